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
// Operations: forward 1245488, backward 926838, both at once 2172351. Kept between forward and backward: 1688 bytes. Workspace: 40960 bytes.
// Arrays: 125 loops (26 over several rows at a time, 5 with several sums, 4 with partial sums). Batches: 16 examples at a time.

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
    let t13 = 0
    let t14 = 0
    let t15 = 0
    for (let j = 0; j < 100; j += 4) {
      const t16: number = params[t11 + j]!
      const t17: number = params[t11 + j + 1]!
      const t18: number = params[t11 + j + 2]!
      const t19: number = params[t11 + j + 3]!
      t12 += t16 * t16
      t13 += t17 * t17
      t14 += t18 * t18
      t15 += t19 * t19
    }
    const t20: number = t12 + t13 + (t14 + t15)
    t10 += t20
  }
  let t21 = 0
  for (let i = 0; i < 100; i++) {
    const t22: number = i * 10 + 307300
    let t23 = 0
    for (let j = 0; j < 10; j++) {
      const t24: number = params[t22 + j]!
      t23 += t24 * t24
    }
    t21 += t23
  }
  // dense [100]
  for (let i = 0; i < 100; i++) {
    const t25: number = work[i]! + params[i + 307200]!
    work[i + 100] = t25
    work[i + 200] = Math.max(0, t25)
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
    const t26: number = i + 307300
    const t27: number = i + 307301
    const t28: number = i + 307302
    const t29: number = i + 307303
    const t30: number = i + 307304
    let t31 = 0
    let t32 = 0
    let t33 = 0
    let t34 = 0
    let t35 = 0
    for (let j = 0; j < 100; j++) {
      const t36: number = work[j + 200]!
      t31 += params[t26 + j * 10]! * t36
      t32 += params[t27 + j * 10]! * t36
      t33 += params[t28 + j * 10]! * t36
      t34 += params[t29 + j * 10]! * t36
      t35 += params[t30 + j * 10]! * t36
    }
    work[i] = t31 + params[i + 308300]!
    work[i + 1] = t32 + params[i + 308301]!
    work[i + 2] = t33 + params[i + 308302]!
    work[i + 3] = t34 + params[i + 308303]!
    work[i + 4] = t35 + params[i + 308304]!
  }
  const t37 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label]! : NaN
  let t38 = -Infinity
  for (let i = 0; i < 10; i++) {
    t38 = Math.max(t38, work[i]!)
  }
  const t39 = Math.abs(t38) < Infinity ? t38 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 10] = Math.exp(work[i]! - t39)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 201] = work[k + 10]!
    }
  }
  let t40 = 0
  for (let i = 0; i < 10; i++) {
    t40 += work[i + 10]!
  }
  let t41 = 0
  if (t40 >= 1 && t40 < 1.5) {
    let t42 = 0
    for (let i = 0; i < 10; i++) {
      const t43: number = work[i + 10]!
      t42 += t43 < 1 ? t43 : 0
    }
    t41 = t42
  } else {
    t41 = t40 - 1
  }
  const loss = t39 - t37 + Math.log1p(t41) + 0.0001 * (t10 + t21)
  if (tape !== undefined) {
    tape[0] = t40
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
    let t14 = 0
    let t15 = 0
    let t16 = 0
    for (let j = 0; j < 100; j += 4) {
      const t17: number = params[t12 + j]!
      const t18: number = params[t12 + j + 1]!
      const t19: number = params[t12 + j + 2]!
      const t20: number = params[t12 + j + 3]!
      t13 += t17 * t17
      t14 += t18 * t18
      t15 += t19 * t19
      t16 += t20 * t20
    }
    const t21: number = t13 + t14 + (t15 + t16)
    t11 += t21
  }
  let t22 = 0
  for (let i = 0; i < 100; i++) {
    const t23: number = i * 10 + 307300
    let t24 = 0
    for (let j = 0; j < 10; j++) {
      const t25: number = params[t23 + j]!
      t24 += t25 * t25
    }
    t22 += t24
  }
  // dense [100]
  for (let i = 0; i < 100; i++) {
    const t26: number = work[i]! + params[i + 307200]!
    work[i + 100] = t26
    work[i + 200] = Math.max(0, t26)
  }
  // dense_1 [10]
  for (let i = 0; i < 10; i += 5) {
    const t27: number = i + 307300
    const t28: number = i + 307301
    const t29: number = i + 307302
    const t30: number = i + 307303
    const t31: number = i + 307304
    let t32 = 0
    let t33 = 0
    let t34 = 0
    let t35 = 0
    let t36 = 0
    for (let j = 0; j < 100; j++) {
      const t37: number = work[j + 200]!
      t32 += params[t27 + j * 10]! * t37
      t33 += params[t28 + j * 10]! * t37
      t34 += params[t29 + j * 10]! * t37
      t35 += params[t30 + j * 10]! * t37
      t36 += params[t31 + j * 10]! * t37
    }
    work[i] = t32 + params[i + 308300]!
    work[i + 1] = t33 + params[i + 308301]!
    work[i + 2] = t34 + params[i + 308302]!
    work[i + 3] = t35 + params[i + 308303]!
    work[i + 4] = t36 + params[i + 308304]!
  }
  const t38 = t1 ? work[label]! : NaN
  let t39 = -Infinity
  for (let i = 0; i < 10; i++) {
    t39 = Math.max(t39, work[i]!)
  }
  const t40 = Math.abs(t39) < Infinity ? t39 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 10] = Math.exp(work[i]! - t40)
  }
  let t41 = 0
  for (let i = 0; i < 10; i++) {
    t41 += work[i + 10]!
  }
  let t42 = 0
  if (t41 >= 1 && t41 < 1.5) {
    let t43 = 0
    for (let i = 0; i < 10; i++) {
      const t44: number = work[i + 10]!
      t43 += t44 < 1 ? t44 : 0
    }
    t42 = t43
  } else {
    t42 = t41 - 1
  }
  const loss = t40 - t38 + Math.log1p(t42) + 0.0001 * (t11 + t22)
  const t45 = -(t42 / t41)
  for (let i = 0; i < 10; i++) {
    const t46: number = work[i + 10]! / t41
    const t47: number = work[i + 300]!
    const t48: number = t47 === 1 && t46 > 0.5 ? t45 : t46 - t47
    grad[i + 308300] = t48
  }
  for (let i = 0; i < 100; i += 4) {
    let t49 = 0
    if (!(0 >= work[i + 103]!)) {
      const t50: number = i * 10 + 307330
      let t51 = 0
      for (let j = 0; j < 10; j++) {
        t51 += params[t50 + j]! * grad[j + 308300]!
      }
      t49 = t51
    }
    grad[i + 307203] = t49
    let t52 = 0
    if (!(0 >= work[i + 102]!)) {
      const t53: number = i * 10 + 307320
      let t54 = 0
      for (let j = 0; j < 10; j++) {
        t54 += params[t53 + j]! * grad[j + 308300]!
      }
      t52 = t54
    }
    grad[i + 307202] = t52
    let t55 = 0
    if (!(0 >= work[i + 101]!)) {
      const t56: number = i * 10 + 307310
      let t57 = 0
      for (let j = 0; j < 10; j++) {
        t57 += params[t56 + j]! * grad[j + 308300]!
      }
      t55 = t57
    }
    grad[i + 307201] = t55
    let t58 = 0
    if (!(0 >= work[i + 100]!)) {
      const t59: number = i * 10 + 307300
      let t60 = 0
      for (let j = 0; j < 10; j++) {
        t60 += params[t59 + j]! * grad[j + 308300]!
      }
      t58 = t60
    }
    grad[i + 307200] = t58
  }
  for (let i = 0; i < 100; i += 4) {
    const t61: number = work[i + 200]!
    const t62: number = i * 10 + 307300
    const t63: number = work[i + 201]!
    const t64: number = i * 10 + 307310
    const t65: number = work[i + 202]!
    const t66: number = i * 10 + 307320
    const t67: number = work[i + 203]!
    const t68: number = i * 10 + 307330
    for (let j = 0; j < 10; j++) {
      const t69: number = grad[j + 308300]!
      const t70: number = t62 + j
      grad[t70] = t61 * t69 + 0.0002 * params[t70]!
      const t71: number = t64 + j
      grad[t71] = t63 * t69 + 0.0002 * params[t71]!
      const t72: number = t66 + j
      grad[t72] = t65 * t69 + 0.0002 * params[t72]!
      const t73: number = t68 + j
      grad[t73] = t67 * t69 + 0.0002 * params[t73]!
    }
  }
  for (let i = 0; i < 3072; i += 4) {
    const t74: number = x[i]!
    const t75: number = i * 100
    const t76: number = x[i + 1]!
    const t77: number = i * 100 + 100
    const t78: number = x[i + 2]!
    const t79: number = i * 100 + 200
    const t80: number = x[i + 3]!
    const t81: number = i * 100 + 300
    for (let j = 0; j < 100; j++) {
      const t82: number = grad[j + 307200]!
      const t83: number = t75 + j
      grad[t83] = t74 * t82 + 0.0002 * params[t83]!
      const t84: number = t77 + j
      grad[t84] = t76 * t82 + 0.0002 * params[t84]!
      const t85: number = t79 + j
      grad[t85] = t78 * t82 + 0.0002 * params[t85]!
      const t86: number = t81 + j
      grad[t86] = t80 * t82 + 0.0002 * params[t86]!
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
    let t14 = 0
    let t15 = 0
    let t16 = 0
    for (let j = 0; j < 100; j += 4) {
      const t17: number = params[t12 + j]!
      const t18: number = params[t12 + j + 1]!
      const t19: number = params[t12 + j + 2]!
      const t20: number = params[t12 + j + 3]!
      t13 += t17 * t17
      t14 += t18 * t18
      t15 += t19 * t19
      t16 += t20 * t20
    }
    const t21: number = t13 + t14 + (t15 + t16)
    t11 += t21
  }
  let t22 = 0
  for (let i = 0; i < 100; i++) {
    const t23: number = i * 10 + 307300
    let t24 = 0
    for (let j = 0; j < 10; j++) {
      const t25: number = params[t23 + j]!
      t24 += t25 * t25
    }
    t22 += t24
  }
  // dense [100]
  for (let i = 0; i < 100; i++) {
    const t26: number = work[i]! + params[i + 307200]!
    work[i + 100] = t26
    work[i + 200] = Math.max(0, t26)
  }
  // dense_1 [10]
  for (let i = 0; i < 10; i += 5) {
    const t27: number = i + 307300
    const t28: number = i + 307301
    const t29: number = i + 307302
    const t30: number = i + 307303
    const t31: number = i + 307304
    let t32 = 0
    let t33 = 0
    let t34 = 0
    let t35 = 0
    let t36 = 0
    for (let j = 0; j < 100; j++) {
      const t37: number = work[j + 200]!
      t32 += params[t27 + j * 10]! * t37
      t33 += params[t28 + j * 10]! * t37
      t34 += params[t29 + j * 10]! * t37
      t35 += params[t30 + j * 10]! * t37
      t36 += params[t31 + j * 10]! * t37
    }
    work[i] = t32 + params[i + 308300]!
    work[i + 1] = t33 + params[i + 308301]!
    work[i + 2] = t34 + params[i + 308302]!
    work[i + 3] = t35 + params[i + 308303]!
    work[i + 4] = t36 + params[i + 308304]!
  }
  const t38 = t1 ? work[label]! : NaN
  let t39 = -Infinity
  for (let i = 0; i < 10; i++) {
    t39 = Math.max(t39, work[i]!)
  }
  const t40 = Math.abs(t39) < Infinity ? t39 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 10] = Math.exp(work[i]! - t40)
  }
  let t41 = 0
  for (let i = 0; i < 10; i++) {
    t41 += work[i + 10]!
  }
  for (let i = 0; i < 3072; i++) {
    const t42: number = i * 100
    for (let j = 0; j < 100; j++) {
      const t43: number = t42 + j
      grad[t43]! += 0.0002 * params[t43]!
    }
  }
  for (let i = 0; i < 100; i++) {
    const t44: number = i * 10 + 307300
    for (let j = 0; j < 10; j++) {
      const t45: number = t44 + j
      grad[t45]! += 0.0002 * params[t45]!
    }
  }
  let t46 = 0
  if (t41 >= 1 && t41 < 1.5) {
    let t47 = 0
    for (let i = 0; i < 10; i++) {
      const t48: number = work[i + 10]!
      t47 += t48 < 1 ? t48 : 0
    }
    t46 = t47
  } else {
    t46 = t41 - 1
  }
  const loss = t40 - t38 + Math.log1p(t46) + 0.0001 * (t11 + t22)
  const t49 = -(t46 / t41)
  for (let i = 0; i < 10; i++) {
    const t50: number = work[i + 10]! / t41
    const t51: number = work[i + 300]!
    const t52: number = t51 === 1 && t50 > 0.5 ? t49 : t50 - t51
    work[i + 310] = t52
  }
  for (let i = 0; i < 100; i += 4) {
    let t53 = 0
    if (!(0 >= work[i + 103]!)) {
      const t54: number = i * 10 + 307330
      let t55 = 0
      for (let j = 0; j < 10; j++) {
        t55 += params[t54 + j]! * work[j + 310]!
      }
      t53 = t55
    }
    work[i + 3] = t53
    let t56 = 0
    if (!(0 >= work[i + 102]!)) {
      const t57: number = i * 10 + 307320
      let t58 = 0
      for (let j = 0; j < 10; j++) {
        t58 += params[t57 + j]! * work[j + 310]!
      }
      t56 = t58
    }
    work[i + 2] = t56
    let t59 = 0
    if (!(0 >= work[i + 101]!)) {
      const t60: number = i * 10 + 307310
      let t61 = 0
      for (let j = 0; j < 10; j++) {
        t61 += params[t60 + j]! * work[j + 310]!
      }
      t59 = t61
    }
    work[i + 1] = t59
    let t62 = 0
    if (!(0 >= work[i + 100]!)) {
      const t63: number = i * 10 + 307300
      let t64 = 0
      for (let j = 0; j < 10; j++) {
        t64 += params[t63 + j]! * work[j + 310]!
      }
      t62 = t64
    }
    work[i] = t62
  }
  for (let i = 0; i < 3072; i += 4) {
    const t65: number = i * 100
    const t66: number = x[x_at + i]!
    const t67: number = i * 100 + 100
    const t68: number = x[x_at + i + 1]!
    const t69: number = i * 100 + 200
    const t70: number = x[x_at + i + 2]!
    const t71: number = i * 100 + 300
    const t72: number = x[x_at + i + 3]!
    for (let j = 0; j < 100; j++) {
      const t73: number = work[j]!
      grad[t65 + j]! += t66 * t73
      grad[t67 + j]! += t68 * t73
      grad[t69 + j]! += t70 * t73
      grad[t71 + j]! += t72 * t73
    }
  }
  for (let i = 0; i < 100; i++) {
    grad[i + 307200]! += work[i]!
  }
  for (let i = 0; i < 100; i += 4) {
    const t74: number = i * 10 + 307300
    const t75: number = work[i + 200]!
    const t76: number = i * 10 + 307310
    const t77: number = work[i + 201]!
    const t78: number = i * 10 + 307320
    const t79: number = work[i + 202]!
    const t80: number = i * 10 + 307330
    const t81: number = work[i + 203]!
    for (let j = 0; j < 10; j++) {
      const t82: number = work[j + 310]!
      grad[t74 + j]! += t75 * t82
      grad[t76 + j]! += t77 * t82
      grad[t78 + j]! += t79 * t82
      grad[t80 + j]! += t81 * t82
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
    let t31 = 0
    let t32 = 0
    let t33 = 0
    for (let j = 0; j < 100; j += 4) {
      const t34: number = params[t29 + j]!
      const t35: number = params[t29 + j + 1]!
      const t36: number = params[t29 + j + 2]!
      const t37: number = params[t29 + j + 3]!
      t30 += t34 * t34
      t31 += t35 * t35
      t32 += t36 * t36
      t33 += t37 * t37
    }
    const t38: number = t30 + t31 + (t32 + t33)
    t28 += t38
  }
  let t39 = 0
  for (let i = 0; i < 100; i++) {
    const t40: number = i * 10 + 307300
    let t41 = 0
    for (let j = 0; j < 10; j++) {
      const t42: number = params[t40 + j]!
      t41 += t42 * t42
    }
    t39 += t41
  }
  const t43 = 0.0001 * (t28 + t39)
  for (let i = 0; i < 16; i += 4) {
    const t44: number = i * 100
    const t45: number = i * 100 + 1600
    const t46: number = i * 100 + 3200
    const t47: number = i * 100 + 100
    const t48: number = i * 100 + 1700
    const t49: number = i * 100 + 3300
    const t50: number = i * 100 + 200
    const t51: number = i * 100 + 1800
    const t52: number = i * 100 + 3400
    const t53: number = i * 100 + 300
    const t54: number = i * 100 + 1900
    const t55: number = i * 100 + 3500
    for (let j = 0; j < 100; j++) {
      const t56: number = params[j + 307200]!
      const t57: number = work[t44 + j]! + t56
      work[t45 + j] = t57
      work[t46 + j] = Math.max(0, t57)
      const t58: number = work[t47 + j]! + t56
      work[t48 + j] = t58
      work[t49 + j] = Math.max(0, t58)
      const t59: number = work[t50 + j]! + t56
      work[t51 + j] = t59
      work[t52 + j] = Math.max(0, t59)
      const t60: number = work[t53 + j]! + t56
      work[t54 + j] = t60
      work[t55 + j] = Math.max(0, t60)
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t61: number = i * 100 + 3200
    const t62: number = i * 10
    const t63: number = i * 10 + 1
    const t64: number = i * 10 + 2
    const t65: number = i * 10 + 3
    const t66: number = i * 10 + 4
    const t67: number = i * 100 + 3300
    const t68: number = i * 10 + 10
    const t69: number = i * 10 + 11
    const t70: number = i * 10 + 12
    const t71: number = i * 10 + 13
    const t72: number = i * 10 + 14
    for (let j = 0; j < 10; j += 5) {
      const t73: number = j + 307300
      const t74: number = j + 307301
      const t75: number = j + 307302
      const t76: number = j + 307303
      const t77: number = j + 307304
      let t78 = 0
      let t79 = 0
      let t80 = 0
      let t81 = 0
      let t82 = 0
      let t83 = 0
      let t84 = 0
      let t85 = 0
      let t86 = 0
      let t87 = 0
      for (let k = 0; k < 100; k++) {
        const t88: number = work[t61 + k]!
        const t89: number = params[t73 + k * 10]!
        const t90: number = params[t74 + k * 10]!
        const t91: number = params[t75 + k * 10]!
        const t92: number = params[t76 + k * 10]!
        const t93: number = params[t77 + k * 10]!
        const t94: number = work[t67 + k]!
        t78 += t88 * t89
        t79 += t88 * t90
        t80 += t88 * t91
        t81 += t88 * t92
        t82 += t88 * t93
        t83 += t94 * t89
        t84 += t94 * t90
        t85 += t94 * t91
        t86 += t94 * t92
        t87 += t94 * t93
      }
      const t95: number = params[j + 308300]!
      work[t62 + j] = t78 + t95
      const t96: number = params[j + 308301]!
      work[t63 + j] = t79 + t96
      const t97: number = params[j + 308302]!
      work[t64 + j] = t80 + t97
      const t98: number = params[j + 308303]!
      work[t65 + j] = t81 + t98
      const t99: number = params[j + 308304]!
      work[t66 + j] = t82 + t99
      work[t68 + j] = t83 + t95
      work[t69 + j] = t84 + t96
      work[t70 + j] = t85 + t97
      work[t71 + j] = t86 + t98
      work[t72 + j] = t87 + t99
    }
  }
  for (let i = 0; i < 16; i++) {
    const t100: number = i * 10
    let t101 = -Infinity
    for (let j = 0; j < 10; j++) {
      t101 = Math.max(t101, work[t100 + j]!)
    }
    const t102: number = Math.abs(t101) < Infinity ? t101 : 0
    work[i + 320] = t102
  }
  for (let i = 0; i < 16; i++) {
    const t103: number = i * 10
    const t104: number = work[i + 320]!
    const t105: number = i * 10 + 160
    for (let j = 0; j < 10; j++) {
      work[t105 + j] = Math.exp(work[t103 + j]! - t104)
    }
  }
  for (let i = 0; i < 16; i++) {
    const t106: number = i * 10 + 160
    let t107 = 0
    for (let j = 0; j < 10; j++) {
      t107 += work[t106 + j]!
    }
    work[i + 336] = t107
    let t108 = 0
    if (t107 >= 1 && t107 < 1.5) {
      let t109 = 0
      for (let j = 0; j < 10; j++) {
        const t110: number = work[t106 + j]!
        t109 += t110 < 1 ? t110 : 0
      }
      t108 = t109
    } else {
      t108 = t107 - 1
    }
    work[i + 352] = t108
  }
  let t111 = 0
  for (let i = 0; i < 16; i++) {
    const t112: number = label[label_at + i]!
    const t113: number = t112 >= 0 && t112 < 10 && Math.floor(t112) === t112 ? work[(i * 10) + t112]! : NaN
    t111 += work[i + 320]! - t113 + Math.log1p(work[i + 352]!) + t43
  }
  for (let i = 0; i < 16; i++) {
    const t114: number = i * 10 + 160
    const t115: number = work[i + 336]!
    const t116: number = i * 10 + 4800
    const t117: number = -(work[i + 352]! / t115)
    const t118: number = i * 10 + 4960
    for (let j = 0; j < 10; j++) {
      const t119: number = work[t114 + j]! / t115
      const t120: number = work[t116 + j]!
      const t121: number = t120 === 1 && t119 > 0.5 ? t117 : t119 - t120
      work[t118 + j] = t121
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t122: number = i * 100 + 1600
    const t123: number = i * 10 + 4960
    const t124: number = i * 100
    const t125: number = i * 100 + 1601
    const t126: number = i * 100 + 1
    const t127: number = i * 100 + 1602
    const t128: number = i * 100 + 2
    const t129: number = i * 100 + 1603
    const t130: number = i * 100 + 3
    const t131: number = i * 100 + 1700
    const t132: number = i * 10 + 4970
    const t133: number = i * 100 + 100
    const t134: number = i * 100 + 1701
    const t135: number = i * 100 + 101
    const t136: number = i * 100 + 1702
    const t137: number = i * 100 + 102
    const t138: number = i * 100 + 1703
    const t139: number = i * 100 + 103
    for (let j = 0; j < 100; j += 4) {
      const t140: number = j * 10 + 307300
      const t141: number = j * 10 + 307310
      const t142: number = j * 10 + 307320
      const t143: number = j * 10 + 307330
      let t144 = 0
      let t145 = 0
      let t146 = 0
      let t147 = 0
      let t148 = 0
      let t149 = 0
      let t150 = 0
      let t151 = 0
      if (!(0 >= work[t131 + j]!)) {
        let t152 = 0
        for (let k = 0; k < 10; k++) {
          t152 += work[t132 + k]! * params[t140 + k]!
        }
        t147 = t152
      }
      work[t133 + j] = t147
      if (!(0 >= work[t122 + j]!)) {
        let t153 = 0
        for (let k = 0; k < 10; k++) {
          t153 += work[t123 + k]! * params[t140 + k]!
        }
        t151 = t153
      }
      work[t124 + j] = t151
      if (!(0 >= work[t134 + j]!)) {
        let t154 = 0
        for (let k = 0; k < 10; k++) {
          t154 += work[t132 + k]! * params[t141 + k]!
        }
        t146 = t154
      }
      work[t135 + j] = t146
      if (!(0 >= work[t125 + j]!)) {
        let t155 = 0
        for (let k = 0; k < 10; k++) {
          t155 += work[t123 + k]! * params[t141 + k]!
        }
        t150 = t155
      }
      work[t126 + j] = t150
      if (!(0 >= work[t136 + j]!)) {
        let t156 = 0
        for (let k = 0; k < 10; k++) {
          t156 += work[t132 + k]! * params[t142 + k]!
        }
        t145 = t156
      }
      work[t137 + j] = t145
      if (!(0 >= work[t127 + j]!)) {
        let t157 = 0
        for (let k = 0; k < 10; k++) {
          t157 += work[t123 + k]! * params[t142 + k]!
        }
        t149 = t157
      }
      work[t128 + j] = t149
      if (!(0 >= work[t138 + j]!)) {
        let t158 = 0
        for (let k = 0; k < 10; k++) {
          t158 += work[t132 + k]! * params[t143 + k]!
        }
        t144 = t158
      }
      work[t139 + j] = t144
      if (!(0 >= work[t129 + j]!)) {
        let t159 = 0
        for (let k = 0; k < 10; k++) {
          t159 += work[t123 + k]! * params[t143 + k]!
        }
        t148 = t159
      }
      work[t130 + j] = t148
    }
  }
  for (let i = 0; i < 3072; i += 2) {
    const t160: number = x_at + i
    const t161: number = x_at + i + 3072
    const t162: number = x_at + i + 6144
    const t163: number = x_at + i + 9216
    const t164: number = i * 100
    const t165: number = x_at + i + 1
    const t166: number = x_at + i + 3073
    const t167: number = x_at + i + 6145
    const t168: number = x_at + i + 9217
    const t169: number = i * 100 + 100
    for (let j = 0; j < 16; j += 4) {
      const t170: number = x[t160 + j * 3072]!
      const t171: number = j * 100
      const t172: number = x[t161 + j * 3072]!
      const t173: number = j * 100 + 100
      const t174: number = x[t162 + j * 3072]!
      const t175: number = j * 100 + 200
      const t176: number = x[t163 + j * 3072]!
      const t177: number = j * 100 + 300
      const t178: number = x[t165 + j * 3072]!
      const t179: number = x[t166 + j * 3072]!
      const t180: number = x[t167 + j * 3072]!
      const t181: number = x[t168 + j * 3072]!
      for (let k = 0; k < 100; k++) {
        const t182: number = work[t171 + k]!
        const t183: number = work[t173 + k]!
        const t184: number = work[t175 + k]!
        const t185: number = work[t177 + k]!
        grad[t164 + k]! += t170 * t182 + t172 * t183 + t174 * t184 + t176 * t185
        grad[t169 + k]! += t178 * t182 + t179 * t183 + t180 * t184 + t181 * t185
      }
    }
  }
  for (let i = 0; i < 3072; i++) {
    const t186: number = i * 100
    for (let j = 0; j < 100; j++) {
      const t187: number = t186 + j
      grad[t187]! += 0.0032 * params[t187]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t188: number = i * 100
    for (let j = 0; j < 100; j++) {
      grad[j + 307200]! += work[t188 + j]!
    }
  }
  for (let i = 0; i < 100; i += 2) {
    const t189: number = i * 10 + 307300
    const t190: number = i + 3200
    const t191: number = i * 10 + 307301
    const t192: number = i * 10 + 307302
    const t193: number = i * 10 + 307303
    const t194: number = i * 10 + 307304
    const t195: number = i * 10 + 307310
    const t196: number = i + 3201
    const t197: number = i * 10 + 307311
    const t198: number = i * 10 + 307312
    const t199: number = i * 10 + 307313
    const t200: number = i * 10 + 307314
    for (let j = 0; j < 10; j += 5) {
      const t201: number = j + 4960
      const t202: number = j + 4961
      const t203: number = j + 4962
      const t204: number = j + 4963
      const t205: number = j + 4964
      let t206 = 0
      let t207 = 0
      let t208 = 0
      let t209 = 0
      let t210 = 0
      let t211 = 0
      let t212 = 0
      let t213 = 0
      let t214 = 0
      let t215 = 0
      for (let k = 0; k < 16; k++) {
        const t216: number = work[t190 + k * 100]!
        const t217: number = work[t201 + k * 10]!
        const t218: number = work[t202 + k * 10]!
        const t219: number = work[t203 + k * 10]!
        const t220: number = work[t204 + k * 10]!
        const t221: number = work[t205 + k * 10]!
        const t222: number = work[t196 + k * 100]!
        t206 += t216 * t217
        t207 += t216 * t218
        t208 += t216 * t219
        t209 += t216 * t220
        t210 += t216 * t221
        t211 += t222 * t217
        t212 += t222 * t218
        t213 += t222 * t219
        t214 += t222 * t220
        t215 += t222 * t221
      }
      grad[t189 + j]! += t206
      grad[t191 + j]! += t207
      grad[t192 + j]! += t208
      grad[t193 + j]! += t209
      grad[t194 + j]! += t210
      grad[t195 + j]! += t211
      grad[t197 + j]! += t212
      grad[t198 + j]! += t213
      grad[t199 + j]! += t214
      grad[t200 + j]! += t215
    }
  }
  for (let i = 0; i < 100; i++) {
    const t223: number = i * 10 + 307300
    for (let j = 0; j < 10; j++) {
      const t224: number = t223 + j
      grad[t224]! += 0.0032 * params[t224]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t225: number = i * 10 + 4960
    for (let j = 0; j < 10; j++) {
      grad[j + 308300]! += work[t225 + j]!
    }
  }
  return t111
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
  operations: { forward: 1245488, backward: 926838, valueAndGrad: 2172351 },
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
