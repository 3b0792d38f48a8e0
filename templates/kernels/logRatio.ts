/** ln(a / b): for nearly equal numbers by their difference, since the quotient has lost it. */
export function logRatio(a: number, b: number): number {
  const q = a / b
  if (q > 0.5 && q < 2) return Math.log1p((a - b) / b)
  return q > 0 && q < Infinity ? Math.log(q) : a > 0 && b > 0 ? Math.log(a) - Math.log(b) : Math.log(q)
}
