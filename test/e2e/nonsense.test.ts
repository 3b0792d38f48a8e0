import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { createRandom } from '../parse/loops.js'

const functions = (
  'sum prod mean max min norm dot cross outer kron trace diag cumsum softmax logSoftmax logSumExp det inv lusolve oneHot gather transpose reshape concat flatten zeros ones ' +
  'identity std variance maxout maximum minimum sigmoid relu exp log sqrt abs sin pow mod floor hypot softmaxCrossEntropy hingeLoss meanSquaredError l1 l2 huberLoss clip xlogy'
).split(' ')
const names = ['x', 'v', 'A', 'B', 'l', 's', 'c', 'M', 'T']

/** A program in which everything of the language may stand beside everything else, whatever it means. */
function nonsense(random: () => number): string {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  const list = (most: number, item: () => string): string => Array.from({ length: 1 + Math.floor(random() * most) }, item).join(', ')
  const expression = (depth: number, bound: readonly string[]): string => {
    const inner = (more: readonly string[] = []) => expression(depth - 1, [...bound, ...more])
    const leaf = () => pick([...names, ...bound, '1', '2', '0', '-1', '0.5', '3', 'pi', 'true', '1e300', '2^40', ...(random() < 0.05 ? ['end', ':', 'NaN'] : [])])
    if (depth <= 0) return leaf()
    switch (Math.floor(random() * 19)) {
      case 0: case 1: return `${inner()} ${pick(['+', '-', '*', '/', '.*', './', '^', '.^', 'mod'])} ${inner()}`
      case 2: return `${pick(functions)}(${list(3, inner)})`
      case 3: case 4: return `${pick(functions)}(${inner()})`
      case 5: return `(${inner()})[${list(2, () => pick([leaf(), ':', `${leaf()}:${leaf()}`]))}]`
      case 6: case 7: return `${pick(names)}[${list(2, () => pick([leaf(), inner(), ':', `1:${leaf()}`]))}]`
      case 8: return `[${list(3, inner)}]`
      case 9: return `[${leaf()}, ${leaf()}; ${leaf()}${pick(['', ', 1'])}]`
      case 10: return `(${inner()} ${pick(['<', '>', '==', '!=', '<='])} ${inner()} ? ${inner()} : ${inner()})`
      case 11: return `(${inner()} ${pick(['and', 'or', 'xor'])} not (${inner()}) ? ${inner()} : ${inner()})`
      case 12: case 13: case 14: {
        const index = pick(['i', 'j', 'k'])
        const range = pick([`1:${pick(['2', '3', leaf()])}`, `${leaf()}:${leaf()}`, '1:2:5', '3:-1:1'])
        return `${pick(['sum', 'prod', 'max', 'min', 'mean', 'array'])}(${index} in ${range}${random() < 0.3 ? `, p in 1:${pick(['2', index])}` : ''}, ${inner([index])})`
      }
      case 15: case 16: return `${pick(['fold', 'scan'])}(t in 1:${pick(['1', '2', '3', leaf()])}, h = ${inner()}, ${inner(['t', 'h'])})`
      case 17: return `${pick(['fold', 'scan'])}(t in 1:3, h = ${inner()}, g = ${inner()}, ${inner(['t', 'h', 'g'])}, ${inner(['t', 'h', 'g'])})`
      default: return `f(${inner()})`
    }
  }
  return `const c = [1, 3, 2], M = [1, 0; 0, 2]\ninput x[3], v[3], A[2, 3], B[3, 3], l: class(3), s, T[2, 2, 2]\nf(a) = ${expression(2, ['a'])}\ny = ${expression(1 + Math.floor(random() * 4), [])}\n`
}

describe('nonsense', () => {
  it('is compiled or refused at a place, and crashes nothing', () => {
    const random = createRandom(Number(process.env['SEED'] ?? 1))
    const tally = { compiled: 0, refused: 0 }
    for (let run = 0; run < 600; run++) {
      const text = nonsense(random)
      const started = performance.now()
      const { ok, diagnostics } = compile(text, { unroll: ([0, 'auto', 1000] as const)[run % 3], maxElements: 1e5, maxOperations: 2e5 })
      expect(performance.now() - started, text).toBeLessThan(10_000)
      expect(ok || diagnostics.some(({ severity }) => severity === 'error'), text).toBe(true)
      for (const { start, end } of diagnostics) expect(start.offset <= end.offset && end.offset <= text.length, text).toBe(true)
      tally[ok ? 'compiled' : 'refused']++
    }
    expect(tally.compiled).toBeGreaterThan(50)
    expect(tally.refused).toBeGreaterThan(100)
  }, 60_000)
})
