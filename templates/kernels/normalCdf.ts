import { erf } from './erf.js'
import { erfcx } from './erfcx.js'

/** Φ(x), the normal distribution, in its lower tail too: half of erfc(−x/√2), whose e^−x²/2 is computed from x itself. */
export function normalCdf(x: number): number {
  const y = Math.abs(x)
  if (y < 0.66) return 0.5 + 0.5 * erf(x * Math.SQRT1_2)
  if (Number.isNaN(x)) return NaN
  if (y > 38.6) return x < 0 ? 0 : 1
  const s = Math.floor(y * 16) / 16
  const tail = 0.5 * Math.exp(-0.5 * s * s) * Math.exp(-0.5 * (y - s) * (y + s)) * erfcx(y * Math.SQRT1_2)
  return x < 0 ? tail : 1 - tail
}
