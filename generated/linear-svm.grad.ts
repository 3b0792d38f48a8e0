// Made by gradgen from linear-svm.expr; do not edit, compile again.
//
// scores   = W·x + b
// loss     = Σᵢ (i − 1 = label ? 0 : max(scores[i] − scores[label] + 1, 0)) + 0.001·Σ(W∘²)
// ∂loss/∂W = … (16 operations)
// ∂loss/∂b = (Σⱼ (j − 1 = label ? 0 : −(scores[j] − scores[label] + 1 ≤ 0 ? 0 : 1))·oneHot(label)[i] + (i − 1 = label ? 0 : scores[i] − scores[label] + 1 ≤ 0 ? 0 : 1))ᵢ
//
// Operations: forward 122969, backward 92318, both at once 215240. Kept between forward and backward: 88 bytes. Workspace: 3840 bytes.
// Arrays: 48 loops (10 over several rows at a time, 6 with several sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(480)
const scratch = /* @__PURE__ */ new Float64Array(30730)
const allParams = /* @__PURE__ */ new Float64Array(30730)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array } | undefined

/**
 * `loss = Σᵢ (i − 1 = label ? 0 : max(scores[i] − scores[label] + 1, 0)) + 0.001·Σ(W∘²)`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, label: number, tape?: Float64Array): number {
  let t1 = 0
  for (let i = 0; i < 10; i++) {
    const t2: number = i * 3072
    let t3 = 0
    for (let j = 0; j < 3072; j++) {
      const t4: number = params[t2 + j]!
      t3 += t4 * t4
    }
    t1 += t3
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t5: number = i * 3072
    const t6: number = i * 3072 + 3072
    const t7: number = i * 3072 + 6144
    const t8: number = i * 3072 + 9216
    const t9: number = i * 3072 + 12288
    let t10 = 0
    let t11 = 0
    let t12 = 0
    let t13 = 0
    let t14 = 0
    for (let j = 0; j < 3072; j++) {
      const t15: number = x[j]!
      t10 += params[t5 + j]! * t15
      t11 += params[t6 + j]! * t15
      t12 += params[t7 + j]! * t15
      t13 += params[t8 + j]! * t15
      t14 += params[t9 + j]! * t15
    }
    work[i] = t10 + params[i + 30720]!
    work[i + 1] = t11 + params[i + 30721]!
    work[i + 2] = t12 + params[i + 30722]!
    work[i + 3] = t13 + params[i + 30723]!
    work[i + 4] = t14 + params[i + 30724]!
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 1] = work[k]!
    }
  }
  const t16 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label]! : NaN
  let t17 = 0
  for (let i = 0; i < 10; i++) {
    t17 += i === label ? 0 : Math.max(0, work[i]! - t16 + 1)
  }
  const loss = t17 + 0.001 * t1
  if (tape !== undefined) {
    tape[0] = t16
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
  const t1 = tape[0]!
  const t2 = 0.002 * upstream
  let t3 = 0
  for (let i = 0; i < 10; i++) {
    let t4 = 0
    if (!(i === label)) {
      const t5: number = 0 >= tape[i + 1]! - t1 + 1 ? 0 : upstream
      t4 = -t5
    }
    t3 += t4
  }
  work.fill(0, 0, 10)
  if (label >= 0 && label < 10 && Math.floor(label) === label) {
    work[label]! += t3
  }
  for (let i = 0; i < 10; i++) {
    const t6: number = i === label ? 0 : 0 >= tape[i + 1]! - t1 + 1 ? 0 : upstream
    grad[i + 30720] = work[i]! + t6
  }
  for (let i = 0; i < 10; i += 5) {
    const t7: number = i * 3072
    const t8: number = grad[i + 30720]!
    const t9: number = i * 3072 + 3072
    const t10: number = grad[i + 30721]!
    const t11: number = i * 3072 + 6144
    const t12: number = grad[i + 30722]!
    const t13: number = i * 3072 + 9216
    const t14: number = grad[i + 30723]!
    const t15: number = i * 3072 + 12288
    const t16: number = grad[i + 30724]!
    for (let j = 0; j < 3072; j++) {
      const t17: number = t7 + j
      const t18: number = x[j]!
      grad[t17] = t2 * params[t17]! + t8 * t18
      const t19: number = t9 + j
      grad[t19] = t2 * params[t19]! + t10 * t18
      const t20: number = t11 + j
      grad[t20] = t2 * params[t20]! + t12 * t18
      const t21: number = t13 + j
      grad[t21] = t2 * params[t21]! + t14 * t18
      const t22: number = t15 + j
      grad[t22] = t2 * params[t22]! + t16 * t18
    }
  }
}

/**
 * `loss = Σᵢ (i − 1 = label ? 0 : max(scores[i] − scores[label] + 1, 0)) + 0.001·Σ(W∘²)`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `W`, `b`.
 */
