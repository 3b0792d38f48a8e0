import type { Op } from '../ir/op.js'
import { elementwise } from './define.js'
import { digitsBelowOne, rounded, wider } from './exact/digits.js'

/** σ: right at both ends, since e^−|a| neither overflows nor is lost in a sum that it does not decide. */
export const sigmoid = elementwise('sigmoid', {
  value: a => {
    const u = Math.exp(-Math.abs(a))
    const r = 1 / (1 + u)
    return a >= 0 ? r : u * r
  },
  exact: (D, a) => new D(1).div(D.exp(a.neg()).plus(1)),
  d: ['y * sigmoidc(a)'],
  as: '1 / (1 + exp(-a))',
  latex: String.raw`\sigma\left(#a\right)`, price: 24, tame: true, range: [0, 1],
})

/** The companion of σ, 1 − σ: found without the subtraction, which has lost all digits from a = 37. */
export const sigmoidc = elementwise('sigmoidc', {
  value: a => {
    const u = Math.exp(-Math.abs(a))
    const r = 1 / (1 + u)
    return a >= 0 ? u * r : r
  },
  exact: (D, a) => new D(1).div(D.exp(a).plus(1)),
  d: ['-(sigmoid(a) * y)'],
  as: '1 - sigmoid(a)', shown: '1 - sigmoid(a)',
  latex: String.raw`1 - \sigma\left(#a\right)`, price: 24, tame: true, range: [0, 1],
})

export const softplus: Op = elementwise('softplus', {
  value: a => Math.max(0, a) + Math.log1p(Math.exp(-Math.abs(a))),
  exact: (D, a) => {
    if (a.gt(0)) return a.plus(softplus.exact(D, a.neg()))
    const u = D.exp(a)
    if (u.e < -D.precision) return u
    const W = wider(D, digitsBelowOne(u))
    return rounded(D, W.ln(W.add(u, 1)))
  },
  d: ['sigmoid(a)'],
  as: 'log(1 + exp(a))',
  latex: String.raw`\operatorname{softplus}\left(#a\right)`, price: 47, tame: true, range: [0, Infinity],
})

/** The inverse of σ. Near 1/2 the quotient is near 1 and its logarithm would lose digits; 2a − 1 is exact there. */
export const logit = elementwise('logit', {
  value: a => (Math.abs(a - 0.5) < 0.25 ? 2 * Math.atanh(2 * a - 1) : Math.log(a / (1 - a))),
  exact: (D, a) => D.ln(a).minus(D.ln(D.sub(1, a))),
  d: ['1 / (a * (1 - a))'],
  as: 'log(a / (1 - a))',
  latex: String.raw`\operatorname{logit}\left(#a\right)`, price: 40,
  domain: [[0, 1]],
  kinks: [{ at: 'a = 0, a = 1', gradient: 'Infinity, the true limit' }],
})
