import type { Graph } from '../ir/build.js'
import { isCall, type Call, type Node } from '../ir/node.js'
import type { Op } from '../ir/op.js'
import { ops } from '../ops/table.js'
import { coefficientOf, construct } from './construct.js'
import { term } from './pattern.js'
import { constantOf, mayLink, ratio, rebuildProduct, rebuildSum, viewChain, type Edits, type Leaf, type View } from './view.js'

type Edit = NonNullable<ReturnType<Edits['get']>>

/** k₁·x + k₂·x → (k₁ + k₂)·x, constants into one: like terms, found by hash. Undefined if all terms differ. */
export function collectTerms(graph: Graph, view: View): Node | undefined {
  const first = new Map<Node | 'constant', { leaf: Leaf; factor: number; node: Node; count: number }>()
  const edits = new Map<Leaf, Edit | undefined>()
  for (const leaf of view.leaves) {
    const { factor, node } = term(leaf.node, leaf.sign)
    const key = node.kind === 'const' ? 'constant' : node
    const earlier = first.get(key)
    if (!earlier) {
      first.set(key, { leaf, factor, node: node.kind === 'const' ? graph.constant(1) : node, count: 1 })
      continue
    }
    earlier.factor += factor
    earlier.count++
    edits.set(leaf, undefined)
  }
  for (const { leaf, factor, node, count } of first.values()) {
    if (factor === 0) edits.set(leaf, undefined)
    else if (count > 1) edits.set(leaf, { factor, node })
  }
  return edits.size > 0 ? rebuildSum(graph, view, edits) : undefined
}

/** A factor as base^exponent. */
export function splitPower(node: Node): readonly [base: Node, exponent: number] {
  if (node.kind === 'call' && node.op === ops.powWhole && node.args[1]!.kind === 'const') return [node.args[0]!, node.args[1]!.value]
  return [node, 1]
}

/** The base alone: every factor of a program is asked. */
export const baseOf = (factor: Node): Node => (isCall(factor, ops.powWhole) ? splitPower(factor)[0] : factor)

/**
 * Like factors into powers (x·x → x², x³/x → x²), constants into one, minuses in front, one division in place of several.
 * Undefined if there is nothing to gather. Factors that `stays` names do not cancel to nothing.
 */
export function collectFactors(graph: Graph, view: View, stays: (base: Node) => boolean): Node | undefined {
  const first = new Map<Node, { leaves: Leaf[]; exponent: number }>()
  const edits = new Map<Leaf, Edit | undefined>()
  let gathered = false
  let constants = 0
  for (const leaf of view.leaves) {
    if (leaf.node.kind === 'const') {
      constants++
      edits.set(leaf, undefined)
      continue
    }
    const [base, exponent] = splitPower(leaf.node)
    const earlier = first.get(base)
    if (!earlier) {
      first.set(base, { leaves: [leaf], exponent: exponent * leaf.sign })
      continue
    }
    earlier.exponent += exponent * leaf.sign
    earlier.leaves.push(leaf)
  }
  for (const [base, { leaves, exponent }] of first) {
    if (leaves.length === 1 || (exponent === 0 && stays(base))) continue
    gathered = true
    for (const leaf of leaves) edits.set(leaf, undefined)
    if (exponent !== 0) edits.set(leaves[0]!, { factor: Math.sign(exponent), node: construct(graph, ops.powWhole, [base, graph.constant(Math.abs(exponent))])! })
  }
  if (!gathered && !isScattered(view.program.at(-1) as Call, constants, countLinks(view.program, ops.neg), countLinks(view.program, ops.div))) return undefined
  return withConstant(graph, view, edits)
}

/** Constants, minuses and divisions of factors that are all different, put where they belong. */
export function collectConstants(graph: Graph, view: View): Node {
  const edits = new Map<Leaf, undefined>()
  for (const leaf of view.leaves) if (leaf.node.kind === 'const') edits.set(leaf, undefined)
  return withConstant(graph, view, edits)
}

/** A product without its constants, times the one that they make. */
function withConstant(graph: Graph, view: View, edits: Edits): Node {
  const { above, below } = constantOf(view)
  return above === 0 && below !== 0 ? graph.constant(0) : rebuildProduct(graph, view, edits, ratio(above, below))
}

/** True if there is a constant, a minus or more than one division, which may stand in more places than they need; but for one constant before a plain product. */
export function isScattered({ args }: Call, constants: number, minuses: number, divisions: number): boolean {
  if (divisions > 1 || minuses > 0) return true
  if (constants !== 1 || divisions > 0) return constants > 0
  const [first, second] = args as [Node, Node]
  return first.kind !== 'const' || Math.abs(first.value) === 1 || first.value === 0 || second.kind !== 'call' || second.op === ops.div || coefficientOf(second) !== 1
}

