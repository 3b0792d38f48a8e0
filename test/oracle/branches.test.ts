import { describe, expect, it } from 'vitest'
import { at, byTape, load } from './load.js'

interface Case {
  readonly f: string
  readonly x: number
  readonly value: number
  readonly slope: number
}

/** In each, a branch that is not taken is infinite or NaN there, in its value or in its derivative. */
const dead: readonly Case[] = [
  { f: 'x > 0 ? log(x) : 0', x: -1, value: 0, slope: 0 },
  { f: 'x > 0 ? log(x) : 0', x: 0, value: 0, slope: 0 },
  { f: 'x > 0 ? sqrt(x) : 0', x: 0, value: 0, slope: 0 },
  { f: 'x > 0 ? sqrt(x) : -x', x: -4, value: 4, slope: -1 },
  { f: 'x == 0 ? 1 : sin(x) / x', x: 0, value: 1, slope: 0 },
  { f: 'x != 0 ? sin(x) / x : 1', x: 0, value: 1, slope: 0 },
  { f: 'x == 0 ? 1 : (exp(x) - 1) / x', x: 0, value: 1, slope: 0 },
  { f: 'x > 0 ? x * log(x) : 0', x: 0, value: 0, slope: 0 },
  { f: 'x > 1 ? 1 / (x - 1) : x', x: 1, value: 1, slope: 1 },
  { f: 'x < 1 ? x^2 : exp(x^9)', x: 0.5, value: 0.25, slope: 1 },
  { f: 'x < 100 ? x^2 : exp(x)', x: 3, value: 9, slope: 6 },
  { f: 'x < 100 ? 2*x : exp(exp(exp(x + 10)))', x: 3, value: 6, slope: 2 },
  { f: 'x > 0 ? (x > 1 ? log(x - 1) : x) : 3*x', x: 0.5, value: 0.5, slope: 1 },
  { f: 'x > 0 ? (x > 1 ? log(x - 1) : x) : 3*x', x: -0.5, value: -1.5, slope: 3 },
  { f: 'x > 0 ? 1 : x > -1 ? 2*x : sqrt(-1 - x)', x: -0.5, value: -1, slope: 2 },
  { f: '2 * (x > 0 ? log(x) : 0) + x', x: -1, value: -1, slope: 1 },
  { f: '(x > 0 ? log(x) : 0) * (x > 0 ? 1 / x : 5) + x', x: -2, value: -2, slope: 1 },
  { f: '(x > 0 ? log(x) : 1) + (x > 0 ? sqrt(log(x)) : x)', x: -2, value: -1, slope: 1 },
  { f: 'exp(x > 0 ? log(x) : x)', x: -1, value: Math.exp(-1), slope: Math.exp(-1) },
  { f: 'x > 0 and log(x) > 0 ? sqrt(log(x)) : x', x: -1, value: -1, slope: 1 },
  { f: 'x <= 0 or log(x) < 0 ? x : sqrt(log(x))', x: -1, value: -1, slope: 1 },
  { f: 'x > 0 ? sum(i in 1:3, log(x) / i) : x', x: -1, value: -1, slope: 1 },
  { f: 'log(max(x, 0.5)) + x', x: -1, value: Math.log(0.5) - 1, slope: 1 },
  { f: 'max(sqrt(x), 0) + x', x: 4, value: 6, slope: 1.25 },
  { f: 'min(x, exp(x))', x: 1000, value: 1000, slope: 1 },
  { f: 'min(2, exp(x))', x: 1000, value: 2, slope: 0 },
  { f: 'min(exp(x), 2)', x: 1000, value: 2, slope: 0 },
  { f: 'max(x, -exp(x))', x: 1000, value: 1000, slope: 1 },
  { f: 'max(3*x, log(x))', x: 0, value: 0, slope: 3 },
  { f: 'max(0, -exp(exp(x)))', x: 100, value: 0, slope: 0 },
  { f: 'clip(exp(x), 0, 1) * x', x: 1000, value: 1000, slope: 1 },
  { f: 'relu(-exp(x))', x: 1000, value: 0, slope: 0 },
  { f: 'x > 0 ? x : leakyRelu(exp(-x^3), alpha = 0.1)', x: 20, value: 20, slope: 1 },
  { f: 'elu(x)', x: 1000, value: 1000, slope: 1 },
  { f: 'x > 0 ? x : exp(x) - 1', x: 1000, value: 1000, slope: 1 },
  { f: 'abs(x) < 1 ? sqrt(1 - x^2) : 0', x: 3, value: 0, slope: 0 },
  { f: 'abs(x) < 1 ? asin(x) : x', x: 3, value: 3, slope: 1 },
  { f: 'x > 0 ? x^0.5 : x^2', x: -3, value: 9, slope: -6 },
  { f: 'sqrt(x > 0 ? x : 1) + x', x: -3, value: -2, slope: 1 },
  { f: '(x > 0 ? 1 / x : 0) * 0 + x', x: -3, value: -3, slope: 1 },
]

