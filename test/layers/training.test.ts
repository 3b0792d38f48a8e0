import { describe, expect, it } from 'vitest'
import { compile, evaluate } from '../../src/index.js'
import { add, gradientsHold, numbers, output, run, summaryOf, times } from './plain.js'

const draw = numbers(11)
const dense = { type: 'Dense', units: 2 }
const logSumExp = (z: readonly number[]) => Math.log(z.reduce((sum, v) => sum + Math.exp(v), 0))

describe('a loss', () => {
  const scores = (made: ReturnType<typeof run>, x: readonly number[]) => add(times(x, made.weight('dense/kernel')), made.weight('dense/bias'))
  const net = (loss: unknown, more: object = {}, layer: object = dense) => ({ input: [3], layers: [layer], loss, ...more })
  const softmaxed = (z: readonly number[]) => z.map(v => Math.exp(v - logSumExp(z)))

  const ofLabels: readonly (readonly [loss: unknown, layer: object, value: (z: readonly number[], label: number) => number])[] = [
    ['softmaxCrossEntropy', dense, (z, label) => logSumExp(z) - z[label]!],
    ['hingeLoss', dense, (z, label) => Math.max(0, z[1 - label]! - z[label]! + 1)],
    [{ type: 'sparse_categorical_crossentropy', from_logits: true }, dense, (z, label) => logSumExp(z) - z[label]!],
    ['sparseCategoricalCrossentropy', { ...dense, activation: 'softmax' }, (z, label) => logSumExp(z) - z[label]!],
  ]
  it.each(ofLabels)('%o of a label', (loss, layer, value) => {
    const spec = net(loss, {}, layer)
    const made = run(spec)
    expect(summaryOf(spec).inputs.at(-1)).toMatchObject({ name: 'label', shape: [], classes: 2 })
    const x = draw(3)
    for (const label of [0, 1]) expect(output(made, x, label)[0]).toBeCloseTo(value(scores(made, x), label), 12)
    expect(gradientsHold(spec)).toBe(true)
  })

  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const ofVectors: readonly (readonly [loss: unknown, layer: object, value: (z: readonly number[], t: readonly number[]) => number])[] = [
    ['meanSquaredError', dense, (z, t) => mean(z.map((v, k) => (v - t[k]!) ** 2))],
    ['mse', dense, (z, t) => mean(z.map((v, k) => (v - t[k]!) ** 2))],
    ['mean_absolute_error', dense, (z, t) => mean(z.map((v, k) => Math.abs(v - t[k]!)))],
    [{ type: 'huberLoss', delta: 0.5 }, dense, (z, t) => mean(z.map((v, k) => (Math.abs(v - t[k]!) <= 0.5 ? (v - t[k]!) ** 2 / 2 : 0.5 * (Math.abs(v - t[k]!) - 0.25))))],
    ['sigmoidCrossEntropy', dense, (z, t) => mean(z.map((v, k) => t[k]! * Math.log1p(Math.exp(-v)) + (1 - t[k]!) * Math.log1p(Math.exp(v))))],
    [{ type: 'binaryCrossentropy', fromLogits: true }, dense, (z, t) => mean(z.map((v, k) => t[k]! * Math.log1p(Math.exp(-v)) + (1 - t[k]!) * Math.log1p(Math.exp(v))))],
    [{ type: 'categoricalCrossentropy', fromLogits: true }, dense, (z, t) => t.reduce((sum, y, k) => sum + y * (logSumExp(z) - z[k]!), 0)],
    ['categorical_crossentropy', { ...dense, activation: 'softmax' }, (z, t) => -t.reduce((sum, y, k) => sum + y * Math.log(softmaxed(z)[k]!), 0)],
    ['logcosh', dense, (z, t) => mean(z.map((v, k) => Math.log(Math.cosh(v - t[k]!))))],
    ['hinge', dense, (z, t) => mean(z.map((v, k) => Math.max(0, 1 - (2 * t[k]! - 1) * v)))],
    ['squared_hinge', dense, (z, t) => mean(z.map((v, k) => Math.max(0, 1 - (2 * t[k]! - 1) * v) ** 2))],
    ['poisson', { ...dense, activation: 'exp' }, (z, t) => mean(z.map((v, k) => Math.exp(v) - t[k]! * Math.log(Math.exp(v) + 1e-7)))],
  ]
  it.each(ofVectors)('%o of a vector', (loss, layer, value) => {
    const spec = net(loss, {}, layer)
    const made = run(spec)
    expect(summaryOf(spec).inputs.at(-1)).toMatchObject({ name: 'target', shape: [2] })
    const [x, t] = [draw(3), draw(2).map(Math.abs)]
    expect(output(made, x, t)[0]).toBeCloseTo(value(scores(made, x), t), 11)
    expect(gradientsHold(spec)).toBe(true)
  })

  it('of rows is the mean over them', () => {
    const spec = { input: [2, 3], layers: [dense], loss: { type: 'categoricalCrossentropy', fromLogits: true } }
    const made = run(spec)
    const [x, t] = [draw(6), draw(4)]
    const row = (k: number) => scores(made, x.slice(3 * k, 3 * k + 3))
    const one = (k: number) => t.slice(2 * k, 2 * k + 2).reduce((sum, y, j) => sum + y * (logSumExp(row(k)) - row(k)[j]!), 0)
    expect(output(made, x, t)[0]).toBeCloseTo((one(0) + one(1)) / 2, 12)
  })

  it('may have the other kind of target', () => {
    const spec = net('softmaxCrossEntropy', { target: 'vector' })
    expect(summaryOf(spec).inputs.at(-1)).toMatchObject({ name: 'target', shape: [2] })
    expect(gradientsHold(spec)).toBe(true)
  })

  it('has what regularisers add: of all kernels, or of one layer', () => {
    const two = { input: [2], layers: [dense, { ...dense, kernelRegularizer: { l1: 0.5 }, biasRegularizer: 'l2' }, dense], loss: 'mse' }
    const plain = run({ ...two, layers: [dense, dense, dense] })
    const made = run({ ...two, regularizer: { l2: 0.25 } })
    const [x, t] = [draw(2), draw(2)]
    const squares = (name: string) => made.weight(name).reduce((sum, w) => sum + w * w, 0)
    const wanted = 0.25 * (squares('dense/kernel') + squares('dense_2/kernel')) + 0.5 * made.weight('dense_1/kernel').reduce((sum, w) => sum + Math.abs(w), 0) + 0.01 * squares('dense_1/bias')
    expect(output(made, x, t)[0]! - output(plain, x, t)[0]!).toBeCloseTo(wanted, 12)
  })
})

