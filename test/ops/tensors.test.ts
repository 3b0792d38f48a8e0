import { describe, expect, it } from 'vitest'
import { reverse } from '../../src/differentiate/reverse.js'
import { createGraph, type Graph } from '../../src/ir/build.js'
import type { Node, Sym } from '../../src/ir/node.js'
import { elements } from '../../src/ir/shape.js'
import { reachable } from '../../src/ir/walk.js'
import { allOps } from '../../src/ops/define.js'
import { allTensorOps } from '../../src/ops/tensor/define.js'
import { tensorOps } from '../../src/ops/tensor/table.js'
import { interpretTensors } from '../../src/verify/interpret.js'
import { decimals, preciseTensors, type Decimal, type PreciseValue } from '../../src/verify/precise.js'
import { random as randomNumbers } from '../../templates/kernels/random.js'
import { chooser, tensorTrials } from './tensors.js'

const digits = 40
const D = decimals(digits)

type Values = Map<Sym, readonly number[]>

/** A trial as nodes over symbols, with the numbers of these. */
function trial(name: keyof typeof tensorOps, seed: number) {
  const random = randomNumbers(seed)
  const { operands, build } = tensorTrials[name](chooser(random))
  const graph = createGraph()
  const values: Values = new Map()
  const symbol = (name: string, shape: readonly number[], data: readonly number[], classes?: number): Sym => {
    const made = graph.symbol(name, 'input', { shape, classes })
    values.set(made, data)
    return made
  }
  const symbols = operands.map(({ shape, data, classes }, k) => symbol(`x${k}`, shape, data, classes))
  const result = build(graph, symbols)
  const numbers = (shape: readonly number[]): number[] => Array.from({ length: elements(shape) }, () => 2 * random() - 1)
  const g = symbol('g', result.shape, numbers(result.shape))
  return { graph, values, result, g, symbol, numbers, reals: symbols.filter(({ classes }) => classes === undefined) }
}

const asGiven = (symbol: Sym, data: readonly (number | Decimal)[]): PreciseValue => (symbol.shape.length === 0 ? data[0]! : data as readonly number[])

/** d/dt ⟨weights, node(x + t·v)⟩ at 0, by a central difference in decimals; its error is some 10⁻²⁶. */
function along(graph: Graph, nodes: readonly Node[], weights: readonly (readonly number[])[], values: Values, moved: Sym, v: readonly number[]): number {
  const step = new D('1e-13')
  const at = (t: Decimal) => {
    const here = new Map([...values].map(([symbol, data]) => [symbol, asGiven(symbol, symbol === moved ? data.map((x, k) => t.times(v[k]!).plus(x)) : data)] as const))
    return preciseTensors(graph, nodes, here, digits).flatMap((numbers, n) => numbers.map((x, k) => x.times(weights[n]![k]!))).reduce((sum, x) => sum.plus(x), new D(0))
  }
  return at(step).minus(at(step.neg())).div(step.times(2)).toNumber()
}

const given = (values: Values) => new Map([...values].map(([symbol, data]) => [symbol, Float64Array.from(data)]))
const dot = (p: ArrayLike<number>, q: ArrayLike<number>): number => Array.from(p).reduce((sum, x, k) => sum + x * q[k]!, 0)

function close(got: number, expected: number, where: string) {
  expect(Math.abs(got - expected), `${where}: ${got}, not ${expected}`).toBeLessThanOrEqual(1e-10 * (1 + Math.abs(expected)))
}

const seeds = Array.from({ length: 24 }, (_, k) => k + 1)

describe('the table of tensor ops', () => {
  it('holds every row under its own name', () => {
    expect(allTensorOps.map(op => op.name).sort()).toEqual(Object.keys(tensorOps).sort())
    for (const [name, op] of Object.entries(tensorOps)) expect(op.name).toBe(name)
  })
})

describe.each(Object.keys(tensorOps) as (keyof typeof tensorOps)[])('%s', name => {
  it('comes out as some call of itself', () => {
    expect(seeds.some(seed => {
      const { result } = trial(name, seed)
      return result.kind === 'call' && result.op === tensorOps[name]
    })).toBe(true)
  })

  it('gives as many numbers as its shape says, in doubles and in decimals', () => {
    for (const seed of seeds) {
      const { graph, values, result } = trial(name, seed)
      const [doubles] = interpretTensors(graph, [result], given(values))
      const [precise] = preciseTensors(graph, [result], new Map([...values].map(([symbol, data]) => [symbol, asGiven(symbol, data)])), digits)
      expect([doubles!.length, precise!.length]).toEqual([elements(result.shape), elements(result.shape)])
      for (const [k, x] of precise!.entries()) {
        expect(doubles![k]).not.toBeNaN()
        close(doubles![k]!, x.toNumber(), `seed ${seed}, number ${k}`)
      }
    }
  })

  it('has an adjoint: ⟨g, J·v⟩ = ⟨Jᵀ·g, v⟩ for every argument', () => {
    for (const seed of seeds) {
      const { graph, values, result, g, reals, numbers } = trial(name, seed)
      const { gradient } = reverse(graph, [{ node: result, upstream: g }], reals)
      const found = interpretTensors(graph, gradient, given(values))
      for (const [k, symbol] of reals.entries()) {
        expect(gradient[k]!.shape).toEqual(symbol.shape)
        const v = numbers(symbol.shape)
        close(dot(found[k]!, v), along(graph, [result], [values.get(g)!], values, symbol, v), `seed ${seed}, ∂/∂${symbol.name}`)
      }
    }
  })

  it('has an adjoint of its adjoint', () => {
    for (const seed of seeds.slice(0, name === 'scan' ? 4 : 12)) {
      const { graph, values, result, g, reals, numbers, symbol } = trial(name, seed)
      if (reals.length === 0) continue
      const { gradient } = reverse(graph, [{ node: result, upstream: g }], reals)
      const weights = gradient.map((node, k) => symbol(`w${k}`, node.shape, numbers(node.shape)))
      const wrt = [...reals, g]
      const second = reverse(graph, gradient.map((node, k) => ({ node, upstream: weights[k]! })), wrt).gradient
      const found = interpretTensors(graph, second, given(values))
      for (const [k, moved] of wrt.entries()) {
        const v = numbers(moved.shape)
        close(dot(found[k]!, v), along(graph, gradient, weights.map(weight => values.get(weight)!), values, moved, v), `seed ${seed}, ∂²/∂${moved.name}`)
      }
    }
  })

  it('has an adjoint made of rows of the tables', () => {
    const { graph, result, g, reals } = trial(name, 1)
    const rows = new Set([...allOps, ...allTensorOps])
    for (const node of reachable(graph, reverse(graph, [{ node: result, upstream: g }], reals).gradient)) if (node.kind === 'call') expect(rows).toContain(node.op)
  })
})
