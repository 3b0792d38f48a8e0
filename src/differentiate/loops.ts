import type { Graph } from '../ir/build.js'
import type { Call, Node, Sym } from '../ir/node.js'
import { reachable } from '../ir/walk.js'
import { add } from '../ops/arithmetic.js'
import { filled } from '../ops/tensor/read.js'
import { loopArguments, scan, scanOf, type Loop } from '../ops/tensor/scan.js'

/** Where reverse mode over a body starts, and what it finds: the gradients of the symbols, each of its symbol's shape. */
export type ReverseBody = (seeds: readonly { readonly node: Node; readonly upstream: Node }[], symbols: readonly Sym[]) => readonly Node[]

/**
 * What comes to each argument of a recurrence from the gradient `g` of one of its results; undefined where nothing does. The adjoint of a
 * loop is a loop from its last step to its first (Griewank & Walther, Evaluating Derivatives, 2nd ed. 2008, §3.2): its states are the adjoints
 * of the states, and one sum for each captured tensor, to which every step adds; its elements are the states before each step, which the
 * loop itself leaves behind, and its own elements; what it leaves behind are the adjoints of the elements.
 */
export function loopAdjoints(graph: Graph, call: Call, g: Node, isActive: (node: Node) => boolean, reverse: ReverseBody): readonly (Node | undefined)[] {
  const { loop, result } = scan.of(call)
  const args = loopArguments(call)
  const body = cloneBody(graph, loop)
  const active = activeSymbols(graph, loop, call, isActive)

  const states = loop.states.flatMap((symbol, k) => (active.has(symbol) ? [{ k, symbol, adjoint: graph.local(`d_${symbol.name}`, symbol.shape) }] : []))
  const elements = loop.elements.flatMap((symbol, k) => (active.has(symbol) ? [k] : []))
  const captured = loop.captured.flatMap((symbol, k) => (active.has(symbol) ? [{ k, sum: graph.local(`d_${symbol.name}`, symbol.shape) }] : []))
  const slice = result.kind === 'collected' ? graph.local('g', loop.collected[result.of]!.shape) : undefined

  const seeds = [
    ...states.map(({ k, adjoint }) => ({ node: body.next[k]!, upstream: adjoint })),
    ...(slice ? [{ node: body.collected[result.of]!, upstream: slice }] : []),
  ]
  const wanted = [...states.map(({ k }) => body.states[k]!), ...elements.map(k => body.elements[k]!), ...captured.map(({ k }) => body.captured[k]!)]
  const found = reverse(seeds, wanted)
  const ofStates = found.slice(0, states.length)
  const ofElements = found.slice(states.length, states.length + elements.length)
  const ofCaptured = found.slice(states.length + elements.length)

  const next = [...ofStates, ...captured.map(({ sum }, n) => graph.call(add, sum, ofCaptured[n]!))]
  const needed = new Set(reachable(graph, [...next, ...ofElements]))
  const isNeeded = ([symbol]: readonly [Sym, Node]) => needed.has(symbol)
  const from = [
    ...body.states.map((symbol, k) => [symbol, statesBefore(graph, call, k, needed.has(symbol))] as const),
    ...body.elements.map((symbol, k) => [symbol, args.elements[k]!] as const),
    ...(slice ? [[slice, g] as const] : []),
  ].filter(isNeeded)
  const unchanged = body.captured.map((symbol, k) => [symbol, args.captured[k]!] as const).filter(isNeeded)

  const zeros = (symbol: Sym) => filled(graph, graph.constant(0), symbol.shape)
  const backwards: Loop = {
    count: loop.count,
    backwards: !loop.backwards,
    states: [...states.map(({ adjoint }) => adjoint), ...captured.map(({ sum }) => sum)],
    elements: from.map(([symbol]) => symbol),
    captured: unchanged.map(([symbol]) => symbol),
    next,
    collected: ofElements,
  }
  const given = {
    initial: [...states.map(({ k, symbol }) => (result.kind === 'final' && result.of === k ? g : zeros(symbol))), ...captured.map(({ sum }) => zeros(sum))],
    elements: from.map(([, node]) => node),
    captured: unchanged.map(([, node]) => node),
  }
  const final = (of: number) => scanOf(graph, backwards, given, { kind: 'final', of })
  const gradients: (Node | undefined)[] = call.args.map(() => undefined)
  for (const [n, { k }] of states.entries()) gradients[k] = final(n)
  for (const [n, k] of elements.entries()) gradients[loop.states.length + k] = scanOf(graph, backwards, given, { kind: 'collected', of: n })
  for (const [n, { k }] of captured.entries()) gradients[loop.states.length + loop.elements.length + k] = final(states.length + n)
  return gradients
}

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
    const made = graph.local(symbol.name, symbol.shape)
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
