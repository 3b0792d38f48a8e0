// Made by gradgen from black-scholes.expr; do not edit, compile again.
//
// d1            = (log(S/K) + (r + 0.5·sigma²)·T)/(sigma·√T)
// d2            = d1 − sigma·√T
// price         = 0.5·(S·(1 + erf(0.7071067811865475·d1)) − K·exp(−r·T)·(1 + erf(0.7071067811865475·d2)))
// ∂price/∂S     = … (31 operations)
// ∂price/∂K     = … (33 operations)
// ∂price/∂T     = … (42 operations)
// ∂price/∂r     = … (31 operations)
// ∂price/∂sigma = … (32 operations)
//
// Operations: forward 25, backward 55, both at once 73. Kept between forward and backward: 88 bytes.

/**
 * `price = 0.5·(S·(1 + erf(0.7071067811865475·d1)) − K·exp(−r·T)·(1 + erf(0.7071067811865475·d2)))`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(S: number, K: number, T: number, r: number, sigma: number, tape?: Float64Array): number {
  const t1 = S / K
  const t2 = Math.sqrt(T)
  const t3 = sigma * t2
  const t4 = Math.exp(-(r * T))
  const t5 = K * t4
  const t6 = r + 0.5 * (sigma * sigma)
  const d1 = (Math.log(t1) + t6 * T) / t3
  const d2 = d1 - t3
  const t7 = 0.7071067811865475 * d1
  const t8 = 1 + erf(t7)
  const t9 = 0.7071067811865475 * d2
  const t10 = 1 + erf(t9)
  const price = 0.5 * (S * t8 - t5 * t10)
  if (tape !== undefined) {
    tape[0] = t1
    tape[1] = t2
    tape[2] = t3
    tape[3] = t4
    tape[4] = t5
    tape[5] = t6
    tape[6] = d1
    tape[7] = t7
    tape[8] = t8
    tape[9] = t9
    tape[10] = t10
  }
  return price
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `S`, `K`, `T`, `r`, `sigma`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(
  S: number, K: number, T: number, r: number, sigma: number, tape: Float64Array, upstream: number, grad: Float64Array | undefined,
): void {
  if (grad === undefined) return
  const t1 = tape[0]!
  const t2 = tape[1]!
  const t3 = tape[2]!
  const t4 = tape[3]!
  const t5 = tape[4]!
  const t6 = 0.5 * upstream
  const t7 = -0.5 * upstream
  const t8 = tape[7]!
  const t9 = tape[9]!
  const t10 = 1.1283791670955126 * Math.exp(-(t9 * t9))
  const t11 = tape[10]! * t7
  const t12 = -(t4 * (K * t11))
  const t13 = 1.1283791670955126 * (Math.exp(-(t8 * t8)) * S * t6) + t10 * t5 * t7
  const d_d1 = 0.7071067811865475 * t13
  const t14 = 1 / t3 * d_d1
  const t15 = T * t14
  const t16 = -(tape[6]! / t3) * d_d1 - 0.7071067811865475 * (t10 * (t5 * t7))
  const t17 = 1 / t1 * t14
  grad[0] = tape[8]! * t6 + 1 / K * t17
  grad[1] = t4 * t11 + -(t1 / K) * t17
  grad[2] = r * t12 + tape[5]! * t14 + 0.5 / t2 * (sigma * t16)
  grad[3] = T * t12 + t15
  grad[4] = t2 * t16 + 0.5 * (2 * sigma * t15)
}

/**
 * `price = 0.5·(S·(1 + erf(0.7071067811865475·d1)) − K·exp(−r·T)·(1 + erf(0.7071067811865475·d2)))`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `S`, `K`, `T`, `r`, `sigma`.
 */
