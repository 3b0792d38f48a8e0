import { factorise } from './factorise.js'
import type { Size } from './size.js'

/**
 * The cofactors C of A, n × n: C[i, j] = (−1)^(i+j) times the determinant of A without row i and column j; ∂det A/∂A. det A·A⁻ᵀ loses all digits
 * as A becomes singular. cof of a product is the product of the cofs, cof L = L⁻ᵀ for a unit triangle, and cof D needs no division: with
 * P·A·Q = L·D·U by complete pivoting, L and U far from singular, C = det P · det Q · Pᵀ·L⁻ᵀ·cof D·U⁻ᵀ·Qᵀ is right whatever the rank
 * (G. W. Stewart, On the adjugate matrix, Linear Algebra Appl. 283 (1998) 151–164).
 */
export function cofactors(A: Float64Array, a: number, C: Float64Array, c: number, n: Size, scratch: Float64Array, s: number): void {
  const d = s
  const swaps = s + n * n
  for (let k = 0; k < n * n; k++) scratch[d + k] = A[a + k]!
  let above = factorise(scratch, d, scratch, swaps, n)

  // cof D, the product of all pivots but its own, up to the sign: first of those above, then of those below too
  for (let k = 0; k < n * n; k++) C[c + k] = 0
  for (let k = 0; k < n; k++) {
    C[c + k * n + k] = above
    above *= scratch[d + k * n + k]!
  }
  let below = 1
  for (let k = n - 1; k >= 0; k--) {
    C[c + k * n + k]! *= below
    below *= scratch[d + k * n + k]!
  }

  // M·Uᵀ = cof D: M is lower triangular, and each of its rows is found from the diagonal to the left
  for (let i = 0; i < n; i++) {
    for (let j = i - 1; j >= 0; j--) {
      let entry = 0
      for (let k = j + 1; k <= i; k++) entry -= C[c + i * n + k]! * scratch[d + j * n + k]!
      C[c + i * n + j] = entry
    }
  }

  // Lᵀ·X = M, from the last row up
  for (let k = n - 1; k >= 0; k--) {
    for (let i = k + 1; i < n; i++) {
      const factor = scratch[d + i * n + k]!
      for (let j = 0; j < n; j++) C[c + k * n + j]! -= factor * C[c + i * n + j]!
    }
  }

  // rows and columns back to where they were
  for (let k = n - 1; k >= 0; k--) {
    const row = scratch[swaps + k]!
    const column = scratch[swaps + n + k]!
    for (let j = 0; j < n && row !== k; j++) {
      const upper = C[c + k * n + j]!
      C[c + k * n + j] = C[c + row * n + j]!
      C[c + row * n + j] = upper
    }
    for (let i = 0; i < n && column !== k; i++) {
      const left = C[c + i * n + k]!
      C[c + i * n + k] = C[c + i * n + column]!
      C[c + i * n + column] = left
    }
  }
}

/** The factors of A, and the swaps of rows and of columns. */
export const cofactorsScratch = (n: number): number => n * n + 2 * n
