/** log(a / (1 − a)), the inverse of σ. Near 1/2 the quotient is near 1 and its logarithm would lose digits; 2a − 1 is exact there. */
export function logit(a: number): number {
  return Math.abs(a - 0.5) < 0.25 ? 2 * Math.atanh(2 * a - 1) : Math.log(a / (1 - a))
}
