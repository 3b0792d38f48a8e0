import type { Call, Node } from '../ir/node.js'
import type { Regions } from '../ir/region.js'
import type { Tables } from '../ir/walk.js'
import { select } from '../ops/control.js'
import { index, isStatement } from './loops/nodes.js'
import type { Placement } from './place.js'

/** Which nodes are written where they are used and which get a statement of their own. */
export interface Inlining {
  /** True for a node that is part of its user's expression. */
  isInlined(node: Node): boolean
  /** True for a `select` that is a single expression `c ? p : q`; false if a branch takes statements. */
  isTernary(node: Call): boolean
}

/** Longer expressions are hard to read, and keep no fewer registers alive. */
const mostOperations = 8

/**
 * A node is written in place if it is used once, in the region where it is computed, has no name of the author's, and its user stays short.
 * `isLoad` says which nodes are slots of an array (a param, a value on the tape): a load is written in place if it is used once.
 */
export function chooseInlined(
  regions: Regions, placement: Placement, roots: readonly Node[], tables: Tables,
  { isLoad, isFree, mustBeNamed }: { isLoad: (node: Node) => boolean; isFree: (node: Node) => boolean; mustBeNamed: (node: Node) => boolean },
): Inlining {
  const { nodes, region, uses } = placement
  /** By id: how many operations a node that is inlined comes to. */
  const inlined = tables<number>()
  const ternaries = new Set<Node>()
  let ends: ReadonlySet<Node> | undefined
  const isEnd = (node: Node) => (ends ??= ternaryPlaces(nodes, roots, node => !isFree(node) && !isLoad(node))).has(node)

  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    if (isFree(node)) { inlined[node.id] = 0; continue }
    // The only use lies in the node's own region: that is the smallest that holds all uses.
    const once = uses[node.id] === 1 && !mustBeNamed(node) && !isStatement(node)
    if (isLoad(node) || node.kind !== 'call') {
      if (once) inlined[node.id] = 0
      continue
    }
    const isSelect = node.op === select
    if (isSelect && isSingleExpression(node)) ternaries.add(node)
    if (!once) continue
    let count = node.op === index ? 0 : 1
    for (let k = 0; k < node.args.length; k++) count += inlined[node.args[k]!.id] ?? 0
    if (count <= mostOperations && (!isSelect || (ternaries.has(node) && isEnd(node)))) inlined[node.id] = count
  }
  return { isInlined: node => inlined[node.id] !== undefined, isTernary: node => ternaries.has(node) }

  /** No branch needs a statement inside itself. */
  function isSingleExpression(node: Call): boolean {
    return [1, 2].every(k => {
      const branch = regions.ofArgument(region[node.id]!, node, k)
      const work = [node.args[k]!]
      for (let at = work.pop(); at; at = work.pop()) {
        if (isFree(at) || !regions.contains(branch, region[at.id]!)) continue
        if (inlined[at.id] === undefined) return false
        if (at.kind === 'call' && !isLoad(at)) work.push(...at.args)
      }
      return true
    })
  }
}

/** Where a ternary may stand, if it is used once: its value ends up as a statement of its own, or as a branch of another ternary. */
function ternaryPlaces(nodes: readonly Node[], roots: readonly Node[], isComputed: (node: Node) => boolean): ReadonlySet<Node> {
  const found = new Set(roots)
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    if (node.kind === 'call' && node.op === select && isComputed(node)) found.add(node.args[1]!).add(node.args[2]!)
  }
  return found
}