export function valueAndGrad(params: Float64Array, x: Float64Array, label: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, x, label)
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  let t2 = 0
  for (let i = 0; i < 10; i++) {
    const t3: number = i * 3072
    let t4 = 0
    for (let j = 0; j < 3072; j++) {
      const t5: number = params[t3 + j]!
      t4 += t5 * t5
    }
    t2 += t4
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t6: number = i * 3072
    const t7: number = i * 3072 + 3072
    const t8: number = i * 3072 + 6144
    const t9: number = i * 3072 + 9216
    const t10: number = i * 3072 + 12288
    let t11 = 0
    let t12 = 0
    let t13 = 0
    let t14 = 0
    let t15 = 0
    for (let j = 0; j < 3072; j++) {
      const t16: number = x[j]!
      t11 += params[t6 + j]! * t16
      t12 += params[t7 + j]! * t16
      t13 += params[t8 + j]! * t16
      t14 += params[t9 + j]! * t16
      t15 += params[t10 + j]! * t16
    }
    work[i] = t11 + params[i + 30720]!
    work[i + 1] = t12 + params[i + 30721]!
    work[i + 2] = t13 + params[i + 30722]!
    work[i + 3] = t14 + params[i + 30723]!
    work[i + 4] = t15 + params[i + 30724]!
  }
  const t17 = t1 ? work[label]! : NaN
  let t18 = 0
  let t19 = 0
  for (let i = 0; i < 10; i++) {
    const t20: boolean = i === label
    let t21 = 0
    let t22 = 0
    if (!t20) {
      const t23: number = work[i]! - t17 + 1
      t21 = Math.max(0, t23)
      const t24: number = 0 >= t23 ? 0 : 1
      t22 = -t24
    }
    t18 += t21
    t19 += t22
  }
  work.fill(0, 10, 20)
  if (t1) {
    work[label + 10]! += t19
  }
  const loss = t18 + 0.001 * t2
  for (let i = 0; i < 10; i++) {
    const t25: number = i === label ? 0 : 0 >= work[i]! - t17 + 1 ? 0 : 1
    grad[i + 30720] = work[i + 10]! + t25
  }
  for (let i = 0; i < 10; i += 5) {
    const t26: number = i * 3072
    const t27: number = grad[i + 30720]!
    const t28: number = i * 3072 + 3072
    const t29: number = grad[i + 30721]!
    const t30: number = i * 3072 + 6144
    const t31: number = grad[i + 30722]!
    const t32: number = i * 3072 + 9216
    const t33: number = grad[i + 30723]!
    const t34: number = i * 3072 + 12288
    const t35: number = grad[i + 30724]!
    for (let j = 0; j < 3072; j++) {
      const t36: number = t26 + j
      const t37: number = x[j]!
      grad[t36] = 0.002 * params[t36]! + t27 * t37
      const t38: number = t28 + j
      grad[t38] = 0.002 * params[t38]! + t29 * t37
      const t39: number = t30 + j
      grad[t39] = 0.002 * params[t39]! + t31 * t37
      const t40: number = t32 + j
      grad[t40] = 0.002 * params[t40]! + t33 * t37
      const t41: number = t34 + j
      grad[t41] = 0.002 * params[t41]! + t35 * t37
    }
  }
  return loss
}

