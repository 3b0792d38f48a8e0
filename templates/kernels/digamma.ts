export function digamma(x: number): number {
  if (x < 0) return digamma(1 - x) - Math.PI / Math.tan(Math.PI * x)
  let sum = 0, z = x
  while (z < 12) { sum -= 1 / z; z++ }
  return sum + Math.log(z) - 1 / (2 * z) - 1 / (12 * z ** 2) + 1 / (120 * z ** 4) - 1 / (252 * z ** 6) + 1 / (240 * z ** 8)
}
