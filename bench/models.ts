import { readFileSync } from 'node:fs'
import { reprojection } from './peers/bundle.js'
import { logistic } from './peers/logistic.js'
import { mixture } from './peers/mixture.js'
import { classifier, regression, type Layer } from './peers/network.js'
import { neuron } from './peers/neuron.js'
import { rosenbrock } from './peers/rosenbrock.js'
import { leaf, sum, type Value } from './peers/tape.js'
import { rows } from './peers/vectors.js'
import { file } from './files.js'
import type { Module } from './load.js'
import { generator, straightLine } from './straight-line.js'

/** Somebody's way to a value and its gradient. */
export interface Way {
  /** Once: something of the result, so that nothing is left out. The argument is tiny and differs from call to call, and goes into the model. */
  readonly once: (nudge: number) => number
  /** All numbers of the result, in the order of the module's: the value (or values), then the gradient. */
  readonly all: () => readonly number[]
}

export interface Model {
  readonly name: string
  readonly text: string
  readonly ours: (module: Module) => Way
  /** The value alone, for the ratio of the two. */
  readonly value: (module: Module) => (nudge: number) => number
  readonly peers: Readonly<Record<string, () => Way>>
  /** Milliseconds until V8 has optimised the emitted module: long functions take their time. */
  readonly warmUp?: number
}

const example = (name: string): string => readFileSync(file(`examples/${name}.expr`), 'utf8')

const numbers = (count: number, seed: number, scale = 1): Float64Array => {
  const next = generator(seed)
  return Float64Array.from({ length: count }, () => scale * (2 * next() - 1))
}

/** `valueAndGrad(…args, grad)`, one of whose vectors is nudged. */
const vectorWay = (call: (...args: readonly unknown[]) => number, args: readonly unknown[], moved: Float64Array, gradLength: number): Way => {
  const grad = new Float64Array(gradLength)
  const first = moved[0]!
  // Arguments written out: spreading an array would cost more than a small gradient.
  const names = args.map((_, k) => `a${k}`).join(', ')
  const run = new Function('call', 'grad', names, `return () => call(${names}, grad)`)(call, grad, ...args) as () => number
  return {
    once: nudge => { moved[0] = first + nudge; return run() + grad[0]! },
    all: () => { moved[0] = first; return [run(), ...grad] },
  }
}

const valueWay = (call: (...args: readonly unknown[]) => number, args: readonly unknown[], moved: Float64Array) => {
  const first = moved[0]!
  const names = args.map((_, k) => `a${k}`).join(', ')
  const run = new Function('call', names, `return () => call(${names})`)(call, ...args) as () => number
  return (nudge: number) => { moved[0] = first + nudge; return run() }
}

const tapeWay = (build: (nudge: number) => { readonly value: Value; readonly leaves: readonly Value[] }): Way => ({
  once: nudge => { const { value, leaves } = build(nudge); value.backward(); return value.data + leaves[0]!.grad },
  all: () => { const { value, leaves } = build(0); value.backward(); return [value.data, ...leaves.map(each => each.grad)] },
})

const neuronPoint = { w: [2, -3, -3], x: [-1, -2] }

const neuronModel: Model = {
  name: 'sigmoid neuron',
  text: 'input w0, w1, w2, x0, x1\nf = 1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))\n',
  ours: ({ valueAndGrad }) => {
    const grad = new Float64Array(5)
    return {
      once: nudge => valueAndGrad(2 + nudge, -3, -3, -1, -2, grad) + grad[0]!,
      all: () => [valueAndGrad(2, -3, -3, -1, -2, grad), ...grad],
    }
  },
  value: ({ forward }) => nudge => forward(2 + nudge, -3, -3, -1, -2),
  peers: {
    'by hand': () => {
      const { w, x } = neuronPoint
      return {
        once: nudge => { const { value, dw } = neuron([w[0]! + nudge, w[1]!, w[2]!], x); return value + dw[0]! },
        all: () => { const { value, dw, dx } = neuron(w, x); return [value, ...dw, ...dx] },
      }
    },
    tape: () => tapeWay(nudge => {
      const leaves = [2 + nudge, -3, -3, -1, -2].map(leaf)
      const [w0, w1, w2, x0, x1] = leaves as [Value, Value, Value, Value, Value]
      return { value: w0.times(x0).plus(w1.times(x1)).plus(w2).sigmoid(), leaves }
    }),
  },
}

