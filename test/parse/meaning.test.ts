import fc from 'fast-check'
import { all, create } from 'mathjs'
import { describe, expect, it } from 'vitest'
import { read, valuesOf } from './reading.js'

const math = create(all!, {})

const close = (a: number, b: number): boolean => Object.is(a, b) || a === b || Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b))

/** mathjs's value of the last statement; NaN where it turns complex. */
function oracle(text: string, given: Record<string, number>): number {
  const result: unknown = math.evaluate(text, { ...given })
  const last: unknown = math.typeOf(result) === 'ResultSet' ? (result as { entries: unknown[] }).entries.at(-1) : result
  return typeof last === 'number' ? last : typeof last === 'boolean' ? Number(last) : NaN
}

const point = { a: 1.5, b: -2.25, c: 0.75, x: 0.3, n: 3 }

const programs = `
-x^2
2^-1
2^3^2
-a^-2
(-2)^2
(-8)^3
b^3
b^0
a/2 x
1/2 x
2 a b
2a^2b
3(x + 1)
(x + 1)(x - 1)
a - b - c
a / b / c
a / b * c
a mod c
b mod c
b mod n
7 mod -3
mod(-7, 3)
mod(a, 0)
round(2.5)
round(-2.5)
round(0.5)
fix(-1.5) + fix(1.5)
floor(b) + ceil(b)
sign(b) + sign(0) + sign(a)
cbrt(-8)
log(8, 2) + log(100, 10) + log(a, c)
log2(a) + log10(a) + log1p(a)
exp(x) + expm1(x)
sqrt(a) * square(b) + cube(c)
sin(a) + cos(b) + tan(c)
asin(x) + acos(x) + atan(b)
atan2(a, b)
sinh(a) + cosh(b) + tanh(c)
asinh(a) + acosh(a) + atanh(x)
sec(a) + csc(b) + cot(c)
hypot(a, b)
hypot(a, b, c)
norm(b)
abs(b)
max(a, b, c) - min(a, b, c)
max(a, 3)
sum(a, b, c) * prod(a, b, c) + mean(a, b, c)
std(a, b, c) + variance(a, b, c)
std(a)
variance(a)
pow(a, b)
a ^ b
a ? b : c
a > b ? b : c
0 ? 1 : 2
a < b ? 1 : a < c ? 2 : 3
a < b < c
b < c < a
b < c <= a < n
a == 1.5
a != 1.5
not a
not 0
a and 0
a or 0
a xor b
a > 1 and b < 0 or c > 5
(a > b) + (b > c)
(a > b) * 3 - true
true + true
pi + e + LN2 + LN10 + LOG2E + LOG10E + SQRT2 + SQRT1_2
sqrt(b)
log(b)
b^0.5
1e3 + 1.5e-3 + .5 + 5. + 0x1f + 0b101
1/0
-1/0
Infinity
NaN
gamma(5)
erf(a)
a'
a.*b + a./b + a.^n
+a
--a
a - -b
f(u) = u^2 + 1; f(a)
f(u, v) = u*v; g(u) = f(u, u) + a; g(b)
p = a + b; p*p
e = 3; e + 1
(a
 + b)
a +
b
`.trim()

describe('a program has the value that mathjs gives it', () => {
  const texts = programs.replace('(a\n + b)', '(a @@ + b)').replace('a +\nb', 'a +@@b').split('\n').map(text => text.replace('@@', '\n'))
  it.each(texts)('%s', text => {
    const { fn, diagnostics } = read(text)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const value = [...valuesOf(fn, new Map(Object.entries(point))).values()][0]!
    const expected = oracle(text, point)
    expect(close(value, expected), `${value} is not mathjs's ${expected}`).toBe(true)
  })
})

describe('random programs', () => {
  const names = ['a', 'b', 'c', 'x', 'n']
  const { expression } = fc.letrec<{ expression: string }>(tie => ({
    expression: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom(...names, '2', '0.5', 'pi', '3'),
      fc.tuple(tie('expression'), fc.constantFrom(' + ', ' - ', '*', ' / ', '+', '-'), tie('expression')).map(parts => parts.join('')),
      fc.tuple(fc.constantFrom('sin', 'exp', 'abs', 'tanh', 'cos', '-', 'square', ''), tie('expression')).map(([name, inner]) => `${name}(${inner})`),
      fc.tuple(tie('expression'), fc.constantFrom('2', '3', '-1', '0')).map(([base, n]) => `(${base})^${n}`),
      fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([p, q, r]) => `(${p} > ${q} ? ${q} : ${r})`),
      fc.tuple(fc.constantFrom('2', '3.5'), fc.constantFrom(...names)).map(parts => parts.join(' ')),
      fc.tuple(tie('expression'), tie('expression')).map(([p, q]) => `(${p})(${q})`),
      fc.tuple(tie('expression'), tie('expression')).map(([p, q]) => `min(${p}, ${q})`),
    ),
  }))

  it('have mathjs\'s value', () => {
    fc.assert(fc.property(expression, text => {
      const expected = oracle(text, point)
      fc.pre(!Number.isFinite(expected) || Math.abs(expected) < 1e12)
      const { fn, diagnostics } = read(text)
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      const value = [...valuesOf(fn, new Map(Object.entries(point))).values()][0]!
      // an ulp in the middle can decide a comparison or be magnified by a subtraction, so compare at the scale of what was computed
      expect(Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected)) || !Number.isFinite(expected), `${text}: ${value} against ${expected}`).toBe(true)
    }), { numRuns: 400, seed: 2026 })
  })
})
