// Made by gradgen from two-layer.layers.json; do not edit, compile again.
//
// dense                 = max(dense/kernelᵀ·x + dense/bias, 0)
// dense_1               = dense_1/kernelᵀ·dense + dense_1/bias
// loss                  = logSumExp(dense_1) − dense_1[label] + 0.0001·(Σ(dense/kernel∘²) + Σ(dense_1/kernel∘²))
// ∂loss/∂dense/kernel   = (x[i]·(Σₖ dense/kernel[k, j]·x[k] + dense/bias[j] ≤ 0 ? 0 : Σₖ dense_1/kernel[j, k]·(exp(dense_1[k] − logSumExp(dense_1)) − 1·oneHot(label)[k])) + 0.0002·dense/kernel[i, j])ᵢⱼ
// ∂loss/∂dense/bias     = (Σⱼ dense/kernel[j, i]·x[j] + dense/bias[i] ≤ 0 ? 0 : Σⱼ dense_1/kernel[i, j]·(exp(dense_1[j] − logSumExp(dense_1)) − 1·oneHot(label)[j]))ᵢ
// ∂loss/∂dense_1/kernel = (dense[i]·(exp(dense_1[j] − logSumExp(dense_1)) − 1·oneHot(label)[j]) + 0.0002·dense_1/kernel[i, j])ᵢⱼ
// ∂loss/∂dense_1/bias   = (exp(dense_1[i] − logSumExp(dense_1)) − 1·oneHot(label)[i])ᵢ
//
// Operations: forward 1236275, backward 927038, both at once 2163338. Kept between forward and backward: 1688 bytes. Workspace: 57984 bytes.
// Arrays: 130 loops (27 over several rows at a time). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(7248)
const scratch = /* @__PURE__ */ new Float64Array(308310)
const allParams = /* @__PURE__ */ new Float64Array(308310)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array } | undefined

/**
 * `loss = logSumExp(dense_1) − dense_1[label] + 0.0001·(Σ(dense/kernel∘²) + Σ(dense_1/kernel∘²))`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, label: number, tape?: Float64Array): number {
  work.fill(0, 0, 100)
  for (let i = 0; i < 3072; i += 4) {
    const t1: number = i * 100
    const t2: number = x[i]!
    const t3: number = i * 100 + 100
    const t4: number = x[i + 1]!
    const t5: number = i * 100 + 200
    const t6: number = x[i + 2]!
    const t7: number = i * 100 + 300
    const t8: number = x[i + 3]!
    for (let j = 0; j < 100; j++) {
      const t9: number = params[t1 + j]! * t2 + params[t3 + j]! * t4 + params[t5 + j]! * t6 + params[t7 + j]! * t8
      work[j]! += t9
    }
  }
  let t10 = 0
  for (let i = 0; i < 3072; i++) {
    const t11: number = i * 100
    let t12 = 0
    for (let j = 0; j < 100; j++) {
      const t13: number = params[t11 + j]!
      t12 += t13 * t13
    }
    t10 += t12
  }
  let t14 = 0
  for (let i = 0; i < 100; i++) {
    const t15: number = i * 10 + 307300
    let t16 = 0
    for (let j = 0; j < 10; j++) {
      const t17: number = params[t15 + j]!
      t16 += t17 * t17
    }
    t14 += t16
  }
  // dense [100]
  for (let i = 0; i < 100; i++) {
    const t18: number = work[i]! + params[i + 307200]!
    work[i + 100] = t18
    work[i + 200] = Math.max(0, t18)
  }
  work.fill(0, 300, 310)
  for (let i = 0; i < 100; i += 4) {
    const t19: number = i * 10 + 307300
    const t20: number = work[i + 200]!
    const t21: number = i * 10 + 307310
    const t22: number = work[i + 201]!
    const t23: number = i * 10 + 307320
    const t24: number = work[i + 202]!
    const t25: number = i * 10 + 307330
    const t26: number = work[i + 203]!
    for (let j = 0; j < 10; j++) {
      const t27: number = params[t19 + j]! * t20 + params[t21 + j]! * t22 + params[t23 + j]! * t24 + params[t25 + j]! * t26
      work[j + 300]! += t27
    }
  }
  // dense_1 [10]
  for (let i = 0; i < 10; i++) {
    work[i + 310] = work[i + 300]! + params[i + 308300]!
  }
  const t28 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label + 310]! : NaN
  let t29 = -Infinity
  for (let i = 0; i < 10; i++) {
    t29 = Math.max(t29, work[i + 310]!)
  }
  const t30 = Math.abs(t29) < Infinity ? t29 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 320] = Math.exp(work[i + 310]! - t30)
  }
  let t31 = 0
  for (let i = 0; i < 10; i++) {
    t31 += work[i + 320]!
  }
  if (tape !== undefined) {
    for (let k = 0; k < 100; k++) {
      tape[k + 1] = work[k + 100]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 100; k++) {
      tape[k + 101] = work[k + 200]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 201] = work[k + 320]!
    }
  }
  let t32 = 0
  if (t31 >= 1 && t31 < 1.5) {
    let t33 = 0
    for (let i = 0; i < 10; i++) {
      const t34: number = work[i + 320]!
      t33 += t34 < 1 ? t34 : 0
    }
    t32 = t33
  } else {
    t32 = t31 - 1
  }
  const loss = t30 - t28 + Math.log1p(t32) + 0.0001 * (t10 + t14)
  if (tape !== undefined) {
    tape[0] = t31
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
  const t1 = 0.0002 * upstream
  const t2 = tape[0]!
  work.fill(0, 0, 10)
  if (label >= 0 && label < 10 && Math.floor(label) === label) {
    work[label]! += upstream
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 308300] = upstream * (tape[i + 201]! / t2) - work[i]!
  }
  for (let i = 0; i < 100; i += 4) {
    let t3 = 0
    if (!(0 >= tape[i + 4]!)) {
      const t4: number = i * 10 + 307330
      let t5 = 0
      for (let j = 0; j < 10; j++) {
        t5 += params[t4 + j]! * grad[j + 308300]!
      }
      t3 = t5
    }
    grad[i + 307203] = t3
    let t6 = 0
    if (!(0 >= tape[i + 3]!)) {
      const t7: number = i * 10 + 307320
      let t8 = 0
      for (let j = 0; j < 10; j++) {
        t8 += params[t7 + j]! * grad[j + 308300]!
      }
      t6 = t8
    }
    grad[i + 307202] = t6
    let t9 = 0
    if (!(0 >= tape[i + 2]!)) {
      const t10: number = i * 10 + 307310
      let t11 = 0
      for (let j = 0; j < 10; j++) {
        t11 += params[t10 + j]! * grad[j + 308300]!
      }
      t9 = t11
    }
    grad[i + 307201] = t9
    let t12 = 0
    if (!(0 >= tape[i + 1]!)) {
      const t13: number = i * 10 + 307300
      let t14 = 0
      for (let j = 0; j < 10; j++) {
        t14 += params[t13 + j]! * grad[j + 308300]!
      }
      t12 = t14
    }
    grad[i + 307200] = t12
  }
  for (let i = 0; i < 100; i += 4) {
    const t15: number = tape[i + 101]!
    const t16: number = i * 10 + 307300
    const t17: number = tape[i + 102]!
    const t18: number = i * 10 + 307310
    const t19: number = tape[i + 103]!
    const t20: number = i * 10 + 307320
    const t21: number = tape[i + 104]!
    const t22: number = i * 10 + 307330
    for (let j = 0; j < 10; j++) {
      const t23: number = grad[j + 308300]!
      const t24: number = t16 + j
      grad[t24] = t15 * t23 + t1 * params[t24]!
      const t25: number = t18 + j
      grad[t25] = t17 * t23 + t1 * params[t25]!
      const t26: number = t20 + j
      grad[t26] = t19 * t23 + t1 * params[t26]!
      const t27: number = t22 + j
      grad[t27] = t21 * t23 + t1 * params[t27]!
    }
  }
  for (let i = 0; i < 3072; i += 4) {
    const t28: number = x[i]!
    const t29: number = i * 100
    const t30: number = x[i + 1]!
    const t31: number = i * 100 + 100
    const t32: number = x[i + 2]!
    const t33: number = i * 100 + 200
    const t34: number = x[i + 3]!
    const t35: number = i * 100 + 300
    for (let j = 0; j < 100; j++) {
      const t36: number = grad[j + 307200]!
      const t37: number = t29 + j
      grad[t37] = t28 * t36 + t1 * params[t37]!
      const t38: number = t31 + j
      grad[t38] = t30 * t36 + t1 * params[t38]!
      const t39: number = t33 + j
      grad[t39] = t32 * t36 + t1 * params[t39]!
      const t40: number = t35 + j
      grad[t40] = t34 * t36 + t1 * params[t40]!
    }
  }
}

/**
 * `loss = logSumExp(dense_1) − dense_1[label] + 0.0001·(Σ(dense/kernel∘²) + Σ(dense_1/kernel∘²))`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `dense/kernel`, `dense/bias`, `dense_1/kernel`, `dense_1/bias`.
 */
