import { describe, expect, it } from 'vitest'
import { add, gradientsHold, numbers, output, rowsOf, run, summaryOf, times, type Run } from './plain.js'

const draw = numbers(3)
const near = (found: readonly number[], wanted: readonly number[]) => {
  expect(found.length).toBe(wanted.length)
  for (const [k, value] of wanted.entries()) expect(found[k]).toBeCloseTo(value, 12)
}

const softmax = (z: readonly number[]): number[] => {
  const e = z.map(Math.exp)
  const sum = e.reduce((a, b) => a + b, 0)
  return e.map(each => each / sum)
}
const product = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1)

type Plain = (x: readonly number[], weight: Run['weight'], shape: readonly number[]) => number[]

const dense = (activation: (v: number) => number = v => v, useBias = true): Plain => (x, weight, shape) =>
  rowsOf(x, shape.at(-1)!).flatMap(row => {
    const z = times(row, weight('dense/kernel'))
    return (useBias ? add(z, weight('dense/bias')) : z).map(activation)
  })

const normalised = (row: readonly number[], epsilon = 1e-3): number[] => {
  const mean = row.reduce((a, b) => a + b, 0) / row.length
  const variance = row.reduce((sum, each) => sum + (each - mean) ** 2, 0) / row.length
  return row.map(each => (each - mean) / Math.sqrt(variance + epsilon))
}

/** Layers, and the same in plain loops. */
const cases: readonly (readonly [what: string, shape: readonly number[], layers: readonly object[], plain: Plain])[] = [
  ['Dense', [3], [{ type: 'Dense', units: 4 }], dense()],
  ['Dense with relu, without bias', [3], [{ type: 'Dense', units: 4, activation: 'relu', use_bias: false }], dense(v => Math.max(0, v), false)],
  ['Dense on rows', [2, 3], [{ type: 'Dense', units: 4, activation: 'tanh' }], dense(Math.tanh)],
  ['Dense on rows of rows', [2, 2, 3], [{ type: 'Dense', units: 2, activation: 'sigmoid' }], dense(v => 1 / (1 + Math.exp(-v)))],
  ['Dense with softmax on rows', [2, 3], [{ type: 'Dense', units: 3, activation: 'softmax' }], (x, weight) => rowsOf(x, 3).flatMap(row => softmax(add(times(row, weight('dense/kernel')), weight('dense/bias'))))],
  ['Dense with hard_sigmoid', [3], [{ type: 'Dense', units: 2, activation: 'hard_sigmoid' }], dense(v => Math.min(1, Math.max(0, 0.2 * v + 0.5)))],
  ['Activation by an object', [3], [{ type: 'Activation', activation: { type: 'leakyRelu', alpha: 0.1 } }], x => x.map(v => (v > 0 ? v : 0.1 * v))],
  ['Activation swish', [2, 2], [{ type: 'Activation', activation: 'swish' }], x => x.map(v => v / (1 + Math.exp(-v)))],
  ['Softmax', [2, 3], [{ type: 'Softmax' }], x => rowsOf(x, 3).flatMap(softmax)],
  ['Flatten', [2, 3], [{ type: 'Flatten' }, { type: 'Dense', units: 2, name: 'dense' }], (x, weight) => add(times(x, weight('dense/kernel')), weight('dense/bias'))],
  ['Reshape', [2, 3], [{ type: 'Reshape', targetShape: [3, -1] }, { type: 'Softmax' }], x => rowsOf(x, 2).flatMap(softmax)],
  ['Dropout in inference', [3], [{ type: 'Dropout', rate: 0.4 }, { type: 'Activation', activation: 'exp' }], x => x.map(Math.exp)],
  ['LeakyReLU', [4], [{ type: 'LeakyReLU' }], x => x.map(v => (v > 0 ? v : 0.3 * v))],
  ['LeakyReLU by Keras 3', [4], [{ type: 'LeakyReLU', negative_slope: 0.1 }], x => x.map(v => (v > 0 ? v : 0.1 * v))],
  ['ELU', [4], [{ type: 'ELU', alpha: 0.7 }], x => x.map(v => (v > 0 ? v : 0.7 * Math.expm1(v)))],
  ['PReLU', [2, 2], [{ type: 'PReLU' }], (x, weight) => x.map((v, k) => (v > 0 ? v : weight('p_re_lu/alpha')[k]! * v))],
  ['PReLU with a shared axis', [3, 2], [{ type: 'PReLU', sharedAxes: [1] }], (x, weight) => x.map((v, k) => (v > 0 ? v : weight('p_re_lu/alpha')[k % 2]! * v))],
  ['Maxout', [3], [{ type: 'Maxout', units: 2, pieces: 3 }], (x, weight) => {
    const z = add(times(x, weight('maxout/kernel')), weight('maxout/bias'))
    return [0, 1].map(j => Math.max(z[j]!, z[2 + j]!, z[4 + j]!))
  }],
  ['BatchNormalization', [2, 3], [{ type: 'BatchNormalization', epsilon: 0.01 }], (x, weight) => x.map((v, k) => {
    const of = (name: string) => weight(`batch_normalization/${name}`)[k % 3]!
    return of('gamma') * (v - of('moving_mean')) / Math.sqrt(of('moving_variance') + 0.01) + of('beta')
  })],
  ['BatchNormalization without scale', [3], [{ type: 'BatchNormalization', scale: false }], (x, weight) => x.map((v, k) => {
    const of = (name: string) => weight(`batch_normalization/${name}`)[k]!
    return (v - of('moving_mean')) / Math.sqrt(of('moving_variance') + 1e-3) + of('beta')
  })],
  ['LayerNormalization', [2, 3], [{ type: 'LayerNormalization' }], (x, weight) =>
    rowsOf(x, 3).flatMap(row => normalised(row).map((v, k) => weight('layer_normalization/gamma')[k]! * v + weight('layer_normalization/beta')[k]!))],
  ['LayerNormalization without center', [3], [{ type: 'LayerNormalization', center: false, epsilon: 0.1 }], (x, weight) =>
    normalised(x, 0.1).map((v, k) => weight('layer_normalization/gamma')[k]! * v)],
]

