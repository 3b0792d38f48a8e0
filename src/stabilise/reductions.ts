import { template } from '../formula/template.js'
import type { Graph } from '../ir/build.js'
import { isCall, isConst, type Call, type Node } from '../ir/node.js'
import { sameShape } from '../ir/shape.js'
import { sub } from '../ops/arithmetic.js'
import { select } from '../ops/control.js'
import { exp } from '../ops/exponential.js'
import { table } from '../ops/tensor/arrange.js'
import { accumulate, indexOf, read, spread, type ReadAttributes } from '../ops/tensor/read.js'
import { keptAxes, reduceLogSumExp, reduceMax, reduceNorm, reduceOver, reduceSum, type ReduceAttributes } from '../ops/tensor/reduce.js'

const formula = (text: string, ...names: string[]) => {
  const made = template(text, names)
  return (graph: Graph, ...args: Node[]) => made(graph, args)
}

/** The largest x, or 0 where it is infinite: then e^(x − shift) neither overflows nor is NaN, and all else follows. */
const finite = formula('abs(m) < Infinity ? m : 0', 'm')
const shifted = formula('exp(x - s)', 'x', 's')

/** The sum without the largest, whose e^0 = 1 would swallow the others; where two are so large the sum of all serves as well. */
const others = formula('e < 1 ? e : 0', 'e')
const restOf = formula('t >= 1 and t < 1.5 ? o : t - 1', 't', 'o')
const logSum = formula('s + log1p(r)', 's', 'r')
const quotient = formula('e / t', 'e', 't')

/** ln Σeˣ − y and x − ln Σeˣ, the large numbers first. */
const excess = formula('(s - y) + log1p(r)', 's', 'y', 'r')
const logQuotient = formula('(x - s) - log1p(r)', 'x', 's', 'r')

/** p − b and b − p, where p may be 1 to the last bit without the difference. */
const lessLabel = formula('b == 1 and p > 0.5 ? -(r / t) : p - b', 'p', 'b', 'r', 't')
const labelLess = formula('b == 1 and p > 0.5 ? r / t : b - p', 'p', 'b', 'r', 't')

/** Where the sum of squares is accurate its root is taken; else, which is seldom, all are divided by the largest first. */
const squares = formula('x * x', 'x')
const scaledSquares = formula('(x / m)^2', 'x', 'm')
const norm = formula('s > 1e-290 and s < Infinity ? sqrt(s) : (m > 0 and m < Infinity ? m * sqrt(t) : m)', 's', 'm', 't')
const magnitude = formula('abs(x)', 'x')

/** ln Σeˣ over some axes, as it stands in a formula: by itself, or laid out over x again. */
interface LogSum {
  readonly x: Node
  readonly axes: readonly number[]
  /** True if it is laid out over x. */
  readonly isSpread: boolean
}

/** e^(x − shift), their sum, all of it but the largest, and the shift: shared by ln Σeˣ and by the softmax, so that each number takes one exponential. */
function exponentials(graph: Graph, x: Node, axes: readonly number[]) {
  const over = (node: Node) => spread(graph, node, x.shape, keptAxes(x.shape, axes))
  const sum = (node: Node) => reduceOver(graph, reduceSum, node, axes)
  const shift = finite(graph, reduceOver(graph, reduceMax, x, axes))
  const each = shifted(graph, x, over(shift))
  const total = sum(each)
  return { shift, each, total, rest: restOf(graph, total, sum(others(graph, each))), over }
}

/** Lowers ln Σeˣ, what is subtracted from it or it from, softmax, what that lacks of 1, and Euclidean lengths. */
export function lowerReduction(graph: Graph, call: Call, args: readonly Node[], image: (node: Node) => Node): Node | undefined {
  if (call.op === reduceLogSumExp) {
    const { shift, rest } = exponentials(graph, args[0]!, (call.attributes as ReduceAttributes).axes)
    return logSum(graph, shift, rest)
  }
  if (call.op === reduceNorm) return lowerNorm(graph, args[0]!, (call.attributes as ReduceAttributes).axes)
  if (call.op === sub) return lowerDifference(graph, call, args, image)
  return lowerSoftmax(graph, call, image)
}

