import { describe, expect, it } from 'vitest'
import { ops } from '../../src/ops/table.js'
import { contractOf } from '../../src/ops/tensor/contract.js'
import { spread } from '../../src/ops/tensor/read.js'
import { reduceMax, reduceOver, sumOver } from '../../src/ops/tensor/reduce.js'
import { both, type Make } from './emitted.js'

/** Sizes that tiles of 4 and 5 rows fit, and that leave rows over; inner loops that go round often enough. */
const sizes = [[8, 9, 16], [10, 16, 8], [25, 11, 9], [19, 23, 17], [33, 8, 22], [7, 40, 13]] as const

const shapesOf = ([m, n, p]: readonly [number, number, number]) => ({ A: [m, n], B: [n, p], C: [p, n], x: [n], y: [m], w: [m, p], k: [] })

const programs: Readonly<Record<string, Make>> = {
  'matrix times vector': (g, s) => contractOf(g, s['A']!, [0, 1], s['x']!, [1], [0]),
  'its transpose': (g, s) => contractOf(g, s['A']!, [0, 1], s['y']!, [0], [1]),
  'matrix times matrix': (g, s) => contractOf(g, s['A']!, [0, 1], s['B']!, [1, 2], [0, 2]),
  'matrix times a transposed one': (g, s) => contractOf(g, s['A']!, [0, 1], s['C']!, [2, 1], [0, 2]),
  'a transposed matrix times one': (g, s) => contractOf(g, s['A']!, [0, 1], s['w']!, [0, 2], [1, 2]),
  'outer product': (g, s) => contractOf(g, s['y']!, [0], s['x']!, [1], [0, 1]),
  'a layer of relu': (g, s) => g.call(ops.max, g.constant(0), g.call(ops.add, contractOf(g, s['A']!, [0, 1], s['x']!, [1], [0]), s['y']!)),
  'a choice in a layer': (g, s) => {
    const z = contractOf(g, s['A']!, [0, 1], s['x']!, [1], [0])
    return g.call(ops.select, g.call(ops.larger, z, g.constant(0)), g.call(ops.log, z), g.call(ops.exp, z))
  },
  'two sums of which one needs the other': (g, s) => {
    const top = spread(g, reduceOver(g, reduceMax, s['A']!, [1]), s['A']!.shape, [0])
    return sumOver(g, g.call(ops.mul, g.call(ops.sub, s['A']!, top), spread(g, s['x']!, s['A']!.shape, [1])), [1])
  },
}

describe.each(sizes.map(size => [size.join('×'), size] as const))('tiles of %s', (_, size) => {
  it.each(Object.keys(programs))('%s is what its rows say', name => {
    for (const unroll of [0, 'auto', 16] as const) {
      const { got, expected } = both(programs[name]!, shapesOf(size), unroll, 0)
      expect(got.length).toBe(expected.length)
      for (const [k, value] of got.entries())
        expect(Math.abs(value - expected[k]!), `${name}[${k}]`).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected[k]!)))
    }
  })

})

it('rows are worked out together in one loop, the vector being read once', () => {
  const { text } = both(programs['matrix times vector']!, shapesOf([16, 32, 8]), 'auto', 0)
  expect(text).toContain('i += 4')
  expect(text.match(/for \(let j/g)).toHaveLength(1)
  expect(text.match(/= x\[j\]/g)).toHaveLength(1)
})
