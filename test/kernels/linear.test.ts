import fc from 'fast-check'
import { all, create } from 'mathjs'
import { describe, expect, it } from 'vitest'
import { specialise, scratchOf, specialName } from '../../src/kernels/specialise.js'
import { cofactors, determinant, inverse, solve, type LinearAttributes } from '../../src/ops/tensor/linear.js'
import { doubles } from '../../src/ir/tensor.js'
import { random as randomNumbers } from '../../templates/kernels/random.js'
import { cofactors as cofactorsKernel } from '../../templates/kernels/cofactors.js'
import { determinant as determinantKernel } from '../../templates/kernels/determinant.js'
import { inverse as inverseKernel } from '../../templates/kernels/inverse.js'
import { solve as solveKernel } from '../../templates/kernels/solve.js'
import { exactCofactors, exactDeterminant } from './exact.js'

const math = create(all!, {})

type KernelCall = (...args: (Float64Array | number)[]) => void

/** A kernel with its inputs' and output's lengths, called among other numbers, which must stay what they are. */
interface Trial {
  readonly name: 'solve' | 'inverse' | 'determinant' | 'cofactors'
  readonly kernel: KernelCall
  readonly row: typeof solve
  readonly sizes: (n: number, columns: number) => number[]
  readonly inputs: (n: number, columns: number) => (readonly [shape: number[]])[]
  readonly output: (n: number, columns: number) => number[]
}

const trials: readonly Trial[] = [
  { name: 'solve', kernel: solveKernel as KernelCall, row: solve, sizes: (n, columns) => [n, columns], inputs: (n, columns) => [[[n, n]], [[n, columns]]], output: (n, columns) => [n, columns] },
  { name: 'inverse', kernel: inverseKernel as KernelCall, row: inverse, sizes: n => [n], inputs: n => [[[n, n]]], output: n => [n, n] },
  { name: 'determinant', kernel: determinantKernel as KernelCall, row: determinant, sizes: n => [n], inputs: n => [[[n, n]]], output: () => [] },
  { name: 'cofactors', kernel: cofactorsKernel as KernelCall, row: cofactors, sizes: n => [n], inputs: n => [[[n, n]]], output: n => [n, n] },
]

const count = (shape: readonly number[]) => shape.reduce((product, size) => product * size, 1)
const guard = 7.25

/** Calls a kernel with each region in an array of its own, behind a few numbers and before a few others. */
function callAmongOthers(kernel: KernelCall, inputs: readonly ArrayLike<number>[], outputLength: number, sizes: readonly number[], scratchLength: number): Float64Array {
  const offset = (k: number) => 3 + k
  const surrounded = (numbers: ArrayLike<number>, k: number) => Float64Array.from([...Array<number>(offset(k)).fill(guard), ...Array.from(numbers), guard, guard])
  const arrays = [...inputs, Array<number>(outputLength).fill(NaN)].map(surrounded)
  const scratch = surrounded(Array<number>(scratchLength).fill(NaN), 5)
  const before = arrays.map(array => array.slice())
  kernel(...arrays.flatMap((array, k) => [array, offset(k)]), ...sizes, scratch, offset(5))
  for (const [k, array] of arrays.entries()) {
    const isOutput = k === inputs.length
    array.forEach((number, at) => {
      if (!isOutput || at < offset(k) || at >= offset(k) + outputLength) expect(number, `array ${k}, place ${at}`).toBe(before[k]![at])
    })
  }
  expect([...scratch.subarray(0, offset(5)), ...scratch.subarray(offset(5) + scratchLength)].every(number => number === guard)).toBe(true)
  return arrays.at(-1)!.slice(offset(inputs.length), offset(inputs.length) + outputLength)
}

const called = ({ kernel, name, sizes, output }: Trial, inputs: readonly ArrayLike<number>[], n: number, columns: number) =>
  callAmongOthers(kernel, inputs, count(output(n, columns)), sizes(n, columns), scratchOf(name, sizes(n, columns)))

