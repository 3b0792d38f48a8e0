import * as tf from '@tensorflow/tfjs-core'
import { describe, it } from 'vitest'
import { compare, elements, expectClose, tensorOf, type Named } from './engine.js'
import { random, type Random } from './random.js'

const trials = 20

/** A trial of random shapes and options: the formula, the same by TensorFlow.js, and its inputs. */
interface Trial {
  readonly formula: string
  readonly f: (...args: tf.Tensor[]) => tf.Tensor
  /** Where it has a value, but no right gradient, by that name itself. */
  readonly forward?: (...args: tf.Tensor[]) => tf.Tensor
  readonly inputs: readonly Named[]
}

const named = (r: Random, name: string, ...shape: number[]): Named => ({ name, shape, data: r.reals(elements(shape)) })

type Pair = [number, number]

/** TensorFlow.js takes strides or dilations, not both. */
function moves(r: Random, largest: number): { strides: Pair; dilations: Pair; pad: 'valid' | 'same' } {
  const isDilated = r.isLucky(0.3)
  const pair = (): Pair => [r.whole(1, largest), r.whole(1, largest)]
  return { strides: isDilated ? [1, 1] : pair(), dilations: isDilated ? pair() : [1, 1], pad: r.one(['valid', 'same']) }
}

/** The filter with zeros between its places: TensorFlow.js has no gradient of a dilated convolution. */
function dilated(K: tf.Tensor, dilations: readonly number[]): tf.Tensor {
  return dilations.reduce((filter, dilation, axis) => {
    if (dilation === 1 || filter.shape[axis] === 1) return filter
    const size = filter.shape[axis]!
    const places = tf.oneHot(tf.range(0, size * dilation, dilation, 'int32'), reach(size, dilation), 1, 0, 'float32')
    const first = [axis, ...filter.shape.keys()].filter((k, at) => at === 0 || k !== axis)
    const rows = tf.transpose(filter, first)
    const wide = tf.reshape(tf.matMul(places, tf.reshape(rows, [size, -1]), true), [reach(size, dilation), ...rows.shape.slice(1)])
    return tf.transpose(wide, first.map((_, k) => first.indexOf(k)))
  }, K)
}

const reach = (size: number, dilation: number): number => (size - 1) * dilation + 1

function convolution(r: Random, depthwise: boolean): Trial {
  const [kh, kw] = [r.whole(1, 4), r.whole(1, 4)]
  const { strides, dilations, pad } = moves(r, 3)
  const [h, w] = [r.whole(0, 5) + reach(kh, dilations[0]), r.whole(0, 5) + reach(kw, dilations[1])]
  const [c, f] = [r.whole(1, 3), r.whole(1, 4)]
  const batch = r.isLucky(0.3) ? [r.whole(1, 3)] : []
  const name = depthwise ? 'depthwiseConv2d' : 'conv2d'
  const square = strides[0] === strides[1] && r.isLucky() ? `${strides[0]}` : `[${strides.join(', ')}]`
  return {
    formula: `y = ${name}(x, K, strides = ${square}, pad = ${pad}, dilations = [${dilations.join(', ')}])`,
    f: (x, K) => (depthwise ? tf.depthwiseConv2d : tf.conv2d)(x as tf.Tensor3D, dilated(K!, dilations) as tf.Tensor4D, strides, pad),
    forward: (x, K) => (depthwise ? tf.depthwiseConv2d : tf.conv2d)(x as tf.Tensor3D, K as tf.Tensor4D, strides, pad, 'NHWC', dilations),
    inputs: [named(r, 'x', ...batch, h, w, c), named(r, 'K', kh, kw, c, f)],
  }
}

/** With so many zeros around, which TensorFlow.js gets right for square windows and steps only. */
function padded(r: Random): Trial {
  const [size, stride, pad, h, w, c, f] = [r.whole(1, 4), r.whole(1, 3), r.whole(0, 2), r.whole(4, 8), r.whole(4, 8), r.whole(1, 3), r.whole(1, 4)]
  return {
    formula: `y = conv2d(x, K, strides = ${stride}, pad = ${pad})`,
    f: (x, K) => tf.conv2d(x as tf.Tensor3D, K as tf.Tensor4D, stride, pad),
    inputs: [named(r, 'x', h, w, c), named(r, 'K', size, size, c, f)],
  }
}

function alongOne(r: Random): Trial {
  const { strides: [stride], dilations: [dilation], pad } = moves(r, 3)
  const size = r.whole(1, 4)
  const [c, f] = [r.whole(1, 4), r.whole(1, 4)]
  const batch = r.isLucky(0.3) ? [r.whole(1, 3)] : []
  return {
    formula: `y = conv1d(x, K, stride = ${stride}, pad = ${pad}, dilation = ${dilation})`,
    f: (x, K) => tf.conv1d(x as tf.Tensor2D, dilated(K!, [dilation]) as tf.Tensor3D, stride, pad),
    forward: (x, K) => tf.conv1d(x as tf.Tensor2D, K as tf.Tensor3D, stride, pad, 'NWC', dilation),
    inputs: [named(r, 'x', ...batch, r.whole(0, 6) + reach(size, dilation), c), named(r, 'K', size, c, f)],
  }
}

