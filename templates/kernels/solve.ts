import { eliminate } from './eliminate.js'
import { substitute } from './substitute.js'
import type { Size } from './size.js'

/** X = A⁻¹·B for A, n × n, and B, n × columns: by elimination, never by an inverse. A singular A gives infinite or undefined numbers. */
export function solve(
  A: Float64Array, a: number, B: Float64Array, b: number, X: Float64Array, x: number, n: Size, columns: Size, scratch: Float64Array, s: number,
): void {
  for (let k = 0; k < n * n; k++) scratch[s + k] = A[a + k]!
  for (let k = 0; k < n * columns; k++) X[x + k] = B[b + k]!
  eliminate(scratch, s, X, x, n, columns)
  substitute(scratch, s, X, x, n, columns)
}

/** The triangle that A becomes. */
export const solveScratch = (n: number): number => n * n
