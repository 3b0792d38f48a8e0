export function lgamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - lgamma(1 - x)
  let shift = 0, z = x
  while (z < 12) { shift += Math.log(z); z++ }
  return (z - 0.5) * Math.log(z) - z + 0.9189385332046728 + 1 / (12 * z) - 1 / (360 * z ** 3) + 1 / (1260 * z ** 5) - 1 / (1680 * z ** 7) - shift
}
