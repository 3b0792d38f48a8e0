// Made by gradgen from linear-softmax.expr; do not edit, compile again.
//
// scores   = W·x + b
// loss     = logSumExp(scores) − scores[label] + 0.001·Σ(W∘²)
// ∂loss/∂W = (0.002·W[i, j] + (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])·x[j])ᵢⱼ
// ∂loss/∂b = (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])ᵢ
//
// Operations: forward 123019, backward 92198, both at once 215242. Kept between forward and backward: 88 bytes. Workspace: 4224 bytes.
// Arrays: 60 loops (10 over several rows at a time, 4 with several sums, 4 with partial sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(528)
const scratch = /* @__PURE__ */ new Float64Array(30730)
const allParams = /* @__PURE__ */ new Float64Array(30730)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array } | undefined

/**
 * `loss = logSumExp(scores) − scores[label] + 0.001·Σ(W∘²)`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, label: number, tape?: Float64Array): number {
  let t1 = 0
  for (let i = 0; i < 10; i++) {
    const t2: number = i * 3072
    let t3 = 0
    let t4 = 0
    let t5 = 0
    let t6 = 0
    for (let j = 0; j < 3072; j += 4) {
      const t7: number = params[t2 + j]!
      const t8: number = params[t2 + j + 1]!
      const t9: number = params[t2 + j + 2]!
      const t10: number = params[t2 + j + 3]!
      t3 += t7 * t7
      t4 += t8 * t8
      t5 += t9 * t9
      t6 += t10 * t10
    }
    const t11: number = t3 + t4 + (t5 + t6)
    t1 += t11
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t12: number = i * 3072
    const t13: number = i * 3072 + 3072
    const t14: number = i * 3072 + 6144
    const t15: number = i * 3072 + 9216
    const t16: number = i * 3072 + 12288
    let t17 = 0
    let t18 = 0
    let t19 = 0
    let t20 = 0
    let t21 = 0
    for (let j = 0; j < 3072; j++) {
      const t22: number = x[j]!
      t17 += params[t12 + j]! * t22
      t18 += params[t13 + j]! * t22
      t19 += params[t14 + j]! * t22
      t20 += params[t15 + j]! * t22
      t21 += params[t16 + j]! * t22
    }
    work[i] = t17 + params[i + 30720]!
    work[i + 1] = t18 + params[i + 30721]!
    work[i + 2] = t19 + params[i + 30722]!
    work[i + 3] = t20 + params[i + 30723]!
    work[i + 4] = t21 + params[i + 30724]!
  }
  const t23 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label]! : NaN
  let t24 = -Infinity
  for (let i = 0; i < 10; i++) {
    t24 = Math.max(t24, work[i]!)
  }
  const t25 = Math.abs(t24) < Infinity ? t24 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 10] = Math.exp(work[i]! - t25)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 1] = work[k + 10]!
    }
  }
  let t26 = 0
  for (let i = 0; i < 10; i++) {
    t26 += work[i + 10]!
  }
  let t27 = 0
  if (t26 >= 1 && t26 < 1.5) {
    let t28 = 0
    for (let i = 0; i < 10; i++) {
      const t29: number = work[i + 10]!
      t28 += t29 < 1 ? t29 : 0
    }
    t27 = t28
  } else {
    t27 = t26 - 1
  }
  const loss = t25 - t23 + Math.log1p(t27) + 0.001 * t1
  if (tape !== undefined) {
    tape[0] = t26
  }
  return loss
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `W`, `b`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(
  params: Float64Array, x: Float64Array, label: number, tape: Float64Array, upstream: number, grad: Float64Array | undefined,
): void {
  if (grad === undefined) return
  const t1 = 0.002 * upstream
  const t2 = tape[0]!
  work.fill(0, 0, 10)
  if (label >= 0 && label < 10 && Math.floor(label) === label) {
    work[label]! += upstream
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 30720] = upstream * (tape[i + 1]! / t2) - work[i]!
  }
  for (let i = 0; i < 10; i += 5) {
    const t3: number = i * 3072
    const t4: number = grad[i + 30720]!
    const t5: number = i * 3072 + 3072
    const t6: number = grad[i + 30721]!
    const t7: number = i * 3072 + 6144
    const t8: number = grad[i + 30722]!
    const t9: number = i * 3072 + 9216
    const t10: number = grad[i + 30723]!
    const t11: number = i * 3072 + 12288
    const t12: number = grad[i + 30724]!
    for (let j = 0; j < 3072; j++) {
      const t13: number = t3 + j
      const t14: number = x[j]!
      grad[t13] = t1 * params[t13]! + t4 * t14
      const t15: number = t5 + j
      grad[t15] = t1 * params[t15]! + t6 * t14
      const t16: number = t7 + j
      grad[t16] = t1 * params[t16]! + t8 * t14
      const t17: number = t9 + j
      grad[t17] = t1 * params[t17]! + t10 * t14
      const t18: number = t11 + j
      grad[t18] = t1 * params[t18]! + t12 * t14
    }
  }
}

/**
 * `loss = logSumExp(scores) − scores[label] + 0.001·Σ(W∘²)`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `W`, `b`.
 */
