// Made by gradgen from iris.layers.yaml; do not edit, compile again.
//
// dense                 = tanh(dense/kernelᵀ·x + dense/bias)
// dense_1               = dense_1/kernelᵀ·dense + dense_1/bias
// loss                  = logSumExp(dense_1) − dense_1[label]
// ∂loss/∂dense/kernel   = (x[i]·(1 − tanh(Σₖ dense/kernel[k, j]·x[k] + dense/bias[j])²)·Σₖ dense_1/kernel[j, k]·(exp(dense_1[k] − logSumExp(dense_1)) − 1·oneHot(label)[k]))ᵢⱼ
// ∂loss/∂dense/bias     = ((1 − tanh(Σⱼ dense/kernel[j, i]·x[j] + dense/bias[i])²)·Σⱼ dense_1/kernel[i, j]·(exp(dense_1[j] − logSumExp(dense_1)) − 1·oneHot(label)[j]))ᵢ
// ∂loss/∂dense_1/kernel = (dense[i]·(exp(dense_1[j] − logSumExp(dense_1)) − 1·oneHot(label)[j]))ᵢⱼ
// ∂loss/∂dense_1/bias   = (exp(dense_1[i] − logSumExp(dense_1)) − 1·oneHot(label)[i])ᵢ
//
// Operations: forward 232, backward 184, both at once 394. Kept between forward and backward: 352 bytes. Workspace: 10496 bytes.
// Arrays: 31 loops (7 over several rows at a time). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(1312)
const scratch = /* @__PURE__ */ new Float64Array(67)
const allParams = /* @__PURE__ */ new Float64Array(67)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array } | undefined

