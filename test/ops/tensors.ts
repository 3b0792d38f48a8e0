import { ops } from '../../src/ops/table.js'
import type { Graph } from '../../src/ir/build.js'
import type { Node } from '../../src/ir/node.js'
import { axesOf, elements, forEachPoint, type Shape } from '../../src/ir/shape.js'
import { concatenated, cumulated, reshaped, stacked, tableOf } from '../../src/ops/tensor/arrange.js'
import { contractOf } from '../../src/ops/tensor/contract.js'
import { cofactorsOf, determinantOf, inverseOf, solveFor } from '../../src/ops/tensor/linear.js'
import { accumulateAt, affineAt, positionIn, readAt, type Affine, type Subscript } from '../../src/ops/tensor/read.js'
import { argMax, argMin, reduceLogSumExp, reduceMax, reduceMin, reduceNorm, reduceOver, reduceSum } from '../../src/ops/tensor/reduce.js'
import { scanOf } from '../../src/ops/tensor/scan.js'
import type { TensorOpName } from '../../src/ops/tensor/table.js'

/** An argument of a call on trial: a real tensor with its numbers; whole numbers below `classes` for indices. */
export interface Operand {
  readonly shape: Shape
  readonly data: readonly number[]
  readonly classes?: number
}

/** A call of a tensor op with random attributes, over operands of random shapes. */
export interface TensorTrial {
  readonly operands: readonly Operand[]
  build(graph: Graph, args: readonly Node[]): Node
}

/** Random choices of shapes, attributes and numbers. */
export function chooser(random: () => number) {
  const below = (n: number): number => Math.floor(n * random())
  const pick = <T>(...choices: readonly T[]): T => choices[below(choices.length)]!
  const extent = (): number => pick(1, 2, 3, 5)
  const shape = (least: number, most: number): Shape => Array.from({ length: least + below(most - least + 1) }, extent)
  const reals = (shape: Shape): Operand => ({ shape, data: Array.from({ length: elements(shape) }, () => 4 * random() - 2) })
  const labels = (shape: Shape, classes: number): Operand => ({ shape, data: Array.from({ length: elements(shape) }, () => below(classes)), classes })
  const shuffled = <T>(items: readonly T[]): T[] => {
    const left = [...items]
    return items.map(() => left.splice(below(left.length), 1)[0]!)
  }
  const some = <T>(items: readonly T[]): T[] => items.filter(() => random() < 0.5)
  return { below, pick, extent, shape, reals, labels, shuffled, some }
}

type Choose = ReturnType<typeof chooser>

/** Far from singular: its diagonal dominates. */
function invertible({ reals }: Choose, batch: Shape, n: number): Operand {
  const { shape, data } = reals([...batch, n, n])
  return { shape, data: data.map((x, k) => (Math.floor(k / n) % n === k % n ? 2 * n + 2 + x : x)) }
}

/** An affine function of some axes of a domain. */
function affineOver({ below, some, pick }: Choose, domain: Shape): Affine {
  return { offset: below(3), terms: some(axesOf(domain)).map(axis => [axis, pick(1, 1, 2, 3, -1)] as const) }
}

/** Subscripts over a domain, moved so that the smallest is 0 or more, and the extents that they need. */
function subscriptsInto(choose: Choose, domain: Shape, rank: number): { subscripts: Affine[]; extents: number[] } {
  const extents: number[] = []
  const subscripts = Array.from({ length: rank }, (_, axis) => {
    const wanted = affineOver(choose, domain)
    let [low, high] = [Infinity, -Infinity]
    forEachPoint(domain, point => {
      const at = affineAt(wanted, point)
      low = Math.min(low, at)
      high = Math.max(high, at)
    })
    const offset = wanted.offset - Math.min(low, 0)
    extents[axis] = high + offset - wanted.offset + 1 + choose.below(2)
    return { offset, terms: wanted.terms }
  })
  return { subscripts, extents }
}

/** Some of the subscripts replaced by arguments, which hold indices for every point of the domain, or the same one for all; now and then one that is outside. */
function withIndices(choose: Choose, domain: Shape, { subscripts, extents }: ReturnType<typeof subscriptsInto>): { subscripts: Subscript[]; indices: Operand[] } {
  const indices: Operand[] = []
  const mixed = subscripts.map((subscript, axis): Subscript => {
    if (choose.below(3) > 0) return subscript
    indices.push(choose.labels(choose.pick(domain, []), extents[axis]! + choose.pick(0, 0, 1)))
    return { argument: indices.length }
  })
  return { subscripts: mixed, indices }
}

function reading(choose: Choose): TensorTrial {
  const domain = choose.shape(0, 3)
  const into = subscriptsInto(choose, domain, choose.below(3))
  const { subscripts, indices } = withIndices(choose, domain, into)
  const padded = choose.pick(true, false)
  const cut = into.extents.map(extent => (padded ? Math.max(1, extent - choose.below(2)) : extent))
  // What is outside is NaN unless padded: no number to differentiate.
  const isInside = padded || indices.every(({ data, classes }) => data.every(index => index < classes! - 1 || classes === 1))
  const given = isInside ? indices : indices.map(index => ({ ...index, data: index.data.map(() => 0) }))
  return { operands: [choose.reals(cut), ...given], build: (graph, [x, ...rest]) => readAt(graph, x!, domain, subscripts, { indices: rest, padded }) }
}

