import type { Graph } from '../ir/build.js'
import type { Call, Node } from '../ir/node.js'
import { elements } from '../ir/shape.js'
import { ops } from '../ops/table.js'
import { collectConstants, collectFactors, collectTerms, extractFactor } from './collect.js'
import { foldConstants, restOf, scaled } from './construct.js'
import { decide } from './decide.js'
import type { Facts } from './facts.js'
import { nothing, toExtract, toGather, toLookBeyond, toMatch, toPutInFront, type Glance } from './glance.js'
import { isNegative, membersOf, type Found, type Matcher, type Members } from './match.js'
import type { Lengths } from './norms.js'
import type { ChainShape, Pattern, Patterns } from './pattern.js'
import type { Rule } from './rule.js'
import { passes, screenBelow, screenOf, signs, signsBelow, type Screen } from './screen.js'
import { indexLaws, lawsOf, type Laws } from './tensor/all.js'
import type { Law } from './tensor/law.js'
import { chainOf, constantOf, ratio, rebuildProduct, rebuildSum, viewChain, widest, type Chain, type Edits, type Leaf, type View } from './view.js'

/** What belongs to an op, by its index. */
type ByOp<Item> = readonly (readonly Item[] | undefined)[]

/** Rules by what they can possibly match. */
export interface Ruleset {
  readonly patterns: Patterns
  readonly plain: ByOp<Pattern>
  readonly chained: Readonly<Record<Chain, ByOp<ChainPattern>>>
  /** Without it only exact rules are made: nothing is collected or regrouped, and domains are not relied on. */
  readonly regroups: boolean
  readonly laws: Laws
}

interface ChainPattern {
  readonly pattern: Pattern
  readonly shape: ChainShape
}

/** The patterns of the rules that are wanted. */
export function indexRules(patterns: Patterns, isWanted: (rule: Rule) => boolean, regroups: boolean): Ruleset {
  const plain: (Pattern[] | undefined)[] = []
  const chained: Record<Chain, (ChainPattern[] | undefined)[]> = { sum: [], product: [] }
  for (const pattern of patterns.all) {
    const { shape, lhs, rule } = pattern
    if (!isWanted(rule)) continue
    if (shape.chain) (chained[shape.chain][(shape.anchor.node as Call).op.index] ??= []).push({ pattern, shape })
    else (plain[(lhs as Call).op.index] ??= []).push(pattern)
  }
  return { patterns, plain, chained, regroups, laws: indexLaws(!regroups) }
}

/** Something that a node may become, if the price allows. */
export interface Candidate {
  readonly node: Node
  readonly rule: string
  readonly raises: number
  /** It must be cheaper, not merely no dearer. */
  readonly cheaper: boolean
}

const candidate = (node: Node, rule: string, raises = 0, cheaper = false): Candidate => ({ node, rule, raises, cheaper })

/** Where in its chain a node stands: at the root, at the root of a piece of a chain longer than a view, or inside, where only the root looks at it. */
export type Place = 'root' | 'piece' | 'inside'

/** What lasts for all passes over a program. */
export interface Context {
  readonly graph: Graph
  readonly rules: Ruleset
  readonly matcher: Matcher
  readonly facts: Facts
  readonly lengthOf: Lengths
  /** False if nothing else of the whole graph, program or not, has the argument: nothing older than the call, that is. */
  readonly isTaken: (arg: Node, by: number) => boolean
  readonly glance: Glance
  /** How many rules were tried. */
  attempts: number
}

/** Which nodes a view looks through: those with one user, up to a width, or (once for each chain) beyond, to its end. */
export interface Links {
  narrow(node: Node): boolean
  whole(node: Node): boolean
  /** True if anything uses the node. */
  used(node: Node): boolean
  /** Another number whenever a node that is used has got, or has lost, a second user: as long as it is the same, links are. */
  changes(): number
}

/** Takes a candidate; true if it was good, and no other is wanted. */
export type Consider = (candidate: Candidate) => boolean

/**
 * What one node may become, one after the other, the most certain first, until one is taken. None is made before those in front of it were
 * considered. `first`: the node was not rewritten yet in this pass.
 */
export function forEachCandidate(context: Context, links: Links, call: Call, place: Place, first: boolean, consider: Consider): boolean {
  const { graph, rules } = context
  const { op, args } = call
  const laws = lawsOf(rules.laws, call)
  if (laws && lawful(context, links, call, place, laws, consider)) return true
  if (op.tensor) return false
  const folded = foldConstants(op, args)
  if (folded !== undefined && consider(candidate(graph.constant(folded), 'constants'))) return true
  const decided = decide(call, rules.regroups ? context.facts : undefined)
  if (decided !== undefined && consider(candidate(typeof decided === 'number' ? graph.constant(decided) : decided, 'domain'))) return true
  const length = rules.regroups && op === ops.sqrt ? context.lengthOf(args[0]!) : undefined
  if (length && consider(candidate(length, 'root of squares', Infinity))) return true
  if (parity(context, call, consider) || commuted(context, call, consider)) return true
  const chain = chainOf(call)
  const prospects = chain && place !== 'inside' ? context.glance(chain, call, links, first && place === 'root') : nothing
  const view = prospects === nothing ? undefined : viewChain(chain!, call, links.narrow, widest)
  if (view && prospects & toGather) {
    const whole = prospects & toLookBeyond ? viewChain(view.chain, call, links.whole) : view
    if (gathered(context, links, whole, consider)) return true
  } else if (view && prospects & toPutInFront && consider(candidate(collectConstants(graph, view), 'like factors'))) return true
  if (!(rules.regroups && place === 'inside' && chain === 'product') && equations(context, call, consider)) return true
  if (!view) return false
  if (prospects & toMatch && chainEquations(context, call, view, consider)) return true
  const extracted = prospects & toExtract ? extractFactor(graph, view, links.narrow, widest) : undefined
  return extracted !== undefined && consider(candidate(extracted, 'common factor', 0, true))
}

