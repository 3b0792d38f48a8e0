import { describe, expect, it } from 'vitest'
import { addGradients } from '../../src/differentiate/differentiate.js'
import { makeUp, neededOf } from '../../src/differentiate/needed.js'
import { evaluate } from '../../src/evaluate.js'
import { createCompilation } from '../../src/compilation.js'
import { createGraph } from '../../src/ir/build.js'
import type { Call, Sym } from '../../src/ir/node.js'
import { elements } from '../../src/ir/shape.js'
import { reachable } from '../../src/ir/walk.js'
import { ops } from '../../src/ops/table.js'
import { tensorOps } from '../../src/ops/tensor/table.js'
import { defaults } from '../../src/options.js'
import { parse } from '../../src/parse/parse.js'
import { interpretTensors } from '../../src/verify/interpret.js'
import { random as randomNumbers } from '../../templates/kernels/random.js'
import { chooser, tensorTrials } from '../ops/tensors.js'

/** Ops of which needs are followed number by number; of the others an argument is needed as a whole. */
const followed = new Set(['stack', 'concat', 'reshape', 'cumulate', 'read', 'accumulate', 'contract', 'reduceSum', 'reduceMax', 'reduceMin', 'reduceNorm', 'reduceLogSumExp'])

const names = (Object.keys(tensorOps) as (keyof typeof tensorOps)[]).filter(name => !['argMax', 'argMin', 'table', 'position'].includes(name))

describe.each(names)('what is needed of the arguments of %s', name => {
  it.each([true, false])('is what a NaN spreads from (with some of its numbers not needed: %s)', partly => {
    for (let seed = 1; seed <= 16; seed++) {
      const random = randomNumbers(seed)
      const { operands, build } = tensorTrials[name](chooser(random))
      const graph = createGraph()
      const values = new Map<Sym, Float64Array>()
      const symbols = operands.map(({ shape, data, classes }, k) => {
        const symbol = graph.symbol(`x${k}`, 'input', { shape, classes })
        values.set(symbol, Float64Array.from(data))
        return symbol
      })
      const call = build(graph, symbols) as Call
      if (call.op !== tensorOps[name]) continue
      const live = graph.symbol('live', 'input', { shape: call.shape })
      const isLive = Float64Array.from({ length: elements(call.shape) }, () => (partly && random() < 0.7 ? 0 : 1))
      values.set(live, isLive)
      for (const [k, symbol] of symbols.entries()) {
        if (symbol.classes !== undefined) continue
        const condition = neededOf(graph, call, k, partly ? live : undefined)
        const [needed] = condition ? interpretTensors(graph, [graph.call(ops.select, condition, graph.constant(1), graph.constant(0))], values) : []
        for (const at of values.get(symbol)!.keys()) {
          const [result] = interpretTensors(graph, [call], new Map([...values, [symbol, values.get(symbol)!.with(at, NaN)]]))
          const spreads = result!.some((x, n) => Number.isNaN(x) && isLive[n] === 1)
          const got = needed ? needed[needed.length === 1 ? 0 : at] === 1 : true
          if (spreads || followed.has(name)) expect(got, `seed ${seed}, argument ${k}, number ${at}`).toBe(spreads)
        }
      }
    }
  })
})

