import type { DecimalConstructor, Interval, Kink, Op, ValueType } from '../ir/op.js'
import type { Decimal } from 'decimal.js'

/** What a row says; everything else has a default. Arguments are `a, b, c …` in formulas, `y` the result. */
export interface Row {
  readonly value: (...args: number[]) => number
  readonly exact: (D: DecimalConstructor, ...args: Decimal[]) => Decimal
  /** ∂y/∂a, ∂y/∂b …, over the arguments and the result. */
  readonly d: readonly string[]
  readonly price: number
  readonly latex: string
  /** The same function, in terms of other rows. */
  readonly as?: string
  readonly shown?: string
  readonly range?: Interval
  readonly domain?: readonly Interval[]
  readonly parity?: 'even' | 'odd'
  readonly type?: ValueType
  readonly conditions?: readonly number[]
  readonly folds?: boolean
  readonly tame?: boolean
  readonly lazy?: boolean
  readonly commutes?: boolean
  readonly kinks?: readonly Kink[]
}

const reals: Interval = [-Infinity, Infinity]
const rows: Op[] = []

/** Indices of tensor rows begin here (tensor/define.ts), those of functions of numbers lie below: so both are small, and what is known of ops can be an array. */
export const firstTensorIndex = 128

/** Adds a row to the table. Its arity is the number of its partials. */
export function elementwise(name: string, row: Row): Op {
  const op: Op = Object.freeze({
    name,
    index: rows.length,
    arity: row.d.length,
    tensor: undefined,
    type: row.type ?? 'real',
    conditions: row.conditions ?? [],
    value: row.value,
    exact: row.exact,
    partials: row.d,
    definition: row.as,
    shown: row.shown,
    range: row.range ?? reals,
    domain: row.domain ?? row.d.map(() => reals),
    parity: row.parity,
    price: row.price,
    folds: row.folds ?? false,
    tame: row.tame ?? false,
    lazy: row.lazy ?? false,
    commutes: row.commutes ?? false,
    latex: row.latex,
    kinks: row.kinks ?? [],
  })
  if (rows.push(op) > firstTensorIndex) throw new Error('more functions of numbers than there are indices for')
  return op
}

/** All rows, in order of definition; complete once `ops/table.ts` has been imported. */
export const allOps: readonly Op[] = rows
