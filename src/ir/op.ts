import type { Decimal } from 'decimal.js'
import type { TensorRow } from './tensor.js'

/** decimal.js's constructor, handed in by the oracle so that no row imports the library. */
export type DecimalConstructor = typeof Decimal

/** What a tensor op is told beside its arguments. Equal keys, equal attributes. */
export interface Attributes {
  readonly key: string
}

/** A closed interval of the reals; either end may be infinite. */
export type Interval = readonly [low: number, high: number]

/** What a value is: a real number, or a truth value (a comparison, `and`, `not` …). */
export type ValueType = 'real' | 'boolean'

/** A place where an op has no derivative, or one that is a convention (SPEC §10). */
export interface Kink {
  /** Where, in terms of the arguments `a, b …`: `a = 0`. */
  readonly at: string
  /** What gradgen answers there, in words: `0`, `all to the first`. */
  readonly gradient: string
}

/**
 * How an op is spelt as text: a function call, an infix or prefix operator, or a text with holes (`#a`, `#b` … for the arguments, `#{26}` … beyond).
 * Precedences are those of JavaScript (15 exponent and prefix minus … 4 ternary), the same scale for every notation.
 */
export type Spelling =
  | { readonly kind: 'call'; readonly name: string }
  | { readonly kind: 'infix'; readonly symbol: string; readonly precedence: number; readonly associates: 'left' | 'right' | 'both' | 'none' }
  | { readonly kind: 'prefix'; readonly symbol: string; readonly precedence: number }
  | { readonly kind: 'text'; readonly text: string; readonly precedence: number; readonly holes: readonly number[] }

/**
 * A row: everything the compiler knows of one function, in one place. Passes ask the row; none but the rules names an op.
 *
 * In the textual formulas `a, b, c …` are the arguments, and `y` is the result.
 */
export interface Op {
  readonly name: string
  /** Birth order of the row; part of the hash of a call. */
  readonly index: number
  /** −1 for any number. */
  readonly arity: number
  /** What makes it a tensor op (`contract`, `reduce` …); undefined for a function of numbers, which maps over tensors element by element. */
  readonly tensor: TensorRow | undefined
  /** What the result is. */
  readonly type: ValueType
  /** Which arguments are truth values; the others are reals. */
  readonly conditions: readonly number[]
  /** The function in doubles. Truth values are 0 and 1. This is the meaning that every emitted text must agree with. */
  readonly value: (...args: number[]) => number
  /** The same function to as many digits as `D` carries; shares no code with `value`. Truth values are 0 and 1. */
  readonly exact: (D: DecimalConstructor, ...args: Decimal[]) => Decimal
  /** ∂y/∂a, ∂y/∂b …, each a formula over the arguments and the result `y`. */
  readonly partials: readonly string[]
  /** The same function in terms of other rows, for readers and for targets that do not spell it. */
  readonly definition: string | undefined
  /** Shown in place of the call, where people read it: `1 - sigmoid(a)` for sigmoid's companion. */
  readonly shown: string | undefined
  /** The values the function takes, whatever its arguments. */
  readonly range: Interval
  /** The arguments for which it is real and finite, one interval each (default: all reals). */
  readonly domain: readonly Interval[]
  readonly parity: 'even' | 'odd' | undefined
  /** Relative cost of one evaluation on V8, an addition being 1 (PERFORMANCE: `Math.exp` some 20). */
  readonly price: number
  /** True if calls with constant arguments are folded: only where every engine gives the same bits (+ − × ÷, sqrt, whole powers, comparisons …). */
  readonly folds: boolean
  /** True where no partial, in the row's own terms, can be infinite or NaN for finite arguments: a zero gradient may pass through freely. */
  readonly tame: boolean
  /** True for `select`: what only the branch not taken needs is not computed. */
  readonly lazy: boolean
  /** True if `f(a, b) = f(b, a)` bit for bit. */
  readonly commutes: boolean
  readonly latex: string
  readonly kinks: readonly Kink[]
}
