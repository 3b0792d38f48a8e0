import { isConstant, type Call, type Const, type Node, type Role, type Sym } from './node.js'
import type { Attributes, Interval, Op } from './op.js'
import { sameShape, scalar, shapeText, type Shape } from './shape.js'

/** Thrown by a graph that is asked to grow past its limit; the compilation turns it into a diagnostic. */
export class GraphTooLarge extends Error {}

/** The nodes of one compilation, interned. */
export interface Graph {
  /** How many nodes have been made: every id is below it. */
  readonly size: number
  /** True once there is a vector, a matrix or an op of such: most models have none, and nobody needs to look for them. */
  readonly hasTensors: boolean
  /** The node of that id. */
  node(id: number): Node
  /** Who is an argument of whom, by id, of the nodes made so far. */
  wiring(): Wiring
  /** Where in the source that is stated for which nodes are being made: an offset, or −1. A node that was made already keeps its own. */
  origin: number
  /** Where what a node was made for is stated. */
  originOf(node: Node): number
  constant(value: number): Const
  symbol(name: string, role: Role, facts?: SymbolFacts): Sym
  /** A symbol of a loop's body, different from every other; one that holds class labels has `classes`. */
  local(name: string, shape: Shape, classes?: number): Sym
  /** An elementwise call: the arguments that are no scalars have one shape. */
  call(op: Op, ...args: Node[]): Call
  /** A call of a tensor op. */
  apply<A extends Attributes>(op: Op, attributes: A, ...args: Node[]): Call
  /** The same operation over other arguments, in this graph: the call may be of another. */
  remake(call: Call, args: readonly Node[]): Call
  /** The elementwise call if it was made already; nothing is made. */
  find(op: Op, ...args: Node[]): Call | undefined
}

/** The ids of all arguments, one node's behind the other's. Walks over whole programs read these, and not the nodes, which lie all over memory. */
export interface Wiring {
  /** By id: where a node's arguments begin in `args`; they end where the next node's begin. */
  readonly starts: Int32Array
  readonly args: Int32Array
}

/** What is known of a symbol besides its name: a real scalar, unless it says otherwise. */
export interface SymbolFacts {
  readonly domain?: Interval | undefined
  readonly shape?: Shape
  readonly classes?: number | undefined
}

export const everywhere: Interval = [-Infinity, Infinity]

/** An empty graph that refuses to hold more than `limit` nodes. */
export function createGraph(limit = Infinity): Graph {
  const nodes: Node[] = []
  const calls = createCallTable(nodes)
  const wires = createWires()
  const origins: number[] = []
  const constants = new Map<number | string, Const>()
  const symbols = new Map<string, Sym>()
  const tensorCalls = new Map<string, Call>()

  function born<Kind extends Node>(node: Kind): Kind {
    if (nodes.length >= limit) throw new GraphTooLarge(`more than ${limit} nodes`)
    nodes.push(node)
    wires.add(node.kind === 'call' ? node.args : none)
    graph.size = nodes.length
    graph.hasTensors ||= node.shape.length > 0 || (node.kind === 'call' && node.op.tensor !== undefined)
    origins.push(graph.origin)
    return node
  }

  function apply(op: Op, attributes: Attributes, ...args: Node[]): Call {
    const key = `${op.index} ${attributes.key} ${args.map(arg => arg.id).join(' ')}`
    const known = tensorCalls.get(key)
    if (known) return known
    const shape = op.tensor!.shape(args.map(arg => arg.shape), attributes)
    const made: Call = born({ kind: 'call', id: nodes.length, shape, op, args, attributes, constant: args.every(isConstant) })
    tensorCalls.set(key, made)
    return made
  }

  // Fields, not accessors: V8 makes a hash table of an object literal that has any, and every call of the graph would be looked up in it.
  const graph: Graph & { size: number; hasTensors: boolean } = {
    size: 0,
    hasTensors: false,
    node: id => nodes[id]!,
    wiring: () => wires.made(),
    origin: -1,
    originOf: ({ id }) => origins[id]!,

    constant(value) {
      const key = Object.is(value, -0) ? '-0' : value
      const known = constants.get(key)
      if (known) return known
      const made: Const = born({ kind: 'const', id: nodes.length, shape: scalar, value })
      constants.set(key, made)
      return made
    },

    symbol(name, role, { domain = everywhere, shape = scalar, classes } = {}) {
      const key = `${role} ${name}`
      const known = symbols.get(key)
      if (known) return known
      const made: Sym = born({ kind: 'sym', id: nodes.length, shape, name, role, domain, classes })
      symbols.set(key, made)
      return made
    },

    local: (name, shape, classes) => born({ kind: 'sym', id: nodes.length, shape, name, role: 'local', domain: everywhere, classes }),

    call(op, ...args) {
      const at = calls.slot(op, args)
      const known = calls.at(at)
      if (known) return known
      const made: Call = born({
        kind: 'call', id: nodes.length, shape: commonShape(op, args), op, args, attributes: undefined, constant: args.every(isConstant),
      })
      calls.fill(at, made)
      return made
    },

    apply,

    remake(call, args) {
      // A node of another graph, which is being copied into this one, may have the same arguments: none.
      if (nodes[call.id] === call && args.every((arg, k) => arg === call.args[k])) return call
      return call.attributes ? apply(call.op, call.attributes, ...args) : graph.call(call.op, ...args)
    },

    find: (op, ...args) => calls.at(calls.slot(op, args)),
  }
  return graph
}

