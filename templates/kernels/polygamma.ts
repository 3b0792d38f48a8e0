import { digamma } from './digamma.js'

/**
 * ψ⁽ⁿ⁾(x), the n-th derivative of digamma, for whole n ≥ 0: moved up by the recurrence (DLMF 5.15.5) to where the asymptotic series holds
 * (DLMF 5.15.8); negative x by reflection (DLMF 5.15.6). NaN at 0, −1, −2 …
 */
export function polygamma(n: number, x: number): number {
  if (n === 0) return digamma(x)
  if (n < 0 || Math.floor(n) !== n) return NaN
  const sign = n % 2 === 0 ? -1 : 1
  if (x <= 0) {
    const fraction = x - Math.round(x)
    return fraction === 0 ? NaN : -sign * polygamma(n, 1 - x) - polygammaOfCotangent(n, fraction)
  }
  let factorial = 1
  for (let k = 2; k < n; k++) factorial *= k
  let shift = 0
  let z = x
  for (; z < 12 + n; z++) shift += Math.pow(z, -n - 1)
  const w = 1 / (z * z)
  // (n − 1)! · z⁻ⁿ · Σₖ B₂ₖ · (2k + n − 1)! / ((2k)! (n − 1)!) · z⁻²ᵏ, each ratio from the one before
  let ratio = 1
  let series = 0
  for (let k = 1; k <= 9; k++) {
    ratio *= (2 * k + n - 2) * (2 * k + n - 1) / ((2 * k - 1) * (2 * k)) * w
    series += ratio * polygammaBernoulli(k)
  }
  return sign * factorial * ((1 + (n / (2 * z) + series)) * Math.pow(z, -n) + n * shift)
}

/** B₂ₖ. */
function polygammaBernoulli(k: number): number {
  switch (k) {
    case 1: return 1 / 6
    case 2: return -1 / 30
    case 3: return 1 / 42
    case 4: return -1 / 30
    case 5: return 5 / 66
    case 6: return -691 / 2730
    case 7: return 7 / 6
    case 8: return -3617 / 510
    default: return 43867 / 798
  }
}

/** dⁿ/dxⁿ π·cot πx: a polynomial in c = cot πx, since c′ = −π(1 + c²). */
function polygammaOfCotangent(n: number, x: number): number {
  let coefficients = new Float64Array(n + 2)
  coefficients[1] = Math.PI
  for (let order = 0; order < n; order++) {
    const next = new Float64Array(n + 2)
    for (let k = 1; k <= order + 1; k++) {
      const slope = -Math.PI * k * coefficients[k]!
      next[k - 1]! += slope
      next[k + 1]! += slope
    }
    coefficients = next
  }
  const c = 1 / Math.tan(Math.PI * x)
  let value = 0
  for (let k = n + 1; k >= 0; k--) value = value * c + coefficients[k]!
  return value
}
