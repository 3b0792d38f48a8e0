import { codes } from '../../diagnostics/codes.js'
import type { Node } from '../../ir/node.js'
import type { Shape } from '../../ir/shape.js'
import { concatenated, reshaped } from '../../ops/tensor/arrange.js'
import { contractOf } from '../../ops/tensor/contract.js'
import { identityMatrix, inverseOf } from '../../ops/tensor/linear.js'
import { slice } from '../../ops/tensor/read.js'
import { constantValue } from '../constants.js'
import { transposed } from './arrange.js'
import { broadcastShape, elementwise, laid } from './broadcast.js'
import { constantNumber, frontOf, frontRank, misfit, ownShape, ownShapes, real, ShapeFault, unlifted, wrongShape, type Operand, type Site, type TensorFunction } from './operand.js'

/**
 * Σ a·b over the letters that `out` lacks (contract.ts), with a letter for each of the author's own axes. What is lifted carries the letters of
 * the running indices besides; what is not, does not: a matrix times a vector for each index is one product of matrices.
 */
export function contracted(site: Site, a: Operand, left: readonly number[], b: Operand, right: readonly number[], out: readonly number[]): Operand {
  const front = site.front.map((_, k) => k)
  const letters = (own: readonly number[], lifted: boolean) => [...(lifted ? front : []), ...own.map(letter => front.length + letter)]
  const [p, q] = [real(site, a), real(site, b)]
  const lifted = a.lifted || b.lifted
  return { node: contractOf(site.graph, p.node, letters(left, a.lifted), q.node, letters(right, b.lifted), letters(out, lifted)), lifted }
}

/** The letters of a product of a vector or matrix with a vector or matrix, by their ranks. */
const productLetters: Readonly<Record<string, readonly [number[], number[], number[]]>> = {
  '1 1': [[0], [0], []],
  '1 2': [[0], [0, 1], [1]],
  '2 1': [[0, 1], [1], [0]],
  '2 2': [[0, 1], [1, 2], [0, 2]],
}

/** mathjs's `*`: of two vectors the dot product, of matrices the matrix product, elementwise with a number. */
export function product(site: Site, a: Operand, b: Operand): Operand {
  const shapes = ownShapes(site, [a, b])
  const [p, q] = shapes as [Shape, Shape]
  if (p.length === 0 || q.length === 0) return elementwise(site, 'mul', a, b)
  const letters = productLetters[`${p.length} ${q.length}`]
  if (!letters) throw wrongShape(site, 'vectors and matrices', shapes, 'for an elementwise product write .*')
  if (p.at(-1) !== q[0]) throw misfit(site, shapes, adviceForProduct(p, q))
  const [left, right, out] = letters
  return contracted(site, a, left, b, right, out)
}

function adviceForProduct(p: Shape, q: Shape): string | undefined {
  if (broadcastShape([p, q])) return 'for an elementwise product write .*'
  if (p.length === 1 && q.length === 1) return 'for all products of a pair write outer(a, b)'
  return p.at(-1) === q.at(-1) ? 'the transpose of the second would fit: write \'' : `the left has ${p.at(-1)} columns, the right ${q[0]} rows`
}

/** mathjs's `^`: of a square matrix and a whole number the matrix power, by repeated squaring. */
const power: TensorFunction = (site, [base, exponent]) => {
  const shapes = ownShapes(site, [base!, exponent!]) as [Shape, Shape]
  const [own, other] = shapes
  const takes = 'a number, or a square matrix and a whole constant'
  const advice = 'for powers element by element write .^'
  if (other.length > 0 || own.length !== 2 || own[0] !== own[1]) throw wrongShape(site, takes, shapes, advice)
  const n = exponent!.lifted ? undefined : constantValue(exponent!.node)
  if (n === undefined) throw new ShapeFault(codes.notConstant({ what: 'the exponent of a matrix' }))
  if (!Number.isSafeInteger(n)) throw wrongShape(site, takes, shapes, advice)
  if (n === 0) return unlifted(identityMatrix(site.graph, own[0]!))
  const matrix = real(site, base!)
  let square: Operand = n < 0 ? { node: inverseOf(site.graph, matrix.node, frontRank(site, matrix)), lifted: matrix.lifted } : matrix
  let result: Operand | undefined
  for (let rest = Math.abs(n); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = result ? product(site, result, square) : square
    if (rest > 1) square = product(site, square, square)
  }
  return result!
}

/** A vector, or a matrix of one column or row, as a vector; `undefined` for anything else. */
function asVector(site: Site, x: Operand, isVector: (own: Shape) => boolean): Operand | undefined {
  const own = ownShape(site, x)
  if (own.length === 1) return x
  if (own.length !== 2 || !isVector(own)) return undefined
  const { node } = real(site, x)
  return { node: reshaped(site.graph, node, [...frontOf(site, [x]), own[0]! * own[1]!]), lifted: x.lifted }
}

/** Of two vectors, either of which may be a column. */
const dot: TensorFunction = (site, [a, b]) => {
  const shapes = ownShapes(site, [a!, b!])
  const [p, q] = [a!, b!].map(arg => asVector(site, arg, own => own[1] === 1))
  if (!p || !q) throw wrongShape(site, 'two vectors', shapes)
  if (ownShape(site, p)[0] !== ownShape(site, q)[0]) throw misfit(site, shapes)
  return contracted(site, p, [0], q, [0], [])
}

