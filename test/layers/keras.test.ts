import { describe, expect, it } from 'vitest'
import { compile, evaluate } from '../../src/index.js'
import { decodeWeights, loadWeights, placeWeights, WeightsError, type ManifestGroup } from '../../src/weights.js'
import { gradientsHold, summaryOf } from './plain.js'

const dense = (name: string, units: number, more: object = {}) => ({
  class_name: 'Dense',
  config: {
    units, activation: 'linear', use_bias: true,
    kernel_initializer: { class_name: 'VarianceScaling', config: { scale: 1, mode: 'fan_avg', distribution: 'normal', seed: null } },
    bias_initializer: { class_name: 'Zeros', config: {} },
    kernel_regularizer: null, bias_regularizer: null, activity_regularizer: null, kernel_constraint: null, bias_constraint: null,
    name, trainable: true, ...more,
  },
})

/** As tfjs-layers writes it. */
const sequential = {
  format: 'layers-model', generatedBy: 'TensorFlow.js tfjs-layers v4.22.0', convertedBy: null,
  modelTopology: {
    class_name: 'Sequential', keras_version: 'tfjs-layers 4.22.0', backend: 'tensor_flow.js',
    config: {
      name: 'sequential_1',
      layers: [
        dense('dense_Dense1', 4, { activation: 'relu', batch_input_shape: [null, 3], dtype: 'float32' }),
        { class_name: 'BatchNormalization', config: { axis: -1, momentum: 0.99, epsilon: 0.001, center: true, scale: true, name: 'bn', trainable: true } },
        { class_name: 'Dropout', config: { rate: 0.5, noise_shape: null, seed: null, name: 'dropout_Dropout1', trainable: true } },
        dense('dense_Dense2', 2, { activation: 'softmax' }),
      ],
    },
  },
  weightsManifest: [{
    paths: ['group1-shard1of1.bin'],
    weights: [
      { name: 'dense_Dense1/kernel', shape: [3, 4], dtype: 'float32' }, { name: 'dense_Dense1/bias', shape: [4], dtype: 'float32' },
      { name: 'bn/gamma', shape: [4], dtype: 'float32' }, { name: 'bn/beta', shape: [4], dtype: 'float32' },
      { name: 'dense_Dense2/kernel', shape: [4, 2], dtype: 'float32' }, { name: 'dense_Dense2/bias', shape: [2], dtype: 'float32' },
      { name: 'bn/moving_mean', shape: [4], dtype: 'float32' }, { name: 'bn/moving_variance', shape: [4], dtype: 'float32' },
    ],
  }],
}

const input = (name: string) => ({ class_name: 'InputLayer', config: { batch_input_shape: [null, 3], dtype: 'float32', sparse: false, ragged: false, name }, name, inbound_nodes: [] })
const keras2 = {
  class_name: 'Functional', keras_version: '2.15.0', backend: 'tensorflow',
  config: {
    name: 'model',
    layers: [
      input('a'), input('b'),
      { ...dense('shared', 2, { activation: 'tanh' }), name: 'shared', inbound_nodes: [[['a', 0, 0, {}]], [['b', 0, 0, {}]]] },
      { class_name: 'Concatenate', config: { name: 'cat', axis: -1 }, name: 'cat', inbound_nodes: [[['shared', 0, 0, {}], ['shared', 1, 0, {}]]] },
      { ...dense('out', 1), name: 'out', inbound_nodes: [[['cat', 0, 0, {}]]] },
    ],
    input_layers: [['a', 0, 0], ['b', 0, 0]], output_layers: [['out', 0, 0]],
  },
}

const tensor = (name: string, node: number) => ({ class_name: '__keras_tensor__', config: { shape: [null, 3], dtype: 'float32', keras_history: [name, node, 0] } })
const keras3 = {
  module: 'keras.src.models.functional', class_name: 'Functional', registered_name: 'Functional',
  config: {
    name: 'functional_1', trainable: true,
    layers: [
      { module: 'keras.layers', class_name: 'InputLayer', config: { batch_shape: [null, 3], dtype: 'float32', sparse: false, name: 'a' }, registered_name: null, name: 'a', inbound_nodes: [] },
      {
        module: 'keras.layers', class_name: 'Dense', registered_name: null, build_config: { input_shape: [null, 3] }, name: 'd',
        config: {
          name: 'd', trainable: true, dtype: { module: 'keras', class_name: 'DTypePolicy', config: { name: 'float32' }, registered_name: null }, units: 3, activation: 'relu', use_bias: true,
          kernel_initializer: { module: 'keras.initializers', class_name: 'GlorotUniform', config: { seed: null }, registered_name: null },
          kernel_regularizer: { module: 'keras.regularizers', class_name: 'L2', config: { l2: 0.01 }, registered_name: null },
        },
        inbound_nodes: [{ args: [tensor('a', 0)], kwargs: {} }],
      },
      { module: 'keras.layers', class_name: 'Add', config: { name: 'add' }, name: 'add', inbound_nodes: [{ args: [[tensor('a', 0), tensor('d', 0)]], kwargs: {} }] },
    ],
    input_layers: [['a', 0, 0]], output_layers: ['add', 0, 0],
  },
}

