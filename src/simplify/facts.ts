import type { Call, Node } from '../ir/node.js'
import type { Interval, Op } from '../ir/op.js'
import { ops } from '../ops/table.js'
import { idTable } from '../ir/walk.js'
import { factOfTensor } from './tensor/facts.js'

/** What is known of the real values a node takes where it has one. */
export interface Fact {
  readonly low: number
  readonly high: number
  readonly nonzero: boolean
  readonly whole: boolean
}

/** Something a rule may ask of a variable; `sample` is where its trial draws values. */
export interface Property {
  readonly name: string
  readonly holds: (fact: Fact) => boolean
  readonly sample: Interval
}

const property = (name: string, sample: Interval, holds: Property['holds']): Property => ({ name, holds, sample })

export const positive = property('positive', [Number.MIN_VALUE, Infinity], fact => fact.low > 0 || (fact.low >= 0 && fact.nonzero))
export const nonnegative = property('not negative', [0, Infinity], fact => fact.low >= 0)
export const negative = property('negative', [-Infinity, -Number.MIN_VALUE], fact => fact.high < 0 || (fact.high <= 0 && fact.nonzero))
export const nonpositive = property('not positive', [-Infinity, 0], fact => fact.high <= 0)
export const aboveMinusOne = property('above −1', [-1 + 2 ** -53, Infinity], fact => fact.low > -1)
export const fraction = property('in [0, 1]', [0, 1], fact => fact.low >= 0 && fact.high <= 1)
export const magnitudeAtMostOne = property('in [−1, 1]', [-1, 1], fact => fact.low >= -1 && fact.high <= 1)

export const variable = property('no constant', [-Infinity, Infinity], fact => fact.low < fact.high)

/** A property of a constant. */
const constant = (name: string, sample: Interval, holds: (value: number) => boolean): Property =>
  property(name, sample, fact => fact.low === fact.high && holds(fact.low))

export const zero = constant('0', [0, 0], value => value === 0)
export const one = constant('1', [1, 1], value => value === 1)
export const even = constant('even', [-8, 8], value => value % 2 === 0)
export const odd = constant('odd', [-7, 7], value => Math.abs(value % 2) === 1)
export const evenNonzero = constant('even, not 0', [-8, 8], value => value % 2 === 0 && value !== 0)
export const halfWhole = constant('1½, 2½ … 8½', [1.5, 8.5], value => value > 1 && value < 9 && value % 1 === 0.5)
export const negativeHalfWhole = constant('−1½, −2½ … −8½', [-8.5, -1.5], value => value < -1 && value > -9 && value % 1 === -0.5)
export const nonzeroConstant = constant('a constant, not 0', [-8, 8], value => value !== 0)

export type Facts = (node: Node) => Fact

const anything: Fact = { low: -Infinity, high: Infinity, nonzero: false, whole: false }

const between = (low: number, high: number, nonzero = false, whole = false): Fact =>
  Number.isNaN(low) || Number.isNaN(high) ? anything : { low, high, nonzero: nonzero || low > 0 || high < 0, whole }

/** Facts of the nodes of one compilation (of `size` so far), each worked out once, when it is asked for. Explicit stack: depth costs nothing. */
export function createFacts(size = 0): Facts {
  // Many programs never ask.
  let table: (Fact | undefined)[] | undefined
  return root => {
    const known = (table ??= idTable<Fact>(size))
    const stack = [root]
    for (let node = stack.at(-1); node; node = stack.at(-1)) {
      const missing = known[node.id] || node.kind !== 'call' ? undefined : node.args.filter(arg => !known[arg.id])
      if (missing?.length) {
        stack.push(...missing)
        continue
      }
      stack.pop()
      known[node.id] ??= factOf(node, arg => known[arg.id]!)
    }
    return known[root.id]!
  }
}

