import { createGraph, type Graph } from '../../ir/build.js'
import { isConstant, type Call, type Node } from '../../ir/node.js'
import type { Attributes, Op } from '../../ir/op.js'
import type { Shape } from '../../ir/shape.js'
import { read } from '../../ops/tensor/read.js'
import { reduceSum } from '../../ops/tensor/reduce.js'
import type { Variable } from './index.js'

/** What is written: a node, or a call that exists on the page only. A phrase is written as it stands. */
export type Term = Node | Phrase

export interface Phrase {
  readonly kind: 'phrase'
  readonly op: Op
  readonly shape: Shape
  readonly args: readonly Term[]
  readonly attributes: Attributes | undefined
}

/** An op over terms; of their shape if it goes element by element. */
export const phrase = (op: Op, ...args: readonly Term[]): Phrase => shaped(op, args.find(arg => arg.shape.length > 0)?.shape ?? [], args)

export const shaped = (op: Op, shape: Shape, args: readonly Term[], attributes?: Attributes): Phrase => ({ kind: 'phrase', op, shape, args, attributes })

/** What an op of the page is told: the shape of what it stands for, and more that its spelling needs. */
export interface PageAttributes extends Attributes {
  readonly shape: Shape
  /** Indices that run in the last argument. */
  readonly variables?: readonly Variable[]
  /** Names of those whose range can be seen from what stands behind: they run along a whole axis. */
  readonly plain?: readonly string[]
  /** The reduction that is made over them. */
  readonly reduction?: Op
  /** The function that is called. */
  readonly called?: string
  /** What stands in a subscript: the next argument (undefined), or a range that is a text already. */
  readonly slots?: readonly (string | undefined)[]
}

export const pageAttributes = (attributes: PageAttributes): PageAttributes => attributes

/** Ops of the page are told apart from all rows by their index. */
const firstIndex = 20_000

const names = [
  'product', 'solveTransposed', 'times', 'over', 'group', 'transposed', 'outer', 'dot',
  'entry', 'part', 'across', 'array', 'zeros', 'ones', 'diag', 'flatten', 'slab', 'fold', 'invoke',
  'softmax', 'logSoftmax', 'oneHot', 'argPlace',
] as const

export type PageOpName = (typeof names)[number]

/** Ways of writing that are no rows: they have a shape and a spelling, and no meaning that anything computes with. */
export const pageOps = Object.fromEntries(names.map((name, k): [string, Op] => [name, Object.freeze({
  ...reduceSum,
  name,
  index: firstIndex + k,
  arity: -1,
  latex: String.raw`\operatorname{${name}}\left(#a\right)`,
  tensor: Object.freeze({ ...reduceSum.tensor, shape: (_: readonly Shape[], attributes: Attributes) => (attributes as PageAttributes).shape }),
})])) as { readonly [Name in PageOpName]: Op }

/** A call of an op of the page. */
export const onPage = (page: Graph, op: Op, attributes: PageAttributes, ...args: Node[]): Call => page.apply(op, attributes, ...args)

/** Keeps its nodes to itself, so that showing a formula leaves its graph alone; but what `graph` has already is taken from there, names and all. */
export function pageGraph(graph: Graph | undefined): Graph {
  const page = createGraph()
  const calls = new Map<string, Call>()
  const serial = serialNumbers()
  /** Arguments are of either graph, so that their ids do not tell them apart. */
  const apply = <A extends Attributes>(op: Op, attributes: A, ...args: Node[]): Call => {
    const key = `${op.index} ${attributes.key} ${args.map(serial).join(' ')}`
    const known = calls.get(key)
    if (known) return known
    const shape = op.tensor!.shape(args.map(arg => arg.shape), attributes)
    const made: Call = { kind: 'call', id: page.size + calls.size, shape, op, args, attributes, constant: args.length > 0 && args.every(isConstant) }
    calls.set(key, made)
    return made
  }
  const call = (op: Op, ...args: Node[]) => graph?.find(op, ...args) ?? page.call(op, ...args)
  return { ...page, call, apply, remake: (made, args) => (made.attributes ? apply(made.op, made.attributes, ...args) : call(made.op, ...args)) }
}

/** How many classes a label has, should the node be one or an entry of some. */
export function classesBehind(node: Node): number | undefined {
  while (node.kind === 'call' && (node.op === read || node.op === pageOps.entry)) node = node.args[0]!
  return node.kind === 'sym' ? node.classes : undefined
}

/** A number for each node, in order of first appearance. */
export function serialNumbers(): (node: Node) => number {
  const numbers = new Map<Node, number>()
  return node => {
    const known = numbers.get(node)
    if (known !== undefined) return known
    numbers.set(node, numbers.size)
    return numbers.size - 1
  }
}
