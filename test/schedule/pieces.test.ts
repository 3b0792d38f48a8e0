import { describe, expect, it } from 'vitest'
import { check, compile, evaluate } from '../../src/index.js'

/** A deep net of small layers: more loops than one function of V8 holds. */
function deepNet(layers: number): string {
  const lines = ['input x[6], sharp', 'param W[6, 6] = glorotNormal(), b[6]', 'h0 = x']
  for (let k = 1; k <= layers; k++) {
    const step = k % 10 === 0 ? `sum(h${k - 1}) > ${k % 7} ? W*h${k - 1} - b : tanh(W'*h${k - 1} + b)` : `tanh(W*h${k - 1} + ${k}*b/100)`
    lines.push(`h${k} = h${k - 1} + (${step})/${k}`)
  }
  lines.push(`f = sum(h${layers}.^2) * sharp`)
  return lines.join('\n')
}

describe('loops cut into pieces', () => {
  const source = deepNet(120)

  it('are functions that V8 optimises, called one after the other', () => {
    const { code, ok } = compile(source, { unroll: 0 })
    expect(ok).toBe(true)
    expect(code).toContain('function valueAndGrad_1(')
    expect(code).toContain('function backward_1(')
  })

  it('compute what one function does', () => {
    expect(check(source, { unroll: 0, samples: 2 })).toMatchObject({ ok: true })
    const whole = evaluate(deepNet(12), { unroll: 0 })
    const params = whole.initParams(3)
    expect(params.some(value => value !== 0)).toBe(true)
  })

  it('leave for backward what it needs', () => {
    const module = evaluate(source, { unroll: 0 })
    const params = module.initParams(5)
    const x = Float64Array.of(0.1, -0.4, 0.9, 1.2, -0.7, 0.3)
    const fused = new Float64Array(module.gradLength).fill(NaN)
    const value = module.valueAndGrad(params, x, 1.5, fused)
    const tape = new Float64Array(module.tapeLength).fill(NaN)
    expect(module.forward(params, x, 1.5, tape)).toBeCloseTo(value, 12)
    const taped = new Float64Array(module.gradLength).fill(NaN)
    module.backward(params, x, 1.5, tape, 1, taped)
    for (const [k, slope] of fused.entries()) expect(taped[k]).toBeCloseTo(slope, 10)
  })
})
