import { isCall, isConst, type Call, type Node } from '../../ir/node.js'
import { ops } from '../../ops/table.js'
import { reshape } from '../../ops/tensor/arrange.js'
import { contract } from '../../ops/tensor/contract.js'
import { accumulate, read } from '../../ops/tensor/read.js'
import { reduceSum } from '../../ops/tensor/reduce.js'
import { benignly, lawGroup, type Site } from './law.js'

/** A choice that is certain, and a condition of which a part is. */
function certain({ facts }: Site, { op, args }: Call): Node | undefined {
  const [a, b, c] = args as [Node, Node, Node]
  const isTrue = (node: Node) => facts(node).low > 0
  const isFalse = (node: Node) => facts(node).low === 0 && facts(node).high === 0
  if (op === ops.select) return a.shape.length === 0 ? undefined : isTrue(a) ? b : isFalse(a) ? c : undefined
  const idle = op === ops.and ? isTrue : isFalse
  return idle(a) ? b : idle(b) ? a : undefined
}

/** Σ(c ? x : 0) → c ? Σx : 0, for one condition on all numbers: asked once, and all or nothing is computed. */
function* outOfSum({ graph }: Site, call: Call): Iterable<Node | undefined> {
  for (const [k, choice] of call.args.entries()) {
    if ((k > 0 && call.op !== contract) || !isCall(choice, ops.select)) continue
    const [condition, x, y] = choice.args as [Node, Node, Node]
    if (condition.shape.length > 0 || choice.shape.length === 0) continue
    const among = (branch: Node) => (branch.shape.length === 0 ? branch : graph.remake(call, call.args.map((arg, at) => (at === k ? branch : arg))))
    if (isConst(y, 0) || isConst(x, 0)) yield graph.call(ops.select, condition, among(x), among(y))
  }
}

export const choices = lawGroup('choice', [
  benignly('certain',    { shaped: true, says: 'a ? x : y = x where a is certain', of: [ops.select, ops.and, ops.or], to: certain }),
  benignly('out of sum', { says: 'sum(a ? x : 0) = a ? sum(x) : 0', of: [reduceSum, contract, read, reshape, accumulate], cheaper: true, candidates: outOfSum }),
])
