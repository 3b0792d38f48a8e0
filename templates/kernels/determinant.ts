import { eliminate } from './eliminate.js'
import type { Size } from './size.js'

/** det A, for A, n × n, into out[o]. 0 for a singular A whose elimination finds no pivot; 1 for n = 0. */
export function determinant(A: Float64Array, a: number, out: Float64Array, o: number, n: Size, scratch: Float64Array, s: number): void {
  for (let k = 0; k < n * n; k++) scratch[s + k] = A[a + k]!
  out[o] = eliminate(scratch, s, scratch, s, n, 0)
}

/** The triangle that A becomes. */
export const determinantScratch = (n: number): number => n * n
