import { codes } from '../../diagnostics/codes.js'
import type { Node } from '../../ir/node.js'
import { axesOf, elements, type Shape } from '../../ir/shape.js'
import { concatenated, reshaped, tableOf } from '../../ops/tensor/arrange.js'
import { identityMatrix } from '../../ops/tensor/linear.js'
import { accumulateAt, constantIndex, elementAt, filled, indexOf, permute, readAt, type Affine } from '../../ops/tensor/read.js'
import { sumOver } from '../../ops/tensor/reduce.js'
import { lift } from './broadcast.js'
import { axisOf, constantNumber, constantNumbers, frontOf, frontRank, misfit, ownShape, ownShapes, rankOf, real, ShapeFault, unlifted, wrongShape, type Operand, type Site, type TensorFunction } from './operand.js'

/** Rows and columns exchanged; a vector is the same, as in mathjs. */
export function transposed(site: Site, x: Operand): Operand {
  const own = ownShape(site, x)
  if (own.length < 2) return x
  if (own.length > 2) throw wrongShape(site, 'vectors and matrices', own)
  const first = frontRank(site, x)
  const { node, lifted } = real(site, x)
  return { node: permute(site.graph, node, [...axesOf(node.shape).slice(0, first), first + 1, first]), lifted }
}

/** Where the diagonal `k` to the right of the main one begins, and the subscripts of its elements behind the running indices. */
function diagonal(first: number, k: number): { readonly row: number; readonly column: number; readonly subscripts: Affine[] } {
  const [row, column] = [Math.max(0, -k), Math.max(0, k)]
  return { row, column, subscripts: [...Array.from({ length: first }, (_, axis) => indexOf(axis)), ...[row, column].map((offset): Affine => ({ offset, terms: [[first, 1]] }))] }
}

/** Element (i, i + k) of a matrix, as a vector. */
function diagonalOf(site: Site, x: Operand, k: number): Operand {
  const [rows, columns] = ownShape(site, x) as [number, number]
  const { row, column, subscripts } = diagonal(frontRank(site, x), k)
  const length = Math.min(rows - row, columns - column)
  if (length < 1) throw new ShapeFault(codes.badDimension({ what: 'diagonal', dimension: k, shape: [rows, columns], advice: `diagonals are ${1 - rows} to ${columns - 1}` }))
  return { node: readAt(site.graph, real(site, x).node, [...frontOf(site, [x]), length], subscripts), lifted: x.lifted }
}

/** The smallest matrix with a vector on its diagonal k, or the diagonal of a matrix. */
const diag: TensorFunction = (site, [x, offset]) => {
  const own = ownShape(site, x!)
  const k = offset ? constantNumber(site, offset, `the diagonal of '${site.name}'`) : 0
  if (own.length === 0 || own.length > 2 || !Number.isInteger(k)) throw wrongShape(site, 'a vector or a matrix, and a whole number', own)
  if (own.length === 2) return diagonalOf(site, x!, k)
  const { row, column, subscripts } = diagonal(frontRank(site, x!), k)
  return { node: accumulateAt(site.graph, real(site, x!).node, [...frontOf(site, [x!]), own[0]! + row, own[0]! + column], subscripts), lifted: x!.lifted }
}

const trace: TensorFunction = (site, [x]) => {
  const own = ownShape(site, x!)
  if (own.length === 1 && own[0] === 1) return onlyElement(site, x!)
  if (own.length !== 2 || own[0] !== own[1]) throw wrongShape(site, 'a square matrix', own)
  const { node, lifted } = diagonalOf(site, x!, 0)
  return { node: sumOver(site.graph, node, [node.shape.length - 1]), lifted }
}

/** The number in a vector of one. */
export function onlyElement(site: Site, x: Operand): Operand {
  const { node, lifted } = real(site, x)
  const front = frontOf(site, [x])
  return { node: front.length === 0 ? elementAt(site.graph, node, [0]) : readAt(site.graph, node, front, [...axesOf(front).map(indexOf), constantIndex(0)]), lifted }
}

