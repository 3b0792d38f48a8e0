import { describe, expect, it } from 'vitest'
import { scan, type ScanAttributes } from '../../src/ops/tensor/scan.js'
import { reachable } from '../../src/ir/walk.js'
import { closeTo, outputOf, read, type Nested } from './reading.js'

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k)

const x = [0.5, -1.25, 0.75, 1.5, -0.5]
const X = [[0.1, -0.2, 0.3], [0.4, 0.5, -0.6], [-0.7, 0.8, 0.9], [0.25, -0.35, 0.45]]
const A = [[0.2, -0.4], [0.6, 0.1]]
const B = [[1, -0.5, 0.25], [0.75, 2, -1]]
const h0 = [0.3, -0.1]
const given = { s: 0.7, x, X, A, B, h0, b: [0.05, -0.15] }
const at = (k: number) => x[k - 1]!
const times = (M: readonly (readonly number[])[], v: readonly number[]) => M.map(row => row.reduce((sum, m, k) => sum + m * v[k]!, 0))
const plus = (...vectors: readonly (readonly number[])[]) => vectors[0]!.map((_, k) => vectors.reduce((sum, v) => sum + v[k]!, 0))

/** All states, the initial one included. */
function states<State>(steps: readonly number[], initial: State, next: (state: State, t: number) => State): State[] {
  const all = [initial]
  for (const t of steps) all.push(next(all.at(-1)!, t))
  return all
}
const fold = <State>(steps: readonly number[], initial: State, next: (state: State, t: number) => State): State => states(steps, initial, next).at(-1)!

const rnn = (h: readonly number[], t: number) => plus(times(A, h), times(B, X[t - 1]!), given.b).map(Math.tanh)
const head = 'const idx = [2, 1, 4, 3]\ninput s, x[5], X[4, 3], A[2, 2], B[2, 3], h0[2], b[2]\n'