/**
 * `loss = logSumExp(dense_1) − dense_1[label]`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, label: number, tape?: Float64Array): number {
  const x_1 = x[0]!
  const x_2 = x[1]!
  const x_3 = x[2]!
  const x_4 = x[3]!
  const t1 = params[0]! * x_1 + params[8]! * x_2 + params[16]! * x_3 + params[24]! * x_4 + params[32]!
  const t2 = params[1]! * x_1 + params[9]! * x_2 + params[17]! * x_3 + params[25]! * x_4 + params[33]!
  const t3 = params[2]! * x_1 + params[10]! * x_2 + params[18]! * x_3 + params[26]! * x_4 + params[34]!
  const t4 = params[3]! * x_1 + params[11]! * x_2 + params[19]! * x_3 + params[27]! * x_4 + params[35]!
  const t5 = params[4]! * x_1 + params[12]! * x_2 + params[20]! * x_3 + params[28]! * x_4 + params[36]!
  const t6 = params[5]! * x_1 + params[13]! * x_2 + params[21]! * x_3 + params[29]! * x_4 + params[37]!
  const t7 = params[6]! * x_1 + params[14]! * x_2 + params[22]! * x_3 + params[30]! * x_4 + params[38]!
  const t8 = params[7]! * x_1 + params[15]! * x_2 + params[23]! * x_3 + params[31]! * x_4 + params[39]!
  const t9 = Math.abs(t1)
  const near = t9 < 0.35
  const t10 = Math.abs(t2)
  const near_2 = t10 < 0.35
  const t11 = Math.abs(t3)
  const near_3 = t11 < 0.35
  const t12 = Math.abs(t4)
  const near_4 = t12 < 0.35
  const t13 = Math.abs(t5)
  const near_5 = t13 < 0.35
  const t14 = Math.abs(t6)
  const near_6 = t14 < 0.35
  const t15 = Math.abs(t7)
  const near_7 = t15 < 0.35
  const t16 = Math.abs(t8)
  const near_8 = t16 < 0.35
  let t17 = 0
  let dense_1 = 0
  let u = 0
  let q = 0
  if (near) {
    t17 = Math.tanh(t1)
    dense_1 = t17
  } else {
    u = Math.exp(-2 * t9)
    q = 1 / (1 + u)
    const v = (1 - u) * q
    dense_1 = t1 >= 0 ? v : -v
  }
  let t18 = 0
  let dense_2 = 0
  let u_2 = 0
  let q_2 = 0
  if (near_2) {
    t18 = Math.tanh(t2)
    dense_2 = t18
  } else {
    u_2 = Math.exp(-2 * t10)
    q_2 = 1 / (1 + u_2)
    const v_2 = (1 - u_2) * q_2
    dense_2 = t2 >= 0 ? v_2 : -v_2
  }
  let t19 = 0
  let dense_3 = 0
  let u_3 = 0
  let q_3 = 0
  if (near_3) {
    t19 = Math.tanh(t3)
    dense_3 = t19
  } else {
    u_3 = Math.exp(-2 * t11)
    q_3 = 1 / (1 + u_3)
    const v_3 = (1 - u_3) * q_3
    dense_3 = t3 >= 0 ? v_3 : -v_3
  }
  let t20 = 0
  let dense_4 = 0
  let u_4 = 0
  let q_4 = 0
  if (near_4) {
    t20 = Math.tanh(t4)
    dense_4 = t20
  } else {
    u_4 = Math.exp(-2 * t12)
    q_4 = 1 / (1 + u_4)
    const v_4 = (1 - u_4) * q_4
    dense_4 = t4 >= 0 ? v_4 : -v_4
  }
  let t21 = 0
  let dense_5 = 0
  let u_5 = 0
  let q_5 = 0
  if (near_5) {
    t21 = Math.tanh(t5)
    dense_5 = t21
  } else {
    u_5 = Math.exp(-2 * t13)
    q_5 = 1 / (1 + u_5)
    const v_5 = (1 - u_5) * q_5
    dense_5 = t5 >= 0 ? v_5 : -v_5
  }
  const t22 = params[40]! * dense_1 + params[43]! * dense_2 + params[46]! * dense_3 + params[49]! * dense_4 + params[52]! * dense_5
  const t23 = params[41]! * dense_1 + params[44]! * dense_2 + params[47]! * dense_3 + params[50]! * dense_4 + params[53]! * dense_5
  const t24 = params[42]! * dense_1 + params[45]! * dense_2 + params[48]! * dense_3 + params[51]! * dense_4 + params[54]! * dense_5
  let t25 = 0
  let dense_6 = 0
  let u_6 = 0
  let q_6 = 0
  if (near_6) {
    t25 = Math.tanh(t6)
    dense_6 = t25
  } else {
    u_6 = Math.exp(-2 * t14)
    q_6 = 1 / (1 + u_6)
    const v_6 = (1 - u_6) * q_6
    dense_6 = t6 >= 0 ? v_6 : -v_6
  }
  let t26 = 0
  let dense_7 = 0
  let u_7 = 0
  let q_7 = 0
  if (near_7) {
    t26 = Math.tanh(t7)
    dense_7 = t26
  } else {
    u_7 = Math.exp(-2 * t15)
    q_7 = 1 / (1 + u_7)
    const v_7 = (1 - u_7) * q_7
    dense_7 = t7 >= 0 ? v_7 : -v_7
  }
  let t27 = 0
  let dense_8 = 0
  let u_8 = 0
  let q_8 = 0
  if (near_8) {
    t27 = Math.tanh(t8)
    dense_8 = t27
  } else {
    u_8 = Math.exp(-2 * t16)
    q_8 = 1 / (1 + u_8)
    const v_8 = (1 - u_8) * q_8
    dense_8 = t8 >= 0 ? v_8 : -v_8
  }
  const dense_1_1 = t22 + params[55]! * dense_6 + params[58]! * dense_7 + params[61]! * dense_8 + params[64]!
  const dense_1_2 = t23 + params[56]! * dense_6 + params[59]! * dense_7 + params[62]! * dense_8 + params[65]!
  const dense_1_3 = t24 + params[57]! * dense_6 + params[60]! * dense_7 + params[63]! * dense_8 + params[66]!
  const t28 = Math.max(Math.max(dense_1_1, dense_1_2), dense_1_3)
  const t29 = Math.exp(dense_1_1 - t28)
  const t30 = Math.exp(dense_1_2 - t28)
  const t31 = Math.exp(dense_1_3 - t28)
  const t32 = Math.min(t29, t30) + Math.min(Math.max(t29, t30), t31)
  const t33 = label === 0 ? dense_1_1 : label === 1 ? dense_1_2 : label === 2 ? dense_1_3 : NaN
  const t34 = t28 - t33
  const loss = Math.abs(t28) < Infinity ? t34 + Math.log1p(t32) : t34
  if (tape !== undefined) {
    tape[0] = t17
    tape[1] = t18
    tape[2] = t19
    tape[3] = t20
    tape[4] = t21
    tape[5] = t25
    tape[6] = t26
    tape[7] = t27
    tape[8] = near ? 1 : 0
    tape[9] = u
    tape[10] = q
    tape[11] = dense_1
    tape[12] = near_2 ? 1 : 0
    tape[13] = u_2
    tape[14] = q_2
    tape[15] = dense_2
    tape[16] = near_3 ? 1 : 0
    tape[17] = u_3
    tape[18] = q_3
    tape[19] = dense_3
    tape[20] = near_4 ? 1 : 0
    tape[21] = u_4
    tape[22] = q_4
    tape[23] = dense_4
    tape[24] = near_5 ? 1 : 0
    tape[25] = u_5
    tape[26] = q_5
    tape[27] = dense_5
    tape[28] = near_6 ? 1 : 0
    tape[29] = u_6
    tape[30] = q_6
    tape[31] = dense_6
    tape[32] = near_7 ? 1 : 0
    tape[33] = u_7
    tape[34] = q_7
    tape[35] = dense_7
    tape[36] = near_8 ? 1 : 0
    tape[37] = u_8
    tape[38] = q_8
    tape[39] = dense_8
    tape[40] = t29
    tape[41] = t30
    tape[42] = t31
    tape[43] = t32
  }
  return loss
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `dense/kernel`, `dense/bias`, `dense_1/kernel`, `dense_1/bias`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(
  params: Float64Array, x: Float64Array, label: number, tape: Float64Array, upstream: number, grad: Float64Array | undefined,
): void {
  if (grad === undefined) return
  const x_1 = x[0]!
  const x_2 = x[1]!
  const x_3 = x[2]!
  const x_4 = x[3]!
  const t1 = label === 0 ? upstream : 0
  const t2 = label === 1 ? upstream : 0
  const t3 = label === 2 ? upstream : 0
  const dense_1 = tape[11]!
  const dense_2 = tape[15]!
  const dense_3 = tape[19]!
  const dense_4 = tape[23]!
  const dense_5 = tape[27]!
  const dense_6 = tape[31]!
  const dense_7 = tape[35]!
  const dense_8 = tape[39]!
  const t4 = 1 + tape[43]!
  const d_dense_1_1 = upstream * (tape[40]! / t4) - t1
  grad[64] = d_dense_1_1
  const d_dense_1_2 = upstream * (tape[41]! / t4) - t2
  grad[65] = d_dense_1_2
  const d_dense_1_3 = upstream * (tape[42]! / t4) - t3
  grad[66] = d_dense_1_3
  grad[40] = dense_1 * d_dense_1_1
  grad[41] = dense_1 * d_dense_1_2
  grad[42] = dense_1 * d_dense_1_3
  grad[43] = dense_2 * d_dense_1_1
  grad[44] = dense_2 * d_dense_1_2
  grad[45] = dense_2 * d_dense_1_3
  grad[46] = dense_3 * d_dense_1_1
  grad[47] = dense_3 * d_dense_1_2
  grad[48] = dense_3 * d_dense_1_3
  grad[49] = dense_4 * d_dense_1_1
  grad[50] = dense_4 * d_dense_1_2
  grad[51] = dense_4 * d_dense_1_3
  grad[52] = dense_5 * d_dense_1_1
  grad[53] = dense_5 * d_dense_1_2
  grad[54] = dense_5 * d_dense_1_3
  grad[55] = dense_6 * d_dense_1_1
  grad[56] = dense_6 * d_dense_1_2
  grad[57] = dense_6 * d_dense_1_3
  grad[58] = dense_7 * d_dense_1_1
  grad[59] = dense_7 * d_dense_1_2
  grad[60] = dense_7 * d_dense_1_3
  grad[61] = dense_8 * d_dense_1_1
  grad[62] = dense_8 * d_dense_1_2
  grad[63] = dense_8 * d_dense_1_3
  let t5 = 0
  if (!(tape[36]! !== 0)) {
    const q = tape[38]!
    t5 = 4 * (tape[37]! * q) * q
  }
  let t6 = 0
  if (!(tape[32]! !== 0)) {
    const q_2 = tape[34]!
    t6 = 4 * (tape[33]! * q_2) * q_2
  }
  let t7 = 0
  if (!(tape[28]! !== 0)) {
    const q_3 = tape[30]!
    t7 = 4 * (tape[29]! * q_3) * q_3
  }
  let t8 = 0
  if (!(tape[24]! !== 0)) {
    const q_4 = tape[26]!
    t8 = 4 * (tape[25]! * q_4) * q_4
  }
  let t9 = 0
  if (!(tape[20]! !== 0)) {
    const q_5 = tape[22]!
    t9 = 4 * (tape[21]! * q_5) * q_5
  }
  let t10 = 0
  if (!(tape[16]! !== 0)) {
    const q_6 = tape[18]!
    t10 = 4 * (tape[17]! * q_6) * q_6
  }
  let t11 = 0
  if (!(tape[12]! !== 0)) {
    const q_7 = tape[14]!
    t11 = 4 * (tape[13]! * q_7) * q_7
  }
  let t12 = 0
  if (!(tape[8]! !== 0)) {
    const q_8 = tape[10]!
    t12 = 4 * (tape[9]! * q_8) * q_8
  }
  if (tape[36]! !== 0) {
    const t13 = tape[7]!
    t5 = 1 - t13 * t13
  }
  const t14 = t5 * (params[61]! * d_dense_1_1 + params[62]! * d_dense_1_2 + params[63]! * d_dense_1_3)
  grad[39] = t14
  grad[7] = x_1 * t14
  grad[15] = x_2 * t14
  grad[23] = x_3 * t14
  grad[31] = x_4 * t14
  if (tape[32]! !== 0) {
    const t15 = tape[6]!
    t6 = 1 - t15 * t15
  }
  const t16 = t6 * (params[58]! * d_dense_1_1 + params[59]! * d_dense_1_2 + params[60]! * d_dense_1_3)
  grad[38] = t16
  grad[6] = x_1 * t16
  grad[14] = x_2 * t16
  grad[22] = x_3 * t16
  grad[30] = x_4 * t16
  if (tape[28]! !== 0) {
    const t17 = tape[5]!
    t7 = 1 - t17 * t17
  }
  const t18 = t7 * (params[55]! * d_dense_1_1 + params[56]! * d_dense_1_2 + params[57]! * d_dense_1_3)
  grad[37] = t18
  grad[5] = x_1 * t18
  grad[13] = x_2 * t18
  grad[21] = x_3 * t18
  grad[29] = x_4 * t18
  if (tape[24]! !== 0) {
    const t19 = tape[4]!
    t8 = 1 - t19 * t19
  }
  const t20 = t8 * (params[52]! * d_dense_1_1 + params[53]! * d_dense_1_2 + params[54]! * d_dense_1_3)
  grad[36] = t20
  grad[4] = x_1 * t20
  grad[12] = x_2 * t20
  grad[20] = x_3 * t20
  grad[28] = x_4 * t20
  if (tape[20]! !== 0) {
    const t21 = tape[3]!
    t9 = 1 - t21 * t21
  }
  const t22 = t9 * (params[49]! * d_dense_1_1 + params[50]! * d_dense_1_2 + params[51]! * d_dense_1_3)
  grad[35] = t22
  grad[3] = x_1 * t22
  grad[11] = x_2 * t22
  grad[19] = x_3 * t22
  grad[27] = x_4 * t22
  if (tape[16]! !== 0) {
    const t23 = tape[2]!
    t10 = 1 - t23 * t23
  }
  const t24 = t10 * (params[46]! * d_dense_1_1 + params[47]! * d_dense_1_2 + params[48]! * d_dense_1_3)
  grad[34] = t24
  grad[2] = x_1 * t24
  grad[10] = x_2 * t24
  grad[18] = x_3 * t24
  grad[26] = x_4 * t24
  if (tape[12]! !== 0) {
    const t25 = tape[1]!
    t11 = 1 - t25 * t25
  }
  const t26 = t11 * (params[43]! * d_dense_1_1 + params[44]! * d_dense_1_2 + params[45]! * d_dense_1_3)
  grad[33] = t26
  grad[1] = x_1 * t26
  grad[9] = x_2 * t26
  grad[17] = x_3 * t26
  grad[25] = x_4 * t26
  if (tape[8]! !== 0) {
    const t27 = tape[0]!
    t12 = 1 - t27 * t27
  }
  const t28 = t12 * (params[40]! * d_dense_1_1 + params[41]! * d_dense_1_2 + params[42]! * d_dense_1_3)
  grad[32] = t28
  grad[0] = x_1 * t28
  grad[8] = x_2 * t28
  grad[16] = x_3 * t28
  grad[24] = x_4 * t28
}

/**
 * `loss = logSumExp(dense_1) − dense_1[label]`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `dense/kernel`, `dense/bias`, `dense_1/kernel`, `dense_1/bias`.
 */
