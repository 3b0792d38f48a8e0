import { template } from '../formula/template.js'
import type { Graph } from '../ir/build.js'
import type { Call, Node } from '../ir/node.js'

const argumentNames = ['a', 'b', 'c', 'd']

/** ∂call/∂args[k] as the row writes it: a formula over the arguments and the result, so that what the forward pass computed is used again. */
export function partial(graph: Graph, call: Call, k: number): Node {
  const names = argumentNames.slice(0, call.op.arity)
  return template(call.op.partials[k]!, [...names, 'y'])(graph, [...call.args, call])
}
