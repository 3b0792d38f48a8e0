import type { Decimal } from 'decimal.js'
import type { DecimalConstructor } from '../../ir/op.js'
import { digitsBelowOne, rounded, wider } from './digits.js'

/** e^a − 1 with all its digits, however small a is. */
export function exactExpm1(D: DecimalConstructor, a: Decimal): Decimal {
  if (a.isZero()) return a
  return rounded(D, wider(D, digitsBelowOne(a)).exp(a).minus(1))
}

/** (e^a − e^−a) / 2. (decimal.js has a series of its own, which takes for ever from |a| = 10⁶ or so.) */
export function exactSinh(D: DecimalConstructor, a: Decimal): Decimal {
  if (a.isZero()) return a
  const W = wider(D, digitsBelowOne(a))
  return rounded(D, W.exp(a).minus(W.exp(a.neg())).div(2))
}

export const exactCosh = (D: DecimalConstructor, a: Decimal): Decimal => D.exp(a).plus(D.exp(a.neg())).div(2)

/** tanh |a| = −t / (2 + t) with t = e^−2|a| − 1, which neither overflows nor cancels. */
export function exactTanh(D: DecimalConstructor, a: Decimal): Decimal {
  if (a.isZero() || a.isNaN()) return a
  const t = exactExpm1(D, a.abs().times(-2))
  return t.neg().div(t.plus(2)).times(a.s)
}
