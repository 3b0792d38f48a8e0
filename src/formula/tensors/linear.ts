import { axesOf, elements, type Shape } from '../../ir/shape.js'
import { reshaped } from '../../ops/tensor/arrange.js'
import { determinantOf, inverseOf, solveFor } from '../../ops/tensor/linear.js'
import { permute } from '../../ops/tensor/read.js'
import { onlyElement, transposed } from './arrange.js'
import { elementwise, lift } from './broadcast.js'
import { frontOf, frontRank, misfit, ownShape, ownShapes, real, wrongShape, type Operand, type Site, type TensorFunction } from './operand.js'
import { product } from './products.js'

const isSquare = (shape: Shape): boolean => shape.length === 2 && shape[0] === shape[1]

/** mathjs counts a vector of one number as a matrix of one. */
const isOne = (shape: Shape): boolean => shape.length === 1 && shape[0] === 1

const det: TensorFunction = (site, [A]) => {
  const own = ownShape(site, A!)
  if (isOne(own)) return onlyElement(site, A!)
  if (!isSquare(own)) throw wrongShape(site, 'a square matrix', own)
  return { node: determinantOf(site.graph, real(site, A!).node, frontRank(site, A!)), lifted: A!.lifted }
}

const inv: TensorFunction = (site, [A]) => {
  const own = ownShape(site, A!)
  if (isOne(own)) return elementwise(site, 'inv', A!)
  if (!isSquare(own)) throw wrongShape(site, 'a square matrix', own)
  return { node: inverseOf(site.graph, real(site, A!).node, frontRank(site, A!)), lifted: A!.lifted }
}

/** x with A·x = b: a vector for a vector, a matrix for a matrix. */
function solution(site: Site, A: Operand, b: Operand): Operand {
  const [p, q] = [real(site, A), real(site, b)]
  const front = frontOf(site, [p, q])
  if (p.lifted || !q.lifted) return { node: solveFor(site.graph, p.node, lift(site, q, front), front.length), lifted: front.length > 0 }
  // One matrix for all running indices: they count columns, and the matrix is factorised once.
  const first = front.length
  const order = [first, ...axesOf(front), ...(q.node.shape.length > first + 1 ? [first + 1] : [])]
  const columns = permute(site.graph, q.node, order)
  const solved = solveFor(site.graph, p.node, reshaped(site.graph, columns, [columns.shape[0]!, elements(columns.shape.slice(1))]))
  return { node: permute(site.graph, reshaped(site.graph, solved, columns.shape), axesOf(order).map(axis => order.indexOf(axis))), lifted: true }
}

const lusolve: TensorFunction = (site, [A, b]) => {
  const shapes = ownShapes(site, [A!, b!])
  const [p, q] = shapes as [Shape, Shape]
  if (!isSquare(p) || q.length === 0 || q.length > 2) throw wrongShape(site, 'a square matrix and a vector or matrix', shapes)
  if (p[0] !== q[0]) throw misfit(site, shapes, 'the right side has as many rows as the matrix')
  return solution(site, A!, b!)
}

/** mathjs's `/`: a divisor that is a matrix is inverted, a·B⁻¹. */
const divide: TensorFunction = (site, [a, B]) => {
  const shapes = ownShapes(site, [a!, B!])
  const [p, q] = shapes as [Shape, Shape]
  if (q.length === 0) return elementwise(site, 'div', a!, B!)
  const advice = 'for quotients element by element write ./'
  if (isOne(q)) {
    if (p.length > 0 && p.at(-1) !== 1) throw misfit(site, shapes, advice)
    return product(site, a!, inv(site, [B!]))
  }
  if (!isSquare(q)) throw wrongShape(site, 'a number or a square matrix on the right', q, advice)
  if (p.length === 0) return elementwise(site, 'mul', a!, inv(site, [B!]))
  if (p.length > 2 || p.at(-1) !== q[0]) throw misfit(site, shapes, advice)
  return transposed(site, solution(site, transposed(site, B!), transposed(site, a!)))
}

/** For arrays; of numbers only, the functions of numbers hold. */
export const arrayLinear: readonly (readonly [string, TensorFunction])[] = [['divide', divide], ['det', det], ['inv', inv]]

/** For anything. */
export const vectorLinear: readonly (readonly [string, TensorFunction])[] = [['lusolve', lusolve]]
