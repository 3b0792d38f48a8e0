import { describe, expect, it } from 'vitest'
import type { Graph } from '../../src/ir/build.js'
import type { Node } from '../../src/ir/node.js'
import { ops } from '../../src/ops/table.js'
import { rewrite } from '../../src/simplify/rewrite.js'
import { rulesFor } from '../../src/simplify/simplify.js'
import { emptyCompilation, fnOf } from './program.js'

const inputs = (graph: Graph, count = 16) => Array.from({ length: count }, (_, k) => graph.symbol(`x${k}`, 'input'))

/** Programs of about n nodes, of the shapes that trip up a rewriter that is not linear. */
const programs: Record<string, (graph: Graph, n: number) => Node> = {
  'a sum of n symbols': (graph, n) => Array.from({ length: n }, (_, k) => graph.symbol(`s${k}`, 'input')).reduce<Node>((sum, s) => graph.call(ops.add, sum, s), graph.constant(1)),

  'a product of n symbols': (graph, n) => Array.from({ length: n }, (_, k) => graph.symbol(`s${k}`, 'input')).reduce<Node>((sum, s) => graph.call(ops.mul, sum, s), graph.constant(2)),

  'a sum of n products of few symbols': (graph, n) => {
    const x = inputs(graph)
    let sum: Node = x[0]!
    for (let k = 0; k < n / 4; k++) sum = graph.call(k % 3 ? ops.add : ops.sub, sum, graph.call(ops.mul, x[k % 16]!, graph.call(ops.sin, graph.call(ops.add, x[(k * 7) % 16]!, graph.constant(k)))))
    return sum
  },

  'a tower of functions': (graph, n) => {
    const row = [ops.sin, ops.exp, ops.neg, ops.tanh, ops.sqrt, ops.log]
    let tower: Node = graph.symbol('x', 'input')
    for (let k = 0; k < n; k++) tower = graph.call(row[k % row.length]!, tower)
    return tower
  },

  'neurons written by hand, each fed by the last': (graph, n) => {
    const [w, b, x] = inputs(graph, 3) as [Node, Node, Node]
    let state: Node = x
    for (let k = 0; k < n / 7; k++) {
      const s = graph.call(ops.add, graph.call(ops.mul, w, state), b)
      state = graph.call(ops.div, graph.constant(1), graph.call(ops.add, graph.constant(1), graph.call(ops.exp, graph.call(ops.neg, s))))
    }
    return state
  },

  'a ladder where every rung is used twice': (graph, n) => {
    let [p, q] = inputs(graph, 2) as [Node, Node]
    for (let k = 0; k < n / 2; k++) [p, q] = [graph.call(ops.add, p, q), graph.call(ops.mul, p, q)]
    return graph.call(ops.add, p, q)
  },

  'signs and differences all the way': (graph, n) => {
    const x = inputs(graph)
    let sum: Node = x[0]!
    for (let k = 0; k < n / 2; k++) sum = graph.call(ops.sub, graph.call(ops.neg, sum), x[k % 16]!)
    return sum
  },

  'square roots of ever longer sums of squares': (graph, n) => {
    let squares: Node = graph.call(ops.mul, graph.symbol('s', 'input'), graph.symbol('s', 'input'))
    let sum: Node = graph.constant(0)
    for (let k = 0; k < n / 5; k++) {
      const s = graph.symbol(`s${k}`, 'input')
      squares = graph.call(ops.add, squares, graph.call(ops.mul, s, s))
      sum = graph.call(ops.add, sum, graph.call(ops.sqrt, squares))
    }
    return sum
  },
}

describe('the work is linear', () => {
  for (const [name, program] of Object.entries(programs)) {
    it(name, () => {
      const perNode = [1_000, 10_000, 100_000].map(n => {
        const compilation = emptyCompilation()
        const began = performance.now()
        const { attempts, passes } = rewrite(fnOf(compilation, [program(compilation.graph, n)], true), rulesFor(false, true))
        if (process.env['TIMES']) console.log(name, n, attempts, passes, Math.round(performance.now() - began))
        return attempts / n
      })
      expect(perNode[2]!).toBeLessThan(Math.max(1.6 * perNode[1]!, 8))
      expect(perNode[1]!).toBeLessThan(Math.max(1.6 * perNode[0]!, 8))
    })
  }
})
