import { describe, expect, it } from 'vitest'
import { createCompilation, type Compilation } from '../../src/compilation.js'
import { unrolledSmall } from '../../src/compile.js'
import { emit, emitFunctionBody } from '../../src/emit/emit.js'
import { everywhere } from '../../src/ir/build.js'
import type { Argument, Fn, Output, Start } from '../../src/ir/fn.js'
import type { Node, Sym } from '../../src/ir/node.js'
import { defaults, type Settings } from '../../src/options.js'
import { ops } from '../../src/ops/table.js'
import { contractOf } from '../../src/ops/tensor/contract.js'
import { positionIn, readAt } from '../../src/ops/tensor/read.js'
import { reduceLogSumExp, reduceOver } from '../../src/ops/tensor/reduce.js'
import { schedule } from '../../src/schedule/schedule.js'
import { simplify } from '../../src/simplify/simplify.js'
import { stabilise } from '../../src/stabilise/stabilise.js'
import { typeErrors } from './types.js'

interface Wanted {
  readonly name: string
  readonly kind: 'param' | 'input'
  readonly shape?: readonly number[]
  readonly classes?: number
  readonly start?: Start
}

interface Built {
  readonly value: Node
  /** By the names of what may be differentiated. */
  readonly gradients: Readonly<Record<string, Node>>
}

/** A model of tensors through the stages after differentiation, as a module that runs and as text. */
function moduleOf(wanted: readonly Wanted[], build: (graph: Compilation['graph'], symbol: (name: string) => Sym) => Built, given: Partial<Settings> = {}) {
  const settings: Settings = { ...defaults, filename: 'tensors.expr', ...given }
  const compilation = createCompilation('f = …', settings, { verify: true })
  const { graph } = compilation
  const args = wanted.map(({ name, kind, shape = [], classes, start = 0 }): Argument =>
    ({ name, kind, shape, domain: everywhere, start, symbol: graph.symbol(name, kind, { shape, classes }) }))
  const params = args.filter(({ kind }) => kind === 'param')
  const real = args.filter(({ symbol }) => symbol.classes === undefined)
  const wrt = settings.wrt.length > 0 ? args.filter(({ name }) => settings.wrt.includes(name)) : params.length > 0 ? params : real
  const { value, gradients } = build(graph, name => args.find(each => each.name === name)!.symbol)
  const fn: Fn = {
    graph, labels: new Map(),
    model: { name: 'tensors', arguments: args, wrt, outputs: [{ name: 'f', shape: value.shape }] },
    outputs: [{ role: 'value', name: 'f', node: value }, ...wrt.map((argument): Output => ({ role: 'gradient', name: 'f', wrt: argument, node: gradients[argument.name]! }))],
  }
  const program = schedule(stabilise(unrolledSmall(simplify(fn, compilation), compilation), compilation), compilation)
  return {
    text: () => emit(program, compilation).code,
    run: new Function(emitFunctionBody(program, compilation))() as Record<string, any>,
  }
}

const withoutBackward: Partial<Settings> = { emit: ['forward', 'valueAndGrad', 'gradient', 'objective', 'valueAndGradBatch'] }

/** The cross-entropy of W·x + b for a label, as people write it. */
const classifier = (given: Partial<Settings> = {}, start: Start = 0) => moduleOf([
  { name: 'W', kind: 'param', shape: [2, 3], start }, { name: 'b', kind: 'param', shape: [2], start: [0.5, -0.5] }, { name: 'k', kind: 'param', start: 2 },
  { name: 'x', kind: 'input', shape: [3] }, { name: 'label', kind: 'input', classes: 2 },
], (graph, symbol) => {
  const [W, b, k, x, label] = ['W', 'b', 'k', 'x', 'label'].map(symbol) as [Sym, Sym, Sym, Sym, Sym]
  const product = contractOf(graph, W, [0, 1], x, [1], [0])
  const scores = graph.call(ops.mul, k, graph.call(ops.add, product, b))
  const sum = reduceOver(graph, reduceLogSumExp, scores, [0])
  const value = graph.call(ops.sub, sum, readAt(graph, scores, [], [{ argument: 1 }], { indices: [label] }))
  const isLabel = graph.call(ops.select, graph.call(ops.equal, positionIn(graph, [2], { offset: 0, terms: [[0, 1]] }), label), graph.constant(1), graph.constant(0))
  const g = graph.call(ops.sub, graph.call(ops.exp, graph.call(ops.sub, scores, sum)), isLabel)
  const kg = graph.call(ops.mul, k, g)
  return {
    value,
    gradients: {
      W: contractOf(graph, kg, [0], x, [1], [0, 1]), b: kg,
      k: contractOf(graph, g, [0], graph.call(ops.add, product, b), [0], []), x: contractOf(graph, W, [0, 1], kg, [0], [1]),
    },
  }
}, { ...withoutBackward, ...given })

