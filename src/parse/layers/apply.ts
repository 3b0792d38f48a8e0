import type { Compilation } from '../../compilation.js'
import { codes } from '../../diagnostics/codes.js'
import type { Finding } from '../../diagnostics/diagnostic.js'
import type { Span } from '../../diagnostics/span.js'
import type { Argument } from '../../ir/fn.js'
import type { Node } from '../../ir/node.js'
import { elements, shapeText, type Shape } from '../../ir/shape.js'
import { reshaped } from '../../ops/tensor/arrange.js'
import { nearest } from '../suggest.js'
import { instantiate, type OptionValue, type Problem, type Use } from '../templates/instantiate.js'
import type { TemplateOption } from '../templates/read.js'
import { functions } from '../../formula/language.js'
import { memberPath, type Tree } from './document.js'
import { activationNames } from './keys.js'
import type { Call, Spec, SpecLayer } from './spec.js'
import type { Weights } from './weights.js'

/** A network that is being built. */
export interface Building {
  readonly spec: Spec
  readonly compilation: Compilation
  readonly weights: Weights
  /** The axis in front of every example, where the model's example is a batch. */
  readonly batch: Shape
  declare(name: string, shape: Shape, classes: number | undefined, tree: Pick<Tree, 'span' | 'path'>): Argument
}

/** What a layer makes of its inputs; `undefined` if it does not fit, which was reported. */
export function applyLayer(building: Building, layer: SpecLayer, call: Call, inputs: readonly Node[]): Node | undefined {
  const { batch, compilation, spec: { training } } = building
  const { report } = compilation
  const { row, config, template } = layer
  const { path, span } = call.tree
  const [least, most] = row?.folds ? [2, Infinity] : row?.inputs ?? [1, row ? 1 : template.inputs.length]
  if (inputs.length < least || inputs.length > most) {
    const taken = most === Infinity ? 'two tensors or more' : least === most ? `${least === 1 ? 'one tensor' : `${least} tensors`}` : `${least} to ${most} tensors`
    report(codes.layerInputs({ path, type: layer.type, given: inputs.length, taken }), span)
    return undefined
  }
  const shapes = inputs.map(({ shape }) => shape.slice(batch.length))
  const use = { config, shapes, training }
  const seesBatch = row?.seesBatch?.(use) === true
  if (seesBatch && batch.length === 0) {
    report(codes.batchNeeded({ path, type: layer.type }), span)
    return undefined
  }
  const settled = row?.settle?.(use)
  if (settled?.problem) {
    const { key, text } = settled.problem
    const at = key === undefined ? undefined : layer.tree.entries.get(key)?.tree
    report(codes.layerFault({ path: at?.path ?? path, type: layer.type, problem: text }), at?.span ?? span)
    return undefined
  }
  const bound = { ...boundKeys(layer, report), ...settled?.options }
  const sizes = new Map(Object.entries(bound).flatMap(([name, value]) => (typeof value === 'number' ? [[name, value] as const] : [])))
  const options = new Map<string, OptionValue>([...Object.entries(bound), ['training', training]])
  if (seesBatch) return overRows(inputs[0]!, rows => single(building, layer, call, { inputs: [rows], sizes, options, batchAxes: 0, isAlong: false }), compilation)
  const made = { inputs, sizes, options, batchAxes: batch.length, isAlong: row ? row.isAlong === true : true }
  if (!row?.folds) return single(building, layer, call, made)
  return inputs.slice(1).reduce<Node | undefined>((left, right) => left && single(building, layer, call, { ...made, inputs: [left, right] }), inputs[0])
}

/** What a layer makes of a tensor whose last axis it sees as columns, and everything before as rows. */
function overRows(node: Node, make: (rows: Node) => Node | undefined, { graph }: Pick<Compilation, 'graph'>): Node | undefined {
  const { shape } = node
  const columns = shape.at(-1)!
  const made = make(reshaped(graph, node, [elements(shape) / columns, columns]))
  return made && reshaped(graph, made, [...shape.slice(0, -1), made.shape.at(-1)!])
}

