import type { Fn } from '../ir/fn.js'

/** The module on trial: see `CheckRequest`. */
export type Evaluate = (x: Float64Array, upstream: Float64Array) => { readonly value: number; readonly gradient: ArrayLike<number> }

/** One point: what the module made of it, and what it was asked. */
export interface Trial {
  readonly fn: Fn
  readonly x: Float64Array
  readonly upstream: Float64Array
  readonly value: number
  readonly gradient: ArrayLike<number>
  readonly random: () => number
  /** The value alone, by the module itself. */
  readonly valueOnly: (x: Float64Array, upstream: Float64Array) => number
}
