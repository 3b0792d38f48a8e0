import { describe, expect, it } from 'vitest'
import { at, byTape, load } from './load.js'

/** SPEC §10's table, a row for each spelling: f, where, and the gradient there. */
type Row = readonly [f: string, point: Readonly<Record<string, number>>, gradient: readonly number[]]

const zero: readonly Row[] = [
  ['relu(x)', { x: 0 }, [0]], ['max(x, 0)', { x: 0 }, [0]], ['max(0, x)', { x: 0 }, [0]], ['x > 0 ? x : 0', { x: 0 }, [0]],
  ['0 < x ? x : 0', { x: 0 }, [0]], ['x <= 0 ? 0 : x', { x: 0 }, [0]],
  ['x >= 0 ? x : 0', { x: 0 }, [1]], ['x < 0 ? 0 : x', { x: 0 }, [1]],
  ['min(x, 0)', { x: 0 }, [0]], ['min(0, x)', { x: 0 }, [0]], ['max(x, 2)', { x: 2 }, [0]], ['min(3, x)', { x: 3 }, [0]], ['max(x, 1, 0)', { x: 1 }, [0]],
  ['clip(x, -1, 2)', { x: -1 }, [0]], ['clip(x, -1, 2)', { x: 2 }, [0]], ['clip(x, -1, 2)', { x: 1 }, [1]],
  ['max(-1, min(2, x))', { x: -1 }, [0]], ['max(-1, min(2, x))', { x: 2 }, [0]], ['min(2, max(-1, x))', { x: 2 }, [0]],
  ['relu6(x)', { x: 0 }, [0]], ['relu6(x)', { x: 6 }, [0]], ['min(6, max(0, x))', { x: 6 }, [0]], ['hardSigmoid(x)', { x: 2.5 }, [0]], ['hardSigmoid(x)', { x: -2.5 }, [0]],
]

const router: readonly Row[] = [
  ['max(x, y)', { x: 1, y: 1 }, [1, 0]], ['max(y, x)', { x: 1, y: 1 }, [0, 1]], ['min(x, y)', { x: 1, y: 1 }, [1, 0]], ['min(y, x)', { x: 1, y: 1 }, [0, 1]],
  ['max(x, y, z)', { x: 1, y: 1, z: 1 }, [1, 0, 0]], ['max(x, y, z)', { x: 0, y: 1, z: 1 }, [0, 1, 0]], ['max(2*x, y + 1)', { x: 1, y: 1 }, [2, 0]],
  ['max(x, max(y, z))', { x: 1, y: 1, z: 1 }, [1, 0, 0]], ['maximum(x, y)', { x: 1, y: 1 }, [1, 0]], ['minimum(x, y)', { x: 1, y: 1 }, [1, 0]],
  ['max(x, -x)', { x: 0 }, [1]], ['max(-x, x)', { x: 0 }, [-1]],
  ['x > y ? x : y', { x: 1, y: 1 }, [0, 1]], ['x >= y ? x : y', { x: 1, y: 1 }, [1, 0]],
]

const abs: readonly Row[] = [
  ['abs(x)', { x: 0 }, [0]], ['abs(x)', { x: -0 }, [0]], ['sign(x)', { x: 0 }, [0]], ['sign(x)', { x: 2 }, [0]], ['floor(x)', { x: 1 }, [0]], ['ceil(x)', { x: 1.5 }, [0]],
  ['round(x)', { x: 0.5 }, [0]], ['fix(x)', { x: -1 }, [0]], ['x * (x > 0)', { x: 2 }, [1]], ['(x > 0) + x', { x: 0 }, [1]], ['step(x)', { x: 0 }, [0]],
  ['abs(x - y)', { x: 1, y: 1 }, [0, 0]], ['l1(x)', { x: 0 }, [0]], ['softsign(x)', { x: 0 }, [1]],
]

const activations: readonly Row[] = [
  ['leakyRelu(x)', { x: 0 }, [0.2]], ['leakyRelu(x, alpha = 0.1)', { x: 0 }, [0.1]], ['elu(x)', { x: 0 }, [1]], ['elu(x, alpha = 2)', { x: 0 }, [2]],
  ['x > 0 ? x : 0.1 * x', { x: 0 }, [0.1]], ['x > 0 ? x : exp(x) - 1', { x: 0 }, [1]],
  ['selu(x)', { x: 0 }, [1.0507009873554805 * 1.6732632423543772]],
]

const roots: readonly Row[] = [
  ['hypot(x, y)', { x: 0, y: 0 }, [0, 0]], ['sqrt(x^2)', { x: 0 }, [0]], ['sqrt(x^2 + y^2)', { x: 0, y: 0 }, [0, 0]], ['sqrt(x*x + y*y)', { x: 0, y: 0 }, [0, 0]],
  ['(x^2 + y^2)^0.5', { x: 0, y: 0 }, [0, 0]], ['hypot(x, y, z)', { x: 0, y: 0, z: 0 }, [0, 0, 0]], ['sqrt(x^2 + y^2 + z^2)', { x: 0, y: 0, z: 0 }, [0, 0, 0]],
  ['sqrt((x - y)^2)', { x: 3, y: 3 }, [0, 0]], ['std(x, y)', { x: 2, y: 2 }, [0, 0]], ['std(x, y, z)', { x: 2, y: 2, z: 2 }, [0, 0, 0]], ['sqrt(square(x))', { x: 0 }, [0]],
  ['hypot(x, y)', { x: 3, y: 4 }, [0.6, 0.8]], ['sqrt(x^2 + y^2)', { x: 3e200, y: 4e200 }, [0.6, 0.8]], ['sqrt(x^2 + y^2)', { x: 3e-200, y: 4e-200 }, [0.6, 0.8]],
  ['sqrt(x)', { x: 0 }, [Infinity]], ['cbrt(x)', { x: 0 }, [Infinity]], ['log(x)', { x: 0 }, [Infinity]], ['acos(x)', { x: 1 }, [-Infinity]], ['asin(x)', { x: 1 }, [Infinity]],
  ['atan2(x, y)', { x: 0, y: 0 }, [NaN, NaN]], ['x * log(x)', { x: 0 }, [NaN]],
]

