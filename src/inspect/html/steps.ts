import type { BackData, StepData } from '../../../templates/report/data.js'
import { partial } from '../../differentiate/partials.js'
import { printer } from '../../formula/print.js'
import type { Fn } from '../../ir/fn.js'
import { isBoolean, type Call, type Node } from '../../ir/node.js'
import { reachable } from '../../ir/walk.js'
import { scan } from '../../ops/tensor/scan.js'
import type { BackwardFlow } from '../point.js'
import type { Sentences } from '../circuit/sentences.js'
import type { Ledger } from './ledger.js'

interface Surroundings {
  readonly back: BackwardFlow
  readonly sentences: Sentences
  readonly ledger: Ledger
  /** What is differentiated, in words: `f`, or `Σ` for the sum of all outputs. */
  readonly top: string
  readonly viewOf: (gate: Call) => number
}

/** Every gate with what it computes, its local gradients, and the chain rule for each argument. */
export function stepsOf(fn: Fn, gates: readonly Call[], { back, sentences, ledger, top, viewOf }: Surroundings): StepData[] {
  const { graph } = fn
  const { name, formula } = sentences
  const uses = new Map<Node, number>()
  for (const gate of gates) for (const arg of gate.args) uses.set(arg, (uses.get(arg) ?? 0) + 1)
  for (const { role, node } of fn.outputs) if (role === 'value') uses.set(node, (uses.get(node) ?? 0) + 1)
  const d = (node: Node) => `∂${top}/∂${name(node)}`
  const print = (node: Node) => printer({ notation: 'text', name: each => (each.kind === 'call' && gateSet.has(each) ? name(each) : undefined), limit: 60, graph })(node)
  const gateSet = new Set<Node>(gates)

  const toArgument = (gate: Call, k: number): BackData[] => {
    const arg = gate.args[k]!
    if (arg.kind === 'const' || isBoolean(arg)) return []
    const through = back.through([{ gate, k }])
    const common = {
      name: d(arg),
      numbers: ledger.numbers(through, arg.shape),
      sum: uses.get(arg)! > 1 ? ledger.numbers(back.gradient(arg), arg.shape) : undefined,
    }
    if (gate.op === scan) return [{ ...common, local: undefined, chain: `${d(gate)}, back through the steps of the loop` }]
    if (gate.op.tensor) {
      const upstream = graph.local(d(gate), gate.shape)
      const adjoint = gate.op.tensor.adjoint(graph, gate, upstream, k)
      return [{ ...common, local: undefined, chain: adjoint ? print(adjoint) : '0' }]
    }
    const own = partial(graph, gate, k)
    const local = { name: `∂${name(gate)}/∂${name(arg)}`, formula: print(own), numbers: ledger.numbers(own, gate.shape) }
    const product = `${d(gate)} ${gate.shape.length > 0 ? '⊙' : '·'} ${local.name}`
    return [{ ...common, local, chain: arg.shape.length < gate.shape.length ? `Σ ${product}` : product }]
  }

  return gates.map(gate => ({
    name: name(gate),
    formula: formula(gate),
    value: ledger.numbers(gate),
    upstream: { name: d(gate), numbers: ledger.numbers(back.gradient(gate), gate.shape) },
    operands: [...new Set(gate.args)].filter(arg => arg.kind !== 'const').map(arg => ({ name: name(arg), value: ledger.numbers(arg) })),
    back: gate.args.flatMap((_, k) => toArgument(gate, k)),
    view: viewOf(gate),
  }))
}

/** The gates that the values need, in order. */
export const gatesOf = ({ graph, outputs }: Fn): Call[] =>
  reachable(graph, outputs.filter(({ role }) => role === 'value').map(({ node }) => node)).filter(node => node.kind === 'call')
