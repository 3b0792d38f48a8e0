import { codes } from '../diagnostics/codes.js'
import type { Finding } from '../diagnostics/diagnostic.js'
import type { IndexClause } from '../formula/code.js'
import type { Machine } from './frame.js'
import { constantForm, extremesOf, formOf, indexForm, isConstantForm, isWhole, scaled, sumOf } from './forms.js'
import { greatest, negativePlace, type Situation } from './situation.js'
import { isLabel, type Axis, type Form, type Inequality, type Value } from './values.js'

/** What an index runs over. */
export interface Range {
  readonly start: Form
  readonly step: number
  /** How many values it takes; at most, if that depends on outer indices. */
  readonly count: number
  /** The last bound; values beyond it do not count. */
  readonly end: Form
  /** True if that depends on outer indices. */
  readonly varies: boolean
}

/** The range of `start:end` or `start:step:end`, or what is wrong with it. */
export function rangeOf(bounds: readonly Value[], name: string, situation: Situation | undefined): Range | Finding {
  if (bounds.some(isLabel)) return codes.labelAsNumber({ name: ':' })
  const forms = bounds.map(formOf)
  const [start, end] = [forms[0], forms.at(-1)]
  const step = bounds.length === 3 ? forms[1] : constantForm(1)
  if (!start || !end) return codes.notConstant({ what: `a bound of ${name}`, orAffine: true })
  if (!step || !isConstantForm(step)) return codes.notConstant({ what: `the step of ${name}` })
  const by = step.offset
  if (![start.offset, end.offset, by].every(Number.isFinite)) return codes.badRange({ problem: `the bounds of ${name} are not finite` })
  if (by === 0) return codes.badRange({ problem: `the step of ${name} is 0` })
  const length = scaled(sumOf(end, start, -1), 1 / by)
  // mathjs's meaning. The end counts as reached within rounding, so that 0:0.1:1 has eleven values.
  if (isConstantForm(length)) return { start, step: by, count: Math.max(0, Math.floor(length.offset * (1 + 1e-12) + 1e-12) + 1), end, varies: false }
  if (![start, end].every(isWhole) || !Number.isInteger(by)) return codes.badRange({ problem: `the bounds of ${name} depend on other indices and are not whole` })
  return { start, step: by, count: Math.max(0, Math.floor(greatest(wayOf(start, end, by), situation) / Math.abs(by)) + 1), end, varies: true }
}

export const isFinding = (read: Range | Finding): read is Finding => 'code' in read

/** Opens the index of a range that has values. */
export function openIndex(clause: IndexClause, { start, step, count, end, varies }: Range, machine: Machine): Axis {
  const { name } = clause
  if (!varies) return machine.openAxis(name, count, { start, step })
  // A box with room for all: from the earliest start on, or along with the start where that takes fewer steps.
  const [first, last] = step > 0 ? [extremesOf(start)[0], extremesOf(end)[1]] : [extremesOf(start)[1], extremesOf(end)[0]]
  const whole = Math.floor((last - first) / step) + 1
  const isBox = Math.abs(step) === 1 && whole <= count
  const within = (axis: Axis): Inequality[] => {
    const index = indexForm(axis)
    const order = (p: Form, q: Form): Inequality => (step > 0 ? { left: p, right: q } : { left: q, right: p })
    return [...(isBox && !isConstantForm(start) ? [order(start, index)] : []), ...(isBox && isConstantForm(end) ? [] : [order(index, end)])]
  }
  return machine.openAxis(name, isBox ? whole : count, { start: isBox ? constantForm(first) : start, step, within })
}

/** How far it is from the first bound to the last, in the direction of the step. */
const wayOf = (start: Form, end: Form, step: number): Form => scaled(sumOf(end, start, -1), Math.sign(step))

/** True if there are outer indices for which the range has no values, or that cannot be told. */
export const mayBeEmpty = ({ start, step, end, varies }: Range, situation: Situation | undefined): boolean =>
  varies && negativePlace(wayOf(start, end, step), situation) !== 'nowhere'
