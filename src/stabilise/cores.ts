import type { Op } from '../ir/op.js'
import { ops } from '../ops/table.js'

/**
 * How gates are computed so that they, their companions and their derivatives are right at both ends and share one transcendental call
 * (SPEC §10). Formulas over the argument `a`; `m` is the argument without its sign, so that the cores of f(x) and f(−x) are the same nodes.
 * Parts are named and become variables of the emitted code.
 */
export interface Core {
  /** Named parts, each over `a`, `m` and the parts before it. */
  readonly parts: readonly (readonly [name: string, formula: string])[]
  /** What each row of the family is in terms of the parts. */
  readonly gates: Readonly<Record<string, string>>
}

/** u = e^−|a| never overflows; σ, 1 − σ and softplus are sums and products of u and r without cancellation. */
export const logistic: Core = {
  parts: [
    ['u', 'exp(-abs(m))'],
    ['r', '1 / (1 + u)'],
    ['ur', 'u * r'],
  ],
  gates: {
    sigmoid:  'a >= 0 ? r : ur',
    sigmoidc: 'a >= 0 ? ur : r',
    softplus: 'max(0, a) + log1p(u)',
  },
}

/** σ·(1 − σ), whichever of the two is the small one. */
export const logisticProduct = 'ur * r'

/** Near 0 the quotients cancel and Math.tanh does not; away from it 1 − tanh² would. Which of them was asked for decides whether this is used. */
export const hyperbolicTangent: Core = {
  parts: [
    ['near', 'abs(m) < 0.35'],
    ['u', 'exp(-2 * abs(m))'],
    ['q', '1 / (1 + u)'],
    ['v', '(1 - u) * q'],
    ['t', 'tanh(a)'],
  ],
  gates: {
    tanh:  'near ? t : (a >= 0 ? v : -v)',
    tanhc: 'near ? 1 - t * t : 4 * (u * q) * q',
  },
}

/** e^a − 1 and e^a from one call: near 0 from expm1, elsewhere from exp. */
export const exponential: Core = {
  parts: [
    ['near', 'abs(m) < 0.35'],
    ['e', 'exp(a)'],
    ['y', 'expm1(a)'],
  ],
  gates: {
    expm1:  'near ? y : e - 1',
    expm1c: 'near ? 1 + y : e',
  },
}

/** Rows that stand for a formula once the algebra is done. */
export const expansions: ReadonlyMap<Op, string> = new Map<Op, string>([
  [ops.expm1c, 'exp(a)'],
  [ops.xlogy, 'a == 0 ? 0 : a * log(b)'],
  [ops.logit, 'abs(a - 0.5) < 0.25 ? 2 * atanh(2 * a - 1) : log(a / (1 - a))'],
])