export function valueAndGrad(params: Float64Array, x: Float64Array, label: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, x, label)
  const x_1 = x[0]!
  const x_2 = x[1]!
  const x_3 = x[2]!
  const x_4 = x[3]!
  const t1 = params[0]! * x_1 + params[8]! * x_2 + params[16]! * x_3 + params[24]! * x_4 + params[32]!
  const t2 = params[1]! * x_1 + params[9]! * x_2 + params[17]! * x_3 + params[25]! * x_4 + params[33]!
  const t3 = params[2]! * x_1 + params[10]! * x_2 + params[18]! * x_3 + params[26]! * x_4 + params[34]!
  const t4 = params[3]! * x_1 + params[11]! * x_2 + params[19]! * x_3 + params[27]! * x_4 + params[35]!
  const t5 = params[4]! * x_1 + params[12]! * x_2 + params[20]! * x_3 + params[28]! * x_4 + params[36]!
  const t6 = params[5]! * x_1 + params[13]! * x_2 + params[21]! * x_3 + params[29]! * x_4 + params[37]!
  const t7 = params[6]! * x_1 + params[14]! * x_2 + params[22]! * x_3 + params[30]! * x_4 + params[38]!
  const t8 = params[7]! * x_1 + params[15]! * x_2 + params[23]! * x_3 + params[31]! * x_4 + params[39]!
  const dense_1_kernel_1_1 = params[40]!
  const dense_1_kernel_1_2 = params[41]!
  const dense_1_kernel_1_3 = params[42]!
  const dense_1_kernel_2_1 = params[43]!
  const dense_1_kernel_2_2 = params[44]!
  const dense_1_kernel_2_3 = params[45]!
  const dense_1_kernel_3_1 = params[46]!
  const dense_1_kernel_3_2 = params[47]!
  const dense_1_kernel_3_3 = params[48]!
  const dense_1_kernel_4_1 = params[49]!
  const dense_1_kernel_4_2 = params[50]!
  const dense_1_kernel_4_3 = params[51]!
  const dense_1_kernel_5_1 = params[52]!
  const dense_1_kernel_5_2 = params[53]!
  const dense_1_kernel_5_3 = params[54]!
  const dense_1_kernel_6_1 = params[55]!
  const dense_1_kernel_6_2 = params[56]!
  const dense_1_kernel_6_3 = params[57]!
  const dense_1_kernel_7_1 = params[58]!
  const dense_1_kernel_7_2 = params[59]!
  const dense_1_kernel_7_3 = params[60]!
  const dense_1_kernel_8_1 = params[61]!
  const dense_1_kernel_8_2 = params[62]!
  const dense_1_kernel_8_3 = params[63]!
  const t9 = label === 2
  const t10 = label === 1
  const t11 = label === 0
  const t12 = Math.abs(t1)
  const near = t12 < 0.35
  const t13 = Math.abs(t2)
  const near_2 = t13 < 0.35
  const t14 = Math.abs(t3)
  const near_3 = t14 < 0.35
  const t15 = Math.abs(t4)
  const near_4 = t15 < 0.35
  const t16 = Math.abs(t5)
  const near_5 = t16 < 0.35
  const t17 = Math.abs(t6)
  const near_6 = t17 < 0.35
  const t18 = Math.abs(t7)
  const near_7 = t18 < 0.35
  const t19 = Math.abs(t8)
  const near_8 = t19 < 0.35
  let dense_1 = 0
  let t20 = 0
  if (near) {
    const t21 = Math.tanh(t1)
    dense_1 = t21
    t20 = 1 - t21 * t21
  } else {
    const u = Math.exp(-2 * t12)
    const q = 1 / (1 + u)
    const v = (1 - u) * q
    dense_1 = t1 >= 0 ? v : -v
    t20 = 4 * (u * q) * q
  }
  let dense_2 = 0
  let t22 = 0
  if (near_2) {
    const t23 = Math.tanh(t2)
    dense_2 = t23
    t22 = 1 - t23 * t23
  } else {
    const u_2 = Math.exp(-2 * t13)
    const q_2 = 1 / (1 + u_2)
    const v_2 = (1 - u_2) * q_2
    dense_2 = t2 >= 0 ? v_2 : -v_2
    t22 = 4 * (u_2 * q_2) * q_2
  }
  let dense_3 = 0
  let t24 = 0
  if (near_3) {
    const t25 = Math.tanh(t3)
    dense_3 = t25
    t24 = 1 - t25 * t25
  } else {
    const u_3 = Math.exp(-2 * t14)
    const q_3 = 1 / (1 + u_3)
    const v_3 = (1 - u_3) * q_3
    dense_3 = t3 >= 0 ? v_3 : -v_3
    t24 = 4 * (u_3 * q_3) * q_3
  }
  let dense_4 = 0
  let t26 = 0
  if (near_4) {
    const t27 = Math.tanh(t4)
    dense_4 = t27
    t26 = 1 - t27 * t27
  } else {
    const u_4 = Math.exp(-2 * t15)
    const q_4 = 1 / (1 + u_4)
    const v_4 = (1 - u_4) * q_4
    dense_4 = t4 >= 0 ? v_4 : -v_4
    t26 = 4 * (u_4 * q_4) * q_4
  }
  let dense_5 = 0
  let t28 = 0
  if (near_5) {
    const t29 = Math.tanh(t5)
    dense_5 = t29
    t28 = 1 - t29 * t29
  } else {
    const u_5 = Math.exp(-2 * t16)
    const q_5 = 1 / (1 + u_5)
    const v_5 = (1 - u_5) * q_5
    dense_5 = t5 >= 0 ? v_5 : -v_5
    t28 = 4 * (u_5 * q_5) * q_5
  }
  const t30 = dense_1_kernel_1_1 * dense_1 + dense_1_kernel_2_1 * dense_2 + dense_1_kernel_3_1 * dense_3 + dense_1_kernel_4_1 * dense_4 + dense_1_kernel_5_1 * dense_5
  const t31 = dense_1_kernel_1_2 * dense_1 + dense_1_kernel_2_2 * dense_2 + dense_1_kernel_3_2 * dense_3 + dense_1_kernel_4_2 * dense_4 + dense_1_kernel_5_2 * dense_5
  const t32 = dense_1_kernel_1_3 * dense_1 + dense_1_kernel_2_3 * dense_2 + dense_1_kernel_3_3 * dense_3 + dense_1_kernel_4_3 * dense_4 + dense_1_kernel_5_3 * dense_5
  let dense_6 = 0
  let t33 = 0
  if (near_6) {
    const t34 = Math.tanh(t6)
    dense_6 = t34
    t33 = 1 - t34 * t34
  } else {
    const u_6 = Math.exp(-2 * t17)
    const q_6 = 1 / (1 + u_6)
    const v_6 = (1 - u_6) * q_6
    dense_6 = t6 >= 0 ? v_6 : -v_6
    t33 = 4 * (u_6 * q_6) * q_6
  }
  let dense_7 = 0
  let t35 = 0
  if (near_7) {
    const t36 = Math.tanh(t7)
    dense_7 = t36
    t35 = 1 - t36 * t36
  } else {
    const u_7 = Math.exp(-2 * t18)
    const q_7 = 1 / (1 + u_7)
    const v_7 = (1 - u_7) * q_7
    dense_7 = t7 >= 0 ? v_7 : -v_7
    t35 = 4 * (u_7 * q_7) * q_7
  }
  let dense_8 = 0
  let t37 = 0
  if (near_8) {
    const t38 = Math.tanh(t8)
    dense_8 = t38
    t37 = 1 - t38 * t38
  } else {
    const u_8 = Math.exp(-2 * t19)
    const q_8 = 1 / (1 + u_8)
    const v_8 = (1 - u_8) * q_8
    dense_8 = t8 >= 0 ? v_8 : -v_8
    t37 = 4 * (u_8 * q_8) * q_8
  }
  const dense_1_1 = t30 + dense_1_kernel_6_1 * dense_6 + dense_1_kernel_7_1 * dense_7 + dense_1_kernel_8_1 * dense_8 + params[64]!
  const dense_1_2 = t31 + dense_1_kernel_6_2 * dense_6 + dense_1_kernel_7_2 * dense_7 + dense_1_kernel_8_2 * dense_8 + params[65]!
  const dense_1_3 = t32 + dense_1_kernel_6_3 * dense_6 + dense_1_kernel_7_3 * dense_7 + dense_1_kernel_8_3 * dense_8 + params[66]!
  const t39 = Math.max(Math.max(dense_1_1, dense_1_2), dense_1_3)
  const t40 = Math.exp(dense_1_1 - t39)
  const t41 = Math.exp(dense_1_2 - t39)
  const t42 = Math.exp(dense_1_3 - t39)
  const t43 = Math.min(t40, t41) + Math.min(Math.max(t40, t41), t42)
  const t44 = 1 + t43
  const t45 = t11 ? dense_1_1 : t10 ? dense_1_2 : t9 ? dense_1_3 : NaN
  const t46 = t39 - t45
  const loss = Math.abs(t39) < Infinity ? t46 + Math.log1p(t43) : t46
  const t47 = t40 / t44
  const t48 = t41 / t44
  const t49 = t42 / t44
  const t50 = -(t43 / t44)
  const d_dense_1_1 = t11 ? (t47 > 0.5 ? t50 : t47 - 1) : t47
  grad[64] = d_dense_1_1
  const d_dense_1_2 = t10 ? (t48 > 0.5 ? t50 : t48 - 1) : t48
  grad[65] = d_dense_1_2
  const d_dense_1_3 = t9 ? (t49 > 0.5 ? t50 : t49 - 1) : t49
  grad[66] = d_dense_1_3
  grad[40] = dense_1 * d_dense_1_1
  grad[41] = dense_1 * d_dense_1_2
  grad[42] = dense_1 * d_dense_1_3
  grad[43] = dense_2 * d_dense_1_1
  grad[44] = dense_2 * d_dense_1_2
  grad[45] = dense_2 * d_dense_1_3
  grad[46] = dense_3 * d_dense_1_1
  grad[47] = dense_3 * d_dense_1_2
  grad[48] = dense_3 * d_dense_1_3
  grad[49] = dense_4 * d_dense_1_1
  grad[50] = dense_4 * d_dense_1_2
  grad[51] = dense_4 * d_dense_1_3
  grad[52] = dense_5 * d_dense_1_1
  grad[53] = dense_5 * d_dense_1_2
  grad[54] = dense_5 * d_dense_1_3
  grad[55] = dense_6 * d_dense_1_1
  grad[56] = dense_6 * d_dense_1_2
  grad[57] = dense_6 * d_dense_1_3
  grad[58] = dense_7 * d_dense_1_1
  grad[59] = dense_7 * d_dense_1_2
  grad[60] = dense_7 * d_dense_1_3
  grad[61] = dense_8 * d_dense_1_1
  grad[62] = dense_8 * d_dense_1_2
  grad[63] = dense_8 * d_dense_1_3
  const t51 = t20 * (dense_1_kernel_1_1 * d_dense_1_1 + dense_1_kernel_1_2 * d_dense_1_2 + dense_1_kernel_1_3 * d_dense_1_3)
  grad[32] = t51
  const t52 = t22 * (dense_1_kernel_2_1 * d_dense_1_1 + dense_1_kernel_2_2 * d_dense_1_2 + dense_1_kernel_2_3 * d_dense_1_3)
  grad[33] = t52
  const t53 = t24 * (dense_1_kernel_3_1 * d_dense_1_1 + dense_1_kernel_3_2 * d_dense_1_2 + dense_1_kernel_3_3 * d_dense_1_3)
  grad[34] = t53
  const t54 = t26 * (dense_1_kernel_4_1 * d_dense_1_1 + dense_1_kernel_4_2 * d_dense_1_2 + dense_1_kernel_4_3 * d_dense_1_3)
  grad[35] = t54
  const t55 = t28 * (dense_1_kernel_5_1 * d_dense_1_1 + dense_1_kernel_5_2 * d_dense_1_2 + dense_1_kernel_5_3 * d_dense_1_3)
  grad[36] = t55
  const t56 = t33 * (dense_1_kernel_6_1 * d_dense_1_1 + dense_1_kernel_6_2 * d_dense_1_2 + dense_1_kernel_6_3 * d_dense_1_3)
  grad[37] = t56
  const t57 = t35 * (dense_1_kernel_7_1 * d_dense_1_1 + dense_1_kernel_7_2 * d_dense_1_2 + dense_1_kernel_7_3 * d_dense_1_3)
  grad[38] = t57
  const t58 = t37 * (dense_1_kernel_8_1 * d_dense_1_1 + dense_1_kernel_8_2 * d_dense_1_2 + dense_1_kernel_8_3 * d_dense_1_3)
  grad[39] = t58
  grad[0] = x_1 * t51
  grad[1] = x_1 * t52
  grad[2] = x_1 * t53
  grad[3] = x_1 * t54
  grad[4] = x_1 * t55
  grad[5] = x_1 * t56
  grad[6] = x_1 * t57
  grad[7] = x_1 * t58
  grad[8] = x_2 * t51
  grad[9] = x_2 * t52
  grad[10] = x_2 * t53
  grad[11] = x_2 * t54
  grad[12] = x_2 * t55
  grad[13] = x_2 * t56
  grad[14] = x_2 * t57
  grad[15] = x_2 * t58
  grad[16] = x_3 * t51
  grad[17] = x_3 * t52
  grad[18] = x_3 * t53
  grad[19] = x_3 * t54
  grad[20] = x_3 * t55
  grad[21] = x_3 * t56
  grad[22] = x_3 * t57
  grad[23] = x_3 * t58
  grad[24] = x_4 * t51
  grad[25] = x_4 * t52
  grad[26] = x_4 * t53
  grad[27] = x_4 * t54
  grad[28] = x_4 * t55
  grad[29] = x_4 * t56
  grad[30] = x_4 * t57
  grad[31] = x_4 * t58
  return loss
}

