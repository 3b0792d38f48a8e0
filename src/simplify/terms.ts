import type { Graph } from '../ir/build.js'
import { isCall, type Node } from '../ir/node.js'
import { ops } from '../ops/table.js'
import type { Links } from './candidates.js'
import { baseOf, powerFactor } from './collect.js'
import { createLeaves, type Leaves } from './leaves.js'
import type { Marks } from './marks.js'
import { mayLink, widest } from './view.js'

/** Whether terms have something in common, as far as one can see without lists of them and of their factors. */
export interface Terms {
  /** True if no two can be made one, and none is 0. */
  areApart(leaves: Leaves, marks: Marks): boolean
  /** True if no two have a factor in common. */
  shareNothing(leaves: Leaves, links: Links, marks: Marks): boolean
  /** True if a further leaf, the k-th of these, can be made one with none of those that were marked, and is not 0. */
  isApart(leaves: Leaves, k: number, marks: Marks): boolean
  /** True if it has no factor in common with those that were marked. */
  sharesNothing(leaves: Leaves, k: number, links: Links, marks: Marks): boolean
}

export function createTerms(graph: Graph): Terms {
  const factors = createLeaves()

  function isApart({ members, coefficients }: Leaves, k: number, marks: Marks): boolean {
    const member = members[k]!
    if (coefficients[k] === 0) return false
    return member.kind === 'const' ? member.value !== 0 && marks.add(0) : marks.add(1 + member.id)
  }

  function sharesNothing({ nodes, members, coefficients }: Leaves, k: number, links: Links, marks: Marks): boolean {
    const member = members[k]!
    const coefficient = Math.abs(coefficients[k]!)
    if (coefficient !== 1 && !marks.add(keyOf(constantOf(graph, nodes[k]!, coefficient), 1))) return false
    if (!mayLink('product', member)) return member.kind === 'const' || marks.add(keyOf(member, 1))
    factors.take('product', member, links.narrow, widest)
    for (let at = 0; at < factors.count; at++) if (!marks.add(keyOf(factors.nodes[at]!, factors.signs[at]!))) return false
    return true
  }

  return {
    isApart,
    sharesNothing,
    areApart(leaves, marks) {
      marks.clear()
      for (let k = 0; k < leaves.count; k++) if (!isApart(leaves, k, marks)) return false
      return true
    },
    shareNothing(leaves, links, marks) {
      if (leaves.count === 2 && areWhole(leaves)) return true
      marks.clear()
      for (let k = 0; k < leaves.count; k++) if (!sharesNothing(leaves, k, links, marks)) return false
      return true
    },
  }
}

/** The coefficient of a term as a node: as a rule it is there, in front. */
function constantOf(graph: Graph, term: Node, coefficient: number): Node {
  const front = term.kind === 'call' ? term.args[0]! : term
  return front.kind === 'const' && Object.is(front.value, coefficient) ? front : graph.constant(coefficient)
}

/** By base, and whether it divides: of two with the same key one can be taken out. */
const keyOf = (node: Node, sign: 1 | -1): number => 2 * (isCall(node, ops.powWhole) ? powerFactor(node, sign).node : node).id + (sign > 0 ? 1 : 0)

/** True of two terms of one factor each, other than the same, and of other coefficients: nothing can be taken out of both. */
function areWhole({ members: [p, q], coefficients: [k, j] }: Leaves): boolean {
  if (mayLink('product', p!) || mayLink('product', q!) || baseOf(p!) === baseOf(q!)) return false
  return Math.abs(k!) !== Math.abs(j!) || Math.abs(k!) === 1
}
