import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/evaluate.js'

type Numbers = readonly number[]

/** The gradient in every form that loops can take, by `valueAndGrad` and by `forward` and `backward`. */
function gradients(text: string, args: readonly (number | Float64Array)[], count: number): Record<string, Numbers> {
  const found: Record<string, Numbers> = {}
  for (const unroll of [0, 'auto', 1e6] as const) {
    const module = evaluate(text, { unroll }) as unknown as {
      readonly tapeLength: number
      valueAndGrad(...given: unknown[]): number
      forward(...given: unknown[]): number
      backward(...given: unknown[]): void
    }
    const [fused, apart, tape] = [new Float64Array(count), new Float64Array(count), new Float64Array(module.tapeLength)]
    module.valueAndGrad(...args, fused)
    module.forward(...args, tape)
    module.backward(...args, tape, 1, apart)
    found[`unroll ${unroll}, fused`] = [...fused].map(value => value + 0)
    found[`unroll ${unroll}, apart`] = [...apart].map(value => value + 0)
  }
  return found
}

const expectAll = (found: Record<string, Numbers>, wanted: Numbers) => {
  for (const [form, numbers] of Object.entries(found))
    for (const [k, value] of wanted.entries()) expect(numbers[k], `${form}: [${numbers.join(', ')}]`).toBeCloseTo(value, 12)
}

// At v = [1, 0, 4], where the derivative of sqrt is infinite for the second number.
const of = (text: string, wanted: Numbers) => [text, wanted] as const

describe('a constant 0 passes nothing down, whatever lies below', () => {
  it.each([
    of('dot(sqrt(v), [1, 0, 2])', [0.5, 0, 0.5]),
    of('sum(sqrt(v) .* [1, 0, 2])', [0.5, 0, 0.5]),
    of('sum([1, 0, 2] .* sqrt(v) .* v)', [1.5, 0, 6]),
    of('sum([1, 0, 2] .* log(v) + v)', [2, 1, 1.5]),
    of('sum(W*sqrt(v))', [2, 0, 0.75]),
    of('sum((W*sqrt(v)).^2)', [20, 0, 7.5]),
    of('sum(sqrt(v)*transpose(W))', [2, 0, 0.75]),
    of('sum(i in 1:2, j in 1:3, W[i, j]*sqrt(v[j]))', [2, 0, 0.75]),
    of('sum(i in 1:3, (i - 2)*sqrt(v[i]))', [-0.5, 0, 0.25]),
    of('sum(i in 1:3, mod(i, 2)*sqrt(v[i]))', [0.5, 0, 0.25]),
    of('sum(i in 1:3, (i != 2)*sqrt(v[i]))', [0.5, 0, 0.25]),
    of('sum(diag([1, 0, 2])*sqrt(v))', [0.5, 0, 0.5]),
    of('sum(outer([1, 2], [1, 0, 2]) .* outer([1, 1], sqrt(v)))', [1.5, 0, 1.5]),
    of('sum(concat(sqrt(v), [1]) .* [1, 0, 1, 5])', [0.5, 0, 0.25]),
    of('sum(cumsum(sqrt(v)) .* [1, 0, 0])', [0.5, 0, 0]),
    of('fold(t in 1:3, h = 0, h + [1, 0, 2][t]*sqrt(v[t]))', [0.5, 0, 0.5]),
    of('fold(t in 1:3, h = 0, 2*h + [1, 0, 2][t]*sqrt(v[t]))', [2, 0, 0.5]),
    of('fold(t in 1:3, h = sqrt(v[2]), h*[1, 0, 2][t] + v[1])', [3, 0, 0]),
    of('sum(fold(t in 1:2, h = sqrt(v), [1, 0, 2] .* h))', [0.5, 0, 1]),
    of('sum(fold(t in 1:2, h = sqrt(v), [1, 0, 0; 0, 0, 1; 1, 0, 1]*h))', [2, 0, 0.5]),
  ])('%s', (text, wanted) => expectAll(gradients(`const W = [1, 0, 2; 3, 0, 1]\ninput v[3]\ny = ${text}`, [Float64Array.of(1, 0, 4)], 3), wanted))
})

