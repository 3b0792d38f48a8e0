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
  /** `place` is asked for memory when the group is settled, if the tensor is to have any. */
  add(node: Call, place: () => Place): void
  readsOf(node: Node, waiting: ReadonlySet<Node>): Reads
  /** Works its members out. */
  settle(): void
}

/** A nest of more tensors gains nothing, and keeps too much alive. */
const mostMembers = 8

interface Member {
  readonly node: Call
  /** Nowhere, if nothing outside of the group reads it. */
  readonly place: Place | undefined
}

/** What a group must know of the tensors of its scope. */
export interface Surroundings {
  /** Has memory of its own. */
  readonly isStored: (node: Node) => boolean
  /** Is wanted by others than its users: a result, or what is kept. */
  readonly isWanted: (node: Node) => boolean
  readonly usersOf: (node: Node) => readonly Call[]
}

/** `done` hears where members are, and what must be done first. */
export function createGroup(work: Elements, { isStored, isWanted, usersOf }: Surroundings, done: (member: Member, effects: readonly Node[]) => void): Group {
  const members = new Map<Node, { readonly node: Call; readonly place: () => Place }>()
  let shape: Shape = []

  /** True if a member is read at all but by other members, be it by way of what is worked out in place. */
  function isReadOutside(member: Call): boolean {
    const seen = new Set<Node>()
    const open: Node[] = [member]
    for (let node = open.pop(); node; node = open.pop()) {
      if (isWanted(node)) return true
      for (const user of usersOf(node)) {
        if (members.has(user) || seen.has(user)) continue
        if (user.shape.length === 0 || isStored(user)) return true
        seen.add(user)
        open.push(user)
      }
    }
    return false
  }

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
      const settled = [...members.values()].map(({ node, place }): Member => ({ node, place: isReadOutside(node) ? place() : undefined }))
      members.clear()
      const steps = strides(shape)
      const effects = overTiles(work, shape, index => settled.flatMap(({ node, place }) => {
        work.graph.origin = work.graph.originOf(node)
        const value = work.element(node, index)
        work.setSource(node, { at: () => value, flat: () => value })
        if (!place) return []
        return [work.put(place.array, indexNode(work.graph, 0, [[place.offset, 1], ...index.map((at, axis) => [at, steps[axis]!] as const)]), value, { adds: place.adds })]
      }))
      // Whoever needs one all the same, in the body of a loop of its own, works it out.
      for (const { node, place } of settled) if (!place) work.clearSource(node)
      for (const member of settled) done(member, effects)
    },
  }
}
