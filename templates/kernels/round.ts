/** The nearest whole number, halves away from zero (`Math.round` takes −2.5 to −2). Exact: 0.49999999999999994 gives 0. */
export function round(x: number): number {
  return x < 0 ? -Math.round(-x) : Math.round(x)
}