/** Models at points where what is not needed has an infinite slope, and their gradients. */
const unneeded: readonly (readonly [source: string, point: readonly (number | readonly number[])[], gradient: readonly number[]])[] = [
  ['input v[3]\nsum(log(relu(v)))', [[-1, 0, 1]], [0, 0, 1]],
  ['input v[3]\nsum(sqrt(max(v, 0)))', [[-1, 0, 1]], [0, 0, 0.5]],
  ['input v[3]\nsum(v > 0 ? log(v) : 0)', [[-1, 0, 1]], [0, 0, 1]],
  ['input v[3]\nsum(i in 1:3, v[i] > 0 ? log(v[i]) : 0)', [[-1, 0, 1]], [0, 0, 1]],
  ['input v[3]\nsum(i in 1:3, i > 1 ? log(v[i-1]) : 0)', [[1, 2, 0]], [1, 0.5, 0]],
  ['input v[3]\nsum(i in 1:3, j in 1:i-1, sqrt(v[i] - v[j]))', [[1, 5, 10]], [-1 / 4 - 1 / 6, 1 / 4 - 1 / Math.sqrt(20), 1 / 6 + 1 / Math.sqrt(20)]],
  // A scalar, a row, a column that only branches not taken ask for.
  ['input v[3], s\nsum(v > 0 ? log(s) : 0)', [[-1, -2, -3], 0], [0, 0, 0, 0]],
  ['input v[3], s\nsum(i in 1:3, v[i] > 0 ? v[i]*log(s) : 0)', [[-1, -2, -3], 0], [0, 0, 0, 0]],
  ['input v[2], A[2, 2]\nsum(i in 1:2, j in 1:2, A[i, j] > 0 ? log(v[i]) : 0)', [[0, 1], [-1, -1, 1, 1]], [0, 2, 0, 0, 0, 0]],
  ['input v[2], A[2, 2]\nsum(i in 1:2, j in 1:2, A[i, j] > 0 ? log(v[j]) : 0)', [[0, 1], [-1, 1, -1, 1]], [0, 2, 0, 0, 0, 0]],
  ['input m[2], A[2, 2], v[2]\nw = sqrt(v)\ny = array(i in 1:2, sum(j in 1:2, A[i, j]*w[j]))\nsum(m > 0 ? y : 0)', [[-1, -1], [1, 2, 3, 4], [0, 4]], [0, 0, 0, 0, 0, 0, 0, 0]],
  ['input m[2], A[2, 2]\ny = array(i in 1:2, sum(j in 1:2, log(A[i, j])))\nsum(m > 0 ? y : 0)', [[-1, 1], [0, 0, 1, 2]], [0, 0, 0, 0, 1, 0.5]],
  ['input m[2], A[2, 2], x[2]\ny = A*log(x)\nsum(m > 0 ? y : 0)', [[-1, -1], [1, 1, 1, 1], [0, 0]], [0, 0, 0, 0, 0, 0, 0, 0]],
  // What a slice, a gather, a label leave out.
  ['input v[3]\ny = log(v)\ny[1] + y[3]', [[1, 0, 2]], [1, 0, 0.5]],
  ['input v[4]\ny = log(v)\nsum(y[2:3])', [[0, 2, 4, 0]], [0, 0.5, 0.25, 0]],
  ['input v[4]\nsum(cumsum(sqrt(v))[1:2])', [[4, 1, 0, 0]], [0.5, 0.5, 0, 0]],
  ['input v[5]\ny = sqrt(v)\nsum(i in 1:2, y[2*i]^3)', [[0, 4, 0, 1, 0]], [0, 3, 0, 1.5, 0]],
  ['const k = [2, 3]\ninput v[4]\ny = sqrt(v)\nsum(i in 1:2, y[k[i]]^3)', [[0, 4, 1, 0]], [0, 3, 1.5, 0]],
  ['input v[4], k: class(4)\ny = log(v)\ny[k]', [[0, 2, 0, 0], 1], [0, 0.5, 0, 0]],
  ['input A[2, 3]\nB = log(A)\nsum(B[:, 2])', [[0, 1, 0, 0, 2, 0]], [0, 1, 0, 0, 0.5, 0]],
  // Routers, and the middle of a norm.
  ['input v[3]\nmax(log(v))', [[1, 0, 2]], [0, 0, 0.5]],
  ['input v[3]\nmax(array(i in 1:3, sqrt(v[i])))', [[4, 0, 1]], [0.25, 0, 0]],
  ['input v[3]\nnorm(sqrt(v))', [[0, 0, 0]], [0, 0, 0]],
  // Recurrences: branches, states that nothing asks for, the last step of a state.
  ['input v[3]\nfold(t in 1:3, h = 0, v[t] > 0 ? h + log(v[t]) : h)', [[0, 2, -3]], [0, 0.5, 0]],
  ['input v[3], s\nfold(t in 1:3, h = 1, v[t] > 0 ? h*log(s) : h)', [[-1, -2, -3], 0], [0, 0, 0, 0]],
  ['input v[3], n\nfold(t in 1:3, h = 1, t <= n ? h*sqrt(v[t]) : h)', [[4, 1, 0], 2], [0.25, 1, 0, 0]],
  ['input v[3]\nfold(t in 1:3, a = 1, b = v[1], a*v[t], log(b))', [[1, 2, 3]], [6, 3, 2]],
  ['input v[3]\nfold(t in 1:3, a = 0, b = v[1], a + b, sqrt(b - 1))', [[5, 2, 3]], [1 + 1 / 4 + 1 / 8, 0, 0]],
  ['input v[2]\nsum(scan(t in 1:3, a = 0, b = v[1], a + b, sqrt(b - 1)))', [[5, 2]], [3 + 2 / 4 + 1 / 8, 0]],
]

