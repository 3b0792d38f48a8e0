import { bestPoint, isEmpty, searchPoint, valueAt, type Point } from './polytope.js'
import { extremesOf, sumOf } from './forms.js'
import type { Axis, Form, Inequality, Known } from './values.js'

/** What holds where code is run: the branches that it stands in, and the bounds of the indices around it. */
export interface Situation {
  readonly serial: number
  readonly known: Known
  /** The indices that a condition depends on. */
  readonly axes: readonly Axis[]
  readonly outer: Situation | undefined
}

/** What can be said of the values that a form takes where it is used. */
export type Whereabouts =
  /** All within, even where the ranges of indices overlap their bounds. */
  | { readonly kind: 'within' }
  /** All within, or not known to be outside: elsewhere the value is not used. */
  | { readonly kind: 'guarded' }
  /** Outside, for these indices. */
  | { readonly kind: 'outside'; readonly value: number; readonly at: Point }

/**
 * Where the values of a form lie with regard to low … high. Indices with bounds that depend on others, and conditions of branches on indices,
 * cut a polytope out of the box of all ranges; a value outside counts only if a point of it shows that it is used.
 */
export function whereabouts(form: Form, low: number, high: number, situation: Situation | undefined): Whereabouts {
  const [least, most] = extremesOf(form)
  if (least >= low && most <= high) return { kind: 'within' }
  const { inequalities, axes, partly } = surroundings(form, situation)
  if (inequalities.length === 0 && !partly) return outside(form, cornerOf(form, least < low ? -1 : 1))
  const isBeyond = (point: Point | undefined): point is Point => point !== undefined && (valueAt(form, point) < low || valueAt(form, point) > high)
  if (partly && most >= low && least <= high) return { kind: 'guarded' }
  const beyond = beyondIn(form, isBeyond, axes, inequalities)
  if (!beyond) return { kind: 'guarded' }
  return outside(form, beyond)
}

/** A point of a polytope where a form has a value that is beyond: at one of its ends, or, where these are not whole, at some other. */
function beyondIn(form: Form, isBeyond: (point: Point | undefined) => point is Point, axes: readonly Axis[], inequalities: readonly Inequality[]): Point | undefined {
  const ends = ([1, -1] as const).map(direction => bestPoint(form, direction, axes, inequalities))
  const found = ends.find(isBeyond)
  if (found || ends.every(end => end !== undefined)) return found
  const relaxed = ([1, -1] as const).map(direction => bestPoint(form, direction, axes, inequalities, { relaxed: true }))
  return relaxed.some(isBeyond) ? searchPoint(axes, inequalities, isBeyond) : undefined
}

/** True if a value at this place of its indices is used, as far as that is known. */
export function isUsed(axes: readonly Axis[], counters: readonly number[], situation: Situation | undefined): boolean {
  const point: Point = new Map(axes.map((axis, k) => [axis, counters[k]!]))
  const { inequalities, partly } = surroundings({ offset: 0, terms: new Map(axes.map(axis => [axis, 1])) }, situation)
  // What depends on other indices may hold for some of them.
  const own = inequalities.map(differenceOf).filter(({ terms }) => [...terms.keys()].every(axis => point.has(axis)))
  return !partly && own.length === inequalities.length && own.every(form => valueAt(form, point) >= 0)
}

/** A place where a form is negative, unless conditions that are not understood may rule that out. */
export function negativePlace(form: Form, situation: Situation | undefined): Point | undefined {
  if (extremesOf(form)[0] >= 0) return undefined
  const { inequalities, axes, partly } = surroundings(form, situation)
  if (partly) return undefined
  return beyondIn(form, (point): point is Point => point !== undefined && valueAt(form, point) < 0, axes, inequalities)
}

/** The greatest value of a form where its indices are within their bounds; never too small. */
export function greatest(form: Form, situation: Situation | undefined): number {
  const { inequalities, axes } = surroundings(form, situation)
  const [, most] = extremesOf(form)
  if (inequalities.length === 0) return most
  const point = bestPoint(form, 1, axes, inequalities, { relaxed: true })
  return point ? Math.min(most, valueAt(form, point)) : most
}

const outside = (form: Form, at: Point): Whereabouts => ({ kind: 'outside', value: valueAt(form, at), at })

const cornerOf = ({ terms }: Form, direction: 1 | -1): Point =>
  new Map([...terms].map(([axis, factor]) => [axis, factor * direction > 0 ? axis.count - 1 : 0]))

/** The indices that a form depends on and those that come up with them, and what is known of them all. */
function surroundings(form: Form, situation: Situation | undefined) {
  const axes = new Set(form.terms.keys())
  const inequalities = new Set<Inequality>()
  let partly = false
  for (let at = situation; at; at = at.outer) {
    for (const inequality of at.known.inequalities) {
      inequalities.add(inequality)
      for (const axis of differenceOf(inequality).terms.keys()) axes.add(axis)
    }
  }
  for (const axis of axes)
    for (const bound of axis.bounds) {
      inequalities.add(bound)
      for (const other of differenceOf(bound).terms.keys()) axes.add(other)
    }
  for (let at = situation; at; at = at.outer) partly ||= at.known.partly && at.axes.some(axis => axes.has(axis))
  return { axes: [...axes], inequalities: [...inequalities], partly }
}

/** right − left. */
const differenceOf = ({ left, right }: Inequality): Form => sumOf(right, left, -1)

/** True if nothing that stands here is ever used. */
export function isDead(situation: Situation): boolean {
  const { axes, inequalities } = surroundings(nowhere, situation)
  return inequalities.length > 0 && isEmpty(axes, inequalities)
}

const nowhere: Form = { offset: 0, terms: new Map() }

/** What an index whose bounds depend on others adds to a situation: where it has no values, nothing is used. */
export const withIndex = (axis: Axis, serial: number, outer: Situation | undefined): Situation | undefined =>
  axis.bounds.length === 0 ? outer : { serial, known: { inequalities: axis.bounds, partly: false }, axes: [], outer }

/** The text of a situation: equal texts, equal findings. */
export function situationText(situation: Situation | undefined): string {
  const serials: number[] = []
  for (let at = situation; at; at = at.outer) serials.push(at.serial)
  return serials.join(' ')
}
