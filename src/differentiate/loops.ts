import type { Graph } from '../ir/build.js'
import type { Call, Node, Sym } from '../ir/node.js'
import { reachable } from '../ir/walk.js'
import { add } from '../ops/arithmetic.js'
import { larger, largerEq } from '../ops/compare.js'
import { filled, indexOf, positionIn } from '../ops/tensor/read.js'
import { loopArguments, scan, scanOf, type Loop, type ScanAttributes } from '../ops/tensor/scan.js'
import type { Adjoints, Beneath, Seed } from './reverse.js'
import type { Vanishing } from './vanishing.js'

/** What a loop asks of the reverse mode that meets it. */
export interface Reversing {
  /** True if a gradient is wanted of something below. */
  readonly isActive: (node: Node) => boolean
  /** True if below there may be a partial that is infinite, so that what is not needed must be told from what has gradient 0. */
  readonly isWild: (node: Node) => boolean
  /** True of a constant with zeros. */
  readonly vanishes: Vanishing
  /** Reverse mode over a body. */
  readonly reverse: (seeds: readonly Seed[], symbols: readonly Sym[], beneath: Beneath) => Adjoints
}

/** What comes to an argument, and where the argument has a part in what is needed; everywhere, if that is undefined. */
export interface LoopAdjoint {
  readonly value: Node
  readonly needed: Node | undefined
}

/**
 * What comes to each argument of a recurrence from the gradient `g` of one of its results; undefined where nothing does. The adjoint of a
 * loop is a loop from its last step to its first (Griewank & Walther, Evaluating Derivatives, 2nd ed. 2008, §3.2): its states are the adjoints
 * of the states, and one sum for each captured tensor, to which every step adds; its elements are the states before each step, which the
 * loop itself leaves behind, and its own elements; what it leaves behind are the adjoints of the elements.
 */
