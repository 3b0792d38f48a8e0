import { initParams, gradLength, valueAndGradBatch } from './decay.expr'

// Measured from a dose of 80 that halves every three hours.
const hours = Float64Array.of(0, 1, 2, 4, 6, 9, 12)
const levels = hours.map(t => 80 * 2 ** (-t / 3))

// Plain gradient descent, with steps that fit the two scales.
const params = initParams()
const grad = new Float64Array(gradLength)
for (let round = 0; round < 20_000; round++) {
  valueAndGradBatch(params, hours.length, hours, levels, grad)
  params[0]! -= 0.3 * grad[0]!
  params[1]! -= 1e-5 * grad[1]!
}
console.log(`dose ${params[0]!.toFixed(3)}, half-life ${(Math.LN2 / params[1]!).toFixed(3)} hours`)
