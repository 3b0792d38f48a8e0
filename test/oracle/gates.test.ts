import { Decimal } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import { at, byTape, emitted, load, run, type ScalarModule } from './load.js'
import { exactly } from './precise.js'
import { priceOf, transcendental } from './operations.js'

const D = Decimal.clone({ precision: 360 })

const neuron = 'f = 1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))'

/** Every usual way to write a gate by hand, with how many calls of transcendental functions value and gradient may take together. */
const spellings: Record<string, readonly string[]> = {
  sigmoid: [
    'sigmoid(x)', '1 / (1 + exp(-x))', '1 / (exp(-x) + 1)', '(1 + exp(-x))^-1', 'exp(x) / (1 + exp(x))', 'exp(x) / (exp(x) + 1)', '1 - 1 / (1 + exp(x))',
    '(1 + tanh(x / 2)) / 2', '0.5 * (1 + tanh(0.5 * x))', '0.5 + 0.5 * tanh(x / 2)', '1 / (1 + e^(-x))',
  ],
  tanh: [
    'tanh(x)', '(exp(x) - exp(-x)) / (exp(x) + exp(-x))', '(exp(2*x) - 1) / (exp(2*x) + 1)', '(1 - exp(-2*x)) / (1 + exp(-2*x))', '2 / (1 + exp(-2*x)) - 1', '2 * sigmoid(2*x) - 1', '1 - 2 / (exp(2*x) + 1)',
    'sinh(x) / cosh(x)',
  ],
  relu: ['relu(x)', 'max(x, 0)', 'max(0, x)', 'x > 0 ? x : 0', '(x + abs(x)) / 2'],
  silu: ['silu(x)', 'x * sigmoid(x)', 'x / (1 + exp(-x))', 'x * (1 / (1 + exp(-x)))'],
  softplus: ['softplus(x)', 'log(1 + exp(x))', 'log(exp(x) + 1)', 'log1p(exp(x))', '-log(sigmoid(-x))', '-log(1 - sigmoid(x))'],
  logSigmoid: ['log(sigmoid(x))', 'log(1 / (1 + exp(-x)))', '-log(1 + exp(-x))', '-softplus(-x)', 'x - softplus(x)'],
}

const truth: Record<string, (x: Decimal) => readonly [value: Decimal, slope: Decimal]> = {
  sigmoid: x => { const s = new D(1).div(new D(1).plus(x.neg().exp())); return [s, x.neg().exp().times(s).times(s)] },
  tanh: x => { const u = x.times(-2).exp(); const q = new D(1).div(u.plus(1)); return [new D(1).minus(u).times(q), u.times(4).times(q).times(q)] },
  relu: x => [D.max(x, 0), new D(x.gt(0) ? 1 : 0)],
  silu: x => { const s = new D(1).div(new D(1).plus(x.neg().exp())); return [x.times(s), s.plus(x.times(x.neg().exp()).times(s).times(s))] },
  softplus: x => [x.exp().plus(1).ln(), new D(1).div(new D(1).plus(x.neg().exp()))],
  logSigmoid: x => [x.neg().exp().plus(1).ln().neg(), new D(1).div(new D(1).plus(x.exp()))],
}

/** One transcendental function of the input, and for softplus the logarithm of it. */
const calls: Record<string, number> = { sigmoid: 1, tanh: 1, relu: 0, silu: 1, softplus: 2, logSigmoid: 2 }

const points = [-745, -700, -300, -40, -30, -20, -9, -2, -1, -0.5, -1e-3, -1e-9, 0, 1e-9, 1e-3, 0.3, 0.35, 0.5, 1, 2, 9, 20, 30, 40, 300, 700]

describe('the neuron', () => {
  const text = emitted(neuron)

  it('takes value and five gradients for one exp, one division and at most 17 operations', () => {
    const price = priceOf(text, 'valueAndGrad')
    expect(transcendental(price)).toEqual(['1 Math.exp'])
    expect(price.divisions).toBe(1)
    expect(price.operations).toBeLessThanOrEqual(17)
  })

  it('says so itself', () => {
    expect(run<ScalarModule>(text).meta.operations.valueAndGrad).toBeLessThanOrEqual(17)
  })

  it('is right at both ends', () => {
    for (const s of [-700, -40, -30, 30, 40, 700]) {
      const { value, grad } = at(run<ScalarModule>(text), 0, 0, 0, 0, s)
      const [sigma, slope] = truth['sigmoid']!(exactly(s, D))
      expect(value / sigma.toNumber()).toBeCloseTo(1, 13)
      expect(grad[4]! / slope.toNumber()).toBeCloseTo(1, 12)
    }
  })
})

