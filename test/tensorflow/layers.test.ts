import * as tf from '@tensorflow/tfjs-core'
import { layers } from '@tensorflow/tfjs-layers'
import { describe, it } from 'vitest'
import { compareNet, type Given } from './network.js'
import { random, type Random } from './random.js'

/** What tests need of the layers of tf.layers. */
interface Layer {
  built: boolean
  readonly weights: readonly { readonly originalName: string }[]
  build(shape: number[]): void
  call(x: tf.Tensor, options: { readonly training: boolean }): tf.Tensor | tf.Tensor[]
}
type Get = (name: string) => tf.Tensor

/** A layer with random options: what a spec says, and the same by TensorFlow.js. */
interface Trial extends Given {
  readonly spec: Readonly<Record<string, unknown>>
  readonly shape: readonly number[]
  readonly inputs?: Readonly<Record<string, readonly number[] | { readonly shape: readonly number[]; readonly classes: number }>>
  readonly f: (get: Get) => tf.Tensor
  readonly tolerance?: number
}

const one = (x: tf.Tensor): tf.Tensor => tf.expandDims(x, 0)

/** A layer of tf.layers with the weights that are given it, of one example. Its own variables are what is read: so they are made of those that are watched. */
const byLayer = (layer: Layer) => (get: Get): tf.Tensor => {
  const x = one(get('x'))
  if (!layer.built) layer.build(x.shape)
  layer.built = true
  for (const weight of layer.weights) {
    const name = `layer/${weight.originalName.split('/').at(-1)!}`
    // What TensorFlow.js reads is a variable of its own; the watched one stands in for it.
    Object.assign(weight, { read: () => get(name) })
  }
  return tf.squeeze([layer.call(x, { training: false })].flat()[0]!, [0])
}

const activations = ['linear', 'tanh', 'sigmoid', 'elu', 'softplus', 'relu', 'selu'] as const
const pair = (r: Random, low: number, high: number): [number, number] => [r.whole(low, high), r.whole(low, high)]
const image = (r: Random): [number, number, number] => [r.whole(4, 8), r.whole(4, 8), r.whole(1, 3)]

function conv2d(r: Random): Trial {
  const config = {
    filters: r.whole(1, 4), kernelSize: pair(r, 1, 4), strides: pair(r, 1, 3), padding: r.one(['valid', 'same'] as const), activation: r.one(activations), useBias: r.isLucky(0.7),
  }
  return { spec: { type: 'Conv2D', ...config }, shape: image(r), f: byLayer(layers.conv2d(config)) }
}

function conv1d(r: Random): Trial {
  const config = { filters: r.whole(1, 4), kernelSize: r.whole(1, 4), strides: r.whole(1, 3), padding: r.one(['valid', 'same'] as const), activation: r.one(activations), useBias: r.isLucky(0.7) }
  return { spec: { type: 'Conv1D', ...config }, shape: [r.whole(4, 9), r.whole(1, 4)], f: byLayer(layers.conv1d(config)) }
}

/** Nothing of what comes later: zeros in front, which TensorFlow.js has no name for. */
function causal(r: Random): Trial {
  const [kernelSize, strides, filters] = [r.whole(1, 4), r.whole(1, 2), r.whole(1, 3)]
  return {
    spec: { type: 'Conv1D', filters, kernelSize, strides, padding: 'causal' }, shape: [r.whole(3, 8), r.whole(1, 3)],
    f: get => tf.add(tf.conv1d(tf.pad(get('x'), [[kernelSize - 1, 0], [0, 0]]) as tf.Tensor2D, get('layer/kernel') as tf.Tensor3D, strides, 'valid'), get('layer/bias')),
  }
}

function depthwise(r: Random): Trial {
  const stride = r.whole(1, 2)
  const config = {
    kernelSize: pair(r, 1, 4), strides: [stride, stride] as [number, number], padding: r.one(['valid', 'same'] as const), depthMultiplier: r.whole(1, 3),
    activation: r.one(activations), useBias: r.isLucky(0.7),
  }
  return { spec: { type: 'DepthwiseConv2D', ...config }, shape: image(r), f: byLayer(layers.depthwiseConv2d(config)) }
}

