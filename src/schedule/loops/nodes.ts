import type { Graph } from '../../ir/build.js'
import type { Call, Node, Sym } from '../../ir/node.js'
import type { Attributes, Op } from '../../ir/op.js'
import { scalar } from '../../ir/shape.js'
import { read } from '../../ops/tensor/read.js'
import type { ArrayRef } from '../program.js'

/**
 * Loops as nodes: what a tensor program is lowered to. All of them are scalar. An *effect* stands for something done (a loop run, a number
 * stored); whoever reads what it left names it among its arguments, so that the same scheduler which orders scalars orders loops, and
 * puts what only a branch needs into that branch.
 */
export interface LoopNode<A extends Attributes> extends Op {
  of(call: Call): A
}

let indices = 20_000

function loopNode<A extends Attributes>(name: string, isEffect: boolean, price = 1): LoopNode<A> {
  const op: LoopNode<A> = {
    ...read, name, index: indices++, arity: -1, price,
    tensor: { ...read.tensor, shape: () => scalar, operations: () => 0 },
    of: (call: Call) => call.attributes as A,
  }
  if (isEffect) effects.add(op)
  return Object.freeze(op)
}

const effects = new Set<Op>()

/** True for what is done rather than computed, and for a choice between two such things. */
export const isEffect = (node: Node): boolean =>
  node.kind === 'call' && (effects.has(node.op) || (node.op.lazy && node.args.length === 3 && isDone(node.args[1]!)))

const isDone = (node: Node): boolean => node.kind === 'call' && effects.has(node.op)

export interface IndexAttributes extends Attributes {
  /** The buffer of the workspace in which it lies, if any: from its start on offsets are counted, for where it starts is decided last (memory.ts). */
  readonly buffer?: number
  readonly offset: number
  /** One for each argument. */
  readonly factors: readonly number[]
}

/** A number of a flat array. Arguments: the index, the memory, and whatever must have been done before. */
export interface LoadAttributes extends Attributes {
  readonly array: ArrayRef
}

/** Stores a number. Arguments: the index, the number, the memory, a condition if it is guarded, and whatever must have been done before. */
export interface PutAttributes extends Attributes {
  readonly array: ArrayRef
  /** Adds to what is there. */
  readonly adds: boolean
  readonly guarded: boolean
  readonly serial: number
}

export interface FillAttributes extends Attributes, Spot {
  readonly array: ArrayRef
  readonly length: number
}

/** A place that is known when the code is written: in a buffer of the workspace, or in another array. */
export interface Spot {
  readonly buffer?: number
  readonly offset: number
}

/** What is counted: from `from` up to but without `to`. */
export interface Range {
  readonly counter: Sym
  readonly from: Node
  readonly to: Node
  readonly backwards: boolean
  /** What the counter grows by. */
  readonly step: number
  readonly trips: number
  /** A recurrence: rounds hand nothing on to one another but states. */
  readonly recurs?: boolean
}

/** A loop that does things. Its arguments are what its body needs from outside. */
export interface RunAttributes extends Attributes, Range {
  readonly body: readonly Node[]
}

/** A loop that has a value: the sum, the largest, the place of the largest … of its body's. */
export interface GatherAttributes extends Attributes, Range {
  readonly by: 'sum' | 'max' | 'min' | 'argMax' | 'argMin'
  readonly body: Node
}

/** Leaves numbers on the tape, if there is one. Arguments: the memory, and whatever must have been done before. */
export interface KeepAttributes extends Attributes, Spot {
  readonly array: ArrayRef
  readonly length: number
  /** Where on the tape. */
  readonly at: number
}

export interface KernelAttributes extends Attributes {
  readonly kernel: string
  readonly sizes: readonly number[]
  readonly arrays: readonly ArrayRef[]
}

export const index = loopNode<IndexAttributes>('index', false, 0)
export const load = loopNode<LoadAttributes>('load', false)
export const put = loopNode<PutAttributes>('put', true)
export const fill = loopNode<FillAttributes>('fill', true)
export const run = loopNode<RunAttributes>('run', true, 100)
export const gather = loopNode<GatherAttributes>('gather', false, 100)
export const keep = loopNode<KeepAttributes>('keep', true, 100)
/** Arguments: where each array begins, the memory, and whatever must have been done before. */
export const kernel = loopNode<KernelAttributes>('kernel', true, 100)

