import { constantTensor } from '../formula/constants.js'
import type { Graph } from '../ir/build.js'
import { isConstant, type Call, type Node } from '../ir/node.js'
import { axesOf, elements } from '../ir/shape.js'
import { mul } from '../ops/arithmetic.js'
import { unequal } from '../ops/compare.js'
import { select } from '../ops/control.js'
import { reshape } from '../ops/tensor/arrange.js'
import { contract, extentsOf } from '../ops/tensor/contract.js'
import { filled, permute, position, read, spread } from '../ops/tensor/read.js'
import { sumOver } from '../ops/tensor/reduce.js'

/**
 * Constants with zeros among their elements. What is multiplied by a constant 0 has no part in the product: its derivative is 0, also where a
 * partial below it or a gradient from above is infinite, as the form written out element by element has it, from which 0·x was dropped. So a
 * factor that may vanish is a condition of what passes through it.
 */
export type Vanishing = (node: Node) => boolean

/** True of a constant that has a zero, or may have one, and of what is read of it; `given` are the symbols of a loop's body that stand for such constants. */
export function createVanishing(given: ReadonlySet<Node>): Vanishing {
  const known = new Map<Node, boolean>()
  const judge = (node: Node): boolean => {
    if (!isConstant(node)) return given.has(node)
    if (elements(node.shape) > mostNumbers) return !isPositive(node)
    const numbers = constantTensor(node)?.data
    return !numbers || Array.prototype.includes.call(numbers, 0)
  }
  return node => {
    let at = node
    // A part of something has zeros only if that has.
    while (!isConstant(at) && at.kind === 'call' && (at.op === read || at.op === reshape)) at = at.args[0]!
    const found = known.get(at) ?? judge(at)
    known.set(at, found)
    return found
  }
}

/** Constants of more numbers than this are not looked through: they may have a zero. */
export const mostNumbers = 2 ** 16

/** True of an index that counts from 1 on, or higher. */
const isPositive = (node: Node): boolean => {
  if (node.kind !== 'call' || node.op !== position) return false
  const { affine: { offset, terms } } = position.of(node)
  return offset > 0 && terms.every(([, factor]) => factor >= 0)
}

/** Where a factor is not 0. */
export const isNotZero = (graph: Graph, factor: Node): Node => graph.call(unequal, factor, graph.constant(0))

/** What comes to argument k of a contraction from the gradient `g`, products with a 0 of the other argument being left out. */
export function guardedContraction(graph: Graph, call: Call, g: Node, k: number): Node {
  const attributes = contract.of(call)
  const { left, right, out } = attributes
  const [own, others] = k === 0 ? [left, right] : [right, left]
  const domain = extentsOf(attributes, call.args.map(arg => arg.shape))
  const factor = spread(graph, call.args[1 - k]!, domain, others)
  const product = graph.call(mul, factor, spread(graph, g, domain, out))
  const kept = graph.call(select, isNotZero(graph, factor), product, filled(graph, graph.constant(0), domain))
  const sum = sumOver(graph, kept, axesOf(domain).filter(letter => !own.includes(letter)))
  const remaining = axesOf(domain).filter(letter => own.includes(letter))
  return permute(graph, sum, own.map(letter => remaining.indexOf(letter)))
}
