import type { Decimal } from 'decimal.js'
import type { DecimalConstructor } from '../../ir/op.js'
import { rounded, wider } from './digits.js'
import { exactErf } from './erf.js'

/** 1 − erf(x); for larger x, where that would cancel, its continued fraction e^−x²/√π / (x + ½/(x + 1/(x + 3/2/(x + …)))) (DLMF 7.9.1). */
export function exactErfc(D: DecimalConstructor, x: Decimal): Decimal {
  if (x.isNaN()) return new D(NaN)
  if (x.lt(4)) {
    const W = wider(D, 20)
    return rounded(D, W.sub(1, exactErf(W, x)))
  }
  if (!x.isFinite()) return new D(0)
  const W = wider(D, 10)
  // The n-th convergent is off by about e^−x√8n.
  const terms = Math.ceil((2.31 * W.precision / x.toNumber()) ** 2 / 8) + 20
  let fraction = new W(x)
  for (let n = terms; n > 0; n--) fraction = W.add(x, W.div(n / 2, fraction))
  return rounded(D, W.exp(W.mul(x, x).neg()).div(W.acos(-1).sqrt().times(fraction)))
}

/** Φ(x) = erfc(−x/√2) / 2. */
export const exactNormalCdf = (D: DecimalConstructor, x: Decimal): Decimal => {
  const W = wider(D, 10)
  return rounded(D, exactErfc(W, W.div(x.neg(), W.sqrt(2))).div(2))
}
