import { isConstant, type Call, type Const, type Node, type Role, type Sym } from './node.js'
import type { Attributes, Interval, Op } from './op.js'
import { sameShape, scalar, shapeText, type Shape } from './shape.js'

/** Thrown by a graph that is asked to grow past its limit; the compilation turns it into a diagnostic. */
export class GraphTooLarge extends Error {}

/** The nodes of one compilation, interned. */
export interface Graph {
  /** How many nodes have been made: every id is below it. */
  readonly size: number
  /** The node of that id. */
  node(id: number): Node
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
  /** The same operation over other arguments. */
  remake(call: Call, args: readonly Node[]): Call
  /** The elementwise call if it was made already; nothing is made. */
  find(op: Op, ...args: Node[]): Call | undefined
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
  const origins: number[] = []
  const calls = createCallTable()
  const constants = new Map<number | string, Const>()
  const symbols = new Map<string, Sym>()
  const tensorCalls = new Map<string, Call>()

  function born<Kind extends Node>(node: Kind): Kind {
    if (nodes.length >= limit) throw new GraphTooLarge(`more than ${limit} nodes`)
    nodes.push(node)
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

  const graph: Graph = {
    get size() { return nodes.length },
    node: id => nodes[id]!,
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
      const known = calls.find(op, args)
      if (known) return known
      const made: Call = born({
        kind: 'call', id: nodes.length, shape: commonShape(op, args), op, args, attributes: undefined, constant: args.every(isConstant),
      })
      calls.add(made)
      return made
    },

    apply,

    remake: (call, args) => (call.attributes ? apply(call.op, call.attributes, ...args) : graph.call(call.op, ...args)),

    find: (op, ...args) => calls.find(op, args),
  }
  return graph
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

/** A hash table of calls: open addressing over a flat array, since a `Map` keyed by strings takes five times as long at 10⁶ nodes. */
function createCallTable() {
  let slots: (Call | undefined)[] = new Array(1024).fill(undefined)
  let count = 0

  // Plain loops: this is where a compilation of 10⁶ nodes spends its time.
  function same(call: Call, op: Op, args: readonly Node[]): boolean {
    if (call.op !== op || call.args.length !== args.length) return false
    for (let k = 0; k < args.length; k++) if (call.args[k] !== args[k]) return false
    return true
  }

  /** The slot that holds the call, or the free one where it belongs. */
  function slot(op: Op, args: readonly Node[]): number {
    const mask = slots.length - 1
    let hash = op.index + 1
    for (let k = 0; k < args.length; k++) hash = Math.imul(hash ^ args[k]!.id, 0x9e3779b1) ^ (hash >>> 15)
    let at = (hash ^ (hash >>> 16)) & mask
    for (let call = slots[at]; call !== undefined && !same(call, op, args); call = slots[at]) at = (at + 1) & mask
    return at
  }

  function grow() {
    const old = slots
    slots = new Array(old.length * 2).fill(undefined)
    for (const call of old) if (call) slots[slot(call.op, call.args)] = call
  }

  return {
    find: (op: Op, args: readonly Node[]) => slots[slot(op, args)],
    add(call: Call) {
      if (++count * 2 > slots.length) grow()
      slots[slot(call.op, call.args)] = call
    },
  }
}