const powers: readonly Row[] = [
  ['x^2', { x: 0 }, [0]], ['x^3', { x: 0 }, [0]], ['x^1', { x: 0 }, [1]], ['x^0', { x: 0 }, [0]], ['x^0', { x: 5 }, [0]], ['x^2', { x: -3 }, [-6]], ['x^3', { x: -2 }, [12]],
  ['x^-1', { x: -2 }, [-0.25]], ['x^-2', { x: -2 }, [0.25]], ['x^20', { x: -1 }, [-20]], ['x^21', { x: -1 }, [21]], ['x^1.5', { x: 0 }, [0]], ['x^2.5', { x: 4 }, [20]],
  ['x^0.5', { x: -1 }, [NaN]], ['x^1.5', { x: -1 }, [NaN]],
  ['x^y', { x: 0, y: 3 }, [0, 0]], ['x^y', { x: 0, y: 1 }, [1, 0]], ['x^y', { x: 0, y: 0 }, [0, 0]], ['x^y', { x: -2, y: 2 }, [-4, NaN]], ['pow(x, y)', { x: 0, y: 2 }, [0, 0]],
  ['x^y', { x: 0, y: 0.5 }, [Infinity, 0]],
]

const domain: readonly Row[] = [
  ['log(x)', { x: -1 }, [NaN]], ['sqrt(x)', { x: -1 }, [NaN]], ['asin(x)', { x: 2 }, [NaN]],
]

const groups = { 'a tie with a constant': zero, 'the router': router, 'zero where there is no slope': abs, 'activations': activations, 'roots and norms': roots, 'powers': powers }

for (const [name, rows] of Object.entries(groups)) {
  describe(`kinks: ${name}`, () => {
    it.each(rows.map(([f, point, gradient]) => [f, JSON.stringify(point), gradient, point] as const))('%s at %s', (f, _, gradient, point) => {
      const module = load(`input ${Object.keys(point).join(', ')}\nf = ${f}\n`)
      for (const got of [at(module, ...Object.values(point)), byTape(module, 1, ...Object.values(point))]) {
        expect(got.grad.length).toBe(gradient.length)
        for (const [k, slope] of gradient.entries()) {
          if (Number.isFinite(slope)) expect(got.grad[k], `∂${k}`).toBeCloseTo(slope, 12)
          else expect(got.grad[k], `∂${k}`).toBe(slope)
        }
      }
    })
  })
}

describe('outside the real domain', () => {
  it.each(domain)('%s is NaN, never complex', (f, point) => {
    expect(at(load(`input x\nf = ${f}\n`), point['x']!).value).toBeNaN()
  })
})

describe('values at kinks and ends', () => {
  it.each([
    ['x^0', 0, 1], ['xlogy(x, x)', 0, 0], ['sqrt(x^2)', -3, 3], ['exp(x)', -Infinity, 0], ['tanh(x)', Infinity, 1], ['sigmoid(x)', -Infinity, 0], ['sigmoid(x)', Infinity, 1],
    ['softplus(x)', Infinity, Infinity], ['softplus(x)', -Infinity, 0], ['max(x, 0)', -Infinity, 0], ['relu(x)', Infinity, Infinity], ['erf(x)', Infinity, 1],
    ['atan(x)', Infinity, Math.PI / 2], ['log(x)', Infinity, Infinity], ['silu(x)', Infinity, Infinity],
  ] as const)('%s at %d is %d', (f, x, value) => {
    expect(load(`input x\nf = ${f}\n`).forward(x)).toBe(value)
  })

  it('NaN goes through, and nothing throws', () => {
    for (const f of ['exp(x)', 'tanh(x)', 'max(x, 0)', 'min(1, x)', 'abs(x)', 'sqrt(x)', 'sigmoid(x)', 'erf(x)', 'x^2', 'hypot(x, 1)', 'softplus(x)'])
      expect(load(`input x\nf = ${f}\n`).forward(NaN), f).toBeNaN()
  })

  it('meta.kinks lists the sites', () => {
    expect(load('f = abs(x) + max(y, 0)').meta.kinks.length).toBeGreaterThanOrEqual(2)
    expect(load('f = x * y').meta.kinks).toEqual([])
  })

  it.each([
    ['log(exp(x) + exp(y))', []],
    ['log(exp(x) + exp(y)) + abs(x)*max(x, y)', ['|x|', 'max(x, y)']],
    ['tanh(x)/(1 + exp(-y))', []],
    ['log(1 + exp(x))', []],
    ['1/(exp(x) + exp(-x))', []],
    ['x > 0 ? x : y', ['x > 0']],
    ['sqrt(x^2 + y^2)', ['hypot(y, x)']],
    ['abs(x) > 1 ? x : y', ['|x|', '|x| > 1']],
    ['s = log(exp(x) + exp(y))\nf = s + max(x, y)', ['max(x, y)']],
  ])('the kinks of %s are the model\'s own, not of how it is computed', (text, sites) => {
    expect(load(text).meta.kinks).toEqual(sites.map(site => expect.objectContaining({ site })))
  })
})
