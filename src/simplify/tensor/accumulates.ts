import type { Graph } from '../../ir/build.js'
import { isCall, type Call, type Node } from '../../ir/node.js'
import { axesOf, type Shape } from '../../ir/shape.js'
import { reshaped } from '../../ops/tensor/arrange.js'
import { accumulate, accumulateAt, isAffine, readAt, type Affine, type Subscript } from '../../ops/tensor/read.js'
import { benignly, lawGroup, type Site } from './law.js'
import { summed } from './network.js'
import { composed, isInside, unusedAxes } from './places.js'

/** Adding up what was added up: one after the other. What inner passes over must lie outside for both, so inner has to stay inside. */
function ofAccumulate({ graph }: Site, call: Call): Node | undefined {
  const [inner] = call.args as [Node]
  if (!isCall(inner, accumulate)) return undefined
  const [outer, first] = [accumulate.of(call), accumulate.of(inner)]
  const [g] = inner.args as [Node]
  if (!isInside(first.target, g.shape, first.subscripts)) return undefined
  const map = composed(graph,
    { domain: first.target, subscripts: outer.subscripts, indices: call.args.slice(1) },
    { domain: g.shape, subscripts: first.subscripts, indices: inner.args.slice(1) })
  return map && accumulateAt(graph, g, outer.target, map.subscripts, map.indices)
}

/** Along axes that no subscript runs along, all numbers go to the same place: their sum does. */
function alongUnused({ graph }: Site, call: Call): Node | undefined {
  const { target, subscripts } = accumulate.of(call)
  const [g, ...indices] = call.args as [Node, ...Node[]]
  if (indices.some(index => index.shape.length > 0)) return undefined
  const rest = withoutUnused(graph, g, subscripts)
  return rest && accumulateAt(graph, rest.g, target, rest.subscripts, indices)
}

function withoutUnused(graph: Graph, g: Node, subscripts: readonly Subscript[]): { g: Node; subscripts: Subscript[] } | undefined {
  const unused = unusedAxes(g.shape, subscripts)
  if (unused.length === 0) return undefined
  const kept = axesOf(g.shape).filter(axis => !unused.includes(axis))
  return {
    g: summed(graph, g, unused),
    subscripts: subscripts.map(subscript => isAffine(subscript)
      ? { offset: subscript.offset, terms: subscript.terms.map(([axis, factor]) => [kept.indexOf(axis), factor] as const) }
      : subscript),
  }
}

/** The adjoint of a slice, a transpose or a broadcast reads: each place asks for the one number that is put there, if there is any. */
function asRead({ graph }: Site, call: Call): Node | undefined {
  const { target, subscripts } = accumulate.of(call)
  const [g, ...indices] = call.args as [Node, ...Node[]]
  if (indices.length > 0) return undefined
  const rest = withoutUnused(graph, g, subscripts) ?? { g, subscripts }
  return inverted(graph, rest.g, target, rest.subscripts as Affine[])
}

/** One term ±1 for each axis of g, each in a subscript of its own; where a subscript has none, g gets an axis of extent 1. */
function inverted(graph: Graph, g: Node, target: Shape, subscripts: readonly Affine[]): Node | undefined {
  if (subscripts.some(({ terms }) => terms.length > 1 || terms.some(([, factor]) => Math.abs(factor) !== 1))) return undefined
  const used = subscripts.flatMap(({ terms }) => terms.map(([axis]) => axis))
  if (new Set(used).size < g.shape.length || used.length > g.shape.length) return undefined
  const fixed = axesOf(target).filter(axis => subscripts[axis]!.terms.length === 0)
  const wide = reshaped(graph, g, [...g.shape, ...fixed.map(() => 1)])
  const back: Affine[] = new Array<Affine>(wide.shape.length)
  for (const [axis, { offset, terms: [term] }] of subscripts.entries()) {
    if (term) back[term[0]] = { offset: -offset * term[1], terms: [[axis, term[1]]] }
    else back[g.shape.length + fixed.indexOf(axis)] = { offset: -offset, terms: [[axis, 1]] }
  }
  return readAt(graph, wide, target, back, { padded: !isInside(wide.shape, target, back) })
}

export const accumulates = lawGroup('accumulate', [
  benignly('as read',       { says: 'the adjoint of a slice is a read with zeros around it', of: [accumulate], to: asRead }),
  benignly('of accumulate', { says: 'placed twice is placed once', of: [accumulate], to: ofAccumulate }),
  benignly('along unused',  { says: 'numbers that go to one place are added up first', of: [accumulate], cheaper: true, to: alongUnused }),
])