function accumulating(choose: Choose): TensorTrial {
  const domain = choose.shape(0, 3)
  const into = subscriptsInto(choose, domain, choose.below(3))
  const { subscripts, indices } = withIndices(choose, domain, into)
  const target = into.extents.map(extent => Math.max(1, extent - choose.below(2)))
  return { operands: [choose.reals(domain), ...indices], build: (graph, [g, ...rest]) => accumulateAt(graph, g!, target, subscripts, rest) }
}

function contracting({ extent, pick, reals, shuffled, below }: Choose): TensorTrial {
  const letters = Array.from({ length: below(5) }, () => ({ extent: extent(), place: pick('left', 'right', 'both', 'sum') }))
  const where = (...places: string[]) => shuffled(letters.flatMap(({ place }, k) => (places.includes(place) ? [k] : [])))
  const [left, right, out] = [where('left', 'both', 'sum'), where('right', 'both', 'sum'), where('left', 'right', 'both')]
  const operand = (own: readonly number[]) => reals(own.map(letter => letters[letter]!.extent))
  return { operands: [operand(left), operand(right)], build: (graph, [a, b]) => contractOf(graph, a!, left, b!, right, out) }
}

const reducing = (op: typeof reduceSum) => ({ shape, reals, some }: Choose): TensorTrial => {
  const x = reals(shape(1, 3))
  const axes = some(axesOf(x.shape))
  return { operands: [x], build: (graph, [node]) => reduceOver(graph, op, node!, axes) }
}

const onMatrices = (make: (graph: Graph, A: Node, batch: number) => Node) => (choose: Choose): TensorTrial => {
  const batch = choose.shape(0, 1)
  return { operands: [invertible(choose, batch, choose.extent())], build: (graph, [A]) => make(graph, A!, batch.length) }
}

/** h ← tanh(h)·c + x·h + u, u ← u·x − h, with what is left behind sin(h) and u: forwards or backwards, any result. */
function looping({ pick, extent, shape, reals, below }: Choose): TensorTrial {
  const [count, own] = [extent(), shape(0, 2)]
  const [backwards, result] = [pick(true, false), { kind: pick('final' as const, 'collected' as const), of: below(2) }]
  return {
    operands: [reals(own), reals([]), reals([count]), reals(own)],
    build(graph, [h0, u0, xs, c0]) {
      const [h, u, x, c] = [graph.local('h', own), graph.local('u', []), graph.local('x', []), graph.local('c', own)]
      const { add, sub, mul, tanh, sin } = ops
      const nextH = graph.call(add, graph.call(add, graph.call(mul, graph.call(tanh, h), c), graph.call(mul, x, h)), u)
      const nextU = graph.call(sub, graph.call(mul, u, x), reduceOver(graph, reduceSum, h, axesOf(own)))
      return scanOf(graph, { count, backwards, states: [h, u], elements: [x], captured: [c], next: [nextH, nextU], collected: [graph.call(sin, h), u] },
        { initial: [h0!, u0!], elements: [xs!], captured: [c0!] }, result)
    },
  }
}

/** How each tensor op is tried; the type asks for a line when the table grows. */
export const tensorTrials: Readonly<Record<TensorOpName, (choose: Choose) => TensorTrial>> = {
  table: ({ shape, reals }) => {
    const { shape: own, data } = reals(shape(1, 3))
    return { operands: [], build: graph => tableOf(graph, own, data) }
  },
  stack: ({ shape, reals }) => {
    const own = shape(1, 2)
    return { operands: Array.from({ length: elements(own) }, () => reals([])), build: (graph, args) => stacked(graph, own, args) }
  },
  concat: ({ shape, reals, below, extent }) => {
    const own = shape(1, 3)
    const axis = below(own.length)
    return { operands: [own, own.with(axis, extent()), own.with(axis, extent())].map(reals), build: (graph, args) => concatenated(graph, args, axis) }
  },
  reshape: ({ shape, reals, shuffled }) => {
    const own = shape(1, 3)
    const other = [...shuffled(own), 1]
    return { operands: [reals(own)], build: (graph, [x]) => reshaped(graph, x!, other) }
  },
  cumulate: ({ shape, reals, below, pick }) => {
    const own = shape(1, 3)
    const [axis, backwards] = [below(own.length), pick(true, false)]
    return { operands: [reals(own)], build: (graph, [x]) => cumulated(graph, x!, axis, backwards) }
  },
  read: reading,
  accumulate: accumulating,
  position: choose => {
    const domain = choose.shape(1, 3)
    const affine = affineOver(choose, domain)
    return { operands: [], build: graph => positionIn(graph, domain, affine) }
  },
  contract: contracting,
  reduceSum: reducing(reduceSum), reduceMax: reducing(reduceMax), reduceMin: reducing(reduceMin), reduceNorm: reducing(reduceNorm),
  reduceLogSumExp: reducing(reduceLogSumExp), argMax: reducing(argMax), argMin: reducing(argMin),
  solve: choose => {
    const [batch, n, columns] = [choose.shape(0, 1), choose.extent(), choose.shape(0, 1)]
    return { operands: [invertible(choose, batch, n), choose.reals([...batch, n, ...columns])], build: (graph, [A, b]) => solveFor(graph, A!, b!, batch.length) }
  },
  inverse: onMatrices(inverseOf),
  determinant: onMatrices(determinantOf),
  cofactors: onMatrices(cofactorsOf),
  scan: looping,
}