/** Of two vectors of length 3; a row matrix if one of them is a matrix, as mathjs has it. */
const cross: TensorFunction = (site, [a, b]) => {
  const shapes = ownShapes(site, [a!, b!])
  const [p, q] = [a!, b!].map(arg => asVector(site, arg, own => own.includes(1)))
  if (!p || !q || [p, q].some(each => ownShape(site, each)[0] !== 3)) throw wrongShape(site, 'two vectors of length 3', shapes)
  const [a1, a2, b1, b2] = [turned(site, p, 1), turned(site, p, 2), turned(site, q, 1), turned(site, q, 2)]
  const result = elementwise(site, 'sub', elementwise(site, 'mul', a1, b2), elementwise(site, 'mul', a2, b1))
  if (shapes.every(shape => shape.length === 1)) return result
  return { node: reshaped(site.graph, result.node, [...frontOf(site, [result]), 1, 3]), lifted: result.lifted }
}

/** A vector turned about: element k of the result is element k + by. */
function turned(site: Site, x: Operand, by: number): Operand {
  const { node, lifted } = real(site, x)
  const axis = node.shape.length - 1
  const n = node.shape[axis]!
  return { node: concatenated(site.graph, [slice(site.graph, node, axis, by, n - by), slice(site.graph, node, axis, 0, by)], axis), lifted }
}

/** All products of an element of a and one of b; a vector counts as a row beside a matrix. */
const kron: TensorFunction = (site, [a, b]) => {
  const shapes = ownShapes(site, [a!, b!])
  if (shapes.some(shape => shape.length === 0 || shape.length > 2)) throw wrongShape(site, 'two vectors or matrices', shapes)
  const rank = Math.max(...shapes.map(shape => shape.length))
  const [p, q] = [a!, b!].map((arg, k): Operand => (shapes[k]!.length === rank ? arg : {
    node: reshaped(site.graph, real(site, arg).node, [...frontOf(site, [arg]), 1, ...shapes[k]!]), lifted: arg.lifted,
  })) as [Operand, Operand]
  const { node, lifted } = rank === 1 ? contracted(site, p, [0], q, [1], [0, 1]) : contracted(site, p, [0, 2], q, [1, 3], [0, 1, 2, 3])
  const [m, n] = [ownShape(site, p), ownShape(site, q)]
  return { node: reshaped(site.graph, node, [...frontOf(site, [p, q]), ...m.map((extent, k) => extent * n[k]!)]), lifted }
}

/** a·bᵀ: the matrix of all products. */
const outer: TensorFunction = (site, [a, b]) => {
  const shapes = ownShapes(site, [a!, b!])
  if (shapes.some(shape => shape.length !== 1)) throw wrongShape(site, 'two vectors', shapes)
  return contracted(site, a!, [0], b!, [1], [0, 1])
}

/** TensorFlow.js's product of matrices: axes in front of the last two are batches, which stretch. */
export const matMul: TensorFunction = (site, [a, b, transposeA, transposeB]) => {
  const wants = (flag: Operand | undefined, name: string) => flag !== undefined && constantNumber(site, flag, `the option ${name} of '${site.name}'`) !== 0
  const shapes = ownShapes(site, [a!, b!])
  if (shapes.some(shape => shape.length === 0)) throw wrongShape(site, 'matrices', shapes)
  if (shapes.every(shape => shape.length <= 2)) {
    const p = wants(transposeA, 'transposeA') ? transposed(site, a!) : a!
    return product(site, p, wants(transposeB, 'transposeB') ? transposed(site, b!) : b!)
  }
  if (shapes.some(shape => shape.length === 1)) throw wrongShape(site, 'matrices', shapes)
  const batch = broadcastShape(shapes.map(shape => shape.slice(0, -2)))
  const [turnA, turnB] = [wants(transposeA, 'transposeA'), wants(transposeB, 'transposeB')]
  const inner = [shapes[0]!.at(turnA ? -2 : -1), shapes[1]!.at(turnB ? -1 : -2)]
  if (!batch || inner[0] !== inner[1]) throw misfit(site, shapes)
  const letters = batch.map((_, k) => k)
  const [i, j, k] = [batch.length, batch.length + 1, batch.length + 2]
  const over = (operand: Operand): Operand => ({ node: stretched(site, operand, batch), lifted: operand.lifted })
  return contracted(site, over(a!), [...letters, ...(turnA ? [k, i] : [i, k])], over(b!), [...letters, ...(turnB ? [j, k] : [k, j])], [...letters, i, j])
}

const stretched = (site: Site, operand: Operand, batch: Shape): Node =>
  laid(site, real(site, operand), frontOf(site, [operand]), [...batch, ...ownShape(site, operand).slice(-2)])

const folded = (two: (site: Site, a: Operand, b: Operand) => Operand): TensorFunction => (site, args) => args.reduce((a, b) => two(site, a, b))

/** For arrays; of numbers only, the functions of numbers hold. */
export const arrayProducts: readonly (readonly [string, TensorFunction])[] = [
  ['multiply', folded(product)], ['pow', power],
]

/** For anything. */
export const vectorProducts: readonly (readonly [string, TensorFunction])[] = [
  ['dot', dot], ['cross', cross], ['kron', kron], ['outer', outer], ['matMul', matMul],
]