describe('training', () => {
  it('reads the mask of a Dropout', () => {
    const spec = { input: [3], layers: [{ type: 'Dropout', rate: 0.25 }], mode: 'train' }
    expect(summaryOf(spec).inputs.map(({ name, shape }) => [name, shape])).toEqual([['x', [3]], ['dropout/mask', [3]]])
    expect(output(run(spec), [1, 2, 3], [1, 0, 1])).toEqual([1 / 0.75, 0, 3 / 0.75])
  })

  it('normalises a batch by its own statistics', () => {
    const spec = { input: [2, 2], layers: [{ type: 'BatchNormalization' }], mode: 'train', batch: 3 }
    const made = run(spec)
    const x = draw(12)
    const channel = (c: number) => x.filter((_, k) => k % 2 === c)
    const stats = [0, 1].map(c => {
      const mean = channel(c).reduce((a, b) => a + b, 0) / 6
      return { mean, variance: channel(c).reduce((sum, v) => sum + (v - mean) ** 2, 0) / 6 }
    })
    const wanted = x.map((v, k) => made.weight('batch_normalization/gamma')[k % 2]! * (v - stats[k % 2]!.mean) / Math.sqrt(stats[k % 2]!.variance + 1e-3) + made.weight('batch_normalization/beta')[k % 2]!)
    for (const [k, value] of output(made, x).entries()) expect(value).toBeCloseTo(wanted[k]!, 12)
    expect(gradientsHold(spec)).toBe(true)
  })

  it('takes the mean of the loss over the batch, whose other layers are what they are for one example', () => {
    const spec = { input: [3], layers: [dense, { type: 'Activation', activation: 'softmax' }, { ...dense, units: 4 }], loss: 'softmaxCrossEntropy' }
    const [one, all] = [run(spec), run({ ...spec, batch: 3 })]
    const xs = [draw(3), draw(3), draw(3)]
    const labels = [0, 3, 1]
    const mean = xs.reduce((sum, x, k) => sum + output(one, x, labels[k]!)[0]!, 0) / 3
    expect(output(all, xs.flat(), labels)[0]).toBeCloseTo(mean, 12)
    expect(gradientsHold({ ...spec, batch: 3 })).toBe(true)
  })

  it('leaves moving statistics at the end of params, out of the gradient, in both modes', () => {
    const spec = { input: [2], layers: [{ type: 'BatchNormalization' }, dense], loss: 'mse' }
    const trained = ['batch_normalization/gamma', 'batch_normalization/beta', 'dense/kernel', 'dense/bias']
    const all = [...trained, 'batch_normalization/moving_mean', 'batch_normalization/moving_variance']
    for (const more of [{}, { mode: 'train', batch: 2 }]) {
      const { module } = run({ ...spec, ...more })
      expect(Object.keys(module.paramsLayout)).toEqual(all)
      expect(Object.keys(module.layout)).toEqual(trained)
      expect([module.gradLength, module.paramsLength]).toEqual([10, 14])
      expect(module.initParams()).toHaveLength(14)
      expect(Array.from(module.initParams().slice(10))).toEqual([0, 0, 1, 1])
      expect(gradientsHold({ ...spec, ...more })).toBe(true)
    }
  })

  it('starts weights as Keras does', () => {
    const starts = (layer: object, input = [300]) => {
      const module = evaluate(JSON.stringify({ input, layers: [layer] }))
      return { params: module.initParams(3), meta: (module.meta['params'] as { name: string; start: unknown }[]).map(({ start }) => start) }
    }
    const limit = Math.sqrt(6 / 400)
    expect(starts({ type: 'Dense', units: 100 }).meta).toEqual([{ distribution: 'uniform', low: -limit, high: limit }, 0])
    // What goes into x·kernel are its rows.
    expect(starts({ type: 'Dense', units: 100, kernelInitializer: 'he_normal' }).meta[0]).toEqual({ distribution: 'truncatedNormal', mean: 0, deviation: Math.sqrt(2 / 300) })
    expect(starts({ type: 'Dense', units: 100, kernelInitializer: { type: 'varianceScaling', scale: 2, mode: 'fanOut', distribution: 'uniform' } }).meta[0]).toEqual({ distribution: 'uniform', low: -Math.sqrt(0.06), high: Math.sqrt(0.06) })
    expect(starts({ type: 'Dense', units: 2, biasInitializer: 'ones', kernelInitializer: { type: 'constant', value: 0.5 } }, [3]).meta).toEqual([0.5, 1])
    expect(starts({ type: 'Dense', units: 2, useBias: false, kernelInitializer: 'identity' }, [2]).params).toEqual(Float64Array.of(1, 0, 0, 1))
  })

  it.each([[4, 4], [3, 5], [5, 3]])('draws orthogonal kernels of %d × %d', (rows, columns) => {
    const q = evaluate(JSON.stringify({ input: [rows], layers: [{ type: 'Dense', units: columns, useBias: false, kernelInitializer: { type: 'orthogonal', gain: 2 } }] })).initParams(5)
    const count = Math.min(rows, columns)
    for (let a = 0; a < count; a++) for (let b = 0; b < count; b++) {
      let dot = 0
      for (let k = 0; k < Math.max(rows, columns); k++) dot += rows < columns ? q[a * columns + k]! * q[b * columns + k]! : q[k * columns + a]! * q[k * columns + b]!
      expect(dot).toBeCloseTo(a === b ? 4 : 0, 12)
    }
  })
})

