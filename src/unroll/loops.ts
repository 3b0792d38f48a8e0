import type { Call, Node } from '../ir/node.js'
import { loopKey, scan, type Loop } from '../ops/tensor/scan.js'

/** What a step of a loop computes, arguments before users. A body is closed and small beside the graph: its nodes are found from it alone. */
export function bodyOf({ next, collected }: Loop): Node[] {
  const found = new Set<Node>()
  const work: Node[] = [...next, ...collected]
  for (let node = work.pop(); node; node = work.pop()) {
    if (found.has(node)) continue
    found.add(node)
    if (node.kind === 'call') work.push(...node.args)
  }
  return [...found].sort((p, q) => p.id - q.id)
}

/** The same text for all results of one run of a loop. */
export const runKey = (call: Call): string => [loopKey(scan.of(call)), ...call.args.map(arg => arg.id)].join(' ')
