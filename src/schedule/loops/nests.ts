import type { Call, Node } from '../../ir/node.js'
import { axesOf, elements, strides, type Shape } from '../../ir/shape.js'
import { add, mul } from '../../ops/arithmetic.js'
import { select } from '../../ops/control.js'
import { concat, cumulate, stack, startsAlong, type AxisAttributes, type CumulateAttributes } from '../../ops/tensor/arrange.js'
import { contract, extentsOf, type ContractAttributes } from '../../ops/tensor/contract.js'
import { cofactors, determinant, inverse, solve, type LinearAttributes } from '../../ops/tensor/linear.js'
import { accumulate, type AccumulateAttributes } from '../../ops/tensor/read.js'
import { keptAxes, reduceSum, type ReduceAttributes } from '../../ops/tensor/reduce.js'
import type { Op } from '../../ir/op.js'
import type { ArrayRef } from '../program.js'
import type { Elements, Source } from './element.js'
import { indexNode, kernelNode, loadNode, spotOf } from './nodes.js'
import { endsInside, innermostLetter, isProduct, sumsInside } from './plan.js'
import { askedAxes, inSteps, overTiles, stepFor } from './tile.js'

/** Memory for a tensor, in row-major order. */
export interface Place {
  readonly array: ArrayRef
  /** A constant but for what lies at the steps of a loop. */
  readonly offset: Node
  /** Adds to what is there already. */
  readonly adds: boolean
}

/** Where a tensor in memory is taken as it lies. */
export type Located = (node: Node) => Place & { readonly after: readonly Node[] }

/** A tensor that lies in memory once `after` is done. */
export function stored({ graph }: Pick<Elements, 'graph'>, shape: Shape, { array, offset }: Place, after: readonly Node[]): Source {
  const steps = strides(shape)
  const flat = (place: Node) => loadNode(graph, array, indexNode(graph, 0, [[offset, 1], [place, 1]]), after)
  return { flat, at: index => loadNode(graph, array, indexNode(graph, 0, [[offset, 1], ...index.map((node, axis) => [node, steps[axis]!] as const)]), after) }
}

export interface NestOptions {
  /** Where arguments lie that are taken as they are. */
  readonly located: Located
  /** Memory for so many numbers. */
  readonly allocate: (length: number) => Place
  readonly kernelScratch: (name: string, sizes: readonly number[]) => number
}

/** What fills a place with a tensor: effects, in order. */
export function fillPlace(work: Elements, node: Node, place: Place, options: NestOptions): Node[] {
  const nest = node.kind === 'call' && !work.source(node) ? nests.get(node.op) : undefined
  return (nest?.(work, node as Call, place, options) ?? copyElements(work, node, place))
}

/** True for what is worked out one element after the other, whatever the order. */
export function isPointwise(node: Call): boolean {
  if (node.op === contract) return !isProduct(node) && sumsInside(node)
  if (node.op === reduceSum) return endsInside(node)
  if (node.op === select) return node.args[0]!.shape.length > 0
  return !nests.has(node.op)
}

type Nest = (work: Elements, node: Call, place: Place, options: NestOptions) => Node[] | undefined

const at = ({ graph }: Elements, { offset }: Place, terms: readonly (readonly [Node, number])[], constant = 0): Node => indexNode(graph, constant, [[offset, 1], ...terms])

const indexed = (shape: Shape, index: readonly Node[]): (readonly [Node, number])[] => {
  const steps = strides(shape)
  return index.map((node, axis) => [node, steps[axis]!] as const)
}

/** Loops over a shape, the outermost axis first. */
export function overShape(work: Elements, shape: Shape, body: (index: readonly Node[]) => readonly Node[], { rolled = false } = {}): Node[] {
  const from = (index: readonly Node[]): readonly Node[] =>
    index.length === shape.length ? body(index) : work.each(shape[index.length]!, next => from([...index, next]), { rolled: rolled && index.length === 0 })
  return [...from([])]
}

/** One element after the other, in row-major order. */
const copyElements = (work: Elements, node: Node, place: Place, rolled = false): Node[] => copy(work, node.shape, index => work.at(node, index), place, { rolled })

