import type { Graph } from '../../ir/build.js'
import type { Node } from '../../ir/node.js'
import { axesOf, type Shape } from '../../ir/shape.js'
import { tableOf } from '../../ops/tensor/arrange.js'
import { indexOf, positionIn, readAt, spread } from '../../ops/tensor/read.js'
import { reduceMax, reduceOver, sumOver } from '../../ops/tensor/reduce.js'
import { applyFunction } from '../elementwise.js'
import { real, type Operand, type Site, type TensorFunction } from './operand.js'
import { imageOf, isWithin, numbersFor, placeIn, windowsOver, type Image, type Windows } from './windows.js'

/**
 * The windows along one axis of x, as a new last axis. The largest number of a window is the largest of its rows' largest, a sum the sum of its
 * rows' sums: so windows of several axes are gone through one axis after the other.
 */
type AlongAxis = (graph: Graph, x: Node, axis: number, along: Windows) => Node

const domainOf = ({ shape }: Node, axis: number, { count, size }: Windows): Shape => [...shape.map((extent, k) => (k === axis ? count : extent)), size]

const subscriptsOf = ({ shape }: Node, axis: number, along: Windows) =>
  axesOf(shape).map(k => (k === axis ? placeIn(along, axis, shape.length) : indexOf(k)))

/** Padding is smaller than any number, and never read. A tie goes to the first, row by row (SPEC §10). */
const largest: AlongAxis = (graph, x, axis, along) => {
  const domain = domainOf(x, axis, along)
  const inWindows = readAt(graph, x, domain, subscriptsOf(x, axis, along))
  const last = [domain.length - 1]
  if (isWithin(along)) return reduceOver(graph, reduceMax, inWindows, last)
  const place = positionIn(graph, domain, placeIn(along, axis, domain.length - 1))
  const rule = (name: string, ...args: Node[]) => applyFunction(graph, name, args)
  const isInside = rule('and', rule('largerEq', place, graph.constant(0)), rule('smaller', place, graph.constant(along.extent)))
  return reduceOver(graph, reduceMax, rule('select', isInside, inWindows, graph.constant(-Infinity)), last)
}

const sum: AlongAxis = (graph, x, axis, along) => {
  const domain = domainOf(x, axis, along)
  return sumOver(graph, readAt(graph, x, domain, subscriptsOf(x, axis, along), { padded: !isWithin(along) }), [domain.length - 1])
}

/** What becomes of the last axis of positions first, as it lies in memory. */
const pooled = (graph: Graph, x: Node, { front }: Image, windows: readonly Windows[], along: AlongAxis): Node =>
  windows.reduceRight((inner, each, k) => along(graph, inner, front + k, each), x)

/** How many places of each window are within. */
const counts = ({ extent, size, stride, dilation, before, count }: Windows): number[] => Array.from({ length: count }, (_, step) =>
  Array.from({ length: size }, (_, place) => step * stride + place * dilation - before).filter(at => at >= 0 && at < extent).length)

/** The mean of what is within: padding does not count (TensorFlow). */
function mean(graph: Graph, x: Node, image: Image, windows: readonly Windows[]): Node {
  const total = pooled(graph, x, image, windows, sum)
  const inside = windows.map(counts).reduce((products, along) => products.flatMap(product => along.map(count => product * count)), [1])
  const divisor = inside.every(count => count === inside[0])
    ? graph.constant(inside[0]!)
    : spread(graph, tableOf(graph, windows.map(({ count }) => count), inside), total.shape, windows.map((_, k) => image.front + k))
  return applyFunction(graph, 'div', [total, divisor])
}

const pooling = (pool: (graph: Graph, x: Node, image: Image, windows: readonly Windows[]) => Node): TensorFunction => (site, [x, filterSize, strides, pad]) => {
  const image = imageOf(site, x!, 2)
  const sizes = numbersFor(site, filterSize!, 2, 'filterSize')
  const windows = windowsOver(site, image.extents, { sizes, strides: strides!, pad: pad! }, { strides: 'strides', dilations: 'dilations' })
  return moved(site, x!, node => pool(site.graph, node, image, windows))
}

const moved = (site: Site, x: Operand, to: (node: Node) => Node): Operand => {
  const { node, lifted } = real(site, x)
  return { node: to(node), lifted }
}

/** For anything. */
export const poolings: readonly (readonly [string, TensorFunction])[] = [
  ['maxPool', pooling((graph, x, image, windows) => pooled(graph, x, image, windows, largest))],
  ['avgPool', pooling(mean)],
]
