import type { Graph } from '../../ir/build.js'
import type { Call, Node } from '../../ir/node.js'
import type { Attributes } from '../../ir/op.js'
import { elements, type Shape } from '../../ir/shape.js'
import type { Examples, Field, Lifted } from '../../ir/tensor.js'
import { mul, neg, sub } from '../arithmetic.js'
import { tableOf } from './arrange.js'
import { contractOf } from './contract.js'
import { tensorOp } from './define.js'
import { permute, spread } from './read.js'
import { sumOver } from './reduce.js'

export interface LinearAttributes extends Attributes {
  /** How many axes in front count separate problems. */
  readonly batch: number
}

/** Row after row of a square matrix. */
type Rows<T> = T[][]

function rowsOf<T>(data: ArrayLike<T>, start: number, rows: number, columns: number): Rows<T> {
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => data[start + i * columns + j]!))
}

const magnitude = <T>(F: Field<T>, a: T): number => Math.abs(F.number(a))

/** Gaussian elimination with partial pivoting (Golub & Van Loan, Matrix Computations, 4th ed. 2013, §3.4): makes `A` triangular, does the same to `B`; gives the determinant. */
function eliminate<T>(F: Field<T>, A: Rows<T>, B: Rows<T>): T {
  let determinant = F.of(1)
  for (let k = 0; k < A.length; k++) {
    let pivot = k
    for (let i = k + 1; i < A.length; i++) if (magnitude(F, A[i]![k]!) > magnitude(F, A[pivot]![k]!)) pivot = i
    if (pivot !== k) {
      ;[A[k], A[pivot]] = [A[pivot]!, A[k]!]
      if (B.length > 0) [B[k], B[pivot]] = [B[pivot]!, B[k]!]
      determinant = F.sub(F.of(0), determinant)
    }
    determinant = F.mul(determinant, A[k]![k]!)
    if (F.number(A[k]![k]!) === 0) continue
    for (let i = k + 1; i < A.length; i++) {
      const factor = F.div(A[i]![k]!, A[k]![k]!)
      A[i] = A[i]!.map((a, j) => F.sub(a, F.mul(factor, A[k]![j]!)))
      if (B.length > 0) B[i] = B[i]!.map((b, j) => F.sub(b, F.mul(factor, B[k]![j]!)))
    }
  }
  return determinant
}

/** A⁻¹·B. */
function solved<T>(F: Field<T>, A: Rows<T>, B: Rows<T>): Rows<T> {
  eliminate(F, A, B)
  for (let k = A.length - 1; k >= 0; k--) {
    for (let i = k + 1; i < A.length; i++) B[k] = B[k]!.map((b, j) => F.sub(b, F.mul(A[k]![i]!, B[i]![j]!)))
    B[k] = B[k]!.map(b => F.div(b, A[k]![k]!))
  }
  return B
}

const identityRows = <T>(F: Field<T>, n: number): Rows<T> => Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => F.of(i === j ? 1 : 0)))

/** Where the problems of a batch begin, and how large their matrices are. */
const problems = (shape: Shape, batch: number): { count: number; n: number } => ({ count: elements(shape.slice(0, batch)), n: shape[batch]! })

const attributesOf = (batch: number): LinearAttributes => ({ key: String(batch), batch })

/** The axes in front, as letters of a contraction. */
const front = (batch: number): number[] => Array.from({ length: batch }, (_, k) => k)

const transposed = (graph: Graph, A: Node, batch: number): Node => permute(graph, A, [...front(batch), batch + 1, batch])

/** The product of two matrices behind the same axes in front. */
function product(graph: Graph, A: Node, B: Node, batch: number): Node {
  const letters = front(batch)
  const [i, j, k] = [batch, batch + 1, batch + 2]
  return contractOf(graph, A, [...letters, i, k], B, [...letters, k, j], [...letters, i, j])
}

/** Separate problems, each with an example's own numbers. */
const oneBatchMore = ({ graph, over }: Examples, { op, attributes }: Call, args: readonly Lifted[]): Node =>
  graph.apply(op, attributesOf((attributes as LinearAttributes).batch + 1), ...args.map(over))

/** x with A·x = b, for a vector b or the columns of a matrix; by factorisation, never by an inverse. A singular A gives no finite numbers. */
export const solve = tensorOp<LinearAttributes>('solve', {
  arity: 2, latex: '{#a}^{-1} #b',
  row: {
    shape: ([, b]) => b!,
    evaluate([A, b], { batch }, shape, { field: F }) {
      const { count, n } = problems(A!.shape, batch)
      const columns = elements(shape.slice(batch + 1))
      return Array.from({ length: count }, (_, k) => solved(F, rowsOf(A!.data, k * n * n, n, n), rowsOf(b!.data, k * n * columns, n, columns)).flat()).flat()
    },
    adjoint(graph, call, g, k) {
      const { batch } = call.attributes as LinearAttributes
      const back = solveFor(graph, transposed(graph, call.args[0]!, batch), g, batch)
      if (k === 1) return back
      const letters = front(batch)
      const columns = call.shape.length > batch + 1 ? [batch + 2] : []
      return graph.call(neg, contractOf(graph, back, [...letters, batch, ...columns], call, [...letters, batch + 1, ...columns], [...letters, batch, batch + 1]))
    },
    lift: oneBatchMore,
    operations([A, b], { batch }) {
      const { count, n } = problems(A!, batch)
      return Math.round(count * (2 * n ** 3 / 3 + 2 * n ** 2 * elements(b!.slice(batch + 1))))
    },
  },
})

