import type { Node } from '../ir/node.js'
import type { Report } from './report.js'

/** The author's names of nodes, whatever stage the nodes are from. */
export function nameOfNodes({ written, primal, derivative }: Report): (node: Node) => string | undefined {
  const stages = [derivative, primal, written]
  return node => {
    for (const { labels } of stages) {
      const label = labels.get(node)
      if (label !== undefined) return label
    }
    return undefined
  }
}
