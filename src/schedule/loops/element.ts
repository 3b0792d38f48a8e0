import type { Graph } from '../../ir/build.js'
import type { Call, Node } from '../../ir/node.js'
import { strides, type Shape } from '../../ir/shape.js'
import { add, mul } from '../../ops/arithmetic.js'
import { equal, largerEq, smaller } from '../../ops/compare.js'
import { and, select } from '../../ops/control.js'
import { floor, max, min } from '../../ops/rounding.js'
import { reshape } from '../../ops/tensor/arrange.js'
import { contract, extentsOf, type ContractAttributes } from '../../ops/tensor/contract.js'
import { isAffine, position, read, type Affine, type PositionAttributes, type ReadAttributes, type Subscript } from '../../ops/tensor/read.js'
import { keptAxes, type ReduceAttributes } from '../../ops/tensor/reduce.js'
import { dependsOn, linearOf, rangeOf, slackOf, tighten, type Extents } from './bounds.js'
import { guardedPut, guardedTerm, type Guard } from './guards.js'
import type { ArrayRef } from '../program.js'
import { fillNode, gatherNode, indexNode, putNode, runNode, type GatherAttributes, type PutOptions, type Range, type Spot } from './nodes.js'
import { innermostLetter, isReduction } from './plan.js'
import { scopedMap } from './scoped.js'

/** Where numbers come from: those of a tensor at indices, or at a place of its row-major order. */
export interface Source {
  at(index: readonly Node[]): Node
  flat(place: Node): Node
}

export interface EachOptions {
  /** What the counter is called. */
  readonly label?: string
  readonly backwards?: boolean
  /** Never written out. */
  readonly rolled?: boolean
  /** The steps of a recurrence. Never written out then. */
  readonly recurs?: boolean
  /** The body does the work of so many indices, from the one it is given on. Never written out then. */
  readonly step?: number
  /** The index to begin with, if not 0: the last is below `from + count`. */
  readonly from?: number
  /** What must be done before anything in the loop. */
  readonly after?: readonly Node[]
}

/** Tensors as scalars at indices, and the loops around them. */
export interface Elements {
  readonly graph: Graph
  /** The counters of all loops made so far. */
  readonly counters: Extents
  setSource(node: Node, source: Source): void
  clearSource(node: Node): void
  setScalar(node: Node, lowered: Node): void
  source(node: Node): Source | undefined
  /** Sources and scalars that are set within are forgotten after it. */
  within<Result>(make: () => Result): Result
  /** The element of a tensor at these indices (nodes made of counters); of a scalar, itself. */
  at(node: Node, index: readonly Node[]): Node
  /** A scalar of the program, as it stands after everything in it has been lowered. */
  scalar(node: Node): Node
  /** Does something for each of so many indices: one effect, unless the loop is unrolled. */
  each(count: number, body: (index: Node) => readonly Node[], options?: EachOptions): Node[]
  /** Stores a number; done anew in every round of the loops around. */
  put(array: ArrayRef, at: Node, value: Node, options?: PutOptions): Node
  /** Zeros; done anew in every round of the loops around. */
  fill(array: ArrayRef, from: Spot, length: number): Node
  /** What a tensor op or elementwise call is at these indices, worked out here and now. */
  element(node: Node, index: readonly Node[]): Node
  /** Whether a loop of so many rounds would be. */
  isWrittenOut(count: number): boolean
  /** What is made within has one counter for all loops that are alike, so that sums over the same range can be gathered in one loop; `loops` are those made so far. */
  together<Result>(make: () => Result, loops?: Map<string, Range>): Result
  /** The sum, the largest … over so many indices. */
  gather(count: number, by: GatherAttributes['by'], body: (index: Node) => Node): Node
  /** Whether subscripts stay in range at this point; undefined if they always do. */
  inRange(subscripts: readonly Subscript[], shape: Shape, index: readonly Node[], args: readonly Node[]): Node | undefined
  /** The indices that subscripts say. */
  subscripted(subscripts: readonly Subscript[], index: readonly Node[], args: readonly Node[]): Node[]
}

const labels = ['i', 'j', 'k', 'l', 'm', 'n']

