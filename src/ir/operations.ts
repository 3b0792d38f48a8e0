import type { Fn } from './fn.js'
import type { Call } from './node.js'
import { reachable } from './walk.js'

/**
 * How many operations a program has as mathematics (SPEC §4: each arithmetic operation, comparison, choice and function call counts 1, both
 * sides of a choice count). What is constant is computed once and for all and counts 0. The emitted code may differ by a few: the scheduler
 * counts that.
 */
export function countOperations(fn: Fn, ...roles: Fn['outputs'][number]['role'][]): number {
  const roots = fn.outputs.filter(output => roles.length === 0 || roles.includes(output.role)).map(output => output.node)
  let count = 0
  for (const node of reachable(fn.graph, roots)) if (node.kind === 'call' && !node.constant) count += operationsOf(node)
  return count
}

/** A whole power is its multiplications, by repeated squaring, and a division if it is negative; beyond 16 it is a call of a function. */
function operationsOf({ op, args }: Call): number {
  const exponent = args[1]
  if (op.name !== 'powWhole' || exponent?.kind !== 'const') return 1
  const n = Math.abs(exponent.value)
  if (n > 16) return 1
  const multiplications = n < 2 ? 0 : Math.floor(Math.log2(n)) + [...n.toString(2)].filter(bit => bit === '1').length - 1
  return multiplications + (exponent.value < 0 ? 1 : 0)
}
