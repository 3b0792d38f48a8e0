import type { DerivationStep } from '../compilation.js'
import { mapFn, type Fn } from '../ir/fn.js'
import type { Call, Node } from '../ir/node.js'
import type { Op } from '../ir/op.js'
import { countUses, reachable } from '../ir/walk.js'
import { ops } from '../ops/table.js'
import { collectFactors, collectTerms, extractFactor } from './collect.js'
import { coefficientOf, foldConstants, scaled } from './construct.js'
import { createLedger, type Ledger } from './cost.js'
import { createFacts, type Facts } from './facts.js'
import { decide } from './decide.js'
import { createMatcher, membersOf, type Matcher } from './match.js'
import { rootOfSquares } from './norms.js'
import type { ChainShape, Pattern, Patterns } from './pattern.js'
import { chainOf, constantOf, mayLink, ratio, rebuildProduct, rebuildSum, viewChain, type Chain, type Edits, type View } from './view.js'

/** How many members of a chain are looked at together; longer chains are taken in pieces of this width, so that the work stays linear. */
const widest = 64
/** How often one node may be rewritten in one pass. */
const fuel = 64
const mostPasses = 24
const commutativity = 'commutativity'

export interface Ruleset {
  readonly patterns: Patterns
  readonly plain: ReadonlyMap<Op, readonly Pattern[]>
  readonly chained: Readonly<Record<Chain, ReadonlyMap<Op, readonly ChainPattern[]>>>
  /** Without it nothing is collected or regrouped: only rules. */
  readonly regroups: boolean
}

interface ChainPattern {
  readonly pattern: Pattern
  readonly shape: ChainShape
}

export interface Rewritten {
  readonly fn: Fn
  /** How many rules were tried and how often the program was gone through: what linear time is measured by. */
  readonly attempts: number
  readonly passes: number
}

