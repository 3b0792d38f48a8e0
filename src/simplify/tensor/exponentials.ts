import type { Graph } from '../../ir/build.js'
import { isCall, type Call, type Node } from '../../ir/node.js'
import { sameShape } from '../../ir/shape.js'
import { ops } from '../../ops/table.js'
import { accumulate, read, spread } from '../../ops/tensor/read.js'
import { keptAxes, reduceLogSumExp, reduceOver, reduceSum } from '../../ops/tensor/reduce.js'
import { addSigned, construct, type Signed } from '../construct.js'
import { chainOf, constantOf, rebuildProduct, rebuildSum, viewChain, type Edits, type View } from '../view.js'
import { benignly, lawGroup, stably, type Site } from './law.js'
import { laidOf } from './places.js'
import { isProbability } from './price.js'

/** A tensor that lacks these axes, laid over `x` again: a scalar needs no laying. */
const over = (graph: Graph, node: Node, x: Node, axes: readonly number[]): Node => {
  const kept = keptAxes(x.shape, axes)
  return kept.length === 0 ? node : spread(graph, node, x.shape, kept)
}

/** What is laid over `x` from a tensor that lacks these axes; the node itself if it is a scalar and all axes are lacking. */
function under(graph: Graph, node: Node, x: Node, axes: readonly number[]): Node | undefined {
  const kept = keptAxes(x.shape, axes)
  if (node.shape.length === 0) return kept.length === 0 ? node : undefined
  if (!isCall(node, read) || read.of(node).padded || !sameShape(node.shape, x.shape)) return undefined
  const source = node.args[0]!
  return over(graph, source, x, axes) === node || spread(graph, source, x.shape, kept.slice(0, source.shape.length)) === node && source.shape.length === kept.length ? source : undefined
}

/** log(c·Σeˣ) → ln c + logSumExp(x), for a positive constant c. */
function logOfSum({ graph }: Site, { args }: Call): Node | undefined {
  const { factor, node } = multiple(args[0]!)
  if (!isCall(node, reduceSum) || !isCall(node.args[0]!, ops.exp) || !(factor > 0)) return undefined
  const lse = reduceOver(graph, reduceLogSumExp, node.args[0].args[0]!, reduceSum.of(node).axes)
  return factor === 1 ? lse : graph.call(ops.add, lse, graph.call(ops.log, graph.constant(factor)))
}

function multiple(node: Node): { factor: number; node: Node } {
  if (node.kind !== 'call') return { factor: 1, node }
  const [a, b] = node.args
  if (node.op === ops.mul && a!.kind === 'const') return { factor: a!.value, node: b! }
  if (node.op === ops.div && b!.kind === 'const') return { factor: 1 / b!.value, node: a! }
  return { factor: 1, node }
}

/** The terms of x that are the same along the axes, and the rest. */
function shiftOf(graph: Graph, x: Node, axes: readonly number[], isLink: (node: Node) => boolean): { rest: Node; shift: Signed } | undefined {
  if (x.kind !== 'call' || chainOf(x) !== 'sum') return undefined
  const view = viewChain('sum', x, isLink, 16)
  const kept = keptAxes(x.shape, axes)
  const edits = new Map<View['leaves'][number], undefined>()
  let shift: Signed | undefined
  for (const leaf of view.leaves) {
    const source = sourceAlong(graph, leaf.node, kept, axes)
    if (!source) continue
    edits.set(leaf, undefined)
    const term: Signed = { sign: leaf.sign, node: source }
    shift = shift ? addSigned(graph, shift, term)! : term
  }
  if (!shift || edits.size === view.leaves.length) return undefined
  const rest = rebuildSum(graph, view, edits)
  return sameShape(rest.shape, x.shape) ? { rest, shift } : undefined
}

/** A term that does not change along the axes, as a tensor over those that are kept. */
function sourceAlong(graph: Graph, node: Node, kept: readonly number[], axes: readonly number[]): Node | undefined {
  if (node.shape.length === 0) return node
  if (!isCall(node, read) || read.of(node).padded) return undefined
  const laid = laidOf(graph, node)
  if (!laid || laid.axes.some(axis => axes.includes(axis))) return undefined
  return spread(graph, laid.x, kept.map(axis => node.shape[axis]!), laid.axes.map(axis => kept.indexOf(axis)))
}

