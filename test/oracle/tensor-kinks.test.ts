import { describe, expect, it } from 'vitest'
import { load, type ScalarModule } from './load.js'

type Row = readonly [source: string, args: readonly (readonly number[])[], gradient: readonly number[]]

/** SPEC §10's table for arrays, as they are written in the language of vectors and with indices. */
const kinks: readonly Row[] = [
  ...['sum(relu(v))', 'sum(max(0, v))', 'sum(max(v, 0))', 'sum(v > 0 ? v : 0)', 'sum(i in 1:3, max(0, v[i]))', 'sum(i in 1:3, v[i] > 0 ? v[i] : 0)', 'sum(relu6(v))', 'sum(i in 1:3, max(v[i], 0))']
    .map((f): Row => [`input v[3]\nf = ${f}`, [[0, 1, -1]], [0, 1, 0]]),
  ['input v[3]\nf = sum(v >= 0 ? v : 0)', [[0, 1, -1]], [1, 1, 0]],
  ...['sum(abs(v))', 'l1(v)', 'norm(v, 1)', 'sum(i in 1:3, abs(v[i]))'].map((f): Row => [`input v[3]\nf = ${f}`, [[0, 1, -1]], [0, 1, -1]]),
  ...['max(v)', 'max(i in 1:3, v[i])', 'max(v[1], v[2], v[3])', 'maxout(v[1], v[2], v[3])'].map((f): Row => [`input v[3]\nf = ${f}`, [[2, 2, 1]], [1, 0, 0]]),
  ...['min(v)', 'min(i in 1:3, v[i])'].map((f): Row => [`input v[3]\nf = ${f}`, [[1, 2, 1]], [1, 0, 0]]),
  ['input A[2, 2]\nf = sum(max(A, 1))', [[1, 2, 1, 2]], [1, 1, 0, 0]],
  ['input v[2], w[2]\nf = sum(maximum(v, w))', [[1, 2], [1, 3]], [1, 0, 0, 1]],
  ['input v[2], w[2]\nf = sum(minimum(v, w))', [[1, 2], [1, 3]], [1, 1, 0, 0]],
  ...['norm(v)', 'sqrt(dot(v, v))', 'sqrt(sum(v.^2))', 'sqrt(sum(i in 1:3, v[i]^2))', 'norm(v, 2)', 'sqrt(v * v)', 'sum(v.^2)^0.5'].map((f): Row => [`input v[3]\nf = ${f}`, [[0, 0, 0]], [0, 0, 0]]),
  ['input v[3]\nf = std(v)', [[2, 2, 2]], [0, 0, 0]],
  ['input v[2], w[2]\nf = sum(hypot(v, w))', [[0, 3], [0, 4]], [0, 0.6, 0, 0.8]],
  ['input v[2]\nf = sum(leakyRelu(v))', [[0, 1]], [0.2, 1]],
  ['input v[2]\nf = sum(elu(v, alpha = 2))', [[0, 1]], [2, 1]],
  ['input v[3]\nf = sum(clip(v, -1, 1))', [[-1, 0, 1]], [0, 1, 0]],
  ['input v[2]\nf = sum(floor(v) + sign(v) + round(v))', [[0, 1.5]], [0, 0]],
  ['input v[3]\nf = sum(v.^2)', [[0, 1, -3]], [0, 2, -6]],
  ['input v[2]\nf = sum(v.^3)', [[0, -2]], [0, 12]],
  ['input v[2]\nf = sum(v.^1) + sum(v.^0)', [[0, -2]], [1, 1]],
  ['input v[3]\nf = prod(v)', [[0, 2, 3]], [6, 0, 0]],
  ['input v[3]\nf = prod(v)', [[0, 0, 3]], [0, 0, 0]],
  ['input v[3]\nf = prod(i in 1:3, v[i])', [[2, 0, 3]], [0, 6, 0]],
  ['input v[2]\nf = sum(sqrt(v))', [[0, 4]], [Infinity, 0.25]],
]

