import { describe, expect, it } from 'vitest'
import { addAdjoints } from '../../src/differentiate/differentiate.js'
import type { Fn } from '../../src/ir/fn.js'
import type { Interval } from '../../src/ir/op.js'
import type { Sym } from '../../src/ir/node.js'
import { checkGradient, type CheckRequest } from '../../src/verify/check.js'
import { interpret } from '../../src/verify/interpret.js'
import { samplingInterval } from '../../src/verify/sample.js'
import { modelOf } from './model.js'

/** The module that the compiler would make, interpreted; `spoil` breaks its gradient. */
function evaluator(fn: Fn, spoil: (gradient: number[], x: Float64Array) => number[] = gradient => gradient): CheckRequest['evaluate'] {
  const joint = addAdjoints(fn)
  const nodes = joint.outputs.map(output => output.node)
  const n = fn.outputs.length
  return (x, upstream) => {
    const values = new Map<Sym, number>(fn.model.arguments.map(({ symbol }, k) => [symbol, x[k]!]))
    for (let k = 0; k < n; k++) values.set(fn.graph.symbol(n === 1 ? 'upstream' : `upstream[${k}]`, 'upstream'), upstream[k]!)
    const results = interpret(joint.graph, nodes, values)
    return {
      value: results.slice(0, n).reduce((sum, output, k) => sum + output * upstream[k]!, 0),
      gradient: spoil(results.slice(n), x),
    }
  }
}

const checked = (formulas: string[], names: string[], options: Partial<CheckRequest> = {}, domains: Record<string, Interval> = {}) => {
  const fn = modelOf(formulas, names, domains)
  return checkGradient({ fn, evaluate: evaluator(fn), ...options })
}

