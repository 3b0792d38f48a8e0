import type { Decimal } from 'decimal.js'
import type { DecimalConstructor } from '../../ir/op.js'
import { rounded, wider } from './digits.js'

/**
 * Γ and its kin to as many digits as asked for. An argument is moved up, by the recurrence, to where Stirling's series converges to the
 * working precision (DLMF 5.11.1, 5.11.2, 5.15.8); negative ones are reflected first (DLMF 5.5.3, 5.5.4, 5.15.6). The guard digits cover
 * what cancels: the e^… of Γ where Γ is finite, and ln Γ as near to its zeros as differences go.
 */
const guard = 25

export function exactGamma(D: DecimalConstructor, x: Decimal): Decimal {
  if (!x.isFinite()) return new D(x.gt(0) ? Infinity : NaN)
  if (isPole(x)) return new D(Infinity)
  const W = wider(D, guard)
  if (x.lt(0)) return rounded(D, pi(W).div(sinPi(W, x).times(exactGamma(W, W.sub(1, x)))))
  return rounded(D, W.exp(stirling(W, x)))
}

/** ln |Γ|. */
export function exactLgamma(D: DecimalConstructor, x: Decimal): Decimal {
  if (!x.isFinite()) return new D(x.isNaN() ? NaN : Infinity)
  if (isPole(x)) return new D(Infinity)
  const W = wider(D, guard)
  if (x.lt(0)) return rounded(D, W.ln(pi(W).div(sinPi(W, x)).abs()).minus(exactLgamma(W, W.sub(1, x))))
  return rounded(D, stirling(W, x))
}

/** ψ = (ln Γ)′. */
export function exactDigamma(D: DecimalConstructor, x: Decimal): Decimal {
  if (!x.isFinite()) return new D(x.gt(0) ? Infinity : NaN)
  if (isPole(x)) return new D(NaN)
  const W = wider(D, guard)
  if (x.lt(0)) return rounded(D, exactDigamma(W, W.sub(1, x)).minus(pi(W).times(cotPi(W, x))))
  const least = leastArgument(W)
  let z = new W(x)
  let shift = new W(0)
  for (; z.lt(least); z = z.plus(1)) shift = shift.plus(W.div(1, z))
  const inverse = W.div(1, z.times(z))
  const series = sumUntilTiny(W, inverse, (k, power) => bernoulli(W, k).div(2 * k).times(power))
  return rounded(D, W.ln(z).minus(W.div(0.5, z)).minus(series).minus(shift))
}

/** ψ⁽ⁿ⁾ for whole n ≥ 0. */
export function exactPolygamma(D: DecimalConstructor, order: Decimal, x: Decimal): Decimal {
  const n = order.toNumber()
  if (!Number.isInteger(n) || n < 0) return new D(NaN)
  if (n === 0) return exactDigamma(D, x)
  if (!x.isFinite()) return new D(x.gt(0) ? 0 : NaN)
  if (isPole(x)) return new D(NaN)
  const W = wider(D, guard)
  const sign = n % 2 === 0 ? 1 : -1
  if (x.lt(0)) return rounded(D, exactPolygamma(W, order, W.sub(1, x)).times(sign).minus(cotPiDerivative(W, n, x)))
  const least = leastArgument(W) + n
  let z = new W(x)
  let shift = new W(0)
  for (; z.lt(least); z = z.plus(1)) shift = shift.plus(z.pow(-n - 1))
  const ofN = factorial(W, n)
  const inverse = W.div(1, z.times(z))
  let rising = ofN.div(n)
  const series = sumUntilTiny(W, inverse, (k, power) => {
    // (2k + n − 1)! / (2k)!
    rising = rising.times(2 * k + n - 2).times(2 * k + n - 1).div((2 * k - 1) * (2 * k))
    return bernoulli(W, k).times(rising).times(power)
  })
  const tail = ofN.div(n).plus(W.div(ofN, z.times(2))).plus(series).times(z.pow(-n))
  return rounded(D, tail.plus(shift.times(ofN)).times(-sign))
}

