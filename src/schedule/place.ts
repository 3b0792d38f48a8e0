import type { Graph } from '../ir/build.js'
import type { Node } from '../ir/node.js'
import type { Region, Regions } from '../ir/region.js'
import { reachable, reachableFew, sparseTables, type Tables } from '../ir/walk.js'

/** Where the nodes of one routine are computed, and how often each is used. */
export interface Placement {
  /** What the routine needs, by id; conditions of regions among it. */
  readonly nodes: readonly Node[]
  /** By id. */
  readonly region: readonly (Region | undefined)[]
  /** By id: as argument or as root; several for the condition of a region. */
  readonly uses: readonly (number | undefined)[]
  /** True if no node hangs on a condition. */
  readonly isUnconditional: boolean
}

/** A value needed in three places at most is guarded by the disjunction of their conditions; one needed in more is computed wherever they meet. */
const mostConditions = 3

/** What costs less than this may be computed though no branch needs it, if several might. */
const cheapest = 4

/**
 * Puts every node into the smallest region that holds all its uses, so that what only one branch needs is computed in that branch. Nodes
 * that are `given` (symbols, values on the tape) are loaded there, and what they are made of is not looked at.
 */
export function place(
  graph: Graph, regions: Regions, roots: readonly Node[], given: (node: Node) => boolean, alsoUsedAtRoot: readonly Node[], tables: Tables,
): Placement {
  const reach = (from: Iterable<Node>, isLeaf: (node: Node) => boolean) => (tables === sparseTables ? reachableFew(from, isLeaf) : reachable(graph, from, isLeaf))
  const nodes = reach(roots, given)
  /** Until a node is placed: the region of its first use. */
  const region = tables<Region>()
  const uses = tables<number>()
  /** The regions of other uses; most nodes are used in one only. */
  const elsewhere = tables<Region[]>()
  let isUnconditional = true
  const wanted = (node: Node, where: Region) => {
    const first = (region[node.id] ??= where)
    if (first !== where) (elsewhere[node.id] ??= []).push(where)
  }
  const use = (node: Node, where: Region) => {
    uses[node.id] = (uses[node.id] ?? 0) + 1
    wanted(node, where)
  }
  for (const root of roots) use(root, regions.root)
  for (const node of alsoUsedAtRoot) wanted(node, regions.root)

  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at]!
    const others = elsewhere[node.id]
    if (others) region[node.id] = smallestRegion(node, [region[node.id]!, ...others])
    const where = region[node.id]!
    if (where !== regions.root) isUnconditional = false
    if (node.kind !== 'call' || given(node)) continue
    // From the root, only what has branches leads anywhere else.
    const staysHere = where === regions.root && !node.op.lazy
    for (let k = 0; k < node.args.length; k++) use(node.args[k]!, staysHere ? where : regions.ofArgument(where, node, k))
  }
  /**
   * A disjunction of conditions is not worth its trouble for a cheap node; and it will not do if one of the conditions needs the node itself,
   * by way of its arguments or of the regions that those are in.
   */
  function smallestRegion(node: Node, wanted: readonly Region[]): Region {
    const isCheap = given(node) || node.kind !== 'call' || node.op.price < cheapest
    const cover = regions.cover(wanted, isCheap ? 1 : mostConditions)
    return cover.alternatives.length > 0 && needs(cover.condition!, node, region) ? regions.ancestor(wanted) : cover
  }
  const conditions = isUnconditional ? [] : placeConditions(reach, regions, nodes, region, uses)
  return { nodes: conditions.length === 0 ? nodes : [...nodes, ...conditions].sort((p, q) => p.id - q.id), region, uses, isUnconditional }
}

/** Who looks for a longer way than this assumes that there is one. */
const longestSearch = 64

/** Whether computing one node takes the other, or may: only nodes younger than it can, and they are all placed already. */
function needs(from: Node, node: Node, region: readonly (Region | undefined)[]): boolean {
  const seen = new Set<Node>()
  const work = [from]
  for (let at = work.pop(); at; at = work.pop()) {
    if (at === node || seen.size > longestSearch) return true
    if (at.id < node.id || seen.has(at)) continue
    seen.add(at)
    if (at.kind === 'call') work.push(...at.args)
    for (let around = region[at.id]; around?.parent; around = around.parent) work.push(around.condition!)
  }
  return false
}

/** A region may be entered in several places, so a condition that is there for it alone gets a statement of its own. */
const severalUses = 2

/** Conditions that the regions themselves brought up (`c₁ or c₂`, conjunctions of deep nests): computed where the region's parent is. */
function placeConditions(
  reach: (from: Iterable<Node>, isLeaf: (node: Node) => boolean) => Node[], regions: Regions, nodes: readonly Node[], region: (Region | undefined)[], uses: (number | undefined)[],
): Node[] {
  const where = new Map<Node, Region[]>()
  const needIn = (node: Node, here: Region) => {
    const regions = where.get(node)
    if (regions) regions.push(here)
    else where.set(node, [here])
  }
  const seen = new Set<Region>()
  const wanted = new Set<Node>()
  for (let index = 0; index < nodes.length; index++)
    for (let at = region[nodes[index]!.id]; at?.parent && !seen.has(at); at = at.parent) {
      seen.add(at)
      const condition = at.condition!
      if (region[condition.id]) continue
      wanted.add(condition)
      uses[condition.id] = (uses[condition.id] ?? 0) + severalUses
      needIn(condition, at.parent)
    }
  if (wanted.size === 0) return []
  const added = reach(wanted, node => region[node.id] !== undefined).filter(node => !region[node.id])
  for (const node of [...added].reverse()) {
    const here = (region[node.id] = regions.ancestor(where.get(node)!))
    if (node.kind !== 'call') continue
    for (const [k, arg] of node.args.entries()) {
      uses[arg.id] = (uses[arg.id] ?? 0) + 1
      if (!region[arg.id]) needIn(arg, regions.ofArgument(here, node, k))
    }
  }
  return added
}
