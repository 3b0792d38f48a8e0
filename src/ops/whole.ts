/**
 * aⁿ for whole n. Up to |n| = 16 it is the product that `stabilise` emits, by repeated squaring in the same order; beyond, it is what
 * `Math.pow` is within an ulp of.
 */
export function wholePower(a: number, n: number): number {
  if (Math.abs(n) > 16) return Math.pow(a, n)
  let product: number | undefined
  let square = a
  for (let rest = Math.abs(n); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) product = product === undefined ? square : product * square
    if (rest > 1) square *= square
  }
  return n < 0 ? 1 / (product ?? 1) : product ?? 1
}
