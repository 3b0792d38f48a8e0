import type { Graph } from '../ir/build.js'
import type { Call, Node } from '../ir/node.js'
import { ops } from '../ops/table.js'
import type { Links, Ruleset } from './candidates.js'
import { baseOf, isScattered } from './collect.js'
import { coefficientOf } from './construct.js'
import { createLeaves, type Leaves } from './leaves.js'
import { createMarks, type Marks } from './marks.js'
import { passes, screenBelow, screenOf, type Screen } from './screen.js'
import { createTerms } from './terms.js'
import { mayLink, widest, type Chain } from './view.js'

/** What may come of a chain, in bits. */
export type Prospects = number

export const nothing: Prospects = 0
/** Like terms or factors. */
export const toGather: Prospects = 1
/** There are links beyond the width of a view, where like ones may be. */
export const toLookBeyond: Prospects = 2
/** Constants and minuses of a product, which stand in more places than they need. */
export const toPutInFront: Prospects = 4
/** Rules that begin with one of its members. */
export const toMatch: Prospects = 8
/** A factor that terms share. */
export const toExtract: Prospects = 16

/**
 * Says what may come of a chain before a view of it is taken and its leaves are sorted into tables: of nearly all chains nothing comes.
 * `once`: the links are looked through to their ends.
 */
export type Glance = (chain: Chain, root: Call, links: Links, once: boolean) => Prospects

type Anchored = Ruleset['chained'][Chain]

/** A sum of so many terms is remembered, in case that it grows: totals are written a term at a time, each step with a name of its own. */
const worthRemembering = 8

export function createGlance(graph: Graph, { chained, regroups }: Pick<Ruleset, 'chained' | 'regroups'>): Glance {
  const leaves = createLeaves()
  const terms = createTerms(graph)
  const marks = createMarks()
  /** The last wide sum of which nothing came, what its terms are marked by, and the state of the program then. */
  const known = {
    root: undefined as Call | undefined, count: 0, beside: 0, links: undefined as Links | undefined, changes: 0, rests: createMarks(), factors: createMarks(),
  }

  /** True of the known sum and one more term, if nothing comes of that either. */
  function grew(root: Call, links: Links): boolean {
    const before = known.root
    const [a, b] = root.args as [Node, Node?]
    if (!before || !b || (a !== before && b !== before) || known.links !== links || known.changes !== links.changes()) return false
    const added = a === before ? b : a
    if (!links.narrow(before) || before.shape.length !== root.shape.length || known.count + 2 > widest) return false
    if (mayLink('sum', added) && (links.narrow(added) || links.whole(added))) return false
    leaves.takeOne('sum', added)
    const screen = screenOf(leaves.members[0]!)
    if ((screen & ~known.beside) !== 0 || mayMatch(chained.sum, leaves, known.beside)) return false
    known.root = undefined
    if (!terms.isApart(leaves, 0, known.rests) || !terms.sharesNothing(leaves, 0, links, known.factors)) return false
    known.root = root
    known.count++
    return true
  }

  /** What may come of two factors, most products being of two; undefined if there are more. Nothing is written down. */
  function ofPair({ op, args }: Call, links: Links, once: boolean): Prospects | undefined {
    const [p, q] = args as [Node, Node?]
    const [pLinks, qLinks] = [mayLink('product', p), q !== undefined && mayLink('product', q)]
    if (!q || (pLinks && links.narrow(p)) || (qLinks && links.narrow(q))) return undefined
    const beside = screenOf(p) | screenOf(q)
    const matching = mayBegin(chained.product, p, beside) || mayBegin(chained.product, q, beside) ? toMatch : nothing
    if (!regroups) return matching
    const beyond = once && ((pLinks && links.whole(p)) || (qLinks && links.whole(q))) ? toGather | toLookBeyond : nothing
    return matching | beyond | (isGathered(p, q, op === ops.div) ? nothing : toGather)
  }

  return (chain, root, links, once) => {
    if (regroups && chain === 'sum' && grew(root, links)) return nothing
    const ofTwo = chain === 'product' ? ofPair(root, links, once) : undefined
    if (ofTwo !== undefined) return ofTwo
    leaves.take(chain, root, links.narrow, widest)
    const beside = screenOfAll(leaves)
    let prospects = mayMatch(chained[chain], leaves, beside) ? toMatch : nothing
    if (!regroups) return prospects
    if (once && goesOn(chain, leaves, links)) prospects |= toGather | toLookBeyond
    if (chain === 'product') return prospects | ofFactors(root, leaves, marks)

    const isWide = leaves.count >= worthRemembering && leaves.count < widest
    prospects |= terms.shareNothing(leaves, links, isWide ? known.factors : marks) ? nothing : toExtract
    prospects |= terms.areApart(leaves, isWide ? known.rests : marks) ? nothing : toGather
    if (isWide) Object.assign(known, { root: once && prospects === nothing ? root : undefined, count: leaves.count, beside, links, changes: links.changes() })
    return prospects
  }
}

function screenOfAll({ count, members }: Leaves): Screen {
  let screen: Screen = 0
  for (let k = 0; k < count; k++) screen |= screenOf(members[k]!)
  return screen
}

function mayMatch(patterns: Anchored, { count, members }: Leaves, beside: Screen): boolean {
  for (let k = 0; k < count; k++) if (mayBegin(patterns, members[k]!, beside)) return true
  return false
}

/** True if a rule may begin with the member; `beside` is what stands in the chain. */
function mayBegin(patterns: Anchored, anchor: Node, beside: Screen): boolean {
  const own = anchor.kind === 'call' ? patterns[anchor.op.index] : undefined
  if (anchor.kind !== 'call' || !own) return false
  let below: Screen | undefined
  for (let at = 0; at < own.length; at++) {
    const { shape } = own[at]!
    if (passes(shape.beside, beside) && passes(shape.below, below ??= screenBelow(anchor))) return true
  }
  return false
}

function goesOn(chain: Chain, { count, nodes }: Leaves, links: Links): boolean {
  for (let k = 0; k < count; k++) if (mayLink(chain, nodes[k]!) && links.whole(nodes[k]!)) return true
  return false
}

function ofFactors(root: Call, leaves: Leaves, marks: Marks): Prospects {
  if (!haveDifferentBases(leaves, marks)) return toGather
  return isScattered(root, constantsOf(leaves), leaves.minuses, leaves.divisions) ? toPutInFront : nothing
}

/** True of two different bases, and of a coefficient before what has none. */
function isGathered(p: Node, q: Node, divides: boolean): boolean {
  if (q.kind === 'const') return false
  if (p.kind !== 'const') return baseOf(p) !== baseOf(q)
  const isMultiple = q.kind === 'call' && (q.op === ops.div || coefficientOf(q) !== 1)
  return !divides && Math.abs(p.value) !== 1 && p.value !== 0 && !isMultiple
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
