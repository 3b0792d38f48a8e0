import { describe, expect, it } from 'vitest'
import { functions } from '../../src/formula/language.js'
import { applyFunction } from '../../src/formula/elementwise.js'
import { ofVectors } from '../../src/formula/tensors/table.js'
import { template } from '../../src/formula/template.js'
import { createGraph } from '../../src/ir/build.js'
import { composites } from '../../src/ops/composites.js'
import { spell } from '../parse/reading.js'

const graph = createGraph()
const [a, y] = [graph.symbol('a', 'input'), graph.symbol('y', 'input')]

describe('templates', () => {
  it.each([
    ['1 - y^2', 'sub(1, powWhole(y, 2))'],
    ['-1', '-1'],
    ['-(y/a)', 'neg(div(y, a))'],
    ['a > 0 ? 1 : 0', 'select(larger(a, 0), 1, 0)'],
    ['a ? 1 : 2', 'select(larger(abs(a), 0), 1, 2)'],
    ['(a > 1) + 2', 'add(select(larger(a, 1), 1, 0), 2)'],
    ['max(a, 0)', 'max(0, a)'],
    ['max(a, y, 0)', 'max(0, max(a, y))'],
    ['min(a, pi)', 'min(3.141592653589793, a)'],
    ['a < y < 3', 'and(smaller(a, y), smaller(y, 3))'],
    ['y*sigmoidc(a)', 'mul(y, sigmoidc(a))'],
    ['a^(3 - 1)', 'powWhole(a, 2)'],
    ['a^0.5', 'pow(a, 0.5)'],
    ['clip(a, 0, 1)', 'min(1, max(0, a))'],
    ['std(a, y)', 'div(hypot(sub(a, div(add(a, y), 2)), sub(y, div(add(a, y), 2))), 1)'],
    ['log(a, 2)', 'log2(a)'],
  ])('%s', (text, expected) => expect(spell(template(text, ['a', 'y'])(graph, [a, y]))).toBe(expected))

  it('refuse names that are none of their parameters', () => expect(() => template('b', ['a'])(graph, [a])).toThrow("'b'"))
})

describe('the functions of the language', () => {
  it.each([...functions.values()].filter(({ name }) => !ofVectors.has(name)).map(signature => [signature.text, signature] as const))('%s can be built of numbers', (_, signature) => {
    const args = [...signature.parameters, ...(signature.variadic ? ['another'] : [])].map(name => graph.symbol(name, 'input'))
    const node = applyFunction(graph, signature.name, args)
    expect(['transpose', 'trace', 'det'].includes(signature.name) ? node === args[0] : node.kind === 'call').toBe(true)
  })
  it('include every composite, and every function of arrays', () => {
    for (const name of [...composites.keys(), ...ofVectors.keys()]) expect(functions.has(name), name).toBe(true)
  })
})
