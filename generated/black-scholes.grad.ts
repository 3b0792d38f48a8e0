// Made by gradgen from black-scholes.expr; do not edit, compile again.
//
// d1            = (log(S/K) + (r + 0.5·sigma²)·T)/(sigma·√T)
// d2            = d1 − sigma·√T
// price         = S·(1 + erf(d1/√2))/2 − K·exp(−r·T)·(1 + erf(d2/√2))/2
// ∂price/∂S     = … (26 operations)
// ∂price/∂K     = … (29 operations)
// ∂price/∂T     = … (38 operations)
// ∂price/∂r     = … (27 operations)
// ∂price/∂sigma = … (27 operations)
//
// Operations: forward 19, backward 49, both at once 64. Kept between forward and backward: 72 bytes.

let own: { grad: Float64Array; tape: Float64Array } | undefined

/**
 * `price = S·(1 + erf(d1/√2))/2 − K·exp(−r·T)·(1 + erf(d2/√2))/2`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(S: number, K: number, T: number, r: number, sigma: number, tape?: Float64Array): number {
  const t1 = Math.sqrt(T)
  const t2 = sigma * t1
  const t3 = Math.exp(-(r * T))
  const t4 = K * t3
  const t5 = r + 0.5 * (sigma * sigma)
  const d1 = (logRatio(S, K) + t5 * T) / t2
  const d2 = d1 - t2
  const t6 = normalCdf(d1)
  const t7 = normalCdf(d2)
  const price = S * t6 - t4 * t7
  if (tape !== undefined) {
    tape[0] = t1
    tape[1] = t2
    tape[2] = t3
    tape[3] = t4
    tape[4] = t5
    tape[5] = d1
    tape[6] = d2
    tape[7] = t6
    tape[8] = t7
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
  const t1 = S / K
  const t2 = tape[0]!
  const t3 = tape[1]!
  const t4 = tape[2]!
  const t5 = -upstream
  const d1 = tape[5]!
  const d2 = tape[6]!
  const t6 = tape[8]! * t5
  const d_d2 = 0.3989422804014327 * Math.exp(-0.5 * (d2 * d2)) * (tape[3]! * t5)
  const t7 = -t4 * (K * t6)
  const d_d1 = 0.3989422804014327 * Math.exp(-0.5 * (d1 * d1)) * (S * upstream) + d_d2
  const t8 = 1 / t3 * d_d1
  const t9 = T * t8
  const t10 = -(d1 / t3) * d_d1 - d_d2
  const t11 = 1 / t1 * t8
  grad[0] = tape[7]! * upstream + 1 / K * t11
  grad[1] = t4 * t6 + -(t1 / K) * t11
  grad[2] = r * t7 + tape[4]! * t8 + 0.5 / t2 * (sigma * t10)
  grad[3] = T * t7 + t9
  grad[4] = t2 * t10 + sigma * t9
}

/**
 * `price = S·(1 + erf(d1/√2))/2 − K·exp(−r·T)·(1 + erf(d2/√2))/2`
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
  const d1 = (logRatio(S, K) + t6 * T) / t3
  const d2 = d1 - t3
  const t7 = normalCdf(d1)
  const t8 = normalCdf(d2)
  const price = S * t7 - t5 * t8
  const t9 = -t8
  const t10 = 0.3989422804014327 * Math.exp(-0.5 * (d2 * d2)) * t5
  const t11 = -t4 * (K * t9)
  const d_d1 = 0.3989422804014327 * Math.exp(-0.5 * (d1 * d1)) * S - t10
  const t12 = 1 / t3 * d_d1
  const t13 = T * t12
  const t14 = t10 + -(d1 / t3) * d_d1
  const t15 = 1 / t1 * t12
  grad[0] = t7 + 1 / K * t15
  grad[1] = t4 * t9 + -(t1 / K) * t15
  grad[2] = r * t11 + t6 * t12 + 0.5 / t2 * (sigma * t14)
  grad[3] = T * t11 + t13
  grad[4] = t2 * t14 + sigma * t13
  return price
}

/**
 * `∂price/∂S = … (26 operations)` …
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

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { grad: Float64Array; tape: Float64Array } {
  return own ??= { grad: new Float64Array(5), tape: new Float64Array(9) }
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
export const tapeLength = 9

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
  operations: { forward: 19, backward: 49, valueAndGrad: 64 },
  kinks: [
    { site: "√T", at: "T = 0", gradient: "Infinity, the true limit; 0 for the root of a sum of squares" },
    { site: "log(S/K)", at: "S = 0, K = 0", gradient: "Infinity, the true limit" },
  ],
  sourceHash: "d1d5ef987cdaa82c",
} as const

/**
 * The error function, 2/√π · ∫₀ˣ e^−t² dt, within 2 ulp. Below 1 a polynomial for erf(x)/x in x² (interpolated at Chebyshev's points to 20
 * digits); above it 1 − erfc(x).
 */
function erf(x: number): number {
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

/**
 * e^y² · erfc(y) for y ≥ 0.46875, within 2 ulp: the rational approximations of W. J. Cody, Math. Comp. 23 (1969) 631–637, tables II and III.
 */
function erfcx(y: number): number {
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

/** ln(a / b): for nearly equal numbers by their difference, since the quotient has lost it. */
function logRatio(a: number, b: number): number {
  const q = a / b
  if (q > 0.5 && q < 2) return Math.log1p((a - b) / b)
  return q > 0 && q < Infinity ? Math.log(q) : a > 0 && b > 0 ? Math.log(a) - Math.log(b) : Math.log(q)
}

/** Φ(x), the normal distribution, in its lower tail too: half of erfc(−x/√2), whose e^−x²/2 is computed from x itself. */
function normalCdf(x: number): number {
  const y = Math.abs(x)
  if (y < 0.66) return 0.5 + 0.5 * erf(x * Math.SQRT1_2)
  if (Number.isNaN(x)) return NaN
  if (y > 38.6) return x < 0 ? 0 : 1
  const s = Math.floor(y * 16) / 16
  const tail = 0.5 * Math.exp(-0.5 * s * s) * Math.exp(-0.5 * (y - s) * (y + s)) * erfcx(y * Math.SQRT1_2)
  return x < 0 ? tail : 1 - tail
}
