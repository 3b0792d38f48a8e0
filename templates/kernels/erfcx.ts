/**
 * e^y² · erfc(y) for y ≥ 0.46875, within 2 ulp: the rational approximations of W. J. Cody, Math. Comp. 23 (1969) 631–637, tables II and III.
 */
export function erfcx(y: number): number {
  return y < 4 ? erfcxNear(y) : erfcxFar(y)
}

function erfcxNear(y: number): number {
  const numerator =
    1230.33935479799725 + y * (2051.07837782607147 + y * (1712.04761263407058 + y * (881.952221241769090 + y * (298.635138197400131 +
    y * (66.1191906371416295 + y * (8.88314979438837594 + y * (0.564188496988670089 + y * 2.15311535474403846e-8)))))))
  const denominator =
    1230.33935480374942 + y * (3439.36767414372164 + y * (4362.61909014324716 + y * (3290.79923573345963 + y * (1621.38957456669019 +
    y * (537.181101862009858 + y * (117.693950891312499 + y * (15.7449261107098347 + y)))))))
  return numerator / denominator
}

/** (1/√π − s·P(s)/Q(s)) / y for s = 1/y². */
function erfcxFar(y: number): number {
  const s = 1 / (y * y)
  const numerator =
    6.58749161529837803e-4 + s * (1.60837851487422766e-2 + s * (1.25781726111229246e-1 + s * (3.60344899949804439e-1 + s * (
    3.05326634961232344e-1 + s * 1.63153871373020978e-2))))
  const denominator =
    2.33520497626869185e-3 + s * (6.05183413124413191e-2 + s * (5.27905102951428412e-1 + s * (1.87295284992346725 + s * (
    2.56852019228982242 + s))))
  return (0.5641895835477563 - s * numerator / denominator) / y
}
