import { logit, sigmoid, sigmoidc, softplus } from './activations.js'
import { add, div, mul, neg, sub } from './arithmetic.js'
import { equal, larger, largerEq, smaller, smallerEq, unequal } from './compare.js'
import { and, not, or, select, xor } from './control.js'
import { exp, expm1, expm1c, log, log10, log1mexp, log1p, log2, logExpm1, logRatio, xlogy } from './exponential.js'
import { cbrt, hypot, pow, powWhole, quadraticRoot, sqrt } from './powers.js'
import { abs, ceil, fix, floor, max, min, mod, round, sign } from './rounding.js'
import { digamma, erf, erfc, gamma, lgamma, normalCdf, polygamma } from './special.js'
import { acos, acosh, asin, asinh, atan, atan2, atanh, cos, cosh, inversion, logCosh, sin, sinh, tan, tanh, tanhc } from './trigonometry.js'

/** All rows, by name. Whatever must know every one of them (a target's spellings) is typed by `OpName` and does not compile if it misses one. */
export const ops = {
  add, sub, mul, div, neg,
  pow, powWhole, sqrt, cbrt, hypot, quadraticRoot,
  exp, expm1, expm1c, log, log1p, log2, log10, logRatio, log1mexp, logExpm1, xlogy,
  sin, cos, tan, asin, acos, atan, atan2, inversion, sinh, cosh, tanh, tanhc, asinh, acosh, atanh, logCosh,
  sigmoid, sigmoidc, softplus, logit,
  erf, erfc, normalCdf, gamma, lgamma, digamma, polygamma,
  abs, sign, floor, ceil, round, fix, mod, min, max,
  larger, smaller, largerEq, smallerEq, equal, unequal,
  select, and, or, not, xor,
} as const

export type OpName = keyof typeof ops