/** ln Γ(x) for x > 0. */
function stirling(W: DecimalConstructor, x: Decimal): Decimal {
  const least = leastArgument(W)
  let z = new W(x)
  let product = new W(1)
  for (; z.lt(least); z = z.plus(1)) product = product.times(z)
  const inverse = W.div(1, z.times(z))
  const series = sumUntilTiny(W, inverse, (k, power) => bernoulli(W, k).div(2 * k * (2 * k - 1)).times(power)).times(z)
  return z.minus(0.5).times(W.ln(z)).minus(z).plus(W.ln(pi(W).times(2)).div(2)).plus(series).minus(W.ln(product))
}

/** Σₖ term(k, inverseᵏ) from k = 1 until a term no longer matters. */
function sumUntilTiny(W: DecimalConstructor, inverse: Decimal, term: (k: number, power: Decimal) => Decimal): Decimal {
  const tiny = new W(10).pow(-W.precision - 5)
  let sum = new W(0)
  let power = inverse
  for (let k = 1; ; k++) {
    const next = term(k, power)
    sum = sum.plus(next)
    if (next.abs().lte(sum.abs().times(tiny))) return sum
    power = power.times(inverse)
  }
}

/** From here on the smallest term of Stirling's series, some e^−2πz, is below the working precision with room to spare. */
const leastArgument = (W: DecimalConstructor): number => W.precision

const isPole = (x: Decimal): boolean => x.lte(0) && x.isInteger()

const pi = (W: DecimalConstructor): Decimal => W.acos(-1)

/** sin πx, the whole part of x taken off first, which is exact. */
function sinPi(W: DecimalConstructor, x: Decimal): Decimal {
  const whole = x.round()
  const value = W.sin(pi(W).times(W.sub(x, whole)))
  return whole.mod(2).isZero() ? value : value.neg()
}

function cotPi(W: DecimalConstructor, x: Decimal): Decimal {
  return W.div(1, W.tan(pi(W).times(W.sub(x, x.round()))))
}

/** dⁿ/dxⁿ π·cot πx: a polynomial in c = cot πx, since c′ = −π(1 + c²). */
function cotPiDerivative(W: DecimalConstructor, n: number, x: Decimal): Decimal {
  let coefficients = [new W(0), new W(1)]
  for (let order = 0; order < n; order++) {
    const next = Array.from({ length: coefficients.length + 1 }, () => new W(0))
    for (let k = 1; k < coefficients.length; k++) {
      const slope = coefficients[k]!.times(-k)
      next[k - 1] = next[k - 1]!.plus(slope)
      next[k + 1] = next[k + 1]!.plus(slope)
    }
    coefficients = next
  }
  const c = cotPi(W, x)
  return coefficients.reduceRight((sum, coefficient) => sum.times(c).plus(coefficient), new W(0)).times(pi(W).pow(n + 1))
}

function factorial(W: DecimalConstructor, n: number): Decimal {
  let product = new W(1)
  for (let k = 2; k <= n; k++) product = product.times(k)
  return product
}

/** B₂ₖ from the tangent numbers, which are whole: B₂ₖ = (−1)^(k−1) · 2k·Tₖ / (4ᵏ(4ᵏ − 1)) (Brent & Harvey 2011, §6). */
function bernoulli(W: DecimalConstructor, k: number): Decimal {
  let known = bernoulliNumbers.get(W)
  if (!known) bernoulliNumbers.set(W, (known = []))
  return (known[k] ??= computeBernoulli(W, k))
}

const bernoulliNumbers = new WeakMap<DecimalConstructor, Decimal[]>()

function computeBernoulli(W: DecimalConstructor, k: number): Decimal {
  if (k >= tangentNumbers.length) tangentNumbers = computeTangentNumbers(Math.max(64, 2 * k))
  const power = 4n ** BigInt(k)
  const value = W.div((2n * BigInt(k) * tangentNumbers[k]!).toString(), (power * (power - 1n)).toString())
  return k % 2 === 1 ? value : value.neg()
}

let tangentNumbers: readonly bigint[] = []

function computeTangentNumbers(count: number): bigint[] {
  const tangents = [0n, 1n]
  for (let k = 2; k <= count; k++) tangents[k] = BigInt(k - 1) * tangents[k - 1]!
  for (let k = 2; k <= count; k++)
    for (let j = k; j <= count; j++) tangents[j] = BigInt(j - k) * tangents[j - 1]! + BigInt(j - k + 2) * tangents[j]!
  return tangents
}
