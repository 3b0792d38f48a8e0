// Made by gradgen from three-layer.layers.yaml; do not edit, compile again.
//
// first                = (maxⱼ(reshape(first/kernelᵀ·x + first/bias, [2, 100])[j, i]))ᵢ
// second               = max(second/kernelᵀ·first + second/bias, 0)
// scores               = scores/kernelᵀ·second + scores/bias
// loss                 = Σᵢ (i − 1 = label ? 0 : max(scores[i] − scores[label] + 1, 0)) + 0.0001·(Σ(first/kernel∘²) + Σ(second/kernel∘²) + Σ(scores/kernel∘²))
// ∂loss/∂first/kernel  = … (32 operations)
// ∂loss/∂first/bias    = … (29 operations)
// ∂loss/∂second/kernel = … (21 operations)
// ∂loss/∂second/bias   = … (18 operations)
// ∂loss/∂scores/kernel = … (16 operations)
// ∂loss/∂scores/bias   = (Σⱼ (j − 1 = label ? 0 : −(scores[j] − scores[label] + 1 ≤ 0 ? 0 : 1))·oneHot(label)[i] + (i − 1 = label ? 0 : scores[i] − scores[label] + 1 ≤ 0 ? 0 : 1))ᵢ
//
// Operations: forward 2483303, backward 1872458, both at once 4355754. Kept between forward and backward: 3288 bytes. Workspace: 9120 bytes.
// Arrays: 107 loops.

const work = /* @__PURE__ */ new Float64Array(1140)
const scratch = /* @__PURE__ */ new Float64Array(620160)
const allParams = /* @__PURE__ */ new Float64Array(620160)

