import { gamma } from './gamma.js'

/**
 * ln |Γ(x)| within a few ulp for x > 0, near its zeros 1 and 2 too; for x < 0 within a few ulp of the larger of the two terms of the
 * reflection (DLMF 5.5.3). Infinite at 0, −1, −2 …
 */
export function lgamma(x: number): number {
  if (x <= -0.5) return lgammaReflected(x)
  if (x < 0.5) return x * lgammaAboutTwo(x) - Math.log1p(x) - Math.log(Math.abs(x))
  if (x < 1.5) return (x - 1) * lgammaAboutTwo(x - 1) - Math.log1p(x - 1)
  if (x < 3) return (x - 2) * lgammaAboutTwo(x - 2)
  if (x < 8) return Math.log(gamma(x))
  return lgammaByStirling(x)
}

/** ln |Γ(x)| = ln (π / |x · sin πx|) − ln Γ(−x). */
function lgammaReflected(x: number): number {
  if (Math.floor(x) === x) return Infinity
  const sine = Math.sin(Math.PI * (x - Math.round(x)))
  return Math.log(Math.PI / Math.abs(x * sine)) - lgamma(-x)
}

/** ln Γ(2 + t) / t for −1/2 ≤ t ≤ 1: a polynomial, interpolated at Chebyshev's points to 18 digits. */
function lgammaAboutTwo(t: number): number {
  const s = t - 0.25
  return (
    0.4994868595695864 + s * (0.29223842821659285 + s * (-0.054295403852149704 + s * (0.014688323717319495 + s * (
    -0.004662626671230447 + s * (0.001614885420399567 + s * (-0.0005901656738913573 + s * (0.00022352008495941193 + s * (
    -0.00008680583901980938 + s * (0.00003433618311343762 + s * (-0.00001377172098985427 + s * (0.000005583773169976165 + s * (
    -0.0000022839125695395905 + s * (9.406702765710136e-7 + s * (-3.8869308072374267e-7 + s * (1.6182005044262837e-7 + s * (
    -6.982338015073525e-8 + s * (2.9316110955647894e-8 + s * (-9.476708580862645e-9 + s * (3.990275038619519e-9 + s * (
    -3.834164926411226e-9 + s * (1.6305432352127331e-9)))))))))))))))))))))
  )
}

/** (x − 1/2)(ln x − 1) + (ln 2π − 1)/2 + 1/12x − … for x ≥ 8 (DLMF 5.11.1). */
function lgammaByStirling(x: number): number {
  const w = 1 / x
  const v = w * w
  const series = w * (1 / 12 - v * (1 / 360 - v * (1 / 1260 - v * (1 / 1680 - v * (1 / 1188 - v * (691 / 360360 - v * (1 / 156 -
    v * (3617 / 122400))))))))
  return x === Infinity ? x : (x - 0.5) * (Math.log(x) - 1) + (0.4189385332046727 + series)
}
