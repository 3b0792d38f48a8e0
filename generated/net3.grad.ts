// Made by gradgen from net3.expr; do not edit, compile again.
//
// hidden1   = max(W1·x + b1, 0)
// hidden2   = max(W2·hidden1 + b2, 0)
// scores    = W3·hidden2 + b3
// loss      = logSumExp(scores) − scores[label] + 0.0001·(Σ(W1∘²) + Σ(W2∘²) + Σ(W3∘²))
// ∂loss/∂W1 = (0.0002·W1[i, j] + (Σₖ W1[i, k]·x[k] + b1[i] ≤ 0 ? 0 : Σₖ W2[k, i]·(Σₗ W2[k, l]·hidden1[l] + b2[k] ≤ 0 ? 0 : Σₗ W3[l, k]·(exp(scores[l] − logSumExp(scores)) − 1·oneHot(label)[l])))·x[j])ᵢⱼ
// ∂loss/∂b1 = (Σⱼ W1[i, j]·x[j] + b1[i] ≤ 0 ? 0 : Σⱼ W2[j, i]·(Σₖ W2[j, k]·hidden1[k] + b2[j] ≤ 0 ? 0 : Σₖ W3[k, j]·(exp(scores[k] − logSumExp(scores)) − 1·oneHot(label)[k])))ᵢ
// ∂loss/∂W2 = (0.0002·W2[i, j] + (Σₖ W2[i, k]·hidden1[k] + b2[i] ≤ 0 ? 0 : Σₖ W3[k, i]·(exp(scores[k] − logSumExp(scores)) − 1·oneHot(label)[k]))·hidden1[j])ᵢⱼ
// ∂loss/∂b2 = (Σⱼ W2[i, j]·hidden1[j] + b2[i] ≤ 0 ? 0 : Σⱼ W3[j, i]·(exp(scores[j] − logSumExp(scores)) − 1·oneHot(label)[j]))ᵢ
// ∂loss/∂W3 = (0.0002·W3[i, j] + (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])·hidden2[j])ᵢⱼ
// ∂loss/∂b3 = (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])ᵢ
//
// Operations: forward 1274141, backward 977038, both at once 2251204. Kept between forward and backward: 3288 bytes. Workspace: 78080 bytes.
// Arrays: 154 loops (40 over several rows at a time, 16 with several sums, 12 with partial sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(9760)
const scratch = /* @__PURE__ */ new Float64Array(318410)
const allParams = /* @__PURE__ */ new Float64Array(318410)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array } | undefined

/**
 * `loss = logSumExp(scores) − scores[label] + 0.0001·(Σ(W1∘²) + Σ(W2∘²) + Σ(W3∘²))`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, label: number, tape?: Float64Array): number {
  let t1 = 0
  let t2 = 0
  for (let i = 0; i < 100; i++) {
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
    const t13: number = i * 100 + 307300
    let t14 = 0
    let t15 = 0
    let t16 = 0
    let t17 = 0
    for (let j = 0; j < 100; j += 4) {
      const t18: number = params[t13 + j]!
      const t19: number = params[t13 + j + 1]!
      const t20: number = params[t13 + j + 2]!
      const t21: number = params[t13 + j + 3]!
      t14 += t18 * t18
      t15 += t19 * t19
      t16 += t20 * t20
      t17 += t21 * t21
    }
    const t22: number = t14 + t15 + (t16 + t17)
    t1 += t12
    t2 += t22
  }
  let t23 = 0
  for (let i = 0; i < 10; i++) {
    let t24 = 0
    let t25 = 0
    let t26 = 0
    let t27 = 0
    for (let j = 0; j < 100; j += 4) {
      const t28: number = params[(j + 317400) + i * 100]!
      const t29: number = params[j + i * 100 + 317401]!
      const t30: number = params[j + i * 100 + 317402]!
      const t31: number = params[j + i * 100 + 317403]!
      t24 += t28 * t28
      t25 += t29 * t29
      t26 += t30 * t30
      t27 += t31 * t31
    }
    const t32: number = t24 + t25 + (t26 + t27)
    t23 += t32
  }
  // hidden1 [100]
  for (let i = 0; i < 100; i += 4) {
    const t33: number = i * 3072
    const t34: number = i * 3072 + 3072
    const t35: number = i * 3072 + 6144
    const t36: number = i * 3072 + 9216
    let t37 = 0
    let t38 = 0
    let t39 = 0
    let t40 = 0
    for (let j = 0; j < 3072; j++) {
      const t41: number = x[j]!
      t37 += params[t33 + j]! * t41
      t38 += params[t34 + j]! * t41
      t39 += params[t35 + j]! * t41
      t40 += params[t36 + j]! * t41
    }
    const t42: number = t37 + params[i + 307200]!
    work[i] = t42
    work[i + 100] = Math.max(0, t42)
    const t43: number = t38 + params[i + 307201]!
    work[i + 1] = t43
    work[i + 101] = Math.max(0, t43)
    const t44: number = t39 + params[i + 307202]!
    work[i + 2] = t44
    work[i + 102] = Math.max(0, t44)
    const t45: number = t40 + params[i + 307203]!
    work[i + 3] = t45
    work[i + 103] = Math.max(0, t45)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 100; k++) {
      tape[k + 1] = work[k]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 100; k++) {
      tape[k + 101] = work[k + 100]!
    }
  }
  // hidden2 [100]
  for (let i = 0; i < 100; i += 4) {
    const t46: number = i * 100 + 307300
    const t47: number = i * 100 + 307400
    const t48: number = i * 100 + 307500
    const t49: number = i * 100 + 307600
    let t50 = 0
    let t51 = 0
    let t52 = 0
    let t53 = 0
    for (let j = 0; j < 100; j++) {
      const t54: number = work[j + 100]!
      t50 += params[t46 + j]! * t54
      t51 += params[t47 + j]! * t54
      t52 += params[t48 + j]! * t54
      t53 += params[t49 + j]! * t54
    }
    const t55: number = t50 + params[i + 317300]!
    work[i] = t55
    work[i + 200] = Math.max(0, t55)
    const t56: number = t51 + params[i + 317301]!
    work[i + 1] = t56
    work[i + 201] = Math.max(0, t56)
    const t57: number = t52 + params[i + 317302]!
    work[i + 2] = t57
    work[i + 202] = Math.max(0, t57)
    const t58: number = t53 + params[i + 317303]!
    work[i + 3] = t58
    work[i + 203] = Math.max(0, t58)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 100; k++) {
      tape[k + 201] = work[k]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 100; k++) {
      tape[k + 301] = work[k + 200]!
    }
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t59: number = i * 100 + 317400
    const t60: number = i * 100 + 317500
    const t61: number = i * 100 + 317600
    const t62: number = i * 100 + 317700
    const t63: number = i * 100 + 317800
    let t64 = 0
    let t65 = 0
    let t66 = 0
    let t67 = 0
    let t68 = 0
    for (let j = 0; j < 100; j++) {
      const t69: number = work[j + 200]!
      t64 += params[t59 + j]! * t69
      t65 += params[t60 + j]! * t69
      t66 += params[t61 + j]! * t69
      t67 += params[t62 + j]! * t69
      t68 += params[t63 + j]! * t69
    }
    work[i] = t64 + params[i + 318400]!
    work[i + 1] = t65 + params[i + 318401]!
    work[i + 2] = t66 + params[i + 318402]!
    work[i + 3] = t67 + params[i + 318403]!
    work[i + 4] = t68 + params[i + 318404]!
  }
  const t70 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label]! : NaN
  let t71 = -Infinity
  for (let i = 0; i < 10; i++) {
    t71 = Math.max(t71, work[i]!)
  }
  const t72 = Math.abs(t71) < Infinity ? t71 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 10] = Math.exp(work[i]! - t72)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 401] = work[k + 10]!
    }
  }
  let t73 = 0
  for (let i = 0; i < 10; i++) {
    t73 += work[i + 10]!
  }
  let t74 = 0
  if (t73 >= 1 && t73 < 1.5) {
    let t75 = 0
    for (let i = 0; i < 10; i++) {
      const t76: number = work[i + 10]!
      t75 += t76 < 1 ? t76 : 0
    }
    t74 = t75
  } else {
    t74 = t73 - 1
  }
  const loss = t72 - t70 + Math.log1p(t74) + 0.0001 * (t1 + t2 + t23)
  if (tape !== undefined) {
    tape[0] = t73
  }
  return loss
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `W1`, `b1`, `W2`, `b2`, `W3`, `b3`.
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
    grad[i + 318400] = upstream * (tape[i + 401]! / t2) - work[i]!
  }
  work.fill(0, 0, 100)
  for (let i = 0; i < 10; i += 5) {
    const t3: number = i * 100 + 317400
    const t4: number = grad[i + 318400]!
    const t5: number = i * 100 + 317500
    const t6: number = grad[i + 318401]!
    const t7: number = i * 100 + 317600
    const t8: number = grad[i + 318402]!
    const t9: number = i * 100 + 317700
    const t10: number = grad[i + 318403]!
    const t11: number = i * 100 + 317800
    const t12: number = grad[i + 318404]!
    for (let j = 0; j < 100; j++) {
      const t13: number = params[t3 + j]! * t4 + params[t5 + j]! * t6 + params[t7 + j]! * t8 + params[t9 + j]! * t10
      work[j]! += t13 + params[t11 + j]! * t12
    }
  }
  for (let i = 0; i < 100; i++) {
    const t14: number = 0 >= tape[i + 201]! ? 0 : work[i]!
    grad[i + 317300] = t14
  }
  work.fill(0, 0, 100)
  for (let i = 0; i < 100; i += 4) {
    const t15: number = i * 100 + 307300
    const t16: number = grad[i + 317300]!
    const t17: number = i * 100 + 307400
    const t18: number = grad[i + 317301]!
    const t19: number = i * 100 + 307500
    const t20: number = grad[i + 317302]!
    const t21: number = i * 100 + 307600
    const t22: number = grad[i + 317303]!
    for (let j = 0; j < 100; j++) {
      const t23: number = params[t15 + j]! * t16 + params[t17 + j]! * t18 + params[t19 + j]! * t20 + params[t21 + j]! * t22
      work[j]! += t23
    }
  }
  for (let i = 0; i < 100; i++) {
    const t24: number = 0 >= tape[i + 1]! ? 0 : work[i]!
    grad[i + 307200] = t24
  }
  for (let i = 0; i < 10; i += 5) {
    const t25: number = i * 100 + 317400
    const t26: number = grad[i + 318400]!
    const t27: number = i * 100 + 317500
    const t28: number = grad[i + 318401]!
    const t29: number = i * 100 + 317600
    const t30: number = grad[i + 318402]!
    const t31: number = i * 100 + 317700
    const t32: number = grad[i + 318403]!
    const t33: number = i * 100 + 317800
    const t34: number = grad[i + 318404]!
    for (let j = 0; j < 100; j++) {
      const t35: number = t25 + j
      const t36: number = tape[j + 301]!
      grad[t35] = t1 * params[t35]! + t26 * t36
      const t37: number = t27 + j
      grad[t37] = t1 * params[t37]! + t28 * t36
      const t38: number = t29 + j
      grad[t38] = t1 * params[t38]! + t30 * t36
      const t39: number = t31 + j
      grad[t39] = t1 * params[t39]! + t32 * t36
      const t40: number = t33 + j
      grad[t40] = t1 * params[t40]! + t34 * t36
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t41: number = i * 100 + 307300
    const t42: number = grad[i + 317300]!
    const t43: number = i * 100 + 307400
    const t44: number = grad[i + 317301]!
    const t45: number = i * 100 + 307500
    const t46: number = grad[i + 317302]!
    const t47: number = i * 100 + 307600
    const t48: number = grad[i + 317303]!
    for (let j = 0; j < 100; j++) {
      const t49: number = t41 + j
      const t50: number = tape[j + 101]!
      grad[t49] = t1 * params[t49]! + t42 * t50
      const t51: number = t43 + j
      grad[t51] = t1 * params[t51]! + t44 * t50
      const t52: number = t45 + j
      grad[t52] = t1 * params[t52]! + t46 * t50
      const t53: number = t47 + j
      grad[t53] = t1 * params[t53]! + t48 * t50
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t54: number = i * 3072
    const t55: number = grad[i + 307200]!
    const t56: number = i * 3072 + 3072
    const t57: number = grad[i + 307201]!
    const t58: number = i * 3072 + 6144
    const t59: number = grad[i + 307202]!
    const t60: number = i * 3072 + 9216
    const t61: number = grad[i + 307203]!
    for (let j = 0; j < 3072; j++) {
      const t62: number = t54 + j
      const t63: number = x[j]!
      grad[t62] = t1 * params[t62]! + t55 * t63
      const t64: number = t56 + j
      grad[t64] = t1 * params[t64]! + t57 * t63
      const t65: number = t58 + j
      grad[t65] = t1 * params[t65]! + t59 * t63
      const t66: number = t60 + j
      grad[t66] = t1 * params[t66]! + t61 * t63
    }
  }
}

/**
 * `loss = logSumExp(scores) − scores[label] + 0.0001·(Σ(W1∘²) + Σ(W2∘²) + Σ(W3∘²))`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `W1`, `b1`, `W2`, `b2`, `W3`, `b3`.
 */
