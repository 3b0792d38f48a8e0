import { elements, forEachPoint } from '../ir/shape.js'
import { sumOf } from './forms.js'
import type { Axis, Form, Inequality } from './values.js'

/** The counters of indices at one place. */
export type Point = ReadonlyMap<Axis, number>

/** Σ factor·variable + offset ≥ 0. */
interface Constraint {
  readonly factors: readonly number[]
  readonly offset: number
}

/** What counts as rounding. */
const slack = 1e-9

/** Elimination can square the number of constraints: beyond this many nothing is said. */
const mostConstraints = 200

/**
 * The place where a form is greatest (`direction` 1) or least (−1) among the whole points of a polytope, by Fourier–Motzkin elimination
 * (Schrijver, Theory of Linear and Integer Programming, 1986, §12.2). Undefined if there is none, or if rounding leads out of the polytope;
 * `relaxed` points need be neither whole nor inside.
 */
export function bestPoint(form: Form, direction: 1 | -1, axes: readonly Axis[], inequalities: readonly Inequality[], { relaxed = false } = {}): Point | undefined {
  // The last variable is the value of the form.
  const value = axes.length
  const unit = (k: number, factor: number, offset: number): Constraint => ({ factors: Array.from({ length: value + 1 }, (_, at) => (at === k ? factor : 0)), offset })
  const constraint = ({ offset, terms }: Form): Constraint => ({ factors: [...axes.map(axis => terms.get(axis) ?? 0), 0], offset })
  const own = constraint(form)
  const all: Constraint[] = [
    ...axes.flatMap((axis, k) => [unit(k, 1, 0), unit(k, -1, axis.count - 1)]),
    ...inequalities.map(({ left, right }) => constraint(sumOf(right, left, -1))),
    { factors: own.factors.map((factor, k) => (k === value ? -1 : factor)), offset: own.offset },
    { factors: own.factors.map((factor, k) => (k === value ? 1 : -factor)), offset: -own.offset },
  ]
  const stages: Constraint[][] = [all]
  for (let k = 0; k < value; k++) {
    const next = eliminate(stages.at(-1)!, k)
    if (next.length > mostConstraints) return undefined
    stages.push(next)
  }
  if (stages[value]!.some(({ factors, offset }) => offset < -slack && factors.every(factor => factor === 0))) return undefined
  const found = new Array<number>(value + 1).fill(0)
  for (let k = value; k >= 0; k--) {
    const [low, high] = intervalOf(stages[k]!, k, found)
    if (low > high + slack) return undefined
    // Where the form is fixed already, its indices are taken from the lower end on.
    const best = k === value ? (direction > 0 ? high : low) : low
    found[k] = relaxed || k === value ? best : Math.ceil(best - slack)
  }
  const point = new Map(axes.map((axis, k) => [axis, found[k]!]))
  const isInside = all.slice(0, -2).every(({ factors, offset }) => factors.reduce((sum, factor, k) => sum + factor * found[k]!, offset) >= -slack)
  return relaxed || isInside ? point : undefined
}

/** A polytope in a larger box is not searched point by point. */
const mostPoints = 20_000

/** A whole point of a polytope that is accepted, found by trying all of them; undefined if there is none, or too many to try. */
export function searchPoint(axes: readonly Axis[], inequalities: readonly Inequality[], accept: (point: Point) => boolean): Point | undefined {
  const shape = axes.map(axis => axis.count)
  if (elements(shape) > mostPoints) return undefined
  const bounds = inequalities.map(({ left, right }) => sumOf(right, left, -1))
  let found: Point | undefined
  forEachPoint(shape, counters => {
    if (found) return
    const point = new Map(axes.map((axis, k) => [axis, counters[k]!]))
    if (accept(point) && bounds.every(bound => valueAt(bound, point) >= -slack)) found = point
  })
  return found
}

/** The value of a form where its indices are so. */
export const valueAt = ({ offset, terms }: Form, point: Point): number => [...terms].reduce((sum, [axis, factor]) => sum + factor * (point.get(axis) ?? 0), offset)

/** True if a polytope surely has no points. */
export function isEmpty(axes: readonly Axis[], inequalities: readonly Inequality[]): boolean {
  const constraint = ({ offset, terms }: Form): Constraint => ({ factors: axes.map(axis => terms.get(axis) ?? 0), offset })
  let left: Constraint[] = [
    ...axes.flatMap((axis, k) => [{ factors: axes.map((_, at) => (at === k ? 1 : 0)), offset: 0 }, { factors: axes.map((_, at) => (at === k ? -1 : 0)), offset: axis.count - 1 }]),
    ...inequalities.map(({ left: p, right: q }) => constraint(sumOf(q, p, -1))),
  ]
  for (let k = 0; k < axes.length; k++) {
    left = eliminate(left, k)
    if (left.length > mostConstraints) return false
  }
  return left.some(({ offset }) => offset < -slack)
}

/** The constraints on the other variables. */
function eliminate(constraints: readonly Constraint[], k: number): Constraint[] {
  const [rest, below, above]: [Constraint[], Constraint[], Constraint[]] = [[], [], []]
  for (const constraint of constraints) (constraint.factors[k] === 0 ? rest : constraint.factors[k]! > 0 ? below : above).push(constraint)
  if (below.length * above.length > mostConstraints) return new Array<Constraint>(mostConstraints + 1).fill({ factors: [], offset: 0 })
  for (const p of below)
    for (const q of above) {
      const [a, b] = [-q.factors[k]!, p.factors[k]!]
      const factors = p.factors.map((factor, at) => a * factor + b * q.factors[at]!)
      const offset = a * p.offset + b * q.offset
      if (offset < -slack || factors.some(factor => factor !== 0)) rest.push({ factors, offset })
    }
  return rest
}

/** What constraints say of variable k, where those after it are known and those before it are gone. */
function intervalOf(constraints: readonly Constraint[], k: number, found: readonly number[]): readonly [number, number] {
  let [low, high] = [-Infinity, Infinity]
  for (const { factors, offset } of constraints) {
    const factor = factors[k]!
    if (factor === 0) continue
    const rest = factors.reduce((sum, other, at) => (at > k ? sum + other * found[at]! : sum), offset)
    if (factor > 0) low = Math.max(low, -rest / factor)
    else high = Math.min(high, -rest / factor)
  }
  return [low, high]
}
