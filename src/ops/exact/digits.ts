import type { Decimal } from 'decimal.js'
import type { DecimalConstructor } from '../../ir/op.js'

/** The wider decimals made from a kind of decimals, by the number of digits added. */
const widened = new WeakMap<DecimalConstructor, Map<number, DecimalConstructor>>()

/** The same decimals with more digits. */
export function wider(D: DecimalConstructor, digits: number): DecimalConstructor {
  let made = widened.get(D)
  if (!made) widened.set(D, (made = new Map()))
  let W = made.get(digits)
  if (!W) made.set(digits, (W = D.clone({ precision: D.precision + digits })))
  return W
}

/** How many digits 1 + a needs beyond those of a, so that nothing of a small a is lost. */
export const digitsBelowOne = (a: Decimal): number => (a.isZero() || !a.isFinite() ? 0 : Math.max(0, -a.e)) + 5

/** A value found with more digits, rounded to those of D. */
export const rounded = (D: DecimalConstructor, value: Decimal): Decimal => new D(value).toSignificantDigits(D.precision)

/** The decimal that a double is, to its last digit; decimal.js by itself takes the shortest text that reads back as the double. */
export function decimalOf(D: DecimalConstructor, value: number): Decimal {
  if (!Number.isFinite(value) || Number.isSafeInteger(value)) return new D(value)
  let mantissa = value
  let halvings = 0
  for (; !Number.isInteger(mantissa); halvings++) mantissa *= 2
  return new D(`${BigInt(mantissa) * 5n ** BigInt(halvings)}e-${halvings}`)
}
