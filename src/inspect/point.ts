import { partial } from '../differentiate/partials.js'
import type { Graph } from '../ir/build.js'
import { isBoolean, isConst, type Call, type Node, type Sym } from '../ir/node.js'
import { sameShape } from '../ir/shape.js'
import type { Tensor } from '../ir/tensor.js'
import { reachable } from '../ir/walk.js'
import { ops } from '../ops/table.js'
import { filled } from '../ops/tensor/read.js'
import { sumAll } from '../ops/tensor/reduce.js'
import { scan } from '../ops/tensor/scan.js'
import { interpretTensors } from '../verify/interpret.js'
import type { At } from './report.js'

/** The value of an argument. */
export function argumentAt(at: At, symbol: Sym): Tensor<number> {
  const value = at.get(symbol) ?? NaN
  return { shape: symbol.shape, data: typeof value === 'number' ? [value] : value }
}

/** The value of each node that the roots need; of one that hangs on what comes from above nothing is known. */
export function valuesAt(graph: Graph, roots: readonly Node[], at: At): (node: Node) => Tensor<number> | undefined {
  const known = new Set<Node>()
  const nodes = reachable(graph, roots).filter(node => {
    const isKnown = node.kind === 'call' ? node.args.every(arg => known.has(arg)) : node.kind === 'const' || node.role !== 'upstream'
    if (isKnown) known.add(node)
    return isKnown
  })
  const results = interpretTensors(graph, nodes, at)
  const values = new Map(nodes.map((node, k): [Node, Tensor<number>] => [node, { shape: node.shape, data: results[k]! }]))
  return node => values.get(node)
}

/** What flows through the wires of a circuit: values forwards, gradients backwards. */
export interface Flow {
  value(node: Node): Tensor<number>
  /** ∂output/∂node: the sum over all wires that leave the node. Undefined where a loop stands between. */
  gradient(node: Node): Tensor<number> | undefined
  /** The part of it that comes back through one wire: into the k-th argument of the gate. */
  through(gate: Call, k: number): Tensor<number> | undefined
}

/** Backpropagation as it is drawn: from 1 at the outputs, each gate passes its gradient times its local gradients down. */
export function flowAt(graph: Graph, outputs: readonly Node[], at: At): Flow {
  const zero = graph.constant(0)
  /** A branch that is not taken passes 0, whatever stands behind it. */
  const product = (upstream: Node, local: Node): Node => {
    if (isConst(local, 0) || isConst(upstream, 0)) return zero
    if (isConst(local, 1)) return upstream
    if (isConst(upstream, 1)) return local
    const isZero = (node: Node) => graph.call(ops.equal, node, zero)
    return graph.call(ops.select, isZero(upstream), zero, graph.call(ops.select, isZero(local), zero, graph.call(ops.mul, upstream, local)))
  }
  /** What comes back to the k-th argument; the gradient of a scalar among tensors is what comes to all their entries. */
  const local = (gate: Call, upstream: Node, k: number): Node | undefined => {
    const arg = gate.args[k]!
    if (isBoolean(arg) || gate.op === scan) return isBoolean(arg) ? zero : undefined
    if (gate.op.tensor) return gate.op.tensor.adjoint(graph, gate, solid(graph, upstream, gate), k) ?? zero
    const flow = product(upstream, partial(graph, gate, k))
    return arg.shape.length === 0 && gate.shape.length > 0 ? sumAll(graph, solid(graph, flow, gate)) : flow
  }

  const gradients = new Map<Node, Node | undefined>()
  const wires = new Map<Call, (Node | undefined)[]>()
  const add = (node: Node, amount: Node | undefined) => {
    const sum = gradients.get(node)
    // What is unknown once stays so.
    if (gradients.has(node) && amount && sum) gradients.set(node, graph.call(ops.add, sum, amount))
    else if (!gradients.has(node) || !amount) gradients.set(node, amount)
  }
  for (const output of outputs) add(output, graph.constant(1))
  for (const gate of reachable(graph, outputs).filter(node => node.kind === 'call').reverse()) {
    const upstream = gradients.get(gate)
    const flows = gate.args.map((_, k) => upstream && local(gate, upstream, k))
    wires.set(gate, flows)
    for (const [k, arg] of gate.args.entries()) add(arg, flows[k])
  }

  const symbolic = [...gradients.values(), ...[...wires.values()].flat()].filter(node => node !== undefined)
  const value = valuesAt(graph, [...outputs, ...symbolic], at)
  /** A gradient that is the same number everywhere was kept as that number. */
  const ofShape = (node: Node | undefined, like: Node): Tensor<number> | undefined => {
    const found = node && value(node)
    if (!found || sameShape(found.shape, like.shape)) return found
    return { shape: like.shape, data: Array.from({ length: value(like)!.data.length }, () => found.data[0]!) }
  }
  return {
    value: node => value(node)!,
    gradient: node => (gradients.has(node) ? ofShape(gradients.get(node), node) : ofShape(zero, node)),
    through: (gate, k) => ofShape(wires.get(gate)![k], gate.args[k]!),
  }
}

/** A number that is the same everywhere, as a tensor of the shape of another node. */
const solid = (graph: Graph, node: Node, like: Node): Node => (sameShape(node.shape, like.shape) ? node : filled(graph, node, like.shape))
