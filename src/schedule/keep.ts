import type { Fn } from '../ir/fn.js'
import { isBoolean, isConstant, type Call, type Node } from '../ir/node.js'
import { elements } from '../ir/shape.js'
import { reachable, type Tables } from '../ir/walk.js'
import { isMove } from './loops/plan.js'

/**
 * What the forward pass leaves on the tape for the backward pass: of the values that both need, those that cost more to compute again than
 * to load. A truth value takes a slot too (0 or 1) where the numbers it compares would; tensors of truth values are compared again.
 * `isAlways` says which tensors the forward pass computes whatever branches it takes: only those are kept.
 */
export function chooseTape(fn: Fn, isAlways: (node: Node) => boolean, tables: Tables): Call[] {
  const nodesOf = (role: string) => fn.outputs.filter(output => output.role === role).map(output => output.node)
  const inForward = reachable(fn.graph, nodesOf('value'))
  const forward = new Uint8Array(fn.graph.size)
  for (let at = 0; at < inForward.length; at++) forward[inForward[at]!.id] = 1
  const natural = fn.graph.hasTensors ? naturalSizes(inForward, tables) : () => 1
  const kept: Call[] = []
  const isKept = (node: Call): boolean =>
    node.shape.length === 0 ? !isCheap(node) : !isCheapTensor(node) && isAlways(node) && elements(node.shape) <= mostExpansion * natural(node)
  reachable(fn.graph, nodesOf('adjoint'), node => {
    if (!forward[node.id] || node.kind !== 'call' || !isKept(node)) return false
    kept.push(node)
    return true
  })
  // Each was met once, users before arguments.
  return kept.reverse()
}

/** One operation on arguments of the model, or a truth value of such. */
const isCheap = (node: Call): boolean =>
  isConstant(node) || isLeaf(node) || (node.op.price <= 1 && !node.op.tensor && !node.op.lazy && node.args.every(arg => isLeaf(arg) || (arg.kind === 'call' && isBoolean(node) && isCheap(arg))))

const isCheapTensor = (node: Call): boolean => isMove(node) || isBoolean(node) || isCheap(node)

/** An argument, or a part of one. */
const isLeaf = (node: Node): boolean => node.kind !== 'call' || (isMove(node) && node.args.every(arg => arg.kind !== 'call'))

/** A tensor so much larger than what it is made of (`x[i] - m[j]`) is computed again. */
const mostExpansion = 4

/** The size of the largest tensor that an elementwise one is made of. */
function naturalSizes(nodes: readonly Node[], tables: Tables): (node: Node) => number {
  /** By id; most are 1, and not noted. */
  const sizes = tables<number>()
  const natural = (node: Node) => sizes[node.id] ?? 1
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    const isMade = node.kind === 'call' && (!node.op.tensor || isMove(node)) && node.args.length > 0
    const size = isMade ? node.args.reduce((largest, arg) => Math.max(largest, natural(arg)), 1) : elements(node.shape)
    if (size > 1) sizes[node.id] = size
  }
  return natural
}
