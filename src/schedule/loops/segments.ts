import type { Call, Node } from '../../ir/node.js'
import type { Shape } from '../../ir/shape.js'
import { rangeOf, slackOf, type Extents, type Linear } from './bounds.js'

/** A stretch of indices, from one up to but without another. */
export interface Segment {
  readonly from: number
  readonly to: number
}

/** A window that reaches further over the edge makes an edge too long to be done apart. */
const longestEdge = 8

/** What is written for all combinations of segments, in operations. */
const mostWritten = 200

/**
 * Cuts the axes of a loop nest where a condition on its counters begins or ceases to hold, so that nothing is asked inside: at the edges, where a window or a neighbour
 * is out of range, and in between, where none is ("index set splitting": Griebl, Feautrier & Lengauer, IJPP 2000). `probes` are the counters,
 * `conditions` what is asked, `operations` the size of the body. Inner axes come first if not all can be cut.
 */
export function segmentsOf(shape: Shape, probes: readonly Node[], conditions: readonly Call[], counters: Extents, operations: number): readonly (readonly Segment[])[] {
  const all = new Map<Node, readonly [number, number]>([...counters, ...probes.map((probe, axis) => [probe, [0, shape[axis]! - 1]] as const)])
  const slacks = conditions.flatMap(({ op, args }) => slackOf(op, args as [Node, Node], all) ?? [])
  const cut = shape.map((extent, axis) => cutAt(extent, slacks.flatMap(slack => cutsOf(slack, probes, axis, all))))
  let copies = 1
  return cut.map((_, k) => cut.length - 1 - k).map((axis): readonly [number, readonly Segment[]] => {
    const segments = cut[axis]!
    const fits = copies * segments.length * operations <= mostWritten
    if (fits) copies *= segments.length
    return [axis, fits ? segments : [{ from: 0, to: shape[axis]! }]]
  }).sort(([p], [q]) => p - q).map(([, segments]) => segments)
}

/** Where slack ≥ 0 becomes certain, or impossible, whatever the counters of sums are; nothing if it depends on another axis, too. */
function cutsOf({ offset, factors }: Linear, probes: readonly Node[], axis: number, counters: Extents): number[] {
  const own = factors.get(probes[axis]!) ?? 0
  if (Math.abs(own) !== 1 || probes.some((probe, other) => other !== axis && (factors.get(probe) ?? 0) !== 0)) return []
  const others = new Map([...factors].filter(([node]) => node !== probes[axis]))
  const [least, most] = rangeOf({ offset, factors: others }, counters)
  if (most - least > longestEdge) return []
  return own > 0 ? [-most, -least] : [least + 1, most + 1]
}

/** The segments between cuts, of which those outside, and the same ones, do not count. Long edges are not worth it. */
function cutAt(extent: number, cuts: readonly number[]): Segment[] {
  const inside = [...new Set(cuts)].filter(cut => cut > 0 && cut < extent).sort((p, q) => p - q)
  const bounds = [0, ...inside, extent]
  const segments = bounds.slice(1).map((to, k) => ({ from: bounds[k]!, to }))
  const edges = segments.filter(({ from, to }) => to - from <= longestEdge)
  return extent <= 2 * longestEdge || edges.length < segments.length - 1 ? [{ from: 0, to: extent }] : segments
}
