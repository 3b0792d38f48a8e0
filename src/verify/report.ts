import type { Numbers } from '../ir/shape.js'

/** What `check` found (SPEC §6, §7): plain data, fit for JSON. */
export interface CheckReport {
  /** True if no comparison failed and at least one point could be checked. */
  readonly ok: boolean
  /** What the gradient was held against. */
  readonly method: Method
  /** A comparison fails where |got − expected| > relative·|expected| + absolute. */
  readonly tolerance: Tolerance
  readonly seed: number
  readonly points: readonly CheckedPoint[]
  /** The comparison with the largest error in proportion to what is allowed; undefined if nothing was compared. */
  readonly worst: (Comparison & { readonly at: Readonly<Record<string, Numbers>> }) | undefined
  /** Of a model too large for all else: at how many of the coordinates the gradient was looked at, at each point. */
  readonly sampled?: { readonly coordinates: number; readonly of: number }
  /** Points whose value was NaN, or beyond all numbers on both sides; others were drawn in their place. */
  readonly redrawn: number
}

export type Method = 'differences in 60 digits' | 'random directions in doubles' | 'sampled coordinates in doubles'

export interface Tolerance {
  readonly relative: number
  readonly absolute: number
}

export interface CheckedPoint {
  /** `kink`: one comparison or more was left out for want of a derivative, the others passed. `undefined`: the value is NaN at a point that was asked for. */
  readonly status: 'passed' | 'failed' | 'kink' | 'undefined'
  /** Where coordinates are sampled, arguments of more than a thousand numbers are left out: the seed gives them again. */
  readonly at: Readonly<Record<string, Numbers>>
  /** The model's value; of several outputs, their sum weighted by `upstream`. */
  readonly value: number
  /** The weights of the outputs, drawn at random; [1] for one output. */
  readonly upstream: readonly number[]
  readonly comparisons: readonly Comparison[]
}

export interface Comparison {
  /** `kink`: the differences to the left and to the right disagree, or are not finite. */
  readonly status: 'passed' | 'failed' | 'kink'
  /** The argument, `value` for the value itself, or `direction 1` … */
  readonly of: string
  readonly got: number
  /** At a kink, the slope on the left and the slope on the right. */
  readonly expected: number | readonly [left: number, right: number]
  /** The error in proportion to what is allowed: above 1 it fails; 0 at a kink. */
  readonly excess: number
}

/** Compares a number with what it should be; equal infinities agree. */
export function compare(of: string, got: number, expected: number, { relative, absolute }: Tolerance): Comparison {
  const excess = Object.is(got, expected) ? 0 : Math.abs(got - expected) / (relative * Math.abs(expected) + absolute)
  return { status: excess <= 1 ? 'passed' : 'failed', of, got, expected, excess: Number.isNaN(excess) ? Infinity : excess }
}

export const kink = (of: string, got: number, left: number, right: number): Comparison => ({ status: 'kink', of, got, expected: [left, right], excess: 0 })

export function statusOf(comparisons: readonly Comparison[]): CheckedPoint['status'] {
  const has = (status: Comparison['status']) => comparisons.some(comparison => comparison.status === status)
  return has('failed') ? 'failed' : has('kink') ? 'kink' : 'passed'
}

export function summarise(points: readonly CheckedPoint[], facts: Pick<CheckReport, 'method' | 'tolerance' | 'seed' | 'sampled' | 'redrawn'>): CheckReport {
  const compared = points.flatMap(({ at, comparisons }) => comparisons.map(comparison => ({ ...comparison, at })))
  const measured = compared.filter(comparison => comparison.status !== 'kink')
  return {
    ok: compared.length > 0 && points.every(point => point.status !== 'failed'),
    ...facts,
    points,
    worst: measured.reduce<CheckReport['worst']>((worst, next) => (worst && worst.excess >= next.excess ? worst : next), undefined),
  }
}
