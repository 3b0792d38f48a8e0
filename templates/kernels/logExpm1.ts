/**
 * ln(e^x − 1) for x ≥ 0, the inverse of softplus. Above 1.5 it is x + ln(1 − e^−x), which does not overflow; near its zero ln 2 it is
 * ln(1 + 2·(e^(x − ln 2) − 1)), ln 2 being taken off in two parts.
 */
export function logExpm1(x: number): number {
  if (x > 1.5) return x + Math.log1p(-Math.exp(-x))
  if (x < 0.4) return Math.log(Math.expm1(x))
  return Math.log1p(2 * Math.expm1(x - 0.6931471805599453 - 2.3190468138462996e-17))
}