/**
 * `loss = Σᵢ (i − 1 = label ? 0 : max(scores[i] − scores[label] + 1, 0)) + 0.0001·(Σ(first/kernel∘²) + Σ(second/kernel∘²) + Σ(scores/kernel∘²))`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, label: number, tape?: Float64Array): number {
  work.fill(0, 0, 200)
  for (let i = 0; i < 3072; i++) {
    const t1: number = i * 200
    const t2: number = x[i]!
    for (let j = 0; j < 200; j++) {
      work[j]! += params[t1 + j]! * t2
    }
  }
  let t3 = 0
  for (let i = 0; i < 3072; i++) {
    const t4: number = i * 200
    let t5 = 0
    for (let j = 0; j < 200; j++) {
      const t6: number = params[t4 + j]!
      t5 += t6 * t6
    }
    t3 += t5
  }
  let t7 = 0
  for (let i = 0; i < 100; i++) {
    const t8: number = i * 50 + 614600
    let t9 = 0
    for (let j = 0; j < 50; j++) {
      const t10: number = params[t8 + j]!
      t9 += t10 * t10
    }
    t7 += t9
  }
  let t11 = 0
  for (let i = 0; i < 50; i++) {
    const t12: number = i * 10 + 619650
    let t13 = 0
    for (let j = 0; j < 10; j++) {
      const t14: number = params[t12 + j]!
      t13 += t14 * t14
    }
    t11 += t13
  }
  for (let i = 0; i < 200; i++) {
    work[i + 200] = work[i]! + params[i + 614400]!
  }
  // first [100]
  for (let i = 0; i < 100; i++) {
    work[i + 400] = Math.max(work[i + 200]!, work[(i + 100) + 200]!)
  }
  work.fill(0, 500, 550)
  for (let i = 0; i < 100; i++) {
    const t15: number = i * 50 + 614600
    const t16: number = work[i + 400]!
    for (let j = 0; j < 50; j++) {
      work[j + 500]! += params[t15 + j]! * t16
    }
  }
  // second [50]
  for (let i = 0; i < 50; i++) {
    const t17: number = work[i + 500]! + params[i + 619600]!
    work[i + 550] = t17
    work[i + 600] = Math.max(0, t17)
  }
  work.fill(0, 650, 660)
  for (let i = 0; i < 50; i++) {
    const t18: number = i * 10 + 619650
    const t19: number = work[i + 600]!
    for (let j = 0; j < 10; j++) {
      work[j + 650]! += params[t18 + j]! * t19
    }
  }
  // scores [10]
  for (let i = 0; i < 10; i++) {
    work[i + 660] = work[i + 650]! + params[i + 620150]!
  }
  const t20 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label + 660]! : NaN
  let t21 = 0
  for (let i = 0; i < 10; i++) {
    t21 += i === label ? 0 : Math.max(0, work[i + 660]! - t20 + 1)
  }
  const loss = t21 + 0.0001 * (t3 + t7 + t11)
  if (tape !== undefined) {
    for (let k = 0; k < 200; k++) {
      tape[k + 1] = work[k + 200]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 100; k++) {
      tape[k + 201] = work[k + 400]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 50; k++) {
      tape[k + 301] = work[k + 550]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 50; k++) {
      tape[k + 351] = work[k + 600]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 401] = work[k + 660]!
    }
  }
  if (tape !== undefined) {
    tape[0] = t20
  }
  return loss
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `first/kernel`, `first/bias`, `second/kernel`, `second/bias`, `scores/kernel`, `scores/bias`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(
  params: Float64Array, x: Float64Array, label: number, tape: Float64Array, upstream: number, grad: Float64Array | undefined,
): void {
  if (grad === undefined) return
  const t1 = tape[0]!
  const t2 = 0.0002 * upstream
  let t3 = 0
  for (let i = 0; i < 10; i++) {
    let t4 = 0
    if (!(i === label)) {
      const t5: number = 0 >= tape[i + 401]! - t1 + 1 ? 0 : upstream
      t4 = -t5
    }
    t3 += t4
  }
  work.fill(0, 100, 110)
  if (label >= 0 && label < 10 && Math.floor(label) === label) {
    work[label + 100]! += t3
  }
  for (let i = 0; i < 100; i++) {
    let t6 = 0
    let t7 = -Infinity
    for (let j = 0; j < 2; j++) {
      const t8: number = tape[(i + j * 100) + 1]!
      if (t8 > t7 || t8 !== t8 && t7 === t7) {
        t7 = t8
        t6 = j
      }
    }
    work[i] = t6
  }
  for (let i = 0; i < 10; i++) {
    const t9: number = i === label ? 0 : 0 >= tape[i + 401]! - t1 + 1 ? 0 : upstream
    grad[i + 620150] = work[i + 100]! + t9
  }
  for (let i = 0; i < 50; i++) {
    let t10 = 0
    if (!(0 >= tape[i + 301]!)) {
      const t11: number = i * 10 + 619650
      let t12 = 0
      for (let j = 0; j < 10; j++) {
        t12 += params[t11 + j]! * grad[j + 620150]!
      }
      t10 = t12
    }
    grad[i + 619600] = t10
  }
  for (let i = 0; i < 100; i++) {
    const t13: number = i * 50 + 614600
    let t14 = 0
    for (let j = 0; j < 50; j++) {
      t14 += params[t13 + j]! * grad[j + 619600]!
    }
    work[i + 110] = t14
  }
  for (let i = 0; i < 100; i++) {
    const t15: number = 0 === work[i]! ? work[i + 110]! : 0
    work[i + 210] = t15
  }
  for (let i = 0; i < 100; i++) {
    const t16: number = 1 === work[i]! ? work[i + 110]! : 0
    work[i + 310] = t16
  }
  for (let i = 0; i < 200; i++) {
    grad[i + 614400] = work[i + 210]!
  }
  for (let i = 0; i < 50; i++) {
    const t17: number = tape[i + 351]!
    const t18: number = i * 10 + 619650
    for (let j = 0; j < 10; j++) {
      const t19: number = t18 + j
      grad[t19] = t17 * grad[j + 620150]! + t2 * params[t19]!
    }
  }
  for (let i = 0; i < 100; i++) {
    const t20: number = tape[i + 201]!
    const t21: number = i * 50 + 614600
    for (let j = 0; j < 50; j++) {
      const t22: number = t21 + j
      grad[t22] = t20 * grad[j + 619600]! + t2 * params[t22]!
    }
  }
  for (let i = 0; i < 3072; i++) {
    const t23: number = x[i]!
    const t24: number = i * 200
    for (let j = 0; j < 200; j++) {
      const t25: number = t24 + j
      grad[t25] = t23 * grad[j + 614400]! + t2 * params[t25]!
    }
  }
}

/**
 * `loss = Σᵢ (i − 1 = label ? 0 : max(scores[i] − scores[label] + 1, 0)) + 0.0001·(Σ(first/kernel∘²) + Σ(second/kernel∘²) + Σ(scores/kernel∘²))`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `first/kernel`, `first/bias`, `second/kernel`, `second/bias`, `scores/kernel`, `scores/bias`.
 */
