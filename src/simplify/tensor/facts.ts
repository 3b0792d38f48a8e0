import type { Call, Node } from '../../ir/node.js'
import { elements, type Shape } from '../../ir/shape.js'
import type { Op } from '../../ir/op.js'
import { concat, cumulate, reshape, stack, table } from '../../ops/tensor/arrange.js'
import { contract, extentsOf } from '../../ops/tensor/contract.js'
import { accumulate, isAffine, position, read } from '../../ops/tensor/read.js'
import { argMax, argMin, reduceLogSumExp, reduceMax, reduceMin, reduceNorm, reduceSum, type ReduceAttributes } from '../../ops/tensor/reduce.js'
import type { Fact } from '../facts.js'
import { boundsOf, isInside } from './places.js'

type Transfer = (call: Call, args: readonly Fact[]) => Fact | undefined

const zero: Fact = { low: 0, high: 0, nonzero: false, whole: true }

/** What holds of numbers that are one of these. */
const either = (facts: readonly Fact[]): Fact => ({
  low: Math.min(...facts.map(fact => fact.low)),
  high: Math.max(...facts.map(fact => fact.high)),
  nonzero: facts.every(fact => fact.nonzero),
  whole: facts.every(fact => fact.whole),
})

/** Of the same numbers, some of them perhaps not there. */
const same: Transfer = (_, args) => either(args)

/** n numbers with one fact, added up. */
function sumOf({ low, high, nonzero, whole }: Fact, n: number): Fact {
  const times = (end: number) => (end === 0 || n === 0 ? 0 : end * n)
  return { low: times(low), high: times(high), nonzero: n > 0 && nonzero && (low >= 0 || high <= 0), whole }
}

const reducedCount = (call: Call): number => countAlong(call.args[0]!.shape, (call.attributes as ReduceAttributes).axes)
const countAlong = (shape: Shape, axes: readonly number[]): number => elements(axes.map(axis => shape[axis]!))

/** A product of interval ends, where 0·∞ is 0: the infinite end is not attained. */
const times = (p: number, q: number) => (p === 0 || q === 0 ? 0 : p * q)

function productOf(a: Fact, b: Fact, isSquare: boolean): Fact {
  const ends = [times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)]
  const low = Math.min(...ends)
  return { low: isSquare ? Math.max(0, low) : low, high: Math.max(...ends), nonzero: a.nonzero && b.nonzero, whole: a.whole && b.whole }
}

const transfers: ReadonlyMap<Op, Transfer> = new Map<Op, Transfer>([
  [table, call => numbers(table.of(call).data)],
  [stack, same],
  [concat, same],
  [reshape, same],
  [read, (call, [x]) => (isWithoutZeros(call) ? x! : either([x!, zero]))],
  [position, call => {
    const { domain, affine } = position.of(call)
    const [low, high] = boundsOf(domain, affine)
    return { low, high, nonzero: low > 0 || high < 0, whole: [affine.offset, ...affine.terms.map(([, factor]) => factor)].every(Number.isInteger) }
  }],
  [accumulate, (call, [g]) => either([zero, g!, sumOf(g!, elements(call.args[0]!.shape))])],
  [cumulate, (call, [x]) => either([x!, sumOf(x!, call.shape[cumulate.of(call).axis]!)])],
  [reduceSum, (call, [x]) => sumOf(x!, reducedCount(call))],
  [reduceMax, same],
  [reduceMin, same],
  [reduceNorm, (_, [x]) => ({ low: 0, high: Infinity, nonzero: x!.nonzero, whole: false })],
  [reduceLogSumExp, (call, [x]) => ({ low: x!.low, high: x!.high + Math.log(reducedCount(call)), nonzero: x!.low > 0, whole: false })],
  [argMax, call => ({ low: 0, high: reducedCount(call) - 1, nonzero: false, whole: true })],
  [argMin, call => ({ low: 0, high: reducedCount(call) - 1, nonzero: false, whole: true })],
  [contract, (call, [a, b]) => {
    const { out } = contract.of(call)
    const summed = extentsOf(contract.of(call), call.args.map(arg => arg.shape)).filter((_, letter) => !out.includes(letter))
    return sumOf(productOf(a!, b!, isSquareProduct(call)), elements(summed))
  }],
])

const isSquareProduct = (call: Call): boolean => {
  const { left, right } = contract.of(call)
  return call.args[0] === call.args[1] && left.every((letter, k) => letter === right[k])
}

const numbers = (data: readonly number[]): Fact | undefined => (data.some(Number.isNaN) ? undefined : {
  low: data.reduce((low, value) => Math.min(low, value), Infinity),
  high: data.reduce((high, value) => Math.max(high, value), -Infinity),
  nonzero: data.every(value => value !== 0),
  whole: data.every(Number.isInteger),
})

/** True for a read that has no zeros around what it reads. */
function isWithoutZeros(call: Call): boolean {
  const { domain, subscripts, padded } = read.of(call)
  return !padded || (subscripts.every(isAffine) && isInside(call.args[0]!.shape, domain, subscripts))
}

/** What is known of the numbers of a tensor op's result; undefined if nothing is. */
export const factOfTensor = (call: Call, of: (node: Node) => Fact): Fact | undefined => transfers.get(call.op)?.(call, call.args.map(of))
