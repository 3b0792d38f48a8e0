import { describe, expect, it } from 'vitest'
import { createGraph, type Graph } from '../../../src/ir/build.js'
import type { Node } from '../../../src/ir/node.js'
import { countOperations } from '../../../src/ir/operations.js'
import { ops } from '../../../src/ops/table.js'
import { contractOf } from '../../../src/ops/tensor/contract.js'
import { permute } from '../../../src/ops/tensor/read.js'
import { sumAll } from '../../../src/ops/tensor/reduce.js'
import { scanOf } from '../../../src/ops/tensor/scan.js'

const count = (make: (graph: Graph) => readonly Node[]): number => {
  const graph = createGraph()
  return countOperations({ graph, model: { name: 't', arguments: [], wrt: [], outputs: [] }, labels: new Map(), outputs: make(graph).map(node => ({ role: 'value', name: 'f', node })) })
}

const tensor = (graph: Graph, name: string, ...shape: number[]) => graph.symbol(name, 'input', { shape })

describe('operations of tensors (SPEC §4)', () => {
  it('an elementwise function counts once for each element', () => expect(count(graph => [graph.call(ops.sin, tensor(graph, 'A', 3, 4))])).toBe(12))
  it('a product of matrices counts multiplications and additions', () =>
    expect(count(graph => [contractOf(graph, tensor(graph, 'A', 3, 4), [0, 1], tensor(graph, 'B', 4, 5), [1, 2], [0, 2])])).toBe(120))
  it('moving numbers is free', () => expect(count(graph => [permute(graph, tensor(graph, 'A', 3, 4), [1, 0])])).toBe(0))
  it('a loop counts what it does, times its rounds, once for all of its results', () =>
    expect(count(graph => {
      const h = graph.local('h', [3])
      const loop = { count: 7, backwards: false, states: [h], elements: [], captured: [], next: [graph.call(ops.tanh, graph.call(ops.mul, h, graph.constant(2)))], collected: [sumAll(graph, h)] }
      const result = (kind: 'final' | 'collected') => scanOf(graph, loop, { initial: [tensor(graph, 'v', 3)], elements: [], captured: [] }, { kind, of: 0 })
      return [result('final'), result('collected')]
    })).toBe(7 * (3 + 3 + 3)))
})
