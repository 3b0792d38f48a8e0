import type { Graph } from '../../src/ir/build.js'
import type { Node, Sym } from '../../src/ir/node.js'
import type { Shape } from '../../src/ir/shape.js'
import { ops } from '../../src/ops/table.js'
import { concatenated, cumulated, reshaped, stacked, tableOf } from '../../src/ops/tensor/arrange.js'
import { contractOf } from '../../src/ops/tensor/contract.js'
import { cofactorsOf, determinantOf, identityMatrix, inverseOf, solveFor } from '../../src/ops/tensor/linear.js'
import { accumulateAt, elementAt, filled, indexOf, permute, positionIn, readAt, slice, spread } from '../../src/ops/tensor/read.js'
import { argMax, argMin, reduceLogSumExp, reduceMax, reduceMin, reduceNorm, reduceOver, sumAll, sumOver } from '../../src/ops/tensor/reduce.js'
import { scanOf, type Loop } from '../../src/ops/tensor/scan.js'

/** What programs are made over. */
export interface World {
  readonly graph: Graph
  readonly v: Sym
  readonly w: Sym
  readonly A: Sym
  readonly B: Sym
  readonly T: Sym
  readonly s: Sym
  readonly label: Sym
  readonly labels: Sym
}

export const shapes = { v: [3], w: [3], A: [2, 3], B: [3, 2], T: [2, 3, 2], s: [], label: [], labels: [4] } as const satisfies Record<string, Shape>

export const worldOf = (graph: Graph): World => {
  const symbol = (name: keyof typeof shapes, classes?: number) => graph.symbol(name, 'input', { shape: shapes[name], classes })
  return {
    graph, v: symbol('v'), w: symbol('w'), A: symbol('A'), B: symbol('B'), T: symbol('T'), s: symbol('s'),
    label: symbol('label', 3), labels: symbol('labels', 3),
  }
}

const square = ({ graph, A, B }: World) => contractOf(graph, A, [0, 1], B, [1, 2], [0, 2])

/** h ↦ tanh(h·s + xₜ), with a count beside it; what the steps leave behind is h·h. */
export function recurrence({ graph, A, s, v }: World, backwards: boolean): Node[] {
  const [h, n] = [graph.local('h', [3]), graph.local('n', [])]
  const x = graph.local('x', [3])
  const scale = graph.local('scale', [])
  const next = graph.call(ops.tanh, graph.call(ops.add, graph.call(ops.mul, h, scale), x))
  const loop: Loop = {
    count: 2, backwards, states: [h, n], elements: [x], captured: [scale],
    next: [next, graph.call(ops.add, n, sumAll(graph, h))],
    collected: [graph.call(ops.mul, next, h)],
  }
  const args = { initial: [v, s], elements: [A], captured: [s] }
  const other: Loop = { ...loop, collected: [n, next] }
  return [
    scanOf(graph, loop, args, { kind: 'final', of: 0 }),
    scanOf(graph, loop, args, { kind: 'final', of: 1 }),
    scanOf(graph, loop, args, { kind: 'collected', of: 0 }),
    scanOf(graph, other, args, { kind: 'collected', of: 0 }),
    scanOf(graph, other, args, { kind: 'collected', of: 1 }),
  ]
}

/** A loop in a loop: sums of powers by repeated multiplication. */
function nested({ graph, v, s }: World): Node {
  const [p, base] = [graph.local('p', []), graph.local('base', [])]
  const inner: Loop = { count: 3, backwards: false, states: [p], elements: [], captured: [base], next: [graph.call(ops.mul, p, base)], collected: [] }
  const [sum, x] = [graph.local('sum', []), graph.local('x', [])]
  const cube = scanOf(graph, inner, { initial: [graph.constant(1)], elements: [], captured: [x] }, { kind: 'final', of: 0 })
  const outer: Loop = { count: 3, backwards: true, states: [sum], elements: [x], captured: [], next: [graph.call(ops.add, sum, cube)], collected: [] }
  return scanOf(graph, outer, { initial: [s], elements: [v], captured: [] }, { kind: 'final', of: 0 })
}

