import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/evaluate.js'

interface Module { valueAndGrad(x: Float64Array, T: Float64Array, grad: Float64Array): number }

/** Value and gradient, in every form that loops can take. */
const forms = (text: string, x: readonly number[], T: readonly number[]): number[][] =>
  ([0, 'auto', 1e6] as const).map(unroll => {
    const module = evaluate(`input x[3], T[2, 2]\ny = ${text}`, { unroll }) as unknown as Module
    const grad = new Float64Array(7)
    return [module.valueAndGrad(Float64Array.from(x), Float64Array.from(T), grad), ...grad].map(value => value + 0)
  })

const [x, T] = [[1.5, -2, 0.75], [0.25, -1.25, 2.5, 1]]

describe('loops mean the same, however they are written out', () => {
  it.each([
    // The largest along several indices, of what lies nowhere in memory, and with dimensions behind them.
    ['max(k in 1:3, p in 1:k, x[1])', [1.5, 1, 0, 0, 0, 0, 0, 0]],
    ['max(k in 1:3, p in 1:k, x[p]*k)', [4.5, 3, 0, 0, 0, 0, 0, 0]],
    ['sum(max(i in 1:3, p in 1:i, T))', [2.5, 0, 0, 0, 1, 1, 1, 1]],
    ['sum(max(i in 1:3, p in 1:i, T*i*p))', [9 * 3.75 - 1.25, 0, 0, 0, 9, 1, 9, 9]],
    ['sum(min(i in 1:3, p in 1:3, (x[i]*x[p])*T))', [-3 * 3.75 - 4 * 1.25, -2 * 3.75, 1.5 * 3.75 + 2 * -2 * -1.25, 0, -3, 4, -3, -3]],
    // States that stay what they are.
    ['fold(t in 1:1, a = x[1], a)', [1.5, 1, 0, 0, 0, 0, 0, 0]],
    ['fold(t in 1:2, a = x[1], b = x[2], a, a*b)', [1.5, 1, 0, 0, 0, 0, 0, 0]],
    ['fold(t in 1:3, a = x[1], b = x[2], a*b, b)', [1.5 * -8, -8, 1.5 * 12, 0, 0, 0, 0, 0]],
    ['sum(fold(t in 1:3, a = x, b = x[2], a, b + t))', [0.25, 1, 1, 1, 0, 0, 0, 0]],
    ['sum(scan(t in 1:3, a = x[3], a))', [2.25, 0, 0, 3, 0, 0, 0, 0]],
  ] as const)('%s', (text, wanted) => {
    for (const numbers of forms(text, x, T)) for (const [k, value] of wanted.entries()) expect(numbers[k], `[${numbers.join(', ')}]`).toBeCloseTo(value, 10)
  })
})
