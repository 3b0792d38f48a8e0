import type { Graph } from '../../ir/build.js'
import type { Call, Node } from '../../ir/node.js'
import { scan } from '../../ops/tensor/scan.js'
import { below, localsOf } from './locals.js'
import { onPage, pageOps } from './page.js'

/** A function of the page: what stands behind the equals sign of `name(a, b) = …`. */
export interface Definition {
  readonly name: string
  readonly parameters: readonly string[]
  readonly body: Node
}

/** Formulas of fewer nodes, written out as trees, share nothing: they are read more easily as they are. */
const smallest = 200

/** A part of more nodes that is used twice gets a name. */
const worthNaming = 6

/**
 * Formulas in which much is shared, as calls of functions whose parameters are what is shared: in a body, where nothing can be defined,
 * a function is the way to name a value. `f(h) = g(h, sin(h))`, `g(h, v) = v*v`: the text is as long as the graph, not as the tree.
 */
export function shared(page: Graph, roots: readonly Node[], isNamed: (node: Node) => boolean, name: (wanted: string) => string): { readonly results: readonly Node[]; readonly definitions: readonly Definition[] } {
  const definitions: Definition[] = []
  const results = roots.map(root => (isLargeTree(root, isNamed) ? functionOf(page, root, isNamed, name, definitions) : root))
  return { results, definitions }
}

function isLargeTree(root: Node, isNamed: (node: Node) => boolean): boolean {
  let count = 0
  const open = [root]
  for (let node = open.pop(); node && count <= smallest; node = open.pop()) {
    count++
    if (node.kind === 'call' && !isNamed(node)) open.push(...node.args, ...(node.op === scan ? scan.of(node).loop.next : []))
  }
  return count > smallest
}

function functionOf(page: Graph, root: Node, isNamed: (node: Node) => boolean, name: (wanted: string) => string, definitions: Definition[]): Node {
  const order = below(root, isNamed)
  const uses = new Map<Node, number>()
  for (const node of order) if (node.kind === 'call') for (const arg of node.args) uses.set(arg, (uses.get(arg) ?? 0) + 1)
  const sizes = new Map<Node, number>()
  const parts: Call[] = []
  for (const node of order) {
    const size = node.kind === 'call' && !isNamed(node) ? node.args.reduce((sum, arg) => sum + (sizes.get(arg) ?? 1), 1) : 1
    const isPart = node.kind === 'call' && node !== root && !isNamed(node) && node.op.type === 'real' && (uses.get(node) ?? 0) > 1 && size > worthNaming
    if (isPart) parts.push(node)
    sizes.set(node, isPart ? 1 : size)
  }
  if (parts.length === 0) return root

  const image = new Map<Node, Node>()
  const make = (node: Node): Node => {
    const isKnown = (each: Node) => isNamed(each) || image.has(each)
    for (const each of below(node, isKnown)) {
      if (each.kind !== 'call' || isKnown(each)) continue
      const args = each.args.map(arg => image.get(arg) ?? arg)
      image.set(each, args.every((arg, k) => arg === each.args[k]) ? each : page.remake(each, args))
    }
    return image.get(node) ?? node
  }
  const values = parts.map((part, k) => {
    const value = make(part)
    const symbol = page.local(name(`v${k + 1}`), part.shape)
    image.set(part, symbol)
    return { symbol, value }
  })
  const body = make(root)

  // From the last function to the first: each is given what those behind it need, but for the value that it adds itself.
  let inner = { body, free: localsOf(body, isNamed) }
  for (const { symbol, value } of [...values].reverse()) {
    const rest = inner.free.filter(local => local !== symbol)
    const called = name('let')
    definitions.push({ name: called, parameters: [...rest, symbol].map(local => local.name), body: inner.body })
    const own = localsOf(value, isNamed)
    inner = { body: onPage(page, pageOps.invoke, { key: called, shape: root.shape, called }, ...rest, value), free: [...rest, ...own.filter(local => !rest.includes(local))] }
  }
  return inner.body
}