describe('a spec and the formula written by hand', () => {
  /** What forward, backward and valueAndGrad say, up to names: words are numbered as they come. */
  const upToNames = (code: string): string => {
    const names = new Map<string, string>()
    const body = code.slice(code.indexOf('\nexport function forward')).replace(/\/\*\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')
    return body.slice(0, body.indexOf('export function gradient')).replace(/'[^']*'|[\p{L}_$][\p{L}\d_$]*/gu, word => {
      if (!names.has(word)) names.set(word, `n${names.size}`)
      return names.get(word)!
    })
  }
  it.each([[3, 4, 2], [30, 20, 10]])('give the same code up to names, %d–%d–%d', (n, m, k) => {
    const spec = compile(JSON.stringify({
      input: [n], layers: [{ type: 'Dense', units: m, activation: 'relu' }, { type: 'Dense', units: k }], loss: 'softmaxCrossEntropy', regularizer: { l2: 1e-3 },
    }))
    const formula = compile([
      `input x[${n}], label: class(${k})`,
      `param K1[${n}, ${m}] = glorotUniform(), b1[${m}], K2[${m}, ${k}] = glorotUniform(), b2[${k}]`,
      'h = relu(x*K1 + b1)', 'scores = h*K2 + b2',
      'loss = softmaxCrossEntropy(label, scores) + 1e-3*(l2(K1) + l2(K2))',
    ].join('\n'))
    expect([spec.ok, formula.ok]).toEqual([true, true])
    expect(upToNames(spec.code)).toBe(upToNames(formula.code))
  })
})
