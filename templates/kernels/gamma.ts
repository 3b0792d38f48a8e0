/**
 * Γ(x) within a few ulp over the whole range, and the correctly rounded factorial for whole x. Below 8, and for whole numbers, by the
 * recurrence from [2, 3) in doubled precision; above by Stirling's series (DLMF 5.11.3), whose powers take x itself, so that nothing is
 * lost in forming an argument; negative x by reflection (DLMF 5.5.3). Infinite at 0, −1, −2 …
 */
export function gamma(x: number): number {
  if (x <= -0.5 || x === 0) return gammaReflected(x)
  if (x < 0) return gamma(1 + x) / x
  if (x > 171.7) return Infinity
  if (x < 1) return 1 / (gammaReciprocal(x) * x * (1 + x))
  if (x < 2) return 1 / (gammaReciprocal(x - 1) * x)
  if (x < 8 || Math.floor(x) === x) return gammaByRecurrence(x)
  return gammaByStirling(x)
}

/** Γ(x) = −π / (x · sin πx · Γ(−x)); below −170 after steps of the recurrence, since Γ(−x) overflows before Γ(x) underflows. */
function gammaReflected(x: number): number {
  const whole = Math.round(x)
  if (x === whole) return x === -Infinity ? NaN : Infinity
  let z = x
  let value = 1
  for (; z < -170 && value !== 0; z++) value /= z
  const sine = Math.sin(Math.PI * (z - Math.round(z)))
  const signed = Math.round(z) % 2 === 0 ? sine : -sine
  return -Math.PI / (z * signed) / gamma(-z) * value
}

/** 1/Γ(2 + t) for 0 ≤ t ≤ 1: a polynomial, interpolated at Chebyshev's points to 20 digits. */
function gammaReciprocal(t: number): number {
  const s = t - 0.5
  return (
    0.7522527780636751 + s * (-0.5289515363393055 + s * (0.0015314005425073032 + s * (0.11571375033428484 + s * (
    -0.043164593391052525 + s * (0.0006729493483446039 + s * (0.0039599656523202735 + s * (-0.001226156139831126 + s * (
    0.00007695059014532639 + s * (0.00005027135373923018 + s * (-0.000016610765736440966 + s * (0.0000018093067816026135 + s * (
    2.3126338615732279e-7 + s * (-1.1554786100065788e-7 + s * (1.7611999756751622e-8 + s * (-3.3625550767475807e-10 + s * (
    -4.0476043687779965e-10 + s * (8.521627633482508e-11)))))))))))))))))
  )
}

/**
 * (x − 1)(x − 2) ⋯ t' · Γ(t') with 2 ≤ t' < 3. The factors are exact; each product keeps its rounding error, found by Dekker's splitting
 * (Numer. Math. 18 (1971) 224–242). Scaled by 2⁻¹⁰⁰, so that the splitting of 170! does not overflow.
 */
function gammaByRecurrence(x: number): number {
  let high = 2 ** -100
  let low = 0
  let z = x
  while (z >= 3) {
    z -= 1
    const product = high * z
    const a = high * 134217729
    const b = z * 134217729
    const highHead = a - (a - high)
    const zHead = b - (b - z)
    const highTail = high - highHead
    const zTail = z - zHead
    low = low * z + (((highHead * zHead - product) + highHead * zTail + highTail * zHead) + highTail * zTail)
    high = product
  }
  return z === 2 ? (high + low) * 2 ** 100 : (high + low) * 2 ** 100 / gammaReciprocal(z - 2)
}

/** √(2π/x) · (x/e)ˣ · (1 + 1/12x + …) for x ≥ 8; the power is taken in halves, which do not overflow. */
function gammaByStirling(x: number): number {
  const w = 1 / x
  const v = w * w
  const series = w * (1 / 12 - v * (1 / 360 - v * (1 / 1260 - v * (1 / 1680 - v * (1 / 1188 - v * (691 / 360360 - v * (1 / 156 -
    v * (3617 / 122400))))))))
  const half = Math.pow(x, 0.5 * x - 0.25)
  return 2.5066282746310007 * (half / Math.exp(x) * (1 + Math.expm1(series))) * half
}