/** What laws of tensor algebra make of it. */
function lawful(context: Context, links: Links, call: Call, place: Place, laws: readonly Law[], consider: Consider): boolean {
  const { graph, facts } = context
  const site = { graph, facts, isLink: links.narrow, isInside: place === 'inside' }
  for (const { name, raises, cheaper, candidates } of laws) {
    context.attempts++
    for (const node of candidates(site, call)) if (node && consider(candidate(node, name, raises, cheaper))) return true
  }
  return false
}

/** f(−x) is −f(x) or f(x). */
function parity({ graph, rules }: Context, { op, args }: Call, consider: Consider): boolean {
  const argument = args[0]!
  if (!op.parity || op === ops.neg || op.arity !== 1 || argument.kind === 'const' || !isNegative(argument, !rules.regroups)) return false
  const turned = graph.call(op, scaled(graph, -1, argument)!)
  return consider(candidate(op.parity === 'even' ? turned : scaled(graph, -1, turned)!, `${op.name} is ${op.parity}`))
}

/** The same call with its two arguments turned round, if it is known: the older of the two stands for both. Gathering puts coefficients first. */
function commuted({ graph, rules, isTaken }: Context, { op, args, id }: Call, consider: Consider): boolean {
  const [a, b] = args as [Node, Node]
  if (!op.commutes || (op === ops.mul && rules.regroups && (a.kind === 'const' || b.kind === 'const')) || !isTaken(a, id) || !isTaken(b, id)) return false
  const turned = graph.find(op, b, a)
  return turned !== undefined && turned.id < id && consider(candidate(turned, 'commutativity'))
}

const isTurned = (call: Call, other: Node): boolean =>
  call.op.commutes && other.kind === 'call' && other.op === call.op && other.args[0] === call.args[1] && other.args[1] === call.args[0]

function equations(context: Context, call: Call, consider: Consider): boolean {
  const patterns = context.rules.plain[call.op.index]
  if (!patterns) return false
  const near = signsBelow(call)
  let below: Screen | undefined
  for (const pattern of patterns) {
    const needed = pattern.shape.below
    if (!passes(needed & signs, near) || !passes(needed, below ??= screenBelow(call))) continue
    context.attempts++
    const binding = context.matcher.plain(pattern, call)
    if (binding && consider(candidate(context.matcher.build(pattern, binding), pattern.rule.name, raisesFor(call, pattern)))) return true
  }
  return false
}

/** What a rule may cost, for each element. */
const raisesFor = ({ shape }: Call, { rule }: Pattern): number => (shape.length === 0 ? rule.raises : rule.raises * elements(shape))

function gathered({ graph, facts }: Context, links: Links, view: View, consider: Consider): boolean {
  /** log(x) + x/x, the derivative of x·log(x), has no value at 0 (SPEC §10), and log(x) + 1 would have one. */
  const stays = (base: Node): boolean => {
    const logarithm = graph.find(ops.log, base)
    return logarithm !== undefined && links.used(logarithm) && !facts(base).nonzero
  }
  const node = view.chain === 'sum' ? collectTerms(graph, view) : collectFactors(graph, view, stays)
  return node !== undefined && consider(candidate(node, view.chain === 'sum' ? 'like terms' : 'like factors'))
}

function chainEquations(context: Context, call: Call, view: View, consider: Consider): boolean {
  const { rules, matcher } = context
  const { chain, leaves } = view
  const memberOf = ({ node }: Leaf) => (chain === 'sum' ? restOf(node) : node)
  let beside = 0
  for (const leaf of leaves) beside |= screenOf(memberOf(leaf))
  let members: Members | undefined
  for (let k = 0; k < leaves.length; k++) {
    const anchor = memberOf(leaves[k]!)
    const patterns = anchor.kind === 'call' ? rules.chained[chain][anchor.op.index] : undefined
    if (anchor.kind !== 'call' || !patterns) continue
    let below: Screen | undefined
    for (const { pattern, shape } of patterns) {
      if (!passes(shape.beside, beside) || !passes(shape.below, below ??= screenBelow(anchor))) continue
      context.attempts++
      members ??= membersOf(view)
      const found = matcher.chained(pattern, shape, members, members.list[k]!)
      const node = found && withFound(context, view, pattern, shape, found)
      if (node && !isTurned(call, node) && consider(candidate(node, pattern.rule.name, raisesFor(call, pattern)))) return true
    }
  }
  return false
}

/** The chain with the right side of a rule in place of the members that its left side takes. */
function withFound({ graph, matcher }: Context, view: View, pattern: Pattern, shape: ChainShape, { binding, scale, taken }: Found): Node {
  const edits: Edits = new Map(taken.map((leaf, k) => [leaf, k === 0 ? { factor: scale, node: matcher.build(pattern, binding) } : undefined]))
  return view.chain === 'sum' ? rebuildSum(graph, view, edits) : rebuildFactors(graph, view, edits, shape.constant)
}

function rebuildFactors(graph: Graph, view: View, edits: Edits, constant: number): Node {
  const { above, below } = constantOf(view)
  const constants = view.leaves.filter(leaf => leaf.node.kind === 'const').map(leaf => [leaf, undefined] as const)
  return rebuildProduct(graph, view, new Map([...edits, ...constants]), ratio(above / constant, below))
}
