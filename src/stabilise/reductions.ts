import { template } from '../formula/template.js'
import type { Graph } from '../ir/build.js'
import { isCall, type Call, type Node } from '../ir/node.js'
import { sameShape } from '../ir/shape.js'
import { sub } from '../ops/arithmetic.js'
import { exp } from '../ops/exponential.js'
import { indexOf, read, spread, type ReadAttributes } from '../ops/tensor/read.js'
import { keptAxes, reduceLogSumExp, reduceMax, reduceNorm, reduceOver, reduceSum, type ReduceAttributes } from '../ops/tensor/reduce.js'


const formula = (text: string, ...names: string[]) => {
  const made = template(text, names)
  return (graph: Graph, ...args: Node[]) => made(graph, args)
}

/** The largest x, or 0 where it is infinite: then e^(x − shift) neither overflows nor is NaN, and all else follows. */
const finite = formula('abs(m) < Infinity ? m : 0', 'm')
const shifted = formula('exp(x - s)', 'x', 's')
const logSum = formula('s + log(t)', 's', 't')
const quotient = formula('e / t', 'e', 't')

/** Where the sum of squares is accurate its root is taken; else, which is seldom, all are divided by the largest first. */
const squares = formula('x * x', 'x')
const scaledSquares = formula('(x / m)^2', 'x', 'm')
const norm = formula('s > 1e-290 and s < Infinity ? sqrt(s) : (m > 0 and m < Infinity ? m * sqrt(t) : m)', 's', 'm', 't')
const magnitude = formula('abs(x)', 'x')

/** e^(x − shift), their sum, and the shift: shared by ln Σeˣ and by the softmax, so that each number takes one exponential. */
function exponentials(graph: Graph, x: Node, axes: readonly number[]) {
  const over = (node: Node) => spread(graph, node, x.shape, keptAxes(x.shape, axes))
  const shift = finite(graph, reduceOver(graph, reduceMax, x, axes))
  const each = shifted(graph, x, over(shift))
  return { shift, each, total: reduceOver(graph, reduceSum, each, axes), over }
}

/** Lowers ln Σeˣ, softmax and Euclidean lengths. */
export function lowerReduction(graph: Graph, call: Call, args: readonly Node[], image: (node: Node) => Node): Node | undefined {
  if (call.op === reduceLogSumExp) {
    const { shift, total } = exponentials(graph, args[0]!, (call.attributes as ReduceAttributes).axes)
    return logSum(graph, shift, total)
  }
  const softmax = softmaxOf(call)
  if (softmax) {
    const { each, total, over } = exponentials(graph, image(softmax.x), softmax.axes)
    return quotient(graph, each, over(total))
  }
  if (call.op !== reduceNorm) return undefined
  const [x] = args as [Node]
  const { axes } = call.attributes as ReduceAttributes
  const largest = reduceOver(graph, reduceMax, magnitude(graph, x), axes)
  const scaled = scaledSquares(graph, x, spread(graph, largest, x.shape, keptAxes(x.shape, axes)))
  return norm(graph, reduceOver(graph, reduceSum, squares(graph, x), axes), largest, reduceOver(graph, reduceSum, scaled, axes))
}

/** The x of e^(x − ln Σeˣ). */
function softmaxOf(call: Call): { x: Node; axes: readonly number[] } | undefined {
  const [difference] = call.args
  if (call.op !== exp || !difference || !isCall(difference, sub)) return undefined
  const [x, spreaded] = difference.args as [Node, Node]
  const logarithm = isCall(spreaded, read) ? spreaded.args[0]! : spreaded
  if (!isCall(logarithm, reduceLogSumExp) || logarithm.args[0] !== x) return undefined
  const { axes } = logarithm.attributes as ReduceAttributes
  if (spreaded === logarithm) return axes.length === x.shape.length ? { x, axes } : undefined
  const { domain, subscripts } = (spreaded as Call).attributes as ReadAttributes
  const wanted = keptAxes(x.shape, axes).map(axis => (x.shape[axis] === 1 ? { offset: 0, terms: [] } : indexOf(axis)))
  return sameShape(domain, x.shape) && JSON.stringify(subscripts) === JSON.stringify(wanted) ? { x, axes } : undefined
}