describe('what is not needed has gradient 0, though it be infinitely steep', () => {
  it.each(unneeded.flatMap(([source, point, gradient]) => ([0, 'auto', 64] as const).map(unroll => [source.replaceAll('\n', '; '), unroll, source, point, gradient] as const)))(
    '%s (unroll: %s)', (_, unroll, source, point, gradient) => {
      const module = evaluate(source, { unroll })
      const given = point.map(value => (typeof value === 'number' ? value : Float64Array.from(value)))
      const grad = new Float64Array(module.gradLength).fill(NaN)
      module.valueAndGrad(...given, grad)
      const byTape = new Float64Array(module.gradLength).fill(NaN)
      const tape = new Float64Array(module.tapeLength).fill(NaN)
      module.forward(...given, tape)
      module.backward(...given, tape, 2, byTape)
      expect(grad).toHaveLength(gradient.length)
      for (const [k, slope] of gradient.entries()) {
        expect(grad[k], `number ${k}`).toBeCloseTo(slope, 12)
        expect(byTape[k], `number ${k}, by backward`).toBeCloseTo(2 * slope, 12)
      }
    })
})

describe('slices that are the whole together', () => {
  it.each<[readonly number[], readonly (readonly (readonly [number, number])[])[], boolean]>([
    [[5], [[[0, 1]], [[2, 4]]], true], [[5], [[[3, 4]], [[0, 3]]], true], [[5], [[[0, 1]], [[3, 4]]], false], [[5], [[[0, 1]], [[2, 3]]], false], [[5], [[[1, 4]]], false], [[5], [], false],
    [[2, 3], [[[0, 1], [0, 0]], [[0, 1], [1, 2]]], true], [[2, 3], [[[0, 0], [0, 0]], [[1, 1], [1, 2]]], false], [[2, 3], [[[0, 1], [0, 2]]], true], [[1], [[[0, 0]]], true],
  ])('%j of %j: %s', (shape, slices, expected) => expect(makeUp(shape, slices)).toBe(expected))

  const guards = (source: string) => {
    const { graph, outputs } = addGradients(parse(createCompilation(source, defaults)))
    return reachable(graph, outputs.map(output => output.node)).filter(node => node.kind === 'call' && node.op === ops.select).length
  }

  it('need no guards, those with a gap do', () => {
    expect(guards('input v[4]\ny = log(v)\nsum(y[1:2].^2) + y[3]*y[4]')).toBe(0)
    expect(guards('input v[4]\ny = log(v)\nsum(y[1:2].^2) + y[4]')).toBeGreaterThan(0)
    expect(guards('input v[4]\ny = tanh(v)\nsum(y[1:2].^2) + y[4]')).toBe(0)
  })
})
