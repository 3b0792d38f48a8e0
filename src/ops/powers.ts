import { hypot as hypotKernel } from '../../templates/kernels/hypot.js'
import { elementwise } from './define.js'
import { wholePower } from './whole.js'

/** a^b for real a, b: NaN where mathjs turns complex. */
export const pow = elementwise('pow', {
  value: (a, b) => Math.pow(a, b),
  exact: (D, a, b) => D.pow(a, b),
  d: ['b == 0 ? 0 : (a == 0 ? b * pow(a, b - 1) : b * y / a)', 'a == 0 and b >= 0 ? 0 : y * log(a)'],
  latex: '{#a}^{#b}', price: 100,
  domain: [[0, Infinity], [-Infinity, Infinity]],
  kinks: [
    { at: 'a = 0, b > 0', gradient: 'b·a^(b − 1) and 0' },
    { at: 'a = 0, b = 0', gradient: '0, 0' },
    { at: 'a < 0, b whole', gradient: 'b·a^(b − 1) and NaN' },
  ],
})

/** a^n for a constant whole n: as a product up to |n| = 16. Its derivative is right at a = 0 and for negative a. */
export const powWhole = elementwise('powWhole', {
  value: wholePower,
  exact: (D, a, n) => D.pow(a, n),
  d: ['b == 0 ? 0 : (b == 1 ? 1 : b * a^(b - 1))', '0'],
  latex: '{#a}^{#b}', price: 4, folds: true,
  kinks: [{ at: 'b = 0', gradient: '0' }, { at: 'b = 1', gradient: '1' }],
})

export const sqrt = elementwise('sqrt', {
  value: a => Math.sqrt(a),
  exact: (_, a) => a.sqrt(),
  d: ['0.5 / y'],
  latex: String.raw`\sqrt{#a}`, price: 4, folds: true,
  range: [0, Infinity], domain: [[0, Infinity]],
  kinks: [{ at: 'a = 0', gradient: 'Infinity, the true limit; 0 for the root of a sum of squares' }],
})

export const cbrt = elementwise('cbrt', {
  value: a => Math.cbrt(a),
  exact: (_, a) => a.cbrt(),
  d: ['1 / (3 * y^2)'],
  latex: String.raw`\sqrt[3]{#a}`, price: 20, parity: 'odd',
  kinks: [{ at: 'a = 0', gradient: 'Infinity, the true limit' }],
})

/** √(a² + b²), scaled where the squares would leave the doubles. */
export const hypot = elementwise('hypot', {
  value: hypotKernel,
  exact: (_, a, b) => a.times(a).plus(b.times(b)).sqrt(),
  d: ['y == 0 ? 0 : a / y', 'y == 0 ? 0 : b / y'],
  as: 'sqrt(a^2 + b^2)',
  latex: String.raw`\sqrt{{#a}^2 + {#b}^2}`, price: 8, tame: true, commutes: true,
  range: [0, Infinity],
  kinks: [{ at: 'a = b = 0', gradient: '0, 0' }],
})

/**
 * The root (−b + √(b² − 4ac))/(2a) of a·x² + b·x + c, where b > 0 as 2c/(−b − √…), so that nearly equal numbers are not subtracted (Higham, Accuracy
 * and Stability of Numerical Algorithms, 2nd ed. 2002, §1.8). Its slopes come of the equation itself: (2ax + b)·dx = −(x²·da + x·db + dc).
 */
export const quadraticRoot = elementwise('quadraticRoot', {
  value: (a, b, c) => {
    const r = Math.sqrt(b * b - 4 * a * c)
    return b > 0 ? -2 * c / (r + b) : (r - b) / (2 * a)
  },
  exact: (_, a, b, c) => {
    const r = b.times(b).minus(a.times(c).times(4)).sqrt()
    return b.gt(0) ? c.times(-2).div(r.plus(b)) : r.minus(b).div(a.times(2))
  },
  d: ['-(y^2 / sqrt(b^2 - 4*(a*c)))', '-(y / sqrt(b^2 - 4*(a*c)))', '-1 / sqrt(b^2 - 4*(a*c))'],
  as: '(sqrt(b^2 - 4*a*c) - b) / (2*a)',
  latex: String.raw`\frac{\sqrt{{#b}^2 - 4 #a #c} - #b}{2 #a}`, price: 16,
  domain: [[0, Infinity], [-Infinity, Infinity], [-Infinity, 0]],
  kinks: [{ at: 'b² = 4ac', gradient: 'Infinity, the true limit' }],
})