/** Patterns by what they can possibly match. */
export function indexRules(patterns: Patterns, regroups: boolean): Ruleset {
  const plain = new Map<Op, Pattern[]>()
  const chained: Record<Chain, Map<Op, ChainPattern[]>> = { sum: new Map(), product: new Map() }
  for (const pattern of patterns.all) {
    const { shape, lhs } = pattern
    if (shape.chain) push(chained[shape.chain], (shape.anchor.node as Call).op, { pattern, shape })
    else push(plain, (lhs as Call).op, pattern)
  }
  return { patterns, plain, chained, regroups }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Goes through the program from the leaves up, again and again, until nothing changes. */
export function rewrite(fn: Fn, rules: Ruleset, steps?: DerivationStep[]): Rewritten {
  const facts = createFacts()
  const matcher = createMatcher(fn.graph, facts, rules.patterns)
  let current = fn
  let attempts = 0
  for (let passes = 1; ; passes++) {
    const pass = runPass(current, rules, matcher, facts, steps)
    attempts += pass.attempts
    const changed = pass.fn.outputs.some((output, k) => output.node !== current.outputs[k]!.node)
    current = pass.fn
    if (!changed || passes >= mostPasses) return { fn: current, attempts, passes }
  }
}

function runPass(fn: Fn, rules: Ruleset, matcher: Matcher, facts: Facts, steps: DerivationStep[] | undefined): { fn: Fn; attempts: number } {
  const { graph } = fn
  const roots = fn.outputs.map(output => output.node)
  const nodes = reachable(graph, roots)
  const uses = countUses(graph, nodes, roots)
  const users = soleUsers(nodes, uses)
  const image: (Node | undefined)[] = []
  /** How many leaves hang from a link, for chains longer than a view. */
  const width: number[] = []
  const ledger = createLedger(graph, call => (uses[call.id] ? call.args.map(arg => image[arg.id] ?? arg) : call.args))
  for (const root of roots) ledger.hold(root, 1)
  const session = createSession(fn, rules, matcher, facts, ledger, node => (width[node.id] ?? 1) < widest)

  for (const node of nodes) {
    if (node.kind !== 'call') {
      image[node.id] = node
      continue
    }
    const times = uses[node.id]!
    const rebuilt = graph.call(node.op, ...node.args.map(arg => image[arg.id]!))
    replace(ledger, node, rebuilt, times)
    const chain = chainOf(rebuilt)
    const user = users[node.id]
    const inner = chain !== undefined && user !== undefined && mayLink(chain, user)
    const leaves = chain ? leavesOf(rebuilt, chain, width) : 1
    const result = session.normalise(rebuilt, times, inner && leaves < widest, (before, after, rule) => steps?.push({ rule, before, after }))
    if (chain && chainOf(result) === chain) width[result.id] = leaves >= widest ? widest : leavesOf(result, chain, width)
    image[node.id] = result
  }
  return { fn: mapFn(fn, node => image[node.id] ?? node), attempts: session.attempts }
}

/** The only user of each node that has one, if that is a call. */
function soleUsers(nodes: readonly Node[], uses: Uint32Array): readonly (Node | undefined)[] {
  const users: (Node | undefined)[] = []
  for (const node of nodes) if (node.kind === 'call') for (const arg of node.args) if (uses[arg.id] === 1) users[arg.id] = node
  return users
}

const leavesOf = (call: Node, chain: Chain, width: readonly number[]): number =>
  (call as Call).args.reduce((sum, arg) => sum + (chainOf(arg) === chain && (width[arg.id] ?? 1) < widest ? width[arg.id] ?? 1 : 1), 0)

function replace(ledger: Ledger, before: Node, after: Node, times: number): void {
  if (before === after) return
  ledger.hold(after, times)
  ledger.release(before, times)
}

type Report = (before: Node, after: Node, rule: string) => void

interface Candidate {
  readonly node: Node
  readonly rule: string
  readonly raises: number
  /** It must be cheaper, not merely no dearer. */
  readonly cheaper?: boolean
}

/** One pass's work on single nodes. */
function createSession(fn: Fn, rules: Ruleset, matcher: Matcher, facts: Facts, ledger: Ledger, isNarrow: (node: Node) => boolean) {
  const { graph } = fn
  const isLink = (node: Node) => ledger.uses(node) === 1 && isNarrow(node)
  let attempts = 0

  /** Makes the rewrite if the program does not become dearer by more than it may. */
  function accept(node: Node, times: number, { node: after, raises, cheaper = false }: Candidate): boolean {
    const before = ledger.price
    replace(ledger, node, after, times)
    if (cheaper ? ledger.price < before : ledger.price <= before + raises) return true
    replace(ledger, after, node, times)
    return false
  }

  function* candidates(call: Call, inner: boolean, whole: boolean): Generator<Candidate> {
    const { op, args } = call
    const folded = foldConstants(op, args)
    if (folded !== undefined) yield { node: graph.constant(folded), rule: 'constants', raises: 0 }
    const decided = rules.regroups ? decide(call, facts) : undefined
    if (decided !== undefined) yield { node: typeof decided === 'number' ? graph.constant(decided) : decided, rule: 'domain', raises: 0 }
    const length = rules.regroups ? rootOfSquares(graph, call) : undefined
    if (length) yield { node: length, rule: 'root of squares', raises: Infinity }
    if (op !== ops.neg) yield* parity(call)
    if (op.commutes) {
      const turned = graph.find(op, args[1]!, args[0]!)
      if (turned && turned.id < call.id) yield { node: turned, rule: commutativity, raises: 0 }
    }
    for (const pattern of rules.plain.get(op) ?? []) {
      attempts++
      const binding = matcher.plain(pattern, call)
      if (binding) yield { node: matcher.build(pattern, binding), rule: pattern.rule.name, raises: pattern.rule.raises }
    }
    const chain = chainOf(call)
    if (!chain || inner) return
    if (rules.regroups) yield* gather(call, chain, whole)
    yield* chained(call, chain)
    if (rules.regroups && chain === 'sum') {
      const extracted = extractFactor(graph, viewChain('sum', call, isLink, widest), isLink, widest)
      if (extracted) yield { node: extracted, rule: 'common factor', raises: 0, cheaper: true }
    }
  }

  /** f(−x) is −f(x) or f(x). */
  function* parity({ op, args }: Call): Generator<Candidate> {
    const argument = args[0]!
    if (!op.parity || op.arity !== 1 || argument.kind === 'const' || coefficientOf(argument) >= 0) return
    const turned = graph.call(op, scaled(graph, -1, argument)!)
    yield { node: op.parity === 'even' ? turned : scaled(graph, -1, turned)!, rule: `${op.name} is ${op.parity}`, raises: 0 }
  }

  function* gather(call: Call, chain: Chain, whole: boolean): Generator<Candidate> {
    const view = viewChain(chain, call, whole ? node => ledger.uses(node) === 1 : isLink, whole ? Infinity : widest)
    const node = chain === 'sum' ? collectTerms(graph, view) : collectFactors(graph, view)
    if (node) yield { node, rule: chain === 'sum' ? 'like terms' : 'like factors', raises: 0 }
  }

  function* chained(call: Call, chain: Chain): Generator<Candidate> {
    const view = viewChain(chain, call, isLink, widest)
    const members = membersOf(view)
    for (const anchor of members.list) {
      if (anchor.node.kind !== 'call') continue
      for (const { pattern, shape } of rules.chained[chain].get(anchor.node.op) ?? []) {
        attempts++
        const found = matcher.chained(pattern, shape, members, anchor)
        if (!found) continue
        const edits: Edits = new Map(found.taken.map((leaf, k) =>
          [leaf, k === 0 ? { factor: found.scale, node: matcher.build(pattern, found.binding) } : undefined]))
        yield { node: chain === 'sum' ? rebuildSum(graph, view, edits) : rebuildFactors(view, edits, shape.constant), rule: pattern.rule.name, raises: pattern.rule.raises }
      }
    }
  }

  function rebuildFactors(view: View, edits: Edits, constant: number): Node {
    const { above, below } = constantOf(view)
    const constants = view.leaves.filter(leaf => leaf.node.kind === 'const').map(leaf => [leaf, undefined] as const)
    return rebuildProduct(graph, view, new Map([...edits, ...constants]), ratio(above / constant, below))
  }

  function normalise(start: Node, times: number, inner: boolean, report: Report): Node {
    let at = start
    for (let left = fuel; left > 0; left--) {
      if (at.kind !== 'call') return at
      const next = step(at, times, inner && chainOf(at) === chainOf(start), left === fuel, report)
      if (!next) return at
      at = next
    }
    return at
  }

  function step(call: Call, times: number, inner: boolean, whole: boolean, report: Report): Node | undefined {
    for (const candidate of candidates(call, inner, whole)) {
      if (candidate.node === call || isTurned(call, candidate.node) && candidate.rule !== commutativity || !accept(call, times, candidate)) continue
      report(call, candidate.node, candidate.rule)
      return candidate.node
    }
    return undefined
  }

  return { normalise, get attempts() { return attempts } }
}

/** The same call with its two arguments turned round. */
const isTurned = (call: Call, other: Node): boolean =>
  call.op.commutes && other.kind === 'call' && other.op === call.op && other.args[0] === call.args[1] && other.args[1] === call.args[0]
