import type { Decimal } from 'decimal.js'
import type { DecimalConstructor } from '../../ir/op.js'
import { rounded, wider } from './digits.js'

/** erf by its series of positive terms, 2/√π · e^−x² · Σ 2ⁿ x²ⁿ⁺¹ / (2n+1)‼ (DLMF 7.6.2). */
export function exactErf(D: DecimalConstructor, x: Decimal): Decimal {
  if (x.isNaN()) return new D(NaN)
  if (x.abs().toNumber() ** 2 > 2.31 * (D.precision + 2)) return new D(x.s)
  const W = wider(D, 10)
  const twice = W.mul(x, x).times(2)
  const tiny = new W(10).pow(-W.precision)
  let term = new W(x)
  let sum = term
  for (let n = 1; term.abs().gt(sum.abs().times(tiny)); n++) {
    term = term.times(twice).div(2 * n + 1)
    sum = sum.plus(term)
  }
  return rounded(D, sum.times(2).div(W.acos(-1).sqrt()).times(W.exp(twice.div(-2))))
}
