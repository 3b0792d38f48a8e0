/** Fills a stretch of `values` with numbers in [low, high). */
export function randomUniform(values: Float64Array, start: number, end: number, low: number, high: number, next: () => number): void {
  for (let k = start; k < end; k++) values[k] = low + (high - low) * next()
}