export function valueAndGrad(params: Float64Array, x: Float64Array, label: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, x, label)
  work.fill(0, 0, 200)
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  for (let i = 0; i < 3072; i++) {
    const t2: number = i * 200
    const t3: number = x[i]!
    for (let j = 0; j < 200; j++) {
      work[j]! += params[t2 + j]! * t3
    }
  }
  let t4 = 0
  for (let i = 0; i < 3072; i++) {
    const t5: number = i * 200
    let t6 = 0
    for (let j = 0; j < 200; j++) {
      const t7: number = params[t5 + j]!
      t6 += t7 * t7
    }
    t4 += t6
  }
  let t8 = 0
  for (let i = 0; i < 100; i++) {
    const t9: number = i * 50 + 614600
    let t10 = 0
    for (let j = 0; j < 50; j++) {
      const t11: number = params[t9 + j]!
      t10 += t11 * t11
    }
    t8 += t10
  }
  let t12 = 0
  for (let i = 0; i < 50; i++) {
    const t13: number = i * 10 + 619650
    let t14 = 0
    for (let j = 0; j < 10; j++) {
      const t15: number = params[t13 + j]!
      t14 += t15 * t15
    }
    t12 += t14
  }
  for (let i = 0; i < 200; i++) {
    work[i + 200] = work[i]! + params[i + 614400]!
  }
  // first [100]
  for (let i = 0; i < 100; i++) {
    work[i + 400] = Math.max(work[i + 200]!, work[(i + 100) + 200]!)
    let t16 = 0
    let t17 = -Infinity
    for (let j = 0; j < 2; j++) {
      const t18: number = work[(i + j * 100) + 200]!
      if (t18 > t17 || t18 !== t18 && t17 === t17) {
        t17 = t18
        t16 = j
      }
    }
    work[i + 500] = t16
  }
  work.fill(0, 600, 650)
  for (let i = 0; i < 100; i++) {
    const t19: number = i * 50 + 614600
    const t20: number = work[i + 400]!
    for (let j = 0; j < 50; j++) {
      work[j + 600]! += params[t19 + j]! * t20
    }
  }
  // second [50]
  for (let i = 0; i < 50; i++) {
    const t21: number = work[i + 600]! + params[i + 619600]!
    work[i + 650] = t21
    work[i + 700] = Math.max(0, t21)
  }
  work.fill(0, 750, 760)
  for (let i = 0; i < 50; i++) {
    const t22: number = i * 10 + 619650
    const t23: number = work[i + 700]!
    for (let j = 0; j < 10; j++) {
      work[j + 750]! += params[t22 + j]! * t23
    }
  }
  // scores [10]
  for (let i = 0; i < 10; i++) {
    work[i + 760] = work[i + 750]! + params[i + 620150]!
  }
  const t24 = t1 ? work[label + 760]! : NaN
  let t25 = 0
  for (let i = 0; i < 10; i++) {
    t25 += i === label ? 0 : Math.max(0, work[i + 760]! - t24 + 1)
  }
  let t26 = 0
  for (let i = 0; i < 10; i++) {
    let t27 = 0
    if (!(i === label)) {
      const t28: number = 0 >= work[i + 760]! - t24 + 1 ? 0 : 1
      t27 = -t28
    }
    t26 += t27
  }
  work.fill(0, 770, 780)
  if (t1) {
    work[label + 770]! += t26
  }
  const loss = t25 + 0.0001 * (t4 + t8 + t12)
  for (let i = 0; i < 10; i++) {
    const t29: number = i === label ? 0 : 0 >= work[i + 760]! - t24 + 1 ? 0 : 1
    grad[i + 620150] = work[i + 770]! + t29
  }
  for (let i = 0; i < 50; i++) {
    let t30 = 0
    if (!(0 >= work[i + 650]!)) {
      const t31: number = i * 10 + 619650
      let t32 = 0
      for (let j = 0; j < 10; j++) {
        t32 += params[t31 + j]! * grad[j + 620150]!
      }
      t30 = t32
    }
    grad[i + 619600] = t30
  }
  for (let i = 0; i < 100; i++) {
    const t33: number = i * 50 + 614600
    let t34 = 0
    for (let j = 0; j < 50; j++) {
      t34 += params[t33 + j]! * grad[j + 619600]!
    }
    work[i + 780] = t34
  }
  for (let i = 0; i < 100; i++) {
    const t35: number = 0 === work[i + 500]! ? work[i + 780]! : 0
    work[i + 880] = t35
  }
  for (let i = 0; i < 100; i++) {
    const t36: number = 1 === work[i + 500]! ? work[i + 780]! : 0
    work[i + 980] = t36
  }
  for (let i = 0; i < 200; i++) {
    grad[i + 614400] = work[i + 880]!
  }
  for (let i = 0; i < 50; i++) {
    const t37: number = work[i + 700]!
    const t38: number = i * 10 + 619650
    for (let j = 0; j < 10; j++) {
      const t39: number = t38 + j
      grad[t39] = t37 * grad[j + 620150]! + 0.0002 * params[t39]!
    }
  }
  for (let i = 0; i < 100; i++) {
    const t40: number = work[i + 400]!
    const t41: number = i * 50 + 614600
    for (let j = 0; j < 50; j++) {
      const t42: number = t41 + j
      grad[t42] = t40 * grad[j + 619600]! + 0.0002 * params[t42]!
    }
  }
  for (let i = 0; i < 3072; i++) {
    const t43: number = x[i]!
    const t44: number = i * 200
    for (let j = 0; j < 200; j++) {
      const t45: number = t44 + j
      grad[t45] = t43 * grad[j + 614400]! + 0.0002 * params[t45]!
    }
  }
  return loss
}