describe('each layer', () => {
  it.each(cases)('%s is what plain loops make of it', (_, shape, layers, plain) => {
    const made = run({ input: shape, layers })
    for (let k = 0; k < 3; k++) {
      const x = draw(product(shape))
      near(output(made, x), plain(x, made.weight, shape))
    }
  })
  it.each(cases)('%s has the gradients of differences', (_, shape, layers) => expect(gradientsHold({ input: shape, layers })).toBe(true))

  it('Embedding takes class labels', () => {
    const spec = { input: [3], layers: [{ type: 'Embedding', inputDim: 5, outputDim: 2 }] }
    const made = run(spec)
    expect(summaryOf(spec).inputs).toMatchObject([{ name: 'x', shape: [3], classes: 5 }])
    near(output(made, [4, 0, 4]), [4, 0, 4].flatMap(row => made.weight('embedding/embeddings').slice(2 * row, 2 * row + 2)))
    expect(gradientsHold({ ...spec, layers: [...spec.layers, { type: 'Flatten' }, { type: 'Dense', units: 1 }] })).toBe(true)
  })
})

describe('graphs', () => {
  const spec = {
    inputs: { x: [3], m: [2] },
    layers: [
      { type: 'Dense', units: 2, input: 'x', name: 'a' },
      { type: 'Add', inputs: ['a', 'm'] },
      { type: 'Concatenate', inputs: ['add', 'x', 'm'] },
      { type: 'Multiply', inputs: ['concatenate', 'concatenate', 'concatenate'] },
    ],
  }
  it('have several inputs, sums, products, and tensors one behind the other', () => {
    const made = run(spec)
    const [x, m] = [draw(3), draw(2)]
    const sum = add(add(times(x, made.weight('a/kernel')), made.weight('a/bias')), m)
    near(output(made, x, m), [...sum, ...x, ...m].map(v => v ** 3))
    expect(gradientsHold(spec)).toBe(true)
  })
  it('may have layers in any order, and another output than the last', () => {
    const backwards = { ...spec, layers: [...spec.layers].reverse(), output: 'add' }
    const made = run(backwards)
    const [x, m] = [draw(3), draw(2)]
    near(output(made, x, m), add(add(times(x, made.weight('a/kernel')), made.weight('a/bias')), m))
  })
  it('share layers', () => {
    const shared = { inputs: { x: [3], z: [3] }, layers: [{ type: 'Dense', units: 2, name: 'd', input: 'x' }, { use: 'd', input: 'z' }, { type: 'Add', inputs: ['d', 'd_1'] }] }
    const made = run(shared)
    const [x, z] = [draw(3), draw(3)]
    const of = (v: readonly number[]) => add(times(v, made.weight('d/kernel')), made.weight('d/bias'))
    expect(summaryOf(shared).params.map(({ name }) => name)).toEqual(['d/kernel', 'd/bias'])
    near(output(made, x, z), add(of(x), of(z)))
    expect(gradientsHold(shared)).toBe(true)
  })
  it('give layers Keras’s names', () => {
    const layers = [{ type: 'Dense', units: 2 }, { type: 'Dense', units: 2, name: 'dense_1' }, { type: 'Dense', units: 2 }, { type: 'LeakyReLU' }, { type: 'PReLU' }]
    expect(summaryOf({ input: [2], layers }).params.map(({ name }) => name.split('/')[0])).toEqual(['dense', 'dense', 'dense_1', 'dense_1', 'dense_2', 'dense_2', 'p_re_lu'])
  })
  it.each(['__proto__', 'constructor', '*/ process.exit(1) /*', 'a\nb', 'class', 'forward', 'params', '💥'])('a layer may be called %s', name => {
    const hostile = `{ "input": [2], "layers": [{ "type": "Dense", "units": 2, "name": ${JSON.stringify(name)} }, { "type": "Dense", "units": 1 }], "loss": "mse" }`
    const made = run(hostile)
    expect(Object.keys(made.module.layout)).toContain(`${name}/kernel`)
    expect(gradientsHold(hostile)).toBe(true)
  })
})