/** The same by the text that modules carry. */
function specialised({ name, sizes, output }: Trial, inputs: readonly ArrayLike<number>[], n: number, columns: number): Float64Array {
  const own = sizes(n, columns)
  const text = specialise(name, own).map(({ javascript }) => javascript).join('\n')
  const kernel = new Function(`'use strict'\n${text}\nreturn ${specialName(name, own)}`)() as KernelCall
  return callAmongOthers(kernel, inputs, count(output(n, columns)), [], scratchOf(name, own))
}

const unbatched: LinearAttributes = { key: '0', batch: 0 }

const reference = ({ row, inputs: shapes, output }: Trial, inputs: readonly ArrayLike<number>[], n: number, columns: number) =>
  row.tensor.evaluate(inputs.map((data, k) => ({ data, shape: shapes(n, columns)[k]![0] })), unbatched, output(n, columns), { field: doubles, run: () => [] })

const randomly = (seed: number, length: number) => {
  const random = randomNumbers(seed)
  return Float64Array.from({ length }, () => 4 * random() - 2)
}

const matrixOf = (numbers: ArrayLike<number>, rows: number, columns: number) =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => numbers[i * columns + j]!))

const largest = (numbers: ArrayLike<number>) => Math.max(1e-300, ...Array.from(numbers, Math.abs))

/** Equal but for rounding, against the largest entry. */
function near(got: ArrayLike<number>, wanted: ArrayLike<number>, tolerance: number): void {
  const scale = largest(wanted)
  expect(got.length).toBe(wanted.length)
  for (let k = 0; k < got.length; k++) expect(Math.abs(got[k]! - wanted[k]!) / scale, `entry ${k}: ${got[k]}, should be ${wanted[k]}`).toBeLessThanOrEqual(tolerance)
}

const sizesTried = [1, 2, 3, 4, 5, 7, 8, 13, 20]

describe.each(trials)('$name', trial => {
  const inputsFor = (n: number, columns: number, seed: number) => trial.inputs(n, columns).map(([shape], k) => randomly(seed + 100 * k, count(shape)))

  it('specialised ≡ called, bit for bit, at random sizes', () => {
    fc.assert(fc.property(fc.constantFrom(...sizesTried), fc.constantFrom(1, 2, 3, 5, 11), fc.nat(1000), (n, columns, seed) => {
      const inputs = inputsFor(n, columns, seed)
      if (seed % 4 === 0) inputs[0]!.fill(0, 0, n)
      const [a, b] = [specialised(trial, inputs, n, columns), called(trial, inputs, n, columns)]
      expect(a.every((number, k) => Object.is(number, b[k]))).toBe(true)
    }), { numRuns: 60, seed: 3 })
  })

  it.each(sizesTried.filter(n => n < 10 || trial.name !== 'cofactors'))('n = %d: the row’s plain meaning', n => {
    for (const columns of [1, 3]) {
      const inputs = inputsFor(n, columns, n)
      const [got, wanted] = [called(trial, inputs, n, columns), reference(trial, inputs, n, columns)]
      if (trial.name === 'cofactors') near(got, wanted, 1e-13)
      else expect([...got]).toEqual(Array.from(wanted))
    }
  })
})