/** The same from anywhere, once `after` is done. */
export const copy = (
  work: Elements, shape: Shape, from: (index: readonly Node[]) => Node, place: Place, { rolled = false, after = [] }: { rolled?: boolean; after?: readonly Node[] } = {},
): Node[] => {
  const body = (index: readonly Node[]) => [work.put(place.array, at(work, place, indexed(shape, index)), from(index), { adds: place.adds, after })]
  return rolled ? overShape(work, shape, body, { rolled }) : overTiles(work, shape, body)
}

/** Zeros to add to. */
const zeros = (work: Elements, shape: Shape, place: Place): Node[] =>
  place.adds ? []
  : spotOf(place.offset) ? [work.fill(place.array, spotOf(place.offset)!, elements(shape))]
  : work.each(elements(shape), k => [work.put(place.array, at(work, place, [[k, 1]]), work.graph.constant(0))])

/** Where each letter of a contraction is. */
type Letters = ReadonlyMap<number, Node>

/** What a contraction multiplies, where in the result a product belongs, and what adds several to one element in one go, in order, once `after` is done. */
function productsOf(work: Elements, node: Call, place: Place) {
  const { left, right, out } = node.attributes as ContractAttributes
  const [a, b] = node.args as [Node, Node]
  const { graph } = work
  const product = (letters: Letters) =>
    graph.call(mul, work.at(a, left.map(letter => letters.get(letter)!)), work.at(b, right.map(letter => letters.get(letter)!)))
  const target = (letters: Letters) => at(work, place, indexed(node.shape, out.map(letter => letters.get(letter)!)))
  const addTerms = (terms: readonly Letters[], after: readonly Node[]) => {
    const [first, ...others] = terms as [Letters]
    const value = others.reduce((total: Node, letters) => graph.call(add, total, product(letters)), product(first))
    return work.put(place.array, target(first), value, { adds: true, after })
  }
  return { product, target, addTerms }
}

/**
 * Σ, as a person orders the loops: the innermost along memory; where that is not summed over, by adding to the result row after row, several
 * rows at a time, so that the result is loaded and stored less often.
 */
const contraction: Nest = (work, node, place) => {
  const { out } = node.attributes as ContractAttributes
  if (!isProduct(node) && sumsInside(node)) return undefined
  const extents = extentsOf(node.attributes as ContractAttributes, node.args.map(arg => arg.shape))
  const { product, target, addTerms } = productsOf(work, node, place)
  if (isProduct(node)) return overTiles(work, node.shape, index => {
    const letters = new Map(out.map((letter, k) => [letter, index[k]!]))
    return [work.put(place.array, target(letters), product(letters), { adds: place.adds })]
  })

  const last = innermostLetter(node)
  const summed = [...extents.keys()].filter(letter => !out.includes(letter))
  const outer = out.filter(letter => letter !== last)
  const after = zeros(work, node.shape, place)
  const asked = askedAxes(work, extents, index => [product(new Map(index.map((at, letter) => [letter, at])))])
  /** `tile`: for each of several elements of the result, what is added to it in one go. */
  const loop = (letters: readonly number[], tile: readonly (readonly Letters[])[]): Node[] => {
    const [letter, ...rest] = letters
    if (letter === undefined) return tile.map(terms => addTerms(terms, after))
    const extent = extents[letter]!
    // Alone, a term takes what is asked of it for the bounds of its loop; several would each have to ask.
    const isTiled = extents[last]! >= 8 && !asked.has(letter)
    const factor = !isTiled ? 1 : letter === summed.at(-1) ? stepFor(extent, 4) : letter === outer.at(-1) && extent >= 8 ? stepFor(extent, 2) : 1
    return inSteps(work, { from: 0, to: extent, step: factor }, indices => loop(rest, summed.includes(letter)
      ? tile.map(terms => indices.flatMap(next => extended(terms, letter, next)))
      : tile.flatMap(terms => indices.map(next => extended(terms, letter, next)))))
  }
  return loop([...outer, ...summed, last], [[new Map()]])
}

const extended = (terms: readonly Letters[], letter: number, next: Node): Letters[] => terms.map(letters => new Map(letters).set(letter, next))

