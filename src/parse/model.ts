import type { Compilation } from '../compilation.js'
import { codes } from '../diagnostics/codes.js'
import type { Span } from '../diagnostics/span.js'
import { asReal } from '../formula/apply.js'
import { constantValue } from '../formula/constants.js'
import type { Report } from '../formula/tokens.js'
import { everywhere, GraphTooLarge } from '../ir/build.js'
import type { Argument, Fn, Model } from '../ir/fn.js'
import type { Node } from '../ir/node.js'
import type { Interval } from '../ir/op.js'
import { scalar } from '../ir/shape.js'
import type { Expression } from './expression.js'
import { TooManyOperations } from './frame.js'
import { createEvaluator, type FunctionItem } from './machine.js'
import type { CheckedFile } from './resolve.js'
import { isDeclared, type Declared, type Domain, type Item } from './items.js'
import { nearest } from './suggest.js'

/** The name of the module: the file's, without folders and extension. */
const moduleName = ({ settings: { name, filename } }: Compilation): string =>
  name ?? (/([^/\\]*)$/.exec(filename)?.[1]?.replace(/\.[^.]*$/, '') || 'model')

/** What a file with faults gives. */
export const emptyFn = (compilation: Compilation): Fn => ({
  graph: compilation.graph,
  model: { name: moduleName(compilation), arguments: [], wrt: [], outputs: [] },
  outputs: [],
  labels: new Map(),
})

/** The program of a checked file. `undefined` if it grows too large. */
export function buildModel(file: CheckedFile, compilation: Compilation, report: Report): Fn | undefined {
  const { graph, settings } = compilation
  const values = new Map<string, Node>()
  const functions = new Map<string, FunctionItem>()
  const bareValues = new Map<Item, Node>()
  const labels = new Map<Node, string>()
  const declared = new Map<Item, Argument>()
  const evaluate = createEvaluator({ graph, limit: settings.maxOperations, values, functions, report })
  let current: Span = { start: 0, end: 0 }

  const constant = (expression: Expression, what: string): number => {
    const value = constantValue(evaluate(expression))
    if (value === undefined) report(codes.notConstant({ what }), expression.span)
    return value ?? NaN
  }

  const declare = (item: Declared): Argument => {
    const domain = item.domain ? readDomain(item.name, item.domain, constant, report) : everywhere
    const start = typeof item.start === 'object' ? constant(item.start, `the starting value of '${item.name}'`) : item.start ?? 0
    const outside = start < domain[0] || start > domain[1]
    if (item.start !== undefined && outside) report(codes.startOutsideDomain({ name: item.name, start, domain }), item.span)
    return { name: item.name, kind: item.kind, shape: scalar, domain, start, symbol: graph.symbol(item.name, item.kind, { domain }) }
  }

  try {
    for (const item of file.sorted) {
      current = item.span
      if (item.kind === 'function') functions.set(item.name, item)
      else if (isDeclared(item)) {
        const argument = declare(item)
        declared.set(item, argument)
        values.set(item.name, argument.symbol)
      } else {
        const value = evaluate(item.value)
        if (item.kind === 'bare') bareValues.set(item, value)
        else values.set(item.name, value)
        if (item.kind === 'const' && constantValue(value) === undefined)
          report(codes.notConstant({ what: `the const '${item.name}'` }), item.value.span)
        if (item.kind === 'definition' && value.kind === 'call' && !labels.has(value)) labels.set(value, item.name)
      }
    }
  } catch (error) {
    if (!(error instanceof TooManyOperations || error instanceof GraphTooLarge)) throw error
    report(codes.tooManyOperations({ limit: settings.maxOperations }), current)
    return undefined
  }

  const inOrder = file.declared.map(item => declared.get(item)!)
  const args = [...inOrder.filter(({ kind }) => kind === 'param'), ...inOrder.filter(({ kind }) => kind === 'input')]
  const model: Model = {
    name: moduleName(compilation),
    arguments: args,
    wrt: chooseWrt(args, settings.wrt, report),
    outputs: file.outputs.map(({ name }) => ({ name, shape: scalar })),
  }
  const outputs = file.outputs.map(({ name, item }) => ({
    role: 'value' as const, name,
    node: asReal(graph, item.kind === 'bare' ? bareValues.get(item)! : values.get(name)!),
  }))
  return { graph, model, outputs, labels }
}

function readDomain(
  name: string, { low, high, span }: Domain, constant: (end: Expression, what: string) => number, report: Report,
): Interval {
  const what = `the domain of '${name}'`
  const domain: Interval = [constant(low, what), constant(high, what)]
  if (domain.some(Number.isNaN)) return everywhere
  if (domain[0] <= domain[1]) return domain
  report(codes.badDomain({ problem: `the domain of '${name}' is empty: ${domain[0]} is above ${domain[1]}` }), span)
  return everywhere
}

/** What is differentiated: what was asked for, or all params, or all inputs of a model without. In order of the arguments. */
function chooseWrt(args: readonly Argument[], asked: readonly string[], report: Report): Argument[] {
  for (const name of asked) {
    if (args.some(argument => argument.name === name)) continue
    report(codes.unknownWrt({ name, suggestion: nearest(name, args.map(argument => argument.name)) }), { start: 0, end: 0 })
  }
  if (asked.length > 0) return args.filter(argument => asked.includes(argument.name))
  const params = args.filter(({ kind }) => kind === 'param')
  return params.length > 0 ? params : [...args]
}
