import { Decimal } from 'decimal.js'
import type { HardPoint } from './hard-point.js'

const sqrt = (x: Decimal) => x.sqrt()
const expm1 = (x: Decimal) => x.exp().minus(1)
const one = (x: Decimal) => x.neg().plus(1)
const length = (...xs: Decimal[]) => xs.map(x => x.times(x)).reduce((p, q) => p.plus(q)).sqrt()
const inverse = (x: Decimal) => x.pow(-1)
const cosh = (x: Decimal) => x.exp().plus(x.neg().exp()).div(2)
const sinh = (x: Decimal) => x.exp().minus(x.neg().exp()).div(2)
const acos = (x: Decimal) => x.acos()

/** At several points of one variable. */
const along = (family: string, formula: string, xs: readonly number[], truth: (x: Decimal) => Decimal, more: Partial<HardPoint> = {}): HardPoint[] =>
  xs.map(x => ({ family, formula, point: { x }, truth: truth as HardPoint['truth'], ...more }))

/** The numbers of analysis: differences of nearly equal numbers, and squares and powers that leave the doubles. */
export const analysisPoints: readonly HardPoint[] = [
  ...along('log1p', 'log(1 + x)', [1e-10, 1e-300], x => x.plus(1).ln(), { digits: 1000 }),
  ...along('log1p', 'log(1 - x)', [1e-12], x => one(x).ln()),
  ...along('log1p', 'log(1 + x^2)', [1e-9], x => x.times(x).plus(1).ln()),
  ...along('log1p', 'log(1 + x) / x', [1e-9], x => x.plus(1).ln().div(x), { bits: [51, 0] }),
  ...along('log1p', 'log(-log(1 - x))', [1e-12], x => one(x).ln().neg().ln()),
  { family: 'log1p', formula: 'log(x) - log(y)', domain: { x: [0, Infinity] }, point: { x: 1e10 + 1, y: 1e10 }, truth: (x, y) => x!.div(y!).ln() },
  { family: 'log1p', formula: 'log(x / y)', point: { x: 1 + 2 ** -40, y: 1 }, truth: (x, y) => x!.div(y!).ln() },
  { family: 'log1p', formula: 'x * log(x / y)', point: { x: 0.3, y: 0.3 + 2 ** -45 }, truth: (x, y) => x!.div(y!).ln().times(x!) },

  ...along('expm1', 'exp(x) - 1', [1e-10, -1e-300], expm1, { digits: 1000 }),
  ...along('expm1', '1 - exp(-x)', [1e-12], x => expm1(x.neg()).neg()),
  ...along('expm1', '(exp(x) - 1) / x', [1e-9, -40], x => expm1(x).div(x), { bits: [51, 0] }),
  ...along('expm1', '1 / (exp(x) - 1)', [1e-9, -40], x => inverse(expm1(x))),
  ...along('expm1', '1 / (exp(x) - 1)', [400], x => inverse(expm1(x)), { digits: 600 }),
  ...along('expm1', 'x^3 / (exp(x) - 1)', [1e-8, 500], x => x.pow(3).div(expm1(x)), { digits: 700 }),
  ...along('expm1', '1 / (1 - exp(-x))', [1e-9, 1000], x => inverse(expm1(x.neg()).neg()), { digits: 1000 }),
  ...along('expm1', '1 - exp(-exp(-x))', [40], x => expm1(x.neg().exp().neg()).neg()),
  { family: 'expm1', formula: 'exp(x) - exp(y)', point: { x: 1 + 2 ** -40, y: 1 }, truth: (x, y) => x!.exp().minus(y!.exp()) },
  { family: 'expm1', formula: 'exp(x) - exp(y)', point: { x: -200, y: -500 }, truth: (x, y) => x!.exp().minus(y!.exp()), digits: 600 },
  { family: 'expm1', formula: '(1 + r)^n - 1', point: { r: 1e-10, n: 12 }, truth: (r, n) => expm1(r!.plus(1).ln().times(n!)), domain: { r: [0, 1] } },

  ...along('log1mexp', 'log(1 - exp(x))', [-1e-10, -40, -1e-300, -600], x => one(x.exp()).ln(), { digits: 1000 }),
  ...along('log1mexp', 'log(1 - exp(-x))', [1e-10, 50], x => one(x.neg().exp()).ln()),
  ...along('log1mexp', 'log(exp(x) - 1)', [1000, 1e-10, 40, 0.6875], x => expm1(x).ln(), { digits: 900 }),

  ...along('x·log x', 'x * log(x)', [1e-300, 1 + 2 ** -40], x => x.times(x.ln()), { digits: 400 }),
  { family: 'x·log x', formula: 'xlogy(x, y)', point: { x: 1e-300, y: 1e-300 }, truth: (x, y) => x!.times(y!.ln()), digits: 400 },
  ...along('x·log x', '-x * log(x) - (1 - x) * log(1 - x)', [1e-15], x => x.times(x.ln()).neg().minus(one(x).times(one(x).ln()))),
  ...along('x·log x', 'log(x^2)', [1e-200], x => x.times(x).ln(), { digits: 400 }),

  ...along('logit', 'log(x / (1 - x))', [0.5 + 2 ** -40, 1e-300, 1 - 2 ** -40], x => x.div(one(x)).ln(), { digits: 400 }),
  ...along('logit', 'log(x) - log(1 - x)', [0.5 - 2 ** -40], x => x.div(one(x)).ln()),
  ...along('logit', '0.5 * log((1 + x) / (1 - x))', [1e-10], x => x.plus(1).div(one(x)).ln().div(2)),

  { family: 'norm', formula: 'sqrt(x^2 + y^2)', point: { x: 3e200, y: 4e200 }, truth: length, digits: 400 },
  { family: 'norm', formula: 'sqrt(x^2 + y^2)', point: { x: 3e-200, y: 4e-200 }, truth: length, digits: 500 },
  { family: 'norm', formula: 'hypot(x, y)', point: { x: 2 ** -1060, y: 2 ** -1062 }, truth: length, digits: 900, bits: [51, 14, 14] },
  { family: 'norm', formula: 'sqrt(x^2 + y^2 + z^2)', point: { x: 1e180, y: -2e180, z: 2e180 }, truth: length, digits: 400 },
  { family: 'norm', formula: 'norm(v)', point: { v: [2e-180, 1e-180, 2e-180] }, truth: length, digits: 500 },
  { family: 'norm', formula: 'x / sqrt(x^2 + y^2)', point: { x: 1e200, y: 1e199 }, truth: (x, y) => x!.div(length(x!, y!)), digits: 400 },
  { family: 'norm', formula: 'x / sqrt(1 + x^2)', point: { x: 1e160 }, truth: x => x.div(length(x, new (x.constructor as typeof Decimal)(1))), digits: 600 },
  { family: 'norm', formula: 'log(sqrt(x^2 + y^2))', point: { x: 1e-200, y: 1e-201 }, truth: (x, y) => length(x!, y!).ln(), digits: 500 },
  { family: 'norm', formula: 'std(x, y, z)', point: { x: 1e8 + 1, y: 1e8 + 2, z: 1e8 + 4 }, truth: (x, y, z) => { const m = x!.plus(y!).plus(z!).div(3); return length(x!.minus(m), y!.minus(m), z!.minus(m)).div(x!.times(0).plus(2).sqrt()) } },

  ...along('1 − cos', '1 - cos(x)', [1e-8, 1e-150], x => one(x.cos()), { digits: 500 }),
  ...along('1 − cos', '(1 - cos(x)) / x^2', [1e-8], x => one(x.cos()).div(x.times(x)), { bits: [51, 0] }),
  ...along('1 − cos', 'cosh(x) - 1', [1e-9], x => cosh(x).minus(1)),
  ...along('1 − cos', 'acos(1 - x)', [1e-14], x => acos(one(x))),

  ...along('roots', 'sqrt(x + 1) - sqrt(x)', [1e16, 1e300], x => sqrt(x.plus(1)).minus(sqrt(x)), { digits: 1000 }),
  ...along('roots', '1 / sqrt(x) - 1 / sqrt(x + 1)', [2 ** 40], x => inverse(sqrt(x)).minus(inverse(sqrt(x.plus(1))))),
  ...along('roots', 'sqrt(1 + x) - 1', [1e-12], x => sqrt(x.plus(1)).minus(1)),
  ...along('roots', '1 - sqrt(1 - x^2)', [1e-9], x => one(sqrt(one(x.times(x))))),
  ...along('roots', '1 / sqrt(1 - x^2) - 1', [1e-9], x => inverse(sqrt(one(x.times(x)))).minus(1)),
  ...along('roots', 'sqrt(x^2 + 1) - x', [2 ** 30, -3], x => sqrt(x.times(x).plus(1)).minus(x)),
  { family: 'roots', formula: 'sqrt(x + y) - sqrt(x)', point: { x: 1e6, y: 2 ** -20 }, domain: { x: [1, Infinity], y: [0, 1] }, truth: (x, y) => sqrt(x!.plus(y!)).minus(sqrt(x!)) },
  ...along('roots', '1 / x - 1 / (x + 1)', [2 ** 40], x => inverse(x).minus(inverse(x.plus(1)))),
  { family: 'roots', formula: '(-b + sqrt(b^2 - 4*a*c)) / (2*a)', point: { a: 1, b: 2 ** 30, c: 1 }, truth: (a, b, c) => sqrt(b!.times(b!).minus(a!.times(c!).times(4))).minus(b!).div(a!.times(2)) },
  { family: 'roots', formula: '(-v + sqrt(v^2 + 2*g*h)) / g', point: { v: 1e9, g: 9.81, h: 2 }, truth: (v, g, h) => sqrt(v!.times(v!).plus(g!.times(h!).times(2))).minus(v!).div(g!) },
  { family: 'roots', formula: '(-b - sqrt(b^2 - a*c)) / a', point: { b: -1e12, a: 2, c: 3 }, truth: (b, a, c) => sqrt(b!.times(b!).minus(a!.times(c!))).plus(b!).neg().div(a!) },
  { family: 'roots', formula: '(-b - sqrt(b^2 - 4*a*c)) / (2*a)', point: { a: 1, b: -(2 ** 30), c: 1 }, truth: (a, b, c) => sqrt(b!.times(b!).minus(a!.times(c!).times(4))).plus(b!).neg().div(a!.times(2)) },

  { family: 'squares', formula: 'x^2 - y^2', point: { x: 1e8 + 1, y: 1e8 }, truth: (x, y) => x!.times(x!).minus(y!.times(y!)) },
  ...along('squares', 'x^2 - 1', [1 + 2 ** -40], x => x.times(x).minus(1)),
  ...along('squares', '1 - x^2', [1 - 2 ** -40], x => one(x.times(x))),
  ...along('squares', 'sqrt(1 - x^2)', [1 - 2 ** -40], x => sqrt(one(x.times(x)))),
  ...along('squares', 'asin(x)', [1 - 2 ** -45], x => x.asin()),

  ...along('hyperbolic', '(exp(x) - exp(-x)) / 2', [1e-9, 700], sinh, { digits: 700 }),
  ...along('hyperbolic', '1 / cosh(x)', [700, -400], x => inverse(cosh(x)), { digits: 700 }),
  ...along('hyperbolic', 'log(cosh(x))', [1000, 1e-6, -2], x => cosh(x).ln(), { digits: 900 }),
  ...along('hyperbolic', 'log(x + sqrt(x^2 + 1))', [-1e10, 1e-10], x => sqrt(x.times(x).plus(1)).plus(x).ln()),
  ...along('hyperbolic', 'log(x + sqrt(x^2 - 1))', [1 + 2 ** -40], x => sqrt(x.times(x).minus(1)).plus(x).ln()),

  { family: 'atan2', formula: 'atan2(y, x)', point: { y: 1e-200, x: 1e-201 }, truth: (y, x) => y!.div(x!).atan(), digits: 420 },
  { family: 'atan2', formula: 'atan2(y, x)', point: { y: 3e180, x: 4e180 }, truth: (y, x) => y!.div(x!).atan() },
]
