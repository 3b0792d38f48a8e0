import { describe, expect, it } from 'vitest'
import { ops } from '../../src/ops/table.js'
import { contractOf } from '../../src/ops/tensor/contract.js'
import type { Graph } from '../../src/ir/build.js'
import type { Node } from '../../src/ir/node.js'
import { accumulateAt, indexOf, positionIn, readAt, spread, type Affine } from '../../src/ops/tensor/read.js'
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
  'a choice over a layer, of which both ends need it': (g, s) => {
    const z = contractOf(g, s['A']!, [0, 1], s['x']!, [1], [0])
    const u = g.call(ops.exp, g.call(ops.neg, g.call(ops.abs, z)))
    const r = g.call(ops.div, g.constant(1), g.call(ops.add, g.constant(1), u))
    return g.call(ops.mul, s['y']!, g.call(ops.select, g.call(ops.largerEq, z, g.constant(0)), r, g.call(ops.mul, u, r)))
  },
  'a sum that says whether another is asked for': (g, s) => {
    const z = contractOf(g, s['A']!, [0, 1], s['x']!, [1], [0])
    const q = sumOver(g, g.call(ops.mul, s['A']!, s['A']!), [1])
    const worst = reduceOver(g, reduceMax, g.call(ops.abs, s['A']!), [1])
    return g.call(ops.select, g.call(ops.larger, z, g.constant(0)), g.call(ops.log, q), g.call(ops.select, g.call(ops.larger, q, g.constant(12)), worst, g.call(ops.exp, z)))
  },
  'rows added up, times what they give': (g, s) => rowsTimes(g, s['A']!, g.call(ops.sigmoid, z(g, s))),
  'and what the sum of rows gives': (g, s) => contractOf(g, s['A']!, [0, 1], g.call(ops.exp, g.call(ops.neg, g.call(ops.abs, rowsTimes(g, s['A']!, g.call(ops.mul, s['y']!, z(g, s)))))), [1], [0]),
  'two sums of rows, and what both are times': (g, s) => {
    const v = g.call(ops.sigmoid, z(g, s))
    const beside = contractOf(g, rowsTimes(g, s['w']!, g.call(ops.mul, g.constant(2), v)), [0], s['B']!, [1, 0], [1])
    return g.call(ops.add, g.call(ops.add, rowsTimes(g, s['A']!, v), beside), contractOf(g, v, [0], v, [0], []))
  },
  'a sum of rows, of which some are not asked for': (g, s) => {
    const v = g.call(ops.select, g.call(ops.larger, z(g, s), g.constant(0)), g.call(ops.log, z(g, s)), g.constant(0))
    return rowsTimes(g, s['A']!, v)
  },
  'two sums of which one needs the other': (g, s) => {
    const top = spread(g, reduceOver(g, reduceMax, s['A']!, [1]), s['A']!.shape, [0])
    return sumOver(g, g.call(ops.mul, g.call(ops.sub, s['A']!, top), spread(g, s['x']!, s['A']!.shape, [1])), [1])
  },
}

/** A·x. */
function z(g: Graph, s: Readonly<Record<string, Node>>): Node {
  return contractOf(g, s['A']!, [0, 1], s['x']!, [1], [0])
}

