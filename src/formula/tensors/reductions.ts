import { codes } from '../../diagnostics/codes.js'
import type { Graph } from '../../ir/build.js'
import type { Node } from '../../ir/node.js'
import { axesOf, elements, type Shape } from '../../ir/shape.js'
import { concatenated, cumulated, reshaped } from '../../ops/tensor/arrange.js'
import { constantIndex, filled, indexOf, permute, readAt, spread } from '../../ops/tensor/read.js'
import { keptAxes, reduceLogSumExp, reduceMax, reduceMin, reduceNorm, reduceOver, sumOver } from '../../ops/tensor/reduce.js'
import { scanOf } from '../../ops/tensor/scan.js'
import { constantValue } from '../constants.js'
import { applyFunction } from '../elementwise.js'
import { elementwise } from './broadcast.js'
import { axisOf, constantNumber, frontOf, frontRank, ownShape, ownShapes, rankOf, real, ShapeFault, unlifted, wrongShape, type Operand, type Site, type TensorFunction } from './operand.js'

/** A reduction of nodes: those axes are gone in the result. */
export type Reduction = (graph: Graph, x: Node, axes: readonly number[]) => Node

const count = (x: Node, axes: readonly number[]): number => elements(axes.map(axis => x.shape[axis]!))

const over = (graph: Graph, name: string, ...args: readonly (Node | number)[]): Node =>
  applyFunction(graph, name, args.map(arg => (typeof arg === 'number' ? graph.constant(arg) : arg)))

export const meanOver: Reduction = (graph, x, axes) => over(graph, 'div', sumOver(graph, x, axes), count(x, axes))

/** Up to this length a product is written out; beyond, it is a loop. */
const longestChain = 32

export const prodOver: Reduction = (graph, x, axes) => {
  const kept = keptAxes(x.shape, axes)
  const shape = kept.map(axis => x.shape[axis]!)
  const n = count(x, axes)
  const inFront = reshaped(graph, permute(graph, x, [...axes, ...kept]), [n, ...shape])
  if (n <= longestChain) return applyFunction(graph, 'prod', Array.from({ length: n }, (_, k) => part(graph, inFront, k, shape)))
  const [p, factor] = [graph.local('p', shape), graph.local('factor', shape)]
  const loop = { count: n, backwards: false, states: [p], elements: [factor], captured: [], next: [over(graph, 'mul', p, factor)], collected: [] }
  const initial = shape.length === 0 ? graph.constant(1) : filled(graph, graph.constant(1), shape)
  return scanOf(graph, loop, { initial: [initial], elements: [inFront], captured: [] }, { kind: 'final', of: 0 })
}

/** `x[k, …]`, of this shape. */
const part = (graph: Graph, x: Node, k: number, shape: Shape): Node => readAt(graph, x, shape, [constantIndex(k), ...axesOf(shape).map(indexOf)])

function deviations(graph: Graph, x: Node, axes: readonly number[]): Node {
  return over(graph, 'sub', x, spread(graph, meanOver(graph, x, axes), x.shape, keptAxes(x.shape, axes)))
}

/** Unbiased, as mathjs has them; of one number, 0. */
const varianceOver: Reduction = (graph, x, axes) =>
  over(graph, 'div', sumOver(graph, over(graph, 'powWhole', deviations(graph, x, axes), 2), axes), Math.max(1, count(x, axes) - 1))

/** The length of the deviations, whose gradient is 0 where all are. */
const stdOver: Reduction = (graph, x, axes) =>
  over(graph, 'div', reduceOver(graph, reduceNorm, deviations(graph, x, axes), axes), Math.sqrt(Math.max(1, count(x, axes) - 1)))

/** The reductions that index notation has too, over axes of a node; of one number, the number. */
export const reductions = {
  sum: sumOver,
  prod: prodOver,
  mean: meanOver,
  max: (graph, x, axes) => reduceOver(graph, reduceMax, x, axes),
  min: (graph, x, axes) => reduceOver(graph, reduceMin, x, axes),
} as const satisfies Record<string, Reduction>

/** The axes of an operand's node from the author's own ones. */
const behind = (site: Site, x: Operand, axes: readonly number[]): number[] => axes.map(axis => frontRank(site, x) + axis)

/** A reduction over these of the author's own axes: all of them, unless it is said. */
export function reduced(site: Site, reduce: Reduction, operand: Operand, axes: readonly number[] = axesOf(ownShape(site, operand))): Operand {
  const x = real(site, operand)
  return { node: axes.length === 0 ? x.node : reduce(site.graph, x.node, behind(site, x, axes)), lifted: x.lifted }
}

/** `sum(A)`, `sum(A, k)`. */
const reducing = (reduce: Reduction): TensorFunction => (site, args) => {
  const [x, k] = args
  if (args.length === 1) return reduced(site, reduce, x!)
  if (args.length > 2 || rankOf(site, x!) === 0 || rankOf(site, k!) > 0) throw scalarsExpected(site, args)
  return reduced(site, reduce, x!, [axisOf(site, k!, ownShape(site, x!))])
}

const scalarsExpected = (site: Site, args: readonly Operand[], advice?: string): ShapeFault =>
  new ShapeFault(codes.scalarsExpected({ name: site.name, shapes: ownShapes(site, args), advice }))

/** The same, and of several arrays all their numbers, as mathjs does for `prod`, `std` and `variance`. */
const reducingAll = (reduce: Reduction): TensorFunction => (site, args) => {
  const [x, k] = args
  if (args.length === 1 || (args.length === 2 && rankOf(site, x!) > 0 && rankOf(site, k!) === 0)) return reducing(reduce)(site, args)
  return reduced(site, reduce, strung(site, args))
}

