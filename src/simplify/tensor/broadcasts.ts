import type { Graph } from '../../ir/build.js'
import { isBoolean, isCall, isConst, type Call, type Node } from '../../ir/node.js'
import { elements } from '../../ir/shape.js'
import { ops } from '../../ops/table.js'
import { reshape } from '../../ops/tensor/arrange.js'
import { contract } from '../../ops/tensor/contract.js'
import { accumulate, filled, isAffine, read } from '../../ops/tensor/read.js'
import { reduceSum } from '../../ops/tensor/reduce.js'
import { coefficientOf, construct, scaled, splitCoefficient } from '../construct.js'
import { chainOf, constantOf, rebuildProduct, viewChain, type Edits, type Leaf } from '../view.js'
import { benignly, exactly, lawGroup, type Site } from './law.js'

/** The scalar that a tensor is everywhere, if it is laid out of one. */
export const scalarBehind = (node: Node): Node | undefined =>
  isCall(node, read) && node.args[0]!.shape.length === 0 && node.args.length === 1 ? node.args[0] : undefined

/** A read that certainly gives numbers of what it reads, by subscripts alone. */
export const isPlainRead = (node: Node): node is Call =>
  isCall(node, read) && node.args.length === 1 && !read.of(node).padded && read.of(node).subscripts.every(isAffine)

/** Scalars among the arguments of an elementwise call count as tensors: there is no need to lay one out. */
function inPlace({ graph }: Site, { op, args }: Call): Node | undefined {
  const bare = args.map(arg => scalarBehind(arg) ?? conditionBehind(graph, arg) ?? arg)
  return bare.some((arg, k) => arg !== args[k]) ? graph.call(op, ...bare) : undefined
}

/** A condition on scalars that are laid out: none of them need be. Conditions nest as deep as they are written, so only so far is looked. */
function conditionBehind(graph: Graph, node: Node, depth = 8): Node | undefined {
  if (node.kind !== 'call' || node.shape.length === 0 || !isBoolean(node) || depth === 0) return undefined
  const args: Node[] = []
  for (const arg of node.args) {
    const bare = arg.shape.length === 0 ? arg : scalarBehind(arg) ?? conditionBehind(graph, arg, depth - 1)
    if (!bare) return undefined
    args.push(bare)
  }
  return graph.call(node.op, ...args)
}

/** f(x read, y read) → f(x, y) read: done once for each number that is read. */
function outside({ graph }: Site, call: Call): Node | undefined {
  if (isBoolean(call)) return undefined
  const tensors = call.args.filter(arg => arg.shape.length > 0)
  const [first] = tensors
  if (!first || !tensors.every(arg => isPlainRead(arg) && read.of(arg).key === read.of(first as Call).key && sameRank(arg, first as Call))) return undefined
  const inner = graph.call(call.op, ...call.args.map(arg => (arg.shape.length > 0 ? (arg as Call).args[0]! : arg)))
  return graph.apply(read, read.of(first as Call), inner)
}

/** Equal subscripts of tensors of one shape. */
const sameRank = (p: Call, q: Call) => p.args[0]!.shape.join() === q.args[0]!.shape.join()

/** How many factors of a product are looked at together. */
const widest = 24

/** s·(t·v) → (s·t)·v: what is the same along an axis is multiplied before it is laid along it. */
function* scalarsFirst({ graph, isLink, isInside }: Site, call: Call): Iterable<Node | undefined> {
  if (isInside || chainOf(call) !== 'product') return
  const view = viewChain('product', call, isLink, widest)
  const groups = new Map<string, Leaf[]>()
  for (const leaf of view.leaves) {
    const key = groupOf(leaf.node)
    if (key === undefined || isConst(leaf.node, 1)) continue
    const group = groups.get(key)
    if (group) group.push(leaf)
    else groups.set(key, [leaf])
  }
  for (const group of groups.values()) {
    if (group.length < 2 || group.every(({ node }) => node.kind === 'const')) continue
    const isScalar = group[0]!.node.shape.length === 0
    const source = (node: Node) => (isScalar ? node : (node as Call).args[0]!)
    const turned = isScalar && group.some(({ node }) => node.kind === 'const') && constantOf({ ...view, leaves: [] }).above < 0 ? -1 : 1
    const sides = [1, -1].map(sign => group.filter(leaf => leaf.sign === sign).map(leaf => source(leaf.node)).reduce<Node | undefined>(
      (product, node) => (product ? construct(graph, ops.mul, [product, node]) : node), undefined))
    const [above, below] = sides as [Node | undefined, Node | undefined]
    const quotient = above ? scaled(graph, turned, below ? construct(graph, ops.div, [above, below])! : above)! : below!
    const node = isScalar ? quotient : graph.apply(read, read.of(group[0]!.node as Call), quotient)
    const edits: Edits = new Map(group.map((leaf, k) => [leaf, k === 0 ? { factor: above ? 1 : -1, node } : undefined]))
    const rest = view.leaves.filter(leaf => !group.includes(leaf))
    const { above: factor, below: divisor } = constantOf({ ...view, leaves: rest })
    const constants: Edits = new Map(rest.filter(leaf => leaf.node.kind === 'const').map(leaf => [leaf, undefined]))
    yield rebuildProduct(graph, view, new Map([...edits, ...constants]), { factor: turned * factor / divisor, divisor: 1 })
  }
}

