import { describe, expect, it } from 'vitest'
import { partial } from '../../src/differentiate/partials.js'
import { createGraph } from '../../src/ir/build.js'
import type { Call, Sym } from '../../src/ir/node.js'
import { ops, type OpName } from '../../src/ops/table.js'
import { interpret } from '../../src/verify/interpret.js'
import { isWholeArgument } from './points.js'

/** The partials of a row at a point, as its formulas give them. */
function partialsAt(name: OpName, ...args: number[]): number[] {
  const graph = createGraph()
  const values = new Map<Sym, number>()
  const nodes = args.map((x, k) => {
    if (isWholeArgument(ops[name], k)) return graph.constant(x)
    const symbol = graph.symbol('abc'[k]!, 'input')
    values.set(symbol, x)
    return symbol
  })
  const call = graph.call(ops[name], ...nodes) as Call
  return interpret(graph, args.map((_, k) => partial(graph, call, k)), values)
}

const { NaN: none, POSITIVE_INFINITY: oo } = Number

/** The table of SPEC §10 where it is about rows; composites and whole formulas have theirs in test/oracle. */
const table: readonly (readonly [name: OpName, at: readonly number[], gradient: readonly number[]])[] = [
  ['max', [3, 3], [1, 0]], ['max', [0, 0], [1, 0]], ['max', [1, 2], [0, 1]], ['max', [2, 1], [1, 0]],
  ['min', [3, 3], [1, 0]], ['min', [1, 2], [1, 0]], ['min', [2, 1], [0, 1]],
  ['abs', [0], [0]], ['abs', [-0], [0]], ['abs', [-2], [-1]],
  ['sign', [0], [0]], ['floor', [1], [0]], ['ceil', [1], [0]], ['round', [0.5], [0]], ['fix', [1], [0]],
  ['larger', [1, 1], [0, 0]], ['equal', [1, 1], [0, 0]],
  ['hypot', [0, 0], [0, 0]], ['hypot', [3, 4], [0.6, 0.8]], ['hypot', [0, -2], [0, -1]],
  ['atan2', [0, 0], [none, none]],
  ['sqrt', [0], [oo]], ['cbrt', [0], [oo]], ['log', [0], [oo]], ['log1p', [-1], [oo]], ['asin', [1], [oo]], ['asin', [-1], [oo]],
  ['acos', [1], [-oo]], ['acos', [-1], [-oo]], ['acosh', [1], [oo]], ['atanh', [1], [oo]], ['logit', [0], [oo]], ['logit', [1], [oo]],
  ['sqrt', [-1], [none]], ['asin', [2], [none]], ['acosh', [0], [none]], ['acosh', [-2], [none]],
  ['powWhole', [0, 0], [0, 0]], ['powWhole', [7, 0], [0, 0]], ['powWhole', [0, 1], [1, 0]], ['powWhole', [0, 2], [0, 0]],
  ['powWhole', [-2, 2], [-4, 0]], ['powWhole', [-2, 3], [12, 0]], ['powWhole', [oo, 1], [1, 0]],
  ['pow', [0, 2], [0, 0]], ['pow', [0, 1], [1, 0]], ['pow', [0, 0.5], [oo, 0]], ['pow', [0, 0], [0, 0]], ['pow', [-2, 2], [-4, none]],
  ['pow', [4, 0], [0, Math.log(4)]], ['pow', [4, 0.5], [0.25, 2 * Math.log(4)]],
  ['xlogy', [0, 2], [Math.log(2), 0]], ['xlogy', [0, 0], [-oo, 0]], ['xlogy', [2, 4], [Math.log(4), 0.5]],
  ['mod', [5, 0], [1, 0]], ['mod', [-5, 3], [1, 2]],
  ['tanh', [40], [4 * Math.exp(-80)]], ['tanh', [-40], [4 * Math.exp(-80)]], ['tanh', [oo], [0]],
  ['sigmoid', [40], [Math.exp(-40)]], ['sigmoid', [-800], [0]], ['sigmoid', [oo], [0]],
  ['softplus', [-oo], [0]], ['softplus', [oo], [1]], ['exp', [-oo], [0]],
  ['gamma', [0], [none]], ['gamma', [-3], [none]], ['lgamma', [-1], [none]],
]

describe('kinks', () => {
  it.each(table)('%s at %j', (name, at, gradient) => {
    for (const [k, got] of partialsAt(name, ...at).entries()) {
      const expected = gradient[k]!
      if (Number.isFinite(expected) && expected !== 0) expect(Math.abs(got / expected - 1)).toBeLessThan(1e-15)
      else expect(got + 0).toBe(expected)
    }
  })
})

describe('values that are conventions', () => {
  it.each<[OpName, number[], number]>([
    ['round', [2.5], 3], ['round', [-2.5], -3], ['round', [0.49999999999999994], 0], ['round', [-0.5], -1], ['round', [4503599627370497], 4503599627370497],
    ['fix', [-2.5], -2], ['mod', [-5, 3], 1], ['mod', [5, -3], -1], ['mod', [5, 0], 5], ['sign', [-0], -0],
    ['max', [NaN, 1], NaN], ['min', [1, NaN], NaN], ['xlogy', [0, 0], 0], ['xlogy', [0, -1], 0], ['pow', [0, 0], 1], ['pow', [-8, 1 / 3], NaN],
    ['atan2', [0, 0], 0], ['hypot', [3 * 2 ** 700, 4 * 2 ** 700], 5 * 2 ** 700], ['hypot', [3 * 2 ** -700, 4 * 2 ** -700], 5 * 2 ** -700], ['hypot', [-Infinity, 1], Infinity], ['hypot', [NaN, 1], NaN],
    ['tanh', [Infinity], 1], ['exp', [-Infinity], 0], ['sigmoid', [-Infinity], 0], ['softplus', [800], 800], ['powWhole', [2, -3], 0.125], ['powWhole', [-1.5, 3], -3.375],
  ])('%s at %j is %d', (name, args, expected) => expect(ops[name].value(...args)).toBe(expected))
})
