import type { Node } from '../../../src/ir/node.js'
import { ops } from '../../../src/ops/table.js'
import { concatenated, cumulated, reshaped, stacked, tableOf } from '../../../src/ops/tensor/arrange.js'
import { contractOf } from '../../../src/ops/tensor/contract.js'
import { inverseOf } from '../../../src/ops/tensor/linear.js'
import { accumulateAt, constantIndex, elementAt, filled, indexOf, permute, positionIn, readAt, slice, spread } from '../../../src/ops/tensor/read.js'
import { reduceLogSumExp, reduceMax, reduceMin, reduceNorm, reduceOver, sumAll, sumOver } from '../../../src/ops/tensor/reduce.js'
import type { World } from './world.js'

export type Program = (world: World) => Node | readonly Node[]

const lse = ({ graph }: World, x: Node, axes: readonly number[]) => reduceOver(graph, reduceLogSumExp, x, axes)
const sumExp = ({ graph, call }: World, x: Node, axes: readonly number[]) => sumOver(graph, call(ops.exp, x), axes)
const rows = ({ graph, m, n }: World, x: Node) => spread(graph, x, [m, n], [0])
const columns = ({ graph, m, n }: World, x: Node) => spread(graph, x, [m, n], [1])
const transpose = ({ graph }: World, x: Node) => permute(graph, x, [1, 0])
const product = ({ graph }: World, A: Node, B: Node) => contractOf(graph, A, [0, 1], B, [1, 2], [0, 2])
const times = ({ graph }: World, A: Node, x: Node) => contractOf(graph, A, [0, 1], x, [1], [0])

