import type { Call, Node } from '../ir/node.js'
import type { Region, Regions } from '../ir/region.js'
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
  const inlined = tables<boolean>()
  const ternary = tables<boolean>()
  const operations = tables<number>()
  const { usedIn, takesTernary } = onlyUses(regions, placement, roots, tables, isLoad)

  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    if (isFree(node)) { inlined[node.id] = true; operations[node.id] = 0; continue }
    const once = uses[node.id] === 1 && !mustBeNamed(node) && !isStatement(node)
    if (isLoad(node) || node.kind !== 'call') { inlined[node.id] = once; operations[node.id] = 0; continue }
    let count = node.op === index ? 0 : 1
    for (const arg of node.args) if (inlined[arg.id]) count += operations[arg.id]!
    operations[node.id] = count
    ternary[node.id] = node.op === select && isSingleExpression(node)
    const fits = once && usedIn[node.id] === region[node.id] && count <= mostOperations
    inlined[node.id] = fits && (node.op !== select || (ternary[node.id]! && takesTernary[node.id] === true))
  }
  return { isInlined: node => inlined[node.id] === true, isTernary: node => ternary[node.id] === true }

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
function onlyUses(regions: Regions, { nodes, region, uses }: Placement, roots: readonly Node[], tables: Tables, isLoad: (node: Node) => boolean) {
  const usedIn = tables<Region>()
  const takesTernary = tables<boolean>()
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    if (node.kind !== 'call' || isLoad(node)) continue
    const where = region[node.id]!
    for (let k = 0; k < node.args.length; k++) {
      const arg = node.args[k]!
      if (uses[arg.id] !== 1) continue
      usedIn[arg.id] = regions.ofArgument(where, node, k)
      takesTernary[arg.id] = node.op === select && k > 0
    }
  }
  for (const root of roots) {
    usedIn[root.id] = regions.root
    takesTernary[root.id] = true
  }
  return { usedIn, takesTernary }
}