function pooling(r: Random, type: 'MaxPooling2D' | 'AveragePooling2D'): Trial {
  // The gradient that TensorFlow.js has of a mean is wrong where a window reaches into padding (functions.test.ts).
  const config = { poolSize: pair(r, 1, 4), ...(r.isLucky() ? { strides: pair(r, 1, 3) } : {}), padding: type === 'AveragePooling2D' ? 'valid' as const : r.one(['valid', 'same'] as const) }
  return { spec: { type, ...config }, shape: image(r), f: byLayer(type === 'MaxPooling2D' ? layers.maxPooling2d(config) : layers.averagePooling2d(config)) }
}

function zeroPadding(r: Random): Trial {
  const sides: [[number, number], [number, number]] = [pair(r, 0, 3), pair(r, 0, 3)]
  const padding = r.one([r.whole(0, 2), [r.whole(0, 2), r.whole(0, 2)] as [number, number], sides])
  return { spec: { type: 'ZeroPadding2D', padding }, shape: image(r), f: byLayer(layers.zeroPadding2d({ padding })) }
}

function responseNormalisation(r: Random): Trial {
  const [depthRadius, bias, alpha, beta] = [r.whole(0, 3), r.real(0.5, 2), r.real(0.1, 1), r.one([0.5, 0.75, 1])]
  return {
    spec: { type: 'LRN', depthRadius, bias, alpha, beta }, shape: [r.whole(1, 4), r.whole(1, 4), r.whole(1, 8)], tolerance: 1e-4,
    f: get => tf.localResponseNormalization(get('x') as tf.Tensor3D, depthRadius, bias, alpha, beta),
  }
}

function groupNormalisation(r: Random): Trial {
  const [groups, size, h, w] = [r.whole(1, 3), r.whole(1, 3), r.whole(2, 4), r.whole(2, 4)]
  const [center, scale] = [r.isLucky(0.7), r.isLucky(0.7)]
  const isSequence = r.isLucky(0.3)
  return {
    spec: { type: 'GroupNormalization', groups, center, scale, epsilon: 0.01 }, shape: isSequence ? [h, groups * size] : [h, w, groups * size], tolerance: 1e-4,
    f: get => {
      const x = get('x')
      const z = tf.reshape(x, [-1, groups, size])
      const { mean, variance } = tf.moments(z, [0, 2], true)
      const normal = tf.reshape(tf.div(tf.sub(z, mean), tf.sqrt(tf.add(variance, 0.01))), x.shape)
      const scaled = scale ? tf.mul(normal, get('layer/gamma')) : normal
      return center ? tf.add(scaled, get('layer/beta')) : scaled
    },
  }
}

const states = (r: Random) => ({
  units: r.whole(1, 4), activation: r.one(['tanh', 'sigmoid', 'linear'] as const), useBias: r.isLucky(0.8), returnSequences: r.isLucky(), goBackwards: r.isLucky(0.3),
})

const sequence = (r: Random): [number, number] => [r.whole(1, 6), r.whole(1, 4)]

function recurrent(r: Random, type: 'SimpleRNN' | 'LSTM' | 'GRU'): Trial {
  const config = { ...states(r), recurrentActivation: r.one(['sigmoid', 'hardSigmoid'] as const) }
  const { recurrentActivation: _, ...simple } = config
  // TensorFlow.js writes into what it is told.
  const layer = type === 'SimpleRNN' ? layers.simpleRNN({ ...simple }) : type === 'LSTM' ? layers.lstm({ ...config }) : layers.gru({ ...config })
  const spec = type === 'SimpleRNN' ? simple : config
  // Of a single step TensorFlow.js has no gradient.
  return { spec: { type, ...spec }, shape: [r.whole(2, 6), r.whole(1, 4)], f: byLayer(layer), tolerance: 1e-4 }
}

