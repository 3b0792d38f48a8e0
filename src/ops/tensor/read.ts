import type { Graph } from '../../ir/build.js'
import type { Node } from '../../ir/node.js'
import type { Attributes } from '../../ir/op.js'
import { axesOf, elements, forEachPoint, sameShape, strides, type Shape } from '../../ir/shape.js'
import type { Examples, Field, Lifted, Tensor } from '../../ir/tensor.js'
import { neverLifted, tensorOp } from './define.js'

/** A whole number that depends on where one stands in a domain: offset + Σ factor·index, over some of its axes. All counts from 0. */
export interface Affine {
  readonly offset: number
  readonly terms: readonly (readonly [axis: number, factor: number])[]
}

/** Where to read along one axis: an affine function of the place in the domain, or the value of an argument there. */
export type Subscript = Affine | { readonly argument: number }

export interface ReadAttributes extends Attributes {
  /** The shape of the result. */
  readonly domain: Shape
  /** One for each axis of what is read. */
  readonly subscripts: readonly Subscript[]
  /** True if places outside of what is read give 0. Else they are read only where the value is not used. */
  readonly padded: boolean
}

export interface AccumulateAttributes extends Attributes {
  /** The shape of the result. */
  readonly target: Shape
  /** One for each axis of the result. */
  readonly subscripts: readonly Subscript[]
}

export interface PositionAttributes extends Attributes {
  readonly domain: Shape
  readonly affine: Affine
}

/** The affine function that is one index itself. */
export const indexOf = (axis: number): Affine => ({ offset: 0, terms: [[axis, 1]] })

export const constantIndex = (offset: number): Affine => ({ offset, terms: [] })

export const isAffine = (subscript: Subscript): subscript is Affine => !('argument' in subscript)

export const affineAt = ({ offset, terms }: Affine, point: readonly number[]): number =>
  terms.reduce((sum, [axis, factor]) => sum + factor * point[axis]!, offset)

/** The flat index that subscripts say, NaN if it is outside. Class labels out of range, or not whole, are outside too. */
function place<T>(F: Field<T>, subscripts: readonly Subscript[], shape: Shape, steps: readonly number[], point: readonly number[], flat: number, args: readonly Tensor<T>[]): number {
  let at = 0
  for (const [axis, subscript] of subscripts.entries()) {
    const index = isAffine(subscript) ? affineAt(subscript, point) : argumentAt(F, args[subscript.argument]!, flat)
    if (!Number.isInteger(index) || index < 0 || index >= shape[axis]!) return NaN
    at += index * steps[axis]!
  }
  return at
}

const argumentAt = <T>(F: Field<T>, { shape, data }: Tensor<T>, flat: number): number => F.number(data[shape.length === 0 ? 0 : flat]!)

/**
 * `result[d] = x[s₁(d), s₂(d), …]` for every point d of a domain: slices, transposes, diagonals, broadcasts, windows and gathers are spellings
 * of it. Arguments after the first hold indices, each a scalar or of the domain's shape. An index outside gives NaN.
 */
export const read = tensorOp<ReadAttributes>('read', {
  arity: -1, latex: String.raw`\operatorname{read}\left(#a\right)`, tame: true,
  row: {
    shape: (_, { domain }) => domain,
    evaluate(args, { domain, subscripts, padded }, _, { field: F }) {
      const [x] = args
      const steps = strides(x!.shape)
      const outside = F.of(padded ? 0 : NaN)
      const result = new Array<ReturnType<typeof F.of>>(elements(domain))
      forEachPoint(domain, (point, flat) => {
        const at = place(F, subscripts, x!.shape, steps, point, flat, args)
        result[flat] = Number.isNaN(at) ? outside : x!.data[at]!
      })
      return result
    },
    adjoint: (graph, { args, attributes }, g, k) => {
      const { subscripts } = attributes as ReadAttributes
      return k === 0 ? accumulateAt(graph, g, args[0]!.shape, subscripts, args.slice(1)) : undefined
    },
    lift(examples, { attributes }, [x, ...indices]) {
      const { domain, subscripts, padded } = attributes as ReadAttributes
      const { graph, count } = examples
      const wide = [count, ...domain]
      const moved = liftedSubscripts(subscripts)
      return readAt(graph, x!.node, wide, x!.isLifted ? [indexOf(0), ...moved] : moved, { padded, indices: indices.map(index => liftedIndex(examples, index, wide)) })
    },
    operations: () => 0,
  },
})