/** Each has entries whose branch not taken is infinite or NaN, in its value or its derivative. */
const branches: readonly Row[] = [
  ['input v[3]\nf = sum(v > 0 ? log(v) : 0)', [[0, 1, -1]], [0, 1, 0]],
  ['input v[3]\nf = sum(v > 0 ? sqrt(v) : 0)', [[0, 4, -1]], [0, 0.25, 0]],
  ['input v[3]\nf = sum(i in 1:3, v[i] > 0 ? log(v[i]) : 0)', [[0, 1, -1]], [0, 1, 0]],
  ['input v[3]\nf = sum(i in 1:3, v[i] == 0 ? 1 : sin(v[i])/v[i] + 2*v[i])', [[0, 0, 0]], [0, 0, 0]],
  ['input v[3]\nf = sum(v > 0 ? v .* log(v) : v)', [[0, 1, -1]], [1, 1, 1]],
  ['input v[3]\nf = sum(v < 100 ? 2*v : exp(exp(v)))', [[0, 99, 50]], [2, 2, 2]],
  ['input v[2]\nf = sum(min(2, exp(v)))', [[1000, 0]], [0, 1]],
  ['input v[2]\nf = sum(elu(v))', [[1000, 0]], [1, 1]],
  ['input v[2], s\nf = s > 0 ? sum(log(v)) : s', [[0, -1], [-2]], [0, 0, 1]],
  ['input v[3]\nf = sum(i in 1:3, i > 1 ? v[i] / v[i-1] : 0)', [[1, 2, 4]], [-2, 0, 0.5]],
  ['input v[2]\nf = sum(v > 0 ? 1 ./ v : 0) * 0 + sum(v)', [[0, -1]], [1, 1]],
  ['input v[3]\nf = sum(abs(v) < 1 ? asin(v) : v)', [[0, 3, -3]], [1, 1, 1]],
  ['input v[2]\nf = fold(i in 1:2, s = 0, v[i] > 0 ? s + log(v[i]) : s)', [[-1, 1]], [0, 1]],
]

function hold(source: string, args: readonly (readonly number[])[], gradient: readonly number[], unroll: 'auto' | number): void {
  const module: ScalarModule = load(source, { unroll })
  const given = args.map((arg, k) => (new RegExp(`\\bs$`, 'm').test(source.split('\n')[0]!) && k === args.length - 1 ? arg[0]! : Float64Array.from(arg)))
  const tape = new Float64Array(module.tapeLength).fill(NaN)
  const [fused, apart] = [new Float64Array(module.gradLength).fill(NaN), new Float64Array(module.gradLength).fill(NaN)]
  const value = module.valueAndGrad(...given, fused)
  expect(value).not.toBeNaN()
  expect(module.forward(...given, tape)).toBe(value)
  module.backward(...given, tape, 1, apart)
  for (const found of [fused, apart]) {
    expect(found.length).toBe(gradient.length)
    for (const [k, slope] of gradient.entries()) {
      if (Number.isFinite(slope)) expect(found[k], `∂${k}`).toBeCloseTo(slope, 12)
      else expect(found[k], `∂${k}`).toBe(slope)
    }
  }
}

for (const unroll of ['auto', 1] as const) {
  describe(`arrays, unroll ${unroll}`, () => {
    it.each(kinks)('at a kink: %s at %j', (source, args, gradient) => hold(source, args, gradient, unroll))
    it.each(branches)('a branch not taken: %s at %j', (source, args, gradient) => hold(source, args, gradient, unroll))
  })
}

describe('meta.kinks', () => {
  it.each([
    ['input v[3]\nf = max(v)', 'max(v)', 'all to the first'], ['input v[3]\nf = norm(v)', '‖v‖', '0'], ['input v[3]\nf = sum(abs(v))', 'abs(v)', '0'],
    ['input x\nf = leakyRelu(x)', 'x > 0', 'that of the branch taken'], ['input v[3]\nf = sum(v > 0 ? v : 0)', 'v > 0', 'that of the branch taken'], ['input x\nf = elu(x)', 'x > 0', 'that of the branch taken'],
    ['input x, y\nf = hypot(x, y)', 'hypot(x, y)', '0, 0'], ['input x\nf = log(x)', 'log(x)', 'Infinity, the true limit'],
  ])('of %s names %s', (source, site, gradient) => {
    const { meta } = load(source)
    expect(meta.kinks).toContainEqual(expect.objectContaining({ site, gradient }))
  })

  it('lists nothing where nothing turns', () => {
    for (const source of ['input v[3]\nf = sum(v.^2)', 'input A[2, 2], v[2]\nf = sum(tanh(A*v))', 'input v[3], label: class(3)\nf = softmaxCrossEntropy(label, v)'])
      expect(load(source).meta.kinks, source).toEqual([])
  })
})