describe('a branch that is not taken never contributes', () => {
  it.each(dead)('$f at $x', ({ f, x, value, slope }) => {
    const module = load(`input x\nf = ${f}\n`)
    for (const got of [at(module, x), byTape(module, 1, x)]) {
      expect(got.value).toBeCloseTo(value, 13)
      expect(got.grad[0]).toBeCloseTo(slope, 13)
    }
    expect(module.forward(x)).toBeCloseTo(value, 13)
  })

  it('log(relu(x)) at −1: the router sends nothing, though the derivative above it is infinite', () => {
    for (const f of ['log(relu(x))', 'log(max(x, 0))', 'log(x > 0 ? x : 0)']) {
      const { value, grad } = at(load(`input x\nf = ${f}\n`), -1)
      expect(value).toBe(-Infinity)
      expect(Math.abs(grad[0]!)).toBe(0)
    }
  })

  it('a part that two branches share, and nothing else does', () => {
    const module = load('input x, y\nlogarithm = log(x)\nf = (x > 0 ? logarithm * y : y) + (y > 0 ? 2 : x > 0 ? logarithm^2 : 3*x)\n')
    expect(at(module, -1, 5)).toEqual({ value: 7, grad: [0, 1] })
    expect(at(module, -1, -5)).toEqual({ value: -8, grad: [3, 1] })
    const both = at(module, 2, -5)
    expect(both.value).toBeCloseTo(-5 * Math.LN2 + Math.LN2 ** 2, 14)
    expect(both.grad[0]).toBeCloseTo(-5 / 2 + Math.LN2, 14)
    expect(both.grad[1]).toBeCloseTo(Math.LN2, 14)
  })

  it('one condition used by several selects', () => {
    const module = load('input x, y\na = x > 0 ? log(x) : y\nb = x > 0 ? sqrt(x) : y^2\nf = a * b\n')
    expect(at(module, -1, 3)).toEqual({ value: 27, grad: [0, 27] })
    const { value, grad } = at(module, 4, 3)
    expect(value).toBeCloseTo(2 * Math.log(4), 14)
    expect(grad[0]).toBeCloseTo(2 / 4 + Math.log(4) / 4, 14)
    expect(Math.abs(grad[1]!)).toBe(0)
  })
})

describe('a branch that is not taken is not computed', () => {
  /** How often `Math.exp` and `Math.log` run while something is done. */
  function counted(act: () => void): number {
    const { exp, log } = Math
    let calls = 0
    Math.exp = x => { calls++; return exp(x) }
    Math.log = x => { calls++; return log(x) }
    try { act() } finally { Object.assign(Math, { exp, log }) }
    return calls
  }

  it.each([
    ['x > 0 ? exp(x) : x', 1, 1, -1, 0],
    ['x > 0 ? exp(x) * sin(exp(2*x)) : log(-x)', 1, 2, -1, 1],
    ['x > 0 ? (x > 1 ? exp(x) : x) : x', 2, 1, 0.5, 0],
    ['(x > 0 ? exp(x) : x) + (x > 0 ? exp(x)^2 : 3)', 1, 1, -1, 0],
    ['x > 0 ? sum(i in 1:5, exp(i*x)) : x', 1, 5, -1, 0],
    ['x > 0 and exp(x) > 3 ? x : 2', 1, 1, -1, 0],
  ] as const)('%s', (f, taken, calls, other, fewer) => {
    const module = load(`input x\nf = ${f}\n`)
    const grad = new Float64Array(1)
    const tape = new Float64Array(module.tapeLength)
    for (const [x, most] of [[taken, calls], [other, fewer]] as const) {
      expect(counted(() => module.valueAndGrad(x, grad)), `valueAndGrad at ${x}`).toBeLessThanOrEqual(most)
      expect(counted(() => module.forward(x)), `forward at ${x}`).toBeLessThanOrEqual(most)
      expect(counted(() => { module.forward(x, tape); module.backward(x, tape, 1, grad) }), `forward and backward at ${x}`).toBeLessThanOrEqual(most)
    }
    expect(counted(() => module.valueAndGrad(taken, grad))).toBeGreaterThan(0)
  })

  it('nor is a derivative that only it needs', () => {
    const module = load('input x, y\nf = x > 0 ? y * tanh(x) : y\n')
    const { tanh, exp } = Math
    let calls = 0
    Math.tanh = x => { calls++; return tanh(x) }
    Math.exp = x => { calls++; return exp(x) }
    try { module.valueAndGrad(-1, 2, new Float64Array(2)) } finally { Object.assign(Math, { tanh, exp }) }
    expect(calls).toBe(0)
  })
})
