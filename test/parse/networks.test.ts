import { describe, expect, it } from 'vitest'
import { read, valuesOf } from './reading.js'

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

/** TensorFlow.js's functions and defaults, spelt out in JavaScript. */
const functions: readonly [text: string, at: (x: number) => number][] = [
  ['relu(x)', x => Math.max(0, x)],
  ['relu6(x)', x => Math.min(6, Math.max(0, x))],
  ['leakyRelu(x)', x => (x > 0 ? x : 0.2 * x)],
  ['leakyRelu(x, alpha = 0.1)', x => (x > 0 ? x : 0.1 * x)],
  ['leakyRelu(x, 0.3)', x => (x > 0 ? x : 0.3 * x)],
  ['elu(x)', x => (x > 0 ? x : Math.expm1(x))],
  ['elu(x, alpha = 2)', x => (x > 0 ? x : 2 * Math.expm1(x))],
  ['selu(x)', x => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * Math.expm1(x))],
  ['gelu(x, approximate = 1)', x => 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)))],
  ['silu(x)', x => x * sigmoid(x)],
  ['softplus(x)', x => Math.log1p(Math.exp(x))],
  ['softsign(x)', x => x / (1 + Math.abs(x))],
  ['hardSigmoid(x)', x => Math.min(1, Math.max(0, 0.2 * x + 0.5))],
  ['step(x)', x => (x > 0 ? 1 : 0)],
  ['step(x, alpha = -1)', x => (x > 0 ? 1 : -1)],
  ['clip(x, -1, 2)', x => Math.min(2, Math.max(-1, x))],
  ['maxout(x, 1 - x)', x => Math.max(x, 1 - x)],
  ['maximum(x, 1) + minimum(x, 1)', x => x + 1],
  ['xlogy(x^2, x^2 + 1)', x => x * x * Math.log(x * x + 1)],
  ['l1(x) + l2(x)', x => Math.abs(x) + x * x],
  ['norm(x, 3)', x => Math.abs(x)],
  ['meanSquaredError(1, x)', x => (x - 1) ** 2],
  ['absoluteDifference(1, x)', x => Math.abs(x - 1)],
  ['huberLoss(1, x)', x => (Math.abs(x - 1) <= 1 ? (x - 1) ** 2 / 2 : Math.abs(x - 1) - 0.5)],
  ['huberLoss(1, x, delta = 0.5)', x => (Math.abs(x - 1) <= 0.5 ? (x - 1) ** 2 / 2 : 0.5 * (Math.abs(x - 1) - 0.25))],
  ['logLoss(0.3, sigmoid(x))', x => -0.3 * Math.log(sigmoid(x) + 1e-7) - 0.7 * Math.log(1 - sigmoid(x) + 1e-7)],
  ['sigmoidCrossEntropy(0.3, x)', x => Math.max(x, 0) - 0.3 * x + Math.log1p(Math.exp(-Math.abs(x)))],
  ['klDivergence(0.3, sigmoid(x))', x => 0.3 * Math.log(0.3 / sigmoid(x))],
  ['klDivergence(0, sigmoid(x))', () => 0],
  ['hingeLoss(1, x)', x => Math.max(0, 1 - x)],
  ['hingeLoss(0, x, margin = 2)', x => Math.max(0, 2 + x)],
]

describe('functions of networks', () => {
  it.each(functions)('%s', (text, expected) => {
    const { fn, codes } = read(`input x\ny = ${text}`)
    expect(codes).toEqual([])
    for (const x of [-3.5, -1, -0.25, 0, 0.25, 1, 1.5, 7]) expect(valuesOf(fn, new Map([['x', x]])).get('y')).toBeCloseTo(expected(x), 12)
  })

  it.each(['conv1d(x, x)', 'maxPool(x, 2)', 'batchNorm(x)', 'attention(x, x, x)'])('%s of a number is refused', text => {
    expect(read(`input x\ny = ${text}`).codes).not.toEqual([])
  })
})
