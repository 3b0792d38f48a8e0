import type { Graph } from '../ir/build.js'
import type { Call, Node, Sym } from '../ir/node.js'
import { createRegions, type Region, type Regions } from '../ir/region.js'
import { sameShape, type Shape } from '../ir/shape.js'
import { idTable, reachable } from '../ir/walk.js'
import { larger } from '../ops/compare.js'
import { and, not, or, select } from '../ops/control.js'
import { contract } from '../ops/tensor/contract.js'
import { filled } from '../ops/tensor/read.js'
import { sumAll } from '../ops/tensor/reduce.js'
import { scan } from '../ops/tensor/scan.js'
import { gather, product, type Contribution, type Factors } from './adjoint.js'
import { loopAdjoints } from './loops.js'
import { makeUp, neededOf, onlyMoves, sliceOf } from './needed.js'
import { partial } from './partials.js'
import { createVanishing, guardedContraction, isNotZero } from './vanishing.js'

/** Where reverse mode starts: an output and the gradient that comes from above into it. */
export interface Seed {
  readonly node: Node
  readonly upstream: Node
  /** If it is only needed under a condition; the gradient from above is 0 elsewhere. */
  readonly needed?: Node | undefined
}

/** What is known of the symbols of a loop's body by what they stand for. */
export interface Beneath {
  /** Those under which there may be an infinite partial. */
  readonly wildSymbols?: ReadonlySet<Node>
  /** Those that are constants with zeros. */
  readonly vanishing?: ReadonlySet<Node>
}

const noSymbols: ReadonlySet<Node> = new Set()

/** What reverse mode found: the gradient for each symbol, and the adjoint of every node on the way. Gradients have the shapes of what they are gradients of. */
export interface Adjoints {
  readonly gradient: readonly Node[]
  of(node: Node): Node | undefined
  /** 1 where something that a symbol has a part in is needed, else 0, in the symbol's shape; undefined for 1 everywhere, 0 where nothing arrives. */
  live(symbol: Sym): Node | undefined
}

/**
 * Reverse mode on the shared graph (Griewank & Walther, Evaluating Derivatives, 2nd ed. 2008, §3.2): users before arguments, each node
 * passes its adjoint times its partials down; wires that fork add up. One visit per node: the cost is that of the primal graph, times the
 * partials.
 *
 * Adjoints carry the region in which they are not zero. A contribution through the branch of a `select` (or the winning side of a `max`)
 * stays in that branch, its products included, and is 0 outside: so `0·∞` cannot arise from a branch that is not taken, and the scheduler
 * computes nothing for it. The guard is dropped where nothing below could be infinite. Over tensors it holds element by element, and is
 * carried through changes of shape (needed.ts), also to what a slice or a gather leaves out.
 */
