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
// Operations: forward 1236275, backward 927038, both at once 2163338. Kept between forward and backward: 1688 bytes. Workspace: 40960 bytes.
// Arrays: 125 loops (26 over several rows at a time, 5 with several sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(5120)
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
  // dense_1 [10]
  for (let i = 0; i < 10; i += 5) {
    const t19: number = i + 307300
    const t20: number = i + 307301
    const t21: number = i + 307302
    const t22: number = i + 307303
    const t23: number = i + 307304
    let t24 = 0
    let t25 = 0
    let t26 = 0
    let t27 = 0
    let t28 = 0
    for (let j = 0; j < 100; j++) {
      const t29: number = work[j + 200]!
      t24 += params[t19 + j * 10]! * t29
      t25 += params[t20 + j * 10]! * t29
      t26 += params[t21 + j * 10]! * t29
      t27 += params[t22 + j * 10]! * t29
      t28 += params[t23 + j * 10]! * t29
    }
    work[i] = t24 + params[i + 308300]!
    work[i + 1] = t25 + params[i + 308301]!
    work[i + 2] = t26 + params[i + 308302]!
    work[i + 3] = t27 + params[i + 308303]!
    work[i + 4] = t28 + params[i + 308304]!
  }
  const t30 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label]! : NaN
  let t31 = -Infinity
  for (let i = 0; i < 10; i++) {
    t31 = Math.max(t31, work[i]!)
  }
  const t32 = Math.abs(t31) < Infinity ? t31 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 10] = Math.exp(work[i]! - t32)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 201] = work[k + 10]!
    }
  }
  let t33 = 0
  for (let i = 0; i < 10; i++) {
    t33 += work[i + 10]!
  }
  let t34 = 0
  if (t33 >= 1 && t33 < 1.5) {
    let t35 = 0
    for (let i = 0; i < 10; i++) {
      const t36: number = work[i + 10]!
      t35 += t36 < 1 ? t36 : 0
    }
    t34 = t35
  } else {
    t34 = t33 - 1
  }
  const loss = t32 - t30 + Math.log1p(t34) + 0.0001 * (t10 + t14)
  if (tape !== undefined) {
    tape[0] = t33
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
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  work.fill(0, 0, 100)
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
  work.fill(0, 300, 310)
  if (t1) {
    work[label + 300]! += 1
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
    work[i + 100] = t19
    work[i + 200] = Math.max(0, t19)
  }
  // dense_1 [10]
  for (let i = 0; i < 10; i += 5) {
    const t20: number = i + 307300
    const t21: number = i + 307301
    const t22: number = i + 307302
    const t23: number = i + 307303
    const t24: number = i + 307304
    let t25 = 0
    let t26 = 0
    let t27 = 0
    let t28 = 0
    let t29 = 0
    for (let j = 0; j < 100; j++) {
      const t30: number = work[j + 200]!
      t25 += params[t20 + j * 10]! * t30
      t26 += params[t21 + j * 10]! * t30
      t27 += params[t22 + j * 10]! * t30
      t28 += params[t23 + j * 10]! * t30
      t29 += params[t24 + j * 10]! * t30
    }
    work[i] = t25 + params[i + 308300]!
    work[i + 1] = t26 + params[i + 308301]!
    work[i + 2] = t27 + params[i + 308302]!
    work[i + 3] = t28 + params[i + 308303]!
    work[i + 4] = t29 + params[i + 308304]!
  }
  const t31 = t1 ? work[label]! : NaN
  let t32 = -Infinity
  for (let i = 0; i < 10; i++) {
    t32 = Math.max(t32, work[i]!)
  }
  const t33 = Math.abs(t32) < Infinity ? t32 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 10] = Math.exp(work[i]! - t33)
  }
  let t34 = 0
  for (let i = 0; i < 10; i++) {
    t34 += work[i + 10]!
  }
  let t35 = 0
  if (t34 >= 1 && t34 < 1.5) {
    let t36 = 0
    for (let i = 0; i < 10; i++) {
      const t37: number = work[i + 10]!
      t36 += t37 < 1 ? t37 : 0
    }
    t35 = t36
  } else {
    t35 = t34 - 1
  }
  const loss = t33 - t31 + Math.log1p(t35) + 0.0001 * (t11 + t15)
  const t38 = -(t35 / t34)
  for (let i = 0; i < 10; i++) {
    const t39: number = work[i + 10]! / t34
    const t40: number = work[i + 300]!
    const t41: number = t40 === 1 && t39 > 0.5 ? t38 : t39 - t40
    grad[i + 308300] = t41
  }
  for (let i = 0; i < 100; i += 4) {
    let t42 = 0
    if (!(0 >= work[i + 103]!)) {
      const t43: number = i * 10 + 307330
      let t44 = 0
      for (let j = 0; j < 10; j++) {
        t44 += params[t43 + j]! * grad[j + 308300]!
      }
      t42 = t44
    }
    grad[i + 307203] = t42
    let t45 = 0
    if (!(0 >= work[i + 102]!)) {
      const t46: number = i * 10 + 307320
      let t47 = 0
      for (let j = 0; j < 10; j++) {
        t47 += params[t46 + j]! * grad[j + 308300]!
      }
      t45 = t47
    }
    grad[i + 307202] = t45
    let t48 = 0
    if (!(0 >= work[i + 101]!)) {
      const t49: number = i * 10 + 307310
      let t50 = 0
      for (let j = 0; j < 10; j++) {
        t50 += params[t49 + j]! * grad[j + 308300]!
      }
      t48 = t50
    }
    grad[i + 307201] = t48
    let t51 = 0
    if (!(0 >= work[i + 100]!)) {
      const t52: number = i * 10 + 307300
      let t53 = 0
      for (let j = 0; j < 10; j++) {
        t53 += params[t52 + j]! * grad[j + 308300]!
      }
      t51 = t53
    }
    grad[i + 307200] = t51
  }
  for (let i = 0; i < 100; i += 4) {
    const t54: number = work[i + 200]!
    const t55: number = i * 10 + 307300
    const t56: number = work[i + 201]!
    const t57: number = i * 10 + 307310
    const t58: number = work[i + 202]!
    const t59: number = i * 10 + 307320
    const t60: number = work[i + 203]!
    const t61: number = i * 10 + 307330
    for (let j = 0; j < 10; j++) {
      const t62: number = grad[j + 308300]!
      const t63: number = t55 + j
      grad[t63] = t54 * t62 + 0.0002 * params[t63]!
      const t64: number = t57 + j
      grad[t64] = t56 * t62 + 0.0002 * params[t64]!
      const t65: number = t59 + j
      grad[t65] = t58 * t62 + 0.0002 * params[t65]!
      const t66: number = t61 + j
      grad[t66] = t60 * t62 + 0.0002 * params[t66]!
    }
  }
  for (let i = 0; i < 3072; i += 4) {
    const t67: number = x[i]!
    const t68: number = i * 100
    const t69: number = x[i + 1]!
    const t70: number = i * 100 + 100
    const t71: number = x[i + 2]!
    const t72: number = i * 100 + 200
    const t73: number = x[i + 3]!
    const t74: number = i * 100 + 300
    for (let j = 0; j < 100; j++) {
      const t75: number = grad[j + 307200]!
      const t76: number = t68 + j
      grad[t76] = t67 * t75 + 0.0002 * params[t76]!
      const t77: number = t70 + j
      grad[t77] = t69 * t75 + 0.0002 * params[t77]!
      const t78: number = t72 + j
      grad[t78] = t71 * t75 + 0.0002 * params[t78]!
      const t79: number = t74 + j
      grad[t79] = t73 * t75 + 0.0002 * params[t79]!
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
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  work.fill(0, 300, 310)
  if (t1) {
    work[label + 300]! += 1
  }
  work.fill(0, 0, 100)
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
    work[i + 100] = t19
    work[i + 200] = Math.max(0, t19)
  }
  // dense_1 [10]
  for (let i = 0; i < 10; i += 5) {
    const t20: number = i + 307300
    const t21: number = i + 307301
    const t22: number = i + 307302
    const t23: number = i + 307303
    const t24: number = i + 307304
    let t25 = 0
    let t26 = 0
    let t27 = 0
    let t28 = 0
    let t29 = 0
    for (let j = 0; j < 100; j++) {
      const t30: number = work[j + 200]!
      t25 += params[t20 + j * 10]! * t30
      t26 += params[t21 + j * 10]! * t30
      t27 += params[t22 + j * 10]! * t30
      t28 += params[t23 + j * 10]! * t30
      t29 += params[t24 + j * 10]! * t30
    }
    work[i] = t25 + params[i + 308300]!
    work[i + 1] = t26 + params[i + 308301]!
    work[i + 2] = t27 + params[i + 308302]!
    work[i + 3] = t28 + params[i + 308303]!
    work[i + 4] = t29 + params[i + 308304]!
  }
  const t31 = t1 ? work[label]! : NaN
  let t32 = -Infinity
  for (let i = 0; i < 10; i++) {
    t32 = Math.max(t32, work[i]!)
  }
  const t33 = Math.abs(t32) < Infinity ? t32 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 10] = Math.exp(work[i]! - t33)
  }
  let t34 = 0
  for (let i = 0; i < 10; i++) {
    t34 += work[i + 10]!
  }
  for (let i = 0; i < 3072; i++) {
    const t35: number = i * 100
    for (let j = 0; j < 100; j++) {
      const t36: number = t35 + j
      grad[t36]! += 0.0002 * params[t36]!
    }
  }
  for (let i = 0; i < 100; i++) {
    const t37: number = i * 10 + 307300
    for (let j = 0; j < 10; j++) {
      const t38: number = t37 + j
      grad[t38]! += 0.0002 * params[t38]!
    }
  }
  let t39 = 0
  if (t34 >= 1 && t34 < 1.5) {
    let t40 = 0
    for (let i = 0; i < 10; i++) {
      const t41: number = work[i + 10]!
      t40 += t41 < 1 ? t41 : 0
    }
    t39 = t40
  } else {
    t39 = t34 - 1
  }
  const loss = t33 - t31 + Math.log1p(t39) + 0.0001 * (t11 + t15)
  const t42 = -(t39 / t34)
  for (let i = 0; i < 10; i++) {
    const t43: number = work[i + 10]! / t34
    const t44: number = work[i + 300]!
    const t45: number = t44 === 1 && t43 > 0.5 ? t42 : t43 - t44
    work[i + 310] = t45
  }
  for (let i = 0; i < 100; i += 4) {
    let t46 = 0
    if (!(0 >= work[i + 103]!)) {
      const t47: number = i * 10 + 307330
      let t48 = 0
      for (let j = 0; j < 10; j++) {
        t48 += params[t47 + j]! * work[j + 310]!
      }
      t46 = t48
    }
    work[i + 3] = t46
    let t49 = 0
    if (!(0 >= work[i + 102]!)) {
      const t50: number = i * 10 + 307320
      let t51 = 0
      for (let j = 0; j < 10; j++) {
        t51 += params[t50 + j]! * work[j + 310]!
      }
      t49 = t51
    }
    work[i + 2] = t49
    let t52 = 0
    if (!(0 >= work[i + 101]!)) {
      const t53: number = i * 10 + 307310
      let t54 = 0
      for (let j = 0; j < 10; j++) {
        t54 += params[t53 + j]! * work[j + 310]!
      }
      t52 = t54
    }
    work[i + 1] = t52
    let t55 = 0
    if (!(0 >= work[i + 100]!)) {
      const t56: number = i * 10 + 307300
      let t57 = 0
      for (let j = 0; j < 10; j++) {
        t57 += params[t56 + j]! * work[j + 310]!
      }
      t55 = t57
    }
    work[i] = t55
  }
  for (let i = 0; i < 3072; i += 4) {
    const t58: number = i * 100
    const t59: number = x[x_at + i]!
    const t60: number = i * 100 + 100
    const t61: number = x[x_at + i + 1]!
    const t62: number = i * 100 + 200
    const t63: number = x[x_at + i + 2]!
    const t64: number = i * 100 + 300
    const t65: number = x[x_at + i + 3]!
    for (let j = 0; j < 100; j++) {
      const t66: number = work[j]!
      grad[t58 + j]! += t59 * t66
      grad[t60 + j]! += t61 * t66
      grad[t62 + j]! += t63 * t66
      grad[t64 + j]! += t65 * t66
    }
  }
  for (let i = 0; i < 100; i++) {
    grad[i + 307200]! += work[i]!
  }
  for (let i = 0; i < 100; i += 4) {
    const t67: number = i * 10 + 307300
    const t68: number = work[i + 200]!
    const t69: number = i * 10 + 307310
    const t70: number = work[i + 201]!
    const t71: number = i * 10 + 307320
    const t72: number = work[i + 202]!
    const t73: number = i * 10 + 307330
    const t74: number = work[i + 203]!
    for (let j = 0; j < 10; j++) {
      const t75: number = work[j + 310]!
      grad[t67 + j]! += t68 * t75
      grad[t69 + j]! += t70 * t75
      grad[t71 + j]! += t72 * t75
      grad[t73 + j]! += t74 * t75
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 308300]! += work[i + 310]!
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
  work.fill(0, 4800, 4960)
  for (let i = 0; i < 16; i++) {
    const t27: number = label[label_at + i]!
    if (t27 >= 0 && t27 < 10 && Math.floor(t27) === t27) {
      work[(i * 10 + 4800) + t27]! += 1
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
    const t38: number = i * 100 + 1600
    const t39: number = i * 100 + 3200
    const t40: number = i * 100 + 100
    const t41: number = i * 100 + 1700
    const t42: number = i * 100 + 3300
    const t43: number = i * 100 + 200
    const t44: number = i * 100 + 1800
    const t45: number = i * 100 + 3400
    const t46: number = i * 100 + 300
    const t47: number = i * 100 + 1900
    const t48: number = i * 100 + 3500
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
  for (let i = 0; i < 16; i += 2) {
    const t54: number = i * 100 + 3200
    const t55: number = i * 10
    const t56: number = i * 10 + 1
    const t57: number = i * 10 + 2
    const t58: number = i * 10 + 3
    const t59: number = i * 10 + 4
    const t60: number = i * 100 + 3300
    const t61: number = i * 10 + 10
    const t62: number = i * 10 + 11
    const t63: number = i * 10 + 12
    const t64: number = i * 10 + 13
    const t65: number = i * 10 + 14
    for (let j = 0; j < 10; j += 5) {
      const t66: number = j + 307300
      const t67: number = j + 307301
      const t68: number = j + 307302
      const t69: number = j + 307303
      const t70: number = j + 307304
      let t71 = 0
      let t72 = 0
      let t73 = 0
      let t74 = 0
      let t75 = 0
      let t76 = 0
      let t77 = 0
      let t78 = 0
      let t79 = 0
      let t80 = 0
      for (let k = 0; k < 100; k++) {
        const t81: number = work[t54 + k]!
        const t82: number = params[t66 + k * 10]!
        const t83: number = params[t67 + k * 10]!
        const t84: number = params[t68 + k * 10]!
        const t85: number = params[t69 + k * 10]!
        const t86: number = params[t70 + k * 10]!
        const t87: number = work[t60 + k]!
        t71 += t81 * t82
        t72 += t81 * t83
        t73 += t81 * t84
        t74 += t81 * t85
        t75 += t81 * t86
        t76 += t87 * t82
        t77 += t87 * t83
        t78 += t87 * t84
        t79 += t87 * t85
        t80 += t87 * t86
      }
      const t88: number = params[j + 308300]!
      work[t55 + j] = t71 + t88
      const t89: number = params[j + 308301]!
      work[t56 + j] = t72 + t89
      const t90: number = params[j + 308302]!
      work[t57 + j] = t73 + t90
      const t91: number = params[j + 308303]!
      work[t58 + j] = t74 + t91
      const t92: number = params[j + 308304]!
      work[t59 + j] = t75 + t92
      work[t61 + j] = t76 + t88
      work[t62 + j] = t77 + t89
      work[t63 + j] = t78 + t90
      work[t64 + j] = t79 + t91
      work[t65 + j] = t80 + t92
    }
  }
  for (let i = 0; i < 16; i++) {
    const t93: number = i * 10
    let t94 = -Infinity
    for (let j = 0; j < 10; j++) {
      t94 = Math.max(t94, work[t93 + j]!)
    }
    const t95: number = Math.abs(t94) < Infinity ? t94 : 0
    work[i + 320] = t95
  }
  for (let i = 0; i < 16; i++) {
    const t96: number = i * 10
    const t97: number = work[i + 320]!
    const t98: number = i * 10 + 160
    for (let j = 0; j < 10; j++) {
      work[t98 + j] = Math.exp(work[t96 + j]! - t97)
    }
  }
  for (let i = 0; i < 16; i++) {
    const t99: number = i * 10 + 160
    let t100 = 0
    for (let j = 0; j < 10; j++) {
      t100 += work[t99 + j]!
    }
    work[i + 336] = t100
    let t101 = 0
    if (t100 >= 1 && t100 < 1.5) {
      let t102 = 0
      for (let j = 0; j < 10; j++) {
        const t103: number = work[t99 + j]!
        t102 += t103 < 1 ? t103 : 0
      }
      t101 = t102
    } else {
      t101 = t100 - 1
    }
    work[i + 352] = t101
  }
  let t104 = 0
  for (let i = 0; i < 16; i++) {
    const t105: number = label[label_at + i]!
    const t106: number = t105 >= 0 && t105 < 10 && Math.floor(t105) === t105 ? work[(i * 10) + t105]! : NaN
    t104 += work[i + 320]! - t106 + Math.log1p(work[i + 352]!) + t36
  }
  for (let i = 0; i < 16; i++) {
    const t107: number = i * 10 + 160
    const t108: number = work[i + 336]!
    const t109: number = i * 10 + 4800
    const t110: number = -(work[i + 352]! / t108)
    const t111: number = i * 10 + 4960
    for (let j = 0; j < 10; j++) {
      const t112: number = work[t107 + j]! / t108
      const t113: number = work[t109 + j]!
      const t114: number = t113 === 1 && t112 > 0.5 ? t110 : t112 - t113
      work[t111 + j] = t114
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t115: number = i * 100 + 1600
    const t116: number = i * 10 + 4960
    const t117: number = i * 100
    const t118: number = i * 100 + 1601
    const t119: number = i * 100 + 1
    const t120: number = i * 100 + 1602
    const t121: number = i * 100 + 2
    const t122: number = i * 100 + 1603
    const t123: number = i * 100 + 3
    const t124: number = i * 100 + 1700
    const t125: number = i * 10 + 4970
    const t126: number = i * 100 + 100
    const t127: number = i * 100 + 1701
    const t128: number = i * 100 + 101
    const t129: number = i * 100 + 1702
    const t130: number = i * 100 + 102
    const t131: number = i * 100 + 1703
    const t132: number = i * 100 + 103
    for (let j = 0; j < 100; j += 4) {
      const t133: number = j * 10 + 307300
      const t134: number = j * 10 + 307310
      const t135: number = j * 10 + 307320
      const t136: number = j * 10 + 307330
      let t137 = 0
      let t138 = 0
      let t139 = 0
      let t140 = 0
      let t141 = 0
      let t142 = 0
      let t143 = 0
      let t144 = 0
      if (!(0 >= work[t124 + j]!)) {
        let t145 = 0
        for (let k = 0; k < 10; k++) {
          t145 += work[t125 + k]! * params[t133 + k]!
        }
        t140 = t145
      }
      work[t126 + j] = t140
      if (!(0 >= work[t115 + j]!)) {
        let t146 = 0
        for (let k = 0; k < 10; k++) {
          t146 += work[t116 + k]! * params[t133 + k]!
        }
        t144 = t146
      }
      work[t117 + j] = t144
      if (!(0 >= work[t127 + j]!)) {
        let t147 = 0
        for (let k = 0; k < 10; k++) {
          t147 += work[t125 + k]! * params[t134 + k]!
        }
        t139 = t147
      }
      work[t128 + j] = t139
      if (!(0 >= work[t118 + j]!)) {
        let t148 = 0
        for (let k = 0; k < 10; k++) {
          t148 += work[t116 + k]! * params[t134 + k]!
        }
        t143 = t148
      }
      work[t119 + j] = t143
      if (!(0 >= work[t129 + j]!)) {
        let t149 = 0
        for (let k = 0; k < 10; k++) {
          t149 += work[t125 + k]! * params[t135 + k]!
        }
        t138 = t149
      }
      work[t130 + j] = t138
      if (!(0 >= work[t120 + j]!)) {
        let t150 = 0
        for (let k = 0; k < 10; k++) {
          t150 += work[t116 + k]! * params[t135 + k]!
        }
        t142 = t150
      }
      work[t121 + j] = t142
      if (!(0 >= work[t131 + j]!)) {
        let t151 = 0
        for (let k = 0; k < 10; k++) {
          t151 += work[t125 + k]! * params[t136 + k]!
        }
        t137 = t151
      }
      work[t132 + j] = t137
      if (!(0 >= work[t122 + j]!)) {
        let t152 = 0
        for (let k = 0; k < 10; k++) {
          t152 += work[t116 + k]! * params[t136 + k]!
        }
        t141 = t152
      }
      work[t123 + j] = t141
    }
  }
  for (let i = 0; i < 3072; i += 2) {
    const t153: number = x_at + i
    const t154: number = x_at + i + 3072
    const t155: number = x_at + i + 6144
    const t156: number = x_at + i + 9216
    const t157: number = i * 100
    const t158: number = x_at + i + 1
    const t159: number = x_at + i + 3073
    const t160: number = x_at + i + 6145
    const t161: number = x_at + i + 9217
    const t162: number = i * 100 + 100
    for (let j = 0; j < 16; j += 4) {
      const t163: number = x[t153 + j * 3072]!
      const t164: number = j * 100
      const t165: number = x[t154 + j * 3072]!
      const t166: number = j * 100 + 100
      const t167: number = x[t155 + j * 3072]!
      const t168: number = j * 100 + 200
      const t169: number = x[t156 + j * 3072]!
      const t170: number = j * 100 + 300
      const t171: number = x[t158 + j * 3072]!
      const t172: number = x[t159 + j * 3072]!
      const t173: number = x[t160 + j * 3072]!
      const t174: number = x[t161 + j * 3072]!
      for (let k = 0; k < 100; k++) {
        const t175: number = work[t164 + k]!
        const t176: number = work[t166 + k]!
        const t177: number = work[t168 + k]!
        const t178: number = work[t170 + k]!
        grad[t157 + k]! += t163 * t175 + t165 * t176 + t167 * t177 + t169 * t178
        grad[t162 + k]! += t171 * t175 + t172 * t176 + t173 * t177 + t174 * t178
      }
    }
  }
  for (let i = 0; i < 3072; i++) {
    const t179: number = i * 100
    for (let j = 0; j < 100; j++) {
      const t180: number = t179 + j
      grad[t180]! += 0.0032 * params[t180]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t181: number = i * 100
    for (let j = 0; j < 100; j++) {
      grad[j + 307200]! += work[t181 + j]!
    }
  }
  for (let i = 0; i < 100; i += 2) {
    const t182: number = i * 10 + 307300
    const t183: number = i + 3200
    const t184: number = i * 10 + 307301
    const t185: number = i * 10 + 307302
    const t186: number = i * 10 + 307303
    const t187: number = i * 10 + 307304
    const t188: number = i * 10 + 307310
    const t189: number = i + 3201
    const t190: number = i * 10 + 307311
    const t191: number = i * 10 + 307312
    const t192: number = i * 10 + 307313
    const t193: number = i * 10 + 307314
    for (let j = 0; j < 10; j += 5) {
      const t194: number = j + 4960
      const t195: number = j + 4961
      const t196: number = j + 4962
      const t197: number = j + 4963
      const t198: number = j + 4964
      let t199 = 0
      let t200 = 0
      let t201 = 0
      let t202 = 0
      let t203 = 0
      let t204 = 0
      let t205 = 0
      let t206 = 0
      let t207 = 0
      let t208 = 0
      for (let k = 0; k < 16; k++) {
        const t209: number = work[t183 + k * 100]!
        const t210: number = work[t194 + k * 10]!
        const t211: number = work[t195 + k * 10]!
        const t212: number = work[t196 + k * 10]!
        const t213: number = work[t197 + k * 10]!
        const t214: number = work[t198 + k * 10]!
        const t215: number = work[t189 + k * 100]!
        t199 += t209 * t210
        t200 += t209 * t211
        t201 += t209 * t212
        t202 += t209 * t213
        t203 += t209 * t214
        t204 += t215 * t210
        t205 += t215 * t211
        t206 += t215 * t212
        t207 += t215 * t213
        t208 += t215 * t214
      }
      grad[t182 + j]! += t199
      grad[t184 + j]! += t200
      grad[t185 + j]! += t201
      grad[t186 + j]! += t202
      grad[t187 + j]! += t203
      grad[t188 + j]! += t204
      grad[t190 + j]! += t205
      grad[t191 + j]! += t206
      grad[t192 + j]! += t207
      grad[t193 + j]! += t208
    }
  }
  for (let i = 0; i < 100; i++) {
    const t216: number = i * 10 + 307300
    for (let j = 0; j < 10; j++) {
      const t217: number = t216 + j
      grad[t217]! += 0.0032 * params[t217]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t218: number = i * 10 + 4960
    for (let j = 0; j < 10; j++) {
      grad[j + 308300]! += work[t218 + j]!
    }
  }
  return t104
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
