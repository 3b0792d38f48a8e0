import type { Property } from './facts.js'

/**
 * What a rewrite may change (SPEC §10). *exact*: nothing, bit for bit, −0, NaN and infinities included. *benign*: the same over the reals,
 * at most 2 ulp more error than before beyond what half an ulp in its arguments costs anyway; may differ at infinite and NaN inputs, and
 * may put the true value where NaN was, never the reverse.
 * *stabilising*: more accurate, and allowed to cost more.
 */
export type Kind = 'exact' | 'benign' | 'stabilising'

/**
 * An equation, read from left to right. In its text `x y z a b` stand for any real, `c d` for any truth value, `k j` for a constant and
 * `n m` for a whole constant. Sums and products match in any order; at the root of a rule they match a part of a longer chain, and a sum
 * any multiple of itself.
 */
export interface Rule {
  readonly name: string
  readonly kind: Kind
  readonly lhs: string
  readonly rhs: string
  /** What must be known of the variables. */
  readonly where: Where
  /** How much the price may rise. */
  readonly raises: number
  /** Made only once derivatives are there, since it would spoil them: `x^1.5 = x·√x` has no derivative at 0 on its right side. */
  readonly late: boolean
}

export type Where = Readonly<Record<string, Property>>

/** What a stabilising rule may cost beyond what it replaces, unless it says otherwise: one transcendental call and its trimmings. */
const priceOfStability = 32

export const exact = (name: string, lhs: string, rhs: string, where: Where = {}): Rule =>
  ({ name, kind: 'exact', lhs, rhs, where, raises: 0, late: false })

export const benign = (name: string, lhs: string, rhs: string, where: Where = {}): Rule =>
  ({ name, kind: 'benign', lhs, rhs, where, raises: 0, late: false })

export const stabilising = (name: string, lhs: string, rhs: string, where: Where = {}, raises = priceOfStability): Rule =>
  ({ name, kind: 'stabilising', lhs, rhs, where, raises, late: false })

export const late = (rule: Rule): Rule => ({ ...rule, late: true })

/** The rules of one file, named after it: `gates/sigmoid`. */
export const group = (prefix: string, rules: readonly Rule[]): readonly Rule[] => rules.map(rule => ({ ...rule, name: `${prefix}/${rule.name}` }))

/** An equation that looks right and is not, with the point that kills it. */
export interface Refused {
  readonly lhs: string
  readonly rhs: string
  /** The values of its variables at which the two sides differ, or their derivatives do. */
  readonly at: Readonly<Record<string, number>>
  /** What differs there. */
  readonly differs: 'value' | 'derivative'
  readonly because: string
}
