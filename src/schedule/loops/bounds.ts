import type { Graph } from '../../ir/build.js'
import type { Node } from '../../ir/node.js'
import type { Op } from '../../ir/op.js'
import { div } from '../../ops/arithmetic.js'
import { larger, largerEq, smaller, smallerEq } from '../../ops/compare.js'
import { and } from '../../ops/control.js'
import { floor, max, min } from '../../ops/rounding.js'
import { index, indexNode, type Range } from './nodes.js'

/** A whole number as offset + Σ factor·counter. */
export interface Linear {
  readonly offset: number
  readonly factors: ReadonlyMap<Node, number>
}

/** The first and the last value that counters take. */
export type Extents = ReadonlyMap<Node, readonly [first: number, last: number]>

/** The linear form of a node made of counters, if it has one. */
export function linearOf(node: Node, counters: Extents): Linear | undefined {
  if (node.kind === 'const') return Number.isInteger(node.value) ? { offset: node.value, factors: new Map() } : undefined
  if (counters.has(node)) return { offset: 0, factors: new Map([[node, 1]]) }
  if (node.kind !== 'call' || node.op !== index) return undefined
  const { offset, factors } = index.of(node)
  const found = new Map<Node, number>()
  let sum = offset
  for (const [k, arg] of node.args.entries()) {
    const inner = linearOf(arg, counters)
    if (!inner) return undefined
    sum += factors[k]! * inner.offset
    for (const [counter, factor] of inner.factors) found.set(counter, (found.get(counter) ?? 0) + factors[k]! * factor)
  }
  return { offset: sum, factors: found }
}

/** The least and the greatest value of a linear form. */
export function rangeOf({ offset, factors }: Linear, counters: Extents): readonly [number, number] {
  let [low, high] = [offset, offset]
  for (const [counter, factor] of factors) {
    const [first, last] = counters.get(counter)!
    low += factor * (factor > 0 ? first : last)
    high += factor * (factor > 0 ? last : first)
  }
  return [low, high]
}

/** a − b ≤ −gap. */
interface Inequality {
  readonly left: Node
  readonly right: Node
  readonly gap: 0 | 1
}

function inequalityOf({ op, args }: { readonly op: Op; readonly args: readonly Node[] }): Inequality | undefined {
  const [a, b] = args as [Node, Node]
  switch (op) {
    case smallerEq: return { left: a, right: b, gap: 0 }
    case smaller: return { left: a, right: b, gap: 1 }
    case largerEq: return { left: b, right: a, gap: 0 }
    case larger: return { left: b, right: a, gap: 1 }
    default: return undefined
  }
}

/** The linear form that is at least 0 just where a comparison of places holds. */
export function slackOf(op: Op, args: readonly [Node, Node], counters: Extents): Linear | undefined {
  const inequality = inequalityOf({ op, args })
  if (!inequality) return undefined
  const [a, b] = [linearOf(inequality.left, counters), linearOf(inequality.right, counters)]
  if (!a || !b || (a.factors.size === 0 && b.factors.size === 0)) return undefined
  const factors = new Map(b.factors)
  for (const [node, factor] of a.factors) factors.set(node, (factors.get(node) ?? 0) - factor)
  return { offset: b.offset - a.offset - inequality.gap, factors }
}

/**
 * Takes out of a condition what a loop's bounds can say: of `j <= i and c` the loop over j keeps c and runs to i only. What is left of the
 * condition is undefined if that was all. Only conditions on whole numbers made of counters are understood.
 */
export function tighten(graph: Graph, range: Range, condition: Node, counters: Extents): { range: Range; rest: Node | undefined } {
  let { from, to } = range
  const rest: Node[] = []
  const work = [condition]
  for (let node = work.pop(); node; node = work.pop()) {
    if (node.kind === 'call' && node.op === and) { work.push(node.args[1]!, node.args[0]!); continue }
    const inequality = node.kind === 'call' ? inequalityOf(node) : undefined
    const bound = inequality && boundOf(graph, range, inequality, counters)
    if (!bound) rest.push(node)
    else if (bound.below) from = later(graph, from, bound.node, counters)
    else to = earlier(graph, to, bound.node, counters)
  }
  const trips = tripsOf(from, to, counters) ?? range.trips
  return { range: { ...range, from, to, trips }, rest: rest.length > 0 ? rest.reduce((all, one) => graph.call(and, all, one)) : undefined }
}

/** What an inequality says of the counter: counter ≥ node (`below`), or counter < node. */
function boundOf(graph: Graph, { counter }: Range, { left, right, gap }: Inequality, counters: Extents): { below: boolean; node: Node } | undefined {
  const [a, b] = [linearOf(left, counters), linearOf(right, counters)]
  if (!a || !b) return undefined
  const factors = new Map(a.factors)
  for (const [node, factor] of b.factors) factors.set(node, (factors.get(node) ?? 0) - factor)
  const offset = a.offset - b.offset + gap
  const own = factors.get(counter) ?? 0
  factors.delete(counter)
  if (own > 0) return { below: false, node: quotient(graph, indexNode(graph, own - offset, [...factors].map(([node, factor]) => [node, -factor])), own) }
  if (own < 0) return { below: true, node: quotient(graph, indexNode(graph, offset - own - 1, [...factors]), -own) }
  return undefined
}

/** ⌊index/divisor⌋: how often a step fits. */
function quotient(graph: Graph, index: Node, divisor: number): Node {
  if (divisor === 1) return index
  return index.kind === 'const' ? graph.constant(Math.floor(index.value / divisor)) : graph.call(floor, graph.call(div, index, graph.constant(divisor)))
}

/** True if a node is made of a counter: what is older than it is not. */
export function dependsOn(root: Node, counter: Node): boolean {
  const seen = new Set<Node>()
  const work = [root]
  for (let node = work.pop(); node; node = work.pop()) {
    if (node === counter) return true
    if (node.kind !== 'call' || node.id < counter.id || seen.has(node)) continue
    seen.add(node)
    work.push(...node.args)
  }
  return false
}

/** The larger of two bounds; which one it is may be known. */
function later(graph: Graph, p: Node, q: Node, counters: Extents): Node {
  const [lp, lq] = [linearOf(p, counters), linearOf(q, counters)]
  if (lp && lq) {
    if (rangeOf(lq, counters)[0] >= rangeOf(lp, counters)[1]) return q
    if (rangeOf(lp, counters)[0] >= rangeOf(lq, counters)[1]) return p
  }
  return graph.call(max, p, q)
}

function earlier(graph: Graph, p: Node, q: Node, counters: Extents): Node {
  const [lp, lq] = [linearOf(p, counters), linearOf(q, counters)]
  if (lp && lq) {
    if (rangeOf(lq, counters)[1] <= rangeOf(lp, counters)[0]) return q
    if (rangeOf(lp, counters)[1] <= rangeOf(lq, counters)[0]) return p
  }
  return graph.call(min, p, q)
}

/** How often a loop goes round on average, each counter around it being uniform. */
function tripsOf(from: Node, to: Node, counters: Extents): number | undefined {
  const [a, b] = [linearOf(from, counters), linearOf(to, counters)]
  if (!a || !b) return undefined
  const middle = ({ offset, factors }: Linear) =>
    [...factors].reduce((sum, [counter, factor]) => sum + factor * (counters.get(counter)![0] + counters.get(counter)![1]) / 2, offset)
  return Math.max(0, middle(b) - middle(a))
}