/** The reset after the product, with a bias of its own: what Keras does on a GPU, and TensorFlow.js does not have. */
function resetAfter(r: Random): Trial {
  const { units, useBias, returnSequences } = states(r)
  const [length, width] = sequence(r)
  return {
    spec: { type: 'GRU', units, useBias, returnSequences, resetAfter: true }, shape: [length, width], tolerance: 1e-4,
    f: get => {
      const [kernel, recurrent] = [get('layer/kernel'), get('layer/recurrent_kernel')]
      const biased = (z: tf.Tensor, k: number) => (useBias ? tf.add(z, tf.slice(get('layer/bias'), [k, 0], [1, -1])) : z)
      let h: tf.Tensor = tf.zeros([1, units])
      const steps = Array.from({ length }, (_, t) => {
        const [xz, xr, xh] = tf.split(biased(tf.matMul(tf.slice(get('x'), [t, 0], [1, -1]), kernel), 0), 3, 1)
        const [hz, hr, hh] = tf.split(biased(tf.matMul(h, recurrent), 1), 3, 1)
        const [z, reset] = [tf.sigmoid(tf.add(xz!, hz!)), tf.sigmoid(tf.add(xr!, hr!))]
        const next = tf.tanh(tf.add(xh!, tf.mul(reset, hh!)))
        h = tf.add(tf.mul(z, h), tf.mul(tf.sub(1, z), next))
        return h
      })
      return returnSequences ? tf.concat(steps, 0) : steps.at(-1)!
    },
  }
}

function attention(r: Random): Trial {
  const [length, places] = [r.whole(1, 4), r.whole(1, 4)]
  const [numHeads, keyDim, useBias, useCausalMask] = [r.whole(1, 3), r.whole(1, 3), r.isLucky(), r.isLucky(0.3)]
  const given = r.whole(1, 4)
  const extra = { ...(r.isLucky() ? { valueDim: r.whole(1, 3) } : {}), ...(r.isLucky() ? { outputShape: r.whole(1, 4) } : {}) }
  const inputs = { x: [length, r.whole(1, 4)], v: [places, r.whole(1, 4)], k: [places, r.whole(1, 4)], mask: [length, places] }
  const names = Object.keys(inputs).slice(0, given)
  return {
    spec: { type: 'MultiHeadAttention', numHeads, keyDim, useBias, useCausalMask, ...extra, inputs: names }, shape: inputs.x,
    inputs: Object.fromEntries(names.map(name => [name, inputs[name as keyof typeof inputs]])), fixed: ['mask'], tolerance: 1e-4,
    numbers: (name, shape, r) => (name === 'mask' ? Float64Array.from({ length: shape[0]! * shape[1]! }, (_, at) => (at % shape[1]! === 0 || r.isLucky() ? 1 : 0)) : undefined),
    f: get => {
      const query = get('x')
      const value = given >= 2 ? get('v') : query
      const key = given >= 3 ? get('k') : value
      const part = (name: string, h: number) => {
        const weight = get(`layer/${name}`)
        const [before, ...rest] = weight.shape.length === 3 && name !== 'output_kernel' ? [weight.shape[0]!, 1, weight.shape[2]!] : [1, ...weight.shape.slice(1)]
        const start = weight.shape.map((_, axis) => (axis === (weight.shape.length === 3 && name !== 'output_kernel' ? 1 : 0) ? h : 0))
        return tf.reshape(tf.slice(weight, start, [before!, ...rest]), name === 'output_kernel' ? weight.shape.slice(1) : [before!, -1])
      }
      const projected = (x: tf.Tensor, name: string, h: number) => {
        const z = tf.matMul(x, part(`${name}_kernel`, h))
        return useBias ? tf.add(z, part(`${name}_bias`, h)) : z
      }
      const causal = tf.tensor(Array.from({ length: query.shape[0]! }, (_, i) => Array.from({ length: value.shape[0]! }, (_, j) => (j <= i ? 1 : 0))))
      const masks = [...(given >= 4 ? [get('mask')] : []), ...(useCausalMask ? [causal] : [])]
      const heads = Array.from({ length: numHeads }, (_, h) => {
        const scores = tf.mul(tf.matMul(projected(query, 'query', h), projected(key, 'key', h), false, true), 1 / Math.sqrt(keyDim))
        const far = masks.length === 0 ? scores : tf.add(scores, tf.mul(tf.sub(1, masks.reduce((a, b) => tf.mul(a, b))), -1e9))
        return tf.matMul(tf.matMul(tf.softmax(far), projected(value, 'value', h)), part('output_kernel', h))
      })
      const z = heads.reduce((a, b) => tf.add(a, b))
      return useBias ? tf.add(z, get('layer/output_bias')) : z
    },
  }
}