function single({ weights, declare, compilation }: Building, layer: SpecLayer, { tree, name: calledAs }: Call, made: Pick<Use, 'inputs' | 'sizes' | 'options' | 'batchAxes' | 'isAlong'>): Node | undefined {
  const { row, template, type } = layer
  const { path, span } = tree
  const { report } = compilation
  return instantiate(template, {
    ...made,
    weight: (weight, make) => weights.of(layer, tree, weight, make),
    extra: (input, shape, classes) => declare(`${calledAs}/${input}`, shape, classes, tree),
    fault: problem => report(findingOf(problem, path, type), span),
    report: (finding, at) => (row ? report(named(finding, path), span) : report(within(finding, path), at, template.source)),
  }, compilation)?.output
}

/** A fault in a formula of ours: what it says, and the layer. */
const named = (finding: Finding, path: string): Finding => ({ ...finding, message: `'${path}': ${finding.message}` })

/** A fault in the user's own template, which is right with other sizes. */
const within = (finding: Finding, path: string): Finding => ({ ...finding, message: `${finding.message} (for '${path}')` })

function findingOf(problem: Problem, path: string, type: string): Finding {
  const shape = (text: string) => codes.layerShape({ path, type, problem: text })
  switch (problem.kind) {
    case 'inputs': return codes.layerInputs({ path, type, given: problem.given, taken: `${problem.taken} at most` })
    case 'rank': return shape(`takes ${problem.declared}, not ${shapeWords(problem.shape)}`)
    case 'extent': return shape(`takes ${problem.declared} with ${problem.wanted} in place ${problem.axis + 1}, not ${shapeWords(problem.shape)}`)
    case 'size': return codes.missingKey({ path, key: problem.name, problem: 'a whole number from 1 on' })
    case 'labels': return shape('takes numbers, not class labels')
    case 'numbers': return shape('takes class labels, which are inputs of the model')
  }
}

const shapeWords = (shape: Shape): string => (shape.length === 0 ? 'a number' : shapeText(shape))

/** What the keys of a layer bind, by the names of the template. */
function boundKeys({ row, template, config, tree }: SpecLayer, report: (finding: Finding, span: Span) => void): Record<string, OptionValue> {
  const bound: [string, OptionValue][] = []
  if (row) {
    for (const [name, key] of Object.entries(row.keys)) if (config[name] !== undefined && key.binds !== 'nothing') bound.push([name, key.bind(config[name])])
    return Object.fromEntries(bound)
  }
  for (const { name } of template.sizes) if (typeof config[name] === 'number') bound.push([name, config[name]])
  for (const option of template.options) {
    const given = config[option.name]
    if (given === undefined) continue
    const value = ownOption(option, given)
    if (value === undefined) {
      const at = tree.entries.get(option.name)!.tree
      report(codes.specValue({ path: memberPath(tree.path, option.name), ...wordsFor(option, String(given)) }), at.span)
    } else bound.push([option.name, value])
  }
  return Object.fromEntries(bound)
}

/** What an option of the user's own template is bound to. */
function ownOption({ isFunction, words }: TemplateOption, given: unknown): OptionValue | undefined {
  if (typeof given === 'string') {
    if (isFunction) return given === 'linear' || functions.has(given) ? given : undefined
    return words.includes(given) ? given : undefined
  }
  if (typeof given === 'object' && given !== null && 'type' in given) {
    const { type, ...options } = given as { type: string } & Record<string, number>
    return isFunction && functions.has(type) ? { name: type, options } : undefined
  }
  return isFunction ? undefined : given as OptionValue
}

function wordsFor({ isFunction, words }: TemplateOption, given: string): { problem: string; suggestion: string | undefined } {
  const names = isFunction ? activationNames : words
  const near = nearest(given, names)
  const what = isFunction ? 'the name of a function' : words.length === 0 ? 'a number, true or false' : `one of ${words.join(', ')}`
  return { problem: what, suggestion: near }
}