/** What a contraction with a vector adds up, Σᵢ vᵢ·A[i, …]: the vector, the rows, and the letter i. Undefined for others, and for what is best summed up number by number. */
export function rowsSummed(node: Call): { readonly vector: Node; readonly rows: Node; readonly letter: number } | undefined {
  if (node.op !== contract || isProduct(node) || sumsInside(node)) return undefined
  const { left, right, out } = node.attributes as ContractAttributes
  const [a, b] = node.args as [Node, Node]
  const [vector, rows, letters, others] = left.length === 1 ? [a, b, left, right] : [b, a, right, left]
  const [letter] = letters
  // Rows lie in memory one after the other, as the result does.
  const inOrder = [letter, ...out]
  return letters.length === 1 && inOrder.length === others.length && inOrder.every((other, k) => other === others[k]) ? { vector, rows, letter: letter! } : undefined
}

/** Zeros for a sum of rows, at once; and what then adds some of its rows, in the loop that works out the vector. */
export function addRows(work: Elements, node: Call, place: Place, letter: number): (at: readonly Node[]) => Node[] {
  const { out } = node.attributes as ContractAttributes
  const { addTerms } = productsOf(work, node, place)
  const after = zeros(work, node.shape, place)
  return rows => overShape(work, node.shape, index => {
    const letters = new Map(out.map((letter, k) => [letter, index[k]!]))
    return [addTerms(rows.map(row => new Map(letters).set(letter, row)), after)]
  })
}

/** A sum over axes of which the last is none: rows are added up. */
const sum: Nest = (work, node, place) => {
  if (endsInside(node)) return undefined
  const [x] = node.args as [Node]
  const kept = keptAxes(x.shape, (node.attributes as ReduceAttributes).axes)
  const after = zeros(work, node.shape, place)
  return overShape(work, x.shape, index => [
    work.put(place.array, at(work, place, indexed(node.shape, kept.map(axis => index[axis]!))), work.at(x, index), { adds: true, after }),
  ])
}

const accumulation: Nest = (work, node, place) => {
  const { target, subscripts } = node.attributes as AccumulateAttributes
  const [g, ...rest] = node.args as [Node, ...Node[]]
  const after = zeros(work, target, place)
  const addAt = (index: readonly Node[], value: () => Node): Node[] => {
    const args = [g, ...rest].map((arg, k) => (k === 0 ? arg : work.at(arg, index)))
    const when = work.inRange(subscripts, target, index, args)
    if (when?.kind === 'const' && when.value === 0) return []
    const to = at(work, place, indexed(target, work.subscripted(subscripts, index, args)))
    return [work.put(place.array, to, value(), { adds: true, when: when?.kind === 'const' ? undefined : when, after })]
  }
  if (g.kind === 'call' && g.op === contract && !work.source(g) && !sumsInside(g)) return overProducts(work, g, addAt)
  return overShape(work, g.shape, index => addAt(index, () => work.at(g, index)))
}

/** Every product of a contraction where it belongs in the result, for what adds them up: the innermost loop runs along memory. */
function overProducts(work: Elements, node: Call, body: (index: readonly Node[], product: () => Node) => readonly Node[]): Node[] {
  const { left, right, out } = node.attributes as ContractAttributes
  const [a, b] = node.args as [Node, Node]
  const extents = extentsOf(node.attributes as ContractAttributes, node.args.map(arg => arg.shape))
  const last = innermostLetter(node)
  const summed = [...extents.keys()].filter(letter => !out.includes(letter))
  const order = [...[...out, ...summed].filter(letter => letter !== last), last]
  const places = new Map<number, Node>()
  const over = (letters: readonly number[]) => letters.map(letter => places.get(letter)!)
  const from = (depth: number): readonly Node[] => (depth === order.length
    ? body(over(out), () => work.graph.call(mul, work.at(a, over(left)), work.at(b, over(right))))
    : work.each(extents[order[depth]!]!, index => {
      places.set(order[depth]!, index)
      return from(depth + 1)
    }))
  return [...from(0)]
}

