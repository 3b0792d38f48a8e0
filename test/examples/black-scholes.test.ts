import { Decimal } from 'decimal.js'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as blackScholes from '../../generated/black-scholes.grad.js'
import { inspect } from '../../src/index.js'
import { load } from '../oracle/load.js'
import { erf, exactly } from '../oracle/precise.js'

const D = Decimal.clone({ precision: 50 })
const source = readFileSync(new URL('../../examples/black-scholes.expr', import.meta.url), 'utf8')

/** Price and greeks by the textbook's closed forms, in 50 digits, with a normal distribution of our own. */
function textbook(point: readonly [S: number, K: number, T: number, r: number, sigma: number]) {
  const [S, K, T, r, sigma] = point.map(value => exactly(value, D)) as [Decimal, Decimal, Decimal, Decimal, Decimal]
  const cdf = (z: Decimal) => new D(erf(new D(z.div(D.sqrt(2)))).toString()).plus(1).div(2)
  const pdf = (z: Decimal) => z.times(z).div(-2).exp().div(D.sqrt(D.acos(-1).times(2)))
  const root = T.sqrt()
  const d1 = S.div(K).ln().plus(sigma.times(sigma).div(2).plus(r).times(T)).div(sigma.times(root))
  const d2 = d1.minus(sigma.times(root))
  const discounted = K.times(r.times(T).neg().exp())
  return {
    price: S.times(cdf(d1)).minus(discounted.times(cdf(d2))).toNumber(),
    delta: cdf(d1).toNumber(),
    dualDelta: discounted.div(K).times(cdf(d2)).neg().toNumber(),
    minusTheta: S.times(pdf(d1)).times(sigma).div(root.times(2)).plus(r.times(discounted).times(cdf(d2))).toNumber(),
    rho: T.times(discounted).times(cdf(d2)).toNumber(),
    vega: S.times(pdf(d1)).times(root).toNumber(),
    gamma: pdf(d1).div(S.times(sigma).times(root)).toNumber(),
  }
}

const points = [
  [100, 100, 1, 0.05, 0.2], [100, 110, 0.5, 0.03, 0.25], [42, 40, 0.5, 0.1, 0.2], [80, 120, 2, -0.01, 0.4], [150, 100, 0.25, 0.02, 0.15], [100, 100, 0.01, 0, 0.01],
] as const

describe('Black and Scholes', () => {
  it.each(points)('price and greeks at S=%d, K=%d, T=%d, r=%d, σ=%d', (...point) => {
    const truth = textbook(point)
    const { S, K, T, r, sigma } = blackScholes.gradient(...point)
    const grad = new Float64Array(5)
    const price = blackScholes.valueAndGrad(...point, grad)
    expect([...grad]).toEqual([S, K, T, r, sigma])
    /** A price is a difference of two larger numbers: it is as good as they are. */
    const close = (got: number, wanted: number, scale: number) => expect(Math.abs(got - wanted), `${got}, should be ${wanted}`).toBeLessThan(1e-14 * scale)
    close(price, truth.price, point[0])
    close(blackScholes.forward(...point), truth.price, point[0])
    /** So is delta: ∂d₁/∂S and ∂d₂/∂S cancel in it, and both are 1/(S·σ·√T). */
    const cancelling = 1 / (point[4] * Math.sqrt(point[2]))
    close(S, truth.delta, 1 + cancelling)
    close(K, truth.dualDelta, 1 + cancelling)
    close(T, truth.minusTheta, point[0] * 4)
    close(r, truth.rho, point[0] * 4)
    close(sigma, truth.vega, point[0] * 4)
  })

  it('agrees with the number in Hull’s textbook: 4.76', () => {
    expect(blackScholes.forward(42, 40, 0.5, 0.1, 0.2)).toBeCloseTo(4.76, 2)
  })

  it('gamma is the second derivative that inspect prints', () => {
    const page = inspect(source, { format: 'expr', order: 2, wrt: ['S'] })
    const name = /^\s*(?:output .*)?\b(grad_S_S)\b/m.exec(page)?.[1]
    expect(name, page).toBe('grad_S_S')
    const gamma = load(page.replace(/^output .*$/m, `output ${name}`))
    for (const point of points.slice(0, 5)) {
      const truth = textbook(point).gamma
      expect(Math.abs(gamma.forward(...point) / truth - 1)).toBeLessThan(1e-12)
    }
  })

  it('an optimiser finds the implied volatility by Newton’s method with vega', () => {
    const price = blackScholes.forward(100, 110, 0.5, 0.03, 0.37)
    let sigma = 0.2
    for (let k = 0; k < 8; k++) {
      const grad = new Float64Array(5)
      sigma -= (blackScholes.valueAndGrad(100, 110, 0.5, 0.03, sigma, grad) - price) / grad[4]!
    }
    expect(sigma).toBeCloseTo(0.37, 12)
  })
})
