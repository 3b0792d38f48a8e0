import type { Op } from '../ir/op.js'
import { log1mexp as log1mexpKernel } from '../../templates/kernels/log1mexp.js'
import { logExpm1 as logExpm1Kernel } from '../../templates/kernels/logExpm1.js'
import { logRatio as logRatioKernel } from '../../templates/kernels/logRatio.js'
import { elementwise } from './define.js'
import { digitsBelowOne, rounded, wider } from './exact/digits.js'
import { exactExpm1 } from './exact/hyperbolic.js'

export const exp = elementwise('exp', {
  value: a => Math.exp(a),
  exact: (D, a) => D.exp(a),
  d: ['y'],
  latex: 'e^{#a}', price: 20,
  range: [0, Infinity],
})

export const expm1 = elementwise('expm1', {
  value: a => Math.expm1(a),
  exact: exactExpm1,
  d: ['expm1c(a)'],
  as: 'exp(a) - 1',
  latex: 'e^{#a} - 1', price: 25,
  range: [-1, Infinity],
})

/** The companion of expm1, its derivative: found as `exp`, since `y + 1` has lost all digits for large negative a. */
export const expm1c = elementwise('expm1c', {
  value: a => Math.exp(a),
  exact: (D, a) => D.exp(a),
  d: ['y'],
  as: 'exp(a)', shown: 'exp(a)',
  latex: 'e^{#a}', price: 19,
  range: [0, Infinity],
})

export const log = elementwise('log', {
  value: a => Math.log(a),
  exact: (D, a) => D.ln(a),
  d: ['1 / a'],
  latex: String.raw`\ln\left(#a\right)`, price: 20,
  domain: [[0, Infinity]],
  kinks: [{ at: 'a = 0', gradient: 'Infinity, the true limit' }],
})

export const log1p = elementwise('log1p', {
  value: a => Math.log1p(a),
  exact: (D, a) => {
    const W = wider(D, digitsBelowOne(a))
    return rounded(D, W.ln(W.add(a, 1)))
  },
  d: ['1 / (1 + a)'],
  as: 'log(1 + a)',
  latex: String.raw`\ln\left(1 + #a\right)`, price: 25,
  domain: [[-1, Infinity]],
  kinks: [{ at: 'a = -1', gradient: 'Infinity, the true limit' }],
})

export const log2 = elementwise('log2', {
  value: a => Math.log2(a),
  exact: (D, a) => D.log2(a),
  d: ['1.4426950408889634 / a'],
  as: 'log(a) / LN2',
  latex: String.raw`\log_{2}\left(#a\right)`, price: 25,
  domain: [[0, Infinity]],
  kinks: [{ at: 'a = 0', gradient: 'Infinity, the true limit' }],
})

export const log10 = elementwise('log10', {
  value: a => Math.log10(a),
  exact: (D, a) => D.log10(a),
  d: ['0.4342944819032518 / a'],
  as: 'log(a) / LN10',
  latex: String.raw`\log_{10}\left(#a\right)`, price: 25,
  domain: [[0, Infinity]],
  kinks: [{ at: 'a = 0', gradient: 'Infinity, the true limit' }],
})

/** ln(a/b), right where a and b are nearly equal. */
export const logRatio = elementwise('logRatio', {
  value: logRatioKernel,
  exact: (D, a, b) => {
    const W = wider(D, digitsBelowOne(a.div(b).minus(1)))
    return rounded(D, W.ln(W.div(a, b)))
  },
  d: ['1 / a', '-(1 / b)'],
  as: 'log(a / b)', shown: 'log(a / b)',
  latex: String.raw`\ln\left(\frac{#a}{#b}\right)`, price: 24,
  domain: [[0, Infinity], [0, Infinity]],
  kinks: [{ at: 'a = 0, b = 0', gradient: 'Infinity, the true limit' }],
})

/** ln(1 − e^a), for a of any size below 0. */
export const log1mexp: Op = elementwise('log1mexp', {
  value: log1mexpKernel,
  exact: (D, a) => {
    if (a.gt(-1)) return D.ln(exactExpm1(D, a).neg())
    const u = D.exp(a)
    if (u.e < -D.precision) return u.neg()
    return log1p.exact(D, u.neg())
  },
  d: ['-(1 / expm1(-a))'],
  as: 'log(1 - exp(a))', shown: 'log(1 - exp(a))',
  latex: String.raw`\ln\left(1 - e^{#a}\right)`, price: 42,
  domain: [[-Infinity, 0]], range: [-Infinity, 0],
  kinks: [{ at: 'a = 0', gradient: '-Infinity, the true limit' }],
})

/** ln(e^a − 1), the inverse of softplus. */
export const logExpm1 = elementwise('logExpm1', {
  value: logExpm1Kernel,
  exact: (D, a) => {
    if (a.gt(1)) return a.plus(log1mexp.exact(D, a.neg()))
    const W = wider(D, 20)
    return rounded(D, W.ln(exactExpm1(W, a)))
  },
  d: ['-(1 / expm1(-a))'],
  as: 'log(exp(a) - 1)', shown: 'log(exp(a) - 1)',
  latex: String.raw`\ln\left(e^{#a} - 1\right)`, price: 44,
  domain: [[0, Infinity]],
  kinks: [{ at: 'a = 0', gradient: 'Infinity, the true limit' }],
})

/** a·log(b), and 0 for a = 0 whatever b: the term of an entropy. */
export const xlogy = elementwise('xlogy', {
  value: (a, b) => (a === 0 ? 0 : a * Math.log(b)),
  exact: (D, a, b) => (a.isZero() ? new D(0) : a.times(D.ln(b))),
  d: ['log(b)', 'a == 0 ? 0 : a / b'],
  as: 'a == 0 ? 0 : a * log(b)',
  latex: String.raw`#a \cdot \ln\left(#b\right)`, price: 22,
  domain: [[-Infinity, Infinity], [0, Infinity]],
  kinks: [{ at: 'a = 0', gradient: 'log(b), 0' }],
})
