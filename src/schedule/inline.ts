import type { Call, Node } from '../ir/node.js'
import type { Region, Regions } from '../ir/region.js'
import { idTable } from '../ir/walk.js'
import { select } from '../ops/control.js'
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
  regions: Regions, placement: Placement, roots: readonly Node[],
  { isLoad, isFree, mustBeNamed }: { isLoad: (node: Node) => boolean; isFree: (node: Node) => boolean; mustBeNamed: (node: Node) => boolean },
): Inlining {
  const { nodes, region, uses } = placement
  const inlined = new Uint8Array(region.length)
  const ternary = new Uint8Array(region.length)
  const operations = new Uint32Array(region.length)
  const { usedIn, takesTernary } = onlyUses(regions, placement, roots, isLoad)

  for (const node of nodes) {
    if (isFree(node)) { inlined[node.id] = 1; continue }
    const once = uses[node.id] === 1 && !mustBeNamed(node)
    if (isLoad(node) || node.kind !== 'call') { inlined[node.id] = once ? 1 : 0; continue }
    let count = 1
    for (const arg of node.args) if (inlined[arg.id]) count += operations[arg.id]!
    operations[node.id] = count
    ternary[node.id] = node.op === select && isSingleExpression(node) ? 1 : 0
    const fits = once && usedIn[node.id] === region[node.id] && count <= mostOperations
    inlined[node.id] = fits && (node.op !== select || (ternary[node.id] && takesTernary[node.id])) ? 1 : 0
  }
  return { isInlined: node => inlined[node.id] === 1, isTernary: node => ternary[node.id] === 1 }

  /** No branch needs a statement inside itself. */
  function isSingleExpression(node: Call): boolean {
    return [1, 2].every(k => {
      const branch = regions.ofArgument(region[node.id]!, node, k)
      const work = [node.args[k]!]
      for (let at = work.pop(); at; at = work.pop()) {
        if (isFree(at) || !regions.contains(branch, region[at.id]!)) continue
        if (!inlined[at.id]) return false
        if (at.kind === 'call' && !isLoad(at)) work.push(...at.args)
      }
      return true
    })
  }
}

/**
 * For each node that is used once, by id: the region where, and whether its value ends up there as a statement of its own or as a branch of
 * another ternary.
 */
function onlyUses(regions: Regions, { nodes, region, uses }: Placement, roots: readonly Node[], isLoad: (node: Node) => boolean) {
  const usedIn = idTable<Region>(region.length)
  const takesTernary = new Uint8Array(region.length)
  for (const node of nodes) {
    if (node.kind !== 'call' || isLoad(node)) continue
    const where = region[node.id]!
    for (let k = 0; k < node.args.length; k++) {
      const arg = node.args[k]!
      if (uses[arg.id] !== 1) continue
      usedIn[arg.id] = regions.ofArgument(where, node, k)
      takesTernary[arg.id] = node.op === select && k > 0 ? 1 : 0
    }
  }
  for (const root of roots) {
    usedIn[root.id] = regions.root
    takesTernary[root.id] = 1
  }
  return { usedIn, takesTernary }
}
