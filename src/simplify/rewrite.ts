import type { DerivationStep } from '../compilation.js'
import type { Graph, Wiring } from '../ir/build.js'
import { mapFn, type Fn } from '../ir/fn.js'
import type { Call, Node } from '../ir/node.js'
import { countUses, createCounts, createTablePool, isMoved, reachable, type Counts, type Tables } from '../ir/walk.js'
import type { Context, Links, Place, Ruleset } from './candidates.js'
import { createLedger } from './cost.js'
import { createFacts } from './facts.js'
import { createGlance } from './glance.js'
import { createMatcher } from './match.js'
import { createNormaliser } from './normalise.js'
import { createLengths } from './norms.js'
import { chainOf, mayLink, widest, type Chain } from './view.js'
import { createWidths } from './widths.js'

/** How often the program is gone through at most. */
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
    graph: fn.graph, rules, facts,
    matcher: createMatcher(fn.graph, facts, rules.patterns, !rules.regroups),
    lengthOf: createLengths(fn.graph),
    isTaken: takenArguments(fn.graph),
    glance: createGlance(fn.graph, rules),
    attempts: 0,
  }
  const pool = createTablePool(fn.graph)
  const settled = createCounts(new Uint32Array(fn.graph.size))
  let before: Counts | undefined
  let current = fn
  for (let passes = 1; ; passes++) {
    const roots = current.outputs.map(output => output.node)
    const nodes = reachable(fn.graph, roots)
    const uses = countUses(fn.graph, nodes, roots)
    if (before) unsettle(fn.graph, nodes, before, uses, settled)
    const seen = createCounts(uses)
    const next = runPass({ fn: current, nodes, uses }, context, { settled, seen }, pool.tables, step => steps?.push(step))
    pool.recycle()
    before = seen
    const changed = next.outputs.some((output, k) => output.node !== current.outputs[k]!.node)
    current = next
    if (!changed || passes >= mostPasses) return { fn: current, attempts: context.attempts, passes }
  }
}

/** Whether an argument of a call may be one of an older call too. What was born since the beginning of the rewriting is not known. */
function takenArguments(graph: Graph): Context['isTaken'] {
  const { starts, args } = graph.wiring()
  const { size } = graph
  const users = new Uint8Array(size)
  for (let k = 0; k < starts[size]!; k++) users[args[k]!] = users[args[k]!]! > 0 ? 2 : 1
  return (arg, by) => by >= size || users[arg.id]! > 1
}

/** A node is looked at again where something below has lost users since the last pass: it may be cheaper to do without it, and a link may be seen through. */
function unsettle(graph: Graph, nodes: readonly Node[], before: Counts, uses: Uint32Array, settled: Counts): void {
  const { starts, args } = graph.wiring()
  const lost = new Uint8Array(graph.size)
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    const { id } = node
    for (let k = starts[id]!; k < starts[id + 1]!; k++) {
      if (!lost[args[k]!]) continue
      settled.set(node, 0)
      if (chainOf(node)) lost[id] = 1
    }
    if (node.kind === 'call' && uses[id]! < before.of(node)) lost[id] = 1
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
  /** With how many users, and at which place, a node was found to be in normal form; 0 if it was not. */
  readonly settled: Counts
  /** How many users its arguments had then: those of the program at the beginning of the pass, or those that had come by. */
  readonly seen: Counts
}

/**
 * One pass, arguments before users: each node is rebuilt over what has become of its arguments, and rewritten until nothing applies.
 * The ledger counts uses as they will be, so that a node whose last user has gone is known to be dead.
 */
function runPass({ fn, nodes, uses }: Reached, context: Context, { settled, seen }: Findings, tables: Tables, report: (step: DerivationStep) => void): Fn {
  const { graph } = fn
  const wiring = graph.wiring()
  const users = soleUsers(wiring, uses)
  const isNamed = namedNodes(fn)
  /** What has become of nodes; those that are missing are as they were. */
  const image = tables<Node>()
  let hasMoved = false
  const ledger = createLedger(uses, call => (uses[call.id] ? call.args.map(arg => image[arg.id] ?? arg) : call.args))

  const widths = createWidths(graph)
  /** Roots of chains: looked at to their ends once, so not again through what has come to link to them, unless they are short. */
  const finished = tables<true>()
  const links: Links = {
    narrow: node => ledger.uses(node) === 1 && widths.isNarrow(node),
    whole: node => ledger.uses(node) === 1 && (widths.isNarrow(node) || !finished[node.id]),
    used: node => ledger.uses(node) > 0,
    changes: ledger.changes,
  }
  const normalise = createNormaliser(context, links, ledger, report)

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

  /** `node` is what stood where the call stands now. */
  const placeOf = (node: Node, call: Call, chain: Chain | undefined, leaves: number): Place => {
    const user = chain && users[node.id] ? graph.node(users[node.id]! - 1) : undefined
    if (!user || !mayLink(chain!, user) || user.shape.length !== call.shape.length || isNamed[node.id]) return 'root'
    return leaves < widest ? 'inside' : 'piece'
  }

  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    if (node.kind !== 'call') continue
    const times = uses[node.id]!
    graph.origin = graph.originOf(node)
    const rebuilt = hasMoved && isMoved(wiring, node, image) ? remade(graph, node, image) : node
    if (rebuilt !== node) ledger.renew(node, rebuilt, times)
    const chain = chainOf(rebuilt)
    const leaves = chain ? widths.leavesOf(rebuilt, chain) : 1
    const place = placeOf(node, rebuilt, chain, leaves)
    // As it is kept, in 32 bits.
    const state = (3 * (times + usesBelow(rebuilt)) + places.indexOf(place)) | 0
    let result: Node = rebuilt
    if (rebuilt !== node || settled.of(node) !== state) {
      result = normalise(rebuilt, times, place)
      if (result === rebuilt) {
        settled.set(result, state)
        if (rebuilt !== node) for (const arg of rebuilt.args) seen.set(arg, Math.max(seen.of(arg), ledger.uses(arg)))
      }
      if (result !== node) {
        image[node.id] = result
        hasMoved = true
      }
    }
    if (chain && result.kind === 'call' && chainOf(result) === chain) {
      widths.set(result, chain, result === rebuilt || leaves >= widest ? leaves : widths.leavesOf(result, chain))
      if (place === 'root') finished[result.id] = true
    }
  }
  return mapFn(fn, node => image[node.id] ?? node)
}

/** The node over what has become of its arguments. */
function remade(graph: Graph, node: Call, image: readonly (Node | undefined)[]): Call {
  const { op, args, attributes } = node
  const [a, b] = args as [Node, Node]
  if (!attributes && args.length === 2) return graph.call(op, image[a.id] ?? a, image[b.id] ?? b)
  return graph.remake(node, args.map(arg => image[arg.id] ?? arg))
}

/** By id, the only user of each node that has one, and 1: 0 of all others. */
function soleUsers({ starts, args }: Wiring, uses: Uint32Array): Int32Array {
  const users = new Int32Array(uses.length)
  for (let id = 0; id < uses.length; id++) {
    if (uses[id] === 0) continue
    for (let k = starts[id]!; k < starts[id + 1]!; k++) if (uses[args[k]!] === 1) users[args[k]!] = id + 1
  }
  return users
}

/** By id, 1 for what the author gave a name. */
function namedNodes({ graph, labels }: Fn): Uint8Array {
  const named = new Uint8Array(graph.size)
  for (const { id } of labels.keys()) named[id] = 1
  return named
}
