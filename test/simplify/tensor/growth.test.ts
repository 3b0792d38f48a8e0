import { describe, expect, it } from 'vitest'
import type { Graph } from '../../../src/ir/build.js'
import type { Node } from '../../../src/ir/node.js'
import { ops } from '../../../src/ops/table.js'
import { contractOf } from '../../../src/ops/tensor/contract.js'
import { permute, readAt, slice, spread } from '../../../src/ops/tensor/read.js'
import { sumOver } from '../../../src/ops/tensor/reduce.js'
import { rewrite } from '../../../src/simplify/rewrite.js'
import { rulesFor } from '../../../src/simplify/simplify.js'
import { fnOf } from '../program.js'
import { tensorCompilation } from './world.js'

const matrix = (graph: Graph, k: number) => graph.symbol(`A${k}`, 'input', { shape: [4, 4] })
const vector = (graph: Graph) => graph.symbol('v', 'input', { shape: [4] })

/** Programs of about n tensor operations, in chains that laws look along. */
const programs: Record<string, (graph: Graph, n: number) => Node> = {
  'layer after layer': (graph, n) => {
    let x: Node = vector(graph)
    for (let k = 0; k < n / 3; k++) x = graph.call(ops.tanh, graph.call(ops.add, contractOf(graph, matrix(graph, k), [0, 1], x, [1], [0]), vector(graph)))
    return x
  },
  'a product of matrices': (graph, n) => {
    let product: Node = matrix(graph, 0)
    for (let k = 1; k < n; k++) product = contractOf(graph, product, [0, 1], matrix(graph, k), [1, 2], [0, 2])
    return product
  },
  'one transpose after the other': (graph, n) => {
    let x: Node = matrix(graph, 0)
    for (let k = 0; k < n / 2; k++) x = permute(graph, graph.call(ops.sin, x), [1, 0])
    return x
  },
  'one read after the other': (graph, n) => {
    let x: Node = graph.symbol('long', 'input', { shape: [n + 3] })
    for (let k = 0; k < n; k++) x = slice(graph, x, 0, 1, n + 2 - k)
    return x
  },
  'a sum of adjoints of reads': (graph, n) => {
    let sum: Node = vector(graph)
    for (let k = 0; k < n / 3; k++) sum = graph.call(ops.add, sum, readAt(graph, graph.call(ops.mul, vector(graph), graph.constant(k + 2)), [4], [{ offset: k % 3, terms: [[0, 1]] }], { padded: true }))
    return sum
  },
  'products of what is spread': (graph, n) => {
    let x: Node = matrix(graph, 0)
    for (let k = 0; k < n / 4; k++) x = graph.call(ops.mul, x, spread(graph, sumOver(graph, matrix(graph, k + 1), [1]), [4, 4], [k % 2]))
    return sumOver(graph, x, [0])
  },
}

describe('the work on tensors is linear', () => {
  it.each(Object.entries(programs))('%s', (name, program) => {
    const perNode = [250, 1000, 4000].map(n => {
      const compilation = tensorCompilation()
      const { attempts, passes } = rewrite(fnOf(compilation, [program(compilation.graph, n)], true), rulesFor(false, true))
      if (process.env['TIMES']) console.log(name, n, attempts, passes)
      return attempts / n
    })
    expect(perNode[2]!).toBeLessThan(Math.max(1.6 * perNode[1]!, 12))
    expect(perNode[1]!).toBeLessThan(Math.max(1.6 * perNode[0]!, 12))
  })
})
