import type { Graph } from '../../../src/ir/build.js'
import type { Node } from '../../../src/ir/node.js'
import { axesOf, elements, sameShape, type Shape } from '../../../src/ir/shape.js'
import type { Op } from '../../../src/ir/op.js'
import { ops } from '../../../src/ops/table.js'
import { concatenated, reshaped } from '../../../src/ops/tensor/arrange.js'
import { contractOf } from '../../../src/ops/tensor/contract.js'
import { accumulateAt, elementAt, filled, indexOf, permute, positionIn, readAt, slice, spread } from '../../../src/ops/tensor/read.js'
import { reduceLogSumExp, reduceMax, reduceNorm, reduceOver, sumAll, sumOver } from '../../../src/ops/tensor/reduce.js'
import type { World } from './world.js'

/** A step of a random program: what is done, and which of the nodes so far it is done to. */
export type Step = readonly [what: number, a: number, b: number, k: number]

type Grow = (world: World, a: Node, b: Node, k: number) => Node | undefined

const rowsOfShape = (shape: Shape) => axesOf(shape)
const binary = (op: Op): Grow => ({ graph }, a, b) => (a.shape.length === 0 || b.shape.length === 0 || sameShape(a.shape, b.shape) ? graph.call(op, a, b) : undefined)
const unary = (...list: readonly Op[]): Grow => ({ graph }, a, _, k) => graph.call(list[k % list.length]!, a)

/** Some of the axes. */
const chosen = (shape: Shape, k: number): number[] => {
  const axes = rowsOfShape(shape).filter(axis => (k >> axis) & 1)
  return axes.length > 0 ? axes : axesOf(shape)
}
const reduced = (op: Op): Grow => ({ graph }, a, _, k) => (a.shape.length === 0 ? undefined : reduceOver(graph, op as typeof reduceMax, a, chosen(a.shape, k)))

/** `a` laid along axes of the shape of `b`, where extents agree. */
function laid({ graph }: World, a: Node, b: Node): Node | undefined {
  const along: number[] = []
  for (const extent of a.shape) {
    const at = b.shape.findIndex((other, axis) => other === extent && !along.includes(axis))
    if (at < 0) return undefined
    along.push(at)
  }
  return spread(graph, a, b.shape, along)
}

/** Σ over a letter or two that extents allow. */
function contracted({ graph }: World, a: Node, b: Node, k: number): Node | undefined {
  if (a.shape.length === 0 || b.shape.length === 0) return undefined
  const left = axesOf(a.shape)
  const right = b.shape.map((extent, axis) => {
    const at = a.shape.indexOf(extent)
    return at >= 0 && b.shape.indexOf(extent) === axis && (k + axis) % 3 !== 0 ? at : 10 + axis
  })
  const shared = left.filter(letter => right.includes(letter))
  const out = [...new Set([...left, ...right])].filter(letter => !shared.includes(letter) || (k >> 3) % 3 === 0)
  if (out.length > 3) return undefined
  return contractOf(graph, a, left, b, right, k % 2 ? out : out.reverse())
}

