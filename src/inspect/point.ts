import { partial } from '../differentiate/partials.js'
import { reverse } from '../differentiate/reverse.js'
import type { Graph } from '../ir/build.js'
import { isBoolean, isConst, type Call, type Node, type Sym } from '../ir/node.js'
import { elements, sameShape } from '../ir/shape.js'
import type { Tensor } from '../ir/tensor.js'
import { reachable, rebuild } from '../ir/walk.js'
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

/** Into the k-th argument of a gate. */
export interface Slot {
  readonly gate: Call
  readonly k: number
}

/** What flows through the wires of a circuit: values forwards, gradients backwards. */
export interface Flow {
  value(node: Node): Tensor<number>
  /** ∂output/∂node: the sum over all wires that leave the node. */
  gradient(node: Node): Tensor<number>
  /** The part of it that comes back through these wires. */
  through(slots: readonly Slot[]): Tensor<number>
}

/** What comes back through the wires, as formulas: a gradient that is the same number for all entries may stand as that number. */
export interface BackwardFlow {
  gradient(node: Node): Node
  through(slots: readonly Slot[]): Node
}

/** Backpropagation as it is drawn: from 1 at the outputs, each gate passes its gradient times its local gradients down. */
export function backwardFlow(graph: Graph, outputs: readonly Node[]): BackwardFlow {
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
  const local = (gate: Call, upstream: Node, k: number): Node => {
    const arg = gate.args[k]!
    if (isBoolean(arg) || isConst(upstream, 0)) return zero
    if (gate.op.tensor) return unlessZero(upstream, gate, gate.op.tensor.adjoint(graph, gate, solid(graph, upstream, gate), k) ?? zero)
    const flow = product(upstream, partial(graph, gate, k))
    return arg.shape.length === 0 && gate.shape.length > 0 ? sumAll(graph, solid(graph, flow, gate)) : flow
  }
  /** Where all that comes from above is 0, an adjoint that could be infinite there (of ‖x‖ at 0) is 0 too. */
  const unlessZero = (upstream: Node, gate: Call, adjoint: Node): Node =>
    gate.op.tame ? adjoint : graph.call(ops.select, graph.call(ops.equal, sumAll(graph, graph.call(ops.abs, upstream)), zero), zero, adjoint)
  const isZero = (node: Node): boolean => isConst(node, 0)

  const gradients = new Map<Node, Node>()
  const wires = new Map<Call, readonly Node[]>()
  /** One of the two may be a number that stands for all entries. */
  const sum = (p: Node, q: Node): Node => (isZero(p) ? q : isZero(q) ? p : graph.call(ops.add, p, q))
  const add = (node: Node, amount: Node) => { gradients.set(node, sum(gradients.get(node) ?? zero, amount)) }
  for (const output of outputs) add(output, graph.constant(1))
  for (const gate of reachable(graph, outputs).filter(node => node.kind === 'call').reverse()) {
    const upstream = gradients.get(gate)!
    const flows = gate.op === scan ? throughLoop(graph, gate, solid(graph, upstream, gate)) : gate.args.map((_, k) => local(gate, upstream, k))
    wires.set(gate, flows)
    for (const [k, arg] of gate.args.entries()) add(arg, flows[k]!)
  }
  return {
    gradient: node => gradients.get(node) ?? zero,
    through: slots => slots.map(({ gate, k }) => wires.get(gate)?.[k] ?? zero).reduce(sum, zero),
  }
}

/** What comes back to the arguments of a loop alone: reverse mode over symbols in their place. */
function throughLoop(graph: Graph, loop: Call, upstream: Node): readonly Node[] {
  const symbols = loop.args.map((arg, k) => graph.local(`a${k}`, arg.shape, arg.kind === 'sym' ? arg.classes : undefined))
  const argument = new Map<Node, Node>(symbols.map((symbol, k) => [symbol, loop.args[k]!]))
  const { gradient } = reverse(graph, [{ node: graph.remake(loop, symbols), upstream }], symbols)
  const image = rebuild(graph, gradient, (call, args) => graph.remake(call, args.map(arg => argument.get(arg) ?? arg)))
  return gradient.map(node => argument.get(node) ?? image(node))
}

/** The numbers of a circuit at a point. */
export function flowAt(graph: Graph, outputs: readonly Node[], at: At): Flow {
  const back = backwardFlow(graph, outputs)
  const nodes = reachable(graph, outputs)
  const slots = nodes.flatMap(gate => (gate.kind === 'call' ? gate.args.map((_, k): Slot => ({ gate, k })) : []))
  const value = valuesAt(graph, [...outputs, ...nodes.map(back.gradient), ...slots.map(slot => back.through([slot]))], at)
  /** A gradient that is the same number everywhere was kept as that number. */
  const ofShape = (node: Node, { shape }: Node): Tensor<number> => {
    const found = value(node) ?? { shape: [], data: [node.kind === 'const' ? node.value : NaN] }
    return sameShape(found.shape, shape) ? found : { shape, data: new Float64Array(elements(shape)).fill(found.data[0]!) }
  }
  return {
    value: node => value(node)!,
    gradient: node => ofShape(back.gradient(node), node),
    through: slots => {
      const parts = slots.map(({ gate, k }) => ofShape(back.through([{ gate, k }]), gate.args[k]!))
      const [first, ...rest] = parts
      return { shape: first!.shape, data: Array.from(first!.data, (entry, place) => rest.reduce((total, { data }) => total + data[place]!, entry)) }
    },
  }
}

/** A number that is the same everywhere, as a tensor of the shape of another node. */
const solid = (graph: Graph, node: Node, like: Node): Node => (sameShape(node.shape, like.shape) ? node : filled(graph, node, like.shape))
