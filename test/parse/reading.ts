import { createCompilation } from '../../src/compilation.js'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { evaluateNode } from '../../src/formula/evaluate.js'
import type { Fn } from '../../src/ir/fn.js'
import type { Node } from '../../src/ir/node.js'
import { elements, type Shape } from '../../src/ir/shape.js'
import type { Tensor } from '../../src/ir/tensor.js'
import { reachable } from '../../src/ir/walk.js'
import { verifyFn } from '../../src/ir/verify.js'
import { defaults, type Settings } from '../../src/options.js'
import { layerSpecs } from '../../src/parse/layers/front-end.js'
import { parse } from '../../src/parse/parse.js'

export interface Reading {
  readonly fn: Fn
  readonly diagnostics: readonly Diagnostic[]
  readonly codes: readonly string[]
}

export function read(text: string, settings: Partial<Settings> = {}): Reading {
  const compilation = createCompilation(text, { ...defaults, ...settings }, { specs: layerSpecs })
  const fn = parse(compilation)
  verifyFn(fn)
  const diagnostics = compilation.diagnostics.list
  return { fn, diagnostics, codes: diagnostics.map(({ code }) => code) }
}

/** The outputs' values, by the rows' own functions. */
export function valuesOf(fn: Fn, given: ReadonlyMap<string, number>): Map<string, number> {
  const values: number[] = []
  for (const node of reachable(fn.graph, fn.outputs.map(output => output.node))) {
    if (node.kind === 'const') values[node.id] = node.value
    else if (node.kind === 'sym') values[node.id] = given.get(node.name) ?? NaN
    else values[node.id] = node.op.tensor ? evaluated(node, given).data[0]! : node.op.value(...node.args.map(arg => values[arg.id]!))
  }
  return new Map(fn.outputs.map(output => [output.name, values[output.node.id]!]))
}

const evaluated = (node: Node, given: ReadonlyMap<string, number>): Tensor<number> =>
  evaluateNode(node, new Map(symbolsBelow(node).map(symbol => [symbol, { shape: symbol.shape, data: new Array<number>(elements(symbol.shape)).fill(given.get((symbol as { name: string }).name) ?? NaN) }])))

function symbolsBelow(root: Node): Node[] {
  const found = new Set<Node>([root])
  for (const node of found) if (node.kind === 'call') for (const arg of node.args) found.add(arg)
  return [...found].filter(node => node.kind === 'sym')
}

/** Numbers as people nest them: `[[1, 2], [3, 4]]`. */
export type Nested = number | readonly Nested[]

const flat = (value: Nested): number[] => (typeof value === 'number' ? [value] : value.flatMap(flat))

const nested = (shape: Shape, data: ArrayLike<number>, from = 0): Nested => {
  if (shape.length === 0) return data[from]!
  const step = elements(shape.slice(1))
  return Array.from({ length: shape[0]! }, (_, k) => nested(shape.slice(1), data, from + k * step))
}

/** The first output of a program without faults, evaluated by the rows' own meanings. */
export function outputOf(text: string, given: Record<string, Nested> = {}): Nested {
  const { fn, diagnostics } = read(text)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(errors.map(({ code, message, start }) => `${code} ${start.line}:${start.column} ${message}`).join('\n'))
  const symbols = new Map<Node, Tensor<number>>(fn.model.arguments.map(({ name, symbol, shape }) => [symbol, { shape, data: flat(given[name] ?? NaN) }]))
  const { shape, data } = evaluateNode(fn.outputs[0]!.node, symbols)
  return nested(shape, data)
}

/** True for arrays of one shape whose numbers agree to rounding. */
export const closeTo = (found: Nested, wanted: Nested, tolerance = 1e-12): boolean =>
  typeof found === 'number' || typeof wanted === 'number'
    ? typeof found === 'number' && typeof wanted === 'number' && (Object.is(found, wanted) || Math.abs(found - wanted) <= tolerance * Math.max(1, Math.abs(wanted)))
    : found.length === wanted.length && found.every((part, k) => closeTo(part, wanted[k]!, tolerance))

/** A node as nested calls, for tests that look at structure. */
export const spell = (node: Node): string =>
  node.kind === 'const' ? String(node.value) : node.kind === 'sym' ? node.name : `${node.op.name}(${node.args.map(spell).join(', ')})`