/** Loops are statements of their own, never a part of an expression. */
export const isStatement = (node: Node): boolean => node.kind === 'call' && (node.op === gather || isEffect(node))

/** What a loop needs from outside. */
export const isLoop = (node: Node): node is Call => node.kind === 'call' && (node.op === gather || node.op === run)

/** Stands for all memory, among the arguments of what reads or writes it: so no such node counts as a constant. No author can give that name. */
export const memory = (graph: Graph): Sym => graph.symbol('(memory)', 'local')

export const isMemory = (node: Node): boolean => node.kind === 'sym' && node.name === '(memory)'

const arrayKey = (array: ArrayRef): string => (typeof array === 'string' ? array : 'data' in array ? `table ${array.id}` : `symbol ${array.id}`)

/** offset + Σ factor·term, the innermost counter last and the offset before it, so that what an outer loop knows is worked out there. */
export function indexNode(graph: Graph, offset: number, terms: readonly (readonly [Node, number])[]): Node {
  const factors = new Map<Node, number>()
  let constant = offset
  let buffer: number | undefined
  const count = (node: Node, factor: number) => factors.set(node, (factors.get(node) ?? 0) + factor)
  for (const [node, factor] of terms) {
    if (node.kind === 'const') constant += factor * node.value
    else if (node.kind === 'call' && node.op === index && node.args.length <= 1) {
      // A neighbour's place, `i + 1`: what i is multiplied by, the 1 is too. Or a place in a buffer.
      const { offset, factors: [inner] } = index.of(node)
      constant += factor * offset
      buffer = index.of(node).buffer ?? buffer
      if (inner !== undefined) count(node.args[0]!, factor * inner)
    }
    else count(node, factor)
  }
  const sorted = [...factors].filter(([, factor]) => factor !== 0).sort(([p], [q]) => p.id - q.id)
  if (sorted.length === 0) return spotNode(graph, { ...(buffer === undefined ? {} : { buffer }), offset: constant })
  const last = Math.max(0, sorted.length - 2)
  return sorted.reduce((total: Node | undefined, [node, factor], k) => (k === last ? plus(graph, total, node, factor, constant, buffer) : plus(graph, total, node, factor, 0, undefined)), undefined)!
}

function plus(graph: Graph, total: Node | undefined, node: Node, factor: number, offset: number, buffer: number | undefined): Node {
  if (!total && offset === 0 && factor === 1 && buffer === undefined) return node
  const terms = [...(total ? [[total, 1] as const] : []), [node, factor] as const]
  return sumNode(graph, buffer, offset, terms.map(term => term[1]), terms.map(term => term[0]))
}

const sumNode = (graph: Graph, buffer: number | undefined, offset: number, factors: readonly number[], terms: readonly Node[]): Node =>
  graph.apply(index, { key: JSON.stringify([buffer, offset, factors]), ...(buffer === undefined ? {} : { buffer }), offset, factors } satisfies IndexAttributes, ...terms)

/** The same place over other terms: some may have become numbers, or neighbours of what they were. */
export function remakeIndex(graph: Graph, place: Call, terms: readonly Node[]): Node {
  const { buffer, offset, factors } = index.of(place)
  let constant = offset
  const found: (readonly [Node, number])[] = []
  for (const [k, term] of terms.entries()) {
    const factor = factors[k]!
    // What has not changed may be known from outside, and nothing that it is made of.
    const beside = term !== place.args[k] && term.kind === 'call' && term.op === index && term.args.length === 1 ? index.of(term) : undefined
    if (term.kind === 'const') constant += factor * term.value
    else if (beside && beside.buffer === undefined) {
      constant += factor * beside.offset
      found.push([(term as Call).args[0]!, factor * beside.factors[0]!])
    }
    else found.push([term, factor])
  }
  if (found.length === 0) return spotNode(graph, { ...(buffer === undefined ? {} : { buffer }), offset: constant })
  return sumNode(graph, buffer, constant, found.map(([, factor]) => factor), found.map(([term]) => term))
}

/** A place that is known when the code is written. */
export const spotNode = (graph: Graph, { buffer, offset }: Spot): Node => (buffer === undefined ? graph.constant(offset) : sumNode(graph, buffer, offset, [], []))