const programs: readonly (readonly [text: string, wanted: Nested])[] = [
  ['fold(t in 1:5, h = s, h*x[t] + 1)', fold(range(1, 5), 0.7, (h, t) => h * at(t) + 1)],
  ['fold(t in 1:0, h = s, h*h)', 0.7],
  ['fold(t in 1:3, h = s, h*h)', 0.7 ** 8],
  ['fold(t in 1:3, h = s, 2)', 2],
  ['fold(t in 1:3, h = s, x[t])', at(3)],
  ['fold(t in 1:3, h = s, s)', 0.7],
  ['fold(t in 5:-1:1, h = s, h*x[t] + t)', fold([5, 4, 3, 2, 1], 0.7, (h, t) => h * at(t) + t)],
  ['fold(t in 1:2:5, h = s, h + x[t]*h)', fold([1, 3, 5], 0.7, (h, t) => h + at(t) * h)],
  ['scan(t in 1:5, h = s, h*x[t] + 1)', states(range(1, 5), 0.7, (h, t) => h * at(t) + 1).slice(1)],
  ['scan(t in 1:5, h = 0, h + x[t])', states(range(1, 5), 0, (h, t) => h + at(t)).slice(1)],
  ['fold(t in 1:4, h = h0, tanh(A*h + B*X[t, :] + b))', fold(range(1, 4), h0, rnn)],
  ['scan(t in 1:4, h = h0, tanh(A*h + B*X[t, :] + b))', states(range(1, 4), h0, rnn).slice(1)],
  ['scan(t in 1:4, h = h0, tanh(A*h + B*X[t, :] + b))[:, 2]', states(range(1, 4), h0, rnn).slice(1).map(h => h[1]!)],
  ['fold(t in 1:6, p = 0, q = 1, q, p + q)', 8],
  ['scan(t in 1:6, p = 0, q = 1, q, p + q)', [1, 1, 2, 3, 5, 8]],
  ['fold(t in 1:4, h = s, c = h0, h + sum(c)*x[t], c.*X[t, 1:2])', fold<[number, number[]]>(range(1, 4), [0.7, h0], ([h, c], t) => [h + (c[0]! + c[1]!) * at(t), c.map((v, k) => v * X[t - 1]![k]!)])[0]],
  // the index itself, conditions and masks on it
  ['fold(t in 1:4, h = s, t > 2 ? h*t : h + 1)', fold(range(1, 4), 0.7, (h, t) => (t > 2 ? h * t : h + 1))],
  ['fold(t in 1:5, h = s, t > 1 ? h + x[t-1] : h)', fold(range(1, 5), 0.7, (h, t) => (t > 1 ? h + at(t - 1) : h))],
  ['fold(t in 1:5, h = s, x[t] > 0 and h > 0 ? h*x[t] : h - 1)', fold(range(1, 5), 0.7, (h, t) => (at(t) > 0 && h > 0 ? h * at(t) : h - 1))],
  ['fold(t in 1:5, h = s, h + sum(j in 1:t, x[j]*h))', fold(range(1, 5), 0.7, (h, t) => h + range(1, t).reduce((sum, j) => sum + at(j) * h, 0))],
  ['fold(t in 1:5, h = s, h + mean(j in 1:t, x[j]*h))', fold(range(1, 5), 0.7, (h, t) => h + range(1, t).reduce((sum, j) => sum + at(j) * h, 0) / t)],
  ['fold(t in 1:5, h = s, max(j in 1:t, x[j]*h))', fold(range(1, 5), 0.7, (h, t) => Math.max(...range(1, t).map(j => at(j) * h)))],
  // states that are read by elements
  ['fold(t in 1:2, h = h0, array(i in 1:2, h[3-i]*x[t+i]))', fold(range(1, 2), h0, (h, t) => [1, 2].map(i => h[2 - i]! * at(t + i)))],
  ['fold(t in 1:2, h = h0, h*h[t])', fold(range(1, 2), h0, (h, t) => h.map(v => v * h[t - 1]!))],
  ['fold(t in 1:4, h = x, array(i in 1:5, i == t ? h[i] + h[t+1] : h[i]))', fold(range(1, 4), x, (h, t) => h.map((v, k) => (k + 1 === t ? v + h[t]! : v)))],
  ['fold(t in 1:3, h = x, h + h[idx[t]])', fold(range(1, 3), x, (h, t) => h.map(v => v + h[[2, 1, 4, 3][t - 1]! - 1]!))],
  ['fold(t in 1:3, h = x, h + sum(h[t:t+2]))', fold(range(1, 3), x, (h, t) => h.map(v => v + h[t - 1]! + h[t]! + h[t + 1]!))],
  ['fold(t in 1:2, h = A, h*A + X[t, 1:2]*h0*h)', fold(range(1, 2), A, (h, t) => {
    const factor = X[t - 1]![0]! * h0[0]! + X[t - 1]![1]! * h0[1]!
    return h.map((row, i) => [0, 1].map(j => row[0]! * A[0]![j]! + row[1]! * A[1]![j]! + factor * h[i]![j]!))
  })],
  // within other index notation
  ['array(i in 1:4, fold(t in 1:3, h = x[i], h*X[i, t] + s))', range(1, 4).map(i => fold(range(1, 3), at(i), (h, t) => h * X[i - 1]![t - 1]! + 0.7))],
  ['array(i in 1:4, scan(t in 1:3, h = 1, h*X[i, t] + i))', range(1, 4).map(i => states(range(1, 3), 1, (h, t) => h * X[i - 1]![t - 1]! + i).slice(1))],
  ['sum(i in 1:4, fold(t in 1:3, h = 1, h*X[i, t] + x[t]))', range(1, 4).reduce((sum, i) => sum + fold(range(1, 3), 1, (h, t) => h * X[i - 1]![t - 1]! + at(t)), 0)],
  ['array(i in 1:4, fold(t in 1:i, h = 1, h*x[t] + i))', range(1, 4).map(i => fold(range(1, i), 1, (h, t) => h * at(t) + i))],
  ['array(i in 1:2, fold(t in 1:3, h = h0, h*x[t] + i))', range(1, 2).map(i => fold(range(1, 3), h0, (h, t) => h.map(v => v * at(t) + i)))],
  ['sum(i in 1:4, x[i]*fold(t in 1:3, h = 1, h*x[t]))', range(1, 4).reduce((sum, i) => sum + at(i), 0) * fold(range(1, 3), 1, (h, t) => h * at(t))],
  // within each other
  ['fold(t in 1:4, h = s, h + fold(u in 1:3, g = 1, g*X[t, u]))', fold(range(1, 4), 0.7, (h, t) => h + fold(range(1, 3), 1, (g, u) => g * X[t - 1]![u - 1]!))],
  ['fold(t in 1:4, h = s, h + fold(u in 1:3, g = h, g*X[t, u]))', fold(range(1, 4), 0.7, (h, t) => h + fold(range(1, 3), h, (g, u) => g * X[t - 1]![u - 1]!))],
  ['fold(t in 1:4, h = s, fold(u in 1:3, g = x[t], g*X[t, u] + h))', fold(range(1, 4), 0.7, (h, t) => fold(range(1, 3), at(t), (g, u) => g * X[t - 1]![u - 1]! + h))],
  ['fold(t in 1:4, h = s, h + fold(u in 1:t, g = 1, g*x[u]))', fold(range(1, 4), 0.7, (h, t) => h + fold(range(1, t), 1, (g, u) => g * at(u)))],
  ['fold(t in 1:4, h = s, fold(u in 1:t, g = h, g*x[u] + t))', fold(range(1, 4), 0.7, (h, t) => fold(range(1, t), h, (g, u) => g * at(u) + t))],
  ['fold(t in 1:4, h = s, h*sum(j in 1:3, fold(u in 1:3, g = X[t, j], g*x[u] + h*j)))', fold(range(1, 4), 0.7, (h, t) => h * range(1, 3).reduce((sum, j) => sum + fold(range(1, 3), X[t - 1]![j - 1]!, (g, u) => g * at(u) + h * j), 0))],
  ['fold(t in 1:2, h = h0, fold(u in 1:2, g = h, array(i in 1:2, A[i, u]*g[t] + g[i])))', fold(range(1, 2), h0, (h, t) => fold(range(1, 2), h, (g, u) => [0, 1].map(i => A[i]![u - 1]! * g[t - 1]! + g[i]!)))],
  ['f(h, t) = h*x[t] + t\ny = fold(t in 1:4, h = s, f(f(h, t), 1))', fold(range(1, 4), 0.7, (h, t) => (h * at(t) + t) * at(1) + 1)],
  ['f(u) = fold(t in 1:2, h = u, h*x[t])\ny = fold(t in 1:3, g = s, f(g) + f(x[t]))', fold(range(1, 3), 0.7, (g, t) => fold([1, 2], g, (h, k) => h * at(k)) + fold([1, 2], at(t), (h, k) => h * at(k)))],
  ['prod(t in 1:40, 1 + t/100)*s', range(1, 40).reduce((p, t) => p * (1 + t / 100), 1) * 0.7],
  ['fold(t in 1:3, h = s, prod(j in 1:40, 1 + h*t/1000))', fold(range(1, 3), 0.7, (h, t) => range(1, 40).reduce(p => p * (1 + h * t / 1000), 1))],
  ['fold(t in 1:3, h = s, prod(j in 1:40, 1 + h*j*t/10000))', fold(range(1, 3), 0.7, (h, t) => range(1, 40).reduce((p, j) => p * (1 + h * j * t / 10000), 1))],
]