/**
 * `∂loss/∂first/kernel = … (32 operations)` …
 *
 * The gradient with respect to `first/kernel`, `first/bias`, `second/kernel`, `second/bias`, `scores/kernel`, `scores/bias`, by name; freshly made.
 */
export function gradient(
  params: Float64Array, x: Float64Array, label: number,
): { "first/kernel": Float64Array; "first/bias": Float64Array; "second/kernel": Float64Array; "second/bias": Float64Array; "scores/kernel": Float64Array; "scores/bias": Float64Array } {
  const grad = new Float64Array(620160)
  valueAndGrad(params, x, label, grad)
  return {
    "first/kernel": grad.slice(0, 614400), "first/bias": grad.slice(614400, 614600), "second/kernel": grad.slice(614600, 619600),
    "second/bias": grad.slice(619600, 619650), "scores/kernel": grad.slice(619650, 620150), "scores/bias": grad.slice(620150, 620160),
  }
}

/** The value where `vector` holds `first/kernel`, `first/bias`, `second/kernel`, `second/bias`, `scores/kernel`, `scores/bias`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(
  vector: ArrayLike<number>, x: Float64Array, label: number, grad?: { [index: number]: number; readonly length: number },
): number {
  if (!(vector instanceof Float64Array)) {
    for (let k = 0; k < 620160; k++) allParams[k] = vector[k]!
  }
  return valueAndGrad(vector instanceof Float64Array ? vector : allParams, x, label, grad as Float64Array | undefined)
}

/** The value for one example of a batch; adds its gradient to `grad`. */
function example(params: Float64Array, x: Float64Array, label: number, x_at: number, grad: Float64Array): number {
  work.fill(0, 0, 200)
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  work.fill(0, 600, 650)
  work.fill(0, 750, 760)
  work.fill(0, 770, 780)
  for (let i = 0; i < 3072; i++) {
    const t2: number = i * 200
    const t3: number = x[x_at + i]!
    for (let j = 0; j < 200; j++) {
      work[j]! += params[t2 + j]! * t3
    }
  }
  let t4 = 0
  for (let i = 0; i < 3072; i++) {
    const t5: number = i * 200
    let t6 = 0
    for (let j = 0; j < 200; j++) {
      const t7: number = params[t5 + j]!
      t6 += t7 * t7
    }
    t4 += t6
  }
  let t8 = 0
  for (let i = 0; i < 100; i++) {
    const t9: number = i * 50 + 614600
    let t10 = 0
    for (let j = 0; j < 50; j++) {
      const t11: number = params[t9 + j]!
      t10 += t11 * t11
    }
    t8 += t10
  }
  let t12 = 0
  for (let i = 0; i < 50; i++) {
    const t13: number = i * 10 + 619650
    let t14 = 0
    for (let j = 0; j < 10; j++) {
      const t15: number = params[t13 + j]!
      t14 += t15 * t15
    }
    t12 += t14
  }
  for (let i = 0; i < 200; i++) {
    work[i + 200] = work[i]! + params[i + 614400]!
  }
  // first [100]
  for (let i = 0; i < 100; i++) {
    work[i + 400] = Math.max(work[i + 200]!, work[(i + 100) + 200]!)
    let t16 = 0
    let t17 = -Infinity
    for (let j = 0; j < 2; j++) {
      const t18: number = work[(i + j * 100) + 200]!
      if (t18 > t17 || t18 !== t18 && t17 === t17) {
        t17 = t18
        t16 = j
      }
    }
    work[i + 500] = t16
  }
  for (let i = 0; i < 100; i++) {
    const t19: number = i * 50 + 614600
    const t20: number = work[i + 400]!
    for (let j = 0; j < 50; j++) {
      work[j + 600]! += params[t19 + j]! * t20
    }
  }
  // second [50]
  for (let i = 0; i < 50; i++) {
    const t21: number = work[i + 600]! + params[i + 619600]!
    work[i + 650] = t21
    work[i + 700] = Math.max(0, t21)
  }
  for (let i = 0; i < 50; i++) {
    const t22: number = i * 10 + 619650
    const t23: number = work[i + 700]!
    for (let j = 0; j < 10; j++) {
      work[j + 750]! += params[t22 + j]! * t23
    }
  }
  // scores [10]
  for (let i = 0; i < 10; i++) {
    work[i + 760] = work[i + 750]! + params[i + 620150]!
  }
  const t24 = t1 ? work[label + 760]! : NaN
  let t25 = 0
  for (let i = 0; i < 10; i++) {
    t25 += i === label ? 0 : Math.max(0, work[i + 760]! - t24 + 1)
  }
  let t26 = 0
  for (let i = 0; i < 10; i++) {
    let t27 = 0
    if (!(i === label)) {
      const t28: number = 0 >= work[i + 760]! - t24 + 1 ? 0 : 1
      t27 = -t28
    }
    t26 += t27
  }
  if (t1) {
    work[label + 770]! += t26
  }
  const loss = t25 + 0.0001 * (t4 + t8 + t12)
  for (let i = 0; i < 10; i++) {
    const t29: number = i === label ? 0 : 0 >= work[i + 760]! - t24 + 1 ? 0 : 1
    work[i + 780] = work[i + 770]! + t29
  }
  for (let i = 0; i < 50; i++) {
    let t30 = 0
    if (!(0 >= work[i + 650]!)) {
      const t31: number = i * 10 + 619650
      let t32 = 0
      for (let j = 0; j < 10; j++) {
        t32 += params[t31 + j]! * work[j + 780]!
      }
      t30 = t32
    }
    work[i + 790] = t30
  }
  for (let i = 0; i < 100; i++) {
    const t33: number = i * 50 + 614600
    let t34 = 0
    for (let j = 0; j < 50; j++) {
      t34 += params[t33 + j]! * work[j + 790]!
    }
    work[i + 840] = t34
  }
  for (let i = 0; i < 100; i++) {
    const t35: number = 0 === work[i + 500]! ? work[i + 840]! : 0
    work[i + 940] = t35
  }
  for (let i = 0; i < 100; i++) {
    const t36: number = 1 === work[i + 500]! ? work[i + 840]! : 0
    work[i + 1040] = t36
  }
  for (let i = 0; i < 3072; i++) {
    const t37: number = i * 200
    const t38: number = x[x_at + i]!
    for (let j = 0; j < 200; j++) {
      const t39: number = t37 + j
      grad[t39]! += t38 * work[j + 940]! + 0.0002 * params[t39]!
    }
  }
  for (let i = 0; i < 200; i++) {
    grad[i + 614400]! += work[i + 940]!
  }
  for (let i = 0; i < 100; i++) {
    const t40: number = i * 50 + 614600
    const t41: number = work[i + 400]!
    for (let j = 0; j < 50; j++) {
      const t42: number = t40 + j
      grad[t42]! += t41 * work[j + 790]! + 0.0002 * params[t42]!
    }
  }
  for (let i = 0; i < 50; i++) {
    grad[i + 619600]! += work[i + 790]!
  }
  for (let i = 0; i < 50; i++) {
    const t43: number = i * 10 + 619650
    const t44: number = work[i + 700]!
    for (let j = 0; j < 10; j++) {
      const t45: number = t43 + j
      grad[t45]! += t44 * work[j + 780]! + 0.0002 * params[t45]!
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 620150]! += work[i + 780]!
  }
  return loss
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `first/kernel`, `first/bias`, `second/kernel`, `second/bias`, `scores/kernel`, `scores/bias`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, x: Float64Array, label: ArrayLike<number>, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 620160)
  let sum = 0
  for (let k = 0; k < n; k++) sum += example(params, x, label[k]!, k * 3072, grad)
  for (let k = 0; k < 620160; k++) grad[k]! /= n
  return sum / n
}

