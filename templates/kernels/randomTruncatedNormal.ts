/** Fills a stretch of `values` with normally distributed numbers; those beyond two deviations are drawn again, as TensorFlow.js does. */
export function randomTruncatedNormal(values: Float64Array, start: number, end: number, mean: number, deviation: number, next: () => number): void {
  for (let k = start; k < end; k++) {
    let z = 3
    while (Math.abs(z) > 2) {
      const radius = Math.sqrt(-2 * Math.log(1 - next()))
      z = radius * Math.cos(2 * Math.PI * next())
    }
    values[k] = mean + deviation * z
  }
}