describe('a constant 0 passes nothing down, whatever comes from above', () => {
  it.each([
    of('sqrt(dot(v, [0, 1, 0]))', [0, Infinity, 0]),
    of('sqrt(v * [0, 1, 0])', [0, Infinity, 0]),
    of('sum(sqrt(v .* [1, 1, 0]))', [0.5, Infinity, 0]),
    of('sum(sqrt([1, 0, 2; 0, 1, 0]*v))', [1 / 6, Infinity, 1 / 3]),
    of('sum(sqrt(v*[1, 0; 0, 1; 2, 0]))', [1 / 6, Infinity, 1 / 3]),
    of('sum(i in 1:2, log(sum(j in 1:3, (j == i)*v[j])))', [1, Infinity, 0]),
  ])('%s', (text, wanted) => {
    for (const [form, numbers] of Object.entries(gradients(`input v[3]\ny = ${text}`, [Float64Array.of(1, 0, 4)], 3)))
      for (const [k, value] of wanted.entries()) {
        if (Number.isFinite(value)) expect(numbers[k], `${form}: [${numbers.join(', ')}]`).toBeCloseTo(value, 12)
        else expect(numbers[k], `${form}: [${numbers.join(', ')}]`).toBe(value)
      }
  })
})

// At c = 0 and s = 0, where the derivative of log is infinite.
describe('what a recurrence starts with has no part where no step that is taken reads it', () => {
  it.each([
    of('c > 0 ? fold(t in 1:3, h = log(s), h*2) : 0', [0, 0]),
    of('c > 0 ? sum(scan(t in 1:3, h = log(s), h*2)) : 0', [0, 0]),
    of('fold(t in 1:3, h = log(s), c > 0 ? h*2 : 0)', [0, 0]),
    of('fold(t in 1:3, h = log(s), c > 0 ? h*2 : c)', [1, 0]),
    of('fold(t in 1:3, h = log(s), t > 1 ? h*2 : c)', [4, 0]),
    of('fold(t in 1:3, h = log(s), 5) + c', [1, 0]),
    of('fold(t in 1:3, h = log(s), max(c, h))', [1, 0]),
    of('fold(t in 1:3, h = s, t == 3 ? c : sqrt(h))', [1, 0]),
    of('fold(t in 1:3, h = 0, g = log(s), c > 0 ? h + g : h, g) + c', [1, 0]),
    of('fold(t in 1:3, h = 0, g = log(s), h + 1, c > 0 ? g : h) + c', [1, 0]),
    of('fold(t in 1:2, a = c, b = c, d = log(s), b, c > 0 ? d : a, d)', [1, 0]),
    of('fold(t in 1:1, a = c, b = log(s), a, b)', [1, 0]),
    of('sum(scan(t in 1:3, h = log(s), c > 0 ? h*2 : c))', [3, 0]),
    of('sum(i in 1:2, fold(t in 1:3, h = log(s*i), i*c > 0 ? h*2 : c))', [2, 0]),
    of('fold(t in 1:3, h = [log(s), 2], [c, h[2]*2]) * [1, 1]', [1, 0]),
    of('sum(fold(t in 1:3, h = log([s, 2]), c > 0 ? h : [c, h[2]*2]))', [1, 0]),
    of('sum(fold(t in 1:3, h = log([s, 2]), [0, 1] > 0 ? h*2 : [c, c]))', [1, 0]),
    of('fold(t in 1:3, h = log(s), fold(u in 1:2, g = h, c > 0 ? g : c))', [1, 0]),
    of('fold(t in 1:3, h = log(s), fold(u in 1:2, g = c, c > 0 ? h : g))', [1, 0]),
    of('fold(t in 1:3, h = 1, c > 0 ? h*log(s) : h + c)', [3, 0]),
  ])('%s', (text, wanted) => expectAll(gradients(`input c, s\ny = ${text}`, [0, 0], 2), wanted))

  it.each([
    of('fold(t in 1:3, h = log(s), c > 0 ? h*2 : 0)', [0, 16]),
    of('fold(t in 1:3, h = 0, g = log(s), c > 0 ? h + g : h, 2*g)', [0, 14]),
    of('sum(fold(t in 1:3, h = log([s, 2]), [1, 0] > 0 ? h*2 : [c, c]))', [1, 16]),
    of('sum(scan(t in 1:3, h = log(s), t == 2 ? c : h*2))', [3, 4]),
  ])('and has its derivative where it is read: %s', (text, wanted) => expectAll(gradients(`input c, s\ny = ${text}`, [1, 0.5], 2), wanted))
})
