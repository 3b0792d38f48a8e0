import type { Graph } from '../../src/ir/build.js'
import type { Node, Sym } from '../../src/ir/node.js'
import { elements } from '../../src/ir/shape.js'
import type { Evaluation, Field, Tensor } from '../../src/ir/tensor.js'
import { reachable } from '../../src/ir/walk.js'

export const doubles: Field<number> = {
  of: value => value,
  add: (a, b) => a + b, sub: (a, b) => a - b, mul: (a, b) => a * b, div: (a, b) => a / b,
  sqrt: Math.sqrt, exp: Math.exp, log: Math.log,
  larger: (a, b) => a > b,
  number: a => a,
}

/** The numbers of nodes by the rows' own meaning, tensors as they stand. */
export function meaning(graph: Graph, roots: readonly Node[], values: ReadonlyMap<Sym, readonly number[]>): number[][] {
  const run: Evaluation<number>['run'] = (nodes, symbols) => {
    const found = new Map<Node, Tensor<number>>(symbols)
    for (const node of reachable(graph, nodes)) if (!found.has(node)) found.set(node, { shape: node.shape, data: numbers(node, found) })
    return nodes.map(node => found.get(node)!)
  }
  const numbers = (node: Node, found: ReadonlyMap<Node, Tensor<number>>): ArrayLike<number> => {
    if (node.kind === 'const') return [node.value]
    if (node.kind === 'sym') throw new Error(`'${node.name}' has no value`)
    const args = node.args.map(arg => found.get(arg)!)
    if (node.op.tensor) return node.op.tensor.evaluate(args, node.attributes!, node.shape, { field: doubles, run })
    return Array.from({ length: elements(node.shape) }, (_, flat) => node.op.value(...args.map(({ shape, data }) => data[shape.length === 0 ? 0 : flat]!)))
  }
  const symbols = new Map<Node, Tensor<number>>([...values].map(([symbol, data]) => [symbol, { shape: symbol.shape, data }]))
  return run(roots, symbols).map(({ data }) => Array.from(data))
}
