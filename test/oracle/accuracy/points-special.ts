import { Decimal } from 'decimal.js'
import type { HardPoint } from './hard-point.js'

/** erfc for x > 0 by its continued fraction; erfc(−x) = 2 − erfc(x). */
function erfc(x: Decimal): Decimal {
  if (x.lt(0)) return erfc(x.neg()).neg().plus(2)
  const D = x.constructor as typeof Decimal
  let fraction = new D(0)
  for (let n = 6000; n > 0; n--) fraction = new D(n).div(2).div(fraction.plus(x))
  return x.times(x).neg().exp().div(D.acos(-1).sqrt().times(fraction.plus(x)))
}

const root2 = (x: Decimal) => x.times(0).plus(2).sqrt()
const cdf = (x: Decimal) => erfc(x.neg().div(root2(x))).div(2)

/** Tails of the error function and of the normal distribution. A factor e^(−x²) is as far off as x² is rounded, unless that is compensated. */
export const specialPoints: readonly HardPoint[] = [
  ...[-3, -5, -12, -30].map((x): HardPoint => ({ family: 'erf', formula: 'gelu(x)', point: { x }, truth: x => x.times(cdf(x)), digits: 120 })),
  ...[5, 20].map((x): HardPoint => ({ family: 'erf', formula: '1 - erf(x)', point: { x }, truth: erfc, digits: 120 })),
  { family: 'erf', formula: '1 + erf(x)', point: { x: -6 }, truth: x => erfc(x.neg()), digits: 120 },
  ...[-8, 3].map((x): HardPoint => ({ family: 'erf', formula: '0.5 * (1 + erf(x / sqrt(2)))', point: { x }, truth: cdf, digits: 120 })),
  { family: 'erf', formula: '0.5 * (1 - erf(x / SQRT2))', written: '0.5 * (1 - erf(x / sqrt(2)))', point: { x: 10 }, truth: x => cdf(x.neg()), digits: 120 },
  { family: 'erf', formula: 'log(0.5 * (1 + erf(x / sqrt(2))))', point: { x: -15 }, truth: x => cdf(x).ln(), digits: 120 },
]
