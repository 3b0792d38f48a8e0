import type { Graph } from '../ir/build.js'
import { isCall, type Node } from '../ir/node.js'
import { ops } from '../ops/table.js'
import { coefficientOf, construct, constructExactly, scaled, splitCoefficient, type Maker } from './construct.js'
import type { Facts } from './facts.js'
import { term, type ChainShape, type Part, type Pattern, type Patterns } from './pattern.js'
import type { Leaf, View } from './view.js'

/** What the variables of a pattern stand for, by id; the variables are the first nodes of the patterns' graph. */
export type Binding = (Node | undefined)[]

/** Where a pattern was found among the members of a chain. */
export interface Found {
  readonly binding: Binding
  /** How many times the pattern is in the sum; of a product, 1. */
  readonly scale: number
  /** The members it takes; the right side comes to stand for the first. */
  readonly taken: readonly Leaf[]
}

/** The terms or factors of a chain, found by node. */
export interface Members {
  readonly view: View
  readonly list: readonly Member[]
  find(node: Node): Member | undefined
}

export interface Member extends Part {
  readonly leaf: Leaf
}

const one = Symbol('the constant term')

export function membersOf(view: View): Members {
  const list = view.leaves.map((leaf): Member => {
    if (view.chain === 'product') return { leaf, factor: leaf.sign, node: leaf.node }
    const { factor, node } = term(leaf.node, leaf.sign)
    return { leaf, factor, node }
  })
  // Most chains hold nothing that a rule begins with, and are never searched.
  let index: ReadonlyMap<Node | typeof one, Member> | undefined
  return { view, list, find: node => (index ??= indexMembers(list)).get(node.kind === 'const' ? one : node) }
}

function indexMembers(list: readonly Member[]): ReadonlyMap<Node | typeof one, Member> {
  const index = new Map<Node | typeof one, Member>()
  for (const member of list) {
    const key = member.node.kind === 'const' ? one : member.node
    if (!index.has(key)) index.set(key, member)
  }
  return index
}

export interface Matcher {
  /** The binding under which the left side is this node. */
  plain(pattern: Pattern, node: Node): Binding | undefined
  /** Where the left side is part of a chain, its anchor being that member. */
  chained(pattern: Pattern, shape: ChainShape, members: Members, anchor: Member): Found | undefined
  /** The right side. */
  build(pattern: Pattern, binding: Binding): Node
}

/**
 * Matches by continuation: each step tries its ways in turn and calls what comes next, which says whether the match can be completed. It
 * recurses on the depth of a pattern, never on that of the program. `exactly`: nothing is regrouped on the way.
 */
