import type { Size } from './size.js'

/**
 * P·A·Q = L·D·U with complete pivoting (Golub & Van Loan, §3.4.8), in place of A, n × n: L (unit lower) below the diagonal, D on it, U (unit upper)
 * above. swaps[k] and swaps[n + k] say which row and which column took the place of the k-th. Gives det P · det Q, 1 or −1.
 * Where a matrix of rank r has no more pivots, D ends in zeros, and L and U in columns and rows of the identity.
 */
export function factorise(A: Float64Array, a: number, swaps: Float64Array, s: number, n: Size): number {
  let sign = 1
  for (let k = 0; k < n; k++) {
    let row = k
    let column = k
    for (let i = k; i < n; i++) {
      for (let j = k; j < n; j++) {
        if (Math.abs(A[a + i * n + j]!) > Math.abs(A[a + row * n + column]!)) {
          row = i
          column = j
        }
      }
    }
    swaps[s + k] = row
    swaps[s + n + k] = column
    if (row !== k) {
      for (let j = 0; j < n; j++) {
        const upper = A[a + k * n + j]!
        A[a + k * n + j] = A[a + row * n + j]!
        A[a + row * n + j] = upper
      }
      sign = -sign
    }
    if (column !== k) {
      for (let i = 0; i < n; i++) {
        const left = A[a + i * n + k]!
        A[a + i * n + k] = A[a + i * n + column]!
        A[a + i * n + column] = left
      }
      sign = -sign
    }
    const head = A[a + k * n + k]!
    if (head === 0) continue
    for (let j = k + 1; j < n; j++) A[a + k * n + j]! /= head
    for (let i = k + 1; i < n; i++) {
      const rise = A[a + i * n + k]!
      for (let j = k + 1; j < n; j++) A[a + i * n + j]! -= rise * A[a + k * n + j]!
      A[a + i * n + k] = rise / head
    }
  }
  return sign
}
