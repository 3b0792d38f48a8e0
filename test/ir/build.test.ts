import { describe, expect, it } from 'vitest'
import { createGraph } from '../../src/ir/build.js'
import type { Call } from '../../src/ir/node.js'
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