export function valueAndGrad(params: Float64Array, x: Float64Array, label: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, x, label)
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  work.fill(0, 0, 10)
  if (t1) {
    work[label]! += 1
  }
  let t2 = 0
  for (let i = 0; i < 10; i++) {
    const t3: number = i * 3072
    let t4 = 0
    let t5 = 0
    let t6 = 0
    let t7 = 0
    for (let j = 0; j < 3072; j += 4) {
      const t8: number = params[t3 + j]!
      const t9: number = params[t3 + j + 1]!
      const t10: number = params[t3 + j + 2]!
      const t11: number = params[t3 + j + 3]!
      t4 += t8 * t8
      t5 += t9 * t9
      t6 += t10 * t10
      t7 += t11 * t11
    }
    const t12: number = t4 + t5 + (t6 + t7)
    t2 += t12
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t13: number = i * 3072
    const t14: number = i * 3072 + 3072
    const t15: number = i * 3072 + 6144
    const t16: number = i * 3072 + 9216
    const t17: number = i * 3072 + 12288
    let t18 = 0
    let t19 = 0
    let t20 = 0
    let t21 = 0
    let t22 = 0
    for (let j = 0; j < 3072; j++) {
      const t23: number = x[j]!
      t18 += params[t13 + j]! * t23
      t19 += params[t14 + j]! * t23
      t20 += params[t15 + j]! * t23
      t21 += params[t16 + j]! * t23
      t22 += params[t17 + j]! * t23
    }
    work[i + 10] = t18 + params[i + 30720]!
    work[i + 11] = t19 + params[i + 30721]!
    work[i + 12] = t20 + params[i + 30722]!
    work[i + 13] = t21 + params[i + 30723]!
    work[i + 14] = t22 + params[i + 30724]!
  }
  const t24 = t1 ? work[label + 10]! : NaN
  let t25 = -Infinity
  for (let i = 0; i < 10; i++) {
    t25 = Math.max(t25, work[i + 10]!)
  }
  const t26 = Math.abs(t25) < Infinity ? t25 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 20] = Math.exp(work[i + 10]! - t26)
  }
  let t27 = 0
  for (let i = 0; i < 10; i++) {
    t27 += work[i + 20]!
  }
  let t28 = 0
  if (t27 >= 1 && t27 < 1.5) {
    let t29 = 0
    for (let i = 0; i < 10; i++) {
      const t30: number = work[i + 20]!
      t29 += t30 < 1 ? t30 : 0
    }
    t28 = t29
  } else {
    t28 = t27 - 1
  }
  const loss = t26 - t24 + Math.log1p(t28) + 0.001 * t2
  const t31 = -(t28 / t27)
  for (let i = 0; i < 10; i++) {
    const t32: number = work[i + 20]! / t27
    const t33: number = work[i]!
    const t34: number = t33 === 1 && t32 > 0.5 ? t31 : t32 - t33
    grad[i + 30720] = t34
  }
  for (let i = 0; i < 10; i += 5) {
    const t35: number = i * 3072
    const t36: number = grad[i + 30720]!
    const t37: number = i * 3072 + 3072
    const t38: number = grad[i + 30721]!
    const t39: number = i * 3072 + 6144
    const t40: number = grad[i + 30722]!
    const t41: number = i * 3072 + 9216
    const t42: number = grad[i + 30723]!
    const t43: number = i * 3072 + 12288
    const t44: number = grad[i + 30724]!
    for (let j = 0; j < 3072; j++) {
      const t45: number = t35 + j
      const t46: number = x[j]!
      grad[t45] = 0.002 * params[t45]! + t36 * t46
      const t47: number = t37 + j
      grad[t47] = 0.002 * params[t47]! + t38 * t46
      const t48: number = t39 + j
      grad[t48] = 0.002 * params[t48]! + t40 * t46
      const t49: number = t41 + j
      grad[t49] = 0.002 * params[t49]! + t42 * t46
      const t50: number = t43 + j
      grad[t50] = 0.002 * params[t50]! + t44 * t46
    }
  }
  return loss
}

