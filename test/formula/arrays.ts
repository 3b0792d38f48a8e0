import { applyOperands, type Operand } from '../../src/formula/apply.js'
import { evaluateNode } from '../../src/formula/evaluate.js'
import { createGraph } from '../../src/ir/build.js'
import type { Model } from '../../src/ir/fn.js'
import type { Node } from '../../src/ir/node.js'
import { elements, type Shape } from '../../src/ir/shape.js'
import { verifyFn } from '../../src/ir/verify.js'
import type { Tensor } from '../../src/ir/tensor.js'
import { tableOf } from '../../src/ops/tensor/arrange.js'

/** Numbers in nested lists, as mathjs has them. */
export type Nested = number | readonly Nested[]

export const shapeOf = (value: Nested): Shape => (typeof value === 'number' ? [] : [value.length, ...shapeOf(value[0]!)])

export const numbersOf = (value: Nested): number[] => (typeof value === 'number' ? [value] : value.flatMap(numbersOf))

export const tensorOf = (value: Nested): Tensor<number> => ({ shape: shapeOf(value), data: numbersOf(value) })

const nothing: Model = { name: '', arguments: [], wrt: [], outputs: [] }

/** A fresh graph in which arguments become operands and the result of a function a tensor. */
export function bench() {
  const graph = createGraph()
  const symbols = new Map<Node, Tensor<number>>()
  const input = ({ shape, data }: Tensor<number>, lifted = false, classes?: number): Operand => {
    const node = graph.symbol(`x${symbols.size}`, 'input', { shape, classes })
    symbols.set(node, { shape, data })
    return { node, lifted }
  }
  return {
    graph, symbols, input,
    constant: ({ shape, data }: Tensor<number>): Operand => ({ node: tableOf(graph, shape, Array.from(data)), lifted: false }),
    apply: (name: string, args: readonly Operand[], axes = 0): Operand => applyOperands(graph, name, args, axes),
    /** The numbers of an operand; of one that no index changes, along `front` all the same. */
    value({ node, lifted }: Operand, front: Shape = []): Tensor<number> {
      verifyFn({ graph, model: nothing, outputs: [{ role: 'value', name: 'y', node }], labels: new Map() })
      const { shape, data } = evaluateNode(node, symbols)
      if (elements(shape) !== data.length) throw new Error(`a node of shape [${shape.join(', ')}] has ${data.length} numbers`)
      if (lifted || front.length === 0) return { shape, data }
      return { shape: [...front, ...shape], data: Array.from({ length: elements(front) }, () => Array.from(data)).flat() }
    },
  }
}