/** Every tensor op, in one spelling or several. */
export const programs: Readonly<Record<string, (world: World) => Node | readonly Node[]>> = {
  'a symbol itself': ({ A }) => A,
  'elementwise': ({ graph, v, w, s }) => graph.call(ops.mul, graph.call(ops.sin, v), graph.call(ops.add, w, s)),
  'select over tensors': ({ graph, v, w }) => graph.call(ops.select, graph.call(ops.larger, v, w), v, graph.constant(7)),
  'table': ({ graph, v }) => graph.call(ops.mul, v, tableOf(graph, [3], [1, -0, 2.5])),
  'a constant output': ({ graph }) => graph.call(ops.exp, tableOf(graph, [2, 2], [1, 2, 3, 4])),
  'stack': ({ graph, s, v }) => stacked(graph, [2, 2], [s, graph.constant(2), elementAt(graph, v, [1]), graph.call(ops.exp, s)]),
  'concat, first axis': ({ graph, A }) => concatenated(graph, [A, A, tableOf(graph, [1, 3], [1, 2, 3])], 0),
  'concat, last axis': ({ graph, T, A }) => concatenated(graph, [T, reshaped(graph, A, [2, 3, 1])], 2),
  'reshape': ({ graph, T }) => reshaped(graph, T, [3, 4]),
  'cumulate': ({ graph, T }) => [0, 1, 2].flatMap(axis => [false, true].map(backwards => cumulated(graph, T, axis, backwards))),
  'transpose': ({ graph, A }) => permute(graph, A, [1, 0]),
  'permutation': ({ graph, T }) => permute(graph, T, [2, 0, 1]),
  'slice': ({ graph, T }) => slice(graph, T, 1, 2, 2, -1),
  'diagonal': ({ graph, B }) => readAt(graph, B, [2], [indexOf(0), indexOf(0)]),
  'windows, with padding': ({ graph, v }) => readAt(graph, v, [4, 2], [{ offset: -1, terms: [[0, 1], [1, 1]] }], { padded: true }),
  'outside, not used': ({ graph, v }) => graph.call(ops.select,
    graph.call(ops.larger, positionIn(graph, [4], indexOf(0)), graph.constant(0)), readAt(graph, v, [4], [{ offset: -1, terms: [[0, 1]] }]), graph.constant(0)),
  'broadcast': ({ graph, v, s }) => [spread(graph, v, [2, 3], [1]), filled(graph, s, [2])],
  'gather by a table': ({ graph, v }) => readAt(graph, v, [5], [{ argument: 1 }], { indices: [tableOf(graph, [5], [2, 0, 0, 1, 2])] }),
  'class label': ({ graph, v, label }) => readAt(graph, v, [], [{ argument: 1 }], { indices: [label] }),
  'class labels': ({ graph, B, labels }) => readAt(graph, B, [4, 2], [{ argument: 1 }, indexOf(1)], { indices: [readAt(graph, labels, [4, 2], [indexOf(0)])] }),
  'two labels': ({ graph, A, label, labels }) => readAt(graph, A, [4], [{ argument: 1 }, { argument: 2 }], { indices: [label, labels] }),
  'accumulate, affine': ({ graph, T }) => accumulateAt(graph, T, [4, 3], [{ offset: -1, terms: [[0, 1], [1, 1], [2, 1]] }, indexOf(1)]),
  'accumulate, a label': ({ graph, A, label }) => accumulateAt(graph, A, [3, 3], [{ argument: 1 }, indexOf(1)], [label]),
  'accumulate, labels': ({ graph, labels }) => accumulateAt(graph, tableOf(graph, [4], [1, 2, 3, 4]), [3], [{ argument: 1 }], [labels]),
  'accumulate by a table': ({ graph, v }) => accumulateAt(graph, v, [2], [{ argument: 1 }], [tableOf(graph, [3], [1, 1, 5])]),
  'position': ({ graph, A }) => graph.call(ops.mul, A, positionIn(graph, [2, 3], { offset: 5, terms: [[0, -2], [1, 3]] })),
  'dot': ({ graph, v, w }) => contractOf(graph, v, [0], w, [0], []),
  'outer': ({ graph, v, w }) => contractOf(graph, v, [0], w, [1], [1, 0]),
  'matrix–vector': ({ graph, A, v }) => contractOf(graph, A, [0, 1], v, [1], [0]),
  'matrix–matrix, transposed': ({ graph, A, T }) => contractOf(graph, T, [0, 1, 2], A, [0, 1], [2]),
  'batched': ({ graph, T, A }) => contractOf(graph, T, [0, 1, 2], A, [0, 1], [0, 2]),
  'sums': ({ graph, T }) => [[0], [1], [2], [0, 2], [0, 1, 2]].map(axes => sumOver(graph, T, axes)),
  'extremes': ({ graph, T }) => [reduceMax, reduceMin, argMax, argMin].flatMap(op => [[1], [0, 2], [0, 1, 2]].map(axes => reduceOver(graph, op, T, axes))),
  'norms': ({ graph, T }) => [[1], [0, 2], [0, 1, 2]].map(axes => reduceOver(graph, reduceNorm, T, axes)),
  'norm of one': ({ graph, v }) => reduceOver(graph, reduceNorm, slice(graph, v, 0, 1, 1), [0]),
  'logSumExp': ({ graph, T }) => [[1], [0, 2]].map(axes => reduceOver(graph, reduceLogSumExp, graph.call(ops.mul, T, graph.constant(300)), axes)),
  'softmax': ({ graph, A }) => graph.call(ops.exp, graph.call(ops.sub, A, spread(graph, reduceOver(graph, reduceLogSumExp, A, [1]), A.shape, [0]))),
  'solve': world => solveFor(world.graph, square(world), slice(world.graph, world.v, 0, 0, 2)),
  'solve for columns': world => solveFor(world.graph, square(world), world.A),
  'solve, one by one': ({ graph, A }) => solveFor(graph, reshaped(graph, A, [6, 1, 1]), reshaped(graph, A, [6, 1]), 1),
  'a pivot of 0': ({ graph, s, v }) => solveFor(graph, stacked(graph, [2, 2], [graph.constant(0), s, graph.constant(2), s]), slice(graph, v, 0, 0, 2)),
  'inverse': world => inverseOf(world.graph, square(world)),
  'determinant and cofactors of 1, 2, 3': world => {
    const { graph, s } = world
    const three = graph.call(ops.add, contractOf(graph, world.B, [0, 1], world.A, [1, 2], [0, 2]), identityMatrix(graph, 3))
    return [reshaped(graph, s, [1, 1]), square(world), three].flatMap(matrix => [determinantOf(graph, matrix), cofactorsOf(graph, matrix)])
  },
  'scan': world => recurrence(world, false),
  'scan, backwards': world => recurrence(world, true),
  'a loop in a loop': nested,
}
