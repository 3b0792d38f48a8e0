import { describe, expect, it } from 'vitest'
import { adam, momentum, sgd, type Step } from '../../src/optimize.js'

const close = (got: ArrayLike<number>, wanted: readonly number[]) => {
  expect(got.length).toBe(wanted.length)
  for (const [k, value] of wanted.entries()) expect(Math.abs(got[k]! - value), `${got[k]} at ${k}, should be ${value}`).toBeLessThan(1e-14 * (1 + Math.abs(value)))
}

/** The params after each of these gradients. */
function after(step: Step, params: Float64Array, gradients: readonly (readonly number[])[]): number[][] {
  return gradients.map(grad => {
    step(params, Float64Array.from(grad))
    return [...params]
  })
}

describe('steps worked out by hand', () => {
  it('sgd: θ − η·g', () => {
    const [first, second] = after(sgd(2, { rate: 0.5 }), Float64Array.of(1, -2), [[2, 4], [-1, 0]])
    close(first!, [0, -4])
    close(second!, [0.5, -4])
  })

  it('momentum: v ← μ·v − η·g, θ ← θ + v', () => {
    // v: −0.1·2 = −0.2; 0.5·(−0.2) − 0.1·4 = −0.5; 0.5·(−0.5) − 0 = −0.25.
    const [first, second, third] = after(momentum(1, { rate: 0.1, momentum: 0.5 }), Float64Array.of(1), [[2], [4], [0]])
    close(first!, [0.8])
    close(second!, [0.3])
    close(third!, [0.05])
  })

  it('Nesterov: θ ← θ + μ·v − η·g', () => {
    // v: −0.2, −0.5; steps: 0.5·(−0.2) − 0.2 = −0.3; 0.5·(−0.5) − 0.4 = −0.65.
    const [first, second] = after(momentum(1, { rate: 0.1, momentum: 0.5, nesterov: true }), Float64Array.of(1), [[2], [4]])
    close(first!, [0.7])
    close(second!, [0.05])
  })

  it('Adam: both means, unbiased', () => {
    // β₁ = ½, β₂ = ¾, ε = 1, η = 1. g = 4: m = 2, v = 4; m/½ = 4, √(v/¼) = 4; −4/5.
    // g = 0: m = 1, v = 3; m/¾ = 4/3, v/(7/16) = 48/7; −(4/3)/(√(48/7) + 1).
    const [first, second] = after(adam(1, { rate: 1, beta1: 0.5, beta2: 0.75, epsilon: 1 }), Float64Array.of(1), [[4], [0]])
    close(first!, [0.2])
    close(second!, [0.2 - 4 / 3 / (Math.sqrt(48 / 7) + 1)])
  })

  it('Adam goes by the rate along each axis at first, however large the gradient', () => {
    const [first] = after(adam(3, { rate: 0.25, epsilon: 0 }), Float64Array.of(0, 0, 0), [[1e-9, -1e9, 3]])
    close(first!, [-0.25, 0.25, -0.25])
  })

  it('weight decay is apart from the gradient', () => {
    // θ·(1 − η·λ) − η·sign g.
    const [first] = after(adam(2, { rate: 0.1, epsilon: 0, decay: 0.5 }), Float64Array.of(2, -4), [[8, 8]])
    close(first!, [2 * 0.95 - 0.1, -4 * 0.95 - 0.1])
  })

  it.each([['sgd', sgd], ['momentum', momentum], ['adam', adam]] as const)('%s takes another rate for one step', (_, optimiser) => {
    const given = Float64Array.of(1)
    optimiser(1, { rate: 1e9 })(given, Float64Array.of(3), 0.125)
    const made = Float64Array.of(1)
    optimiser(1, { rate: 0.125 })(made, Float64Array.of(3))
    expect([...given]).toEqual([...made])
    expect(given[0]).not.toBe(1)
  })
})

const optimisers = [
  ['sgd', () => sgd(3, { rate: 0.1 })],
  ['momentum', () => momentum(3, { rate: 0.02 })],
  ['Nesterov', () => momentum(3, { rate: 0.02, nesterov: true })],
  ['adam', () => adam(3, { rate: 0.05 })],
] as const

describe.each(optimisers)('%s', (_, make) => {
  it('finds the least value of a quadratic', () => {
    const [curvatures, least] = [[1, 4, 10], [3, -1, 0.5]]
    const params = new Float64Array(3)
    const grad = new Float64Array(3)
    const step = make()
    for (let t = 0; t < 2000; t++) {
      for (let k = 0; k < 3; k++) grad[k] = curvatures[k]! * (params[k]! - least[k]!)
      step(params, grad)
    }
    for (let k = 0; k < 3; k++) expect(Math.abs(params[k]! - least[k]!)).toBeLessThan(1e-6)
  })

  it('leaves params beyond the gradient as they are, and the gradient itself', () => {
    const params = Float64Array.of(1, 1, 1, 7, 8)
    const grad = Float64Array.of(1, -2, 3)
    make()(params, grad)
    expect([...params.subarray(3)]).toEqual([7, 8])
    expect([...grad]).toEqual([1, -2, 3])
    expect([...params.subarray(0, 3)].every(value => value !== 1)).toBe(true)
  })

  it('goes the same way in single precision, up to its roundings', () => {
    const [double, single] = [Float64Array.of(1, 2, 3), Float32Array.of(1, 2, 3)]
    const [stepDouble, stepSingle] = [make(), make()]
    for (let t = 0; t < 10; t++) {
      stepDouble(double, Float64Array.of(1, -2, t))
      stepSingle(single, Float32Array.of(1, -2, t))
    }
    for (let k = 0; k < 3; k++) expect(Math.abs(single[k]! - double[k]!)).toBeLessThan(1e-5)
  })

  it('keeps its state to itself', () => {
    const run = () => after(make(), Float64Array.of(0, 0, 0), [[1, 2, 3], [3, 2, 1]])
    expect(run()).toEqual(run())
  })

  it('refuses arrays of the wrong length, where JavaScript would go on with NaN', () => {
    const step = make()
    expect(() => { step(new Float64Array(3), new Float64Array(4)) }).toThrow(/grad has 4 numbers.*made for 3/)
    expect(() => { step(new Float64Array(3), new Float64Array(2)) }).toThrow(RangeError)
    expect(() => { step(new Float64Array(2), new Float64Array(3)) }).toThrow(/params have 2 numbers/)
    expect(() => { step(new Float64Array(3), new Float64Array(3), NaN) }).toThrow(/rate/)
  })
})

it.each([
  ['a negative length', () => sgd(-1)], ['half a param', () => momentum(1.5)], ['no number', () => adam(NaN)],
  ['a negative rate', () => sgd(1, { rate: -1 })], ['a rate that is none', () => adam(1, { rate: NaN })],
  ['momentum of 1', () => momentum(1, { momentum: 1 })], ['beta1 of 1', () => adam(1, { beta1: 1 })], ['beta2 below 0', () => adam(1, { beta2: -0.1 })],
  ['a negative epsilon', () => adam(1, { epsilon: -1 })], ['a negative decay', () => adam(1, { decay: -1 })],
])('refuses %s', (_, make) => { expect(make).toThrow(RangeError) })