/** logSumExp(x + c) → logSumExp(x) + c: the largest taken off by hand is not needed. */
function shifted({ graph, isLink }: Site, call: Call): Node | undefined {
  const { axes } = reduceLogSumExp.of(call)
  const found = shiftOf(graph, call.args[0]!, axes, isLink)
  if (!found) return undefined
  const { rest, shift } = found
  return graph.call(shift.sign > 0 ? ops.add : ops.sub, reduceOver(graph, reduceLogSumExp, rest, axes), shift.node)
}

/** eˣ/Σeˣ → e^(x − logSumExp(x)), whatever was taken off x. */
function* softmaxByHand({ graph, isLink, isInside }: Site, call: Call): Iterable<Node | undefined> {
  if (isInside || chainOf(call) !== 'product') return
  const view = viewChain('product', call, isLink, 24)
  for (const below of view.leaves) {
    if (below.sign > 0) continue
    const sum = isCall(below.node, read) ? below.node.args[0]! : below.node
    if (!isCall(sum, reduceSum)) continue
    const [power] = sum.args as [Node]
    const above = view.leaves.find(leaf => leaf.sign > 0 && leaf.node === power)
    if (!above || !isCall(power, ops.exp)) continue
    const [x] = power.args as [Node]
    const { axes } = reduceSum.of(sum)
    if (under(graph, below.node, x, axes) !== sum) continue
    const bare = shiftOf(graph, x, axes, () => true)?.rest ?? x
    const softmax = graph.call(ops.exp, construct(graph, ops.sub, [bare, over(graph, reduceOver(graph, reduceLogSumExp, bare, axes), bare, axes)])!)
    const edits: Edits = new Map([[above, { factor: 1, node: softmax }], [below, undefined], ...view.leaves.filter(({ node }) => node.kind === 'const').map(leaf => [leaf, undefined] as const)])
    const { above: factor, below: divisor } = constantOf(view)
    yield rebuildProduct(graph, view, edits, { factor: factor / divisor, divisor: 1 })
  }
}

/** The probabilities of a softmax add up to 1. */
function sumOfSoftmax({ graph }: Site, call: Call): Node | undefined {
  const [power] = call.args as [Node]
  if (!isCall(power, ops.exp) || !isCall(power.args[0]!, ops.sub)) return undefined
  const [x, lse] = power.args[0].args as [Node, Node]
  const { axes } = reduceSum.of(call)
  const inner = under(graph, lse, x, axes)
  const isSoftmax = inner && isCall(inner, reduceLogSumExp) && inner.args[0] === x && reduceLogSumExp.of(inner).axes.join() === axes.join()
  return isSoftmax ? graph.constant(1) : undefined
}

/** The slope of one probability: p at its own place, less p·softmax(x). */
function slope({ graph }: Site, { args: [first, second] }: Call): Node | undefined {
  if (!isCall(first!, accumulate) || !isCall(second!, ops.mul)) return undefined
  const p = first.args[0]!
  const softmax = second.args.find(arg => arg.shape.length > 0)
  if (p.kind !== 'call' || !isProbability(p) || !second.args.includes(p) || softmax?.kind !== 'call' || !isProbability(softmax)) return undefined
  return graph.call(ops.mul, p, graph.call(ops.sub, graph.remake(first, [graph.constant(1), ...first.args.slice(1)]), softmax))
}

export const exponentials = lawGroup('softmax', [
  stably('log of sum of exp', { says: 'log(sum(exp(x))) = logSumExp(x)', of: [ops.log], raises: Infinity, to: logOfSum }),
  benignly('shifted',         { says: 'logSumExp(x + c) = logSumExp(x) + c', of: [reduceLogSumExp], cheaper: true, to: shifted }),
  stably('by hand',           { shaped: true, says: 'exp(x)/sum(exp(x)) = exp(x − logSumExp(x))', of: [ops.div, ops.mul, ops.neg], raises: Infinity, candidates: softmaxByHand }),
  stably('slope',             { shaped: true, says: 'oneHot(k)·p − p·softmax(x) = p·(oneHot(k) − softmax(x)), p = softmax(x)[k]', of: [ops.sub], to: slope }),
  benignly('adds up',         { says: 'sum(exp(x − logSumExp(x))) = 1', of: [reduceSum], to: sumOfSoftmax }),
])
