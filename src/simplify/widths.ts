import type { Graph } from '../ir/build.js'
import type { Call, Node } from '../ir/node.js'
import { widest, type Chain } from './view.js'

/** How many leaves hang from the links of chains, up to the width of a view. */
export interface Widths {
  /** True of what a view has room for: of what is no link, too. */
  isNarrow(node: Node): boolean
  /** How many leaves a call would have, given what is known of its arguments. */
  leavesOf(call: Call, chain: Chain): number
  set(call: Node, chain: Chain, leaves: number): void
}

export function createWidths(graph: Graph): Widths {
  /** By id: of links of sums, and below 0 of links of products. Who is asked for a width is so at once known to be of the chain. */
  let widths = new Int8Array(graph.size)
  return {
    isNarrow: ({ id }) => id >= widths.length || Math.abs(widths[id]!) < widest,
    leavesOf({ id }, chain) {
      const { starts, args } = graph.wiring()
      let leaves = 0
      for (let k = starts[id]!; k < starts[id + 1]!; k++) {
        const width = args[k]! < widths.length ? widths[args[k]!]! : 0
        const own = chain === 'sum' ? width : -width
        leaves += own > 0 && own < widest ? own : 1
      }
      return leaves
    },
    set({ id }, chain, leaves) {
      if (id >= widths.length) {
        const longer = new Int8Array(Math.ceil(1.25 * id) + 64)
        longer.set(widths)
        widths = longer
      }
      const width = Math.min(leaves, widest)
      widths[id] = chain === 'sum' ? width : -width
    },
  }
}
