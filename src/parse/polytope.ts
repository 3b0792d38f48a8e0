import { extremesOf, sumOf } from './forms.js'
import type { Axis, Form, Inequality } from './values.js'

/** The counters of indices at one place. */
export type Point = ReadonlyMap<Axis, number>

/** What a search for a place found. */
export type Found = Point | 'nowhere' | 'unknown'

/** Σ factor·variable + offset ≥ 0, all whole. */
interface Constraint {
  readonly factors: readonly number[]
  readonly offset: number
}

/** Elimination can square the number of constraints: beyond this many nothing is said. */
const mostConstraints = 200

/** Nor is anything said where this many values of indices were tried. */
const mostTrials = 20_000

/** Nor where sums of products of these might be rounded. */
const [largestFactor, largestOffset] = [2 ** 16, 2 ** 36]

/**
 * A whole point of a polytope. Its indices are eliminated one by one (Fourier–Motzkin; Schrijver, Theory of Linear and Integer Programming, 1986,
 * §12.2), the constraints being tightened to whole numbers on the way (Pugh, The Omega test, CACM 35 (1992), §2); then they are given values in
 * the opposite order. Where all pairs that were combined had a factor of 1 the first value will do, elsewhere others are tried.
 */
export function pointIn(axes: readonly Axis[], inequalities: readonly Inequality[]): Found {
  const elimination = eliminateAll(constraintsOf(axes, inequalities), axes.length)
  if (typeof elimination === 'string') return elimination
  const { stages, order } = elimination
  const counters = new Array<number>(axes.length).fill(0)
  let trials = 0
  /** It calls itself once for each index. */
  const assign = (depth: number): 'found' | 'nowhere' | 'unknown' => {
    if (depth < 0) return 'found'
    const k = order[depth]!
    const [low, high] = intervalOf(stages[depth]!, k, counters)
    for (let value = low; value <= high; value++) {
      if (++trials > mostTrials) return 'unknown'
      counters[k] = value
      const result = assign(depth - 1)
      if (result !== 'nowhere') return result
    }
    counters[k] = 0
    return 'nowhere'
  }
  const result = assign(order.length - 1)
  return result === 'found' ? new Map(axes.map((axis, k) => [axis, counters[k]!])) : result
}

/** A whole number that a whole form does not exceed in a polytope, as small as elimination finds it; undefined if that finds none, −∞ if the polytope is empty. */
export function leastUpperBound(form: Form, axes: readonly Axis[], inequalities: readonly Inequality[]): number | undefined {
  // The last variable is the value of the form.
  const value = axes.length
  const own = axes.map(axis => form.terms.get(axis) ?? 0)
  const constraints = [
    ...constraintsOf(axes, inequalities).map(({ factors, offset }) => ({ factors: [...factors, 0], offset })),
    { factors: [...own, -1], offset: form.offset },
    { factors: [...own.map(factor => -factor), 1], offset: -form.offset },
  ]
  const elimination = eliminateAll(constraints, value)
  if (elimination === 'nowhere') return -Infinity
  return elimination === 'unknown' ? undefined : intervalOf(elimination.stages.at(-1)!, value, [])[1]
}

/** The value of a form where its indices are so. */
export const valueAt = ({ offset, terms }: Form, point: Point): number => [...terms].reduce((sum, [axis, factor]) => sum + factor * (point.get(axis) ?? 0), offset)

function constraintsOf(axes: readonly Axis[], inequalities: readonly Inequality[]): Constraint[] {
  const unit = (k: number, factor: number, offset: number): Constraint => ({ factors: axes.map((_, at) => (at === k ? factor : 0)), offset })
  return [
    ...axes.flatMap((axis, k) => [unit(k, 1, 0), unit(k, -1, axis.count - 1)]),
    ...inequalities.map(({ left, right }) => sumOf(right, left, -1)).filter(form => extremesOf(form)[0] < 0).map((form): Constraint => {
      const isNever = extremesOf(form)[1] < 0
      return isNever ? { factors: axes.map(() => 0), offset: -1 } : { factors: axes.map(axis => form.terms.get(axis) ?? 0), offset: form.offset }
    }),
  ]
}

