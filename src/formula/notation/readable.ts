import type { Graph } from '../../ir/build.js'
import { isCall, isConst, type Call, type Node } from '../../ir/node.js'
import { sameShape } from '../../ir/shape.js'
import { ops } from '../../ops/table.js'
import { reshape } from '../../ops/tensor/arrange.js'
import { contract, contractOf } from '../../ops/tensor/contract.js'
import { accumulate, isAffine, permute, position, read, spread, type Affine, type Subscript } from '../../ops/tensor/read.js'
import { reduceLogSumExp, sumOver } from '../../ops/tensor/reduce.js'
import { classesOf } from '../tensors/operand.js'
import { onPage, pageOps } from './page.js'

/**
 * A call as a reader knows it, made of arguments that are readable already: softmax and one-hot vectors by their names. The meaning is the
 * same; what computes with the program never sees it.
 */
export const readable = (graph: Graph, call: Call): Node => softmax(graph, call) ?? logSoftmax(graph, call) ?? scattered(graph, call) ?? oneHot(graph, call) ?? scaled(graph, call) ?? call

/** The tensor x if the node is ln Σeˣ along the last axis of x, laid over x again. */
function withLogSumExp(x: Node, node: Node): boolean {
  const last = x.shape.length - 1
  const sum = isCall(node, read) && laidAlong(node, last) ? node.args[0]! : node
  return isCall(sum, reduceLogSumExp) && sum.args[0] === x && reduceLogSumExp.of(sum).axes.length === 1 && reduceLogSumExp.of(sum).axes[0] === last
}

/** True for a read that lays all but the last axis along themselves. */
function laidAlong(node: Call, last: number): boolean {
  const { domain, subscripts } = read.of(node)
  return node.args.length === 1 && subscripts.length === last && subscripts.every((subscript, axis) => isAlong(subscript, axis, domain[axis]!))
}

const isAlong = (subscript: Subscript, axis: number, extent: number): boolean =>
  isAffine(subscript) && subscript.offset === 0 &&
  (extent === 1 ? subscript.terms.length === 0 : subscript.terms.length === 1 && subscript.terms[0]![0] === axis && subscript.terms[0]![1] === 1)

/** exp(x − ln Σeˣ) */
function softmax(graph: Graph, call: Call): Node | undefined {
  if (call.op !== ops.exp) return undefined
  const [inner] = call.args as [Node]
  if (inner.kind !== 'call') return undefined
  const [x, sum] = inner.args
  const isNormalised = inner.op === pageOps.logSoftmax || (inner.op === ops.sub && withLogSumExp(x!, sum!))
  return isNormalised ? onPage(graph, pageOps.softmax, { key: '', shape: x!.shape }, x!) : undefined
}

/** x − ln Σeˣ, row by row: of a vector it is clear as it stands. */
function logSoftmax(graph: Graph, { op, args: [x, sum] }: Call): Node | undefined {
  if (op !== ops.sub || x!.shape.length < 2 || !withLogSumExp(x!, sum!)) return undefined
  return onPage(graph, pageOps.logSoftmax, { key: '', shape: x!.shape }, x!)
}

/**
 * What is added up at class labels is a product with their one-hot vectors: `oneHot(label)`, `oneHot(tokens)ᵀ·g`. Along the other axes of the result
 * the numbers must stay where they are.
 */
function scattered(graph: Graph, call: Call): Node | undefined {
  if (call.op !== accumulate) return undefined
  const { subscripts, target } = accumulate.of(call)
  const at = subscripts.findIndex(subscript => !isAffine(subscript))
  const others = subscripts.filter((_, axis) => axis !== at)
  if (at < 0 || !others.every((subscript): subscript is Affine => isAffine(subscript) && subscript.offset === 0 && subscript.terms.length === 1 && subscript.terms[0]![1] === 1)) return undefined
  const { argument } = subscripts[at] as { readonly argument: number }
  const [g, index] = [call.args[0]!, call.args[argument]!]
  const label = labelOf(index, g.shape.length)
  const rows = others.map(({ terms }) => terms[0]![0])
  if (!label || label.node.kind === 'call' && label.node.constant || new Set(rows).size < rows.length) return undefined
  if (!others.every(({ terms }, k) => g.shape[terms[0]![0]] === target.filter((_, axis) => axis !== at)[k])) return undefined

  const classes = target[at]!
  const hot = onPage(graph, pageOps.oneHot, { key: String(classes), shape: [...label.node.shape, classes] }, label.node)
  const gone = g.shape.map((_, axis) => axis).filter(axis => !rows.includes(axis) && !label.along.includes(axis))
  const kept = g.shape.map((_, axis) => axis).filter(axis => !gone.includes(axis))
  const summed = sumOver(graph, g, gone)
  const column = g.shape.length
  const out = [...rows]
  out.splice(at, 0, column)
  const everywhere = scalarBehind(summed)
  if (sameShape(hot.shape, target) && label.along.every((axis, k) => out[k] === axis)) {
    if (everywhere) return everywhere.kind === 'const' && everywhere.value === 1 ? hot : graph.call(ops.mul, everywhere, hot)
    return graph.call(ops.mul, spread(graph, summed, target, kept.map(axis => out.indexOf(axis))), hot)
  }
  return contractOf(graph, hot, [...label.along, column], summed, kept, out)
}

