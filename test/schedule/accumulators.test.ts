import { describe, expect, it } from 'vitest'
import { attempt, pipeline } from '../../src/compile.js'
import { compile, inspect } from '../../src/index.js'
import { loopChoices } from '../../src/schedule/choices.js'
import { random as randomNumbers } from '../../templates/kernels/random.js'
import { emitted, run } from '../oracle/load.js'

interface Module {
  forward(params: Float64Array, ...rest: unknown[]): number
  backward(params: Float64Array, ...rest: unknown[]): void
  valueAndGrad(params: Float64Array, ...rest: unknown[]): number
  valueAndGradBatch(params: Float64Array, count: number, ...rest: unknown[]): number
  readonly tapeLength: number
}

/** More numbers than any sum takes, and as many data. */
const most = 300
const head = `param x[${most}]\ninput y[${most}]\n`

/** A sum over n terms as it is written, and as a plain loop over its terms: the value of term k from 0, and what it adds to the gradient. */
interface Sum {
  readonly text: (n: number) => string
  readonly term: (x: Float64Array, y: Float64Array, k: number) => number
  readonly partials: (x: Float64Array, y: Float64Array, k: number) => readonly (readonly [place: number, partial: number])[]
}

const sums: Readonly<Record<string, Sum>> = {
  'numbers as they are': { text: n => `sum(i in 1:${n}, x[i])`, term: (x, _, k) => x[k]!, partials: (_x, _y, k) => [[k, 1]] },
  'squares': { text: n => `sum(i in 1:${n}, x[i]^2)`, term: (x, _, k) => x[k]! ** 2, partials: (x, _, k) => [[k, 2 * x[k]!]] },
  'products': { text: n => `sum(i in 1:${n}, x[i]*y[i])`, term: (x, y, k) => x[k]! * y[k]!, partials: (_, y, k) => [[k, y[k]!]] },
  'distances': {
    text: n => `sum(i in 1:${n}, y[i]*(x[i] - y[i])^2)`, term: (x, y, k) => y[k]! * (x[k]! - y[k]!) ** 2, partials: (x, y, k) => [[k, 2 * y[k]! * (x[k]! - y[k]!)]],
  },
  'neighbours': {
    text: n => `sum(i in 1:${n}, (x[i+1] - x[i])^2)`, term: (x, _, k) => (x[k + 1]! - x[k]!) ** 2,
    partials: (x, _, k) => [[k + 1, 2 * (x[k + 1]! - x[k]!)], [k, -2 * (x[k + 1]! - x[k]!)]],
  },
  'the index itself': { text: n => `sum(i in 1:${n}, i*x[i])`, term: (x, _, k) => (k + 1) * x[k]!, partials: (_x, _y, k) => [[k, k + 1]] },
  'from behind': { text: n => `sum(i in 1:${n}, x[i]*y[${n + 1}-i])`, term: (x, y, k) => x[k]! * y[k]!, partials: (_, y, k) => [[k, y[k]!]] },
}

const lengths = [...Array.from({ length: 10 }, (_, n) => n), 31, 32, 33, 63, 64, 65, 66, 67, 100, 257]
const reversed = (y: Float64Array, n: number) => Float64Array.from(y, (value, k) => (k < n ? y[n - 1 - k]! : value))
const close = (got: number, expected: number, scale: number, what: string) => expect(Math.abs(got - expected), what).toBeLessThanOrEqual(1e-14 * (1 + scale))

/** Numbers of either sign, of very different sizes. */
function numbers(seed: number): Float64Array {
  const random = randomNumbers(seed)
  return Float64Array.from({ length: most }, () => (random() < 0.5 ? -1 : 1) * 10 ** (3 * random() - 2))
}

describe.each(Object.keys(sums))('a sum of %s', name => {
  const { text, term, partials } = sums[name]!
  const [x, given] = [numbers(11), numbers(12)]

  /** Term by term. */
  function oracle(n: number, y: Float64Array) {
    const grad = new Float64Array(most)
    let [value, scale] = [0, 0]
    for (let k = 0; k < n; k++) {
      value += term(x, y, k)
      scale += Math.abs(term(x, y, k))
      for (const [place, partial] of partials(x, y, k)) grad[place]! += partial
    }
    return { value, scale, grad }
  }

  it('is the sum of its terms, and has its gradient, however many there are', () => {
    for (const n of lengths) {
      if (n === 0 && name === 'from behind') continue
      const y = name === 'from behind' ? reversed(given, n) : given
      const { value, scale, grad: expected } = oracle(n, y)
      const module = run<Module>(emitted(`${head}f = ${text(n)}`, { unroll: 0, emit: ['forward', 'backward', 'valueAndGrad'] }))
      const tape = new Float64Array(module.tapeLength)
      const [grad, other] = [new Float64Array(most).fill(NaN), new Float64Array(most).fill(NaN)]
      close(module.forward(x, given, tape), value, scale, `forward of ${n}`)
      close(module.valueAndGrad(x, given, grad), value, scale, `value of ${n}`)
      module.backward(x, given, tape, 1, other)
      for (const [k, partial] of expected.entries()) {
        close(grad[k]!, partial, 1e3, `gradient of ${n}, ${k}`)
        close(other[k]!, partial, 1e3, `backward of ${n}, ${k}`)
      }
    }
  })
})