/** Where each law applies, and perhaps others on the way: at least one of the programs under its name must make it. */
export const lawPrograms: Readonly<Record<string, readonly Program[]>> = {
  'softmax/log of sum of exp': [
    w => w.call(ops.log, sumExp(w, w.v, [0])),
    w => w.call(ops.log, sumExp(w, w.A, [1])),
    w => w.call(ops.log, w.call(ops.div, sumExp(w, w.A, [0]), 7)),
    w => w.call(ops.log, w.call(ops.mul, 0.5, sumExp(w, w.v, [0]))),
  ],
  'softmax/log of sum of exp, written out': [
    w => w.call(ops.log, w.call(ops.add, w.call(ops.add, w.call(ops.exp, w.s), 1), w.call(ops.exp, w.call(ops.mul, 2, w.s)))),
  ],
  'softmax/slope': [
    w => {
      const p = w.call(ops.exp, w.call(ops.sub, elementAt(w.graph, w.v, [0]), lse(w, w.v, [0])))
      return w.call(ops.sub, accumulateAt(w.graph, p, [w.n], [constantIndex(0)]), w.call(ops.mul, p, w.call(ops.exp, w.call(ops.sub, w.v, lse(w, w.v, [0])))))
    },
  ],
  'softmax/by hand, written out': [
    w => w.call(ops.div, w.call(ops.mul, w.call(ops.exp, w.s), 3), w.call(ops.add, w.call(ops.add, w.call(ops.exp, w.s), 1), w.call(ops.exp, w.call(ops.mul, 2, w.s)))),
  ],
  'softmax/shifted': [
    w => w.call(ops.add, w.call(ops.log, sumExp(w, w.call(ops.sub, w.v, reduceOver(w.graph, reduceMax, w.v, [0])), [0])), reduceOver(w.graph, reduceMax, w.v, [0])),
    w => lse(w, w.call(ops.sub, rows(w, w.u), w.A), [1]),
    w => lse(w, w.call(ops.add, w.call(ops.add, w.A, rows(w, w.u)), w.call(ops.sub, columns(w, w.v), w.s)), [1]),
  ],
  'softmax/by hand': [
    w => w.call(ops.div, w.call(ops.exp, w.v), sumExp(w, w.v, [0])),
    w => w.call(ops.mul, w.s, w.call(ops.div, w.call(ops.exp, w.A), rows(w, sumExp(w, w.A, [1])))),
    w => {
      const x = w.call(ops.sub, w.A, rows(w, reduceOver(w.graph, reduceMax, w.A, [1])))
      return w.call(ops.neg, w.call(ops.div, w.call(ops.exp, x), rows(w, sumExp(w, x, [1]))))
    },
    w => w.call(ops.div, w.call(ops.mul, 3, w.call(ops.exp, w.A)), columns(w, sumExp(w, w.A, [0]))),
  ],
  'softmax/adds up': [
    w => sumOver(w.graph, w.call(ops.exp, w.call(ops.sub, w.A, rows(w, lse(w, w.A, [1])))), [1]),
    w => sumAll(w.graph, w.call(ops.exp, w.call(ops.sub, w.v, lse(w, w.v, [0])))),
  ],
  'read/of read': [
    w => transpose(w, transpose(w, w.A)),
    w => slice(w.graph, slice(w.graph, w.A, 1, 0, w.n), 0, w.m - 1, w.m, -1),
    w => readAt(w.graph, rows(w, w.u), [w.n, w.m], [indexOf(1), indexOf(0)]),
    w => readAt(w.graph, transpose(w, w.A), [w.m], [{ argument: 1 }, indexOf(0)], { indices: [w.labels] }),
    w => readAt(w.graph, columns(w, w.v), [], [{ argument: 1 }, { offset: 0, terms: [] }], { indices: [elementAt(w.graph, w.labels, [0])] }),
    w => readAt(w.graph, readAt(w.graph, w.B, [w.m, w.p], [{ argument: 1 }, indexOf(1)], { indices: [spread(w.graph, w.labels, [w.m, w.p], [0])] }), [w.p, w.m], [indexOf(1), indexOf(0)]),
    w => readAt(w.graph, readAt(w.graph, w.v, [w.n + 2], [{ offset: -1, terms: [[0, 1]] }], { padded: true }), [w.n], [{ offset: 2, terms: [[0, 1]] }]),
  ],
  'read/needs no padding': [
    w => readAt(w.graph, w.A, [w.n, w.m], [indexOf(1), indexOf(0)], { padded: true }),
  ],
  'read/of position': [
    w => slice(w.graph, positionIn(w.graph, [w.m, w.n], { offset: 3, terms: [[0, 2], [1, -1]] }), 1, w.n - 1, w.n, -1),
    w => elementAt(w.graph, positionIn(w.graph, [w.m, w.n], { offset: 3, terms: [[0, 2], [1, -1]] }), [w.m - 1, 0]),
  ],
  'read/of table': [
    w => w.call(ops.mul, w.v, slice(w.graph, tableOf(w.graph, [w.n + 3], Array.from({ length: w.n + 3 }, (_, k) => k * k - 2)), 0, 1, w.n)),
    w => transpose(w, tableOf(w.graph, [w.m, w.n], Array.from({ length: w.m * w.n }, (_, k) => k - 1))),
    w => w.call(ops.mul, w.s, elementAt(w.graph, tableOf(w.graph, [3], [5, -0, 7]), [2])),
  ],
  'read/of stack': [
    w => elementAt(w.graph, stacked(w.graph, [2, 2], [w.s, w.t, w.call(ops.sin, w.s), w.t]), [1, 0]),
  ],
  'read/of concatenation': [
    w => slice(w.graph, concatenated(w.graph, [w.A, w.C, w.A], 0), 0, w.m, w.m),
    w => slice(w.graph, concatenated(w.graph, [w.v, w.w], 0), 0, 2 * w.n - 1, w.n, -1),
  ],
  'read/of reshape': [
    w => transpose(w, reshaped(w.graph, w.v, [1, w.n])),
    w => readAt(w.graph, reshaped(w.graph, w.A, [w.m, 1, w.n]), [w.n, w.m], [indexOf(1), { offset: 0, terms: [] }, indexOf(0)]),
  ],
  'read/of function': [
    w => elementAt(w.graph, w.call(ops.exp, w.call(ops.add, w.v, w.w)), [w.n - 1]),
    w => readAt(w.graph, w.call(ops.sin, w.v), [], [{ argument: 1 }], { indices: [w.label] }),
    w => slice(w.graph, w.call(ops.select, w.call(ops.larger, w.v, w.w), w.v, w.s), 0, 0, 1),
    w => readAt(w.graph, w.call(ops.tanh, w.A), [w.m], [indexOf(0), { argument: 1 }], { indices: [w.labels] }),
  ],
  'read/of reduction': [
    w => elementAt(w.graph, sumOver(w.graph, w.call(ops.mul, w.A, w.A), [1]), [w.m - 1]),
    w => slice(w.graph, reduceOver(w.graph, reduceMax, w.A, [0]), 0, 0, Math.max(1, w.n - 1)),
  ],
  'read/of product': [
    w => elementAt(w.graph, times(w, w.A, w.v), [w.m - 1]),
    w => elementAt(w.graph, product(w, w.A, w.B), [0, w.p - 1]),
    w => slice(w.graph, product(w, w.A, w.B), 1, 0, 1),
    w => readAt(w.graph, product(w, w.A, transpose(w, w.C)), [w.m], [indexOf(0), indexOf(0)]),
  ],
  'read/log of exp': [
    w => {
      const p = w.call(ops.exp, w.call(ops.sub, w.v, w.w))
      return [p, w.call(ops.log, readAt(w.graph, p, [], [{ argument: 1 }], { indices: [w.label] }))]
    },
  ],
  'reshape/of reshape': [
    w => reshaped(w.graph, reshaped(w.graph, w.A, [w.m * w.n]), [w.n, w.m]),
  ],
  'reshape/of scalar laid out': [
    w => reshaped(w.graph, filled(w.graph, w.s, [w.m, w.n]), [w.m * w.n]),
  ],
  'reshape/of table': [
    w => w.call(ops.mul, w.s, reshaped(w.graph, tableOf(w.graph, [2, 3], [1, 2, 3, 4, 5, 6]), [6])),
  ],
  'accumulate/as read': [
    w => accumulateAt(w.graph, w.A, [w.n, w.m], [indexOf(1), indexOf(0)]),
    w => accumulateAt(w.graph, w.v, [w.n + 3], [{ offset: 2, terms: [[0, 1]] }]),
    w => accumulateAt(w.graph, w.v, [w.n + 3], [{ offset: w.n, terms: [[0, -1]] }]),
    w => accumulateAt(w.graph, w.v, [Math.max(1, w.n - 1)], [indexOf(0)]),
    w => accumulateAt(w.graph, w.A, [w.n], [indexOf(1)]),
    w => accumulateAt(w.graph, w.A, [], []),
    w => accumulateAt(w.graph, w.v, [2, w.n], [{ offset: 1, terms: [] }, indexOf(0)]),
    w => accumulateAt(w.graph, rows(w, w.u), [w.m], [indexOf(0)]),
  ],
  'accumulate/of accumulate': [
    w => accumulateAt(w.graph, accumulateAt(w.graph, w.A, [w.n + w.m], [{ offset: 0, terms: [[0, 1], [1, 1]] }]), [3 * (w.n + w.m)], [{ offset: 1, terms: [[0, 3]] }]),
    w => accumulateAt(w.graph, accumulateAt(w.graph, w.A, [w.n], [indexOf(1)]), [w.n], [{ argument: 1 }], [tableOf(w.graph, [w.n], Array.from({ length: w.n }, (_, k) => (k * 2) % w.n))]),
  ],
  'accumulate/along unused': [
    w => accumulateAt(w.graph, rows(w, w.u), [2 * w.m + 1], [{ offset: 1, terms: [[0, 2]] }]),
    w => accumulateAt(w.graph, filled(w.graph, w.s, [w.m, w.n]), [w.n], [{ argument: 1 }], [w.label]),
  ],
  'reduce/over one': [
    w => reduceOver(w.graph, reduceMax, reshaped(w.graph, w.A, [w.m, 1, w.n]), [1]),
    w => reduceOver(w.graph, reduceNorm, reshaped(w.graph, w.A, [w.m, 1, w.n]), [1]),
    w => lse(w, reshaped(w.graph, w.A, [w.m, 1, w.n]), [1, 2]),
  ],
  'reduce/of laid out': [
    w => reduceOver(w.graph, reduceMax, rows(w, w.u), [1]),
    w => reduceOver(w.graph, reduceMin, spread(w.graph, w.A, [w.n, w.p, w.m], [2, 0]), [0, 1]),
    w => reduceOver(w.graph, reduceMax, filled(w.graph, w.s, [3, 2]), [0]),
  ],
  'reduce/max of minus': [w => reduceOver(w.graph, reduceMax, w.call(ops.neg, w.A), [0])],
  'reduce/min of minus': [w => reduceOver(w.graph, reduceMin, w.call(ops.neg, w.A), [1])],
  'reduce/norm of multiple': [
    w => reduceOver(w.graph, reduceNorm, w.call(ops.mul, -3, w.A), [0]),
    w => reduceOver(w.graph, reduceNorm, w.call(ops.neg, w.v), [0]),
    w => reduceOver(w.graph, reduceNorm, w.call(ops.abs, w.v), [0]),
    w => reduceOver(w.graph, reduceNorm, w.call(ops.mul, w.s, w.v), [0]),
    w => reduceOver(w.graph, reduceNorm, w.call(ops.div, w.A, w.s), [1]),
  ],
  'reduce/square of norm': [
    w => w.call(ops.powWhole, reduceOver(w.graph, reduceNorm, w.v, [0]), 2),
    w => w.call(ops.powWhole, reduceOver(w.graph, reduceNorm, w.A, [1]), 4),
  ],
  'reduce/of zero': [
    w => w.call(ops.add, w.v, sumOver(w.graph, w.call(ops.sub, w.A, w.A), [0])),
    w => w.call(ops.add, w.u, times(w, w.A, w.call(ops.mul, 0, w.v))),
    w => w.call(ops.add, w.s, sumAll(w.graph, cumulated(w.graph, filled(w.graph, w.graph.constant(0), [4]), 0))),
    w => w.call(ops.mul, w.s, concatenated(w.graph, [filled(w.graph, w.graph.constant(0), [4]), filled(w.graph, w.graph.constant(0), [3])], 0)),
  ],
  'reduce/same scalars': [
    w => w.call(ops.mul, stacked(w.graph, [3], [w.s, w.s, w.s]), w.t),
    w => concatenated(w.graph, [filled(w.graph, w.s, [2]), filled(w.graph, w.s, [3])], 0),
  ],
  'choice/out of sum': [
    w => sumAll(w.graph, w.call(ops.select, w.call(ops.larger, w.s, w.t), w.call(ops.sin, w.A), 0)),
    w => times(w, w.A, w.call(ops.select, w.call(ops.larger, w.s, 0), 0, w.v)),
  ],
  'sum/over one': [w => sumOver(w.graph, reshaped(w.graph, w.A, [w.m, 1, w.n]), [1]), w => sumOver(w.graph, w.call(ops.sin, reshaped(w.graph, w.A, [w.m, 1, w.n])), [1, 2])],
  'sum/of sum': [
    w => sumAll(w.graph, sumOver(w.graph, w.A, [0])),
    w => sumOver(w.graph, sumOver(w.graph, spread(w.graph, w.call(ops.sin, w.A), [w.m, w.n], [0, 1]), [1]), [0]),
  ],
  'sum/of all': [
    w => sumAll(w.graph, reshaped(w.graph, w.call(ops.sin, w.A), [w.m * w.n])),
    w => sumAll(w.graph, accumulateAt(w.graph, w.A, [w.n + w.m], [{ offset: 0, terms: [[0, 1], [1, 1]] }])),
  ],
  'sum/of reshape': [w => sumOver(w.graph, reshaped(w.graph, w.call(ops.sin, w.A), [w.m, 1, w.n]), [2])],
  'sum/of multiple': [
    w => {
      const shared = w.call(ops.mul, w.A, w.C)
      return [sumAll(w.graph, w.call(ops.mul, -2, shared)), sumOver(w.graph, w.call(ops.div, shared, w.s), [0]), w.call(ops.sin, shared)]
    },
    w => sumOver(w.graph, rows(w, w.u), [1]),
    w => sumOver(w.graph, columns(w, w.v), [1]),
    w => sumOver(w.graph, spread(w.graph, w.A, [w.n, w.p, w.m], [2, 0]), [0, 1]),
    w => sumOver(w.graph, filled(w.graph, w.s, [3, 4]), [0]),
  ],
  'sum/of products': [
    w => sumOver(w.graph, w.call(ops.mul, w.A, columns(w, w.v)), [1]),
    w => sumAll(w.graph, w.call(ops.mul, w.A, w.C)),
    w => sumOver(w.graph, w.call(ops.mul, w.s, w.A), [1]),
    w => sumOver(w.graph, w.call(ops.neg, w.call(ops.div, w.A, w.s)), [1]),
    w => sumOver(w.graph, w.call(ops.div, w.A, rows(w, w.u)), [1]),
    w => sumOver(w.graph, w.call(ops.div, w.A, columns(w, w.v)), [1]),
    w => sumAll(w.graph, w.call(ops.mul, w.call(ops.mul, rows(w, w.u), w.A), columns(w, w.v))),
    w => sumOver(w.graph, w.call(ops.mul, spread(w.graph, w.A, [w.m, w.n, w.p], [0, 1]), spread(w.graph, w.B, [w.m, w.n, w.p], [1, 2])), [1]),
    w => sumOver(w.graph, w.call(ops.mul, w.call(ops.mul, w.A, w.C), columns(w, w.v)), [1]),
    w => sumOver(w.graph, w.call(ops.mul, w.S, transpose(w, w.S)), [0, 1]),
    w => sumAll(w.graph, w.call(ops.mul, w.call(ops.div, 3, w.s), columns(w, w.v))),
  ],
  'sum/of terms': [
    w => sumAll(w.graph, w.call(ops.add, w.call(ops.powWhole, w.A, 2), rows(w, w.call(ops.exp, w.u)))),
  ],
  'matrix/transpose within product': [
    w => contractOf(w.graph, transpose(w, w.A), [0, 1], w.u, [1], [0]),
    w => contractOf(w.graph, w.v, [0], w.A, [1, 0], [1]),
    w => contractOf(w.graph, rows(w, w.u), [0, 1], w.A, [0, 1], [1]),
    w => contractOf(w.graph, rows(w, w.u), [0, 1], w.v, [1], [0, 1]),
    w => contractOf(w.graph, w.v, [0], w.v, [0], []),
    w => contractOf(w.graph, columns(w, w.v), [0, 1], w.A, [0, 1], []),
    w => contractOf(w.graph, transpose(w, w.B), [0, 1], transpose(w, w.A), [1, 2], [2, 0]),
  ],
  'matrix/inverse times': [
    w => times(w, inverseOf(w.graph, w.S), w.v),
    w => product(w, inverseOf(w.graph, w.S), w.B),
    w => contractOf(w.graph, w.v, [0], inverseOf(w.graph, w.S), [0, 1], [1]),
    w => product(w, w.A, inverseOf(w.graph, w.S)),
    w => contractOf(w.graph, w.A, [0, 1], inverseOf(w.graph, w.S), [2, 1], [2, 0]),
  ],
  'matrix/inverse of inverse': [w => inverseOf(w.graph, inverseOf(w.graph, w.S))],
  'matrix/scalars out of product': [
    w => times(w, w.call(ops.mul, w.s, w.A), w.v),
    w => times(w, w.call(ops.neg, w.A), w.v),
    w => contractOf(w.graph, w.call(ops.div, w.v, w.s), [0], w.w, [0], []),
  ],
  'matrix/factors of product': [
    w => times(w, w.call(ops.mul, rows(w, w.u), w.A), w.v),
    w => times(w, w.call(ops.div, w.A, columns(w, w.v)), w.w),
  ],
  'matrix/order of products': [
    w => contractOf(w.graph, contractOf(w.graph, w.S, [0, 1], w.S, [1, 2], [0, 2]), [0, 1], w.v, [1], [0]),
    w => sumAll(w.graph, product(w, w.A, w.B)),
  ],
  'matrix/outer product': [
    w => w.call(ops.mul, rows(w, w.u), columns(w, w.v)),
    w => w.call(ops.mul, w.s, contractOf(w.graph, w.u, [0], w.v, [1], [0, 1])),
  ],
  'broadcast/in place': [
    w => w.call(ops.mul, filled(w.graph, w.s, [w.n]), w.v),
    w => w.call(ops.sin, filled(w.graph, w.s, [w.n])),
    w => w.call(ops.select, w.call(ops.larger, filled(w.graph, w.s, [w.n]), 0), w.v, filled(w.graph, w.t, [w.n])),
  ],
  'broadcast/outside': [
    w => w.call(ops.sin, rows(w, w.u)),
    w => w.call(ops.add, columns(w, w.call(ops.exp, w.v)), columns(w, w.w)),
  ],
  'constants/of tensors': [
    w => w.call(ops.mul, w.s, sumAll(w.graph, tableOf(w.graph, [3], [1, 2, 4]))),
    w => w.call(ops.add, w.A, transpose(w, w.call(ops.mul, tableOf(w.graph, [w.n, w.m], Array.from({ length: w.m * w.n }, (_, k) => k - 1)), 2))),
    w => w.call(ops.add, w.s, contractOf(w.graph, tableOf(w.graph, [2], [3, -1]), [0], tableOf(w.graph, [2], [0.5, 4]), [0], [])),
  ],
  'constants/of elements': [
    w => w.call(ops.mul, w.v, w.call(ops.sub, tableOf(w.graph, [w.n], Array.from({ length: w.n }, (_, k) => k + 0.1)), tableOf(w.graph, [w.n], Array.from({ length: w.n }, (_, k) => k * k)))),
    w => {
      const weights = tableOf(w.graph, [w.n], Array.from({ length: w.n }, (_, k) => k % 2))
      return w.call(ops.mul, w.v, w.call(ops.select, w.call(ops.unequal, weights, 0), weights, 0))
    },
  ],
  'choice/certain': [
    w => w.call(ops.select, w.call(ops.smaller, positionIn(w.graph, [w.n], indexOf(0)), w.n), w.v, w.w),
    w => w.call(ops.select, w.call(ops.and, w.call(ops.smaller, positionIn(w.graph, [w.n], indexOf(0)), w.n), w.call(ops.larger, w.v, 0)), w.v, w.w),
    w => w.call(ops.select, w.call(ops.or, w.call(ops.larger, w.v, 0), w.call(ops.larger, positionIn(w.graph, [w.n], indexOf(0)), w.n)), w.v, w.w),
  ],
  'broadcast/scalars first': [
    w => w.call(ops.mul, w.s, w.call(ops.mul, w.t, w.v)),
    w => w.call(ops.neg, w.call(ops.mul, w.call(ops.div, w.v, w.s), 3)),
    w => w.call(ops.div, w.call(ops.div, w.v, w.s), w.t),
    w => w.call(ops.mul, w.call(ops.div, w.A, rows(w, w.u)), w.call(ops.mul, rows(w, w.call(ops.sin, w.u)), 5)),
  ],
  'broadcast/common constant': [
    w => w.call(ops.add, w.call(ops.mul, 0.25, w.v), accumulateAt(w.graph, filled(w.graph, w.graph.constant(-0.25), [w.m]), [w.n], [{ argument: 1 }], [w.labels])),
    w => w.call(ops.sub, accumulateAt(w.graph, w.graph.constant(3), [w.n], [{ argument: 1 }], [w.label]), w.call(ops.mul, -3, w.v)),
  ],
  'broadcast/sign of a term': [
    w => w.call(ops.add, w.v, accumulateAt(w.graph, w.graph.constant(-1), [w.n], [{ argument: 1 }], [w.label])),
    w => w.call(ops.sub, w.v, w.call(ops.mul, w.call(ops.neg, w.s), w.w)),
    w => w.call(ops.add, accumulateAt(w.graph, w.call(ops.neg, w.u), [w.n], [{ argument: 1 }], [w.labels]), w.v),
  ],
}
