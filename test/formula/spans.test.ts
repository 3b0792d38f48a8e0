import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseExpression, parts, type MathNode } from '../../src/formula/mathjs.js'
import { createPlaces } from '../../src/formula/spans.js'
import { tokenise } from '../../src/formula/tokens.js'

const placesOf = (text: string) => {
  const tree = parseExpression(text)
  const tokens = tokenise(text, finding => { throw new Error(finding.message) })
  return { tree, places: createPlaces(tree, tokens.slice(0, tokens.count), { start: 0, end: text.length }) }
}

const everyPart = (root: MathNode): MathNode[] => {
  const found = [root]
  for (const tree of found) found.push(...parts(tree))
  return found
}

describe('places of the parts of a tree', () => {
  it.each([
    ['a + sin(b*c)', ['a + sin(b*c)', 'a', 'sin(b*c)', 'sin', 'b*c', 'b', 'c']],
    ['-(x + 1)^2', ['-(x + 1)^2', '(x + 1)^2', '(x + 1)', '2', 'x + 1', 'x', '1']],
    ['c ? f() : 2 x', ['c ? f() : 2 x', 'c', 'f()', '2 x', 'f', '2', 'x']],
    ['sum(i in 1:2:n, i\')', ["sum(i in 1:2:n, i')", 'sum', 'i in 1:2:n', "i'", 'i', '1:2:n', 'i', '1', '2', 'n']],
  ])('%s', (text, expected) => {
    const { tree, places } = placesOf(text)
    expect(everyPart(tree).map(part => { const { start, end } = places.of(part); return text.slice(start, end) })).toEqual(expected)
  })

  const { expression } = fc.letrec<{ expression: string }>(tie => ({
    expression: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom('a', 'b_1', 'αβ', 'xÿ', '𝛼', '2', '0.5', '.5', '1e-3', '0x1F', 'true', 'NaN', 'Infinity', 'constructor', '__proto__', 'toString', 'hasOwnProperty'),
      fc.tuple(tie('expression'), fc.constantFrom(' + ', '-', '*', ' / ', '^', ' mod ', ' and ', '<', ' >= ', ' == ', ' .* ', ' ', ' ./ '), tie('expression')).map(p => p.join('')),
      fc.tuple(fc.constantFrom('f', 'sin', '-', 'not ', ''), tie('expression')).map(([name, inner]) => `${name}(${inner})`),
      fc.tuple(tie('expression'), tie('expression')).map(([p, q]) => `g(${p}, ${q})`),
      fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([p, q, r]) => `(${p} ? ${q} : ${r})`),
      fc.tuple(tie('expression'), tie('expression')).map(([p, q]) => `sum(k in 1:(${p}), ${q})`),
      tie('expression').map(p => `(${p})'`),
    ),
  }))

  it('are found for every leaf of random programs', () => {
    let leaves = 0
    let programs = 0
    fc.assert(fc.property(expression, text => {
      let found: ReturnType<typeof placesOf>
      try { found = placesOf(text) } catch { return }
      const { tree, places } = found
      programs++
      expect(places.aligned(), text).toBe(true)
      for (const part of everyPart(tree)) {
        const { start, end } = places.of(part)
        if (part.type === 'SymbolNode') expect(text.slice(start, end)).toBe(part.name)
        if (part.type === 'ConstantNode' && typeof part.value === 'number' && Number.isFinite(part.value)) expect(Number(text.slice(start, end))).toBe(part.value)
        if (part.type === 'SymbolNode' || part.type === 'ConstantNode') leaves++
      }
    }), { numRuns: 5000, seed: 7 })
    expect(programs).toBeGreaterThan(3000)
    expect(leaves).toBeGreaterThan(10_000)
  })
})