it('two sums that share a loop, and sums of rows, are right, too', () => {
  const random = randomNumbers(3)
  for (const [m, n] of [[1, 32], [5, 33], [6, 67], [3, 130]] as const) {
    const module = run<Module>(emitted(`param A[${m}, ${n}], x[${n}], c[${n}]\nr = A*x\nf = dot(r, r) + sum(x)*sum(x.^2) + dot(c, x)`, { unroll: 0 }))
    const params = Float64Array.from({ length: m * n + 2 * n }, () => random() - 0.3)
    const [A, x, c] = [params.subarray(0, m * n), params.subarray(m * n, m * n + n), params.subarray(m * n + n)]
    const grad = new Float64Array(params.length)
    const rows = Array.from({ length: m }, (_, i) => x.reduce((total, value, j) => total + A[i * n + j]! * value, 0))
    const total = x.reduce((p, q) => p + q, 0)
    const squares = x.reduce((p, q) => p + q * q, 0)
    const expected = rows.reduce((p, q) => p + q * q, 0) + total * squares + c.reduce((sum, value, j) => sum + value * x[j]!, 0)
    expect(module.forward(params)).toBeCloseTo(expected, 9)
    expect(module.valueAndGrad(params, grad)).toBeCloseTo(expected, 9)
    for (let j = 0; j < n; j++) {
      expect(grad[m * n + j]).toBeCloseTo(rows.reduce((sum, row, i) => sum + 2 * row * A[i * n + j]!, 0) + squares + 2 * total * x[j]! + c[j]!, 9)
      expect(grad[m * n + n + j]).toBe(x[j])
      for (let i = 0; i < m; i++) expect(grad[i * n + j]).toBeCloseTo(2 * rows[i]! * x[j]!, 9)
    }
  }
})

it('sums of batches are right, too', () => {
  const module = run<Module>(emitted('param w[67]\ninput x[67]\nf = dot(w, x)^2', { unroll: 0 }))
  const random = randomNumbers(5)
  const [w, x] = [67, 67 * 19].map(length => Float64Array.from({ length }, () => random() - 0.5)) as [Float64Array, Float64Array]
  const dots = Array.from({ length: 19 }, (_, k) => w.reduce((sum, value, j) => sum + value * x[67 * k + j]!, 0))
  const grad = new Float64Array(67)
  expect(module.valueAndGradBatch(w, 19, x, grad)).toBeCloseTo(dots.reduce((p, q) => p + q * q, 0) / 19, 12)
  for (let j = 0; j < 67; j++) expect(grad[j]).toBeCloseTo(dots.reduce((sum, dot, k) => sum + 2 * dot * x[67 * k + j]!, 0) / 19, 12)
})

it('what is not finite stays so', () => {
  const module = run<Module>(emitted(`${head}f = sum(x)`, { unroll: 0 }))
  for (const [k, value] of [[0, NaN], [41, Infinity], [299, -Infinity]] as const) {
    const x = new Float64Array(most).fill(1)
    x[k] = value
    expect(module.forward(x, x)).toBe(value)
  }
  const x = new Float64Array(most)
  x[3] = Infinity
  x[4] = -Infinity
  expect(module.forward(x, x)).toBeNaN()
  // A sum starts at 0, hence is never −0.
  expect(module.forward(new Float64Array(most).fill(-0), x)).toBe(0)
})

const forward = (source: string, options: Parameters<typeof compile>[1] = {}) => /export function forward[\s\S]*?\n}\n/.exec(emitted(source, { target: 'js', unroll: 0, emit: ['forward'], ...options }))![0]