const none: readonly Node[] = []

/** Collects the ids of arguments, in arrays that grow by doubling. */
function createWires() {
  let starts: Int32Array = new Int32Array(1024)
  let args: Int32Array = new Int32Array(2048)
  let nodes = 0
  return {
    made: (): Wiring => ({ starts, args }),
    /** Adds the next node. */
    add(of: readonly Node[]) {
      let end = starts[nodes++]!
      if (nodes === starts.length) starts = doubled(starts)
      while (end + of.length > args.length) args = doubled(args)
      for (let k = 0; k < of.length; k++) args[end++] = of[k]!.id
      starts[nodes] = end
    },
  }
}

function doubled(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(2 * numbers.length)
  larger.set(numbers)
  return larger
}

/** The one shape of the arguments that are no scalars. */
function commonShape(op: Op, args: readonly Node[]): Shape {
  if (op.tensor) throw new Error(`'${op.name}' needs attributes`)
  let shape = scalar
  for (const arg of args) {
    if (arg.shape.length === 0) continue
    if (shape.length > 0 && !sameShape(shape, arg.shape)) throw new Error(`'${op.name}' of ${shapeText(shape)} and ${shapeText(arg.shape)}`)
    shape = arg.shape
  }
  return shape
}

/**
 * A hash table of calls (open addressing). It holds ids and hashes, eight bytes a place: a `Map` keyed by strings takes five times as long at
 * 10⁶ nodes, and so little memory is quickly gone through when the table grows, without a look at the nodes.
 */
function createCallTable(nodes: readonly Node[]) {
  /** By place: an id and 1, 0 for a free place; and the hash of the call. */
  let ids = new Int32Array(1024)
  let hashes = new Int32Array(1024)
  let count = 0
  /** Of the call last looked for. */
  let hash = 0

  // Plain loops: this is where a compilation of 10⁶ nodes spends its time.
  function same(node: Node, op: Op, args: readonly Node[]): boolean {
    if (node.kind !== 'call' || node.op !== op || node.args.length !== args.length) return false
    for (let k = 0; k < args.length; k++) if (node.args[k] !== args[k]) return false
    return true
  }

  function hashOf(op: Op, args: readonly Node[]): number {
    let mixed = op.index + 1
    for (let k = 0; k < args.length; k++) mixed = Math.imul(mixed ^ args[k]!.id, 0x9e3779b1) ^ (mixed >>> 15)
    return mixed ^ (mixed >>> 16)
  }

  function grow() {
    const [oldIds, oldHashes] = [ids, hashes]
    ids = new Int32Array(oldIds.length * 2)
    hashes = new Int32Array(ids.length)
    const mask = ids.length - 1
    for (let from = 0; from < oldIds.length; from++) {
      if (oldIds[from] === 0) continue
      let at = oldHashes[from]! & mask
      while (ids[at] !== 0) at = (at + 1) & mask
      ids[at] = oldIds[from]!
      hashes[at] = oldHashes[from]!
    }
  }

  return {
    /** The place that holds the call, or the free one where it belongs. */
    slot(op: Op, args: readonly Node[]): number {
      hash = hashOf(op, args)
      const mask = ids.length - 1
      let at = hash & mask
      while (ids[at] !== 0 && !(hashes[at] === hash && same(nodes[ids[at]! - 1]!, op, args))) at = (at + 1) & mask
      return at
    },
    at(slot: number): Call | undefined {
      // V8 looks for an element at −1 by its name, "-1".
      if (ids[slot] === 0) return undefined
      const node = nodes[ids[slot]! - 1]!
      return node.kind === 'call' ? node : undefined
    },
    /** Puts the call last looked for in its place. */
    fill(slot: number, call: Call) {
      ids[slot] = call.id + 1
      hashes[slot] = hash
      if (++count * 2 > ids.length) grow()
    },
  }
}
