import { describe, expect, it } from 'vitest'
import * as linearSoftmax from '../../generated/linear-softmax.grad.js'
import * as linearSvm from '../../generated/linear-svm.grad.js'
import * as logistic from '../../generated/logistic.grad.js'
import * as net2 from '../../generated/net2.grad.js'
import * as net3 from '../../generated/net3.grad.js'
import { close } from './close.js'
import { bothWays, numbers } from './numbers.js'

/** Everything here is written out by hand, in plain loops: layers, losses, and their derivatives. */

interface Dense { readonly W: Float64Array; readonly b: Float64Array }

const sumOfSquares = (v: ArrayLike<number>) => Array.from(v).reduce((sum, entry) => sum + entry * entry, 0)

function affine({ W, b }: Dense, x: Float64Array): Float64Array {
  return b.map((start, i) => {
    let sum = start
    for (let j = 0; j < x.length; j++) sum += W[i * x.length + j]! * x[j]!
    return sum
  })
}

/** The loss of scores and its gradient, p − one-hot. */
function softmaxCrossEntropy(label: number, scores: Float64Array): { loss: number; slopes: Float64Array } {
  const top = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - top))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return { loss: Math.log(total) + top - scores[label]!, slopes: powers.map((power, k) => power / total - Number(k === label)) }
}

function hinge(label: number, scores: Float64Array): { loss: number; slopes: Float64Array } {
  const slopes = new Float64Array(scores.length)
  let loss = 0
  for (const [k, score] of scores.entries()) {
    const excess = score - scores[label]! + 1
    if (k === label || excess <= 0) continue
    loss += excess
    slopes[k]! += 1
    slopes[label]! -= 1
  }
  return { loss, slopes }
}

/** A net of dense layers with ReLU between them and weight decay λ·ΣW², differentiated by hand; params are W, b of each layer in turn. */
function netByHand(sizes: readonly number[], decay: number, lossOf: typeof hinge, params: Float64Array, x: Float64Array, label: number): { value: number; grad: Float64Array } {
  const layers: Dense[] = []
  const offsets: number[] = []
  let at = 0
  for (let k = 0; k + 1 < sizes.length; k++) {
    const [from, to] = [sizes[k]!, sizes[k + 1]!]
    offsets.push(at)
    layers.push({ W: params.subarray(at, at + to * from), b: params.subarray(at + to * from, at + to * from + to) })
    at += to * from + to
  }
  expect(params.length).toBe(at)

  const inputs: Float64Array[] = []
  let signal = x
  for (const [k, layer] of layers.entries()) {
    inputs.push(signal)
    signal = affine(layer, signal)
    if (k + 1 < layers.length) signal = signal.map(z => (z > 0 ? z : 0))
  }
  const { loss, slopes } = lossOf(label, signal)

  const grad = new Float64Array(params.length)
  let upstream = slopes
  for (let k = layers.length - 1; k >= 0; k--) {
    const { W } = layers[k]!
    const input = inputs[k]!
    const before = new Float64Array(input.length)
    for (let i = 0; i < upstream.length; i++) {
      for (let j = 0; j < input.length; j++) {
        grad[offsets[k]! + i * input.length + j] = upstream[i]! * input[j]! + 2 * decay * W[i * input.length + j]!
        before[j]! += upstream[i]! * W[i * input.length + j]!
      }
      grad[offsets[k]! + W.length + i] = upstream[i]!
    }
    upstream = before.map((slope, j) => (input[j]! > 0 ? slope : 0))
  }
  return { value: loss + decay * layers.reduce((sum, { W }) => sum + sumOfSquares(W), 0), grad }
}

const image = numbers(1, 3072)

