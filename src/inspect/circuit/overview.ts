import type { Graph } from '../../ir/build.js'
import type { Call, Node } from '../../ir/node.js'
import { reachable } from '../../ir/walk.js'
import type { Slot } from '../point.js'
import { circuitOfNodes, type Back, type Circuit, type End, type Place, type Wire } from './circuit.js'
import { groupsOf, mostGates, type Group, type Provenance } from './groups.js'

/** A drawing of a program or of a part of it: some drawings hold groups, each of which has a drawing of its own. */
export interface View {
  /** Empty for the whole. */
  readonly name: string
  readonly circuit: Circuit
  /** Of each group in it, by the id of its place. */
  readonly inside: ReadonlyMap<string, View>
}

/** Up to so many gates are drawn one by one, over all views: nobody opens more, and files have to end somewhere. */
const mostOpened = 3000

interface Part {
  readonly name: string
  readonly gates: readonly Call[]
  readonly ends: readonly End[]
}

/** The circuit of a program; if it has many gates its groups, and within each of them its gates or further groups. */
export function viewsOf(graph: Graph, outputs: readonly End[], provenance: Provenance, { open = true, most = mostGates } = {}): View {
  const all = reachable(graph, outputs.map(end => end.node)).filter(node => node.kind === 'call')
  const names = namer(provenance)
  let left = mostOpened

  function view({ name, gates, ends }: Part): View {
    const members = new Set<Node>(gates)
    if (gates.length <= most) {
      left -= gates.length
      return { name, circuit: circuitOfNodes(graph, ends, node => node.kind === 'call' && !members.has(node), names), inside: new Map() }
    }
    const groups = groupsOf(gates, provenance)
    const { circuit, placeOf } = overview(groups, ends, names)
    const inside = new Map<string, View>()
    if (open) for (const group of groups) {
      const place = placeOf.get(group)
      // A view of as many gates as this one would go on for ever.
      if (place?.kind === 'group' && left > 0 && group.gates.length < gates.length) inside.set(place.id, view({ name: group.name, gates: group.gates, ends: endsOf(group, all, ends, names) }))
    }
    return { name, circuit, inside }
  }
  return view({ name: '', gates: all, ends: outputs })
}

/** What a gate that is not in the drawing is called. */
function namer({ labels }: Provenance): (node: Node) => string {
  const given = new Map<Node, string>()
  return node => {
    const name = labels.get(node) ?? given.get(node) ?? `v${given.size + 1}`
    if (!labels.has(node)) given.set(node, name)
    return name
  }
}

/** What leaves a group: outputs, and what gates outside use. */
function endsOf({ gates }: Group, all: readonly Call[], outputs: readonly End[], nameOf: (node: Node) => string): End[] {
  const members = new Set<Node>(gates)
  const leaving = new Map<Node, Slot[]>()
  for (const gate of all) if (!members.has(gate)) for (const [k, arg] of gate.args.entries()) {
    if (!members.has(arg)) continue
    const slots = leaving.get(arg) ?? []
    leaving.set(arg, slots)
    slots.push({ gate, k })
  }
  return [...outputs.filter(({ node }) => members.has(node)), ...[...leaving].map(([node, back]): End => ({ name: nameOf(node), node, back }))]
}

/** More arguments of one group than this are drawn as one. */
const mostArguments = 6

function overview(groups: readonly Group[], ends: readonly End[], nameOf: (node: Node) => string): { circuit: Circuit; placeOf: ReadonlyMap<Group, Place> } {
  const places: Place[] = []
  const wires: Wire[] = []
  const add = (made: Omit<Place, 'id'>): Place => {
    const full = { id: `n${places.length}`, ...made }
    places.push(full)
    return full
  }
  const home = new Map<Node, Group>()
  const placeOf = new Map<Group, Place>()
  for (const group of groups) {
    for (const gate of group.gates) home.set(gate, group)
    placeOf.set(group, add({ kind: 'group', label: shortened(group.name), node: undefined, count: group.gates.length }))
  }

  /** What comes into each group from outside, and by which arguments of its gates. */
  const into = new Map<Place, Map<Node, Slot[]>>()
  for (const group of groups) {
    const sources = new Map<Node, Slot[]>()
    into.set(placeOf.get(group)!, sources)
    for (const gate of group.gates) for (const [k, arg] of gate.args.entries()) {
      if (arg.kind === 'const' || home.get(arg) === group) continue
      const slots = sources.get(arg) ?? []
      sources.set(arg, slots)
      slots.push({ gate, k })
    }
  }

  const leaves = new Map<Node, Place>()
  const leaf = (node: Node): Place => {
    const known = leaves.get(node) ?? add({ kind: node.kind === 'const' ? 'constant' : 'argument', label: node.kind === 'sym' ? node.name : node.kind === 'const' ? String(node.value) : nameOf(node), node })
    leaves.set(node, known)
    return known
  }
  const wire = (from: Place, to: Place, node: Node, back: Back, more = 0) => wires.push({ id: `w${wires.length}`, from, to, node, back, more })
  for (const [to, sources] of into) {
    const outside = [...sources.keys()].filter(node => !home.has(node))
    if (outside.length > mostArguments) {
      const names = outside.map(node => (node.kind === 'sym' ? node.name : nameOf(node)))
      wire(add({ kind: 'argument', label: shortened(`${names[0]!} … ${names.at(-1)!}`), node: undefined }), to, outside[0]!, sources.get(outside[0]!)!, outside.length - 1)
    }
    else for (const node of outside) wire(leaf(node), to, node, sources.get(node)!)
    const byGroup = new Map<Group, Node[]>()
    for (const node of sources.keys()) {
      const from = home.get(node)
      if (from) byGroup.set(from, [...(byGroup.get(from) ?? []), node])
    }
    for (const [from, nodes] of byGroup) wire(placeOf.get(from)!, to, nodes[0]!, sources.get(nodes[0]!)!, nodes.length - 1)
  }
  for (const { name, node, back } of ends) {
    const from = home.get(node)
    wire(from ? placeOf.get(from)! : leaf(node), add({ kind: 'output', label: name, node }), node, back)
  }
  return { circuit: { places, wires }, placeOf }
}

/** A name that fits a box. */
const shortened = (name: string): string => ([...name].length > 24 ? `${[...name].slice(0, 23).join('')}…` : name)