export function loopAdjoints(graph: Graph, call: Call, g: Node, { isActive, isWild, vanishes, reverse }: Reversing): readonly (LoopAdjoint | undefined)[] {
  const { loop, result } = scan.of(call)
  const args = loopArguments(call)
  const body = cloneBody(graph, loop)
  const active = activeSymbols(graph, loop, call, isActive)
  const distance = distancesFromResult(graph, loop, result)

  // A state that is further from the result than there are steps has no part in it.
  const isPart = (k: number) => distance[k] !== undefined && distance[k] <= loop.count
  const states = loop.states.flatMap((symbol, k) => (active.has(symbol) && isPart(k) ? [{ k, symbol, adjoint: graph.local(`d_${symbol.name}`, symbol.shape) }] : []))
  const elements = loop.elements.flatMap((symbol, k) => (active.has(symbol) ? [k] : []))
  const captured = loop.captured.flatMap((symbol, k) => (active.has(symbol) ? [{ k, sum: graph.local(`d_${symbol.name}`, symbol.shape) }] : []))
  const slice = result.kind === 'collected' ? graph.local('g', loop.collected[result.of]!.shape) : undefined
  const following = graph.local('following', [])
  const wanted = [...states.map(({ k }) => body.states[k]!), ...elements.map(k => body.elements[k]!), ...captured.map(({ k }) => body.captured[k]!)]

  const symbolsOf = (holds: (arg: Node) => boolean) => new Set<Node>([
    ...body.states.filter((_, k) => holds(args.initial[k]!)), ...body.elements.filter((_, k) => holds(args.elements[k]!)), ...body.captured.filter((_, k) => holds(args.captured[k]!)),
  ])
  const wildSymbols = symbolsOf(isWild)
  const isState: ReadonlySet<Node> = new Set(body.states)
  const vanishing = new Set([...symbolsOf(vanishes)].filter(symbol => !isState.has(symbol)))
  const seedsWith = (neededOf: (k: number) => Node | undefined): Seed[] => [
    ...states.map(({ k, adjoint }) => ({ node: body.next[k]!, upstream: adjoint, needed: neededOf(k) })),
    ...(slice ? [{ node: body.collected[result.of]!, upstream: slice }] : []),
  ]

  // Where a step may need one of several states, or only part of one, what is needed of them goes backwards along with their adjoints, as 1 and 0.
  const everywhere: Beneath = { wildSymbols: new Set([...wildSymbols, ...body.states]), vanishing }
  const isRough = wildSymbols.size > 0 || reachable(graph, [...body.next, ...body.collected]).some(node => node.kind === 'call' && !node.op.tame)
  const isPartial = () => states.length > 1 || states.some(({ k }) => reverse(seedsWith(() => undefined), wanted, everywhere).live(body.states[k]!))
  const needs = isRough && isPartial() ? states.map(({ symbol }) => graph.local(`n_${symbol.name}`, symbol.shape)) : []

  /** After the last steps, a state may have no part in the result yet. */
  const hasPart = (k: number) => (distance[k]! > 0 ? graph.call(largerEq, following, graph.constant(distance[k]!)) : undefined)
  const needOf = (k: number) => graph.call(larger, needs[states.findIndex(each => each.k === k)]!, graph.constant(0))
  const found = needs.length > 0 ? reverse(seedsWith(needOf), wanted, everywhere) : reverse(seedsWith(hasPart), wanted, { wildSymbols, vanishing })
  const ofStates = found.gradient.slice(0, states.length)
  const ofElements = found.gradient.slice(states.length, states.length + elements.length)
  const ofCaptured = found.gradient.slice(states.length + elements.length)

  const elementParts = elements.flatMap(k => partOf(isWild(args.elements[k]!) ? found.live(body.elements[k]!) : undefined, k))
  const capturedParts = captured.flatMap(({ k }) => partOf(isWild(args.captured[k]!) ? found.live(body.captured[k]!) : undefined, k))
    .map(part => ({ ...part, count: graph.local('n', part.live.shape) }))

  const next = [
    ...ofStates,
    ...captured.map(({ sum }, n) => graph.call(add, sum, ofCaptured[n]!)),
    ...capturedParts.map(({ live, count }) => graph.call(add, count, live)),
    ...needs.map((symbol, n) => found.live(body.states[states[n]!.k]!) ?? filled(graph, graph.constant(1), symbol.shape)),
  ]
  const collected = [...ofElements, ...elementParts.map(({ live }) => live)]
  const needed = new Set(reachable(graph, [...next, ...collected]))
  const isNeeded = ([symbol]: readonly [Sym, Node]) => needed.has(symbol)
  const from = [
    ...body.states.map((symbol, k) => [symbol, statesBefore(graph, call, k, needed.has(symbol))] as const),
    ...body.elements.map((symbol, k) => [symbol, args.elements[k]!] as const),
    ...(slice ? [[slice, g] as const] : []),
    [following, stepsFollowing(graph, loop)] as const,
  ].filter(isNeeded)
  const unchanged = body.captured.map((symbol, k) => [symbol, args.captured[k]!] as const).filter(isNeeded)

  const zeros = (symbol: Sym) => filled(graph, graph.constant(0), symbol.shape)
  const sums = [...captured.map(({ sum }) => sum), ...capturedParts.map(({ count }) => count)]
  const backwards: Loop = {
    count: loop.count,
    backwards: !loop.backwards,
    states: [...states.map(({ adjoint }) => adjoint), ...sums, ...needs],
    elements: from.map(([symbol]) => symbol),
    captured: unchanged.map(([symbol]) => symbol),
    next,
    collected,
  }
  const isResult = (k: number) => result.kind === 'final' && result.of === k
  const given = {
    initial: [
      ...states.map(({ k, symbol }) => (isResult(k) ? g : zeros(symbol))), ...sums.map(zeros),
      ...needs.map((symbol, n) => (isResult(states[n]!.k) ? filled(graph, graph.constant(1), symbol.shape) : zeros(symbol))),
    ],
    elements: from.map(([, node]) => node),
    captured: unchanged.map(([, node]) => node),
  }
  const final = (of: number) => scanOf(graph, backwards, given, { kind: 'final', of })
  const left = (of: number) => scanOf(graph, backwards, given, { kind: 'collected', of })
  const positive = (node: Node) => graph.call(larger, node, graph.constant(0))

  const adjoints: (LoopAdjoint | undefined)[] = call.args.map(() => undefined)
  for (const [n, { k }] of states.entries())
    adjoints[k] = { value: final(n), needed: needs.length > 0 && isWild(args.initial[k]!) ? positive(final(states.length + sums.length + n)) : undefined }
  for (const [n, k] of elements.entries()) {
    const part = elementParts.findIndex(each => each.k === k)
    adjoints[loop.states.length + k] = { value: left(n), needed: part < 0 ? undefined : positive(left(elements.length + part)) }
  }
  for (const [n, { k }] of captured.entries()) {
    const part = capturedParts.findIndex(each => each.k === k)
    adjoints[loop.states.length + loop.elements.length + k] =
      { value: final(states.length + n), needed: part < 0 ? undefined : positive(final(states.length + captured.length + part)) }
  }
  return adjoints
}

