import { describe, expect, it } from 'vitest'
import { reverse } from '../../../src/differentiate/reverse.js'
import type { Node } from '../../../src/ir/node.js'
import { reachable } from '../../../src/ir/walk.js'
import { ops } from '../../../src/ops/table.js'
import { reduceLogSumExp, reduceNorm, reduceOver, sumOver } from '../../../src/ops/tensor/reduce.js'
import { scan, scanOf } from '../../../src/ops/tensor/scan.js'
import { contractOf } from '../../../src/ops/tensor/contract.js'
import { elementAt, readAt, spread } from '../../../src/ops/tensor/read.js'
import { simplify } from '../../../src/simplify/simplify.js'
import { stabilise } from '../../../src/stabilise/stabilise.js'
import { interpretTensors } from '../../../src/verify/interpret.js'
import { fnOf } from '../program.js'
import { tensorCompilation, valuesOf, worldOf, type World } from './world.js'

const lowered = (make: (world: World, simplified: (node: Node) => Node) => readonly Node[]) => {
  const compilation = tensorCompilation()
  const world = worldOf(compilation.graph, 2, 3, 4)
  const nodes = make(world, node => simplify(fnOf(compilation, [node]), compilation).outputs[0]!.node)
  const stable = stabilise(simplify(fnOf(compilation, nodes, true), compilation), compilation).outputs.map(output => output.node)
  return { world, nodes, stable }
}

const named = (world: World, stable: readonly Node[], name: string) => reachable(world.graph, stable).filter(node => node.kind === 'call' && node.op.name === name)

describe('logSumExp', () => {
  it.each([
    ['large numbers', [1000, 999, 998], 1000 + Math.log(1 + Math.exp(-1) + Math.exp(-2))],
    ['small numbers', [-1000, -1001, -5000], -1000 + Math.log(1 + Math.exp(-1))],
    ['nothing', [-Infinity, -Infinity, -Infinity], -Infinity],
    ['too much', [Infinity, 0, -Infinity], Infinity],
    ['a NaN', [1, NaN, 2], NaN],
    ['one that counts', [-Infinity, 3, -Infinity], 3],
  ])('of %s', (_, numbers, expected) => {
    const { world, stable } = lowered(world => [reduceOver(world.graph, reduceLogSumExp, world.v, [0])])
    expect(named(world, stable, 'reduceLogSumExp')).toEqual([])
    const [[got]] = interpretTensors(world.graph, stable, new Map([[world.v, numbers]])) as [Float64Array]
    if (Number.isFinite(expected)) expect(got).toBeCloseTo(expected, 10)
    else expect(got).toBe(expected)
  })
})

describe('the Euclidean length', () => {
  it.each([
    ['moderate numbers', [1, -2, 2], 3],
    ['numbers whose squares overflow', [3e200, 0, -4e200], 5e200],
    ['numbers whose squares underflow', [3e-200, 4e-200, 0], 5e-200],
    ['subnormal numbers', [0, 5e-324, 0], 5e-324],
    ['zeros', [0, -0, 0], 0],
    ['an infinite one', [1, -Infinity, 3], Infinity],
    ['a NaN', [1, NaN, 3], NaN],
  ])('of %s', (_, numbers, expected) => {
    for (const whole of [true, false]) {
      const { world, stable } = lowered(({ graph, v, A }) => [whole ? reduceOver(graph, reduceNorm, v, [0]) : reduceOver(graph, reduceNorm, A, [1])])
      expect(named(world, stable, 'reduceNorm')).toEqual([])
      const [got] = interpretTensors(world.graph, stable, new Map([[world.v, numbers], [world.A, [1, 2, 2, ...numbers]]])) as [Float64Array]
      const last = got.at(-1)!
      if (!whole) expect(got[0]).toBe(3)
      if (Number.isFinite(expected) && expected !== 0) expect(Math.abs(last / expected - 1)).toBeLessThan(1e-15)
      else expect(last).toBe(expected)
    }
  })
})

