// Made by gradgen from linear-classifier.layers.json; do not edit, compile again.
//
// scores               = scores/kernelᵀ·x + scores/bias
// loss                 = logSumExp(scores) − scores[label] + 0.001·Σ(scores/kernel∘²)
// ∂loss/∂scores/kernel = (x[i]·(exp(scores[j] − logSumExp(scores)) − 1·oneHot(label)[j]) + 0.002·scores/kernel[i, j])ᵢⱼ
// ∂loss/∂scores/bias   = (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])ᵢ
//
// Operations: forward 126051, backward 92198, both at once 218274. Kept between forward and backward: 88 bytes. Workspace: 4224 bytes.
// Arrays: 65 loops (11 over several rows at a time, 1 with several sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(528)
const scratch = /* @__PURE__ */ new Float64Array(30730)
const allParams = /* @__PURE__ */ new Float64Array(30730)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array } | undefined

/**
 * `loss = logSumExp(scores) − scores[label] + 0.001·Σ(scores/kernel∘²)`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, label: number, tape?: Float64Array): number {
  work.fill(0, 0, 10)
  for (let i = 0; i < 3072; i += 4) {
    const t1: number = i * 10
    const t2: number = x[i]!
    const t3: number = i * 10 + 10
    const t4: number = x[i + 1]!
    const t5: number = i * 10 + 20
    const t6: number = x[i + 2]!
    const t7: number = i * 10 + 30
    const t8: number = x[i + 3]!
    for (let j = 0; j < 10; j++) {
      const t9: number = params[t1 + j]! * t2 + params[t3 + j]! * t4 + params[t5 + j]! * t6 + params[t7 + j]! * t8
      work[j]! += t9
    }
  }
  let t10 = 0
  for (let i = 0; i < 3072; i++) {
    const t11: number = i * 10
    let t12 = 0
    for (let j = 0; j < 10; j++) {
      const t13: number = params[t11 + j]!
      t12 += t13 * t13
    }
    t10 += t12
  }
  // scores [10]
  for (let i = 0; i < 10; i++) {
    work[i + 10] = work[i]! + params[i + 30720]!
  }
  const t14 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label + 10]! : NaN
  let t15 = -Infinity
  for (let i = 0; i < 10; i++) {
    t15 = Math.max(t15, work[i + 10]!)
  }
  const t16 = Math.abs(t15) < Infinity ? t15 : 0
  for (let i = 0; i < 10; i++) {
    work[i] = Math.exp(work[i + 10]! - t16)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 1] = work[k]!
    }
  }
  let t17 = 0
  for (let i = 0; i < 10; i++) {
    t17 += work[i]!
  }
  let t18 = 0
  if (t17 >= 1 && t17 < 1.5) {
    let t19 = 0
    for (let i = 0; i < 10; i++) {
      const t20: number = work[i]!
      t19 += t20 < 1 ? t20 : 0
    }
    t18 = t19
  } else {
    t18 = t17 - 1
  }
  const loss = t16 - t14 + Math.log1p(t18) + 0.001 * t10
  if (tape !== undefined) {
    tape[0] = t17
  }
  return loss
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `scores/kernel`, `scores/bias`.
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
  for (let i = 0; i < 3072; i += 4) {
    const t3: number = x[i]!
    const t4: number = i * 10
    const t5: number = x[i + 1]!
    const t6: number = i * 10 + 10
    const t7: number = x[i + 2]!
    const t8: number = i * 10 + 20
    const t9: number = x[i + 3]!
    const t10: number = i * 10 + 30
    for (let j = 0; j < 10; j++) {
      const t11: number = grad[j + 30720]!
      const t12: number = t4 + j
      grad[t12] = t3 * t11 + t1 * params[t12]!
      const t13: number = t6 + j
      grad[t13] = t5 * t11 + t1 * params[t13]!
      const t14: number = t8 + j
      grad[t14] = t7 * t11 + t1 * params[t14]!
      const t15: number = t10 + j
      grad[t15] = t9 * t11 + t1 * params[t15]!
    }
  }
}

/**
 * `loss = logSumExp(scores) − scores[label] + 0.001·Σ(scores/kernel∘²)`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `scores/kernel`, `scores/bias`.
 */
