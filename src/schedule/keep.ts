import type { Fn } from '../ir/fn.js'
import { isBoolean, isConstant, type Call } from '../ir/node.js'
import { reachable } from '../ir/walk.js'

/**
 * What the forward pass leaves on the tape for the backward pass: of the values that both need, those that cost more to compute again than
 * to load. A truth value takes a slot too (0 or 1) where the numbers it compares would.
 */
export function chooseTape(fn: Fn): Call[] {
  const nodesOf = (role: string) => fn.outputs.filter(output => output.role === role).map(output => output.node)
  const forward = new Set(reachable(fn.graph, nodesOf('value')))
  const kept = new Set<Call>()
  reachable(fn.graph, nodesOf('adjoint'), node => {
    if (!forward.has(node) || node.kind !== 'call' || isCheap(node)) return false
    kept.add(node)
    return true
  })
  return [...kept].sort((p, q) => p.id - q.id)
}

/** One operation on arguments of the model, or a truth value of such. */
const isCheap = (node: Call): boolean =>
  isConstant(node) || (node.op.price <= 1 && !node.op.lazy && node.args.every(arg => arg.kind !== 'call' || (isBoolean(node) && isCheap(arg))))
