import type { Graph } from '../ir/build.js'
import type { Call, Node } from '../ir/node.js'
import { elements, forEachPoint, strides } from '../ir/shape.js'
import { smaller, larger } from '../ops/compare.js'
import { select } from '../ops/control.js'
import { hypot } from '../ops/powers.js'
import { abs, max, min } from '../ops/rounding.js'
import { keptAxes, type ReduceAttributes } from '../ops/tensor/reduce.js'
import { elementsOf, type Elements } from './elements.js'
import type { Exponentials } from './exponentials.js'

/** The expansion of a reduction that makes `one` of several numbers. */
export function reducedBy(one: (graph: Graph, numbers: readonly Node[], exponentials: Exponentials) => Node) {
  return (graph: Graph, call: Call, [x]: readonly Elements[], exponentials: Exponentials): Elements =>
    elementsOf(call.shape, groupsOf(x!, (call.attributes as ReduceAttributes).axes).map(numbers => one(graph, numbers, exponentials)))
}

/** For each element of the result, those that it is made of, in order. */
function groupsOf(x: Elements, axes: readonly number[]): Node[][] {
  const kept = keptAxes(x.shape, axes)
  const shape = kept.map(axis => x.shape[axis]!)
  const steps = strides(shape)
  const groups: Node[][] = Array.from({ length: elements(shape) }, () => [])
  forEachPoint(x.shape, (point, flat) => groups[kept.reduce((sum, axis, k) => sum + point[axis]! * steps[k]!, 0)]!.push(x.at(flat)))
  return groups
}

type Extreme = 'largest' | 'smallest'

export const extremeOf = (graph: Graph, numbers: readonly Node[], which: Extreme): Node =>
  numbers.reduce((best, x) => graph.call(which === 'largest' ? max : min, best, x))

/** Where the first of the largest, or of the smallest, stands. */
export function placeOfExtreme(graph: Graph, numbers: readonly Node[], which: Extreme): Node {
  let best = numbers[0]!
  let place: Node = graph.constant(0)
  for (const [k, x] of numbers.entries()) {
    if (k === 0) continue
    place = graph.call(select, graph.call(which === 'largest' ? larger : smaller, x, best), graph.constant(k), place)
    best = extremeOf(graph, [best, x], which)
  }
  return place
}

/** √Σx² as lengths of lengths, none of which overflows. */
export const lengthOf = (graph: Graph, numbers: readonly Node[]): Node =>
  numbers.length === 1 ? graph.call(abs, numbers[0]!) : numbers.reduce((length, x) => graph.call(hypot, length, x))
