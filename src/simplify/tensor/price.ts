import { isCall, type Call, type Node } from '../../ir/node.js'
import { elements } from '../../ir/shape.js'
import { ops } from '../../ops/table.js'
import { accumulate, position, read } from '../../ops/tensor/read.js'
import { concat, reshape, stack } from '../../ops/tensor/arrange.js'
import { reduceLogSumExp } from '../../ops/tensor/reduce.js'

/** What moving one number costs, so that nothing is moved for moving's sake: most reads become subscripts of the loop that eats them. */
const move = 1 / 8
const guardedMove = 1 / 2

/** An exponential, the larger of two, a difference and a sum. */
const logSumExpElement = 23

/** A probability of a softmax is a quotient of what its logSumExp is made of. */
export const priceOfProbability = ops.div.price

/** True for e^(x − logSumExp(x)), and for what is read from it. */
export function isProbability({ op, args: [exponent] }: Call): boolean {
  if (op !== ops.exp) return false
  const difference = source(exponent!)
  return isCall(difference, ops.sub) && isCall(source(difference.args[1]!), reduceLogSumExp)
}

const source = (node: Node): Node => (isCall(node, read) ? node.args[0]! : node)

/** Over all elements, an addition being 1. `priceOf` prices the body of a loop. */
export function priceOfTensor(call: Call, priceOf: (node: Node) => number): number {
  const { op, args, attributes, shape } = call
  const made = elements(shape)
  if (op === position || op === reshape) return made * move / 2
  if (op === read) return made * (read.of(call).padded ? guardedMove : move)
  const body = op.tensor!.body?.(attributes!)
  if (body) return body.times * priceOfBody(body.roots, priceOf)
  if (op === reduceLogSumExp) return logSumExpElement * elements(args[0]!.shape)
  return op.tensor!.operations(args.map(arg => arg.shape), attributes!, shape) + (op === accumulate || op === concat || op === stack ? made * move : 0)
}

function priceOfBody(roots: readonly Node[], priceOf: (node: Node) => number): number {
  const seen = new Set<Node>()
  const work = [...roots]
  let price = 0
  for (let node = work.pop(); node; node = work.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    price += priceOf(node)
    if (node.kind === 'call') work.push(...node.args)
  }
  return price
}