/** Fresh params at their starting values; equal seeds give equal ones. */
export function initParams(seed: number = 1): Float64Array {
  const params = new Float64Array(620160)
  const next = random(seed)
  randomUniform(params, 0, 614400, -0.04282220021549387, 0.04282220021549387, next)
  randomUniform(params, 614600, 619600, -0.2, 0.2, next)
  randomUniform(params, 619650, 620150, -0.31622776601683794, 0.31622776601683794, next)
  return params
}

/** Named windows on a vector of params: what is written to one is written to the other. */
export function views(
  params: Float64Array,
): { "first/kernel": Float64Array; "first/bias": Float64Array; "second/kernel": Float64Array; "second/bias": Float64Array; "scores/kernel": Float64Array; "scores/bias": Float64Array } {
  return {
    "first/kernel": params.subarray(0, 614400), "first/bias": params.subarray(614400, 614600),
    "second/kernel": params.subarray(614600, 619600), "second/bias": params.subarray(619600, 619650),
    "scores/kernel": params.subarray(619650, 620150), "scores/bias": params.subarray(620150, 620160),
  }
}

/** Named windows on a gradient. */
export function gradViews(
  grad: Float64Array,
): { "first/kernel": Float64Array; "first/bias": Float64Array; "second/kernel": Float64Array; "second/bias": Float64Array; "scores/kernel": Float64Array; "scores/bias": Float64Array } {
  return {
    "first/kernel": grad.subarray(0, 614400), "first/bias": grad.subarray(614400, 614600), "second/kernel": grad.subarray(614600, 619600),
    "second/bias": grad.subarray(619600, 619650), "scores/kernel": grad.subarray(619650, 620150),
    "scores/bias": grad.subarray(620150, 620160),
  }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  "first/kernel": { offset: 0, length: 614400, shape: [3072, 200] },
  "first/bias": { offset: 614400, length: 200, shape: [200] },
  "second/kernel": { offset: 614600, length: 5000, shape: [100, 50] },
  "second/bias": { offset: 619600, length: 50, shape: [50] },
  "scores/kernel": { offset: 619650, length: 500, shape: [50, 10] },
  "scores/bias": { offset: 620150, length: 10, shape: [10] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {
  "first/kernel": { offset: 0, length: 614400, shape: [3072, 200] },
  "first/bias": { offset: 614400, length: 200, shape: [200] },
  "second/kernel": { offset: 614600, length: 5000, shape: [100, 50] },
  "second/bias": { offset: 619600, length: 50, shape: [50] },
  "scores/kernel": { offset: 619650, length: 500, shape: [50, 10] },
  "scores/bias": { offset: 620150, length: 10, shape: [10] },
} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 411

/** How many numbers `params` holds. */
export const paramsLength = 620160

/** How many numbers `grad` holds. */
export const gradLength = 620160

/** What the module was made from and what it costs. */
export const meta = {
  name: "three-layer-net",
  inputs: [{ name: "x", shape: [3072], kind: "real" }, { name: "label", shape: [], kind: "class", classes: 10 }],
  params: [
    {
      name: "first/kernel",
      shape: [3072, 200],
      start: { distribution: "uniform", low: -0.04282220021549387, high: 0.04282220021549387 },
    },
    { name: "first/bias", shape: [200], start: 0 },
    { name: "second/kernel", shape: [100, 50], start: { distribution: "uniform", low: -0.2, high: 0.2 } },
    { name: "second/bias", shape: [50], start: 0 },
    {
      name: "scores/kernel",
      shape: [50, 10],
      start: { distribution: "uniform", low: -0.31622776601683794, high: 0.31622776601683794 },
    },
    { name: "scores/bias", shape: [10], start: 0 },
  ],
  outputs: [{ name: "loss", shape: [], offset: 0 }],
  operations: { forward: 2483303, backward: 1872458, valueAndGrad: 4355754 },
  kinks: [
    {
      site: "(maxⱼ(reshape(first/kernelᵀ·x + first/bias, [2, 100])[j, i]))ᵢ",
      at: "two largest of reshape(first/kernelᵀ·x + first/bias, [2, 100])",
      gradient: "all to the first",
    },
    {
      site: "(max(Σⱼ second/kernel[j, i]·maxₖ(reshape(first/kernelᵀ·x + first/bias, [2, 100])[k, j]) + second/bias[i], 0))ᵢ",
      at: "0 = (Σⱼ second/kernel[j, i]·maxₖ(reshape(first/kernelᵀ·x + first/bias, [2, 100])[k, j]) + second/bias[i])ᵢ",
      gradient: "all to the first; to the constant, if one of them is",
    },
    {
      site: "… (13 operations)",
      at: "0 = (Σⱼ scores/kernel[j, i]·max(Σₖ second/kernel[k, j]·maxₗ(reshape(first/kernelᵀ·x + first/bias, [2, 100])[l, k]) + second/bias[j], 0) + scores/bias[i] − (Σⱼ scores/kernel[j, label]·max(Σₖ second/kernel[k, j]·maxₗ(reshape(first/kernelᵀ·x + first/bias, [2, 100])[l, k]) + second/bias[j], 0) + scores/bias[label]) + 1)ᵢ",
      gradient: "all to the first; to the constant, if one of them is",
    },
  ],
  sourceHash: "79ef6d8aa011c4a7",
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

/** Fills a stretch of `values` with numbers in [low, high). */
function randomUniform(values: Float64Array, start: number, end: number, low: number, high: number, next: () => number): void {
  for (let k = start; k < end; k++) values[k] = low + (high - low) * next()
}
