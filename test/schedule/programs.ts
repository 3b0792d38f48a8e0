import type { Graph } from '../../src/ir/build.js'
import type { Node } from '../../src/ir/node.js'
import { ops } from '../../src/ops/table.js'
import * as A from '../../src/ops/tensor/arrange.js'
import { contractOf } from '../../src/ops/tensor/contract.js'
import * as D from '../../src/ops/tensor/read.js'
import * as R from '../../src/ops/tensor/reduce.js'
import { scanOf } from '../../src/ops/tensor/scan.js'

type Make = (g: Graph, s: Readonly<Record<string, Node>>) => Node

export const shapes: Readonly<Record<string, readonly number[]>> = { A: [4, 5], B: [5, 3], C: [3, 5], M: [4, 4], x: [5], y: [4], k: [] }

/** A program for every way in which a tensor comes about, over the symbols of `shapes`. */
export const programs: Readonly<Record<string, Make>> = {
  ident: (_, s) => s['A']!,
  matvec: (g, s) => contractOf(g, s['A']!, [0, 1], s['x']!, [1], [0]),
  matvecT: (g, s) => contractOf(g, s['A']!, [0, 1], s['y']!, [0], [1]),
  matmul: (g, s) => contractOf(g, s['A']!, [0, 1], s['B']!, [1, 2], [0, 2]),
  matmulT: (g, s) => contractOf(g, s['A']!, [0, 1], s['C']!, [2, 1], [0, 2]),
  outer: (g, s) => contractOf(g, s['x']!, [0], s['y']!, [1], [0, 1]),
  dot: (g, s) => contractOf(g, s['x']!, [0], s['x']!, [0], []),
  relu: (g, s) => g.call(ops.max, g.constant(0), g.call(ops.add, contractOf(g, s['A']!, [0, 1], s['x']!, [1], [0]), s['y']!)),
  transpose: (g, s) => D.permute(g, s['A']!, [1, 0]),
  slice: (g, s) => D.slice(g, s['x']!, 0, 1, 3),
  rev: (g, s) => D.slice(g, s['x']!, 0, 4, 3, -2),
  padded: (g, s) => D.readAt(g, s['x']!, [9], [{ offset: -2, terms: [[0, 1]] }], { padded: true }),
  element: (g, s) => D.elementAt(g, s['A']!, [1, 2]),
  window: (g, s) => R.sumOver(g, D.readAt(g, s['x']!, [3, 3], [{ offset: 0, terms: [[0, 1], [1, 1]] }]), [1]),
  accW: (g, s) => D.accumulateAt(g, D.readAt(g, s['x']!, [3, 3], [{ offset: 0, terms: [[0, 1], [1, 1]] }]), [5], [{ offset: 0, terms: [[0, 1], [1, 1]] }]),
  accOut: (g, s) => D.accumulateAt(g, s['x']!, [4], [{ offset: -1, terms: [[0, 1]] }]),
  sum0: (g, s) => R.sumOver(g, s['A']!, [0]),
  sum1: (g, s) => R.sumOver(g, s['A']!, [1]),
  sumAll: (g, s) => R.sumAll(g, s['A']!),
  max1: (g, s) => R.reduceOver(g, R.reduceMax, s['A']!, [1]),
  max0: (g, s) => R.reduceOver(g, R.reduceMin, s['A']!, [0]),
  argmax: (g, s) => R.reduceOver(g, R.argMax, s['A']!, [1]),
  argmaxAll: (g, s) => R.reduceOver(g, R.argMax, s['A']!, [0, 1]),
  spread: (g, s) => g.call(ops.mul, s['A']!, D.spread(g, s['x']!, [4, 5], [1])),
  spreadIndep: (g, s) => R.sumOver(g, D.spread(g, s['x']!, [4, 5], [1]), [0]),
  filled: (g, s) => D.filled(g, D.elementAt(g, s['x']!, [0]), [4, 3]),
  cumsum: (g, s) => A.cumulated(g, s['A']!, 1),
  cumsum0b: (g, s) => A.cumulated(g, s['A']!, 0, true),
  reshape: (g, s) => A.reshaped(g, g.call(ops.exp, s['A']!), [2, 10]),
  stack: (g, s) => g.call(ops.mul, A.stacked(g, [2], [D.elementAt(g, s['x']!, [0]), D.elementAt(g, s['x']!, [1])]), A.tableOf(g, [2], [3, 4])),
  concat: (g, s) => A.concatenated(g, [s['x']!, s['y']!, g.call(ops.exp, s['x']!)], 0),
  concat1: (g, s) => A.concatenated(g, [s['A']!, s['A']!], 1),
  triangle: (g, s) => R.sumOver(g, g.call(ops.select, g.call(ops.smallerEq, D.positionIn(g, [4, 5], D.indexOf(1)), D.positionIn(g, [4, 5], D.indexOf(0))), s['A']!, g.constant(0)), [1]),
  triangle2: (g, s) => R.sumAll(g, g.call(ops.select, g.call(ops.and, g.call(ops.smaller, D.positionIn(g, [4, 5], D.indexOf(1)), D.positionIn(g, [4, 5], D.indexOf(0))), g.call(ops.larger, s['A']!, g.constant(0))), s['A']!, g.constant(0))),
  branch: (g, s) => g.call(ops.select, g.call(ops.larger, s['x']!, g.constant(0)), g.call(ops.log, s['x']!), g.call(ops.exp, s['x']!)),
  scalarBranch: (g, s) => g.call(ops.select, g.call(ops.larger, R.sumAll(g, s['x']!), g.constant(0)), g.call(ops.exp, s['y']!), contractOf(g, s['A']!, [0, 1], s['x']!, [1], [0])),
  position: (g, s) => g.call(ops.mul, s['A']!, D.positionIn(g, [4, 5], { offset: 1, terms: [[0, 1], [1, 2]] })),
  label: (g, s) => D.readAt(g, s['x']!, [], [{ argument: 1 }], { indices: [s['k']!] }),
  gather: (g, s) => D.readAt(g, s['A']!, [3, 5], [{ argument: 1 }, D.indexOf(1)], { indices: [D.readAt(g, A.tableOf(g, [3], [2, 0, 3]), [3, 5], [D.indexOf(0)])] }),
  oneHot: (g, s) => D.accumulateAt(g, g.constant(1), [5], [{ argument: 1 }], [s['k']!]),
  fold: (g, s) => { const h = g.local('h', [4]), xt = g.local('xt', []), M = g.local('M', [4, 4]); return scanOf(g, { count: 5, backwards: false, states: [h], elements: [xt], captured: [M], next: [g.call(ops.tanh, g.call(ops.add, contractOf(g, M, [0, 1], h, [1], [0]), xt))], collected: [h] }, { initial: [s['y']!], elements: [s['x']!], captured: [s['M']!] }, { kind: 'final', of: 0 }) },
  scan: (g, s) => { const h = g.local('h', [4]), xt = g.local('xt', []); return scanOf(g, { count: 5, backwards: true, states: [h], elements: [xt], captured: [], next: [g.call(ops.mul, h, xt)], collected: [g.call(ops.exp, h)] }, { initial: [s['y']!], elements: [s['x']!], captured: [] }, { kind: 'collected', of: 0 }) },
  swap: (g, s) => { const a = g.local('a', []), b = g.local('b', []), xt = g.local('xt', []); return scanOf(g, { count: 5, backwards: false, states: [a, b], elements: [xt], captured: [], next: [b, g.call(ops.add, a, xt)], collected: [] }, { initial: [g.constant(1), g.constant(0)], elements: [s['x']!], captured: [] }, { kind: 'final', of: 0 }) },
  swapT: (g, s) => { const a = g.local('a', [4]), b = g.local('b', [4]), xt = g.local('xt', []); return scanOf(g, { count: 5, backwards: false, states: [a, b], elements: [xt], captured: [], next: [b, g.call(ops.add, a, xt)], collected: [] }, { initial: [s['y']!, D.filled(g, g.constant(0), [4])], elements: [s['x']!], captured: [] }, { kind: 'final', of: 0 }) },
  accState: (g, s) => { const a = g.local('a', [4, 4]), xt = g.local('xt', []), y = g.local('yc', [4]); return scanOf(g, { count: 5, backwards: false, states: [a], elements: [xt], captured: [y], next: [g.call(ops.add, a, g.call(ops.mul, xt, contractOf(g, y, [0], y, [1], [0, 1])))], collected: [] }, { initial: [D.filled(g, g.constant(0), [4, 4])], elements: [s['x']!], captured: [s['y']!] }, { kind: 'final', of: 0 }) },
  accConst: (g, s) => { const a = g.local('a', [4]), y = g.local('yc', [4]); return scanOf(g, { count: 5, backwards: false, states: [a], elements: [], captured: [y], next: [g.call(ops.add, a, y)], collected: [] }, { initial: [D.filled(g, g.constant(0), [4])], elements: [], captured: [s['y']!] }, { kind: 'final', of: 0 }) },
  nested: (g, s) => { const h = g.local('h', []), u = g.local('u', []), e = g.local('e', []), hh = g.local('hh', []), v = g.local('v', [4]);
    const inner = scanOf(g, { count: 4, backwards: false, states: [u], elements: [e], captured: [hh], next: [g.call(ops.add, g.call(ops.mul, u, hh), e)], collected: [] }, { initial: [g.constant(0)], elements: [v], captured: [h] }, { kind: 'final', of: 0 })
    return scanOf(g, { count: 3, backwards: false, states: [h], elements: [], captured: [v], next: [g.call(ops.tanh, inner)], collected: [] }, { initial: [g.constant(0.5)], elements: [], captured: [s['y']!] }, { kind: 'final', of: 0 }) },
}
