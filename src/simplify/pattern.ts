import { template } from '../formula/template.js'
import { createGraph, type Graph } from '../ir/build.js'
import type { Call, Node, Sym } from '../ir/node.js'
import { rebuild } from '../ir/walk.js'
import { ops } from '../ops/table.js'
import { foldConstants, splitCoefficient } from './construct.js'
import type { Rule } from './rule.js'
import { aMinus, screenOf, screenOfConstant, theSameTwice, type Screen } from './screen.js'
import { chainOf, viewChain, type Chain } from './view.js'

/** What a variable of a rule stands for. */
export type Meaning = 'real' | 'condition' | 'constant' | 'whole'

const letters: ReadonlyMap<string, Meaning> = new Map([
  ...['x', 'y', 'z', 'a', 'b'].map(name => [name, 'real'] as const),
  ...['c', 'd'].map(name => [name, 'condition'] as const),
  ...['k', 'j'].map(name => [name, 'constant'] as const),
  ...['n', 'm'].map(name => [name, 'whole'] as const),
])

/** A rule as nodes: both sides over variables, in a graph of the rules' own. */
export interface Pattern {
  readonly rule: Rule
  readonly lhs: Node
  rhs(): Node
  readonly shape: PlainShape | ChainShape
}

/** Matched against a node as it stands. */
export interface PlainShape {
  readonly chain: undefined
  /** What must stand below the node. */
  readonly below: Screen
}

/** Matched against members of a chain: first the anchor, the most telling of them, then the others. */
export interface ChainShape {
  readonly chain: Chain
  readonly anchor: Part
  readonly others: readonly Part[]
  /** The constant factor of a product. */
  readonly constant: number
  /** What must stand below the anchor. */
  readonly below: Screen
  /** What must be among the members. */
  readonly beside: Screen
}

/** A term with its coefficient, or a factor with its exponent ±1. The constant term of a sum is a multiple of 1. */
export interface Part {
  readonly factor: number
  readonly node: Node
}

/** The graph that all patterns live in, and what is known of its nodes. */
export interface Patterns {
  readonly all: readonly Pattern[]
  meaning(node: Node): Meaning | undefined
  /** The variable of that name, if any pattern has it. */
  variable(name: string): Node | undefined
  /** The variables below a node. */
  variables(node: Node): readonly Node[]
}

export function compilePatterns(rules: readonly Rule[]): Patterns {
  const graph = createGraph()
  const variables = new Map<string, Node>([...letters].map(([name, meaning]) => [name, placeholder(graph, name, meaning)]))
  /** By id; patterns hold nothing else that has a meaning. */
  const meanings: (Meaning | undefined)[] = []
  for (const [name, node] of variables) meanings[node.id] = letters.get(name)!
  const below: (readonly Node[])[] = []
  const names = [...variables.keys()]
  const read = (text: string): Node => normalise(graph, template(text, names)(graph, [...variables.values()]), node => meanings[node.id] === 'whole')

  function variablesOf(node: Node): readonly Node[] {
    const known = below[node.id]
    if (known) return known
    const found = meanings[node.id] ? [node] : node.kind === 'call' ? [...new Set(node.args.flatMap(variablesOf))] : []
    return below[node.id] = found
  }

  const patterns = rules.map((rule): Pattern => {
    const lhs = read(rule.lhs)
    let rhs: Node | undefined
    return { rule, lhs, rhs: () => rhs ??= read(rule.rhs), shape: shapeOf(lhs, variablesOf, node => meanings[node.id] !== undefined) }
  })
  return { all: patterns, meaning: node => meanings[node.id], variable: name => variables.get(name), variables: variablesOf }
}

/** A symbol; for a truth value, a comparison that no rule contains. */
function placeholder(graph: Graph, name: string, meaning: Meaning): Node {
  const symbol: Sym = graph.symbol(name, 'input')
  return meaning === 'condition' ? graph.call(ops.unequal, symbol, symbol) : symbol
}

/** Constants folded, and powers with whole exponents as such. */
function normalise(graph: Graph, root: Node, isWhole: (node: Node) => boolean): Node {
  return rebuild(graph, [root], (call, args) => {
    const folded = foldConstants(call.op, args)
    if (folded !== undefined) return graph.constant(folded)
    if (call.op === ops.pow && isWhole(args[1]!)) return graph.call(ops.powWhole, ...args)
    return graph.call(call.op, ...args)
  })(root)
}

function shapeOf(lhs: Node, variables: (node: Node) => readonly Node[], isVariable: (node: Node) => boolean): PlainShape | ChainShape {
  const chain = chainOf(lhs)
  if (!chain) return { chain, below: neededBelow(lhs as Call, variables, isVariable) }
  const view = viewChain(chain, lhs as Call, () => true)
  const parts: Part[] = []
  let constant = 1
  for (const { node, sign } of view.leaves) {
    if (chain === 'product' && node.kind === 'const') constant = sign > 0 ? constant * node.value : constant / node.value
    else if (chain === 'product') parts.push({ factor: sign, node })
    else parts.push(term(node, sign))
  }
  const telling = (part: Part) => (part.node.kind === 'call' && !isVariable(part.node) ? 1 + variables(part.node).length : 0)
  const [anchor, ...others] = parts.sort((p, q) => telling(q) - telling(p))
  if (!anchor || telling(anchor) === 0) return { chain: undefined, below: neededBelow(lhs as Call, variables, isVariable) }
  const beside = others.reduce((screen, { node }) => (isVariable(node) ? screen : screen | screenOf(node)), 0)
  return { chain, anchor, others, constant, below: neededBelow(anchor.node as Call, variables, isVariable), beside }
}

/** What a pattern names one and two steps below its root. A variable may stand for anything, and what is bound elsewhere is looked up, however it is spelt. */
function neededBelow({ args }: Call, variables: (node: Node) => readonly Node[], isVariable: (node: Node) => boolean): Screen {
  let screen = args.length > 1 && args[0] === args[1] ? theSameTwice : 0
  for (const arg of args) {
    if (arg.kind === 'const') screen |= screenOfConstant(arg.value)
    if (arg.kind !== 'call' || isVariable(arg)) continue
    screen |= screenOf(arg)
    const isBoundElsewhere = variables(arg).every(variable => args.some(other => other !== arg && variables(other).includes(variable)))
    if (arg.op === ops.neg && !isBoundElsewhere) screen |= aMinus
    for (const below of arg.args) if (!isVariable(below)) screen |= screenOf(below)
  }
  return screen
}

/** A term as coefficient·rest; a constant is a multiple of nothing else, so it keeps its node and gives its value as the coefficient. */
export function term(node: Node, sign: number): Part {
  if (node.kind === 'const') return { factor: sign * node.value, node }
  const [coefficient, rest] = splitCoefficient(node)
  return { factor: sign * coefficient, node: rest }
}