export function valueAndGrad(params: Float64Array, x: Float64Array, label: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, x, label)
  work.fill(0, 0, 100)
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  for (let i = 0; i < 3072; i += 4) {
    const t2: number = i * 100
    const t3: number = x[i]!
    const t4: number = i * 100 + 100
    const t5: number = x[i + 1]!
    const t6: number = i * 100 + 200
    const t7: number = x[i + 2]!
    const t8: number = i * 100 + 300
    const t9: number = x[i + 3]!
    for (let j = 0; j < 100; j++) {
      const t10: number = params[t2 + j]! * t3 + params[t4 + j]! * t5 + params[t6 + j]! * t7 + params[t8 + j]! * t9
      work[j]! += t10
    }
  }
  work.fill(0, 100, 110)
  if (t1) {
    work[label + 100]! += 1
  }
  let t11 = 0
  for (let i = 0; i < 3072; i++) {
    const t12: number = i * 100
    let t13 = 0
    for (let j = 0; j < 100; j++) {
      const t14: number = params[t12 + j]!
      t13 += t14 * t14
    }
    t11 += t13
  }
  let t15 = 0
  for (let i = 0; i < 100; i++) {
    const t16: number = i * 10 + 307300
    let t17 = 0
    for (let j = 0; j < 10; j++) {
      const t18: number = params[t16 + j]!
      t17 += t18 * t18
    }
    t15 += t17
  }
  // dense [100]
  for (let i = 0; i < 100; i++) {
    const t19: number = work[i]! + params[i + 307200]!
    work[i + 110] = t19
    work[i + 210] = Math.max(0, t19)
  }
  work.fill(0, 310, 320)
  for (let i = 0; i < 100; i += 4) {
    const t20: number = i * 10 + 307300
    const t21: number = work[i + 210]!
    const t22: number = i * 10 + 307310
    const t23: number = work[i + 211]!
    const t24: number = i * 10 + 307320
    const t25: number = work[i + 212]!
    const t26: number = i * 10 + 307330
    const t27: number = work[i + 213]!
    for (let j = 0; j < 10; j++) {
      const t28: number = params[t20 + j]! * t21 + params[t22 + j]! * t23 + params[t24 + j]! * t25 + params[t26 + j]! * t27
      work[j + 310]! += t28
    }
  }
  // dense_1 [10]
  for (let i = 0; i < 10; i++) {
    work[i + 320] = work[i + 310]! + params[i + 308300]!
  }
  const t29 = t1 ? work[label + 320]! : NaN
  let t30 = -Infinity
  for (let i = 0; i < 10; i++) {
    t30 = Math.max(t30, work[i + 320]!)
  }
  const t31 = Math.abs(t30) < Infinity ? t30 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 330] = Math.exp(work[i + 320]! - t31)
  }
  let t32 = 0
  for (let i = 0; i < 10; i++) {
    t32 += work[i + 330]!
  }
  let t33 = 0
  if (t32 >= 1 && t32 < 1.5) {
    let t34 = 0
    for (let i = 0; i < 10; i++) {
      const t35: number = work[i + 330]!
      t34 += t35 < 1 ? t35 : 0
    }
    t33 = t34
  } else {
    t33 = t32 - 1
  }
  const loss = t31 - t29 + Math.log1p(t33) + 0.0001 * (t11 + t15)
  const t36 = -(t33 / t32)
  for (let i = 0; i < 10; i++) {
    const t37: number = work[i + 330]! / t32
    const t38: number = work[i + 100]!
    const t39: number = t38 === 1 && t37 > 0.5 ? t36 : t37 - t38
    grad[i + 308300] = t39
  }
  for (let i = 0; i < 100; i += 4) {
    let t40 = 0
    if (!(0 >= work[i + 113]!)) {
      const t41: number = i * 10 + 307330
      let t42 = 0
      for (let j = 0; j < 10; j++) {
        t42 += params[t41 + j]! * grad[j + 308300]!
      }
      t40 = t42
    }
    grad[i + 307203] = t40
    let t43 = 0
    if (!(0 >= work[i + 112]!)) {
      const t44: number = i * 10 + 307320
      let t45 = 0
      for (let j = 0; j < 10; j++) {
        t45 += params[t44 + j]! * grad[j + 308300]!
      }
      t43 = t45
    }
    grad[i + 307202] = t43
    let t46 = 0
    if (!(0 >= work[i + 111]!)) {
      const t47: number = i * 10 + 307310
      let t48 = 0
      for (let j = 0; j < 10; j++) {
        t48 += params[t47 + j]! * grad[j + 308300]!
      }
      t46 = t48
    }
    grad[i + 307201] = t46
    let t49 = 0
    if (!(0 >= work[i + 110]!)) {
      const t50: number = i * 10 + 307300
      let t51 = 0
      for (let j = 0; j < 10; j++) {
        t51 += params[t50 + j]! * grad[j + 308300]!
      }
      t49 = t51
    }
    grad[i + 307200] = t49
  }
  for (let i = 0; i < 100; i += 4) {
    const t52: number = work[i + 210]!
    const t53: number = i * 10 + 307300
    const t54: number = work[i + 211]!
    const t55: number = i * 10 + 307310
    const t56: number = work[i + 212]!
    const t57: number = i * 10 + 307320
    const t58: number = work[i + 213]!
    const t59: number = i * 10 + 307330
    for (let j = 0; j < 10; j++) {
      const t60: number = grad[j + 308300]!
      const t61: number = t53 + j
      grad[t61] = t52 * t60 + 0.0002 * params[t61]!
      const t62: number = t55 + j
      grad[t62] = t54 * t60 + 0.0002 * params[t62]!
      const t63: number = t57 + j
      grad[t63] = t56 * t60 + 0.0002 * params[t63]!
      const t64: number = t59 + j
      grad[t64] = t58 * t60 + 0.0002 * params[t64]!
    }
  }
  for (let i = 0; i < 3072; i += 4) {
    const t65: number = x[i]!
    const t66: number = i * 100
    const t67: number = x[i + 1]!
    const t68: number = i * 100 + 100
    const t69: number = x[i + 2]!
    const t70: number = i * 100 + 200
    const t71: number = x[i + 3]!
    const t72: number = i * 100 + 300
    for (let j = 0; j < 100; j++) {
      const t73: number = grad[j + 307200]!
      const t74: number = t66 + j
      grad[t74] = t65 * t73 + 0.0002 * params[t74]!
      const t75: number = t68 + j
      grad[t75] = t67 * t73 + 0.0002 * params[t75]!
      const t76: number = t70 + j
      grad[t76] = t69 * t73 + 0.0002 * params[t76]!
      const t77: number = t72 + j
      grad[t77] = t71 * t73 + 0.0002 * params[t77]!
    }
  }
  return loss
}