/** The inverse of a square matrix. */
export const inverse = tensorOp<LinearAttributes>('inverse', {
  arity: 1, latex: '{#a}^{-1}',
  row: {
    shape: ([A]) => A!,
    evaluate([A], { batch }, _, { field: F }) {
      const { count, n } = problems(A!.shape, batch)
      return Array.from({ length: count }, (_, k) => solved(F, rowsOf(A!.data, k * n * n, n, n), identityRows(F, n)).flat()).flat()
    },
    adjoint(graph, call, g) {
      const { batch } = call.attributes as LinearAttributes
      const Yt = transposed(graph, call, batch)
      return graph.call(neg, product(graph, product(graph, Yt, g, batch), Yt, batch))
    },
    lift: oneBatchMore,
    operations([A], { batch }) {
      const { count, n } = problems(A!, batch)
      return 2 * count * n ** 3
    },
  },
})

/** The determinant of a square matrix. */
export const determinant = tensorOp<LinearAttributes>('determinant', {
  arity: 1, latex: String.raw`\det #a`, tame: true,
  row: {
    shape: ([A], { batch }) => A!.slice(0, batch),
    evaluate([A], { batch }, _, { field: F }) {
      const { count, n } = problems(A!.shape, batch)
      return Array.from({ length: count }, (_, k) => eliminate(F, rowsOf(A!.data, k * n * n, n, n), []))
    },
    adjoint(graph, call, g) {
      const { batch } = call.attributes as LinearAttributes
      const [A] = call.args
      return graph.call(mul, spread(graph, g, A!.shape, front(batch)), cofactorsOf(graph, A!, batch))
    },
    lift: oneBatchMore,
    operations([A], { batch }) {
      const { count, n } = problems(A!, batch)
      return Math.round(2 * count * n ** 3 / 3)
    },
  },
})

/** The cofactors of a square matrix, ∂det/∂A: right for a singular one too, where det·A⁻ᵀ is not. */
export const cofactors = tensorOp<LinearAttributes>('cofactors', {
  arity: 1, latex: String.raw`\operatorname{cof}\left(#a\right)`,
  row: {
    shape: ([A]) => A!,
    evaluate([A], { batch }, _, { field: F }) {
      const { count, n } = problems(A!.shape, batch)
      return Array.from({ length: count }, (_, k) => {
        const rows = rowsOf(A!.data, k * n * n, n, n)
        return rows.map((row, i) => row.map((_, j) => {
          const minor = rows.filter((_, r) => r !== i).map(other => other.filter((_, c) => c !== j))
          const value = eliminate(F, minor, [])
          return (i + j) % 2 === 0 ? value : F.sub(F.of(0), value)
        })).flat()
      }).flat()
    },
    /** With Y = A⁻¹ and d = det A: d·(⟨g, Yᵀ⟩·Yᵀ − (Y·g·Y)ᵀ). */
    adjoint(graph, call, g) {
      const { batch } = call.attributes as LinearAttributes
      const [A] = call.args
      const Y = graph.apply(inverse, attributesOf(batch), A!)
      const over = (node: Node) => spread(graph, node, A!.shape, front(batch))
      const Yt = transposed(graph, Y, batch)
      const trace = sumOver(graph, graph.call(mul, g, Yt), [batch, batch + 1])
      const YgY = product(graph, product(graph, Y, g, batch), Y, batch)
      return graph.call(mul, over(determinantOf(graph, A!, batch)), graph.call(sub, graph.call(mul, over(trace), Yt), transposed(graph, YgY, batch)))
    },
    lift: oneBatchMore,
    operations([A], { batch }) {
      const { count, n } = problems(A!, batch)
      return 3 * count * n ** 3
    },
  },
})

export const solveFor = (graph: Graph, A: Node, b: Node, batch = 0): Node => graph.apply(solve, attributesOf(batch), A, b)
export const inverseOf = (graph: Graph, A: Node, batch = 0): Node => graph.apply(inverse, attributesOf(batch), A)
export const determinantOf = (graph: Graph, A: Node, batch = 0): Node => graph.apply(determinant, attributesOf(batch), A)
export const cofactorsOf = (graph: Graph, A: Node, batch = 0): Node => graph.apply(cofactors, attributesOf(batch), A)

export const identityMatrix = (graph: Graph, n: number): Node =>
  tableOf(graph, [n, n], Array.from({ length: n * n }, (_, k) => (Math.floor(k / n) === k % n ? 1 : 0)))