const reshape: TensorFunction = (site, [x, wanted]) => {
  const own = ownShape(site, x!)
  const { shape: form, numbers } = constantNumbers(wanted!, `the shape given to '${site.name}'`)
  if (form.length !== 1) throw wrongShape(site, 'a list of sizes', form, 'write reshape(x, [2, 3])')
  const open = numbers.indexOf(-1)
  const rest = numbers.filter((_, k) => k !== open)
  const bad = rest.find(size => !isSize(size))
  if (bad !== undefined) throw new ShapeFault(codes.badSize({ name: site.name, size: bad }))
  const shape = numbers.map((size, k) => (k === open ? elements(own) / elements(rest) : size))
  if (elements(shape) !== elements(own) || !shape.every(isSize)) throw new ShapeFault(codes.badReshape({ from: own, to: numbers }))
  return { node: reshaped(site.graph, real(site, x!).node, [...frontOf(site, [x!]), ...shape]), lifted: x!.lifted }
}

const flatten: TensorFunction = (site, [x]) =>
  ({ node: reshaped(site.graph, real(site, x!).node, [...frontOf(site, [x!]), elements(ownShape(site, x!))]), lifted: x!.lifted })

/** Arrays one behind the other along the last dimension, or along the one that a number at the end says. */
const concat: TensorFunction = (site, args) => {
  const isAlong = args.length > 1 && rankOf(site, args.at(-1)!) === 0
  const parts = isAlong ? args.slice(0, -1) : args
  const shapes = ownShapes(site, parts)
  const [first] = shapes as [Shape]
  if (shapes.some(shape => shape.length === 0)) throw wrongShape(site, 'arrays', shapes, 'write [x] for a vector of one number')
  if (shapes.some(shape => shape.length !== first.length)) throw misfit(site, shapes, 'all have the same number of dimensions')
  const axis = isAlong ? axisOf(site, args.at(-1)!, first) : first.length - 1
  if (shapes.some(shape => shape.some((extent, k) => k !== axis && extent !== first[k]))) throw misfit(site, shapes, `only dimension ${axis + 1} may differ`)
  const front = frontOf(site, parts)
  return { node: concatenated(site.graph, parts.map(part => lift(site, real(site, part), front)), front.length + axis), lifted: front.length > 0 }
}

const isSize = (size: number): boolean => Number.isSafeInteger(size) && size >= 1

/** `zeros(2, 3)`, `zeros([2, 3])`. */
function sizesOf(site: Site, args: readonly Operand[]): Shape {
  const what = `a size given to '${site.name}'`
  const sizes = args.length === 1 && rankOf(site, args[0]!) === 1 ? constantNumbers(args[0]!, what).numbers : args.map(arg => constantNumber(site, arg, what))
  const bad = sizes.find(size => !isSize(size))
  if (bad !== undefined) throw new ShapeFault(codes.badSize({ name: site.name, size: bad }))
  return sizes
}

const full = (value: number): TensorFunction => (site, args) => unlifted(filled(site.graph, site.graph.constant(value), sizesOf(site, args)))

/** Up to this many numbers a matrix is a table; beyond, it is ones at their places. */
const largestTable = 4096

const identity: TensorFunction = (site, args) => {
  const [rows, columns = rows] = sizesOf(site, args) as [number, number?]
  if (args.length > 2) throw wrongShape(site, 'one size or two', ownShapes(site, args))
  return unlifted(identityOf(site, rows, columns!))
}

function identityOf({ graph }: Site, rows: number, columns: number): Node {
  if (rows * columns <= largestTable) {
    return rows === columns ? identityMatrix(graph, rows) : tableOf(graph, [rows, columns], Array.from({ length: rows * columns }, (_, k) => (Math.floor(k / columns) === k % columns ? 1 : 0)))
  }
  return accumulateAt(graph, filled(graph, graph.constant(1), [Math.min(rows, columns)]), [rows, columns], diagonal(0, 0).subscripts)
}

/** For arrays; of numbers only, the functions of numbers hold. */
export const arrayArrangements: readonly (readonly [string, TensorFunction])[] = [
  ['transpose', (site, [x]) => transposed(site, x!)], ['ctranspose', (site, [x]) => transposed(site, x!)], ['trace', trace],
]

/** For anything. */
export const vectorArrangements: readonly (readonly [string, TensorFunction])[] = [
  ['diag', diag], ['reshape', reshape], ['flatten', flatten], ['concat', concat], ['zeros', full(0)], ['ones', full(1)], ['identity', identity],
]
