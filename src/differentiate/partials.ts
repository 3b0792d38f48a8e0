import { expand } from '../formula/elementwise.js'
import type { Graph } from '../ir/build.js'
import type { Call, Node } from '../ir/node.js'

/** By how many arguments there are: their names, and that of the result. */
const names: readonly (readonly string[])[] = [['y'], ['a', 'y'], ['a', 'b', 'y'], ['a', 'b', 'c', 'y'], ['a', 'b', 'c', 'd', 'y']]

/** ∂call/∂args[k] as the row writes it: a formula over the arguments and the result, so that what the forward pass computed is used again. */
export function partial(graph: Graph, call: Call, k: number): Node {
  return expand(graph, call.op.name, names[call.op.arity]!, call.op.partials[k]!, [...call.args, call])
}