/** The place that a node is, if it is known when the code is written. */
export function spotOf(node: Node): Spot | undefined {
  if (node.kind === 'const') return { offset: node.value }
  return node.kind === 'call' && node.op === index && node.args.length === 0 ? index.of(node) : undefined
}

export const loadNode = (graph: Graph, array: ArrayRef, at: Node, after: readonly Node[]): Call =>
  graph.apply(load, { key: arrayKey(array), array } satisfies LoadAttributes, at, memory(graph), ...after)

export interface PutOptions {
  readonly adds?: boolean
  /** Tells stores apart that are alike but must each be made: two times `a[0] += 1`. */
  readonly serial?: number
  readonly when?: Node | undefined
  readonly after?: readonly Node[]
}

export function putNode(graph: Graph, array: ArrayRef, at: Node, value: Node, { adds = false, serial = 0, when, after = [] }: PutOptions = {}): Call {
  const attributes: PutAttributes = { key: `${arrayKey(array)} ${adds} ${when !== undefined} ${serial}`, array, adds, serial, guarded: when !== undefined }
  return graph.apply(put, attributes, at, value, memory(graph), ...(when ? [when] : []), ...after)
}

export const fillNode = (graph: Graph, array: ArrayRef, { buffer, offset }: Spot, length: number, after: readonly Node[] = []): Call =>
  graph.apply(fill, { key: `${arrayKey(array)} ${buffer} ${offset} ${length}`, array, ...(buffer === undefined ? {} : { buffer }), offset, length } satisfies FillAttributes, memory(graph), ...after)

export const keepNode = (graph: Graph, array: ArrayRef, { buffer, offset }: Spot, length: number, at: number, after: readonly Node[]): Call =>
  graph.apply(keep, { key: `${arrayKey(array)} ${buffer} ${offset} ${length} ${at}`, array, ...(buffer === undefined ? {} : { buffer }), offset, length, at } satisfies KeepAttributes, memory(graph), ...after)

export const kernelNode = (graph: Graph, name: string, sizes: readonly number[], arrays: readonly ArrayRef[], offsets: readonly Node[], after: readonly Node[]): Call =>
  graph.apply(kernel, { key: JSON.stringify([name, sizes, arrays.map(arrayKey)]), kernel: name, sizes, arrays } satisfies KernelAttributes, ...offsets, memory(graph), ...after)

export function runNode(graph: Graph, range: Range, body: readonly Node[]): Node {
  const captured = capturedBy(graph, range, body)
  return graph.apply(run, { key: rangeKey(range, body), ...range, body } satisfies RunAttributes, ...captured)
}

export function gatherNode(graph: Graph, range: Range, by: GatherAttributes['by'], body: Node): Node {
  const captured = capturedBy(graph, range, [body])
  return graph.apply(gather, { key: `${by} ${rangeKey(range, [body])}`, ...range, by, body } satisfies GatherAttributes, ...captured)
}

const rangeKey = ({ counter, from, to, backwards, step, trips }: Range, body: readonly Node[]): string =>
  [counter.id, from.id, to.id, backwards, step, trips, ...body.map(node => node.id)].join(' ')

/**
 * What a body needs and its counter does not change: computed before the loop. A node older than the counter cannot depend on it, so no more
 * is looked at than was made for this loop.
 */
function capturedBy(graph: Graph, { counter, from, to }: Range, body: readonly Node[]): Node[] {
  const seen = new Set<Node>()
  const found: Node[] = []
  const work = [...body]
  for (let node = work.pop(); node; node = work.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    found.push(node)
    if (node.kind === 'call' && node.id > counter.id) work.push(...node.args)
  }
  found.sort((p, q) => p.id - q.id)
  const inside = new Set<Node>([counter])
  for (const node of found) if (node.kind === 'call' && node.id > counter.id && node.args.some(arg => inside.has(arg))) inside.add(node)
  const captured = new Set<Node>([memory(graph), from, to])
  for (const node of inside) if (node.kind === 'call') for (const arg of node.args) if (!inside.has(arg)) captured.add(arg)
  for (const node of body) if (!inside.has(node)) captured.add(node)
  return [...captured].filter(node => !spotOf(node))
}
