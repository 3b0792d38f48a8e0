import type { Graph } from '../ir/build.js'
import type { Call, Node } from '../ir/node.js'
import { elements } from '../ir/shape.js'
import { add, div, mul, neg, sub } from '../ops/arithmetic.js'
import { larger } from '../ops/compare.js'
import { select } from '../ops/control.js'
import { abs } from '../ops/rounding.js'
import { cofactors, determinant, inverse, solve, type LinearAttributes } from '../ops/tensor/linear.js'
import { elementsOf, type Elements } from './elements.js'

type Matrix = readonly (readonly Node[])[]

/** The largest matrices whose formulas are written out; a larger one is left to a loop, which chooses its pivots as it goes. */
const largest = new Map([[solve, 2], [inverse, 2], [determinant, 3], [cofactors, 3]])

/** True for what is not about matrices too large to be written out. */
export const hasFormula = ({ op, args, attributes }: Call): boolean => {
  const most = [...largest].find(([each]) => each === op)?.[1]
  return most === undefined || args[0]!.shape[(attributes as LinearAttributes).batch]! <= most
}

/** The matrices of a batch, one after another, each of so many columns. */
function matricesOf(x: Elements, batch: number, columns: number): Matrix[] {
  const rows = x.shape[batch]!
  const count = elements(x.shape.slice(0, batch))
  return Array.from({ length: count }, (_, k) =>
    Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => x.at((k * rows + i) * columns + j))))
}

const squares = (call: Call, x: Elements): Matrix[] => {
  const { batch } = call.attributes as LinearAttributes
  return matricesOf(x, batch, x.shape[batch]!)
}

export function determinantOf(graph: Graph, call: Call, [A]: readonly Elements[]): Elements {
  return elementsOf(call.shape, squares(call, A!).map(matrix => determinantOfMatrix(graph, matrix)))
}

export function cofactorsOf(graph: Graph, call: Call, [A]: readonly Elements[]): Elements {
  return elementsOf(call.shape, squares(call, A!).flatMap(matrix => cofactorsOfMatrix(graph, matrix).flat()))
}

/** Expanded along the first row. */
function determinantOfMatrix(graph: Graph, matrix: Matrix): Node {
  const [first] = matrix
  if (!first) return graph.constant(1)
  const terms = first.map((a, j) => times(graph, a, cofactor(graph, matrix, 0, j)))
  return terms.reduce((sum, term) => graph.call(add, sum, term))
}

const times = (graph: Graph, a: Node, b: Node): Node => (b.kind === 'const' && b.value === 1 ? a : graph.call(mul, a, b))

const cofactorsOfMatrix = (graph: Graph, matrix: Matrix): Node[][] => matrix.map((row, i) => row.map((_, j) => cofactor(graph, matrix, i, j)))

/** Of a matrix of three rows, with indices taken round: the sign is right by itself. */
function cofactor(graph: Graph, matrix: Matrix, i: number, j: number): Node {
  const n = matrix.length
  if (n === 1) return graph.constant(1)
  if (n === 2) {
    const opposite = matrix[1 - i]![1 - j]!
    return i === j ? opposite : graph.call(neg, opposite)
  }
  const at = (row: number, column: number) => matrix[(i + row) % n]![(j + column) % n]!
  return graph.call(sub, graph.call(mul, at(1, 1), at(2, 2)), graph.call(mul, at(1, 2), at(2, 1)))
}

export function solutionOf(graph: Graph, call: Call, [A, b]: readonly Elements[]): Elements {
  const { batch } = solve.of(call)
  const right = matricesOf(b!, batch, elements(b!.shape.slice(batch + 1)))
  return elementsOf(call.shape, squares(call, A!).flatMap((matrix, k) => solved(graph, matrix, right[k]!).flat()))
}

export function inverseOf(graph: Graph, call: Call, [A]: readonly Elements[]): Elements {
  const identity = (n: number): Matrix => Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => graph.constant(i === j ? 1 : 0)))
  return elementsOf(call.shape, squares(call, A!).flatMap(matrix => solved(graph, matrix, identity(matrix.length)).flat()))
}

/** A⁻¹·B by Gaussian elimination with pivoting: of two rows, the one with the larger first number stands above. */
function solved(graph: Graph, matrix: Matrix, right: Matrix): Node[][] {
  const call = (op: typeof add, a: Node, b: Node) => graph.call(op, a, b)
  if (matrix.length === 1) return [right[0]!.map(b => call(div, b, matrix[0]![0]!))]
  const [[a, b], [c, d]] = matrix as [[Node, Node], [Node, Node]]
  const swaps = graph.call(larger, graph.call(abs, c), graph.call(abs, a))
  const choose = (yes: Node, no: Node) => graph.call(select, swaps, yes, no)
  const [p, q, r, s] = [choose(c, a), choose(d, b), choose(a, c), choose(b, d)]
  const factor = call(div, r, p)
  const pivot = call(sub, s, call(mul, factor, q))
  const upper = right[0]!.map((u, j) => choose(right[1]![j]!, u))
  const lower = right[0]!.map((u, j) => choose(u, right[1]![j]!))
  const y = lower.map((v, j) => call(div, call(sub, v, call(mul, factor, upper[j]!)), pivot))
  return [upper.map((u, j) => call(div, call(sub, u, call(mul, q, y[j]!)), p)), y]
}
