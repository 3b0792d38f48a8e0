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
// Operations: forward 232, backward 184, both at once 394. Kept between forward and backward: 352 bytes.
// Arrays: unrolled, element by element.

const scratch = /* @__PURE__ */ new Float64Array(67)
const allParams = /* @__PURE__ */ new Float64Array(67)

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

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `dense/kernel`, `dense/bias`, `dense_1/kernel`, `dense_1/bias`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, x: Float64Array, label: ArrayLike<number>, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 67)
  let sum = 0
  for (let k = 0; k < n; k++) sum += example(params, x, label[k]!, k * 4, grad)
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
