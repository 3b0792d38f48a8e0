// Made by gradgen from iris.json; do not edit, compile again.
//
// dense                 = tanh(dense/kernelᵀ·x + dense/bias)
// dense_1               = dense_1/kernelᵀ·dense + dense_1/bias
// loss                  = logSumExp(dense_1) − dense_1[label] + 0.001·(Σ(dense/kernel∘²) + Σ(dense_1/kernel∘²))
// ∂loss/∂dense/kernel   = (x[i]·(1 − tanh(Σₖ dense/kernel[k, j]·x[k] + dense/bias[j])²)·Σₖ dense_1/kernel[j, k]·(exp(dense_1[k] − logSumExp(dense_1)) − 1·oneHot(label)[k]) + 0.002·dense/kernel[i, j])ᵢⱼ
// ∂loss/∂dense/bias     = ((1 − tanh(Σⱼ dense/kernel[j, i]·x[j] + dense/bias[i])²)·Σⱼ dense_1/kernel[i, j]·(exp(dense_1[j] − logSumExp(dense_1)) − 1·oneHot(label)[j]))ᵢ
// ∂loss/∂dense_1/kernel = (dense[i]·(exp(dense_1[j] − logSumExp(dense_1)) − 1·oneHot(label)[j]) + 0.002·dense_1/kernel[i, j])ᵢⱼ
// ∂loss/∂dense_1/bias   = (exp(dense_1[i] − logSumExp(dense_1)) − 1·oneHot(label)[i])ᵢ
//
// Operations: forward 345, backward 297, both at once 619. Kept between forward and backward: 352 bytes. Workspace: 8064 bytes.
// Arrays: 36 loops (9 over several rows at a time, 7 with several sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(1008)
const scratch = /* @__PURE__ */ new Float64Array(67)
const allParams = /* @__PURE__ */ new Float64Array(67)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array } | undefined

