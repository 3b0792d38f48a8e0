import type { Graph } from '../../ir/build.js'
import { isCall, type Call, type Node } from '../../ir/node.js'
import { ops } from '../../ops/table.js'
import { stacked } from '../../ops/tensor/arrange.js'
import { reduceLogSumExp, reduceOver } from '../../ops/tensor/reduce.js'
import { construct } from '../construct.js'
import { chainOf, constantOf, mayLink, rebuildProduct, viewChain, type Edits } from '../view.js'
import { lawGroup, stably, type Site } from './law.js'

/** So many exponentials written out one by one are taken for a softmax; two are a sigmoid (rules/gates.ts). */
const [fewest, most] = [3, 64]

/** The exponents of eˣ + eʸ + eᶻ + … ; a 1 among them is e⁰. */
function exponentsOf(graph: Graph, sum: Node): Node[] | undefined {
  if (sum.shape.length > 0 || sum.kind !== 'call' || chainOf(sum) !== 'sum') return undefined
  const { leaves } = viewChain('sum', sum, () => true, most)
  if (leaves.length < fewest) return undefined
  const exponents: Node[] = []
  for (const { node, sign } of leaves) {
    if (sign < 0) return undefined
    if (isCall(node, ops.exp)) exponents.push(node.args[0]!)
    else if (node.kind === 'const' && node.value === 1) exponents.push(graph.constant(0))
    else return undefined
  }
  return exponents
}

const logSumExpOf = (graph: Graph, exponents: readonly Node[]): Node =>
  reduceOver(graph, reduceLogSumExp, stacked(graph, [exponents.length], exponents), [0])

function logOfSum({ graph }: Site, { args }: Call): Node | undefined {
  const exponents = exponentsOf(graph, args[0]!)
  return exponents && logSumExpOf(graph, exponents)
}

/** eˣ/(eˣ + eʸ + eᶻ) → e^(x − logSumExp). */
const softmax = (site: Site, call: Call): Iterable<Node | undefined> =>
  !site.isInside && call.shape.length === 0 && chainOf(call) === 'product' && divides(call, site.isLink) ? quotients(site, call) : nothing

const nothing: readonly Node[] = []

/** True if anything is divided by in a product: most are plain, and of two factors. */
function divides(root: Call, isLink: Site['isLink']): boolean {
  let work: Call[] | undefined
  for (let link: Call | undefined = root; link; link = work?.pop()) {
    if (link.op === ops.div) return true
    const { args } = link
    for (let k = 0; k < args.length; k++) {
      const arg = args[k]!
      if (mayLink('product', arg) && isLink(arg)) (work ??= []).push(arg)
    }
  }
  return false
}

function* quotients({ graph, isLink }: Site, call: Call): Iterable<Node | undefined> {
  const view = viewChain('product', call, isLink, 24)
  for (const below of view.leaves) {
    const exponents = below.sign < 0 ? exponentsOf(graph, below.node) : undefined
    const above = exponents && view.leaves.find(({ node, sign }) => sign > 0 && isCall(node, ops.exp) && exponents.includes(node.args[0]!))
    if (!exponents || !above) continue
    const probability = graph.call(ops.exp, construct(graph, ops.sub, [(above.node as Call).args[0]!, logSumExpOf(graph, exponents)])!)
    const constants = view.leaves.filter(({ node }) => node.kind === 'const').map(leaf => [leaf, undefined] as const)
    const edits: Edits = new Map([[above, { factor: 1, node: probability }], [below, undefined], ...constants])
    const { above: factor, below: divisor } = constantOf(view)
    yield rebuildProduct(graph, view, edits, { factor: factor / divisor, divisor: 1 })
  }
}

/** Softmax and its logarithm over numbers with names of their own, written out. */
export const longhand = lawGroup('softmax', [
  stably('log of sum of exp, written out', { says: 'log(exp(x) + exp(y) + exp(z)) = logSumExp([x, y, z])', of: [ops.log], raises: Infinity, to: logOfSum }),
  stably('by hand, written out', { says: 'exp(x)/(exp(x) + exp(y) + exp(z)) = exp(x − logSumExp([x, y, z]))', of: [ops.div, ops.mul, ops.neg], raises: Infinity, candidates: softmax }),
])
