// Made by gradgen from bundle-adjustment.expr; do not edit, compile again.
//
// v           = X − center
// θ2          = Σ(r²)
// θ           = ‖r‖
// P           = … (33 operations)
// p           = P[1:2]/P[3]
// ρ2          = Σ(p²)
// residual    = weight·(f·(1 + ρ2·(k[1] + k[2]·ρ2))·p + middle − seen)
// grad r      = … (102 operations)
// grad center = … (68 operations)
// grad f      = (1 + ρ2·(k[1] + k[2]·ρ2))·Σ(weight·p ⊙ upstream)
// grad middle = weight·upstream
// grad k      = ((i ≥ 2 ? ρ2·ρ2·f·Σ(weight·p ⊙ upstream) : 0) + (i ≤ 1 ? ρ2·f·Σ(weight·p ⊙ upstream) : 0))ᵢ
// grad X      = … (67 operations)
// grad weight = (f·(1 + ρ2·(k[1] + k[2]·ρ2))·p + middle − seen)ᵀ·upstream
//
// Operations: forward 68, backward 132. Kept between forward and backward: 168 bytes.
// Arrays: unrolled, element by element.

let own: { params: Float64Array; grad: Float64Array; out: Float64Array; upstream: Float64Array; tape: Float64Array; seen: Float64Array } | undefined

