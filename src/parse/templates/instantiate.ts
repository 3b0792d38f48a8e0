import { codes } from '../../diagnostics/codes.js'
import type { Compilation } from '../../compilation.js'
import { constantValue } from '../../formula/constants.js'
import { asReal } from '../../formula/apply.js'
import type { Report } from '../../formula/tokens.js'
import type { Argument } from '../../ir/fn.js'
import { isConstant, type Node, type Sym } from '../../ir/node.js'
import { axesOf, elements, sameShape, type Shape } from '../../ir/shape.js'
import type { Lifted } from '../../ir/tensor.js'
import { reshaped, tableOf } from '../../ops/tensor/arrange.js'
import { lift } from '../../ops/tensor/lift.js'
import { spread } from '../../ops/tensor/read.js'
import { createDeclarer } from '../arguments.js'
import type { Expression } from '../expression.js'
import { isDeclared, type Declared } from '../items.js'
import { createEvaluator, type FunctionItem } from '../machine.js'
import { isLabel, plain, type Value } from '../values.js'
import { expressionOf, type Template, type TemplateOption } from './read.js'

/** What an option is bound to: a number, a truth value, numbers, a word, or a function with its options. */
export type OptionValue = number | boolean | readonly number[] | string | FunctionValue

/** `leakyRelu(x, alpha = 0.3)`. */
export interface FunctionValue {
  readonly name: string
  readonly options: Readonly<Record<string, number>>
}

/** What a template is used on and with. */
export interface Use {
  /** For the first inputs of the template. */
  readonly inputs: readonly Node[]
  readonly sizes: ReadonlyMap<string, number>
  readonly options: ReadonlyMap<string, OptionValue>
  /** How many of the first axes of the first input the template must not see: a batch is gone through example by example. */
  readonly batchAxes: number
  /** True if it works along the last axes that it declares, whatever stands before them. */
  readonly isAlong: boolean
  /** The argument that a param is; `make` declares it anew under a name. `undefined` if that was reported as impossible. */
  weight(name: string, make: (name: string) => Argument): Argument | undefined
  /** The argument that an input is for which no node is given. */
  extra(name: string, shape: Shape, classes: number | undefined): Argument
  /** A fault in how the template is used: not in its text. */
  fault(problem: Problem): void
  /** A fault in its text, as it stands with these sizes. */
  readonly report: Report
}

/** What may be wrong with the use of a template. */
export type Problem =
  | { readonly kind: 'inputs'; readonly given: number; readonly taken: number }
  | { readonly kind: 'rank'; readonly shape: Shape; readonly declared: string }
  | { readonly kind: 'extent'; readonly shape: Shape; readonly declared: string; readonly axis: number; readonly wanted: number }
  | { readonly kind: 'size'; readonly name: string }
  | { readonly kind: 'labels'; readonly name: string }
  | { readonly kind: 'numbers'; readonly name: string }

export interface Instance {
  readonly output: Node
  /** The params and inputs that came to be. */
  readonly weights: ReadonlyMap<string, Argument>
}

/**
 * The graph of a template over given nodes. Its text describes one example, or one row: what stands before the axes that it declares is
 * gone through by lifting (as NumPy's generalised universal functions do). `undefined` if a fault was reported.
 */