/**
 * `∂loss/∂dense/kernel = (x[i]·(Σₖ dense/kernel[k, j]·x[k] + dense/bias[j] ≤ 0 ? 0 : Σₖ dense_1/kernel[j, k]·(exp(dense_1[k] − logSumExp(dense_1)) − 1·oneHot(label)[k])) + 0.0002·dense/kernel[i, j])ᵢⱼ` …
 *
 * The gradient with respect to `dense/kernel`, `dense/bias`, `dense_1/kernel`, `dense_1/bias`, by name; freshly made.
 */
export function gradient(
  params: Float64Array, x: Float64Array, label: number,
): { "dense/kernel": Float64Array; "dense/bias": Float64Array; "dense_1/kernel": Float64Array; "dense_1/bias": Float64Array } {
  const grad = new Float64Array(308310)
  valueAndGrad(params, x, label, grad)
  return {
    "dense/kernel": grad.slice(0, 307200), "dense/bias": grad.slice(307200, 307300), "dense_1/kernel": grad.slice(307300, 308300),
    "dense_1/bias": grad.slice(308300, 308310),
  }
}

/** The value where `vector` holds `dense/kernel`, `dense/bias`, `dense_1/kernel`, `dense_1/bias`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(
  vector: ArrayLike<number>, x: Float64Array, label: number, grad?: { [index: number]: number; readonly length: number },
): number {
  if (!(vector instanceof Float64Array)) {
    for (let k = 0; k < 308310; k++) allParams[k] = vector[k]!
  }
  return valueAndGrad(vector instanceof Float64Array ? vector : allParams, x, label, grad as Float64Array | undefined)
}

/** The value for one example of a batch; adds its gradient to `grad`. */
function example(params: Float64Array, x: Float64Array, label: number, x_at: number, grad: Float64Array): number {
  work.fill(0, 0, 100)
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  work.fill(0, 100, 110)
  if (t1) {
    work[label + 100]! += 1
  }
  work.fill(0, 310, 320)
  for (let i = 0; i < 3072; i += 4) {
    const t2: number = i * 100
    const t3: number = x[x_at + i]!
    const t4: number = i * 100 + 100
    const t5: number = x[x_at + i + 1]!
    const t6: number = i * 100 + 200
    const t7: number = x[x_at + i + 2]!
    const t8: number = i * 100 + 300
    const t9: number = x[x_at + i + 3]!
    for (let j = 0; j < 100; j++) {
      const t10: number = params[t2 + j]! * t3 + params[t4 + j]! * t5 + params[t6 + j]! * t7 + params[t8 + j]! * t9
      work[j]! += t10
    }
  }
  let t11 = 0
  for (let i = 0; i < 3072; i++) {
    const t12: number = i * 100
    let t13 = 0
    for (let j = 0; j < 100; j++) {
      const t14: number = params[t12 + j]!
      t13 += t14 * t14
    }
    t11 += t13
  }
  let t15 = 0
  for (let i = 0; i < 100; i++) {
    const t16: number = i * 10 + 307300
    let t17 = 0
    for (let j = 0; j < 10; j++) {
      const t18: number = params[t16 + j]!
      t17 += t18 * t18
    }
    t15 += t17
  }
  // dense [100]
  for (let i = 0; i < 100; i++) {
    const t19: number = work[i]! + params[i + 307200]!
    work[i + 110] = t19
    work[i + 210] = Math.max(0, t19)
  }
  for (let i = 0; i < 100; i += 4) {
    const t20: number = i * 10 + 307300
    const t21: number = work[i + 210]!
    const t22: number = i * 10 + 307310
    const t23: number = work[i + 211]!
    const t24: number = i * 10 + 307320
    const t25: number = work[i + 212]!
    const t26: number = i * 10 + 307330
    const t27: number = work[i + 213]!
    for (let j = 0; j < 10; j++) {
      const t28: number = params[t20 + j]! * t21 + params[t22 + j]! * t23 + params[t24 + j]! * t25 + params[t26 + j]! * t27
      work[j + 310]! += t28
    }
  }
  // dense_1 [10]
  for (let i = 0; i < 10; i++) {
    work[i + 320] = work[i + 310]! + params[i + 308300]!
  }
  const t29 = t1 ? work[label + 320]! : NaN
  let t30 = -Infinity
  for (let i = 0; i < 10; i++) {
    t30 = Math.max(t30, work[i + 320]!)
  }
  const t31 = Math.abs(t30) < Infinity ? t30 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 330] = Math.exp(work[i + 320]! - t31)
  }
  let t32 = 0
  for (let i = 0; i < 10; i++) {
    t32 += work[i + 330]!
  }
  for (let i = 0; i < 3072; i++) {
    const t33: number = i * 100
    for (let j = 0; j < 100; j++) {
      const t34: number = t33 + j
      grad[t34]! += 0.0002 * params[t34]!
    }
  }
  for (let i = 0; i < 100; i++) {
    const t35: number = i * 10 + 307300
    for (let j = 0; j < 10; j++) {
      const t36: number = t35 + j
      grad[t36]! += 0.0002 * params[t36]!
    }
  }
  let t37 = 0
  if (t32 >= 1 && t32 < 1.5) {
    let t38 = 0
    for (let i = 0; i < 10; i++) {
      const t39: number = work[i + 330]!
      t38 += t39 < 1 ? t39 : 0
    }
    t37 = t38
  } else {
    t37 = t32 - 1
  }
  const loss = t31 - t29 + Math.log1p(t37) + 0.0001 * (t11 + t15)
  const t40 = -(t37 / t32)
  for (let i = 0; i < 10; i++) {
    const t41: number = work[i + 330]! / t32
    const t42: number = work[i + 100]!
    const t43: number = t42 === 1 && t41 > 0.5 ? t40 : t41 - t42
    work[i + 340] = t43
  }
  for (let i = 0; i < 100; i += 4) {
    let t44 = 0
    if (!(0 >= work[i + 113]!)) {
      const t45: number = i * 10 + 307330
      let t46 = 0
      for (let j = 0; j < 10; j++) {
        t46 += params[t45 + j]! * work[j + 340]!
      }
      t44 = t46
    }
    work[i + 353] = t44
    let t47 = 0
    if (!(0 >= work[i + 112]!)) {
      const t48: number = i * 10 + 307320
      let t49 = 0
      for (let j = 0; j < 10; j++) {
        t49 += params[t48 + j]! * work[j + 340]!
      }
      t47 = t49
    }
    work[i + 352] = t47
    let t50 = 0
    if (!(0 >= work[i + 111]!)) {
      const t51: number = i * 10 + 307310
      let t52 = 0
      for (let j = 0; j < 10; j++) {
        t52 += params[t51 + j]! * work[j + 340]!
      }
      t50 = t52
    }
    work[i + 351] = t50
    let t53 = 0
    if (!(0 >= work[i + 110]!)) {
      const t54: number = i * 10 + 307300
      let t55 = 0
      for (let j = 0; j < 10; j++) {
        t55 += params[t54 + j]! * work[j + 340]!
      }
      t53 = t55
    }
    work[i + 350] = t53
  }
  for (let i = 0; i < 3072; i += 4) {
    const t56: number = i * 100
    const t57: number = x[x_at + i]!
    const t58: number = i * 100 + 100
    const t59: number = x[x_at + i + 1]!
    const t60: number = i * 100 + 200
    const t61: number = x[x_at + i + 2]!
    const t62: number = i * 100 + 300
    const t63: number = x[x_at + i + 3]!
    for (let j = 0; j < 100; j++) {
      const t64: number = work[j + 350]!
      grad[t56 + j]! += t57 * t64
      grad[t58 + j]! += t59 * t64
      grad[t60 + j]! += t61 * t64
      grad[t62 + j]! += t63 * t64
    }
  }
  for (let i = 0; i < 100; i++) {
    grad[i + 307200]! += work[i + 350]!
  }
  for (let i = 0; i < 100; i += 4) {
    const t65: number = i * 10 + 307300
    const t66: number = work[i + 210]!
    const t67: number = i * 10 + 307310
    const t68: number = work[i + 211]!
    const t69: number = i * 10 + 307320
    const t70: number = work[i + 212]!
    const t71: number = i * 10 + 307330
    const t72: number = work[i + 213]!
    for (let j = 0; j < 10; j++) {
      const t73: number = work[j + 340]!
      grad[t65 + j]! += t66 * t73
      grad[t67 + j]! += t68 * t73
      grad[t69 + j]! += t70 * t73
      grad[t71 + j]! += t72 * t73
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 308300]! += work[i + 340]!
  }
  return loss
}

