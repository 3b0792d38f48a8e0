import type { Graph } from '../../ir/build.js'
import type { Node } from '../../ir/node.js'
import type { Attributes } from '../../ir/op.js'
import { elements, forEachPoint, sameShape, strides, type Shape } from '../../ir/shape.js'
import { neverLifted, tensorOp } from './define.js'
import { elementAt, slice } from './read.js'

export interface ShapeAttributes extends Attributes {
  /** Of the result. */
  readonly shape: Shape
}

export interface TableAttributes extends ShapeAttributes {
  readonly data: readonly number[]
}

export interface AxisAttributes extends Attributes {
  readonly axis: number
}

export interface CumulateAttributes extends AxisAttributes {
  /** From the end to the beginning. */
  readonly backwards: boolean
}

/** A constant array. */
export const table = tensorOp<TableAttributes>('table', {
  arity: 0, latex: String.raw`\mathrm{table}`, tame: true,
  row: {
    shape: (_, { shape }) => shape,
    evaluate: (_, { data }, __, { field }) => data.map(value => field.of(value)),
    adjoint: () => undefined,
    lift: neverLifted,
    operations: () => 0,
  },
})

/** Scalars as the elements of a tensor, in row-major order. */
export const stack = tensorOp<ShapeAttributes>('stack', {
  arity: -1, latex: String.raw`\operatorname{stack}\left(#a\right)`, tame: true,
  row: {
    shape: (_, { shape }) => shape,
    evaluate: args => args.map(arg => arg.data[0]!),
    adjoint(graph, { shape }, g, k) {
      return elementAt(graph, g, strides(shape).map((stride, axis) => Math.floor(k / stride) % shape[axis]!))
    },
    lift(examples, { shape }, args) {
      const { graph, count } = examples
      const columns = args.map(arg => reshaped(graph, examples.over(arg), [count, 1]))
      return reshaped(graph, concatenated(graph, columns, 1), [count, ...shape])
    },
    operations: () => 0,
  },
})

/** Tensors one behind the other along an axis. */
export const concat = tensorOp<AxisAttributes>('concat', {
  arity: -1, latex: String.raw`\operatorname{concat}\left(#a\right)`, tame: true,
  row: {
    shape: (args, { axis }) => args[0]!.map((extent, k) => (k === axis ? args.reduce((sum, shape) => sum + shape[axis]!, 0) : extent)),
    evaluate(args, { axis }, shape) {
      const starts = startsAlong(args.map(arg => arg.shape), axis)
      const result = new Array<(typeof args)[number]['data'][number]>(elements(shape))
      const steps = strides(shape)
      for (const [k, { shape: own, data }] of args.entries())
        forEachPoint(own, (point, flat) => {
          result[point.reduce((sum, index, at) => sum + (at === axis ? index + starts[k]! : index) * steps[at]!, 0)] = data[flat]!
        })
      return result
    },
    adjoint(graph, { args, attributes }, g, k) {
      const { axis } = attributes as AxisAttributes
      return slice(graph, g, axis, startsAlong(args.map(arg => arg.shape), axis)[k]!, args[k]!.shape[axis]!)
    },
    lift: (examples, { attributes }, args) => concatenated(examples.graph, args.map(examples.over), (attributes as AxisAttributes).axis + 1),
    operations: () => 0,
  },
})

/** Where each of the parts of a concatenation begins. */
export function startsAlong(shapes: readonly Shape[], axis: number): number[] {
  let end = 0
  return shapes.map(shape => {
    const start = end
    end += shape[axis]!
    return start
  })
}

/** The same numbers in the same order, in another shape. */
export const reshape = tensorOp<ShapeAttributes>('reshape', {
  arity: 1, latex: '#a', tame: true,
  row: {
    shape: (_, { shape }) => shape,
    evaluate: ([x]) => x!.data,
    adjoint: (graph, { args }, g) => reshaped(graph, g, args[0]!.shape),
    lift: ({ graph, count }, { shape }, [x]) => reshaped(graph, x!.node, [count, ...shape]),
    operations: () => 0,
  },
})

/** Running sums along an axis. */
export const cumulate = tensorOp<CumulateAttributes>('cumulate', {
  arity: 1, latex: String.raw`\operatorname{cumsum}\left(#a\right)`, tame: true,
  row: {
    shape: ([x]) => x!,
    evaluate([x], { axis, backwards }, shape, { field: F }) {
      const result = Array.from(x!.data)
      const stride = strides(shape)[axis]!
      const last = shape[axis]! - 1
      const order = [...result.keys()]
      for (const at of backwards ? order.reverse() : order) {
        const along = Math.floor(at / stride) % shape[axis]!
        if (along !== (backwards ? last : 0)) result[at] = F.add(result[backwards ? at + stride : at - stride]!, result[at]!)
      }
      return result
    },
    adjoint(graph, { attributes }, g) {
      const { axis, backwards } = attributes as CumulateAttributes
      return cumulated(graph, g, axis, !backwards)
    },
    lift({ graph }, { attributes }, [x]) {
      const { axis, backwards } = attributes as CumulateAttributes
      return cumulated(graph, x!.node, axis + 1, backwards)
    },
    operations: ([x]) => elements(x!),
  },
})

export const tableOf = (graph: Graph, shape: Shape, data: readonly number[]): Node =>
  shape.length === 0 ? graph.constant(data[0]!) : graph.apply(table, { key: JSON.stringify([shape, data.map(value => (Object.is(value, -0) ? '-0' : String(value)))]), shape, data } satisfies TableAttributes)

/** A tensor of these scalars. */
export const stacked = (graph: Graph, shape: Shape, elements: readonly Node[]): Node =>
  shape.length === 0 ? elements[0]! : graph.apply(stack, { key: JSON.stringify(shape), shape } satisfies ShapeAttributes, ...elements)

/** Tensors of one shape but for the extent along `axis`; the first itself if it is alone. */
export const concatenated = (graph: Graph, parts: readonly Node[], axis: number): Node =>
  parts.length === 1 ? parts[0]! : graph.apply(concat, { key: String(axis), axis } satisfies AxisAttributes, ...parts)

export const reshaped = (graph: Graph, x: Node, shape: Shape): Node =>
  sameShape(x.shape, shape) ? x : graph.apply(reshape, { key: JSON.stringify(shape), shape } satisfies ShapeAttributes, x)

export const cumulated = (graph: Graph, x: Node, axis: number, backwards = false): Node =>
  graph.apply(cumulate, { key: JSON.stringify([axis, backwards]), axis, backwards } satisfies CumulateAttributes, x)
