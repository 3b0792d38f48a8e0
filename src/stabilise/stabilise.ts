import type { Compilation } from '../compilation.js'
import { template } from '../formula/template.js'
import type { Graph } from '../ir/build.js'
import { mapFn, type Fn } from '../ir/fn.js'
import { isCall, type Call, type Node } from '../ir/node.js'
import { reachable, rebuild } from '../ir/walk.js'
import { mul, neg } from '../ops/arithmetic.js'
import { sigmoid, sigmoidc } from '../ops/activations.js'
import { ops, type OpName } from '../ops/table.js'
import { mapBodies } from '../ops/tensor/bodies.js'
import { exponential, expansions, hyperbolicTangent, logistic, logisticProduct, type Core } from './cores.js'
import { lowerInversion } from './inversion.js'
import { wholePower } from './powers.js'
import { lowerReduction } from './reductions.js'

/**
 * Lowers gates to the cores they share: after this stage the Fn holds only what a machine spells. Nothing is rewritten here that would not
 * be computed otherwise; a core is used where more than one member of its family is asked for, or where it is the accurate form.
 */
export function stabilise(written: Fn, compilation: Compilation): Fn {
  const fn = mapBodies(written, body => stabilise(body, compilation))
  const { graph } = fn
  const roots = fn.outputs.map(output => output.node)
  const hints = new Map(fn.hints)
  const coreOf = chooseCores(reachable(graph, roots))

  const lowered = rebuild(graph, roots, (call, args, image) => {
    const [a, b] = args
    if (call.op === ops.powWhole) return wholePower(graph, call, args)
    const product = sigmoidProduct(call)
    if (product) return instantiate(graph, logistic, logisticProduct, image(product), hints)
    const reduction = lowerReduction(graph, call, args, image)
    if (reduction) return reduction
    if (call.op === ops.inversion) return lowerInversion(graph, a!, b!)
    const core = coreOf(call)
    if (core) return instantiate(graph, core, core.gates[call.op.name]!, a!, hints)
    const expansion = expansions.get(call.op)
    if (expansion) return template(expansion, b ? ['a', 'b'] : ['a'])(graph, args)
    return graph.remake(call, args)
  })
  return { ...mapFn({ ...fn, hints }, lowered), shown: written.shown ?? written }
}

/** By index of the op: every node is asked. */
const isLogistic: boolean[] = []
for (const name of Object.keys(logistic.gates) as OpName[]) isLogistic[ops[name].index] = true

/** The core that computes a gate, if its family has one: the logistic one always, the others where a gate and its companion are both there. */
function chooseCores(nodes: readonly Node[]): (call: Call) => Core | undefined {
  const companions = new Set<Node>()
  const plain = new Set<Node>()
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    if (isCall(node, ops.tanhc) || isCall(node, ops.expm1c)) companions.add(node.args[0]!)
    if (isCall(node, ops.expm1)) plain.add(node.args[0]!)
  }
  return ({ op, args }) => {
    const a = args[0]!
    if (isLogistic[op.index]) return logistic
    if (op === ops.tanhc || (op === ops.tanh && companions.has(a))) return hyperbolicTangent
    if ((op === ops.expm1 && companions.has(a)) || (op === ops.expm1c && plain.has(a))) return exponential
    return undefined
  }
}

/** The argument x of σ(x)·(1 − σ(x)). */
function sigmoidProduct({ op, args }: Call): Node | undefined {
  if (op !== mul) return undefined
  const [p, q] = args as [Node, Node]
  const [gate, companion] = isCall(p, sigmoid) ? [p, q] : [q, p]
  return isCall(gate, sigmoid) && isCall(companion, sigmoidc) && gate.args[0] === companion.args[0] ? gate.args[0] : undefined
}

/** Builds the parts that a formula needs, labels them, and gives the formula over them. */
function instantiate(graph: Graph, core: Core, formula: string, a: Node, hints: Map<Node, string>): Node {
  const names = ['a', 'm']
  const values: Node[] = [a, isCall(a, neg) ? a.args[0]! : a]
  for (const [name, part] of core.parts) {
    const value = template(part, names)(graph, values)
    if (value.kind === 'call' && !hints.has(value)) hints.set(value, name)
    names.push(name)
    values.push(value)
  }
  return template(formula, names)(graph, values)
}