function byHand(params: ArrayLike<number>, x: ArrayLike<number>, label: number) {
  const W = (i: number, j: number) => params[3 * i + j]!
  const k = params[8]!
  const z = [0, 1].map(i => [0, 1, 2].reduce((sum, j) => sum + W(i, j) * x[j]!, params[6 + i]!))
  const s = z.map(each => k * each)
  const total = s.reduce((sum, each) => sum + Math.exp(each), 0)
  const g = s.map((each, i) => Math.exp(each) / total - (i === label ? 1 : 0))
  return {
    value: Math.log(total) - s[label]!,
    grad: [...g.flatMap(each => [0, 1, 2].map(j => k * each * x[j]!)), ...g.map(each => k * each), g[0]! * z[0]! + g[1]! * z[1]!],
    x: [0, 1, 2].map(j => k * (g[0]! * W(0, j) + g[1]! * W(1, j))),
  }
}

const close = (got: ArrayLike<number>, wanted: readonly number[]) => {
  expect(got).toHaveLength(wanted.length)
  for (const [k, value] of wanted.entries()) expect(got[k]).toBeCloseTo(value, 12)
}

const params = Float64Array.of(0.1, -0.2, 0.3, 0.5, 0.25, -0.75, 0.4, 0.6, 1.5)
const x = Float64Array.of(1, -2, 0.5)
const unrolling = [['written out', 'auto'], ['as loops', 0]] as const

describe.each(unrolling)('arguments that are tensors, %s', (_, unroll) => {
  const { run, text } = classifier({ unroll })
  it('are flat vectors', () => {
    const grad = new Float64Array(9)
    for (const label of [0, 1]) {
      const { value, grad: slopes } = byHand(params, x, label)
      expect(run['forward'](params, x, label)).toBeCloseTo(value, 12)
      expect(run['valueAndGrad'](params, x, label, grad)).toBeCloseTo(value, 12)
      close(grad, slopes)
    }
    expect(run['valueAndGrad'](params, x, 2, grad)).toBeNaN()
  })
  it('have gradients by name: arrays of their own, scalars as numbers', () => {
    const { W, b, k } = run['gradient'](params, x, 1)
    const { grad } = byHand(params, x, 1)
    close(W, grad.slice(0, 6))
    close(b, grad.slice(6, 8))
    expect(k).toBeCloseTo(grad[8]!, 12)
    expect(W.buffer).not.toBe(b.buffer)
  })
  it('lie where the layout says', () => {
    expect(run['layout']).toEqual({ W: { offset: 0, length: 6, shape: [2, 3] }, b: { offset: 6, length: 2, shape: [2] }, k: { offset: 8, length: 1, shape: [] } })
    expect([run['paramsLength'], run['gradLength']]).toEqual([9, 9])
    const { W, b, k } = run['views'](params)
    expect([W.length, b.length, k[0], W[4]]).toEqual([6, 2, 1.5, 0.25])
  })
  it('are described', () => {
    expect(run['meta'].inputs).toEqual([{ name: 'x', shape: [3], kind: 'real' }, { name: 'label', shape: [], kind: 'class', classes: 2 }])
    expect(run['meta'].params).toEqual([{ name: 'W', shape: [2, 3], start: 0 }, { name: 'b', shape: [2], start: [0.5, -0.5] }, { name: 'k', shape: [], start: 2 }])
    expect([...run['initParams']()]).toEqual([0, 0, 0, 0, 0, 0, 0.5, -0.5, 2])
  })
  it('come from optimisers as vectors of either kind', () => {
    const { value, grad: slopes } = byHand(params, x, 1)
    for (const point of [params, [...params]]) {
      const grad = [0, 0, 0, 0, 0, 0, 0, 0, 0]
      expect(run['objective'](point, x, 1, grad)).toBeCloseTo(value, 12)
      expect(run['objective'](point, x, 1)).toBeCloseTo(value, 12)
      close(grad, slopes)
    }
  })
  it('come as a batch: the mean over examples', () => {
    const xs = Float64Array.of(1, -2, 0.5, 0.25, 3, -1, -1, 0, 2)
    const labels = [1, 0, 1]
    const each = labels.map((label, k) => byHand(params, xs.slice(3 * k, 3 * k + 3), label))
    const mean = each.reduce((sum, { value }) => sum + value, 0) / 3
    const grad = new Float64Array(9).fill(7)
    expect(run['valueAndGradBatch'](params, 3, xs, labels, grad)).toBeCloseTo(mean, 12)
    close(grad, each[0]!.grad.map((_, k) => each.reduce((sum, { grad }) => sum + grad[k]!, 0) / 3))
    expect(run['valueAndGradBatch'](params, 3, xs, Uint8Array.from(labels), undefined)).toBeCloseTo(mean, 12)
  })
  it('have types that hold', () => expect(typeErrors(text())).toEqual([]))
})

