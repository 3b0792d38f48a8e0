import type { Graph } from '../ir/build.js'
import { isSingle, upstreamSymbol, type Fn } from '../ir/fn.js'
import { isConstant, type Call, type Node, type Sym } from '../ir/node.js'
import { elements, strides } from '../ir/shape.js'
import { reachable } from '../ir/walk.js'
import { read, type Affine, type ReadAttributes } from '../ops/tensor/read.js'
import type { ArrayName, Expression, Program, Slot, Variable } from './program.js'

export const slot = (array: ArrayName | Sym, index: number): Slot => ({ kind: 'slot', array, index })

/** Where a tensor's numbers lie, in row-major order. */
export interface Location {
  readonly array: ArrayName | Sym
  readonly offset: number
  /** What is added to the offset, if that is known at run time only. */
  readonly start?: Sym
}

/** Where the numbers of an argument, or of an upstream gradient, are found: from `offset` on in an array; a scalar input is found by its name. */
export function locations({ graph, model, examples }: Fn): ReadonlyMap<Node, Location> {
  const places = new Map<Node, Location>()
  const inOrder = (array: ArrayName) => {
    let end = 0
    return (symbol: Sym) => {
      places.set(symbol, { array, offset: end })
      end += elements(symbol.shape)
    }
  }
  const inParams = inOrder('params')
  for (const { symbol, kind } of model.arguments) {
    if (kind === 'param') inParams(symbol)
    else if (symbol.shape.length > 0) places.set(symbol, { array: symbol, offset: 0 })
  }
  for (const [symbol, { array, start }] of examples?.symbols ?? []) places.set(symbol, { array, offset: 0, start })
  const inUpstream = inOrder('upstream')
  if (!isSingle(model)) model.outputs.forEach(({ shape }, k) => inUpstream(upstreamSymbol(graph, k, model.outputs.length, shape)))
  return places
}

/** Calls of constants that must not be folded become constants of the module, and every scalar symbol is where its role says. */
export function moduleConstants(fn: Fn, places: ReadonlyMap<Node, Location>, nextVariable: () => number): Pick<Program, 'constants'> & { given: (node: Node) => Expression | undefined } {
  const nodes = hasConstantCalls(fn.graph) ? reachable(fn.graph, fn.outputs.map(output => output.node)) : []
  const constants: { variable: Variable; value: Expression }[] = []
  const variables = new Map<Node, Expression>()
  const express = (node: Node): Expression | undefined => (node.kind === 'const' ? { kind: 'number', value: node.value } : variables.get(node))
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    if (!isConstant(node) || node.kind !== 'call' || node.op.tensor || node.shape.length > 0) continue
    const args = node.args.map(express)
    // What is made of a constant array is worked out by loops, like any other tensor.
    if (args.includes(undefined)) continue
    const variable: Variable = { id: nextVariable(), label: fn.labels.get(node) ?? constantName(node), type: node.op.type, isConstant: true }
    constants.push({ variable, value: { kind: 'operation', op: node.op, args: args as Expression[] } })
    variables.set(node, { kind: 'variable', variable })
  }

  const given = (node: Node): Expression | undefined => {
    if (node.kind === 'const') return { kind: 'number', value: node.value }
    if (node.shape.length > 0) return undefined
    if (node.kind === 'call') return node.constant ? variables.get(node) : elementGiven(node, places)
    const place = places.get(node)
    return place ? slot(place.array, place.offset) : { kind: 'symbol', symbol: node }
  }
  return { constants, given }
}

/** Many models have none: then nothing need be looked through for those that are needed. */
function hasConstantCalls(graph: Graph): boolean {
  for (let id = 0; id < graph.size; id++) {
    const node = graph.node(id)
    if (node.kind === 'call' && node.constant) return true
  }
  return false
}

/** The slot of one element of an argument. */
function elementGiven(node: Call, places: ReadonlyMap<Node, Location>): Expression | undefined {
  const place = node.op === read && node.args.length === 1 ? places.get(node.args[0]!) : undefined
  if (!place || place.start) return undefined
  const steps = strides(node.args[0]!.shape)
  const { subscripts } = node.attributes as ReadAttributes
  return slot(place.array, subscripts.reduce((sum, subscript, axis) => sum + (subscript as Affine).offset * steps[axis]!, place.offset))
}

/** `exp_2` for exp(2). */
const constantName = ({ op, args }: Call): string =>
  [op.name, ...args.map(arg => (arg.kind === 'const' && Number.isInteger(arg.value) && arg.value >= 0 ? String(arg.value) : ''))].filter(Boolean).join('_')

/** True if there is a tensor that is worked out, rather than an argument or a stack of scalars. */
export function hasTensors(graph: Graph, roots: readonly Node[]): boolean {
  return graph.hasTensors && reachable(graph, roots).some(node => {
    if (node.kind !== 'call') return false
    if (node.op.tensor) return !isUnrolled(node)
    return node.shape.length > 0
  })
}

/** What the unroll stage leaves of tensors: elements of arguments, and scalars that are stacked to outputs. */
const isUnrolled = ({ op, args, shape }: Call): boolean =>
  op.name === 'stack' || (op === read && shape.length === 0 && args.length === 1 && args[0]!.kind === 'sym')