/** All numbers of these operands, one behind the other. */
function strung(site: Site, args: readonly Operand[]): Operand {
  const front = frontOf(site, args)
  const vectors = args.map(arg => {
    const { node } = real(site, arg)
    const length = elements(ownShape(site, arg))
    const flat = reshaped(site.graph, node, [...frontOf(site, [arg]), length])
    return arg.lifted || front.length === 0 ? flat : spread(site.graph, flat, [...front, length], [front.length])
  })
  return { node: concatenated(site.graph, vectors, front.length), lifted: front.length > 0 }
}

/** `max(A)`, `max(A, k)` along a dimension; elementwise with a number first, or with a 0. */
const extreme = (name: 'max' | 'min'): TensorFunction => (site, args) => {
  const [first, second] = args
  const advice = `of two arrays, element by element: ${name}imum(a, b)`
  if (args.length === 1) return reduced(site, reductions[name], first!)
  if (rankOf(site, first!) === 0) {
    if (args.filter(arg => rankOf(site, arg) > 0).length > 1) throw scalarsExpected(site, args, advice)
    return elementwise(site, name, ...args)
  }
  if (args.length > 2 || rankOf(site, second!) > 0) throw scalarsExpected(site, args, advice)
  if (!second!.lifted && constantValue(second!.node) === 0) return elementwise(site, name, ...args)
  return reduced(site, reductions[name], first!, [axisOf(site, second!, ownShape(site, first!))])
}

/** The length of a vector. */
const norm: TensorFunction = (site, [x, p]) => {
  const own = ownShape(site, x!)
  if (own.length > 1) throw new ShapeFault(codes.matrixNorm({ name: site.name, shape: own }))
  const order = p ? constantNumber(site, p, `the order of '${site.name}'`) : 2
  const { graph } = site
  const size = (): Operand => elementwise(site, 'abs', real(site, x!))
  if (order === 2) return reduced(site, (_, node, axes) => reduceOver(graph, reduceNorm, node, axes), x!)
  if (order === 1) return reduced(site, sumOver, size())
  if (order === Infinity) return reduced(site, reductions.max, size())
  if (order === -Infinity) return reduced(site, reductions.min, size())
  if (order === 0) return unlifted(graph.constant(Infinity))
  const isEven = Number.isInteger(order / 2)
  const powers = reduced(site, sumOver, elementwise(site, 'pow', isEven ? real(site, x!) : size(), unlifted(graph.constant(order))))
  // The root of 0 has no derivative; the length of 0 has 0 (SPEC §10).
  const root = elementwise(site, 'pow', powers, unlifted(graph.constant(1 / order)))
  const zero = unlifted(graph.constant(0))
  return order > 0 ? elementwise(site, 'select', elementwise(site, 'equal', powers, zero), zero, root) : root
}

/** Of one vector its length; of several operands, element by element. */
const hypot: TensorFunction = (site, args) => (args.length === 1 ? norm(site, args) : elementwise(site, 'hypot', ...args))

/** Running sums along a dimension, the first unless it is said; of numbers, a vector of them. */
const cumsum: TensorFunction = (site, args) => {
  const [x, k] = args
  const own = ownShape(site, x!)
  if (args.every(arg => rankOf(site, arg) === 0)) return cumulatedOperand(site, strung(site, args), 0)
  if (args.length > 2 || own.length === 0 || (k && rankOf(site, k) > 0)) throw scalarsExpected(site, args)
  return cumulatedOperand(site, real(site, x!), k ? axisOf(site, k, own) : 0)
}

const cumulatedOperand = (site: Site, x: Operand, axis: number): Operand =>
  ({ node: cumulated(site.graph, x.node, frontRank(site, x) + axis), lifted: x.lifted })

/** ln Σeˣ along the last axis. */
export function logSumExp(site: Site, x: Operand): Operand {
  const rank = rankOf(site, x)
  if (rank === 0) throw wrongShape(site, 'a vector, or rows of numbers', [])
  return reduced(site, (graph, node, axes) => reduceOver(graph, reduceLogSumExp, node, axes), x, [rank - 1])
}

/** ln softmax(x) = x − ln Σeˣ, along the last axis. */
export function logSoftmax(site: Site, x: Operand): Operand {
  const { node, lifted } = logSumExp(site, x)
  return elementwise(site, 'sub', x, { node: spread(site.graph, node, x.node.shape, axesOf(node.shape)), lifted })
}

/** For arrays; of numbers only, the functions of numbers hold. */
export const arrayReductions: readonly (readonly [string, TensorFunction])[] = [
  ['sum', reducing(sumOver)], ['mean', reducing(meanOver)],
  ['prod', reducingAll(prodOver)], ['variance', reducingAll(varianceOver)], ['std', reducingAll(stdOver)],
  ['max', extreme('max')], ['min', extreme('min')],
  ['norm', norm], ['hypot', hypot],
  ['l1', (site, [x]) => reduced(site, sumOver, elementwise(site, 'abs', real(site, x!)))],
  ['l2', (site, [x]) => reduced(site, sumOver, elementwise(site, 'square', real(site, x!)))],
  ['maxout', (site, args) => (args.length === 1 ? reduced(site, reductions.max, args[0]!, [rankOf(site, args[0]!) - 1]) : elementwise(site, 'maxout', ...args))],
]

/** For anything. */
export const vectorReductions: readonly (readonly [string, TensorFunction])[] = [
  ['cumsum', cumsum],
  ['logSumExp', (site, [x]) => logSumExp(site, real(site, x!))],
  ['logSoftmax', (site, [x]) => logSoftmax(site, real(site, x!))],
  ['softmax', (site, [x]) => elementwise(site, 'exp', logSoftmax(site, real(site, x!)))],
]