function pooling(r: Random, name: 'maxPool' | 'avgPool'): Trial {
  const sizes: [number, number] = [r.whole(1, 4), r.whole(1, 4)]
  const strides: [number, number] = [r.whole(1, 3), r.whole(1, 3)]
  const pad = r.one(['valid', 'same'] as const)
  const batch = r.isLucky(0.3) ? [r.whole(1, 3)] : []
  const isPlain = r.isLucky(0.3)
  const square: Pair = [sizes[0], sizes[0]]
  const pool = (by: typeof meanPool) => (x?: tf.Tensor): tf.Tensor => by(x as tf.Tensor3D, isPlain ? square : sizes, isPlain ? square : strides, pad)
  return {
    formula: isPlain ? `y = ${name}(x, ${sizes[0]}, pad = ${pad})` : `y = ${name}(x, [${sizes.join(', ')}], strides = [${strides.join(', ')}], pad = ${pad})`,
    f: pool(name === 'maxPool' ? tf.maxPool : meanPool),
    forward: pool(tf[name]),
    inputs: [named(r, 'x', ...batch, r.whole(4, 9), r.whole(4, 9), r.whole(1, 4))],
  }
}

/** `tf.avgPool`, whose gradient is wrong where a window reaches into padding (it divides by the size of the window, the value by what is within). */
function meanPool(x: tf.Tensor3D, sizes: Pair, strides: Pair, pad: 'valid' | 'same'): tf.Tensor {
  const ones = tf.ones([...sizes, x.shape.at(-1)!, 1]) as tf.Tensor4D
  return tf.div(tf.depthwiseConv2d(x, ones, strides, pad), tf.depthwiseConv2d(tf.onesLike(x), ones, strides, pad))
}

function normalisation(r: Random): Trial {
  const [h, w, c] = [r.whole(1, 4), r.whole(1, 4), r.whole(1, 5)]
  const epsilon = r.one([0.001, 0.1])
  return {
    formula: `y = batchNorm(x, mean, variance, offset, scale, varianceEpsilon = ${epsilon})`,
    f: (x, mean, variance, offset, scale) => tf.batchNorm(x as tf.Tensor3D, mean as tf.Tensor1D, variance as tf.Tensor1D, offset as tf.Tensor1D, scale as tf.Tensor1D, epsilon),
    inputs: [
      named(r, 'x', h, w, c), named(r, 'mean', c), { name: 'variance', shape: [c], data: r.reals(c, 0.2, 2) }, named(r, 'offset', c), named(r, 'scale', c),
    ],
  }
}

function ofRows(r: Random): Trial {
  const [rows, length] = [r.whole(1, 4), r.whole(2, 6)]
  return {
    formula: 'y = layerNorm(x, gamma, beta, epsilon = 0.01)',
    f: (x, gamma, beta) => {
      const { mean, variance } = tf.moments(x!, -1, true)
      return tf.add(tf.mul(tf.div(tf.sub(x!, mean), tf.sqrt(tf.add(variance, 0.01))), gamma!), beta!)
    },
    inputs: [named(r, 'x', rows, length), named(r, 'gamma', length), named(r, 'beta', length)],
  }
}

function attention(r: Random): Trial {
  const [t, s, d, e] = [r.whole(1, 4), r.whole(1, 5), r.whole(1, 4), r.whole(1, 4)]
  const heads = r.isLucky() ? [r.whole(1, 3)] : []
  const isMasked = r.isLucky()
  const mask = Array.from({ length: t }, (_, i) => Array.from({ length: s }, (_, j) => (j <= i || r.isLucky(0.4) ? 1 : 0)))
  return {
    formula: `y = attention(q, k, v${isMasked ? `, mask = [${mask.map(row => `[${row.join(', ')}]`).join(', ')}]` : ''})`,
    f: (q, k, v) => {
      const scores = tf.div(tf.matMul(q!, k!, false, true), Math.sqrt(d))
      return tf.matMul(tf.softmax(isMasked ? tf.add(scores, tf.mul(tf.sub(1, tf.tensor(mask)), -1e9)) : scores), v!)
    },
    inputs: [named(r, 'q', ...heads, t, d), named(r, 'k', ...heads, s, d), named(r, 'v', ...heads, s, e)],
  }
}

const functions: Readonly<Record<string, (r: Random) => Trial>> = {
  conv1d: alongOne,
  conv2d: r => convolution(r, false),
  'conv2d padded': padded,
  depthwiseConv2d: r => convolution(r, true),
  maxPool: r => pooling(r, 'maxPool'),
  avgPool: r => pooling(r, 'avgPool'),
  batchNorm: normalisation,
  layerNorm: ofRows,
  attention,
}

describe('functions of layers are those of TensorFlow.js, forward and every gradient', () => {
  it.each(Object.entries(functions))('%s', (name, make) => {
    for (let seed = 0; seed < trials; seed++) {
      const r = random(1000 * seed + name.length)
      const { formula, f, forward, inputs } = make(r)
      const { value } = compare(formula, f, inputs, length => r.reals(length))
      if (forward) expectClose(value, tf.tidy(() => forward(...inputs.map(tensorOf))).dataSync(), formula)
    }
  })

  it('maxPool gives a tie to the first, row by row', () => {
    for (const pad of ['valid', 'same'] as const) {
      const data = Float64Array.from({ length: 25 }, (_, k) => [0, 1, 1, 0, 1][k % 5]!)
      compare(`y = maxPool(x, [2, 3], strides = 1, pad = ${pad})`, x => tf.maxPool(x as tf.Tensor3D, [2, 3], 1, pad), [{ name: 'x', shape: [5, 5, 1], data }], length => Float64Array.from({ length }, (_, k) => k + 1))
    }
  })

  it('maxPool of negative numbers does not read the padding', () => {
    const data = Float64Array.from({ length: 12 }, (_, k) => -1 - k)
    compare('y = maxPool(x, 3, strides = 1, pad = same)', x => tf.maxPool(x as tf.Tensor3D, 3, 1, 'same'), [{ name: 'x', shape: [3, 4, 1], data }], length => Float64Array.from({ length }, (_, k) => k + 1))
  })
})
