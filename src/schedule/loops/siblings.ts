import type { Call, Node } from '../../ir/node.js'
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
 * Who is gathered with whom: each member of a group with the whole group, in order. Groups are told apart by level, too (on how many sums, one
 * through the other, a sum depends): so no group needs another that needs it.
 */
function siblings(nodes: readonly Node[], isGiven: (node: Node) => boolean): ReadonlyMap<Node, readonly Call[]> {
  const groups = new Map<string, Call[]>()
  const levels = new Map<Node, number>()
  for (const node of nodes) {
    if (node.kind !== 'call' || isGiven(node)) continue
    const level = node.args.reduce((most, arg) => Math.max(most, levels.get(arg) ?? 0), 0)
    const key = node.op === gather ? rangeOf(node) : undefined
    if (level > 0 || key !== undefined) levels.set(node, key === undefined ? level : level + 1)
    if (key === undefined) continue
    const group = groups.get(`${level} ${key}`)
    if (group) group.push(node)
    else groups.set(`${level} ${key}`, [node])
  }
  return new Map([...groups.values()].filter(group => group.length > 1).flatMap(group => group.map(member => [member, group] as const)))
}

/** What sums must have in common; undefined for what takes more than one statement a round. */
function rangeOf(node: Call): string | undefined {
  const { by, counter, from, to, backwards, step } = gather.of(node)
  return by === 'argMax' || by === 'argMin' ? undefined : [counter.id, from.id, to.id, backwards, step].join(' ')
}
