import type { Graph } from '../ir/build.js'
import type { Node } from '../ir/node.js'
import type { Region, Regions } from '../ir/region.js'
import { add, mul, neg } from '../ops/arithmetic.js'
import { select } from '../ops/control.js'
import type { Box } from './needed.js'

/** A term of an adjoint: `value` where its region is active, 0 elsewhere. */
export interface Contribution {
  readonly region: Region
  readonly value: Node
  /** True if `value` itself is 0 wherever the region is not active but its parent is: it needs no guard there. */
  readonly isZeroOutside?: boolean
  /** The part of a tensor that it goes to, if the region is that part. */
  readonly slice?: Box | undefined
  /** What `value` is the product of, if it came along one wire. */
  readonly factors?: Factors | undefined
}

/** The gradient from above where a wire begins, and the product of all partials on the way along it. */
export interface Factors {
  readonly above: Node
  readonly along: Node
}

/** g·d, without the products by 1 and −1 that reverse mode is full of. */
export function product(graph: Graph, g: Node, d: Node): Node {
  if (d.kind === 'const' && d.value === 1) return g
  if (d.kind === 'const' && d.value === -1) return negative(graph, g)
  if (g.kind === 'const' && g.value === 1) return d
  if (g.kind === 'const' && g.value === -1) return negative(graph, d)
  return graph.call(mul, d, g)
}

const negative = (graph: Graph, node: Node): Node =>
  node.kind === 'const' ? graph.constant(-node.value) : node.kind === 'call' && node.op === neg ? node.args[0]! : graph.call(neg, node)

/**
 * The sum of the contributions, as seen from region `target`: those from inner regions become `select(condition, sum, 0)`, one level after the
 * other from the innermost outwards, and the two branches of one condition become one `select`.
 */
export function gather(graph: Graph, regions: Regions, contributions: readonly Contribution[], target: Region): Node {
  const [first] = contributions
  if (contributions.length === 1 && first!.region === target) return first!.value
  if (contributions.every(({ region }) => region === target)) return contributions.map(({ value }) => value).reduce((sum, value) => graph.call(add, sum, value))
  // A region that stands for alternatives is no ancestor of theirs: seen from inside it, they are gathered around it.
  const within = contributions.every(({ region }) => regions.ancestor([region, target]) === target) ? target : regions.ancestor([target, ...contributions.map(c => c.region)])
  const sums = new Map<Region, Node>()
  const levels: Region[][] = []
  const put = (region: Region, value: Node) => {
    const sum = sums.get(region)
    if (!sum) (levels[region.depth] ??= []).push(region)
    sums.set(region, sum ? graph.call(add, sum, value) : value)
  }
  for (const { region, value, isZeroOutside = false } of contributions) put(isZeroOutside && region.depth > within.depth ? region.parent! : region, value)

  const zero = graph.constant(0)
  for (let depth = levels.length - 1; depth > within.depth; depth--) {
    for (const region of levels[depth] ?? []) {
      const sum = sums.get(region)
      if (!sum) continue
      const other = regions.sibling(region)
      const opposite = other && sums.get(other)
      sums.delete(region)
      if (other) sums.delete(other)
      const [taken, otherwise] = region.taken ? [sum, opposite ?? zero] : [opposite ?? zero, sum]
      put(region.parent!, graph.call(select, region.condition!, taken, otherwise))
    }
  }
  return sums.get(within)!
}
