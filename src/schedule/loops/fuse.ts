import type { Call, Node } from '../../ir/node.js'
import { sameShape, strides, type Shape } from '../../ir/shape.js'
import { indexNode } from './nodes.js'
import type { Elements } from './element.js'
import type { Place } from './nests.js'
import { overTiles } from './tile.js'

/** What a node reads of the group that is open: nothing, members at its own place only, or anything else, what waits for the group included. */
export type Reads = 'none' | 'aligned' | 'anything'

/** Tensors of one shape that are worked out in one loop nest: each may use those before it, at the same place. */
export interface Group {
  readonly isOpen: boolean
  /** True if a tensor of this shape that reads the group like this can be worked out with it. */
  takes(shape: Shape, reads: Reads): boolean
  add(node: Call, place: Place): void
  readsOf(node: Node, waiting: ReadonlySet<Node>): Reads
  /** Works its members out. */
  settle(): void
}

/** A nest of more tensors gains nothing, and keeps too much alive. */
const mostMembers = 8

interface Member {
  readonly node: Call
  readonly place: Place
}

/** `isStored` says which tensors have memory of their own; `done` hears where members are, and what must be done first. */
export function createGroup(work: Elements, isStored: (node: Node) => boolean, done: (member: Member, effects: readonly Node[]) => void): Group {
  const members = new Map<Node, Member>()
  let shape: Shape = []

  return {
    get isOpen() { return members.size > 0 },
    takes: (other, reads) => members.size === 0 || (reads !== 'anything' && members.size < mostMembers && sameShape(shape, other)),
    add(node, place) {
      shape = node.shape
      members.set(node, { node, place })
    },

    readsOf(root, waiting) {
      let found: Reads = 'none'
      const seen = new Set<Node>()
      const stack: { readonly node: Node; readonly aligned: boolean }[] = [{ node: root, aligned: true }]
      for (let next = stack.pop(); next; next = stack.pop()) {
        const { node, aligned } = next
        if (waiting.has(node) || (members.has(node) && !aligned)) return 'anything'
        if (members.has(node)) found = 'aligned'
        const isOpaque = node !== root && (isStored(node) || node.shape.length === 0 || work.source(node) !== undefined)
        if (node.kind !== 'call' || isOpaque || (aligned && seen.has(node))) continue
        if (aligned) seen.add(node)
        for (const arg of node.args) stack.push({ node: arg, aligned: aligned && !node.op.tensor && sameShape(arg.shape, shape) })
      }
      return found
    },

    settle() {
      if (members.size === 0) return
      const settled = [...members.values()]
      members.clear()
      const steps = strides(shape)
      const effects = overTiles(work, shape, index => settled.map(({ node, place }) => {
        work.graph.origin = work.graph.originOf(node)
        const value = work.element(node, index)
        work.setSource(node, { at: () => value, flat: () => value })
        return work.put(place.array, indexNode(work.graph, 0, [[place.offset, 1], ...index.map((at, axis) => [at, steps[axis]!] as const)]), value, { adds: place.adds })
      }))
      for (const member of settled) done(member, effects)
    },
  }
}
