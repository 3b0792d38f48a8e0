import type { Graph } from '../ir/build.js'
import { isConstant, type Call, type Node } from '../ir/node.js'
import { elements, forEachPoint, strides } from '../ir/shape.js'
import { add } from '../ops/arithmetic.js'
import { equal } from '../ops/compare.js'
import { select } from '../ops/control.js'
import { accumulate, affineAt, isAffine, read, type Subscript } from '../ops/tensor/read.js'
import { elementsOf, type Elements } from './elements.js'

/** An index that is known now, or a node (a class label) that is known at run time only. */
type Index = number | Node

function indicesOf(subscripts: readonly Subscript[], point: readonly number[], flat: number, args: readonly Elements[]): Index[] {
  return subscripts.map(subscript => {
    if (isAffine(subscript)) return affineAt(subscript, point)
    const argument = args[subscript.argument]!
    const index = argument.at(argument.shape.length === 0 ? 0 : flat)
    return index.kind === 'const' ? index.value : index
  })
}

const isWithin = (index: number, extent: number): boolean => Number.isInteger(index) && index >= 0 && index < extent

/** `read`, element by element; where an index is known at run time only, one candidate after another: `k == 0 ? x₀ : k == 1 ? x₁ : … : NaN`. */
export function gathered(graph: Graph, call: Call, args: readonly Elements[]): Elements {
  const { domain, subscripts, padded } = read.of(call)
  const source = args[0]!
  const steps = strides(source.shape)
  const outside = graph.constant(padded ? 0 : NaN)

  function pick(indices: readonly Index[], axis: number, offset: number): Node {
    if (axis === indices.length) return source.at(offset)
    const index = indices[axis]!
    const extent = source.shape[axis]!
    if (typeof index === 'number') return isWithin(index, extent) ? pick(indices, axis + 1, offset + index * steps[axis]!) : outside
    let chosen: Node = outside
    for (let k = extent - 1; k >= 0; k--) {
      const candidate = pick(indices, axis + 1, offset + k * steps[axis]!)
      chosen = graph.call(select, graph.call(equal, index, graph.constant(k)), candidate, chosen)
    }
    return chosen
  }

  const made: Node[] = []
  forEachPoint(domain, (point, flat) => made.push(pick(indicesOf(subscripts, point, flat, args), 0, 0)))
  return elementsOf(domain, made)
}

/** `accumulate`, element by element; where an index is known at run time only, every candidate gets its part under a condition. */
export function scattered(graph: Graph, call: Call, args: readonly Elements[]): Elements {
  const { target, subscripts } = accumulate.of(call)
  const source = args[0]!
  const steps = strides(target)
  const sums: (Node | undefined)[] = new Array<undefined>(elements(target))
  const zero = graph.constant(0)

  function put(indices: readonly Index[], axis: number, offset: number, value: Node): void {
    if (axis === indices.length) {
      const sum = sums[offset]
      sums[offset] = sum ? graph.call(add, sum, value) : value
      return
    }
    const index = indices[axis]!
    const extent = target[axis]!
    if (typeof index === 'number') {
      if (isWithin(index, extent)) put(indices, axis + 1, offset + index * steps[axis]!, value)
      return
    }
    for (let k = 0; k < extent; k++)
      put(indices, axis + 1, offset + k * steps[axis]!, graph.call(select, graph.call(equal, index, graph.constant(k)), value, zero))
  }

  forEachPoint(source.shape, (point, flat) => put(indicesOf(subscripts, point, flat, args), 0, 0, source.at(flat)))
  return elementsOf(target, Array.from(sums, sum => sum ?? zero))
}

/** What it takes to find an element whose index is known at run time only: how many may be meant, and the comparisons and choices of the whole call. */
export function choicesOf(call: Call): { readonly candidates: number; readonly operations: number } {
  const { op, args, shape } = call
  if (op !== read && op !== accumulate) return { candidates: 1, operations: 0 }
  const [subscripts, indexed, points] = op === read ? [read.of(call).subscripts, args[0]!.shape, shape] : [accumulate.of(call).subscripts, shape, args[0]!.shape]
  const candidates = subscripts.reduce((product, subscript, axis) =>
    (isAffine(subscript) || isConstant(args[subscript.argument]!) ? product : product * indexed[axis]!), 1)
  return { candidates, operations: candidates > 1 ? 2 * candidates * elements(points) : 0 }
}