describe.each([
  ['linear, softmax', linearSoftmax, [3072, 10], 1e-3, softmaxCrossEntropy, 30_730],
  ['linear, hinge', linearSvm, [3072, 10], 1e-3, hinge, 30_730],
  ['2-layer net', net2, [3072, 100, 10], 1e-4, softmaxCrossEntropy, 308_310],
  ['3-layer net', net3, [3072, 100, 100, 10], 1e-4, softmaxCrossEntropy, 318_410],
] as const)('%s', (_, module, sizes, decay, lossOf, length) => {
  it('has as many params as the lecture says', () => {
    expect(module.paramsLength).toBe(length)
    expect(module.gradLength).toBe(length)
  })

  it.each([0, 3, 9])('label %d: value and gradient, by hand', label => {
    const params = numbers(label + 2, length, 0.05)
    const wanted = netByHand(sizes, decay, lossOf, params, image, label)
    const { value, grad } = bothWays(module, params, image, label)
    close(value, wanted.value)
    close(grad, wanted.grad)
  })

  it('starts with weights drawn at random, the same for the same seed, and biases of 0', () => {
    const params = module.initParams(5)
    expect(params).toEqual(module.initParams(5))
    expect(params).not.toEqual(module.initParams(6))
    for (const [name, { offset, length, shape }] of Object.entries(module.paramsLayout)) {
      const part = params.subarray(offset, offset + length)
      const spread = Math.sqrt(sumOfSquares(part) / length)
      // a normal distribution cut off at two deviations has the deviation 0.8796…
      if (name.startsWith('b')) expect(spread).toBe(0)
      else expect(spread / (sizes.length === 2 ? 0.01 : 0.8796 * Math.sqrt(2 / shape[1]!))).toBeCloseTo(1, 1)
    }
  })

  it('a batch is the mean of its examples', () => {
    const params = numbers(11, length, 0.05)
    const xs = numbers(12, 3 * 3072)
    const labels = [4, 0, 9]
    const wanted = labels.map((label, k) => netByHand(sizes, decay, lossOf, params, xs.subarray(k * 3072, (k + 1) * 3072), label))
    const grad = new Float64Array(length).fill(NaN)
    close(module.valueAndGradBatch(params, 3, xs, labels, grad), wanted.reduce((sum, { value }) => sum + value / 3, 0))
    close(grad, grad.map((_, k) => wanted.reduce((sum, { grad }) => sum + grad[k]! / 3, 0)))
  })

  it('its text does not grow with its weights', () => expect(module.forward.toString().length + module.valueAndGrad.toString().length).toBeLessThan(14_000))
})

describe('a label that is no class', () => {
  it.each([-1, 10, 0.5, NaN])('%d gives NaN, and touches nothing else', label => {
    const params = net2.initParams(1)
    expect(net2.forward(params, image, label)).toBeNaN()
    expect(linearSvm.forward(linearSvm.initParams(1), image, label)).toBeNaN()
  })
})

describe('logistic regression', () => {
  const [n, d, ridge] = [100, 10, 0.01]
  const X = numbers(21, n * d, 2)
  const y = numbers(22, n).map(coin => Number(coin > 0))

  it('value and gradient, by hand', () => {
    const params = numbers(23, d + 1)
    let loss = ridge * sumOfSquares(params.subarray(0, d))
    const slopes = params.map((weight, k) => (k < d ? 2 * ridge * weight : 0))
    for (let i = 0; i < n; i++) {
      let z = params[d]!
      for (let j = 0; j < d; j++) z += params[j]! * X[i * d + j]!
      const probability = 1 / (1 + Math.exp(-z))
      loss -= (y[i]! * Math.log(probability) + (1 - y[i]!) * Math.log(1 - probability)) / n
      for (let j = 0; j < d; j++) slopes[j]! += (probability - y[i]!) * X[i * d + j]! / n
      slopes[d]! += (probability - y[i]!) / n
    }
    const { value, grad } = bothWays(logistic, params, X, y)
    close(value, loss)
    close(grad, slopes)
  })

  it('stays right where probabilities are 0 and 1 in doubles', () => {
    const params = numbers(24, d + 1, 100)
    const { value, grad } = bothWays(logistic, params, X, y)
    expect(Number.isFinite(value) && grad.every(Number.isFinite)).toBe(true)
  })
})
