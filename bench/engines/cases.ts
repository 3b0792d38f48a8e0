import { generator } from '../straight-line.js'
import type { Jax, Tracer } from './jax.js'
import type { Tensor, Tensorflow } from './tensorflow.js'

/** An input of a model: so many numbers an example; of classes, one. */
export interface Input {
  readonly name: string
  readonly shape: readonly number[]
  /** Of a class label: how many there are. The engines get it one-hot. */
  readonly classes?: number
}

/** A model that every engine is given in its own words. Its loss is the mean over a batch. */
export interface Case {
  readonly name: string
  readonly batch: number
  readonly text: string
  readonly filename: string
  /** In the order of the module's arguments. */
  readonly inputs: readonly Input[]
  /** The size of random weights. */
  readonly scale: number
  /** The goal of how many times faster the module is than TensorFlow.js on its wasm backend. */
  readonly goal: number
  /** Milliseconds until V8 has optimised the emitted module: long functions take their time. */
  readonly warmUp?: number
  readonly tensorflow: (tf: Tensorflow, get: (name: string) => Tensor) => Tensor
  readonly jax: (jax: Jax, get: (name: string) => Tracer) => Tracer
}

/** As one example, or as several. */
const many = (batch: number) => (batch === 1 ? 'batch 1' : `batch ${batch}`)

const neuron: Case = {
  name: 'sigmoid neuron', batch: 1, filename: 'neuron.expr', scale: 1, goal: 10,
  text: 'input x[2]\nparam w[2], b\nf = sigmoid(dot(w, x) + b)\n',
  inputs: [{ name: 'x', shape: [2] }],
  tensorflow: (tf, get) => tf.reshape(tf.sigmoid(tf.add(tf.matMul(get('x'), tf.reshape(get('w'), [2, 1])), get('b'))), []),
  jax: ({ numpy, nn }, get) => numpy.sum(nn.sigmoid(numpy.matmul(get('x'), get('w')).add(get('b')))),
}

const tanhNet: Case = {
  name: 'net 2–16–16–1 of tanh, batch 1', batch: 1, filename: 'net.expr', scale: 0.5, goal: 10, warmUp: 3000,
  text: 'input x[2], t[1]\nparam W1[16, 2], b1[16], W2[16, 16], b2[16], W3[1, 16], b3[1]\ny = W3 * tanh(W2 * tanh(W1*x + b1) + b2) + b3\nloss = (y[1] - t[1])^2\noutput loss\n',
  inputs: [{ name: 'x', shape: [2] }, { name: 't', shape: [1] }],
  tensorflow(tf, get) {
    const layer = (x: Tensor, k: number) => tf.add(tf.matMul(x, get(`W${k}`), false, true), get(`b${k}`))
    return tf.losses.meanSquaredError(get('t'), layer(tf.tanh(layer(tf.tanh(layer(get('x'), 1)), 2)), 3))
  },
  jax({ numpy }, get) {
    const layer = (x: Tracer, k: number) => numpy.matmul(x, get(`W${k}`).transpose()).add(get(`b${k}`))
    const error = layer(numpy.tanh(layer(numpy.tanh(layer(get('x'), 1)), 2)), 3).sub(get('t'))
    return numpy.mean(error.ref.mul(error))
  },
}

const logistic = (batch: number): Case => ({
  name: `logistic regression, d = 100, ${many(batch)}`, batch, filename: 'logistic.expr', scale: 0.3, goal: 10,
  text: 'input x[100], y\nparam w[100], b\nloss = sigmoidCrossEntropy(y, dot(w, x) + b)\n',
  inputs: [{ name: 'x', shape: [100] }, { name: 'y', shape: [] }],
  tensorflow: (tf, get) => tf.losses.sigmoidCrossEntropy(get('y'), tf.reshape(tf.add(tf.matMul(get('x'), tf.reshape(get('w'), [100, 1])), get('b')), [batch])),
  jax({ numpy, nn }, get) {
    const z = numpy.matmul(get('x'), get('w')).add(get('b'))
    return numpy.mean(nn.softplus(z.ref).sub(z.mul(get('y'))))
  },
})

