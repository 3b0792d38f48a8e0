import type { Graph } from '../../ir/build.js'
import type { Call, Node } from '../../ir/node.js'
import { axesOf, type Shape } from '../../ir/shape.js'
import { reshaped } from '../../ops/tensor/arrange.js'
import { constantIndex, isAffine, read, readAt, type Affine, type Subscript } from '../../ops/tensor/read.js'

/** The smallest and the largest value of an affine function over a domain. */
export function boundsOf(domain: Shape, { offset, terms }: Affine): readonly [low: number, high: number] {
  let [low, high] = [offset, offset]
  for (const [axis, factor] of terms) {
    const reach = factor * (domain[axis]! - 1)
    if (reach < 0) low += reach
    else high += reach
  }
  return [low, high]
}

/** True if these subscripts are inside of a tensor of that shape at every point of the domain. */
export const isInside = (shape: Shape, domain: Shape, subscripts: readonly Subscript[]): boolean =>
  subscripts.every((subscript, axis) => {
    if (!isAffine(subscript)) return false
    const [low, high] = boundsOf(domain, subscript)
    return low >= 0 && high < shape[axis]!
  })

/** Subscripts over one domain, and the arguments that hold indices: what `read` and `accumulate` have in common. */
export interface Mapping {
  readonly domain: Shape
  readonly subscripts: readonly Subscript[]
  readonly indices: readonly Node[]
}

/**
 * `outer` after `inner`: inner goes from its domain to the axes of outer's domain, outer on from there. Undefined if an affine function of an
 * index that is looked up would be needed.
 */
export function composed(graph: Graph, outer: Mapping, inner: Mapping): Mapping | undefined {
  const indices: Node[] = [...inner.indices]
  const subscripts: Subscript[] = []
  for (const subscript of outer.subscripts) {
    const made = isAffine(subscript) ? substituted(subscript, inner) : moved(graph, outer.indices[subscript.argument - 1]!, inner, indices)
    if (!made) return undefined
    subscripts.push(made)
  }
  const used = new Set(subscripts.flatMap(subscript => (isAffine(subscript) ? [] : [subscript.argument])))
  return { domain: inner.domain, ...renumbered(subscripts, indices, used) }
}

function substituted({ offset, terms }: Affine, { subscripts }: Mapping): Subscript | undefined {
  let sum = offset
  const found: (readonly [number, number])[] = []
  for (const [axis, factor] of terms) {
    const at = subscripts[axis]!
    if (!isAffine(at)) return offset === 0 && factor === 1 && terms.length === 1 ? at : undefined
    sum += factor * at.offset
    for (const [to, step] of at.terms) found.push([to, factor * step])
  }
  return { offset: sum, terms: found }
}

/** An index that outer looks up at every point of its domain, looked up where inner leads. */
function moved(graph: Graph, index: Node, { domain, subscripts, indices }: Mapping, all: Node[]): Subscript {
  const there = index.shape.length === 0 ? index : readAt(graph, index, domain, subscripts, { indices })
  const known = all.indexOf(there)
  if (known < 0) all.push(there)
  return { argument: known < 0 ? all.length : known + 1 }
}

function renumbered(subscripts: readonly Subscript[], indices: readonly Node[], used: ReadonlySet<number>): Pick<Mapping, 'subscripts' | 'indices'> {
  const order = [...used].sort((p, q) => p - q)
  return {
    subscripts: subscripts.map(subscript => (isAffine(subscript) ? subscript : { argument: order.indexOf(subscript.argument) + 1 })),
    indices: order.map(argument => indices[argument - 1]!),
  }
}

/** A tensor laid along axes of a larger domain, whole and each of its axes once: axis k of `x` runs along `axes[k]`. */
export interface Laid {
  readonly x: Node
  readonly axes: readonly number[]
}

/**
 * A read that only lays a tensor along axes of its domain (a broadcast, a transpose), with what it lays. An axis of extent 1 that needs none
 * of the domain's goes along one of extent 1 if there is any left, else is taken off.
 */
export function laidOf(graph: Graph, call: Call): Laid | undefined {
  const { domain, subscripts } = read.of(call)
  const [x] = call.args as [Node]
  if (call.args.length > 1) return undefined
  const axes: (number | undefined)[] = []
  for (const [k, subscript] of subscripts.entries()) {
    if (!isAffine(subscript) || subscript.offset !== 0 || subscript.terms.length > 1) return undefined
    const term = subscript.terms[0]
    if (term ? term[1] !== 1 || domain[term[0]] !== x.shape[k] || axes.includes(term[0]) : x.shape[k] !== 1) return undefined
    axes.push(term?.[0])
  }
  const free = axesOf(domain).filter(axis => domain[axis] === 1 && !axes.includes(axis))
  const found = axes.map(axis => axis ?? free.shift())
  if (!found.includes(undefined)) return { x, axes: found as number[] }
  const kept = axesOf(x.shape).filter(k => found[k] !== undefined)
  return { x: reshaped(graph, x, kept.map(k => x.shape[k]!)), axes: kept.map(k => found[k]!) }
}

/** The axes of a domain that no subscript runs along. */
export function unusedAxes(domain: Shape, subscripts: readonly Subscript[]): number[] {
  const used = new Set(subscripts.flatMap(subscript => (isAffine(subscript) ? subscript.terms.map(([axis]) => axis) : [])))
  return axesOf(domain).filter(axis => !used.has(axis))
}

/** True for a reshape that only adds or takes off axes of extent 1. */
export const isSameButForUnits = (p: Shape, q: Shape): boolean => {
  const [a, b] = [p, q].map(shape => shape.filter(extent => extent !== 1))
  return a!.length === b!.length && a!.every((extent, k) => extent === b![k])
}

/** Subscripts of the tensor before a reshape that only adds or takes off axes of extent 1, from those of the tensor after it. */
export function throughUnits(before: Shape, after: Shape, subscripts: readonly Subscript[]): Subscript[] {
  const kept = subscripts.filter((_, axis) => after[axis] !== 1)
  return before.map(extent => (extent === 1 ? constantIndex(0) : kept.shift()!))
}
