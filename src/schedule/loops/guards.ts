import type { Graph } from '../../ir/build.js'
import { isConst, type Call, type Node } from '../../ir/node.js'
import { add, mul } from '../../ops/arithmetic.js'
import { select } from '../../ops/control.js'
import { put, putNode } from './nodes.js'

/** Something that is done under a condition, which the bounds of loops around it may take over. */
export interface Guard {
  readonly condition: Node
  /** The same under another condition, or under none. */
  readonly under: (condition: Node | undefined) => Node
}

/** `condition ? value : 0` as a term of a sum. A factor that is padding takes the whole product along: what it is multiplied with is not asked. */
export function guardedTerm(graph: Graph, term: Node): { readonly condition: Node; readonly value: Node } | undefined {
  if (term.kind !== 'call') return undefined
  if (term.op === select && isConst(term.args[2]!, 0)) return { condition: term.args[0]!, value: term.args[1]! }
  if (term.op !== mul && term.op !== add) return undefined
  const [a, b] = term.args as [Node, Node]
  const [left, right] = [guardedTerm(graph, a), guardedTerm(graph, b)]
  if (term.op === add) return left && left.condition === right?.condition ? { condition: left.condition, value: graph.call(add, left.value, right.value) } : undefined
  if (left) return { condition: left.condition, value: graph.call(mul, left.value, b) }
  return right && { condition: right.condition, value: graph.call(mul, a, right.value) }
}

/** `a[i] += condition ? value : 0`, or `if (condition) a[i] += value`. */
export function guardedPut(graph: Graph, effect: Node): Guard | undefined {
  if (effect.kind !== 'call' || effect.op !== put || !put.of(effect).adds) return undefined
  const { guarded } = put.of(effect)
  const [, value, , when] = effect.args as [Node, Node, Node, Node]
  const term = guarded ? { condition: when, value } : guardedTerm(graph, value)
  return term && { condition: term.condition, under: condition => stored(graph, effect, term.value, condition) }
}

function stored(graph: Graph, effect: Call, value: Node, when: Node | undefined): Node {
  const { array, guarded, serial } = put.of(effect)
  return putNode(graph, array, effect.args[0]!, value, { adds: true, serial, when, after: effect.args.slice(guarded ? 4 : 3) })
}
