import { Decimal } from 'decimal.js'
import type { Point } from './literal.js'

/** A formula in decimals; its numbers come with the precision that they are to be computed in. */
export type Truth = (...args: Decimal[]) => Decimal

const decimals = new Map<number, typeof Decimal>()

function decimalsOf(digits: number): typeof Decimal {
  const known = decimals.get(digits)
  if (known) return known
  const made = Decimal.clone({ precision: digits, toExpNeg: -9e15, toExpPos: 9e15, minE: -9e15, maxE: 9e15, defaults: true })
  decimals.set(digits, made)
  return made
}

/** A double, to its last digit. */
function exactly(D: typeof Decimal, x: number): Decimal {
  let mantissa = x
  let halvings = 0
  for (; !Number.isInteger(mantissa); halvings++) mantissa *= 2
  return new D(BigInt(mantissa).toString()).div(new D(2).pow(halvings))
}

/**
 * Value and gradient, to at least 50 digits: derivatives are differences across, with a step so small that neither the curvature nor the
 * rounding of so many digits shows within them.
 */
export function truthAt(f: Truth, point: Point, digits: number): readonly Decimal[] {
  const D = decimalsOf(digits)
  const x = Object.values(point).flat().map(value => exactly(D, value))
  const value = f(...x)
  return [value, ...x.map((at, k) => {
    const step = (at.isZero() ? new D(1) : at.abs()).times(new D(10).pow(-Math.round(digits / 3)))
    const moved = (by: Decimal) => f(...x.map((other, j) => (j === k ? at.plus(by) : other)))
    return moved(step).minus(moved(step.neg())).div(step.times(2))
  })]
}

const smallestNormal = 2 ** -1022

/** How many bits of a result are right: −log₂ of its relative error, at most 53. Subnormal numbers have fewer, and are held to those. */
export function bitsKept(got: number, truth: Decimal): number {
  const nearest = truth.toNumber()
  if (Object.is(got, nearest) || (got === 0 && nearest === 0)) return 53
  if (!Number.isFinite(got) || !Number.isFinite(nearest)) return 0
  const error = truth.minus(exactly(truth.constructor as typeof Decimal, got)).abs().div(Decimal.max(truth.abs(), smallestNormal)).toNumber()
  return Math.min(53, Math.max(0, -Math.log2(error)))
}
