import type { Call, Node } from '../../ir/node.js'
import { sameShape, strides, type Shape } from '../../ir/shape.js'
import { indexNode } from './nodes.js'
import type { Elements } from './element.js'
import { addRows, rowsSummed, type Place } from './nests.js'
import { areTiled, overTiles, tilesOf } from './tile.js'

/** What a node reads of the group that is open: nothing, members at its own place only, or anything else, what waits for the group included. */
export type Reads = 'none' | 'aligned' | 'anything'

/**
 * Tensors of one shape that are worked out in one loop nest: each may use those before it, at the same place. A vector's loop may also add up rows,
 * Aᵀ·v, as soon as it has the numbers that they are multiplied by: where v comes of A·w, both then go through A together.
 */
export interface Group {
  readonly isOpen: boolean
  /** True if a tensor of this shape that reads the group like this can be worked out with it. */
  takes(shape: Shape, reads: Reads): boolean
  /** True for a sum of rows of what lies in memory, times members. */
  takesSum(node: Call, waiting: ReadonlySet<Node>): boolean
  /** `place` is asked for memory when the group is settled, if the tensor is to have any. */
  add(node: Call, place: () => Place): void
  addSum(node: Call, place: () => Place): void
  readsOf(node: Node, waiting: ReadonlySet<Node>): Reads
  /** Works its members out. */
  settle(): void
}

/** A nest of more tensors gains nothing, and keeps too much alive. */
const mostMembers = 8

/** A tensor of the group, and where it lies. */
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

/** `done` hears where members and sums are, and what must be done first; `fill` makes the effects that work a sum out by itself. */
export function createGroup(
  work: Elements, { isStored, isWanted, usersOf }: Surroundings,
  { done, fill }: { done: (member: Member, effects: readonly Node[]) => void; fill: (node: Call, place: Place) => readonly Node[] },
): Group {
  const members = new Map<Node, { readonly node: Call; readonly place: () => Place }>()
  const sums = new Map<Node, { readonly node: Call; readonly letter: number; readonly place: () => Place }>()
  let shape: Shape = []

  /** True if a member is read at all but by other members and by sums that share their loop, be it by way of what is worked out in place. */
  function isReadOutside(member: Call, shared: ReadonlySet<Node>): boolean {
    const seen = new Set<Node>()
    const open: Node[] = [member]
    for (let node = open.pop(); node; node = open.pop()) {
      if (isWanted(node)) return true
      for (const user of usersOf(node)) {
        if (members.has(user) || shared.has(user) || seen.has(user)) continue
        if (user.shape.length === 0 || isStored(user)) return true
        seen.add(user)
        open.push(user)
      }
    }
    return false
  }

  function readsOf(root: Node, waiting: ReadonlySet<Node>): Reads {
    let found: Reads = 'none'
    const seen = new Set<Node>()
    const stack: { readonly node: Node; readonly aligned: boolean }[] = [{ node: root, aligned: true }]
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { node, aligned } = next
      if (waiting.has(node) || sums.has(node) || (members.has(node) && !aligned)) return 'anything'
      if (members.has(node)) found = 'aligned'
      const isOpaque = node !== root && (isStored(node) || node.shape.length === 0 || work.source(node) !== undefined)
      if (node.kind !== 'call' || isOpaque || (aligned && seen.has(node))) continue
      if (aligned) seen.add(node)
      for (const arg of node.args) stack.push({ node: arg, aligned: aligned && !node.op.tensor && sameShape(arg.shape, shape) })
    }
    return found
  }

  return {
    readsOf,
    get isOpen() { return members.size > 0 },
    takes: (other, reads) => members.size === 0 || (reads !== 'anything' && members.size < mostMembers && sameShape(shape, other)),
    add(node, place) {
      shape = node.shape
      members.set(node, { node, place })
    },
    takesSum(node, waiting) {
      const summed = rowsSummed(node)
      if (!summed || members.size + sums.size >= mostMembers) return false
      const { vector, rows } = summed
      return work.source(rows) !== undefined && work.source(vector) === undefined && sameShape(vector.shape, shape) && readsOf(vector, waiting) === 'aligned'
    },
    addSum: (node, place) => void sums.set(node, { node, letter: rowsSummed(node)!.letter, place }),

    settle() {
      if (members.size === 0) return
      const rows = new Map<string, Node>()
      const rowOf = (node: Node, index: readonly Node[]) => [node, ...index].map(({ id }) => id).join(' ')
      const worked = (node: Call, index: readonly Node[]) => {
        work.graph.origin = work.graph.originOf(node)
        const value = work.element(node, index)
        rows.set(rowOf(node, index), value)
        work.setSource(node, { at: index => rows.get(rowOf(node, index))!, flat: () => value })
        return value
      }
      // Rows are read once for both where several are at hand; one by one they would be added to the result too often.
      const axes = sums.size > 0 ? tilesOf(work, shape, index => [...members.values()].map(({ node }) => worked(node, index))) : []
      const shared: ReadonlySet<Node> = new Set(areTiled(axes) ? sums.keys() : [])
      const settled = [...members.values()].map(({ node, place }): Member => ({ node, place: isReadOutside(node, shared) ? place() : undefined }))
      const added = [...sums.values()].map(({ node, letter, place }) => ({ node, letter, place: place() }))
      const endings = added.filter(({ node }) => shared.has(node)).map(({ node, letter, place }) => addRows(work, node, place, letter))
      members.clear()
      sums.clear()

      const steps = strides(shape)
      const body = (index: readonly Node[]) => settled.flatMap(({ node, place }) => {
        const value = worked(node, index)
        if (!place) return []
        return [work.put(place.array, indexNode(work.graph, 0, [[place.offset, 1], ...index.map((at, axis) => [at, steps[axis]!] as const)]), value, { adds: place.adds })]
      })
      const effects = overTiles(work, shape, body, shared.size > 0 ? { axes, ending: tile => endings.flatMap(ending => ending(tile.map(([row]) => row!))) } : {})
      // Whoever needs one all the same, in the body of a loop of its own, works it out.
      for (const { node, place } of settled) if (!place) work.clearSource(node)
      for (const member of settled) done(member, effects)
      for (const { node, place } of added) done({ node, place }, shared.has(node) ? effects : fill(node, place))
    },
  }
}
