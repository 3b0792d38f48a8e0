/** The remainder of floored division, with the sign of b; a itself for b = 0. */
export function mod(a: number, b: number): number {
  return b === 0 ? a : a - b * Math.floor(a / b)
}