/** A contraction with a number is a multiple. */
function scaled(graph: Graph, call: Call): Node | undefined {
  if (call.op !== contract) return undefined
  const { left, right, out } = contract.of(call)
  const [a, b] = call.args as [Node, Node]
  const [number, tensor, letters] = left.length === 0 ? [a, b, right] : [b, a, left]
  if (number.shape.length > 0 || letters.length !== out.length) return undefined
  return graph.call(ops.mul, number, permute(graph, tensor, out.map(letter => letters.indexOf(letter))))
}

/** place = label ? 1 : 0, or NaN for what is no class: the vector that the language calls `oneHot(label)`. */
function oneHot(graph: Graph, call: Call): Node | undefined {
  if (call.op !== ops.select) return undefined
  const [condition, yes, no] = call.args as [Node, Node, Node]
  if (!isConst(yes, 1) || condition.kind !== 'call' || condition.op !== ops.equal) return undefined
  const [place, index] = isCall(condition.args[0]!, position) ? condition.args as [Call, Node] : [...condition.args].reverse() as [Node, Node]
  if (!isCall(place, position) || classesOf(index) === undefined) return undefined
  const { domain, affine } = position.of(place)
  const last = domain.length - 1
  if (affine.offset !== 0 || affine.terms.length !== 1 || affine.terms[0]![0] !== last || affine.terms[0]![1] !== 1) return undefined
  const label = isCall(index, read) && laidAlong(index, last) ? index.args[0]! : index
  if (label.shape.length !== last || !isZeroForClasses(no, label)) return undefined
  return onPage(graph, pageOps.oneHot, { key: String(domain[last]), shape: domain }, label)
}

/** 0, or 0 where a label is a class and NaN where it is none. */
function isZeroForClasses(node: Node, label: Node): boolean {
  const value = isCall(node, read) ? node.args[0]! : node
  return isConst(value, 0) || (isCall(value, ops.select) && isConst(value.args[1]!, 0) && isNaNConstant(value.args[2]!) && restsOn(value.args[0]!, label))
}

const isNaNConstant = (node: Node): boolean => node.kind === 'const' && Number.isNaN(node.value)

/** True if the node is made of this label and constants only. */
function restsOn(node: Node, label: Node): boolean {
  const open = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next === label || next.kind === 'const') continue
    if (next.kind === 'sym' || next.op.tensor) return false
    open.push(...next.args)
  }
  return true
}

/** A label, and the axes of the domain that it is laid along. */
function labelOf(index: Node, rank: number): { readonly node: Node; readonly along: readonly number[] } | undefined {
  if (index.shape.length === 0) return { node: index, along: [] }
  if (isCall(index, read) && index.args.length === 1 && index.shape.length === rank) {
    const { subscripts } = read.of(index)
    const axes = subscripts.map(subscript => (isAffine(subscript) && subscript.offset === 0 && subscript.terms.length === 1 && subscript.terms[0]![1] === 1 ? subscript.terms[0]![0] : -1))
    const isSpread = axes.every((axis, k) => axis >= 0 && index.shape[axis] === index.args[0]!.shape[k]) && new Set(axes).size === axes.length
    if (isSpread) return { node: index.args[0]!, along: axes }
  }
  return { node: index, along: index.shape.map((_, axis) => axis) }
}

/** The scalar that a tensor is everywhere. */
const scalarBehind = (node: Node): Node | undefined =>
  node.shape.length === 0 ? node
  : isCall(node, read) && read.of(node).subscripts.length === 0 ? node.args[0]
  : isCall(node, reshape) ? scalarBehind(node.args[0]!)
  : undefined
