import { describe, expect, it } from 'vitest'
import { closeTo, outputOf, read, type Nested } from './reading.js'

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k)
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const x = [0.5, -1.25, 2, 3.5, -0.75]
const A = [[1, -2, 0.5, 4], [3, 0.25, -1, 2], [-1.5, 2.5, 6, -3]]
const W = [[[1, 2], [3, 4], [5, 6]], [[-1, 0.5], [2, -2], [0.25, 8]]]
const given = { a: 3, s: 2, x, A, W }
const at = (k: number) => x[k - 1]!
const of = (i: number, j: number) => A[i - 1]![j - 1]!

const head = 'const idx = [3, 1, 5, 1]\nconst ptr = [1, 2; 4, 5]\ninput a, s, x[5], A[3, 4], W[2, 3, 2]\n'

const programs: readonly (readonly [text: string, wanted: Nested])[] = [
  // scalars
  ['sum(i in 1:4, i*s)', 20],
  ['prod(i in 1:4, i)*s', 48],
  ['mean(i in 1:4, i*s)', 5],
  ['max(i in 1:4, s*(3 - i)^2)', 8],
  ['min(i in 1:4, s*(3 - i))', -2],
  ['sum(i in 1:3, j in 1:3, s*i*j)', 72],
  ['sum(i in 1:3, j in 1:i, s*j)', 20],
  ['sum(i in 1:3, j in i+1:3, s)', 6],
  ['sum(i in 1:3, sum(j in 1:i, s*j))', 20],
  ['sum(i in 10:-3:1, i) + s', 24],
  ['sum(i in 1:2:6, i) + s', 11],
  ['sum(t in 0:0.1:1, 1) + s', 13],
  ['sum(t in 0:0.25:1, t*s)', 5],
  ['sum(i in 1:0, s) + s', 2],
  ['prod(i in 1:0, s) + s', 3],
  ['sum(i in 1:3, j in 1:0, x[i]) + s', 2],
  ['const n = 3\nsum(i in 1:n-1, s^i)', 6],
  ['const n = 3\nf(k) = sum(i in 1:n, k*i)\ny = f(s)', 12],
  ['f(k) = k*s\ny = sum(i in 1:3, f(i))', 12],
  ['f(k) = 2*k\ny = sum(i in 1:f(2), s)', 8],
  ['sum(i in (1:3), s)', 6],
  ['sum(i in 1:3, i > 1 ? 1/(i - 1) : s)', 3.5],
  ['sum(constructor in 1:3, constructor*s)', 12],
  ['sum(__proto__ in 1:3, __proto__*s)', 12],
  ['sum(i in 1:1000000, s)', 2e6],
  ['prod(i in 1:3, s)', 8],
  ['mean(i in 1:3, j in 1:i, s)', 2],
  ['mean(i in 1:3, j in 1:i, j)', 10 / 6],
  ['mean(i in 1:3, j in 1:i, x[i])', (at(1) + 2 * at(2) + 3 * at(3)) / 6],
  ['mean(i in 1:3, j in 1:i, k in 1:2, x[k]*j)', sum(range(1, 3).flatMap(i => range(1, i).flatMap(j => range(1, 2).map(k => at(k) * j)))) / 12],
  ['sum(i in 1:0, A[i, :])', [0, 0, 0, 0]],
  ['sum(i in 1:0, x[i + 9]) + s', 2],
  ['prod(i in 1:0, j in 1:3, A[:, j])', [1, 1, 1]],
  // subscripts
  ['sum(i in 1:5, x[i])', sum(x)],
  ['sum(i in 1:4, 100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2)', sum(range(1, 4).map(i => 100 * (at(i + 1) - at(i) ** 2) ** 2 + (1 - at(i)) ** 2))],
  ['sum(i in 1:3, x[2*i-1])', at(1) + at(3) + at(5)],
  ['sum(i in 1:2:5, x[(i+1)/2])', at(1) + at(2) + at(3)],
  ['sum(i in 0:0.5:2, x[2*i+1])', sum(x)],
  ['sum(i in 5:-1:1, i*x[i])', sum(range(1, 5).map(i => i * at(i)))],
  ['sum(i in 5:-2:1, i*x[i])', 5 * at(5) + 3 * at(3) + at(1)],
  ['sum(i in 1:5, x[6-i]*i)', sum(range(1, 5).map(i => at(6 - i) * i))],
  ['sum(i in 1:5, x[end+1-i]*i)', sum(range(1, 5).map(i => at(6 - i) * i))],
  ['sum(i in 1:3, j in 1:4, A[i, j]*x[j])', sum(range(1, 3).flatMap(i => range(1, 4).map(j => of(i, j) * at(j))))],
  ['sum(i in 1:3, j in 1:2, A[i, i+1]*x[i+j])', sum(range(1, 3).flatMap(i => range(1, 2).map(j => of(i, i + 1) * at(i + j))))],
  ['max(i in 1:3, j in 1:4, A[i, j])', 6],
  ['min(i in 1:3, max(j in 1:4, A[i, j]))', 3],
  ['prod(i in 1:3, j in 1:2, A[i, j])', range(1, 3).flatMap(i => range(1, 2).map(j => of(i, j))).reduce((p, q) => p * q)],
  ['sum(i in 1:3, prod(j in 1:4, A[i, j]))', sum(A.map(row => row.reduce((p, q) => p * q)))],
  ['sum(i in 1:5, x[mod(i, 5) + 1]*i)', sum(range(1, 5).map(i => at((i % 5) + 1) * i))],
  ['sum(i in 1:3, j in 1:4, x[i + mod(j, 2)])', sum(range(1, 3).flatMap(i => range(1, 4).map(j => at(i + (j % 2)))))],
  // gathers
  ['sum(k in 1:4, k*x[idx[k]])', at(3) + 2 * at(1) + 3 * at(5) + 4 * at(1)],
  ['x[idx]', [at(3), at(1), at(5), at(1)]],
  ['sum(i in 1:2, j in 1:2, x[ptr[i, j]]*i)', at(1) + at(2) + 2 * at(4) + 2 * at(5)],
  ['A[[3, 1], [2, 2]]', [[2.5, 2.5], [-2, -2]]],
  ['array(i in 1:2, A[idx[i], :])', [A[2]!, A[0]!]],
  ['sum(i in 1:5, j in 1:i-1, x[mod(i*j, i) + i - j])', sum(range(1, 5).flatMap(i => range(1, i - 1).map(j => at(i - j))))],
  ['sum(i in 1:4, i > 1 ? x[floor(i/2)] : 0)', at(1) + at(1) + at(2)],
  // triangles
  ['sum(i in 1:4, j in 1:i-1, x[i]*x[j])', sum(range(1, 4).flatMap(i => range(1, i - 1).map(j => at(i) * at(j))))],
  ['sum(i in 1:4, j in i:4, x[i]*x[j-i+1]*j)', sum(range(1, 4).flatMap(i => range(i, 4).map(j => at(i) * at(j - i + 1) * j)))],
  ['sum(i in 1:3, j in i:i+2, x[j]*i)', sum(range(1, 3).flatMap(i => range(i, i + 2).map(j => at(j) * i)))],
  ['sum(i in 1:4, j in i:-1:1, x[j]*i)', sum(range(1, 4).flatMap(i => range(1, i).map(j => at(j) * i)))],
  ['sum(i in 1:5, j in 1:2:i, x[j]*i)', sum(range(1, 5).flatMap(i => range(1, i).filter(j => j % 2 === 1).map(j => at(j) * i)))],
  ['sum(i in 1:5, j in i:2:5, x[j]*i)', sum(range(1, 5).flatMap(i => range(i, 5).filter(j => (j - i) % 2 === 0).map(j => at(j) * i)))],
  ['sum(i in 1:4, j in 1:i, k in j:i, x[i]*x[j]*x[k])', sum(range(1, 4).flatMap(i => range(1, i).flatMap(j => range(j, i).map(k => at(i) * at(j) * at(k)))))],
  ['max(i in 1:4, j in 1:i, x[i] - x[j])', Math.max(...range(1, 4).flatMap(i => range(1, i).map(j => at(i) - at(j))))],
  ['sum(i in 2:4, min(j in 1:i-1, x[j]))', sum(range(2, 4).map(i => Math.min(...range(1, i - 1).map(at))))],
  ['prod(i in 1:3, sum(j in 1:i, x[j]))', range(1, 3).map(i => sum(range(1, i).map(at))).reduce((p, q) => p * q)],
  ['sum(i in 1:3, prod(j in 1:i, x[j]))', sum(range(1, 3).map(i => range(1, i).map(at).reduce((p, q) => p * q)))],
  ['sum(i in 1:5, mean(j in 1:i, x[j]))', sum(range(1, 5).map(i => sum(range(1, i).map(at)) / i))],
  ['sum(i in 1:3, j in 2*i-1:2*i, j*s)', 42],
  // branches
  ['sum(i in 1:5, i > 1 ? x[i-1] : 0)', sum(x.slice(0, 4))],
  ['array(i in 1:5, i > 1 and i < 5 ? x[i+1] - x[i-1] : x[i])', [at(1), at(3) - at(1), at(4) - at(2), at(5) - at(3), at(5)]],
  ['array(i in 1:3, j in 1:4, i == j ? x[i] : j < i ? x[i-j] : s)', range(1, 3).map(i => range(1, 4).map(j => (i === j ? at(i) : j < i ? at(i - j) : 2)))],
  ['sum(i in 1:5, not (i > 4) ? x[i+1] : 0)', sum(x.slice(1))],
  ['sum(i in 1:5, x[i] > 0 ? x[i] : 0)', 6],
  ['sum(i in 1:5, s > 5 ? x[i] : i)', 15],
  ['sum(i in 1:5, 1 > 2 ? x[i + 7] : i)', 15],
  ['f(k) = k > 1 ? x[k-1] : 0\ny = sum(i in 1:5, f(i))', sum(x.slice(0, 4))],
  ['f(k) = x[k-1]\ny = sum(i in 2:5, f(i)) + sum(i in 1:5, i > 1 ? f(i) : 0)', 2 * sum(x.slice(0, 4))],
  // arrays
  ['array(i in 1:3, i*s)', [2, 4, 6]],
  ['array(i in 1:3, s)', [2, 2, 2]],
  ['array(i in 1:3, j in 1:4, A[i, j]*x[j])', range(1, 3).map(i => range(1, 4).map(j => of(i, j) * at(j)))],
  ['array(j in 1:4, i in 1:3, A[i, j])', range(1, 4).map(j => range(1, 3).map(i => of(i, j)))],
  ['array(i in 1:2, W[i, :, 2])', W.map(rows => rows.map(row => row[1]!))],
  ['array(i in 1:2, j in 1:3, k in 1:2, W[i, j, k] + i)', W.map((rows, i) => rows.map(row => row.map(w => w + i + 1)))],
  ['array(i in 1:3, sum(j in 1:i, x[j]))', range(1, 3).map(i => sum(range(1, i).map(at)))],
  ['array(i in 1:3, sum(A[i, :].*x[1:4]))', range(1, 3).map(i => sum(range(1, 4).map(j => of(i, j) * at(j))))],
  ['array(i in 1:3, A[i, :]*x[1:4])', range(1, 3).map(i => sum(range(1, 4).map(j => of(i, j) * at(j))))],
  ['array(i in 1:3, x[i:i+2])', range(1, 3).map(i => x.slice(i - 1, i + 2))],
  ['array(i in 1:3, sum(x[i:i+2]))', range(1, 3).map(i => sum(x.slice(i - 1, i + 2)))],
  ['array(i in 1:2, [x[i], i, s])', [[at(1), 1, 2], [at(2), 2, 2]]],
  ['array(i in 1:2, i:i+2)', [[1, 2, 3], [2, 3, 4]]],
  ['sum(i in 1:2, A[i, :])', range(1, 4).map(j => of(1, j) + of(2, j))],
  ['max(i in 1:3, A[i, :])', range(1, 4).map(j => Math.max(of(1, j), of(2, j), of(3, j)))],
  ['sum(i in 1:2, W[i, :, :]*[i, 1])', range(0, 2).map(j => sum(range(0, 1).map(i => W[i]![j]![0]! * (i + 1) + W[i]![j]![1]!)))],
  ['sum(i in 1:3, j in 1:i, A[j, :])', range(1, 4).map(j => 3 * of(1, j) + 2 * of(2, j) + of(3, j))],
  ['array(i in 1:2, array(j in 1:3, x[i+j]))', range(1, 2).map(i => range(1, 3).map(j => at(i + j)))],
  ['array(i in 1:5, i)[end]', 5],
  ['array(i in 1:3, max(x[i], 0))', [0.5, 0, 2]],
  ['array(i in 1:3, norm(A[i, :]))', A.map(row => Math.sqrt(sum(row.map(v => v * v))))],
]

