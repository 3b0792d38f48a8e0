import type { Graph } from '../ir/build.js'
import type { Node, Sym } from '../ir/node.js'
import { reachable } from '../ir/walk.js'

/**
 * The reference interpreter: the values of nodes by the rows' own `value`s, one call after the other in order of birth. Every emitted text
 * must agree with it. Branches not taken are computed and dropped, which is harmless in doubles. A symbol without a value is NaN.
 */
export function interpret(graph: Graph, nodes: readonly Node[], values: ReadonlyMap<Sym, number>): number[] {
  const results = new Float64Array(graph.size)
  for (const node of reachable(graph, nodes))
    results[node.id] =
      node.kind === 'const' ? node.value
      : node.kind === 'sym' ? values.get(node) ?? NaN
      : node.op.value(...node.args.map(arg => results[arg.id]!))
  return nodes.map(node => results[node.id]!)
}
