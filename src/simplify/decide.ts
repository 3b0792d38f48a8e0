import type { Call, Node } from '../ir/node.js'
import type { Op } from '../ir/op.js'
import { ops } from '../ops/table.js'
import type { Fact, Facts } from './facts.js'

/** What a call is certain to be, by a constant condition or (with facts) the intervals of its arguments: a truth value as 1 or 0, or an argument. */
export function decide({ op, args }: Call, facts: Facts | undefined): Node | number | undefined {
  const [a, b, c] = args as [Node, Node, Node]
  if (op === ops.select) return a.kind !== 'const' ? undefined : a.value ? b : c
  const rule = facts && decisions[op.index]
  if (!rule || (a.kind === 'const' && b.kind === 'const')) return undefined
  const verdict = rule(facts(a), facts(b))
  if (verdict === undefined) return undefined
  return op === ops.max || op === ops.min ? (verdict ? a : b) : Number(verdict)
}

/** True, false, or not known. */
type Decision = (a: Fact, b: Fact) => boolean | undefined

const either = (yes: boolean, no: boolean) => (yes ? true : no ? false : undefined)
const apart = (a: Fact, b: Fact) => a.low > b.high || a.high < b.low

/** By index of the op: every node is asked. */
function byOp(rows: readonly (readonly [Op, Decision])[]): readonly (Decision | undefined)[] {
  const found: (Decision | undefined)[] = []
  for (const [op, decision] of rows) found[op.index] = decision
  return found
}

/** max and min: only if there can be no tie, since a tie decides the gradient. */
const decisions = byOp([
  [ops.larger,    (a, b) => either(a.low > b.high || certainlyAbove(a, b), a.high <= b.low)],
  [ops.smaller,   (a, b) => either(a.high < b.low || certainlyAbove(b, a), a.low >= b.high)],
  [ops.largerEq,  (a, b) => either(a.low >= b.high, a.high < b.low || certainlyAbove(b, a))],
  [ops.smallerEq, (a, b) => either(a.high <= b.low, a.low > b.high || certainlyAbove(a, b))],
  [ops.equal,     (a, b) => either(false, apart(a, b))],
  [ops.unequal,   (a, b) => either(apart(a, b), false)],
  [ops.max,       (a, b) => either(a.low > b.high, a.high < b.low)],
  [ops.min,       (a, b) => either(a.high < b.low, a.low > b.high)],
])

/** Above 0, though it comes as near as you like: e^x > 0. */
const certainlyAbove = (a: Fact, b: Fact) => a.low >= 0 && a.nonzero && b.low === 0 && b.high === 0
