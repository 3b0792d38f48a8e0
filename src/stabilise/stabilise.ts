import type { Compilation } from '../compilation.js'
import { template } from '../formula/template.js'
import type { Graph } from '../ir/build.js'
import { mapFn, type Fn } from '../ir/fn.js'
import { isCall, type Call, type Node } from '../ir/node.js'
import type { Op } from '../ir/op.js'
import { idTable, isMoved, reachable } from '../ir/walk.js'
import { mul, neg, sub } from '../ops/arithmetic.js'
import { sigmoid, sigmoidc } from '../ops/activations.js'
import { exp } from '../ops/exponential.js'
import { ops, type OpName } from '../ops/table.js'
import { mapBodies } from '../ops/tensor/bodies.js'
import { reduceLogSumExp, reduceNorm } from '../ops/tensor/reduce.js'
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
  const hints = new Map(fn.hints)
  const nodes = reachable(graph, fn.outputs.map(output => output.node))
  const first = firstLowered(nodes)
  const images = idTable<Node>(graph.size)
  const image = (node: Node) => images[node.id] ?? node
  const site: Site = { graph, hints, image, ...argumentsOfFamilies(nodes, first) }
  const wiring = graph.wiring()

  // What is before the first node that is lowered stays, and so does all that stands over nothing that is.
  for (let at = first; at < nodes.length; at++) {
    const node = nodes[at]!
    graph.origin = graph.originOf(node)
    if (node.kind !== 'call') continue
    const lower = lowerings[node.op.index]
    if (!lower && !isMoved(wiring, node, images)) continue
    const lowered = lower?.(site, node) ?? graph.remake(node, node.args.map(image))
    if (lowered !== node) images[node.id] = lowered
  }
  return { ...mapFn({ ...fn, hints }, image), shown: written.shown ?? written }
}

/** Where the first node stands that may be lowered, or the last of all. A product is lowered over a gate only, which stands before it. */
function firstLowered(nodes: readonly Node[]): number {
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    if (node.kind === 'call' && node.op !== mul && lowerings[node.op.index]) return at
  }
  return Math.max(0, nodes.length - 1)
}

interface Site extends Families {
  readonly graph: Graph
  readonly hints: Map<Node, string>
  /** What has become of a node. */
  readonly image: (node: Node) => Node
}

/** What a call becomes, over what has become of its arguments; undefined if it stays what it is. */
type Lowering = (site: Site, call: Call) => Node | undefined

/** By index of the op. */
const lowerings: (Lowering | undefined)[] = []
const lowering = (of: Iterable<Op>, lower: Lowering): void => {
  for (const { index } of of) lowerings[index] = lower
}

const asCore = (core: Core): Lowering => (site, { op, args: [a] }) => instantiate(site, core, core.gates[op.name]!, site.image(a!))

/** The logistic core always, the others where a gate and its companion are both there. */
lowering((Object.keys(logistic.gates) as OpName[]).map(name => ops[name]), asCore(logistic))
lowering([mul], (site, call) => {
  const product = sigmoidProduct(call)
  return product && instantiate(site, logistic, logisticProduct, site.image(product))
})
lowering([ops.tanhc], asCore(hyperbolicTangent))
lowering([ops.tanh], (site, call) => (site.companions.has(call.args[0]!) ? asCore(hyperbolicTangent)(site, call) : undefined))

lowering([reduceLogSumExp, reduceNorm, sub, exp], ({ graph, image }, call) => lowerReduction(graph, call, call.args.map(image), image))
lowering([ops.powWhole], ({ graph, image }, call) => wholePower(graph, call, call.args.map(image)))
lowering([ops.inversion], ({ graph, image }, { args: [a, b] }) => lowerInversion(graph, image(a!), image(b!)))

for (const [op, formula] of expansions) {
  const expanded = template(formula, ['a', 'b'].slice(0, op.arity))
  lowering([op], ({ graph, image }, { args }) => expanded(graph, args.map(image)))
}

const expandedExpm1c = lowerings[ops.expm1c.index]!
lowering([ops.expm1], (site, call) => (site.companions.has(call.args[0]!) ? asCore(exponential)(site, call) : undefined))
lowering([ops.expm1c], (site, call) => (site.plain.has(call.args[0]!) ? asCore(exponential) : expandedExpm1c)(site, call))

/** Of which arguments a gate is asked for, and of which its companion. */
interface Families {
  readonly plain: ReadonlySet<Node>
  readonly companions: ReadonlySet<Node>
}

function argumentsOfFamilies(nodes: readonly Node[], first: number): Families {
  const plain = new Set<Node>()
  const companions = new Set<Node>()
  for (let at = first; at < nodes.length; at++) {
    const node = nodes[at]!
    if (node.kind !== 'call') continue
    if (node.op === ops.tanhc || node.op === ops.expm1c) companions.add(node.args[0]!)
    if (node.op === ops.expm1) plain.add(node.args[0]!)
  }
  return { plain, companions }
}

/** The argument x of σ(x)·(1 − σ(x)). */
function sigmoidProduct({ args }: Call): Node | undefined {
  const [p, q] = args as [Node, Node]
  const [gate, companion] = isCall(p, sigmoid) ? [p, q] : [q, p]
  return isCall(gate, sigmoid) && isCall(companion, sigmoidc) && gate.args[0] === companion.args[0] ? gate.args[0] : undefined
}

/** Builds the parts that a formula needs, labels them, and gives the formula over them. */
function instantiate({ graph, hints }: Site, core: Core, formula: string, a: Node): Node {
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