/** The adjoint of `read`: `result[s₁(d), s₂(d), …] += g[d]` for every point d of the shape of g, from zero on. Indices outside are passed over. */
export const accumulate = tensorOp<AccumulateAttributes>('accumulate', {
  arity: -1, latex: String.raw`\operatorname{accumulate}\left(#a\right)`, tame: true,
  row: {
    shape: (_, { target }) => target,
    evaluate(args, { target, subscripts }, _, { field: F }) {
      const [g] = args
      const steps = strides(target)
      const result = Array.from({ length: elements(target) }, () => F.of(0))
      forEachPoint(g!.shape, (point, flat) => {
        const at = place(F, subscripts, target, steps, point, flat, args)
        if (!Number.isNaN(at)) result[at] = F.add(result[at]!, g!.data[flat]!)
      })
      return result
    },
    adjoint: (graph, { args, attributes }, g, k) => {
      const { subscripts } = attributes as AccumulateAttributes
      return k === 0 ? readAt(graph, g, args[0]!.shape, subscripts, { indices: args.slice(1), padded: true }) : undefined
    },
    lift(examples, { attributes }, [g, ...indices]) {
      const { target, subscripts } = attributes as AccumulateAttributes
      const wide = examples.over(g!)
      return accumulateAt(examples.graph, wide, [examples.count, ...target], [indexOf(0), ...liftedSubscripts(subscripts)], indices.map(index => liftedIndex(examples, index, wide.shape)))
    },
    operations: ([g]) => elements(g!),
  },
})

/** A number that says where one stands: the value of an index in a formula, or of a mask's sides. */
export const position = tensorOp<PositionAttributes>('position', {
  arity: 0, latex: String.raw`\operatorname{position}`, tame: true,
  row: {
    shape: (_, { domain }) => domain,
    evaluate(_, { domain, affine }, __, { field: F }) {
      const result = new Array<ReturnType<typeof F.of>>(elements(domain))
      forEachPoint(domain, (point, flat) => { result[flat] = F.of(affineAt(affine, point)) })
      return result
    },
    adjoint: () => undefined,
    lift: neverLifted,
    operations: () => 0,
  },
})

/** The same subscripts once the domain has a new first axis. */
const liftedSubscripts = (subscripts: readonly Subscript[]): Subscript[] =>
  subscripts.map(subscript => (isAffine(subscript) ? { ...subscript, terms: subscript.terms.map(([axis, factor]) => [axis + 1, factor] as const) } : subscript))

/** An argument that holds indices: a scalar that is the same everywhere, or one index for each point of the domain. */
function liftedIndex({ graph }: Examples, { node, isLifted }: Lifted, domain: Shape): Node {
  if (isLifted) return spread(graph, node, domain, axesOf(node.shape))
  return node.shape.length === 0 ? node : spread(graph, node, domain, axesOf(node.shape).map(axis => axis + 1))
}

const keyOf = (...parts: readonly unknown[]): string => JSON.stringify(parts)

/** An affine function in normal form: terms in order of their axes, none of factor 0, none along an axis of extent 1. */
export function affine(domain: Shape, offset: number, terms: Affine['terms']): Affine {
  const factors = new Map<number, number>()
  for (const [axis, factor] of terms) if (domain[axis]! > 1) factors.set(axis, (factors.get(axis) ?? 0) + factor)
  return { offset, terms: [...factors].filter(([, factor]) => factor !== 0).sort(([p], [q]) => p - q) }
}