const rosenbrockModel: Model = {
  name: 'Rosenbrock, n = 1000',
  text: example('rosenbrock'),
  ours: ({ valueAndGrad }) => { const x = numbers(1000, 1); return vectorWay(valueAndGrad, [x], x, 1000) },
  value: ({ forward }) => { const x = numbers(1000, 1); return valueWay(forward, [x], x) },
  peers: {
    'by hand': () => {
      const x = [...numbers(1000, 1)], first = x[0]!
      return {
        once: nudge => { x[0] = first + nudge; const { value, grad } = rosenbrock(x); return value + grad[0]! },
        all: () => { x[0] = first; const { value, grad } = rosenbrock(x); return [value, ...grad] },
      }
    },
    tape: () => {
      const x = numbers(1000, 1)
      return tapeWay(nudge => {
        const leaves = [...x].map((each, i) => leaf(i === 0 ? each + nudge : each))
        const terms = leaves.slice(1).map((next, i) => {
          const here = leaves[i]!
          const u = next.minus(here.times(here)), v = leaf(1).minus(here)
          return leaf(100).times(u).times(u).plus(v.times(v))
        })
        return { value: sum(terms), leaves }
      })
    },
  },
}

function logisticModel(batch: number): Model {
  const params = () => numbers(101, 2, 0.3), X = numbers(100 * batch, 3)
  const y = Float64Array.from({ length: batch }, (_, i) => i % 2)
  const args = (p: Float64Array) => (batch === 1 ? [p, X, 0] : [p, batch, X, y])
  return {
    name: `logistic regression, d = 100, ${batch === 1 ? 'one example' : `batch of ${batch}`}`,
    text: 'input x[100], y\nparam w[100], b\nloss = sigmoidCrossEntropy(y, dot(w, x) + b)\n',
    ours: ({ valueAndGrad, valueAndGradBatch }) => { const p = params(); return vectorWay(batch === 1 ? valueAndGrad : valueAndGradBatch!, args(p), p, 101) },
    value: ({ forward, valueAndGradBatch }) => { const p = params(); return batch === 1 ? valueWay(forward, args(p), p) : valueWay(valueAndGradBatch!, args(p), p) },
    peers: {
      'by hand': () => {
        const p = params(), w = [...p.subarray(0, 100)], first = w[0]!, xs = rows(X, 0, batch, 100), ys = [...y]
        return {
          once: nudge => { w[0] = first + nudge; const { value, dw } = logistic(w, p[100]!, xs, ys); return value + dw[0]! },
          all: () => { w[0] = first; const { value, dw, db } = logistic(w, p[100]!, xs, ys); return [value, ...dw, db] },
        }
      },
      tape: () => {
        const p = params()
        return tapeWay(nudge => {
          const leaves = [...p].map((each, i) => leaf(i === 0 ? each + nudge : each))
          const losses = Array.from({ length: batch }, (_, n) => {
            const z = sum(leaves.slice(0, 100).map((w, j) => w.times(leaf(X[n * 100 + j]!)))).plus(leaves[100]!)
            return z.softplus().minus(z.times(leaf(y[n]!)))
          })
          return { value: sum(losses).times(leaf(1 / batch)), leaves }
        })
      },
    },
  }
}

const layersOf = (p: ArrayLike<number>, sizes: readonly number[]): Layer[] => {
  let at = 0
  return sizes.slice(1).map((count, k) => {
    const width = sizes[k]!
    const W = rows(p, at, count, width), b = Array.from({ length: count }, (_, i) => p[at + count * width + i]!)
    at += count * width + count
    return { W, b }
  })
}

const flat = (value: number, gradients: readonly { readonly dW: number[][]; readonly db: number[] }[]): number[] =>
  [value, ...gradients.flatMap(({ dW, db }) => [...dW.flat(), ...db])]

