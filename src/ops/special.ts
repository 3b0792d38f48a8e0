import { digamma as digammaKernel } from '../../templates/kernels/digamma.js'
import { erf as erfKernel } from '../../templates/kernels/erf.js'
import { erfc as erfcKernel } from '../../templates/kernels/erfc.js'
import { gamma as gammaKernel } from '../../templates/kernels/gamma.js'
import { lgamma as lgammaKernel } from '../../templates/kernels/lgamma.js'
import { normalCdf as normalCdfKernel } from '../../templates/kernels/normalCdf.js'
import { polygamma as polygammaKernel } from '../../templates/kernels/polygamma.js'
import { elementwise } from './define.js'
import { exactErf } from './exact/erf.js'
import { exactErfc, exactNormalCdf } from './exact/erfc.js'
import { exactDigamma, exactGamma, exactLgamma, exactPolygamma } from './exact/gamma.js'

export const erf = elementwise('erf', {
  value: erfKernel,
  exact: exactErf,
  d: ['1.1283791670955126 * exp(-a^2)'],
  latex: String.raw`\operatorname{erf}\left(#a\right)`, price: 30, tame: true, parity: 'odd', range: [-1, 1],
})

/** The companion of erf, 1 − erf: found without the subtraction, which has lost all digits from a = 6. */
export const erfc = elementwise('erfc', {
  value: erfcKernel,
  exact: exactErfc,
  d: ['-1.1283791670955126 * exp(-a^2)'],
  as: '1 - erf(a)', shown: '1 - erf(a)',
  latex: String.raw`\operatorname{erfc}\left(#a\right)`, price: 35, tame: true, range: [0, 2],
})

/** Φ, the normal distribution: half of erfc(−a/√2), in whose tail the rounding of a/√2 would show. */
export const normalCdf = elementwise('normalCdf', {
  value: normalCdfKernel,
  exact: exactNormalCdf,
  d: ['0.3989422804014327 * exp(-(a^2 / 2))'],
  shown: '(1 + erf(a / SQRT2)) / 2',
  latex: String.raw`\Phi\left(#a\right)`, price: 36, tame: true, range: [0, 1],
})

/** Γ; infinite at 0, −1, −2 … */
export const gamma = elementwise('gamma', {
  value: gammaKernel,
  exact: exactGamma,
  d: ['y * digamma(a)'],
  latex: String.raw`\Gamma\left(#a\right)`, price: 100,
  kinks: [{ at: 'a = 0, -1, -2 …', gradient: 'NaN: a pole' }],
})

/** ln |Γ|; infinite at 0, −1, −2 … */
export const lgamma = elementwise('lgamma', {
  value: lgammaKernel,
  exact: exactLgamma,
  d: ['digamma(a)'],
  as: 'log(abs(gamma(a)))',
  latex: String.raw`\ln \left|\Gamma\left(#a\right)\right|`, price: 80,
  kinks: [{ at: 'a = 0, -1, -2 …', gradient: 'NaN: a pole' }],
})

/** ψ, the derivative of lgamma. */
export const digamma = elementwise('digamma', {
  value: digammaKernel,
  exact: exactDigamma,
  d: ['polygamma(1, a)'],
  latex: String.raw`\psi\left(#a\right)`, price: 60,
  kinks: [{ at: 'a = 0, -1, -2 …', gradient: 'NaN: a pole' }],
})

/** The a-th derivative of ψ at b, for whole a ≥ 0. */
export const polygamma = elementwise('polygamma', {
  value: polygammaKernel,
  exact: exactPolygamma,
  d: ['0', 'polygamma(a + 1, b)'],
  latex: String.raw`\psi^{\left(#a\right)}\left(#b\right)`, price: 100,
  kinks: [{ at: 'b = 0, -1, -2 …', gradient: 'NaN: a pole' }],
})