describe('solve', () => {
  it('leaves a residual of rounding size, whatever the condition', () => {
    for (const n of [2, 5, 10]) {
      const hilbert = Float64Array.from({ length: n * n }, (_, k) => 1 / (Math.floor(k / n) + (k % n) + 1))
      const b = randomly(n, n)
      const x = called(trials[0]!, [hilbert, b], n, 1)
      const scale = largest(x)
      for (let i = 0; i < n; i++) {
        let residual = -b[i]!
        for (let j = 0; j < n; j++) residual += hilbert[i * n + j]! * x[j]!
        expect(Math.abs(residual)).toBeLessThan(1e-15 * n * scale)
      }
    }
  })

  it('pivots: zeros on the diagonal, and a tiny one that is no pivot', () => {
    expect([...called(trials[0]!, [[0, 1, 1, 0], [3, 4]], 2, 1)]).toEqual([4, 3])
    near(called(trials[0]!, [[1e-20, 1, 1, 1], [1, 2]], 2, 1), [1, 1], 1e-15)
  })

  it('mathjs’s lusolve and inv', () => {
    for (const n of [1, 2, 3, 7, 13]) {
      const [A, B] = [randomly(n, n * n), randomly(50 + n, n * 2)]
      near(called(trials[0]!, [A, B], n, 2), (math.multiply(math.inv(matrixOf(A, n, n)), matrixOf(B, n, 2)) as number[][]).flat(), 1e-11)
      near(called(trials[1]!, [A], n, 0), (math.inv(matrixOf(A, n, n)) as number[][]).flat(), 1e-11)
      near(called(trials[2]!, [A], n, 0), [math.det(matrixOf(A, n, n))], 1e-13)
    }
  })

  it('of a singular matrix is not finite', () => {
    for (const number of called(trials[0]!, [[1, 2, 2, 4], [1, 1]], 2, 1)) expect(Number.isFinite(number)).toBe(false)
  })
})

describe('determinant', () => {
  it('is 0 for a matrix with a row of zeros, equal rows, or rank 1', () => {
    for (const singular of [[0, 0, 0, 1, 2, 3, 4, 5, 6], [1, 2, 3, 1, 2, 3, 4, 5, 6], [1, 2, 3, 2, 4, 6, 3, 6, 9], [0, 0, 0, 0, 0, 0, 0, 0, 0]])
      expect(Math.abs(called(trials[2]!, [singular], 3, 0)[0]!)).toBe(0)
  })

  it('counts row exchanges', () => {
    expect([...called(trials[2]!, [[0, 1, 1, 0]], 2, 0)]).toEqual([-1])
    expect([...called(trials[2]!, [[0, 1, 0, 0, 0, 1, 1, 0, 0]], 3, 0)]).toEqual([1])
  })

  it('of whole matrices, exactly computed', () => {
    for (const n of [1, 2, 3, 5, 7]) {
      const whole = randomly(n, n * n).map(x => Math.round(3 * x))
      near(called(trials[2]!, [whole], n, 0), [exactDeterminant(matrixOf(whole, n, n))], 1e-13)
    }
  })
})

describe('cofactors', () => {
  /** A product of whole n × rank and rank × n matrices. */
  function wholeOfRank(n: number, rank: number, seed: number): number[] {
    const [P, Q] = [randomly(seed, n * rank), randomly(seed + 1, rank * n)].map(part => part.map(x => Math.round(2 * x))) as [Float64Array, Float64Array]
    return Array.from({ length: n * n }, (_, at) => {
      let sum = 0
      for (let k = 0; k < rank; k++) sum += P[Math.floor(at / n) * rank + k]! * Q[k * n + (at % n)]!
      return sum
    })
  }

  it.each([1, 2, 3, 4, 5, 7])('n = %d: those of whole matrices of every rank, exactly computed', n => {
    for (let rank = 0; rank <= n; rank++) {
      for (let seed = 0; seed < 5; seed++) {
        const A = wholeOfRank(n, rank, 10 * seed + rank)
        const wanted = exactCofactors(matrixOf(A, n, n)).flat()
        const got = called(trials[3]!, [A], n, 0)
        const size = largest(A) ** (n - 1)
        for (const [k, number] of got.entries()) expect(Math.abs(number - wanted[k]!), `entry ${k}: ${number}, should be ${wanted[k]}`).toBeLessThanOrEqual(1e-14 * Math.max(size, largest(wanted)))
      }
    }
  })

  it('keep their digits where det·A⁻ᵀ has none left: rank 4 of 5, and 10⁻¹⁶ away from it', () => {
    for (const nudge of [0, 2 ** -53]) {
      const A = wholeOfRank(5, 4, 4)
      const wanted = exactCofactors(matrixOf(A, 5, 5)).flat()
      A[7]! += nudge
      near(called(trials[3]!, [A], 5, 0), wanted, 1e-13)
    }
  })
})
