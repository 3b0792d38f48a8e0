import * as tf from '@tensorflow/tfjs-core'
import { describe, it } from 'vitest'
import { compareNet } from './network.js'
import { random } from './random.js'

type Get = (name: string) => tf.Tensor

const one = (x: tf.Tensor): tf.Tensor => tf.expandDims(x, 0)

const dense = (get: Get, name: string, x: tf.Tensor): tf.Tensor => tf.add(tf.matMul(x, get(`${name}/kernel`)), get(`${name}/bias`))

const convolved = (get: Get, name: string, x: tf.Tensor, pad: 'same' | 'valid'): tf.Tensor =>
  tf.add(tf.conv2d(x as tf.Tensor4D, get(`${name}/kernel`) as tf.Tensor4D, 1, pad), get(`${name}/bias`))

/** −ln softmax(z) at the label, of one row. */
function crossEntropy(z: tf.Tensor, label: tf.Tensor): tf.Tensor {
  const labels = tf.oneHot(tf.cast(tf.reshape(label, [1]), 'int32'), z.shape[1]!)
  return tf.neg(tf.sum(tf.mul(labels, tf.logSoftmax(z))))
}

const labelled = (name: string): Float64Array | undefined => (name === 'label' ? Float64Array.of(2) : undefined)

describe('whole nets have the loss and the gradients of tf.grads', () => {
  it('LeNet on small images', () => {
    const spec = {
      input: [12, 12, 1], loss: 'softmaxCrossEntropy',
      layers: [
        { type: 'Conv2D', filters: 3, kernelSize: 5, padding: 'same', activation: 'tanh' }, { type: 'AveragePooling2D' },
        { type: 'Conv2D', filters: 4, kernelSize: 3, activation: 'relu' }, { type: 'MaxPooling2D' },
        { type: 'Flatten' }, { type: 'Dense', units: 8, activation: 'tanh' }, { type: 'Dense', units: 5 },
      ],
    }
    compareNet(spec, () => random(1), get => {
      const first = tf.avgPool(tf.tanh(convolved(get, 'conv2d', one(get('x')), 'same')) as tf.Tensor4D, 2, 2, 'valid')
      const second = tf.maxPool(tf.relu(convolved(get, 'conv2d_1', first, 'valid')) as tf.Tensor4D, 2, 2, 'valid')
      return crossEntropy(dense(get, 'dense_1', tf.tanh(dense(get, 'dense', tf.reshape(second, [1, -1])))), get('label'))
    }, { numbers: labelled, fixed: ['label'], tolerance: 1e-4 })
  })

  it('an LSTM that classifies sequences', () => {
    const [steps, units] = [7, 5]
    const spec = { input: [steps, 3], loss: 'softmaxCrossEntropy', layers: [{ type: 'LSTM', units, returnSequences: true }, { type: 'LSTM', units }, { type: 'Dense', units: 4 }] }
    const lstm = (get: Get, name: string, xs: readonly tf.Tensor[]): tf.Tensor[] => {
      let [h, c]: tf.Tensor[] = [tf.zeros([1, units]), tf.zeros([1, units])]
      return xs.map(x => {
        const z = tf.add(tf.add(tf.matMul(x, get(`${name}/kernel`)), tf.matMul(h!, get(`${name}/recurrent_kernel`))), get(`${name}/bias`))
        const [i, f, g, o] = tf.split(z, 4, 1)
        c = tf.add(tf.mul(tf.sigmoid(f!), c!), tf.mul(tf.sigmoid(i!), tf.tanh(g!)))
        h = tf.mul(tf.sigmoid(o!), tf.tanh(c))
        return h
      })
    }
    compareNet(spec, () => random(2), get => {
      const xs = Array.from({ length: steps }, (_, t) => tf.slice(get('x'), [t, 0], [1, -1]))
      return crossEntropy(dense(get, 'dense', lstm(get, 'lstm_1', lstm(get, 'lstm', xs)).at(-1)!), get('label'))
    }, { numbers: labelled, fixed: ['label'], tolerance: 1e-4 })
  })

  it('a graph with a shared layer, Add and Concatenate', () => {
    const spec = {
      inputs: { a: [4], b: [4] }, loss: 'meanSquaredError', target: 'vector', output: 'out',
      layers: [
        { type: 'Dense', name: 'shared', units: 3, activation: 'tanh', input: 'a' }, { use: 'shared', name: 'again', input: 'b' },
        { type: 'Add', name: 'sum', inputs: ['shared', 'again'] }, { type: 'Concatenate', name: 'both', inputs: ['sum', 'a'] },
        { type: 'Dense', name: 'out', units: 2, input: 'both' },
      ],
    }
    compareNet(spec, () => random(3), get => {
      const shared = (name: string) => tf.tanh(dense(get, 'shared', one(get(name))))
      const out = dense(get, 'out', tf.concat([tf.add(shared('a'), shared('b')), one(get('a'))], 1))
      return tf.mean(tf.squaredDifference(out, one(get('target'))))
    }, { fixed: ['target'] })
  })

  it('pooling and normalisation of responses, as in AlexNet', () => {
    const spec = {
      input: [19, 19, 3], loss: 'softmaxCrossEntropy',
      layers: [
        { type: 'Conv2D', filters: 6, kernelSize: 5, strides: 2, activation: 'relu' }, { type: 'LRN', depthRadius: 2, bias: 2, alpha: 0.5, beta: 0.75 },
        { type: 'MaxPooling2D', poolSize: 3, strides: 2 }, { type: 'Conv2D', filters: 7, kernelSize: 3, padding: 'same', activation: 'relu' },
        { type: 'Flatten' }, { type: 'Dense', units: 4 },
      ],
    }
    compareNet(spec, () => random(4), get => {
      const first = tf.relu(tf.add(tf.conv2d(one(get('x')) as tf.Tensor4D, get('conv2d/kernel') as tf.Tensor4D, 2, 'valid'), get('conv2d/bias')))
      const pooled = tf.maxPool(tf.localResponseNormalization(first as tf.Tensor4D, 2, 2, 0.5, 0.75), 3, 2, 'valid')
      return crossEntropy(dense(get, 'dense', tf.reshape(tf.relu(convolved(get, 'conv2d_1', pooled, 'same')), [1, -1])), get('label'))
    }, { numbers: labelled, fixed: ['label'], tolerance: 3e-4 })
  })
})