export function valueAndGrad(params: Float64Array, x: Float64Array, label: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, x, label)
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  work.fill(0, 0, 10)
  for (let i = 0; i < 3072; i += 4) {
    const t2: number = i * 10
    const t3: number = x[i]!
    const t4: number = i * 10 + 10
    const t5: number = x[i + 1]!
    const t6: number = i * 10 + 20
    const t7: number = x[i + 2]!
    const t8: number = i * 10 + 30
    const t9: number = x[i + 3]!
    for (let j = 0; j < 10; j++) {
      const t10: number = params[t2 + j]! * t3 + params[t4 + j]! * t5 + params[t6 + j]! * t7 + params[t8 + j]! * t9
      work[j]! += t10
    }
  }
  work.fill(0, 10, 20)
  if (t1) {
    work[label + 10]! += 1
  }
  let t11 = 0
  for (let i = 0; i < 3072; i++) {
    const t12: number = i * 10
    let t13 = 0
    for (let j = 0; j < 10; j++) {
      const t14: number = params[t12 + j]!
      t13 += t14 * t14
    }
    t11 += t13
  }
  // scores [10]
  for (let i = 0; i < 10; i++) {
    work[i + 20] = work[i]! + params[i + 30720]!
  }
  const t15 = t1 ? work[label + 20]! : NaN
  let t16 = -Infinity
  for (let i = 0; i < 10; i++) {
    t16 = Math.max(t16, work[i + 20]!)
  }
  const t17 = Math.abs(t16) < Infinity ? t16 : 0
  for (let i = 0; i < 10; i++) {
    work[i] = Math.exp(work[i + 20]! - t17)
  }
  let t18 = 0
  for (let i = 0; i < 10; i++) {
    t18 += work[i]!
  }
  let t19 = 0
  if (t18 >= 1 && t18 < 1.5) {
    let t20 = 0
    for (let i = 0; i < 10; i++) {
      const t21: number = work[i]!
      t20 += t21 < 1 ? t21 : 0
    }
    t19 = t20
  } else {
    t19 = t18 - 1
  }
  const loss = t17 - t15 + Math.log1p(t19) + 0.001 * t11
  const t22 = -(t19 / t18)
  for (let i = 0; i < 10; i++) {
    const t23: number = work[i]! / t18
    const t24: number = work[i + 10]!
    const t25: number = t24 === 1 && t23 > 0.5 ? t22 : t23 - t24
    grad[i + 30720] = t25
  }
  for (let i = 0; i < 3072; i += 4) {
    const t26: number = x[i]!
    const t27: number = i * 10
    const t28: number = x[i + 1]!
    const t29: number = i * 10 + 10
    const t30: number = x[i + 2]!
    const t31: number = i * 10 + 20
    const t32: number = x[i + 3]!
    const t33: number = i * 10 + 30
    for (let j = 0; j < 10; j++) {
      const t34: number = grad[j + 30720]!
      const t35: number = t27 + j
      grad[t35] = t26 * t34 + 0.002 * params[t35]!
      const t36: number = t29 + j
      grad[t36] = t28 * t34 + 0.002 * params[t36]!
      const t37: number = t31 + j
      grad[t37] = t30 * t34 + 0.002 * params[t37]!
      const t38: number = t33 + j
      grad[t38] = t32 * t34 + 0.002 * params[t38]!
    }
  }
  return loss
}

/**
 * `∂loss/∂scores/kernel = (x[i]·(exp(scores[j] − logSumExp(scores)) − 1·oneHot(label)[j]) + 0.002·scores/kernel[i, j])ᵢⱼ` …
 *
 * The gradient with respect to `scores/kernel`, `scores/bias`, by name; freshly made.
 */
export function gradient(
  params: Float64Array, x: Float64Array, label: number,
): { "scores/kernel": Float64Array; "scores/bias": Float64Array } {
  const grad = new Float64Array(30730)
  valueAndGrad(params, x, label, grad)
  return { "scores/kernel": grad.slice(0, 30720), "scores/bias": grad.slice(30720, 30730) }
}