describe('index notation means the loop that one would write', () => {
  it.each(programs)('%s', (text, wanted) => {
    const found = outputOf(head + text, given)
    expect(closeTo(found, wanted), `${JSON.stringify(found)} is not ${JSON.stringify(wanted)}`).toBe(true)
  })
})

const faults: readonly (readonly [text: string, codes: readonly string[]])[] = [
  ['sum(i in 1:s, i)', ['G211']],
  ['sum(i in 1:3, j in 1:i*i, s)', ['G211']],
  ['mean(i in 1:0, i*s)', ['G308']],
  ['max(i in 1:4, j in 1:i-1, s)', ['G308']],
  ['array(i in 1:0, s)', ['G308']],
  ['sum(k in 1:3, k*s) + k', ['G201']],
  ['sum(i in 1:5, x[i+1])', ['G814']],
  ['sum(i in 1:6, x[i])', ['G814']],
  ['sum(i in 1:5, x[i-1])', ['G814']],
  ['sum(i in 1:5, i > 1 ? x[i-2] : 0)', ['G814']],
  ['sum(i in 1:5, i > 1 ? x[i-1] : x[i-1])', ['G814']],
  ['sum(i in 1:4, j in 1:i, x[i+j])', ['G814']],
  ['sum(i in 1:5, x[i]*(s > 0 ? x[i+1] : 0))', ['G814']],
  ['f(k) = x[k-1]\ny = sum(i in 1:5, i > 1 ? f(i) : 0) + sum(i in 1:5, f(i))', ['G814']],
  ['array(i in 1:3, j in 1:i, s)', ['G312']],
  ['sum(i in 1:3, x[i*a])', ['G317']],
  ['sum(i in 1:3, x[i/2])', ['G317']],
  ['sum(i in 1:3, A[i])', ['G316']],
  ['sum(i in 1:4, x[floor(i/2)])', ['G814']],
  ['sum(i in 1:4, i > 1 ? x[floor(i/2) - 1] : 0)', ['G814']],
  ['sum(i in 1:0, x[9]) + x[6]', ['G814']],
  ['sum(i in 1:0, j in 1:s, x[j]) + x[6]', ['G814']],
]

describe('index notation that has no meaning', () => {
  it.each(faults)('%s', (text, expected) => expect(read(head + text).codes.filter(code => code !== 'G208')).toEqual(expected))
  it('shows where an index leaves', () => {
    const text = 'input x[5]\ny = sum(i in 1:5, x[i+1])'
    const { diagnostics: [fault] } = read(text)
    expect(fault!.message).toBe('index 6 is outside of [5] (at i = 5)')
    expect(text.slice(fault!.start.offset, fault!.end.offset)).toBe('i+1')
  })
})
