import type { Point } from './literal.js'
import type { Truth } from './truth.js'

/** A formula, and a point where it is hard to compute as it is written: it cancels, overflows or underflows there. */
export interface HardPoint {
  readonly family: string
  readonly formula: string
  /** The same with nothing but what a class label stands for spelled out, where the formula has one. */
  readonly written?: string
  readonly label?: number
  readonly point: Point
  /** What is declared of the inputs: `input x in [0, 1]`. */
  readonly domain?: Readonly<Record<string, readonly [number, number]>>
  /** The same function in decimals, of the point's numbers in order; by hand, so that nothing of gradgen takes part. */
  readonly truth: Truth
  /** How many digits the truth is computed with, where it cancels more than a hundred of them itself. */
  readonly digits?: number
  /**
   * How many bits the value and each partial must keep, where not all but two: what the rounding of an intermediate number that no form avoids leaves of them, or 0 where
   * no stable form is known.
   */
  readonly bits?: number | readonly number[]
}