/** The value where `vector` holds `scores/kernel`, `scores/bias`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
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
  work.fill(0, 10, 20)
  for (let i = 0; i < 3072; i += 4) {
    const t2: number = i * 10
    const t3: number = x[x_at + i]!
    const t4: number = i * 10 + 10
    const t5: number = x[x_at + i + 1]!
    const t6: number = i * 10 + 20
    const t7: number = x[x_at + i + 2]!
    const t8: number = i * 10 + 30
    const t9: number = x[x_at + i + 3]!
    for (let j = 0; j < 10; j++) {
      const t10: number = params[t2 + j]! * t3 + params[t4 + j]! * t5 + params[t6 + j]! * t7 + params[t8 + j]! * t9
      work[j + 10]! += t10
    }
  }
  let t11 = 0
  for (let i = 0; i < 3072; i++) {
    const t12: number = i * 10
    let t13 = 0
    for (let j = 0; j < 10; j++) {
      const t14: number = params[t12 + j]!
      t13 += t14 * t14
    }
    t11 += t13
  }
  // scores [10]
  for (let i = 0; i < 10; i++) {
    work[i + 20] = work[i + 10]! + params[i + 30720]!
  }
  const t15 = t1 ? work[label + 20]! : NaN
  let t16 = -Infinity
  for (let i = 0; i < 10; i++) {
    t16 = Math.max(t16, work[i + 20]!)
  }
  const t17 = Math.abs(t16) < Infinity ? t16 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 10] = Math.exp(work[i + 20]! - t17)
  }
  let t18 = 0
  for (let i = 0; i < 10; i++) {
    t18 += work[i + 10]!
  }
  for (let i = 0; i < 3072; i++) {
    const t19: number = i * 10
    for (let j = 0; j < 10; j++) {
      const t20: number = t19 + j
      grad[t20]! += 0.002 * params[t20]!
    }
  }
  let t21 = 0
  if (t18 >= 1 && t18 < 1.5) {
    let t22 = 0
    for (let i = 0; i < 10; i++) {
      const t23: number = work[i + 10]!
      t22 += t23 < 1 ? t23 : 0
    }
    t21 = t22
  } else {
    t21 = t18 - 1
  }
  const loss = t17 - t15 + Math.log1p(t21) + 0.001 * t11
  const t24 = -(t21 / t18)
  for (let i = 0; i < 10; i++) {
    const t25: number = work[i + 10]! / t18
    const t26: number = work[i]!
    const t27: number = t26 === 1 && t25 > 0.5 ? t24 : t25 - t26
    work[i + 20] = t27
  }
  for (let i = 0; i < 3072; i += 4) {
    const t28: number = i * 10
    const t29: number = x[x_at + i]!
    const t30: number = i * 10 + 10
    const t31: number = x[x_at + i + 1]!
    const t32: number = i * 10 + 20
    const t33: number = x[x_at + i + 2]!
    const t34: number = i * 10 + 30
    const t35: number = x[x_at + i + 3]!
    for (let j = 0; j < 10; j++) {
      const t36: number = work[j + 20]!
      grad[t28 + j]! += t29 * t36
      grad[t30 + j]! += t31 * t36
      grad[t32 + j]! += t33 * t36
      grad[t34 + j]! += t35 * t36
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
  work.fill(0, 0, 160)
  for (let i = 0; i < 16; i += 2) {
    const t1: number = x_at + i * 3072
    const t2: number = x_at + i * 3072 + 1
    const t3: number = x_at + i * 3072 + 2
    const t4: number = x_at + i * 3072 + 3
    const t5: number = i * 10
    const t6: number = x_at + i * 3072 + 3072
    const t7: number = x_at + i * 3072 + 3073
    const t8: number = x_at + i * 3072 + 3074
    const t9: number = x_at + i * 3072 + 3075
    const t10: number = i * 10 + 10
    for (let j = 0; j < 3072; j += 4) {
      const t11: number = x[t1 + j]!
      const t12: number = j * 10
      const t13: number = x[t2 + j]!
      const t14: number = j * 10 + 10
      const t15: number = x[t3 + j]!
      const t16: number = j * 10 + 20
      const t17: number = x[t4 + j]!
      const t18: number = j * 10 + 30
      const t19: number = x[t6 + j]!
      const t20: number = x[t7 + j]!
      const t21: number = x[t8 + j]!
      const t22: number = x[t9 + j]!
      for (let k = 0; k < 10; k++) {
        const t23: number = params[t12 + k]!
        const t24: number = params[t14 + k]!
        const t25: number = params[t16 + k]!
        const t26: number = params[t18 + k]!
        work[t5 + k]! += t11 * t23 + t13 * t24 + t15 * t25 + t17 * t26
        work[t10 + k]! += t19 * t23 + t20 * t24 + t21 * t25 + t22 * t26
      }
    }
  }
  work.fill(0, 160, 320)
  for (let i = 0; i < 16; i++) {
    const t27: number = label[label_at + i]!
    if (t27 >= 0 && t27 < 10 && Math.floor(t27) === t27) {
      work[(i * 10 + 160) + t27]! += 1
    }
  }
  let t28 = 0
  for (let i = 0; i < 3072; i++) {
    const t29: number = i * 10
    let t30 = 0
    for (let j = 0; j < 10; j++) {
      const t31: number = params[t29 + j]!
      t30 += t31 * t31
    }
    t28 += t30
  }
  const t32 = 0.001 * t28
  for (let i = 0; i < 16; i += 4) {
    const t33: number = i * 10
    const t34: number = i * 10 + 320
    const t35: number = i * 10 + 10
    const t36: number = i * 10 + 330
    const t37: number = i * 10 + 20
    const t38: number = i * 10 + 340
    const t39: number = i * 10 + 30
    const t40: number = i * 10 + 350
    for (let j = 0; j < 10; j++) {
      const t41: number = params[j + 30720]!
      work[t34 + j] = work[t33 + j]! + t41
      work[t36 + j] = work[t35 + j]! + t41
      work[t38 + j] = work[t37 + j]! + t41
      work[t40 + j] = work[t39 + j]! + t41
    }
  }
  for (let i = 0; i < 16; i++) {
    const t42: number = i * 10 + 320
    let t43 = -Infinity
    for (let j = 0; j < 10; j++) {
      t43 = Math.max(t43, work[t42 + j]!)
    }
    const t44: number = Math.abs(t43) < Infinity ? t43 : 0
    work[i + 480] = t44
  }
  for (let i = 0; i < 16; i++) {
    const t45: number = i * 10 + 320
    const t46: number = work[i + 480]!
    const t47: number = i * 10
    for (let j = 0; j < 10; j++) {
      work[t47 + j] = Math.exp(work[t45 + j]! - t46)
    }
  }
  for (let i = 0; i < 16; i++) {
    const t48: number = i * 10
    let t49 = 0
    for (let j = 0; j < 10; j++) {
      t49 += work[t48 + j]!
    }
    work[i + 496] = t49
    let t50 = 0
    if (t49 >= 1 && t49 < 1.5) {
      let t51 = 0
      for (let j = 0; j < 10; j++) {
        const t52: number = work[t48 + j]!
        t51 += t52 < 1 ? t52 : 0
      }
      t50 = t51
    } else {
      t50 = t49 - 1
    }
    work[i + 512] = t50
  }
  let t53 = 0
  for (let i = 0; i < 16; i++) {
    const t54: number = label[label_at + i]!
    const t55: number = t54 >= 0 && t54 < 10 && Math.floor(t54) === t54 ? work[(i * 10 + 320) + t54]! : NaN
    t53 += work[i + 480]! - t55 + Math.log1p(work[i + 512]!) + t32
  }
  for (let i = 0; i < 16; i++) {
    const t56: number = i * 10
    const t57: number = work[i + 496]!
    const t58: number = i * 10 + 160
    const t59: number = -(work[i + 512]! / t57)
    const t60: number = i * 10 + 320
    for (let j = 0; j < 10; j++) {
      const t61: number = work[t56 + j]! / t57
      const t62: number = work[t58 + j]!
      const t63: number = t62 === 1 && t61 > 0.5 ? t59 : t61 - t62
      work[t60 + j] = t63
    }
  }
  for (let i = 0; i < 3072; i += 2) {
    const t64: number = i * 10
    const t65: number = x_at + i
    const t66: number = i * 10 + 1
    const t67: number = i * 10 + 2
    const t68: number = i * 10 + 3
    const t69: number = i * 10 + 4
    const t70: number = i * 10 + 10
    const t71: number = x_at + i + 1
    const t72: number = i * 10 + 11
    const t73: number = i * 10 + 12
    const t74: number = i * 10 + 13
    const t75: number = i * 10 + 14
    for (let j = 0; j < 10; j += 5) {
      const t76: number = j + 320
      const t77: number = j + 321
      const t78: number = j + 322
      const t79: number = j + 323
      const t80: number = j + 324
      let t81 = 0
      let t82 = 0
      let t83 = 0
      let t84 = 0
      let t85 = 0
      let t86 = 0
      let t87 = 0
      let t88 = 0
      let t89 = 0
      let t90 = 0
      for (let k = 0; k < 16; k++) {
        const t91: number = x[t65 + k * 3072]!
        const t92: number = work[t76 + k * 10]!
        const t93: number = work[t77 + k * 10]!
        const t94: number = work[t78 + k * 10]!
        const t95: number = work[t79 + k * 10]!
        const t96: number = work[t80 + k * 10]!
        const t97: number = x[t71 + k * 3072]!
        t81 += t91 * t92
        t82 += t91 * t93
        t83 += t91 * t94
        t84 += t91 * t95
        t85 += t91 * t96
        t86 += t97 * t92
        t87 += t97 * t93
        t88 += t97 * t94
        t89 += t97 * t95
        t90 += t97 * t96
      }
      grad[t64 + j]! += t81
      grad[t66 + j]! += t82
      grad[t67 + j]! += t83
      grad[t68 + j]! += t84
      grad[t69 + j]! += t85
      grad[t70 + j]! += t86
      grad[t72 + j]! += t87
      grad[t73 + j]! += t88
      grad[t74 + j]! += t89
      grad[t75 + j]! += t90
    }
  }
  for (let i = 0; i < 3072; i++) {
    const t98: number = i * 10
    for (let j = 0; j < 10; j++) {
      const t99: number = t98 + j
      grad[t99]! += 0.032 * params[t99]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t100: number = i * 10 + 320
    for (let j = 0; j < 10; j++) {
      grad[j + 30720]! += work[t100 + j]!
    }
  }
  return t53
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `scores/kernel`, `scores/bias`, which overwrites `grad`. */
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
export function views(params: Float64Array): { "scores/kernel": Float64Array; "scores/bias": Float64Array } {
  return { "scores/kernel": params.subarray(0, 30720), "scores/bias": params.subarray(30720, 30730) }
}