export function valueAndGrad(params: Float64Array, x: Float64Array, label: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, x, label)
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  work.fill(0, 400, 410)
  if (t1) {
    work[label + 400]! += 1
  }
  let t2 = 0
  let t3 = 0
  for (let i = 0; i < 100; i++) {
    const t4: number = i * 3072
    let t5 = 0
    let t6 = 0
    let t7 = 0
    let t8 = 0
    for (let j = 0; j < 3072; j += 4) {
      const t9: number = params[t4 + j]!
      const t10: number = params[t4 + j + 1]!
      const t11: number = params[t4 + j + 2]!
      const t12: number = params[t4 + j + 3]!
      t5 += t9 * t9
      t6 += t10 * t10
      t7 += t11 * t11
      t8 += t12 * t12
    }
    const t13: number = t5 + t6 + (t7 + t8)
    const t14: number = i * 100 + 307300
    let t15 = 0
    let t16 = 0
    let t17 = 0
    let t18 = 0
    for (let j = 0; j < 100; j += 4) {
      const t19: number = params[t14 + j]!
      const t20: number = params[t14 + j + 1]!
      const t21: number = params[t14 + j + 2]!
      const t22: number = params[t14 + j + 3]!
      t15 += t19 * t19
      t16 += t20 * t20
      t17 += t21 * t21
      t18 += t22 * t22
    }
    const t23: number = t15 + t16 + (t17 + t18)
    t2 += t13
    t3 += t23
  }
  let t24 = 0
  for (let i = 0; i < 10; i++) {
    let t25 = 0
    let t26 = 0
    let t27 = 0
    let t28 = 0
    for (let j = 0; j < 100; j += 4) {
      const t29: number = params[(j + 317400) + i * 100]!
      const t30: number = params[j + i * 100 + 317401]!
      const t31: number = params[j + i * 100 + 317402]!
      const t32: number = params[j + i * 100 + 317403]!
      t25 += t29 * t29
      t26 += t30 * t30
      t27 += t31 * t31
      t28 += t32 * t32
    }
    const t33: number = t25 + t26 + (t27 + t28)
    t24 += t33
  }
  // hidden1 [100]
  for (let i = 0; i < 100; i += 4) {
    const t34: number = i * 3072
    const t35: number = i * 3072 + 3072
    const t36: number = i * 3072 + 6144
    const t37: number = i * 3072 + 9216
    let t38 = 0
    let t39 = 0
    let t40 = 0
    let t41 = 0
    for (let j = 0; j < 3072; j++) {
      const t42: number = x[j]!
      t38 += params[t34 + j]! * t42
      t39 += params[t35 + j]! * t42
      t40 += params[t36 + j]! * t42
      t41 += params[t37 + j]! * t42
    }
    const t43: number = t38 + params[i + 307200]!
    work[i] = t43
    work[i + 100] = Math.max(0, t43)
    const t44: number = t39 + params[i + 307201]!
    work[i + 1] = t44
    work[i + 101] = Math.max(0, t44)
    const t45: number = t40 + params[i + 307202]!
    work[i + 2] = t45
    work[i + 102] = Math.max(0, t45)
    const t46: number = t41 + params[i + 307203]!
    work[i + 3] = t46
    work[i + 103] = Math.max(0, t46)
  }
  // hidden2 [100]
  for (let i = 0; i < 100; i += 4) {
    const t47: number = i * 100 + 307300
    const t48: number = i * 100 + 307400
    const t49: number = i * 100 + 307500
    const t50: number = i * 100 + 307600
    let t51 = 0
    let t52 = 0
    let t53 = 0
    let t54 = 0
    for (let j = 0; j < 100; j++) {
      const t55: number = work[j + 100]!
      t51 += params[t47 + j]! * t55
      t52 += params[t48 + j]! * t55
      t53 += params[t49 + j]! * t55
      t54 += params[t50 + j]! * t55
    }
    const t56: number = t51 + params[i + 317300]!
    work[i + 200] = t56
    work[i + 300] = Math.max(0, t56)
    const t57: number = t52 + params[i + 317301]!
    work[i + 201] = t57
    work[i + 301] = Math.max(0, t57)
    const t58: number = t53 + params[i + 317302]!
    work[i + 202] = t58
    work[i + 302] = Math.max(0, t58)
    const t59: number = t54 + params[i + 317303]!
    work[i + 203] = t59
    work[i + 303] = Math.max(0, t59)
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t60: number = i * 100 + 317400
    const t61: number = i * 100 + 317500
    const t62: number = i * 100 + 317600
    const t63: number = i * 100 + 317700
    const t64: number = i * 100 + 317800
    let t65 = 0
    let t66 = 0
    let t67 = 0
    let t68 = 0
    let t69 = 0
    for (let j = 0; j < 100; j++) {
      const t70: number = work[j + 300]!
      t65 += params[t60 + j]! * t70
      t66 += params[t61 + j]! * t70
      t67 += params[t62 + j]! * t70
      t68 += params[t63 + j]! * t70
      t69 += params[t64 + j]! * t70
    }
    work[i + 410] = t65 + params[i + 318400]!
    work[i + 411] = t66 + params[i + 318401]!
    work[i + 412] = t67 + params[i + 318402]!
    work[i + 413] = t68 + params[i + 318403]!
    work[i + 414] = t69 + params[i + 318404]!
  }
  const t71 = t1 ? work[label + 410]! : NaN
  let t72 = -Infinity
  for (let i = 0; i < 10; i++) {
    t72 = Math.max(t72, work[i + 410]!)
  }
  const t73 = Math.abs(t72) < Infinity ? t72 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 420] = Math.exp(work[i + 410]! - t73)
  }
  let t74 = 0
  for (let i = 0; i < 10; i++) {
    t74 += work[i + 420]!
  }
  let t75 = 0
  if (t74 >= 1 && t74 < 1.5) {
    let t76 = 0
    for (let i = 0; i < 10; i++) {
      const t77: number = work[i + 420]!
      t76 += t77 < 1 ? t77 : 0
    }
    t75 = t76
  } else {
    t75 = t74 - 1
  }
  const loss = t73 - t71 + Math.log1p(t75) + 0.0001 * (t2 + t3 + t24)
  const t78 = -(t75 / t74)
  for (let i = 0; i < 10; i++) {
    const t79: number = work[i + 420]! / t74
    const t80: number = work[i + 400]!
    const t81: number = t80 === 1 && t79 > 0.5 ? t78 : t79 - t80
    grad[i + 318400] = t81
  }
  work.fill(0, 400, 500)
  for (let i = 0; i < 10; i += 5) {
    const t82: number = i * 100 + 317400
    const t83: number = grad[i + 318400]!
    const t84: number = i * 100 + 317500
    const t85: number = grad[i + 318401]!
    const t86: number = i * 100 + 317600
    const t87: number = grad[i + 318402]!
    const t88: number = i * 100 + 317700
    const t89: number = grad[i + 318403]!
    const t90: number = i * 100 + 317800
    const t91: number = grad[i + 318404]!
    for (let j = 0; j < 100; j++) {
      const t92: number = params[t82 + j]! * t83 + params[t84 + j]! * t85 + params[t86 + j]! * t87 + params[t88 + j]! * t89
      work[j + 400]! += t92 + params[t90 + j]! * t91
    }
  }
  for (let i = 0; i < 100; i++) {
    const t93: number = 0 >= work[i + 200]! ? 0 : work[i + 400]!
    grad[i + 317300] = t93
  }
  work.fill(0, 200, 300)
  for (let i = 0; i < 100; i += 4) {
    const t94: number = i * 100 + 307300
    const t95: number = grad[i + 317300]!
    const t96: number = i * 100 + 307400
    const t97: number = grad[i + 317301]!
    const t98: number = i * 100 + 307500
    const t99: number = grad[i + 317302]!
    const t100: number = i * 100 + 307600
    const t101: number = grad[i + 317303]!
    for (let j = 0; j < 100; j++) {
      const t102: number = params[t94 + j]! * t95 + params[t96 + j]! * t97 + params[t98 + j]! * t99 + params[t100 + j]! * t101
      work[j + 200]! += t102
    }
  }
  for (let i = 0; i < 100; i++) {
    const t103: number = 0 >= work[i]! ? 0 : work[i + 200]!
    grad[i + 307200] = t103
  }
  for (let i = 0; i < 10; i += 5) {
    const t104: number = i * 100 + 317400
    const t105: number = grad[i + 318400]!
    const t106: number = i * 100 + 317500
    const t107: number = grad[i + 318401]!
    const t108: number = i * 100 + 317600
    const t109: number = grad[i + 318402]!
    const t110: number = i * 100 + 317700
    const t111: number = grad[i + 318403]!
    const t112: number = i * 100 + 317800
    const t113: number = grad[i + 318404]!
    for (let j = 0; j < 100; j++) {
      const t114: number = t104 + j
      const t115: number = work[j + 300]!
      grad[t114] = 0.0002 * params[t114]! + t105 * t115
      const t116: number = t106 + j
      grad[t116] = 0.0002 * params[t116]! + t107 * t115
      const t117: number = t108 + j
      grad[t117] = 0.0002 * params[t117]! + t109 * t115
      const t118: number = t110 + j
      grad[t118] = 0.0002 * params[t118]! + t111 * t115
      const t119: number = t112 + j
      grad[t119] = 0.0002 * params[t119]! + t113 * t115
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t120: number = i * 100 + 307300
    const t121: number = grad[i + 317300]!
    const t122: number = i * 100 + 307400
    const t123: number = grad[i + 317301]!
    const t124: number = i * 100 + 307500
    const t125: number = grad[i + 317302]!
    const t126: number = i * 100 + 307600
    const t127: number = grad[i + 317303]!
    for (let j = 0; j < 100; j++) {
      const t128: number = t120 + j
      const t129: number = work[j + 100]!
      grad[t128] = 0.0002 * params[t128]! + t121 * t129
      const t130: number = t122 + j
      grad[t130] = 0.0002 * params[t130]! + t123 * t129
      const t131: number = t124 + j
      grad[t131] = 0.0002 * params[t131]! + t125 * t129
      const t132: number = t126 + j
      grad[t132] = 0.0002 * params[t132]! + t127 * t129
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t133: number = i * 3072
    const t134: number = grad[i + 307200]!
    const t135: number = i * 3072 + 3072
    const t136: number = grad[i + 307201]!
    const t137: number = i * 3072 + 6144
    const t138: number = grad[i + 307202]!
    const t139: number = i * 3072 + 9216
    const t140: number = grad[i + 307203]!
    for (let j = 0; j < 3072; j++) {
      const t141: number = t133 + j
      const t142: number = x[j]!
      grad[t141] = 0.0002 * params[t141]! + t134 * t142
      const t143: number = t135 + j
      grad[t143] = 0.0002 * params[t143]! + t136 * t142
      const t144: number = t137 + j
      grad[t144] = 0.0002 * params[t144]! + t138 * t142
      const t145: number = t139 + j
      grad[t145] = 0.0002 * params[t145]! + t140 * t142
    }
  }
  return loss
}

/**
 * `∂loss/∂W1 = (0.0002·W1[i, j] + (Σₖ W1[i, k]·x[k] + b1[i] ≤ 0 ? 0 : Σₖ W2[k, i]·(Σₗ W2[k, l]·hidden1[l] + b2[k] ≤ 0 ? 0 : Σₗ W3[l, k]·(exp(scores[l] − logSumExp(scores)) − 1·oneHot(label)[l])))·x[j])ᵢⱼ` …
 *
 * The gradient with respect to `W1`, `b1`, `W2`, `b2`, `W3`, `b3`, by name; freshly made.
 */
export function gradient(
  params: Float64Array, x: Float64Array, label: number,
): { W1: Float64Array; b1: Float64Array; W2: Float64Array; b2: Float64Array; W3: Float64Array; b3: Float64Array } {
  const grad = new Float64Array(318410)
  valueAndGrad(params, x, label, grad)
  return {
    W1: grad.slice(0, 307200), b1: grad.slice(307200, 307300), W2: grad.slice(307300, 317300), b2: grad.slice(317300, 317400),
    W3: grad.slice(317400, 318400), b3: grad.slice(318400, 318410),
  }
}

/** The value where `vector` holds `W1`, `b1`, `W2`, `b2`, `W3`, `b3`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(
  vector: ArrayLike<number>, x: Float64Array, label: number, grad?: { [index: number]: number; readonly length: number },
): number {
  if (!(vector instanceof Float64Array)) {
    for (let k = 0; k < 318410; k++) allParams[k] = vector[k]!
  }
  return valueAndGrad(vector instanceof Float64Array ? vector : allParams, x, label, grad as Float64Array | undefined)
}

/** The value for one example of a batch; adds its gradient to `grad`. */
function example(params: Float64Array, x: Float64Array, label: number, x_at: number, grad: Float64Array): number {
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  work.fill(0, 400, 410)
  if (t1) {
    work[label + 400]! += 1
  }
  let t2 = 0
  let t3 = 0
  for (let i = 0; i < 100; i++) {
    const t4: number = i * 3072
    let t5 = 0
    let t6 = 0
    let t7 = 0
    let t8 = 0
    for (let j = 0; j < 3072; j += 4) {
      const t9: number = params[t4 + j]!
      const t10: number = params[t4 + j + 1]!
      const t11: number = params[t4 + j + 2]!
      const t12: number = params[t4 + j + 3]!
      t5 += t9 * t9
      t6 += t10 * t10
      t7 += t11 * t11
      t8 += t12 * t12
    }
    const t13: number = t5 + t6 + (t7 + t8)
    const t14: number = i * 100 + 307300
    let t15 = 0
    let t16 = 0
    let t17 = 0
    let t18 = 0
    for (let j = 0; j < 100; j += 4) {
      const t19: number = params[t14 + j]!
      const t20: number = params[t14 + j + 1]!
      const t21: number = params[t14 + j + 2]!
      const t22: number = params[t14 + j + 3]!
      t15 += t19 * t19
      t16 += t20 * t20
      t17 += t21 * t21
      t18 += t22 * t22
    }
    const t23: number = t15 + t16 + (t17 + t18)
    t2 += t13
    t3 += t23
  }
  let t24 = 0
  for (let i = 0; i < 10; i++) {
    let t25 = 0
    let t26 = 0
    let t27 = 0
    let t28 = 0
    for (let j = 0; j < 100; j += 4) {
      const t29: number = params[(j + 317400) + i * 100]!
      const t30: number = params[j + i * 100 + 317401]!
      const t31: number = params[j + i * 100 + 317402]!
      const t32: number = params[j + i * 100 + 317403]!
      t25 += t29 * t29
      t26 += t30 * t30
      t27 += t31 * t31
      t28 += t32 * t32
    }
    const t33: number = t25 + t26 + (t27 + t28)
    t24 += t33
  }
  // hidden1 [100]
  for (let i = 0; i < 100; i += 4) {
    const t34: number = i * 3072
    const t35: number = i * 3072 + 3072
    const t36: number = i * 3072 + 6144
    const t37: number = i * 3072 + 9216
    let t38 = 0
    let t39 = 0
    let t40 = 0
    let t41 = 0
    for (let j = 0; j < 3072; j++) {
      const t42: number = x[x_at + j]!
      t38 += params[t34 + j]! * t42
      t39 += params[t35 + j]! * t42
      t40 += params[t36 + j]! * t42
      t41 += params[t37 + j]! * t42
    }
    const t43: number = t38 + params[i + 307200]!
    work[i] = t43
    work[i + 100] = Math.max(0, t43)
    const t44: number = t39 + params[i + 307201]!
    work[i + 1] = t44
    work[i + 101] = Math.max(0, t44)
    const t45: number = t40 + params[i + 307202]!
    work[i + 2] = t45
    work[i + 102] = Math.max(0, t45)
    const t46: number = t41 + params[i + 307203]!
    work[i + 3] = t46
    work[i + 103] = Math.max(0, t46)
  }
  // hidden2 [100]
  for (let i = 0; i < 100; i += 4) {
    const t47: number = i * 100 + 307300
    const t48: number = i * 100 + 307400
    const t49: number = i * 100 + 307500
    const t50: number = i * 100 + 307600
    let t51 = 0
    let t52 = 0
    let t53 = 0
    let t54 = 0
    for (let j = 0; j < 100; j++) {
      const t55: number = work[j + 100]!
      t51 += params[t47 + j]! * t55
      t52 += params[t48 + j]! * t55
      t53 += params[t49 + j]! * t55
      t54 += params[t50 + j]! * t55
    }
    const t56: number = t51 + params[i + 317300]!
    work[i + 200] = t56
    work[i + 300] = Math.max(0, t56)
    const t57: number = t52 + params[i + 317301]!
    work[i + 201] = t57
    work[i + 301] = Math.max(0, t57)
    const t58: number = t53 + params[i + 317302]!
    work[i + 202] = t58
    work[i + 302] = Math.max(0, t58)
    const t59: number = t54 + params[i + 317303]!
    work[i + 203] = t59
    work[i + 303] = Math.max(0, t59)
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t60: number = i * 100 + 317400
    const t61: number = i * 100 + 317500
    const t62: number = i * 100 + 317600
    const t63: number = i * 100 + 317700
    const t64: number = i * 100 + 317800
    let t65 = 0
    let t66 = 0
    let t67 = 0
    let t68 = 0
    let t69 = 0
    for (let j = 0; j < 100; j++) {
      const t70: number = work[j + 300]!
      t65 += params[t60 + j]! * t70
      t66 += params[t61 + j]! * t70
      t67 += params[t62 + j]! * t70
      t68 += params[t63 + j]! * t70
      t69 += params[t64 + j]! * t70
    }
    work[i + 410] = t65 + params[i + 318400]!
    work[i + 411] = t66 + params[i + 318401]!
    work[i + 412] = t67 + params[i + 318402]!
    work[i + 413] = t68 + params[i + 318403]!
    work[i + 414] = t69 + params[i + 318404]!
  }
  const t71 = t1 ? work[label + 410]! : NaN
  let t72 = -Infinity
  for (let i = 0; i < 10; i++) {
    t72 = Math.max(t72, work[i + 410]!)
  }
  const t73 = Math.abs(t72) < Infinity ? t72 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 420] = Math.exp(work[i + 410]! - t73)
  }
  let t74 = 0
  for (let i = 0; i < 10; i++) {
    t74 += work[i + 420]!
  }
  for (let i = 0; i < 100; i++) {
    const t75: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t76: number = t75 + j
      grad[t76]! += 0.0002 * params[t76]!
    }
  }
  for (let i = 0; i < 100; i++) {
    const t77: number = i * 100 + 307300
    for (let j = 0; j < 100; j++) {
      const t78: number = t77 + j
      grad[t78]! += 0.0002 * params[t78]!
    }
  }
  for (let i = 0; i < 10; i++) {
    const t79: number = i * 100 + 317400
    for (let j = 0; j < 100; j++) {
      const t80: number = t79 + j
      grad[t80]! += 0.0002 * params[t80]!
    }
  }
  let t81 = 0
  if (t74 >= 1 && t74 < 1.5) {
    let t82 = 0
    for (let i = 0; i < 10; i++) {
      const t83: number = work[i + 420]!
      t82 += t83 < 1 ? t83 : 0
    }
    t81 = t82
  } else {
    t81 = t74 - 1
  }
  const loss = t73 - t71 + Math.log1p(t81) + 0.0001 * (t2 + t3 + t24)
  const t84 = -(t81 / t74)
  for (let i = 0; i < 10; i++) {
    const t85: number = work[i + 420]! / t74
    const t86: number = work[i + 400]!
    const t87: number = t86 === 1 && t85 > 0.5 ? t84 : t85 - t86
    work[i + 600] = t87
  }
  work.fill(0, 400, 500)
  for (let i = 0; i < 10; i += 5) {
    const t88: number = i * 100 + 317400
    const t89: number = work[i + 600]!
    const t90: number = i * 100 + 317500
    const t91: number = work[i + 601]!
    const t92: number = i * 100 + 317600
    const t93: number = work[i + 602]!
    const t94: number = i * 100 + 317700
    const t95: number = work[i + 603]!
    const t96: number = i * 100 + 317800
    const t97: number = work[i + 604]!
    for (let j = 0; j < 100; j++) {
      const t98: number = params[t88 + j]! * t89 + params[t90 + j]! * t91 + params[t92 + j]! * t93 + params[t94 + j]! * t95
      work[j + 400]! += t98 + params[t96 + j]! * t97
    }
  }
  for (let i = 0; i < 100; i++) {
    const t99: number = 0 >= work[i + 200]! ? 0 : work[i + 400]!
    work[i + 500] = t99
  }
  work.fill(0, 200, 300)
  for (let i = 0; i < 100; i += 4) {
    const t100: number = i * 100 + 307300
    const t101: number = work[i + 500]!
    const t102: number = i * 100 + 307400
    const t103: number = work[i + 501]!
    const t104: number = i * 100 + 307500
    const t105: number = work[i + 502]!
    const t106: number = i * 100 + 307600
    const t107: number = work[i + 503]!
    for (let j = 0; j < 100; j++) {
      const t108: number = params[t100 + j]! * t101 + params[t102 + j]! * t103 + params[t104 + j]! * t105 + params[t106 + j]! * t107
      work[j + 200]! += t108
    }
  }
  for (let i = 0; i < 100; i++) {
    const t109: number = 0 >= work[i]! ? 0 : work[i + 200]!
    work[i + 400] = t109
  }
  for (let i = 0; i < 100; i += 4) {
    const t110: number = i * 3072
    const t111: number = work[i + 400]!
    const t112: number = i * 3072 + 3072
    const t113: number = work[i + 401]!
    const t114: number = i * 3072 + 6144
    const t115: number = work[i + 402]!
    const t116: number = i * 3072 + 9216
    const t117: number = work[i + 403]!
    for (let j = 0; j < 3072; j++) {
      const t118: number = x[x_at + j]!
      grad[t110 + j]! += t111 * t118
      grad[t112 + j]! += t113 * t118
      grad[t114 + j]! += t115 * t118
      grad[t116 + j]! += t117 * t118
    }
  }
  for (let i = 0; i < 100; i++) {
    grad[i + 307200]! += work[i + 400]!
  }
  for (let i = 0; i < 100; i += 4) {
    const t119: number = i * 100 + 307300
    const t120: number = work[i + 500]!
    const t121: number = i * 100 + 307400
    const t122: number = work[i + 501]!
    const t123: number = i * 100 + 307500
    const t124: number = work[i + 502]!
    const t125: number = i * 100 + 307600
    const t126: number = work[i + 503]!
    for (let j = 0; j < 100; j++) {
      const t127: number = work[j + 100]!
      grad[t119 + j]! += t120 * t127
      grad[t121 + j]! += t122 * t127
      grad[t123 + j]! += t124 * t127
      grad[t125 + j]! += t126 * t127
    }
  }
  for (let i = 0; i < 100; i++) {
    grad[i + 317300]! += work[i + 500]!
  }
  for (let i = 0; i < 10; i += 5) {
    const t128: number = i * 100 + 317400
    const t129: number = work[i + 600]!
    const t130: number = i * 100 + 317500
    const t131: number = work[i + 601]!
    const t132: number = i * 100 + 317600
    const t133: number = work[i + 602]!
    const t134: number = i * 100 + 317700
    const t135: number = work[i + 603]!
    const t136: number = i * 100 + 317800
    const t137: number = work[i + 604]!
    for (let j = 0; j < 100; j++) {
      const t138: number = work[j + 300]!
      grad[t128 + j]! += t129 * t138
      grad[t130 + j]! += t131 * t138
      grad[t132 + j]! += t133 * t138
      grad[t134 + j]! += t135 * t138
      grad[t136 + j]! += t137 * t138
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 318400]! += work[i + 600]!
  }
  return loss
}