/**
 * `loss = logSumExp(dense_1) − dense_1[label] + 0.001·(Σ(dense/kernel∘²) + Σ(dense_1/kernel∘²))`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, label: number, tape?: Float64Array): number {
  const dense_kernel_1_1 = params[0]!
  const dense_kernel_1_2 = params[1]!
  const dense_kernel_1_3 = params[2]!
  const dense_kernel_1_4 = params[3]!
  const dense_kernel_1_5 = params[4]!
  const dense_kernel_1_6 = params[5]!
  const dense_kernel_1_7 = params[6]!
  const dense_kernel_1_8 = params[7]!
  const dense_kernel_2_1 = params[8]!
  const dense_kernel_2_2 = params[9]!
  const dense_kernel_2_3 = params[10]!
  const dense_kernel_2_4 = params[11]!
  const dense_kernel_2_5 = params[12]!
  const dense_kernel_2_6 = params[13]!
  const dense_kernel_2_7 = params[14]!
  const dense_kernel_2_8 = params[15]!
  const dense_kernel_3_1 = params[16]!
  const dense_kernel_3_2 = params[17]!
  const dense_kernel_3_3 = params[18]!
  const dense_kernel_3_4 = params[19]!
  const dense_kernel_3_5 = params[20]!
  const dense_kernel_3_6 = params[21]!
  const dense_kernel_3_7 = params[22]!
  const dense_kernel_3_8 = params[23]!
  const dense_kernel_4_1 = params[24]!
  const dense_kernel_4_2 = params[25]!
  const dense_kernel_4_3 = params[26]!
  const dense_kernel_4_4 = params[27]!
  const dense_kernel_4_5 = params[28]!
  const dense_kernel_4_6 = params[29]!
  const dense_kernel_4_7 = params[30]!
  const dense_kernel_4_8 = params[31]!
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
  const x_1 = x[0]!
  const x_2 = x[1]!
  const x_3 = x[2]!
  const x_4 = x[3]!
  const t1 = dense_kernel_1_1 * x_1 + dense_kernel_2_1 * x_2 + dense_kernel_3_1 * x_3 + dense_kernel_4_1 * x_4 + params[32]!
  const t2 = dense_kernel_1_2 * x_1 + dense_kernel_2_2 * x_2 + dense_kernel_3_2 * x_3 + dense_kernel_4_2 * x_4 + params[33]!
  const t3 = dense_kernel_1_3 * x_1 + dense_kernel_2_3 * x_2 + dense_kernel_3_3 * x_3 + dense_kernel_4_3 * x_4 + params[34]!
  const t4 = dense_kernel_1_4 * x_1 + dense_kernel_2_4 * x_2 + dense_kernel_3_4 * x_3 + dense_kernel_4_4 * x_4 + params[35]!
  const t5 = dense_kernel_1_5 * x_1 + dense_kernel_2_5 * x_2 + dense_kernel_3_5 * x_3 + dense_kernel_4_5 * x_4 + params[36]!
  const t6 = dense_kernel_1_6 * x_1 + dense_kernel_2_6 * x_2 + dense_kernel_3_6 * x_3 + dense_kernel_4_6 * x_4 + params[37]!
  const t7 = dense_kernel_1_7 * x_1 + dense_kernel_2_7 * x_2 + dense_kernel_3_7 * x_3 + dense_kernel_4_7 * x_4 + params[38]!
  const t8 = dense_kernel_1_8 * x_1 + dense_kernel_2_8 * x_2 + dense_kernel_3_8 * x_3 + dense_kernel_4_8 * x_4 + params[39]!
  const t9 = dense_kernel_1_1 * dense_kernel_1_1 + dense_kernel_1_2 * dense_kernel_1_2 + dense_kernel_1_3 * dense_kernel_1_3 + dense_kernel_1_4 * dense_kernel_1_4 + dense_kernel_1_5 * dense_kernel_1_5
  const t10 = t9 + dense_kernel_1_6 * dense_kernel_1_6 + dense_kernel_1_7 * dense_kernel_1_7 + dense_kernel_1_8 * dense_kernel_1_8 + dense_kernel_2_1 * dense_kernel_2_1 + dense_kernel_2_2 * dense_kernel_2_2
  const t11 = t10 + dense_kernel_2_3 * dense_kernel_2_3 + dense_kernel_2_4 * dense_kernel_2_4 + dense_kernel_2_5 * dense_kernel_2_5 + dense_kernel_2_6 * dense_kernel_2_6 + dense_kernel_2_7 * dense_kernel_2_7
  const t12 = t11 + dense_kernel_2_8 * dense_kernel_2_8 + dense_kernel_3_1 * dense_kernel_3_1 + dense_kernel_3_2 * dense_kernel_3_2 + dense_kernel_3_3 * dense_kernel_3_3 + dense_kernel_3_4 * dense_kernel_3_4
  const t13 = t12 + dense_kernel_3_5 * dense_kernel_3_5 + dense_kernel_3_6 * dense_kernel_3_6 + dense_kernel_3_7 * dense_kernel_3_7 + dense_kernel_3_8 * dense_kernel_3_8 + dense_kernel_4_1 * dense_kernel_4_1
  const t14 = t13 + dense_kernel_4_2 * dense_kernel_4_2 + dense_kernel_4_3 * dense_kernel_4_3 + dense_kernel_4_4 * dense_kernel_4_4 + dense_kernel_4_5 * dense_kernel_4_5 + dense_kernel_4_6 * dense_kernel_4_6
  const t15 = dense_1_kernel_1_1 * dense_1_kernel_1_1 + dense_1_kernel_1_2 * dense_1_kernel_1_2 + dense_1_kernel_1_3 * dense_1_kernel_1_3 + dense_1_kernel_2_1 * dense_1_kernel_2_1 + dense_1_kernel_2_2 * dense_1_kernel_2_2
  const t16 = t15 + dense_1_kernel_2_3 * dense_1_kernel_2_3 + dense_1_kernel_3_1 * dense_1_kernel_3_1 + dense_1_kernel_3_2 * dense_1_kernel_3_2 + dense_1_kernel_3_3 * dense_1_kernel_3_3 + dense_1_kernel_4_1 * dense_1_kernel_4_1
  const t17 = t16 + dense_1_kernel_4_2 * dense_1_kernel_4_2 + dense_1_kernel_4_3 * dense_1_kernel_4_3 + dense_1_kernel_5_1 * dense_1_kernel_5_1 + dense_1_kernel_5_2 * dense_1_kernel_5_2 + dense_1_kernel_5_3 * dense_1_kernel_5_3
  const t18 = t17 + dense_1_kernel_6_1 * dense_1_kernel_6_1 + dense_1_kernel_6_2 * dense_1_kernel_6_2 + dense_1_kernel_6_3 * dense_1_kernel_6_3 + dense_1_kernel_7_1 * dense_1_kernel_7_1 + dense_1_kernel_7_2 * dense_1_kernel_7_2
  const t19 = t14 + dense_kernel_4_7 * dense_kernel_4_7 + dense_kernel_4_8 * dense_kernel_4_8 + (t18 + dense_1_kernel_7_3 * dense_1_kernel_7_3 + dense_1_kernel_8_1 * dense_1_kernel_8_1 + dense_1_kernel_8_2 * dense_1_kernel_8_2 + dense_1_kernel_8_3 * dense_1_kernel_8_3)
  const t20 = Math.abs(t1)
  const near = t20 < 0.35
  const t21 = Math.abs(t2)
  const near_2 = t21 < 0.35
  const t22 = Math.abs(t3)
  const near_3 = t22 < 0.35
  const t23 = Math.abs(t4)
  const near_4 = t23 < 0.35
  const t24 = Math.abs(t5)
  const near_5 = t24 < 0.35
  const t25 = Math.abs(t6)
  const near_6 = t25 < 0.35
  const t26 = Math.abs(t7)
  const near_7 = t26 < 0.35
  const t27 = Math.abs(t8)
  const near_8 = t27 < 0.35
  let t28 = 0
  let dense_1 = 0
  let u = 0
  let q = 0
  if (near) {
    t28 = Math.tanh(t1)
    dense_1 = t28
  } else {
    u = Math.exp(-2 * t20)
    q = 1 / (1 + u)
    const v = (1 - u) * q
    dense_1 = t1 >= 0 ? v : -v
  }
  let t29 = 0
  let dense_2 = 0
  let u_2 = 0
  let q_2 = 0
  if (near_2) {
    t29 = Math.tanh(t2)
    dense_2 = t29
  } else {
    u_2 = Math.exp(-2 * t21)
    q_2 = 1 / (1 + u_2)
    const v_2 = (1 - u_2) * q_2
    dense_2 = t2 >= 0 ? v_2 : -v_2
  }
  let t30 = 0
  let dense_3 = 0
  let u_3 = 0
  let q_3 = 0
  if (near_3) {
    t30 = Math.tanh(t3)
    dense_3 = t30
  } else {
    u_3 = Math.exp(-2 * t22)
    q_3 = 1 / (1 + u_3)
    const v_3 = (1 - u_3) * q_3
    dense_3 = t3 >= 0 ? v_3 : -v_3
  }
  let t31 = 0
  let dense_4 = 0
  let u_4 = 0
  let q_4 = 0
  if (near_4) {
    t31 = Math.tanh(t4)
    dense_4 = t31
  } else {
    u_4 = Math.exp(-2 * t23)
    q_4 = 1 / (1 + u_4)
    const v_4 = (1 - u_4) * q_4
    dense_4 = t4 >= 0 ? v_4 : -v_4
  }
  let t32 = 0
  let dense_5 = 0
  let u_5 = 0
  let q_5 = 0
  if (near_5) {
    t32 = Math.tanh(t5)
    dense_5 = t32
  } else {
    u_5 = Math.exp(-2 * t24)
    q_5 = 1 / (1 + u_5)
    const v_5 = (1 - u_5) * q_5
    dense_5 = t5 >= 0 ? v_5 : -v_5
  }
  const t33 = dense_1_kernel_1_1 * dense_1 + dense_1_kernel_2_1 * dense_2 + dense_1_kernel_3_1 * dense_3 + dense_1_kernel_4_1 * dense_4 + dense_1_kernel_5_1 * dense_5
  const t34 = dense_1_kernel_1_2 * dense_1 + dense_1_kernel_2_2 * dense_2 + dense_1_kernel_3_2 * dense_3 + dense_1_kernel_4_2 * dense_4 + dense_1_kernel_5_2 * dense_5
  const t35 = dense_1_kernel_1_3 * dense_1 + dense_1_kernel_2_3 * dense_2 + dense_1_kernel_3_3 * dense_3 + dense_1_kernel_4_3 * dense_4 + dense_1_kernel_5_3 * dense_5
  let t36 = 0
  let dense_6 = 0
  let u_6 = 0
  let q_6 = 0
  if (near_6) {
    t36 = Math.tanh(t6)
    dense_6 = t36
  } else {
    u_6 = Math.exp(-2 * t25)
    q_6 = 1 / (1 + u_6)
    const v_6 = (1 - u_6) * q_6
    dense_6 = t6 >= 0 ? v_6 : -v_6
  }
  let t37 = 0
  let dense_7 = 0
  let u_7 = 0
  let q_7 = 0
  if (near_7) {
    t37 = Math.tanh(t7)
    dense_7 = t37
  } else {
    u_7 = Math.exp(-2 * t26)
    q_7 = 1 / (1 + u_7)
    const v_7 = (1 - u_7) * q_7
    dense_7 = t7 >= 0 ? v_7 : -v_7
  }
  let t38 = 0
  let dense_8 = 0
  let u_8 = 0
  let q_8 = 0
  if (near_8) {
    t38 = Math.tanh(t8)
    dense_8 = t38
  } else {
    u_8 = Math.exp(-2 * t27)
    q_8 = 1 / (1 + u_8)
    const v_8 = (1 - u_8) * q_8
    dense_8 = t8 >= 0 ? v_8 : -v_8
  }
  const dense_1_1 = t33 + dense_1_kernel_6_1 * dense_6 + dense_1_kernel_7_1 * dense_7 + dense_1_kernel_8_1 * dense_8 + params[64]!
  const dense_1_2 = t34 + dense_1_kernel_6_2 * dense_6 + dense_1_kernel_7_2 * dense_7 + dense_1_kernel_8_2 * dense_8 + params[65]!
  const dense_1_3 = t35 + dense_1_kernel_6_3 * dense_6 + dense_1_kernel_7_3 * dense_7 + dense_1_kernel_8_3 * dense_8 + params[66]!
  const t39 = Math.max(Math.max(dense_1_1, dense_1_2), dense_1_3)
  const t40 = Math.exp(dense_1_1 - t39)
  const t41 = Math.exp(dense_1_2 - t39)
  const t42 = Math.exp(dense_1_3 - t39)
  const t43 = Math.min(t40, t41) + Math.min(Math.max(t40, t41), t42)
  const t44 = label === 0 ? dense_1_1 : label === 1 ? dense_1_2 : label === 2 ? dense_1_3 : NaN
  const t45 = t39 - t44
  const t46 = Math.abs(t39) < Infinity ? t45 + Math.log1p(t43) : t45
  const loss = t46 + 0.001 * t19
  if (tape !== undefined) {
    tape[0] = t28
    tape[1] = t29
    tape[2] = t30
    tape[3] = t31
    tape[4] = t32
    tape[5] = t36
    tape[6] = t37
    tape[7] = t38
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
    tape[40] = t40
    tape[41] = t41
    tape[42] = t42
    tape[43] = t43
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
  const t1 = 0.002 * upstream
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
  const x_1 = x[0]!
  const x_2 = x[1]!
  const x_3 = x[2]!
  const x_4 = x[3]!
  const t2 = label === 0 ? upstream : 0
  const t3 = label === 1 ? upstream : 0
  const t4 = label === 2 ? upstream : 0
  const dense_1 = tape[11]!
  const dense_2 = tape[15]!
  const dense_3 = tape[19]!
  const dense_4 = tape[23]!
  const dense_5 = tape[27]!
  const dense_6 = tape[31]!
  const dense_7 = tape[35]!
  const dense_8 = tape[39]!
  const t5 = 1 + tape[43]!
  const d_dense_1_1 = upstream * (tape[40]! / t5) - t2
  grad[64] = d_dense_1_1
  const d_dense_1_2 = upstream * (tape[41]! / t5) - t3
  grad[65] = d_dense_1_2
  const d_dense_1_3 = upstream * (tape[42]! / t5) - t4
  grad[66] = d_dense_1_3
  grad[40] = dense_1 * d_dense_1_1 + t1 * dense_1_kernel_1_1
  grad[41] = dense_1 * d_dense_1_2 + t1 * dense_1_kernel_1_2
  grad[42] = dense_1 * d_dense_1_3 + t1 * dense_1_kernel_1_3
  grad[43] = dense_2 * d_dense_1_1 + t1 * dense_1_kernel_2_1
  grad[44] = dense_2 * d_dense_1_2 + t1 * dense_1_kernel_2_2
  grad[45] = dense_2 * d_dense_1_3 + t1 * dense_1_kernel_2_3
  grad[46] = dense_3 * d_dense_1_1 + t1 * dense_1_kernel_3_1
  grad[47] = dense_3 * d_dense_1_2 + t1 * dense_1_kernel_3_2
  grad[48] = dense_3 * d_dense_1_3 + t1 * dense_1_kernel_3_3
  grad[49] = dense_4 * d_dense_1_1 + t1 * dense_1_kernel_4_1
  grad[50] = dense_4 * d_dense_1_2 + t1 * dense_1_kernel_4_2
  grad[51] = dense_4 * d_dense_1_3 + t1 * dense_1_kernel_4_3
  grad[52] = dense_5 * d_dense_1_1 + t1 * dense_1_kernel_5_1
  grad[53] = dense_5 * d_dense_1_2 + t1 * dense_1_kernel_5_2
  grad[54] = dense_5 * d_dense_1_3 + t1 * dense_1_kernel_5_3
  grad[55] = dense_6 * d_dense_1_1 + t1 * dense_1_kernel_6_1
  grad[56] = dense_6 * d_dense_1_2 + t1 * dense_1_kernel_6_2
  grad[57] = dense_6 * d_dense_1_3 + t1 * dense_1_kernel_6_3
  grad[58] = dense_7 * d_dense_1_1 + t1 * dense_1_kernel_7_1
  grad[59] = dense_7 * d_dense_1_2 + t1 * dense_1_kernel_7_2
  grad[60] = dense_7 * d_dense_1_3 + t1 * dense_1_kernel_7_3
  grad[61] = dense_8 * d_dense_1_1 + t1 * dense_1_kernel_8_1
  grad[62] = dense_8 * d_dense_1_2 + t1 * dense_1_kernel_8_2
  grad[63] = dense_8 * d_dense_1_3 + t1 * dense_1_kernel_8_3
  let t6 = 0
  if (!(tape[36]! !== 0)) {
    const q = tape[38]!
    t6 = 4 * (tape[37]! * q) * q
  }
  let t7 = 0
  if (!(tape[32]! !== 0)) {
    const q_2 = tape[34]!
    t7 = 4 * (tape[33]! * q_2) * q_2
  }
  let t8 = 0
  if (!(tape[28]! !== 0)) {
    const q_3 = tape[30]!
    t8 = 4 * (tape[29]! * q_3) * q_3
  }
  let t9 = 0
  if (!(tape[24]! !== 0)) {
    const q_4 = tape[26]!
    t9 = 4 * (tape[25]! * q_4) * q_4
  }
  let t10 = 0
  if (!(tape[20]! !== 0)) {
    const q_5 = tape[22]!
    t10 = 4 * (tape[21]! * q_5) * q_5
  }
  let t11 = 0
  if (!(tape[16]! !== 0)) {
    const q_6 = tape[18]!
    t11 = 4 * (tape[17]! * q_6) * q_6
  }
  let t12 = 0
  if (!(tape[12]! !== 0)) {
    const q_7 = tape[14]!
    t12 = 4 * (tape[13]! * q_7) * q_7
  }
  let t13 = 0
  if (!(tape[8]! !== 0)) {
    const q_8 = tape[10]!
    t13 = 4 * (tape[9]! * q_8) * q_8
  }
  if (tape[36]! !== 0) {
    const t14 = tape[7]!
    t6 = 1 - t14 * t14
  }
  const t15 = t6 * (dense_1_kernel_8_1 * d_dense_1_1 + dense_1_kernel_8_2 * d_dense_1_2 + dense_1_kernel_8_3 * d_dense_1_3)
  grad[39] = t15
  grad[7] = x_1 * t15 + t1 * params[7]!
  grad[15] = x_2 * t15 + t1 * params[15]!
  grad[23] = x_3 * t15 + t1 * params[23]!
  grad[31] = x_4 * t15 + t1 * params[31]!
  if (tape[32]! !== 0) {
    const t16 = tape[6]!
    t7 = 1 - t16 * t16
  }
  const t17 = t7 * (dense_1_kernel_7_1 * d_dense_1_1 + dense_1_kernel_7_2 * d_dense_1_2 + dense_1_kernel_7_3 * d_dense_1_3)
  grad[38] = t17
  grad[6] = x_1 * t17 + t1 * params[6]!
  grad[14] = x_2 * t17 + t1 * params[14]!
  grad[22] = x_3 * t17 + t1 * params[22]!
  grad[30] = x_4 * t17 + t1 * params[30]!
  if (tape[28]! !== 0) {
    const t18 = tape[5]!
    t8 = 1 - t18 * t18
  }
  const t19 = t8 * (dense_1_kernel_6_1 * d_dense_1_1 + dense_1_kernel_6_2 * d_dense_1_2 + dense_1_kernel_6_3 * d_dense_1_3)
  grad[37] = t19
  grad[5] = x_1 * t19 + t1 * params[5]!
  grad[13] = x_2 * t19 + t1 * params[13]!
  grad[21] = x_3 * t19 + t1 * params[21]!
  grad[29] = x_4 * t19 + t1 * params[29]!
  if (tape[24]! !== 0) {
    const t20 = tape[4]!
    t9 = 1 - t20 * t20
  }
  const t21 = t9 * (dense_1_kernel_5_1 * d_dense_1_1 + dense_1_kernel_5_2 * d_dense_1_2 + dense_1_kernel_5_3 * d_dense_1_3)
  grad[36] = t21
  grad[4] = x_1 * t21 + t1 * params[4]!
  grad[12] = x_2 * t21 + t1 * params[12]!
  grad[20] = x_3 * t21 + t1 * params[20]!
  grad[28] = x_4 * t21 + t1 * params[28]!
  if (tape[20]! !== 0) {
    const t22 = tape[3]!
    t10 = 1 - t22 * t22
  }
  const t23 = t10 * (dense_1_kernel_4_1 * d_dense_1_1 + dense_1_kernel_4_2 * d_dense_1_2 + dense_1_kernel_4_3 * d_dense_1_3)
  grad[35] = t23
  grad[3] = x_1 * t23 + t1 * params[3]!
  grad[11] = x_2 * t23 + t1 * params[11]!
  grad[19] = x_3 * t23 + t1 * params[19]!
  grad[27] = x_4 * t23 + t1 * params[27]!
  if (tape[16]! !== 0) {
    const t24 = tape[2]!
    t11 = 1 - t24 * t24
  }
  const t25 = t11 * (dense_1_kernel_3_1 * d_dense_1_1 + dense_1_kernel_3_2 * d_dense_1_2 + dense_1_kernel_3_3 * d_dense_1_3)
  grad[34] = t25
  grad[2] = x_1 * t25 + t1 * params[2]!
  grad[10] = x_2 * t25 + t1 * params[10]!
  grad[18] = x_3 * t25 + t1 * params[18]!
  grad[26] = x_4 * t25 + t1 * params[26]!
  if (tape[12]! !== 0) {
    const t26 = tape[1]!
    t12 = 1 - t26 * t26
  }
  const t27 = t12 * (dense_1_kernel_2_1 * d_dense_1_1 + dense_1_kernel_2_2 * d_dense_1_2 + dense_1_kernel_2_3 * d_dense_1_3)
  grad[33] = t27
  grad[1] = x_1 * t27 + t1 * params[1]!
  grad[9] = x_2 * t27 + t1 * params[9]!
  grad[17] = x_3 * t27 + t1 * params[17]!
  grad[25] = x_4 * t27 + t1 * params[25]!
  if (tape[8]! !== 0) {
    const t28 = tape[0]!
    t13 = 1 - t28 * t28
  }
  const t29 = t13 * (dense_1_kernel_1_1 * d_dense_1_1 + dense_1_kernel_1_2 * d_dense_1_2 + dense_1_kernel_1_3 * d_dense_1_3)
  grad[32] = t29
  grad[0] = x_1 * t29 + t1 * params[0]!
  grad[8] = x_2 * t29 + t1 * params[8]!
  grad[16] = x_3 * t29 + t1 * params[16]!
  grad[24] = x_4 * t29 + t1 * params[24]!
}

/**
 * `loss = logSumExp(dense_1) − dense_1[label] + 0.001·(Σ(dense/kernel∘²) + Σ(dense_1/kernel∘²))`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `dense/kernel`, `dense/bias`, `dense_1/kernel`, `dense_1/bias`.
 */