describe('a recurrence means the loop that one would write', () => {
  it.each(programs)('%s', (text, wanted) => {
    const found = outputOf(head + text, given)
    expect(closeTo(found, wanted), `${JSON.stringify(found)} is not ${JSON.stringify(wanted)}`).toBe(true)
  })
})

describe('what does not depend on the states', () => {
  const loopOf = (text: string) => {
    const { fn } = read(head + text)
    const call = reachable(fn.graph, [fn.outputs[0]!.node]).find(node => node.kind === 'call' && node.op === scan)!
    return { call, loop: ((call as { attributes?: unknown }).attributes as ScanAttributes).loop }
  }
  it('is computed outside, for all steps at once', () => {
    const { loop } = loopOf('fold(t in 1:4, h = h0, tanh(A*h + B*X[t, :] + b))')
    expect(loop.elements.map(symbol => symbol.shape)).toEqual([[2]])
    expect(loop.captured.map(symbol => symbol.name)).toEqual(['A', 'b'])
  })
})

describe('recurrences that have no meaning', () => {
  it.each([
    ['fold(t in 1:3, x[t])', ['G310']],
    ['fold(t in 1:3, h = s, g = s, h + g)', ['G310']],
    ['fold(t in 1:3, u in 1:3, h = s, h)', ['G310']],
    ['fold(x)', ['G310']],
    ['fold(t in 1:3, h = h0, B*h)', ['G801']],
    ['fold(t in 1:3, h = h0, [h[1], h[2], 1])', ['G311']],
    ['fold(t in 1:3, h = 0, h + h0)', ['G311']],
    ['scan(t in 1:0, h = 0, h)', ['G308']],
    ['array(i in 1:3, scan(t in 1:i, h = 0, h))', ['G312']],
    ['fold(t in 1:5, h = s, h + x[t+1])', ['G814']],
    ['fold(t in 1:s, h = s, h + 1)', ['G211']],
    ['fold(t in 1:3, h = s, h + q)', ['G201']],
    ['fold(t in 1:3, h = h, h)', ['G201']],
    ['fold(t in 1:3, h = s, h) + h', ['G201']],
    ['fold(t in 1:3, h = x, h[h[1]])', ['G317']],
  ])('%s', (text, expected) => expect(read(head + text).codes.filter(code => code !== 'G208')).toEqual(expected))
  it('shows both shapes', () => {
    expect(read('input x[3], A[2, 3]\ny = fold(t in 1:2, h = x, A*h)').diagnostics[0]!.message).toBe("the state 'h' is [3], and its next value is [2]")
  })
})
