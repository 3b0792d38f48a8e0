// Made by gradgen from linear-softmax.expr; do not edit, compile again.
//
// scores   = W·x + b
// loss     = logSumExp(scores) − scores[label] + 0.001·Σ(W∘²)
// ∂loss/∂W = (0.002·W[i, j] + (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])·x[j])ᵢⱼ
// ∂loss/∂b = (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])ᵢ
//
// Operations: forward 122992, backward 92198, both at once 215215. Kept between forward and backward: 88 bytes. Workspace: 4224 bytes.
// Arrays: 60 loops (10 over several rows at a time, 4 with several sums). Batches: 16 examples at a time.

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
  const t16 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label]! : NaN
  let t17 = -Infinity
  for (let i = 0; i < 10; i++) {
    t17 = Math.max(t17, work[i]!)
  }
  const t18 = Math.abs(t17) < Infinity ? t17 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 10] = Math.exp(work[i]! - t18)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 1] = work[k + 10]!
    }
  }
  let t19 = 0
  for (let i = 0; i < 10; i++) {
    t19 += work[i + 10]!
  }
  let t20 = 0
  if (t19 >= 1 && t19 < 1.5) {
    let t21 = 0
    for (let i = 0; i < 10; i++) {
      const t22: number = work[i + 10]!
      t21 += t22 < 1 ? t22 : 0
    }
    t20 = t21
  } else {
    t20 = t19 - 1
  }
  const loss = t18 - t16 + Math.log1p(t20) + 0.001 * t1
  if (tape !== undefined) {
    tape[0] = t19
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
    work[i + 10] = t11 + params[i + 30720]!
    work[i + 11] = t12 + params[i + 30721]!
    work[i + 12] = t13 + params[i + 30722]!
    work[i + 13] = t14 + params[i + 30723]!
    work[i + 14] = t15 + params[i + 30724]!
  }
  const t17 = t1 ? work[label + 10]! : NaN
  let t18 = -Infinity
  for (let i = 0; i < 10; i++) {
    t18 = Math.max(t18, work[i + 10]!)
  }
  const t19 = Math.abs(t18) < Infinity ? t18 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 20] = Math.exp(work[i + 10]! - t19)
  }
  let t20 = 0
  for (let i = 0; i < 10; i++) {
    t20 += work[i + 20]!
  }
  let t21 = 0
  if (t20 >= 1 && t20 < 1.5) {
    let t22 = 0
    for (let i = 0; i < 10; i++) {
      const t23: number = work[i + 20]!
      t22 += t23 < 1 ? t23 : 0
    }
    t21 = t22
  } else {
    t21 = t20 - 1
  }
  const loss = t19 - t17 + Math.log1p(t21) + 0.001 * t2
  const t24 = -(t21 / t20)
  for (let i = 0; i < 10; i++) {
    const t25: number = work[i + 20]! / t20
    const t26: number = work[i]!
    const t27: number = t26 === 1 && t25 > 0.5 ? t24 : t25 - t26
    grad[i + 30720] = t27
  }
  for (let i = 0; i < 10; i += 5) {
    const t28: number = i * 3072
    const t29: number = grad[i + 30720]!
    const t30: number = i * 3072 + 3072
    const t31: number = grad[i + 30721]!
    const t32: number = i * 3072 + 6144
    const t33: number = grad[i + 30722]!
    const t34: number = i * 3072 + 9216
    const t35: number = grad[i + 30723]!
    const t36: number = i * 3072 + 12288
    const t37: number = grad[i + 30724]!
    for (let j = 0; j < 3072; j++) {
      const t38: number = t28 + j
      const t39: number = x[j]!
      grad[t38] = 0.002 * params[t38]! + t29 * t39
      const t40: number = t30 + j
      grad[t40] = 0.002 * params[t40]! + t31 * t39
      const t41: number = t32 + j
      grad[t41] = 0.002 * params[t41]! + t33 * t39
      const t42: number = t34 + j
      grad[t42] = 0.002 * params[t42]! + t35 * t39
      const t43: number = t36 + j
      grad[t43] = 0.002 * params[t43]! + t37 * t39
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
    work[i + 10] = t11 + params[i + 30720]!
    work[i + 11] = t12 + params[i + 30721]!
    work[i + 12] = t13 + params[i + 30722]!
    work[i + 13] = t14 + params[i + 30723]!
    work[i + 14] = t15 + params[i + 30724]!
  }
  const t17 = t1 ? work[label + 10]! : NaN
  let t18 = -Infinity
  for (let i = 0; i < 10; i++) {
    t18 = Math.max(t18, work[i + 10]!)
  }
  const t19 = Math.abs(t18) < Infinity ? t18 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 20] = Math.exp(work[i + 10]! - t19)
  }
  let t20 = 0
  for (let i = 0; i < 10; i++) {
    t20 += work[i + 20]!
  }
  for (let i = 0; i < 10; i++) {
    const t21: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t22: number = t21 + j
      grad[t22]! += 0.002 * params[t22]!
    }
  }
  let t23 = 0
  if (t20 >= 1 && t20 < 1.5) {
    let t24 = 0
    for (let i = 0; i < 10; i++) {
      const t25: number = work[i + 20]!
      t24 += t25 < 1 ? t25 : 0
    }
    t23 = t24
  } else {
    t23 = t20 - 1
  }
  const loss = t19 - t17 + Math.log1p(t23) + 0.001 * t2
  const t26 = -(t23 / t20)
  for (let i = 0; i < 10; i++) {
    const t27: number = work[i + 20]! / t20
    const t28: number = work[i]!
    const t29: number = t28 === 1 && t27 > 0.5 ? t26 : t27 - t28
    work[i + 10] = t29
  }
  for (let i = 0; i < 10; i += 5) {
    const t30: number = i * 3072
    const t31: number = work[i + 10]!
    const t32: number = i * 3072 + 3072
    const t33: number = work[i + 11]!
    const t34: number = i * 3072 + 6144
    const t35: number = work[i + 12]!
    const t36: number = i * 3072 + 9216
    const t37: number = work[i + 13]!
    const t38: number = i * 3072 + 12288
    const t39: number = work[i + 14]!
    for (let j = 0; j < 3072; j++) {
      const t40: number = x[x_at + j]!
      grad[t30 + j]! += t31 * t40
      grad[t32 + j]! += t33 * t40
      grad[t34 + j]! += t35 * t40
      grad[t36 + j]! += t37 * t40
      grad[t38 + j]! += t39 * t40
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
    for (let j = 0; j < 3072; j++) {
      const t5: number = params[t3 + j]!
      t4 += t5 * t5
    }
    t2 += t4
  }
  const t6 = 0.001 * t2
  for (let i = 0; i < 16; i += 2) {
    const t7: number = x_at + i * 3072
    const t8: number = i * 10 + 160
    const t9: number = i * 10 + 161
    const t10: number = i * 10 + 162
    const t11: number = i * 10 + 163
    const t12: number = i * 10 + 164
    const t13: number = x_at + i * 3072 + 3072
    const t14: number = i * 10 + 170
    const t15: number = i * 10 + 171
    const t16: number = i * 10 + 172
    const t17: number = i * 10 + 173
    const t18: number = i * 10 + 174
    for (let j = 0; j < 10; j += 5) {
      const t19: number = j * 3072
      const t20: number = j * 3072 + 3072
      const t21: number = j * 3072 + 6144
      const t22: number = j * 3072 + 9216
      const t23: number = j * 3072 + 12288
      let t24 = 0
      let t25 = 0
      let t26 = 0
      let t27 = 0
      let t28 = 0
      let t29 = 0
      let t30 = 0
      let t31 = 0
      let t32 = 0
      let t33 = 0
      for (let k = 0; k < 3072; k++) {
        const t34: number = x[t7 + k]!
        const t35: number = params[t19 + k]!
        const t36: number = params[t20 + k]!
        const t37: number = params[t21 + k]!
        const t38: number = params[t22 + k]!
        const t39: number = params[t23 + k]!
        const t40: number = x[t13 + k]!
        t24 += t34 * t35
        t25 += t34 * t36
        t26 += t34 * t37
        t27 += t34 * t38
        t28 += t34 * t39
        t29 += t40 * t35
        t30 += t40 * t36
        t31 += t40 * t37
        t32 += t40 * t38
        t33 += t40 * t39
      }
      const t41: number = params[j + 30720]!
      work[t8 + j] = t24 + t41
      const t42: number = params[j + 30721]!
      work[t9 + j] = t25 + t42
      const t43: number = params[j + 30722]!
      work[t10 + j] = t26 + t43
      const t44: number = params[j + 30723]!
      work[t11 + j] = t27 + t44
      const t45: number = params[j + 30724]!
      work[t12 + j] = t28 + t45
      work[t14 + j] = t29 + t41
      work[t15 + j] = t30 + t42
      work[t16 + j] = t31 + t43
      work[t17 + j] = t32 + t44
      work[t18 + j] = t33 + t45
    }
  }
  for (let i = 0; i < 16; i++) {
    const t46: number = i * 10 + 160
    let t47 = -Infinity
    for (let j = 0; j < 10; j++) {
      t47 = Math.max(t47, work[t46 + j]!)
    }
    const t48: number = Math.abs(t47) < Infinity ? t47 : 0
    work[i + 480] = t48
  }
  for (let i = 0; i < 16; i++) {
    const t49: number = i * 10 + 160
    const t50: number = work[i + 480]!
    const t51: number = i * 10 + 320
    for (let j = 0; j < 10; j++) {
      work[t51 + j] = Math.exp(work[t49 + j]! - t50)
    }
  }
  for (let i = 0; i < 16; i++) {
    const t52: number = i * 10 + 320
    let t53 = 0
    for (let j = 0; j < 10; j++) {
      t53 += work[t52 + j]!
    }
    work[i + 496] = t53
    let t54 = 0
    if (t53 >= 1 && t53 < 1.5) {
      let t55 = 0
      for (let j = 0; j < 10; j++) {
        const t56: number = work[t52 + j]!
        t55 += t56 < 1 ? t56 : 0
      }
      t54 = t55
    } else {
      t54 = t53 - 1
    }
    work[i + 512] = t54
  }
  let t57 = 0
  for (let i = 0; i < 16; i++) {
    const t58: number = label[label_at + i]!
    const t59: number = t58 >= 0 && t58 < 10 && Math.floor(t58) === t58 ? work[(i * 10 + 160) + t58]! : NaN
    t57 += work[i + 480]! - t59 + Math.log1p(work[i + 512]!) + t6
  }
  for (let i = 0; i < 16; i++) {
    const t60: number = i * 10 + 320
    const t61: number = work[i + 496]!
    const t62: number = i * 10
    const t63: number = -(work[i + 512]! / t61)
    const t64: number = i * 10 + 160
    for (let j = 0; j < 10; j++) {
      const t65: number = work[t60 + j]! / t61
      const t66: number = work[t62 + j]!
      const t67: number = t66 === 1 && t65 > 0.5 ? t63 : t65 - t66
      work[t64 + j] = t67
    }
  }
  for (let i = 0; i < 10; i += 2) {
    const t68: number = i + 160
    const t69: number = i + 170
    const t70: number = i + 180
    const t71: number = i + 190
    const t72: number = i * 3072
    const t73: number = i + 161
    const t74: number = i + 171
    const t75: number = i + 181
    const t76: number = i + 191
    const t77: number = i * 3072 + 3072
    for (let j = 0; j < 16; j += 4) {
      const t78: number = work[t68 + j * 10]!
      const t79: number = x_at + j * 3072
      const t80: number = work[t69 + j * 10]!
      const t81: number = x_at + j * 3072 + 3072
      const t82: number = work[t70 + j * 10]!
      const t83: number = x_at + j * 3072 + 6144
      const t84: number = work[t71 + j * 10]!
      const t85: number = x_at + j * 3072 + 9216
      const t86: number = work[t73 + j * 10]!
      const t87: number = work[t74 + j * 10]!
      const t88: number = work[t75 + j * 10]!
      const t89: number = work[t76 + j * 10]!
      for (let k = 0; k < 3072; k++) {
        const t90: number = x[t79 + k]!
        const t91: number = x[t81 + k]!
        const t92: number = x[t83 + k]!
        const t93: number = x[t85 + k]!
        grad[t72 + k]! += t78 * t90 + t80 * t91 + t82 * t92 + t84 * t93
        grad[t77 + k]! += t86 * t90 + t87 * t91 + t88 * t92 + t89 * t93
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t94: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t95: number = t94 + j
      grad[t95]! += 0.032 * params[t95]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t96: number = i * 10 + 160
    for (let j = 0; j < 10; j++) {
      grad[j + 30720]! += work[t96 + j]!
    }
  }
  return t57
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
  operations: { forward: 122992, backward: 92198, valueAndGrad: 215215 },
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
