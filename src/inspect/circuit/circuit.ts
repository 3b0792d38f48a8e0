import type { Graph } from '../../ir/build.js'
import type { Fn } from '../../ir/fn.js'
import type { Node } from '../../ir/node.js'
import { elements, type Shape } from '../../ir/shape.js'
import type { Tensor } from '../../ir/tensor.js'
import { reachable } from '../../ir/walk.js'
import type { Flow, Slot } from '../point.js'
import { gateOf, numeral } from './gate.js'

/** What stands in a circuit. A fork is the dot where a wire divides; a group is many gates drawn as one box. */
export interface Place {
  readonly id: string
  readonly kind: 'argument' | 'constant' | 'gate' | 'fork' | 'group' | 'output'
  readonly label: string
  /** What it computes; of a group, nothing. */
  readonly node: Node | undefined
  /** How many gates a group stands for. */
  readonly count?: number
}

/** Where a gradient comes back from: arguments of gates; all of them together; or the 1 at the end. */
export type Back = readonly Slot[] | 'sum' | 'upstream'

/** A line between two places. */
export interface Wire {
  readonly id: string
  readonly from: Place
  readonly to: Place
  /** What it carries. */
  readonly node: Node
  readonly back: Back
  /** Of wires that are drawn as one: how many more there are. */
  readonly more?: number
}

export interface Circuit {
  readonly places: readonly Place[]
  readonly wires: readonly Wire[]
}

/** A wire that ends outside of what is drawn: at an output, or at what uses it there. */
export interface End {
  readonly name: string
  readonly node: Node
  /** Of an output of the model `upstream`: the 1 that everything starts from. */
  readonly back: Back
}

/** The circuit of some nodes: those that the ends need, down to the leaves. Names are what leaves are shown by. */
export function circuitOfNodes(graph: Graph, ends: readonly End[], isLeaf: (node: Node) => boolean, nameOf: (node: Node) => string = () => ''): Circuit {
  const places: Place[] = []
  const wires: Wire[] = []
  const place = new Map<Node, Place>()
  const add = (made: Omit<Place, 'id'>): Place => {
    const full = { id: `n${places.length}`, ...made }
    places.push(full)
    return full
  }

  const nodes = reachable(graph, ends.map(end => end.node), isLeaf)
  /** The wires into each gate, and where each comes back to. */
  const ins: { readonly source: Node; readonly to: Place; readonly back: Back }[] = []
  for (const node of nodes) {
    if (node.kind === 'const') continue
    if (node.kind === 'sym' || isLeaf(node)) {
      place.set(node, add({ kind: 'argument', label: node.kind === 'sym' ? node.name : nameOf(node), node }))
      continue
    }
    const { label, wired } = gateOf(node)
    const to = add({ kind: 'gate', label, node })
    place.set(node, to)
    for (const k of wired) ins.push({ source: node.args[k]!, to, back: [{ gate: node, k }] })
  }
  for (const { name, node, back } of ends) ins.push({ source: node, to: add({ kind: 'output', label: name, node }), back })

  const uses = new Map<Node, number>()
  for (const { source } of ins) uses.set(source, (uses.get(source) ?? 0) + 1)
  const wire = (from: Place, to: Place, node: Node, back: Back) => wires.push({ id: `w${wires.length}`, from, to, node, back })
  const fork = new Map<Node, Place>()
  /** Where a wire begins: at a gate, or at the dot where the wires out of it part. A constant is drawn once for each gate: shared, it would tie the picture in knots. */
  const start = (source: Node): Place => {
    if (source.kind === 'const') return add({ kind: 'constant', label: numeral(source.value), node: source })
    const from = place.get(source)!
    if (uses.get(source)! < 2) return from
    const known = fork.get(source)
    if (known) return known
    const dot = add({ kind: 'fork', label: '', node: source })
    fork.set(source, dot)
    wire(from, dot, source, 'sum')
    return dot
  }
  for (const { source, to, back } of ins) wire(start(source), to, source, back)
  return { places, wires }
}

/** What comes back along a wire at a point. */
export function gradientOn({ node, back }: Pick<Wire, 'node' | 'back'>, flow: Flow): Tensor<number> {
  if (back === 'sum') return flow.gradient(node)
  if (back === 'upstream') return ones(node.shape)
  return flow.through(back)
}

const ones = (shape: Shape): Tensor<number> => ({ shape, data: new Float64Array(elements(shape)).fill(1) })

/** The outputs of a program, as a circuit ends in them. */
export const endsOf = ({ outputs }: Fn): End[] => outputs.filter(({ role }) => role === 'value').map(({ name, node }) => ({ name, node, back: 'upstream' }))
