import { describe, expect, it } from 'vitest'
import { gradientError } from './differences.js'
import { gradientsHold, numbers, output, run } from './plain.js'

const layers: readonly (readonly [title: string, shape: readonly number[], layer: object])[] = [
  ['Conv1D', [7, 2], { type: 'Conv1D', filters: 3, kernelSize: 3, activation: 'tanh' }],
  ['Conv1D with strides, padded', [8, 2], { type: 'Conv1D', filters: 2, kernelSize: 4, strides: 3, padding: 'same' }],
  ['Conv1D causal and dilated', [8, 2], { type: 'Conv1D', filters: 2, kernelSize: 3, padding: 'causal', dilationRate: 2 }],
  ['Conv2D', [5, 6, 2], { type: 'Conv2D', filters: 3, kernelSize: [2, 3], activation: 'sigmoid' }],
  ['Conv2D padded', [5, 6, 2], { type: 'Conv2D', filters: 2, kernelSize: 5, padding: 'same' }],
  ['Conv2D with strides, padded', [7, 5, 1], { type: 'Conv2D', filters: 2, kernelSize: [5, 3], strides: [3, 2], padding: 'same' }],
  ['Conv2D dilated, padded', [7, 6, 1], { type: 'Conv2D', filters: 2, kernelSize: 3, dilationRate: [2, 3], padding: 'same', useBias: false }],
  ['DepthwiseConv2D', [5, 4, 3], { type: 'DepthwiseConv2D', kernelSize: 3, depthMultiplier: 2, padding: 'same', strides: 2 }],
  ['MaxPooling2D', [6, 7, 2], { type: 'MaxPooling2D', poolSize: 3, strides: 2 }],
  ['MaxPooling2D padded', [5, 5, 2], { type: 'MaxPooling2D', poolSize: [3, 2], strides: [1, 2], padding: 'same' }],
  ['AveragePooling2D', [6, 6, 2], { type: 'AveragePooling2D' }],
  ['AveragePooling2D padded', [5, 7, 2], { type: 'AveragePooling2D', poolSize: 5, strides: 2, padding: 'same' }],
  ['GlobalAveragePooling2D', [4, 3, 2], { type: 'GlobalAveragePooling2D' }],
  ['GlobalMaxPooling2D', [4, 3, 2], { type: 'GlobalMaxPooling2D' }],
  ['GlobalAveragePooling1D', [5, 3], { type: 'GlobalAveragePooling1D' }],
  ['ZeroPadding2D', [3, 4, 2], { type: 'ZeroPadding2D', padding: [[1, 2], [0, 3]] }],
  ['LRN', [2, 3, 7], { type: 'LRN', depthRadius: 2, bias: 1.5, alpha: 0.6, beta: 0.75 }],
  ['GroupNormalization', [3, 4, 6], { type: 'GroupNormalization', groups: 3 }],
]

describe('layers of windows have the slopes of differences', () => {
  it.each(layers)('%s', (_, shape, layer) => {
    for (const unroll of [0, 'auto'] as const) for (const seed of [1, 2]) expect(gradientError([layer], shape, unroll, seed)).toBeLessThan(1e-8)
  })
  it.each(layers.filter(([title]) => !title.includes('padded')))('%s, in sixty digits', (_, shape, layer) => expect(gradientsHold({ input: shape, layers: [layer] })).toBe(true))
})

describe('a convolution', () => {
  it('is a sum over places and channels', () => {
    const [h, w, c, f] = [6, 7, 2, 3]
    const spec = run({ input: [h, w, c], layers: [{ type: 'Conv2D', filters: f, kernelSize: [3, 2], strides: [2, 1], padding: 'same', name: 'conv' }] })
    const x = numbers(5)(h * w * c)
    const [K, b] = [spec.weight('conv/kernel'), spec.weight('conv/bias')]
    // TensorFlow's padding: for rows (3 − 1)·2 + 3 − 6 = 1, none before; for columns 1, none before.
    const wanted = Array.from({ length: 3 * w * f }, (_, at) => {
      const [p, q, k] = [Math.floor(at / (w * f)), Math.floor(at / f) % w, at % f]
      let sum = b[k]!
      for (let i = 0; i < 3; i++) for (let j = 0; j < 2; j++) for (let l = 0; l < c; l++) {
        const [row, column] = [2 * p + i, q + j]
        if (row < h && column < w) sum += x[(row * w + column) * c + l]! * K[((i * 2 + j) * c + l) * f + k]!
      }
      return sum
    })
    const found = output(spec, x)
    for (const [k, value] of wanted.entries()) expect(found[k]).toBeCloseTo(value, 12)
  })
})
