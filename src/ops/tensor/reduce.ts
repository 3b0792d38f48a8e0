import type { Graph } from '../../ir/build.js'
import type { Node } from '../../ir/node.js'
import type { Attributes, Kink } from '../../ir/op.js'
import { axesOf, elements, forEachPoint, strides, type Shape } from '../../ir/shape.js'
import type { Field, Tensor } from '../../ir/tensor.js'
import { div, mul, sub } from '../arithmetic.js'
import { equal } from '../compare.js'
import { select } from '../control.js'
import { exp } from '../exponential.js'
import { reshaped } from './arrange.js'
import { tensorOp } from './define.js'
import { permute, positionIn, spread } from './read.js'

export interface ReduceAttributes extends Attributes {
  /** The axes that are gone in the result, in order. */
  readonly axes: readonly number[]
}

/** The axes that remain. */
export const keptAxes = (shape: Shape, axes: readonly number[]): number[] => axesOf(shape).filter(axis => !axes.includes(axis))

const reducedShape = (shape: Shape, axes: readonly number[]): Shape => keptAxes(shape, axes).map(axis => shape[axis]!)

/** For each number of the result, the numbers that it is made of, in order. */
function groups<T>({ shape, data }: Tensor<T>, axes: readonly number[]): T[][] {
  const kept = keptAxes(shape, axes)
  const steps = strides(kept.map(axis => shape[axis]!))
  const found: T[][] = Array.from({ length: elements(reducedShape(shape, axes)) }, () => [])
  forEachPoint(shape, (point, flat) => { found[kept.reduce((sum, axis, k) => sum + point[axis]! * steps[k]!, 0)]!.push(data[flat]!) })
  return found
}

function reduction(
  name: string, { of, adjoint, latex, perElement = 1, tame = false, kinks }: {
    readonly of: <T>(F: Field<T>, numbers: readonly T[]) => T
    /** The adjoint for one element, of the argument's shape; `y` and `g` are spread over it. */
    readonly adjoint: ((graph: Graph, spreaded: { x: Node; y: Node; g: Node; axes: readonly number[] }) => Node) | undefined
    readonly latex: string
    readonly perElement?: number
    readonly tame?: boolean
    readonly kinks?: readonly Kink[]
  },
) {
  return tensorOp<ReduceAttributes>(name, {
    arity: 1, latex, tame, ...(kinks && { kinks }),
    row: {
      shape: ([x], { axes }) => reducedShape(x!, axes),
      evaluate: ([x], { axes }, _, { field }) => groups(x!, axes).map(numbers => of(field, numbers)),
      adjoint(graph, call, g) {
        const [x] = call.args
        const { axes } = call.attributes as ReduceAttributes
        const over = (node: Node) => spread(graph, node, x!.shape, keptAxes(x!.shape, axes))
        return adjoint?.(graph, { x: x!, y: over(call), g: over(g), axes })
      },
      lift: ({ graph }, { op, attributes }, [x]) => {
        const { axes } = attributes as ReduceAttributes
        return graph.apply(op, reduceAttributes(axes.map(axis => axis + 1)), x!.node)
      },
      operations: ([x]) => perElement * elements(x!),
    },
  })
}

export const reduceSum = reduction('reduceSum', {
  of: (F, numbers) => numbers.reduce((sum, x) => F.add(sum, x), F.of(0)),
  adjoint: (_, { g }) => g,
  latex: String.raw`\textstyle\sum #a`, tame: true,
})

/** NaN if one of the numbers is. */
const extreme = (isBetter: <T>(F: Field<T>, candidate: T, best: T) => boolean) => <T>(F: Field<T>, numbers: readonly T[]): T =>
  numbers[first(F, numbers, isBetter)]!

/** The place of the first that no other beats, or of the first NaN. */
function first<T>(F: Field<T>, numbers: readonly T[], isBetter: (F: Field<T>, candidate: T, best: T) => boolean): number {
  let best = 0
  for (const [k, x] of numbers.entries()) {
    if (Number.isNaN(F.number(x))) return k
    if (isBetter(F, x, numbers[best]!)) best = k
  }
  return best
}

const isLarger = <T>(F: Field<T>, candidate: T, best: T) => F.larger(candidate, best)
const isSmaller = <T>(F: Field<T>, candidate: T, best: T) => F.larger(best, candidate)

