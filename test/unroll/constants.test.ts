import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/index.js'

/** What is known at compile time is worked out there: it must be what the same numbers give as inputs. */
describe('linear algebra on matrices that are partly constant', () => {
  const matrices: readonly (readonly number[])[] = [[3], [1, 2, 3, 4], [0, 1, 1, 0], [2, 0, 0, 1], [1, 2, 3, 3, 4, 7, 1, 5, 2], [1, 0, 0, 0, 1, 0, 0, 0, 1]]
  const entriesOf = (matrix: readonly number[], isConstant: (k: number) => boolean) => {
    const n = Math.sqrt(matrix.length)
    const rows = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (isConstant(i * n + j) ? String(matrix[i * n + j]) : `x[${i * n + j + 1}]`)).join(', '))
    return `[${rows.map(row => (n === 1 ? `[${row}]` : row)).join('; ')}]`
  }
  const run = (matrix: readonly number[], formula: string, isConstant: (k: number) => boolean): number[] => {
    const module = evaluate(`input x[${matrix.length}]\nA = ${entriesOf(matrix, isConstant)}\ny = ${formula}\noutput y`) as unknown as { forward: (x: Float64Array) => number | Float64Array }
    return [module.forward(Float64Array.from(matrix))].flatMap(value => (typeof value === 'number' ? [value] : [...value]))
  }

  it.each(matrices.map(matrix => [matrix] as const))('%j', matrix => {
    for (const formula of ['det(A)', 'flatten(inv(A))']) {
      const free = run(matrix, formula, () => false)
      for (const isConstant of [() => true, (k: number) => k % 2 === 0, (k: number) => k % 2 === 1, (k: number) => k === 0])
        for (const [k, value] of run(matrix, formula, isConstant).entries()) expect(value).toBeCloseTo(free[k]!, 12)
    }
  })
})