const partOf = (live: Node | undefined, k: number) => (live ? [{ live, k }] : [])

/** How many steps before the end at least each state has to be to have a part in the result; undefined for one that never has. */
function distancesFromResult(graph: Graph, loop: Loop, result: ScanAttributes['result']): (number | undefined)[] {
  const distance = new Array<number | undefined>(loop.states.length).fill(undefined)
  const statesBelow = (node: Node) => {
    const below = new Set<Node>(reachable(graph, [node]))
    return loop.states.flatMap((state, k) => (below.has(state) && distance[k] === undefined ? [k] : []))
  }
  let front = result.kind === 'final' ? [result.of] : statesBelow(loop.collected[result.of]!)
  for (let steps = result.kind === 'final' ? 0 : 1; front.length > 0; steps++) {
    for (const k of front) distance[k] = steps
    front = [...new Set(front.flatMap(k => statesBelow(loop.next[k]!)))]
  }
  return distance
}

/** For each step, how many come after it. */
const stepsFollowing = (graph: Graph, { count, backwards }: Loop): Node =>
  positionIn(graph, [count], backwards ? indexOf(0) : { offset: count - 1, terms: [[0, -1]] })

/** State k before each step: something that the loop itself leaves behind. */
function statesBefore(graph: Graph, call: Call, k: number, isNeeded: boolean): Node {
  const { loop } = scan.of(call)
  const state = loop.states[k]!
  if (!isNeeded) return state
  const known = loop.collected.indexOf(state)
  const of = known >= 0 ? known : loop.collected.length
  return scanOf(graph, known >= 0 ? loop : { ...loop, collected: [...loop.collected, state] }, loopArguments(call), { kind: 'collected', of })
}

/** The same body over symbols of its own: what the steps of two loops compute must not be taken for one another. */
function cloneBody(graph: Graph, { states, elements, captured, next, collected }: Loop): Pick<Loop, 'states' | 'elements' | 'captured' | 'next' | 'collected'> {
  const images = new Map<Node, Node>()
  const fresh = (symbol: Sym): Sym => {
    const made = graph.local(symbol.name, symbol.shape, symbol.classes)
    images.set(symbol, made)
    return made
  }
  const symbols = { states: states.map(fresh), elements: elements.map(fresh), captured: captured.map(fresh) }
  const image = (node: Node): Node => images.get(node) ?? node
  for (const node of reachable(graph, [...next, ...collected])) if (node.kind === 'call') images.set(node, graph.remake(node, node.args.map(image)))
  return { ...symbols, next: next.map(image), collected: collected.map(image) }
}

/** The symbols of a body through which a gradient may pass: a state is one if what it starts as is, or what it becomes in some step. */
function activeSymbols(graph: Graph, loop: Loop, call: Call, isActive: (node: Node) => boolean): ReadonlySet<Node> {
  const { initial, elements, captured } = loopArguments(call)
  const active = new Set<Node>()
  const mark = (symbols: readonly Sym[], args: readonly Node[]) => symbols.forEach((symbol, k) => { if (isActive(args[k]!)) active.add(symbol) })
  mark(loop.states, initial)
  mark(loop.elements, elements)
  mark(loop.captured, captured)
  const nodes = reachable(graph, loop.next)
  for (let before = -1; before !== active.size;) {
    before = active.size
    const touched = new Set<Node>(active)
    for (const node of nodes) if (node.kind === 'call' && node.args.some(arg => touched.has(arg))) touched.add(node)
    loop.next.forEach((node, k) => { if (touched.has(node)) active.add(loop.states[k]!) })
  }
  return active
}
