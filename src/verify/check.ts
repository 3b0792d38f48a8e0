import type { Fn } from '../ir/fn.js'
import type { Argument } from '../ir/fn.js'
import type { Node } from '../ir/node.js'
import { elements, nested, type Numbers } from '../ir/shape.js'
import { reachable } from '../ir/walk.js'
import { scan } from '../ops/tensor/scan.js'
import { compareAlongDirections, directionTolerance } from './directions.js'
import { compareInDecimals, decimalTolerance } from './differences.js'
import { random as randomNumbers } from '../../templates/kernels/random.js'
import { statusOf, summarise, type CheckedPoint, type CheckReport, type Comparison } from './report.js'
import { drawPoint } from './sample.js'
import type { Evaluate } from './trial.js'

export interface CheckRequest {
  /** The model as it was written, its values only: what the module is held against must not have gone through the stages on trial. */
  readonly fn: Fn
  /**
   * The compiled module: the numbers of all arguments, in order, to Σₖ upstreamₖ·outputₖ over all numbers of all outputs, and its gradient over
   * `model.wrt`. With one number `upstream` is [1].
   */
  readonly evaluate: Evaluate
  /** How many points (default 10). */
  readonly samples?: number | undefined
  /** Of the random points (default 1). */
  readonly seed?: number | undefined
  /** Arguments to hold fixed, by name; with all of them given there is one point. */
  readonly at?: Readonly<Record<string, Numbers>> | undefined
}

/** Evaluations of single nodes in decimals beyond which a model is too large for them: some ten seconds. */
const mostDecimalSteps = 200_000

/** How often a point is drawn again when the value there is NaN. */
const mostRedraws = 50

/** Holds a compiled module against its formula: at random points, by differences in 60 digits, or along random directions if it is large. */
export function checkGradient({ fn, evaluate, samples = 10, seed = 1, at = {} }: CheckRequest): CheckReport {
  const { arguments: args, wrt } = fn.model
  const random = randomNumbers(seed)
  const outputs = fn.outputs.filter(output => output.role === 'value')
  const fixed = args.every(({ name }) => Object.hasOwn(at, name))
  const count = fixed ? 1 : samples
  const unknowns = wrt.reduce((sum, { shape }) => sum + elements(shape), 0)
  const steps = evaluations(fn, outputs.map(output => output.node)) * (2 * unknowns + 1) * count
  const precise = steps <= mostDecimalSteps
  const compareHere = precise ? compareInDecimals : compareAlongDirections

  const points: CheckedPoint[] = []
  let redrawn = 0
  while (points.length < count) {
    const x = drawPoint(args, at, random)
    const width = outputs.reduce((sum, { node }) => sum + elements(node.shape), 0)
    const upstream = width === 1 ? Float64Array.of(1) : Float64Array.from({ length: width }, () => 2 * random() - 1)
    const { value, gradient } = evaluate(x, upstream)
    const undefinedHere = Number.isNaN(value)
    if (undefinedHere && !fixed && redrawn < mostRedraws * count) {
      redrawn++
      continue
    }
    const comparisons: Comparison[] = undefinedHere ? [] : compareHere({ fn, x, upstream, value, gradient: Float64Array.from(gradient), random })
    points.push({
      status: undefinedHere ? 'undefined' : statusOf(comparisons),
      at: pointOf(args, x),
      value,
      upstream: [...upstream],
      comparisons,
    })
  }
  return summarise(points, {
    method: precise ? 'differences in 60 digits' : 'random directions in doubles',
    tolerance: precise ? decimalTolerance : directionTolerance,
    seed,
    redrawn,
  })
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

/** A point as people write it. */
function pointOf(args: readonly Argument[], x: Float64Array): Record<string, Numbers> {
  let at = 0
  return Object.fromEntries(args.map(({ name, shape }) => {
    const start = at
    at += elements(shape)
    return [name, nested(shape, x, start)]
  }))
}
