import { describe, expect, it } from 'vitest'
import { createGraph } from '../../src/ir/build.js'
import type { Node, Sym } from '../../src/ir/node.js'
import { decimalOf } from '../../src/ops/exact/digits.js'
import { ops } from '../../src/ops/table.js'
import { interpret } from '../../src/verify/interpret.js'
import { decimals, preciseValues, slopes } from '../../src/verify/precise.js'
import { modelOf } from './model.js'

const valueOf = (formula: string, at: Readonly<Record<string, number>>) => {
  const fn = modelOf([formula], Object.keys(at))
  const values = new Map<Sym, number>(fn.model.arguments.map(({ name, symbol }) => [symbol, at[name]!]))
  const nodes = fn.outputs.map(output => output.node)
  return { double: interpret(fn.graph, nodes, values)[0]!, exact: preciseValues(nodes, values)[0]! }
}

describe('the interpreter and the decimal oracle', () => {
  it('agree on a circuit', () => {
    const { double, exact } = valueOf('(x + y) * z', { x: -2, y: 5, z: -4 })
    expect([double, exact.toNumber()]).toEqual([-12, -12])
  })

  it('take doubles to the last bit', () => {
    expect(valueOf('x + 0', { x: 0.1 }).exact.toString()).toBe('0.1000000000000000055511151231257827021181583404541015625')
    for (const x of [0.1, -1 / 3, 5e-324, 1.7976931348623157e308, 2 ** 60, -0]) expect(decimalOf(decimals(60), x).toNumber()).toBe(x)
  })

  it.each([
    ['x > 0 ? log(x) : 7', -1, 7], ['x > 0 and log(x) > 0 ? 1 : 2', -1, 2], ['x < 0 or log(x) > 0 ? 1 : 2', -1, 1], ['x < 0 and sqrt(-x) == 1 ? 3 : 4', -1, 3],
  ])('see the branch taken of %s', (formula, x, expected) => {
    const { double, exact } = valueOf(formula, { x })
    expect([double, exact.toNumber()]).toEqual([expected, expected])
  })

  it('do not recurse: a chain of 100 000 calls', () => {
    const graph = createGraph()
    const x = graph.symbol('x', 'input')
    let node: Node = x
    for (let k = 0; k < 100_000; k++) node = graph.call(k % 2 ? ops.add : ops.sub, node, graph.constant(k % 1000))
    const values = new Map([[x, 0.5]])
    expect(preciseValues([node], values, 20)[0]!.toNumber()).toBe(interpret(graph, [node], values)[0])
  })

  it('know a derivative to 35 digits', () => {
    const D = decimals(80)
    for (const at of [0.7, -3, 1e-8, 1e9]) {
      const { across, left, right } = slopes((x, digits) => decimals(digits).sin(x), at)
      const error = across.minus(D.cos(decimalOf(D, at))).abs()
      expect(error.toNumber()).toBeLessThan(1e-35 * (1 + Math.abs(at) ** 2 * 1e-3))
      expect(right.minus(left).abs().toNumber()).toBeLessThan(1e-18 * Math.max(1, Math.abs(at)))
    }
  })
})
