import type { Graph } from '../ir/build.js'
import { isConst, type Call, type Node } from '../ir/node.js'
import type { Attributes, Op } from '../ir/op.js'
import type { Evaluation, Field } from '../ir/tensor.js'
import { add, div, mul, sub } from '../ops/arithmetic.js'
import { exp, log } from '../ops/exponential.js'
import { sqrt } from '../ops/powers.js'
import { accumulate, read } from '../ops/tensor/read.js'
import { reshape } from '../ops/tensor/arrange.js'
import { cofactors, determinant, inverse, solve } from '../ops/tensor/linear.js'
import { argMax, argMin, reduceLogSumExp, reduceMax, reduceMin, reduceNorm } from '../ops/tensor/reduce.js'
import { elementsOf, listed, type Elements } from './elements.js'
import type { Exponentials } from './exponentials.js'
import { gathered, scattered } from './gather.js'
import { cofactorsOf, determinantOf, inverseOf, solutionOf } from './matrices.js'
import { extremeOf, lengthOf, placeOfExtreme, reducedBy } from './reductions.js'

/** The elements of a tensor op's result, from those of its arguments. */
export type Expansion = (graph: Graph, call: Call, args: readonly Elements[], exponentials: Exponentials) => Elements

/**
 * Most tensor ops only move, add and multiply: their rows' own meaning, over nodes in place of numbers, is the expansion. These have to look
 * at the numbers, and say here how.
 */
const expansions: ReadonlyMap<Op, Expansion> = new Map<Op, Expansion>([
  [reshape, (_, { shape }, [x]) => ({ shape, at: x!.at })],
  [read, gathered],
  [accumulate, scattered],
  [reduceMax, reducedBy((graph, numbers) => extremeOf(graph, numbers, 'largest'))],
  [reduceMin, reducedBy((graph, numbers) => extremeOf(graph, numbers, 'smallest'))],
  [argMax, reducedBy((graph, numbers) => placeOfExtreme(graph, numbers, 'largest'))],
  [argMin, reducedBy((graph, numbers) => placeOfExtreme(graph, numbers, 'smallest'))],
  [reduceNorm, reducedBy(lengthOf)],
  [reduceLogSumExp, reducedBy((_, numbers, exponentials) => exponentials.logSumExp(numbers))],
  [solve, solutionOf],
  [inverse, inverseOf],
  [determinant, determinantOf],
  [cofactors, cofactorsOf],
])

export const expansionOf = (op: Op): Expansion => expansions.get(op) ?? byItsMeaning

function byItsMeaning(graph: Graph, { op, attributes, shape }: Call, args: readonly Elements[]): Elements {
  const tensors = args.map(arg => ({ shape: arg.shape, data: listed(arg) }))
  return elementsOf(shape, op.tensor!.evaluate(tensors, attributes as Attributes, shape, overNodes(graph)))
}

const overNodes = (graph: Graph): Evaluation<Node> => ({ field: nodeArithmetic(graph), run: refused })

const refused = (): never => { throw new Error('a number is asked for that is known at run time only') }

/** The arithmetic of nodes: each operation is a call. Sums begin with a 0 that is not written. */
const nodeArithmetic = (graph: Graph): Field<Node> => ({
  of: value => graph.constant(value),
  add: (a, b) => (isConst(a, 0) ? b : graph.call(add, a, b)),
  sub: (a, b) => graph.call(sub, a, b),
  mul: (a, b) => graph.call(mul, a, b),
  div: (a, b) => graph.call(div, a, b),
  sqrt: a => graph.call(sqrt, a),
  exp: a => graph.call(exp, a),
  log: a => graph.call(log, a),
  larger: refused,
  number: refused,
})
