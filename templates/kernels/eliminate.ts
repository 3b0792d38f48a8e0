import type { Size } from './size.js'

/**
 * Gaussian elimination with partial pivoting (Golub & Van Loan, Matrix Computations, 4th ed. 2013, §3.4): makes A, n × n, upper triangular, and does
 * the same to the rows of B, n × columns. Gives the determinant of A, which is 0 if a column has no pivot.
 */
export function eliminate(A: Float64Array, a: number, B: Float64Array, b: number, n: Size, columns: Size): number {
  let determinant = 1
  for (let k = 0; k < n; k++) {
    let pivot = k
    for (let i = k + 1; i < n; i++) if (Math.abs(A[a + i * n + k]!) > Math.abs(A[a + pivot * n + k]!)) pivot = i
    if (pivot !== k) {
      for (let j = k; j < n; j++) {
        const upper = A[a + k * n + j]!
        A[a + k * n + j] = A[a + pivot * n + j]!
        A[a + pivot * n + j] = upper
      }
      for (let j = 0; j < columns; j++) {
        const upper = B[b + k * columns + j]!
        B[b + k * columns + j] = B[b + pivot * columns + j]!
        B[b + pivot * columns + j] = upper
      }
      determinant = -determinant
    }
    const head = A[a + k * n + k]!
    determinant *= head
    if (head === 0) continue
    for (let i = k + 1; i < n; i++) {
      const factor = A[a + i * n + k]! / head
      for (let j = k + 1; j < n; j++) A[a + i * n + j]! -= factor * A[a + k * n + j]!
      for (let j = 0; j < columns; j++) B[b + i * columns + j]! -= factor * B[b + k * columns + j]!
    }
  }
  return determinant
}
