/** a·log(b), and 0 for a = 0 whatever b. */
export function xlogy(a: number, b: number): number {
  return a === 0 ? 0 : a * Math.log(b)
}
