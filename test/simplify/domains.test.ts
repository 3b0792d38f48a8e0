import { describe, expect, it } from 'vitest'
import { inspect } from '../../src/index.js'
import { emitted, run } from '../oracle/load.js'

interface Module {
  readonly valueAndGrad: (...args: (number | Float64Array)[]) => number
  readonly gradLength: number
}

type Argument = number | readonly number[]

/** What a domain makes needless is gone from the text, and value and gradient are those of the formula. */
const decided: readonly (readonly [source: string, gone: RegExp, args: readonly Argument[], value: number, grad: readonly number[]])[] = [
  ['input x in [0, Infinity]\nf = sqrt(x^2)', /sqrt|abs|hypot/, [3], 3, [1]],
  ['input x in [-Infinity, 0]\nf = sqrt(x^2)', /sqrt|abs|hypot/, [-3], 3, [-1]],
  ['input x in [0, 5]\nf = abs(x)', /abs|sign/, [2], 2, [1]],
  ['input x in [-5, 0]\nf = abs(x)', /abs|sign/, [-2], 2, [-1]],
  ['input x in [1, 2]\nf = x > 0 ? log(x) : x^2', /\?|if \(x/, [1], 0, [1]],
  ['input x in [1, 2]\nf = x < 1 ? sqrt(x - 1) : 2*x', /sqrt/, [1], 2, [2]],
  ['input x in [0, 1]\nf = max(x, -1)', /max/, [0], 0, [1]],
  ['input x in [0.5, 1]\nf = relu(x)', /max/, [0.5], 0.5, [1]],
  ['input x in [-1, 1]\nf = clip(x, -2, 2)', /max|min/, [1], 1, [1]],
  ['input x in [-1, 1]\nf = relu6(x + 2)', /max|min/, [1], 3, [1]],
  ['input x in [1, 2], y in [3, 4]\nf = max(x, y) - 2*min(x, y)', /max|min/, [1, 3], 1, [-2, 1]],
  ['input x in [1, 2]\nf = sign(x) * x', /sign/, [2], 2, [1]],
  ['input x\nf = abs(x^2 + 1)', /abs|sign/, [-2], 5, [-4]],
  ['input x, y\nf = abs(exp(x) + exp(y))', /abs|sign/, [0, 0], 2, [1, 1]],
  ['input x\nf = x^2 >= 0 ? x : log(x)', /log/, [-2], -2, [1]],
  ['input x\nf = sin(x) > 2 ? log(x) : x', /log|sin/, [-2], -2, [1]],
  ['input x, y\nf = abs(x^4 + hypot(x, y) + y^2)', /abs\(t|sign/, [0, 3], 12, [0, 7]],
  ['input x\nf = 1 + x^2 > 0.5 and exp(x) > 0 ? x : 1/0', /Infinity|\?/, [4], 4, [1]],
  ['input x in [1, 9]\nf = log(x^2)', /abs/, [1], 0, [2]],
  ['input x in [1, 5]\nf = exp(log(x))', /exp|log/, [2], 2, [1]],
  ['input x in [-1, 1]\nf = tanh(atanh(x))', /tanh/, [0.5], 0.5, [1]],
  ['param p in [0, 1]\nf = abs(p)', /abs/, [[0.5]], 0.5, [1]],
  ['input v[3] in [0, 1]\nf = sum(abs(v))', /abs|sign/, [[0.5, 1, 0.25]], 1.75, [1, 1, 1]],
  ['input v[3] in [0, Infinity]\nf = sum(sqrt(v.^2))', /sqrt|abs|hypot/, [[1, 2, 3]], 6, [1, 1, 1]],
  ['input v[3] in [1, 2]\nf = sum(relu(v))', /max/, [[1, 2, 1]], 4, [1, 1, 1]],
  ['input v[3] in [1, 2]\nf = sum(v > 0 ? log(v) : 0)', /\?|> 0/, [[1, 1, 1]], 0, [1, 1, 1]],
  ['input v[3] in [0, 1]\nf = abs(sum(v))', /abs|sign/, [[1, 1, 1]], 3, [1, 1, 1]],
  ['input v[2] in [0, 1], w[2] in [0, 1]\nf = abs(dot(v, w))', /abs|sign/, [[1, 0.5], [0.5, 1]], 1, [0.5, 1, 1, 0.5]],
  ['input v[3] in [1, 2]\nf = sum(i in 1:3, abs(v[i]))', /abs|sign/, [[1, 2, 1]], 4, [1, 1, 1]],
]

/** Where a bound is not enough, all stays: a tie decides the gradient, and a sign that is not known decides the value. */
const kept: readonly (readonly [source: string, stays: RegExp, args: readonly Argument[], value: number, grad: readonly number[]])[] = [
  ['input x in [0, 1]\nf = max(x, 0)', /max/, [0], 0, [0]],
  ['input x in [-1, 1]\nf = abs(x)', /abs/, [-0.5], 0.5, [-1]],
  ['input x, y\nf = log(x*y)', /x \* y/, [-1, -1], 0, [-1, -1]],
  ['input x in [-1, 1]\nf = sqrt(x^2)', /abs/, [-0.5], 0.5, [-1]],
  ['input x in [0, 2]\nf = x > 0 ? log(x) : 7', /\?|if/, [0], 7, [0]],
  ['input v[2] in [-1, 1]\nf = sum(abs(v))', /abs/, [[-1, 1]], 2, [-1, 1]],
]

function hold(source: string, args: readonly Argument[], value: number, grad: readonly number[], unroll: 'auto' | number): string {
  const text = emitted(source, { unroll, target: 'js' })
  const module = run<Module>(text)
  const found = new Float64Array(module.gradLength).fill(NaN)
  expect(module.valueAndGrad(...args.map(arg => (typeof arg === 'number' ? arg : Float64Array.from(arg))), found)).toBeCloseTo(value, 12)
  for (const [k, slope] of grad.entries()) expect(found[k], `∂${k}`).toBeCloseTo(slope, 12)
  return text.split('export function valueAndGrad')[1]!.split('\n}')[0]!
}

for (const unroll of ['auto', 1] as const) {
  describe(`facts from domains, unroll ${unroll}`, () => {
    it.each(decided)('%s needs no %s', (source, gone, args, value, grad) => expect(hold(source, args, value, grad, unroll)).not.toMatch(gone))
    it.each(kept)('%s keeps %s', (source, stays, args, value, grad) => expect(hold(source, args, value, grad, unroll)).toMatch(stays))
  })
}

describe('what a rule assumes', () => {
  it('is shown beside it', () => {
    const steps = inspect('input x in [0, 5]\nf = abs(x)', { format: 'text', steps: true })
    expect(steps).toMatch(/by magnitudes\/abs of positive, for x not negative/)
  })

  it('is not relied on by --exact', () => {
    expect(emitted('input x in [0, 5]\nf = abs(x)', { exact: true })).toMatch(/Math\.abs/)
  })
})
