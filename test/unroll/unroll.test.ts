import { describe, expect, it } from 'vitest'
import { createCompilation } from '../../src/compilation.js'
import type { Fn } from '../../src/ir/fn.js'
import type { Node, Sym } from '../../src/ir/node.js'
import { elements } from '../../src/ir/shape.js'
import { verifyFn } from '../../src/ir/verify.js'
import { reachable } from '../../src/ir/walk.js'
import { defaults, type Settings } from '../../src/options.js'
import { ops } from '../../src/ops/table.js'
import { stack } from '../../src/ops/tensor/arrange.js'
import { contractOf } from '../../src/ops/tensor/contract.js'
import { solveFor } from '../../src/ops/tensor/linear.js'
import { elementAt, read } from '../../src/ops/tensor/read.js'
import { reduceLogSumExp, reduceOver, sumAll } from '../../src/ops/tensor/reduce.js'
import { tensorOps } from '../../src/ops/tensor/table.js'
import { unroll } from '../../src/unroll/unroll.js'
import { interpretTensors } from '../../src/verify/interpret.js'
import { programs, recurrence, shapes, worldOf } from './programs.js'

const compilationOf = (settings: Partial<Settings> = {}) => createCompilation('', { ...defaults, ...settings })

const fnOf = (graph: Fn['graph'], nodes: readonly Node[], labels: readonly (readonly [Node, string])[] = []): Fn => ({
  graph, model: { name: 'test', arguments: [], wrt: [], outputs: nodes.map((node, k) => ({ name: `f${k}`, shape: node.shape })) },
  outputs: nodes.map((node, k) => ({ role: 'value', name: `f${k}`, node })), labels: new Map(labels),
})

/** Numbers that differ, some negative. */
const numbers = (count: number, seed: number) => Array.from({ length: count }, (_, k) => Math.round(2000 * Math.sin(1 + 7 * k + 13 * seed)) / 1000)

const isScalar = (node: Node): boolean => node.shape.length === 0 && (node.kind !== 'call' || !node.op.tensor || (node.op === read && node.args.length === 1 && node.args[0]!.kind === 'sym'))

/** What a scalar graph may hold: scalars, elements of arguments, and the stacks that make outputs of them. */
function tensorsLeft(fn: Fn): Node[] {
  const roots = fn.outputs.flatMap(({ node }) => (node.kind === 'call' && node.op === stack ? node.args : [node]))
  return reachable(fn.graph, roots).filter(node => !isScalar(node) && !(node.kind === 'sym'))
}

describe('a model taken apart means what it meant', () => {
  it.each(Object.keys(programs))('%s', name => {
    const compilation = compilationOf()
    const { graph } = compilation
    const world = worldOf(graph)
    const made = programs[name]!(world)
    const fn = fnOf(graph, Array.isArray(made) ? made : [made as Node])
    const unrolled = unroll(fn, compilation)
    verifyFn(unrolled)
    expect(tensorsLeft(unrolled)).toEqual([])
    expect(unrolled.outputs.map(({ node }) => node.shape)).toEqual(fn.outputs.map(({ node }) => node.shape))
    for (const [label, labels] of [[0, [0, 1, 2, 1]], [2, [2, 2, 3, 0]], [3, [0.5, -1, NaN, 1]]] as const) {
      const values = new Map<Sym, readonly number[]>(Object.entries(shapes).map(([name, shape], k) => [world[name as keyof typeof shapes], numbers(elements(shape), k + label)]))
      values.set(world.label, [label])
      values.set(world.labels, labels)
      const wanted = interpretTensors(graph, fn.outputs.map(({ node }) => node), values)
      const got = interpretTensors(graph, unrolled.outputs.map(({ node }) => node), values)
      for (const [k, list] of wanted.entries()) for (const [flat, value] of list.entries()) {
        if (Number.isFinite(value)) expect(Math.abs(got[k]![flat]! - value)).toBeLessThan(1e-12 * Math.max(1, Math.abs(value)))
        else expect(got[k]![flat]).toBe(value)
      }
    }
  })

  it('every tensor op is among them', () => {
    const { graph } = compilationOf()
    const nodes = Object.values(programs).flatMap(make => make(worldOf(graph)))
    const used = new Set(reachable(graph, nodes).flatMap(node => (node.kind === 'call' ? [node.op] : [])))
    expect(Object.values(tensorOps).filter(op => !used.has(op))).toEqual([])
  })
})

