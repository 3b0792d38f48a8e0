import { describe, expect, it } from 'vitest'
import { compile, evaluate } from '../../src/index.js'
import { random } from '../../templates/kernels/random.js'

interface Model {
  readonly text: string
  /** For each input, how many numbers an example has; 0 for a class label of so many. */
  readonly inputs: readonly ({ readonly length: number } | { readonly classes: number })[]
  readonly shared?: readonly string[]
}

const net = 'param W1[12, 20], b1[12], W2[5, 12], b2[5]\n'

const models: Readonly<Record<string, Model>> = {
  'a net of relu, a class label': { text: `input x[20], label: class(5)\n${net}loss = softmaxCrossEntropy(label, W2 * relu(W1*x + b1) + b2)`, inputs: [{ length: 20 }, { classes: 5 }] },
  'with weights decayed': { text: `input x[20], label: class(5)\n${net}loss = softmaxCrossEntropy(label, W2 * tanh(W1*x + b1) + b2) + 0.01 * (l2(W1) + l2(W2))\noutput loss`, inputs: [{ length: 20 }, { classes: 5 }] },
  'a number as the target, weights of the examples': { text: 'input x[20], t, weight\nparam W[30, 20], v[30]\nloss = weight * (dot(v, sigmoid(W*x)) - t)^2', inputs: [{ length: 20 }, { length: 1 }, { length: 1 }] },
  'an input that all share': { text: 'input x[20], A[20, 20]\nparam W[30, 20], v[30]\nloss = dot(v, softplus(W*(A*x)))^2', inputs: [{ length: 20 }, { length: 400 }], shared: ['A'] },
  'hinge loss, an embedding': { text: 'input token: class(9), label: class(4)\nparam E[9, 20], W[4, 20]\nloss = hingeLoss(label, W * E[token, :])', inputs: [{ classes: 9 }, { classes: 4 }] },
  'a recurrence': { text: 'input X[30, 8], t\nparam Wh[12, 12], Wx[12, 8], v[12]\nloss = (dot(v, fold(i in 1:30, h = zeros(12), tanh(Wh*h + Wx*X[i, :]))) - t)^2', inputs: [{ length: 240 }, { length: 1 }] },
  'a recurrence in the step of another': { text: 'input X[5, 8], t\nparam W[8, 8], V[8, 8]\na = fold(i in 1:5, h = zeros(8), sin(W*tanh(V*fold(j in 1:3, g = tanh(W*h), tanh(V*(W*(V*g))) + X[i, :])) + tanh(W*h)))\nloss = (sum((W*a).^2) - t)^2', inputs: [{ length: 40 }, { length: 1 }] },
  'a sum over a vector, unrolled for one example': { text: 'input x[40], y\nparam w[40], b\nloss = sigmoidCrossEntropy(y, dot(w, x) + b)', inputs: [{ length: 40 }, { length: 1 }] },
  'choices': { text: 'input x[20], s\nparam W[30, 20], V[30, 20]\nloss = sum(s > 0 ? (W*x).^2 : sqrt(abs(V*x)))', inputs: [{ length: 20 }, { length: 1 }] },
}

type Batch = (params: Float64Array, n: number, ...rest: unknown[]) => number
type Single = (params: Float64Array, ...rest: unknown[]) => number

/** A batch of n beside the mean of n calls for one example. */
function both({ text, inputs, shared = [] }: Model, n: number, label?: number) {
  const options = { shared: [...shared] }
  const module = evaluate(text, options)
  const next = random(11)
  const params = Float64Array.from({ length: Number(module['paramsLength']) }, () => next() - 0.5)
  const names = [...text.matchAll(/^input (.*)$/gm)].flatMap(([, list]) => list!.split(/, (?=[a-zA-Z])/).map(each => /^\w+/.exec(each)![0]))
  const vectors = inputs.map((input, k) => {
    const count = shared.includes(names[k]!) ? 1 : n
    if ('classes' in input) return Array.from({ length: count }, (_, at) => (at === 3 && label !== undefined ? label : Math.floor(next() * input.classes)))
    return Float64Array.from({ length: count * input.length }, () => 2 * next() - 1)
  })
  const part = (k: number, at: number) => {
    const input = inputs[k]!, vector = vectors[k]!
    if (shared.includes(names[k]!)) return vector
    return 'classes' in input || input.length === 1 ? vector[at] : (vector as Float64Array).subarray(at * input.length, (at + 1) * input.length)
  }
  const grad = new Float64Array(params.length).fill(NaN)
  const value = (module['valueAndGradBatch'] as Batch)(params, n, ...vectors, grad)
  const mean = new Float64Array(params.length), single = new Float64Array(params.length)
  let sum = 0
  for (let at = 0; at < n; at++) {
    sum += (module['valueAndGrad'] as Single)(params, ...inputs.map((_, k) => part(k, at)), single)
    single.forEach((each, k) => { mean[k]! += each / n })
  }
  return { got: [value, ...grad], expected: [sum / n, ...mean] }
}

describe.each(Object.keys(models))('%s', name => {
  const model = models[name]!
  it('is worked out in blocks', () => {
    expect(compile(model.text, { shared: [...model.shared ?? []] }).code).toContain('function block(')
  })

  it.each([1, 15, 16, 17, 32, 37])('a batch of %i is the mean of its examples', n => {
    const { got, expected } = both(model, n)
    const scale = Math.max(1, ...expected.map(Math.abs))
    for (const [k, each] of got.entries()) expect(Math.abs(each - expected[k]!), `number ${k}`).toBeLessThanOrEqual(1e-13 * scale)
  })
})

it('a label out of range makes the batch NaN, and writes nowhere else', () => {
  for (const label of [5, -1, 1.5, NaN]) {
    const { got, expected } = both(models['a net of relu, a class label']!, 18, label)
    expect(got[0]).toBeNaN()
    expect(got.map(Number.isNaN)).toEqual(expected.map(Number.isNaN))
  }
})