const vector = (r: Random, most = 3): number[] => Array.from({ length: r.whole(1, most) }, () => r.whole(1, 4))

function elementwise(r: Random): Trial {
  const [layer, spec] = r.one<readonly [Layer, Trial['spec']]>([
    [layers.activation({ activation: 'softsign' }), { type: 'Activation', activation: 'softsign' }],
    [layers.softmax({}), { type: 'Softmax' }], [layers.leakyReLU({}), { type: 'LeakyReLU' }], [layers.elu({}), { type: 'ELU' }],
    [layers.prelu({}), { type: 'PReLU' }], [layers.flatten(), { type: 'Flatten' }],
  ])
  return { spec, shape: vector(r), f: byLayer(layer) }
}

function dense(r: Random): Trial {
  const config = { units: r.whole(1, 4), activation: r.one(activations), useBias: r.isLucky(0.7) }
  return { spec: { type: 'Dense', ...config }, shape: vector(r), f: byLayer(layers.dense(config)) }
}

function normalisation(r: Random, type: 'BatchNormalization' | 'LayerNormalization'): Trial {
  // TensorFlow.js has no gradient of what is not scaled.
  const config = { epsilon: 0.01, center: r.isLucky(0.7), scale: true }
  return {
    spec: { type, ...config }, shape: [...vector(r, 2), r.whole(2, 4)], tolerance: 1e-4, fixed: ['layer/moving_mean', 'layer/moving_variance'],
    numbers: (name, shape, r) => (name === 'layer/moving_variance' ? r.reals(shape[0]!, 0.5, 2) : undefined),
    f: byLayer(type === 'BatchNormalization' ? layers.batchNormalization(config) : layers.layerNormalization(config)),
  }
}

const all: Readonly<Record<string, (r: Random) => Trial>> = {
  Conv1D: conv1d, 'Conv1D causal': causal, Conv2D: conv2d, DepthwiseConv2D: depthwise,
  MaxPooling2D: r => pooling(r, 'MaxPooling2D'), AveragePooling2D: r => pooling(r, 'AveragePooling2D'),
  GlobalAveragePooling1D: r => ({ spec: { type: 'GlobalAveragePooling1D' }, shape: sequence(r), f: byLayer(layers.globalAveragePooling1d({})) }),
  GlobalAveragePooling2D: r => ({ spec: { type: 'GlobalAveragePooling2D' }, shape: image(r), f: byLayer(layers.globalAveragePooling2d({})) }),
  GlobalMaxPooling2D: r => ({ spec: { type: 'GlobalMaxPooling2D' }, shape: image(r), f: byLayer(layers.globalMaxPooling2d({})) }),
  ZeroPadding2D: zeroPadding, LRN: responseNormalisation, GroupNormalization: groupNormalisation,
  SimpleRNN: r => recurrent(r, 'SimpleRNN'), LSTM: r => recurrent(r, 'LSTM'), GRU: r => recurrent(r, 'GRU'), 'GRU reset after': resetAfter,
  MultiHeadAttention: attention,
  Dense: dense, 'element by element': elementwise,
  BatchNormalization: r => normalisation(r, 'BatchNormalization'), LayerNormalization: r => normalisation(r, 'LayerNormalization'),
}

const trials = 8

describe('layers of specs are those of TensorFlow.js, forward and every gradient', () => {
  it.each(Object.entries(all))('%s', (title, make) => {
    for (let seed = 0; seed < trials; seed++) {
      const { spec, shape, inputs, f, ...given } = make(random(100 * seed + title.length))
      compareNet({ ...(inputs ? { inputs } : { input: shape }), layers: [{ ...spec, name: 'layer' }] }, () => random(seed), f, given)
    }
  })
})
