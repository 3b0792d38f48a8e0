import type { Compilation } from '../compilation.js'
import { codes } from '../diagnostics/codes.js'
import type { Span } from '../diagnostics/span.js'
import { asReal } from '../formula/apply.js'
import type { Report } from '../formula/tokens.js'
import { GraphTooLarge } from '../ir/build.js'
import type { Argument, Fn, Model } from '../ir/fn.js'
import { isConstant, type Node } from '../ir/node.js'
import { createDeclarer } from './arguments.js'
import { TooManyOperations } from './frame.js'
import { isDeclared, type Item } from './items.js'
import { createEvaluator, type FunctionItem } from './machine.js'
import type { CheckedFile } from './resolve.js'
import { nearest } from './suggest.js'
import { isLabel, plain, type Value } from './values.js'

/** The name of the module: the file's, without folders and extension. */
export const moduleName = ({ settings: { name, filename } }: Compilation): string =>
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
  const { maxElements } = settings
  const { all, places } = file.names
  /** By place of the item. */
  const known = new Array<Value | undefined>(all.length)
  const values = { get: (name: string) => known[places.get(name) ?? all.length] }
  const functions = new Map<string, FunctionItem>()
  const labels = new Map<Node, string>()
  const declared = new Map<Item, Argument>()
  const evaluate = createEvaluator({ graph, limit: settings.maxOperations, maxElements, values, known, functions, report })
  const declare = createDeclarer({ graph, maxElements, evaluate, report })
  let current: Span = { start: 0, end: 0 }

  try {
    for (const place of file.order) {
      const item = all[place]!
      current = item.span
      graph.origin = current.start
      if (item.kind === 'function') functions.set(item.name, item)
      else if (isDeclared(item)) {
        const argument = declare(item)
        declared.set(item, argument)
        // Without the shape that it should have, nothing that comes of it is a further fault.
        const isShaped = argument.shape.length === (item.shape?.length ?? 0)
        known[place] = isShaped ? plain(argument.symbol) : { ...plain(argument.symbol), faulty: true }
      } else {
        const value = evaluate(item.value)
        known[place] = value
        if (item.kind === 'const' && !value.faulty && !isConstant(value.node))
          report(codes.notConstant({ what: `the const '${item.name}'` }), item.value.span)
        if (item.kind === 'definition' && value.node.kind === 'call' && !labels.has(value.node)) labels.set(value.node, item.name)
      }
    }
  } catch (error) {
    if (!(error instanceof TooManyOperations || error instanceof GraphTooLarge)) throw error
    report(codes.tooManyOperations({ limit: settings.maxOperations }), current)
    return undefined
  }

  const inOrder = file.declared.map(item => declared.get(item)!)
  const args = [...inOrder.filter(({ kind }) => kind === 'param'), ...inOrder.filter(({ kind }) => kind === 'input')]
  const outputs = file.outputs.map(({ name, place }) => {
    const value = known[place]!
    if (isLabel(value)) report(codes.labelAsOutput({ name }), all[place]!.span)
    return { role: 'value' as const, name, node: asReal(graph, value.node) }
  })
  const model: Model = {
    name: moduleName(compilation),
    arguments: args,
    wrt: chooseWrt(args, settings.wrt, report),
    outputs: outputs.map(({ name, node }) => ({ name, shape: node.shape })),
    stated: new Map([...file.declared.map(item => [item.name, item.span.start] as const), ...file.outputs.map(({ name, place }) => [name, all[place]!.span.start] as const)]),
  }
  return { graph, model, outputs, labels }
}

/** What is differentiated: what was asked for, or all params, or all inputs of a model without; never class labels. In order of the arguments. */
export function chooseWrt(args: readonly Argument[], asked: readonly string[], report: Report): Argument[] {
  for (const name of asked) {
    const argument = args.find(each => each.name === name)
    if (argument && !isClasses(argument)) continue
    if (argument) report(codes.labelWrt({ name }), { start: 0, end: 0 })
    else report(codes.unknownWrt({ name, suggestion: nearest(name, args.map(argument => argument.name)) }), { start: 0, end: 0 })
  }
  const numbers = args.filter(argument => !isClasses(argument))
  if (asked.length > 0) return numbers.filter(argument => asked.includes(argument.name))
  const params = numbers.filter(({ kind }) => kind === 'param')
  return params.length > 0 ? params : numbers
}

const isClasses = ({ symbol }: Argument): boolean => symbol.classes !== undefined