/**
 * Fills `out` with the 2 outputs in order (see `meta.outputs`), and returns it; a fresh one if it is left out.
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(
  params: Float64Array, seen: Float64Array, out: Float64Array = new Float64Array(2), tape?: Float64Array,
): Float64Array {
  const f = params[6]!
  const weight = params[14]!
  const v_1 = params[11]! - params[3]!
  const v_2 = params[12]! - params[4]!
  const v_3 = params[13]! - params[5]!
  const r_2 = params[1]!
  const r_3 = params[2]!
  const r_1 = params[0]!
  const t1 = r_2 * v_3 - r_3 * v_2
  const t2 = r_3 * v_1 - r_1 * v_3
  const t3 = r_1 * v_2 - r_2 * v_1
  const t4 = r_1 * v_1 + r_2 * v_2 + r_3 * v_3
  const θ = hypot(hypot(r_1, r_2), r_3)
  const t5 = Math.cos(θ)
  const t6 = θ > 0
  const t7 = Math.sin(θ)
  const t8 = t7 / θ
  const t9 = t6 ? t8 : 1
  const θ2 = r_1 * r_1 + r_2 * r_2 + r_3 * r_3
  let t10 = 0
  let t11 = 0
  if (t6) {
    const t12 = Math.sin(0.5 * θ)
    t10 = 2 * (t12 * t12) / θ2
    t11 = t10
  } else {
    t11 = 0.5
  }
  const t13 = t11 * t4
  const P_1 = t5 * v_1 + t9 * t1 + t13 * r_1
  const P_2 = t5 * v_2 + t9 * t2 + t13 * r_2
  const P_3 = t5 * v_3 + t9 * t3 + t13 * r_3
  const p_1 = P_1 / P_3
  const p_2 = P_2 / P_3
  const ρ2 = p_1 * p_1 + p_2 * p_2
  const t14 = params[9]! + params[10]! * ρ2
  const t15 = 1 + ρ2 * t14
  const t16 = f * t15
  const t17 = t16 * p_1 + params[7]! - seen[0]!
  const t18 = t16 * p_2 + params[8]! - seen[1]!
  const residual_1 = weight * t17
  const residual_2 = weight * t18
  out[0] = residual_1
  out[1] = residual_2
  if (tape !== undefined) {
    tape[0] = t1
    tape[1] = t2
    tape[2] = t3
    tape[3] = t4
    tape[4] = θ
    tape[5] = t5
    tape[6] = t6 ? 1 : 0
    tape[7] = t7
    tape[8] = t8
    tape[9] = θ2
    tape[10] = t10
    tape[11] = t13
    tape[12] = P_3
    tape[13] = p_1
    tape[14] = p_2
    tape[15] = ρ2
    tape[16] = t14
    tape[17] = t15
    tape[18] = t16
    tape[19] = t17
    tape[20] = t18
  }
  return out
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream`, one number for each output, times the Jacobian with respect to `r`, `center`, `f`, `middle`, `k`, `X`, `weight`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(
  params: Float64Array, _seen: Float64Array, tape: Float64Array, upstream: Float64Array, grad: Float64Array | undefined,
): void {
  if (grad === undefined) return
  const f = params[6]!
  const weight = params[14]!
  const v_1 = params[11]! - params[3]!
  const v_2 = params[12]! - params[4]!
  const v_3 = params[13]! - params[5]!
  const r_2 = params[1]!
  const r_3 = params[2]!
  const r_1 = params[0]!
  const θ = tape[4]!
  const t1 = tape[5]!
  const t2 = tape[6]! !== 0
  const t3 = tape[8]!
  const upstream_1 = upstream[0]!
  const t4 = weight * upstream_1
  const upstream_2 = upstream[1]!
  const t5 = weight * upstream_2
  const t6 = θ === 0
  const θ2 = tape[9]!
  const t7 = tape[11]!
  const P_3 = tape[12]!
  const p_1 = tape[13]!
  const p_2 = tape[14]!
  const ρ2 = tape[15]!
  const t8 = tape[18]!
  const t9 = p_1 * t4 + p_2 * t5
  const t10 = f * t9
  const t11 = ρ2 * t10
  const t12 = 1 / P_3
  const t13 = 2 * (tape[16]! * t10 + params[10]! * t11)
  const d_p_1 = t8 * t4 + t13 * p_1
  const d_p_2 = t8 * t5 + t13 * p_2
  const d_P_1 = t12 * d_p_1
  const d_P_2 = t12 * d_p_2
  const d_P_3 = -((p_1 * d_p_1 + p_2 * d_p_2) / P_3)
  const t14 = r_1 * d_P_1 + r_2 * d_P_2 + r_3 * d_P_3
  const t15 = tape[3]! * t14
  const t16 = t2 ? t3 * d_P_1 : d_P_1
  const t17 = t2 ? t3 * d_P_2 : d_P_2
  const t18 = t2 ? t3 * d_P_3 : d_P_3
  const t19 = -t16
  const t20 = -t17
  const t21 = -t18
  let t22 = 0
  let t23 = 0
  let t24 = 0
  let t25 = 0
  if (t2) {
    const t26 = tape[10]!
    t22 = t26 * t14
    const t27 = -2 * (t26 * t15) / θ2
    t23 = t27 * r_1
    t24 = t27 * r_2
    t25 = t27 * r_3
  } else {
    t22 = 0.5 * t14
  }
  const d_v_1 = t1 * d_P_1 + t22 * r_1 + r_3 * t17 + r_2 * t21
  const d_v_2 = t1 * d_P_2 + t22 * r_2 + r_1 * t18 + r_3 * t19
  const d_v_3 = t1 * d_P_3 + t22 * r_3 + r_2 * t16 + r_1 * t20
  let t28 = 0
  let t29 = 0
  let t30 = 0
  if (!t6) {
    const t31 = tape[7]!
    let t32 = 0
    if (t2) {
      const t33 = t31 * t15 / θ2 + (tape[0]! * d_P_1 + tape[1]! * d_P_2 + tape[2]! * d_P_3) * ((t1 - t3) / θ)
      t32 = t33
    }
    const t34 = (t32 - t31 * (v_1 * d_P_1 + v_2 * d_P_2 + v_3 * d_P_3)) / θ
    t28 = t34 * r_1
    t29 = t34 * r_2
    t30 = t34 * r_3
  }
  const t35 = t7 * d_P_1 + t22 * v_1 + v_3 * t20 + v_2 * t18 + t28 + t23
  const t36 = t7 * d_P_2 + t22 * v_2 + v_1 * t21 + v_3 * t16 + t29 + t24
  const t37 = t7 * d_P_3 + t22 * v_3 + v_2 * t19 + v_1 * t17 + t30 + t25
  grad[0] = t35
  grad[1] = t36
  grad[2] = t37
  grad[3] = -d_v_1
  grad[4] = -d_v_2
  grad[5] = -d_v_3
  grad[6] = tape[17]! * t9
  grad[7] = t4
  grad[8] = t5
  grad[9] = t11
  grad[10] = ρ2 * t11
  grad[11] = d_v_1
  grad[12] = d_v_2
  grad[13] = d_v_3
  grad[14] = tape[19]! * upstream_1 + tape[20]! * upstream_2
}

/** Fresh params at their starting values. */
export function initParams(_seed?: number): Float64Array {
  const params = new Float64Array(15)
  params[6] = 1
  params[14] = 1
  return params
}