/** Named windows on a gradient. */
export function gradViews(grad: Float64Array): { "scores/kernel": Float64Array; "scores/bias": Float64Array } {
  return { "scores/kernel": grad.subarray(0, 30720), "scores/bias": grad.subarray(30720, 30730) }
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array } {
  return own ??= { params: new Float64Array(30730), grad: new Float64Array(30730), tape: new Float64Array(11), x: new Float64Array(3072) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  "scores/kernel": { offset: 0, length: 30720, shape: [3072, 10] },
  "scores/bias": { offset: 30720, length: 10, shape: [10] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {
  "scores/kernel": { offset: 0, length: 30720, shape: [3072, 10] },
  "scores/bias": { offset: 30720, length: 10, shape: [10] },
} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 11

/** How many numbers `params` holds. */
export const paramsLength = 30730

/** How many numbers `grad` holds. */
export const gradLength = 30730

/** What the module was made from and what it costs. */
export const meta = {
  name: "linear-classifier",
  inputs: [{ name: "x", shape: [3072], kind: "real" }, { name: "label", shape: [], kind: "class", classes: 10 }],
  params: [
    { name: "scores/kernel", shape: [3072, 10], start: { distribution: "normal", mean: 0, deviation: 0.01 } },
    { name: "scores/bias", shape: [10], start: 0 },
  ],
  outputs: [{ name: "loss", shape: [], offset: 0 }],
  operations: { forward: 126051, backward: 92198, valueAndGrad: 218274 },
  kinks: [],
  sourceHash: "9bac1ffdf0e94d10",
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
