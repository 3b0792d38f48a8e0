import type { Viz } from '@viz-js/viz'
import type { Tensor } from '../../ir/tensor.js'
import type { Circuit, Place, Wire } from './circuit.js'
import { blockOf, sizes, widthOf, type Block, type Box } from './label.js'

/** A point of the drawing; y grows downwards. */
export type Spot = readonly [x: number, y: number]

export interface PlacedNode {
  readonly place: Place
  readonly box: Box
}

export interface PlacedWire {
  readonly wire: Wire
  /** A start, then cubic Bézier curves: two control points and an end each. */
  readonly path: readonly Spot[]
  readonly value: Block | undefined
  readonly gradient: Block | undefined
  readonly valueBox: Box | undefined
  readonly gradientBox: Box | undefined
  /** `12 wires`, for several that are drawn as one. */
  readonly more: { readonly text: string; readonly box: Box } | undefined
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly wires: readonly PlacedWire[]
}

/** What is known of a wire at a point. */
export interface Numbers {
  readonly value?: Tensor<number> | undefined
  readonly gradient?: Tensor<number> | undefined
}

/** Between a wire and the numbers above and below it. */
const gap = 4

const inches = (points: number): number => points / 72

let graphviz: Promise<Viz> | undefined

/** Graphviz, loaded when the first circuit is drawn: it is a megabyte. */
const loaded = (): Promise<Viz> => (graphviz ??= import('@viz-js/viz').then(({ instance }) => instance()))

/** How large a place is drawn. */
export function sizeOf({ kind, label, count }: Place): { readonly width: number; readonly height: number } {
  switch (kind) {
    case 'fork': return { width: 6, height: 6 }
    case 'constant': return { width: widthOf(label, sizes.figure) + 6, height: 18 }
    case 'argument':
    case 'output': return { width: widthOf(label, sizes.name) + 8, height: 24 }
    case 'gate': return { width: Math.max(40, widthOf(label, sizes.gate) + 20), height: 40 }
    case 'group': return { width: Math.max(widthOf(label, sizes.name), widthOf(gatesText(count ?? 0), sizes.figure)) + 26, height: 52 }
  }
}

export const gatesText = (count: number): string => (count === 1 ? '1 gate' : `${String(count).replace(/\B(?=(\d{3})+$)/g, ' ')} gates`)

interface Sized {
  readonly wire: Wire
  readonly value: Block | undefined
  readonly gradient: Block | undefined
  readonly more: string | undefined
  readonly width: number
  readonly half: number
}

function sized(wire: Wire, numbers: Numbers, live: boolean): Sized {
  const { shape } = wire.node
  const value = blockOf(shape, numbers.value, { named: true, live })
  const gradient = numbers.gradient && blockOf(shape, numbers.gradient, { named: false, live })
  const more = wire.more === undefined || wire.more === 0 ? undefined : `and ${wire.more} more`
  const below = Math.max(gradient?.height ?? 0, more === undefined ? 0 : sizes.shapeRow)
  return {
    wire, value, gradient, more,
    width: Math.max(value?.width ?? 0, gradient?.width ?? 0, more === undefined ? 0 : widthOf(more, sizes.shape)),
    half: Math.max(value?.height ?? 0, below),
  }
}

/**
 * Where everything stands, by Graphviz. Every wire has an invisible box in it that is as large as its labels, so that these have a place of their own:
 * no node and no other wire comes there.
 */
export async function layoutOf({ places, wires }: Circuit, numbersOn: (wire: Wire) => Numbers, { live = false } = {}): Promise<Layout> {
  const viz = await loaded()
  // A constant says what it is by its label, and nobody asks for its gradient.
  const labels = wires.map(wire => sized(wire, wire.from.kind === 'constant' ? {} : numbersOn(wire), live))
  const drawn = asDrawing(viz.renderJSON({
    directed: true,
    graphAttributes: { rankdir: 'LR', nodesep: 0.14, ranksep: 0.26, splines: true, ...(places.length <= 60 ? { ordering: 'in' } : { nslimit: 4, mclimit: 0.5 }) },
    nodeAttributes: { shape: 'box', fixedsize: true, label: '' },
    edgeAttributes: { dir: 'none', tailport: 'e' },
    nodes: [
      ...places.map(place => {
        const { width, height } = sizeOf(place)
        return { name: place.id, attributes: { width: inches(width), height: inches(height), ...(place.kind === 'gate' ? { shape: 'ellipse' } : {}) } }
      }),
      ...labels.map(({ wire, width, half }) => ({ name: wire.id, attributes: { width: inches(Math.max(10, width + 10)), height: inches(Math.max(4, 2 * (half + gap + 2))) } })),
    ],
    edges: wires.flatMap(({ id, from, to }) => [{ tail: from.id, head: id, attributes: { headport: 'w' } }, { tail: id, head: to.id, attributes: to.kind === 'gate' ? {} : { headport: 'w' } }]),
  }))

  const margin = 10
  const [, , right, top] = numbersIn(drawn.bb)
  const spot = (x: number, y: number): Spot => [round(x + margin), round(top! - y + margin)]
  const centres = new Map(drawn.objects.map(({ name, pos }) => {
    const [x, y] = numbersIn(pos)
    return [name, spot(x!, y!)]
  }))
  const curves = new Map<string, Spot[]>()
  const nameOf = (index: number): string => drawn.objects[index]!.name
  for (const { tail, head, pos } of drawn.edges) {
    const xy = numbersIn(pos)
    curves.set(`${nameOf(tail)} ${nameOf(head)}`, Array.from({ length: xy.length / 2 }, (_, k) => spot(xy[2 * k]!, xy[2 * k + 1]!)))
  }
  const around = ([x, y]: Spot, width: number, height: number): Box => ({ x: round(x - width / 2), y: round(y - height / 2), width, height })
  return {
    width: Math.ceil(right! + 2 * margin),
    height: Math.ceil(top! + 2 * margin),
    nodes: places.map(place => {
      const { width, height } = sizeOf(place)
      return { place, box: around(centres.get(place.id)!, width, height) }
    }),
    wires: labels.map(({ wire, value, gradient, more }): PlacedWire => {
      const centre = centres.get(wire.id)!
      const into = curves.get(`${wire.from.id} ${wire.id}`)!
      const onwards = curves.get(`${wire.id} ${wire.to.id}`)!
      const above = (block: Block): Box => ({ ...around(centre, block.width, block.height), y: round(centre[1] - gap - block.height) })
      const below = (width: number, height: number): Box => ({ ...around(centre, width, height), y: round(centre[1] + gap) })
      return {
        wire, value, gradient,
        path: [...into, into.at(-1)!, onwards[0]!, ...onwards],
        valueBox: value && above(value),
        gradientBox: gradient && below(gradient.width, gradient.height),
        more: more === undefined ? undefined : { text: more, box: below(widthOf(more, sizes.shape), sizes.shapeRow) },
      }
    }),
  }
}

/** Quarters of a point: nobody sees less, and the bytes are the same everywhere. */
const round = (value: number): number => Math.round(4 * value) / 4

/** What Graphviz says of a drawing. */
interface Drawing {
  readonly bb: string
  readonly objects: readonly { readonly name: string; readonly pos: string }[]
  readonly edges: readonly { readonly tail: number; readonly head: number; readonly pos: string }[]
}

const asDrawing = (json: object): Drawing => ({ objects: [], edges: [], ...(json as Partial<Drawing> & Pick<Drawing, 'bb'>) })

const numbersIn = (text: string): number[] => text.split(/[\s,]+/).map(Number)
