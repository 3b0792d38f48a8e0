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
// Operations: forward 1273477, backward 977038, both at once 2250498. Kept between forward and backward: 3288 bytes. Workspace: 107904 bytes.
// Arrays: 153 loops (40 over several rows at a time, 13 with several sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(13488)
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
  for (let i = 0; i < 100; i++) {
    const t2: number = i * 3072
    let t3 = 0
    for (let j = 0; j < 3072; j++) {
      const t4: number = params[t2 + j]!
      t3 += t4 * t4
    }
    t1 += t3
  }
  let t5 = 0
  for (let i = 0; i < 100; i++) {
    const t6: number = i * 100 + 307300
    let t7 = 0
    for (let j = 0; j < 100; j++) {
      const t8: number = params[t6 + j]!
      t7 += t8 * t8
    }
    t5 += t7
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
    work[i + 200] = t34
    work[i + 300] = Math.max(0, t34)
    const t35: number = t30 + params[i + 317301]!
    work[i + 201] = t35
    work[i + 301] = Math.max(0, t35)
    const t36: number = t31 + params[i + 317302]!
    work[i + 202] = t36
    work[i + 302] = Math.max(0, t36)
    const t37: number = t32 + params[i + 317303]!
    work[i + 203] = t37
    work[i + 303] = Math.max(0, t37)
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
      const t48: number = work[j + 300]!
      t43 += params[t38 + j]! * t48
      t44 += params[t39 + j]! * t48
      t45 += params[t40 + j]! * t48
      t46 += params[t41 + j]! * t48
      t47 += params[t42 + j]! * t48
    }
    work[i + 400] = t43 + params[i + 318400]!
    work[i + 401] = t44 + params[i + 318401]!
    work[i + 402] = t45 + params[i + 318402]!
    work[i + 403] = t46 + params[i + 318403]!
    work[i + 404] = t47 + params[i + 318404]!
  }
  const t49 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label + 400]! : NaN
  let t50 = -Infinity
  for (let i = 0; i < 10; i++) {
    t50 = Math.max(t50, work[i + 400]!)
  }
  const t51 = Math.abs(t50) < Infinity ? t50 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 410] = Math.exp(work[i + 400]! - t51)
  }
  let t52 = 0
  for (let i = 0; i < 10; i++) {
    t52 += work[i + 410]!
  }
  const loss = t51 + Math.log(t52) - t49 + 0.0001 * (t1 + t5 + t9)
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
  if (tape !== undefined) {
    for (let k = 0; k < 100; k++) {
      tape[k + 201] = work[k + 200]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 100; k++) {
      tape[k + 301] = work[k + 300]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 401] = work[k + 410]!
    }
  }
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
  work.fill(0, 10, 110)
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
      work[j + 10]! += t13 + params[t11 + j]! * t12
    }
  }
  for (let i = 0; i < 100; i++) {
    const t14: number = 0 >= tape[i + 201]! ? 0 : work[i + 10]!
    grad[i + 317300] = t14
  }
  work.fill(0, 110, 210)
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
      work[j + 110]! += t23
    }
  }
  for (let i = 0; i < 100; i++) {
    const t24: number = 0 >= tape[i + 1]! ? 0 : work[i + 110]!
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
  work.fill(0, 200, 210)
  if (t1) {
    work[label + 200]! += 1
  }
  let t2 = 0
  for (let i = 0; i < 100; i++) {
    const t3: number = i * 3072
    let t4 = 0
    for (let j = 0; j < 3072; j++) {
      const t5: number = params[t3 + j]!
      t4 += t5 * t5
    }
    t2 += t4
  }
  let t6 = 0
  for (let i = 0; i < 100; i++) {
    const t7: number = i * 100 + 307300
    let t8 = 0
    for (let j = 0; j < 100; j++) {
      const t9: number = params[t7 + j]!
      t8 += t9 * t9
    }
    t6 += t8
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
    work[i + 210] = t35
    work[i + 310] = Math.max(0, t35)
    const t36: number = t31 + params[i + 317301]!
    work[i + 211] = t36
    work[i + 311] = Math.max(0, t36)
    const t37: number = t32 + params[i + 317302]!
    work[i + 212] = t37
    work[i + 312] = Math.max(0, t37)
    const t38: number = t33 + params[i + 317303]!
    work[i + 213] = t38
    work[i + 313] = Math.max(0, t38)
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
      const t49: number = work[j + 310]!
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
  const loss = t52 + Math.log(t53) - t50 + 0.0001 * (t2 + t6 + t10)
  for (let i = 0; i < 10; i++) {
    grad[i + 318400] = work[i + 420]! / t53 - work[i + 200]!
  }
  work.fill(0, 430, 530)
  for (let i = 0; i < 10; i += 5) {
    const t54: number = i * 100 + 317400
    const t55: number = grad[i + 318400]!
    const t56: number = i * 100 + 317500
    const t57: number = grad[i + 318401]!
    const t58: number = i * 100 + 317600
    const t59: number = grad[i + 318402]!
    const t60: number = i * 100 + 317700
    const t61: number = grad[i + 318403]!
    const t62: number = i * 100 + 317800
    const t63: number = grad[i + 318404]!
    for (let j = 0; j < 100; j++) {
      const t64: number = params[t54 + j]! * t55 + params[t56 + j]! * t57 + params[t58 + j]! * t59 + params[t60 + j]! * t61
      work[j + 430]! += t64 + params[t62 + j]! * t63
    }
  }
  for (let i = 0; i < 100; i++) {
    const t65: number = 0 >= work[i + 210]! ? 0 : work[i + 430]!
    grad[i + 317300] = t65
  }
  work.fill(0, 530, 630)
  for (let i = 0; i < 100; i += 4) {
    const t66: number = i * 100 + 307300
    const t67: number = grad[i + 317300]!
    const t68: number = i * 100 + 307400
    const t69: number = grad[i + 317301]!
    const t70: number = i * 100 + 307500
    const t71: number = grad[i + 317302]!
    const t72: number = i * 100 + 307600
    const t73: number = grad[i + 317303]!
    for (let j = 0; j < 100; j++) {
      const t74: number = params[t66 + j]! * t67 + params[t68 + j]! * t69 + params[t70 + j]! * t71 + params[t72 + j]! * t73
      work[j + 530]! += t74
    }
  }
  for (let i = 0; i < 100; i++) {
    const t75: number = 0 >= work[i]! ? 0 : work[i + 530]!
    grad[i + 307200] = t75
  }
  for (let i = 0; i < 10; i += 5) {
    const t76: number = i * 100 + 317400
    const t77: number = grad[i + 318400]!
    const t78: number = i * 100 + 317500
    const t79: number = grad[i + 318401]!
    const t80: number = i * 100 + 317600
    const t81: number = grad[i + 318402]!
    const t82: number = i * 100 + 317700
    const t83: number = grad[i + 318403]!
    const t84: number = i * 100 + 317800
    const t85: number = grad[i + 318404]!
    for (let j = 0; j < 100; j++) {
      const t86: number = t76 + j
      const t87: number = work[j + 310]!
      grad[t86] = 0.0002 * params[t86]! + t77 * t87
      const t88: number = t78 + j
      grad[t88] = 0.0002 * params[t88]! + t79 * t87
      const t89: number = t80 + j
      grad[t89] = 0.0002 * params[t89]! + t81 * t87
      const t90: number = t82 + j
      grad[t90] = 0.0002 * params[t90]! + t83 * t87
      const t91: number = t84 + j
      grad[t91] = 0.0002 * params[t91]! + t85 * t87
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t92: number = i * 100 + 307300
    const t93: number = grad[i + 317300]!
    const t94: number = i * 100 + 307400
    const t95: number = grad[i + 317301]!
    const t96: number = i * 100 + 307500
    const t97: number = grad[i + 317302]!
    const t98: number = i * 100 + 307600
    const t99: number = grad[i + 317303]!
    for (let j = 0; j < 100; j++) {
      const t100: number = t92 + j
      const t101: number = work[j + 100]!
      grad[t100] = 0.0002 * params[t100]! + t93 * t101
      const t102: number = t94 + j
      grad[t102] = 0.0002 * params[t102]! + t95 * t101
      const t103: number = t96 + j
      grad[t103] = 0.0002 * params[t103]! + t97 * t101
      const t104: number = t98 + j
      grad[t104] = 0.0002 * params[t104]! + t99 * t101
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t105: number = i * 3072
    const t106: number = grad[i + 307200]!
    const t107: number = i * 3072 + 3072
    const t108: number = grad[i + 307201]!
    const t109: number = i * 3072 + 6144
    const t110: number = grad[i + 307202]!
    const t111: number = i * 3072 + 9216
    const t112: number = grad[i + 307203]!
    for (let j = 0; j < 3072; j++) {
      const t113: number = t105 + j
      const t114: number = x[j]!
      grad[t113] = 0.0002 * params[t113]! + t106 * t114
      const t115: number = t107 + j
      grad[t115] = 0.0002 * params[t115]! + t108 * t114
      const t116: number = t109 + j
      grad[t116] = 0.0002 * params[t116]! + t110 * t114
      const t117: number = t111 + j
      grad[t117] = 0.0002 * params[t117]! + t112 * t114
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
  work.fill(0, 200, 210)
  if (t1) {
    work[label + 200]! += 1
  }
  let t2 = 0
  for (let i = 0; i < 100; i++) {
    const t3: number = i * 3072
    let t4 = 0
    for (let j = 0; j < 3072; j++) {
      const t5: number = params[t3 + j]!
      t4 += t5 * t5
    }
    t2 += t4
  }
  let t6 = 0
  for (let i = 0; i < 100; i++) {
    const t7: number = i * 100 + 307300
    let t8 = 0
    for (let j = 0; j < 100; j++) {
      const t9: number = params[t7 + j]!
      t8 += t9 * t9
    }
    t6 += t8
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
    work[i + 210] = t35
    work[i + 310] = Math.max(0, t35)
    const t36: number = t31 + params[i + 317301]!
    work[i + 211] = t36
    work[i + 311] = Math.max(0, t36)
    const t37: number = t32 + params[i + 317302]!
    work[i + 212] = t37
    work[i + 312] = Math.max(0, t37)
    const t38: number = t33 + params[i + 317303]!
    work[i + 213] = t38
    work[i + 313] = Math.max(0, t38)
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
      const t49: number = work[j + 310]!
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
  const loss = t52 + Math.log(t53) - t50 + 0.0001 * (t2 + t6 + t10)
  for (let i = 0; i < 10; i++) {
    work[i + 430] = work[i + 420]! / t53 - work[i + 200]!
  }
  work.fill(0, 440, 540)
  for (let i = 0; i < 10; i += 5) {
    const t54: number = i * 100 + 317400
    const t55: number = work[i + 430]!
    const t56: number = i * 100 + 317500
    const t57: number = work[i + 431]!
    const t58: number = i * 100 + 317600
    const t59: number = work[i + 432]!
    const t60: number = i * 100 + 317700
    const t61: number = work[i + 433]!
    const t62: number = i * 100 + 317800
    const t63: number = work[i + 434]!
    for (let j = 0; j < 100; j++) {
      const t64: number = params[t54 + j]! * t55 + params[t56 + j]! * t57 + params[t58 + j]! * t59 + params[t60 + j]! * t61
      work[j + 440]! += t64 + params[t62 + j]! * t63
    }
  }
  for (let i = 0; i < 100; i++) {
    const t65: number = 0 >= work[i + 210]! ? 0 : work[i + 440]!
    work[i + 540] = t65
  }
  work.fill(0, 640, 740)
  for (let i = 0; i < 100; i += 4) {
    const t66: number = i * 100 + 307300
    const t67: number = work[i + 540]!
    const t68: number = i * 100 + 307400
    const t69: number = work[i + 541]!
    const t70: number = i * 100 + 307500
    const t71: number = work[i + 542]!
    const t72: number = i * 100 + 307600
    const t73: number = work[i + 543]!
    for (let j = 0; j < 100; j++) {
      const t74: number = params[t66 + j]! * t67 + params[t68 + j]! * t69 + params[t70 + j]! * t71 + params[t72 + j]! * t73
      work[j + 640]! += t74
    }
  }
  for (let i = 0; i < 100; i++) {
    const t75: number = 0 >= work[i]! ? 0 : work[i + 640]!
    work[i + 740] = t75
  }
  for (let i = 0; i < 100; i++) {
    const t76: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t77: number = t76 + j
      grad[t77]! += 0.0002 * params[t77]!
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t78: number = i * 3072
    const t79: number = work[i + 740]!
    const t80: number = i * 3072 + 3072
    const t81: number = work[i + 741]!
    const t82: number = i * 3072 + 6144
    const t83: number = work[i + 742]!
    const t84: number = i * 3072 + 9216
    const t85: number = work[i + 743]!
    for (let j = 0; j < 3072; j++) {
      const t86: number = x[x_at + j]!
      grad[t78 + j]! += t79 * t86
      grad[t80 + j]! += t81 * t86
      grad[t82 + j]! += t83 * t86
      grad[t84 + j]! += t85 * t86
    }
  }
  for (let i = 0; i < 100; i++) {
    grad[i + 307200]! += work[i + 740]!
  }
  for (let i = 0; i < 100; i++) {
    const t87: number = i * 100 + 307300
    for (let j = 0; j < 100; j++) {
      const t88: number = t87 + j
      grad[t88]! += 0.0002 * params[t88]!
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t89: number = i * 100 + 307300
    const t90: number = work[i + 540]!
    const t91: number = i * 100 + 307400
    const t92: number = work[i + 541]!
    const t93: number = i * 100 + 307500
    const t94: number = work[i + 542]!
    const t95: number = i * 100 + 307600
    const t96: number = work[i + 543]!
    for (let j = 0; j < 100; j++) {
      const t97: number = work[j + 100]!
      grad[t89 + j]! += t90 * t97
      grad[t91 + j]! += t92 * t97
      grad[t93 + j]! += t94 * t97
      grad[t95 + j]! += t96 * t97
    }
  }
  for (let i = 0; i < 100; i++) {
    grad[i + 317300]! += work[i + 540]!
  }
  for (let i = 0; i < 10; i++) {
    const t98: number = i * 100 + 317400
    for (let j = 0; j < 100; j++) {
      const t99: number = t98 + j
      grad[t99]! += 0.0002 * params[t99]!
    }
  }
  for (let i = 0; i < 10; i += 5) {
    const t100: number = i * 100 + 317400
    const t101: number = work[i + 430]!
    const t102: number = i * 100 + 317500
    const t103: number = work[i + 431]!
    const t104: number = i * 100 + 317600
    const t105: number = work[i + 432]!
    const t106: number = i * 100 + 317700
    const t107: number = work[i + 433]!
    const t108: number = i * 100 + 317800
    const t109: number = work[i + 434]!
    for (let j = 0; j < 100; j++) {
      const t110: number = work[j + 310]!
      grad[t100 + j]! += t101 * t110
      grad[t102 + j]! += t103 * t110
      grad[t104 + j]! += t105 * t110
      grad[t106 + j]! += t107 * t110
      grad[t108 + j]! += t109 * t110
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 318400]! += work[i + 430]!
  }
  return loss
}

/** The sum of the values of 16 examples of a batch, worked out together; adds the sum of their gradients to `grad`. */
function block(
  params: Float64Array, x: Float64Array, label: ArrayLike<number>, x_at: number, label_at: number, grad: Float64Array,
): number {
  work.fill(0, 3200, 3360)
  for (let i = 0; i < 16; i++) {
    const t1: number = label[label_at + i]!
    if (t1 >= 0 && t1 < 10 && Math.floor(t1) === t1) {
      work[(i * 10 + 3200) + t1]! += 1
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
    const t63: number = i * 100 + 3360
    const t64: number = i * 100 + 4960
    const t65: number = i * 100 + 3361
    const t66: number = i * 100 + 4961
    const t67: number = i * 100 + 3362
    const t68: number = i * 100 + 4962
    const t69: number = i * 100 + 3363
    const t70: number = i * 100 + 4963
    const t71: number = i * 100 + 1700
    const t72: number = i * 100 + 3460
    const t73: number = i * 100 + 5060
    const t74: number = i * 100 + 3461
    const t75: number = i * 100 + 5061
    const t76: number = i * 100 + 3462
    const t77: number = i * 100 + 5062
    const t78: number = i * 100 + 3463
    const t79: number = i * 100 + 5063
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
    const t110: number = i * 100 + 4960
    const t111: number = i * 10 + 6560
    const t112: number = i * 10 + 6561
    const t113: number = i * 10 + 6562
    const t114: number = i * 10 + 6563
    const t115: number = i * 10 + 6564
    const t116: number = i * 100 + 5060
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
    work[i + 6720] = t150
    const t151: number = Math.abs(t150) < Infinity ? t150 : 0
    work[i + 6736] = t151
  }
  for (let i = 0; i < 16; i++) {
    const t152: number = i * 10 + 6560
    const t153: number = work[i + 6736]!
    const t154: number = i * 10 + 6752
    for (let j = 0; j < 10; j++) {
      work[t154 + j] = Math.exp(work[t152 + j]! - t153)
    }
  }
  for (let i = 0; i < 16; i++) {
    const t155: number = i * 10 + 6752
    let t156 = 0
    for (let j = 0; j < 10; j++) {
      t156 += work[t155 + j]!
    }
    work[i + 6912] = t156
  }
  let t157 = 0
  for (let i = 0; i < 16; i++) {
    const t158: number = label[label_at + i]!
    const t159: number = t158 >= 0 && t158 < 10 && Math.floor(t158) === t158 ? work[(i * 10 + 6560) + t158]! : NaN
    t157 += work[i + 6736]! + Math.log(work[i + 6912]!) - t159 + t13
  }
  for (let i = 0; i < 16; i++) {
    const t160: number = i * 10 + 6752
    const t161: number = work[i + 6912]!
    const t162: number = i * 10 + 3200
    const t163: number = i * 10 + 6928
    for (let j = 0; j < 10; j++) {
      work[t163 + j] = work[t160 + j]! / t161 - work[t162 + j]!
    }
  }
  work.fill(0, 7088, 8688)
  for (let i = 0; i < 16; i += 2) {
    const t164: number = i * 10 + 6928
    const t165: number = i * 10 + 6929
    const t166: number = i * 10 + 6930
    const t167: number = i * 10 + 6931
    const t168: number = i * 10 + 6932
    const t169: number = i * 100 + 7088
    const t170: number = i * 10 + 6938
    const t171: number = i * 10 + 6939
    const t172: number = i * 10 + 6940
    const t173: number = i * 10 + 6941
    const t174: number = i * 10 + 6942
    const t175: number = i * 100 + 7188
    for (let j = 0; j < 10; j += 5) {
      const t176: number = work[t164 + j]!
      const t177: number = j * 100 + 317400
      const t178: number = work[t165 + j]!
      const t179: number = j * 100 + 317500
      const t180: number = work[t166 + j]!
      const t181: number = j * 100 + 317600
      const t182: number = work[t167 + j]!
      const t183: number = j * 100 + 317700
      const t184: number = work[t168 + j]!
      const t185: number = j * 100 + 317800
      const t186: number = work[t170 + j]!
      const t187: number = work[t171 + j]!
      const t188: number = work[t172 + j]!
      const t189: number = work[t173 + j]!
      const t190: number = work[t174 + j]!
      for (let k = 0; k < 100; k++) {
        const t191: number = params[t177 + k]!
        const t192: number = params[t179 + k]!
        const t193: number = params[t181 + k]!
        const t194: number = params[t183 + k]!
        const t195: number = params[t185 + k]!
        const t196: number = t176 * t191 + t178 * t192 + t180 * t193 + t182 * t194 + t184 * t195
        work[t169 + k]! += t196
        const t197: number = t186 * t191 + t187 * t192 + t188 * t193 + t189 * t194 + t190 * t195
        work[t175 + k]! += t197
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t198: number = i * 100 + 3360
    const t199: number = i * 100 + 7088
    const t200: number = i * 100 + 8688
    for (let j = 0; j < 100; j++) {
      const t201: number = 0 >= work[t198 + j]! ? 0 : work[t199 + j]!
      work[t200 + j] = t201
    }
  }
  work.fill(0, 10288, 11888)
  for (let i = 0; i < 16; i += 2) {
    const t202: number = i * 100 + 8688
    const t203: number = i * 100 + 8689
    const t204: number = i * 100 + 8690
    const t205: number = i * 100 + 8691
    const t206: number = i * 100 + 10288
    const t207: number = i * 100 + 8788
    const t208: number = i * 100 + 8789
    const t209: number = i * 100 + 8790
    const t210: number = i * 100 + 8791
    const t211: number = i * 100 + 10388
    for (let j = 0; j < 100; j += 4) {
      const t212: number = work[t202 + j]!
      const t213: number = j * 100 + 307300
      const t214: number = work[t203 + j]!
      const t215: number = j * 100 + 307400
      const t216: number = work[t204 + j]!
      const t217: number = j * 100 + 307500
      const t218: number = work[t205 + j]!
      const t219: number = j * 100 + 307600
      const t220: number = work[t207 + j]!
      const t221: number = work[t208 + j]!
      const t222: number = work[t209 + j]!
      const t223: number = work[t210 + j]!
      for (let k = 0; k < 100; k++) {
        const t224: number = params[t213 + k]!
        const t225: number = params[t215 + k]!
        const t226: number = params[t217 + k]!
        const t227: number = params[t219 + k]!
        work[t206 + k]! += t212 * t224 + t214 * t225 + t216 * t226 + t218 * t227
        work[t211 + k]! += t220 * t224 + t221 * t225 + t222 * t226 + t223 * t227
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t228: number = i * 100
    const t229: number = i * 100 + 10288
    const t230: number = i * 100 + 11888
    for (let j = 0; j < 100; j++) {
      const t231: number = 0 >= work[t228 + j]! ? 0 : work[t229 + j]!
      work[t230 + j] = t231
    }
  }
  for (let i = 0; i < 100; i += 2) {
    const t232: number = i + 11888
    const t233: number = i + 11988
    const t234: number = i + 12088
    const t235: number = i + 12188
    const t236: number = i * 3072
    const t237: number = i + 11889
    const t238: number = i + 11989
    const t239: number = i + 12089
    const t240: number = i + 12189
    const t241: number = i * 3072 + 3072
    for (let j = 0; j < 16; j += 4) {
      const t242: number = work[t232 + j * 100]!
      const t243: number = x_at + j * 3072
      const t244: number = work[t233 + j * 100]!
      const t245: number = x_at + j * 3072 + 3072
      const t246: number = work[t234 + j * 100]!
      const t247: number = x_at + j * 3072 + 6144
      const t248: number = work[t235 + j * 100]!
      const t249: number = x_at + j * 3072 + 9216
      const t250: number = work[t237 + j * 100]!
      const t251: number = work[t238 + j * 100]!
      const t252: number = work[t239 + j * 100]!
      const t253: number = work[t240 + j * 100]!
      for (let k = 0; k < 3072; k++) {
        const t254: number = x[t243 + k]!
        const t255: number = x[t245 + k]!
        const t256: number = x[t247 + k]!
        const t257: number = x[t249 + k]!
        grad[t236 + k]! += t242 * t254 + t244 * t255 + t246 * t256 + t248 * t257
        grad[t241 + k]! += t250 * t254 + t251 * t255 + t252 * t256 + t253 * t257
      }
    }
  }
  for (let i = 0; i < 100; i++) {
    const t258: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t259: number = t258 + j
      grad[t259]! += 0.0032 * params[t259]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t260: number = i * 100 + 11888
    for (let j = 0; j < 100; j++) {
      grad[j + 307200]! += work[t260 + j]!
    }
  }
  for (let i = 0; i < 100; i += 2) {
    const t261: number = i + 8688
    const t262: number = i + 8788
    const t263: number = i + 8888
    const t264: number = i + 8988
    const t265: number = i * 100 + 307300
    const t266: number = i + 8689
    const t267: number = i + 8789
    const t268: number = i + 8889
    const t269: number = i + 8989
    const t270: number = i * 100 + 307400
    for (let j = 0; j < 16; j += 4) {
      const t271: number = work[t261 + j * 100]!
      const t272: number = j * 100 + 1600
      const t273: number = work[t262 + j * 100]!
      const t274: number = j * 100 + 1700
      const t275: number = work[t263 + j * 100]!
      const t276: number = j * 100 + 1800
      const t277: number = work[t264 + j * 100]!
      const t278: number = j * 100 + 1900
      const t279: number = work[t266 + j * 100]!
      const t280: number = work[t267 + j * 100]!
      const t281: number = work[t268 + j * 100]!
      const t282: number = work[t269 + j * 100]!
      for (let k = 0; k < 100; k++) {
        const t283: number = work[t272 + k]!
        const t284: number = work[t274 + k]!
        const t285: number = work[t276 + k]!
        const t286: number = work[t278 + k]!
        grad[t265 + k]! += t271 * t283 + t273 * t284 + t275 * t285 + t277 * t286
        grad[t270 + k]! += t279 * t283 + t280 * t284 + t281 * t285 + t282 * t286
      }
    }
  }
  for (let i = 0; i < 100; i++) {
    const t287: number = i * 100 + 307300
    for (let j = 0; j < 100; j++) {
      const t288: number = t287 + j
      grad[t288]! += 0.0032 * params[t288]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t289: number = i * 100 + 8688
    for (let j = 0; j < 100; j++) {
      grad[j + 317300]! += work[t289 + j]!
    }
  }
  for (let i = 0; i < 10; i += 2) {
    const t290: number = i + 6928
    const t291: number = i + 6938
    const t292: number = i + 6948
    const t293: number = i + 6958
    const t294: number = i * 100 + 317400
    const t295: number = i + 6929
    const t296: number = i + 6939
    const t297: number = i + 6949
    const t298: number = i + 6959
    const t299: number = i * 100 + 317500
    for (let j = 0; j < 16; j += 4) {
      const t300: number = work[t290 + j * 10]!
      const t301: number = j * 100 + 4960
      const t302: number = work[t291 + j * 10]!
      const t303: number = j * 100 + 5060
      const t304: number = work[t292 + j * 10]!
      const t305: number = j * 100 + 5160
      const t306: number = work[t293 + j * 10]!
      const t307: number = j * 100 + 5260
      const t308: number = work[t295 + j * 10]!
      const t309: number = work[t296 + j * 10]!
      const t310: number = work[t297 + j * 10]!
      const t311: number = work[t298 + j * 10]!
      for (let k = 0; k < 100; k++) {
        const t312: number = work[t301 + k]!
        const t313: number = work[t303 + k]!
        const t314: number = work[t305 + k]!
        const t315: number = work[t307 + k]!
        grad[t294 + k]! += t300 * t312 + t302 * t313 + t304 * t314 + t306 * t315
        grad[t299 + k]! += t308 * t312 + t309 * t313 + t310 * t314 + t311 * t315
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t316: number = i * 100 + 317400
    for (let j = 0; j < 100; j++) {
      const t317: number = t316 + j
      grad[t317]! += 0.0032 * params[t317]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t318: number = i * 10 + 6928
    for (let j = 0; j < 10; j++) {
      grad[j + 318400]! += work[t318 + j]!
    }
  }
  return t157
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
  operations: { forward: 1273477, backward: 977038, valueAndGrad: 2250498 },
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