function factOf(node: Node, of: Facts): Fact {
  switch (node.kind) {
    case 'const': return between(node.value, node.value, node.value !== 0, Number.isInteger(node.value))
    case 'sym': return node.classes === undefined ? between(node.domain[0], node.domain[1]) : between(0, node.classes - 1, false, true)
    case 'call': {
      if (node.op.tensor) {
        const fact = factOfTensor(node, of)
        return fact ? between(fact.low, fact.high, fact.nonzero, fact.whole) : anything
      }
      const { low, high, nonzero, whole } = arithmetic.get(node.op)?.(node.args.map(of), node) ?? anything
      const [bottom, top] = node.op.range
      return between(Math.max(low, bottom), Math.min(high, top), nonzero || neverZero.has(node.op), whole || node.op.type === 'boolean')
    }
  }
}

/** Functions with no real zero, though a double may underflow to one. */
const neverZero: ReadonlySet<Op> = new Set([ops.exp, ops.expm1c, ops.cosh, ops.sigmoid, ops.sigmoidc, ops.softplus, ops.tanhc, ops.erfc, ops.normalCdf])

type Transfer = (args: readonly Fact[], call: Call) => Fact

/** A product of interval ends, where 0·∞ is 0: the infinite end is not attained. */
const times = (p: number, q: number) => (p === 0 || q === 0 ? 0 : p * q)

function product(a: Fact, b: Fact): Fact {
  const ends = [times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)]
  return between(Math.min(...ends), Math.max(...ends), a.nonzero && b.nonzero, a.whole && b.whole)
}

function reciprocal(a: Fact): Fact {
  if (a.low > 0 || a.high < 0) return between(1 / a.high, 1 / a.low, true)
  if (a.low >= 0) return between(a.high === Infinity ? 0 : 1 / a.high, Infinity, true)
  if (a.high <= 0) return between(-Infinity, a.low === -Infinity ? 0 : 1 / a.low, true)
  return { ...anything, nonzero: true }
}

function magnitude(a: Fact): Fact {
  if (a.low >= 0) return a
  if (a.high <= 0) return between(-a.high, -a.low, a.nonzero, a.whole)
  return between(0, Math.max(-a.low, a.high), a.nonzero, a.whole)
}

function power(a: Fact, n: Fact): Fact {
  const k = n.low
  if (k < 0) return reciprocal(power(a, between(-k, -k, true, true)))
  if (k % 2 === 0) {
    const size = magnitude(a)
    return between(size.low ** k, size.high ** k, size.nonzero, a.whole)
  }
  return between(a.low ** k, a.high ** k, a.nonzero, a.whole)
}

const sum = (a: Fact, b: Fact) => between(a.low + b.low, a.high + b.high, (a.low >= 0 && b.low >= 0 || a.high <= 0 && b.high <= 0) && (a.nonzero || b.nonzero), a.whole && b.whole)
const opposite = (a: Fact) => between(-a.high, -a.low, a.nonzero, a.whole)
const union = (a: Fact, b: Fact) => between(Math.min(a.low, b.low), Math.max(a.high, b.high), a.nonzero && b.nonzero, a.whole && b.whole)

/** A function that rises everywhere it is real. `below` is what it is at the lower end of its domain, for arguments that may lie beyond. */
const rising = (value: (a: number) => number, low: number, below: number, zeroOnlyAtZero = false): Transfer =>
  ([a]) => between(a!.low > low ? value(a!.low) : below, value(a!.high), zeroOnlyAtZero && a!.nonzero)

const isFalse = (a: Fact) => a.low === 0 && a.high === 0

/** A condition that is certain, one way or the other, or is not. */
const truth = (yes: boolean, no: boolean): Fact => between(yes ? 1 : 0, no ? 0 : 1, yes, true)

const rounded = (value: (a: number) => number): Transfer => ([a]) => between(value(a!.low), value(a!.high), false, true)