const smallNet: Model = {
  name: 'net 2–16–16–1 of tanh, one example',
  warmUp: 2000,
  text: 'input x[2], t\nparam W1[16, 2], b1[16], W2[16, 16], b2[16], W3[1, 16], b3[1]\ny = W3 * tanh(W2 * tanh(W1*x + b1) + b2) + b3\nloss = (y[1] - t)^2\noutput loss\n',
  ours: ({ valueAndGrad }) => { const p = numbers(337, 4, 0.5); return vectorWay(valueAndGrad, [p, Float64Array.of(0.3, -0.7), 0.2], p, 337) },
  value: ({ forward }) => { const p = numbers(337, 4, 0.5); return valueWay(forward, [p, Float64Array.of(0.3, -0.7), 0.2], p) },
  peers: {
    'by hand': () => {
      const layers = layersOf(numbers(337, 4, 0.5), [2, 16, 16, 1])
      return {
        once: nudge => { const { value, gradients } = regression(layers, [0.3 + nudge, -0.7], 0.2); return value + gradients[0]!.db[0]! },
        all: () => { const { value, gradients } = regression(layers, [0.3, -0.7], 0.2); return flat(value, gradients) },
      }
    },
    tape: () => {
      const p = numbers(337, 4, 0.5)
      return tapeWay(nudge => {
        const leaves = [...p].map((each, i) => leaf(i === 0 ? each + nudge : each))
        let at = 0
        let x = [leaf(0.3), leaf(-0.7)]
        for (const [k, count] of [16, 16, 1].entries()) {
          const W = leaves.slice(at, at += count * x.length), b = leaves.slice(at, at += count)
          const z = b.map((each, i) => sum(x.map((input, j) => W[i * x.length + j]!.times(input))).plus(each))
          x = k === 2 ? z : z.map(each => each.tanh())
        }
        const error = x[0]!.minus(leaf(0.2))
        return { value: error.times(error), leaves }
      })
    },
  },
}

const bundleModel: Model = {
  name: 'bundle adjustment, 2×15 Jacobian',
  text: example('bundle-adjustment'),
  ours: ({ forward, backward, tapeLength }) => {
    const p = camera(), seen = Float64Array.of(0.1, -0.2)
    const out = new Float64Array(2), tape = new Float64Array(tapeLength), first = new Float64Array(15), second = new Float64Array(15)
    const [e1, e2] = [Float64Array.of(1, 0), Float64Array.of(0, 1)]
    const run = () => {
      forward(p, seen, out, tape)
      backward!(p, seen, tape, e1, first)
      backward!(p, seen, tape, e2, second)
    }
    const start = p[0]!
    return { once: nudge => { p[0] = start + nudge; run(); return out[0]! + first[0]! + second[0]! }, all: () => { p[0] = start; run(); return [...out, ...first, ...second] } }
  },
  value: ({ forward }) => {
    const p = camera(), seen = Float64Array.of(0.1, -0.2), out = new Float64Array(2), start = p[0]!
    return nudge => { p[0] = start + nudge; forward(p, seen, out); return out[0]! }
  },
  peers: {
    'by hand': () => {
      const p = [...camera()], start = p[0]!
      return {
        once: nudge => { p[0] = start + nudge; const { residual, jacobian } = reprojection(p, [0.1, -0.2]); return residual[0]! + jacobian[0]![0]! },
        all: () => { p[0] = start; const { residual, jacobian } = reprojection(p, [0.1, -0.2]); return [...residual, ...jacobian.flat()] },
      }
    },
  },
}

const camera = () => Float64Array.of(0.1, -0.2, 0.3, 0.5, 0.1, -4, 1.2, 0.01, 0.02, 0.05, -0.01, 0.3, 0.4, 1, 0.9)

