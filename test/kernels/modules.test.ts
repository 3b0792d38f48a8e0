import { all, create, type Matrix } from 'mathjs'
import { describe, expect, it } from 'vitest'
import { emitted, run } from '../oracle/load.js'
import { random as randomNumbers } from '../../templates/kernels/random.js'

const math = create(all!, {})

interface Module {
  readonly valueAndGrad: (...args: Float64Array[]) => number
  readonly forward: (...args: (Float64Array | undefined)[]) => number
  readonly backward: (...args: (Float64Array | number)[]) => void
  readonly tapeLength: number
  readonly gradLength: number
}

const numbers = (seed: number, length: number) => {
  const random = randomNumbers(seed)
  return Float64Array.from({ length }, () => 2 * random() - 1)
}

const matrix = (data: ArrayLike<number>, n: number, columns: number) =>
  math.matrix(Array.from({ length: n }, (_, i) => Array.from({ length: columns }, (_, j) => data[i * columns + j]!)))
const flat = (m: Matrix) => (m.toArray() as number[][]).flat()

function near(got: ArrayLike<number>, wanted: readonly number[], tolerance = 1e-9): void {
  const scale = Math.max(1, ...wanted.map(Math.abs))
  expect(got.length).toBe(wanted.length)
  wanted.forEach((value, k) => expect(Math.abs(got[k]! - value) / scale, `entry ${k}: ${got[k]}, should be ${value}`).toBeLessThanOrEqual(tolerance))
}

/** In TypeScript and in JavaScript, by the pair and fused. */
function inEveryWay(source: string, args: Float64Array[], check: (value: number, grad: Float64Array) => void): void {
  for (const target of ['ts', 'js'] as const) {
    const { valueAndGrad, forward, backward, tapeLength, gradLength } = run<Module>(emitted(source, { target }))
    const grad = new Float64Array(gradLength).fill(NaN)
    check(valueAndGrad(...args, grad), grad)
    const tape = new Float64Array(tapeLength).fill(NaN)
    const value = forward(...args, tape)
    grad.fill(NaN)
    backward(...args, tape, 1, grad)
    check(value, grad)
  }
}

/** mathjs's inverse and the adjoints of textbooks (M. B. Giles, Collected matrix derivative results for forward and reverse mode, 2008). */
describe.each([1, 2, 3, 4, 5, 7, 20])('modules with kernels, n = %d', n => {
  const A = numbers(n, n * n).map((x, k) => x + (k % (n + 1) === 0 ? 2 : 0))
  const Y = math.inv(matrix(A, n, n))

  it('lusolve of a vector', () => {
    const [b, g] = [numbers(n + 50, n), numbers(n + 70, n)]
    inEveryWay(`input A[${n}, ${n}], b[${n}], g[${n}]\nf = dot(g, lusolve(A, b))`, [A, b, g], (value, grad) => {
      const x = math.multiply(Y, matrix(b, n, 1)) as Matrix
      const back = math.multiply(math.transpose(Y), matrix(g, n, 1)) as Matrix
      near([value], [flat(x).reduce((sum, xk, k) => sum + xk * g[k]!, 0)])
      near(grad, [...flat(math.multiply(math.multiply(back, math.transpose(x)), -1) as Matrix), ...flat(back), ...flat(x)])
    })
  })

  it('lusolve of a matrix, and inv', () => {
    const [B, G] = [numbers(n + 50, n * 3), numbers(n + 70, n * 3)]
    inEveryWay(`input A[${n}, ${n}], B[${n}, 3], G[${n}, 3]\nf = sum(G .* lusolve(A, B)) + sum(G .* (inv(A) * B))`, [A, B, G], (value, grad) => {
      const X = math.multiply(Y, matrix(B, n, 3)) as Matrix
      const back = math.multiply(math.transpose(Y), matrix(G, n, 3)) as Matrix
      near([value], [2 * flat(X).reduce((sum, x, k) => sum + x * G[k]!, 0)])
      near(grad, [...flat(math.multiply(math.multiply(back, math.transpose(X)), -2) as Matrix), ...flat(math.multiply(back, 2) as Matrix), ...flat(math.multiply(X, 2) as Matrix)])
    })
  })

  it('det, and det of a singular matrix: its cofactors', () => {
    inEveryWay(`input A[${n}, ${n}]\nf = det(A)`, [A], (value, grad) => {
      const det = math.det(matrix(A, n, n))
      near([value / det], [1])
      near(grad.map(slope => slope / det), flat(math.transpose(Y)))
    })
    if (n === 1 || n > 7) return
    const singular = A.map((x, k) => (k >= n * (n - 1) ? A[k - n * (n - 1)]! : x))
    inEveryWay(`input A[${n}, ${n}]\nf = det(A)`, [singular], (value, grad) => {
      near([value], [0])
      const minors = Array.from({ length: n * n }, (_, at) => {
        const [i, j] = [Math.floor(at / n), at % n]
        const rest = [...singular].filter((_, k) => Math.floor(k / n) !== i && k % n !== j)
        return (-1) ** (i + j) * math.det(matrix(rest, n - 1, n - 1))
      })
      near(grad, minors)
    })
  })
})

describe('many small problems at once', () => {
  it('an array of solutions by index notation is a batch', () => {
    const [A, B] = [numbers(1, 5 * 4 * 4).map((x, k) => x + (k % 16 % 5 === 0 ? 2 : 0)), numbers(2, 5 * 4)]
    inEveryWay('input A[5, 4, 4], B[5, 4]\nf = sum(k in 1:5, sum(lusolve(A[k, :, :], B[k, :])) + det(A[k, :, :]))', [A, B], (value, grad) => {
      let wanted = 0
      const slopes = { A: [] as number[], B: [] as number[] }
      for (let k = 0; k < 5; k++) {
        const own = matrix(A.subarray(16 * k, 16 * (k + 1)), 4, 4)
        const inverse = math.inv(own)
        const x = math.multiply(inverse, matrix(B.subarray(4 * k, 4 * (k + 1)), 4, 1)) as Matrix
        const back = math.multiply(math.transpose(inverse), matrix([1, 1, 1, 1], 4, 1)) as Matrix
        wanted += flat(x).reduce((sum, entry) => sum + entry, 0) + math.det(own)
        slopes.A.push(...flat(math.subtract(math.multiply(math.transpose(inverse), math.det(own)), math.multiply(back, math.transpose(x))) as Matrix))
        slopes.B.push(...flat(back))
      }
      near([value], [wanted])
      near(grad, [...slopes.A, ...slopes.B])
    })
  })
})
