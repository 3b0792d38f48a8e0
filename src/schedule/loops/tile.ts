import type { Call, Node } from '../../ir/node.js'
import type { Shape } from '../../ir/shape.js'
import type { Elements } from './element.js'
import { gather, index, indexNode, load } from './nodes.js'

/** Rows that are worked out together, and how many elements of a two-dimensional tile at most: V8 keeps their sums in registers. */
const rows = 4
const columns = 2

/** Loops around which it pays go round so often at least. */
const fewestTrips = 8

/** Larger bodies have registers to fill as they are. */
const largestBody = 24

/**
 * Loops over a shape, the outermost axis first, several rows at a time where they read the same numbers: these are then loaded once, and sums
 * do not wait for one another ("unroll and jam": Callahan, Carr & Kennedy, PLDI 1990). Every number is computed just as it would be alone.
 */
export function overTiles(work: Elements, shape: Shape, body: (index: readonly Node[]) => readonly Node[]): Node[] {
  const factors = tileOf(work, shape, body)
  const from = (tile: readonly (readonly Node[])[], axis: number): Node[] => {
    const extent = shape[axis]
    if (extent === undefined) return tile.flatMap(body)
    const factor = factors[axis]!
    return inSteps(work, extent, factor, places => from(tile.flatMap(index => places.map(place => [...index, place])), axis + 1))
  }
  return work.together(() => from([[]], 0))
}

/** For each `factor` indices in turn, and for those that are left over. */
export function inSteps(work: Elements, extent: number, factor: number, body: (places: readonly Node[]) => readonly Node[]): Node[] {
  if (factor === 1 || work.isWrittenOut(extent)) return work.each(extent, place => body([place]))
  const { graph } = work
  const whole = extent - extent % factor
  const constants = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => graph.constant(from + k))
  const main = whole === factor
    ? body(constants(0, whole))
    : work.each(whole, place => body(Array.from({ length: factor }, (_, k) => indexNode(graph, k, [[place, 1]]))), { step: factor })
  return [...main, ...(whole < extent ? body(constants(whole, extent)) : [])]
}

/** About so many at a time, so that few are left over. */
export function stepFor(extent: number, wanted: number): number {
  if (extent < wanted) return 1
  const near = wanted === rows ? [rows, 5, 3, 2] : [wanted]
  return near.find(step => extent % step === 0 && (extent > step || extent <= 2 * rows)) ?? (extent >= 2 * fewestTrips ? wanted : 1)
}

/** How many indices of each axis make a tile. */
function tileOf(work: Elements, shape: Shape, body: (index: readonly Node[]) => readonly Node[]): readonly number[] {
  const plain = shape.map(() => 1)
  if (shape.length === 0 || shape.every(extent => extent < rows)) return plain
  const { loads, operations, summed } = readsIn(work, shape, body)
  if (operations > largestBody) return plain
  /** Rows share what depends on an inner loop but not on the row. */
  const pays = (axis: number) => loads.some(counters => !counters.has(axis) && [...counters].some(inner =>
    inner > axis && (inner < shape.length ? shape[inner]! >= fewestTrips : summed)))
  const paying = shape.flatMap((_, axis) => (pays(axis) ? [axis] : []))
  const [last, before] = [paying.at(-1), paying.at(-2)]
  return plain.map((_, axis) => (axis === last ? stepFor(shape[axis]!, rows) : axis === before ? stepFor(shape[axis]!, columns) : 1))
}

/** What one round reads: for each load, the axes on whose counters its place depends; the counters of sums count as one more axis. Found by making the body once, for nothing. */
function readsIn({ graph }: Elements, shape: Shape, body: (index: readonly Node[]) => readonly Node[]) {
  const probes = shape.map(() => graph.local('probe', []))
  const first = probes[0]!.id
  const axisOf = new Map<Node, number>(probes.map((probe, axis) => [probe, axis]))
  const loads: ReadonlySet<number>[] = []
  let operations = 0
  let summed = false
  const seen = new Set<Node>()
  const work: Node[] = [...body(probes)]
  for (let node = work.pop(); node; node = work.pop()) {
    // What is older than the body is there before the loops.
    if (seen.has(node) || node.kind !== 'call' || node.id < first) continue
    seen.add(node)
    if (node.op === load) loads.push(axesIn(node.args[0]!, axisOf))
    else {
      if (node.op !== index) operations++
      work.push(...node.args)
    }
    if (node.op !== gather) continue
    const { counter, body, trips } = gather.of(node)
    axisOf.set(counter, shape.length)
    if (trips >= fewestTrips) summed = true
    work.push(body)
  }
  return { loads, operations, summed }
}

function axesIn(place: Node, axisOf: ReadonlyMap<Node, number>): ReadonlySet<number> {
  const found = new Set<number>()
  const work = [place]
  for (let node = work.pop(); node; node = work.pop()) {
    const axis = axisOf.get(node)
    if (axis !== undefined) found.add(axis)
    else if (node.kind === 'call') work.push(...(node as Call).args)
  }
  return found
}