const names = (list: readonly { readonly name: string; readonly shape: readonly number[] }[]) => list.map(({ name, shape }) => `${name} ${shape.join('×')}`)

describe('a model.json', () => {
  it('of a Sequential keeps the names and layouts of its weights', () => {
    const model = summaryOf(sequential)
    expect(model.name).toBe('sequential_1')
    expect(names(model.params)).toEqual([
      'dense_Dense1/kernel 3×4', 'dense_Dense1/bias 4', 'bn/gamma 4', 'bn/beta 4', 'dense_Dense2/kernel 4×2', 'dense_Dense2/bias 2', 'bn/moving_mean 4', 'bn/moving_variance 4',
    ])
    expect(gradientsHold(sequential)).toBe(true)
  })
  it('of an older Sequential has its layers at once', () => {
    const { config, ...rest } = sequential.modelTopology
    expect(names(summaryOf({ ...rest, config: config.layers }).params)).toEqual(names(summaryOf(sequential).params))
    expect(names(summaryOf({ modelTopology: { model_config: sequential.modelTopology } }).params)).toEqual(names(summaryOf(sequential).params))
  })
  it('of a functional graph of Keras 2 shares layers', () => {
    const model = summaryOf(keras2)
    expect(names(model.params)).toEqual(['shared/kernel 3×2', 'shared/bias 2', 'out/kernel 4×1', 'out/bias 1'])
    expect(names(model.inputs)).toEqual(['a 3', 'b 3'])
    expect(gradientsHold(keras2)).toBe(true)
  })
  it('of a functional graph of Keras 3 has tensors as objects', () => {
    expect(names(summaryOf(keras3).params)).toEqual(['d/kernel 3×3', 'd/bias 3'])
    expect(summaryOf(keras3).outputs).toMatchObject([{ name: 'add', shape: [3] }])
    expect(gradientsHold(keras3)).toBe(true)
  })
  it('may have a loss of ours beside', () => expect(names(summaryOf({ ...keras2, loss: 'mse' }).inputs)).toEqual(['a 3', 'b 3', 'target 1']))

  const broken: readonly (readonly [what: string, model: object, code: string, says: string])[] = [
    ['a layer that is not here', { ...keras2, config: { ...keras2.config, layers: [input('a'), { class_name: 'Denser', config: { name: 'd' }, name: 'd', inbound_nodes: [[['a', 0, 0, {}]]] }], output_layers: [['d', 0, 0]] } }, 'G1007', "there is no layer 'Denser'"],
    ['an open extent', { ...sequential, modelTopology: { ...sequential.modelTopology, config: { layers: [dense('d', 2, { batch_input_shape: [null, null, 3] })] } } }, 'G1020', "'modelTopology.config.layers[0].config.batch_input_shape[1]'"],
    ['no shape', { class_name: 'Sequential', config: { layers: [dense('d', 2)] } }, 'G1020', 'the shape of the input is not said'],
    ['two outputs', { ...keras2, config: { ...keras2.config, output_layers: [['out', 0, 0], ['cat', 0, 0]] } }, 'G1020', 'has 2 outputs'],
    ['a value that does not fit', { class_name: 'Sequential', config: { layers: [dense('d', -2, { batch_input_shape: [null, 3] })] } }, 'G1004', "'config.layers[0].config.units' must be"],
    ['a constraint', { class_name: 'Sequential', config: { layers: [dense('d', 2, { batch_input_shape: [null, 3], kernel_constraint: { class_name: 'MaxNorm', config: {} } })] } }, 'G1005', 'kernel_constraint'],
  ]
  it.each(broken)('with %s is told of by its own path', (_, model, code, says) => {
    const { ok, diagnostics: [first] } = compile(JSON.stringify(model), { filename: 'model.json' })
    expect({ ok, code: first?.code }).toEqual({ ok: false, code })
    expect(first!.message).toContain(says)
  })
})

