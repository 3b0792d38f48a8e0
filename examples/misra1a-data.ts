/**
 * NIST Statistical Reference Datasets, Misra1a: observations, starting points and certified results, restated from
 * https://www.itl.nist.gov/div898/strd/nls/data/misra1a.shtml (a work of the U.S. government).
 */
export const misra1a = {
  x: [77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0],
  y: [10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78],
  starts: [[500, 0.0001], [250, 0.0005]],
  certified: { b1: 2.3894212918e2, b2: 5.5015643181e-4, residualSumOfSquares: 1.2455138894e-1 },
} as const