/** The sum of the values of 16 examples of a batch, worked out together; adds the sum of their gradients to `grad`. */
function block(
  params: Float64Array, x: Float64Array, label: ArrayLike<number>, x_at: number, label_at: number, grad: Float64Array,
): number {
  work.fill(0, 0, 1600)
  for (let i = 0; i < 16; i += 2) {
    const t1: number = x_at + i * 3072
    const t2: number = x_at + i * 3072 + 1
    const t3: number = x_at + i * 3072 + 2
    const t4: number = x_at + i * 3072 + 3
    const t5: number = i * 100
    const t6: number = x_at + i * 3072 + 3072
    const t7: number = x_at + i * 3072 + 3073
    const t8: number = x_at + i * 3072 + 3074
    const t9: number = x_at + i * 3072 + 3075
    const t10: number = i * 100 + 100
    for (let j = 0; j < 3072; j += 4) {
      const t11: number = x[t1 + j]!
      const t12: number = j * 100
      const t13: number = x[t2 + j]!
      const t14: number = j * 100 + 100
      const t15: number = x[t3 + j]!
      const t16: number = j * 100 + 200
      const t17: number = x[t4 + j]!
      const t18: number = j * 100 + 300
      const t19: number = x[t6 + j]!
      const t20: number = x[t7 + j]!
      const t21: number = x[t8 + j]!
      const t22: number = x[t9 + j]!
      for (let k = 0; k < 100; k++) {
        const t23: number = params[t12 + k]!
        const t24: number = params[t14 + k]!
        const t25: number = params[t16 + k]!
        const t26: number = params[t18 + k]!
        work[t5 + k]! += t11 * t23 + t13 * t24 + t15 * t25 + t17 * t26
        work[t10 + k]! += t19 * t23 + t20 * t24 + t21 * t25 + t22 * t26
      }
    }
  }
  work.fill(0, 1600, 1760)
  for (let i = 0; i < 16; i++) {
    const t27: number = label[label_at + i]!
    if (t27 >= 0 && t27 < 10 && Math.floor(t27) === t27) {
      work[(i * 10 + 1600) + t27]! += 1
    }
  }
  let t28 = 0
  for (let i = 0; i < 3072; i++) {
    const t29: number = i * 100
    let t30 = 0
    for (let j = 0; j < 100; j++) {
      const t31: number = params[t29 + j]!
      t30 += t31 * t31
    }
    t28 += t30
  }
  let t32 = 0
  for (let i = 0; i < 100; i++) {
    const t33: number = i * 10 + 307300
    let t34 = 0
    for (let j = 0; j < 10; j++) {
      const t35: number = params[t33 + j]!
      t34 += t35 * t35
    }
    t32 += t34
  }
  const t36 = 0.0001 * (t28 + t32)
  for (let i = 0; i < 16; i += 4) {
    const t37: number = i * 100
    const t38: number = i * 100 + 1760
    const t39: number = i * 100 + 3360
    const t40: number = i * 100 + 100
    const t41: number = i * 100 + 1860
    const t42: number = i * 100 + 3460
    const t43: number = i * 100 + 200
    const t44: number = i * 100 + 1960
    const t45: number = i * 100 + 3560
    const t46: number = i * 100 + 300
    const t47: number = i * 100 + 2060
    const t48: number = i * 100 + 3660
    for (let j = 0; j < 100; j++) {
      const t49: number = params[j + 307200]!
      const t50: number = work[t37 + j]! + t49
      work[t38 + j] = t50
      work[t39 + j] = Math.max(0, t50)
      const t51: number = work[t40 + j]! + t49
      work[t41 + j] = t51
      work[t42 + j] = Math.max(0, t51)
      const t52: number = work[t43 + j]! + t49
      work[t44 + j] = t52
      work[t45 + j] = Math.max(0, t52)
      const t53: number = work[t46 + j]! + t49
      work[t47 + j] = t53
      work[t48 + j] = Math.max(0, t53)
    }
  }
  work.fill(0, 4960, 5120)
  for (let i = 0; i < 16; i += 2) {
    const t54: number = i * 100 + 3360
    const t55: number = i * 100 + 3361
    const t56: number = i * 100 + 3362
    const t57: number = i * 100 + 3363
    const t58: number = i * 10 + 4960
    const t59: number = i * 100 + 3460
    const t60: number = i * 100 + 3461
    const t61: number = i * 100 + 3462
    const t62: number = i * 100 + 3463
    const t63: number = i * 10 + 4970
    for (let j = 0; j < 100; j += 4) {
      const t64: number = work[t54 + j]!
      const t65: number = j * 10 + 307300
      const t66: number = work[t55 + j]!
      const t67: number = j * 10 + 307310
      const t68: number = work[t56 + j]!
      const t69: number = j * 10 + 307320
      const t70: number = work[t57 + j]!
      const t71: number = j * 10 + 307330
      const t72: number = work[t59 + j]!
      const t73: number = work[t60 + j]!
      const t74: number = work[t61 + j]!
      const t75: number = work[t62 + j]!
      for (let k = 0; k < 10; k++) {
        const t76: number = params[t65 + k]!
        const t77: number = params[t67 + k]!
        const t78: number = params[t69 + k]!
        const t79: number = params[t71 + k]!
        work[t58 + k]! += t64 * t76 + t66 * t77 + t68 * t78 + t70 * t79
        work[t63 + k]! += t72 * t76 + t73 * t77 + t74 * t78 + t75 * t79
      }
    }
  }
  for (let i = 0; i < 16; i += 4) {
    const t80: number = i * 10 + 4960
    const t81: number = i * 10 + 5120
    const t82: number = i * 10 + 4970
    const t83: number = i * 10 + 5130
    const t84: number = i * 10 + 4980
    const t85: number = i * 10 + 5140
    const t86: number = i * 10 + 4990
    const t87: number = i * 10 + 5150
    for (let j = 0; j < 10; j++) {
      const t88: number = params[j + 308300]!
      work[t81 + j] = work[t80 + j]! + t88
      work[t83 + j] = work[t82 + j]! + t88
      work[t85 + j] = work[t84 + j]! + t88
      work[t87 + j] = work[t86 + j]! + t88
    }
  }
  for (let i = 0; i < 16; i++) {
    const t89: number = i * 10 + 5120
    let t90 = -Infinity
    for (let j = 0; j < 10; j++) {
      t90 = Math.max(t90, work[t89 + j]!)
    }
    const t91: number = Math.abs(t90) < Infinity ? t90 : 0
    work[i + 5280] = t91
  }
  for (let i = 0; i < 16; i++) {
    const t92: number = i * 10 + 5120
    const t93: number = work[i + 5280]!
    const t94: number = i * 10 + 5296
    for (let j = 0; j < 10; j++) {
      work[t94 + j] = Math.exp(work[t92 + j]! - t93)
    }
  }
  for (let i = 0; i < 16; i++) {
    const t95: number = i * 10 + 5296
    let t96 = 0
    for (let j = 0; j < 10; j++) {
      t96 += work[t95 + j]!
    }
    work[i + 5456] = t96
    let t97 = 0
    if (t96 >= 1 && t96 < 1.5) {
      let t98 = 0
      for (let j = 0; j < 10; j++) {
        const t99: number = work[t95 + j]!
        t98 += t99 < 1 ? t99 : 0
      }
      t97 = t98
    } else {
      t97 = t96 - 1
    }
    work[i + 5472] = t97
  }
  let t100 = 0
  for (let i = 0; i < 16; i++) {
    const t101: number = label[label_at + i]!
    const t102: number = t101 >= 0 && t101 < 10 && Math.floor(t101) === t101 ? work[(i * 10 + 5120) + t101]! : NaN
    t100 += work[i + 5280]! - t102 + Math.log1p(work[i + 5472]!) + t36
  }
  for (let i = 0; i < 16; i++) {
    const t103: number = i * 10 + 5296
    const t104: number = work[i + 5456]!
    const t105: number = i * 10 + 1600
    const t106: number = -(work[i + 5472]! / t104)
    const t107: number = i * 10 + 5488
    for (let j = 0; j < 10; j++) {
      const t108: number = work[t103 + j]! / t104
      const t109: number = work[t105 + j]!
      const t110: number = t109 === 1 && t108 > 0.5 ? t106 : t108 - t109
      work[t107 + j] = t110
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t111: number = i * 100 + 1760
    const t112: number = i * 10 + 5488
    const t113: number = i * 100 + 5648
    const t114: number = i * 100 + 1761
    const t115: number = i * 100 + 5649
    const t116: number = i * 100 + 1762
    const t117: number = i * 100 + 5650
    const t118: number = i * 100 + 1763
    const t119: number = i * 100 + 5651
    const t120: number = i * 100 + 1860
    const t121: number = i * 10 + 5498
    const t122: number = i * 100 + 5748
    const t123: number = i * 100 + 1861
    const t124: number = i * 100 + 5749
    const t125: number = i * 100 + 1862
    const t126: number = i * 100 + 5750
    const t127: number = i * 100 + 1863
    const t128: number = i * 100 + 5751
    for (let j = 0; j < 100; j += 4) {
      const t129: number = j * 10 + 307300
      const t130: number = j * 10 + 307310
      const t131: number = j * 10 + 307320
      const t132: number = j * 10 + 307330
      let t133 = 0
      let t134 = 0
      let t135 = 0
      let t136 = 0
      let t137 = 0
      let t138 = 0
      let t139 = 0
      let t140 = 0
      if (!(0 >= work[t120 + j]!)) {
        let t141 = 0
        for (let k = 0; k < 10; k++) {
          t141 += work[t121 + k]! * params[t129 + k]!
        }
        t136 = t141
      }
      work[t122 + j] = t136
      if (!(0 >= work[t111 + j]!)) {
        let t142 = 0
        for (let k = 0; k < 10; k++) {
          t142 += work[t112 + k]! * params[t129 + k]!
        }
        t140 = t142
      }
      work[t113 + j] = t140
      if (!(0 >= work[t123 + j]!)) {
        let t143 = 0
        for (let k = 0; k < 10; k++) {
          t143 += work[t121 + k]! * params[t130 + k]!
        }
        t135 = t143
      }
      work[t124 + j] = t135
      if (!(0 >= work[t114 + j]!)) {
        let t144 = 0
        for (let k = 0; k < 10; k++) {
          t144 += work[t112 + k]! * params[t130 + k]!
        }
        t139 = t144
      }
      work[t115 + j] = t139
      if (!(0 >= work[t125 + j]!)) {
        let t145 = 0
        for (let k = 0; k < 10; k++) {
          t145 += work[t121 + k]! * params[t131 + k]!
        }
        t134 = t145
      }
      work[t126 + j] = t134
      if (!(0 >= work[t116 + j]!)) {
        let t146 = 0
        for (let k = 0; k < 10; k++) {
          t146 += work[t112 + k]! * params[t131 + k]!
        }
        t138 = t146
      }
      work[t117 + j] = t138
      if (!(0 >= work[t127 + j]!)) {
        let t147 = 0
        for (let k = 0; k < 10; k++) {
          t147 += work[t121 + k]! * params[t132 + k]!
        }
        t133 = t147
      }
      work[t128 + j] = t133
      if (!(0 >= work[t118 + j]!)) {
        let t148 = 0
        for (let k = 0; k < 10; k++) {
          t148 += work[t112 + k]! * params[t132 + k]!
        }
        t137 = t148
      }
      work[t119 + j] = t137
    }
  }
  for (let i = 0; i < 3072; i += 2) {
    const t149: number = x_at + i
    const t150: number = x_at + i + 3072
    const t151: number = x_at + i + 6144
    const t152: number = x_at + i + 9216
    const t153: number = i * 100
    const t154: number = x_at + i + 1
    const t155: number = x_at + i + 3073
    const t156: number = x_at + i + 6145
    const t157: number = x_at + i + 9217
    const t158: number = i * 100 + 100
    for (let j = 0; j < 16; j += 4) {
      const t159: number = x[t149 + j * 3072]!
      const t160: number = j * 100 + 5648
      const t161: number = x[t150 + j * 3072]!
      const t162: number = j * 100 + 5748
      const t163: number = x[t151 + j * 3072]!
      const t164: number = j * 100 + 5848
      const t165: number = x[t152 + j * 3072]!
      const t166: number = j * 100 + 5948
      const t167: number = x[t154 + j * 3072]!
      const t168: number = x[t155 + j * 3072]!
      const t169: number = x[t156 + j * 3072]!
      const t170: number = x[t157 + j * 3072]!
      for (let k = 0; k < 100; k++) {
        const t171: number = work[t160 + k]!
        const t172: number = work[t162 + k]!
        const t173: number = work[t164 + k]!
        const t174: number = work[t166 + k]!
        grad[t153 + k]! += t159 * t171 + t161 * t172 + t163 * t173 + t165 * t174
        grad[t158 + k]! += t167 * t171 + t168 * t172 + t169 * t173 + t170 * t174
      }
    }
  }
  for (let i = 0; i < 3072; i++) {
    const t175: number = i * 100
    for (let j = 0; j < 100; j++) {
      const t176: number = t175 + j
      grad[t176]! += 0.0032 * params[t176]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t177: number = i * 100 + 5648
    for (let j = 0; j < 100; j++) {
      grad[j + 307200]! += work[t177 + j]!
    }
  }
  for (let i = 0; i < 100; i += 2) {
    const t178: number = i + 3360
    const t179: number = i + 3460
    const t180: number = i + 3560
    const t181: number = i + 3660
    const t182: number = i * 10 + 307300
    const t183: number = i + 3361
    const t184: number = i + 3461
    const t185: number = i + 3561
    const t186: number = i + 3661
    const t187: number = i * 10 + 307310
    for (let j = 0; j < 16; j += 4) {
      const t188: number = work[t178 + j * 100]!
      const t189: number = j * 10 + 5488
      const t190: number = work[t179 + j * 100]!
      const t191: number = j * 10 + 5498
      const t192: number = work[t180 + j * 100]!
      const t193: number = j * 10 + 5508
      const t194: number = work[t181 + j * 100]!
      const t195: number = j * 10 + 5518
      const t196: number = work[t183 + j * 100]!
      const t197: number = work[t184 + j * 100]!
      const t198: number = work[t185 + j * 100]!
      const t199: number = work[t186 + j * 100]!
      for (let k = 0; k < 10; k++) {
        const t200: number = work[t189 + k]!
        const t201: number = work[t191 + k]!
        const t202: number = work[t193 + k]!
        const t203: number = work[t195 + k]!
        grad[t182 + k]! += t188 * t200 + t190 * t201 + t192 * t202 + t194 * t203
        grad[t187 + k]! += t196 * t200 + t197 * t201 + t198 * t202 + t199 * t203
      }
    }
  }
  for (let i = 0; i < 100; i++) {
    const t204: number = i * 10 + 307300
    for (let j = 0; j < 10; j++) {
      const t205: number = t204 + j
      grad[t205]! += 0.0032 * params[t205]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t206: number = i * 10 + 5488
    for (let j = 0; j < 10; j++) {
      grad[j + 308300]! += work[t206 + j]!
    }
  }
  return t100
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `dense/kernel`, `dense/bias`, `dense_1/kernel`, `dense_1/bias`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, x: Float64Array, label: ArrayLike<number>, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 308310)
  let sum = 0
  let k = 0
  for (; k + 16 <= n; k += 16) sum += block(params, x, label, k * 3072, k, grad)
  for (; k < n; k++) sum += example(params, x, label[k]!, k * 3072, grad)
  for (let k = 0; k < 308310; k++) grad[k]! /= n
  return sum / n
}

/** Fresh params at their starting values; equal seeds give equal ones. */
export function initParams(seed: number = 1): Float64Array {
  const params = new Float64Array(308310)
  const next = random(seed)
  randomTruncatedNormal(params, 0, 307200, 0, 0.02551551815399144, next)
  randomTruncatedNormal(params, 307300, 308300, 0, 0.1414213562373095, next)
  return params
}

/** Named windows on a vector of params: what is written to one is written to the other. */
export function views(
  params: Float64Array,
): { "dense/kernel": Float64Array; "dense/bias": Float64Array; "dense_1/kernel": Float64Array; "dense_1/bias": Float64Array } {
  return {
    "dense/kernel": params.subarray(0, 307200), "dense/bias": params.subarray(307200, 307300),
    "dense_1/kernel": params.subarray(307300, 308300), "dense_1/bias": params.subarray(308300, 308310),
  }
}

/** Named windows on a gradient. */
export function gradViews(
  grad: Float64Array,
): { "dense/kernel": Float64Array; "dense/bias": Float64Array; "dense_1/kernel": Float64Array; "dense_1/bias": Float64Array } {
  return {
    "dense/kernel": grad.subarray(0, 307200), "dense/bias": grad.subarray(307200, 307300), "dense_1/kernel": grad.subarray(307300, 308300),
    "dense_1/bias": grad.subarray(308300, 308310),
  }
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array } {
  return own ??= { params: new Float64Array(308310), grad: new Float64Array(308310), tape: new Float64Array(211), x: new Float64Array(3072) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  "dense/kernel": { offset: 0, length: 307200, shape: [3072, 100] },
  "dense/bias": { offset: 307200, length: 100, shape: [100] },
  "dense_1/kernel": { offset: 307300, length: 1000, shape: [100, 10] },
  "dense_1/bias": { offset: 308300, length: 10, shape: [10] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {
  "dense/kernel": { offset: 0, length: 307200, shape: [3072, 100] },
  "dense/bias": { offset: 307200, length: 100, shape: [100] },
  "dense_1/kernel": { offset: 307300, length: 1000, shape: [100, 10] },
  "dense_1/bias": { offset: 308300, length: 10, shape: [10] },
} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 211

/** How many numbers `params` holds. */
export const paramsLength = 308310

/** How many numbers `grad` holds. */
export const gradLength = 308310

/** What the module was made from and what it costs. */
export const meta = {
  name: "two-layer-net",
  inputs: [{ name: "x", shape: [3072], kind: "real" }, { name: "label", shape: [], kind: "class", classes: 10 }],
  params: [
    {
      name: "dense/kernel",
      shape: [3072, 100],
      start: { distribution: "truncatedNormal", mean: 0, deviation: 0.02551551815399144 },
    },
    { name: "dense/bias", shape: [100], start: 0 },
    {
      name: "dense_1/kernel",
      shape: [100, 10],
      start: { distribution: "truncatedNormal", mean: 0, deviation: 0.1414213562373095 },
    },
    { name: "dense_1/bias", shape: [10], start: 0 },
  ],
  outputs: [{ name: "loss", shape: [], offset: 0 }],
  operations: { forward: 1236275, backward: 927038, valueAndGrad: 2163338 },
  kinks: [
    {
      site: "max(dense/kernelᵀ·x + dense/bias, 0)",
      at: "0 = dense/kernelᵀ·x + dense/bias",
      gradient: "all to the first; to the constant, if one of them is",
    },
  ],
  sourceHash: "6778013ff03c93a1",
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

/** Fills a stretch of `values` with normally distributed numbers; those beyond two deviations are drawn again, as TensorFlow.js does. */
function randomTruncatedNormal(values: Float64Array, start: number, end: number, mean: number, deviation: number, next: () => number): void {
  for (let k = start; k < end; k++) {
    let z = 3
    while (Math.abs(z) > 2) {
      const radius = Math.sqrt(-2 * Math.log(1 - next()))
      z = radius * Math.cos(2 * Math.PI * next())
    }
    values[k] = mean + deviation * z
  }
}