describe('what it costs', () => {
  it('sharing is kept: what two outputs need is there once', () => {
    const compilation = compilationOf()
    const { graph } = compilation
    const { v, w } = worldOf(graph)
    let x: Node = v
    for (let k = 0; k < 40; k++) x = graph.call(ops.add, x, graph.call(ops.mul, x, w))
    const unrolled = unroll(fnOf(graph, [x, sumAll(graph, x)]), compilation)
    const calls = reachable(graph, unrolled.outputs.map(({ node }) => node)).filter(node => node.kind === 'call' && !node.op.tensor)
    expect(calls).toHaveLength(3 * 80 + 2)
  })
  it('results of one loop come from one run', () => {
    const compilation = compilationOf()
    const { graph } = compilation
    const unrolled = unroll(fnOf(graph, recurrence(worldOf(graph), false)), compilation)
    const calls = reachable(graph, unrolled.outputs.map(({ node }) => node)).filter(node => node.kind === 'call' && node.op === ops.tanh)
    expect(calls).toHaveLength(2 * 3)
  })
  it('a softmax calls no exponential again', () => {
    const exponentials = (exact: boolean) => {
      const compilation = compilationOf({ exact })
      const { graph } = compilation
      const { v } = worldOf(graph)
      const sum = reduceOver(graph, reduceLogSumExp, v, [0])
      const unrolled = unroll(fnOf(graph, [sum, graph.call(ops.exp, graph.call(ops.sub, v, sum))]), compilation)
      return reachable(graph, unrolled.outputs.map(({ node }) => node)).filter(node => node.kind === 'call' && node.op === ops.exp).length
    }
    expect([exponentials(false), exponentials(true)]).toEqual([3, 6])
  })
  it('of a large argument, only what is read is made', () => {
    const compilation = compilationOf()
    const { graph } = compilation
    const x = graph.symbol('x', 'input', { shape: [1e6] })
    const before = graph.size
    const unrolled = unroll(fnOf(graph, [graph.call(ops.add, elementAt(graph, x, [5]), elementAt(graph, x, [999_999]))]), compilation)
    expect(graph.size - before).toBeLessThan(10)
    expect(tensorsLeft(unrolled)).toEqual([])
  })
})

describe('what is unrolled', () => {
  /** A product of an n×n matrix and a vector. */
  const product = (n: number) => (compilation: ReturnType<typeof compilationOf>) => {
    const { graph } = compilation
    return fnOf(graph, [contractOf(graph, graph.symbol('M', 'param', { shape: [n, n] }), [0, 1], graph.symbol('x', 'input', { shape: [n] }), [1], [0])])
  }
  const isUnrolled = (make: (compilation: ReturnType<typeof compilationOf>) => Fn, settings: Partial<Settings> = {}) => {
    const compilation = compilationOf(settings)
    const fn = make(compilation)
    return unroll(fn, compilation) !== fn
  }
  it('small models, by themselves', () => expect([4, 30, 33, 400].map(n => isUnrolled(product(n)))).toEqual([true, true, false, false]))
  it('loops of at most N rounds', () => {
    expect([4, 5].map(n => isUnrolled(product(n), { unroll: 4 }))).toEqual([true, false])
    expect(isUnrolled(product(60), { unroll: 60 })).toBe(true)
    expect([0, 1].map(limit => isUnrolled(product(2), { unroll: limit }))).toEqual([false, false])
  })
  it('recurrences count their steps', () => {
    const make = (compilation: ReturnType<typeof compilationOf>) => fnOf(compilation.graph, recurrence(worldOf(compilation.graph), false))
    expect([2, 3].map(limit => isUnrolled(make, { unroll: limit }))).toEqual([false, true])
  })
  it('scalars only: the very same program', () => {
    const compilation = compilationOf()
    const { graph } = compilation
    expect(isUnrolled(() => fnOf(graph, [graph.call(ops.exp, graph.symbol('x', 'input'))]))).toBe(false)
  })
  it('no large systems of equations, which need pivots', () => {
    const make = (n: number) => ({ graph }: ReturnType<typeof compilationOf>) =>
      fnOf(graph, [solveFor(graph, graph.symbol('M', 'param', { shape: [n, n] }), graph.symbol('x', 'input', { shape: [n] }))])
    expect([1, 2, 3].map(n => isUnrolled(make(n)))).toEqual([true, true, false])
  })
  it('no labels of many classes', () => {
    const make = (n: number) => ({ graph }: ReturnType<typeof compilationOf>) => {
      const label = graph.symbol('label', 'input', { classes: n })
      return fnOf(graph, [graph.apply(read, { key: `label ${n}`, domain: [], subscripts: [{ argument: 1 }], padded: false } as never, graph.symbol('x', 'input', { shape: [n] }), label)])
    }
    expect([32, 33].map(n => isUnrolled(make(n)))).toEqual([true, false])
  })
  it('never more elements than operations are allowed', () => expect(isUnrolled(product(60), { unroll: 60, maxOperations: 50 })).toBe(false))
})

it('names go to elements', () => {
  const compilation = compilationOf()
  const { graph } = compilation
  const { A, v } = worldOf(graph)
  const h = contractOf(graph, A, [0, 1], v, [1], [0])
  const { labels, hints, outputs } = unroll(fnOf(graph, [h], [[h, 'h']]), compilation)
  const output = outputs[0]!.node
  expect(output.kind === 'call' && output.args.map(node => labels.get(node))).toEqual(['h_1', 'h_2'])
  expect([...hints!.values()].sort()).toEqual(['A_1_1', 'A_1_2', 'A_1_3', 'A_2_1', 'A_2_2', 'A_2_3', 'v_1', 'v_2', 'v_3'])
})
