import { bestPoint, type Point } from './polytope.js'
import { extremesOf, sumOf } from './forms.js'
import type { Axis, Form, Inequality, Known } from './values.js'

/** What holds where code is run: the branches that it stands in. */
export interface Situation {
  readonly serial: number
  readonly known: Known
  /** The indices that the condition depends on. */
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
  const beyond = [bestPoint(form, 1, axes, inequalities), bestPoint(form, -1, axes, inequalities)]
    .find(point => point && (valueAt(form, point) < low || valueAt(form, point) > high))
  if (!beyond || (partly && most >= low && least <= high)) return { kind: 'guarded' }
  return outside(form, beyond)
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
  const point = bestPoint(form, -1, axes, inequalities)
  return point && valueAt(form, point) < 0 ? point : undefined
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

export const valueAt = ({ offset, terms }: Form, point: Point): number => [...terms].reduce((sum, [axis, factor]) => sum + factor * (point.get(axis) ?? 0), offset)

const cornerOf = ({ terms }: Form, direction: 1 | -1): Point =>
  new Map([...terms].map(([axis, factor]) => [axis, factor * direction > 0 ? axis.count - 1 : 0]))

/** The indices that a form depends on, those that their bounds depend on, and what is known of them all. */
function surroundings(form: Form, situation: Situation | undefined) {
  const axes = new Set(form.terms.keys())
  const inequalities: Inequality[] = []
  for (const axis of axes)
    for (const bound of axis.bounds) {
      inequalities.push(bound)
      for (const other of differenceOf(bound).terms.keys()) axes.add(other)
    }
  let partly = false
  for (let at = situation; at; at = at.outer) {
    if (!at.axes.some(axis => axes.has(axis))) continue
    inequalities.push(...at.known.inequalities)
    partly ||= at.known.partly
    for (const inequality of at.known.inequalities)
      for (const axis of differenceOf(inequality).terms.keys()) if (!axes.has(axis)) {
        axes.add(axis)
        inequalities.push(...axis.bounds)
      }
  }
  return { axes: [...axes], inequalities, partly }
}

/** right − left. */
const differenceOf = ({ left, right }: Inequality): Form => sumOf(right, left, -1)

/** The text of what matters for subscripts made of these indices: equal texts, equal findings. */
export function relevantTo(axes: readonly Axis[], situation: Situation | undefined): string {
  const serials: number[] = []
  for (let at = situation; at; at = at.outer) if (at.axes.some(axis => axes.includes(axis))) serials.push(at.serial)
  return serials.join(' ')
}