const arithmetic: ReadonlyMap<Op, Transfer> = new Map<Op, Transfer>([
  [ops.add, ([a, b]) => sum(a!, b!)],
  [ops.sub, ([a, b]) => sum(a!, opposite(b!))],
  [ops.neg, ([a]) => opposite(a!)],
  [ops.mul, ([a, b], call) => (call.args[0] === call.args[1] ? power(a!, between(2, 2, true, true)) : product(a!, b!))],
  [ops.div, ([a, b]) => product({ ...a!, whole: false }, reciprocal(b!))],
  [ops.powWhole, ([a, n]) => power(a!, n!)],
  [ops.pow, ([a]) => (a!.low >= 0 ? between(0, Infinity, a!.nonzero) : anything)],
  [ops.abs, ([a]) => magnitude(a!)],
  [ops.sign, ([a]) => between(a!.low > 0 ? 1 : a!.low >= 0 ? 0 : -1, a!.high < 0 ? -1 : a!.high <= 0 ? 0 : 1, a!.nonzero, true)],
  [ops.min, ([a, b]) => between(Math.min(a!.low, b!.low), Math.min(a!.high, b!.high), a!.nonzero && b!.nonzero, a!.whole && b!.whole)],
  [ops.max, ([a, b]) => between(Math.max(a!.low, b!.low), Math.max(a!.high, b!.high), a!.nonzero && b!.nonzero || a!.low > 0 || b!.low > 0, a!.whole && b!.whole)],
  [ops.select, ([c, a, b]) => (c!.low > 0 ? a! : c!.high <= 0 && c!.low >= 0 ? b! : union(a!, b!))],
  [ops.larger, ([a, b]) => truth(a!.low > b!.high, a!.high <= b!.low)],
  [ops.smaller, ([a, b]) => truth(a!.high < b!.low, a!.low >= b!.high)],
  [ops.largerEq, ([a, b]) => truth(a!.low >= b!.high, a!.high < b!.low)],
  [ops.smallerEq, ([a, b]) => truth(a!.high <= b!.low, a!.low > b!.high)],
  [ops.equal, ([a, b]) => truth(false, a!.low > b!.high || a!.high < b!.low)],
  [ops.unequal, ([a, b]) => truth(a!.low > b!.high || a!.high < b!.low, false)],
  [ops.and, ([a, b]) => truth(a!.low > 0 && b!.low > 0, isFalse(a!) || isFalse(b!))],
  [ops.or, ([a, b]) => truth(a!.low > 0 || b!.low > 0, isFalse(a!) && isFalse(b!))],
  [ops.not, ([a]) => truth(isFalse(a!), a!.low > 0)],
  [ops.hypot, ([a, b]) => between(Math.max(magnitude(a!).low, magnitude(b!).low), Infinity, a!.nonzero || b!.nonzero)],
  [ops.sqrt, rising(Math.sqrt, 0, 0, true)],
  [ops.cbrt, rising(Math.cbrt, -Infinity, -Infinity, true)],
  [ops.exp, rising(Math.exp, -Infinity, 0)],
  [ops.expm1c, rising(Math.exp, -Infinity, 0)],
  [ops.expm1, rising(Math.expm1, -Infinity, -1, true)],
  [ops.log, rising(Math.log, 0, -Infinity)],
  [ops.log2, rising(Math.log2, 0, -Infinity)],
  [ops.log10, rising(Math.log10, 0, -Infinity)],
  [ops.log1p, rising(Math.log1p, -1, -Infinity, true)],
  [ops.atan, rising(Math.atan, -Infinity, -Math.PI / 2, true)],
  [ops.asin, rising(Math.asin, -1, -Math.PI / 2, true)],
  [ops.sinh, rising(Math.sinh, -Infinity, -Infinity, true)],
  [ops.asinh, rising(Math.asinh, -Infinity, -Infinity, true)],
  [ops.atanh, rising(Math.atanh, -1, -Infinity, true)],
  [ops.tanh, rising(Math.tanh, -Infinity, -1, true)],
  [ops.cosh, ([a]) => between(Math.cosh(magnitude(a!).low), Math.cosh(magnitude(a!).high))],
  [ops.softplus, rising(a => Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a))), -Infinity, 0)],
  [ops.logCosh, ([a]) => between(0, Infinity, a!.nonzero)],
  [ops.floor, rounded(Math.floor)],
  [ops.ceil, rounded(Math.ceil)],
  [ops.fix, rounded(Math.trunc)],
  [ops.round, rounded(a => (a < 0 ? Math.floor(a) : Math.ceil(a)))],
])
