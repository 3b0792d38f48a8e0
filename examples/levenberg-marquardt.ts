/** Residual k at the parameters, its gradient written into `row`: what an emitted module's `valueAndGrad` does for one observation. */
export type Residual = (params: Float64Array, k: number, row: Float64Array) => number

export interface Fit {
  readonly params: Float64Array
  readonly residualSumOfSquares: number
  readonly iterations: number
}

/**
 * Least squares by Levenberg and Marquardt's method, for two parameters: solves (JᵀJ + λ·diag(JᵀJ))·step = −Jᵀr, taking a shorter and
 * steeper step (a larger λ) whenever the sum of squares would rise. A demonstration of what a model's gradient is good for, not a library.
 */
export function levenbergMarquardt(residual: Residual, observations: number, start: readonly [number, number], mostIterations = 500): Fit {
  const row = new Float64Array(2)

  /** Sum of squares, JᵀJ (its three distinct entries) and Jᵀr. */
  function normalEquations(params: Float64Array) {
    let sum = 0, a00 = 0, a01 = 0, a11 = 0, g0 = 0, g1 = 0
    for (let k = 0; k < observations; k++) {
      const r = residual(params, k, row)
      const j0 = row[0]!, j1 = row[1]!
      sum += r * r
      a00 += j0 * j0; a01 += j0 * j1; a11 += j1 * j1
      g0 += j0 * r; g1 += j1 * r
    }
    return { sum, a00, a01, a11, g0, g1 }
  }

  let params = Float64Array.from(start)
  let here = normalEquations(params)
  let lambda = 1e-3
  let iterations = 0
  for (; iterations < mostIterations && lambda < 1e12; iterations++) {
    const { a00, a01, a11, g0, g1 } = here
    const d00 = a00 * (1 + lambda), d11 = a11 * (1 + lambda)
    const determinant = d00 * d11 - a01 * a01
    const step = [(d11 * g0 - a01 * g1) / determinant, (d00 * g1 - a01 * g0) / determinant] as const
    const next = Float64Array.of(params[0]! - step[0], params[1]! - step[1])
    if (step.every((by, k) => Math.abs(by) <= 1e-13 * Math.abs(params[k]!))) break
    const there = normalEquations(next)
    if (there.sum < here.sum) {
      params = next
      here = there
      lambda /= 10
    } else lambda *= 10
  }
  return { params, residualSumOfSquares: here.sum, iterations }
}
