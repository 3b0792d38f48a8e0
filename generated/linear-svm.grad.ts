// Made by gradgen from linear-svm.expr; do not edit, compile again.
//
// scores   = W·x + b
// loss     = Σᵢ (i − 1 = label ? 0 : max(scores[i] − scores[label] + 1, 0)) + 0.001·Σ(W∘²)
// ∂loss/∂W = … (16 operations)
// ∂loss/∂b = (Σⱼ (j − 1 = label ? 0 : −(scores[j] − scores[label] + 1 ≤ 0 ? 0 : 1))·oneHot(label)[i] + (i − 1 = label ? 0 : scores[i] − scores[label] + 1 ≤ 0 ? 0 : 1))ᵢ
//
// Operations: forward 122999, backward 92318, both at once 215270. Kept between forward and backward: 88 bytes. Workspace: 3840 bytes.
// Arrays: 48 loops (10 over several rows at a time, 6 with several sums, 4 with partial sums). Batches: 16 examples at a time.

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
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 1] = work[k]!
    }
  }
  const t23 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label]! : NaN
  let t24 = 0
  for (let i = 0; i < 10; i++) {
    t24 += i === label ? 0 : Math.max(0, work[i]! - t23 + 1)
  }
  const loss = t24 + 0.001 * t1
  if (tape !== undefined) {
    tape[0] = t23
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
    work[i] = t18 + params[i + 30720]!
    work[i + 1] = t19 + params[i + 30721]!
    work[i + 2] = t20 + params[i + 30722]!
    work[i + 3] = t21 + params[i + 30723]!
    work[i + 4] = t22 + params[i + 30724]!
  }
  const t24 = t1 ? work[label]! : NaN
  let t25 = 0
  let t26 = 0
  for (let i = 0; i < 10; i++) {
    const t27: boolean = i === label
    let t28 = 0
    let t29 = 0
    if (!t27) {
      const t30: number = work[i]! - t24 + 1
      t28 = Math.max(0, t30)
      const t31: number = 0 >= t30 ? 0 : 1
      t29 = -t31
    }
    t25 += t28
    t26 += t29
  }
  work.fill(0, 10, 20)
  if (t1) {
    work[label + 10]! += t26
  }
  const loss = t25 + 0.001 * t2
  for (let i = 0; i < 10; i++) {
    const t32: number = i === label ? 0 : 0 >= work[i]! - t24 + 1 ? 0 : 1
    grad[i + 30720] = work[i + 10]! + t32
  }
  for (let i = 0; i < 10; i += 5) {
    const t33: number = i * 3072
    const t34: number = grad[i + 30720]!
    const t35: number = i * 3072 + 3072
    const t36: number = grad[i + 30721]!
    const t37: number = i * 3072 + 6144
    const t38: number = grad[i + 30722]!
    const t39: number = i * 3072 + 9216
    const t40: number = grad[i + 30723]!
    const t41: number = i * 3072 + 12288
    const t42: number = grad[i + 30724]!
    for (let j = 0; j < 3072; j++) {
      const t43: number = t33 + j
      const t44: number = x[j]!
      grad[t43] = 0.002 * params[t43]! + t34 * t44
      const t45: number = t35 + j
      grad[t45] = 0.002 * params[t45]! + t36 * t44
      const t46: number = t37 + j
      grad[t46] = 0.002 * params[t46]! + t38 * t44
      const t47: number = t39 + j
      grad[t47] = 0.002 * params[t47]! + t40 * t44
      const t48: number = t41 + j
      grad[t48] = 0.002 * params[t48]! + t42 * t44
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
    work[i] = t18 + params[i + 30720]!
    work[i + 1] = t19 + params[i + 30721]!
    work[i + 2] = t20 + params[i + 30722]!
    work[i + 3] = t21 + params[i + 30723]!
    work[i + 4] = t22 + params[i + 30724]!
  }
  const t24 = t1 ? work[label]! : NaN
  let t25 = 0
  let t26 = 0
  for (let i = 0; i < 10; i++) {
    const t27: boolean = i === label
    let t28 = 0
    let t29 = 0
    if (!t27) {
      const t30: number = work[i]! - t24 + 1
      t28 = Math.max(0, t30)
      const t31: number = 0 >= t30 ? 0 : 1
      t29 = -t31
    }
    t25 += t28
    t26 += t29
  }
  work.fill(0, 10, 20)
  if (t1) {
    work[label + 10]! += t26
  }
  const loss = t25 + 0.001 * t2
  for (let i = 0; i < 10; i++) {
    const t32: number = i === label ? 0 : 0 >= work[i]! - t24 + 1 ? 0 : 1
    work[i + 20] = work[i + 10]! + t32
  }
  for (let i = 0; i < 10; i++) {
    const t33: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t34: number = t33 + j
      grad[t34]! += 0.002 * params[t34]!
    }
  }
  for (let i = 0; i < 10; i += 5) {
    const t35: number = i * 3072
    const t36: number = work[i + 20]!
    const t37: number = i * 3072 + 3072
    const t38: number = work[i + 21]!
    const t39: number = i * 3072 + 6144
    const t40: number = work[i + 22]!
    const t41: number = i * 3072 + 9216
    const t42: number = work[i + 23]!
    const t43: number = i * 3072 + 12288
    const t44: number = work[i + 24]!
    for (let j = 0; j < 3072; j++) {
      const t45: number = x[x_at + j]!
      grad[t35 + j]! += t36 * t45
      grad[t37 + j]! += t38 * t45
      grad[t39 + j]! += t40 * t45
      grad[t41 + j]! += t42 * t45
      grad[t43 + j]! += t44 * t45
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
  for (let i = 0; i < 16; i += 2) {
    const t12: number = x_at + i * 3072
    const t13: number = i * 10
    const t14: number = i * 10 + 1
    const t15: number = i * 10 + 2
    const t16: number = i * 10 + 3
    const t17: number = i * 10 + 4
    const t18: number = x_at + i * 3072 + 3072
    const t19: number = i * 10 + 10
    const t20: number = i * 10 + 11
    const t21: number = i * 10 + 12
    const t22: number = i * 10 + 13
    const t23: number = i * 10 + 14
    for (let j = 0; j < 10; j += 5) {
      const t24: number = j * 3072
      const t25: number = j * 3072 + 3072
      const t26: number = j * 3072 + 6144
      const t27: number = j * 3072 + 9216
      const t28: number = j * 3072 + 12288
      let t29 = 0
      let t30 = 0
      let t31 = 0
      let t32 = 0
      let t33 = 0
      let t34 = 0
      let t35 = 0
      let t36 = 0
      let t37 = 0
      let t38 = 0
      for (let k = 0; k < 3072; k++) {
        const t39: number = x[t12 + k]!
        const t40: number = params[t24 + k]!
        const t41: number = params[t25 + k]!
        const t42: number = params[t26 + k]!
        const t43: number = params[t27 + k]!
        const t44: number = params[t28 + k]!
        const t45: number = x[t18 + k]!
        t29 += t39 * t40
        t30 += t39 * t41
        t31 += t39 * t42
        t32 += t39 * t43
        t33 += t39 * t44
        t34 += t45 * t40
        t35 += t45 * t41
        t36 += t45 * t42
        t37 += t45 * t43
        t38 += t45 * t44
      }
      const t46: number = params[j + 30720]!
      work[t13 + j] = t29 + t46
      const t47: number = params[j + 30721]!
      work[t14 + j] = t30 + t47
      const t48: number = params[j + 30722]!
      work[t15 + j] = t31 + t48
      const t49: number = params[j + 30723]!
      work[t16 + j] = t32 + t49
      const t50: number = params[j + 30724]!
      work[t17 + j] = t33 + t50
      work[t19 + j] = t34 + t46
      work[t20 + j] = t35 + t47
      work[t21 + j] = t36 + t48
      work[t22 + j] = t37 + t49
      work[t23 + j] = t38 + t50
    }
  }
  let t51 = 0
  for (let i = 0; i < 16; i++) {
    const t52: number = label[label_at + i]!
    const t53: number = i * 10
    const t54: number = t52 >= 0 && t52 < 10 && Math.floor(t52) === t52 ? work[t53 + t52]! : NaN
    let t55 = 0
    for (let j = 0; j < 10; j++) {
      t55 += j === t52 ? 0 : Math.max(0, work[t53 + j]! - t54 + 1)
    }
    t51 += t55
  }
  for (let i = 0; i < 16; i++) {
    const t56: number = label[label_at + i]!
    const t57: number = i * 10
    const t58: number = t56 >= 0 && t56 < 10 && Math.floor(t56) === t56 ? work[t57 + t56]! : NaN
    let t59 = 0
    for (let j = 0; j < 10; j++) {
      let t60 = 0
      if (!(j === t56)) {
        const t61: number = 0 >= work[t57 + j]! - t58 + 1 ? 0 : 1
        t60 = -t61
      }
      t59 += t60
    }
    work[i + 320] = t59
  }
  work.fill(0, 160, 320)
  for (let i = 0; i < 16; i++) {
    const t62: number = label[label_at + i]!
    if (t62 >= 0 && t62 < 10 && Math.floor(t62) === t62) {
      work[(i * 10 + 160) + t62]! += work[i + 320]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t63: number = i * 10 + 160
    const t64: number = label[label_at + i]!
    const t65: number = i * 10
    const t66: number = t64 >= 0 && t64 < 10 && Math.floor(t64) === t64 ? work[t65 + t64]! : NaN
    const t67: number = i * 10 + 320
    for (let j = 0; j < 10; j++) {
      const t68: number = j === t64 ? 0 : 0 >= work[t65 + j]! - t66 + 1 ? 0 : 1
      work[t67 + j] = work[t63 + j]! + t68
    }
  }
  for (let i = 0; i < 10; i += 2) {
    const t69: number = i + 320
    const t70: number = i + 330
    const t71: number = i + 340
    const t72: number = i + 350
    const t73: number = i * 3072
    const t74: number = i + 321
    const t75: number = i + 331
    const t76: number = i + 341
    const t77: number = i + 351
    const t78: number = i * 3072 + 3072
    for (let j = 0; j < 16; j += 4) {
      const t79: number = work[t69 + j * 10]!
      const t80: number = x_at + j * 3072
      const t81: number = work[t70 + j * 10]!
      const t82: number = x_at + j * 3072 + 3072
      const t83: number = work[t71 + j * 10]!
      const t84: number = x_at + j * 3072 + 6144
      const t85: number = work[t72 + j * 10]!
      const t86: number = x_at + j * 3072 + 9216
      const t87: number = work[t74 + j * 10]!
      const t88: number = work[t75 + j * 10]!
      const t89: number = work[t76 + j * 10]!
      const t90: number = work[t77 + j * 10]!
      for (let k = 0; k < 3072; k++) {
        const t91: number = x[t80 + k]!
        const t92: number = x[t82 + k]!
        const t93: number = x[t84 + k]!
        const t94: number = x[t86 + k]!
        grad[t73 + k]! += t79 * t91 + t81 * t92 + t83 * t93 + t85 * t94
        grad[t78 + k]! += t87 * t91 + t88 * t92 + t89 * t93 + t90 * t94
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t95: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t96: number = t95 + j
      grad[t96]! += 0.032 * params[t96]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t97: number = i * 10 + 320
    for (let j = 0; j < 10; j++) {
      grad[j + 30720]! += work[t97 + j]!
    }
  }
  return t51 + 0.016 * t1
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
  operations: { forward: 122999, backward: 92318, valueAndGrad: 215270 },
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
