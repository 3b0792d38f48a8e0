import type { Graph } from '../ir/build.js'
import type { Node, Sym } from '../ir/node.js'
import { elements, strides, type Shape } from '../ir/shape.js'
import { elementAt } from '../ops/tensor/read.js'

/** A tensor taken apart: a scalar node for each of its elements, in row-major order. */
export interface Elements {
  readonly shape: Shape
  at(flat: number): Node
}

export const elementsOf = (shape: Shape, nodes: ArrayLike<Node>): Elements => ({ shape, at: flat => nodes[flat]! })

/** The elements of an argument of the model are made, and named, when they are asked for: of a large one, few may be. */
export function symbolElements(graph: Graph, symbol: Sym, names: Map<Node, string>): Elements {
  const { shape, name } = symbol
  if (shape.length === 0) return elementsOf(shape, [symbol])
  return {
    shape,
    at(flat) {
      const element = elementAt(graph, symbol, indicesAt(shape, flat))
      names.set(element, elementName(name, shape, flat))
      return element
    },
  }
}

export const listed = (of: Elements): Node[] => Array.from({ length: elements(of.shape) }, (_, flat) => of.at(flat))

/** Where the element stands that is the flat one in row-major order. */
export const indicesAt = (shape: Shape, flat: number): number[] => strides(shape).map((stride, axis) => Math.floor(flat / stride) % shape[axis]!)

/** The element of a name, as people count: `w_1_2`. */
export const elementName = (name: string, shape: Shape, flat: number): string =>
  [name, ...indicesAt(shape, flat).map(index => index + 1)].join('_')
