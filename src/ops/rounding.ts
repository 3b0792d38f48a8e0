import { mod as modKernel } from '../../templates/kernels/mod.js'
import { round as roundKernel } from '../../templates/kernels/round.js'
import type { Kink } from '../ir/op.js'
import { elementwise } from './define.js'

const steps: readonly Kink[] = [{ at: 'a whole', gradient: '0' }]

export const abs = elementwise('abs', {
  value: a => Math.abs(a),
  exact: (_, a) => a.abs(),
  d: ['sign(a)'],
  latex: String.raw`\left|#a\right|`, price: 1, folds: true, tame: true, parity: 'even', range: [0, Infinity],
  kinks: [{ at: 'a = 0', gradient: '0' }],
})

export const sign = elementwise('sign', {
  value: a => Math.sign(a),
  exact: (D, a) => new D(a.isNaN() ? NaN : a.isZero() ? 0 : a.s),
  d: ['0'],
  latex: String.raw`\operatorname{sign}\left(#a\right)`, price: 2, folds: true, tame: true, parity: 'odd', range: [-1, 1],
  kinks: [{ at: 'a = 0', gradient: '0' }],
})

export const floor = elementwise('floor', {
  value: a => Math.floor(a),
  exact: (_, a) => a.floor(),
  d: ['0'],
  latex: String.raw`\left\lfloor #a \right\rfloor`, price: 1, folds: true, tame: true, kinks: steps,
})

export const ceil = elementwise('ceil', {
  value: a => Math.ceil(a),
  exact: (_, a) => a.ceil(),
  d: ['0'],
  latex: String.raw`\left\lceil #a \right\rceil`, price: 1, folds: true, tame: true, kinks: steps,
})

/** The nearest whole number; halves away from zero, as in mathjs. */
export const round = elementwise('round', {
  value: roundKernel,
  exact: (_, a) => a.toDecimalPlaces(0, 4),
  d: ['0'],
  latex: String.raw`\operatorname{round}\left(#a\right)`, price: 2, folds: true, tame: true, parity: 'odd',
  kinks: [{ at: 'a half a whole number', gradient: '0' }],
})

/** The whole part, towards zero. */
export const fix = elementwise('fix', {
  value: a => Math.trunc(a),
  exact: (_, a) => a.trunc(),
  d: ['0'],
  latex: String.raw`\operatorname{fix}\left(#a\right)`, price: 1, folds: true, tame: true, parity: 'odd', kinks: steps,
})

/** The remainder of floored division, with the sign of b; a itself for b = 0. */
export const mod = elementwise('mod', {
  value: modKernel,
  exact: (_, a, b) => (b.isZero() ? a : a.minus(b.times(a.div(b).floor()))),
  d: ['1', 'b == 0 ? 0 : -floor(a / b)'],
  as: 'b == 0 ? a : a - b * floor(a / b)',
  latex: String.raw`#a \bmod #b`, price: 6, folds: true,
  kinks: [{ at: 'a / b whole', gradient: '1, -floor(a / b)' }, { at: 'b = 0', gradient: '1, 0' }],
})

/** The router: one wire takes it all. A compile-time constant stands first, so that a tie with it goes to the constant. */
export const max = elementwise('max', {
  value: (a, b) => Math.max(a, b),
  exact: (D, a, b) => D.max(a, b),
  d: ['a >= b ? 1 : 0', 'a >= b ? 0 : 1'],
  latex: String.raw`\max\left(#a, #b\right)`, price: 1, folds: true, tame: true,
  kinks: [{ at: 'a = b', gradient: 'all to the first; to the constant, if one of them is' }],
})

export const min = elementwise('min', {
  value: (a, b) => Math.min(a, b),
  exact: (D, a, b) => D.min(a, b),
  d: ['a <= b ? 1 : 0', 'a <= b ? 0 : 1'],
  latex: String.raw`\min\left(#a, #b\right)`, price: 1, folds: true, tame: true,
  kinks: [{ at: 'a = b', gradient: 'all to the first; to the constant, if one of them is' }],
})
