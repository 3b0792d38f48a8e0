import type { Size } from './size.js'

/** Back substitution: B, n × columns, becomes U⁻¹·B for an upper triangular U, of which nothing below the diagonal is read. */
export function substitute(U: Float64Array, u: number, B: Float64Array, b: number, n: Size, columns: Size): void {
  for (let k = n - 1; k >= 0; k--) {
    for (let i = k + 1; i < n; i++) {
      const factor = U[u + k * n + i]!
      for (let j = 0; j < columns; j++) B[b + k * columns + j]! -= factor * B[b + i * columns + j]!
    }
    const head = U[u + k * n + k]!
    for (let j = 0; j < columns; j++) B[b + k * columns + j]! /= head
  }
}
