import { logCosh as logCoshKernel } from '../../templates/kernels/logCosh.js'
import { softplus } from './activations.js'
import { elementwise } from './define.js'
import { log1p } from './exponential.js'
import { exactCosh, exactSinh, exactTanh } from './exact/hyperbolic.js'

const call = (name: string) => `\\${name}\\left(#a\\right)`
const operator = (name: string, args = '#a') => String.raw`\operatorname{${name}}\left(${args}\right)`

export const sin = elementwise('sin', {
  value: a => Math.sin(a),
  exact: (D, a) => D.sin(a),
  d: ['cos(a)'],
  latex: call('sin'), price: 25, tame: true, parity: 'odd', range: [-1, 1],
})

export const cos = elementwise('cos', {
  value: a => Math.cos(a),
  exact: (D, a) => D.cos(a),
  d: ['-sin(a)'],
  latex: call('cos'), price: 25, tame: true, parity: 'even', range: [-1, 1],
})

export const tan = elementwise('tan', {
  value: a => Math.tan(a),
  exact: (D, a) => D.tan(a),
  d: ['1 + y^2'],
  as: 'sin(a) / cos(a)',
  latex: call('tan'), price: 30, tame: true, parity: 'odd',
})

export const asin = elementwise('asin', {
  value: a => Math.asin(a),
  exact: (D, a) => D.asin(a),
  d: ['1 / sqrt((1 - a) * (1 + a))'],
  latex: call('arcsin'), price: 25, parity: 'odd',
  domain: [[-1, 1]], range: [-Math.PI / 2, Math.PI / 2],
  kinks: [{ at: 'a = ±1', gradient: 'Infinity, the true limit' }],
})

export const acos = elementwise('acos', {
  value: a => Math.acos(a),
  exact: (D, a) => D.acos(a),
  d: ['-1 / sqrt((1 - a) * (1 + a))'],
  latex: call('arccos'), price: 25,
  domain: [[-1, 1]], range: [0, Math.PI],
  kinks: [{ at: 'a = ±1', gradient: '-Infinity, the true limit' }],
})

export const atan = elementwise('atan', {
  value: a => Math.atan(a),
  exact: (D, a) => D.atan(a),
  d: ['1 / (1 + a^2)'],
  latex: call('arctan'), price: 20, tame: true, parity: 'odd', range: [-Math.PI / 2, Math.PI / 2],
})

/** The angle of the point (b, a). */
export const atan2 = elementwise('atan2', {
  value: (a, b) => Math.atan2(a, b),
  exact: (D, a, b) => D.atan2(a, b),
  d: ['inversion(b, a)', '-inversion(a, b)'],
  latex: operator('atan2', '#a, #b'), price: 40, range: [-Math.PI, Math.PI],
  kinks: [{ at: 'a = b = 0', gradient: 'NaN: no derivative exists' }],
})

/** The first coordinate of the point (a, b) inverted in the unit circle, without squares that would leave the doubles: the slope of an angle. */
export const inversion = elementwise('inversion', {
  value: (a, b) => (Math.abs(a) > Math.abs(b) ? 1 / (a + b * (b / a)) : (a / b) / (b + a * (a / b))),
  exact: (_, a, b) => a.div(a.times(a).plus(b.times(b))),
  d: ['(inversion(b, a) - y) * (inversion(b, a) + y)', '-2 * y * inversion(b, a)'],
  as: 'a / (a^2 + b^2)', shown: 'a / (a^2 + b^2)',
  latex: String.raw`\frac{#a}{{#a}^2 + {#b}^2}`, price: 8,
})

export const sinh = elementwise('sinh', {
  value: a => Math.sinh(a),
  exact: exactSinh,
  d: ['cosh(a)'],
  as: '(exp(a) - exp(-a)) / 2',
  latex: call('sinh'), price: 30, parity: 'odd',
})

export const cosh = elementwise('cosh', {
  value: a => Math.cosh(a),
  exact: exactCosh,
  d: ['sinh(a)'],
  as: '(exp(a) + exp(-a)) / 2',
  latex: call('cosh'), price: 30, parity: 'even', range: [1, Infinity],
})

export const tanh = elementwise('tanh', {
  value: a => Math.tanh(a),
  exact: exactTanh,
  d: ['tanhc(a)'],
  as: '1 - 2 / (1 + exp(2 * a))',
  latex: call('tanh'), price: 30, tame: true, parity: 'odd', range: [-1, 1],
})

/** The companion of tanh, its derivative 1 − tanh²: found without the subtraction, which has lost all digits from |a| = 19. */
export const tanhc = elementwise('tanhc', {
  value: a => {
    const u = Math.exp(-2 * Math.abs(a))
    const q = 1 / (1 + u)
    return 4 * (u * q) * q
  },
  exact: (D, a) => exactCosh(D, a).pow(-2),
  d: ['-2 * tanh(a) * y'],
  as: '1 - tanh(a)^2', shown: '1 - tanh(a)^2',
  latex: String.raw`1 - \tanh^2\left(#a\right)`, price: 24, tame: true, parity: 'even', range: [0, 1],
})

export const asinh = elementwise('asinh', {
  value: a => Math.asinh(a),
  exact: (D, a) => D.asinh(a),
  d: ['1 / hypot(a, 1)'],
  as: 'log(a + sqrt(a^2 + 1))',
  latex: operator('arsinh'), price: 40, tame: true, parity: 'odd',
})

export const acosh = elementwise('acosh', {
  value: a => Math.acosh(a),
  exact: (D, a) => D.acosh(a),
  d: ['1 / (sqrt(a - 1) * sqrt(a + 1))'],
  as: 'log(a + sqrt(a^2 - 1))',
  latex: operator('arcosh'), price: 40,
  domain: [[1, Infinity]], range: [0, Infinity],
  kinks: [{ at: 'a = 1', gradient: 'Infinity, the true limit' }],
})

export const atanh = elementwise('atanh', {
  value: a => Math.atanh(a),
  exact: (D, a) => D.atanh(a),
  d: ['1 / ((1 - a) * (1 + a))'],
  as: 'log((1 + a) / (1 - a)) / 2',
  latex: operator('artanh'), price: 40, parity: 'odd',
  domain: [[-1, 1]],
  kinks: [{ at: 'a = ±1', gradient: 'Infinity, the true limit' }],
})

/** ln cosh a, which neither overflows nor is lost near 0. */
export const logCosh = elementwise('logCosh', {
  value: logCoshKernel,
  exact: (D, a) => {
    const size = a.abs()
    if (size.gt(1)) return size.plus(softplus.exact(D, size.times(-2))).minus(D.ln(2))
    if (2 * size.e < -D.precision) return size.times(size).div(2)
    return log1p.exact(D, exactSinh(D, size.div(2)).pow(2).times(2))
  },
  d: ['tanh(a)'],
  as: 'log(cosh(a))', shown: 'log(cosh(a))',
  latex: String.raw`\ln \cosh\left(#a\right)`, price: 50, tame: true, parity: 'even', range: [0, Infinity],
})
