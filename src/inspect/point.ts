import { partial } from '../differentiate/partials.js'
import type { Graph } from '../ir/build.js'
import type { Call, Node, Sym } from '../ir/node.js'
import { reachable } from '../ir/walk.js'
import { interpret } from '../verify/interpret.js'

export type At = ReadonlyMap<Sym, number>

/** The value of each node that the roots need. */
export function valuesAt(graph: Graph, roots: readonly Node[], at: At): (node: Node) => number | undefined {
  const nodes = reachable(graph, roots)
  const results = interpret(graph, nodes, at)
  const values = new Map(nodes.map((node, k) => [node, results[k]!]))
  return node => values.get(node)
}

/** What flows through the wires of a circuit: values forwards, gradients backwards. */
export interface Flow {
  value(node: Node): number
  /** ∂output/∂node: the sum over all wires that leave the node. */
  gradient(node: Node): number
  /** The part of it that comes back through one wire: into the k-th argument of the gate. */
  through(gate: Call, k: number): number
}

/** Backpropagation as it is drawn: from 1 at the outputs, each gate passes its gradient times its local gradients down. */
export function flowAt(graph: Graph, outputs: readonly Node[], at: At): Flow {
  const nodes = reachable(graph, outputs)
  const gates = nodes.filter(node => node.kind === 'call')
  const locals = new Map(gates.map(gate => [gate, gate.args.map((arg, k) => (isNumber(arg) ? partial(graph, gate, k) : graph.constant(0)))]))
  const value = valuesAt(graph, [...outputs, ...[...locals.values()].flat()], at)

  const gradients = new Map<Node, number>()
  const wires = new Map<Call, number[]>()
  const add = (node: Node, amount: number) => gradients.set(node, (gradients.get(node) ?? 0) + amount)
  for (const output of outputs) add(output, 1)
  for (const gate of gates.reverse()) {
    const upstream = gradients.get(gate) ?? 0
    const flows = locals.get(gate)!.map(local => product(upstream, value(local)!))
    wires.set(gate, flows)
    for (const [k, arg] of gate.args.entries()) add(arg, flows[k]!)
  }
  return {
    value: node => value(node)!,
    gradient: node => gradients.get(node) ?? 0,
    through: (gate, k) => wires.get(gate)![k]!,
  }
}

/** A truth value has no gradient. */
const isNumber = (node: Node): boolean => node.kind !== 'call' || node.op.type === 'real'

/** A branch that is not taken passes 0, whatever stands behind it. */
const product = (upstream: number, local: number): number => (upstream === 0 || local === 0 ? 0 : upstream * local)