const normal = (domain: Shape, subscripts: readonly Subscript[]): Subscript[] =>
  subscripts.map(subscript => (isAffine(subscript) ? affine(domain, subscript.offset, subscript.terms) : subscript))

/** True if these subscripts read everything where it is. */
export const isIdentity = (shape: Shape, domain: Shape, subscripts: readonly Subscript[]): boolean =>
  sameShape(shape, domain) && subscripts.every((subscript, axis) =>
    isAffine(subscript) && subscript.offset === 0 &&
    (domain[axis] === 1 ? subscript.terms.length === 0 : subscript.terms.length === 1 && subscript.terms[0]![0] === axis && subscript.terms[0]![1] === 1))

export interface ReadOptions {
  readonly indices?: readonly Node[]
  readonly padded?: boolean
}

/** The node that reads `x` at these subscripts for every point of the domain; `x` itself if that is all there is to it. Subscript `argument: k` means `indices[k - 1]`. */
export function readAt(graph: Graph, x: Node, domain: Shape, subscripts: readonly Subscript[], { indices = [], padded = false }: ReadOptions = {}): Node {
  const wanted = normal(domain, subscripts)
  if (isIdentity(x.shape, domain, wanted)) return x
  return graph.apply(read, readAttributes(domain, wanted, padded), x, ...indices)
}

export const readAttributes = (domain: Shape, subscripts: readonly Subscript[], padded: boolean): ReadAttributes =>
  ({ key: keyOf(domain, subscripts, padded), domain, subscripts, padded })

/** The node that adds the numbers of `g` up at these subscripts of a tensor of shape `target`. */
export function accumulateAt(graph: Graph, g: Node, target: Shape, subscripts: readonly Subscript[], indices: readonly Node[] = []): Node {
  const wanted = normal(g.shape, subscripts)
  if (isIdentity(target, g.shape, wanted)) return g
  return graph.apply(accumulate, { key: keyOf(target, wanted), target, subscripts: wanted } satisfies AccumulateAttributes, g, ...indices)
}

/** offset + Σ factor·index at every point of the domain. */
export function positionIn(graph: Graph, domain: Shape, { offset, terms }: Affine): Node {
  const wanted = affine(domain, offset, terms)
  return wanted.terms.length === 0 && domain.length === 0
    ? graph.constant(offset)
    : graph.apply(position, { key: keyOf(domain, wanted), domain, affine: wanted } satisfies PositionAttributes)
}

/** `x` laid along axes of a larger domain: axis k of `x` becomes axis `along[k]`; it is the same all along the others. */
export const spread = (graph: Graph, x: Node, domain: Shape, along: readonly number[]): Node => readAt(graph, x, domain, along.map(indexOf))

/** `x` with its axes in another order: axis k of the result is axis `order[k]` of `x`. */
export const permute = (graph: Graph, x: Node, order: readonly number[]): Node =>
  readAt(graph, x, order.map(axis => x.shape[axis]!), axesOf(x.shape).map(axis => indexOf(order.indexOf(axis))))

/** `count` numbers along one axis of `x`, from `start` (from 0) in steps. */
export const slice = (graph: Graph, x: Node, axis: number, start: number, count: number, step = 1): Node =>
  readAt(graph, x, x.shape.map((extent, k) => (k === axis ? count : extent)), axesOf(x.shape).map(k => (k === axis ? { offset: start, terms: [[k, step]] } : indexOf(k))))

/** One element, as a scalar; indices from 0. */
export const elementAt = (graph: Graph, x: Node, indices: readonly number[]): Node => readAt(graph, x, [], indices.map(constantIndex))

/** A tensor that is the same scalar everywhere; what has the shape already stays as it is. */
export const filled = (graph: Graph, value: Node, shape: Shape): Node => (sameShape(value.shape, shape) ? value : readAt(graph, value, shape, []))
