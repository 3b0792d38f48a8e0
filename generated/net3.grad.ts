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
// Arrays: 95 loops.

const work = /* @__PURE__ */ new Float64Array(850)
const scratch = /* @__PURE__ */ new Float64Array(318410)
const allParams = /* @__PURE__ */ new Float64Array(318410)

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
  for (let i = 0; i < 100; i++) {
    const t13: number = i * 3072
    let t14 = 0
    for (let j = 0; j < 3072; j++) {
      t14 += params[t13 + j]! * x[j]!
    }
    const t15: number = t14 + params[i + 307200]!
    work[i] = t15
    work[i + 100] = Math.max(0, t15)
  }
  // hidden2 [100]
  for (let i = 0; i < 100; i++) {
    const t16: number = i * 100 + 307300
    let t17 = 0
    for (let j = 0; j < 100; j++) {
      t17 += params[t16 + j]! * work[j + 100]!
    }
    const t18: number = t17 + params[i + 317300]!
    work[i + 200] = t18
    work[i + 300] = Math.max(0, t18)
  }
  // scores [10]
  for (let i = 0; i < 10; i++) {
    const t19: number = i * 100 + 317400
    let t20 = 0
    for (let j = 0; j < 100; j++) {
      t20 += params[t19 + j]! * work[j + 300]!
    }
    work[i + 400] = t20 + params[i + 318400]!
  }
  const t21 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label + 400]! : NaN
  let t22 = -Infinity
  for (let i = 0; i < 10; i++) {
    t22 = Math.max(t22, work[i + 400]!)
  }
  const t23 = Math.abs(t22) < Infinity ? t22 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 410] = Math.exp(work[i + 400]! - t23)
  }
  let t24 = 0
  for (let i = 0; i < 10; i++) {
    t24 += work[i + 410]!
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
  let t25 = 0
  if (t24 >= 1 && t24 < 1.5) {
    let t26 = 0
    for (let i = 0; i < 10; i++) {
      const t27: number = work[i + 410]!
      t26 += t27 < 1 ? t27 : 0
    }
    t25 = t26
  } else {
    t25 = t24 - 1
  }
  const loss = t23 - t21 + Math.log1p(t25) + 0.0001 * (t1 + t5 + t9)
  if (tape !== undefined) {
    tape[0] = t24
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
  for (let i = 0; i < 10; i++) {
    const t3: number = i * 100 + 317400
    const t4: number = grad[i + 318400]!
    for (let j = 0; j < 100; j++) {
      work[j + 10]! += params[t3 + j]! * t4
    }
  }
  for (let i = 0; i < 100; i++) {
    const t5: number = 0 >= tape[i + 201]! ? 0 : work[i + 10]!
    grad[i + 317300] = t5
  }
  work.fill(0, 110, 210)
  for (let i = 0; i < 100; i++) {
    const t6: number = i * 100 + 307300
    const t7: number = grad[i + 317300]!
    for (let j = 0; j < 100; j++) {
      work[j + 110]! += params[t6 + j]! * t7
    }
  }
  for (let i = 0; i < 100; i++) {
    const t8: number = 0 >= tape[i + 1]! ? 0 : work[i + 110]!
    grad[i + 307200] = t8
  }
  for (let i = 0; i < 10; i++) {
    const t9: number = i * 100 + 317400
    const t10: number = grad[i + 318400]!
    for (let j = 0; j < 100; j++) {
      const t11: number = t9 + j
      grad[t11] = t1 * params[t11]! + t10 * tape[j + 301]!
    }
  }
  for (let i = 0; i < 100; i++) {
    const t12: number = i * 100 + 307300
    const t13: number = grad[i + 317300]!
    for (let j = 0; j < 100; j++) {
      const t14: number = t12 + j
      grad[t14] = t1 * params[t14]! + t13 * tape[j + 101]!
    }
  }
  for (let i = 0; i < 100; i++) {
    const t15: number = i * 3072
    const t16: number = grad[i + 307200]!
    for (let j = 0; j < 3072; j++) {
      const t17: number = t15 + j
      grad[t17] = t1 * params[t17]! + t16 * x[j]!
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
  for (let i = 0; i < 100; i++) {
    const t14: number = i * 3072
    let t15 = 0
    for (let j = 0; j < 3072; j++) {
      t15 += params[t14 + j]! * x[j]!
    }
    const t16: number = t15 + params[i + 307200]!
    work[i] = t16
    work[i + 100] = Math.max(0, t16)
  }
  // hidden2 [100]
  for (let i = 0; i < 100; i++) {
    const t17: number = i * 100 + 307300
    let t18 = 0
    for (let j = 0; j < 100; j++) {
      t18 += params[t17 + j]! * work[j + 100]!
    }
    const t19: number = t18 + params[i + 317300]!
    work[i + 210] = t19
    work[i + 310] = Math.max(0, t19)
  }
  // scores [10]
  for (let i = 0; i < 10; i++) {
    const t20: number = i * 100 + 317400
    let t21 = 0
    for (let j = 0; j < 100; j++) {
      t21 += params[t20 + j]! * work[j + 310]!
    }
    work[i + 410] = t21 + params[i + 318400]!
  }
  const t22 = t1 ? work[label + 410]! : NaN
  let t23 = -Infinity
  for (let i = 0; i < 10; i++) {
    t23 = Math.max(t23, work[i + 410]!)
  }
  const t24 = Math.abs(t23) < Infinity ? t23 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 420] = Math.exp(work[i + 410]! - t24)
  }
  let t25 = 0
  for (let i = 0; i < 10; i++) {
    t25 += work[i + 420]!
  }
  work.fill(0, 440, 540)
  work.fill(0, 540, 640)
  let t26 = 0
  if (t25 >= 1 && t25 < 1.5) {
    let t27 = 0
    for (let i = 0; i < 10; i++) {
      const t28: number = work[i + 420]!
      t27 += t28 < 1 ? t28 : 0
    }
    t26 = t27
  } else {
    t26 = t25 - 1
  }
  const loss = t24 - t22 + Math.log1p(t26) + 0.0001 * (t2 + t6 + t10)
  const t29 = -(t26 / t25)
  for (let i = 0; i < 10; i++) {
    const t30: number = work[i + 420]! / t25
    work[i + 430] = t30
    const t31: number = work[i + 200]!
    const t32: number = t31 === 1 && t30 > 0.5 ? t29 : t30 - t31
    grad[i + 318400] = t32
  }
  for (let i = 0; i < 10; i++) {
    const t33: number = i * 100 + 317400
    const t34: number = grad[i + 318400]!
    for (let j = 0; j < 100; j++) {
      work[j + 440]! += params[t33 + j]! * t34
    }
  }
  for (let i = 0; i < 100; i++) {
    const t35: number = 0 >= work[i + 210]! ? 0 : work[i + 440]!
    grad[i + 317300] = t35
  }
  for (let i = 0; i < 100; i++) {
    const t36: number = i * 100 + 307300
    const t37: number = grad[i + 317300]!
    for (let j = 0; j < 100; j++) {
      work[j + 540]! += params[t36 + j]! * t37
    }
  }
  for (let i = 0; i < 100; i++) {
    const t38: number = 0 >= work[i]! ? 0 : work[i + 540]!
    grad[i + 307200] = t38
  }
  for (let i = 0; i < 10; i++) {
    const t39: number = i * 100 + 317400
    const t40: number = grad[i + 318400]!
    for (let j = 0; j < 100; j++) {
      const t41: number = t39 + j
      grad[t41] = 0.0002 * params[t41]! + t40 * work[j + 310]!
    }
  }
  for (let i = 0; i < 100; i++) {
    const t42: number = i * 100 + 307300
    const t43: number = grad[i + 317300]!
    for (let j = 0; j < 100; j++) {
      const t44: number = t42 + j
      grad[t44] = 0.0002 * params[t44]! + t43 * work[j + 100]!
    }
  }
  for (let i = 0; i < 100; i++) {
    const t45: number = i * 3072
    const t46: number = grad[i + 307200]!
    for (let j = 0; j < 3072; j++) {
      const t47: number = t45 + j
      grad[t47] = 0.0002 * params[t47]! + t46 * x[j]!
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
  for (let i = 0; i < 100; i++) {
    const t14: number = i * 3072
    let t15 = 0
    for (let j = 0; j < 3072; j++) {
      t15 += params[t14 + j]! * x[x_at + j]!
    }
    const t16: number = t15 + params[i + 307200]!
    work[i] = t16
    work[i + 100] = Math.max(0, t16)
  }
  // hidden2 [100]
  for (let i = 0; i < 100; i++) {
    const t17: number = i * 100 + 307300
    let t18 = 0
    for (let j = 0; j < 100; j++) {
      t18 += params[t17 + j]! * work[j + 100]!
    }
    const t19: number = t18 + params[i + 317300]!
    work[i + 210] = t19
    work[i + 310] = Math.max(0, t19)
  }
  // scores [10]
  for (let i = 0; i < 10; i++) {
    const t20: number = i * 100 + 317400
    let t21 = 0
    for (let j = 0; j < 100; j++) {
      t21 += params[t20 + j]! * work[j + 310]!
    }
    work[i + 410] = t21 + params[i + 318400]!
  }
  const t22 = t1 ? work[label + 410]! : NaN
  let t23 = -Infinity
  for (let i = 0; i < 10; i++) {
    t23 = Math.max(t23, work[i + 410]!)
  }
  const t24 = Math.abs(t23) < Infinity ? t23 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 420] = Math.exp(work[i + 410]! - t24)
  }
  let t25 = 0
  for (let i = 0; i < 10; i++) {
    t25 += work[i + 420]!
  }
  work.fill(0, 450, 550)
  work.fill(0, 650, 750)
  let t26 = 0
  if (t25 >= 1 && t25 < 1.5) {
    let t27 = 0
    for (let i = 0; i < 10; i++) {
      const t28: number = work[i + 420]!
      t27 += t28 < 1 ? t28 : 0
    }
    t26 = t27
  } else {
    t26 = t25 - 1
  }
  const loss = t24 - t22 + Math.log1p(t26) + 0.0001 * (t2 + t6 + t10)
  const t29 = -(t26 / t25)
  for (let i = 0; i < 10; i++) {
    const t30: number = work[i + 420]! / t25
    work[i + 430] = t30
    const t31: number = work[i + 200]!
    const t32: number = t31 === 1 && t30 > 0.5 ? t29 : t30 - t31
    work[i + 440] = t32
  }
  for (let i = 0; i < 10; i++) {
    const t33: number = i * 100 + 317400
    const t34: number = work[i + 440]!
    for (let j = 0; j < 100; j++) {
      work[j + 450]! += params[t33 + j]! * t34
    }
  }
  for (let i = 0; i < 100; i++) {
    const t35: number = 0 >= work[i + 210]! ? 0 : work[i + 450]!
    work[i + 550] = t35
  }
  for (let i = 0; i < 100; i++) {
    const t36: number = i * 100 + 307300
    const t37: number = work[i + 550]!
    for (let j = 0; j < 100; j++) {
      work[j + 650]! += params[t36 + j]! * t37
    }
  }
  for (let i = 0; i < 100; i++) {
    const t38: number = 0 >= work[i]! ? 0 : work[i + 650]!
    work[i + 750] = t38
  }
  for (let i = 0; i < 100; i++) {
    const t39: number = i * 3072
    const t40: number = work[i + 750]!
    for (let j = 0; j < 3072; j++) {
      const t41: number = t39 + j
      grad[t41]! += 0.0002 * params[t41]! + t40 * x[x_at + j]!
    }
  }
  for (let i = 0; i < 100; i++) {
    grad[i + 307200]! += work[i + 750]!
  }
  for (let i = 0; i < 100; i++) {
    const t42: number = i * 100 + 307300
    const t43: number = work[i + 550]!
    for (let j = 0; j < 100; j++) {
      const t44: number = t42 + j
      grad[t44]! += 0.0002 * params[t44]! + t43 * work[j + 100]!
    }
  }
  for (let i = 0; i < 100; i++) {
    grad[i + 317300]! += work[i + 550]!
  }
  for (let i = 0; i < 10; i++) {
    const t45: number = i * 100 + 317400
    const t46: number = work[i + 440]!
    for (let j = 0; j < 100; j++) {
      const t47: number = t45 + j
      grad[t47]! += 0.0002 * params[t47]! + t46 * work[j + 310]!
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
