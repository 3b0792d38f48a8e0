import type { Fn } from '../ir/fn.js'
import type { Argument } from '../ir/fn.js'
import type { Node } from '../ir/node.js'
import { elements, nested, type Numbers } from '../ir/shape.js'
import { reachable } from '../ir/walk.js'
import { scan } from '../ops/tensor/scan.js'
import { compareAtCoordinates, coordinateTolerance, sampledCount } from './coordinates.js'
import { compareAlongDirections, directionTolerance } from './directions.js'
import { compareInDecimals, decimalTolerance } from './differences.js'
import { random as randomNumbers } from '../../templates/kernels/random.js'
import { statusOf, summarise, type CheckedPoint, type CheckReport, type Comparison, type Method, type Tolerance } from './report.js'
import { drawPoint } from './sample.js'
import type { Evaluate, Trial } from './trial.js'

export interface CheckRequest {
  /** The model as it was written, its values only: what the module is held against must not have gone through the stages on trial. */
  readonly fn: Fn
  /**
   * The compiled module: the numbers of all arguments, in order, to Σₖ upstreamₖ·outputₖ over all numbers of all outputs, and its gradient over
   * `model.wrt`. With one number `upstream` is [1].
   */
  readonly evaluate: Evaluate
  /** The same value without its gradient, which is cheaper (default: `evaluate`). */
  readonly valueOnly?: ((x: Float64Array, upstream: Float64Array) => number) | undefined
  /** Params as training starts with: a model of which only coordinates are sampled is looked at there. */
  readonly initial?: ((seed: number) => Float64Array) | undefined
  /** How many points (default 10, or 1 where coordinates are sampled). */
  readonly samples?: number | undefined
  /** Of the random points (default 1). */
  readonly seed?: number | undefined
  /** Arguments to hold fixed, by name; with all of them given there is one point. */
  readonly at?: Readonly<Record<string, Numbers>> | undefined
}

/** Evaluations of single nodes in decimals beyond which a model is too large for them: some ten seconds. */
const mostDecimalSteps = 200_000

/** Evaluations of single numbers in doubles beyond which a model is not interpreted along directions: some twenty seconds. */
const mostDoubleSteps = 1_000_000_000

/** Interpretations for the directions at one point, about. */
const perPoint = 50

/** Where coordinates are sampled, arguments of more numbers are not told. */
const mostTold = 1000

/** How often a point is drawn again when there is no value there. */
const mostRedraws = 50

/**
 * Holds a compiled module against its formula: at random points, by differences in 60 digits; along random directions if it is large; at sampled
 * coordinates if it is very large.
 */
export function checkGradient({ fn, evaluate, valueOnly, initial, samples, seed = 1, at = {} }: CheckRequest): CheckReport {
  const { arguments: args, wrt } = fn.model
  const random = randomNumbers(seed)
  const outputs = fn.outputs.filter(output => output.role === 'value')
  const fixed = args.every(({ name }) => Object.hasOwn(at, name))
  const unknowns = wrt.reduce((sum, { shape }) => sum + elements(shape), 0)
  const { method, tolerance, compareHere, usual } = wayFor(evaluations(fn, outputs.map(output => output.node)), unknowns, fixed ? 1 : samples)
  const isSampled = compareHere === compareAtCoordinates
  const count = fixed ? 1 : samples ?? usual

  const points: CheckedPoint[] = []
  let redrawn = 0
  while (points.length < count) {
    const x = drawPoint(args, at, random)
    if (isSampled && initial) setParams(x, args, at, initial(seed + points.length))
    const width = outputs.reduce((sum, { node }) => sum + elements(node.shape), 0)
    const upstream = width === 1 ? Float64Array.of(1) : Float64Array.from({ length: width }, () => 2 * random() - 1)
    const { value, gradient } = evaluate(x, upstream)
    // The module may use one array for all its gradients.
    const own = Float64Array.from(gradient)
    const compared: Comparison[] = Number.isNaN(value) ? [] : compareHere({ fn, x, upstream, value, gradient: own, random, valueOnly: valueOnly ?? ((moved, weights) => evaluate(moved, weights).value) })
    const undefinedHere = Number.isNaN(value) || isLost(value, compared)
    if (undefinedHere && !fixed && redrawn < mostRedraws * count) {
      redrawn++
      continue
    }
    const comparisons = undefinedHere ? [] : compared
    points.push({
      status: undefinedHere ? 'undefined' : statusOf(comparisons),
      at: pointOf(args, x, isSampled ? mostTold : Infinity),
      value,
      upstream: [...upstream],
      comparisons,
    })
  }
  return summarise(points, { method, tolerance, seed, redrawn, ...(isSampled ? { sampled: { coordinates: sampledCount(wrt), of: unknowns } } : {}) })
}

/** True where both sides overflow: ∞ on the one, on the other ∞ − ∞. */
const isLost = (value: number, compared: readonly Comparison[]): boolean =>
  Math.abs(value) === Infinity && compared.some(({ of, expected }) => of === 'value' && Number.isNaN(expected))

interface Way {
  readonly method: Method
  readonly tolerance: Tolerance
  readonly compareHere: (trial: Trial) => Comparison[]
  /** How many points, unless it was said. */
  readonly usual: number
}

/** The most exact way that can be afforded, given what one interpretation takes and how many slopes there are. */
function wayFor(steps: number, unknowns: number, samples = 10): Way {
  if (steps * (2 * unknowns + 1) * samples <= mostDecimalSteps) return { method: 'differences in 60 digits', tolerance: decimalTolerance, compareHere: compareInDecimals, usual: 10 }
  if (steps * perPoint * samples <= mostDoubleSteps) return { method: 'random directions in doubles', tolerance: directionTolerance, compareHere: compareAlongDirections, usual: 10 }
  return { method: 'sampled coordinates in doubles', tolerance: coordinateTolerance, compareHere: compareAtCoordinates, usual: 1 }
}

/** Params that are not held fixed take the values that training starts with. */
function setParams(x: Float64Array, args: readonly Argument[], at: Readonly<Record<string, Numbers>>, initial: Float64Array): void {
  let start = 0
  for (const { name, kind, shape } of args) {
    const end = start + elements(shape)
    if (kind === 'param' && !Object.hasOwn(at, name)) x.set(initial.subarray(start, end), start)
    start = end
  }
}

/** How many numbers are worked out when the nodes are evaluated once; bodies of loops count as often as they go round. */
function evaluations(fn: Fn, nodes: readonly Node[]): number {
  let count = 0
  for (const node of reachable(fn.graph, nodes)) {
    count += elements(node.shape)
    if (node.kind !== 'call' || !node.op.tensor) continue
    count += node.op.tensor.operations(node.args.map(arg => arg.shape), node.attributes!, node.shape)
    if (node.op !== scan) continue
    const { loop } = scan.of(node)
    count += loop.count * evaluations(fn, [...loop.next, ...loop.collected])
  }
  return count
}

/** A point as people write it, arguments of more than `most` numbers left out. */
function pointOf(args: readonly Argument[], x: Float64Array, most: number): Record<string, Numbers> {
  let at = 0
  return Object.fromEntries(args.flatMap(({ name, shape }) => {
    const start = at
    at += elements(shape)
    return at - start > most ? [] : [[name, nested(shape, x, start)]]
  }))
}