export function reverse(graph: Graph, seeds: readonly Seed[], wrt: readonly Sym[], { wildSymbols = noSymbols, vanishing = noSymbols }: Beneath = {}): Adjoints {
  const nodes = reachable(graph, seeds.map(seed => seed.node))
  const active = dependingOn(wrt, nodes)
  const { rough, wild, fierce } = passingWildPartials(nodes, active, wildSymbols)
  const vanishes = createVanishing(vanishing)
  const one = graph.constant(1)
  const regions = createRegions(graph, { and, or, not })
  const home = primalRegions(regions, nodes, seeds)

  const pending = idTable<Contribution[]>(active.length)
  const contribute = (to: Node, contribution: Contribution) => {
    if (active[to.id]) (pending[to.id] ??= []).push(shaped(to, contribution))
  }
  const within = (region: Region, needed: Node | undefined, value: Node, isZeroOutside: boolean): Contribution =>
    needed ? { region: regions.child(region, needed, true), value, isZeroOutside } : { region, value }
  for (const { node, upstream, needed } of seeds) contribute(node, within(regions.root, wild[node.id] ? needed : undefined, upstream, true))

  const adjoints = idTable<Node>(active.length)
  const regionsOf = new Map<Sym, readonly Region[]>()
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at]!
    const arrived = pending[node.id]
    if (!arrived || node.kind === 'const') continue
    // What comes to an argument is stated where it was used.
    graph.origin = graph.originOf(node.kind === 'sym' ? arrived[0]!.value : node)
    const contributions = joined(node.shape, arrived)
    const inner = node.kind === 'sym' ? regions.root : regionOfAdjoint(regions, contributions, home[node.id]!, wild[node.id] === 1)
    const region = node.kind === 'call' && node.op.tensor ? regions.withoutTensors(inner) : inner
    const adjoint = gather(graph, regions, contributions, region)
    adjoints[node.id] = adjoint
    pending[node.id] = undefined
    if (node.kind === 'sym') regionsOf.set(node, contributions.map(contribution => contribution.region))
    else if (node.op.tensor) passThrough(node, adjoint, region, inner)
    else passDown(node, adjoint, region, contributions[0]!.value === adjoint ? contributions[0]!.factors : undefined)
  }

  /**
   * Where one wire leads through one gate after the other, the partials are multiplied with each other first: that product is the same
   * whatever comes from above, so `gradient` and `backward` share it, and the algebra sees it whole.
   */
  function passDown(call: Call, adjoint: Node, region: Region, known: Factors | undefined) {
    let wires = 0
    for (const arg of call.args) wires += active[arg.id]!
    const isWire = call.shape.length === 0 && wires === 1
    const { above, along } = (isWire ? known : undefined) ?? { above: adjoint, along: one }
    for (let k = 0; k < call.args.length; k++) {
      const arg = call.args[k]!
      if (!active[arg.id]) continue
      for (const piece of branches(regions, region, partial(graph, call, k))) {
        const factors = { above, along: product(graph, along, piece.value) }
        contribute(arg, { region: throughFactor(call, arg, piece), value: product(graph, above, factors.along), factors: isWire ? factors : undefined })
      }
    }
  }

  /** Where a factor is a constant 0, and something infinite may meet it, nothing passes. */
  function throughFactor(call: Call, arg: Node, { region, value }: Contribution): Region {
    const matters = (wild[arg.id] || fierce[call.id]) && vanishes(value)
    return matters ? regions.child(region, isNotZero(graph, value), true) : region
  }

  /** The adjoint of a tensor op is gathered outside of conditions on its elements (`inner`); these become conditions on its arguments' elements. */
  function passThrough(call: Call, adjoint: Node, region: Region, inner: Region) {
    const { op, args } = call
    const live = inner === region ? undefined : liveIn(inner, region, call.shape)
    const isExact = !live || onlyMoves(op) || !rough[call.id]
    const found = op === scan
      ? loopAdjoints(graph, call, adjoint, { isActive: arg => active[arg.id] === 1, isWild: arg => wild[arg.id] === 1, vanishes, reverse: (...given) => reverse(graph, ...given) })
      : args.map((arg, k) => (active[arg.id] ? { value: fromAbove(call, adjoint, k), needed: undefined } : undefined))
    for (const [k, arg] of args.entries()) {
      const { value, needed } = found[k] ?? {}
      if (!value) continue
      const matters = wild[arg.id] || !isExact
      for (const piece of branches(regions, region, value)) {
        const outer = { ...within(piece.region, matters ? neededOf(graph, call, k, live, vanishes) : undefined, piece.value, isExact), slice: live ? undefined : sliceOf(call) }
        contribute(arg, needed ? within(outer.region, needed, piece.value, true) : outer)
      }
    }
  }

  function fromAbove(call: Call, adjoint: Node, k: number): Node | undefined {
    const meetsZeros = fierce[call.id] && call.op === contract && vanishes(call.args[1 - k]!)
    return meetsZeros ? guardedContraction(graph, call, adjoint, k) : call.op.tensor!.adjoint(graph, call, adjoint, k)
  }

  /** A contribution in the shape of what it goes to: to a scalar among tensors, the sum of what comes to each element. */
  function shaped(to: Node, contribution: Contribution): Contribution {
    const { region, value } = contribution
    if (sameShape(value.shape, to.shape)) return contribution
    if (value.shape.length === 0) return { ...contribution, value: filled(graph, value, to.shape) }
    const outer = regions.withoutTensors(region)
    const sum = sumAll(graph, gather(graph, regions, [contribution], outer))
    const needed = region !== outer && wild[to.id] ? graph.call(larger, sumAll(graph, liveIn(region, outer, value.shape)), graph.constant(0)) : undefined
    return within(outer, needed, sum, true)
  }

  /** 1 in a region, 0 where it is not active but `outer` is. */
  function liveIn(region: Region, outer: Region, shape: Shape): Node {
    return filled(graph, gather(graph, regions, [{ region, value: graph.constant(1) }], outer), shape)
  }

  return {
    gradient: wrt.map(symbol => filled(graph, adjoints[symbol.id] ?? graph.constant(0), symbol.shape)),
    of: node => adjoints[node.id],
    live(symbol) {
      const arrived = regionsOf.get(symbol)
      if (!arrived) return filled(graph, graph.constant(0), symbol.shape)
      const region = regions.cover(arrived)
      return region === regions.root ? undefined : liveIn(region, regions.root, symbol.shape)
    },
  }
}

/** Slices that are the whole tensor together, all needed alike, leave nothing out. */
function joined(shape: Shape, contributions: readonly Contribution[]): readonly Contribution[] {
  if (!contributions.every(({ slice }) => slice)) return contributions
  const slices = contributions.flatMap(({ slice }) => (slice ? [slice] : []))
  const parent = contributions[0]!.region.parent
  if (!contributions.every(({ region, isZeroOutside }) => isZeroOutside && region.parent === parent) || !makeUp(shape, slices)) return contributions
  return contributions.map(({ value }) => ({ region: parent!, value }))
}

