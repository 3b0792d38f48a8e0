import type { DerivationStep } from '../compilation.js'
import { mapFn, type Fn } from '../ir/fn.js'
import type { Graph } from '../ir/build.js'
import { isBoolean, type Call, type Node } from '../ir/node.js'
import { sameShape, shapeText } from '../ir/shape.js'
import { countUses, createCounts, createTablePool, idTable, reachable, type Counts, type Tables } from '../ir/walk.js'
import { filled } from '../ops/tensor/read.js'
import { forEachCandidate, type Candidate, type Context, type Links, type Place, type Ruleset } from './candidates.js'
import { createLedger, type Ledger } from './cost.js'
import { createFacts } from './facts.js'
import { createGlance } from './glance.js'
import { createMatcher } from './match.js'
import { createLengths } from './norms.js'
import { chainOf, mayLink, widest, type Chain } from './view.js'

/** How often one node may be rewritten in one pass, and how often the program is gone through at most. */
const fuel = 64
const mostPasses = 24

export interface Rewritten {
  readonly fn: Fn
  /** How many rules were tried and how often the program was gone through: what linear time is measured by. */
  readonly attempts: number
  readonly passes: number
}

/**
 * Goes through the program from the leaves up, again and again, until nothing changes. A node to which nothing applied is left alone as long
 * as its arguments and the number of its users are the same.
 */
export function rewrite(fn: Fn, rules: Ruleset, steps?: DerivationStep[]): Rewritten {
  const facts = createFacts(fn.graph.size)
  const context: Context = {
    graph: fn.graph, rules, facts, matcher: createMatcher(fn.graph, facts, rules.patterns, !rules.regroups), lengthOf: createLengths(fn.graph), glance: createGlance(fn.graph, rules), attempts: 0,
  }
  const pool = createTablePool(fn.graph)
  const settled = idTable<number>(fn.graph.size)
  let before: Counts | undefined
  let current = fn
  for (let passes = 1; ; passes++) {
    const roots = current.outputs.map(output => output.node)
    const nodes = reachable(fn.graph, roots)
    const uses = countUses(fn.graph, nodes, roots)
    if (before) unsettle(nodes, before, uses, settled, pool.tables)
    const seen = createCounts(uses)
    const next = runPass({ fn: current, nodes, uses }, context, { settled, seen }, pool.tables, step => steps?.push(step))
    pool.recycle()
    before = seen
    const changed = next.outputs.some((output, k) => output.node !== current.outputs[k]!.node)
    current = next
    if (!changed || passes >= mostPasses) return { fn: current, attempts: context.attempts, passes }
  }
}

/** A node is looked at again where something below has lost users since the last pass: it may be cheaper to do without it, and a link may be seen through. */
function unsettle(nodes: readonly Node[], before: Counts, uses: Uint32Array, settled: (number | undefined)[], tables: Tables): void {
  const lost = tables<true>()
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    if (node.kind !== 'call') continue
    const chain = chainOf(node)
    for (const arg of node.args) {
      if (!lost[arg.id]) continue
      settled[node.id] = undefined
      if (chain) lost[node.id] = true
    }
    if (uses[node.id]! < before.of(node)) lost[node.id] = true
  }
}

const places: readonly Place[] = ['root', 'piece', 'inside']

/** A program on its way through a pass: its nodes, arguments first, and how often each is used. */
interface Reached {
  readonly fn: Fn
  readonly nodes: readonly Node[]
  readonly uses: Uint32Array
}

/** What a pass leaves to the next, by id. */
interface Findings {
  /** With how many users, and at which place, a node was found to be in normal form. */
  readonly settled: (number | undefined)[]
  /** How many users its arguments had then: those of the program at the beginning of the pass, or those that had come by. */
  readonly seen: Counts
}

/**
 * One pass, arguments before users: each node is rebuilt over what has become of its arguments, and rewritten until nothing applies.
 * The ledger counts uses as they will be, so that a node whose last user has gone is known to be dead.
 */
