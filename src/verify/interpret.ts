import type { Graph } from '../ir/build.js'
import type { Node, Sym } from '../ir/node.js'
import { reachable } from '../ir/walk.js'

/**
 * The reference interpreter: the values of nodes by the rows' own `value`s, one call after the other in order of birth. Every emitted text
 * must agree with it. Branches not taken are computed and dropped, which is harmless in doubles. A symbol without a value is NaN.
 */
export const interpret = (graph: Graph, nodes: readonly Node[], values: ReadonlyMap<Sym, number>): number[] => interpreter(graph, nodes)(values)

/** The same, for nodes that are evaluated many times. */
export function interpreter(graph: Graph, nodes: readonly Node[]): (values: ReadonlyMap<Sym, number>) => number[] {
  const results = new Float64Array(graph.size)
  const order = reachable(graph, nodes)

  const valueOf = (node: Node, values: ReadonlyMap<Sym, number>): number => {
    if (node.kind === 'const') return node.value
    if (node.kind === 'sym') return values.get(node) ?? NaN
    const [a, b, c] = node.args
    return node.op.value(results[a!.id]!, b ? results[b.id]! : 0, c ? results[c.id]! : 0)
  }

  return values => {
    for (const node of order) results[node.id] = valueOf(node, values)
    return nodes.map(node => results[node.id]!)
  }
}
