import { describe, expect, it } from 'vitest'
import { template } from '../../src/formula/template.js'
import { reverse } from '../../src/differentiate/reverse.js'
import { createGraph } from '../../src/ir/build.js'
import { refused } from '../../src/simplify/rules/refused.js'
import { simplify } from '../../src/simplify/simplify.js'
import { interpret } from '../../src/verify/interpret.js'
import { emptyCompilation, fnOf } from './program.js'

describe('refused', () => {
  it.each(refused.map(rule => [rule.lhs, rule.rhs, rule] as const))('%s  ≠  %s', (lhs, rhs, { at, differs }) => {
    const names = Object.keys(at)
    const graph = createGraph()
    const symbols = names.map(name => graph.symbol(name, 'input'))
    const values = new Map(symbols.map((symbol, k) => [symbol, Object.values(at)[k]!]))
    const seen = (text: string, simplified: boolean) => {
      const compilation = { ...emptyCompilation(), graph }
      const written = template(text, names)(graph, symbols)
      const node = simplified ? simplify({ ...fnOf(compilation, [written]), graph }, compilation).outputs[0]!.node : written
      return differs === 'value' ? interpret(graph, [node], values) : interpret(graph, reverse(graph, [{ node, upstream: graph.constant(1) }], symbols).gradient, values)
    }
    expect(seen(rhs, false), 'they differ at the point').not.toEqual(seen(lhs, false))
    expect(seen(lhs, true), 'so the left side is not made the right one').not.toEqual(seen(rhs, false))
  })
})