/** Losses of scores, which may be written by hand. */
const losses: Record<string, (world: World, z: Node) => Node> = {
  'cross-entropy with a label': ({ graph, call, label }, z) => call(ops.sub, reduceOver(graph, reduceLogSumExp, z, [0]), readAt(graph, z, [], [{ argument: 1 }], { indices: [label] })),
  'minus the log of a softmax by hand': ({ graph, call, label }, z) => {
    const e = call(ops.exp, z)
    const p = call(ops.div, e, sumOver(graph, e, [0]))
    return call(ops.neg, call(ops.log, readAt(graph, p, [], [{ argument: 1 }], { indices: [label] })))
  },
  'a square of probabilities': ({ graph, call, w }, z) => {
    const p = call(ops.exp, call(ops.sub, z, reduceOver(graph, reduceLogSumExp, z, [0])))
    return contractOf(graph, call(ops.sub, p, w), [0], call(ops.sub, p, w), [0], [])
  },
}

describe('the softmax', () => {
  const scores: Record<string, (world: World) => Node> = {
    'of scores': ({ graph, S, v }) => contractOf(graph, S, [0, 1], v, [1], [0]),
    'of shifted ones': ({ graph, call, S, v, w, s }) => call(ops.sub, call(ops.add, contractOf(graph, S, [0, 1], v, [1], [0]), w), s),
    'of a multiple': ({ graph, call, S, v, s }) => call(ops.mul, s, call(ops.neg, contractOf(graph, S, [0, 1], v, [1], [0]))),
  }
  for (const [what, loss] of Object.entries(losses))
    it.each(Object.keys(scores))(`${what} %s takes one exponential for each class, derivative included`, name => {
      const { world, nodes, stable } = lowered((world, simplified) => {
        const f = simplified(loss(world, scores[name]!(world)))
        return [f, ...reverse(world.graph, [{ node: f, upstream: world.graph.constant(1) }], [world.S, world.v]).gradient]
      })
      expect(named(world, stable, 'exp').map(node => node.shape)).toEqual([[3]])
      const values = valuesOf(world, 3)
      const [was, is] = [nodes, stable].map(list => interpretTensors(world.graph, list, values))
      for (const [k, numbers] of was!.entries()) for (const [at, value] of numbers.entries()) expect(is![k]![at]).toBeCloseTo(value, 10)
    })

  it('is right along rows, and where numbers are large', () => {
    const { world, stable } = lowered(({ graph, call, A }) => [call(ops.exp, call(ops.sub, A, spread(graph, reduceOver(graph, reduceLogSumExp, A, [1]), A.shape, [0])))])
    const [got] = interpretTensors(world.graph, stable, new Map([[world.A, [1000, 1000, -1000, -2000, -2001, -2000]]])) as [Float64Array]
    const q = 1 / (2 + Math.exp(-1))
    const expected = [0.5, 0.5, 0, q, q * Math.exp(-1), q]
    for (const [k, value] of expected.entries()) expect(got[k]).toBeCloseTo(value, 12)
  })
})

describe('bodies of loops', () => {
  it('are simplified and lowered as programs are', () => {
    const { world, nodes, stable } = lowered(({ graph, call, A, v }) => {
      const [h, x] = [graph.local('h', [3]), graph.local('x', [3])]
      const gate = call(ops.div, 1, call(ops.add, 1, call(ops.exp, call(ops.neg, call(ops.add, h, x)))))
      const next = call(ops.add, call(ops.mul, gate, h), call(ops.log, elementAt(graph, call(ops.exp, x), [1])))
      const loop = { count: 2, backwards: false, states: [h], elements: [x], captured: [], next: [next], collected: [reduceOver(graph, reduceNorm, next, [0])] }
      return (['final', 'collected'] as const).map(kind => scanOf(graph, loop, { initial: [v], elements: [A], captured: [] }, { kind, of: 0 }))
    })
    const loops = stable.map(node => scan.of(node as Extract<Node, { kind: 'call' }>).loop)
    expect(loops[0]!.next).toEqual(loops[1]!.next)
    const names = reachable(world.graph, [...loops[0]!.next, ...loops[0]!.collected]).map(node => (node.kind === 'call' ? node.op.name : ''))
    for (const gone of ['log', 'reduceNorm', 'sigmoid']) expect(names).not.toContain(gone)
    expect(names.filter(name => name === 'exp').length).toBe(1)
    const values = valuesOf(world, 4)
    const [was, is] = [nodes, stable].map(list => interpretTensors(world.graph, list, values))
    for (const [k, numbers] of was!.entries()) for (const [at, value] of numbers.entries()) expect(is![k]![at]).toBeCloseTo(value, 10)
  })
})