/**
 * `∂loss/∂dense/kernel = (x[i]·(1 − tanh(Σₖ dense/kernel[k, j]·x[k] + dense/bias[j])²)·Σₖ dense_1/kernel[j, k]·(exp(dense_1[k] − logSumExp(dense_1)) − 1·oneHot(label)[k]))ᵢⱼ` …
 *
 * The gradient with respect to `dense/kernel`, `dense/bias`, `dense_1/kernel`, `dense_1/bias`, by name; freshly made.
 */
export function gradient(
  params: Float64Array, x: Float64Array, label: number,
): { "dense/kernel": Float64Array; "dense/bias": Float64Array; "dense_1/kernel": Float64Array; "dense_1/bias": Float64Array } {
  const grad = new Float64Array(67)
  valueAndGrad(params, x, label, grad)
  return {
    "dense/kernel": grad.slice(0, 32), "dense/bias": grad.slice(32, 40), "dense_1/kernel": grad.slice(40, 64),
    "dense_1/bias": grad.slice(64, 67),
  }
}

/** The value where `vector` holds `dense/kernel`, `dense/bias`, `dense_1/kernel`, `dense_1/bias`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(
  vector: ArrayLike<number>, x: Float64Array, label: number, grad?: { [index: number]: number; readonly length: number },
): number {
  if (!(vector instanceof Float64Array)) {
    for (let k = 0; k < 67; k++) allParams[k] = vector[k]!
  }
  return valueAndGrad(vector instanceof Float64Array ? vector : allParams, x, label, grad as Float64Array | undefined)
}

/** The value for one example of a batch; adds its gradient to `grad`. */
function example(params: Float64Array, x: Float64Array, label: number, x_at: number, grad: Float64Array): number {
  const x_1 = x[x_at]!
  const x_2 = x[x_at + 1]!
  const x_3 = x[x_at + 2]!
  const x_4 = x[x_at + 3]!
  const t1 = params[0]! * x_1 + params[8]! * x_2 + params[16]! * x_3 + params[24]! * x_4 + params[32]!
  const t2 = params[1]! * x_1 + params[9]! * x_2 + params[17]! * x_3 + params[25]! * x_4 + params[33]!
  const t3 = params[2]! * x_1 + params[10]! * x_2 + params[18]! * x_3 + params[26]! * x_4 + params[34]!
  const t4 = params[3]! * x_1 + params[11]! * x_2 + params[19]! * x_3 + params[27]! * x_4 + params[35]!
  const t5 = params[4]! * x_1 + params[12]! * x_2 + params[20]! * x_3 + params[28]! * x_4 + params[36]!
  const t6 = params[5]! * x_1 + params[13]! * x_2 + params[21]! * x_3 + params[29]! * x_4 + params[37]!
  const t7 = params[6]! * x_1 + params[14]! * x_2 + params[22]! * x_3 + params[30]! * x_4 + params[38]!
  const t8 = params[7]! * x_1 + params[15]! * x_2 + params[23]! * x_3 + params[31]! * x_4 + params[39]!
  const dense_1_kernel_1_1 = params[40]!
  const dense_1_kernel_1_2 = params[41]!
  const dense_1_kernel_1_3 = params[42]!
  const dense_1_kernel_2_1 = params[43]!
  const dense_1_kernel_2_2 = params[44]!
  const dense_1_kernel_2_3 = params[45]!
  const dense_1_kernel_3_1 = params[46]!
  const dense_1_kernel_3_2 = params[47]!
  const dense_1_kernel_3_3 = params[48]!
  const dense_1_kernel_4_1 = params[49]!
  const dense_1_kernel_4_2 = params[50]!
  const dense_1_kernel_4_3 = params[51]!
  const dense_1_kernel_5_1 = params[52]!
  const dense_1_kernel_5_2 = params[53]!
  const dense_1_kernel_5_3 = params[54]!
  const dense_1_kernel_6_1 = params[55]!
  const dense_1_kernel_6_2 = params[56]!
  const dense_1_kernel_6_3 = params[57]!
  const dense_1_kernel_7_1 = params[58]!
  const dense_1_kernel_7_2 = params[59]!
  const dense_1_kernel_7_3 = params[60]!
  const dense_1_kernel_8_1 = params[61]!
  const dense_1_kernel_8_2 = params[62]!
  const dense_1_kernel_8_3 = params[63]!
  const t9 = label === 2
  const t10 = label === 1
  const t11 = label === 0
  const t12 = Math.abs(t1)
  const near = t12 < 0.35
  const t13 = Math.abs(t2)
  const near_2 = t13 < 0.35
  const t14 = Math.abs(t3)
  const near_3 = t14 < 0.35
  const t15 = Math.abs(t4)
  const near_4 = t15 < 0.35
  const t16 = Math.abs(t5)
  const near_5 = t16 < 0.35
  const t17 = Math.abs(t6)
  const near_6 = t17 < 0.35
  const t18 = Math.abs(t7)
  const near_7 = t18 < 0.35
  const t19 = Math.abs(t8)
  const near_8 = t19 < 0.35
  let dense_1 = 0
  let t20 = 0
  if (near) {
    const t21 = Math.tanh(t1)
    dense_1 = t21
    t20 = 1 - t21 * t21
  } else {
    const u = Math.exp(-2 * t12)
    const q = 1 / (1 + u)
    const v = (1 - u) * q
    dense_1 = t1 >= 0 ? v : -v
    t20 = 4 * (u * q) * q
  }
  let dense_2 = 0
  let t22 = 0
  if (near_2) {
    const t23 = Math.tanh(t2)
    dense_2 = t23
    t22 = 1 - t23 * t23
  } else {
    const u_2 = Math.exp(-2 * t13)
    const q_2 = 1 / (1 + u_2)
    const v_2 = (1 - u_2) * q_2
    dense_2 = t2 >= 0 ? v_2 : -v_2
    t22 = 4 * (u_2 * q_2) * q_2
  }
  let dense_3 = 0
  let t24 = 0
  if (near_3) {
    const t25 = Math.tanh(t3)
    dense_3 = t25
    t24 = 1 - t25 * t25
  } else {
    const u_3 = Math.exp(-2 * t14)
    const q_3 = 1 / (1 + u_3)
    const v_3 = (1 - u_3) * q_3
    dense_3 = t3 >= 0 ? v_3 : -v_3
    t24 = 4 * (u_3 * q_3) * q_3
  }
  let dense_4 = 0
  let t26 = 0
  if (near_4) {
    const t27 = Math.tanh(t4)
    dense_4 = t27
    t26 = 1 - t27 * t27
  } else {
    const u_4 = Math.exp(-2 * t15)
    const q_4 = 1 / (1 + u_4)
    const v_4 = (1 - u_4) * q_4
    dense_4 = t4 >= 0 ? v_4 : -v_4
    t26 = 4 * (u_4 * q_4) * q_4
  }
  let dense_5 = 0
  let t28 = 0
  if (near_5) {
    const t29 = Math.tanh(t5)
    dense_5 = t29
    t28 = 1 - t29 * t29
  } else {
    const u_5 = Math.exp(-2 * t16)
    const q_5 = 1 / (1 + u_5)
    const v_5 = (1 - u_5) * q_5
    dense_5 = t5 >= 0 ? v_5 : -v_5
    t28 = 4 * (u_5 * q_5) * q_5
  }
  const t30 = dense_1_kernel_1_1 * dense_1 + dense_1_kernel_2_1 * dense_2 + dense_1_kernel_3_1 * dense_3 + dense_1_kernel_4_1 * dense_4 + dense_1_kernel_5_1 * dense_5
  const t31 = dense_1_kernel_1_2 * dense_1 + dense_1_kernel_2_2 * dense_2 + dense_1_kernel_3_2 * dense_3 + dense_1_kernel_4_2 * dense_4 + dense_1_kernel_5_2 * dense_5
  const t32 = dense_1_kernel_1_3 * dense_1 + dense_1_kernel_2_3 * dense_2 + dense_1_kernel_3_3 * dense_3 + dense_1_kernel_4_3 * dense_4 + dense_1_kernel_5_3 * dense_5
  let dense_6 = 0
  let t33 = 0
  if (near_6) {
    const t34 = Math.tanh(t6)
    dense_6 = t34
    t33 = 1 - t34 * t34
  } else {
    const u_6 = Math.exp(-2 * t17)
    const q_6 = 1 / (1 + u_6)
    const v_6 = (1 - u_6) * q_6
    dense_6 = t6 >= 0 ? v_6 : -v_6
    t33 = 4 * (u_6 * q_6) * q_6
  }
  let dense_7 = 0
  let t35 = 0
  if (near_7) {
    const t36 = Math.tanh(t7)
    dense_7 = t36
    t35 = 1 - t36 * t36
  } else {
    const u_7 = Math.exp(-2 * t18)
    const q_7 = 1 / (1 + u_7)
    const v_7 = (1 - u_7) * q_7
    dense_7 = t7 >= 0 ? v_7 : -v_7
    t35 = 4 * (u_7 * q_7) * q_7
  }
  let dense_8 = 0
  let t37 = 0
  if (near_8) {
    const t38 = Math.tanh(t8)
    dense_8 = t38
    t37 = 1 - t38 * t38
  } else {
    const u_8 = Math.exp(-2 * t19)
    const q_8 = 1 / (1 + u_8)
    const v_8 = (1 - u_8) * q_8
    dense_8 = t8 >= 0 ? v_8 : -v_8
    t37 = 4 * (u_8 * q_8) * q_8
  }
  const dense_1_1 = t30 + dense_1_kernel_6_1 * dense_6 + dense_1_kernel_7_1 * dense_7 + dense_1_kernel_8_1 * dense_8 + params[64]!
  const dense_1_2 = t31 + dense_1_kernel_6_2 * dense_6 + dense_1_kernel_7_2 * dense_7 + dense_1_kernel_8_2 * dense_8 + params[65]!
  const dense_1_3 = t32 + dense_1_kernel_6_3 * dense_6 + dense_1_kernel_7_3 * dense_7 + dense_1_kernel_8_3 * dense_8 + params[66]!
  const t39 = Math.max(Math.max(dense_1_1, dense_1_2), dense_1_3)
  const t40 = Math.exp(dense_1_1 - t39)
  const t41 = Math.exp(dense_1_2 - t39)
  const t42 = Math.exp(dense_1_3 - t39)
  const t43 = Math.min(t40, t41) + Math.min(Math.max(t40, t41), t42)
  const t44 = 1 + t43
  const t45 = t11 ? dense_1_1 : t10 ? dense_1_2 : t9 ? dense_1_3 : NaN
  const t46 = t39 - t45
  const loss = Math.abs(t39) < Infinity ? t46 + Math.log1p(t43) : t46
  const t47 = t40 / t44
  const t48 = t41 / t44
  const t49 = t42 / t44
  const t50 = -(t43 / t44)
  const d_dense_1_1 = t11 ? (t47 > 0.5 ? t50 : t47 - 1) : t47
  grad[64]! += d_dense_1_1
  const d_dense_1_2 = t10 ? (t48 > 0.5 ? t50 : t48 - 1) : t48
  grad[65]! += d_dense_1_2
  const d_dense_1_3 = t9 ? (t49 > 0.5 ? t50 : t49 - 1) : t49
  grad[66]! += d_dense_1_3
  grad[40]! += dense_1 * d_dense_1_1
  grad[41]! += dense_1 * d_dense_1_2
  grad[42]! += dense_1 * d_dense_1_3
  grad[43]! += dense_2 * d_dense_1_1
  grad[44]! += dense_2 * d_dense_1_2
  grad[45]! += dense_2 * d_dense_1_3
  grad[46]! += dense_3 * d_dense_1_1
  grad[47]! += dense_3 * d_dense_1_2
  grad[48]! += dense_3 * d_dense_1_3
  grad[49]! += dense_4 * d_dense_1_1
  grad[50]! += dense_4 * d_dense_1_2
  grad[51]! += dense_4 * d_dense_1_3
  grad[52]! += dense_5 * d_dense_1_1
  grad[53]! += dense_5 * d_dense_1_2
  grad[54]! += dense_5 * d_dense_1_3
  grad[55]! += dense_6 * d_dense_1_1
  grad[56]! += dense_6 * d_dense_1_2
  grad[57]! += dense_6 * d_dense_1_3
  grad[58]! += dense_7 * d_dense_1_1
  grad[59]! += dense_7 * d_dense_1_2
  grad[60]! += dense_7 * d_dense_1_3
  grad[61]! += dense_8 * d_dense_1_1
  grad[62]! += dense_8 * d_dense_1_2
  grad[63]! += dense_8 * d_dense_1_3
  const t51 = t20 * (dense_1_kernel_1_1 * d_dense_1_1 + dense_1_kernel_1_2 * d_dense_1_2 + dense_1_kernel_1_3 * d_dense_1_3)
  grad[32]! += t51
  const t52 = t22 * (dense_1_kernel_2_1 * d_dense_1_1 + dense_1_kernel_2_2 * d_dense_1_2 + dense_1_kernel_2_3 * d_dense_1_3)
  grad[33]! += t52
  const t53 = t24 * (dense_1_kernel_3_1 * d_dense_1_1 + dense_1_kernel_3_2 * d_dense_1_2 + dense_1_kernel_3_3 * d_dense_1_3)
  grad[34]! += t53
  const t54 = t26 * (dense_1_kernel_4_1 * d_dense_1_1 + dense_1_kernel_4_2 * d_dense_1_2 + dense_1_kernel_4_3 * d_dense_1_3)
  grad[35]! += t54
  const t55 = t28 * (dense_1_kernel_5_1 * d_dense_1_1 + dense_1_kernel_5_2 * d_dense_1_2 + dense_1_kernel_5_3 * d_dense_1_3)
  grad[36]! += t55
  const t56 = t33 * (dense_1_kernel_6_1 * d_dense_1_1 + dense_1_kernel_6_2 * d_dense_1_2 + dense_1_kernel_6_3 * d_dense_1_3)
  grad[37]! += t56
  const t57 = t35 * (dense_1_kernel_7_1 * d_dense_1_1 + dense_1_kernel_7_2 * d_dense_1_2 + dense_1_kernel_7_3 * d_dense_1_3)
  grad[38]! += t57
  const t58 = t37 * (dense_1_kernel_8_1 * d_dense_1_1 + dense_1_kernel_8_2 * d_dense_1_2 + dense_1_kernel_8_3 * d_dense_1_3)
  grad[39]! += t58
  grad[0]! += x_1 * t51
  grad[1]! += x_1 * t52
  grad[2]! += x_1 * t53
  grad[3]! += x_1 * t54
  grad[4]! += x_1 * t55
  grad[5]! += x_1 * t56
  grad[6]! += x_1 * t57
  grad[7]! += x_1 * t58
  grad[8]! += x_2 * t51
  grad[9]! += x_2 * t52
  grad[10]! += x_2 * t53
  grad[11]! += x_2 * t54
  grad[12]! += x_2 * t55
  grad[13]! += x_2 * t56
  grad[14]! += x_2 * t57
  grad[15]! += x_2 * t58
  grad[16]! += x_3 * t51
  grad[17]! += x_3 * t52
  grad[18]! += x_3 * t53
  grad[19]! += x_3 * t54
  grad[20]! += x_3 * t55
  grad[21]! += x_3 * t56
  grad[22]! += x_3 * t57
  grad[23]! += x_3 * t58
  grad[24]! += x_4 * t51
  grad[25]! += x_4 * t52
  grad[26]! += x_4 * t53
  grad[27]! += x_4 * t54
  grad[28]! += x_4 * t55
  grad[29]! += x_4 * t56
  grad[30]! += x_4 * t57
  grad[31]! += x_4 * t58
  return loss
}