export const labelAt = (depth: number): string => labels[depth] ?? `i${depth}`

/** Loops within loops are not written out to more copies than this. */
const mostCopies = 32

/** Loops of at most so many rounds are written out. */
export function createElements(graph: Graph, unrolled: number): Elements {
  const sources = scopedMap<Node, Source>()
  const scalars = scopedMap<Node, Node>()
  const counters = new Map<Node, readonly [number, number]>()
  let depth = 0
  /** The counters of the loops that are open: what is done within them must not move out of them, though nothing in it may depend on them. */
  const around: Node[] = []
  let serial = 0
  /** Loops that do something under a condition only, which loops around them may take over. */
  const guards = new Map<Node, Guard>()
  /** How often what is being made stands in the text, for loops around it that are written out. */
  let copies = 1

  /** The loops that were made together with what is being made, by depth and range. */
  let alike: Map<string, Range> | undefined

  function loop(count: number, label: string, backwards: boolean, step = 1, from = 0): Range {
    const key = `${depth} ${label} ${from} ${count} ${backwards} ${step}`
    const known = alike?.get(key)
    if (known) return known
    const counter = graph.local(label, [])
    counters.set(counter, [from, from + count - step])
    const range: Range = { counter, from: graph.constant(from), to: graph.constant(from + count), backwards, step, trips: count / step }
    alike?.set(key, range)
    return range
  }

  function together<Result>(make: () => Result, loops = new Map<string, Range>()): Result {
    const outer = alike
    alike = loops
    const made = make()
    alike = outer
    return made
  }

  const scalar = (node: Node): Node => scalars.get(node) ?? node

  function call(op: Call['op'], ...args: Node[]): Node {
    if (op.folds && args.every(arg => arg.kind === 'const')) return graph.constant(op.value(...args.map(arg => (arg.kind === 'const' ? arg.value : NaN))))
    const decided = args.length === 2 ? decide(op, args as [Node, Node]) : undefined
    if (decided) return decided
    const [condition, taken, otherwise] = args
    if (op === select && condition!.kind === 'const') return condition!.value ? taken! : otherwise!
    if (op === select && taken === otherwise) return taken!
    return graph.call(op, ...args)
  }

  /** A comparison of places that comes out the same all along, and what is joined to such a one. */
  function decide(op: Call['op'], [a, b]: readonly [Node, Node]): Node | undefined {
    if (op === and) return a.kind === 'const' ? (a.value ? b : a) : b.kind === 'const' ? (b.value ? a : b) : undefined
    const slack = slackOf(op, [a, b], counters)
    if (!slack) return undefined
    const [least, most] = rangeOf(slack, counters)
    return least >= 0 ? graph.constant(1) : most < 0 ? graph.constant(0) : undefined
  }

  /** Expressions are no longer than the plan lets them be, hence the recursion. */
  function at(node: Node, index: readonly Node[]): Node {
    if (node.shape.length === 0) return scalar(node)
    return sources.get(node)?.at(index) ?? element(node, index)
  }

  /** What it is made of is stated where the tensor is, whoever asks for it. */
  function element(node: Node, index: readonly Node[]): Node {
    const outer = graph.origin
    graph.origin = graph.originOf(node)
    const made = elementOf(node, index)
    graph.origin = outer
    return made
  }

  function elementOf(node: Node, index: readonly Node[]): Node {
    if (node.kind !== 'call') throw new Error('a tensor that is nowhere in memory')
    const { op, args } = node
    if (!op.tensor) return call(op, ...args.map(arg => at(arg, index)))
    if (op === read) return readElement(node, index)
    if (op === position) return affineNode((node.attributes as PositionAttributes).affine, index)
    if (op === reshape) return args[0]!.shape.length === 0 ? scalar(args[0]!) : sourceOf(args[0]!).flat(flatIndex(graph, node.shape, index))
    if (op === contract) return contractElement(node, index)
    if (isReduction(op)) return reduceElement(node, index)
    throw new Error(`'${op.name}' must lie in memory`)
  }

  const sourceOf = (node: Node): Source => {
    const source = sources.get(node)
    if (!source) throw new Error(`'${node.kind === 'call' ? node.op.name : node.kind}' must lie in memory`)
    return source
  }

  const affineNode = ({ offset, terms }: Affine, index: readonly Node[]): Node =>
    indexNode(graph, offset, terms.map(([axis, factor]) => [index[axis]!, factor]))

  function readElement(node: Call, index: readonly Node[]): Node {
    const { subscripts, padded } = node.attributes as ReadAttributes
    const [x, ...rest] = node.args as [Node, ...Node[]]
    const args = [x, ...rest].map((arg, k) => (k === 0 ? arg : at(arg, index)))
    const condition = padded || rest.length > 0 ? inRange(subscripts, x.shape, index, args) : undefined
    const value = at(x, subscripted(subscripts, index, args))
    return condition ? call(select, condition, value, graph.constant(padded ? 0 : NaN)) : value
  }

  const subscripted: Elements['subscripted'] = (subscripts, index, args) =>
    subscripts.map(subscript => (isAffine(subscript) ? affineNode(subscript, index) : args[subscript.argument]!))

  const inRange: Elements['inRange'] = (subscripts, shape, index, args) => {
    const conditions = subscripted(subscripts, index, args).flatMap((place, axis) => {
      const extent = shape[axis]!
      const subscript = subscripts[axis]!
      if (!isAffine(subscript)) return [call(largerEq, place, graph.constant(0)), call(smaller, place, graph.constant(extent)), call(equal, call(floor, place), place)]
      const linear = linearOf(place, counters)
      const [low, high] = linear ? rangeOf(linear, counters) : [-Infinity, Infinity]
      return [
        ...(low < 0 ? [call(largerEq, place, graph.constant(0))] : []),
        ...(high >= extent ? [call(smaller, place, graph.constant(extent))] : []),
      ]
    })
    if (conditions.some(condition => condition.kind === 'const' && condition.value === 0)) return graph.constant(0)
    const open = conditions.filter(condition => condition.kind !== 'const')
    return open.length > 0 ? open.reduce((all, one) => graph.call(and, all, one)) : undefined
  }

  /** The sum over what the result lacks, the innermost loop where memory has no gaps. */
  function contractElement(node: Call, index: readonly Node[]): Node {
    const attributes = node.attributes as ContractAttributes
    const { left, right, out } = attributes
    const [a, b] = node.args as [Node, Node]
    const extents = extentsOf(attributes, node.args.map(arg => arg.shape))
    const summed = [...extents.keys()].filter(letter => !out.includes(letter))
    const last = innermostLetter(node)
    const order = summed.includes(last) ? [...summed.filter(letter => letter !== last), last] : summed
    const places = new Map(out.map((letter, k) => [letter, index[k]!]))
    const product = () => call(mul, at(a, left.map(letter => places.get(letter)!)), at(b, right.map(letter => places.get(letter)!)))
    return nested(order, extents, 'sum', places, product)
  }

  function nested<Key>(order: readonly Key[], extents: readonly number[] | ReadonlyMap<Key, number>, by: GatherAttributes['by'], places: Map<Key, Node>, body: () => Node): Node {
    const [key, ...rest] = order
    if (key === undefined) return body()
    const extent = extents instanceof Map ? extents.get(key)! : (extents as readonly number[])[key as number]!
    return gather(extent, by, place => {
      places.set(key, place)
      return nested(rest, extents, by, places, body)
    })
  }

  function reduceElement(node: Call, index: readonly Node[]): Node {
    const { axes } = node.attributes as ReduceAttributes
    const [x] = node.args as [Node]
    const by = reductionKinds[node.op.name]!
    const places = new Map(keptAxes(x.shape, axes).map((axis, k) => [axis, index[k]!]))
    const element = () => at(x, x.shape.map((_, axis) => places.get(axis)!))
    if ((by !== 'argMax' && by !== 'argMin') || axes.length === 1) return nested(axes, x.shape, by, places, element)
    // Several axes at once: one counter runs over all of them, as they lie in memory.
    const steps = strides(axes.map(axis => x.shape[axis]!))
    if (!keptAxes(x.shape, axes).every(axis => axis < axes[0]!)) throw new Error(`'${node.op.name}' over axes that do not stand together at the end`)
    const base = strides(x.shape)
    const start = indexNode(graph, 0, keptAxes(x.shape, axes).map((axis, k) => [index[k]!, base[axis]!]))
    return gather(steps[0]! * x.shape[axes[0]!]!, by, place => sourceOf(x).flat(indexNode(graph, 0, [[start, 1], [place, 1]])))
  }

  const isWrittenOut = (count: number) => count <= unrolled && copies * count <= mostCopies

  /** The body for each index, one after the other. */
  function writtenOut<Result>(count: number, backwards: boolean, body: (index: Node) => Result, from = 0): Result[] {
    copies *= count
    const results = Array.from({ length: count }, (_, k) => body(graph.constant(from + (backwards ? count - 1 - k : k))))
    copies /= count
    return results
  }

  const gather: Elements['gather'] = (count, by, body) => {
    if (count === 0) return graph.constant(by === 'sum' ? 0 : NaN)
    const combine = combinations[by]
    if (combine && isWrittenOut(count)) {
      const terms = writtenOut(count, false, body)
      return terms.reduce((total, term) => call(combine, total, term))
    }
    const range = loop(count, labelAt(depth), false)
    depth++
    const value = body(range.counter)
    depth--
    const guard = by === 'sum' ? guardedTerm(graph, value) : undefined
    if (!guard) return gatherNode(graph, range, by, value)
    const { range: narrow, rest } = tighten(graph, range, guard.condition, counters)
    if (!rest) return gatherNode(graph, narrow, by, guard.value)
    return dependsOn(rest, range.counter)
      ? gatherNode(graph, narrow, by, call(select, rest, guard.value, graph.constant(0)))
      : call(select, rest, gatherNode(graph, narrow, by, guard.value), graph.constant(0))
  }

  const each: Elements['each'] = (count, body, { label, backwards = false, recurs = false, rolled = recurs, step = 1, from = 0, after = [] } = {}) => {
    if (isWrittenOut(count) && !rolled && step === 1) return writtenOut(count, backwards, body, from).flat()
    const alone = loop(count, label === undefined ? labelAt(depth) : depth === 0 ? label : `${label}${depth}`, backwards, step, from)
    const range: Range = recurs ? { ...alone, recurs } : alone
    depth++
    around.push(range.counter, ...after)
    const effects = body(range.counter)
    around.length -= 1 + after.length
    depth--
    const [only] = effects
    const guard = effects.length === 1 ? guards.get(only!) ?? guardedPut(graph, only!) : undefined
    if (!guard || step > 1) return [runNode(graph, range, effects)]
    const { range: narrow, rest } = tighten(graph, range, guard.condition, counters)
    const made = (condition: Node | undefined) => runNode(graph, narrow, [guard.under(condition)])
    const done = made(rest)
    if (rest && !dependsOn(rest, range.counter)) guards.set(done, { condition: rest, under: made })
    return [done]
  }

  return {
    graph, counters, at, element, scalar, each, together, isWrittenOut, gather, inRange, subscripted,
    put: (array, place, value, options = {}) => putNode(graph, array, place, value, { ...options, after: [...options.after ?? [], ...around], serial: options.adds ? ++serial : 0 }),
    fill: (array, from, length) => fillNode(graph, array, from, length, around),
    setSource: sources.set, clearSource: sources.delete, setScalar: scalars.set, source: sources.get,
    within: make => sources.within(() => scalars.within(make)),
  }
}

const combinations: { readonly [By in GatherAttributes['by']]?: Call['op'] } = { sum: add, max, min }

const reductionKinds: { readonly [name: string]: GatherAttributes['by'] } =
  { reduceSum: 'sum', reduceMax: 'max', reduceMin: 'min', argMax: 'argMax', argMin: 'argMin' }

/** Where in row-major order indices lead. */
export function flatIndex(graph: Graph, shape: Shape, index: readonly Node[]): Node {
  const steps = strides(shape)
  return indexNode(graph, 0, index.map((node, axis) => [node, steps[axis]!]))
}