describe('small nets, written out in numbers', () => {
  const units = Array.from({ length: 16 }, (_, k) => k + 1)
  const classes = [1, 2, 3]

  it('16 sigmoid units with 48 params: value and gradient in at most 280 operations', () => {
    const text = emitted([
      'input x', ...units.map(k => `param w${k}, b${k}, v${k}`), ...units.map(k => `h${k} = 1/(1 + exp(-(w${k}*x + b${k})))`),
      `y = ${units.map(k => `v${k}*h${k}`).join(' + ')}`,
    ].join('\n'))
    const price = priceOf(text, 'valueAndGrad')
    expect(transcendental(price)).toEqual(['16 Math.exp'])
    expect(price.operations).toBeLessThanOrEqual(280)
  })

  it('a longhand LSTM cell, with exp only: 5 transcendental calls executed, at most 140 operations', () => {
    const sigma = (z: string) => `1/(1 + exp(-(${z})))`
    const tanh = (z: string) => `(exp(${z}) - exp(-(${z})))/(exp(${z}) + exp(-(${z})))`
    const gate = (name: string) => `w${name}*x + u${name}*h + b${name}`
    const text = emitted([
      'input x, h, c, wi, ui, bi, wf, uf, bf, wo, uo, bo, wg, ug, bg',
      ...['i', 'f', 'o', 'g'].map(name => `z${name} = ${gate(name)}`),
      `next = ${sigma('zf')}*c + ${sigma('zi')}*${tanh('zg')}`, `y = ${sigma('zo')}*${tanh('next')}`, 'output y',
    ].join('\n'))
    expect(priceOf(text, 'valueAndGrad').operations).toBeLessThanOrEqual(140)
    // Of each tanh one of two ways is taken.
    expect(transcendental(priceOf(text, 'valueAndGrad'))).toEqual(['5 Math.exp', '2 Math.tanh'])
  })

  it('a softmax classifier with one hidden layer: one exp for each class', () => {
    const text = emitted([
      'input x1, x2, t1, t2, t3', ...classes.map(k => `param a${k}, c${k}, u${k}1, u${k}2, u${k}3, d${k}`),
      ...classes.map(j => `h${j} = relu(a${j}*x1 + c${j}*x2)`), ...classes.map(k => `s${k} = u${k}1*h1 + u${k}2*h2 + u${k}3*h3 + d${k}`),
      'Z = exp(s1) + exp(s2) + exp(s3)', ...classes.map(k => `p${k} = exp(s${k})/Z`), 'loss = -(t1*log(p1) + t2*log(p2) + t3*log(p3))', 'output loss',
    ].join('\n'))
    expect(transcendental(priceOf(text, 'valueAndGrad'))).toEqual(['3 Math.exp', '1 Math.log1p'])
  })
})

for (const [gate, texts] of Object.entries(spellings)) {
  describe(`${gate}, however it is written`, () => {
    it.each(texts)('%s', text => {
      const source = `input x\nf = ${text}\n`
      const code = emitted(source)
      expect(transcendental(priceOf(code, 'backward')), 'of the backward pass').toEqual([])
      const price = priceOf(code, 'valueAndGrad')
      expect(transcendental(price).reduce((sum, entry) => sum + parseInt(entry), 0), `${transcendental(price)}`).toBeLessThanOrEqual(calls[gate]! + (gate === 'tanh' ? 1 : 0))

      const module = run<ScalarModule>(code)
      for (const x of points) {
        if (gate === 'relu' && x === 0) continue
        const [value, slope] = truth[gate]!(exactly(x, D))
        for (const got of [at(module, x), byTape(module, 1, x)]) {
          expect(relative(got.value, value), `value at ${x}: ${got.value}, should be ${value.toPrecision(17)}`).toBeLessThan(2e-15)
          expect(relative(got.grad[0]!, slope), `slope at ${x}: ${got.grad[0]}, should be ${slope.toPrecision(17)}`).toBeLessThan(2e-15)
        }
      }
    })
  })
}

describe('the other names of the activations', () => {
  it('tanh′ is right where 1 − tanh² is nothing but rounding', () => {
    const module = load('f = tanh(x)')
    for (const x of [19.1, 20, -20, 25, 300, -300]) {
      const slope = truth['tanh']!(exactly(x, D))[1]
      expect(relative(at(module, x).grad[0]!, slope)).toBeLessThan(2e-15)
    }
  })

  it('logit, by name and by hand, and its derivative without another logarithm', () => {
    for (const text of ['logit(x)', 'log(x / (1 - x))', 'log(x) - log(1 - x)']) {
      const code = emitted(`input x in [0, 1]\nf = ${text}\n`)
      expect(transcendental(priceOf(code, 'backward'))).toEqual([])
      const { value, grad } = at(run<ScalarModule>(code), 0.3)
      expect(value).toBeCloseTo(Math.log(0.3 / 0.7), 14)
      expect(grad[0]).toBeCloseTo(1 / 0.21, 12)
    }
  })
})

/** Relative error, but for subnormal results: those have few digits, and their factors fewer. */
function relative(got: number, truth: Decimal): number {
  const error = truth.minus(got).abs()
  if (error.lte(1e-320)) return 0
  return truth.isZero() ? Infinity : error.div(truth.abs()).toNumber()
}