/**
 * `∂loss/∂W = (0.002·W[i, j] + (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])·x[j])ᵢⱼ` …
 *
 * The gradient with respect to `W`, `b`, by name; freshly made.
 */
export function gradient(params: Float64Array, x: Float64Array, label: number): { W: Float64Array; b: Float64Array } {
  const grad = new Float64Array(30730)
  valueAndGrad(params, x, label, grad)
  return { W: grad.slice(0, 30720), b: grad.slice(30720, 30730) }
}

/** The value where `vector` holds `W`, `b`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(
  vector: ArrayLike<number>, x: Float64Array, label: number, grad?: { [index: number]: number; readonly length: number },
): number {
  if (!(vector instanceof Float64Array)) {
    for (let k = 0; k < 30730; k++) allParams[k] = vector[k]!
  }
  return valueAndGrad(vector instanceof Float64Array ? vector : allParams, x, label, grad as Float64Array | undefined)
}

/** The value for one example of a batch; adds its gradient to `grad`. */
function example(params: Float64Array, x: Float64Array, label: number, x_at: number, grad: Float64Array): number {
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  work.fill(0, 0, 10)
  if (t1) {
    work[label]! += 1
  }
  let t2 = 0
  for (let i = 0; i < 10; i++) {
    const t3: number = i * 3072
    let t4 = 0
    let t5 = 0
    let t6 = 0
    let t7 = 0
    for (let j = 0; j < 3072; j += 4) {
      const t8: number = params[t3 + j]!
      const t9: number = params[t3 + j + 1]!
      const t10: number = params[t3 + j + 2]!
      const t11: number = params[t3 + j + 3]!
      t4 += t8 * t8
      t5 += t9 * t9
      t6 += t10 * t10
      t7 += t11 * t11
    }
    const t12: number = t4 + t5 + (t6 + t7)
    t2 += t12
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t13: number = i * 3072
    const t14: number = i * 3072 + 3072
    const t15: number = i * 3072 + 6144
    const t16: number = i * 3072 + 9216
    const t17: number = i * 3072 + 12288
    let t18 = 0
    let t19 = 0
    let t20 = 0
    let t21 = 0
    let t22 = 0
    for (let j = 0; j < 3072; j++) {
      const t23: number = x[x_at + j]!
      t18 += params[t13 + j]! * t23
      t19 += params[t14 + j]! * t23
      t20 += params[t15 + j]! * t23
      t21 += params[t16 + j]! * t23
      t22 += params[t17 + j]! * t23
    }
    work[i + 10] = t18 + params[i + 30720]!
    work[i + 11] = t19 + params[i + 30721]!
    work[i + 12] = t20 + params[i + 30722]!
    work[i + 13] = t21 + params[i + 30723]!
    work[i + 14] = t22 + params[i + 30724]!
  }
  const t24 = t1 ? work[label + 10]! : NaN
  let t25 = -Infinity
  for (let i = 0; i < 10; i++) {
    t25 = Math.max(t25, work[i + 10]!)
  }
  const t26 = Math.abs(t25) < Infinity ? t25 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 20] = Math.exp(work[i + 10]! - t26)
  }
  let t27 = 0
  for (let i = 0; i < 10; i++) {
    t27 += work[i + 20]!
  }
  for (let i = 0; i < 10; i++) {
    const t28: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t29: number = t28 + j
      grad[t29]! += 0.002 * params[t29]!
    }
  }
  let t30 = 0
  if (t27 >= 1 && t27 < 1.5) {
    let t31 = 0
    for (let i = 0; i < 10; i++) {
      const t32: number = work[i + 20]!
      t31 += t32 < 1 ? t32 : 0
    }
    t30 = t31
  } else {
    t30 = t27 - 1
  }
  const loss = t26 - t24 + Math.log1p(t30) + 0.001 * t2
  const t33 = -(t30 / t27)
  for (let i = 0; i < 10; i++) {
    const t34: number = work[i + 20]! / t27
    const t35: number = work[i]!
    const t36: number = t35 === 1 && t34 > 0.5 ? t33 : t34 - t35
    work[i + 10] = t36
  }
  for (let i = 0; i < 10; i += 5) {
    const t37: number = i * 3072
    const t38: number = work[i + 10]!
    const t39: number = i * 3072 + 3072
    const t40: number = work[i + 11]!
    const t41: number = i * 3072 + 6144
    const t42: number = work[i + 12]!
    const t43: number = i * 3072 + 9216
    const t44: number = work[i + 13]!
    const t45: number = i * 3072 + 12288
    const t46: number = work[i + 14]!
    for (let j = 0; j < 3072; j++) {
      const t47: number = x[x_at + j]!
      grad[t37 + j]! += t38 * t47
      grad[t39 + j]! += t40 * t47
      grad[t41 + j]! += t42 * t47
      grad[t43 + j]! += t44 * t47
      grad[t45 + j]! += t46 * t47
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 30720]! += work[i + 10]!
  }
  return loss
}