/** A partial that is a `select` splits the adjoint in the same way; a side that is 0 contributes nothing. */
function branches(regions: Regions, region: Region, value: Node): Contribution[] {
  if (value.kind === 'call' && value.op !== select) return [{ region, value }]
  const found: Contribution[] = []
  const work: Contribution[] = [{ region, value }]
  for (let piece = work.pop(); piece; piece = work.pop()) {
    const { value } = piece
    if (value.kind === 'const' && value.value === 0) continue
    if (value.kind !== 'call' || value.op !== select) { found.push(piece); continue }
    const [condition, taken, otherwise] = value.args as [Node, Node, Node]
    const known = decided(condition)
    if (known !== undefined) { work.push({ region: piece.region, value: known ? taken : otherwise }); continue }
    work.push({ region: regions.child(piece.region, condition, false), value: otherwise })
    work.push({ region: regions.child(piece.region, condition, true), value: taken })
  }
  return found
}

/** What a condition on constants comes to: `b == 0` of a whole power. */
function decided(condition: Node): boolean | undefined {
  if (condition.kind === 'const') return condition.value !== 0
  if (condition.kind !== 'call' || !condition.op.folds) return undefined
  const values = condition.args.map(arg => (arg.kind === 'const' ? arg.value : undefined))
  return values.includes(undefined) ? undefined : condition.op.value(...(values as number[])) !== 0
}

/** Where an adjoint is to be gathered: as far inside as its contributions are if something infinite may lie below, else where the node itself is computed. */
function regionOfAdjoint(regions: Regions, contributions: readonly Contribution[], home: Region, wild: boolean): Region {
  if (contributions.every(({ region }) => region === home)) return home
  const inside = contributions.map(contribution => contribution.region)
  return !wild && inside.every(region => regions.contains(home, region)) ? home : regions.cover(inside)
}

/** Which nodes depend on what is differentiated; by id. */
function dependingOn(wrt: readonly Sym[], nodes: readonly Node[]): Uint8Array {
  const active = new Uint8Array((nodes.at(-1)?.id ?? 0) + 1)
  const wanted = new Set<Node>(wrt)
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    active[node.id] = node.kind === 'call' ? anyOf(node.args, active) : wanted.has(node) ? 1 : 0
  }
  return active
}

/** Plain loops: these are asked of every node, before V8 has optimised anything. */
function anyOf(nodes: readonly Node[], marks: Uint8Array): 0 | 1 {
  for (let k = 0; k < nodes.length; k++) if (marks[nodes[k]!.id]) return 1
  return 0
}

function allOf(nodes: readonly Node[], marks: Uint8Array): boolean {
  for (let k = 0; k < nodes.length; k++) if (!marks[nodes[k]!.id]) return false
  return true
}

interface Partials {
  readonly rough: Uint8Array
  readonly wild: Uint8Array
  readonly fierce: Uint8Array
}

/**
 * Which nodes have a partial that can be infinite or NaN (`rough`), which have one on some way down to what is differentiated (`wild`), and which
 * on some way up to where it starts (`fierce`); by id.
 */
function passingWildPartials(nodes: readonly Node[], active: Uint8Array, wildSymbols: ReadonlySet<Node>): Partials {
  const byId = () => new Uint8Array(active.length)
  const [rough, finite, wild, fierce] = [byId(), byId(), byId(), byId()]
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    if (node.kind !== 'call') {
      finite[node.id] = 1
      wild[node.id] = wildSymbols.has(node) ? 1 : 0
      continue
    }
    const tame = node.op.tame && allOf(node.args, finite)
    finite[node.id] = tame ? 1 : 0
    rough[node.id] = tame ? 0 : 1
    if (active[node.id]) wild[node.id] = tame ? anyOf(node.args, wild) : 1
  }
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at]!
    if (node.kind === 'call' && (rough[node.id] || fierce[node.id])) for (const arg of node.args) fierce[arg.id] = 1
  }
  return { rough, wild, fierce }
}

/** Where each node of the primal is computed; by id. */
function primalRegions(regions: Regions, nodes: readonly Node[], seeds: readonly Seed[]): (Region | undefined)[] {
  /** Until a node is reached: the region of its first use. */
  const home = idTable<Region>((nodes.at(-1)?.id ?? 0) + 1)
  /** The regions of other uses: most nodes are used in one only. */
  const others = idTable<Region[]>(home.length)
  const use = (node: Node, region: Region) => {
    if ((home[node.id] ??= region) !== region) (others[node.id] ??= []).push(region)
  }
  for (const seed of seeds) use(seed.node, regions.root)
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at]!
    const more = others[node.id]
    if (more) home[node.id] = regions.cover([home[node.id]!, ...more])
    if (node.kind !== 'call') continue
    const region = home[node.id]!
    // From the root, only what has branches leads anywhere else.
    const staysHere = region === regions.root && !node.op.lazy
    for (let k = 0; k < node.args.length; k++) use(node.args[k]!, staysHere ? region : regions.ofArgument(region, node, k))
  }
  return home
}