export function valueAndGrad(S: number, K: number, T: number, r: number, sigma: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(S, K, T, r, sigma)
  const t1 = S / K
  const t2 = Math.sqrt(T)
  const t3 = sigma * t2
  const t4 = Math.exp(-(r * T))
  const t5 = K * t4
  const t6 = r + 0.5 * (sigma * sigma)
  const d1 = (Math.log(t1) + t6 * T) / t3
  const d2 = d1 - t3
  const t7 = 0.7071067811865475 * d1
  const t8 = 1 + erf(t7)
  const t9 = 0.7071067811865475 * d2
  const t10 = 1 + erf(t9)
  const price = 0.5 * (S * t8 - t5 * t10)
  const t11 = -0.5 * t10
  const t12 = 0.35355339059327373 * (1.1283791670955126 * Math.exp(-(t9 * t9)) * t5)
  const t13 = -(t4 * (K * t11))
  const d_d1 = 0.39894228040143265 * (Math.exp(-(t7 * t7)) * S) - t12
  const t14 = 1 / t3 * d_d1
  const t15 = T * t14
  const t16 = t12 + -(d1 / t3) * d_d1
  const t17 = 1 / t1 * t14
  grad[0] = 0.5 * t8 + 1 / K * t17
  grad[1] = t4 * t11 + -(t1 / K) * t17
  grad[2] = r * t13 + t6 * t14 + 0.5 / t2 * (sigma * t16)
  grad[3] = T * t13 + t15
  grad[4] = t2 * t16 + 0.5 * (2 * sigma * t15)
  return price
}

/**
 * `∂price/∂S = … (31 operations)` …
 *
 * The gradient with respect to `S`, `K`, `T`, `r`, `sigma`, by name; freshly made.
 */
export function gradient(
  S: number, K: number, T: number, r: number, sigma: number,
): { S: number; K: number; T: number; r: number; sigma: number } {
  const grad = new Float64Array(5)
  valueAndGrad(S, K, T, r, sigma, grad)
  return { S: grad[0]!, K: grad[1]!, T: grad[2]!, r: grad[3]!, sigma: grad[4]! }
}

/** The value where `x` holds `S`, `K`, `T`, `r`, `sigma`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(x: ArrayLike<number>, grad?: { [index: number]: number; readonly length: number }): number {
  return valueAndGrad(x[0]!, x[1]!, x[2]!, x[3]!, x[4]!, grad as Float64Array | undefined)
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  S: { offset: 0, length: 1, shape: [] },
  K: { offset: 1, length: 1, shape: [] },
  T: { offset: 2, length: 1, shape: [] },
  r: { offset: 3, length: 1, shape: [] },
  sigma: { offset: 4, length: 1, shape: [] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 11

/** How many numbers `params` holds. */
export const paramsLength = 0

/** How many numbers `grad` holds. */
export const gradLength = 5

/** What the module was made from and what it costs. */
export const meta = {
  name: "black-scholes",
  inputs: [
    { name: "S", shape: [], kind: "real" },
    { name: "K", shape: [], kind: "real" },
    { name: "T", shape: [], kind: "real" },
    { name: "r", shape: [], kind: "real" },
    { name: "sigma", shape: [], kind: "real" },
  ],
  params: [],
  outputs: [{ name: "price", shape: [], offset: 0 }],
  operations: { forward: 25, backward: 55, valueAndGrad: 73 },
  kinks: [
    { site: "log(S/K)", at: "S/K = 0", gradient: "Infinity, the true limit" },
    { site: "√T", at: "T = 0", gradient: "Infinity, the true limit; 0 for the root of a sum of squares" },
  ],
  sourceHash: "d1d5ef987cdaa82c",
} as const

/**
 * The error function, 2/√π · ∫₀ˣ e^−t² dt, within 2 ulp. Below 1 a polynomial for erf(x)/x in x² (interpolated at Chebyshev's points to 20
 * digits); above it 1 − erfc(x), with the rational approximation of W. J. Cody, Math. Comp. 23 (1969) 631–637, table II.
 */
function erf(x: number): number {
  const y = Math.abs(x)
  if (y < 1) return x * erfNearZero(x * x - 0.5)
  if (y >= 6) return Math.sign(x)
  const upper = 1 - Math.exp(-y * y) * erfTail(y)
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

/** e^y² · erfc(y). */
function erfTail(y: number): number {
  const numerator =
    1230.33935479799725 + y * (2051.07837782607147 + y * (1712.04761263407058 + y * (881.952221241769090 + y * (298.635138197400131 +
    y * (66.1191906371416295 + y * (8.88314979438837594 + y * (0.564188496988670089 + y * 2.15311535474403846e-8)))))))
  const denominator =
    1230.33935480374942 + y * (3439.36767414372164 + y * (4362.61909014324716 + y * (3290.79923573345963 + y * (1621.38957456669019 +
    y * (537.181101862009858 + y * (117.693950891312499 + y * (15.7449261107098347 + y)))))))
  return numerator / denominator
}
