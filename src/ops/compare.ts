import type { Kink, Op } from '../ir/op.js'
import { elementwise, type Row } from './define.js'

/** What hangs on it may have a corner where the two are equal. That of two exactly equal numbers is a point, and no corner. */
const turns: readonly Kink[] = [{ at: 'a = b', gradient: 'that of the branch taken' }]

/** Comparisons are IEEE-exact: mathjs compares with a relative tolerance of 1e−12, which would move branches. */
const comparison = (name: string, latex: string, value: Row['value'], exact: Row['exact'], kinks: readonly Kink[], commutes = false): Op =>
  elementwise(name, {
    value, exact, latex, commutes,
    d: ['0', '0'],
    type: 'boolean', price: 1, folds: true, tame: true, range: [0, 1],
    kinks,
  })

export const larger    = comparison('larger',    '#a > #b',               (a, b) => Number(a > b),   (D, a, b) => new D(Number(a.gt(b))), turns)
export const smaller   = comparison('smaller',   '#a < #b',               (a, b) => Number(a < b),   (D, a, b) => new D(Number(a.lt(b))), turns)
export const largerEq  = comparison('largerEq',  String.raw`#a \ge #b`,   (a, b) => Number(a >= b),  (D, a, b) => new D(Number(a.gte(b))), turns)
export const smallerEq = comparison('smallerEq', String.raw`#a \le #b`,   (a, b) => Number(a <= b),  (D, a, b) => new D(Number(a.lte(b))), turns)
export const equal     = comparison('equal',     '#a = #b',               (a, b) => Number(a === b), (D, a, b) => new D(Number(a.eq(b))), [], true)
export const unequal   = comparison('unequal',   String.raw`#a \ne #b`,   (a, b) => Number(a !== b), (D, a, b) => new D(Number(!a.eq(b))), [], true)
