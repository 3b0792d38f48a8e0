import { asReal } from '../formula/apply.js'
import { constantTensor } from '../formula/constants.js'
import type { Graph } from '../ir/build.js'
import type { Call, Node } from '../ir/node.js'
import type { Op } from '../ir/op.js'
import { axesOf, elements, type Shape } from '../ir/shape.js'
import { larger, largerEq, smallerEq } from '../ops/compare.js'
import { and } from '../ops/control.js'
import { concat, cumulate, reshape, stack } from '../ops/tensor/arrange.js'
import { contract } from '../ops/tensor/contract.js'
import { accumulate, affineAt, filled, indexOf, isAffine, positionIn, read, spread, type Affine, type Subscript } from '../ops/tensor/read.js'
import { keptAxes, reduceLogSumExp, reduceMax, reduceMin, reduceNorm, reduceSum, sumAll, type ReduceAttributes } from '../ops/tensor/reduce.js'
import { isNotZero, mostNumbers, type Vanishing } from './vanishing.js'

/** Ops that only move numbers or add them up: their partials are 0 and 1, whatever the numbers are. */
const movers: ReadonlySet<Op> = new Set<Op>([read, accumulate, stack, concat, reshape, cumulate, reduceSum])

const reductions: ReadonlySet<Op> = new Set<Op>([reduceMax, reduceMin, reduceNorm, reduceLogSumExp])

export const onlyMoves = (op: Op): boolean => movers.has(op)

/**
 * Which numbers of argument k have a part in what is needed of a call: a condition of the argument's shape, or one for all of it; undefined
 * if all do. `live` says what is needed of the call itself, 1 or 0 for each number; undefined for everything. What `vanishes` has constant zeros.
 *
 * What has no part passes nothing down: its adjoint is no 0 that an infinite partial below could turn into NaN.
 */
export function neededOf(graph: Graph, call: Call, k: number, live: Node | undefined, vanishes: Vanishing = () => false): Node | undefined {
  const { op, shape } = call
  if (!live) {
    if (op === read && k === 0) return whereRead(graph, call)
    const leavesOut = op === accumulate ? !allInside(call) : op === contract && vanishes(call.args[1 - k]!)
    if (!leavesOut) return undefined
  }
  const wanted = live ?? filled(graph, graph.constant(1), shape)
  const parts = partsOf(graph, call, k, wanted, vanishes) ?? sumAll(graph, wanted)
  const known = live || elements(parts.shape) > mostNumbers ? undefined : constantTensor(parts)?.data
  if (known && Array.from(known).every(part => part > 0)) return undefined
  return graph.call(larger, parts, graph.constant(0))
}

/** Positive where something that is wanted depends on argument k; undefined where it takes all of the argument. */
function partsOf(graph: Graph, call: Call, k: number, wanted: Node, vanishes: Vanishing): Node | undefined {
  const { op, args } = call
  if (movers.has(op)) return op.tensor!.adjoint(graph, call, wanted, k)
  if (reductions.has(op)) return spread(graph, wanted, args[0]!.shape, keptAxes(args[0]!.shape, (call.attributes as ReduceAttributes).axes))
  if (op !== contract) return undefined
  const ones = graph.remake(call, args.map(arg => (vanishes(arg) ? asReal(graph, isNotZero(graph, arg)) : filled(graph, graph.constant(1), arg.shape))))
  return contract.tensor.adjoint(graph, ones, wanted, k)
}

/** The first and the last index along each axis of a part of a tensor. */
export type Box = readonly (readonly [low: number, high: number])[]

/** What a slice reads, all of it; undefined for what is no such thing. */
export function sliceOf(call: Call): Box | undefined {
  if (call.op !== read) return undefined
  const { subscripts, domain } = read.of(call)
  return boxOf(subscripts, domain)
}

/** True if slices that differ along one axis only are the whole tensor together. */
export function makeUp(shape: Shape, slices: readonly Box[]): boolean {
  const isWhole = (box: Box, axis: number) => box[axis]![0] <= 0 && box[axis]![1] >= shape[axis]! - 1
  const cut = axesOf(shape).filter(axis => !slices.every(box => isWhole(box, axis)))
  if (cut.length !== 1) return cut.length === 0 && slices.length > 0
  let end = -1
  for (const [low, high] of slices.map(box => box[cut[0]!]!).sort(([p], [q]) => p - q)) {
    if (low > end + 1) return false
    end = Math.max(end, high)
  }
  return end >= shape[cut[0]!]! - 1
}

/** Where a tensor is read at all; undefined if everywhere. */
function whereRead(graph: Graph, call: Call): Node | undefined {
  const { subscripts, domain } = read.of(call)
  const { shape } = call.args[0]!
  if (coversAll(subscripts, domain, shape)) return undefined
  const box = sliceOf(call)
  if (!box) return graph.call(larger, read.tensor.adjoint(graph, call, filled(graph, graph.constant(1), domain), 0)!, graph.constant(0))
  const conditions = box.flatMap(([low, high], axis) => {
    const place = positionIn(graph, shape, indexOf(axis))
    return [
      ...(low > 0 ? [graph.call(largerEq, place, graph.constant(low))] : []),
      ...(high < shape[axis]! - 1 ? [graph.call(smallerEq, place, graph.constant(high))] : []),
    ]
  })
  return conditions.reduce((all, one) => graph.call(and, all, one))
}

/** The range of each subscript, if together they read all of a box: each constant, or ± an index of its own. */
function boxOf(subscripts: readonly Subscript[], domain: Shape): Box | undefined {
  const used = subscripts.flatMap(subscript => (isAffine(subscript) ? subscript.terms.map(([axis]) => axis) : []))
  if (!subscripts.every(subscript => isAffine(subscript) && subscript.terms.length <= 1 && subscript.terms.every(([, factor]) => Math.abs(factor) === 1))) return undefined
  return new Set(used).size < used.length ? undefined : subscripts.map(subscript => rangeOf(subscript as Affine, domain))
}

/** The least and the largest value over a domain. */
function rangeOf(subscript: Affine, domain: Shape): [low: number, high: number] {
  const end = (towards: number) => affineAt(subscript, axesOf(domain).map(axis =>
    subscript.terms.some(([own, factor]) => own === axis && factor * towards > 0) ? domain[axis]! - 1 : 0))
  return [end(-1), end(1)]
}

/** True if certainly nothing is passed over. */
function allInside(call: Call): boolean {
  const { subscripts, target } = accumulate.of(call)
  return subscripts.every((subscript, axis) => {
    if (!isAffine(subscript)) return false
    const [low, high] = rangeOf(subscript, call.args[0]!.shape)
    return low >= 0 && high < target[axis]!
  })
}

/** True if every number is certainly read: each subscript runs over indices of its own, and leaves no gap. */
function coversAll(subscripts: readonly Subscript[], domain: Shape, shape: Shape): boolean {
  const used = subscripts.flatMap(subscript => (isAffine(subscript) ? subscript.terms.map(([axis]) => axis) : []))
  return new Set(used).size === used.length && subscripts.every((subscript, axis) => {
    if (!isAffine(subscript)) return shape[axis] === 1
    const [low, high] = rangeOf(subscript, domain)
    if (low > 0 || high < shape[axis]! - 1) return false
    let reach = 0
    for (const [index, factor] of [...subscript.terms].sort(([, p], [, q]) => Math.abs(p) - Math.abs(q))) {
      if (Math.abs(factor) > reach + 1) return false
      reach += Math.abs(factor) * (domain[index]! - 1)
    }
    return true
  })
}
