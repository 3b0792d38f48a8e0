import type { Box } from '../../src/inspect/circuit/label.js'
import type { Layout, PlacedWire, Spot } from '../../src/inspect/circuit/layout.js'

interface Named extends Box {
  readonly name: string
}

/** Touching within half a point is rounding. */
const slack = 0.5

const overlap = (p: Box, q: Box): boolean =>
  p.x + slack < q.x + q.width && q.x + slack < p.x + p.width && p.y + slack < q.y + q.height && q.y + slack < p.y + p.height

const holds = ({ x, y, width, height }: Box, [px, py]: Spot): boolean => px > x + slack && px < x + width - slack && py > y + slack && py < y + height - slack

/** Points along a path of Bézier curves, close together. */
export function pointsOf(path: readonly Spot[]): Spot[] {
  const points: Spot[] = []
  for (let k = 0; k + 3 < path.length; k += 3) {
    const [a, b, c, d] = path.slice(k, k + 4) as [Spot, Spot, Spot, Spot]
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) + Math.hypot(c[0] - b[0], c[1] - b[1]) + Math.hypot(d[0] - c[0], d[1] - c[1])
    const steps = Math.max(2, Math.ceil(length))
    for (let i = 0; i <= steps; i++) {
      const t = i / steps
      const s = 1 - t
      const at = (axis: 0 | 1) => s ** 3 * a[axis] + 3 * s ** 2 * t * b[axis] + 3 * s * t ** 2 * c[axis] + t ** 3 * d[axis]
      points.push([at(0), at(1)])
    }
  }
  return points
}

/** A little more than the points, which may lie on a line. */
function boundsOf(points: readonly Spot[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)]
  return { x: left - 1, y: top - 1, width: right - left + 2, height: bottom - top + 2 }
}

const labelsOf = ({ wire, valueBox, gradientBox, more }: PlacedWire): Named[] =>
  [valueBox, gradientBox, more?.box].flatMap((box, k) => (box ? [{ ...box, name: `label ${k} of ${wire.id}` }] : []))

/** What overlaps in a drawing: labels with labels, with nodes, with any wire; nodes with nodes, and with wires that do not end there. */
export function overlaps({ nodes, wires, width, height }: Layout): string[] {
  const boxes: Named[] = nodes.map(({ place, box }) => ({ ...box, name: place.id }))
  const labels = wires.flatMap(labelsOf)
  const found: string[] = []
  const all = [...boxes, ...labels]
  for (const [k, label] of all.entries()) {
    if (label.x < 0 || label.y < 0 || label.x + label.width > width || label.y + label.height > height) found.push(`${label.name} outside`)
    for (const other of all.slice(k + 1)) if (overlap(label, other)) found.push(`${label.name} × ${other.name}`)
  }
  for (const { wire, path } of wires) {
    const points = pointsOf(path)
    const own = [wire.from.id, wire.to.id]
    const bounds = boundsOf(points)
    for (const box of all) {
      if (own.includes(box.name) || !overlap(box, bounds)) continue
      if (points.some(point => holds(box, point))) found.push(`${wire.id} through ${box.name}`)
    }
  }
  return found
}