/** The sum of the values of 16 examples of a batch, worked out together; adds the sum of their gradients to `grad`. */
function block(
  params: Float64Array, x: Float64Array, label: ArrayLike<number>, x_at: number, label_at: number, grad: Float64Array,
): number {
  work.fill(0, 0, 160)
  for (let i = 0; i < 16; i++) {
    const t1: number = label[label_at + i]!
    if (t1 >= 0 && t1 < 10 && Math.floor(t1) === t1) {
      work[(i * 10) + t1]! += 1
    }
  }
  let t2 = 0
  for (let i = 0; i < 10; i++) {
    const t3: number = i * 3072
    let t4 = 0
    let t5 = 0
    let t6 = 0
    let t7 = 0
    for (let j = 0; j < 3072; j += 4) {
      const t8: number = params[t3 + j]!
      const t9: number = params[t3 + j + 1]!
      const t10: number = params[t3 + j + 2]!
      const t11: number = params[t3 + j + 3]!
      t4 += t8 * t8
      t5 += t9 * t9
      t6 += t10 * t10
      t7 += t11 * t11
    }
    const t12: number = t4 + t5 + (t6 + t7)
    t2 += t12
  }
  const t13 = 0.001 * t2
  for (let i = 0; i < 16; i += 2) {
    const t14: number = x_at + i * 3072
    const t15: number = i * 10 + 160
    const t16: number = i * 10 + 161
    const t17: number = i * 10 + 162
    const t18: number = i * 10 + 163
    const t19: number = i * 10 + 164
    const t20: number = x_at + i * 3072 + 3072
    const t21: number = i * 10 + 170
    const t22: number = i * 10 + 171
    const t23: number = i * 10 + 172
    const t24: number = i * 10 + 173
    const t25: number = i * 10 + 174
    for (let j = 0; j < 10; j += 5) {
      const t26: number = j * 3072
      const t27: number = j * 3072 + 3072
      const t28: number = j * 3072 + 6144
      const t29: number = j * 3072 + 9216
      const t30: number = j * 3072 + 12288
      let t31 = 0
      let t32 = 0
      let t33 = 0
      let t34 = 0
      let t35 = 0
      let t36 = 0
      let t37 = 0
      let t38 = 0
      let t39 = 0
      let t40 = 0
      for (let k = 0; k < 3072; k++) {
        const t41: number = x[t14 + k]!
        const t42: number = params[t26 + k]!
        const t43: number = params[t27 + k]!
        const t44: number = params[t28 + k]!
        const t45: number = params[t29 + k]!
        const t46: number = params[t30 + k]!
        const t47: number = x[t20 + k]!
        t31 += t41 * t42
        t32 += t41 * t43
        t33 += t41 * t44
        t34 += t41 * t45
        t35 += t41 * t46
        t36 += t47 * t42
        t37 += t47 * t43
        t38 += t47 * t44
        t39 += t47 * t45
        t40 += t47 * t46
      }
      const t48: number = params[j + 30720]!
      work[t15 + j] = t31 + t48
      const t49: number = params[j + 30721]!
      work[t16 + j] = t32 + t49
      const t50: number = params[j + 30722]!
      work[t17 + j] = t33 + t50
      const t51: number = params[j + 30723]!
      work[t18 + j] = t34 + t51
      const t52: number = params[j + 30724]!
      work[t19 + j] = t35 + t52
      work[t21 + j] = t36 + t48
      work[t22 + j] = t37 + t49
      work[t23 + j] = t38 + t50
      work[t24 + j] = t39 + t51
      work[t25 + j] = t40 + t52
    }
  }
  for (let i = 0; i < 16; i++) {
    const t53: number = i * 10 + 160
    let t54 = -Infinity
    for (let j = 0; j < 10; j++) {
      t54 = Math.max(t54, work[t53 + j]!)
    }
    const t55: number = Math.abs(t54) < Infinity ? t54 : 0
    work[i + 480] = t55
  }
  for (let i = 0; i < 16; i++) {
    const t56: number = i * 10 + 160
    const t57: number = work[i + 480]!
    const t58: number = i * 10 + 320
    for (let j = 0; j < 10; j++) {
      work[t58 + j] = Math.exp(work[t56 + j]! - t57)
    }
  }
  for (let i = 0; i < 16; i++) {
    const t59: number = i * 10 + 320
    let t60 = 0
    for (let j = 0; j < 10; j++) {
      t60 += work[t59 + j]!
    }
    work[i + 496] = t60
    let t61 = 0
    if (t60 >= 1 && t60 < 1.5) {
      let t62 = 0
      for (let j = 0; j < 10; j++) {
        const t63: number = work[t59 + j]!
        t62 += t63 < 1 ? t63 : 0
      }
      t61 = t62
    } else {
      t61 = t60 - 1
    }
    work[i + 512] = t61
  }
  let t64 = 0
  for (let i = 0; i < 16; i++) {
    const t65: number = label[label_at + i]!
    const t66: number = t65 >= 0 && t65 < 10 && Math.floor(t65) === t65 ? work[(i * 10 + 160) + t65]! : NaN
    t64 += work[i + 480]! - t66 + Math.log1p(work[i + 512]!) + t13
  }
  for (let i = 0; i < 16; i++) {
    const t67: number = i * 10 + 320
    const t68: number = work[i + 496]!
    const t69: number = i * 10
    const t70: number = -(work[i + 512]! / t68)
    const t71: number = i * 10 + 160
    for (let j = 0; j < 10; j++) {
      const t72: number = work[t67 + j]! / t68
      const t73: number = work[t69 + j]!
      const t74: number = t73 === 1 && t72 > 0.5 ? t70 : t72 - t73
      work[t71 + j] = t74
    }
  }
  for (let i = 0; i < 10; i += 2) {
    const t75: number = i + 160
    const t76: number = i + 170
    const t77: number = i + 180
    const t78: number = i + 190
    const t79: number = i * 3072
    const t80: number = i + 161
    const t81: number = i + 171
    const t82: number = i + 181
    const t83: number = i + 191
    const t84: number = i * 3072 + 3072
    for (let j = 0; j < 16; j += 4) {
      const t85: number = work[t75 + j * 10]!
      const t86: number = x_at + j * 3072
      const t87: number = work[t76 + j * 10]!
      const t88: number = x_at + j * 3072 + 3072
      const t89: number = work[t77 + j * 10]!
      const t90: number = x_at + j * 3072 + 6144
      const t91: number = work[t78 + j * 10]!
      const t92: number = x_at + j * 3072 + 9216
      const t93: number = work[t80 + j * 10]!
      const t94: number = work[t81 + j * 10]!
      const t95: number = work[t82 + j * 10]!
      const t96: number = work[t83 + j * 10]!
      for (let k = 0; k < 3072; k++) {
        const t97: number = x[t86 + k]!
        const t98: number = x[t88 + k]!
        const t99: number = x[t90 + k]!
        const t100: number = x[t92 + k]!
        grad[t79 + k]! += t85 * t97 + t87 * t98 + t89 * t99 + t91 * t100
        grad[t84 + k]! += t93 * t97 + t94 * t98 + t95 * t99 + t96 * t100
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t101: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t102: number = t101 + j
      grad[t102]! += 0.032 * params[t102]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t103: number = i * 10 + 160
    for (let j = 0; j < 10; j++) {
      grad[j + 30720]! += work[t103 + j]!
    }
  }
  return t64
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `W`, `b`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, x: Float64Array, label: ArrayLike<number>, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 30730)
  let sum = 0
  let k = 0
  for (; k + 16 <= n; k += 16) sum += block(params, x, label, k * 3072, k, grad)
  for (; k < n; k++) sum += example(params, x, label[k]!, k * 3072, grad)
  for (let k = 0; k < 30730; k++) grad[k]! /= n
  return sum / n
}

/** Fresh params at their starting values; equal seeds give equal ones. */
export function initParams(seed: number = 1): Float64Array {
  const params = new Float64Array(30730)
  const next = random(seed)
  randomNormal(params, 0, 30720, 0, 0.01, next)
  return params
}

/** Named windows on a vector of params: what is written to one is written to the other. */
export function views(params: Float64Array): { W: Float64Array; b: Float64Array } {
  return { W: params.subarray(0, 30720), b: params.subarray(30720, 30730) }
}

/** Named windows on a gradient. */
export function gradViews(grad: Float64Array): { W: Float64Array; b: Float64Array } {
  return { W: grad.subarray(0, 30720), b: grad.subarray(30720, 30730) }
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array } {
  return own ??= { params: new Float64Array(30730), grad: new Float64Array(30730), tape: new Float64Array(11), x: new Float64Array(3072) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = { W: { offset: 0, length: 30720, shape: [10, 3072] }, b: { offset: 30720, length: 10, shape: [10] } } as const

/** Where each param lies in `params`. */
export const paramsLayout = { W: { offset: 0, length: 30720, shape: [10, 3072] }, b: { offset: 30720, length: 10, shape: [10] } } as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 11

/** How many numbers `params` holds. */
export const paramsLength = 30730

/** How many numbers `grad` holds. */
export const gradLength = 30730

/** What the module was made from and what it costs. */
export const meta = {
  name: "linear-softmax",
  inputs: [{ name: "x", shape: [3072], kind: "real" }, { name: "label", shape: [], kind: "class", classes: 10 }],
  params: [
    { name: "W", shape: [10, 3072], start: { distribution: "normal", mean: 0, deviation: 0.01 } },
    { name: "b", shape: [10], start: 0 },
  ],
  outputs: [{ name: "loss", shape: [], offset: 0 }],
  operations: { forward: 123019, backward: 92198, valueAndGrad: 215242 },
  kinks: [],
  sourceHash: "9f96b386c32c3359",
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

/** Fills a stretch of `values` with normally distributed numbers (G. E. P. Box & M. E. Muller, Ann. Math. Stat. 29 (1958) 610–611). */
function randomNormal(values: Float64Array, start: number, end: number, mean: number, deviation: number, next: () => number): void {
  for (let k = start; k < end; k++) values[k] = mean + deviation * randomNormalStandard(next)
}

/** One number of mean 0 and deviation 1. */
function randomNormalStandard(next: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - next()))
  return radius * Math.cos(2 * Math.PI * next())
}