/** The mean of the cross entropies of one-hot labels. */
const crossEntropy = ({ numpy, nn }: Jax, labels: Tracer, logits: Tracer, batch: number) => numpy.sum(nn.logSoftmax(logits).mul(labels)).mul(-1 / batch)

const classifier = (batch: number): Case => ({
  name: `net 3072–100–10 of relu, ${many(batch)}`, batch, filename: 'net2.expr', scale: 0.05, goal: batch === 1 ? 10 : 2,
  text: 'input x[3072], label: class(10)\nparam W1[100, 3072], b1[100], W2[10, 100], b2[10]\nloss = softmaxCrossEntropy(label, W2 * relu(W1*x + b1) + b2)\n',
  inputs: [{ name: 'x', shape: [3072] }, { name: 'label', shape: [], classes: 10 }],
  tensorflow(tf, get) {
    const hidden = tf.relu(tf.add(tf.matMul(get('x'), get('W1'), false, true), get('b1')))
    return tf.losses.softmaxCrossEntropy(get('label'), tf.add(tf.matMul(hidden, get('W2'), false, true), get('b2')))
  },
  jax(jax, get) {
    const { numpy, nn } = jax
    const hidden = nn.relu(numpy.matmul(get('x'), get('W1').transpose()).add(get('b1')))
    return crossEntropy(jax, get('label'), numpy.matmul(hidden, get('W2').transpose()).add(get('b2')), batch)
  },
})

/** Y. LeCun et al., Gradient-based learning applied to document recognition (1998), with relu and maximum pooling, as it is taught today. */
const lenet = (batch: number): Case => ({
  name: `LeNet, 28×28, ${many(batch)}`, batch, filename: 'lenet.json', scale: 0.1, goal: batch === 1 ? 10 : 2,
  text: JSON.stringify({
    input: [28, 28, 1],
    layers: [
      { type: 'Conv2D', filters: 6, kernelSize: 5, padding: 'same', activation: 'relu', name: 'c1' }, { type: 'MaxPooling2D', poolSize: 2 },
      { type: 'Conv2D', filters: 16, kernelSize: 5, activation: 'relu', name: 'c2' }, { type: 'MaxPooling2D', poolSize: 2 },
      { type: 'Flatten' }, { type: 'Dense', units: 120, activation: 'relu', name: 'd1' }, { type: 'Dense', units: 84, activation: 'relu', name: 'd2' },
      { type: 'Dense', units: 10, name: 'd3' },
    ],
    loss: 'softmaxCrossEntropy',
  }),
  inputs: [{ name: 'x', shape: [28, 28, 1] }, { name: 'label', shape: [], classes: 10 }],
  tensorflow(tf, get) {
    const convolved = (x: Tensor, name: string, padding: 'same' | 'valid') =>
      tf.maxPool(tf.relu(tf.add(tf.conv2d(x, get(`${name}/kernel`), 1, padding), get(`${name}/bias`))), 2, 2, 'valid')
    const dense = (x: Tensor, name: string) => tf.add(tf.matMul(x, get(`${name}/kernel`)), get(`${name}/bias`))
    const flat = tf.reshape(convolved(convolved(get('x'), 'c1', 'same'), 'c2', 'valid'), [batch, 400])
    return tf.losses.softmaxCrossEntropy(get('label'), dense(tf.relu(dense(tf.relu(dense(flat, 'd1')), 'd2')), 'd3'))
  },
  jax(jax, get) {
    const { numpy, nn, lax } = jax
    // Channels first, as its convolution has them; the maxima of windows that do not overlap, by giving the windows axes of their own.
    const convolved = (x: Tracer, name: string, padding: 'SAME' | 'VALID', size: number, channels: number) => {
      const summed = lax.conv(x, get(`${name}/kernel`).transpose([3, 2, 0, 1]), [1, 1], padding).add(get(`${name}/bias`).reshape([channels, 1, 1]))
      return numpy.max(numpy.max(nn.relu(summed).reshape([batch, channels, size, 2, size, 2]), 5), 3)
    }
    const dense = (x: Tracer, name: string) => numpy.matmul(x, get(`${name}/kernel`)).add(get(`${name}/bias`))
    const pooled = convolved(convolved(get('x').reshape([batch, 1, 28, 28]), 'c1', 'SAME', 14, 6), 'c2', 'VALID', 5, 16)
    const flat = pooled.transpose([0, 2, 3, 1]).reshape([batch, 400])
    return crossEntropy(jax, get('label'), dense(nn.relu(dense(nn.relu(dense(flat, 'd1')), 'd2')), 'd3'), batch)
  },
})

