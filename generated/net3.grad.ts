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
// Operations: forward 1273514, backward 977038, both at once 2250577. Kept between forward and backward: 3288 bytes. Workspace: 78080 bytes.
// Arrays: 154 loops (40 over several rows at a time, 16 with several sums). Batches: 16 examples at a time.

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
    for (let j = 0; j < 3072; j++) {
      const t5: number = params[t3 + j]!
      t4 += t5 * t5
    }
    const t6: number = i * 100 + 307300
    let t7 = 0
    for (let j = 0; j < 100; j++) {
      const t8: number = params[t6 + j]!
      t7 += t8 * t8
    }
    t1 += t4
    t2 += t7
  }
  let t9 = 0
  for (let i = 0; i < 10; i++) {
    let t10 = 0
    for (let j = 0; j < 100; j++) {
      const t11: number = params[(j + 317400) + i * 100]!
      t10 += t11 * t11
    }
    t9 += t10
  }
  // hidden1 [100]
  for (let i = 0; i < 100; i += 4) {
    const t12: number = i * 3072
    const t13: number = i * 3072 + 3072
    const t14: number = i * 3072 + 6144
    const t15: number = i * 3072 + 9216
    let t16 = 0
    let t17 = 0
    let t18 = 0
    let t19 = 0
    for (let j = 0; j < 3072; j++) {
      const t20: number = x[j]!
      t16 += params[t12 + j]! * t20
      t17 += params[t13 + j]! * t20
      t18 += params[t14 + j]! * t20
      t19 += params[t15 + j]! * t20
    }
    const t21: number = t16 + params[i + 307200]!
    work[i] = t21
    work[i + 100] = Math.max(0, t21)
    const t22: number = t17 + params[i + 307201]!
    work[i + 1] = t22
    work[i + 101] = Math.max(0, t22)
    const t23: number = t18 + params[i + 307202]!
    work[i + 2] = t23
    work[i + 102] = Math.max(0, t23)
    const t24: number = t19 + params[i + 307203]!
    work[i + 3] = t24
    work[i + 103] = Math.max(0, t24)
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
    const t25: number = i * 100 + 307300
    const t26: number = i * 100 + 307400
    const t27: number = i * 100 + 307500
    const t28: number = i * 100 + 307600
    let t29 = 0
    let t30 = 0
    let t31 = 0
    let t32 = 0
    for (let j = 0; j < 100; j++) {
      const t33: number = work[j + 100]!
      t29 += params[t25 + j]! * t33
      t30 += params[t26 + j]! * t33
      t31 += params[t27 + j]! * t33
      t32 += params[t28 + j]! * t33
    }
    const t34: number = t29 + params[i + 317300]!
    work[i] = t34
    work[i + 200] = Math.max(0, t34)
    const t35: number = t30 + params[i + 317301]!
    work[i + 1] = t35
    work[i + 201] = Math.max(0, t35)
    const t36: number = t31 + params[i + 317302]!
    work[i + 2] = t36
    work[i + 202] = Math.max(0, t36)
    const t37: number = t32 + params[i + 317303]!
    work[i + 3] = t37
    work[i + 203] = Math.max(0, t37)
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
    const t38: number = i * 100 + 317400
    const t39: number = i * 100 + 317500
    const t40: number = i * 100 + 317600
    const t41: number = i * 100 + 317700
    const t42: number = i * 100 + 317800
    let t43 = 0
    let t44 = 0
    let t45 = 0
    let t46 = 0
    let t47 = 0
    for (let j = 0; j < 100; j++) {
      const t48: number = work[j + 200]!
      t43 += params[t38 + j]! * t48
      t44 += params[t39 + j]! * t48
      t45 += params[t40 + j]! * t48
      t46 += params[t41 + j]! * t48
      t47 += params[t42 + j]! * t48
    }
    work[i] = t43 + params[i + 318400]!
    work[i + 1] = t44 + params[i + 318401]!
    work[i + 2] = t45 + params[i + 318402]!
    work[i + 3] = t46 + params[i + 318403]!
    work[i + 4] = t47 + params[i + 318404]!
  }
  const t49 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label]! : NaN
  let t50 = -Infinity
  for (let i = 0; i < 10; i++) {
    t50 = Math.max(t50, work[i]!)
  }
  const t51 = Math.abs(t50) < Infinity ? t50 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 10] = Math.exp(work[i]! - t51)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 401] = work[k + 10]!
    }
  }
  let t52 = 0
  for (let i = 0; i < 10; i++) {
    t52 += work[i + 10]!
  }
  let t53 = 0
  if (t52 >= 1 && t52 < 1.5) {
    let t54 = 0
    for (let i = 0; i < 10; i++) {
      const t55: number = work[i + 10]!
      t54 += t55 < 1 ? t55 : 0
    }
    t53 = t54
  } else {
    t53 = t52 - 1
  }
  const loss = t51 - t49 + Math.log1p(t53) + 0.0001 * (t1 + t2 + t9)
  if (tape !== undefined) {
    tape[0] = t52
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
    for (let j = 0; j < 3072; j++) {
      const t6: number = params[t4 + j]!
      t5 += t6 * t6
    }
    const t7: number = i * 100 + 307300
    let t8 = 0
    for (let j = 0; j < 100; j++) {
      const t9: number = params[t7 + j]!
      t8 += t9 * t9
    }
    t2 += t5
    t3 += t8
  }
  let t10 = 0
  for (let i = 0; i < 10; i++) {
    let t11 = 0
    for (let j = 0; j < 100; j++) {
      const t12: number = params[(j + 317400) + i * 100]!
      t11 += t12 * t12
    }
    t10 += t11
  }
  // hidden1 [100]
  for (let i = 0; i < 100; i += 4) {
    const t13: number = i * 3072
    const t14: number = i * 3072 + 3072
    const t15: number = i * 3072 + 6144
    const t16: number = i * 3072 + 9216
    let t17 = 0
    let t18 = 0
    let t19 = 0
    let t20 = 0
    for (let j = 0; j < 3072; j++) {
      const t21: number = x[j]!
      t17 += params[t13 + j]! * t21
      t18 += params[t14 + j]! * t21
      t19 += params[t15 + j]! * t21
      t20 += params[t16 + j]! * t21
    }
    const t22: number = t17 + params[i + 307200]!
    work[i] = t22
    work[i + 100] = Math.max(0, t22)
    const t23: number = t18 + params[i + 307201]!
    work[i + 1] = t23
    work[i + 101] = Math.max(0, t23)
    const t24: number = t19 + params[i + 307202]!
    work[i + 2] = t24
    work[i + 102] = Math.max(0, t24)
    const t25: number = t20 + params[i + 307203]!
    work[i + 3] = t25
    work[i + 103] = Math.max(0, t25)
  }
  // hidden2 [100]
  for (let i = 0; i < 100; i += 4) {
    const t26: number = i * 100 + 307300
    const t27: number = i * 100 + 307400
    const t28: number = i * 100 + 307500
    const t29: number = i * 100 + 307600
    let t30 = 0
    let t31 = 0
    let t32 = 0
    let t33 = 0
    for (let j = 0; j < 100; j++) {
      const t34: number = work[j + 100]!
      t30 += params[t26 + j]! * t34
      t31 += params[t27 + j]! * t34
      t32 += params[t28 + j]! * t34
      t33 += params[t29 + j]! * t34
    }
    const t35: number = t30 + params[i + 317300]!
    work[i + 200] = t35
    work[i + 300] = Math.max(0, t35)
    const t36: number = t31 + params[i + 317301]!
    work[i + 201] = t36
    work[i + 301] = Math.max(0, t36)
    const t37: number = t32 + params[i + 317302]!
    work[i + 202] = t37
    work[i + 302] = Math.max(0, t37)
    const t38: number = t33 + params[i + 317303]!
    work[i + 203] = t38
    work[i + 303] = Math.max(0, t38)
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t39: number = i * 100 + 317400
    const t40: number = i * 100 + 317500
    const t41: number = i * 100 + 317600
    const t42: number = i * 100 + 317700
    const t43: number = i * 100 + 317800
    let t44 = 0
    let t45 = 0
    let t46 = 0
    let t47 = 0
    let t48 = 0
    for (let j = 0; j < 100; j++) {
      const t49: number = work[j + 300]!
      t44 += params[t39 + j]! * t49
      t45 += params[t40 + j]! * t49
      t46 += params[t41 + j]! * t49
      t47 += params[t42 + j]! * t49
      t48 += params[t43 + j]! * t49
    }
    work[i + 410] = t44 + params[i + 318400]!
    work[i + 411] = t45 + params[i + 318401]!
    work[i + 412] = t46 + params[i + 318402]!
    work[i + 413] = t47 + params[i + 318403]!
    work[i + 414] = t48 + params[i + 318404]!
  }
  const t50 = t1 ? work[label + 410]! : NaN
  let t51 = -Infinity
  for (let i = 0; i < 10; i++) {
    t51 = Math.max(t51, work[i + 410]!)
  }
  const t52 = Math.abs(t51) < Infinity ? t51 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 420] = Math.exp(work[i + 410]! - t52)
  }
  let t53 = 0
  for (let i = 0; i < 10; i++) {
    t53 += work[i + 420]!
  }
  let t54 = 0
  if (t53 >= 1 && t53 < 1.5) {
    let t55 = 0
    for (let i = 0; i < 10; i++) {
      const t56: number = work[i + 420]!
      t55 += t56 < 1 ? t56 : 0
    }
    t54 = t55
  } else {
    t54 = t53 - 1
  }
  const loss = t52 - t50 + Math.log1p(t54) + 0.0001 * (t2 + t3 + t10)
  const t57 = -(t54 / t53)
  for (let i = 0; i < 10; i++) {
    const t58: number = work[i + 420]! / t53
    const t59: number = work[i + 400]!
    const t60: number = t59 === 1 && t58 > 0.5 ? t57 : t58 - t59
    grad[i + 318400] = t60
  }
  work.fill(0, 400, 500)
  for (let i = 0; i < 10; i += 5) {
    const t61: number = i * 100 + 317400
    const t62: number = grad[i + 318400]!
    const t63: number = i * 100 + 317500
    const t64: number = grad[i + 318401]!
    const t65: number = i * 100 + 317600
    const t66: number = grad[i + 318402]!
    const t67: number = i * 100 + 317700
    const t68: number = grad[i + 318403]!
    const t69: number = i * 100 + 317800
    const t70: number = grad[i + 318404]!
    for (let j = 0; j < 100; j++) {
      const t71: number = params[t61 + j]! * t62 + params[t63 + j]! * t64 + params[t65 + j]! * t66 + params[t67 + j]! * t68
      work[j + 400]! += t71 + params[t69 + j]! * t70
    }
  }
  for (let i = 0; i < 100; i++) {
    const t72: number = 0 >= work[i + 200]! ? 0 : work[i + 400]!
    grad[i + 317300] = t72
  }
  work.fill(0, 200, 300)
  for (let i = 0; i < 100; i += 4) {
    const t73: number = i * 100 + 307300
    const t74: number = grad[i + 317300]!
    const t75: number = i * 100 + 307400
    const t76: number = grad[i + 317301]!
    const t77: number = i * 100 + 307500
    const t78: number = grad[i + 317302]!
    const t79: number = i * 100 + 307600
    const t80: number = grad[i + 317303]!
    for (let j = 0; j < 100; j++) {
      const t81: number = params[t73 + j]! * t74 + params[t75 + j]! * t76 + params[t77 + j]! * t78 + params[t79 + j]! * t80
      work[j + 200]! += t81
    }
  }
  for (let i = 0; i < 100; i++) {
    const t82: number = 0 >= work[i]! ? 0 : work[i + 200]!
    grad[i + 307200] = t82
  }
  for (let i = 0; i < 10; i += 5) {
    const t83: number = i * 100 + 317400
    const t84: number = grad[i + 318400]!
    const t85: number = i * 100 + 317500
    const t86: number = grad[i + 318401]!
    const t87: number = i * 100 + 317600
    const t88: number = grad[i + 318402]!
    const t89: number = i * 100 + 317700
    const t90: number = grad[i + 318403]!
    const t91: number = i * 100 + 317800
    const t92: number = grad[i + 318404]!
    for (let j = 0; j < 100; j++) {
      const t93: number = t83 + j
      const t94: number = work[j + 300]!
      grad[t93] = 0.0002 * params[t93]! + t84 * t94
      const t95: number = t85 + j
      grad[t95] = 0.0002 * params[t95]! + t86 * t94
      const t96: number = t87 + j
      grad[t96] = 0.0002 * params[t96]! + t88 * t94
      const t97: number = t89 + j
      grad[t97] = 0.0002 * params[t97]! + t90 * t94
      const t98: number = t91 + j
      grad[t98] = 0.0002 * params[t98]! + t92 * t94
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t99: number = i * 100 + 307300
    const t100: number = grad[i + 317300]!
    const t101: number = i * 100 + 307400
    const t102: number = grad[i + 317301]!
    const t103: number = i * 100 + 307500
    const t104: number = grad[i + 317302]!
    const t105: number = i * 100 + 307600
    const t106: number = grad[i + 317303]!
    for (let j = 0; j < 100; j++) {
      const t107: number = t99 + j
      const t108: number = work[j + 100]!
      grad[t107] = 0.0002 * params[t107]! + t100 * t108
      const t109: number = t101 + j
      grad[t109] = 0.0002 * params[t109]! + t102 * t108
      const t110: number = t103 + j
      grad[t110] = 0.0002 * params[t110]! + t104 * t108
      const t111: number = t105 + j
      grad[t111] = 0.0002 * params[t111]! + t106 * t108
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t112: number = i * 3072
    const t113: number = grad[i + 307200]!
    const t114: number = i * 3072 + 3072
    const t115: number = grad[i + 307201]!
    const t116: number = i * 3072 + 6144
    const t117: number = grad[i + 307202]!
    const t118: number = i * 3072 + 9216
    const t119: number = grad[i + 307203]!
    for (let j = 0; j < 3072; j++) {
      const t120: number = t112 + j
      const t121: number = x[j]!
      grad[t120] = 0.0002 * params[t120]! + t113 * t121
      const t122: number = t114 + j
      grad[t122] = 0.0002 * params[t122]! + t115 * t121
      const t123: number = t116 + j
      grad[t123] = 0.0002 * params[t123]! + t117 * t121
      const t124: number = t118 + j
      grad[t124] = 0.0002 * params[t124]! + t119 * t121
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
    for (let j = 0; j < 3072; j++) {
      const t6: number = params[t4 + j]!
      t5 += t6 * t6
    }
    const t7: number = i * 100 + 307300
    let t8 = 0
    for (let j = 0; j < 100; j++) {
      const t9: number = params[t7 + j]!
      t8 += t9 * t9
    }
    t2 += t5
    t3 += t8
  }
  let t10 = 0
  for (let i = 0; i < 10; i++) {
    let t11 = 0
    for (let j = 0; j < 100; j++) {
      const t12: number = params[(j + 317400) + i * 100]!
      t11 += t12 * t12
    }
    t10 += t11
  }
  // hidden1 [100]
  for (let i = 0; i < 100; i += 4) {
    const t13: number = i * 3072
    const t14: number = i * 3072 + 3072
    const t15: number = i * 3072 + 6144
    const t16: number = i * 3072 + 9216
    let t17 = 0
    let t18 = 0
    let t19 = 0
    let t20 = 0
    for (let j = 0; j < 3072; j++) {
      const t21: number = x[x_at + j]!
      t17 += params[t13 + j]! * t21
      t18 += params[t14 + j]! * t21
      t19 += params[t15 + j]! * t21
      t20 += params[t16 + j]! * t21
    }
    const t22: number = t17 + params[i + 307200]!
    work[i] = t22
    work[i + 100] = Math.max(0, t22)
    const t23: number = t18 + params[i + 307201]!
    work[i + 1] = t23
    work[i + 101] = Math.max(0, t23)
    const t24: number = t19 + params[i + 307202]!
    work[i + 2] = t24
    work[i + 102] = Math.max(0, t24)
    const t25: number = t20 + params[i + 307203]!
    work[i + 3] = t25
    work[i + 103] = Math.max(0, t25)
  }
  // hidden2 [100]
  for (let i = 0; i < 100; i += 4) {
    const t26: number = i * 100 + 307300
    const t27: number = i * 100 + 307400
    const t28: number = i * 100 + 307500
    const t29: number = i * 100 + 307600
    let t30 = 0
    let t31 = 0
    let t32 = 0
    let t33 = 0
    for (let j = 0; j < 100; j++) {
      const t34: number = work[j + 100]!
      t30 += params[t26 + j]! * t34
      t31 += params[t27 + j]! * t34
      t32 += params[t28 + j]! * t34
      t33 += params[t29 + j]! * t34
    }
    const t35: number = t30 + params[i + 317300]!
    work[i + 200] = t35
    work[i + 300] = Math.max(0, t35)
    const t36: number = t31 + params[i + 317301]!
    work[i + 201] = t36
    work[i + 301] = Math.max(0, t36)
    const t37: number = t32 + params[i + 317302]!
    work[i + 202] = t37
    work[i + 302] = Math.max(0, t37)
    const t38: number = t33 + params[i + 317303]!
    work[i + 203] = t38
    work[i + 303] = Math.max(0, t38)
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t39: number = i * 100 + 317400
    const t40: number = i * 100 + 317500
    const t41: number = i * 100 + 317600
    const t42: number = i * 100 + 317700
    const t43: number = i * 100 + 317800
    let t44 = 0
    let t45 = 0
    let t46 = 0
    let t47 = 0
    let t48 = 0
    for (let j = 0; j < 100; j++) {
      const t49: number = work[j + 300]!
      t44 += params[t39 + j]! * t49
      t45 += params[t40 + j]! * t49
      t46 += params[t41 + j]! * t49
      t47 += params[t42 + j]! * t49
      t48 += params[t43 + j]! * t49
    }
    work[i + 410] = t44 + params[i + 318400]!
    work[i + 411] = t45 + params[i + 318401]!
    work[i + 412] = t46 + params[i + 318402]!
    work[i + 413] = t47 + params[i + 318403]!
    work[i + 414] = t48 + params[i + 318404]!
  }
  const t50 = t1 ? work[label + 410]! : NaN
  let t51 = -Infinity
  for (let i = 0; i < 10; i++) {
    t51 = Math.max(t51, work[i + 410]!)
  }
  const t52 = Math.abs(t51) < Infinity ? t51 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 420] = Math.exp(work[i + 410]! - t52)
  }
  let t53 = 0
  for (let i = 0; i < 10; i++) {
    t53 += work[i + 420]!
  }
  for (let i = 0; i < 100; i++) {
    const t54: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t55: number = t54 + j
      grad[t55]! += 0.0002 * params[t55]!
    }
  }
  for (let i = 0; i < 100; i++) {
    const t56: number = i * 100 + 307300
    for (let j = 0; j < 100; j++) {
      const t57: number = t56 + j
      grad[t57]! += 0.0002 * params[t57]!
    }
  }
  for (let i = 0; i < 10; i++) {
    const t58: number = i * 100 + 317400
    for (let j = 0; j < 100; j++) {
      const t59: number = t58 + j
      grad[t59]! += 0.0002 * params[t59]!
    }
  }
  let t60 = 0
  if (t53 >= 1 && t53 < 1.5) {
    let t61 = 0
    for (let i = 0; i < 10; i++) {
      const t62: number = work[i + 420]!
      t61 += t62 < 1 ? t62 : 0
    }
    t60 = t61
  } else {
    t60 = t53 - 1
  }
  const loss = t52 - t50 + Math.log1p(t60) + 0.0001 * (t2 + t3 + t10)
  const t63 = -(t60 / t53)
  for (let i = 0; i < 10; i++) {
    const t64: number = work[i + 420]! / t53
    const t65: number = work[i + 400]!
    const t66: number = t65 === 1 && t64 > 0.5 ? t63 : t64 - t65
    work[i + 600] = t66
  }
  work.fill(0, 400, 500)
  for (let i = 0; i < 10; i += 5) {
    const t67: number = i * 100 + 317400
    const t68: number = work[i + 600]!
    const t69: number = i * 100 + 317500
    const t70: number = work[i + 601]!
    const t71: number = i * 100 + 317600
    const t72: number = work[i + 602]!
    const t73: number = i * 100 + 317700
    const t74: number = work[i + 603]!
    const t75: number = i * 100 + 317800
    const t76: number = work[i + 604]!
    for (let j = 0; j < 100; j++) {
      const t77: number = params[t67 + j]! * t68 + params[t69 + j]! * t70 + params[t71 + j]! * t72 + params[t73 + j]! * t74
      work[j + 400]! += t77 + params[t75 + j]! * t76
    }
  }
  for (let i = 0; i < 100; i++) {
    const t78: number = 0 >= work[i + 200]! ? 0 : work[i + 400]!
    work[i + 500] = t78
  }
  work.fill(0, 200, 300)
  for (let i = 0; i < 100; i += 4) {
    const t79: number = i * 100 + 307300
    const t80: number = work[i + 500]!
    const t81: number = i * 100 + 307400
    const t82: number = work[i + 501]!
    const t83: number = i * 100 + 307500
    const t84: number = work[i + 502]!
    const t85: number = i * 100 + 307600
    const t86: number = work[i + 503]!
    for (let j = 0; j < 100; j++) {
      const t87: number = params[t79 + j]! * t80 + params[t81 + j]! * t82 + params[t83 + j]! * t84 + params[t85 + j]! * t86
      work[j + 200]! += t87
    }
  }
  for (let i = 0; i < 100; i++) {
    const t88: number = 0 >= work[i]! ? 0 : work[i + 200]!
    work[i + 400] = t88
  }
  for (let i = 0; i < 100; i += 4) {
    const t89: number = i * 3072
    const t90: number = work[i + 400]!
    const t91: number = i * 3072 + 3072
    const t92: number = work[i + 401]!
    const t93: number = i * 3072 + 6144
    const t94: number = work[i + 402]!
    const t95: number = i * 3072 + 9216
    const t96: number = work[i + 403]!
    for (let j = 0; j < 3072; j++) {
      const t97: number = x[x_at + j]!
      grad[t89 + j]! += t90 * t97
      grad[t91 + j]! += t92 * t97
      grad[t93 + j]! += t94 * t97
      grad[t95 + j]! += t96 * t97
    }
  }
  for (let i = 0; i < 100; i++) {
    grad[i + 307200]! += work[i + 400]!
  }
  for (let i = 0; i < 100; i += 4) {
    const t98: number = i * 100 + 307300
    const t99: number = work[i + 500]!
    const t100: number = i * 100 + 307400
    const t101: number = work[i + 501]!
    const t102: number = i * 100 + 307500
    const t103: number = work[i + 502]!
    const t104: number = i * 100 + 307600
    const t105: number = work[i + 503]!
    for (let j = 0; j < 100; j++) {
      const t106: number = work[j + 100]!
      grad[t98 + j]! += t99 * t106
      grad[t100 + j]! += t101 * t106
      grad[t102 + j]! += t103 * t106
      grad[t104 + j]! += t105 * t106
    }
  }
  for (let i = 0; i < 100; i++) {
    grad[i + 317300]! += work[i + 500]!
  }
  for (let i = 0; i < 10; i += 5) {
    const t107: number = i * 100 + 317400
    const t108: number = work[i + 600]!
    const t109: number = i * 100 + 317500
    const t110: number = work[i + 601]!
    const t111: number = i * 100 + 317600
    const t112: number = work[i + 602]!
    const t113: number = i * 100 + 317700
    const t114: number = work[i + 603]!
    const t115: number = i * 100 + 317800
    const t116: number = work[i + 604]!
    for (let j = 0; j < 100; j++) {
      const t117: number = work[j + 300]!
      grad[t107 + j]! += t108 * t117
      grad[t109 + j]! += t110 * t117
      grad[t111 + j]! += t112 * t117
      grad[t113 + j]! += t114 * t117
      grad[t115 + j]! += t116 * t117
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
    for (let j = 0; j < 3072; j++) {
      const t6: number = params[t4 + j]!
      t5 += t6 * t6
    }
    const t7: number = i * 100 + 307300
    let t8 = 0
    for (let j = 0; j < 100; j++) {
      const t9: number = params[t7 + j]!
      t8 += t9 * t9
    }
    t2 += t5
    t3 += t8
  }
  let t10 = 0
  for (let i = 0; i < 10; i++) {
    let t11 = 0
    for (let j = 0; j < 100; j++) {
      const t12: number = params[(j + 317400) + i * 100]!
      t11 += t12 * t12
    }
    t10 += t11
  }
  const t13 = 0.0001 * (t2 + t3 + t10)
  for (let i = 0; i < 16; i += 2) {
    const t14: number = x_at + i * 3072
    const t15: number = i * 100
    const t16: number = i * 100 + 1600
    const t17: number = i * 100 + 1
    const t18: number = i * 100 + 1601
    const t19: number = i * 100 + 2
    const t20: number = i * 100 + 1602
    const t21: number = i * 100 + 3
    const t22: number = i * 100 + 1603
    const t23: number = x_at + i * 3072 + 3072
    const t24: number = i * 100 + 100
    const t25: number = i * 100 + 1700
    const t26: number = i * 100 + 101
    const t27: number = i * 100 + 1701
    const t28: number = i * 100 + 102
    const t29: number = i * 100 + 1702
    const t30: number = i * 100 + 103
    const t31: number = i * 100 + 1703
    for (let j = 0; j < 100; j += 4) {
      const t32: number = j * 3072
      const t33: number = j * 3072 + 3072
      const t34: number = j * 3072 + 6144
      const t35: number = j * 3072 + 9216
      let t36 = 0
      let t37 = 0
      let t38 = 0
      let t39 = 0
      let t40 = 0
      let t41 = 0
      let t42 = 0
      let t43 = 0
      for (let k = 0; k < 3072; k++) {
        const t44: number = x[t14 + k]!
        const t45: number = params[t32 + k]!
        const t46: number = params[t33 + k]!
        const t47: number = params[t34 + k]!
        const t48: number = params[t35 + k]!
        const t49: number = x[t23 + k]!
        t36 += t44 * t45
        t37 += t44 * t46
        t38 += t44 * t47
        t39 += t44 * t48
        t40 += t49 * t45
        t41 += t49 * t46
        t42 += t49 * t47
        t43 += t49 * t48
      }
      const t50: number = params[j + 307200]!
      const t51: number = t36 + t50
      work[t15 + j] = t51
      work[t16 + j] = Math.max(0, t51)
      const t52: number = params[j + 307201]!
      const t53: number = t37 + t52
      work[t17 + j] = t53
      work[t18 + j] = Math.max(0, t53)
      const t54: number = params[j + 307202]!
      const t55: number = t38 + t54
      work[t19 + j] = t55
      work[t20 + j] = Math.max(0, t55)
      const t56: number = params[j + 307203]!
      const t57: number = t39 + t56
      work[t21 + j] = t57
      work[t22 + j] = Math.max(0, t57)
      const t58: number = t40 + t50
      work[t24 + j] = t58
      work[t25 + j] = Math.max(0, t58)
      const t59: number = t41 + t52
      work[t26 + j] = t59
      work[t27 + j] = Math.max(0, t59)
      const t60: number = t42 + t54
      work[t28 + j] = t60
      work[t29 + j] = Math.max(0, t60)
      const t61: number = t43 + t56
      work[t30 + j] = t61
      work[t31 + j] = Math.max(0, t61)
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t62: number = i * 100 + 1600
    const t63: number = i * 100 + 3200
    const t64: number = i * 100 + 4800
    const t65: number = i * 100 + 3201
    const t66: number = i * 100 + 4801
    const t67: number = i * 100 + 3202
    const t68: number = i * 100 + 4802
    const t69: number = i * 100 + 3203
    const t70: number = i * 100 + 4803
    const t71: number = i * 100 + 1700
    const t72: number = i * 100 + 3300
    const t73: number = i * 100 + 4900
    const t74: number = i * 100 + 3301
    const t75: number = i * 100 + 4901
    const t76: number = i * 100 + 3302
    const t77: number = i * 100 + 4902
    const t78: number = i * 100 + 3303
    const t79: number = i * 100 + 4903
    for (let j = 0; j < 100; j += 4) {
      const t80: number = j * 100 + 307300
      const t81: number = j * 100 + 307400
      const t82: number = j * 100 + 307500
      const t83: number = j * 100 + 307600
      let t84 = 0
      let t85 = 0
      let t86 = 0
      let t87 = 0
      let t88 = 0
      let t89 = 0
      let t90 = 0
      let t91 = 0
      for (let k = 0; k < 100; k++) {
        const t92: number = work[t62 + k]!
        const t93: number = params[t80 + k]!
        const t94: number = params[t81 + k]!
        const t95: number = params[t82 + k]!
        const t96: number = params[t83 + k]!
        const t97: number = work[t71 + k]!
        t84 += t92 * t93
        t85 += t92 * t94
        t86 += t92 * t95
        t87 += t92 * t96
        t88 += t97 * t93
        t89 += t97 * t94
        t90 += t97 * t95
        t91 += t97 * t96
      }
      const t98: number = params[j + 317300]!
      const t99: number = t84 + t98
      work[t63 + j] = t99
      work[t64 + j] = Math.max(0, t99)
      const t100: number = params[j + 317301]!
      const t101: number = t85 + t100
      work[t65 + j] = t101
      work[t66 + j] = Math.max(0, t101)
      const t102: number = params[j + 317302]!
      const t103: number = t86 + t102
      work[t67 + j] = t103
      work[t68 + j] = Math.max(0, t103)
      const t104: number = params[j + 317303]!
      const t105: number = t87 + t104
      work[t69 + j] = t105
      work[t70 + j] = Math.max(0, t105)
      const t106: number = t88 + t98
      work[t72 + j] = t106
      work[t73 + j] = Math.max(0, t106)
      const t107: number = t89 + t100
      work[t74 + j] = t107
      work[t75 + j] = Math.max(0, t107)
      const t108: number = t90 + t102
      work[t76 + j] = t108
      work[t77 + j] = Math.max(0, t108)
      const t109: number = t91 + t104
      work[t78 + j] = t109
      work[t79 + j] = Math.max(0, t109)
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t110: number = i * 100 + 4800
    const t111: number = i * 10 + 6560
    const t112: number = i * 10 + 6561
    const t113: number = i * 10 + 6562
    const t114: number = i * 10 + 6563
    const t115: number = i * 10 + 6564
    const t116: number = i * 100 + 4900
    const t117: number = i * 10 + 6570
    const t118: number = i * 10 + 6571
    const t119: number = i * 10 + 6572
    const t120: number = i * 10 + 6573
    const t121: number = i * 10 + 6574
    for (let j = 0; j < 10; j += 5) {
      const t122: number = j * 100 + 317400
      const t123: number = j * 100 + 317500
      const t124: number = j * 100 + 317600
      const t125: number = j * 100 + 317700
      const t126: number = j * 100 + 317800
      let t127 = 0
      let t128 = 0
      let t129 = 0
      let t130 = 0
      let t131 = 0
      let t132 = 0
      let t133 = 0
      let t134 = 0
      let t135 = 0
      let t136 = 0
      for (let k = 0; k < 100; k++) {
        const t137: number = work[t110 + k]!
        const t138: number = params[t122 + k]!
        const t139: number = params[t123 + k]!
        const t140: number = params[t124 + k]!
        const t141: number = params[t125 + k]!
        const t142: number = params[t126 + k]!
        const t143: number = work[t116 + k]!
        t127 += t137 * t138
        t128 += t137 * t139
        t129 += t137 * t140
        t130 += t137 * t141
        t131 += t137 * t142
        t132 += t143 * t138
        t133 += t143 * t139
        t134 += t143 * t140
        t135 += t143 * t141
        t136 += t143 * t142
      }
      const t144: number = params[j + 318400]!
      work[t111 + j] = t127 + t144
      const t145: number = params[j + 318401]!
      work[t112 + j] = t128 + t145
      const t146: number = params[j + 318402]!
      work[t113 + j] = t129 + t146
      const t147: number = params[j + 318403]!
      work[t114 + j] = t130 + t147
      const t148: number = params[j + 318404]!
      work[t115 + j] = t131 + t148
      work[t117 + j] = t132 + t144
      work[t118 + j] = t133 + t145
      work[t119 + j] = t134 + t146
      work[t120 + j] = t135 + t147
      work[t121 + j] = t136 + t148
    }
  }
  for (let i = 0; i < 16; i++) {
    const t149: number = i * 10 + 6560
    let t150 = -Infinity
    for (let j = 0; j < 10; j++) {
      t150 = Math.max(t150, work[t149 + j]!)
    }
    const t151: number = Math.abs(t150) < Infinity ? t150 : 0
    work[i + 6880] = t151
  }
  for (let i = 0; i < 16; i++) {
    const t152: number = i * 10 + 6560
    const t153: number = work[i + 6880]!
    const t154: number = i * 10 + 6720
    for (let j = 0; j < 10; j++) {
      work[t154 + j] = Math.exp(work[t152 + j]! - t153)
    }
  }
  for (let i = 0; i < 16; i++) {
    const t155: number = i * 10 + 6720
    let t156 = 0
    for (let j = 0; j < 10; j++) {
      t156 += work[t155 + j]!
    }
    work[i + 6896] = t156
    let t157 = 0
    if (t156 >= 1 && t156 < 1.5) {
      let t158 = 0
      for (let j = 0; j < 10; j++) {
        const t159: number = work[t155 + j]!
        t158 += t159 < 1 ? t159 : 0
      }
      t157 = t158
    } else {
      t157 = t156 - 1
    }
    work[i + 6912] = t157
  }
  let t160 = 0
  for (let i = 0; i < 16; i++) {
    const t161: number = label[label_at + i]!
    const t162: number = t161 >= 0 && t161 < 10 && Math.floor(t161) === t161 ? work[(i * 10 + 6560) + t161]! : NaN
    t160 += work[i + 6880]! - t162 + Math.log1p(work[i + 6912]!) + t13
  }
  for (let i = 0; i < 16; i++) {
    const t163: number = i * 10 + 6720
    const t164: number = work[i + 6896]!
    const t165: number = i * 10 + 6400
    const t166: number = -(work[i + 6912]! / t164)
    const t167: number = i * 10 + 9600
    for (let j = 0; j < 10; j++) {
      const t168: number = work[t163 + j]! / t164
      const t169: number = work[t165 + j]!
      const t170: number = t169 === 1 && t168 > 0.5 ? t166 : t168 - t169
      work[t167 + j] = t170
    }
  }
  work.fill(0, 6400, 8000)
  for (let i = 0; i < 16; i += 2) {
    const t171: number = i * 10 + 9600
    const t172: number = i * 10 + 9601
    const t173: number = i * 10 + 9602
    const t174: number = i * 10 + 9603
    const t175: number = i * 10 + 9604
    const t176: number = i * 100 + 6400
    const t177: number = i * 10 + 9610
    const t178: number = i * 10 + 9611
    const t179: number = i * 10 + 9612
    const t180: number = i * 10 + 9613
    const t181: number = i * 10 + 9614
    const t182: number = i * 100 + 6500
    for (let j = 0; j < 10; j += 5) {
      const t183: number = work[t171 + j]!
      const t184: number = j * 100 + 317400
      const t185: number = work[t172 + j]!
      const t186: number = j * 100 + 317500
      const t187: number = work[t173 + j]!
      const t188: number = j * 100 + 317600
      const t189: number = work[t174 + j]!
      const t190: number = j * 100 + 317700
      const t191: number = work[t175 + j]!
      const t192: number = j * 100 + 317800
      const t193: number = work[t177 + j]!
      const t194: number = work[t178 + j]!
      const t195: number = work[t179 + j]!
      const t196: number = work[t180 + j]!
      const t197: number = work[t181 + j]!
      for (let k = 0; k < 100; k++) {
        const t198: number = params[t184 + k]!
        const t199: number = params[t186 + k]!
        const t200: number = params[t188 + k]!
        const t201: number = params[t190 + k]!
        const t202: number = params[t192 + k]!
        const t203: number = t183 * t198 + t185 * t199 + t187 * t200 + t189 * t201 + t191 * t202
        work[t176 + k]! += t203
        const t204: number = t193 * t198 + t194 * t199 + t195 * t200 + t196 * t201 + t197 * t202
        work[t182 + k]! += t204
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t205: number = i * 100 + 3200
    const t206: number = i * 100 + 6400
    const t207: number = i * 100 + 8000
    for (let j = 0; j < 100; j++) {
      const t208: number = 0 >= work[t205 + j]! ? 0 : work[t206 + j]!
      work[t207 + j] = t208
    }
  }
  work.fill(0, 3200, 4800)
  for (let i = 0; i < 16; i += 2) {
    const t209: number = i * 100 + 8000
    const t210: number = i * 100 + 8001
    const t211: number = i * 100 + 8002
    const t212: number = i * 100 + 8003
    const t213: number = i * 100 + 3200
    const t214: number = i * 100 + 8100
    const t215: number = i * 100 + 8101
    const t216: number = i * 100 + 8102
    const t217: number = i * 100 + 8103
    const t218: number = i * 100 + 3300
    for (let j = 0; j < 100; j += 4) {
      const t219: number = work[t209 + j]!
      const t220: number = j * 100 + 307300
      const t221: number = work[t210 + j]!
      const t222: number = j * 100 + 307400
      const t223: number = work[t211 + j]!
      const t224: number = j * 100 + 307500
      const t225: number = work[t212 + j]!
      const t226: number = j * 100 + 307600
      const t227: number = work[t214 + j]!
      const t228: number = work[t215 + j]!
      const t229: number = work[t216 + j]!
      const t230: number = work[t217 + j]!
      for (let k = 0; k < 100; k++) {
        const t231: number = params[t220 + k]!
        const t232: number = params[t222 + k]!
        const t233: number = params[t224 + k]!
        const t234: number = params[t226 + k]!
        work[t213 + k]! += t219 * t231 + t221 * t232 + t223 * t233 + t225 * t234
        work[t218 + k]! += t227 * t231 + t228 * t232 + t229 * t233 + t230 * t234
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t235: number = i * 100
    const t236: number = i * 100 + 3200
    const t237: number = i * 100 + 6400
    for (let j = 0; j < 100; j++) {
      const t238: number = 0 >= work[t235 + j]! ? 0 : work[t236 + j]!
      work[t237 + j] = t238
    }
  }
  for (let i = 0; i < 100; i += 2) {
    const t239: number = i + 6400
    const t240: number = i + 6500
    const t241: number = i + 6600
    const t242: number = i + 6700
    const t243: number = i * 3072
    const t244: number = i + 6401
    const t245: number = i + 6501
    const t246: number = i + 6601
    const t247: number = i + 6701
    const t248: number = i * 3072 + 3072
    for (let j = 0; j < 16; j += 4) {
      const t249: number = work[t239 + j * 100]!
      const t250: number = x_at + j * 3072
      const t251: number = work[t240 + j * 100]!
      const t252: number = x_at + j * 3072 + 3072
      const t253: number = work[t241 + j * 100]!
      const t254: number = x_at + j * 3072 + 6144
      const t255: number = work[t242 + j * 100]!
      const t256: number = x_at + j * 3072 + 9216
      const t257: number = work[t244 + j * 100]!
      const t258: number = work[t245 + j * 100]!
      const t259: number = work[t246 + j * 100]!
      const t260: number = work[t247 + j * 100]!
      for (let k = 0; k < 3072; k++) {
        const t261: number = x[t250 + k]!
        const t262: number = x[t252 + k]!
        const t263: number = x[t254 + k]!
        const t264: number = x[t256 + k]!
        grad[t243 + k]! += t249 * t261 + t251 * t262 + t253 * t263 + t255 * t264
        grad[t248 + k]! += t257 * t261 + t258 * t262 + t259 * t263 + t260 * t264
      }
    }
  }
  for (let i = 0; i < 100; i++) {
    const t265: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t266: number = t265 + j
      grad[t266]! += 0.0032 * params[t266]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t267: number = i * 100 + 6400
    for (let j = 0; j < 100; j++) {
      grad[j + 307200]! += work[t267 + j]!
    }
  }
  for (let i = 0; i < 100; i += 2) {
    const t268: number = i + 8000
    const t269: number = i + 8100
    const t270: number = i + 8200
    const t271: number = i + 8300
    const t272: number = i * 100 + 307300
    const t273: number = i + 8001
    const t274: number = i + 8101
    const t275: number = i + 8201
    const t276: number = i + 8301
    const t277: number = i * 100 + 307400
    for (let j = 0; j < 16; j += 4) {
      const t278: number = work[t268 + j * 100]!
      const t279: number = j * 100 + 1600
      const t280: number = work[t269 + j * 100]!
      const t281: number = j * 100 + 1700
      const t282: number = work[t270 + j * 100]!
      const t283: number = j * 100 + 1800
      const t284: number = work[t271 + j * 100]!
      const t285: number = j * 100 + 1900
      const t286: number = work[t273 + j * 100]!
      const t287: number = work[t274 + j * 100]!
      const t288: number = work[t275 + j * 100]!
      const t289: number = work[t276 + j * 100]!
      for (let k = 0; k < 100; k++) {
        const t290: number = work[t279 + k]!
        const t291: number = work[t281 + k]!
        const t292: number = work[t283 + k]!
        const t293: number = work[t285 + k]!
        grad[t272 + k]! += t278 * t290 + t280 * t291 + t282 * t292 + t284 * t293
        grad[t277 + k]! += t286 * t290 + t287 * t291 + t288 * t292 + t289 * t293
      }
    }
  }
  for (let i = 0; i < 100; i++) {
    const t294: number = i * 100 + 307300
    for (let j = 0; j < 100; j++) {
      const t295: number = t294 + j
      grad[t295]! += 0.0032 * params[t295]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t296: number = i * 100 + 8000
    for (let j = 0; j < 100; j++) {
      grad[j + 317300]! += work[t296 + j]!
    }
  }
  for (let i = 0; i < 10; i += 2) {
    const t297: number = i + 9600
    const t298: number = i + 9610
    const t299: number = i + 9620
    const t300: number = i + 9630
    const t301: number = i * 100 + 317400
    const t302: number = i + 9601
    const t303: number = i + 9611
    const t304: number = i + 9621
    const t305: number = i + 9631
    const t306: number = i * 100 + 317500
    for (let j = 0; j < 16; j += 4) {
      const t307: number = work[t297 + j * 10]!
      const t308: number = j * 100 + 4800
      const t309: number = work[t298 + j * 10]!
      const t310: number = j * 100 + 4900
      const t311: number = work[t299 + j * 10]!
      const t312: number = j * 100 + 5000
      const t313: number = work[t300 + j * 10]!
      const t314: number = j * 100 + 5100
      const t315: number = work[t302 + j * 10]!
      const t316: number = work[t303 + j * 10]!
      const t317: number = work[t304 + j * 10]!
      const t318: number = work[t305 + j * 10]!
      for (let k = 0; k < 100; k++) {
        const t319: number = work[t308 + k]!
        const t320: number = work[t310 + k]!
        const t321: number = work[t312 + k]!
        const t322: number = work[t314 + k]!
        grad[t301 + k]! += t307 * t319 + t309 * t320 + t311 * t321 + t313 * t322
        grad[t306 + k]! += t315 * t319 + t316 * t320 + t317 * t321 + t318 * t322
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t323: number = i * 100 + 317400
    for (let j = 0; j < 100; j++) {
      const t324: number = t323 + j
      grad[t324]! += 0.0032 * params[t324]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t325: number = i * 10 + 9600
    for (let j = 0; j < 10; j++) {
      grad[j + 318400]! += work[t325 + j]!
    }
  }
  return t160
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
  operations: { forward: 1273514, backward: 977038, valueAndGrad: 2250577 },
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
