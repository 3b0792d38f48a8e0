export function erf(x: number): number {
  let sum = x, term = x
  if (Math.abs(x) > 6) return Math.sign(x)
  for (let n = 1; n < 200; n++) { term *= 2 * x * x / (2 * n + 1); sum += term }
  return sum * 1.1283791670955126 * Math.exp(-x * x)
}