/** The sum of the values of 16 examples of a batch, worked out together; adds the sum of their gradients to `grad`. */
function block(
  params: Float64Array, x: Float64Array, label: ArrayLike<number>, x_at: number, label_at: number, grad: Float64Array,
): number {
  work.fill(0, 6400, 6560)
  for (let i = 0; i < 16; i++) {
    const t1: number = label[label_at + i]!
    if (t1 >= 0 && t1 < 10 && Math.floor(t1) === t1) {
      work[(i * 10 + 6400) + t1]! += 1
    }
  }
  let t2 = 0
  let t3 = 0
  for (let i = 0; i < 100; i++) {
    const t4: number = i * 3072
    let t5 = 0
    let t6 = 0
    let t7 = 0
    let t8 = 0
    for (let j = 0; j < 3072; j += 4) {
      const t9: number = params[t4 + j]!
      const t10: number = params[t4 + j + 1]!
      const t11: number = params[t4 + j + 2]!
      const t12: number = params[t4 + j + 3]!
      t5 += t9 * t9
      t6 += t10 * t10
      t7 += t11 * t11
      t8 += t12 * t12
    }
    const t13: number = t5 + t6 + (t7 + t8)
    const t14: number = i * 100 + 307300
    let t15 = 0
    let t16 = 0
    let t17 = 0
    let t18 = 0
    for (let j = 0; j < 100; j += 4) {
      const t19: number = params[t14 + j]!
      const t20: number = params[t14 + j + 1]!
      const t21: number = params[t14 + j + 2]!
      const t22: number = params[t14 + j + 3]!
      t15 += t19 * t19
      t16 += t20 * t20
      t17 += t21 * t21
      t18 += t22 * t22
    }
    const t23: number = t15 + t16 + (t17 + t18)
    t2 += t13
    t3 += t23
  }
  let t24 = 0
  for (let i = 0; i < 10; i++) {
    let t25 = 0
    let t26 = 0
    let t27 = 0
    let t28 = 0
    for (let j = 0; j < 100; j += 4) {
      const t29: number = params[(j + 317400) + i * 100]!
      const t30: number = params[j + i * 100 + 317401]!
      const t31: number = params[j + i * 100 + 317402]!
      const t32: number = params[j + i * 100 + 317403]!
      t25 += t29 * t29
      t26 += t30 * t30
      t27 += t31 * t31
      t28 += t32 * t32
    }
    const t33: number = t25 + t26 + (t27 + t28)
    t24 += t33
  }
  const t34 = 0.0001 * (t2 + t3 + t24)
  for (let i = 0; i < 16; i += 2) {
    const t35: number = x_at + i * 3072
    const t36: number = i * 100
    const t37: number = i * 100 + 1600
    const t38: number = i * 100 + 1
    const t39: number = i * 100 + 1601
    const t40: number = i * 100 + 2
    const t41: number = i * 100 + 1602
    const t42: number = i * 100 + 3
    const t43: number = i * 100 + 1603
    const t44: number = x_at + i * 3072 + 3072
    const t45: number = i * 100 + 100
    const t46: number = i * 100 + 1700
    const t47: number = i * 100 + 101
    const t48: number = i * 100 + 1701
    const t49: number = i * 100 + 102
    const t50: number = i * 100 + 1702
    const t51: number = i * 100 + 103
    const t52: number = i * 100 + 1703
    for (let j = 0; j < 100; j += 4) {
      const t53: number = j * 3072
      const t54: number = j * 3072 + 3072
      const t55: number = j * 3072 + 6144
      const t56: number = j * 3072 + 9216
      let t57 = 0
      let t58 = 0
      let t59 = 0
      let t60 = 0
      let t61 = 0
      let t62 = 0
      let t63 = 0
      let t64 = 0
      for (let k = 0; k < 3072; k++) {
        const t65: number = x[t35 + k]!
        const t66: number = params[t53 + k]!
        const t67: number = params[t54 + k]!
        const t68: number = params[t55 + k]!
        const t69: number = params[t56 + k]!
        const t70: number = x[t44 + k]!
        t57 += t65 * t66
        t58 += t65 * t67
        t59 += t65 * t68
        t60 += t65 * t69
        t61 += t70 * t66
        t62 += t70 * t67
        t63 += t70 * t68
        t64 += t70 * t69
      }
      const t71: number = params[j + 307200]!
      const t72: number = t57 + t71
      work[t36 + j] = t72
      work[t37 + j] = Math.max(0, t72)
      const t73: number = params[j + 307201]!
      const t74: number = t58 + t73
      work[t38 + j] = t74
      work[t39 + j] = Math.max(0, t74)
      const t75: number = params[j + 307202]!
      const t76: number = t59 + t75
      work[t40 + j] = t76
      work[t41 + j] = Math.max(0, t76)
      const t77: number = params[j + 307203]!
      const t78: number = t60 + t77
      work[t42 + j] = t78
      work[t43 + j] = Math.max(0, t78)
      const t79: number = t61 + t71
      work[t45 + j] = t79
      work[t46 + j] = Math.max(0, t79)
      const t80: number = t62 + t73
      work[t47 + j] = t80
      work[t48 + j] = Math.max(0, t80)
      const t81: number = t63 + t75
      work[t49 + j] = t81
      work[t50 + j] = Math.max(0, t81)
      const t82: number = t64 + t77
      work[t51 + j] = t82
      work[t52 + j] = Math.max(0, t82)
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t83: number = i * 100 + 1600
    const t84: number = i * 100 + 3200
    const t85: number = i * 100 + 4800
    const t86: number = i * 100 + 3201
    const t87: number = i * 100 + 4801
    const t88: number = i * 100 + 3202
    const t89: number = i * 100 + 4802
    const t90: number = i * 100 + 3203
    const t91: number = i * 100 + 4803
    const t92: number = i * 100 + 1700
    const t93: number = i * 100 + 3300
    const t94: number = i * 100 + 4900
    const t95: number = i * 100 + 3301
    const t96: number = i * 100 + 4901
    const t97: number = i * 100 + 3302
    const t98: number = i * 100 + 4902
    const t99: number = i * 100 + 3303
    const t100: number = i * 100 + 4903
    for (let j = 0; j < 100; j += 4) {
      const t101: number = j * 100 + 307300
      const t102: number = j * 100 + 307400
      const t103: number = j * 100 + 307500
      const t104: number = j * 100 + 307600
      let t105 = 0
      let t106 = 0
      let t107 = 0
      let t108 = 0
      let t109 = 0
      let t110 = 0
      let t111 = 0
      let t112 = 0
      for (let k = 0; k < 100; k++) {
        const t113: number = work[t83 + k]!
        const t114: number = params[t101 + k]!
        const t115: number = params[t102 + k]!
        const t116: number = params[t103 + k]!
        const t117: number = params[t104 + k]!
        const t118: number = work[t92 + k]!
        t105 += t113 * t114
        t106 += t113 * t115
        t107 += t113 * t116
        t108 += t113 * t117
        t109 += t118 * t114
        t110 += t118 * t115
        t111 += t118 * t116
        t112 += t118 * t117
      }
      const t119: number = params[j + 317300]!
      const t120: number = t105 + t119
      work[t84 + j] = t120
      work[t85 + j] = Math.max(0, t120)
      const t121: number = params[j + 317301]!
      const t122: number = t106 + t121
      work[t86 + j] = t122
      work[t87 + j] = Math.max(0, t122)
      const t123: number = params[j + 317302]!
      const t124: number = t107 + t123
      work[t88 + j] = t124
      work[t89 + j] = Math.max(0, t124)
      const t125: number = params[j + 317303]!
      const t126: number = t108 + t125
      work[t90 + j] = t126
      work[t91 + j] = Math.max(0, t126)
      const t127: number = t109 + t119
      work[t93 + j] = t127
      work[t94 + j] = Math.max(0, t127)
      const t128: number = t110 + t121
      work[t95 + j] = t128
      work[t96 + j] = Math.max(0, t128)
      const t129: number = t111 + t123
      work[t97 + j] = t129
      work[t98 + j] = Math.max(0, t129)
      const t130: number = t112 + t125
      work[t99 + j] = t130
      work[t100 + j] = Math.max(0, t130)
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t131: number = i * 100 + 4800
    const t132: number = i * 10 + 6560
    const t133: number = i * 10 + 6561
    const t134: number = i * 10 + 6562
    const t135: number = i * 10 + 6563
    const t136: number = i * 10 + 6564
    const t137: number = i * 100 + 4900
    const t138: number = i * 10 + 6570
    const t139: number = i * 10 + 6571
    const t140: number = i * 10 + 6572
    const t141: number = i * 10 + 6573
    const t142: number = i * 10 + 6574
    for (let j = 0; j < 10; j += 5) {
      const t143: number = j * 100 + 317400
      const t144: number = j * 100 + 317500
      const t145: number = j * 100 + 317600
      const t146: number = j * 100 + 317700
      const t147: number = j * 100 + 317800
      let t148 = 0
      let t149 = 0
      let t150 = 0
      let t151 = 0
      let t152 = 0
      let t153 = 0
      let t154 = 0
      let t155 = 0
      let t156 = 0
      let t157 = 0
      for (let k = 0; k < 100; k++) {
        const t158: number = work[t131 + k]!
        const t159: number = params[t143 + k]!
        const t160: number = params[t144 + k]!
        const t161: number = params[t145 + k]!
        const t162: number = params[t146 + k]!
        const t163: number = params[t147 + k]!
        const t164: number = work[t137 + k]!
        t148 += t158 * t159
        t149 += t158 * t160
        t150 += t158 * t161
        t151 += t158 * t162
        t152 += t158 * t163
        t153 += t164 * t159
        t154 += t164 * t160
        t155 += t164 * t161
        t156 += t164 * t162
        t157 += t164 * t163
      }
      const t165: number = params[j + 318400]!
      work[t132 + j] = t148 + t165
      const t166: number = params[j + 318401]!
      work[t133 + j] = t149 + t166
      const t167: number = params[j + 318402]!
      work[t134 + j] = t150 + t167
      const t168: number = params[j + 318403]!
      work[t135 + j] = t151 + t168
      const t169: number = params[j + 318404]!
      work[t136 + j] = t152 + t169
      work[t138 + j] = t153 + t165
      work[t139 + j] = t154 + t166
      work[t140 + j] = t155 + t167
      work[t141 + j] = t156 + t168
      work[t142 + j] = t157 + t169
    }
  }
  for (let i = 0; i < 16; i++) {
    const t170: number = i * 10 + 6560
    let t171 = -Infinity
    for (let j = 0; j < 10; j++) {
      t171 = Math.max(t171, work[t170 + j]!)
    }
    const t172: number = Math.abs(t171) < Infinity ? t171 : 0
    work[i + 6880] = t172
  }
  for (let i = 0; i < 16; i++) {
    const t173: number = i * 10 + 6560
    const t174: number = work[i + 6880]!
    const t175: number = i * 10 + 6720
    for (let j = 0; j < 10; j++) {
      work[t175 + j] = Math.exp(work[t173 + j]! - t174)
    }
  }
  for (let i = 0; i < 16; i++) {
    const t176: number = i * 10 + 6720
    let t177 = 0
    for (let j = 0; j < 10; j++) {
      t177 += work[t176 + j]!
    }
    work[i + 6896] = t177
    let t178 = 0
    if (t177 >= 1 && t177 < 1.5) {
      let t179 = 0
      for (let j = 0; j < 10; j++) {
        const t180: number = work[t176 + j]!
        t179 += t180 < 1 ? t180 : 0
      }
      t178 = t179
    } else {
      t178 = t177 - 1
    }
    work[i + 6912] = t178
  }
  let t181 = 0
  for (let i = 0; i < 16; i++) {
    const t182: number = label[label_at + i]!
    const t183: number = t182 >= 0 && t182 < 10 && Math.floor(t182) === t182 ? work[(i * 10 + 6560) + t182]! : NaN
    t181 += work[i + 6880]! - t183 + Math.log1p(work[i + 6912]!) + t34
  }
  for (let i = 0; i < 16; i++) {
    const t184: number = i * 10 + 6720
    const t185: number = work[i + 6896]!
    const t186: number = i * 10 + 6400
    const t187: number = -(work[i + 6912]! / t185)
    const t188: number = i * 10 + 9600
    for (let j = 0; j < 10; j++) {
      const t189: number = work[t184 + j]! / t185
      const t190: number = work[t186 + j]!
      const t191: number = t190 === 1 && t189 > 0.5 ? t187 : t189 - t190
      work[t188 + j] = t191
    }
  }
  work.fill(0, 6400, 8000)
  for (let i = 0; i < 16; i += 2) {
    const t192: number = i * 10 + 9600
    const t193: number = i * 10 + 9601
    const t194: number = i * 10 + 9602
    const t195: number = i * 10 + 9603
    const t196: number = i * 10 + 9604
    const t197: number = i * 100 + 6400
    const t198: number = i * 10 + 9610
    const t199: number = i * 10 + 9611
    const t200: number = i * 10 + 9612
    const t201: number = i * 10 + 9613
    const t202: number = i * 10 + 9614
    const t203: number = i * 100 + 6500
    for (let j = 0; j < 10; j += 5) {
      const t204: number = work[t192 + j]!
      const t205: number = j * 100 + 317400
      const t206: number = work[t193 + j]!
      const t207: number = j * 100 + 317500
      const t208: number = work[t194 + j]!
      const t209: number = j * 100 + 317600
      const t210: number = work[t195 + j]!
      const t211: number = j * 100 + 317700
      const t212: number = work[t196 + j]!
      const t213: number = j * 100 + 317800
      const t214: number = work[t198 + j]!
      const t215: number = work[t199 + j]!
      const t216: number = work[t200 + j]!
      const t217: number = work[t201 + j]!
      const t218: number = work[t202 + j]!
      for (let k = 0; k < 100; k++) {
        const t219: number = params[t205 + k]!
        const t220: number = params[t207 + k]!
        const t221: number = params[t209 + k]!
        const t222: number = params[t211 + k]!
        const t223: number = params[t213 + k]!
        const t224: number = t204 * t219 + t206 * t220 + t208 * t221 + t210 * t222 + t212 * t223
        work[t197 + k]! += t224
        const t225: number = t214 * t219 + t215 * t220 + t216 * t221 + t217 * t222 + t218 * t223
        work[t203 + k]! += t225
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t226: number = i * 100 + 3200
    const t227: number = i * 100 + 6400
    const t228: number = i * 100 + 8000
    for (let j = 0; j < 100; j++) {
      const t229: number = 0 >= work[t226 + j]! ? 0 : work[t227 + j]!
      work[t228 + j] = t229
    }
  }
  work.fill(0, 3200, 4800)
  for (let i = 0; i < 16; i += 2) {
    const t230: number = i * 100 + 8000
    const t231: number = i * 100 + 8001
    const t232: number = i * 100 + 8002
    const t233: number = i * 100 + 8003
    const t234: number = i * 100 + 3200
    const t235: number = i * 100 + 8100
    const t236: number = i * 100 + 8101
    const t237: number = i * 100 + 8102
    const t238: number = i * 100 + 8103
    const t239: number = i * 100 + 3300
    for (let j = 0; j < 100; j += 4) {
      const t240: number = work[t230 + j]!
      const t241: number = j * 100 + 307300
      const t242: number = work[t231 + j]!
      const t243: number = j * 100 + 307400
      const t244: number = work[t232 + j]!
      const t245: number = j * 100 + 307500
      const t246: number = work[t233 + j]!
      const t247: number = j * 100 + 307600
      const t248: number = work[t235 + j]!
      const t249: number = work[t236 + j]!
      const t250: number = work[t237 + j]!
      const t251: number = work[t238 + j]!
      for (let k = 0; k < 100; k++) {
        const t252: number = params[t241 + k]!
        const t253: number = params[t243 + k]!
        const t254: number = params[t245 + k]!
        const t255: number = params[t247 + k]!
        work[t234 + k]! += t240 * t252 + t242 * t253 + t244 * t254 + t246 * t255
        work[t239 + k]! += t248 * t252 + t249 * t253 + t250 * t254 + t251 * t255
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t256: number = i * 100
    const t257: number = i * 100 + 3200
    const t258: number = i * 100 + 6400
    for (let j = 0; j < 100; j++) {
      const t259: number = 0 >= work[t256 + j]! ? 0 : work[t257 + j]!
      work[t258 + j] = t259
    }
  }
  for (let i = 0; i < 100; i += 2) {
    const t260: number = i + 6400
    const t261: number = i + 6500
    const t262: number = i + 6600
    const t263: number = i + 6700
    const t264: number = i * 3072
    const t265: number = i + 6401
    const t266: number = i + 6501
    const t267: number = i + 6601
    const t268: number = i + 6701
    const t269: number = i * 3072 + 3072
    for (let j = 0; j < 16; j += 4) {
      const t270: number = work[t260 + j * 100]!
      const t271: number = x_at + j * 3072
      const t272: number = work[t261 + j * 100]!
      const t273: number = x_at + j * 3072 + 3072
      const t274: number = work[t262 + j * 100]!
      const t275: number = x_at + j * 3072 + 6144
      const t276: number = work[t263 + j * 100]!
      const t277: number = x_at + j * 3072 + 9216
      const t278: number = work[t265 + j * 100]!
      const t279: number = work[t266 + j * 100]!
      const t280: number = work[t267 + j * 100]!
      const t281: number = work[t268 + j * 100]!
      for (let k = 0; k < 3072; k++) {
        const t282: number = x[t271 + k]!
        const t283: number = x[t273 + k]!
        const t284: number = x[t275 + k]!
        const t285: number = x[t277 + k]!
        grad[t264 + k]! += t270 * t282 + t272 * t283 + t274 * t284 + t276 * t285
        grad[t269 + k]! += t278 * t282 + t279 * t283 + t280 * t284 + t281 * t285
      }
    }
  }
  for (let i = 0; i < 100; i++) {
    const t286: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t287: number = t286 + j
      grad[t287]! += 0.0032 * params[t287]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t288: number = i * 100 + 6400
    for (let j = 0; j < 100; j++) {
      grad[j + 307200]! += work[t288 + j]!
    }
  }
  for (let i = 0; i < 100; i += 2) {
    const t289: number = i + 8000
    const t290: number = i + 8100
    const t291: number = i + 8200
    const t292: number = i + 8300
    const t293: number = i * 100 + 307300
    const t294: number = i + 8001
    const t295: number = i + 8101
    const t296: number = i + 8201
    const t297: number = i + 8301
    const t298: number = i * 100 + 307400
    for (let j = 0; j < 16; j += 4) {
      const t299: number = work[t289 + j * 100]!
      const t300: number = j * 100 + 1600
      const t301: number = work[t290 + j * 100]!
      const t302: number = j * 100 + 1700
      const t303: number = work[t291 + j * 100]!
      const t304: number = j * 100 + 1800
      const t305: number = work[t292 + j * 100]!
      const t306: number = j * 100 + 1900
      const t307: number = work[t294 + j * 100]!
      const t308: number = work[t295 + j * 100]!
      const t309: number = work[t296 + j * 100]!
      const t310: number = work[t297 + j * 100]!
      for (let k = 0; k < 100; k++) {
        const t311: number = work[t300 + k]!
        const t312: number = work[t302 + k]!
        const t313: number = work[t304 + k]!
        const t314: number = work[t306 + k]!
        grad[t293 + k]! += t299 * t311 + t301 * t312 + t303 * t313 + t305 * t314
        grad[t298 + k]! += t307 * t311 + t308 * t312 + t309 * t313 + t310 * t314
      }
    }
  }
  for (let i = 0; i < 100; i++) {
    const t315: number = i * 100 + 307300
    for (let j = 0; j < 100; j++) {
      const t316: number = t315 + j
      grad[t316]! += 0.0032 * params[t316]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t317: number = i * 100 + 8000
    for (let j = 0; j < 100; j++) {
      grad[j + 317300]! += work[t317 + j]!
    }
  }
  for (let i = 0; i < 10; i += 2) {
    const t318: number = i + 9600
    const t319: number = i + 9610
    const t320: number = i + 9620
    const t321: number = i + 9630
    const t322: number = i * 100 + 317400
    const t323: number = i + 9601
    const t324: number = i + 9611
    const t325: number = i + 9621
    const t326: number = i + 9631
    const t327: number = i * 100 + 317500
    for (let j = 0; j < 16; j += 4) {
      const t328: number = work[t318 + j * 10]!
      const t329: number = j * 100 + 4800
      const t330: number = work[t319 + j * 10]!
      const t331: number = j * 100 + 4900
      const t332: number = work[t320 + j * 10]!
      const t333: number = j * 100 + 5000
      const t334: number = work[t321 + j * 10]!
      const t335: number = j * 100 + 5100
      const t336: number = work[t323 + j * 10]!
      const t337: number = work[t324 + j * 10]!
      const t338: number = work[t325 + j * 10]!
      const t339: number = work[t326 + j * 10]!
      for (let k = 0; k < 100; k++) {
        const t340: number = work[t329 + k]!
        const t341: number = work[t331 + k]!
        const t342: number = work[t333 + k]!
        const t343: number = work[t335 + k]!
        grad[t322 + k]! += t328 * t340 + t330 * t341 + t332 * t342 + t334 * t343
        grad[t327 + k]! += t336 * t340 + t337 * t341 + t338 * t342 + t339 * t343
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t344: number = i * 100 + 317400
    for (let j = 0; j < 100; j++) {
      const t345: number = t344 + j
      grad[t345]! += 0.0032 * params[t345]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t346: number = i * 10 + 9600
    for (let j = 0; j < 10; j++) {
      grad[j + 318400]! += work[t346 + j]!
    }
  }
  return t181
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `W1`, `b1`, `W2`, `b2`, `W3`, `b3`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, x: Float64Array, label: ArrayLike<number>, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 318410)
  let sum = 0
  let k = 0
  for (; k + 16 <= n; k += 16) sum += block(params, x, label, k * 3072, k, grad)
  for (; k < n; k++) sum += example(params, x, label[k]!, k * 3072, grad)
  for (let k = 0; k < 318410; k++) grad[k]! /= n
  return sum / n
}

/** Fresh params at their starting values; equal seeds give equal ones. */
export function initParams(seed: number = 1): Float64Array {
  const params = new Float64Array(318410)
  const next = random(seed)
  randomTruncatedNormal(params, 0, 307200, 0, 0.02551551815399144, next)
  randomTruncatedNormal(params, 307300, 317300, 0, 0.1414213562373095, next)
  randomTruncatedNormal(params, 317400, 318400, 0, 0.1414213562373095, next)
  return params
}

/** Named windows on a vector of params: what is written to one is written to the other. */
export function views(
  params: Float64Array,
): { W1: Float64Array; b1: Float64Array; W2: Float64Array; b2: Float64Array; W3: Float64Array; b3: Float64Array } {
  return {
    W1: params.subarray(0, 307200), b1: params.subarray(307200, 307300), W2: params.subarray(307300, 317300),
    b2: params.subarray(317300, 317400), W3: params.subarray(317400, 318400), b3: params.subarray(318400, 318410),
  }
}

/** Named windows on a gradient. */
export function gradViews(
  grad: Float64Array,
): { W1: Float64Array; b1: Float64Array; W2: Float64Array; b2: Float64Array; W3: Float64Array; b3: Float64Array } {
  return {
    W1: grad.subarray(0, 307200), b1: grad.subarray(307200, 307300), W2: grad.subarray(307300, 317300), b2: grad.subarray(317300, 317400),
    W3: grad.subarray(317400, 318400), b3: grad.subarray(318400, 318410),
  }
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array } {
  return own ??= { params: new Float64Array(318410), grad: new Float64Array(318410), tape: new Float64Array(411), x: new Float64Array(3072) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  W1: { offset: 0, length: 307200, shape: [100, 3072] },
  b1: { offset: 307200, length: 100, shape: [100] },
  W2: { offset: 307300, length: 10000, shape: [100, 100] },
  b2: { offset: 317300, length: 100, shape: [100] },
  W3: { offset: 317400, length: 1000, shape: [10, 100] },
  b3: { offset: 318400, length: 10, shape: [10] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {
  W1: { offset: 0, length: 307200, shape: [100, 3072] },
  b1: { offset: 307200, length: 100, shape: [100] },
  W2: { offset: 307300, length: 10000, shape: [100, 100] },
  b2: { offset: 317300, length: 100, shape: [100] },
  W3: { offset: 317400, length: 1000, shape: [10, 100] },
  b3: { offset: 318400, length: 10, shape: [10] },
} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 411

/** How many numbers `params` holds. */
export const paramsLength = 318410

/** How many numbers `grad` holds. */
export const gradLength = 318410

/** What the module was made from and what it costs. */
export const meta = {
  name: "net3",
  inputs: [{ name: "x", shape: [3072], kind: "real" }, { name: "label", shape: [], kind: "class", classes: 10 }],
  params: [
    {
      name: "W1",
      shape: [100, 3072],
      start: { distribution: "truncatedNormal", mean: 0, deviation: 0.02551551815399144 },
    },
    { name: "b1", shape: [100], start: 0 },
    {
      name: "W2",
      shape: [100, 100],
      start: { distribution: "truncatedNormal", mean: 0, deviation: 0.1414213562373095 },
    },
    { name: "b2", shape: [100], start: 0 },
    {
      name: "W3",
      shape: [10, 100],
      start: { distribution: "truncatedNormal", mean: 0, deviation: 0.1414213562373095 },
    },
    { name: "b3", shape: [10], start: 0 },
  ],
  outputs: [{ name: "loss", shape: [], offset: 0 }],
  operations: { forward: 1274141, backward: 977038, valueAndGrad: 2251204 },
  kinks: [
    {
      site: "max(W1·x + b1, 0)",
      at: "0 = W1·x + b1",
      gradient: "all to the first; to the constant, if one of them is",
    },
    {
      site: "max(W2·max(W1·x + b1, 0) + b2, 0)",
      at: "0 = W2·max(W1·x + b1, 0) + b2",
      gradient: "all to the first; to the constant, if one of them is",
    },
  ],
  sourceHash: "6995c86a4ca82677",
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
