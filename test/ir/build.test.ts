import { describe, expect, it } from 'vitest'
import { createGraph } from '../../src/ir/build.js'
import type { Call, Node } from '../../src/ir/node.js'
import { createCounts } from '../../src/ir/walk.js'
import { ops } from '../../src/ops/table.js'
import { indexOf, positionIn } from '../../src/ops/tensor/read.js'

describe('remake', () => {
  it('gives the same call over the same arguments', () => {
    const graph = createGraph()
    const call = graph.call(ops.add, graph.symbol('x', 'input'), graph.constant(1))
    expect(graph.remake(call, call.args)).toBe(call)
  })

  it('copies a call of another graph, also one without arguments', () => {
    const [from, to] = [createGraph(), createGraph()]
    from.symbol('x', 'input')
    const call = positionIn(from, [3], indexOf(0))
    expect(call.kind === 'call' && call.args).toEqual([])
    const copy = to.remake(call as Call, [])
    expect(copy).not.toBe(call)
    expect(to.node(copy.id)).toBe(copy)
  })
})

describe('wiring', () => {
  it('names the arguments of every node, however far the graph has grown', () => {
    const graph = createGraph()
    const x = graph.symbol('x', 'input')
    let sum: Node = x
    for (let k = 0; k < 3000; k++) sum = graph.call(ops.add, k % 2 === 0 ? graph.call(ops.sin, sum) : sum, graph.constant(k))
    const { starts, args } = graph.wiring()
    for (let id = 0; id < graph.size; id++) {
      const node = graph.node(id)
      expect([...args.slice(starts[id], starts[id + 1])], String(id)).toEqual(node.kind === 'call' ? node.args.map(arg => arg.id) : [])
    }
  })
})

describe('counts', () => {
  it('go on where the graph grows', () => {
    const graph = createGraph()
    const x = graph.symbol('x', 'input')
    const counts = createCounts(Uint32Array.of(2))
    let late: Node = x
    for (let k = 0; k < 500; k++) late = graph.call(ops.sin, late)
    expect([x, late].map(counts.of)).toEqual([2, 0])
    counts.set(late, 7)
    expect([x, graph.node(3), late].map(counts.of)).toEqual([2, 0, 7])
  })
})
