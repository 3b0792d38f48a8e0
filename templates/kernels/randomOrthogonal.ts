/**
 * Fills a stretch of `values`, a matrix of this many rows, with orthonormal rows or columns, whichever are fewer, times a gain: normally
 * distributed ones made orthogonal one after another, twice each (Gram–Schmidt; twice is enough, as W. Kahan put it). The distribution is
 * uniform over all such matrices (A. M. Saxe, J. L. McClelland & S. Ganguli, ICLR 2014).
 */
export function randomOrthogonal(values: Float64Array, start: number, end: number, rows: number, gain: number, next: () => number): void {
  const columns = (end - start) / rows
  const [count, size] = [Math.min(rows, columns), Math.max(rows, columns)]
  const vectors: Float64Array[] = []
  for (let j = 0; j < count; j++) {
    const v = new Float64Array(size)
    for (let k = 0; k < size; k++) v[k] = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
    for (let pass = 0; pass < 2; pass++) {
      for (const u of vectors) {
        let dot = 0
        for (let k = 0; k < size; k++) dot += u[k]! * v[k]!
        for (let k = 0; k < size; k++) v[k]! -= dot * u[k]!
      }
      let square = 0
      for (let k = 0; k < size; k++) square += v[k]! * v[k]!
      for (let k = 0; k < size; k++) v[k]! /= Math.sqrt(square)
    }
    vectors.push(v)
    for (let k = 0; k < size; k++) values[start + (rows < columns ? j * columns + k : k * columns + j)] = gain * v[k]!
  }
}