/**
 * `∂loss/∂W = … (16 operations)` …
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
  let t2 = 0
  for (let i = 0; i < 10; i++) {
    const t3: number = i * 3072
    let t4 = 0
    for (let j = 0; j < 3072; j++) {
      const t5: number = params[t3 + j]!
      t4 += t5 * t5
    }
    t2 += t4
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t6: number = i * 3072
    const t7: number = i * 3072 + 3072
    const t8: number = i * 3072 + 6144
    const t9: number = i * 3072 + 9216
    const t10: number = i * 3072 + 12288
    let t11 = 0
    let t12 = 0
    let t13 = 0
    let t14 = 0
    let t15 = 0
    for (let j = 0; j < 3072; j++) {
      const t16: number = x[x_at + j]!
      t11 += params[t6 + j]! * t16
      t12 += params[t7 + j]! * t16
      t13 += params[t8 + j]! * t16
      t14 += params[t9 + j]! * t16
      t15 += params[t10 + j]! * t16
    }
    work[i] = t11 + params[i + 30720]!
    work[i + 1] = t12 + params[i + 30721]!
    work[i + 2] = t13 + params[i + 30722]!
    work[i + 3] = t14 + params[i + 30723]!
    work[i + 4] = t15 + params[i + 30724]!
  }
  const t17 = t1 ? work[label]! : NaN
  let t18 = 0
  let t19 = 0
  for (let i = 0; i < 10; i++) {
    const t20: boolean = i === label
    let t21 = 0
    let t22 = 0
    if (!t20) {
      const t23: number = work[i]! - t17 + 1
      t21 = Math.max(0, t23)
      const t24: number = 0 >= t23 ? 0 : 1
      t22 = -t24
    }
    t18 += t21
    t19 += t22
  }
  work.fill(0, 10, 20)
  if (t1) {
    work[label + 10]! += t19
  }
  const loss = t18 + 0.001 * t2
  for (let i = 0; i < 10; i++) {
    const t25: number = i === label ? 0 : 0 >= work[i]! - t17 + 1 ? 0 : 1
    work[i + 20] = work[i + 10]! + t25
  }
  for (let i = 0; i < 10; i++) {
    const t26: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t27: number = t26 + j
      grad[t27]! += 0.002 * params[t27]!
    }
  }
  for (let i = 0; i < 10; i += 5) {
    const t28: number = i * 3072
    const t29: number = work[i + 20]!
    const t30: number = i * 3072 + 3072
    const t31: number = work[i + 21]!
    const t32: number = i * 3072 + 6144
    const t33: number = work[i + 22]!
    const t34: number = i * 3072 + 9216
    const t35: number = work[i + 23]!
    const t36: number = i * 3072 + 12288
    const t37: number = work[i + 24]!
    for (let j = 0; j < 3072; j++) {
      const t38: number = x[x_at + j]!
      grad[t28 + j]! += t29 * t38
      grad[t30 + j]! += t31 * t38
      grad[t32 + j]! += t33 * t38
      grad[t34 + j]! += t35 * t38
      grad[t36 + j]! += t37 * t38
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 30720]! += work[i + 20]!
  }
  return loss
}

/** The sum of the values of 16 examples of a batch, worked out together; adds the sum of their gradients to `grad`. */
function block(
  params: Float64Array, x: Float64Array, label: ArrayLike<number>, x_at: number, label_at: number, grad: Float64Array,
): number {
  let t1 = 0
  for (let i = 0; i < 10; i++) {
    const t2: number = i * 3072
    let t3 = 0
    for (let j = 0; j < 3072; j++) {
      const t4: number = params[t2 + j]!
      t3 += t4 * t4
    }
    t1 += t3
  }
  for (let i = 0; i < 16; i += 2) {
    const t5: number = x_at + i * 3072
    const t6: number = i * 10
    const t7: number = i * 10 + 1
    const t8: number = i * 10 + 2
    const t9: number = i * 10 + 3
    const t10: number = i * 10 + 4
    const t11: number = x_at + i * 3072 + 3072
    const t12: number = i * 10 + 10
    const t13: number = i * 10 + 11
    const t14: number = i * 10 + 12
    const t15: number = i * 10 + 13
    const t16: number = i * 10 + 14
    for (let j = 0; j < 10; j += 5) {
      const t17: number = j * 3072
      const t18: number = j * 3072 + 3072
      const t19: number = j * 3072 + 6144
      const t20: number = j * 3072 + 9216
      const t21: number = j * 3072 + 12288
      let t22 = 0
      let t23 = 0
      let t24 = 0
      let t25 = 0
      let t26 = 0
      let t27 = 0
      let t28 = 0
      let t29 = 0
      let t30 = 0
      let t31 = 0
      for (let k = 0; k < 3072; k++) {
        const t32: number = x[t5 + k]!
        const t33: number = params[t17 + k]!
        const t34: number = params[t18 + k]!
        const t35: number = params[t19 + k]!
        const t36: number = params[t20 + k]!
        const t37: number = params[t21 + k]!
        const t38: number = x[t11 + k]!
        t22 += t32 * t33
        t23 += t32 * t34
        t24 += t32 * t35
        t25 += t32 * t36
        t26 += t32 * t37
        t27 += t38 * t33
        t28 += t38 * t34
        t29 += t38 * t35
        t30 += t38 * t36
        t31 += t38 * t37
      }
      const t39: number = params[j + 30720]!
      work[t6 + j] = t22 + t39
      const t40: number = params[j + 30721]!
      work[t7 + j] = t23 + t40
      const t41: number = params[j + 30722]!
      work[t8 + j] = t24 + t41
      const t42: number = params[j + 30723]!
      work[t9 + j] = t25 + t42
      const t43: number = params[j + 30724]!
      work[t10 + j] = t26 + t43
      work[t12 + j] = t27 + t39
      work[t13 + j] = t28 + t40
      work[t14 + j] = t29 + t41
      work[t15 + j] = t30 + t42
      work[t16 + j] = t31 + t43
    }
  }
  let t44 = 0
  for (let i = 0; i < 16; i++) {
    const t45: number = label[label_at + i]!
    const t46: number = i * 10
    const t47: number = t45 >= 0 && t45 < 10 && Math.floor(t45) === t45 ? work[t46 + t45]! : NaN
    let t48 = 0
    for (let j = 0; j < 10; j++) {
      t48 += j === t45 ? 0 : Math.max(0, work[t46 + j]! - t47 + 1)
    }
    t44 += t48
  }
  for (let i = 0; i < 16; i++) {
    const t49: number = label[label_at + i]!
    const t50: number = i * 10
    const t51: number = t49 >= 0 && t49 < 10 && Math.floor(t49) === t49 ? work[t50 + t49]! : NaN
    let t52 = 0
    for (let j = 0; j < 10; j++) {
      let t53 = 0
      if (!(j === t49)) {
        const t54: number = 0 >= work[t50 + j]! - t51 + 1 ? 0 : 1
        t53 = -t54
      }
      t52 += t53
    }
    work[i + 320] = t52
  }
  work.fill(0, 160, 320)
  for (let i = 0; i < 16; i++) {
    const t55: number = label[label_at + i]!
    if (t55 >= 0 && t55 < 10 && Math.floor(t55) === t55) {
      work[(i * 10 + 160) + t55]! += work[i + 320]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t56: number = i * 10 + 160
    const t57: number = label[label_at + i]!
    const t58: number = i * 10
    const t59: number = t57 >= 0 && t57 < 10 && Math.floor(t57) === t57 ? work[t58 + t57]! : NaN
    const t60: number = i * 10 + 320
    for (let j = 0; j < 10; j++) {
      const t61: number = j === t57 ? 0 : 0 >= work[t58 + j]! - t59 + 1 ? 0 : 1
      work[t60 + j] = work[t56 + j]! + t61
    }
  }
  for (let i = 0; i < 10; i += 2) {
    const t62: number = i + 320
    const t63: number = i + 330
    const t64: number = i + 340
    const t65: number = i + 350
    const t66: number = i * 3072
    const t67: number = i + 321
    const t68: number = i + 331
    const t69: number = i + 341
    const t70: number = i + 351
    const t71: number = i * 3072 + 3072
    for (let j = 0; j < 16; j += 4) {
      const t72: number = work[t62 + j * 10]!
      const t73: number = x_at + j * 3072
      const t74: number = work[t63 + j * 10]!
      const t75: number = x_at + j * 3072 + 3072
      const t76: number = work[t64 + j * 10]!
      const t77: number = x_at + j * 3072 + 6144
      const t78: number = work[t65 + j * 10]!
      const t79: number = x_at + j * 3072 + 9216
      const t80: number = work[t67 + j * 10]!
      const t81: number = work[t68 + j * 10]!
      const t82: number = work[t69 + j * 10]!
      const t83: number = work[t70 + j * 10]!
      for (let k = 0; k < 3072; k++) {
        const t84: number = x[t73 + k]!
        const t85: number = x[t75 + k]!
        const t86: number = x[t77 + k]!
        const t87: number = x[t79 + k]!
        grad[t66 + k]! += t72 * t84 + t74 * t85 + t76 * t86 + t78 * t87
        grad[t71 + k]! += t80 * t84 + t81 * t85 + t82 * t86 + t83 * t87
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t88: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t89: number = t88 + j
      grad[t89]! += 0.032 * params[t89]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t90: number = i * 10 + 320
    for (let j = 0; j < 10; j++) {
      grad[j + 30720]! += work[t90 + j]!
    }
  }
  return t44 + 0.016 * t1
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
  name: "linear-svm",
  inputs: [{ name: "x", shape: [3072], kind: "real" }, { name: "label", shape: [], kind: "class", classes: 10 }],
  params: [
    { name: "W", shape: [10, 3072], start: { distribution: "normal", mean: 0, deviation: 0.01 } },
    { name: "b", shape: [10], start: 0 },
  ],
  outputs: [{ name: "loss", shape: [], offset: 0 }],
  operations: { forward: 122969, backward: 92318, valueAndGrad: 215240 },
  kinks: [
    {
      site: "max(W·x + b − (W·x + b)[label] + 1, 0)",
      at: "0 = W·x + b − (W·x + b)[label] + 1",
      gradient: "all to the first; to the constant, if one of them is",
    },
  ],
  sourceHash: "03f41418eca64358",
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
