import type { Call, Node, Sym } from '../../ir/node.js'
import { elements } from '../../ir/shape.js'
import { countUses, reachable } from '../../ir/walk.js'
import { add } from '../../ops/arithmetic.js'
import { loopArguments, scan, type Loop } from '../../ops/tensor/scan.js'
import type { Scope } from './lower.js'
import { copy, stored, type Place } from './nests.js'
import { indexNode, loadNode } from './nodes.js'

/**
 * A recurrence as a loop over its steps. States live in memory of their own, which every step overwrites at its end; a state that is only
 * added to (the gradient of what every step uses) is added to in place. `results` are the results of the loop that are needed, all of the
 * same arguments; those that are wanted somewhere are put there.
 */
export function lowerLoop(scope: Scope, results: readonly Call[], places: ReadonlyMap<Node, Place>): void {
  const { work } = scope
  const { loop } = scan.of(results[0]!)
  const { initial } = loopArguments(results[0]!)
  const finalOf = (k: number) => results.find(call => scan.of(call).result.kind === 'final' && scan.of(call).result.of === k)

  const placeOf = (result: Call | undefined, length: number): Place => {
    const wanted = result && places.get(result)
    return wanted && !wanted.adds ? wanted : scope.allocate(length)
  }
  const states = loop.states.map((symbol, k): State => ({ symbol, next: loop.next[k]!, place: placeOf(finalOf(k), elements(symbol.shape)) }))
  const starts = states.flatMap(({ place }, k) => store(scope, initial[k]!, place))
  const kept = results.filter(result => scan.of(result).result.kind === 'collected').map(result => {
    const { loop, result: { of } } = scan.of(result)
    return { node: loop.collected[of]!, result, place: placeOf(result, elements(result.shape)) }
  })

  const done = work.each(loop.count, t => scope.within(() => {
    bindSymbols(scope, loop, results[0]!, states, t, starts)
    return stepEffects(scope, states, kept, t)
  }), { label: 't', backwards: loop.backwards, recurs: true, after: starts })

  for (const result of results) {
    const { kind, of } = scan.of(result).result
    const place = kind === 'final' ? states[of]!.place : kept.find(each => each.result === result)!.place
    // No step writes a state that stays as it is: it is there from the start.
    const isConstant = kind === 'final' && states[of]!.next === states[of]!.symbol
    const after = isConstant ? [...starts, ...done] : done
    if (result.shape.length > 0) scope.setLocated(result, place, after)
    else work.setScalar(result, stored(work, [], place, after).at([]))
  }
}

interface State {
  readonly symbol: Sym
  readonly next: Node
  readonly place: Place
}

/** What fills a place with a value of any shape. */
const store = (scope: Scope, node: Node, place: Place, after: readonly Node[] = []): Node[] =>
  node.shape.length > 0 ? scope.fill(node, place) : [scope.work.put(place.array, place.offset, scope.work.scalar(node), { adds: place.adds, after })]

/** Says where the symbols of a body are found at step t. Loads of states name the step, which changes them. */
function bindSymbols(scope: Scope, loop: Loop, call: Call, states: readonly State[], t: Node, starts: readonly Node[]): void {
  const { work } = scope
  const { elements: elementArgs, captured } = loopArguments(call)
  for (const { symbol, place } of states) {
    if (symbol.shape.length === 0) work.setScalar(symbol, loadNode(work.graph, place.array, place.offset, [t, ...starts]))
    else scope.setLocated(symbol, place, [t, ...starts])
  }
  for (const [k, symbol] of loop.elements.entries()) {
    const arg = elementArgs[k]!
    if (symbol.shape.length > 0) {
      const { array, offset, after } = scope.located(arg)
      scope.setLocated(symbol, { array, offset: indexNode(work.graph, 0, [[offset, 1], [t, elements(symbol.shape)]]), adds: false }, after)
    } else work.setScalar(symbol, work.at(arg, [t]))
  }
  for (const [k, symbol] of loop.captured.entries()) {
    const arg = captured[k]!
    if (symbol.shape.length > 0) { const { after, ...place } = scope.located(arg); scope.setLocated(symbol, place, after) }
    else work.setScalar(symbol, work.scalar(arg))
  }
}

/** One step: what it leaves behind, the sums that grow in place, then the new states, all of them after everything that reads the old ones. */
function stepEffects(scope: Scope, states: readonly State[], kept: readonly { node: Node; result: Call; place: Place }[], t: Node): Node[] {
  const { work } = scope
  const { graph } = work
  const roots = [...states.map(state => state.next), ...kept.map(each => each.node)]
  const increments = findIncrements(scope, states, roots)
  const moving = states.filter(state => !increments.has(state) && state.next !== state.symbol)

  const at = (place: Place, length: number): Place => ({ array: place.array, offset: indexNode(graph, 0, [[place.offset, 1], [t, length]]), adds: false })
  const places = new Map<Node, Place>()
  const isState = (node: Node) => states.some(state => state.symbol === node)
  for (const { node, place } of kept) if (node.kind === 'call' && node.shape.length > 0 && !places.has(node)) places.set(node, at(place, elements(node.shape)))

  const direct = new Set(increments.values())
  const movingNodes = new Set<Node>(moving.map(state => state.next).filter(node => node.kind === 'call'))
  const wanted = [...moving.map(state => state.next), ...direct, ...kept.map(each => each.node)]
  const done = scope.lower(wanted, places, { mustStore: node => movingNodes.has(node), isDirect: node => direct.has(node) && node.shape.length > 0 })

  const effects: Node[] = []
  for (const { node, place } of kept) {
    const to = at(place, elements(node.shape))
    effects.push(...(done.get(node) && places.get(node)!.offset === to.offset && places.get(node)!.array === to.array ? done.get(node)! : store(scope, node, to)))
  }
  for (const [state, increment] of increments) effects.push(...store(scope, increment, { ...state.place, adds: true }))

  // New states that are old ones, or numbers that may be worked out from old ones, are set aside first.
  const aside = moving.map(({ next }): { next: Node; place: Place | undefined } =>
    next.shape.length > 0 && !isState(next) ? { next, place: undefined } : { next, place: scope.allocate(elements(next.shape)) })
  for (const { next, place } of aside) if (place) effects.push(...store(scope, next, place))
  const before = [...effects]
  for (const [k, { place }] of moving.entries()) {
    const { next, place: from } = aside[k]!
    const source = from ? stored(work, next.shape, from, [t, ...before]) : work.source(next)!
    effects.push(...copy(work, next.shape, source.at, place, { after: before }))
  }
  return effects
}

/** States of which the next value is the old one plus something, and which nothing else reads: what is added to each. */
function findIncrements(scope: Scope, states: readonly State[], roots: readonly Node[]): Map<State, Node> {
  const { graph } = scope.work
  const uses = countUses(graph, reachable(graph, roots), roots)
  const found = new Map<State, Node>()
  for (const state of states) {
    const { next, symbol } = state
    if (next.kind !== 'call' || next.op !== add || uses[symbol.id] !== 1 || uses[next.id] !== 1) continue
    const [a, b] = next.args as [Node, Node]
    const increment = a === symbol ? b : b === symbol ? a : undefined
    if (!increment || increment.shape.length !== symbol.shape.length || (uses[increment.id] !== 1 && increment.kind === 'call')) continue
    // The results of another recurrence have memory of their own.
    if (increment.kind === 'call' && increment.op === scan) continue
    found.set(state, increment)
  }
  return found
}
