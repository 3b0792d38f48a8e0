import { describe, expect, it } from 'vitest'
import { decimalOf } from '../../src/ops/exact/digits.js'
import { ops, type OpName } from '../../src/ops/table.js'
import { decimals } from '../../src/verify/precise.js'
import { random as randomNumbers } from '../../templates/kernels/random.js'
import { digamma } from '../../templates/kernels/digamma.js'
import { erf } from '../../templates/kernels/erf.js'
import { gamma } from '../../templates/kernels/gamma.js'
import { lgamma } from '../../templates/kernels/lgamma.js'
import { polygamma } from '../../templates/kernels/polygamma.js'
import { ulp } from '../ops/points.js'

const D = decimals(60)

/** Values that others have published: Abramowitz & Stegun, tables 6.1–6.4 and 7.1; DLMF 5.4; OEIS. */
describe('published values', () => {
  it.each<[string, number, number]>([
    ['erf(0.5)', erf(0.5), 0.5204998778130465], ['erf(1)', erf(1), 0.8427007929497149], ['erf(2)', erf(2), 0.9953222650189527], ['erf(-3)', erf(-3), -0.9999779095030014],
    ['Γ(1/2)', gamma(0.5), 1.772453850905516], ['Γ(-1/2)', gamma(-0.5), -3.5449077018110322], ['Γ(1/3)', gamma(1 / 3), 2.6789385347077476], ['Γ(1/4)', gamma(0.25), 3.625609908221908],
    ['ln Γ(100)', lgamma(100), 359.1342053695754], ['ln Γ(1/2)', lgamma(0.5), 0.5723649429247001],
    ['ψ(1)', digamma(1), -0.5772156649015329], ['ψ(1/2)', digamma(0.5), -1.9635100260214235], ['ψ(10)', digamma(10), 2.251752589066721],
    ['ψ′(1)', polygamma(1, 1), Math.PI ** 2 / 6], ['ψ′(1/2)', polygamma(1, 0.5), Math.PI ** 2 / 2], ['ψ″(1)', polygamma(2, 1), -2.4041138063191885],
    ['ψ‴(1)', polygamma(3, 1), Math.PI ** 4 / 15],
  ])('%s', (what, got, expected) => expect(Math.abs(got / expected - 1), what).toBeLessThan(1e-15))

  it('Γ of whole numbers is the factorial, correctly rounded', () => {
    let factorial = 1n
    for (let n = 1; n <= 171; n++) {
      expect(gamma(n)).toBe(Number(factorial))
      factorial *= BigInt(n)
    }
    expect(gamma(172)).toBe(Infinity)
  })

  it('poles, ends and NaN', () => {
    for (const pole of [0, -0, -1, -2, -171, -1e20]) {
      expect(gamma(pole)).toBe(Infinity)
      expect(lgamma(pole)).toBe(Infinity)
      expect(digamma(pole)).toBeNaN()
      expect(polygamma(1, pole)).toBeNaN()
    }
    expect([erf(Infinity), erf(-Infinity), gamma(Infinity), lgamma(Infinity), lgamma(-Infinity), digamma(Infinity), polygamma(2, Infinity)])
      .toEqual([1, -1, Infinity, Infinity, Infinity, Infinity, -0])
    for (const kernel of [erf, gamma, lgamma, digamma, (x: number) => polygamma(1, x)]) expect(kernel(NaN)).toBeNaN()
    for (const kernel of [gamma, digamma, (x: number) => polygamma(1, x)]) expect(kernel(-Infinity)).toBeNaN()
    expect(Object.is(erf(-0), -0)).toBe(true)
    expect([lgamma(1), lgamma(2)].map(Math.abs)).toEqual([0, 0])
    expect([gamma(1e-310), gamma(-1e-200), lgamma(-1e-200), digamma(-1e-200)]).toEqual([Infinity, -1e200, 460.51701859880916, 1e200])
    expect([polygamma(-1, 2), polygamma(1.5, 2)]).toEqual([NaN, NaN])
    expect(gamma(-1000.5)).toBeCloseTo(0, 300)
  })
})

/** Each kernel on stretches between which its method changes. */
const stretches: readonly (readonly [name: OpName, bound: number, first: readonly number[], ranges: readonly (readonly [number, number])[]])[] = [
  ['erf', 2, [], [[-1, 1], [1, 4], [4, 6], [0, 1e-8]]],
  ['gamma', 5, [], [[0, 1], [1, 2], [2, 8], [8, 30], [30, 143], [143, 171.6], [-0.5, 0], [-1, -0.5], [-20, -1], [-170, -20], [-178, -170]]],
  ['lgamma', 5, [], [[0, 0.5], [0.5, 1.5], [0.9999, 1.0001], [1.9999, 2.0001], [1.5, 3], [3, 8], [8, 100], [1e3, 1e6], [1e6, 1e300], [-0.5, 0]]],
  ['digamma', 4, [], [[0, 1], [1, 2], [1.46163214, 1.46163215], [2, 8], [8, 100], [100, 1e10]]],
  ['polygamma', 6, [1], [[0, 1], [1, 13], [13, 100], [-10, 0]]],
  ['polygamma', 6, [2], [[0, 1], [1, 13], [13, 100]]],
  ['polygamma', 7, [5], [[0, 1], [1, 13], [13, 1e4]]],
]

describe.each(stretches)('%s within %d ulp', (name, bound, first, ranges) => {
  it.each(ranges)(`${first.length > 0 ? `order ${first[0]}, ` : ''}[%d, %d]`, (low, high) => {
    const random = randomNumbers(3)
    for (let n = 0; n < 80; n++) {
      const x = low + (high - low) * random()
      const truth = ops[name].exact(D, ...first.map(k => new D(k)), decimalOf(D, x))
      const got = ops[name].value(...first, x)
      expect(truth.minus(decimalOf(D, got)).abs().div(ulp(truth.toNumber())).toNumber(), `${name}(${x}) = ${got}, not ${truth.toNumber()}`).toBeLessThanOrEqual(bound)
    }
  })
})

/** On the negative axis ln |Γ|, ψ and ψ″ cross zero between any two poles, where a relative bound cannot hold: the error is that of the terms. */
describe.each<[OpName, number[]]>([['lgamma', []], ['digamma', []], ['polygamma', [2]]])('%s on the negative axis', (name, first) => {
  it('has a small absolute error', () => {
    const random = randomNumbers(5)
    for (let n = 0; n < 150; n++) {
      const x = -30 * random()
      const truth = ops[name].exact(D, ...first.map(k => new D(k)), decimalOf(D, x)).toNumber()
      expect(Math.abs(ops[name].value(...first, x) - truth), `${name}(${x})`).toBeLessThanOrEqual(1e-14 * (1 + Math.abs(truth)) * (1 + Math.abs(x)))
    }
  })
})
