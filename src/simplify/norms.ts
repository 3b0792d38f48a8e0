import type { Graph } from '../ir/build.js'
import type { Call, Node } from '../ir/node.js'
import { ops } from '../ops/table.js'
import { splitPower } from './collect.js'
import { construct, splitCoefficient } from './construct.js'
import { term } from './pattern.js'
import { mayLink, viewChain } from './view.js'

/** Longer sums of squares stay under their root: a length is not taken of them by accident. */
const mostSquares = 4096

/**
 * √(a² + b² + …) → hypot(hypot(a, b), …), which neither overflows nor underflows and has gradient 0 where all vanish (SPEC §10). Not an
 * equation, since the sum may have any number of terms. Shared links are looked through too: the convention at 0 must not hang on sharing.
 */
export function rootOfSquares(graph: Graph, { op, args }: Call): Node | undefined {
  if (op !== ops.sqrt) return undefined
  const [scale, sum] = splitScale(args[0]!)
  if (!(scale > 0) || !mayLink('sum', sum) || sum.op === ops.neg) return undefined
  const { leaves } = viewChain('sum', sum, () => true, mostSquares)
  let length: Node | undefined
  for (const leaf of leaves) {
    const { factor, node } = term(leaf.node, leaf.sign)
    const side = factor > 0 ? rootOfSquare(graph, node) : undefined
    if (!side) return undefined
    const scaledSide = construct(graph, ops.mul, [graph.constant(Math.sqrt(factor)), side])!
    length = length ? graph.call(ops.hypot, length, scaledSide) : scaledSide
  }
  return length && construct(graph, ops.mul, [graph.constant(Math.sqrt(scale)), length])
}

/** k·x or x/k as a coefficient and the rest. */
function splitScale(node: Node): readonly [scale: number, rest: Node] {
  if (node.kind === 'call' && node.op === ops.div && node.args[1]!.kind === 'const') return [1 / node.args[1]!.value, node.args[0]!]
  return splitCoefficient(node)
}

/** The node whose square this is, as far as one can see. */
function rootOfSquare(graph: Graph, node: Node): Node | undefined {
  if (node.kind === 'call' && node.op === ops.mul && node.args[0] === node.args[1]) return node.args[0]
  const [base, exponent] = splitPower(node)
  if (exponent % 2 !== 0) return undefined
  return exponent === 2 ? base : construct(graph, ops.powWhole, [base, graph.constant(exponent / 2)])
}
