import { expect } from 'vitest'

/** Numbers that should be equal but for rounding: within 1e−12, relatively or, below 1, absolutely. */
export function close(got: ArrayLike<number> | number, wanted: ArrayLike<number> | number, tolerance = 1e-12): void {
  const [a, b] = typeof got === 'number' ? [[got], [wanted as number]] : [got, wanted as ArrayLike<number>]
  expect(a.length).toBe(b.length)
  for (let k = 0; k < a.length; k++) {
    const distance = Math.abs(a[k]! - b[k]!) / Math.max(1, Math.abs(b[k]!))
    if (!(distance <= tolerance)) expect.fail(`entry ${k}: ${a[k]}, should be ${b[k]}`)
  }
}