interface Elimination {
  /** What is known before each elimination, and at the end. */
  readonly stages: readonly (readonly Constraint[])[]
  /** The variables in the order in which they were eliminated. */
  readonly order: readonly number[]
}

/** Eliminates the first `count` variables, the cheapest ones first. */
function eliminateAll(given: readonly Constraint[], count: number): Elimination | 'nowhere' | 'unknown' {
  const left = new Set(Array.from({ length: count }, (_, k) => k))
  const order: number[] = []
  const first = tightened(given)
  if (!first) return 'nowhere'
  if (!first.every(isSmall)) return 'unknown'
  const stages = [first]
  while (left.size > 0) {
    const constraints = stages.at(-1)!
    const costs = new Map([...left].map(k => [k, costOf(constraints, k)]))
    const k = [...left].reduce((best, other) => (costs.get(other)! < costs.get(best)! ? other : best))
    if (costs.get(k)! > mostConstraints ** 2) return 'unknown'
    const next = tightened(eliminate(constraints, k))
    if (!next) return 'nowhere'
    if (next.length > mostConstraints || !next.every(isSmall)) return 'unknown'
    left.delete(k)
    order.push(k)
    stages.push(next)
  }
  return { stages, order }
}

const isSmall = ({ factors, offset }: Constraint): boolean => Math.abs(offset) <= largestOffset && factors.every(factor => Math.abs(factor) <= largestFactor)

/** How many constraints an elimination makes of others; where a factor is not 1 whole points may be lost sight of, and that comes last. */
function costOf(constraints: readonly Constraint[], k: number): number {
  const factors = constraints.map(constraint => constraint.factors[k]!)
  const [lower, upper] = [factors.filter(factor => factor > 0), factors.filter(factor => factor < 0)]
  const isExact = lower.every(factor => factor === 1) || upper.every(factor => factor === -1)
  return lower.length * upper.length + (isExact ? 0 : mostConstraints)
}

/** The constraints on the other variables. */
function eliminate(constraints: readonly Constraint[], k: number): Constraint[] {
  const [rest, lower, upper]: [Constraint[], Constraint[], Constraint[]] = [[], [], []]
  for (const constraint of constraints) (constraint.factors[k] === 0 ? rest : constraint.factors[k]! > 0 ? lower : upper).push(constraint)
  for (const p of lower)
    for (const q of upper) {
      const [a, b] = [-q.factors[k]!, p.factors[k]!]
      rest.push({ factors: p.factors.map((factor, at) => a * factor + b * q.factors[at]!), offset: a * p.offset + b * q.offset })
    }
  return rest
}

/** The constraints that whole points satisfy: factors without a common divisor, the offset rounded down, of parallel ones the strictest; undefined if there are no such points. */
function tightened(constraints: readonly Constraint[]): Constraint[] | undefined {
  const strictest = new Map<string, Constraint>()
  for (const { factors, offset } of constraints) {
    const divisor = factors.reduce((p, q) => gcd(p, Math.abs(q)), 0)
    if (divisor === 0) {
      if (offset < 0) return undefined
      continue
    }
    const whole = { factors: factors.map(factor => factor / divisor), offset: Math.floor(offset / divisor) }
    const key = whole.factors.join(' ')
    const known = strictest.get(key)
    if (!known || whole.offset < known.offset) strictest.set(key, whole)
  }
  return [...strictest.values()]
}

function gcd(p: number, q: number): number {
  while (q !== 0) [p, q] = [q, p % q]
  return p
}

/** The whole values that constraints leave to variable k, where those that were eliminated after it are known and those before it are gone. */
function intervalOf(constraints: readonly Constraint[], k: number, known: readonly number[]): readonly [number, number] {
  let [low, high] = [-Infinity, Infinity]
  for (const { factors, offset } of constraints) {
    const factor = factors[k]!
    if (factor === 0) continue
    const rest = factors.reduce((sum, other, at) => (at === k || other === 0 ? sum : sum + other * known[at]!), offset)
    if (factor > 0) low = Math.max(low, Math.ceil(-rest / factor))
    else high = Math.min(high, Math.floor(rest / -factor))
  }
  return [low, high]
}
