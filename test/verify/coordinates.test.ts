import { describe, expect, it } from 'vitest'
import { check } from '../../src/index.js'
import { compareAtCoordinates } from '../../src/verify/coordinates.js'
import type { Comparison } from '../../src/verify/report.js'
import { random } from '../../templates/kernels/random.js'
import { modelOf } from './model.js'

const formula = (x: Float64Array): number => x[0]! ** 2 * x[1]! + Math.sin(x[2]!)
const slopes = ([a, b, c]: readonly number[]): number[] => [2 * a! * b!, a! * a!, Math.cos(c!)]

/** One point of x0²·x1 + sin(x2), with a value and a gradient that may be spoilt. */
function compared({ value = formula, gradient = slopes }: { value?: typeof formula; gradient?: typeof slopes }): { readonly x: number[]; readonly found: Comparison[] } {
  const x = Float64Array.of(1.5, -0.7, 0.3)
  const fn = modelOf(['x0^2 * x1 + sin(x2)'], ['x0', 'x1', 'x2'])
  const found = compareAtCoordinates({ fn, x, upstream: Float64Array.of(1), value: value(x), gradient: gradient([...x]), random: random(1), valueOnly: value })
  return { x: [...x], found }
}

const failing = (found: readonly Comparison[]): string[] => found.filter(({ status }) => status === 'failed').map(({ of }) => of)

describe('sampled coordinates', () => {
  it('agree where all is right, each argument at least once, and x is what it was', () => {
    const { x, found } = compared({})
    expect(found.map(({ of }) => of)).toEqual(['value', 'direction 1', 'x0', 'x1', 'x2'])
    expect(found.every(({ status }) => status === 'passed')).toBe(true)
    expect(x).toEqual([1.5, -0.7, 0.3])
  })

  it.each([0, 1, 2])('tell that slope %i is wrong, there and along the direction', k => {
    expect(failing(compared({ gradient: x => slopes(x).with(k, slopes(x)[k]! + 0.001) }).found)).toEqual(['direction 1', `x${k}`])
  })

  it('tell that a slope is 0 that is not', () => {
    expect(failing(compared({ gradient: x => slopes(x).with(1, 0) }).found)).toEqual(['direction 1', 'x1'])
  })

  it('hold the value against the formula, which a constant beside it would escape', () => {
    expect(failing(compared({ value: x => formula(x) + 1e-6 }).found)).toEqual(['value'])
  })

  it('call a kink a kink', () => {
    const fn = modelOf(['abs(x0)'], ['x0'])
    const found = compareAtCoordinates({ fn, x: Float64Array.of(0), upstream: Float64Array.of(1), value: 0, gradient: [1], random: random(1), valueOnly: x => Math.abs(x[0]!) })
    // The central difference at 0 settles at 0: a subgradient that is not the mean of both sides is told apart from a fault by its sides.
    expect(found.map(({ of, status }) => [of, status])).toEqual([['value', 'passed'], ['direction 1', 'kink'], ['x0', 'kink']])
  })
})

describe('check of a model that cannot be interpreted a hundred times', () => {
  const source = 'param W[1500, 1500] = glorotUniform(), v[1500] = glorotUniform()\ninput x[1500]\nsum(v .* tanh(W*x))'

  it('samples coordinates at one point, and says how many of how many', () => {
    const report = check(source)
    expect(report).toMatchObject({ ok: true, method: 'sampled coordinates in doubles', sampled: { coordinates: 8, of: 2_251_500 } })
    expect(report.points).toHaveLength(1)
    const [{ at, comparisons }] = report.points as [(typeof report.points)[number]]
    expect(Object.keys(at)).toEqual([])
    expect(comparisons.map(({ of }) => of.replace(/\d+/g, 'n'))).toEqual(['value', 'direction n', ...Array.from({ length: 4 }, () => ['W[n, n]', 'v[n]']).flat()])
    expect(comparisons.every(({ got }) => got !== 0)).toBe(true)
  })

  it('is the same for the same seed', () => {
    expect(check(source, { seed: 7 })).toEqual(check(source, { seed: 7 }))
    expect(check(source, { seed: 8 }).points[0]!.value).not.toBe(check(source, { seed: 7 }).points[0]!.value)
  })
})
