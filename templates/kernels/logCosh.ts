/** ln cosh x: ln(1 + 2·sinh²(x/2)), and |x| − ln 2 where e^−2|x| is nothing beside it. */
export function logCosh(x: number): number {
  const y = Math.abs(x)
  if (y >= 20) return y - Math.LN2
  const s = Math.sinh(0.5 * y)
  return Math.log1p(2 * s * s)
}
