import type { Compilation } from '../compilation.js'
import { isBatchable, type Fn, type Output } from '../ir/fn.js'
import type { Node, Sym } from '../ir/node.js'
import { elements } from '../ir/shape.js'
import { reachable, reachableFew } from '../ir/walk.js'
import { contract, extentsOf } from '../ops/tensor/contract.js'
import { lift } from '../ops/tensor/lift.js'
import { sumAll } from '../ops/tensor/reduce.js'
import { scan } from '../ops/tensor/scan.js'
import { reverse } from './reverse.js'

/** So many examples are worked out at once, if what that takes is not too much for a processor's cache, in numbers. */
const mostExamples = 16
const fewestExamples = 4
const mostNumbers = 2 ** 20

/** Products of fewer numbers gain nothing by being done for many examples at once. */
const smallProduct = 32

/**
 * Adds the value and gradient of a block of examples, summed over them: the value lifted over the examples, then reverse mode over the sum. What
 * is a product of a matrix and a vector for one example is a product of two matrices for many, and what is the same for all is worked out once.
 * The same Fn if no product with weights is in it, or if nobody asks for batches.
 */
export function addTotals(fn: Fn, { settings }: Compilation): Fn {
  const { graph, model, outputs } = fn
  const value = outputs.find(({ role }) => role === 'value')
  if (!value || !settings.emit.includes('valueAndGradBatch') || !isBatchable(model, settings.shared) || !graph.hasTensors) return fn
  const own = model.arguments.filter(({ kind, name }) => kind === 'input' && !settings.shared.includes(name))
  const nodes = reachable(graph, [value.node])
  const differs = differing(nodes, own.map(({ symbol }) => symbol))
  const numbers = nodes.reduce((sum, node) => sum + (node.kind === 'call' && differs.has(node) ? elements(node.shape) : 0), 0)
  let count = mostExamples
  while (count > fewestExamples && count * numbers > mostNumbers) count /= 2
  if (count * numbers > mostNumbers || !sharesWork(nodes, differs)) return fn

  const symbols = new Map<Sym, Sym>(own.map(({ symbol, name, shape, domain }) =>
    [symbol, graph.symbol(`${name}[]`, 'input', { shape: [count, ...shape], domain, classes: symbol.classes })]))
  const [lifted] = lift(graph, count, [value.node], symbols)
  if (!lifted!.isLifted) return fn
  graph.origin = graph.originOf(value.node)
  const total = sumAll(graph, lifted!.node)
  const { gradient } = reverse(graph, [{ node: total, upstream: graph.constant(1) }], model.wrt.map(({ symbol }) => symbol))
  return {
    ...fn,
    outputs: [...outputs, { ...value, role: 'total', node: total }, ...model.wrt.map((wrt, k): Output => ({ role: 'totalGradient', name: value.name, wrt, node: gradient[k]! }))],
    examples: { count, symbols: new Map(own.map(({ symbol, name }) => [symbols.get(symbol)!, { array: symbol, start: graph.symbol(`${name}[0]`, 'input') }])) },
  }
}

/** What is not the same for all examples. */
function differing(nodes: readonly Node[], symbols: readonly Sym[]): ReadonlySet<Node> {
  const found = new Set<Node>(symbols)
  for (const node of nodes) if (node.kind === 'call' && node.args.some(arg => found.has(arg))) found.add(node)
  return found
}

/** True if a product of weights, which are the same for all examples, and of what is not is large enough; or if one is in the body of a recurrence. */
const sharesWork = (nodes: readonly Node[], differs: ReadonlySet<Node>): boolean => nodes.some(node => {
  if (node.kind !== 'call' || !differs.has(node)) return false
  if (node.op === scan) return scan.of(node).loop.next.some(next => reachableFew([next], () => false).some(isLargeProduct))
  return isLargeProduct(node) && node.args.some(arg => differs.has(arg)) && node.args.some(arg => !differs.has(arg))
})

const isLargeProduct = (node: Node): boolean =>
  node.kind === 'call' && node.op === contract && elements(extentsOf(contract.of(node), node.args.map(arg => arg.shape))) >= smallProduct