export function valueAndGrad(params: Float64Array, x: Float64Array, label: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, x, label)
  const dense_kernel_1_1 = params[0]!
  const dense_kernel_1_2 = params[1]!
  const dense_kernel_1_3 = params[2]!
  const dense_kernel_1_4 = params[3]!
  const dense_kernel_1_5 = params[4]!
  const dense_kernel_1_6 = params[5]!
  const dense_kernel_1_7 = params[6]!
  const dense_kernel_1_8 = params[7]!
  const dense_kernel_2_1 = params[8]!
  const dense_kernel_2_2 = params[9]!
  const dense_kernel_2_3 = params[10]!
  const dense_kernel_2_4 = params[11]!
  const dense_kernel_2_5 = params[12]!
  const dense_kernel_2_6 = params[13]!
  const dense_kernel_2_7 = params[14]!
  const dense_kernel_2_8 = params[15]!
  const dense_kernel_3_1 = params[16]!
  const dense_kernel_3_2 = params[17]!
  const dense_kernel_3_3 = params[18]!
  const dense_kernel_3_4 = params[19]!
  const dense_kernel_3_5 = params[20]!
  const dense_kernel_3_6 = params[21]!
  const dense_kernel_3_7 = params[22]!
  const dense_kernel_3_8 = params[23]!
  const dense_kernel_4_1 = params[24]!
  const dense_kernel_4_2 = params[25]!
  const dense_kernel_4_3 = params[26]!
  const dense_kernel_4_4 = params[27]!
  const dense_kernel_4_5 = params[28]!
  const dense_kernel_4_6 = params[29]!
  const dense_kernel_4_7 = params[30]!
  const dense_kernel_4_8 = params[31]!
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
  const x_1 = x[0]!
  const x_2 = x[1]!
  const x_3 = x[2]!
  const x_4 = x[3]!
  const t1 = dense_kernel_1_1 * x_1 + dense_kernel_2_1 * x_2 + dense_kernel_3_1 * x_3 + dense_kernel_4_1 * x_4 + params[32]!
  const t2 = dense_kernel_1_2 * x_1 + dense_kernel_2_2 * x_2 + dense_kernel_3_2 * x_3 + dense_kernel_4_2 * x_4 + params[33]!
  const t3 = dense_kernel_1_3 * x_1 + dense_kernel_2_3 * x_2 + dense_kernel_3_3 * x_3 + dense_kernel_4_3 * x_4 + params[34]!
  const t4 = dense_kernel_1_4 * x_1 + dense_kernel_2_4 * x_2 + dense_kernel_3_4 * x_3 + dense_kernel_4_4 * x_4 + params[35]!
  const t5 = dense_kernel_1_5 * x_1 + dense_kernel_2_5 * x_2 + dense_kernel_3_5 * x_3 + dense_kernel_4_5 * x_4 + params[36]!
  const t6 = dense_kernel_1_6 * x_1 + dense_kernel_2_6 * x_2 + dense_kernel_3_6 * x_3 + dense_kernel_4_6 * x_4 + params[37]!
  const t7 = dense_kernel_1_7 * x_1 + dense_kernel_2_7 * x_2 + dense_kernel_3_7 * x_3 + dense_kernel_4_7 * x_4 + params[38]!
  const t8 = dense_kernel_1_8 * x_1 + dense_kernel_2_8 * x_2 + dense_kernel_3_8 * x_3 + dense_kernel_4_8 * x_4 + params[39]!
  const t9 = label === 2
  const t10 = label === 1
  const t11 = label === 0
  const t12 = dense_kernel_1_1 * dense_kernel_1_1 + dense_kernel_1_2 * dense_kernel_1_2 + dense_kernel_1_3 * dense_kernel_1_3 + dense_kernel_1_4 * dense_kernel_1_4 + dense_kernel_1_5 * dense_kernel_1_5
  const t13 = t12 + dense_kernel_1_6 * dense_kernel_1_6 + dense_kernel_1_7 * dense_kernel_1_7 + dense_kernel_1_8 * dense_kernel_1_8 + dense_kernel_2_1 * dense_kernel_2_1 + dense_kernel_2_2 * dense_kernel_2_2
  const t14 = t13 + dense_kernel_2_3 * dense_kernel_2_3 + dense_kernel_2_4 * dense_kernel_2_4 + dense_kernel_2_5 * dense_kernel_2_5 + dense_kernel_2_6 * dense_kernel_2_6 + dense_kernel_2_7 * dense_kernel_2_7
  const t15 = t14 + dense_kernel_2_8 * dense_kernel_2_8 + dense_kernel_3_1 * dense_kernel_3_1 + dense_kernel_3_2 * dense_kernel_3_2 + dense_kernel_3_3 * dense_kernel_3_3 + dense_kernel_3_4 * dense_kernel_3_4
  const t16 = t15 + dense_kernel_3_5 * dense_kernel_3_5 + dense_kernel_3_6 * dense_kernel_3_6 + dense_kernel_3_7 * dense_kernel_3_7 + dense_kernel_3_8 * dense_kernel_3_8 + dense_kernel_4_1 * dense_kernel_4_1
  const t17 = t16 + dense_kernel_4_2 * dense_kernel_4_2 + dense_kernel_4_3 * dense_kernel_4_3 + dense_kernel_4_4 * dense_kernel_4_4 + dense_kernel_4_5 * dense_kernel_4_5 + dense_kernel_4_6 * dense_kernel_4_6
  const t18 = dense_1_kernel_1_1 * dense_1_kernel_1_1 + dense_1_kernel_1_2 * dense_1_kernel_1_2 + dense_1_kernel_1_3 * dense_1_kernel_1_3 + dense_1_kernel_2_1 * dense_1_kernel_2_1 + dense_1_kernel_2_2 * dense_1_kernel_2_2
  const t19 = t18 + dense_1_kernel_2_3 * dense_1_kernel_2_3 + dense_1_kernel_3_1 * dense_1_kernel_3_1 + dense_1_kernel_3_2 * dense_1_kernel_3_2 + dense_1_kernel_3_3 * dense_1_kernel_3_3 + dense_1_kernel_4_1 * dense_1_kernel_4_1
  const t20 = t19 + dense_1_kernel_4_2 * dense_1_kernel_4_2 + dense_1_kernel_4_3 * dense_1_kernel_4_3 + dense_1_kernel_5_1 * dense_1_kernel_5_1 + dense_1_kernel_5_2 * dense_1_kernel_5_2 + dense_1_kernel_5_3 * dense_1_kernel_5_3
  const t21 = t20 + dense_1_kernel_6_1 * dense_1_kernel_6_1 + dense_1_kernel_6_2 * dense_1_kernel_6_2 + dense_1_kernel_6_3 * dense_1_kernel_6_3 + dense_1_kernel_7_1 * dense_1_kernel_7_1 + dense_1_kernel_7_2 * dense_1_kernel_7_2
  const t22 = t17 + dense_kernel_4_7 * dense_kernel_4_7 + dense_kernel_4_8 * dense_kernel_4_8 + (t21 + dense_1_kernel_7_3 * dense_1_kernel_7_3 + dense_1_kernel_8_1 * dense_1_kernel_8_1 + dense_1_kernel_8_2 * dense_1_kernel_8_2 + dense_1_kernel_8_3 * dense_1_kernel_8_3)
  const t23 = Math.abs(t1)
  const near = t23 < 0.35
  const t24 = Math.abs(t2)
  const near_2 = t24 < 0.35
  const t25 = Math.abs(t3)
  const near_3 = t25 < 0.35
  const t26 = Math.abs(t4)
  const near_4 = t26 < 0.35
  const t27 = Math.abs(t5)
  const near_5 = t27 < 0.35
  const t28 = Math.abs(t6)
  const near_6 = t28 < 0.35
  const t29 = Math.abs(t7)
  const near_7 = t29 < 0.35
  const t30 = Math.abs(t8)
  const near_8 = t30 < 0.35
  let dense_1 = 0
  let t31 = 0
  if (near) {
    const t32 = Math.tanh(t1)
    dense_1 = t32
    t31 = 1 - t32 * t32
  } else {
    const u = Math.exp(-2 * t23)
    const q = 1 / (1 + u)
    const v = (1 - u) * q
    dense_1 = t1 >= 0 ? v : -v
    t31 = 4 * (u * q) * q
  }
  let dense_2 = 0
  let t33 = 0
  if (near_2) {
    const t34 = Math.tanh(t2)
    dense_2 = t34
    t33 = 1 - t34 * t34
  } else {
    const u_2 = Math.exp(-2 * t24)
    const q_2 = 1 / (1 + u_2)
    const v_2 = (1 - u_2) * q_2
    dense_2 = t2 >= 0 ? v_2 : -v_2
    t33 = 4 * (u_2 * q_2) * q_2
  }
  let dense_3 = 0
  let t35 = 0
  if (near_3) {
    const t36 = Math.tanh(t3)
    dense_3 = t36
    t35 = 1 - t36 * t36
  } else {
    const u_3 = Math.exp(-2 * t25)
    const q_3 = 1 / (1 + u_3)
    const v_3 = (1 - u_3) * q_3
    dense_3 = t3 >= 0 ? v_3 : -v_3
    t35 = 4 * (u_3 * q_3) * q_3
  }
  let dense_4 = 0
  let t37 = 0
  if (near_4) {
    const t38 = Math.tanh(t4)
    dense_4 = t38
    t37 = 1 - t38 * t38
  } else {
    const u_4 = Math.exp(-2 * t26)
    const q_4 = 1 / (1 + u_4)
    const v_4 = (1 - u_4) * q_4
    dense_4 = t4 >= 0 ? v_4 : -v_4
    t37 = 4 * (u_4 * q_4) * q_4
  }
  let dense_5 = 0
  let t39 = 0
  if (near_5) {
    const t40 = Math.tanh(t5)
    dense_5 = t40
    t39 = 1 - t40 * t40
  } else {
    const u_5 = Math.exp(-2 * t27)
    const q_5 = 1 / (1 + u_5)
    const v_5 = (1 - u_5) * q_5
    dense_5 = t5 >= 0 ? v_5 : -v_5
    t39 = 4 * (u_5 * q_5) * q_5
  }
  const t41 = dense_1_kernel_1_1 * dense_1 + dense_1_kernel_2_1 * dense_2 + dense_1_kernel_3_1 * dense_3 + dense_1_kernel_4_1 * dense_4 + dense_1_kernel_5_1 * dense_5
  const t42 = dense_1_kernel_1_2 * dense_1 + dense_1_kernel_2_2 * dense_2 + dense_1_kernel_3_2 * dense_3 + dense_1_kernel_4_2 * dense_4 + dense_1_kernel_5_2 * dense_5
  const t43 = dense_1_kernel_1_3 * dense_1 + dense_1_kernel_2_3 * dense_2 + dense_1_kernel_3_3 * dense_3 + dense_1_kernel_4_3 * dense_4 + dense_1_kernel_5_3 * dense_5
  let dense_6 = 0
  let t44 = 0
  if (near_6) {
    const t45 = Math.tanh(t6)
    dense_6 = t45
    t44 = 1 - t45 * t45
  } else {
    const u_6 = Math.exp(-2 * t28)
    const q_6 = 1 / (1 + u_6)
    const v_6 = (1 - u_6) * q_6
    dense_6 = t6 >= 0 ? v_6 : -v_6
    t44 = 4 * (u_6 * q_6) * q_6
  }
  let dense_7 = 0
  let t46 = 0
  if (near_7) {
    const t47 = Math.tanh(t7)
    dense_7 = t47
    t46 = 1 - t47 * t47
  } else {
    const u_7 = Math.exp(-2 * t29)
    const q_7 = 1 / (1 + u_7)
    const v_7 = (1 - u_7) * q_7
    dense_7 = t7 >= 0 ? v_7 : -v_7
    t46 = 4 * (u_7 * q_7) * q_7
  }
  let dense_8 = 0
  let t48 = 0
  if (near_8) {
    const t49 = Math.tanh(t8)
    dense_8 = t49
    t48 = 1 - t49 * t49
  } else {
    const u_8 = Math.exp(-2 * t30)
    const q_8 = 1 / (1 + u_8)
    const v_8 = (1 - u_8) * q_8
    dense_8 = t8 >= 0 ? v_8 : -v_8
    t48 = 4 * (u_8 * q_8) * q_8
  }
  const dense_1_1 = t41 + dense_1_kernel_6_1 * dense_6 + dense_1_kernel_7_1 * dense_7 + dense_1_kernel_8_1 * dense_8 + params[64]!
  const dense_1_2 = t42 + dense_1_kernel_6_2 * dense_6 + dense_1_kernel_7_2 * dense_7 + dense_1_kernel_8_2 * dense_8 + params[65]!
  const dense_1_3 = t43 + dense_1_kernel_6_3 * dense_6 + dense_1_kernel_7_3 * dense_7 + dense_1_kernel_8_3 * dense_8 + params[66]!
  const t50 = Math.max(Math.max(dense_1_1, dense_1_2), dense_1_3)
  const t51 = Math.exp(dense_1_1 - t50)
  const t52 = Math.exp(dense_1_2 - t50)
  const t53 = Math.exp(dense_1_3 - t50)
  const t54 = Math.min(t51, t52) + Math.min(Math.max(t51, t52), t53)
  const t55 = 1 + t54
  const t56 = t11 ? dense_1_1 : t10 ? dense_1_2 : t9 ? dense_1_3 : NaN
  const t57 = t50 - t56
  const t58 = Math.abs(t50) < Infinity ? t57 + Math.log1p(t54) : t57
  const loss = t58 + 0.001 * t22
  const t59 = t51 / t55
  const t60 = t52 / t55
  const t61 = t53 / t55
  const t62 = -(t54 / t55)
  const d_dense_1_1 = t11 ? (t59 > 0.5 ? t62 : t59 - 1) : t59
  grad[64] = d_dense_1_1
  const d_dense_1_2 = t10 ? (t60 > 0.5 ? t62 : t60 - 1) : t60
  grad[65] = d_dense_1_2
  const d_dense_1_3 = t9 ? (t61 > 0.5 ? t62 : t61 - 1) : t61
  grad[66] = d_dense_1_3
  const t63 = t31 * (dense_1_kernel_1_1 * d_dense_1_1 + dense_1_kernel_1_2 * d_dense_1_2 + dense_1_kernel_1_3 * d_dense_1_3)
  grad[32] = t63
  const t64 = t33 * (dense_1_kernel_2_1 * d_dense_1_1 + dense_1_kernel_2_2 * d_dense_1_2 + dense_1_kernel_2_3 * d_dense_1_3)
  grad[33] = t64
  const t65 = t35 * (dense_1_kernel_3_1 * d_dense_1_1 + dense_1_kernel_3_2 * d_dense_1_2 + dense_1_kernel_3_3 * d_dense_1_3)
  grad[34] = t65
  const t66 = t37 * (dense_1_kernel_4_1 * d_dense_1_1 + dense_1_kernel_4_2 * d_dense_1_2 + dense_1_kernel_4_3 * d_dense_1_3)
  grad[35] = t66
  const t67 = t39 * (dense_1_kernel_5_1 * d_dense_1_1 + dense_1_kernel_5_2 * d_dense_1_2 + dense_1_kernel_5_3 * d_dense_1_3)
  grad[36] = t67
  const t68 = t44 * (dense_1_kernel_6_1 * d_dense_1_1 + dense_1_kernel_6_2 * d_dense_1_2 + dense_1_kernel_6_3 * d_dense_1_3)
  grad[37] = t68
  const t69 = t46 * (dense_1_kernel_7_1 * d_dense_1_1 + dense_1_kernel_7_2 * d_dense_1_2 + dense_1_kernel_7_3 * d_dense_1_3)
  grad[38] = t69
  const t70 = t48 * (dense_1_kernel_8_1 * d_dense_1_1 + dense_1_kernel_8_2 * d_dense_1_2 + dense_1_kernel_8_3 * d_dense_1_3)
  grad[39] = t70
  grad[40] = dense_1 * d_dense_1_1 + 0.002 * dense_1_kernel_1_1
  grad[41] = dense_1 * d_dense_1_2 + 0.002 * dense_1_kernel_1_2
  grad[42] = dense_1 * d_dense_1_3 + 0.002 * dense_1_kernel_1_3
  grad[43] = dense_2 * d_dense_1_1 + 0.002 * dense_1_kernel_2_1
  grad[44] = dense_2 * d_dense_1_2 + 0.002 * dense_1_kernel_2_2
  grad[45] = dense_2 * d_dense_1_3 + 0.002 * dense_1_kernel_2_3
  grad[46] = dense_3 * d_dense_1_1 + 0.002 * dense_1_kernel_3_1
  grad[47] = dense_3 * d_dense_1_2 + 0.002 * dense_1_kernel_3_2
  grad[48] = dense_3 * d_dense_1_3 + 0.002 * dense_1_kernel_3_3
  grad[49] = dense_4 * d_dense_1_1 + 0.002 * dense_1_kernel_4_1
  grad[50] = dense_4 * d_dense_1_2 + 0.002 * dense_1_kernel_4_2
  grad[51] = dense_4 * d_dense_1_3 + 0.002 * dense_1_kernel_4_3
  grad[52] = dense_5 * d_dense_1_1 + 0.002 * dense_1_kernel_5_1
  grad[53] = dense_5 * d_dense_1_2 + 0.002 * dense_1_kernel_5_2
  grad[54] = dense_5 * d_dense_1_3 + 0.002 * dense_1_kernel_5_3
  grad[55] = dense_6 * d_dense_1_1 + 0.002 * dense_1_kernel_6_1
  grad[56] = dense_6 * d_dense_1_2 + 0.002 * dense_1_kernel_6_2
  grad[57] = dense_6 * d_dense_1_3 + 0.002 * dense_1_kernel_6_3
  grad[58] = dense_7 * d_dense_1_1 + 0.002 * dense_1_kernel_7_1
  grad[59] = dense_7 * d_dense_1_2 + 0.002 * dense_1_kernel_7_2
  grad[60] = dense_7 * d_dense_1_3 + 0.002 * dense_1_kernel_7_3
  grad[61] = dense_8 * d_dense_1_1 + 0.002 * dense_1_kernel_8_1
  grad[62] = dense_8 * d_dense_1_2 + 0.002 * dense_1_kernel_8_2
  grad[63] = dense_8 * d_dense_1_3 + 0.002 * dense_1_kernel_8_3
  grad[0] = x_1 * t63 + 0.002 * dense_kernel_1_1
  grad[1] = x_1 * t64 + 0.002 * dense_kernel_1_2
  grad[2] = x_1 * t65 + 0.002 * dense_kernel_1_3
  grad[3] = x_1 * t66 + 0.002 * dense_kernel_1_4
  grad[4] = x_1 * t67 + 0.002 * dense_kernel_1_5
  grad[5] = x_1 * t68 + 0.002 * dense_kernel_1_6
  grad[6] = x_1 * t69 + 0.002 * dense_kernel_1_7
  grad[7] = x_1 * t70 + 0.002 * dense_kernel_1_8
  grad[8] = x_2 * t63 + 0.002 * dense_kernel_2_1
  grad[9] = x_2 * t64 + 0.002 * dense_kernel_2_2
  grad[10] = x_2 * t65 + 0.002 * dense_kernel_2_3
  grad[11] = x_2 * t66 + 0.002 * dense_kernel_2_4
  grad[12] = x_2 * t67 + 0.002 * dense_kernel_2_5
  grad[13] = x_2 * t68 + 0.002 * dense_kernel_2_6
  grad[14] = x_2 * t69 + 0.002 * dense_kernel_2_7
  grad[15] = x_2 * t70 + 0.002 * dense_kernel_2_8
  grad[16] = x_3 * t63 + 0.002 * dense_kernel_3_1
  grad[17] = x_3 * t64 + 0.002 * dense_kernel_3_2
  grad[18] = x_3 * t65 + 0.002 * dense_kernel_3_3
  grad[19] = x_3 * t66 + 0.002 * dense_kernel_3_4
  grad[20] = x_3 * t67 + 0.002 * dense_kernel_3_5
  grad[21] = x_3 * t68 + 0.002 * dense_kernel_3_6
  grad[22] = x_3 * t69 + 0.002 * dense_kernel_3_7
  grad[23] = x_3 * t70 + 0.002 * dense_kernel_3_8
  grad[24] = x_4 * t63 + 0.002 * dense_kernel_4_1
  grad[25] = x_4 * t64 + 0.002 * dense_kernel_4_2
  grad[26] = x_4 * t65 + 0.002 * dense_kernel_4_3
  grad[27] = x_4 * t66 + 0.002 * dense_kernel_4_4
  grad[28] = x_4 * t67 + 0.002 * dense_kernel_4_5
  grad[29] = x_4 * t68 + 0.002 * dense_kernel_4_6
  grad[30] = x_4 * t69 + 0.002 * dense_kernel_4_7
  grad[31] = x_4 * t70 + 0.002 * dense_kernel_4_8
  return loss
}

