import type { Graph, Wiring } from './build.js'
import type { Call, Node } from './node.js'

// Walks over whole programs count through their arrays: they are done before V8 optimises them, and until then `for … of` makes an object for each step.

/**
 * An array to be filled by `id`. V8 makes a hash table of an empty array that is first written far from 0, ten times slower: this one has
 * its length from the start.
 */
export const idTable = <Value>(length: number): (Value | undefined)[] => new Array<Value | undefined>(length)

/** Makes tables to be filled by `id`. */
export type Tables = <Value>() => (Value | undefined)[]

/** For what touches a large part of a graph: tables that are handed out again once nobody needs them: fresh memory costs more than filling it. */
export interface TablePool {
  readonly tables: Tables
  /** Takes back all that were handed out. */
  recycle(): void
}

export function createTablePool(graph: Graph): TablePool {
  const free: undefined[][] = []
  const taken: undefined[][] = []
  return {
    tables() {
      let table = free.pop()
      // The graph may have grown a little by the next time.
      if (!table || table.length < graph.size) table = new Array<undefined>(Math.ceil(1.125 * graph.size))
      taken.push(table)
      return table
    },
    recycle() {
      for (const table of taken) free.push(table.fill(undefined))
      taken.length = 0
    },
  }
}

/** For what touches few nodes of a large graph, as one of a thousand loops does: V8 makes hash tables of these. */
export const sparseTables: Tables = () => []

/** The same as `reachable`, in a time that the size of the graph has no part in; for few nodes. */
export function reachableFew(roots: Iterable<Node>, isLeaf: (node: Node) => boolean): Node[] {
  const seen = new Set<Node>(roots)
  for (const node of seen) if (node.kind === 'call' && !isLeaf(node)) for (const arg of node.args) seen.add(arg)
  return [...seen].sort((p, q) => p.id - q.id)
}

/**
 * Every node that the roots need, arguments before users. Arguments are older than their users, so one way down the ids finds all, without
 * a stack: a chain of 10⁶ nodes is fine.
 */
export function reachable(graph: Graph, roots: Iterable<Node>, isLeaf?: (node: Node) => boolean): Node[] {
  const { starts, args } = graph.wiring()
  const seen = new Uint8Array(graph.size)
  let youngest = -1
  /** Nodes that have been seen and not yet been reached on the way down. */
  let ahead = 0
  for (const { id } of roots) {
    if (seen[id]) continue
    seen[id] = 1
    ahead++
    if (id > youngest) youngest = id
  }
  let count = 0
  let oldest = youngest
  for (; ahead > 0; oldest--) {
    if (!seen[oldest]) continue
    ahead--
    count++
    if (isLeaf) {
      const node = graph.node(oldest)
      if (node.kind !== 'call' || isLeaf(node)) continue
    }
    const end = starts[oldest + 1]!
    for (let k = starts[oldest]!; k < end; k++) {
      const arg = args[k]!
      if (seen[arg]) continue
      seen[arg] = 1
      ahead++
    }
  }
  const found = new Array<Node>(count)
  for (let id = oldest + 1, at = 0; at < count; id++) if (seen[id]) found[at++] = graph.node(id)
  return found
}

/** How often each node is an argument of a node of the list, or one of the roots; indexed by `id`. */
export function countUses(graph: Graph, nodes: readonly Node[], roots: Iterable<Node>): Uint32Array {
  const { starts, args } = graph.wiring()
  const uses = new Uint32Array(graph.size)
  for (let at = 0; at < nodes.length; at++) {
    const { id } = nodes[at]!
    for (let k = starts[id]!; k < starts[id + 1]!; k++) uses[args[k]!]!++
  }
  for (const root of roots) uses[root.id]!++
  return uses
}

/** Numbers by id that go on where the graph grows: those of new nodes begin with 0. */
export interface Counts {
  of(node: Node): number
  set(node: Node, count: number): void
}

export function createCounts(given: Uint32Array): Counts {
  let counts = new Int32Array(given)
  return {
    of: ({ id }) => (id < counts.length ? counts[id]! : 0),
    set({ id }, count) {
      if (id >= counts.length) {
        const longer = new Int32Array(Math.ceil(1.25 * id) + 64)
        longer.set(counts)
        counts = longer
      }
      counts[id] = count
    },
  }
}

/** True if one of the node's arguments has become another: `images` says by id what has, and is empty for what stays. */
export function isMoved({ starts, args }: Wiring, { id }: Node, images: readonly (Node | undefined)[]): boolean {
  for (let k = starts[id]!; k < starts[id + 1]!; k++) if (images[args[k]!]) return true
  return false
}

/**
 * Rebuilds what the roots need from the leaves up: `make` gets each call with its arguments already rebuilt, and the images of all nodes
 * below it. The result maps every old node to its new one; constants and symbols stand for themselves.
 */
export function rebuild(
  graph: Graph, roots: Iterable<Node>, make: (call: Call, args: readonly Node[], image: (node: Node) => Node) => Node,
): (node: Node) => Node {
  const images = idTable<Node>(graph.size)
  const image = (node: Node) => images[node.id] ?? node
  const nodes = reachable(graph, roots)
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    graph.origin = graph.originOf(node)
    images[node.id] = node.kind === 'call' ? make(node, node.args.map(image), image) : node
  }
  return image
}
