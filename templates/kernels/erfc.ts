import { bell } from './bell.js'
import { erf } from './erf.js'
import { erfcx } from './erfcx.js'

/** 1 − erf(x), within 3 ulp in its tail too, where the difference would have lost all digits from x = 6. */
export function erfc(x: number): number {
  const y = Math.abs(x)
  if (y < 0.46875) return 1 - erf(x)
  if (Number.isNaN(x)) return NaN
  const tail = y > 27.3 ? 0 : bell(y) * erfcx(y)
  return x < 0 ? 2 - tail : tail
}
