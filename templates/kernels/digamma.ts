/**
 * ψ(x) = Γ′(x)/Γ(x) within a few ulp for x > 0, near its zero 1.4616… too, whose factor is divided out on [1, 2]. Up to 8 by the recurrence
 * (DLMF 5.5.2), then by the asymptotic series (DLMF 5.11.2); negative x by reflection (DLMF 5.5.4). NaN at 0, −1, −2 …
 */
export function digamma(x: number): number {
  if (x > -0.5 && x < 0) return digamma(1 + x) - 1 / x
  if (x <= 0) {
    const fraction = x - Math.round(x)
    return fraction === 0 ? NaN : digamma(-x) - 1 / x - Math.PI / Math.tan(Math.PI * fraction)
  }
  if (x < 1) return digammaOnUnit(x + 1) - 1 / x
  if (x < 8) {
    let sum = 0
    let z = x
    while (z > 2) {
      z -= 1
      sum += 1 / z
    }
    return sum + digammaOnUnit(z)
  }
  const w = 1 / x
  const v = w * w
  const series = v * (1 / 12 - v * (1 / 120 - v * (1 / 252 - v * (1 / 240 - v * (1 / 132 - v * (691 / 32760 - v * (1 / 12 -
    v * (3617 / 8160))))))))
  return Math.log(x) - (0.5 * w + series)
}

/** ψ on [1, 2]: the distance to the zero, which takes two doubles to write, times a polynomial interpolated at Chebyshev's points. */
function digammaOnUnit(x: number): number {
  const s = x - 1.5
  const quotient =
    0.9510558760318328 + s * (-0.42362742128146047 + s * (0.24054248424078692 + s * (-0.1484049230539187 + s * (
    0.09498872445291558 + s * (-0.061922133271544284 + s * (0.04076083393821673 + s * (-0.026975796849706184 + s * (
    0.01790724844392596 + s * (-0.011908215027359153 + s * (0.007927018411136843 + s * (-0.005280020192518892 + s * (
    0.0035181618550874957 + s * (-0.0023446252179885993 + s * (0.001562789950608375 + s * (-0.0010424323828753985 + s * (
    0.000694908174082211 + s * (-0.0004591975036646912 + s * (0.0003061242075543146 + s * (-0.00022001895005109955 + s * (
    0.0001466781049062341 + s * (-0.000057709404612698156 + s * (0.00003847275205849602 + s * (-0.00008394009422598467 + s * (
    0.00005596002350342592))))))))))))))))))))))))
  return (x - 1.4616321449683622 - 9.549995429965697e-17) * quotient
}
