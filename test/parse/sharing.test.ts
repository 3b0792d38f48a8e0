import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Code } from '../../src/formula/code.js'
import { placesOf, type Expression } from '../../src/parse/expression.js'
import { isDeclared } from '../../src/parse/items.js'
import { readSource } from '../../src/parse/source.js'

const report = (finding: { message: string }): never => { throw new Error(finding.message) }

/** A template shares no trees. */
const expressionsOf = (text: string, isTemplate: boolean): Expression[] =>
  readSource(text, report, { isTemplate }).items.flatMap(item => (isDeclared(item) ? [] : [item.value]))

/** The code, with what each step is in the text in place of its tree. */
function spelled(text: string, expression: Expression): string {
  const places = placesOf(expression)
  expect(places.aligned()).toBe(true)
  const replaced = (code: Code) => JSON.stringify(code, (key, value) => {
    if (key !== 'tree') return value
    const { start, end } = places.of(value)
    return text.slice(start, end)
  })
  return replaced(expression.code)
}

const leaf = fc.constantFrom('a', 'b', 't12', 'x_1', 'αβ', '2', '0.5', '.5', '1e-3', '0x1F', 'true', 'NaN', 'Infinity', 'pi', 'e')
const { expression } = fc.letrec<{ expression: string }>(tie => ({
  expression: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.tuple(tie('expression'), fc.constantFrom(' + ', '-', '*', ' / ', '^', '.*', ' mod ', ' and ', '<', ' >= ', ' '), tie('expression')).map(p => p.join('')),
    fc.tuple(fc.constantFrom('sin', 'cos', '-', 'not ', ''), tie('expression')).map(([name, inner]) => `${name}(${inner})`),
    fc.tuple(fc.constantFrom('max', 'pow', 'mod'), tie('expression'), tie('expression')).map(([name, p, q]) => `${name}(${p}, ${q})`),
    fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([p, q, r]) => `(${p} ? ${q} : ${r})`),
    tie('expression').map(p => `(${p})'`),
    fc.tuple(tie('expression'), tie('expression')).map(p => `[${p.join(', ')}]`),
  ),
}))

describe('expressions that differ in names and numbers only', () => {
  it('share a tree', () => {
    const [p, q, r] = expressionsOf('p = 2*a + sin(b)\nq = 0.5*t12+sin( x )\nr = 2*a + cos(b)', false)
    expect(p!.tree).toBe(q!.tree)
    expect(p!.tree).not.toBe(r!.tree)
  })

  it.each([
    ['a word', 'p = 2*a\nq = 2*true'],
    ['a product without a sign', 'p = 2 a\nq = 2 b'],
    ['a call', 'p = a + (b)\nq = a(b)'],
    ['an array', 'p = [a, 2]\nq = [b, 3]'],
  ])('do not where there is %s', (_, text) => {
    const [p, q] = expressionsOf(text, false)
    expect(p!.tree).not.toBe(q!.tree)
  })

  it('have the code and the places that they have by themselves', () => {
    let shared = 0
    fc.assert(fc.property(fc.array(expression, { minLength: 20, maxLength: 40 }), texts => {
      const readable = texts.filter(text => { try { return expressionsOf(`y = ${text}`, true).length > 0 } catch { return false } })
      const source = readable.map((text, k) => `y${k} = ${text}`).join('\n')
      const together = expressionsOf(source, false)
      shared += together.length - new Set(together.map(({ tree }) => tree)).size
      expect(together.map(each => spelled(source, each))).toEqual(expressionsOf(source, true).map(each => spelled(source, each)))
    }), { numRuns: 100, seed: 11 })
    expect(shared).toBeGreaterThan(150)
  })
})
