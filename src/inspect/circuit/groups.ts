import type { Call, Node } from '../../ir/node.js'

/** Gates that belong together. */
export interface Group {
  readonly name: string
  readonly gates: readonly Call[]
}

/** A drawing has at most so many gates; what has more is drawn as groups. */
export const mostGates = 300

/** And at most so many groups: wires between these reach far, which takes long to lay out. */
const mostGroups = 40

/** Gates without a group of their own are taken together by so many, or by more where there would be too many of these. */
const sliceLength = 150
const mostSlices = 24

/** What is known of where gates come from. */
export interface Provenance {
  readonly labels: ReadonlyMap<Node, string>
  /** What the definition defines that a gate was made for. */
  readonly definitionOf: (gate: Call) => string | undefined
}

/**
 * Splits gates, given in order, into groups that a drawing can show: no two groups need each other, so that wires lead to the right. By layer, which
 * is what stands before the first `/` of a name; where there are no layers by definition; and within one definition by so many gates.
 */
export function groupsOf(gates: readonly Call[], provenance: Provenance): readonly Group[] {
  for (const nameOf of [layersOf(gates, provenance), definitionsOf(gates, provenance)]) {
    const names = new Set(gates.map(nameOf))
    if (names.size < 2) continue
    const groups = acyclic(gates, nameOf)
    if (groups.length <= mostGroups) return groups
  }
  return slices(gates)
}

function slices(gates: readonly Call[]): readonly Group[] {
  const length = Math.max(sliceLength, Math.ceil(gates.length / mostSlices))
  return Array.from({ length: Math.ceil(gates.length / length) }, (_, k) => {
    const members = gates.slice(k * length, (k + 1) * length)
    return { name: `gates ${k * length + 1} to ${k * length + members.length}`, gates: members }
  })
}

/** The layer or definition of each gate: what it is called, or what it was made for, or else what uses it first. */
function definitionsOf(gates: readonly Call[], { labels, definitionOf }: Provenance): (gate: Call) => string {
  const found = new Map<Node, string>()
  for (const gate of [...gates].reverse()) {
    const name = labels.get(gate) ?? definitionOf(gate) ?? found.get(gate) ?? 'other gates'
    found.set(gate, name)
    for (const arg of gate.args) if (!found.has(arg)) found.set(arg, name)
  }
  return gate => found.get(gate)!
}

function layersOf(gates: readonly Call[], provenance: Provenance): (gate: Call) => string {
  const definition = definitionsOf(gates, provenance)
  return gate => definition(gate).split('/', 1)[0]!
}

/**
 * Groups by name; those that need each other in a circle are cut where a wire comes in from another group: each piece holds the gates that are as many
 * groups away from the leaves.
 */
function acyclic(gates: readonly Call[], nameOf: (gate: Call) => string): readonly Group[] {
  const inCircle = circles(gates, nameOf)
  const depth = new Map<Node, number>()
  const members = new Map<string, { readonly name: string; readonly gates: Call[] }>()
  for (const gate of gates) {
    const name = nameOf(gate)
    let own = 0
    for (const arg of gate.args) {
      const below = depth.get(arg)
      if (below !== undefined && arg.kind === 'call') own = Math.max(own, below + (nameOf(arg) === name ? 0 : 1))
    }
    depth.set(gate, own)
    const key = inCircle.has(name) ? `${name} ${own}` : name
    const group = members.get(key) ?? { name, gates: [] }
    members.set(key, group)
    group.gates.push(gate)
  }
  return [...members.values()]
}

/** The names that lie on a circle of wires: what is left when those that need no other are taken away, and those that no other needs. */
function circles(gates: readonly Call[], nameOf: (gate: Call) => string): ReadonlySet<string> {
  const inside = new Set<Node>(gates)
  const needs = new Map<string, Set<string>>()
  const neededBy = new Map<string, Set<string>>()
  const add = (map: Map<string, Set<string>>, key: string, value?: string) => {
    const values = map.get(key) ?? new Set()
    map.set(key, values)
    if (value !== undefined) values.add(value)
  }
  for (const gate of gates) {
    const name = nameOf(gate)
    add(needs, name)
    add(neededBy, name)
    for (const arg of gate.args) {
      if (arg.kind !== 'call' || !inside.has(arg) || nameOf(arg) === name) continue
      add(needs, name, nameOf(arg))
      add(neededBy, nameOf(arg), name)
    }
  }
  const left = new Set(needs.keys())
  for (const [from, to] of [[needs, neededBy], [neededBy, needs]] as const) {
    const waiting = new Map([...left].map(name => [name, [...from.get(name)!].filter(other => left.has(other)).length]))
    const ready = [...left].filter(name => waiting.get(name) === 0)
    for (let name = ready.pop(); name !== undefined; name = ready.pop()) {
      left.delete(name)
      for (const other of to.get(name)!) {
        if (!left.has(other)) continue
        waiting.set(other, waiting.get(other)! - 1)
        if (waiting.get(other) === 0) ready.push(other)
      }
    }
  }
  return left
}