describe('weights', () => {
  const layout = evaluate(JSON.stringify(sequential)).paramsLayout
  const group: ManifestGroup = sequential.weightsManifest[0]!
  const count = 12 + 4 + 4 + 4 + 8 + 2 + 4 + 4
  const numbers = Float32Array.from({ length: count }, (_, k) => k / 8)

  it('of a manifest come to their places, from one file or several', async () => {
    const params = await loadWeights(sequential, () => numbers.buffer, layout)
    const [{ offset: mean }, { offset: second }] = [layout['bn/moving_mean']!, layout['dense_Dense2/kernel']!]
    expect(Array.from(params.slice(0, 24))).toEqual(Array.from(numbers.slice(0, 24)))
    expect([params[second], params[mean]]).toEqual([numbers[24], numbers[34]])
    const bytes = new Uint8Array(numbers.buffer)
    const cut = { weightsManifest: [{ ...group, paths: ['a', 'b'] }] }
    expect(await loadWeights(cut, async path => (path === 'a' ? bytes.slice(0, 10) : bytes.slice(10)), layout)).toEqual(params)
    expect(placeWeights(decodeWeights(cut, [bytes.slice(0, 10), bytes.slice(10).buffer]), layout)).toEqual(params)
  })
  it('may be quantised', () => {
    const of = (quantization: object, bytes: Uint8Array) => Array.from(decodeWeights([{ paths: ['w'], weights: [{ name: 'w', shape: [2], dtype: 'float32', quantization: quantization as never }] }], [bytes]).get('w')!.data)
    expect(of({ dtype: 'uint8', scale: 0.5, min: -1 }, Uint8Array.of(0, 4))).toEqual([-1, 1])
    expect(of({ dtype: 'uint16', scale: 2, min: 0 }, Uint8Array.of(1, 0, 0, 1))).toEqual([2, 512])
    expect(of({ dtype: 'float16' }, Uint8Array.of(0x00, 0x3c, 0x00, 0xc0))).toEqual([1, -2])
  })
  it('are known by layer and weight', () => {
    const w = new Map([['lstm/lstm_cell/kernel:0', { shape: [1], data: Float64Array.of(3) }]])
    expect(placeWeights(w, { 'lstm/kernel': { offset: 0, length: 1, shape: [1] } })).toEqual(Float64Array.of(3))
  })
  it('that do not belong are told of, all at once', () => {
    const fails = (run: () => unknown) => { try { run() } catch (error) { return error instanceof WeightsError ? error.message : 'no WeightsError' } return 'nothing' }
    const bytes = new Uint8Array(numbers.buffer)
    expect(fails(() => decodeWeights(sequential, [bytes.slice(4)]))).toMatch(/group1-shard1of1.bin ended within 'bn\/moving_variance': 164 bytes are too few/)
    expect(fails(() => decodeWeights(sequential, [new Uint8Array(count * 4 + 1)]))).toMatch(/have 169 bytes, and the manifest says 168/)
    expect(fails(() => decodeWeights(sequential, []))).toMatch(/names 1 files, and 0 are given/)
    expect(fails(() => decodeWeights([{ paths: ['w'], weights: [{ name: 'w', shape: [1], dtype: 'complex64' }] }], [bytes]))).toMatch(/stored as complex64/)
    const missing = new Map([['other/kernel', { shape: [1], data: Float64Array.of(3) }]])
    expect(fails(() => placeWeights(missing, { 'd/kernel': { offset: 0, length: 1, shape: [1] }, 'd/bias': { offset: 1, length: 1, shape: [1] } })))
      .toBe("'d/kernel' is missing, 'd/bias' is missing; the weights also have 'other/kernel'")
    expect(fails(() => placeWeights(new Map([['d/kernel', { shape: [2, 1], data: new Float64Array(2) }]]), { 'd/kernel': { offset: 0, length: 2, shape: [1, 2] } })))
      .toBe("'d/kernel' is [2, 1], and the module has [1, 2]")
    expect(fails(() => placeWeights(missing, { 'd/kernel': { offset: 0, length: 9, shape: [9] } }, new Float64Array(3)))).toBe('params have 3 numbers, and the layout has 9')
    expect(fails(() => decodeWeights({} as never, []))).toMatch(/no weightsManifest/)
  })
})
