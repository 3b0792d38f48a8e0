import { expect } from 'vitest'

/** Numbers that should be equal but for rounding: within 1e−12, relatively or, below 1, absolutely. */
export function close(got: ArrayLike<number> | number, wanted: ArrayLike<number> | number, tolerance = 1e-12): void {
  const [a, b] = typeof got === 'number' ? [[got], [wanted as number]] : [Array.from(got), Array.from(wanted as ArrayLike<number>)]
  expect(a.length).toBe(b.length)
  for (const [k, value] of a.entries())
    expect(Math.abs(value - b[k]!) / Math.max(1, Math.abs(b[k]!)), `entry ${k}: ${value}, should be ${b[k]}`).toBeLessThanOrEqual(tolerance)
}
