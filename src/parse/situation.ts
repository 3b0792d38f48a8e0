import { elements, forEachPoint } from '../ir/shape.js'
import { allOf, alternatives, anyOf, atMost, below, deciderOf, inTable, type Condition } from './conditions.js'
import { constantForm, extremesOf } from './forms.js'
import { leastUpperBound, pointIn, valueAt, type Found, type Point } from './polytope.js'
import type { Axis, Form } from './values.js'

/** What holds where code is run: the branches that it stands in, and the bounds of the indices around it. */
export interface Situation {
  readonly serial: number
  readonly condition: Condition
  readonly outer: Situation | undefined
}

/** What can be said of the values that a form takes where it is used. */
export type Whereabouts =
  /** All within, even where the ranges of indices overlap their bounds. */
  | { readonly kind: 'within' }
  /** All that are used are within. */
  | { readonly kind: 'guarded' }
  /** Outside, for these indices. */
  | { readonly kind: 'outside'; readonly value: number; readonly at: Point }
  /** The conditions around are too much to work out. */
  | { readonly kind: 'unknown' }

/**
 * Where the values of a whole form lie with regard to low … high. Indices with bounds that depend on others, and conditions of branches on
 * indices, cut polytopes out of the box of all ranges; a value outside counts only if it is used at a point of one of them. What depends on data
 * may come out either way.
 */
export function whereabouts(form: Form, low: number, high: number, situation: Situation | undefined): Whereabouts {
  const [least, most] = extremesOf(form)
  if (least >= low && most <= high) return { kind: 'within' }
  // Where a number stands by itself something is used: branches that are never taken are not read.
  const found = form.terms.size === 0 ? new Map<Axis, number>() : placeWhere(anyOf([below(constantForm(high), form), below(form, constantForm(low))]), situation)
  if (found === 'nowhere') return { kind: 'guarded' }
  return found === 'unknown' ? { kind: 'unknown' } : { kind: 'outside', value: valueAt(form, found), at: found }
}

/** A place at which something is used and what was marked there is not 0; the marks are those of the whole box of the axes. */
export const markedPlace = (axes: readonly Axis[], marks: ArrayLike<number>, situation: Situation | undefined): Found =>
  axes.length === 0 ? new Map<Axis, number>() : placeWhere(inTable({ axes, numbers: () => marks }), situation)

/** A place where a whole form is negative. */
export const negativePlace = (form: Form, situation: Situation | undefined): Found =>
  extremesOf(form)[0] >= 0 ? 'nowhere' : placeWhere(below(form, constantForm(0)), situation)

/** The greatest value of a whole form where its indices are within their bounds; never too small. */
export function greatest(form: Form, situation: Situation | undefined): number {
  const [, most] = extremesOf(form)
  const { axes, conditions } = surroundings([...form.terms.keys()], situation)
  if (conditions.length === 0) return most
  let found = -Infinity
  for (const conjunction of alternatives(conditions)) found = Math.max(found, (conjunction && leastUpperBound(form, axes, conjunction.inequalities)) ?? most)
  return Math.min(most, found)
}

/** True if nothing is used where a condition holds, as far as little work tells. */
export const isDead = (condition: Condition, situation: Situation | undefined): boolean => placeWhere(condition, situation, littleWork) === 'nowhere'

/** More tests than this are not made to find a place among all; and to find whether a branch is ever taken, not more than that. */
const mostWork = 2 ** 22
const littleWork = 2 ** 16

/** A place that is used, and where a condition on indices holds. */
function placeWhere(condition: Condition, situation: Situation | undefined, work = mostWork): Found {
  const { axes, conditions: around } = surroundings(condition.axes, situation)
  const conditions = [condition, ...around]
  let isOpen = false
  for (const conjunction of alternatives(conditions)) {
    const found = conjunction ? pointIn(axes, conjunction.inequalities) : 'unknown'
    if (found === 'nowhere') continue
    if (found !== 'unknown' && conjunction!.tables.length === 0) return found
    isOpen = true
  }
  return isOpen ? searchAll(conditions, axes, work) : 'nowhere'
}

/** Tries all places of the box. */
function searchAll(conditions: readonly Condition[], axes: readonly Axis[], work: number): Found {
  const shape = axes.map(axis => axis.count)
  if (elements(shape) > work) return 'unknown'
  const decider = deciderOf(conditions, axes)
  if (!decider || elements(shape) * decider.tests > work) return 'unknown'
  let found: Point | undefined
  forEachPoint(shape, counters => {
    if (!found && decider.holds(counters)) found = new Map(axes.map((axis, k) => [axis, counters[k]!]))
  })
  return found ?? 'nowhere'
}

/** The indices that come up with some, and what holds of them all. */
function surroundings(given: readonly Axis[], situation: Situation | undefined): { readonly axes: readonly Axis[]; readonly conditions: readonly Condition[] } {
  const axes = new Set(given)
  const conditions: Condition[] = []
  const bounded = new Set<Axis>()
  const take = (condition: Condition) => {
    conditions.push(condition)
    for (const axis of condition.axes) axes.add(axis)
  }
  let levels: Condition[] = []
  for (let at = situation; at; at = at.outer) levels.push(at.condition)
  for (let before = -1; before !== conditions.length;) {
    before = conditions.length
    const isNear = (condition: Condition) => condition.axes.some(axis => axes.has(axis))
    levels.filter(isNear).forEach(take)
    levels = levels.filter(condition => !conditions.includes(condition))
    // What is added to a set while it is walked is visited too.
    for (const axis of axes) if (axis.bounds.length > 0 && !bounded.has(axis)) {
      bounded.add(axis)
      take(boundsOf(axis))
    }
  }
  return { axes: [...axes], conditions }
}

/** What holds where an index with bounds that depend on others has values. */
const boundsOf = ({ bounds }: Axis): Condition => allOf(bounds.map(({ left, right }) => atMost(left, right)))

/** What an index whose bounds depend on others adds to a situation: where it has no values, nothing is used. */
export const withIndex = (axis: Axis, serial: number, outer: Situation | undefined): Situation | undefined =>
  axis.bounds.length === 0 ? outer : { serial, condition: boundsOf(axis), outer }

/** The text of a situation: equal texts, equal findings. */
export function situationText(situation: Situation | undefined): string {
  const serials: number[] = []
  for (let at = situation; at; at = at.outer) serials.push(at.serial)
  return serials.join(' ')
}
