import type { Graph } from '../ir/build.js'
import { isCall, type Call, type Node } from '../ir/node.js'
import { ops } from '../ops/table.js'
import type { Links, Ruleset } from './candidates.js'
import { baseOf, isScattered, powerFactor } from './collect.js'
import { coefficientOf } from './construct.js'
import { createLeaves, type Leaves } from './leaves.js'
import { createMarks, type Marks } from './marks.js'
import { passes, screenBelow, screenOf, type Screen } from './screen.js'
import { mayLink, widest, type Chain } from './view.js'

/** What may come of a chain, in bits. */
export type Prospects = number

export const nothing: Prospects = 0
/** Like terms or factors. */
export const toGather: Prospects = 1
/** Constants and minuses of a product, which stand in more places than they need. */
export const toPutInFront: Prospects = 16
/** There are links beyond the width of a view, where like ones may be. */
export const toLookBeyond: Prospects = 2
/** Rules that begin with one of its members. */
export const toMatch: Prospects = 4
/** A factor that terms share. */
export const toExtract: Prospects = 8

/**
 * Says what may come of a chain before a view of it is taken, and its leaves are sorted into tables: of nearly all chains nothing comes. `once`: its links are
 * looked through to their ends.
 */
export type Glance = (chain: Chain, root: Call, links: Links, once: boolean) => Prospects

export function createGlance(graph: Graph, { chained, regroups }: Pick<Ruleset, 'chained' | 'regroups'>): Glance {
  const leaves = createLeaves()
  const factors = createLeaves()
  const marks = createMarks()
  return (chain, root, links, once) => {
    leaves.take(chain, root, links.narrow, widest)
    const matching = mayMatch(chained[chain], leaves) ? toMatch : nothing
    if (!regroups) return matching
    const beyond = once && goesOn(chain, leaves, links) ? toGather | toLookBeyond : nothing
    if (chain === 'product') return matching | beyond | (leaves.count === 2 ? ofPair(leaves) : ofFactors(root, leaves, marks))
    const extracting = shareNothing(graph, leaves, factors, links, marks) ? nothing : toExtract
    return matching | beyond | extracting | (areApart(leaves, marks) ? nothing : toGather)
  }
}

function mayMatch(patterns: Ruleset['chained'][Chain], { count, members }: Leaves): boolean {
  let beside: Screen = 0
  for (let k = 0; k < count; k++) beside |= screenOf(members[k]!)
  for (let k = 0; k < count; k++) {
    const anchor = members[k]!
    const own = anchor.kind === 'call' ? patterns[anchor.op.index] : undefined
    if (anchor.kind !== 'call' || !own) continue
    let below: Screen | undefined
    for (const { shape } of own) if (passes(shape.beside, beside) && passes(shape.below, below ??= screenBelow(anchor))) return true
  }
  return false
}

function goesOn(chain: Chain, { count, nodes }: Leaves, links: Links): boolean {
  for (let k = 0; k < count; k++) if (mayLink(chain, nodes[k]!) && links.whole(nodes[k]!)) return true
  return false
}

/** True of terms of which no two can be made one, and none is 0. */
function areApart({ count, members, coefficients }: Leaves, marks: Marks): boolean {
  marks.clear()
  for (let k = 0; k < count; k++) {
    const member = members[k]!
    const isConstant = member.kind === 'const'
    if (coefficients[k] === 0 || (isConstant && member.value === 0) || !marks.add(isConstant ? 0 : 1 + member.id)) return false
  }
  return true
}

function ofFactors(root: Call, leaves: Leaves, marks: Marks): Prospects {
  if (!haveDifferentBases(leaves, marks)) return toGather
  return isScattered(root, constantsOf(leaves), leaves.minuses, leaves.divisions) ? toPutInFront : nothing
}

/** Nothing comes of two different bases, and of a coefficient before what has none. */
function ofPair({ nodes, signs, minuses }: Leaves): Prospects {
  const [q, p] = nodes as [Node, Node]
  if (minuses > 0 || q.kind === 'const') return toGather
  if (p.kind !== 'const') return baseOf(p) === baseOf(q) ? toGather : nothing
  const isMultiple = q.kind === 'call' && (q.op === ops.div || coefficientOf(q) !== 1)
  return signs[0]! > 0 && Math.abs(p.value) !== 1 && p.value !== 0 && !isMultiple ? nothing : toGather
}

function haveDifferentBases({ count, nodes }: Leaves, marks: Marks): boolean {
  marks.clear()
  for (let k = 0; k < count; k++) if (nodes[k]!.kind !== 'const' && !marks.add(baseOf(nodes[k]!).id)) return false
  return true
}

function constantsOf({ count, nodes }: Leaves): number {
  let constants = 0
  for (let k = 0; k < count; k++) if (nodes[k]!.kind === 'const') constants++
  return constants
}

/** True of terms of which no two have a factor in common, as far as one can see without a list of their factors. */
function shareNothing(graph: Graph, terms: Leaves, factors: Leaves, links: Links, marks: Marks): boolean {
  const { count, nodes, members, coefficients } = terms
  if (count === 2 && areWhole(terms)) return true
  marks.clear()
  for (let k = 0; k < count; k++) {
    const member = members[k]!
    const coefficient = Math.abs(coefficients[k]!)
    if (coefficient !== 1 && !marks.add(keyOf(constantOf(graph, nodes[k]!, coefficient), 1))) return false
    if (!mayLink('product', member)) {
      if (member.kind !== 'const' && !marks.add(keyOf(member, 1))) return false
      continue
    }
    factors.take('product', member, links.narrow, widest)
    for (let at = 0; at < factors.count; at++) if (!marks.add(keyOf(factors.nodes[at]!, factors.signs[at]!))) return false
  }
  return true
}

/** The coefficient of a term as a node: as a rule it is there, in front. */
function constantOf(graph: Graph, term: Node, coefficient: number): Node {
  const front = term.kind === 'call' ? term.args[0]! : term
  return front.kind === 'const' && front.value === coefficient ? front : graph.constant(coefficient)
}

/** By base, and whether it divides: of two with the same key one can be taken out. */
const keyOf = (node: Node, sign: 1 | -1): number => 2 * (isCall(node, ops.powWhole) ? powerFactor(node, sign).node : node).id + (sign > 0 ? 1 : 0)

/** True of two terms of one factor each, other than the same, and of other coefficients: nothing can be taken out of both. */
function areWhole({ members: [p, q], coefficients: [k, j] }: Leaves): boolean {
  if (mayLink('product', p!) || mayLink('product', q!) || baseOf(p!) === baseOf(q!)) return false
  return Math.abs(k!) !== Math.abs(j!) || Math.abs(k!) === 1
}