/** The sum of the values of 16 examples of a batch, worked out together; adds the sum of their gradients to `grad`. */
function block(
  params: Float64Array, x: Float64Array, label: ArrayLike<number>, x_at: number, label_at: number, grad: Float64Array,
): number {
  work.fill(0, 0, 128)
  const t1 = x_at + 4
  const t2 = x_at + 1
  const t3 = x_at + 5
  const t4 = x_at + 2
  const t5 = x_at + 6
  const t6 = x_at + 3
  const t7 = x_at + 7
  for (let i = 0; i < 16; i += 2) {
    const t8: number = x[x_at + i * 4]!
    const t9: number = i * 8
    const t10: number = x[t1 + i * 4]!
    const t11: number = i * 8 + 8
    for (let j = 0; j < 8; j++) {
      const t12: number = params[j]!
      work[t9 + j]! += t8 * t12
      work[t11 + j]! += t10 * t12
    }
    const t13: number = x[t2 + i * 4]!
    const t14: number = x[t3 + i * 4]!
    for (let j = 0; j < 8; j++) {
      const t15: number = params[j + 8]!
      work[t9 + j]! += t13 * t15
      work[t11 + j]! += t14 * t15
    }
    const t16: number = x[t4 + i * 4]!
    const t17: number = x[t5 + i * 4]!
    for (let j = 0; j < 8; j++) {
      const t18: number = params[j + 16]!
      work[t9 + j]! += t16 * t18
      work[t11 + j]! += t17 * t18
    }
    const t19: number = x[t6 + i * 4]!
    const t20: number = x[t7 + i * 4]!
    for (let j = 0; j < 8; j++) {
      const t21: number = params[j + 24]!
      work[t9 + j]! += t19 * t21
      work[t11 + j]! += t20 * t21
    }
  }
  work.fill(0, 128, 176)
  for (let i = 0; i < 16; i++) {
    const t22: number = label[label_at + i]!
    if (t22 >= 0 && t22 < 3 && Math.floor(t22) === t22) {
      work[(i * 3 + 128) + t22]! += 1
    }
  }
  for (let i = 0; i < 16; i += 4) {
    const t23: number = i * 8
    const t24: number = i * 8 + 176
    const t25: number = i * 8 + 304
    const t26: number = i * 8 + 432
    const t27: number = i * 8 + 560
    const t28: number = i * 8 + 688
    const t29: number = i * 8 + 816
    const t30: number = i * 8 + 8
    const t31: number = i * 8 + 184
    const t32: number = i * 8 + 312
    const t33: number = i * 8 + 440
    const t34: number = i * 8 + 568
    const t35: number = i * 8 + 696
    const t36: number = i * 8 + 824
    const t37: number = i * 8 + 16
    const t38: number = i * 8 + 192
    const t39: number = i * 8 + 320
    const t40: number = i * 8 + 448
    const t41: number = i * 8 + 576
    const t42: number = i * 8 + 704
    const t43: number = i * 8 + 832
    const t44: number = i * 8 + 24
    const t45: number = i * 8 + 200
    const t46: number = i * 8 + 328
    const t47: number = i * 8 + 456
    const t48: number = i * 8 + 584
    const t49: number = i * 8 + 712
    const t50: number = i * 8 + 840
    for (let j = 0; j < 8; j++) {
      const t51: number = params[j + 32]!
      const t52: number = work[t23 + j]! + t51
      work[t24 + j] = t52
      work[t25 + j] = Math.tanh(t52)
      const t53: number = Math.abs(t52)
      work[t26 + j] = t53
      const t54: number = Math.exp(-2 * t53)
      work[t27 + j] = t54
      const t55: number = 1 / (1 + t54)
      work[t28 + j] = t55
      work[t29 + j] = (1 - t54) * t55
      const t56: number = work[t30 + j]! + t51
      work[t31 + j] = t56
      work[t32 + j] = Math.tanh(t56)
      const t57: number = Math.abs(t56)
      work[t33 + j] = t57
      const t58: number = Math.exp(-2 * t57)
      work[t34 + j] = t58
      const t59: number = 1 / (1 + t58)
      work[t35 + j] = t59
      work[t36 + j] = (1 - t58) * t59
      const t60: number = work[t37 + j]! + t51
      work[t38 + j] = t60
      work[t39 + j] = Math.tanh(t60)
      const t61: number = Math.abs(t60)
      work[t40 + j] = t61
      const t62: number = Math.exp(-2 * t61)
      work[t41 + j] = t62
      const t63: number = 1 / (1 + t62)
      work[t42 + j] = t63
      work[t43 + j] = (1 - t62) * t63
      const t64: number = work[t44 + j]! + t51
      work[t45 + j] = t64
      work[t46 + j] = Math.tanh(t64)
      const t65: number = Math.abs(t64)
      work[t47 + j] = t65
      const t66: number = Math.exp(-2 * t65)
      work[t48 + j] = t66
      const t67: number = 1 / (1 + t66)
      work[t49 + j] = t67
      work[t50 + j] = (1 - t66) * t67
    }
  }
  work.fill(0, 944, 992)
  for (let i = 0; i < 16; i++) {
    const t68: number = i * 8 + 432
    const t69: number = i * 8 + 304
    const t70: number = i * 8 + 176
    const t71: number = i * 8 + 816
    const t72: number = i * 3 + 944
    const t73: number = i * 3 + 945
    const t74: number = i * 3 + 946
    for (let j = 0; j < 8; j++) {
      let t75 = 0
      if (work[t68 + j]! < 0.35) {
        t75 = work[t69 + j]!
      } else {
        const t76: number = work[t71 + j]!
        t75 = work[t70 + j]! >= 0 ? t76 : -t76
      }
      work[t72]! += t75 * params[j * 3 + 40]!
      work[t73]! += t75 * params[j * 3 + 41]!
      work[t74]! += t75 * params[j * 3 + 42]!
    }
  }
  const t77 = params[64]!
  const t78 = params[65]!
  const t79 = params[66]!
  for (let i = 0; i < 16; i++) {
    work[i * 3 + 992] = work[i * 3 + 944]! + t77
    work[i * 3 + 993] = work[i * 3 + 945]! + t78
    work[i * 3 + 994] = work[i * 3 + 946]! + t79
  }
  for (let i = 0; i < 16; i++) {
    work[i + 1040] = Math.max(Math.max(work[i * 3 + 992]!, work[i * 3 + 993]!), work[i * 3 + 994]!)
  }
  for (let i = 0; i < 16; i++) {
    const t80: number = work[i + 1040]!
    const t81: number = Math.abs(t80) < Infinity ? t80 : 0
    work[i * 3 + 1056] = Math.exp(work[i * 3 + 992]! - t81)
    work[i * 3 + 1057] = Math.exp(work[i * 3 + 993]! - t81)
    work[i * 3 + 1058] = Math.exp(work[i * 3 + 994]! - t81)
  }
  for (let i = 0; i < 16; i++) {
    const t82: number = work[i * 3 + 1056]!
    const t83: number = work[i * 3 + 1057]!
    const t84: number = work[i * 3 + 1058]!
    const t85: number = t82 + t83 + t84
    work[i + 1104] = t85
    let t86 = 0
    if (t85 >= 1 && t85 < 1.5) {
      const t87: number = t82 < 1 ? t82 : 0
      const t88: number = t83 < 1 ? t83 : 0
      const t89: number = t84 < 1 ? t84 : 0
      t86 = t87 + t88 + t89
    } else {
      t86 = t85 - 1
    }
    work[i + 1120] = t86
  }
  let t90 = 0
  for (let i = 0; i < 16; i++) {
    const t91: number = work[i + 1040]!
    const t92: number = Math.abs(t91) < Infinity ? t91 : 0
    const t93: number = label[label_at + i]!
    const t94: number = t93 >= 0 && t93 < 3 && Math.floor(t93) === t93 ? work[(i * 3 + 992) + t93]! : NaN
    t90 += t92 - t94 + Math.log1p(work[i + 1120]!)
  }
  for (let i = 0; i < 16; i++) {
    const t95: number = work[i + 1104]!
    const t96: number = work[i * 3 + 1056]! / t95
    const t97: number = work[i * 3 + 128]!
    const t98: number = -(work[i + 1120]! / t95)
    const t99: number = t97 === 1 && t96 > 0.5 ? t98 : t96 - t97
    work[i * 3 + 1136] = t99
    const t100: number = work[i * 3 + 1057]! / t95
    const t101: number = work[i * 3 + 129]!
    const t102: number = t101 === 1 && t100 > 0.5 ? t98 : t100 - t101
    work[i * 3 + 1137] = t102
    const t103: number = work[i * 3 + 1058]! / t95
    const t104: number = work[i * 3 + 130]!
    const t105: number = t104 === 1 && t103 > 0.5 ? t98 : t103 - t104
    work[i * 3 + 1138] = t105
  }
  for (let i = 0; i < 16; i += 4) {
    const t106: number = i * 8 + 432
    const t107: number = i * 8 + 304
    const t108: number = i * 8 + 560
    const t109: number = i * 8 + 688
    const t110: number = work[i * 3 + 1136]!
    const t111: number = work[i * 3 + 1137]!
    const t112: number = work[i * 3 + 1138]!
    const t113: number = i * 8 + 1184
    const t114: number = i * 8 + 440
    const t115: number = i * 8 + 312
    const t116: number = i * 8 + 568
    const t117: number = i * 8 + 696
    const t118: number = work[i * 3 + 1139]!
    const t119: number = work[i * 3 + 1140]!
    const t120: number = work[i * 3 + 1141]!
    const t121: number = i * 8 + 1192
    const t122: number = i * 8 + 448
    const t123: number = i * 8 + 320
    const t124: number = i * 8 + 576
    const t125: number = i * 8 + 704
    const t126: number = work[i * 3 + 1142]!
    const t127: number = work[i * 3 + 1143]!
    const t128: number = work[i * 3 + 1144]!
    const t129: number = i * 8 + 1200
    const t130: number = i * 8 + 456
    const t131: number = i * 8 + 328
    const t132: number = i * 8 + 584
    const t133: number = i * 8 + 712
    const t134: number = work[i * 3 + 1145]!
    const t135: number = work[i * 3 + 1146]!
    const t136: number = work[i * 3 + 1147]!
    const t137: number = i * 8 + 1208
    for (let j = 0; j < 8; j++) {
      const t138: number = params[j * 3 + 40]!
      const t139: number = params[j * 3 + 41]!
      const t140: number = params[j * 3 + 42]!
      let t141 = 0
      if (work[t130 + j]! < 0.35) {
        const t142: number = work[t131 + j]!
        t141 = 1 - t142 * t142
      } else {
        const t143: number = work[t133 + j]!
        t141 = 4 * (work[t132 + j]! * t143) * t143
      }
      work[t137 + j] = t141 * (t134 * t138 + t135 * t139 + t136 * t140)
      let t144 = 0
      if (work[t122 + j]! < 0.35) {
        const t145: number = work[t123 + j]!
        t144 = 1 - t145 * t145
      } else {
        const t146: number = work[t125 + j]!
        t144 = 4 * (work[t124 + j]! * t146) * t146
      }
      work[t129 + j] = t144 * (t126 * t138 + t127 * t139 + t128 * t140)
      let t147 = 0
      if (work[t114 + j]! < 0.35) {
        const t148: number = work[t115 + j]!
        t147 = 1 - t148 * t148
      } else {
        const t149: number = work[t117 + j]!
        t147 = 4 * (work[t116 + j]! * t149) * t149
      }
      work[t121 + j] = t147 * (t118 * t138 + t119 * t139 + t120 * t140)
      let t150 = 0
      if (work[t106 + j]! < 0.35) {
        const t151: number = work[t107 + j]!
        t150 = 1 - t151 * t151
      } else {
        const t152: number = work[t109 + j]!
        t150 = 4 * (work[t108 + j]! * t152) * t152
      }
      work[t113 + j] = t150 * (t110 * t138 + t111 * t139 + t112 * t140)
    }
  }
  const t153 = x_at + 8
  const t154 = x_at + 12
  for (let i = 0; i < 16; i += 4) {
    const t155: number = x[x_at + i * 4]!
    const t156: number = i * 8 + 1184
    const t157: number = x[t1 + i * 4]!
    const t158: number = i * 8 + 1192
    const t159: number = x[t153 + i * 4]!
    const t160: number = i * 8 + 1200
    const t161: number = x[t154 + i * 4]!
    const t162: number = i * 8 + 1208
    for (let j = 0; j < 8; j++) {
      const t163: number = t155 * work[t156 + j]! + t157 * work[t158 + j]! + t159 * work[t160 + j]! + t161 * work[t162 + j]!
      grad[j]! += t163
    }
  }
  const t164 = x_at + 9
  const t165 = x_at + 13
  for (let i = 0; i < 16; i += 4) {
    const t166: number = x[t2 + i * 4]!
    const t167: number = i * 8 + 1184
    const t168: number = x[t3 + i * 4]!
    const t169: number = i * 8 + 1192
    const t170: number = x[t164 + i * 4]!
    const t171: number = i * 8 + 1200
    const t172: number = x[t165 + i * 4]!
    const t173: number = i * 8 + 1208
    for (let j = 0; j < 8; j++) {
      const t174: number = t166 * work[t167 + j]! + t168 * work[t169 + j]! + t170 * work[t171 + j]! + t172 * work[t173 + j]!
      grad[j + 8]! += t174
    }
  }
  const t175 = x_at + 10
  const t176 = x_at + 14
  for (let i = 0; i < 16; i += 4) {
    const t177: number = x[t4 + i * 4]!
    const t178: number = i * 8 + 1184
    const t179: number = x[t5 + i * 4]!
    const t180: number = i * 8 + 1192
    const t181: number = x[t175 + i * 4]!
    const t182: number = i * 8 + 1200
    const t183: number = x[t176 + i * 4]!
    const t184: number = i * 8 + 1208
    for (let j = 0; j < 8; j++) {
      const t185: number = t177 * work[t178 + j]! + t179 * work[t180 + j]! + t181 * work[t182 + j]! + t183 * work[t184 + j]!
      grad[j + 16]! += t185
    }
  }
  const t186 = x_at + 11
  const t187 = x_at + 15
  for (let i = 0; i < 16; i += 4) {
    const t188: number = x[t6 + i * 4]!
    const t189: number = i * 8 + 1184
    const t190: number = x[t7 + i * 4]!
    const t191: number = i * 8 + 1192
    const t192: number = x[t186 + i * 4]!
    const t193: number = i * 8 + 1200
    const t194: number = x[t187 + i * 4]!
    const t195: number = i * 8 + 1208
    for (let j = 0; j < 8; j++) {
      const t196: number = t188 * work[t189 + j]! + t190 * work[t191 + j]! + t192 * work[t193 + j]! + t194 * work[t195 + j]!
      grad[j + 24]! += t196
    }
  }
  for (let i = 0; i < 16; i++) {
    const t197: number = i * 8 + 1184
    for (let j = 0; j < 8; j++) {
      grad[j + 32]! += work[t197 + j]!
    }
  }
  for (let i = 0; i < 8; i++) {
    const t198: number = i + 432
    const t199: number = i + 304
    const t200: number = i + 176
    const t201: number = i + 816
    const t202: number = i * 3 + 40
    const t203: number = i * 3 + 41
    const t204: number = i * 3 + 42
    for (let j = 0; j < 16; j++) {
      let t205 = 0
      if (work[t198 + j * 8]! < 0.35) {
        t205 = work[t199 + j * 8]!
      } else {
        const t206: number = work[t201 + j * 8]!
        t205 = work[t200 + j * 8]! >= 0 ? t206 : -t206
      }
      grad[t202]! += t205 * work[j * 3 + 1136]!
      grad[t203]! += t205 * work[j * 3 + 1137]!
      grad[t204]! += t205 * work[j * 3 + 1138]!
    }
  }
  for (let i = 0; i < 16; i++) {
    grad[64]! += work[i * 3 + 1136]!
    grad[65]! += work[i * 3 + 1137]!
    grad[66]! += work[i * 3 + 1138]!
  }
  return t90
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `dense/kernel`, `dense/bias`, `dense_1/kernel`, `dense_1/bias`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, x: Float64Array, label: ArrayLike<number>, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 67)
  let sum = 0
  let k = 0
  for (; k + 16 <= n; k += 16) sum += block(params, x, label, k * 4, k, grad)
  for (; k < n; k++) sum += example(params, x, label[k]!, k * 4, grad)
  for (let k = 0; k < 67; k++) grad[k]! /= n
  return sum / n
}

