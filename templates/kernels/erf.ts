import { erfcx } from './erfcx.js'

/**
 * The error function, 2/√π · ∫₀ˣ e^−t² dt, within 2 ulp. Below 1 a polynomial for erf(x)/x in x² (interpolated at Chebyshev's points to 20
 * digits); above it 1 − erfc(x).
 */
export function erf(x: number): number {
  const y = Math.abs(x)
  if (y < 1) return x * erfNearZero(x * x - 0.5)
  if (y >= 6) return Math.sign(x)
  const upper = 1 - Math.exp(-y * y) * erfcx(y)
  return x < 0 ? -upper : upper
}

/** erf(x)/x for s = x² − 1/2. */
function erfNearZero(s: number): number {
  return (
    0.9654687386698673 + s * (-0.2810721780454342 + s * (0.07940998675593483 + s * (-0.018283884489152538 + s * (
    0.0034802744966656173 + s * (-0.0005611894221277441 + s * (0.00007829649525455377 + s * (-0.000009614808525709598 + s * (
    0.0000010536449530013862 + s * (-1.0420476859445043e-7 + s * (9.38762931097412e-9 + s * (-7.764167415589177e-10 + s * (
    5.958930343261137e-11 + s * (-4.230945824295338e-12)))))))))))))
  )
}