function lowerSoftmax(graph: Graph, call: Call, image: (node: Node) => Node): Node | undefined {
  const softmax = softmaxOf(call)
  if (!softmax) return undefined
  const { each, total, over } = exponentials(graph, image(softmax.x), softmax.axes)
  return quotient(graph, each, over(total))
}

function lowerDifference(graph: Graph, { args: [a, b] }: Call, [above, below]: readonly Node[], image: (node: Node) => Node): Node | undefined {
  const [over, under] = [logSumOf(a!), logSumOf(b!)]
  const known = over ?? under
  if (known && known !== (over && under)) {
    const parts = exponentials(graph, image(known.x), known.axes)
    const [shift, rest] = [parts.shift, parts.rest].map(node => (known.isSpread ? parts.over(node) : node)) as [Node, Node]
    return over ? excess(graph, shift, below!, rest) : logQuotient(graph, above!, shift, rest)
  }
  return lowerSlope(graph, a!, b!, image)
}

/** softmax(x) − b where b is 1 somewhere, the slope of cross-entropy; and b − softmax(x). */
function lowerSlope(graph: Graph, a: Node, b: Node, image: (node: Node) => Node): Node | undefined {
  const [p, other] = mayBeOne(b) ? [a, b] : [b, a]
  const softmax = p.kind === 'call' && mayBeOne(other) ? softmaxOf(p) : undefined
  if (!softmax) return undefined
  const { each, rest, total, over } = exponentials(graph, image(softmax.x), softmax.axes)
  const parts = [quotient(graph, each, over(total)), image(other), over(rest), over(total)]
  return p === a ? lessLabel(graph, ...parts) : labelLess(graph, ...parts)
}

/** What may be 1 at a label: a choice, a table, or a number put at a place. Of any other the difference is taken as it is. */
const mayBeOne = (node: Node): boolean => isConst(node, 1) || [select, accumulate, read, table].some(op => isCall(node, op))

function lowerNorm(graph: Graph, x: Node, axes: readonly number[]): Node {
  const largest = reduceOver(graph, reduceMax, magnitude(graph, x), axes)
  const scaled = scaledSquares(graph, x, spread(graph, largest, x.shape, keptAxes(x.shape, axes)))
  return norm(graph, reduceOver(graph, reduceSum, squares(graph, x), axes), largest, reduceOver(graph, reduceSum, scaled, axes))
}

/** The x of e^(x − ln Σeˣ). */
function softmaxOf(call: Call): LogSum | undefined {
  const [difference] = call.args
  if (call.op !== exp || !difference || !isCall(difference, sub)) return undefined
  const [x, subtracted] = difference.args as [Node, Node]
  const found = logSumOf(subtracted)
  return found?.x === x && (found.isSpread || found.axes.length === x.shape.length) ? found : undefined
}

function logSumOf(node: Node): LogSum | undefined {
  const isSpread = isCall(node, read)
  const logarithm = isSpread ? node.args[0]! : node
  if (!isCall(logarithm, reduceLogSumExp)) return undefined
  const { axes } = logarithm.attributes as ReduceAttributes
  const x = logarithm.args[0]!
  if (!isSpread) return { x, axes, isSpread }
  const { domain, subscripts } = node.attributes as ReadAttributes
  const wanted = keptAxes(x.shape, axes).map(axis => (x.shape[axis] === 1 ? { offset: 0, terms: [] } : indexOf(axis)))
  return sameShape(domain, x.shape) && JSON.stringify(subscripts) === JSON.stringify(wanted) ? { x, axes, isSpread } : undefined
}