/** Where along the reduced axes the first extreme number stands, counted from 0 in row-major order. */
const argReduction = (name: string, isBetter: typeof isLarger) => reduction(name, {
  of: (F, numbers) => F.of(first(F, numbers, isBetter)), adjoint: undefined, latex: String.raw`\operatorname{${name}} #a`, tame: true,
})

export const argMax = argReduction('argMax', isLarger)
export const argMin = argReduction('argMin', isSmaller)

/** max is a router: the first of the largest takes the whole gradient (SPEC §10). */
const routed = (which: typeof argMax) => (graph: Graph, { x, g, axes }: { x: Node; g: Node; axes: readonly number[] }): Node => {
  const winner = spread(graph, placeOfFirst(graph, which, x, axes), x.shape, keptAxes(x.shape, axes))
  return graph.call(select, graph.call(equal, placeAmong(graph, x.shape, axes), winner), g, graph.constant(0))
}

/** Several axes are counted through as one, as they lie in memory: what does not lie there so is laid out first. */
function placeOfFirst(graph: Graph, which: typeof argMax, x: Node, axes: readonly number[]): Node {
  const kept = keptAxes(x.shape, axes)
  if (axes.length === 1 || (x.kind === 'sym' && kept.every(axis => axis < axes[0]!))) return reduceOver(graph, which, x, axes)
  const shape = reducedShape(x.shape, axes)
  const inRows = reshaped(graph, permute(graph, x, [...kept, ...axes]), [...shape, elements(x.shape) / elements(shape)])
  return reduceOver(graph, which, inRows, [kept.length])
}

/** For each element, its place among those that it is reduced with. */
function placeAmong(graph: Graph, shape: Shape, axes: readonly number[]): Node {
  const steps = strides(axes.map(axis => shape[axis]!))
  return positionIn(graph, shape, { offset: 0, terms: axes.map((axis, k) => [axis, steps[k]!]) })
}

/** Where two of the numbers tie for it. */
const ties = (which: string): readonly Kink[] => [{ at: `two ${which} of a`, gradient: 'all to the first' }]

export const reduceMax = reduction('reduceMax', { of: extreme(isLarger), adjoint: routed(argMax), latex: String.raw`\max #a`, tame: true, kinks: ties('largest') })
export const reduceMin = reduction('reduceMin', { of: extreme(isSmaller), adjoint: routed(argMin), latex: String.raw`\min #a`, tame: true, kinks: ties('smallest') })

/** The Euclidean length √Σx², scaled where the squares would leave the doubles; its gradient is 0 where all vanish (SPEC §10). */
export const reduceNorm = reduction('reduceNorm', {
  of: (F, numbers) => F.sqrt(numbers.reduce((sum, x) => F.add(sum, F.mul(x, x)), F.of(0))),
  adjoint: (graph, { x, y, g }) => graph.call(select, graph.call(equal, y, graph.constant(0)), graph.constant(0), graph.call(mul, g, graph.call(div, x, y))),
  latex: String.raw`\left\lVert #a \right\rVert`, perElement: 2, tame: true, kinks: [{ at: 'a = 0', gradient: '0' }],
})

/** ln Σeˣ, by way of the largest x: neither overflows nor underflows. */
export const reduceLogSumExp = reduction('reduceLogSumExp', {
  of: (F, numbers) => {
    const top = extreme(isLarger)(F, numbers)
    if (!Number.isFinite(F.number(top))) return top
    return F.add(top, F.log(numbers.reduce((sum, x) => F.add(sum, F.exp(F.sub(x, top))), F.of(0))))
  },
  adjoint: (graph, { x, y, g }) => graph.call(mul, g, graph.call(exp, graph.call(sub, x, y))),
  latex: String.raw`\ln \textstyle\sum e^{#a}`, perElement: 4,
})

/** A reduction over these axes of `x`; `x` itself, but for its shape, needs no sum over nothing. */
export const reduceOver = (graph: Graph, op: typeof reduceSum, x: Node, axes: readonly number[]): Node =>
  graph.apply(op, reduceAttributes(axes), x)

const reduceAttributes = (axes: readonly number[]): ReduceAttributes => ({ key: JSON.stringify(axes), axes })

/** The sum over these axes; `x` itself for none. */
export const sumOver = (graph: Graph, x: Node, axes: readonly number[]): Node => (axes.length === 0 ? x : reduceOver(graph, reduceSum, x, axes))

export const sumAll = (graph: Graph, x: Node): Node => sumOver(graph, x, axesOf(x.shape))
