import type { Call, Node } from '../../ir/node.js'
import type { Shape } from '../../ir/shape.js'
import { select } from '../../ops/control.js'
import type { Elements } from './element.js'
import { segmentsOf, type Segment } from './segments.js'
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
export function overTiles(
  work: Elements, shape: Shape, body: (index: readonly Node[]) => readonly Node[], { axes = tilesOf(work, shape, body), ending = () => [] }: TileOptions = {},
): Node[] {
  const from = (tile: readonly (readonly Node[])[], axis: number): Node[] => {
    const parts = axes[axis]
    if (parts === undefined) return [...tile.flatMap(body), ...ending(tile)]
    return parts.flatMap(part => inSteps(work, part, places => from(tile.flatMap(index => places.map(place => [...index, place])), axis + 1)))
  }
  return work.together(() => from([[]], 0))
}

export interface TileOptions {
  /** How the shape is gone through, if not as its body has it best. */
  readonly axes?: Tiles
  /** What is done at the end of each tile, given the indices of its elements. */
  readonly ending?: (tile: readonly (readonly Node[])[]) => readonly Node[]
}

/** Indices that are gone through, so many at a time. */
export interface Part extends Segment {
  readonly step: number
}

/** For each `step` indices in turn, and for those that are left over. */
export function inSteps(work: Elements, { from, to, step }: Part, body: (places: readonly Node[]) => readonly Node[]): Node[] {
  const { graph } = work
  const extent = to - from
  if (extent === 1) return [...body([graph.constant(from)])]
  if (step === 1 || work.isWrittenOut(extent)) return work.each(extent, place => body([place]), { from })
  const whole = extent - extent % step
  const constants = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => graph.constant(from + k))
  const main = whole === step
    ? body(constants(from, from + whole))
    : work.each(whole, place => body(Array.from({ length: step }, (_, k) => indexNode(graph, k, [[place, 1]]))), { step, from })
  return [...main, ...(whole < extent ? body(constants(from + whole, to)) : [])]
}

/** About so many at a time, so that few are left over. */
export function stepFor(extent: number, wanted: number): number {
  if (extent < wanted) return 1
  const near = wanted === rows ? [rows, 5, 3, 2] : [wanted]
  return near.find(step => extent % step === 0 && (extent > step || extent <= 2 * rows)) ?? (extent >= 2 * fewestTrips ? wanted : 1)
}

/** What each axis is cut into, and how many indices make a tile. */
export type Tiles = readonly (readonly Part[])[]

/** True if several rows are worked out together. */
export const areTiled = (axes: Tiles): boolean => axes.some(parts => parts.some(({ step }) => step > 1))

/** How a shape is best gone through, by what the body reads. */
export function tilesOf(work: Elements, shape: Shape, body: (index: readonly Node[]) => readonly Node[]): Tiles {
  if (shape.length === 0 || shape.every(extent => extent < rows)) return shape.map(to => [{ from: 0, to, step: 1 }])
  const { loads, conditions, probes, operations, summed } = readsIn(work, shape, body)
  const segments = segmentsOf(shape, probes, conditions, work.counters, operations)
  if (operations > largestBody) return segments.map(parts => parts.map(part => ({ ...part, step: 1 })))
  /** Rows share what depends on an inner loop but not on the row. */
  const pays = (axis: number) => loads.some(counters => !counters.has(axis) && [...counters].some(inner =>
    inner > axis && (inner < shape.length ? shape[inner]! >= fewestTrips : summed)))
  const paying = shape.flatMap((_, axis) => (pays(axis) ? [axis] : []))
  const [last, before] = [paying.at(-1), paying.at(-2)]
  const wanted = (axis: number) => (axis === last ? rows : axis === before ? columns : 1)
  return segments.map((parts, axis) => parts.map(part => ({ ...part, step: wanted(axis) === 1 ? 1 : stepFor(part.to - part.from, wanted(axis)) })))
}

/** The axes on which something that is asked inside depends: where a window is over the edge. */
export function askedAxes(work: Elements, shape: Shape, body: (index: readonly Node[]) => readonly Node[]): ReadonlySet<number> {
  const { conditions, axisOf } = readsIn(work, shape, body)
  return new Set(conditions.flatMap(condition => [...axesIn(condition, axisOf)]))
}

/** What one round asks and reads: for each load, the axes on whose counters its place depends; the counters of sums count as one more axis. Found by making the body once, for nothing. */
function readsIn({ graph }: Elements, shape: Shape, body: (index: readonly Node[]) => readonly Node[]) {
  const probes = shape.map(() => graph.local('probe', []))
  const first = probes[0]!.id
  const axisOf = new Map<Node, number>(probes.map((probe, axis) => [probe, axis]))
  const loads: ReadonlySet<number>[] = []
  const conditions: Call[] = []
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
      // What is asked, and chosen by it, is gone between the edges.
      if (node.op !== index && node.op !== select && node.op.type !== 'boolean') operations++
      if (node.op.type === 'boolean' && node.args.length === 2) conditions.push(node)
      work.push(...node.args)
    }
    if (node.op !== gather) continue
    const { counter, body, trips } = gather.of(node)
    axisOf.set(counter, shape.length)
    if (trips >= fewestTrips) summed = true
    work.push(body)
  }
  return { loads, conditions, axisOf, probes, operations, summed }
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
