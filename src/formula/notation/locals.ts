import type { Node, Sym } from '../../ir/node.js'
import { pageOps, type PageAttributes } from './page.js'

/** The symbols that a formula of the page hangs on besides names: states and steps of loops around it, indices that run. */
export function localsOf(root: Node, isNamed: (node: Node) => boolean): Sym[] {
  const found = new Set<Sym>()
  for (const node of below(root, isNamed)) {
    if (node.kind === 'sym' && node.role === 'local') found.add(node)
    if (node.kind === 'call' && node.op === pageOps.slab) found.add((node.attributes as PageAttributes).variables![0]!.symbol)
  }
  return [...found]
}

/** Every node of the formula, arguments first; not what is behind names. No recursion: a body may be deep. */
export function below(root: Node, isNamed: (node: Node) => boolean): Node[] {
  const found = new Set<Node>()
  const open = [root]
  for (let node = open.at(-1); node; node = open.at(-1)) {
    const missing = found.has(node) || node.kind !== 'call' || isNamed(node) ? [] : node.args.filter(arg => !found.has(arg))
    if (missing.length > 0) { open.push(...missing); continue }
    found.add(node)
    open.pop()
  }
  return [...found]
}
