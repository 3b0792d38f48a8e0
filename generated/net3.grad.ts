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
// Operations: forward 1273514, backward 977038, both at once 2250577. Kept between forward and backward: 3288 bytes. Workspace: 6800 bytes.
// Arrays: 101 loops.

const work = /* @__PURE__ */ new Float64Array(850)
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
    const t10: number = i * 100 + 317400
    let t11 = 0
    for (let j = 0; j < 100; j++) {
      const t12: number = params[t10 + j]!
      t11 += t12 * t12
    }
    t9 += t11
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
    work[i + 400] = t44 + params[i + 318400]!
    work[i + 401] = t45 + params[i + 318401]!
    work[i + 402] = t46 + params[i + 318402]!
    work[i + 403] = t47 + params[i + 318403]!
    work[i + 404] = t48 + params[i + 318404]!
  }
  const t50 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label + 400]! : NaN
  let t51 = -Infinity
  for (let i = 0; i < 10; i++) {
    t51 = Math.max(t51, work[i + 400]!)
  }
  const t52 = Math.abs(t51) < Infinity ? t51 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 410] = Math.exp(work[i + 400]! - t52)
  }
  let t53 = 0
  for (let i = 0; i < 10; i++) {
    t53 += work[i + 410]!
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
  let t54 = 0
  if (t53 >= 1 && t53 < 1.5) {
    let t55 = 0
    for (let i = 0; i < 10; i++) {
      const t56: number = work[i + 410]!
      t55 += t56 < 1 ? t56 : 0
    }
    t54 = t55
  } else {
    t54 = t53 - 1
  }
  const loss = t52 - t50 + Math.log1p(t54) + 0.0001 * (t1 + t5 + t9)
  if (tape !== undefined) {
    tape[0] = t53
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
    const t11: number = i * 100 + 317400
    let t12 = 0
    for (let j = 0; j < 100; j++) {
      const t13: number = params[t11 + j]!
      t12 += t13 * t13
    }
    t10 += t12
  }
  // hidden1 [100]
  for (let i = 0; i < 100; i += 4) {
    const t14: number = i * 3072
    const t15: number = i * 3072 + 3072
    const t16: number = i * 3072 + 6144
    const t17: number = i * 3072 + 9216
    let t18 = 0
    let t19 = 0
    let t20 = 0
    let t21 = 0
    for (let j = 0; j < 3072; j++) {
      const t22: number = x[j]!
      t18 += params[t14 + j]! * t22
      t19 += params[t15 + j]! * t22
      t20 += params[t16 + j]! * t22
      t21 += params[t17 + j]! * t22
    }
    const t23: number = t18 + params[i + 307200]!
    work[i] = t23
    work[i + 100] = Math.max(0, t23)
    const t24: number = t19 + params[i + 307201]!
    work[i + 1] = t24
    work[i + 101] = Math.max(0, t24)
    const t25: number = t20 + params[i + 307202]!
    work[i + 2] = t25
    work[i + 102] = Math.max(0, t25)
    const t26: number = t21 + params[i + 307203]!
    work[i + 3] = t26
    work[i + 103] = Math.max(0, t26)
  }
  // hidden2 [100]
  for (let i = 0; i < 100; i += 4) {
    const t27: number = i * 100 + 307300
    const t28: number = i * 100 + 307400
    const t29: number = i * 100 + 307500
    const t30: number = i * 100 + 307600
    let t31 = 0
    let t32 = 0
    let t33 = 0
    let t34 = 0
    for (let j = 0; j < 100; j++) {
      const t35: number = work[j + 100]!
      t31 += params[t27 + j]! * t35
      t32 += params[t28 + j]! * t35
      t33 += params[t29 + j]! * t35
      t34 += params[t30 + j]! * t35
    }
    const t36: number = t31 + params[i + 317300]!
    work[i + 210] = t36
    work[i + 310] = Math.max(0, t36)
    const t37: number = t32 + params[i + 317301]!
    work[i + 211] = t37
    work[i + 311] = Math.max(0, t37)
    const t38: number = t33 + params[i + 317302]!
    work[i + 212] = t38
    work[i + 312] = Math.max(0, t38)
    const t39: number = t34 + params[i + 317303]!
    work[i + 213] = t39
    work[i + 313] = Math.max(0, t39)
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t40: number = i * 100 + 317400
    const t41: number = i * 100 + 317500
    const t42: number = i * 100 + 317600
    const t43: number = i * 100 + 317700
    const t44: number = i * 100 + 317800
    let t45 = 0
    let t46 = 0
    let t47 = 0
    let t48 = 0
    let t49 = 0
    for (let j = 0; j < 100; j++) {
      const t50: number = work[j + 310]!
      t45 += params[t40 + j]! * t50
      t46 += params[t41 + j]! * t50
      t47 += params[t42 + j]! * t50
      t48 += params[t43 + j]! * t50
      t49 += params[t44 + j]! * t50
    }
    work[i + 410] = t45 + params[i + 318400]!
    work[i + 411] = t46 + params[i + 318401]!
    work[i + 412] = t47 + params[i + 318402]!
    work[i + 413] = t48 + params[i + 318403]!
    work[i + 414] = t49 + params[i + 318404]!
  }
  const t51 = t1 ? work[label + 410]! : NaN
  let t52 = -Infinity
  for (let i = 0; i < 10; i++) {
    t52 = Math.max(t52, work[i + 410]!)
  }
  const t53 = Math.abs(t52) < Infinity ? t52 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 420] = Math.exp(work[i + 410]! - t53)
  }
  let t54 = 0
  for (let i = 0; i < 10; i++) {
    t54 += work[i + 420]!
  }
  work.fill(0, 440, 540)
  work.fill(0, 540, 640)
  let t55 = 0
  if (t54 >= 1 && t54 < 1.5) {
    let t56 = 0
    for (let i = 0; i < 10; i++) {
      const t57: number = work[i + 420]!
      t56 += t57 < 1 ? t57 : 0
    }
    t55 = t56
  } else {
    t55 = t54 - 1
  }
  const loss = t53 - t51 + Math.log1p(t55) + 0.0001 * (t2 + t6 + t10)
  const t58 = -(t55 / t54)
  for (let i = 0; i < 10; i++) {
    const t59: number = work[i + 420]! / t54
    work[i + 430] = t59
    const t60: number = work[i + 200]!
    const t61: number = t60 === 1 && t59 > 0.5 ? t58 : t59 - t60
    grad[i + 318400] = t61
  }
  for (let i = 0; i < 10; i += 5) {
    const t62: number = i * 100 + 317400
    const t63: number = grad[i + 318400]!
    const t64: number = i * 100 + 317500
    const t65: number = grad[i + 318401]!
    const t66: number = i * 100 + 317600
    const t67: number = grad[i + 318402]!
    const t68: number = i * 100 + 317700
    const t69: number = grad[i + 318403]!
    const t70: number = i * 100 + 317800
    const t71: number = grad[i + 318404]!
    for (let j = 0; j < 100; j++) {
      const t72: number = params[t62 + j]! * t63 + params[t64 + j]! * t65 + params[t66 + j]! * t67 + params[t68 + j]! * t69
      work[j + 440]! += t72 + params[t70 + j]! * t71
    }
  }
  for (let i = 0; i < 100; i++) {
    const t73: number = 0 >= work[i + 210]! ? 0 : work[i + 440]!
    grad[i + 317300] = t73
  }
  for (let i = 0; i < 100; i += 4) {
    const t74: number = i * 100 + 307300
    const t75: number = grad[i + 317300]!
    const t76: number = i * 100 + 307400
    const t77: number = grad[i + 317301]!
    const t78: number = i * 100 + 307500
    const t79: number = grad[i + 317302]!
    const t80: number = i * 100 + 307600
    const t81: number = grad[i + 317303]!
    for (let j = 0; j < 100; j++) {
      const t82: number = params[t74 + j]! * t75 + params[t76 + j]! * t77 + params[t78 + j]! * t79 + params[t80 + j]! * t81
      work[j + 540]! += t82
    }
  }
  for (let i = 0; i < 100; i++) {
    const t83: number = 0 >= work[i]! ? 0 : work[i + 540]!
    grad[i + 307200] = t83
  }
  for (let i = 0; i < 10; i += 5) {
    const t84: number = i * 100 + 317400
    const t85: number = grad[i + 318400]!
    const t86: number = i * 100 + 317500
    const t87: number = grad[i + 318401]!
    const t88: number = i * 100 + 317600
    const t89: number = grad[i + 318402]!
    const t90: number = i * 100 + 317700
    const t91: number = grad[i + 318403]!
    const t92: number = i * 100 + 317800
    const t93: number = grad[i + 318404]!
    for (let j = 0; j < 100; j++) {
      const t94: number = t84 + j
      const t95: number = work[j + 310]!
      grad[t94] = 0.0002 * params[t94]! + t85 * t95
      const t96: number = t86 + j
      grad[t96] = 0.0002 * params[t96]! + t87 * t95
      const t97: number = t88 + j
      grad[t97] = 0.0002 * params[t97]! + t89 * t95
      const t98: number = t90 + j
      grad[t98] = 0.0002 * params[t98]! + t91 * t95
      const t99: number = t92 + j
      grad[t99] = 0.0002 * params[t99]! + t93 * t95
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t100: number = i * 100 + 307300
    const t101: number = grad[i + 317300]!
    const t102: number = i * 100 + 307400
    const t103: number = grad[i + 317301]!
    const t104: number = i * 100 + 307500
    const t105: number = grad[i + 317302]!
    const t106: number = i * 100 + 307600
    const t107: number = grad[i + 317303]!
    for (let j = 0; j < 100; j++) {
      const t108: number = t100 + j
      const t109: number = work[j + 100]!
      grad[t108] = 0.0002 * params[t108]! + t101 * t109
      const t110: number = t102 + j
      grad[t110] = 0.0002 * params[t110]! + t103 * t109
      const t111: number = t104 + j
      grad[t111] = 0.0002 * params[t111]! + t105 * t109
      const t112: number = t106 + j
      grad[t112] = 0.0002 * params[t112]! + t107 * t109
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t113: number = i * 3072
    const t114: number = grad[i + 307200]!
    const t115: number = i * 3072 + 3072
    const t116: number = grad[i + 307201]!
    const t117: number = i * 3072 + 6144
    const t118: number = grad[i + 307202]!
    const t119: number = i * 3072 + 9216
    const t120: number = grad[i + 307203]!
    for (let j = 0; j < 3072; j++) {
      const t121: number = t113 + j
      const t122: number = x[j]!
      grad[t121] = 0.0002 * params[t121]! + t114 * t122
      const t123: number = t115 + j
      grad[t123] = 0.0002 * params[t123]! + t116 * t122
      const t124: number = t117 + j
      grad[t124] = 0.0002 * params[t124]! + t118 * t122
      const t125: number = t119 + j
      grad[t125] = 0.0002 * params[t125]! + t120 * t122
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
    const t11: number = i * 100 + 317400
    let t12 = 0
    for (let j = 0; j < 100; j++) {
      const t13: number = params[t11 + j]!
      t12 += t13 * t13
    }
    t10 += t12
  }
  // hidden1 [100]
  for (let i = 0; i < 100; i += 4) {
    const t14: number = i * 3072
    const t15: number = i * 3072 + 3072
    const t16: number = i * 3072 + 6144
    const t17: number = i * 3072 + 9216
    let t18 = 0
    let t19 = 0
    let t20 = 0
    let t21 = 0
    for (let j = 0; j < 3072; j++) {
      const t22: number = x[x_at + j]!
      t18 += params[t14 + j]! * t22
      t19 += params[t15 + j]! * t22
      t20 += params[t16 + j]! * t22
      t21 += params[t17 + j]! * t22
    }
    const t23: number = t18 + params[i + 307200]!
    work[i] = t23
    work[i + 100] = Math.max(0, t23)
    const t24: number = t19 + params[i + 307201]!
    work[i + 1] = t24
    work[i + 101] = Math.max(0, t24)
    const t25: number = t20 + params[i + 307202]!
    work[i + 2] = t25
    work[i + 102] = Math.max(0, t25)
    const t26: number = t21 + params[i + 307203]!
    work[i + 3] = t26
    work[i + 103] = Math.max(0, t26)
  }
  // hidden2 [100]
  for (let i = 0; i < 100; i += 4) {
    const t27: number = i * 100 + 307300
    const t28: number = i * 100 + 307400
    const t29: number = i * 100 + 307500
    const t30: number = i * 100 + 307600
    let t31 = 0
    let t32 = 0
    let t33 = 0
    let t34 = 0
    for (let j = 0; j < 100; j++) {
      const t35: number = work[j + 100]!
      t31 += params[t27 + j]! * t35
      t32 += params[t28 + j]! * t35
      t33 += params[t29 + j]! * t35
      t34 += params[t30 + j]! * t35
    }
    const t36: number = t31 + params[i + 317300]!
    work[i + 210] = t36
    work[i + 310] = Math.max(0, t36)
    const t37: number = t32 + params[i + 317301]!
    work[i + 211] = t37
    work[i + 311] = Math.max(0, t37)
    const t38: number = t33 + params[i + 317302]!
    work[i + 212] = t38
    work[i + 312] = Math.max(0, t38)
    const t39: number = t34 + params[i + 317303]!
    work[i + 213] = t39
    work[i + 313] = Math.max(0, t39)
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t40: number = i * 100 + 317400
    const t41: number = i * 100 + 317500
    const t42: number = i * 100 + 317600
    const t43: number = i * 100 + 317700
    const t44: number = i * 100 + 317800
    let t45 = 0
    let t46 = 0
    let t47 = 0
    let t48 = 0
    let t49 = 0
    for (let j = 0; j < 100; j++) {
      const t50: number = work[j + 310]!
      t45 += params[t40 + j]! * t50
      t46 += params[t41 + j]! * t50
      t47 += params[t42 + j]! * t50
      t48 += params[t43 + j]! * t50
      t49 += params[t44 + j]! * t50
    }
    work[i + 410] = t45 + params[i + 318400]!
    work[i + 411] = t46 + params[i + 318401]!
    work[i + 412] = t47 + params[i + 318402]!
    work[i + 413] = t48 + params[i + 318403]!
    work[i + 414] = t49 + params[i + 318404]!
  }
  const t51 = t1 ? work[label + 410]! : NaN
  let t52 = -Infinity
  for (let i = 0; i < 10; i++) {
    t52 = Math.max(t52, work[i + 410]!)
  }
  const t53 = Math.abs(t52) < Infinity ? t52 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 420] = Math.exp(work[i + 410]! - t53)
  }
  let t54 = 0
  for (let i = 0; i < 10; i++) {
    t54 += work[i + 420]!
  }
  work.fill(0, 450, 550)
  work.fill(0, 650, 750)
  for (let i = 0; i < 100; i++) {
    const t55: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t56: number = t55 + j
      grad[t56]! += 0.0002 * params[t56]!
    }
  }
  for (let i = 0; i < 100; i++) {
    const t57: number = i * 100 + 307300
    for (let j = 0; j < 100; j++) {
      const t58: number = t57 + j
      grad[t58]! += 0.0002 * params[t58]!
    }
  }
  for (let i = 0; i < 10; i++) {
    const t59: number = i * 100 + 317400
    for (let j = 0; j < 100; j++) {
      const t60: number = t59 + j
      grad[t60]! += 0.0002 * params[t60]!
    }
  }
  let t61 = 0
  if (t54 >= 1 && t54 < 1.5) {
    let t62 = 0
    for (let i = 0; i < 10; i++) {
      const t63: number = work[i + 420]!
      t62 += t63 < 1 ? t63 : 0
    }
    t61 = t62
  } else {
    t61 = t54 - 1
  }
  const loss = t53 - t51 + Math.log1p(t61) + 0.0001 * (t2 + t6 + t10)
  const t64 = -(t61 / t54)
  for (let i = 0; i < 10; i++) {
    const t65: number = work[i + 420]! / t54
    work[i + 430] = t65
    const t66: number = work[i + 200]!
    const t67: number = t66 === 1 && t65 > 0.5 ? t64 : t65 - t66
    work[i + 440] = t67
  }
  for (let i = 0; i < 10; i += 5) {
    const t68: number = i * 100 + 317400
    const t69: number = work[i + 440]!
    const t70: number = i * 100 + 317500
    const t71: number = work[i + 441]!
    const t72: number = i * 100 + 317600
    const t73: number = work[i + 442]!
    const t74: number = i * 100 + 317700
    const t75: number = work[i + 443]!
    const t76: number = i * 100 + 317800
    const t77: number = work[i + 444]!
    for (let j = 0; j < 100; j++) {
      const t78: number = params[t68 + j]! * t69 + params[t70 + j]! * t71 + params[t72 + j]! * t73 + params[t74 + j]! * t75
      work[j + 450]! += t78 + params[t76 + j]! * t77
    }
  }
  for (let i = 0; i < 100; i++) {
    const t79: number = 0 >= work[i + 210]! ? 0 : work[i + 450]!
    work[i + 550] = t79
  }
  for (let i = 0; i < 100; i += 4) {
    const t80: number = i * 100 + 307300
    const t81: number = work[i + 550]!
    const t82: number = i * 100 + 307400
    const t83: number = work[i + 551]!
    const t84: number = i * 100 + 307500
    const t85: number = work[i + 552]!
    const t86: number = i * 100 + 307600
    const t87: number = work[i + 553]!
    for (let j = 0; j < 100; j++) {
      const t88: number = params[t80 + j]! * t81 + params[t82 + j]! * t83 + params[t84 + j]! * t85 + params[t86 + j]! * t87
      work[j + 650]! += t88
    }
  }
  for (let i = 0; i < 100; i++) {
    const t89: number = 0 >= work[i]! ? 0 : work[i + 650]!
    work[i + 750] = t89
  }
  for (let i = 0; i < 100; i += 4) {
    const t90: number = i * 3072
    const t91: number = work[i + 750]!
    const t92: number = i * 3072 + 3072
    const t93: number = work[i + 751]!
    const t94: number = i * 3072 + 6144
    const t95: number = work[i + 752]!
    const t96: number = i * 3072 + 9216
    const t97: number = work[i + 753]!
    for (let j = 0; j < 3072; j++) {
      const t98: number = x[x_at + j]!
      grad[t90 + j]! += t91 * t98
      grad[t92 + j]! += t93 * t98
      grad[t94 + j]! += t95 * t98
      grad[t96 + j]! += t97 * t98
    }
  }
  for (let i = 0; i < 100; i++) {
    grad[i + 307200]! += work[i + 750]!
  }
  for (let i = 0; i < 100; i += 4) {
    const t99: number = i * 100 + 307300
    const t100: number = work[i + 550]!
    const t101: number = i * 100 + 307400
    const t102: number = work[i + 551]!
    const t103: number = i * 100 + 307500
    const t104: number = work[i + 552]!
    const t105: number = i * 100 + 307600
    const t106: number = work[i + 553]!
    for (let j = 0; j < 100; j++) {
      const t107: number = work[j + 100]!
      grad[t99 + j]! += t100 * t107
      grad[t101 + j]! += t102 * t107
      grad[t103 + j]! += t104 * t107
      grad[t105 + j]! += t106 * t107
    }
  }
  for (let i = 0; i < 100; i++) {
    grad[i + 317300]! += work[i + 550]!
  }
  for (let i = 0; i < 10; i += 5) {
    const t108: number = i * 100 + 317400
    const t109: number = work[i + 440]!
    const t110: number = i * 100 + 317500
    const t111: number = work[i + 441]!
    const t112: number = i * 100 + 317600
    const t113: number = work[i + 442]!
    const t114: number = i * 100 + 317700
    const t115: number = work[i + 443]!
    const t116: number = i * 100 + 317800
    const t117: number = work[i + 444]!
    for (let j = 0; j < 100; j++) {
      const t118: number = work[j + 310]!
      grad[t108 + j]! += t109 * t118
      grad[t110 + j]! += t111 * t118
      grad[t112 + j]! += t113 * t118
      grad[t114 + j]! += t115 * t118
      grad[t116 + j]! += t117 * t118
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 318400]! += work[i + 440]!
  }
  return loss
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `W1`, `b1`, `W2`, `b2`, `W3`, `b3`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, x: Float64Array, label: ArrayLike<number>, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 318410)
  let sum = 0
  for (let k = 0; k < n; k++) sum += example(params, x, label[k]!, k * 3072, grad)
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