/**
 * `∂loss/∂dense/kernel = (x[i]·(1 − tanh(Σₖ dense/kernel[k, j]·x[k] + dense/bias[j])²)·Σₖ dense_1/kernel[j, k]·(exp(dense_1[k] − logSumExp(dense_1)) − 1·oneHot(label)[k]) + 0.002·dense/kernel[i, j])ᵢⱼ` …
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
  const dense_kernel_1_1 = params[0]!
  const dense_kernel_1_2 = params[1]!
  const dense_kernel_1_3 = params[2]!
  const dense_kernel_1_4 = params[3]!
  const dense_kernel_1_5 = params[4]!
  const dense_kernel_1_6 = params[5]!
  const dense_kernel_1_7 = params[6]!
  const dense_kernel_1_8 = params[7]!
  const dense_kernel_2_1 = params[8]!
  const dense_kernel_2_2 = params[9]!
  const dense_kernel_2_3 = params[10]!
  const dense_kernel_2_4 = params[11]!
  const dense_kernel_2_5 = params[12]!
  const dense_kernel_2_6 = params[13]!
  const dense_kernel_2_7 = params[14]!
  const dense_kernel_2_8 = params[15]!
  const dense_kernel_3_1 = params[16]!
  const dense_kernel_3_2 = params[17]!
  const dense_kernel_3_3 = params[18]!
  const dense_kernel_3_4 = params[19]!
  const dense_kernel_3_5 = params[20]!
  const dense_kernel_3_6 = params[21]!
  const dense_kernel_3_7 = params[22]!
  const dense_kernel_3_8 = params[23]!
  const dense_kernel_4_1 = params[24]!
  const dense_kernel_4_2 = params[25]!
  const dense_kernel_4_3 = params[26]!
  const dense_kernel_4_4 = params[27]!
  const dense_kernel_4_5 = params[28]!
  const dense_kernel_4_6 = params[29]!
  const dense_kernel_4_7 = params[30]!
  const dense_kernel_4_8 = params[31]!
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
  const x_1 = x[x_at]!
  const x_2 = x[x_at + 1]!
  const x_3 = x[x_at + 2]!
  const x_4 = x[x_at + 3]!
  const t1 = dense_kernel_1_1 * x_1 + dense_kernel_2_1 * x_2 + dense_kernel_3_1 * x_3 + dense_kernel_4_1 * x_4 + params[32]!
  const t2 = dense_kernel_1_2 * x_1 + dense_kernel_2_2 * x_2 + dense_kernel_3_2 * x_3 + dense_kernel_4_2 * x_4 + params[33]!
  const t3 = dense_kernel_1_3 * x_1 + dense_kernel_2_3 * x_2 + dense_kernel_3_3 * x_3 + dense_kernel_4_3 * x_4 + params[34]!
  const t4 = dense_kernel_1_4 * x_1 + dense_kernel_2_4 * x_2 + dense_kernel_3_4 * x_3 + dense_kernel_4_4 * x_4 + params[35]!
  const t5 = dense_kernel_1_5 * x_1 + dense_kernel_2_5 * x_2 + dense_kernel_3_5 * x_3 + dense_kernel_4_5 * x_4 + params[36]!
  const t6 = dense_kernel_1_6 * x_1 + dense_kernel_2_6 * x_2 + dense_kernel_3_6 * x_3 + dense_kernel_4_6 * x_4 + params[37]!
  const t7 = dense_kernel_1_7 * x_1 + dense_kernel_2_7 * x_2 + dense_kernel_3_7 * x_3 + dense_kernel_4_7 * x_4 + params[38]!
  const t8 = dense_kernel_1_8 * x_1 + dense_kernel_2_8 * x_2 + dense_kernel_3_8 * x_3 + dense_kernel_4_8 * x_4 + params[39]!
  const t9 = label === 2
  const t10 = label === 1
  const t11 = label === 0
  const t12 = dense_kernel_1_1 * dense_kernel_1_1 + dense_kernel_1_2 * dense_kernel_1_2 + dense_kernel_1_3 * dense_kernel_1_3 + dense_kernel_1_4 * dense_kernel_1_4 + dense_kernel_1_5 * dense_kernel_1_5
  const t13 = t12 + dense_kernel_1_6 * dense_kernel_1_6 + dense_kernel_1_7 * dense_kernel_1_7 + dense_kernel_1_8 * dense_kernel_1_8 + dense_kernel_2_1 * dense_kernel_2_1 + dense_kernel_2_2 * dense_kernel_2_2
  const t14 = t13 + dense_kernel_2_3 * dense_kernel_2_3 + dense_kernel_2_4 * dense_kernel_2_4 + dense_kernel_2_5 * dense_kernel_2_5 + dense_kernel_2_6 * dense_kernel_2_6 + dense_kernel_2_7 * dense_kernel_2_7
  const t15 = t14 + dense_kernel_2_8 * dense_kernel_2_8 + dense_kernel_3_1 * dense_kernel_3_1 + dense_kernel_3_2 * dense_kernel_3_2 + dense_kernel_3_3 * dense_kernel_3_3 + dense_kernel_3_4 * dense_kernel_3_4
  const t16 = t15 + dense_kernel_3_5 * dense_kernel_3_5 + dense_kernel_3_6 * dense_kernel_3_6 + dense_kernel_3_7 * dense_kernel_3_7 + dense_kernel_3_8 * dense_kernel_3_8 + dense_kernel_4_1 * dense_kernel_4_1
  const t17 = t16 + dense_kernel_4_2 * dense_kernel_4_2 + dense_kernel_4_3 * dense_kernel_4_3 + dense_kernel_4_4 * dense_kernel_4_4 + dense_kernel_4_5 * dense_kernel_4_5 + dense_kernel_4_6 * dense_kernel_4_6
  const t18 = dense_1_kernel_1_1 * dense_1_kernel_1_1 + dense_1_kernel_1_2 * dense_1_kernel_1_2 + dense_1_kernel_1_3 * dense_1_kernel_1_3 + dense_1_kernel_2_1 * dense_1_kernel_2_1 + dense_1_kernel_2_2 * dense_1_kernel_2_2
  const t19 = t18 + dense_1_kernel_2_3 * dense_1_kernel_2_3 + dense_1_kernel_3_1 * dense_1_kernel_3_1 + dense_1_kernel_3_2 * dense_1_kernel_3_2 + dense_1_kernel_3_3 * dense_1_kernel_3_3 + dense_1_kernel_4_1 * dense_1_kernel_4_1
  const t20 = t19 + dense_1_kernel_4_2 * dense_1_kernel_4_2 + dense_1_kernel_4_3 * dense_1_kernel_4_3 + dense_1_kernel_5_1 * dense_1_kernel_5_1 + dense_1_kernel_5_2 * dense_1_kernel_5_2 + dense_1_kernel_5_3 * dense_1_kernel_5_3
  const t21 = t20 + dense_1_kernel_6_1 * dense_1_kernel_6_1 + dense_1_kernel_6_2 * dense_1_kernel_6_2 + dense_1_kernel_6_3 * dense_1_kernel_6_3 + dense_1_kernel_7_1 * dense_1_kernel_7_1 + dense_1_kernel_7_2 * dense_1_kernel_7_2
  const t22 = t17 + dense_kernel_4_7 * dense_kernel_4_7 + dense_kernel_4_8 * dense_kernel_4_8 + (t21 + dense_1_kernel_7_3 * dense_1_kernel_7_3 + dense_1_kernel_8_1 * dense_1_kernel_8_1 + dense_1_kernel_8_2 * dense_1_kernel_8_2 + dense_1_kernel_8_3 * dense_1_kernel_8_3)
  const t23 = Math.abs(t1)
  const near = t23 < 0.35
  const t24 = Math.abs(t2)
  const near_2 = t24 < 0.35
  const t25 = Math.abs(t3)
  const near_3 = t25 < 0.35
  const t26 = Math.abs(t4)
  const near_4 = t26 < 0.35
  const t27 = Math.abs(t5)
  const near_5 = t27 < 0.35
  const t28 = Math.abs(t6)
  const near_6 = t28 < 0.35
  const t29 = Math.abs(t7)
  const near_7 = t29 < 0.35
  const t30 = Math.abs(t8)
  const near_8 = t30 < 0.35
  let dense_1 = 0
  let t31 = 0
  if (near) {
    const t32 = Math.tanh(t1)
    dense_1 = t32
    t31 = 1 - t32 * t32
  } else {
    const u = Math.exp(-2 * t23)
    const q = 1 / (1 + u)
    const v = (1 - u) * q
    dense_1 = t1 >= 0 ? v : -v
    t31 = 4 * (u * q) * q
  }
  let dense_2 = 0
  let t33 = 0
  if (near_2) {
    const t34 = Math.tanh(t2)
    dense_2 = t34
    t33 = 1 - t34 * t34
  } else {
    const u_2 = Math.exp(-2 * t24)
    const q_2 = 1 / (1 + u_2)
    const v_2 = (1 - u_2) * q_2
    dense_2 = t2 >= 0 ? v_2 : -v_2
    t33 = 4 * (u_2 * q_2) * q_2
  }
  let dense_3 = 0
  let t35 = 0
  if (near_3) {
    const t36 = Math.tanh(t3)
    dense_3 = t36
    t35 = 1 - t36 * t36
  } else {
    const u_3 = Math.exp(-2 * t25)
    const q_3 = 1 / (1 + u_3)
    const v_3 = (1 - u_3) * q_3
    dense_3 = t3 >= 0 ? v_3 : -v_3
    t35 = 4 * (u_3 * q_3) * q_3
  }
  let dense_4 = 0
  let t37 = 0
  if (near_4) {
    const t38 = Math.tanh(t4)
    dense_4 = t38
    t37 = 1 - t38 * t38
  } else {
    const u_4 = Math.exp(-2 * t26)
    const q_4 = 1 / (1 + u_4)
    const v_4 = (1 - u_4) * q_4
    dense_4 = t4 >= 0 ? v_4 : -v_4
    t37 = 4 * (u_4 * q_4) * q_4
  }
  let dense_5 = 0
  let t39 = 0
  if (near_5) {
    const t40 = Math.tanh(t5)
    dense_5 = t40
    t39 = 1 - t40 * t40
  } else {
    const u_5 = Math.exp(-2 * t27)
    const q_5 = 1 / (1 + u_5)
    const v_5 = (1 - u_5) * q_5
    dense_5 = t5 >= 0 ? v_5 : -v_5
    t39 = 4 * (u_5 * q_5) * q_5
  }
  const t41 = dense_1_kernel_1_1 * dense_1 + dense_1_kernel_2_1 * dense_2 + dense_1_kernel_3_1 * dense_3 + dense_1_kernel_4_1 * dense_4 + dense_1_kernel_5_1 * dense_5
  const t42 = dense_1_kernel_1_2 * dense_1 + dense_1_kernel_2_2 * dense_2 + dense_1_kernel_3_2 * dense_3 + dense_1_kernel_4_2 * dense_4 + dense_1_kernel_5_2 * dense_5
  const t43 = dense_1_kernel_1_3 * dense_1 + dense_1_kernel_2_3 * dense_2 + dense_1_kernel_3_3 * dense_3 + dense_1_kernel_4_3 * dense_4 + dense_1_kernel_5_3 * dense_5
  let dense_6 = 0
  let t44 = 0
  if (near_6) {
    const t45 = Math.tanh(t6)
    dense_6 = t45
    t44 = 1 - t45 * t45
  } else {
    const u_6 = Math.exp(-2 * t28)
    const q_6 = 1 / (1 + u_6)
    const v_6 = (1 - u_6) * q_6
    dense_6 = t6 >= 0 ? v_6 : -v_6
    t44 = 4 * (u_6 * q_6) * q_6
  }
  let dense_7 = 0
  let t46 = 0
  if (near_7) {
    const t47 = Math.tanh(t7)
    dense_7 = t47
    t46 = 1 - t47 * t47
  } else {
    const u_7 = Math.exp(-2 * t29)
    const q_7 = 1 / (1 + u_7)
    const v_7 = (1 - u_7) * q_7
    dense_7 = t7 >= 0 ? v_7 : -v_7
    t46 = 4 * (u_7 * q_7) * q_7
  }
  let dense_8 = 0
  let t48 = 0
  if (near_8) {
    const t49 = Math.tanh(t8)
    dense_8 = t49
    t48 = 1 - t49 * t49
  } else {
    const u_8 = Math.exp(-2 * t30)
    const q_8 = 1 / (1 + u_8)
    const v_8 = (1 - u_8) * q_8
    dense_8 = t8 >= 0 ? v_8 : -v_8
    t48 = 4 * (u_8 * q_8) * q_8
  }
  const dense_1_1 = t41 + dense_1_kernel_6_1 * dense_6 + dense_1_kernel_7_1 * dense_7 + dense_1_kernel_8_1 * dense_8 + params[64]!
  const dense_1_2 = t42 + dense_1_kernel_6_2 * dense_6 + dense_1_kernel_7_2 * dense_7 + dense_1_kernel_8_2 * dense_8 + params[65]!
  const dense_1_3 = t43 + dense_1_kernel_6_3 * dense_6 + dense_1_kernel_7_3 * dense_7 + dense_1_kernel_8_3 * dense_8 + params[66]!
  const t50 = Math.max(Math.max(dense_1_1, dense_1_2), dense_1_3)
  const t51 = Math.exp(dense_1_1 - t50)
  const t52 = Math.exp(dense_1_2 - t50)
  const t53 = Math.exp(dense_1_3 - t50)
  const t54 = Math.min(t51, t52) + Math.min(Math.max(t51, t52), t53)
  const t55 = 1 + t54
  const t56 = t11 ? dense_1_1 : t10 ? dense_1_2 : t9 ? dense_1_3 : NaN
  const t57 = t50 - t56
  const t58 = Math.abs(t50) < Infinity ? t57 + Math.log1p(t54) : t57
  const loss = t58 + 0.001 * t22
  const t59 = t51 / t55
  const t60 = t52 / t55
  const t61 = t53 / t55
  const t62 = -(t54 / t55)
  const d_dense_1_1 = t11 ? (t59 > 0.5 ? t62 : t59 - 1) : t59
  grad[64]! += d_dense_1_1
  const d_dense_1_2 = t10 ? (t60 > 0.5 ? t62 : t60 - 1) : t60
  grad[65]! += d_dense_1_2
  const d_dense_1_3 = t9 ? (t61 > 0.5 ? t62 : t61 - 1) : t61
  grad[66]! += d_dense_1_3
  const t63 = t31 * (dense_1_kernel_1_1 * d_dense_1_1 + dense_1_kernel_1_2 * d_dense_1_2 + dense_1_kernel_1_3 * d_dense_1_3)
  grad[32]! += t63
  const t64 = t33 * (dense_1_kernel_2_1 * d_dense_1_1 + dense_1_kernel_2_2 * d_dense_1_2 + dense_1_kernel_2_3 * d_dense_1_3)
  grad[33]! += t64
  const t65 = t35 * (dense_1_kernel_3_1 * d_dense_1_1 + dense_1_kernel_3_2 * d_dense_1_2 + dense_1_kernel_3_3 * d_dense_1_3)
  grad[34]! += t65
  const t66 = t37 * (dense_1_kernel_4_1 * d_dense_1_1 + dense_1_kernel_4_2 * d_dense_1_2 + dense_1_kernel_4_3 * d_dense_1_3)
  grad[35]! += t66
  const t67 = t39 * (dense_1_kernel_5_1 * d_dense_1_1 + dense_1_kernel_5_2 * d_dense_1_2 + dense_1_kernel_5_3 * d_dense_1_3)
  grad[36]! += t67
  const t68 = t44 * (dense_1_kernel_6_1 * d_dense_1_1 + dense_1_kernel_6_2 * d_dense_1_2 + dense_1_kernel_6_3 * d_dense_1_3)
  grad[37]! += t68
  const t69 = t46 * (dense_1_kernel_7_1 * d_dense_1_1 + dense_1_kernel_7_2 * d_dense_1_2 + dense_1_kernel_7_3 * d_dense_1_3)
  grad[38]! += t69
  const t70 = t48 * (dense_1_kernel_8_1 * d_dense_1_1 + dense_1_kernel_8_2 * d_dense_1_2 + dense_1_kernel_8_3 * d_dense_1_3)
  grad[39]! += t70
  grad[40]! += dense_1 * d_dense_1_1 + 0.002 * dense_1_kernel_1_1
  grad[41]! += dense_1 * d_dense_1_2 + 0.002 * dense_1_kernel_1_2
  grad[42]! += dense_1 * d_dense_1_3 + 0.002 * dense_1_kernel_1_3
  grad[43]! += dense_2 * d_dense_1_1 + 0.002 * dense_1_kernel_2_1
  grad[44]! += dense_2 * d_dense_1_2 + 0.002 * dense_1_kernel_2_2
  grad[45]! += dense_2 * d_dense_1_3 + 0.002 * dense_1_kernel_2_3
  grad[46]! += dense_3 * d_dense_1_1 + 0.002 * dense_1_kernel_3_1
  grad[47]! += dense_3 * d_dense_1_2 + 0.002 * dense_1_kernel_3_2
  grad[48]! += dense_3 * d_dense_1_3 + 0.002 * dense_1_kernel_3_3
  grad[49]! += dense_4 * d_dense_1_1 + 0.002 * dense_1_kernel_4_1
  grad[50]! += dense_4 * d_dense_1_2 + 0.002 * dense_1_kernel_4_2
  grad[51]! += dense_4 * d_dense_1_3 + 0.002 * dense_1_kernel_4_3
  grad[52]! += dense_5 * d_dense_1_1 + 0.002 * dense_1_kernel_5_1
  grad[53]! += dense_5 * d_dense_1_2 + 0.002 * dense_1_kernel_5_2
  grad[54]! += dense_5 * d_dense_1_3 + 0.002 * dense_1_kernel_5_3
  grad[55]! += dense_6 * d_dense_1_1 + 0.002 * dense_1_kernel_6_1
  grad[56]! += dense_6 * d_dense_1_2 + 0.002 * dense_1_kernel_6_2
  grad[57]! += dense_6 * d_dense_1_3 + 0.002 * dense_1_kernel_6_3
  grad[58]! += dense_7 * d_dense_1_1 + 0.002 * dense_1_kernel_7_1
  grad[59]! += dense_7 * d_dense_1_2 + 0.002 * dense_1_kernel_7_2
  grad[60]! += dense_7 * d_dense_1_3 + 0.002 * dense_1_kernel_7_3
  grad[61]! += dense_8 * d_dense_1_1 + 0.002 * dense_1_kernel_8_1
  grad[62]! += dense_8 * d_dense_1_2 + 0.002 * dense_1_kernel_8_2
  grad[63]! += dense_8 * d_dense_1_3 + 0.002 * dense_1_kernel_8_3
  grad[0]! += x_1 * t63 + 0.002 * dense_kernel_1_1
  grad[1]! += x_1 * t64 + 0.002 * dense_kernel_1_2
  grad[2]! += x_1 * t65 + 0.002 * dense_kernel_1_3
  grad[3]! += x_1 * t66 + 0.002 * dense_kernel_1_4
  grad[4]! += x_1 * t67 + 0.002 * dense_kernel_1_5
  grad[5]! += x_1 * t68 + 0.002 * dense_kernel_1_6
  grad[6]! += x_1 * t69 + 0.002 * dense_kernel_1_7
  grad[7]! += x_1 * t70 + 0.002 * dense_kernel_1_8
  grad[8]! += x_2 * t63 + 0.002 * dense_kernel_2_1
  grad[9]! += x_2 * t64 + 0.002 * dense_kernel_2_2
  grad[10]! += x_2 * t65 + 0.002 * dense_kernel_2_3
  grad[11]! += x_2 * t66 + 0.002 * dense_kernel_2_4
  grad[12]! += x_2 * t67 + 0.002 * dense_kernel_2_5
  grad[13]! += x_2 * t68 + 0.002 * dense_kernel_2_6
  grad[14]! += x_2 * t69 + 0.002 * dense_kernel_2_7
  grad[15]! += x_2 * t70 + 0.002 * dense_kernel_2_8
  grad[16]! += x_3 * t63 + 0.002 * dense_kernel_3_1
  grad[17]! += x_3 * t64 + 0.002 * dense_kernel_3_2
  grad[18]! += x_3 * t65 + 0.002 * dense_kernel_3_3
  grad[19]! += x_3 * t66 + 0.002 * dense_kernel_3_4
  grad[20]! += x_3 * t67 + 0.002 * dense_kernel_3_5
  grad[21]! += x_3 * t68 + 0.002 * dense_kernel_3_6
  grad[22]! += x_3 * t69 + 0.002 * dense_kernel_3_7
  grad[23]! += x_3 * t70 + 0.002 * dense_kernel_3_8
  grad[24]! += x_4 * t63 + 0.002 * dense_kernel_4_1
  grad[25]! += x_4 * t64 + 0.002 * dense_kernel_4_2
  grad[26]! += x_4 * t65 + 0.002 * dense_kernel_4_3
  grad[27]! += x_4 * t66 + 0.002 * dense_kernel_4_4
  grad[28]! += x_4 * t67 + 0.002 * dense_kernel_4_5
  grad[29]! += x_4 * t68 + 0.002 * dense_kernel_4_6
  grad[30]! += x_4 * t69 + 0.002 * dense_kernel_4_7
  grad[31]! += x_4 * t70 + 0.002 * dense_kernel_4_8
  return loss
}

/** The sum of the values of 16 examples of a batch, worked out together; adds the sum of their gradients to `grad`. */
function block(
  params: Float64Array, x: Float64Array, label: ArrayLike<number>, x_at: number, label_at: number, grad: Float64Array,
): number {
  const t1 = x_at + 4
  const t2 = x_at + 1
  const t3 = x_at + 5
  const t4 = x_at + 2
  const t5 = x_at + 6
  const t6 = x_at + 3
  const t7 = x_at + 7
  work.fill(0, 0, 128)
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
  work.fill(0, 896, 944)
  for (let i = 0; i < 16; i++) {
    const t22: number = label[label_at + i]!
    if (t22 >= 0 && t22 < 3 && Math.floor(t22) === t22) {
      work[(i * 3 + 896) + t22]! += 1
    }
  }
  let t23 = 0
  let t24 = 0
  let t25 = 0
  let t26 = 0
  let t27 = 0
  for (let i = 0; i < 8; i++) {
    const t28: number = params[i]!
    const t29: number = params[i + 8]!
    const t30: number = params[i + 16]!
    const t31: number = params[i + 24]!
    const t32: number = params[i * 3 + 40]!
    const t33: number = params[i * 3 + 41]!
    const t34: number = params[i * 3 + 42]!
    t23 += t28 * t28
    t24 += t29 * t29
    t25 += t30 * t30
    t26 += t31 * t31
    t27 += t32 * t32 + t33 * t33 + t34 * t34
  }
  const t35 = 0.001 * (t23 + t24 + t25 + t26 + t27)
  for (let i = 0; i < 16; i += 4) {
    const t36: number = i * 8
    const t37: number = i * 8 + 128
    const t38: number = i * 8 + 256
    const t39: number = i * 8 + 384
    const t40: number = i * 8 + 512
    const t41: number = i * 8 + 640
    const t42: number = i * 8 + 768
    const t43: number = i * 8 + 8
    const t44: number = i * 8 + 136
    const t45: number = i * 8 + 264
    const t46: number = i * 8 + 392
    const t47: number = i * 8 + 520
    const t48: number = i * 8 + 648
    const t49: number = i * 8 + 776
    const t50: number = i * 8 + 16
    const t51: number = i * 8 + 144
    const t52: number = i * 8 + 272
    const t53: number = i * 8 + 400
    const t54: number = i * 8 + 528
    const t55: number = i * 8 + 656
    const t56: number = i * 8 + 784
    const t57: number = i * 8 + 24
    const t58: number = i * 8 + 152
    const t59: number = i * 8 + 280
    const t60: number = i * 8 + 408
    const t61: number = i * 8 + 536
    const t62: number = i * 8 + 664
    const t63: number = i * 8 + 792
    for (let j = 0; j < 8; j++) {
      const t64: number = params[j + 32]!
      const t65: number = work[t36 + j]! + t64
      work[t37 + j] = t65
      work[t38 + j] = Math.tanh(t65)
      const t66: number = Math.abs(t65)
      work[t39 + j] = t66
      const t67: number = Math.exp(-2 * t66)
      work[t40 + j] = t67
      const t68: number = 1 / (1 + t67)
      work[t41 + j] = t68
      work[t42 + j] = (1 - t67) * t68
      const t69: number = work[t43 + j]! + t64
      work[t44 + j] = t69
      work[t45 + j] = Math.tanh(t69)
      const t70: number = Math.abs(t69)
      work[t46 + j] = t70
      const t71: number = Math.exp(-2 * t70)
      work[t47 + j] = t71
      const t72: number = 1 / (1 + t71)
      work[t48 + j] = t72
      work[t49 + j] = (1 - t71) * t72
      const t73: number = work[t50 + j]! + t64
      work[t51 + j] = t73
      work[t52 + j] = Math.tanh(t73)
      const t74: number = Math.abs(t73)
      work[t53 + j] = t74
      const t75: number = Math.exp(-2 * t74)
      work[t54 + j] = t75
      const t76: number = 1 / (1 + t75)
      work[t55 + j] = t76
      work[t56 + j] = (1 - t75) * t76
      const t77: number = work[t57 + j]! + t64
      work[t58 + j] = t77
      work[t59 + j] = Math.tanh(t77)
      const t78: number = Math.abs(t77)
      work[t60 + j] = t78
      const t79: number = Math.exp(-2 * t78)
      work[t61 + j] = t79
      const t80: number = 1 / (1 + t79)
      work[t62 + j] = t80
      work[t63 + j] = (1 - t79) * t80
    }
  }
  const t81 = params[64]!
  const t82 = params[65]!
  const t83 = params[66]!
  for (let i = 0; i < 16; i += 2) {
    const t84: number = i * 8 + 384
    const t85: number = i * 8 + 256
    const t86: number = i * 8 + 128
    const t87: number = i * 8 + 768
    const t88: number = i * 8 + 392
    const t89: number = i * 8 + 264
    const t90: number = i * 8 + 136
    const t91: number = i * 8 + 776
    let t92 = 0
    let t93 = 0
    let t94 = 0
    let t95 = 0
    let t96 = 0
    let t97 = 0
    for (let j = 0; j < 8; j++) {
      const t98: number = params[j * 3 + 40]!
      const t99: number = params[j * 3 + 41]!
      const t100: number = params[j * 3 + 42]!
      let t101 = 0
      if (work[t88 + j]! < 0.35) {
        t101 = work[t89 + j]!
      } else {
        const t102: number = work[t91 + j]!
        t101 = work[t90 + j]! >= 0 ? t102 : -t102
      }
      let t103 = 0
      if (work[t84 + j]! < 0.35) {
        t103 = work[t85 + j]!
      } else {
        const t104: number = work[t87 + j]!
        t103 = work[t86 + j]! >= 0 ? t104 : -t104
      }
      t92 += t103 * t98
      t93 += t101 * t98
      t94 += t103 * t99
      t95 += t101 * t99
      t96 += t103 * t100
      t97 += t101 * t100
    }
    work[i * 3] = t92 + t81
    work[i * 3 + 3] = t93 + t81
    work[i * 3 + 1] = t94 + t82
    work[i * 3 + 4] = t95 + t82
    work[i * 3 + 2] = t96 + t83
    work[i * 3 + 5] = t97 + t83
  }
  for (let i = 0; i < 16; i++) {
    work[i + 96] = Math.max(Math.max(work[i * 3]!, work[i * 3 + 1]!), work[i * 3 + 2]!)
  }
  for (let i = 0; i < 16; i++) {
    const t105: number = work[i + 96]!
    const t106: number = Math.abs(t105) < Infinity ? t105 : 0
    work[i * 3 + 48] = Math.exp(work[i * 3]! - t106)
    work[i * 3 + 49] = Math.exp(work[i * 3 + 1]! - t106)
    work[i * 3 + 50] = Math.exp(work[i * 3 + 2]! - t106)
  }
  for (let i = 0; i < 16; i++) {
    const t107: number = work[i * 3 + 48]!
    const t108: number = work[i * 3 + 49]!
    const t109: number = work[i * 3 + 50]!
    const t110: number = t107 + t108 + t109
    work[i + 112] = t110
    let t111 = 0
    if (t110 >= 1 && t110 < 1.5) {
      const t112: number = t107 < 1 ? t107 : 0
      const t113: number = t108 < 1 ? t108 : 0
      const t114: number = t109 < 1 ? t109 : 0
      t111 = t112 + t113 + t114
    } else {
      t111 = t110 - 1
    }
    work[i + 992] = t111
  }
  let t115 = 0
  for (let i = 0; i < 16; i++) {
    const t116: number = work[i + 96]!
    const t117: number = Math.abs(t116) < Infinity ? t116 : 0
    const t118: number = label[label_at + i]!
    const t119: number = t118 >= 0 && t118 < 3 && Math.floor(t118) === t118 ? work[(i * 3) + t118]! : NaN
    t115 += t117 - t119 + Math.log1p(work[i + 992]!) + t35
  }
  for (let i = 0; i < 16; i++) {
    const t120: number = work[i + 112]!
    const t121: number = work[i * 3 + 48]! / t120
    const t122: number = work[i * 3 + 896]!
    const t123: number = -(work[i + 992]! / t120)
    const t124: number = t122 === 1 && t121 > 0.5 ? t123 : t121 - t122
    work[i * 3 + 944] = t124
    const t125: number = work[i * 3 + 49]! / t120
    const t126: number = work[i * 3 + 897]!
    const t127: number = t126 === 1 && t125 > 0.5 ? t123 : t125 - t126
    work[i * 3 + 945] = t127
    const t128: number = work[i * 3 + 50]! / t120
    const t129: number = work[i * 3 + 898]!
    const t130: number = t129 === 1 && t128 > 0.5 ? t123 : t128 - t129
    work[i * 3 + 946] = t130
  }
  for (let i = 0; i < 16; i += 4) {
    const t131: number = i * 8 + 384
    const t132: number = i * 8 + 256
    const t133: number = i * 8 + 512
    const t134: number = i * 8 + 640
    const t135: number = work[i * 3 + 944]!
    const t136: number = work[i * 3 + 945]!
    const t137: number = work[i * 3 + 946]!
    const t138: number = i * 8
    const t139: number = i * 8 + 392
    const t140: number = i * 8 + 264
    const t141: number = i * 8 + 520
    const t142: number = i * 8 + 648
    const t143: number = work[i * 3 + 947]!
    const t144: number = work[i * 3 + 948]!
    const t145: number = work[i * 3 + 949]!
    const t146: number = i * 8 + 8
    const t147: number = i * 8 + 400
    const t148: number = i * 8 + 272
    const t149: number = i * 8 + 528
    const t150: number = i * 8 + 656
    const t151: number = work[i * 3 + 950]!
    const t152: number = work[i * 3 + 951]!
    const t153: number = work[i * 3 + 952]!
    const t154: number = i * 8 + 16
    const t155: number = i * 8 + 408
    const t156: number = i * 8 + 280
    const t157: number = i * 8 + 536
    const t158: number = i * 8 + 664
    const t159: number = work[i * 3 + 953]!
    const t160: number = work[i * 3 + 954]!
    const t161: number = work[i * 3 + 955]!
    const t162: number = i * 8 + 24
    for (let j = 0; j < 8; j++) {
      const t163: number = params[j * 3 + 40]!
      const t164: number = params[j * 3 + 41]!
      const t165: number = params[j * 3 + 42]!
      let t166 = 0
      if (work[t155 + j]! < 0.35) {
        const t167: number = work[t156 + j]!
        t166 = 1 - t167 * t167
      } else {
        const t168: number = work[t158 + j]!
        t166 = 4 * (work[t157 + j]! * t168) * t168
      }
      work[t162 + j] = t166 * (t159 * t163 + t160 * t164 + t161 * t165)
      let t169 = 0
      if (work[t147 + j]! < 0.35) {
        const t170: number = work[t148 + j]!
        t169 = 1 - t170 * t170
      } else {
        const t171: number = work[t150 + j]!
        t169 = 4 * (work[t149 + j]! * t171) * t171
      }
      work[t154 + j] = t169 * (t151 * t163 + t152 * t164 + t153 * t165)
      let t172 = 0
      if (work[t139 + j]! < 0.35) {
        const t173: number = work[t140 + j]!
        t172 = 1 - t173 * t173
      } else {
        const t174: number = work[t142 + j]!
        t172 = 4 * (work[t141 + j]! * t174) * t174
      }
      work[t146 + j] = t172 * (t143 * t163 + t144 * t164 + t145 * t165)
      let t175 = 0
      if (work[t131 + j]! < 0.35) {
        const t176: number = work[t132 + j]!
        t175 = 1 - t176 * t176
      } else {
        const t177: number = work[t134 + j]!
        t175 = 4 * (work[t133 + j]! * t177) * t177
      }
      work[t138 + j] = t175 * (t135 * t163 + t136 * t164 + t137 * t165)
    }
  }
  for (let i = 0; i < 8; i += 4) {
    const t178: number = i + 1
    const t179: number = i + 2
    const t180: number = i + 3
    let t181 = 0
    let t182 = 0
    let t183 = 0
    let t184 = 0
    for (let j = 0; j < 16; j++) {
      const t185: number = x[x_at + j * 4]!
      t181 += t185 * work[i + j * 8]!
      t182 += t185 * work[t178 + j * 8]!
      t183 += t185 * work[t179 + j * 8]!
      t184 += t185 * work[t180 + j * 8]!
    }
    grad[i]! += t181
    grad[i + 1]! += t182
    grad[i + 2]! += t183
    grad[i + 3]! += t184
  }
  for (let i = 0; i < 8; i += 4) {
    const t186: number = i + 1
    const t187: number = i + 2
    const t188: number = i + 3
    let t189 = 0
    let t190 = 0
    let t191 = 0
    let t192 = 0
    for (let j = 0; j < 16; j++) {
      const t193: number = x[t2 + j * 4]!
      t189 += t193 * work[i + j * 8]!
      t190 += t193 * work[t186 + j * 8]!
      t191 += t193 * work[t187 + j * 8]!
      t192 += t193 * work[t188 + j * 8]!
    }
    grad[i + 8]! += t189
    grad[i + 9]! += t190
    grad[i + 10]! += t191
    grad[i + 11]! += t192
  }
  for (let i = 0; i < 8; i += 4) {
    const t194: number = i + 1
    const t195: number = i + 2
    const t196: number = i + 3
    let t197 = 0
    let t198 = 0
    let t199 = 0
    let t200 = 0
    for (let j = 0; j < 16; j++) {
      const t201: number = x[t4 + j * 4]!
      t197 += t201 * work[i + j * 8]!
      t198 += t201 * work[t194 + j * 8]!
      t199 += t201 * work[t195 + j * 8]!
      t200 += t201 * work[t196 + j * 8]!
    }
    grad[i + 16]! += t197
    grad[i + 17]! += t198
    grad[i + 18]! += t199
    grad[i + 19]! += t200
  }
  for (let i = 0; i < 8; i += 4) {
    const t202: number = i + 1
    const t203: number = i + 2
    const t204: number = i + 3
    let t205 = 0
    let t206 = 0
    let t207 = 0
    let t208 = 0
    for (let j = 0; j < 16; j++) {
      const t209: number = x[t6 + j * 4]!
      t205 += t209 * work[i + j * 8]!
      t206 += t209 * work[t202 + j * 8]!
      t207 += t209 * work[t203 + j * 8]!
      t208 += t209 * work[t204 + j * 8]!
    }
    grad[i + 24]! += t205
    grad[i + 25]! += t206
    grad[i + 26]! += t207
    grad[i + 27]! += t208
  }
  for (let i = 0; i < 8; i++) {
    grad[i]! += 0.032 * params[i]!
  }
  for (let i = 0; i < 8; i++) {
    const t210: number = i + 8
    grad[t210]! += 0.032 * params[t210]!
  }
  for (let i = 0; i < 8; i++) {
    const t211: number = i + 16
    grad[t211]! += 0.032 * params[t211]!
  }
  for (let i = 0; i < 8; i++) {
    const t212: number = i + 24
    grad[t212]! += 0.032 * params[t212]!
  }
  for (let i = 0; i < 16; i++) {
    const t213: number = i * 8
    for (let j = 0; j < 8; j++) {
      grad[j + 32]! += work[t213 + j]!
    }
  }
  for (let i = 0; i < 8; i += 2) {
    const t214: number = i + 384
    const t215: number = i + 256
    const t216: number = i + 128
    const t217: number = i + 768
    const t218: number = i + 385
    const t219: number = i + 257
    const t220: number = i + 129
    const t221: number = i + 769
    let t222 = 0
    let t223 = 0
    let t224 = 0
    let t225 = 0
    let t226 = 0
    let t227 = 0
    for (let j = 0; j < 16; j++) {
      const t228: number = work[j * 3 + 944]!
      const t229: number = work[j * 3 + 945]!
      const t230: number = work[j * 3 + 946]!
      let t231 = 0
      if (work[t218 + j * 8]! < 0.35) {
        t231 = work[t219 + j * 8]!
      } else {
        const t232: number = work[t221 + j * 8]!
        t231 = work[t220 + j * 8]! >= 0 ? t232 : -t232
      }
      let t233 = 0
      if (work[t214 + j * 8]! < 0.35) {
        t233 = work[t215 + j * 8]!
      } else {
        const t234: number = work[t217 + j * 8]!
        t233 = work[t216 + j * 8]! >= 0 ? t234 : -t234
      }
      t222 += t233 * t228
      t223 += t231 * t228
      t224 += t233 * t229
      t225 += t231 * t229
      t226 += t233 * t230
      t227 += t231 * t230
    }
    grad[i * 3 + 40]! += t222
    grad[i * 3 + 43]! += t223
    grad[i * 3 + 41]! += t224
    grad[i * 3 + 44]! += t225
    grad[i * 3 + 42]! += t226
    grad[i * 3 + 45]! += t227
  }
  for (let i = 0; i < 8; i++) {
    const t235: number = i * 3 + 40
    grad[t235]! += 0.032 * params[t235]!
    const t236: number = i * 3 + 41
    grad[t236]! += 0.032 * params[t236]!
    const t237: number = i * 3 + 42
    grad[t237]! += 0.032 * params[t237]!
  }
  for (let i = 0; i < 16; i++) {
    grad[64]! += work[i * 3 + 944]!
    grad[65]! += work[i * 3 + 945]!
    grad[66]! += work[i * 3 + 946]!
  }
  return t115
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
  operations: { forward: 345, backward: 297, valueAndGrad: 619 },
  kinks: [],
  sourceHash: "54ddcfff46d8f867",
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
