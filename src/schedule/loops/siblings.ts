import type { Call, Node } from '../../ir/node.js'
import type { Region } from '../../ir/region.js'
import { gather } from './nodes.js'

/** A node to be computed; `with` others, which are gathered in its loop. */
export interface Step {
  readonly node: Node
  readonly with?: readonly Call[]
}

/**
 * The same nodes, given with arguments before users, in an order in which sums that were made over the same counter, and of which none needs
 * another, stand together: one loop then gathers them all. What a later one needs is drawn forward.
 */
export function gatheredTogether(nodes: readonly Node[], isGiven: (node: Node) => boolean): readonly Step[] {
  const groups = siblings(nodes, isGiven)
  if (groups.size === 0) return nodes.map(node => ({ node }))
  const wanted = new Set(nodes)
  const steps: Step[] = []
  const done = new Set<Node>()
  const opened = new Set<Node>()
  const argsOf = (node: Node): readonly Node[] => (node.kind === 'call' && !isGiven(node) ? node.args : [])
  for (const start of nodes) {
    const work = [start]
    for (let node = work.at(-1); node; node = work.at(-1)) {
      const group = groups.get(node)
      const first: Node = group?.[0] ?? node
      if (done.has(first) || !wanted.has(first)) { work.pop(); continue }
      if (!opened.has(first)) {
        opened.add(first)
        const needed = (group ?? [node]).flatMap(argsOf).filter(arg => wanted.has(arg) && !done.has(arg))
        // The oldest ends up on top: they are computed in the order of their birth.
        work.push(...needed.sort((p, q) => q.id - p.id))
        continue
      }
      work.pop()
      for (const member of group ?? [node]) done.add(member)
      steps.push(group ? { node: first, with: group.slice(1) } : { node })
    }
  }
  return steps
}

/**
 * Who is gathered with whom: each member of a group with the whole group, in order. `nodes` are given with arguments, and the conditions of their
 * region, before them. Groups are told apart by region, and by level, too (on how many sums, one through the other, it depends what a sum is, and
 * whether it is computed at all): so no group needs another that needs it.
 */
export function siblings(
  nodes: readonly Node[], isGiven: (node: Node) => boolean, regionOf: (node: Node) => Region | undefined = () => undefined,
): ReadonlyMap<Node, readonly [Call, ...Call[]]> {
  const groups = new Map<string, [Call, ...Call[]]>()
  const levels = new Map<Node, number>()
  const levelOf = (node: Node) => levels.get(node) ?? 0
  const regionLevels = new Map<Region, number>()
  /** Regions nest no deeper than `deepest` (ir/region.ts), hence the recursion. */
  function levelWithin(region: Region | undefined): number {
    if (!region?.condition) return 0
    const known = regionLevels.get(region)
    if (known !== undefined) return known
    const level = Math.max(levelOf(region.condition), levelWithin(region.parent))
    regionLevels.set(region, level)
    return level
  }
  for (const node of nodes) {
    if (node.kind !== 'call' || isGiven(node)) continue
    const region = regionOf(node)
    const level = node.args.reduce((most, arg) => Math.max(most, levelOf(arg)), levelWithin(region))
    const range = node.op === gather ? rangeOf(node) : undefined
    if (level > 0 || range !== undefined) levels.set(node, range === undefined ? level : level + 1)
    if (range === undefined) continue
    const key = `${region?.id} ${level} ${range}`
    const group = groups.get(key)
    if (group) group.push(node)
    else groups.set(key, [node])
  }
  return new Map([...groups.values()].filter(group => group.length > 1).flatMap(group => group.map(member => [member, group] as const)))
}

/** What sums must have in common; undefined for what takes more than one statement a round. */
function rangeOf(node: Call): string | undefined {
  const { by, counter, from, to, backwards, step } = gather.of(node)
  return by === 'argMax' || by === 'argMin' ? undefined : [counter.id, from.id, to.id, backwards, step].join(' ')
}
