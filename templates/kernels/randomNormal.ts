/** Fills a stretch of `values` with normally distributed numbers (G. E. P. Box & M. E. Muller, Ann. Math. Stat. 29 (1958) 610–611). */
export function randomNormal(values: Float64Array, start: number, end: number, mean: number, deviation: number, next: () => number): void {
  for (let k = start; k < end; k++) values[k] = mean + deviation * randomNormalStandard(next)
}

/** One number of mean 0 and deviation 1. */
function randomNormalStandard(next: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - next()))
  return radius * Math.cos(2 * Math.PI * next())
}