export function instantiate(template: Template, use: Use, { graph, settings }: Pick<Compilation, 'graph' | 'settings'>): Instance | undefined {
  const { source: { text }, words } = template
  let failed = false
  const report: Report = (finding, span) => {
    failed ||= finding.severity === 'error'
    use.report(finding, span)
  }
  const fault = (problem: Problem): undefined => {
    failed = true
    use.fault(problem)
  }

  const values = new Map<string, Value>(words.map((word, k) => [word, plain(graph.constant(k))]))
  const functions = new Map<string, FunctionItem>()
  /** Inputs that nothing was given for: they come to be if the program as it stands needs them. */
  const pending = new Map<string, () => Value>()
  const find = (name: string): Value | undefined => values.get(name) ?? pending.get(name)?.()
  const evaluate = createEvaluator({ graph, limit: settings.maxOperations, maxElements: settings.maxElements, values: { get: find }, functions, report })
  const declare = createDeclarer({ graph, maxElements: settings.maxElements, evaluate, report, weights: 'kernel' })
  const number = (expression: Expression): number | undefined => {
    const { node, faulty } = evaluate(expression)
    return faulty ? undefined : constantValue(node)
  }

  for (const [name, size] of use.sizes) if (template.sizes.some(each => each.name === name)) values.set(name, plain(graph.constant(size)))
  for (const option of template.options) bindOption(option, use.options.get(option.name))
  for (const item of template.items) if (item.kind === 'function') functions.set(item.name, item)
  if (use.inputs.length > template.inputs.length) return fault({ kind: 'inputs', given: use.inputs.length, taken: template.inputs.length })

  const given = template.inputs.slice(0, use.inputs.length)
  const fronts = given.map((input, k) => matchShape(input, use.inputs[k]!))
  if (failed) return undefined
  const unbound = template.sizes.find(({ name }) => !values.has(name))
  if (unbound) return fault({ kind: 'size', name: unbound.name })
  bindConsts()
  for (const [k, input] of given.entries()) checkShape(input, use.inputs[k]!, fronts[k]!)
  if (failed) return undefined

  // The axes that the template does not see are one axis to it; an input without them is the same for all.
  const front = fronts.reduce((longest, each) => (each.length > longest.length ? each : longest), [])
  const odd = fronts.findIndex(each => each.length > 0 && !sameShape(each, front))
  if (odd >= 0) return fault({ kind: 'rank', shape: use.inputs[odd]!.shape, declared: declaredText(given[odd]!) })
  const count = elements(front)
  const lifted = new Map<Sym, Node>()
  const stand = (node: Node, own: Shape, name: string): Node => {
    if (own.length === node.shape.length) return node
    const local = graph.local(name, node.shape.slice(node.shape.length - own.length), classesOf(node))
    lifted.set(local, reshaped(graph, node, [count, ...local.shape]))
    return local
  }
  for (const [k, input] of given.entries()) {
    const node = use.inputs[k]!
    values.set(input.name, plain(fronts[k]!.length === 0 ? node : stand(node, node.shape.slice(fronts[k]!.length), input.name)))
  }

  const weights = new Map<string, Argument>()
  for (const item of template.items) {
    if (item.kind === 'function' || (item.kind === 'const' && values.has(item.name))) continue
    if (item.kind === 'param') {
      const argument = use.weight(item.name, name => declare({ ...item, name }))
      if (!argument) return undefined
      weights.set(item.name, argument)
      values.set(item.name, plain(argument.symbol))
    } else if (item.kind === 'input') {
      if (values.has(item.name)) continue
      const shape = item.shape ? item.shape.map(expression => number(expression) ?? NaN) : use.inputs[0]!.shape.slice(fronts[0]!.length)
      const classes = item.classes && number(item.classes)
      if (shape.some(extent => !Number.isSafeInteger(extent) || extent < 1)) return fault({ kind: 'size', name: item.name })
      pending.set(item.name, () => {
        const { symbol } = use.extra(item.name, [...front, ...shape], classes)
        const value = plain(stand(symbol, shape, item.name))
        values.set(item.name, value)
        return value
      })
    } else if (!isDeclared(item)) {
      const value = evaluate(item.value)
      if (item.kind !== 'bare') values.set(item.name, value)
      else if (item === template.output.item) values.set(template.output.name, value)
    }
    if (failed) return undefined
  }
  const output = find(template.output.name)!
  if (isLabel(output)) report(codes.labelAsOutput({ name: template.output.name }), template.output.item.span)
  if (failed) return undefined
  const node = asReal(graph, output.node)
  return { output: lifted.size === 0 ? node : overFront(node), weights }

  /** The program for each of what stands before the declared axes, laid out as that is. */
  function overFront(node: Node): Node {
    const [image] = lift(graph, count, [node], lifted) as [Lifted]
    const all = image.isLifted ? image.node : spread(graph, image.node, [count, ...node.shape], axesOf(node.shape).map(axis => axis + 1))
    return reshaped(graph, all, [...front, ...node.shape])
  }

  function bindOption(option: TemplateOption, bound: OptionValue | undefined): void {
    const { name, isFunction, value } = option
    const chosen = bound ?? (value.tree.type === 'SymbolNode' ? value.tree.name : undefined)
    if (typeof chosen === 'string' || (typeof chosen === 'object' && 'name' in chosen)) {
      const word = typeof chosen === 'string' ? chosen : chosen.name
      values.set(name, plain(graph.constant(words.indexOf(word))))
      if (isFunction) functions.set(name, functionOf(name, typeof chosen === 'string' ? { name: chosen, options: {} } : chosen))
    } else if (chosen === undefined) values.set(name, evaluate(value))
    else values.set(name, plain(typeof chosen === 'object' ? tableOf(graph, [chosen.length], chosen) : graph.constant(Number(chosen))))
  }

  /** Once all sizes are known. */
  function bindConsts(): void {
    for (const item of template.items) {
      if (item.kind !== 'const') continue
      const value = evaluate(item.value)
      if (!value.faulty && !isConstant(value.node)) report(codes.notConstant({ what: `the const '${item.name}'` }), item.value.span)
      values.set(item.name, value)
    }
  }

  /** Binds the sizes that stand alone in a declared shape, and gives the axes before it. */
  function matchShape(input: Declared, node: Node): Shape {
    const { shape } = node
    const { classes, shape: declared } = input
    if (classes === undefined && declared && classesOf(node) !== undefined) fault({ kind: 'labels', name: input.name })
    if (classes !== undefined && classesOf(node) === undefined) fault({ kind: 'numbers', name: input.name })
    if (!declared && classes === undefined) return shape.slice(0, use.batchAxes)
    const axes = declared ?? []
    const before = shape.length - axes.length
    if (before < use.batchAxes || (before > use.batchAxes && !use.isAlong)) {
      fault({ kind: 'rank', shape: shape.slice(use.batchAxes), declared: declaredText(input) })
      return []
    }
    for (const [k, { tree }] of axes.entries()) {
      if (tree.type === 'SymbolNode' && template.sizes.some(size => size.name === tree.name) && !values.has(tree.name))
        values.set(tree.name, plain(graph.constant(shape[before + k]!)))
    }
    return shape.slice(0, before)
  }

  function checkShape(input: Declared, node: Node, before: Shape): void {
    const declared = [...(input.shape ?? [])]
    const wanted = declared.map(number)
    const own = node.shape.slice(before.length)
    const axis = wanted.findIndex((extent, k) => extent !== undefined && extent !== own[k])
    if (axis >= 0) fault({ kind: 'extent', shape: own, declared: declaredText(input), axis, wanted: wanted[axis]! })
    const classes = input.classes && number(input.classes)
    if (classes !== undefined && classes !== classesOf(node)) fault({ kind: 'extent', shape: own, declared: declaredText(input), axis: own.length, wanted: classes })
  }

  function declaredText({ name, shape = [] }: Declared): string {
    return `${name}[${shape.map(({ span }) => text.slice(span.start, span.end)).join(', ')}]`
  }
}

const classesOf = (node: Node): number | undefined => (node.kind === 'sym' ? node.classes : undefined)

/** `activation(x) = leakyRelu(x, alpha = 0.3)`. */
function functionOf(name: string, { name: called, options }: FunctionValue): FunctionItem {
  const given = Object.entries(options).map(([option, value]) => `, ${option} = ${value}`).join('')
  return { kind: 'function', name, span: { start: 0, end: 0 }, parameters: ['x'], value: expressionOf(called === 'linear' ? 'x' : `${called}(x${given})`) }
}