function mixtureModel(n: number): Model {
  const [K, d] = [25, 10]
  const p = () => numbers(K + 2 * K * d, 5, 0.5), X = numbers(n * d, 6)
  return {
    name: `Gaussian mixture, d = ${d}, K = ${K}, N = ${n}`,
    text: example('mixture').replace('n = 200, K = 3, d = 2', `n = ${n}, K = ${K}, d = ${d}`),
    ours: ({ valueAndGrad }) => { const params = p(); return vectorWay(valueAndGrad, [params, X], params, params.length) },
    value: ({ forward }) => { const params = p(); return valueWay(forward, [params, X], params) },
    peers: {
      'by hand': () => {
        const params = p(), a = [...params.subarray(0, K)], start = a[0]!
        const m = rows(params, K, K, d), s = rows(params, K + K * d, K, d), xs = rows(X, 0, n, d)
        return {
          once: nudge => { a[0] = start + nudge; const { value, da } = mixture(a, m, s, xs); return value + da[0]! },
          all: () => { a[0] = start; const { value, da, dm, ds } = mixture(a, m, s, xs); return [value, ...da, ...dm.flat(), ...ds.flat()] },
        }
      },
    },
  }
}

function classifierModel(batch: number, [width, hidden]: readonly [number, number]): Model {
  const length = hidden * width + hidden + 10 * hidden + 10
  const p = () => numbers(length, 7, 0.05), X = numbers(width * batch, 8)
  const labels = Array.from({ length: batch }, (_, i) => i % 10)
  const args = (params: Float64Array) => (batch === 1 ? [params, X, 0] : [params, batch, X, labels])
  return {
    name: `net ${width}–${hidden}–10 of relu, ${batch === 1 ? 'one example' : `batch of ${batch}`}`,
    text: `input x[${width}], label: class(10)\nparam W1[${hidden}, ${width}], b1[${hidden}], W2[10, ${hidden}], b2[10]\nloss = softmaxCrossEntropy(label, W2 * relu(W1*x + b1) + b2)\n`,
    ours: ({ valueAndGrad, valueAndGradBatch }) => { const params = p(); return vectorWay(batch === 1 ? valueAndGrad : valueAndGradBatch!, args(params), params, length) },
    value: ({ forward, valueAndGradBatch }) => { const params = p(); return batch === 1 ? valueWay(forward, args(params), params) : valueWay(valueAndGradBatch!, args(params), params) },
    peers: {
      'by hand': () => {
        const layers = layersOf(p(), [width, hidden, 10]) as [Layer, Layer], xs = rows(X, 0, batch, width), start = xs[0]![0]!
        return {
          once: nudge => { xs[0]![0] = start + nudge; const { value, gradients } = classifier(layers, xs, labels); return value + gradients[0]!.db[0]! },
          all: () => { xs[0]![0] = start; const { value, gradients } = classifier(layers, xs, labels); return flat(value, gradients) },
        }
      },
    },
  }
}

function graphModel(operations: number): Model {
  const line = straightLine(operations)
  return {
    name: `a graph of ${operations.toLocaleString('en')} operations`,
    warmUp: 4000,
    text: line.text,
    ours: ({ valueAndGrad }) => {
      const grad = new Float64Array(4)
      return { once: nudge => valueAndGrad(0.5 + nudge, 1.2, 0.8, -0.3, grad) + grad[0]!, all: () => [valueAndGrad(0.5, 1.2, 0.8, -0.3, grad), ...grad] }
    },
    value: ({ forward }) => nudge => forward(0.5 + nudge, 1.2, 0.8, -0.3),
    peers: {
      'by hand': () => ({
        once: nudge => { const { value, grad } = line.valueAndGrad([0.5 + nudge, 1.2, 0.8, -0.3]); return value + grad[0]! },
        all: () => { const { value, grad } = line.valueAndGrad([0.5, 1.2, 0.8, -0.3]); return [value, ...grad] },
      }),
    },
  }
}

/** The models of the benchmarks; `small` ones for tests, where the sizes do not matter. */
export const models = (size: 'small' | 'full'): readonly Model[] => [
  neuronModel, rosenbrockModel, logisticModel(1), logisticModel(size === 'small' ? 5 : 32), smallNet, bundleModel,
  mixtureModel(size === 'small' ? 20 : 1000),
  ...(size === 'small' ? [classifierModel(1, [12, 7]), classifierModel(37, [40, 30])] : [classifierModel(1, [3072, 100]), classifierModel(64, [3072, 100])]),
  graphModel(size === 'small' ? 400 : 10_000),
]