const [steps, features, units] = [24, 8, 16]

/** A sequence into one number. The gates i, f, c, o lie as Keras has them, and the recurrent activation is the sigmoid. */
const lstm: Case = {
  name: `LSTM of ${units} units, ${steps} steps, batch 1`, batch: 1, filename: 'lstm.json', scale: 0.3, goal: 10, warmUp: 1500,
  text: JSON.stringify({
    input: [steps, features],
    layers: [{ type: 'LSTM', units, recurrentActivation: 'sigmoid', name: 'l' }, { type: 'Dense', units: 1, name: 'd' }],
    loss: 'meanSquaredError',
  }),
  inputs: [{ name: 'x', shape: [steps, features] }, { name: 'target', shape: [1] }],
  tensorflow(tf, get) {
    let [h, c] = [tf.zeros([1, units]), tf.zeros([1, units])]
    for (const x of tf.unstack(get('x'), 1)) {
      const z = tf.add(tf.add(tf.matMul(x, get('l/kernel')), tf.matMul(h, get('l/recurrent_kernel'))), get('l/bias'))
      const [i, f, g, o] = tf.split(z, 4, 1)
      if (!i || !f || !g || !o) throw new Error('four gates')
      c = tf.add(tf.mul(tf.sigmoid(f), c), tf.mul(tf.sigmoid(i), tf.tanh(g)))
      h = tf.mul(tf.sigmoid(o), tf.tanh(c))
    }
    return tf.losses.meanSquaredError(get('target'), tf.add(tf.matMul(h, get('d/kernel')), get('d/bias')))
  },
  jax({ numpy, nn }, get) {
    let [h, c] = [numpy.zeros([1, units]), numpy.zeros([1, units])]
    for (let t = 0; t < steps; t++) {
      const x = get('x').slice([], t)
      const z = numpy.matmul(x, get('l/kernel')).add(numpy.matmul(h, get('l/recurrent_kernel'))).add(get('l/bias'))
      const gate = (k: number) => z.ref.slice([], [k * units, (k + 1) * units])
      c = nn.sigmoid(gate(1)).mul(c).add(nn.sigmoid(gate(0)).mul(numpy.tanh(gate(2))))
      h = nn.sigmoid(gate(3)).mul(numpy.tanh(c.ref))
      z.dispose()
    }
    c.dispose()
    const error = numpy.matmul(h, get('d/kernel')).add(get('d/bias')).sub(get('target'))
    return numpy.mean(error.ref.mul(error))
  },
}

export const cases: readonly Case[] = [neuron, tanhNet, logistic(1), logistic(32), classifier(1), classifier(64), lenet(1), lenet(8), lstm]

/** Random numbers for an input: of classes, numbers of classes. */
export const numbersOf = ({ shape, classes }: Input, batch: number, seed: number): Float64Array => {
  const next = generator(seed)
  const length = batch * shape.reduce((product, n) => product * n, 1)
  return Float64Array.from({ length }, () => (classes === undefined ? 2 * next() - 1 : Math.floor(next() * classes)))
}
