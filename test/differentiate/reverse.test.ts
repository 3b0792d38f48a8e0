import { describe, expect, it } from 'vitest'
import { reverse } from '../../src/differentiate/reverse.js'
import { template } from '../../src/formula/template.js'
import { createGraph, type Graph } from '../../src/ir/build.js'
import type { Node } from '../../src/ir/node.js'
import { ops } from '../../src/ops/table.js'
import { interpret } from '../../src/verify/interpret.js'

function gradientOf(text: string, names: readonly string[]) {
  const graph = createGraph()
  const symbols = names.map(name => graph.symbol(name, 'input'))
  const node = template(text, names)(graph, symbols)
  const { gradient } = reverse(graph, [{ node, upstream: graph.constant(1) }], symbols)
  const at = (...point: number[]) => interpret(graph, gradient, new Map(symbols.map((symbol, k) => [symbol, point[k]!])))
  return { graph, symbols, node, gradient, at }
}

/** The structure of what reverse mode builds, before any simplification. */
describe('reverse mode', () => {
  it('passes the upstream through an addition and switches at a product', () => {
    const { graph, symbols: [x, y, z], gradient } = gradientOf('(x + y) * z', ['x', 'y', 'z'])
    expect(gradient).toEqual([z, z, graph.call(ops.add, x!, y!)])
  })

  it('writes a partial over the result', () => {
    const { graph, symbols: [x], node, gradient } = gradientOf('sigmoid(x)', ['x'])
    expect(gradient[0]).toBe(graph.call(ops.mul, node, graph.call(ops.sigmoidc, x!)))
  })

  it('adds where a wire forks', () => {
    const { at } = gradientOf('x * x + sin(x)', ['x'])
    expect(at(2)[0]).toBeCloseTo(4 + Math.cos(2), 14)
  })

  it('gives 0 for what the output does not depend on', () => {
    const { graph, gradient } = gradientOf('x * 2', ['x', 'y'])
    expect(gradient[1]).toBe(graph.constant(0))
  })

  it('keeps what is infinite inside the branch that is not taken', () => {
    expect(gradientOf('x > 0 ? log(x) : 3 * x', ['x']).at(0)).toEqual([3])
    expect(gradientOf('log(max(0, x))', ['x']).at(-1)).toEqual([0])
    expect(gradientOf('max(0, sqrt(x)) + max(0, y * sqrt(x))', ['x', 'y']).at(0, 0)).toEqual([0, 0])
    expect(gradientOf('min(2, exp(x))', ['x']).at(1000)).toEqual([0])
  })

  it('joins two branches of one condition in one select', () => {
    const { gradient, graph, symbols: [x, y] } = gradientOf('x > 0 ? 2 * y : 3 * y', ['x', 'y'])
    expect(gradient[1]).toBe(graph.call(ops.select, graph.call(ops.larger, x!, graph.constant(0)), graph.constant(2), graph.constant(3)))
    expect(y).toBeDefined()
  })

  it('guards a shared part by the disjunction of its conditions', () => {
    const { at } = gradientOf('(x > 0 ? sqrt(x * y) : 1) + (y > 1 ? 2 * sqrt(x * y) : x)', ['x', 'y'])
    expect(at(0, 0.5)).toEqual([1, 0])
    expect(at(4, 1)).toEqual([0.25 + 1, 1])
    expect(at(4, 4)).toEqual([1.5, 1.5])
  })

  it('is linear in the size of the graph, which may be as deep as it likes', () => {
    const grown = (n: number): number => {
      const graph = createGraph()
      const x = graph.symbol('x', 'input')
      const deep = chain(graph, x, n)
      const before = graph.size
      reverse(graph, [{ node: deep, upstream: graph.constant(1) }], [x])
      return (graph.size - before) / n
    }
    const small = grown(1000)
    expect(small).toBeLessThan(12)
    expect(grown(100_000)).toBeLessThan(small * 1.05)
  })

  it('is linear for branches nested as deep as that', () => {
    const grown = (n: number): number => {
      const graph = createGraph()
      const x = graph.symbol('x', 'input')
      let node: Node = x
      for (let k = 0; k < n; k++) node = graph.call(ops.select, graph.call(ops.larger, x, graph.constant(k)), graph.call(ops.log, node), x)
      const before = graph.size
      reverse(graph, [{ node, upstream: graph.constant(1) }], [x])
      return (graph.size - before) / n
    }
    const small = grown(1000)
    expect(grown(20_000)).toBeLessThan(small * 1.2)
  })
})

const chain = (graph: Graph, x: Node, n: number): Node => {
  let node = x
  for (let k = 0; k < n; k++) node = k % 3 === 0 ? graph.call(ops.sin, node) : k % 3 === 1 ? graph.call(ops.mul, node, x) : graph.call(ops.add, node, graph.call(ops.exp, node))
  return node
}