function runPass({ fn, nodes, uses }: Reached, context: Context, { settled, seen }: Findings, tables: Tables, report: (step: DerivationStep) => void): Fn {
  const { graph } = fn
  const users = soleUsers(graph, nodes, uses, tables<Node>())
  const image = tables<Node>()
  const ledger = createLedger(uses, call => (uses[call.id] ? call.args.map(arg => image[arg.id] ?? arg) : call.args))

  /** How many leaves hang from a link, for chains longer than a view. */
  const width = tables<number>()
  /** Roots of chains: looked at to their ends once, so not again through what has come to link to them, unless they are short. */
  const finished = tables<true>()
  const isNarrow = (node: Node) => (width[node.id] ?? 1) < widest
  const links: Links = {
    narrow: node => ledger.uses(node) === 1 && isNarrow(node),
    whole: node => ledger.uses(node) === 1 && (isNarrow(node) || !finished[node.id]),
    used: node => ledger.uses(node) > 0,
  }

  /** Changes when a tensor's arguments lose users, which may make it cheaper to do without them. Of scalars there are too many to look again. */
  const usesBelow = (node: Node): number => {
    if (node.kind !== 'call' || (node.shape.length === 0 && !node.op.tensor)) return 0
    let sum = 0
    for (const arg of node.args) {
      sum += 64 * ledger.uses(arg)
      if (arg.kind === 'call') for (const below of arg.args) sum += 4096 * ledger.uses(below)
    }
    return sum
  }

  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    if (node.kind !== 'call') {
      image[node.id] = node
      continue
    }
    graph.origin = graph.originOf(node)
    const times = uses[node.id]!
    const rebuilt = rebuiltOver(graph, node, image)
    replace(ledger, node, rebuilt, times)
    const chain = chainOf(rebuilt)
    const user = users[node.id]
    const leaves = chain ? leavesOf(rebuilt, chain, width) : 1
    const place: Place = !chain || !user || !mayLink(chain, user) || user.shape.length !== rebuilt.shape.length || fn.labels.has(node) ? 'root' : leaves < widest ? 'inside' : 'piece'
    const state = 3 * (times + usesBelow(rebuilt)) + places.indexOf(place)
    const result = rebuilt === node && settled[node.id] === state ? node : normalise(context, links, ledger, rebuilt, times, place, report)
    if (result === rebuilt) {
      settled[result.id] = state
      if (rebuilt !== node) for (const arg of rebuilt.args) seen.set(arg, Math.max(seen.of(arg), ledger.uses(arg)))
    }
    if (chain && chainOf(result) === chain) {
      width[result.id] = leaves >= widest ? widest : leavesOf(result, chain, width)
      if (place === 'root') finished[result.id] = true
    }
    image[node.id] = result
  }
  return mapFn(fn, node => image[node.id] ?? node)
}

/** The node over what has become of its arguments. */
function rebuiltOver(graph: Graph, node: Call, image: readonly (Node | undefined)[]): Call {
  for (const arg of node.args) if (image[arg.id] !== arg) return graph.remake(node, node.args.map(each => image[each.id]!))
  return node
}

/** The only user of each node that has one, if that is a call. */
function soleUsers(graph: Graph, nodes: readonly Node[], uses: Uint32Array, users: (Node | undefined)[]): readonly (Node | undefined)[] {
  const { starts, args } = graph.wiring()
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    for (let k = starts[node.id]!; k < starts[node.id + 1]!; k++) if (uses[args[k]!] === 1) users[args[k]!] = node
  }
  return users
}

function leavesOf(link: Node, chain: Chain, width: readonly (number | undefined)[]): number {
  if (link.kind !== 'call') return 1
  let leaves = 0
  for (const arg of link.args) {
    const own = width[arg.id] ?? 1
    leaves += own < widest && chainOf(arg) === chain ? own : 1
  }
  return leaves
}

/** Rewrites one node until nothing applies. */
function normalise(
  context: Context, links: Links, ledger: Ledger, start: Node, times: number, place: Place, report: (step: DerivationStep) => void,
): Node {
  const chain = chainOf(start)
  let at = start
  for (let left = fuel; left > 0 && at.kind === 'call'; left--) {
    const before: Call = at
    const taken = forEachCandidate(context, links, before, chainOf(before) === chain ? place : 'root', left === fuel, candidate => {
      const after = shapedLike(context.graph, candidate.node, before)
      if (!after || after === before || !accept(ledger, before, after, candidate, times)) return false
      report({ rule: candidate.rule, before, after })
      at = after
      return true
    })
    if (!taken) break
  }
  return at
}

/** What is to stand for a tensor has its shape: a number that it comes to (v − v is 0) is that number everywhere. Truth values are not laid out: those stay. */
function shapedLike(graph: Graph, node: Node, before: Node): Node | undefined {
  if (sameShape(node.shape, before.shape)) return node
  if (node.shape.length > 0) throw new Error(`a rewrite made ${shapeText(node.shape)} of ${shapeText(before.shape)}`)
  return isBoolean(before) ? undefined : filled(graph, node, before.shape)
}

/** Makes the rewrite if the program does not become dearer by more than it may. */
function accept(ledger: Ledger, node: Node, after: Node, { raises, cheaper }: Candidate, times: number): boolean {
  const before = ledger.price()
  replace(ledger, node, after, times)
  if (cheaper ? ledger.price() < before : ledger.price() <= before + raises) return true
  replace(ledger, after, node, times)
  return false
}

function replace(ledger: Ledger, before: Node, after: Node, times: number): void {
  if (before === after) return
  ledger.hold(after, times)
  ledger.release(before, times)
}
