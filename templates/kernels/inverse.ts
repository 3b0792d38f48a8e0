import { eliminate } from './eliminate.js'
import { substitute } from './substitute.js'
import type { Size } from './size.js'

/** X = A⁻¹ for A, n × n. A singular A gives infinite or undefined numbers. */
export function inverse(A: Float64Array, a: number, X: Float64Array, x: number, n: Size, scratch: Float64Array, s: number): void {
  for (let k = 0; k < n * n; k++) {
    scratch[s + k] = A[a + k]!
    X[x + k] = 0
  }
  for (let k = 0; k < n; k++) X[x + k * n + k] = 1
  eliminate(scratch, s, X, x, n, n)
  substitute(scratch, s, X, x, n, n)
}

/** The triangle that A becomes. */
export const inverseScratch = (n: number): number => n * n