describe.each(unrolling)('what is differentiated, %s', (_, unroll) => {
  const wanted = byHand(params, x, 1)
  it('inputs too: what an optimiser hands over is taken apart', () => {
    const { run, text } = classifier({ unroll, wrt: ['W', 'b', 'k', 'x'] })
    const grad = new Float64Array(12)
    for (const point of [[...params, ...x], Float64Array.of(...params, ...x)]) {
      expect(run['objective'](point, 1, grad)).toBeCloseTo(wanted.value, 12)
      close(grad, [...wanted.grad, ...wanted.x])
    }
    expect(run).not.toHaveProperty('valueAndGradBatch')
    expect(typeErrors(text())).toEqual([])
  })
  it('inputs only: params come right after', () => {
    const { run } = classifier({ unroll, wrt: ['x'] })
    const grad = new Float64Array(3)
    expect(run['objective']([...x], params, 1, grad)).toBeCloseTo(wanted.value, 12)
    close(grad, wanted.x)
    close(run['gradient'](params, x, 1).x, wanted.x)
  })
  it('some params: the others come right after', () => {
    const { run, text } = classifier({ unroll, wrt: ['b'] })
    const grad = new Float64Array(2)
    expect(run['objective']([params[6], params[7]], Float64Array.of(...params.slice(0, 6), params[8]!), x, 1, grad)).toBeCloseTo(wanted.value, 12)
    close(grad, wanted.grad.slice(6, 8))
    expect(typeErrors(text())).toEqual([])
  })
  it('what examples share is passed once', () => {
    const { run, text } = classifier({ unroll, shared: ['x'], wrt: ['W', 'x'] })
    const grad = new Float64Array(9)
    const other = byHand(params, x, 0)
    expect(run['valueAndGradBatch'](params, 4, x, [1, 0, 0, 1], grad)).toBeCloseTo((wanted.value + other.value) / 2, 12)
    close(grad, [...wanted.grad.slice(0, 6), ...wanted.x].map((slope, k) => (slope + [...other.grad.slice(0, 6), ...other.x][k]!) / 2))
    expect(typeErrors(text())).toEqual([])
  })
})

describe('starting values', () => {
  const drawn = (start: Start, length = 4000) => moduleOf([{ name: 'w', kind: 'param', shape: [length], start }], (graph, symbol) => ({
    value: contractOf(graph, symbol('w'), [0], symbol('w'), [0], []), gradients: { w: graph.call(ops.mul, graph.constant(2), symbol('w')) },
  }), withoutBackward)
  const moments = (numbers: Float64Array) => {
    const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length
    return { mean, deviation: Math.sqrt(numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0) / numbers.length), largest: numbers.reduce((top, each) => Math.max(top, Math.abs(each)), 0) }
  }
  it('uniform ones', () => {
    const { mean, deviation, largest } = moments(drawn({ distribution: 'uniform', low: -3, high: 3 }).run['initParams']())
    expect(Math.abs(mean)).toBeLessThan(0.15)
    expect(Math.abs(deviation - Math.sqrt(3))).toBeLessThan(0.1)
    expect(largest).toBeLessThanOrEqual(3)
  })
  it('normal ones', () => {
    const { mean, deviation, largest } = moments(drawn({ distribution: 'normal', mean: 1, deviation: 2 }).run['initParams']())
    expect(Math.abs(mean - 1)).toBeLessThan(0.15)
    expect(Math.abs(deviation - 2)).toBeLessThan(0.1)
    expect(largest).toBeGreaterThan(6)
  })
  it('normal ones that are truncated at two deviations', () => {
    const { mean, deviation, largest } = moments(drawn({ distribution: 'truncatedNormal', mean: 0, deviation: 2 }).run['initParams'](5))
    expect(Math.abs(mean)).toBeLessThan(0.15)
    // The deviation that is left of 2 (Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 1, §10.1).
    expect(Math.abs(deviation - 2 * 0.8796)).toBeLessThan(0.1)
    expect(largest).toBeLessThanOrEqual(4)
    expect(largest).toBeGreaterThan(3.5)
  })
  it('are the same for the same seed only', () => {
    const { initParams } = drawn({ distribution: 'uniform', low: 0, high: 1 }, 5).run as { initParams: (seed?: number) => Float64Array }
    expect(initParams()).toEqual(initParams(1))
    expect(initParams(2)).not.toEqual(initParams(1))
  })
  it('have types that hold, and short ones are told in meta', () => {
    const { text, run } = drawn({ distribution: 'truncatedNormal', mean: 0, deviation: 2 }, 3)
    expect(typeErrors(text())).toEqual([])
    expect(run['meta'].params[0].start).toEqual({ distribution: 'truncatedNormal', mean: 0, deviation: 2 })
    expect(drawn([1, 2, 3], 3).run['meta'].params[0].start).toEqual([1, 2, 3])
    expect(drawn([2, 2, 2], 3).run['meta'].params[0].start).toBe(2)
    const many = Array.from({ length: 100 }, (_, k) => k)
    const { run: long } = drawn(many, 100)
    expect(long['meta'].params[0]).toEqual({ name: 'w', shape: [100] })
    expect([...long['initParams']()]).toEqual(many)
    expect([...drawn(0.25, 3).run['initParams']()]).toEqual([0.25, 0.25, 0.25])
  })
})