describe('the text', () => {
  it('has four partial sums, and what is left over', () => {
    expect(forward('input x[67], y[67]\nf = dot(x, y)')).toMatchInlineSnapshot(`
      "export function forward(x, y, tape) {
        let t1 = 0
        let t2 = 0
        let t3 = 0
        let t4 = 0
        for (let i = 0; i < 64; i += 4) {
          const t5 = i + 1
          const t6 = i + 2
          const t7 = i + 3
          t1 += x[i] * y[i]
          t2 += x[t5] * y[t5]
          t3 += x[t6] * y[t6]
          t4 += x[t7] * y[t7]
        }
        t1 += x[64] * y[64]
        t2 += x[65] * y[65]
        t3 += x[66] * y[66]
        const f = t1 + t2 + (t3 + t4)
        return f
      }
      "
    `)
  })

  it('has two for each of two sums, and loads once what two rounds read', () => {
    expect(forward('input x[65]\nf = sum(x)*sum(x.^2)')).toMatchInlineSnapshot(`
      "export function forward(x, tape) {
        let t1 = 0
        let t2 = 0
        let t3 = 0
        let t4 = 0
        for (let i = 0; i < 64; i += 2) {
          const t5 = x[i]
          const t6 = x[i + 1]
          t1 += t5
          t3 += t5 * t5
          t2 += t6
          t4 += t6 * t6
        }
        const t7 = x[64]
        t1 += t7
        t3 += t7 * t7
        const t8 = t1 + t2
        const t9 = t3 + t4
        const f = t8 * t9
        return f
      }
      "
    `)
    expect(forward('input x[65]\nf = sum(i in 1:64, (x[i+1] - x[i])^2)')).toMatchInlineSnapshot(`
      "export function forward(x, tape) {
        let t1 = 0
        let t2 = 0
        let t3 = 0
        let t4 = 0
        for (let i = 0; i < 64; i += 4) {
          const t5 = x[i + 1]
          const t6 = t5 - x[i]
          const t7 = x[i + 2]
          const t8 = t7 - t5
          const t9 = x[i + 3]
          const t10 = t9 - t7
          const t11 = x[i + 4] - t9
          t1 += t6 * t6
          t2 += t8 * t8
          t3 += t10 * t10
          t4 += t11 * t11
        }
        const f = t1 + t2 + (t3 + t4)
        return f
      }
      "
    `)
  })

  it.each([
    ['bit for bit', 'input x[67], y[67]\nf = dot(x, y)', { exact: true }],
    ['few rounds', 'input x[31]\nf = sum(x.^2)', {}],
    ['calls', 'input x[99]\nf = sum(exp(x))', {}],
    ['divisions', 'input x[99]\nf = sum(1./x)', {}],
    ['choices', 'input x[99]\nf = sum(x > 0 ? x : 0)', {}],
    ['long bodies', 'input x[99], y[99]\nf = sum(y.*(x - y).^2 + x.^2)', {}],
    ['three sums', 'input x[99], y[99]\nf = sum(x)*sum(y)*dot(x, y)', {}],
    ['maxima', 'input x[99]\nf = max(x)', {}],
  ] as const)('has none with %s', (_, source, options) => {
    const { result } = attempt(source, { unroll: 0, emit: ['forward'], ...options }, pipeline)
    const loops = loopChoices(result!)
    expect(loops.length).toBeGreaterThan(0)
    expect(loops.filter(({ accumulators }) => accumulators > 1)).toEqual([])
  })
})

it('a function that V8 takes into its callers is not made too large for that', () => {
  const model = (power: string) => `param x[260]\nf = sum(i in 1:259, (x[i+1]${power} - x[i]^2)^2)`
  const split = (source: string) => loopChoices(attempt(source, { unroll: 0 }, pipeline).result!).filter(({ accumulators }) => accumulators > 1).map(({ of }) => of)
  expect(split(model(''))).toEqual(['forward'])
  expect(split('param x[260]\nf = sum(i in 1:259, (x[i+1] - x[i])^2)')).toContain('valueAndGrad')
})

it('the header and the loops of an inspection say so', () => {
  const source = 'input x[50], y[60]\nf = sum(x)/max(y)'
  expect(compile(source, { unroll: 0, emit: ['forward'] }).code).toMatch(/^\/\/ Arrays: 2 loops \(1 with partial sums\)\.$/m)
  const loops = loopChoices(attempt(source, { unroll: 0, emit: ['forward'] }, pipeline).result!)
  expect(loops).toMatchObject([{ trips: 12, step: 4, sums: 1, accumulators: 4 }, { trips: 60, step: 1, sums: 1, accumulators: 1 }])
  const { loops: told } = JSON.parse(inspect(source, { unroll: 0, format: 'json' })) as { loops: { accumulators: number }[] }
  expect(told.map(({ accumulators }) => accumulators)).toContain(4)
})