/** Running sums: the first (or last) number, then each from its neighbour. */
const runningSum: Nest = (work, node, place) => {
  const { axis, backwards } = node.attributes as CumulateAttributes
  const [x] = node.args as [Node]
  const { graph } = work
  const extent = node.shape[axis]!
  const steps = strides(node.shape)
  const others = axesOf(node.shape).filter(other => other !== axis)
  const index = (around: readonly Node[], along: Node) => node.shape.map((_, k) => (k === axis ? along : around[others.indexOf(k)]!))
  return overShape(work, others.map(other => node.shape[other]!), around => {
    const write = (along: Node, value: Node, after: readonly Node[] = []) => work.put(place.array, at(work, place, indexed(node.shape, index(around, along))), value, { adds: place.adds, after })
    const start = graph.constant(backwards ? extent - 1 : 0)
    const first = write(start, work.at(x, index(around, start)))
    if (extent === 1) return [first]
    return work.each(extent - 1, k => {
      const along = backwards ? k : indexNode(graph, 1, [[k, 1]])
      const neighbour = at(work, place, indexed(node.shape, index(around, along)), backwards ? steps[axis]! : -steps[axis]!)
      return [write(along, graph.call(add, loadNode(graph, place.array, neighbour, [first, k]), work.at(x, index(around, along))), [first])]
    }, { backwards, rolled: true })
  })
}

const stacking: Nest = (work, node, place) =>
  node.args.map((arg, k) => work.put(place.array, at(work, place, [], k), work.scalar(arg), { adds: place.adds }))

const concatenation: Nest = (work, node, place) => {
  const { axis } = node.attributes as AxisAttributes
  const starts = startsAlong(node.args.map(arg => arg.shape), axis)
  const steps = strides(node.shape)
  return node.args.flatMap((part, k) => overShape(work, part.shape, index => [
    work.put(place.array, at(work, place, indexed(node.shape, index), starts[k]! * steps[axis]!), work.at(part, index), { adds: place.adds }),
  ]))
}

/** A kernel on the matrices of a batch, one after the other. */
const linear = (kernel: string): Nest => (work, node, place, { located, allocate, kernelScratch }) => {
  if (place.adds) return undefined
  const { batch } = node.attributes as LinearAttributes
  const { graph } = work
  const n = node.args[0]!.shape[batch]!
  const sizes = kernel === 'solve' ? [n, elements(node.shape.slice(batch + 1))] : [n]
  const scratch = kernelScratch(kernel, sizes)
  const own = scratch > 0 ? [allocate(scratch)] : []
  const args = node.args.map(arg => ({ ...located(arg), length: elements(arg.shape.slice(batch)) }))
  const regions = [...args, { ...place, after: [], length: elements(node.shape.slice(batch)) }, ...own.map(scratch => ({ ...scratch, after: [], length: 0 }))]
  return work.each(elements(node.shape.slice(0, batch)), k => [
    kernelNode(graph, kernel, sizes, regions.map(({ array }) => array), regions.map(({ offset, length }) => indexNode(graph, 0, [[offset, 1], [k, length]])), args.flatMap(({ after }) => after)),
  ])
}

/** A choice by one condition for the whole tensor: only the branch that is taken is gone through. */
const choice: Nest = (work, node, place) => {
  const [condition, taken, otherwise] = node.args as [Node, Node, Node]
  if (condition.shape.length > 0) return undefined
  const branch = (from: Node) => {
    const [only] = from.shape.length === 0
      ? overShape(work, node.shape, index => [work.put(place.array, at(work, place, indexed(node.shape, index)), work.scalar(from), { adds: place.adds })], { rolled: true })
      : copyElements(work, from, place, true)
    return only!
  }
  const test = work.scalar(condition)
  if (test.kind === 'const') return [branch(test.value ? taken : otherwise)]
  return [work.graph.call(select, test, branch(taken), branch(otherwise))]
}

const nests: ReadonlyMap<Op, Nest> = new Map<Op, Nest>([
  [contract, contraction], [reduceSum, sum], [accumulate, accumulation], [cumulate, runningSum], [stack, stacking], [concat, concatenation],
  [solve, linear('solve')], [inverse, linear('inverse')], [determinant, linear('determinant')], [cofactors, linear('cofactors')],
  [select, choice],
])
