import type { Call, Node } from '../ir/node.js'
import type { Region, Regions } from '../ir/region.js'
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
  const inlined: boolean[] = []
  const ternary: boolean[] = []
  const operations: number[] = []
  const siteOf = onlyUses(regions, placement, roots, isLoad)

  for (const node of nodes) {
    if (isFree(node)) { inlined[node.id] = true; operations[node.id] = 0; continue }
    const once = uses[node.id] === 1 && !mustBeNamed(node)
    if (isLoad(node) || node.kind !== 'call') { inlined[node.id] = once; operations[node.id] = 0; continue }
    operations[node.id] = node.args.reduce((sum, arg) => sum + (inlined[arg.id] ? operations[arg.id]! : 0), 1)
    ternary[node.id] = node.op === select && isSingleExpression(node)
    const site = siteOf[node.id]
    inlined[node.id] = once && site !== undefined && site.region === region[node.id] && operations[node.id]! <= mostOperations &&
      (node.op !== select || (ternary[node.id]! && site.takesTernary))
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

interface Site {
  readonly region: Region
  /** The place where the value ends up is a statement of its own or a branch of another ternary. */
  readonly takesTernary: boolean
}

/** Where each node that is used once is used; by id. */
function onlyUses(regions: Regions, { nodes, region }: Placement, roots: readonly Node[], isLoad: (node: Node) => boolean): (Site | undefined)[] {
  const site: (Site | undefined)[] = []
  for (const node of nodes) {
    if (node.kind !== 'call' || isLoad(node)) continue
    const where = region[node.id]!
    for (const [k, arg] of node.args.entries())
      site[arg.id] = { region: regions.ofArgument(where, node, k), takesTernary: node.op === select && k > 0 }
  }
  for (const root of roots) site[root.id] = { region: regions.root, takesTernary: true }
  return site
}