/** Named windows on a vector of params: what is written to one is written to the other. */
export function views(
  params: Float64Array,
): { r: Float64Array; center: Float64Array; f: Float64Array; middle: Float64Array; k: Float64Array; X: Float64Array; weight: Float64Array } {
  return {
    r: params.subarray(0, 3), center: params.subarray(3, 6), f: params.subarray(6, 7), middle: params.subarray(7, 9),
    k: params.subarray(9, 11), X: params.subarray(11, 14), weight: params.subarray(14, 15),
  }
}

/** Named windows on a gradient. */
export function gradViews(
  grad: Float64Array,
): { r: Float64Array; center: Float64Array; f: Float64Array; middle: Float64Array; k: Float64Array; X: Float64Array; weight: Float64Array } {
  return {
    r: grad.subarray(0, 3), center: grad.subarray(3, 6), f: grad.subarray(6, 7), middle: grad.subarray(7, 9), k: grad.subarray(9, 11),
    X: grad.subarray(11, 14), weight: grad.subarray(14, 15),
  }
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(
): { params: Float64Array; grad: Float64Array; out: Float64Array; upstream: Float64Array; tape: Float64Array; seen: Float64Array } {
  return own ??= {
    params: new Float64Array(15), grad: new Float64Array(15), out: new Float64Array(2), upstream: new Float64Array(2),
    tape: new Float64Array(21), seen: new Float64Array(2),
  }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  r: { offset: 0, length: 3, shape: [3] },
  center: { offset: 3, length: 3, shape: [3] },
  f: { offset: 6, length: 1, shape: [] },
  middle: { offset: 7, length: 2, shape: [2] },
  k: { offset: 9, length: 2, shape: [2] },
  X: { offset: 11, length: 3, shape: [3] },
  weight: { offset: 14, length: 1, shape: [] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {
  r: { offset: 0, length: 3, shape: [3] },
  center: { offset: 3, length: 3, shape: [3] },
  f: { offset: 6, length: 1, shape: [] },
  middle: { offset: 7, length: 2, shape: [2] },
  k: { offset: 9, length: 2, shape: [2] },
  X: { offset: 11, length: 3, shape: [3] },
  weight: { offset: 14, length: 1, shape: [] },
} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 21

/** How many numbers `params` holds. */
export const paramsLength = 15

/** How many numbers `grad` holds. */
export const gradLength = 15

/** What the module was made from and what it costs. */
export const meta = {
  name: "bundle-adjustment",
  inputs: [{ name: "seen", shape: [2], kind: "real" }],
  params: [
    { name: "r", shape: [3], start: 0 },
    { name: "center", shape: [3], start: 0 },
    { name: "f", shape: [], start: 1 },
    { name: "middle", shape: [2], start: 0 },
    { name: "k", shape: [2], start: 0 },
    { name: "X", shape: [3], start: 0 },
    { name: "weight", shape: [], start: 1 },
  ],
  outputs: [{ name: "residual", shape: [2], offset: 0 }],
  operations: { forward: 68, backward: 132 },
  kinks: [
    { site: "‖r‖", at: "r = 0", gradient: "0" },
    { site: "‖r‖ > 0", at: "‖r‖ = 0", gradient: "that of the branch taken" },
  ],
  sourceHash: "ebb2b05d766497fa",
} as const

/**
 * √(a² + b²) within 1 ulp. Squares are taken as they are where they neither overflow nor lose bits to underflow; elsewhere the arguments
 * are scaled by a power of two first, which is exact. (`Math.hypot` is 20 times slower.)
 */
function hypot(a: number, b: number): number {
  const s = a * a + b * b
  if (s > 1e-280 && s < 1e300) return Math.sqrt(s)
  const m = Math.max(Math.abs(a), Math.abs(b))
  if (m === 0 || m === Infinity) return m
  const scale = m > 1 ? 2 ** -600 : 2 ** 600
  return Math.sqrt((a * scale) * (a * scale) + (b * scale) * (b * scale)) / scale
}
