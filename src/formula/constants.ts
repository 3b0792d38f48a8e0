import type { Call, Node } from '../ir/node.js'
import type { Tensor } from '../ir/tensor.js'
import { evaluateNode, TooCostly } from './evaluate.js'

/** The constants that the language has names for (SPEC §2); `true`, `Infinity` and the like are literals to mathjs. */
export const namedConstants: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI], ['e', Math.E],
  ['LN2', Math.LN2], ['LN10', Math.LN10], ['LOG2E', Math.LOG2E], ['LOG10E', Math.LOG10E],
  ['SQRT2', Math.SQRT2], ['SQRT1_2', Math.SQRT1_2],
])

/** Nodes never change, so what a constant call came to stays true as long as the call lives. */
const found = new WeakMap<Call, Tensor<number>>()

/** Constants that take more work than this are left to the emitted code: a compilation must not hang. */
const mostWork = 2 ** 22
const tooCostly = new WeakSet<Node>()

const nothing: ReadonlyMap<Node, Tensor<number>> = new Map()

/** The numbers that a compile-time constant is, `undefined` for anything else, and for what takes too much work. The graph keeps the call: its digits are the target's business. */
export function constantTensor(node: Node): Tensor<number> | undefined {
  if (node.kind === 'const') return { shape: node.shape, data: [node.value] }
  if (node.kind === 'sym' || !node.constant || tooCostly.has(node)) return undefined
  try {
    return evaluateNode(node, nothing, found, { left: mostWork })
  } catch (error) {
    if (!(error instanceof TooCostly)) throw error
    tooCostly.add(node)
    return undefined
  }
}

/** The number that a compile-time constant is; `undefined` for an array, and for what is no constant. */
export const constantValue = (node: Node): number | undefined =>
  node.kind === 'const' ? node.value
  : node.shape.length === 0 ? constantTensor(node)?.data[0]
  : undefined