/** Aᵀ·v. */
function rowsTimes(g: Graph, A: Node, v: Node): Node {
  return contractOf(g, A, [0, 1], v, [0], [1])
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

/** What reaches over the edges of a vector of 40 or a picture of 20 by 24. */
const windowed: Readonly<Record<string, Make>> = {
  'neighbours, none beyond the ends': (g, s) => {
    const beside = (offset: number) => readAt(g, s['v']!, [40], [{ offset, terms: [[0, 1]] }], { padded: true })
    return g.call(ops.sub, g.call(ops.mul, beside(1), beside(-1)), g.call(ops.exp, s['v']!))
  },
  'a choice by place': (g, s) => {
    const place = positionIn(g, [40], indexOf(0))
    const inside = g.call(ops.and, g.call(ops.larger, place, g.constant(2)), g.call(ops.smallerEq, place, g.constant(36)))
    return g.call(ops.select, inside, g.call(ops.exp, s['v']!), g.constant(0))
  },
  'a convolution of the same size': (g, s) => contractOf(g, windows(g, s['P']!, 1), [0, 1, 2, 3], s['K']!, [2, 3], [0, 1]),
  'a convolution in strides': (g, s) => contractOf(g, readAt(g, s['P']!, [10, 12, 3, 3], [stride(0, 2), stride(1, 3)], { padded: true }), [0, 1, 2, 3], s['K']!, [2, 3], [0, 1]),
  'its gradient by the kernel': (g, s) => contractOf(g, windows(g, s['P']!, 1), [0, 1, 2, 3], s['P']!, [0, 1], [2, 3]),
  'its gradient by the picture': (g, s) => accumulateAt(g, contractOf(g, s['P']!, [0, 1], s['K']!, [2, 3], [0, 1, 2, 3]), [20, 24], [around(0, 2, 1), around(1, 3, 1)]),
  'windows so wide that edges are not worth it': (g, s) => sumOver(g, readAt(g, s['v']!, [40, 30], [{ offset: -15, terms: [[0, 1], [1, 1]] }], { padded: true }), [1]),
}

const around = (axis: number, window: number, reach: number): Affine => ({ offset: -reach, terms: [[axis, 1], [window, 1]] })
const stride = (axis: number, window: number): Affine => ({ offset: -1, terms: [[axis, 2], [window, 1]] })
const windows = (g: Graph, picture: Node, reach: number) => readAt(g, picture, [20, 24, 3, 3], [around(0, 2, reach), around(1, 3, reach)], { padded: true })

const pictures = { v: [40], P: [20, 24], K: [3, 3], k: [] }

describe.each([0, 'auto', 5] as const)('edges apart, loops written out up to %s', unroll => {
  it.each(Object.keys(windowed))('%s is what its rows say', name => {
    const { got, expected } = both(windowed[name]!, pictures, unroll, 0)
    expect(got.length).toBe(expected.length)
    for (const [k, value] of got.entries())
      expect(Math.abs(value - expected[k]!), `${name}[${k}]`).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected[k]!)))
  })
})

it.each(['neighbours, none beyond the ends', 'a choice by place', 'a convolution of the same size'])('%s asks nothing in its inner loop', name => {
  const { text } = both(windowed[name]!, pictures, 'auto', 0)
  const forward = /function forward[\s\S]*?\n}/.exec(text)![0]
  const loops = forward.split('for (let i = ')[name.includes('convolution') ? 2 : 1]!
  expect(loops).not.toMatch(/[^+]\? |if \(/)
})

it('rows are worked out together in one loop, the vector being read once', () => {
  const { text } = both(programs['matrix times vector']!, shapesOf([16, 32, 8]), 'auto', 0)
  expect(text).toContain('i += 4')
  expect(text.match(/for \(let j/g)).toHaveLength(1)
  expect(text.match(/= x\[j\]/g)).toHaveLength(1)
})

it('rows share their loop also where they are chosen by what it gives', () => {
  const { text } = both(programs['a choice over a layer, of which both ends need it']!, shapesOf([16, 32, 8]), 'auto', 0)
  expect(text).toContain('>= 0 ?')
  expect(text.match(/for \(let j/g)).toHaveLength(1)
  expect(text.match(/= x\[j\]/g)).toHaveLength(1)
})

it('a matrix is gone through once for what its rows give and for the sum of rows times that', () => {
  const { text } = both(programs['rows added up, times what they give']!, shapesOf([16, 32, 8]), 'auto', 0)
  expect(text.match(/for \(let i/g)).toHaveLength(1)
  expect(text.match(/for \(let j/g)).toHaveLength(2)
  // Nothing is kept of what the rows give.
  expect(text).not.toContain('work[')
})