const grown: readonly Grow[] = [
  binary(ops.add), binary(ops.mul), binary(ops.sub), binary(ops.mul), binary(ops.add), binary(ops.div),
  ({ graph }, a) => graph.call(ops.neg, a),
  unary(ops.exp, ops.tanh, ops.sin, ops.abs, ops.sigmoid),
  ({ graph }, a, _, k) => graph.call(ops.mul, graph.constant([2, -1, 0.5, 3][k % 4]!), a),
  ({ graph }, a) => graph.call(ops.powWhole, a, graph.constant(2)),
  ({ graph }, a, b) => (a.shape.length === b.shape.length && sameShape(a.shape, b.shape) ? graph.call(ops.select, graph.call(ops.larger, a, b), b, graph.constant(0)) : undefined),
  ({ graph }, a, b) => (a.shape.length === 0 || sameShape(a.shape, b.shape) ? graph.call(ops.max, a, b) : undefined),
  laid, laid, contracted, contracted, contracted,
  ({ graph }, a, _, k) => (a.shape.length === 0 ? undefined : sumOver(graph, a, chosen(a.shape, k))),
  ({ graph }, a, _, k) => (a.shape.length === 0 ? undefined : sumOver(graph, a, chosen(a.shape, k))),
  reduced(reduceMax), reduced(reduceNorm), reduced(reduceLogSumExp),
  ({ graph }, a) => (a.shape.length === 2 ? permute(graph, a, [1, 0]) : undefined),
  ({ graph }, a, b) => (a.shape.length === 0 && b.shape.length > 0 ? filled(graph, a, b.shape) : undefined),
  ({ graph }, a, _, k) => (a.shape.length === 0 ? undefined : sliced(graph, a, k)),
  ({ graph }, a, _, k) => (a.shape.length === 0 ? undefined : elementAt(graph, a, a.shape.map((extent, axis) => (k + axis) % extent))),
  ({ graph }, a, _, k) => (a.shape.length === 0 ? undefined : accumulateAt(graph, a, [a.shape[0]! + 2, ...a.shape.slice(1)], a.shape.map((_, axis) => (axis === 0 ? { offset: k % 3, terms: [[0, 1]] } : indexOf(axis))))),
  ({ graph }, a, _, k) => (a.shape.length === 0 ? undefined : readAt(graph, a, a.shape, a.shape.map((_, axis) => (axis === 0 ? { offset: (k % 3) - 1, terms: [[0, 1]] } : indexOf(axis))), { padded: true })),
  ({ graph, n, label }, a) => (a.shape[0] === n ? readAt(graph, a, a.shape.slice(1), a.shape.map((_, axis) => (axis === 0 ? { argument: 1 } : indexOf(axis - 1))), { indices: [label] }) : undefined),
  ({ graph, n, label }, a) => (a.shape.length < 2 ? accumulateAt(graph, a, [n, ...a.shape], [{ argument: 1 }, ...a.shape.map((_, axis) => indexOf(axis))], [label]) : undefined),
  ({ graph }, a, _, k) => (a.shape.length === 0 ? undefined : reshaped(graph, a, k % 2 ? [elements(a.shape)] : [1, ...a.shape].slice(-3).reduce((all, e) => all * e, 1) === elements(a.shape) ? [1, ...a.shape].slice(-3) : a.shape)),
  ({ graph }, a, b) => (a.shape.length > 0 && a.shape.length === b.shape.length && sameShape(a.shape.slice(1), b.shape.slice(1)) ? concatenated(graph, [a, b], 0) : undefined),
  ({ graph }, a) => (a.shape.length === 0 ? undefined : graph.call(ops.mul, a, positionIn(graph, a.shape, { offset: 1, terms: [[0, 1]] }))),
]

const sliced = (graph: Graph, a: Node, k: number): Node => {
  const axis = k % a.shape.length
  return slice(graph, a, axis, (k >> 2) % a.shape[axis]!, 1 + ((k >> 4) % (a.shape[axis]! - ((k >> 2) % a.shape[axis]!))))
}

/** No tensor is larger than this. */
const largest = 200

/** The last nodes of a random program; parts are shared. */
export function grow(world: World, steps: readonly Step[]): Node[] {
  const { graph, v, w, u, A, C, B, s, t } = world
  const pool: Node[] = [v, w, u, A, C, B, s, t, graph.constant(2)]
  for (const [what, a, b, k] of steps) {
    const pick = (n: number) => pool[pool.length - 1 - (n % Math.min(pool.length, 8))]!
    const made = grown[what % grown.length]!(world, pick(a), pick(b), k)
    if (made && made.shape.length <= 3 && elements(made.shape) <= largest) pool.push(made)
  }
  return pool.slice(-2)
}

export const scalarised = (graph: Graph, nodes: readonly Node[]): Node =>
  nodes.map(node => sumAll(graph, graph.call(ops.sin, node))).reduce((sum, term) => graph.call(ops.add, sum, term))
