import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { lossCurve, outputsOf, seeded, share, train, type Examples } from '../../examples/training.js'
import { evaluate } from '../../src/index.js'
import { adam, momentum, sgd } from '../../src/optimize.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

function example(name: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', `examples/${name}.ts`, ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
  return { printed: stdout + stderr, status }
}

/** What a script prints after each epoch: the loss, and the share that is right. */
const epochsOf = (printed: string) => [...printed.matchAll(/epoch \d+ of \d+  loss (\S+)  .*: ([\d.]+) %  after/g)].map(([, loss, right]) => ({ loss: Number(loss), right: Number(right) }))

it('the training example learns digits, a few of them here, and prints how well', () => {
  const { printed } = example('train-digits', '500')
  expect(printed).toMatch(/500 handwritten digits to train on, 500 to test with/)
  const shares = /linear classifier ([\d.]+) %, 2-layer net ([\d.]+) %, 3-layer net ([\d.]+) %/.exec(printed)?.slice(1).map(Number)
  expect(shares, printed).toHaveLength(3)
  for (const each of shares!) expect(each, printed).toBeGreaterThan(50)
}, 300_000)

describe('nets from layer specs', () => {
  it('irises are told apart', () => {
    const { printed, status } = example('train-iris')
    expect(status, printed).toBe(0)
    expect(Number(/in the end ([\d.]+) % of 50 flowers/.exec(printed)?.[1]), printed).toBeGreaterThanOrEqual(94)
  }, 120_000)

  it('LeNet learns of a few digits, epoch by epoch', () => {
    const { printed, status } = example('train-lenet', '600', '3')
    expect(status, printed).toBe(0)
    const epochs = epochsOf(printed)
    expect(epochs, printed).toHaveLength(3)
    expect(epochs[2]!.loss, printed).toBeLessThan(epochs[0]!.loss)
    expect(epochs[2]!.right, printed).toBeGreaterThan(75)
  }, 300_000)

  it('the LSTM gets a grip on the adding problem', () => {
    const { printed, status } = example('train-sequence', '4000', '3')
    expect(status, printed).toBe(0)
    const epochs = epochsOf(printed)
    expect(epochs, printed).toHaveLength(3)
    // Who always says 1 has a mean squared error of 1/6. When exactly the grip is got depends on roundings: the last bit of a sum may move it by an epoch.
    expect(epochs[2]!.loss, printed).toBeLessThan(0.12)
    expect(epochs[2]!.loss, printed).toBeLessThan(epochs[0]!.loss)
  }, 300_000)
})

describe('training', () => {
  const spec = JSON.stringify({ name: 'xor', input: [2], layers: [{ type: 'Dense', units: 8, activation: 'tanh' }, { type: 'Dense', units: 2 }], loss: 'softmaxCrossEntropy' })
  const xor: Examples = { count: 4, width: 2, xs: Float64Array.of(0, 0, 0, 1, 1, 0, 1, 1), targets: Float64Array.of(0, 1, 1, 0), targetWidth: 1 }
  const model = evaluate(spec, { filename: 'xor.json' })

  it.each([['sgd', sgd, 0.5], ['momentum', momentum, 0.2], ['adam', adam, 0.05]] as const)('with %s learns exclusive or, which no line separates, the same way each time', (_, optimiser, rate) => {
    const run = () => train({ model, examples: xor, trained: 4, batch: 4, epochs: 1000, rate, step: optimiser(model.gradLength, { rate }), random: seeded(1) })
    const { params, losses } = run()
    expect(losses).toHaveLength(200)
    expect(losses[0]).toBeGreaterThan(0.4)
    expect(losses.at(-1)).toBeLessThan(0.05)
    expect(run().params).toEqual(params)
  })

  it('leaves statistics of BatchNormalization, which are not trained, as they are', () => {
    const normalised = evaluate(JSON.stringify({ input: [2], layers: [{ type: 'Dense', units: 3 }, { type: 'BatchNormalization' }, { type: 'Dense', units: 2 }], loss: 'softmaxCrossEntropy' }), { filename: 'normalised.json' })
    expect(normalised.paramsLength).toBeGreaterThan(normalised.gradLength)
    const before = normalised.initParams(1)
    const { params } = train({ model: normalised, examples: xor, trained: 4, batch: 4, epochs: 20, rate: 0.1, step: adam(normalised.gradLength), random: seeded(1) })
    expect(params.subarray(normalised.gradLength)).toEqual(before.subarray(normalised.gradLength))
    expect(params.subarray(0, normalised.gradLength)).not.toEqual(before.subarray(0, normalised.gradLength))
  })

  it('counts what is right', () => {
    expect(share(xor, 1, x => x, ([first], target) => first === target)).toBeCloseTo(1 / 3)
  })

  it('refuses a spec without a loss to leave out', () => { expect(() => outputsOf('../../package.json')).toThrow(/no loss/) })

  it('draws losses within the picture', () => {
    const picture = lossCurve('a < b', [2, 0.5, NaN, 0, 0.01])
    const points = /points="([^"]+)"/.exec(picture)![1]!.split(' ').map(point => point.split(',').map(Number))
    expect(points).toHaveLength(3)
    for (const [x, y] of points) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(640)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(360)
    }
    expect(points.map(([, y]) => y)).toEqual([...points.map(([, y]) => y!)].sort((p, q) => p - q))
    expect(picture).toContain('a &lt; b')
  })
})