describe('check', () => {
  it.each([
    ['1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))', ['w0', 'x0', 'w1', 'x1', 'w2']], ['2*(x*y + max(z, w))', ['x', 'y', 'z', 'w']], ['lgamma(x^2 + 1) + erf(y)', ['x', 'y']],
    ['x > 0 ? log(x) : x^3', ['x']], ['hypot(x, y) + atan2(y, x)', ['x', 'y']], ['x^y', ['x', 'y']],
  ])('passes %s', (formula, names) => {
    const report = checked([formula], names)
    expect(report.points.filter(point => point.status === 'failed')).toEqual([])
    expect(report).toMatchObject({ ok: true, method: 'differences in 60 digits', tolerance: { relative: 1e-9, absolute: 1e-12 } })
    expect(report.points).toHaveLength(10)
    expect(report.worst!.excess).toBeLessThan(1)
  })

  it('weighs several outputs at random', () => {
    const report = checked(['x * y', 'sin(x)'], ['x', 'y'])
    expect(report.ok).toBe(true)
    expect(report.points.every(({ upstream }) => upstream.length === 2 && upstream[0] !== upstream[1])).toBe(true)
  })

  it('is deterministic, and another seed gives other points', () => {
    const at = (seed: number) => checked(['x * y'], ['x', 'y'], { seed }).points.map(point => point.at)
    expect(at(3)).toEqual(at(3))
    expect(at(3)).not.toEqual(at(4))
  })

  it.each([
    ['a wrong component', (gradient: number[]) => [gradient[0]!, gradient[1]! * (1 + 1e-8)], 'y'],
    ['a NaN', (gradient: number[]) => [NaN, gradient[1]!], 'x'],
    ['a zero', (gradient: number[]) => [gradient[0]!, 0], 'y'],
  ])('finds %s', (_, spoil, of) => {
    const fn = modelOf(['x * exp(y)'], ['x', 'y'])
    const report = checkGradient({ fn, evaluate: evaluator(fn, spoil), samples: 3 })
    expect(report.ok).toBe(false)
    expect(report.worst).toMatchObject({ of, status: 'failed' })
  })

  it('finds a wrong value', () => {
    const fn = modelOf(['x^2'], ['x'])
    const right = evaluator(fn)
    const report = checkGradient({ fn, evaluate: (x, upstream) => ({ ...right(x, upstream), value: 1 + right(x, upstream).value }) })
    expect(report).toMatchObject({ ok: false, worst: { of: 'value' } })
  })

  it.each([
    ['abs(x)', { x: 0 }], ['max(x, y)', { x: 1, y: 1 }], ['sqrt(x)', { x: 0 }], ['x >= 0 ? x : 0', { x: 0 }], ['floor(x)', { x: 2 }], ['hypot(x, y)', { x: 0, y: 0 }],
  ])('reports the kink of %s and does not fail', (formula, at) => {
    const report = checked([formula], Object.keys(at), { at })
    expect(report).toMatchObject({ ok: true, points: [{ status: 'kink', at }] })
    expect(report.points[0]!.comparisons.some(({ status, expected }) => status === 'kink' && Array.isArray(expected))).toBe(true)
  })

  it('holds what is given fixed and draws the rest', () => {
    const { points } = checked(['x * y'], ['x', 'y'], { at: { x: 5 } })
    expect(points.every(point => point.at.x === 5)).toBe(true)
    expect(new Set(points.map(point => point.at.y)).size).toBe(10)
  })

  it('draws again where the value is NaN', () => {
    const report = checked(['sqrt(x)'], ['x'])
    expect(report.ok).toBe(true)
    expect(report.redrawn).toBeGreaterThan(0)
    expect(report.points.every(point => Number(point.at.x) >= 0)).toBe(true)
  })

  it('draws again where the value is beyond all numbers, and the formula loses it as ∞ − ∞', () => {
    const fn = modelOf(['x > 0 ? exp(exp(exp(x + 9))) - exp(exp(exp(x + 10))) : x'], ['x'])
    const report = checkGradient({ fn, evaluate: ([x]) => (x! > 0 ? { value: -Infinity, gradient: [-Infinity] } : { value: x!, gradient: [1] }) })
    expect(report.redrawn).toBeGreaterThan(0)
    expect(report.points.map(({ status, at }) => [status, Number(at.x) <= 0])).toEqual(Array(10).fill(['passed', true]))
  })

  it('is not content with NaN everywhere', () => {
    expect(checked(['log(-1 - x^2)'], ['x'])).toMatchObject({ ok: false, worst: undefined })
    expect(checked(['log(x)'], ['x'], { at: { x: -1 } })).toMatchObject({ ok: false, points: [{ status: 'undefined' }] })
  })

  it('samples stated domains', () => {
    const { points, ok } = checked(['log(s) + sqrt(1 - q)'], ['s', 'q'], {}, { s: [10, 20], q: [0, 1] })
    expect(ok).toBe(true)
    expect(points.every(({ at: { s, q } }) => Number(s) >= 10 && Number(s) <= 20 && Number(q) >= 0 && Number(q) <= 1)).toBe(true)
    expect([samplingInterval([-Infinity, Infinity]), samplingInterval([0, Infinity]), samplingInterval([100, Infinity]), samplingInterval([-Infinity, -5])])
      .toEqual([[-2, 2], [0, 2], [100, 104], [-9, -5]])
  })

  describe('of a large model', () => {
    const names = Array.from({ length: 150 }, (_, k) => `x${k}`)
    const formula = names.map((name, k) => `sin(${name} * ${names[(k + 1) % names.length]})`).join(' + ')
    const fn = modelOf([formula], names)

    it('goes along random directions, and says with which tolerance', () => {
      expect(checkGradient({ fn, evaluate: evaluator(fn), samples: 5 })).toMatchObject({ ok: true, method: 'random directions in doubles', tolerance: { relative: 1e-5 } })
    })

    it('finds a wrong component', () => {
      const evaluate = evaluator(fn, gradient => gradient.with(77, gradient[77]! + 0.01))
      expect(checkGradient({ fn, evaluate, samples: 5 }).ok).toBe(false)
    })
  })
})
