import type { Graph } from './build.js'
import type { Call, Node } from './node.js'
import type { Op } from './op.js'
import { sameShape } from './shape.js'

/**
 * What is computed under the same conditions. Regions form a tree: the root is always computed, a child only where its parent is and its
 * condition comes out as `taken` says. Differentiation guards adjoints with them, the scheduler places computations in them.
 */
export interface Region {
  readonly id: number
  readonly parent: Region | undefined
  /** Undefined for the root only. */
  readonly condition: Node | undefined
  readonly taken: boolean
  readonly depth: number
  /** For a region that stands for several others, `c₁ or c₂`: those, so that they are known to lie inside. */
  readonly alternatives: readonly Region[]
}

export interface Regions {
  readonly root: Region
  child(parent: Region, condition: Node, taken: boolean): Region
  /** The smallest region in which all of them lie: an outer one, the parent of both branches, or `c₁ or c₂` under their common ancestor (that ancestor itself, beyond `mostParts` conditions). */
  cover(regions: readonly Region[], mostParts?: number): Region
  /** The innermost region that lies around all of them in the tree. */
  ancestor(regions: readonly Region[]): Region
  contains(outer: Region, inner: Region): boolean
  /** Where the k-th argument of a call is needed, if the call is computed in `region`: in a branch, for `select`. */
  ofArgument(region: Region, call: Call, k: number): Region
  /** The innermost region around it whose conditions are all single truth values: where something of another shape may be needed. */
  withoutTensors(region: Region): Region
  /** The other branch of the same condition, if it has been asked for. */
  sibling(region: Region): Region | undefined
}

/** The rows of the connectives, which live a floor above. */
export interface Connectives {
  readonly and: Op
  readonly or: Op
  readonly not: Op
}

/** Deeper regions hang from the root, under the conjunction of their conditions: so every climb is bounded, and emitted text never nests deeper. */
const deepest = 24

/** Regions that stand for more than this many others forget them: they are merely recognised less often. */
const mostAlternatives = 16

const keyOf = (regions: readonly Region[]): string => regions.map(region => region.id).join(' ')

export function createRegions(graph: Graph, { and, or, not }: Connectives): Regions {
  let count = 0
  const known = new Map<string, Region>()
  /** Regions that stand for others, by those. */
  const unions = new Map<string, Region>()
  const root: Region = { id: count++, parent: undefined, condition: undefined, taken: true, depth: 0, alternatives: [] }

  function child(parent: Region, condition: Node, taken: boolean, alternatives: readonly Region[] = []): Region {
    if (parent.depth >= deepest) return child(root, graph.call(and, holds(parent), literal(condition, taken)), true)
    const key = `${parent.id} ${condition.id} ${taken}`
    const existing = known.get(key)
    if (existing) return existing
    const parts = alternatives.length > 0 || !taken ? alternatives : disjuncts(parent, condition)
    const made: Region = { id: count++, parent, condition, taken, depth: parent.depth + 1, alternatives: parts }
    known.set(key, made)
    if (parts.length > 0 && !unions.has(keyOf(parts))) unions.set(keyOf(parts), made)
    return made
  }

  /** The regions of p, q … for a condition `p or q …`, if they are few. */
  function disjuncts(parent: Region, condition: Node): Region[] {
    const found: Region[] = []
    const work = [condition]
    for (let node = work.pop(); node; node = work.pop()) {
      if (found.length + work.length >= mostAlternatives) return []
      if (node.kind === 'call' && node.op === or) work.push(node.args[1]!, node.args[0]!)
      else if (node === condition) return []
      else if (node.kind === 'call' && node.op === not) found.push(child(parent, node.args[0]!, false))
      else found.push(child(parent, node, true))
    }
    return found.sort((p, q) => p.id - q.id)
  }

  const literal = (condition: Node, taken: boolean): Node => (taken ? condition : graph.call(not, condition))

  /** The condition under which a region is computed, given that `within`, one of its ancestors, is. */
  function holds(region: Region, within: Region = root): Node {
    const path: Node[] = []
    for (let at = region; at !== within; at = at.parent!) path.push(literal(at.condition!, at.taken))
    return path.reverse().reduce((all, one) => graph.call(and, all, one))
  }

  const ancestorAt = (region: Region, depth: number): Region => {
    let at = region
    while (at.depth > depth) at = at.parent!
    return at
  }

  const ancestor = (regions: readonly Region[]): Region =>
    regions.reduce((p, q) => {
      const depth = Math.min(p.depth, q.depth)
      let [left, right] = [ancestorAt(p, depth), ancestorAt(q, depth)]
      while (left !== right) [left, right] = [left.parent!, right.parent!]
      return left
    })

  const contains = (outer: Region, inner: Region): boolean =>
    ancestorAt(inner, outer.depth) === outer ||
    outer.alternatives.some(part => ancestorAt(inner, part.depth) === part) ||
    (inner.alternatives.length > 0 && inner.alternatives.every(part => ancestorAt(part, outer.depth) === outer || outer.alternatives.includes(part)))

  const sibling = (region: Region): Region | undefined => known.get(`${region.parent!.id} ${region.condition!.id} ${!region.taken}`)

  function cover(regions: readonly Region[], mostParts = Infinity): Region {
    const first = regions[0]!
    if (regions.every(region => region === first)) return first
    const parts = outermost(new Set(regions.flatMap(region => (region.alternatives.length > 0 ? region.alternatives : [region]))))
    if (parts.length === 1) return parts[0]!
    const around = ancestor(parts)
    const union = unions.get(keyOf(parts))
    if (union) return union
    if (parts.length > mostParts) return around
    const condition = parts.map(part => holds(part, around)).reduce((any, one) => graph.call(or, any, one))
    return child(around, condition, true, parts.length <= mostAlternatives ? parts : [])
  }

  /** Drops regions that lie inside others of the set, and puts the parent in place of two complementary branches. */
  function outermost(set: Set<Region>): Region[] {
    const work = [...set]
    for (let region = work.pop(); region; region = work.pop()) {
      if (!set.has(region) || !region.parent) continue
      for (let at: Region | undefined = region.parent; at; at = at.parent) if (set.has(at)) set.delete(region)
      const other = set.has(region) ? sibling(region) : undefined
      if (!other || !set.has(other)) continue
      set.delete(region)
      set.delete(other)
      set.add(region.parent)
      work.push(region.parent, ...set)
    }
    return [...set].sort((p, q) => p.id - q.id)
  }

  function ofArgument(region: Region, { op, args, shape }: Call, k: number): Region {
    const [condition, arg] = [args[0]!, args[k]!]
    const here = op.tensor || !sameShape(arg.shape, shape) ? withoutTensors(region) : region
    const isChosen = op.lazy && k > 0 && condition.kind !== 'const' && (condition.shape.length === 0 || sameShape(condition.shape, arg.shape))
    return isChosen ? child(here, condition, k === 1) : here
  }

  /** A condition that is a tensor says something of values of its own shape only, element by element. */
  function withoutTensors(region: Region): Region {
    let found = region
    for (let at: Region | undefined = region; at?.parent; at = at.parent) if (at.condition!.shape.length > 0) found = at.parent
    return found
  }

  return { root, ofArgument, child: (parent, condition, taken) => child(parent, condition, taken), cover, ancestor, contains, withoutTensors, sibling }
}
