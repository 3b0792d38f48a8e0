import type { Call, Node } from '../ir/node.js'
import { scan, type Loop } from '../ops/tensor/scan.js'

/** Steps over arguments, and all that is asked for of what they leave behind, by whatever results. */
export interface Run {
  readonly call: Call
  readonly loop: Loop
  readonly collected: Set<Node>
}

/** The runs of loops among nodes: results of the same steps over the same arguments come from one. */
export function runsOf(nodes: readonly Node[]): ReadonlyMap<string, Run> {
  const runs = new Map<string, Run>()
  for (const call of nodes) {
    if (call.kind !== 'call' || call.op !== scan) continue
    const { loop } = scan.of(call)
    const key = runKey(call)
    const run = runs.get(key) ?? { call, loop, collected: new Set() }
    for (const node of loop.collected) run.collected.add(node)
    runs.set(key, run)
  }
  return runs
}

export function runKey(call: Call): string {
  const { count, backwards, states, elements, captured, next } = scan.of(call).loop
  return JSON.stringify([count, backwards, ...[states, elements, captured, next, call.args].map(nodes => nodes.map(node => node.id))])
}

/** What a step of a run computes, arguments before users. A body is closed and small beside the graph: its nodes are found from it alone. */
export function bodyOf({ loop, collected }: Run): Node[] {
  const found = new Set<Node>()
  const work: Node[] = [...loop.next, ...collected]
  for (let node = work.pop(); node; node = work.pop()) {
    if (found.has(node)) continue
    found.add(node)
    if (node.kind === 'call') work.push(...node.args)
  }
  return [...found].sort((p, q) => p.id - q.id)
}