/** Equal for factors that are the same along the same axes. */
function groupOf(node: Node): string | undefined {
  if (node.shape.length === 0) return 'scalar'
  return isPlainRead(node) && elements(node.args[0]!.shape) < elements(node.shape) ? `${read.of(node).key} ${node.args[0]!.shape.join()}` : undefined
}

const linear: ReadonlySet<unknown> = new Set([read, reshape, accumulate, reduceSum, contract])

/** The node without the minus that a linear op, or a product with a scalar, has inside. */
function withoutSign(graph: Graph, node: Node): Node | undefined {
  if (node.kind !== 'call') return undefined
  const [a, b] = node.args
  if (linear.has(node.op) && isNegative(a!)) return graph.remake(node, [opposite(graph, a!), ...node.args.slice(1)])
  if (node.op === ops.mul || node.op === ops.div) {
    if (a!.shape.length === 0 && isNegative(a!)) return graph.call(node.op, scaled(graph, -1, a!)!, b!)
    if (b!.shape.length === 0 && isNegative(b!)) return graph.call(node.op, a!, scaled(graph, -1, b!)!)
  }
  return undefined
}

const isNegative = (node: Node): boolean => {
  const bare = scalarBehind(node) ?? node
  return bare.kind === 'const' ? bare.value < 0 : coefficientOf(bare) < 0
}

/** The same with the other sign. */
const opposite = (graph: Graph, node: Node): Node => {
  const bare = scalarBehind(node)
  return bare ? graph.remake(node as Call, [scaled(graph, -1, bare)!]) : scaled(graph, -1, node)!
}

/** c·x + (c added up at labels) → c·(x + (1 added up there)): a mean of p − y. */
function* commonConstant({ graph }: Site, { op, args }: Call): Iterable<Node | undefined> {
  for (const [k, placed] of args.entries()) {
    if (!isCall(placed, accumulate)) continue
    const [g, ...indices] = placed.args as [Node, ...Node[]]
    const constant = scalarBehind(g) ?? g
    const [factor, rest] = splitCoefficient(args[1 - k]!)
    if (constant.kind !== 'const' || Math.abs(constant.value) !== Math.abs(factor) || Math.abs(factor) === 1) continue
    const one = graph.remake(placed, [filled(graph, graph.constant(Math.sign(constant.value * factor)), g.shape), ...indices])
    yield scaled(graph, factor, graph.call(op, ...(k === 0 ? [one, rest] : [rest, one])))
  }
}

/** a + L(−b) → a − L(b) */
function* signs({ graph }: Site, { op, args }: Call): Iterable<Node | undefined> {
  const [a, b] = args as [Node, Node]
  const right = withoutSign(graph, b)
  if (right) yield graph.call(op === ops.add ? ops.sub : ops.add, a, right)
  const left = op === ops.add ? withoutSign(graph, a) : undefined
  if (left) yield graph.call(ops.sub, b, left)
}

export const broadcasts = lawGroup('broadcast', [
  exactly('in place',       { says: 'f(s laid out, v) = f(s, v)', to: inPlace }),
  exactly('outside',        { says: 'f(x[i], y[i]) = f(x, y)[i]', cheaper: true, to: outside }),
  benignly('scalars first', { shaped: true, says: 's·(t·v) = (s·t)·v', of: [ops.mul, ops.div, ops.neg], cheaper: true, candidates: scalarsFirst }),
  benignly('common constant', { shaped: true, says: 'c·p + (c at labels) = c·(p + oneHot)', of: [ops.add, ops.sub], candidates: commonConstant }),
  benignly('sign of a term', { shaped: true, says: 'a + L(−b) = a − L(b)', of: [ops.add, ops.sub], candidates: signs }),
])