export function createMatcher(graph: Graph, facts: Facts, patterns: Patterns, exactly: boolean): Matcher {
  const built = exactly ? constructExactly : construct
  const maker: Maker = graph
  const finder: Maker = { constant: value => graph.constant(value), call: (op, ...args) => graph.find(op, ...args) }
  /** −0 is 0, but not bit for bit. */
  const sameNumber = exactly ? Object.is : (p: number, q: number) => p === q
  type Next = () => boolean

  function match(pattern: Node, node: Node, binding: Binding, next: Next): boolean {
    if (patterns.meaning(pattern)) return matchVariable(pattern, node, binding, next)
    if (pattern.kind !== 'call') return pattern.kind === 'const' && node.kind === 'const' && sameNumber(pattern.value, node.value) && next()
    const variables = patterns.variables(pattern)
    if (variables.length > 0 && areBound(variables, binding)) return instantiate(pattern, binding, finder) === node && next()
    if (pattern.op === ops.neg) return isNegative(node, exactly) && match(pattern.args[0]!, scaled(maker, -1, node)!, binding, next)
    if (node.kind !== 'call' || node.op !== pattern.op) return false
    const [p, q, r] = pattern.args as [Node, Node?, Node?]
    const [a, b, c] = node.args as [Node, Node, Node]
    if (!q) return match(p, a, binding, next)
    if (r) return match(p, a, binding, () => match(q, b, binding, () => match(r, c, binding, next)))
    return match(p, a, binding, () => match(q, b, binding, next)) ||
      (pattern.op.commutes && a !== b && match(p, b, binding, () => match(q, a, binding, next)))
  }

  function matchVariable(variable: Node, node: Node, binding: Binding, next: Next): boolean {
    const bound = binding[variable.id]
    if (bound) return bound === node && next()
    const meaning = patterns.meaning(variable)
    if (meaning === 'constant' && node.kind !== 'const') return false
    if (meaning === 'whole' && !(node.kind === 'const' && Number.isInteger(node.value))) return false
    binding[variable.id] = node
    return next() || (binding[variable.id] = undefined, false)
  }

  /** A pattern with all variables bound, as a node; with the finder, undefined if there is no such node. */
  function instantiate(pattern: Node, binding: Binding, make: Maker): Node | undefined {
    const bound = binding[pattern.id]
    if (bound) return bound
    if (pattern.kind === 'const') return make.constant(pattern.value)
    if (pattern.kind === 'sym') throw new Error(`'${pattern.name}' stands on the right side of a rule only`)
    const args: Node[] = []
    for (const arg of pattern.args) {
      const made = instantiate(arg, binding, make)
      if (!made) return undefined
      args.push(made)
    }
    return built(make, pattern.op, args)
  }

  /** The others of a chain's parts, one after the other: one that is fully bound is looked up, any other is searched for. */
  function matchOthers(others: readonly Part[], at: number, members: Members, scale: number, binding: Binding, taken: Leaf[]): boolean {
    const part = others[at]
    if (!part) return true
    const take = (member: Member, next: Next): boolean => {
      if (taken.includes(member.leaf)) return false
      taken.push(member.leaf)
      return next() || (taken.pop(), false)
    }
    const rest = () => matchOthers(others, at + 1, members, scale, binding, taken)
    if (part.node.kind === 'const' || areBound(patterns.variables(part.node), binding)) {
      const member = lookUp(part, members, scale, binding)
      return member !== undefined && take(member, rest)
    }
    const op = patterns.meaning(part.node) || part.node.kind !== 'call' ? undefined : part.node.op
    for (const member of members.list) {
      if (member.factor !== scale * part.factor || member.node.kind === 'const') continue
      if (op && !(member.node.kind === 'call' && member.node.op === op)) continue
      if (take(member, () => match(part.node, member.node, binding, rest))) return true
    }
    return false
  }

  function lookUp({ node, factor }: Part, members: Members, scale: number, binding: Binding): Member | undefined {
    const matches = (member: Member | undefined, wanted: number) => (member && member.factor === wanted ? member : undefined)
    if (node.kind === 'const') return matches(members.find(node), scale * factor)
    const expected = instantiate(node, binding, finder)
    if (!expected) return undefined
    if (members.view.chain === 'product') return matches(members.find(expected), factor)
    if (expected.kind === 'const') return matches(members.find(expected), scale * factor * expected.value)
    const [coefficient, rest] = splitCoefficient(expected)
    return matches(members.find(rest), scale * factor * coefficient) ?? opposite(rest, members, -scale * factor * coefficient)
  }

  /** b − a in place of a − b. */
  function opposite(node: Node, members: Members, wanted: number): Member | undefined {
    const turned = node.kind === 'call' && node.op === ops.sub ? graph.find(ops.sub, node.args[1]!, node.args[0]!) : undefined
    const member = turned && members.find(turned)
    return member?.factor === wanted ? member : undefined
  }

  const allowed = ({ rule }: Pattern, binding: Binding): boolean => Object.entries(rule.where).every(([name, property]) => {
    const node = binding[patterns.variable(name)!.id]
    return node !== undefined && property.holds(facts(node))
  })

  /** An attempt that fails takes back what it bound, so the next one uses the same binding; one that succeeds keeps it. */
  let spare: Binding = []
  const keep = (binding: Binding): Binding => {
    spare = []
    return binding
  }

  return {
    plain(pattern, node) {
      const binding = spare
      return match(pattern.lhs, node, binding, () => allowed(pattern, binding)) ? keep(binding) : undefined
    },

    chained(pattern, shape, members, anchor) {
      const scale = shape.chain === 'sum' ? anchor.factor / shape.anchor.factor : 1
      if (shape.chain === 'product' && anchor.factor !== shape.anchor.factor) return undefined
      const binding = spare
      const taken: Leaf[] = [anchor.leaf]
      const complete = () => matchOthers(shape.others, 0, members, scale, binding, taken) && allowed(pattern, binding)
      return match(shape.anchor.node, anchor.node, binding, complete) ? { binding: keep(binding), scale, taken } : undefined
    },

    build: (pattern, binding) => instantiate(pattern.rhs(), binding, maker)!,
  }
}

const areBound = (variables: readonly Node[], binding: Binding): boolean => variables.every(variable => binding[variable.id] !== undefined)

/** True for what has a minus in front, or (unless nothing may be regrouped) a negative coefficient. */
export const isNegative = (node: Node, exactly: boolean): boolean =>
  node.kind === 'const' ? node.value < 0 : exactly ? isCall(node, ops.neg) : coefficientOf(node) < 0