function countLinks(program: View['program'], op: Op): number {
  let count = 0
  for (const step of program) if (step.kind === 'call' && step.op === op) count++
  return count
}

/** a·x + b·x → x·(a + b): the factor, divisor or coefficient that most terms share, taken out. */
export function extractFactor(graph: Graph, view: View, isLink: (node: Node) => boolean, widest: number): Node | undefined {
  const terms = view.leaves.map(leaf => factorsOf(graph, leaf, isLink, widest))
  const best = mostShared(terms.map(({ factors }) => factors))
  if (!best) return undefined
  const sharing = terms.filter(({ factors }) => factors.some(factor => sameFactor(factor, best)))
  const edits = new Map<Leaf, Edit | undefined>()
  let inner: { sign: number; node: Node } | undefined
  for (const { leaf, sign, factors } of sharing) {
    const rest = { sign, node: withoutFactor(graph, factors, best) }
    inner = inner ? { sign: 1, node: construct(graph, rest.sign * inner.sign > 0 ? ops.add : ops.sub, [inner.node, rest.node])! } : rest
    if (inner.sign < 0) inner = { sign: 1, node: construct(graph, ops.neg, [inner.node])! }
    edits.set(leaf, undefined)
  }
  const outer = construct(graph, best.exponent > 0 ? ops.mul : ops.div, best.exponent > 0 ? [best.node, inner!.node] : [inner!.node, best.node])!
  edits.set(sharing[0]!.leaf, { factor: 1, node: outer })
  return rebuildSum(graph, view, edits)
}

interface Factor {
  readonly node: Node
  /** 1 or −1 as a member of the term; bases of whole powers count with theirs. */
  readonly exponent: number
}

/** A term as a product. */
interface Product {
  readonly leaf: Leaf
  readonly sign: number
  /** The coefficient is one of them, unless it is 1. */
  readonly factors: readonly Factor[]
}

function factorsOf(graph: Graph, leaf: Leaf, isLink: (node: Node) => boolean, widest: number): Product {
  const { factor, node } = term(leaf.node, leaf.sign)
  const sign = Math.sign(factor)
  const factors: Factor[] = []
  if (Math.abs(factor) !== 1) factors.push({ node: graph.constant(Math.abs(factor)), exponent: 1 })
  if (node.kind === 'const') return { leaf, sign, factors }
  if (!mayLink('product', node) || node.op === ops.neg) {
    factors.push(powerFactor(node, 1))
    return { leaf, sign, factors }
  }
  const { leaves, program } = viewChain('product', node as Call, isLink, widest)
  for (const { node, sign } of leaves) factors.push(powerFactor(node, sign))
  return { leaf, sign: countLinks(program, ops.neg) % 2 === 0 ? sign : -sign, factors }
}

/** A factor of a term, or one that divides it. */
export function powerFactor(node: Node, sign: number): Factor {
  const [base, exponent] = splitPower(node)
  return exponent > 0 ? { node: base, exponent: sign * exponent } : { node, exponent: sign }
}

/** By node, and whether it divides. */
const keyOf = ({ node, exponent }: Factor): number => 2 * node.id + (exponent > 0 ? 1 : 0)

const sameFactor = (p: Factor, q: Factor) => p.node === q.node && p.exponent * q.exponent > 0

/** The factor that occurs in most terms, the first of them. */
function mostShared(terms: readonly (readonly Factor[])[]): Factor | undefined {
  interface Shared {
    readonly factor: Factor
    count: number
    /** The last of the terms that has it. */
    term: readonly Factor[]
  }
  const found = new Map<number, Shared>()
  let best: Shared | undefined
  for (const term of terms)
    for (const factor of term) {
      const key = keyOf(factor)
      const shared = found.get(key)
      if (!shared) found.set(key, { factor, count: 1, term })
      else if (shared.term !== term) {
        shared.count++
        shared.term = term
        if (shared.count > (best?.count ?? 1)) best = shared
      }
    }
  return best && { node: best.factor.node, exponent: Math.sign(best.factor.exponent) }
}

/** The product of the factors, divided by one of them: the first power of its base, for x·x² may stand as two. */
function withoutFactor(graph: Graph, factors: readonly Factor[], taken: Factor): Node {
  let top: Node = graph.constant(1)
  let bottom: Node | undefined
  const reduced = factors.find(factor => sameFactor(factor, taken))
  for (const factor of factors) {
    const exponent = factor === reduced ? factor.exponent - taken.exponent : factor.exponent
    if (exponent === 0) continue
    const power = construct(graph, ops.powWhole, [factor.node, graph.constant(Math.abs(exponent))])!
    if (exponent > 0) top = construct(graph, ops.mul, [top, power])!
    else bottom = bottom ? construct(graph, ops.mul, [bottom, power])! : power
  }
  return bottom ? construct(graph, ops.div, [top, bottom])! : top
}