/** Fresh params at their starting values; equal seeds give equal ones. */
export function initParams(seed: number = 1): Float64Array {
  const params = new Float64Array(67)
  const next = random(seed)
  randomUniform(params, 0, 32, -Math.SQRT1_2, Math.SQRT1_2, next)
  randomUniform(params, 40, 64, -0.7385489458759964, 0.7385489458759964, next)
  return params
}

/** Named windows on a vector of params: what is written to one is written to the other. */
export function views(
  params: Float64Array,
): { "dense/kernel": Float64Array; "dense/bias": Float64Array; "dense_1/kernel": Float64Array; "dense_1/bias": Float64Array } {
  return {
    "dense/kernel": params.subarray(0, 32), "dense/bias": params.subarray(32, 40), "dense_1/kernel": params.subarray(40, 64),
    "dense_1/bias": params.subarray(64, 67),
  }
}

/** Named windows on a gradient. */
export function gradViews(
  grad: Float64Array,
): { "dense/kernel": Float64Array; "dense/bias": Float64Array; "dense_1/kernel": Float64Array; "dense_1/bias": Float64Array } {
  return {
    "dense/kernel": grad.subarray(0, 32), "dense/bias": grad.subarray(32, 40), "dense_1/kernel": grad.subarray(40, 64),
    "dense_1/bias": grad.subarray(64, 67),
  }
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array } {
  return own ??= { params: new Float64Array(67), grad: new Float64Array(67), tape: new Float64Array(44), x: new Float64Array(4) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  "dense/kernel": { offset: 0, length: 32, shape: [4, 8] },
  "dense/bias": { offset: 32, length: 8, shape: [8] },
  "dense_1/kernel": { offset: 40, length: 24, shape: [8, 3] },
  "dense_1/bias": { offset: 64, length: 3, shape: [3] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {
  "dense/kernel": { offset: 0, length: 32, shape: [4, 8] },
  "dense/bias": { offset: 32, length: 8, shape: [8] },
  "dense_1/kernel": { offset: 40, length: 24, shape: [8, 3] },
  "dense_1/bias": { offset: 64, length: 3, shape: [3] },
} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 44

/** How many numbers `params` holds. */
export const paramsLength = 67

/** How many numbers `grad` holds. */
export const gradLength = 67

/** What the module was made from and what it costs. */
export const meta = {
  name: "iris",
  inputs: [{ name: "x", shape: [4], kind: "real" }, { name: "label", shape: [], kind: "class", classes: 3 }],
  params: [
    {
      name: "dense/kernel",
      shape: [4, 8],
      start: { distribution: "uniform", low: -Math.SQRT1_2, high: Math.SQRT1_2 },
    },
    { name: "dense/bias", shape: [8], start: 0 },
    {
      name: "dense_1/kernel",
      shape: [8, 3],
      start: { distribution: "uniform", low: -0.7385489458759964, high: 0.7385489458759964 },
    },
    { name: "dense_1/bias", shape: [3], start: 0 },
  ],
  outputs: [{ name: "loss", shape: [], offset: 0 }],
  operations: { forward: 232, backward: 184, valueAndGrad: 394 },
  kinks: [],
  sourceHash: "b3df9eb7e2e46a76",
} as const

/**
 * Numbers in [0, 1) that a seed determines: mulberry32 (T. Ettinger, 2017; public domain), whose state passes through all of 2³² values. Not
 * for secrets.
 */
function random(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296
  }
}

/** Fills a stretch of `values` with numbers in [low, high). */
function randomUniform(values: Float64Array, start: number, end: number, low: number, high: number, next: () => number): void {
  for (let k = start; k < end; k++) values[k] = low + (high - low) * next()
}
