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
// Operations: forward 2492819, backward 1872358, both at once 4365130. Kept between forward and backward: 3288 bytes. Workspace: 78080 bytes.
// Arrays: 188 loops (42 over several rows at a time, 11 with several sums, 8 with partial sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(9760)
const scratch = /* @__PURE__ */ new Float64Array(620160)
const allParams = /* @__PURE__ */ new Float64Array(620160)

let own: { params: Float64Array; tape: Float64Array; x: Float64Array } | undefined

/**
 * `loss = Σᵢ (i − 1 = label ? 0 : max(scores[i] − scores[label] + 1, 0)) + 0.0001·(Σ(first/kernel∘²) + Σ(second/kernel∘²) + Σ(scores/kernel∘²))`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, label: number, tape?: Float64Array): number {
  work.fill(0, 0, 200)
  for (let i = 0; i < 3072; i += 4) {
    const t1: number = i * 200
    const t2: number = x[i]!
    const t3: number = i * 200 + 200
    const t4: number = x[i + 1]!
    const t5: number = i * 200 + 400
    const t6: number = x[i + 2]!
    const t7: number = i * 200 + 600
    const t8: number = x[i + 3]!
    for (let j = 0; j < 200; j++) {
      const t9: number = params[t1 + j]! * t2 + params[t3 + j]! * t4 + params[t5 + j]! * t6 + params[t7 + j]! * t8
      work[j]! += t9
    }
  }
  let t10 = 0
  for (let i = 0; i < 3072; i++) {
    const t11: number = i * 200
    let t12 = 0
    let t13 = 0
    let t14 = 0
    let t15 = 0
    for (let j = 0; j < 200; j += 4) {
      const t16: number = params[t11 + j]!
      const t17: number = params[t11 + j + 1]!
      const t18: number = params[t11 + j + 2]!
      const t19: number = params[t11 + j + 3]!
      t12 += t16 * t16
      t13 += t17 * t17
      t14 += t18 * t18
      t15 += t19 * t19
    }
    const t20: number = t12 + t13 + (t14 + t15)
    t10 += t20
  }
  let t21 = 0
  for (let i = 0; i < 100; i++) {
    const t22: number = i * 50 + 614600
    let t23 = 0
    let t24 = 0
    let t25 = 0
    let t26 = 0
    for (let j = 0; j < 48; j += 4) {
      const t27: number = params[t22 + j]!
      const t28: number = params[t22 + j + 1]!
      const t29: number = params[t22 + j + 2]!
      const t30: number = params[t22 + j + 3]!
      t23 += t27 * t27
      t24 += t28 * t28
      t25 += t29 * t29
      t26 += t30 * t30
    }
    const t31: number = params[t22 + 48]!
    const t32: number = params[t22 + 49]!
    t23 += t31 * t31
    t24 += t32 * t32
    const t33: number = t23 + t24 + (t25 + t26)
    t21 += t33
  }
  let t34 = 0
  for (let i = 0; i < 50; i++) {
    const t35: number = i * 10 + 619650
    let t36 = 0
    for (let j = 0; j < 10; j++) {
      const t37: number = params[t35 + j]!
      t36 += t37 * t37
    }
    t34 += t36
  }
  for (let i = 0; i < 200; i++) {
    work[i + 200] = work[i]! + params[i + 614400]!
  }
  if (tape !== undefined) {
    for (let k = 0; k < 200; k++) {
      tape[k + 1] = work[k + 200]!
    }
  }
  // first [100]
  for (let i = 0; i < 100; i++) {
    work[i] = Math.max(work[i + 200]!, work[i + 300]!)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 100; k++) {
      tape[k + 201] = work[k]!
    }
  }
  work.fill(0, 100, 150)
  for (let i = 0; i < 100; i += 4) {
    const t38: number = i * 50 + 614600
    const t39: number = work[i]!
    const t40: number = i * 50 + 614650
    const t41: number = work[i + 1]!
    const t42: number = i * 50 + 614700
    const t43: number = work[i + 2]!
    const t44: number = i * 50 + 614750
    const t45: number = work[i + 3]!
    for (let j = 0; j < 50; j++) {
      const t46: number = params[t38 + j]! * t39 + params[t40 + j]! * t41 + params[t42 + j]! * t43 + params[t44 + j]! * t45
      work[j + 100]! += t46
    }
  }
  // second [50]
  for (let i = 0; i < 50; i++) {
    const t47: number = work[i + 100]! + params[i + 619600]!
    work[i] = t47
    work[i + 50] = Math.max(0, t47)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 50; k++) {
      tape[k + 301] = work[k]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 50; k++) {
      tape[k + 351] = work[k + 50]!
    }
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t48: number = i + 619650
    const t49: number = i + 619651
    const t50: number = i + 619652
    const t51: number = i + 619653
    const t52: number = i + 619654
    let t53 = 0
    let t54 = 0
    let t55 = 0
    let t56 = 0
    let t57 = 0
    for (let j = 0; j < 50; j++) {
      const t58: number = work[j + 50]!
      t53 += params[t48 + j * 10]! * t58
      t54 += params[t49 + j * 10]! * t58
      t55 += params[t50 + j * 10]! * t58
      t56 += params[t51 + j * 10]! * t58
      t57 += params[t52 + j * 10]! * t58
    }
    work[i] = t53 + params[i + 620150]!
    work[i + 1] = t54 + params[i + 620151]!
    work[i + 2] = t55 + params[i + 620152]!
    work[i + 3] = t56 + params[i + 620153]!
    work[i + 4] = t57 + params[i + 620154]!
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 401] = work[k]!
    }
  }
  const t59 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label]! : NaN
  let t60 = 0
  for (let i = 0; i < 10; i++) {
    t60 += i === label ? 0 : Math.max(0, work[i]! - t59 + 1)
  }
  const loss = t60 + 0.0001 * (t10 + t21 + t34)
  if (tape !== undefined) {
    tape[0] = t59
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
  work.fill(0, 0, 10)
  if (label >= 0 && label < 10 && Math.floor(label) === label) {
    work[label]! += t3
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
    work[i + 200] = t6
  }
  for (let i = 0; i < 10; i++) {
    const t9: number = i === label ? 0 : 0 >= tape[i + 401]! - t1 + 1 ? 0 : upstream
    grad[i + 620150] = work[i]! + t9
  }
  for (let i = 0; i < 50; i += 5) {
    let t10 = 0
    if (!(0 >= tape[i + 305]!)) {
      const t11: number = i * 10 + 619690
      let t12 = 0
      for (let j = 0; j < 10; j++) {
        t12 += params[t11 + j]! * grad[j + 620150]!
      }
      t10 = t12
    }
    grad[i + 619604] = t10
    let t13 = 0
    if (!(0 >= tape[i + 304]!)) {
      const t14: number = i * 10 + 619680
      let t15 = 0
      for (let j = 0; j < 10; j++) {
        t15 += params[t14 + j]! * grad[j + 620150]!
      }
      t13 = t15
    }
    grad[i + 619603] = t13
    let t16 = 0
    if (!(0 >= tape[i + 303]!)) {
      const t17: number = i * 10 + 619670
      let t18 = 0
      for (let j = 0; j < 10; j++) {
        t18 += params[t17 + j]! * grad[j + 620150]!
      }
      t16 = t18
    }
    grad[i + 619602] = t16
    let t19 = 0
    if (!(0 >= tape[i + 302]!)) {
      const t20: number = i * 10 + 619660
      let t21 = 0
      for (let j = 0; j < 10; j++) {
        t21 += params[t20 + j]! * grad[j + 620150]!
      }
      t19 = t21
    }
    grad[i + 619601] = t19
    let t22 = 0
    if (!(0 >= tape[i + 301]!)) {
      const t23: number = i * 10 + 619650
      let t24 = 0
      for (let j = 0; j < 10; j++) {
        t24 += params[t23 + j]! * grad[j + 620150]!
      }
      t22 = t24
    }
    grad[i + 619600] = t22
  }
  for (let i = 0; i < 100; i += 4) {
    const t25: number = i * 50 + 614600
    const t26: number = i * 50 + 614650
    const t27: number = i * 50 + 614700
    const t28: number = i * 50 + 614750
    let t29 = 0
    let t30 = 0
    let t31 = 0
    let t32 = 0
    for (let j = 0; j < 50; j++) {
      const t33: number = grad[j + 619600]!
      t29 += params[t25 + j]! * t33
      t30 += params[t26 + j]! * t33
      t31 += params[t27 + j]! * t33
      t32 += params[t28 + j]! * t33
    }
    work[i + 300] = t29
    work[i + 301] = t30
    work[i + 302] = t31
    work[i + 303] = t32
  }
  for (let i = 0; i < 100; i++) {
    const t34: number = 0 === work[i + 200]! ? work[i + 300]! : 0
    work[i] = t34
  }
  for (let i = 0; i < 100; i++) {
    const t35: number = 1 === work[i + 200]! ? work[i + 300]! : 0
    work[i + 100] = t35
  }
  for (let i = 0; i < 200; i++) {
    grad[i + 614400] = work[i]!
  }
  for (let i = 0; i < 50; i += 5) {
    const t36: number = tape[i + 351]!
    const t37: number = i * 10 + 619650
    const t38: number = tape[i + 352]!
    const t39: number = i * 10 + 619660
    const t40: number = tape[i + 353]!
    const t41: number = i * 10 + 619670
    const t42: number = tape[i + 354]!
    const t43: number = i * 10 + 619680
    const t44: number = tape[i + 355]!
    const t45: number = i * 10 + 619690
    for (let j = 0; j < 10; j++) {
      const t46: number = grad[j + 620150]!
      const t47: number = t37 + j
      grad[t47] = t36 * t46 + t2 * params[t47]!
      const t48: number = t39 + j
      grad[t48] = t38 * t46 + t2 * params[t48]!
      const t49: number = t41 + j
      grad[t49] = t40 * t46 + t2 * params[t49]!
      const t50: number = t43 + j
      grad[t50] = t42 * t46 + t2 * params[t50]!
      const t51: number = t45 + j
      grad[t51] = t44 * t46 + t2 * params[t51]!
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t52: number = tape[i + 201]!
    const t53: number = i * 50 + 614600
    const t54: number = tape[i + 202]!
    const t55: number = i * 50 + 614650
    const t56: number = tape[i + 203]!
    const t57: number = i * 50 + 614700
    const t58: number = tape[i + 204]!
    const t59: number = i * 50 + 614750
    for (let j = 0; j < 50; j++) {
      const t60: number = grad[j + 619600]!
      const t61: number = t53 + j
      grad[t61] = t52 * t60 + t2 * params[t61]!
      const t62: number = t55 + j
      grad[t62] = t54 * t60 + t2 * params[t62]!
      const t63: number = t57 + j
      grad[t63] = t56 * t60 + t2 * params[t63]!
      const t64: number = t59 + j
      grad[t64] = t58 * t60 + t2 * params[t64]!
    }
  }
  for (let i = 0; i < 3072; i += 4) {
    const t65: number = x[i]!
    const t66: number = i * 200
    const t67: number = x[i + 1]!
    const t68: number = i * 200 + 200
    const t69: number = x[i + 2]!
    const t70: number = i * 200 + 400
    const t71: number = x[i + 3]!
    const t72: number = i * 200 + 600
    for (let j = 0; j < 200; j++) {
      const t73: number = grad[j + 614400]!
      const t74: number = t66 + j
      grad[t74] = t65 * t73 + t2 * params[t74]!
      const t75: number = t68 + j
      grad[t75] = t67 * t73 + t2 * params[t75]!
      const t76: number = t70 + j
      grad[t76] = t69 * t73 + t2 * params[t76]!
      const t77: number = t72 + j
      grad[t77] = t71 * t73 + t2 * params[t77]!
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
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  work.fill(0, 0, 200)
  for (let i = 0; i < 3072; i += 4) {
    const t2: number = i * 200
    const t3: number = x[i]!
    const t4: number = i * 200 + 200
    const t5: number = x[i + 1]!
    const t6: number = i * 200 + 400
    const t7: number = x[i + 2]!
    const t8: number = i * 200 + 600
    const t9: number = x[i + 3]!
    for (let j = 0; j < 200; j++) {
      const t10: number = params[t2 + j]! * t3 + params[t4 + j]! * t5 + params[t6 + j]! * t7 + params[t8 + j]! * t9
      work[j]! += t10
    }
  }
  let t11 = 0
  for (let i = 0; i < 3072; i++) {
    const t12: number = i * 200
    let t13 = 0
    let t14 = 0
    let t15 = 0
    let t16 = 0
    for (let j = 0; j < 200; j += 4) {
      const t17: number = params[t12 + j]!
      const t18: number = params[t12 + j + 1]!
      const t19: number = params[t12 + j + 2]!
      const t20: number = params[t12 + j + 3]!
      t13 += t17 * t17
      t14 += t18 * t18
      t15 += t19 * t19
      t16 += t20 * t20
    }
    const t21: number = t13 + t14 + (t15 + t16)
    t11 += t21
  }
  let t22 = 0
  for (let i = 0; i < 100; i++) {
    const t23: number = i * 50 + 614600
    let t24 = 0
    let t25 = 0
    let t26 = 0
    let t27 = 0
    for (let j = 0; j < 48; j += 4) {
      const t28: number = params[t23 + j]!
      const t29: number = params[t23 + j + 1]!
      const t30: number = params[t23 + j + 2]!
      const t31: number = params[t23 + j + 3]!
      t24 += t28 * t28
      t25 += t29 * t29
      t26 += t30 * t30
      t27 += t31 * t31
    }
    const t32: number = params[t23 + 48]!
    const t33: number = params[t23 + 49]!
    t24 += t32 * t32
    t25 += t33 * t33
    const t34: number = t24 + t25 + (t26 + t27)
    t22 += t34
  }
  let t35 = 0
  for (let i = 0; i < 50; i++) {
    const t36: number = i * 10 + 619650
    let t37 = 0
    for (let j = 0; j < 10; j++) {
      const t38: number = params[t36 + j]!
      t37 += t38 * t38
    }
    t35 += t37
  }
  for (let i = 0; i < 200; i++) {
    work[i + 200] = work[i]! + params[i + 614400]!
  }
  // first [100]
  for (let i = 0; i < 100; i++) {
    work[i + 400] = Math.max(work[i + 200]!, work[i + 300]!)
    let t39 = 0
    let t40 = -Infinity
    for (let j = 0; j < 2; j++) {
      const t41: number = work[(i + j * 100) + 200]!
      if (t41 > t40 || t41 !== t41 && t40 === t40) {
        t40 = t41
        t39 = j
      }
    }
    work[i + 500] = t39
  }
  work.fill(0, 0, 50)
  for (let i = 0; i < 100; i += 4) {
    const t42: number = i * 50 + 614600
    const t43: number = work[i + 400]!
    const t44: number = i * 50 + 614650
    const t45: number = work[i + 401]!
    const t46: number = i * 50 + 614700
    const t47: number = work[i + 402]!
    const t48: number = i * 50 + 614750
    const t49: number = work[i + 403]!
    for (let j = 0; j < 50; j++) {
      const t50: number = params[t42 + j]! * t43 + params[t44 + j]! * t45 + params[t46 + j]! * t47 + params[t48 + j]! * t49
      work[j]! += t50
    }
  }
  // second [50]
  for (let i = 0; i < 50; i++) {
    const t51: number = work[i]! + params[i + 619600]!
    work[i + 50] = t51
    work[i + 300] = Math.max(0, t51)
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t52: number = i + 619650
    const t53: number = i + 619651
    const t54: number = i + 619652
    const t55: number = i + 619653
    const t56: number = i + 619654
    let t57 = 0
    let t58 = 0
    let t59 = 0
    let t60 = 0
    let t61 = 0
    for (let j = 0; j < 50; j++) {
      const t62: number = work[j + 300]!
      t57 += params[t52 + j * 10]! * t62
      t58 += params[t53 + j * 10]! * t62
      t59 += params[t54 + j * 10]! * t62
      t60 += params[t55 + j * 10]! * t62
      t61 += params[t56 + j * 10]! * t62
    }
    work[i] = t57 + params[i + 620150]!
    work[i + 1] = t58 + params[i + 620151]!
    work[i + 2] = t59 + params[i + 620152]!
    work[i + 3] = t60 + params[i + 620153]!
    work[i + 4] = t61 + params[i + 620154]!
  }
  const t63 = t1 ? work[label]! : NaN
  let t64 = 0
  let t65 = 0
  for (let i = 0; i < 10; i++) {
    const t66: boolean = i === label
    let t67 = 0
    let t68 = 0
    if (!t66) {
      const t69: number = work[i]! - t63 + 1
      t67 = Math.max(0, t69)
      const t70: number = 0 >= t69 ? 0 : 1
      t68 = -t70
    }
    t64 += t67
    t65 += t68
  }
  work.fill(0, 10, 20)
  if (t1) {
    work[label + 10]! += t65
  }
  const loss = t64 + 0.0001 * (t11 + t22 + t35)
  for (let i = 0; i < 10; i++) {
    const t71: number = i === label ? 0 : 0 >= work[i]! - t63 + 1 ? 0 : 1
    grad[i + 620150] = work[i + 10]! + t71
  }
  for (let i = 0; i < 50; i += 5) {
    let t72 = 0
    if (!(0 >= work[i + 54]!)) {
      const t73: number = i * 10 + 619690
      let t74 = 0
      for (let j = 0; j < 10; j++) {
        t74 += params[t73 + j]! * grad[j + 620150]!
      }
      t72 = t74
    }
    grad[i + 619604] = t72
    let t75 = 0
    if (!(0 >= work[i + 53]!)) {
      const t76: number = i * 10 + 619680
      let t77 = 0
      for (let j = 0; j < 10; j++) {
        t77 += params[t76 + j]! * grad[j + 620150]!
      }
      t75 = t77
    }
    grad[i + 619603] = t75
    let t78 = 0
    if (!(0 >= work[i + 52]!)) {
      const t79: number = i * 10 + 619670
      let t80 = 0
      for (let j = 0; j < 10; j++) {
        t80 += params[t79 + j]! * grad[j + 620150]!
      }
      t78 = t80
    }
    grad[i + 619602] = t78
    let t81 = 0
    if (!(0 >= work[i + 51]!)) {
      const t82: number = i * 10 + 619660
      let t83 = 0
      for (let j = 0; j < 10; j++) {
        t83 += params[t82 + j]! * grad[j + 620150]!
      }
      t81 = t83
    }
    grad[i + 619601] = t81
    let t84 = 0
    if (!(0 >= work[i + 50]!)) {
      const t85: number = i * 10 + 619650
      let t86 = 0
      for (let j = 0; j < 10; j++) {
        t86 += params[t85 + j]! * grad[j + 620150]!
      }
      t84 = t86
    }
    grad[i + 619600] = t84
  }
  for (let i = 0; i < 100; i += 4) {
    const t87: number = i * 50 + 614600
    const t88: number = i * 50 + 614650
    const t89: number = i * 50 + 614700
    const t90: number = i * 50 + 614750
    let t91 = 0
    let t92 = 0
    let t93 = 0
    let t94 = 0
    for (let j = 0; j < 50; j++) {
      const t95: number = grad[j + 619600]!
      t91 += params[t87 + j]! * t95
      t92 += params[t88 + j]! * t95
      t93 += params[t89 + j]! * t95
      t94 += params[t90 + j]! * t95
    }
    work[i + 200] = t91
    work[i + 201] = t92
    work[i + 202] = t93
    work[i + 203] = t94
  }
  for (let i = 0; i < 100; i++) {
    const t96: number = 0 === work[i + 500]! ? work[i + 200]! : 0
    work[i] = t96
  }
  for (let i = 0; i < 100; i++) {
    const t97: number = 1 === work[i + 500]! ? work[i + 200]! : 0
    work[i + 100] = t97
  }
  for (let i = 0; i < 200; i++) {
    grad[i + 614400] = work[i]!
  }
  for (let i = 0; i < 50; i += 5) {
    const t98: number = work[i + 300]!
    const t99: number = i * 10 + 619650
    const t100: number = work[i + 301]!
    const t101: number = i * 10 + 619660
    const t102: number = work[i + 302]!
    const t103: number = i * 10 + 619670
    const t104: number = work[i + 303]!
    const t105: number = i * 10 + 619680
    const t106: number = work[i + 304]!
    const t107: number = i * 10 + 619690
    for (let j = 0; j < 10; j++) {
      const t108: number = grad[j + 620150]!
      const t109: number = t99 + j
      grad[t109] = t98 * t108 + 0.0002 * params[t109]!
      const t110: number = t101 + j
      grad[t110] = t100 * t108 + 0.0002 * params[t110]!
      const t111: number = t103 + j
      grad[t111] = t102 * t108 + 0.0002 * params[t111]!
      const t112: number = t105 + j
      grad[t112] = t104 * t108 + 0.0002 * params[t112]!
      const t113: number = t107 + j
      grad[t113] = t106 * t108 + 0.0002 * params[t113]!
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t114: number = work[i + 400]!
    const t115: number = i * 50 + 614600
    const t116: number = work[i + 401]!
    const t117: number = i * 50 + 614650
    const t118: number = work[i + 402]!
    const t119: number = i * 50 + 614700
    const t120: number = work[i + 403]!
    const t121: number = i * 50 + 614750
    for (let j = 0; j < 50; j++) {
      const t122: number = grad[j + 619600]!
      const t123: number = t115 + j
      grad[t123] = t114 * t122 + 0.0002 * params[t123]!
      const t124: number = t117 + j
      grad[t124] = t116 * t122 + 0.0002 * params[t124]!
      const t125: number = t119 + j
      grad[t125] = t118 * t122 + 0.0002 * params[t125]!
      const t126: number = t121 + j
      grad[t126] = t120 * t122 + 0.0002 * params[t126]!
    }
  }
  for (let i = 0; i < 3072; i += 4) {
    const t127: number = x[i]!
    const t128: number = i * 200
    const t129: number = x[i + 1]!
    const t130: number = i * 200 + 200
    const t131: number = x[i + 2]!
    const t132: number = i * 200 + 400
    const t133: number = x[i + 3]!
    const t134: number = i * 200 + 600
    for (let j = 0; j < 200; j++) {
      const t135: number = grad[j + 614400]!
      const t136: number = t128 + j
      grad[t136] = t127 * t135 + 0.0002 * params[t136]!
      const t137: number = t130 + j
      grad[t137] = t129 * t135 + 0.0002 * params[t137]!
      const t138: number = t132 + j
      grad[t138] = t131 * t135 + 0.0002 * params[t138]!
      const t139: number = t134 + j
      grad[t139] = t133 * t135 + 0.0002 * params[t139]!
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
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  work.fill(0, 0, 200)
  for (let i = 0; i < 3072; i += 4) {
    const t2: number = i * 200
    const t3: number = x[x_at + i]!
    const t4: number = i * 200 + 200
    const t5: number = x[x_at + i + 1]!
    const t6: number = i * 200 + 400
    const t7: number = x[x_at + i + 2]!
    const t8: number = i * 200 + 600
    const t9: number = x[x_at + i + 3]!
    for (let j = 0; j < 200; j++) {
      const t10: number = params[t2 + j]! * t3 + params[t4 + j]! * t5 + params[t6 + j]! * t7 + params[t8 + j]! * t9
      work[j]! += t10
    }
  }
  let t11 = 0
  for (let i = 0; i < 3072; i++) {
    const t12: number = i * 200
    let t13 = 0
    let t14 = 0
    let t15 = 0
    let t16 = 0
    for (let j = 0; j < 200; j += 4) {
      const t17: number = params[t12 + j]!
      const t18: number = params[t12 + j + 1]!
      const t19: number = params[t12 + j + 2]!
      const t20: number = params[t12 + j + 3]!
      t13 += t17 * t17
      t14 += t18 * t18
      t15 += t19 * t19
      t16 += t20 * t20
    }
    const t21: number = t13 + t14 + (t15 + t16)
    t11 += t21
  }
  let t22 = 0
  for (let i = 0; i < 100; i++) {
    const t23: number = i * 50 + 614600
    let t24 = 0
    let t25 = 0
    let t26 = 0
    let t27 = 0
    for (let j = 0; j < 48; j += 4) {
      const t28: number = params[t23 + j]!
      const t29: number = params[t23 + j + 1]!
      const t30: number = params[t23 + j + 2]!
      const t31: number = params[t23 + j + 3]!
      t24 += t28 * t28
      t25 += t29 * t29
      t26 += t30 * t30
      t27 += t31 * t31
    }
    const t32: number = params[t23 + 48]!
    const t33: number = params[t23 + 49]!
    t24 += t32 * t32
    t25 += t33 * t33
    const t34: number = t24 + t25 + (t26 + t27)
    t22 += t34
  }
  let t35 = 0
  for (let i = 0; i < 50; i++) {
    const t36: number = i * 10 + 619650
    let t37 = 0
    for (let j = 0; j < 10; j++) {
      const t38: number = params[t36 + j]!
      t37 += t38 * t38
    }
    t35 += t37
  }
  for (let i = 0; i < 200; i++) {
    work[i + 200] = work[i]! + params[i + 614400]!
  }
  // first [100]
  for (let i = 0; i < 100; i++) {
    work[i + 400] = Math.max(work[i + 200]!, work[i + 300]!)
    let t39 = 0
    let t40 = -Infinity
    for (let j = 0; j < 2; j++) {
      const t41: number = work[(i + j * 100) + 200]!
      if (t41 > t40 || t41 !== t41 && t40 === t40) {
        t40 = t41
        t39 = j
      }
    }
    work[i + 500] = t39
  }
  work.fill(0, 0, 50)
  for (let i = 0; i < 100; i += 4) {
    const t42: number = i * 50 + 614600
    const t43: number = work[i + 400]!
    const t44: number = i * 50 + 614650
    const t45: number = work[i + 401]!
    const t46: number = i * 50 + 614700
    const t47: number = work[i + 402]!
    const t48: number = i * 50 + 614750
    const t49: number = work[i + 403]!
    for (let j = 0; j < 50; j++) {
      const t50: number = params[t42 + j]! * t43 + params[t44 + j]! * t45 + params[t46 + j]! * t47 + params[t48 + j]! * t49
      work[j]! += t50
    }
  }
  // second [50]
  for (let i = 0; i < 50; i++) {
    const t51: number = work[i]! + params[i + 619600]!
    work[i + 50] = t51
    work[i + 300] = Math.max(0, t51)
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t52: number = i + 619650
    const t53: number = i + 619651
    const t54: number = i + 619652
    const t55: number = i + 619653
    const t56: number = i + 619654
    let t57 = 0
    let t58 = 0
    let t59 = 0
    let t60 = 0
    let t61 = 0
    for (let j = 0; j < 50; j++) {
      const t62: number = work[j + 300]!
      t57 += params[t52 + j * 10]! * t62
      t58 += params[t53 + j * 10]! * t62
      t59 += params[t54 + j * 10]! * t62
      t60 += params[t55 + j * 10]! * t62
      t61 += params[t56 + j * 10]! * t62
    }
    work[i] = t57 + params[i + 620150]!
    work[i + 1] = t58 + params[i + 620151]!
    work[i + 2] = t59 + params[i + 620152]!
    work[i + 3] = t60 + params[i + 620153]!
    work[i + 4] = t61 + params[i + 620154]!
  }
  const t63 = t1 ? work[label]! : NaN
  let t64 = 0
  let t65 = 0
  for (let i = 0; i < 10; i++) {
    const t66: boolean = i === label
    let t67 = 0
    let t68 = 0
    if (!t66) {
      const t69: number = work[i]! - t63 + 1
      t67 = Math.max(0, t69)
      const t70: number = 0 >= t69 ? 0 : 1
      t68 = -t70
    }
    t64 += t67
    t65 += t68
  }
  work.fill(0, 10, 20)
  if (t1) {
    work[label + 10]! += t65
  }
  const loss = t64 + 0.0001 * (t11 + t22 + t35)
  for (let i = 0; i < 10; i++) {
    const t71: number = i === label ? 0 : 0 >= work[i]! - t63 + 1 ? 0 : 1
    work[i + 600] = work[i + 10]! + t71
  }
  for (let i = 0; i < 50; i += 5) {
    let t72 = 0
    if (!(0 >= work[i + 54]!)) {
      const t73: number = i * 10 + 619690
      let t74 = 0
      for (let j = 0; j < 10; j++) {
        t74 += params[t73 + j]! * work[j + 600]!
      }
      t72 = t74
    }
    work[i + 354] = t72
    let t75 = 0
    if (!(0 >= work[i + 53]!)) {
      const t76: number = i * 10 + 619680
      let t77 = 0
      for (let j = 0; j < 10; j++) {
        t77 += params[t76 + j]! * work[j + 600]!
      }
      t75 = t77
    }
    work[i + 353] = t75
    let t78 = 0
    if (!(0 >= work[i + 52]!)) {
      const t79: number = i * 10 + 619670
      let t80 = 0
      for (let j = 0; j < 10; j++) {
        t80 += params[t79 + j]! * work[j + 600]!
      }
      t78 = t80
    }
    work[i + 352] = t78
    let t81 = 0
    if (!(0 >= work[i + 51]!)) {
      const t82: number = i * 10 + 619660
      let t83 = 0
      for (let j = 0; j < 10; j++) {
        t83 += params[t82 + j]! * work[j + 600]!
      }
      t81 = t83
    }
    work[i + 351] = t81
    let t84 = 0
    if (!(0 >= work[i + 50]!)) {
      const t85: number = i * 10 + 619650
      let t86 = 0
      for (let j = 0; j < 10; j++) {
        t86 += params[t85 + j]! * work[j + 600]!
      }
      t84 = t86
    }
    work[i + 350] = t84
  }
  for (let i = 0; i < 100; i += 4) {
    const t87: number = i * 50 + 614600
    const t88: number = i * 50 + 614650
    const t89: number = i * 50 + 614700
    const t90: number = i * 50 + 614750
    let t91 = 0
    let t92 = 0
    let t93 = 0
    let t94 = 0
    for (let j = 0; j < 50; j++) {
      const t95: number = work[j + 350]!
      t91 += params[t87 + j]! * t95
      t92 += params[t88 + j]! * t95
      t93 += params[t89 + j]! * t95
      t94 += params[t90 + j]! * t95
    }
    work[i + 200] = t91
    work[i + 201] = t92
    work[i + 202] = t93
    work[i + 203] = t94
  }
  for (let i = 0; i < 100; i++) {
    const t96: number = 0 === work[i + 500]! ? work[i + 200]! : 0
    work[i] = t96
  }
  for (let i = 0; i < 100; i++) {
    const t97: number = 1 === work[i + 500]! ? work[i + 200]! : 0
    work[i + 100] = t97
  }
  for (let i = 0; i < 3072; i += 4) {
    const t98: number = i * 200
    const t99: number = x[x_at + i]!
    const t100: number = i * 200 + 200
    const t101: number = x[x_at + i + 1]!
    const t102: number = i * 200 + 400
    const t103: number = x[x_at + i + 2]!
    const t104: number = i * 200 + 600
    const t105: number = x[x_at + i + 3]!
    for (let j = 0; j < 200; j++) {
      const t106: number = work[j]!
      grad[t98 + j]! += t99 * t106
      grad[t100 + j]! += t101 * t106
      grad[t102 + j]! += t103 * t106
      grad[t104 + j]! += t105 * t106
    }
  }
  for (let i = 0; i < 3072; i++) {
    const t107: number = i * 200
    for (let j = 0; j < 200; j++) {
      const t108: number = t107 + j
      grad[t108]! += 0.0002 * params[t108]!
    }
  }
  for (let i = 0; i < 200; i++) {
    grad[i + 614400]! += work[i]!
  }
  for (let i = 0; i < 100; i += 4) {
    const t109: number = i * 50 + 614600
    const t110: number = work[i + 400]!
    const t111: number = i * 50 + 614650
    const t112: number = work[i + 401]!
    const t113: number = i * 50 + 614700
    const t114: number = work[i + 402]!
    const t115: number = i * 50 + 614750
    const t116: number = work[i + 403]!
    for (let j = 0; j < 50; j++) {
      const t117: number = work[j + 350]!
      grad[t109 + j]! += t110 * t117
      grad[t111 + j]! += t112 * t117
      grad[t113 + j]! += t114 * t117
      grad[t115 + j]! += t116 * t117
    }
  }
  for (let i = 0; i < 100; i++) {
    const t118: number = i * 50 + 614600
    for (let j = 0; j < 50; j++) {
      const t119: number = t118 + j
      grad[t119]! += 0.0002 * params[t119]!
    }
  }
  for (let i = 0; i < 50; i++) {
    grad[i + 619600]! += work[i + 350]!
  }
  for (let i = 0; i < 50; i += 5) {
    const t120: number = i * 10 + 619650
    const t121: number = work[i + 300]!
    const t122: number = i * 10 + 619660
    const t123: number = work[i + 301]!
    const t124: number = i * 10 + 619670
    const t125: number = work[i + 302]!
    const t126: number = i * 10 + 619680
    const t127: number = work[i + 303]!
    const t128: number = i * 10 + 619690
    const t129: number = work[i + 304]!
    for (let j = 0; j < 10; j++) {
      const t130: number = work[j + 600]!
      grad[t120 + j]! += t121 * t130
      grad[t122 + j]! += t123 * t130
      grad[t124 + j]! += t125 * t130
      grad[t126 + j]! += t127 * t130
      grad[t128 + j]! += t129 * t130
    }
  }
  for (let i = 0; i < 50; i++) {
    const t131: number = i * 10 + 619650
    for (let j = 0; j < 10; j++) {
      const t132: number = t131 + j
      grad[t132]! += 0.0002 * params[t132]!
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 620150]! += work[i + 600]!
  }
  return loss
}

/** The sum of the values of 16 examples of a batch, worked out together; adds the sum of their gradients to `grad`. */
function block(
  params: Float64Array, x: Float64Array, label: ArrayLike<number>, x_at: number, label_at: number, grad: Float64Array,
): number {
  work.fill(0, 0, 3200)
  for (let i = 0; i < 16; i += 2) {
    const t1: number = x_at + i * 3072
    const t2: number = x_at + i * 3072 + 1
    const t3: number = x_at + i * 3072 + 2
    const t4: number = x_at + i * 3072 + 3
    const t5: number = i * 200
    const t6: number = x_at + i * 3072 + 3072
    const t7: number = x_at + i * 3072 + 3073
    const t8: number = x_at + i * 3072 + 3074
    const t9: number = x_at + i * 3072 + 3075
    const t10: number = i * 200 + 200
    for (let j = 0; j < 3072; j += 4) {
      const t11: number = x[t1 + j]!
      const t12: number = j * 200
      const t13: number = x[t2 + j]!
      const t14: number = j * 200 + 200
      const t15: number = x[t3 + j]!
      const t16: number = j * 200 + 400
      const t17: number = x[t4 + j]!
      const t18: number = j * 200 + 600
      const t19: number = x[t6 + j]!
      const t20: number = x[t7 + j]!
      const t21: number = x[t8 + j]!
      const t22: number = x[t9 + j]!
      for (let k = 0; k < 200; k++) {
        const t23: number = params[t12 + k]!
        const t24: number = params[t14 + k]!
        const t25: number = params[t16 + k]!
        const t26: number = params[t18 + k]!
        work[t5 + k]! += t11 * t23 + t13 * t24 + t15 * t25 + t17 * t26
        work[t10 + k]! += t19 * t23 + t20 * t24 + t21 * t25 + t22 * t26
      }
    }
  }
  let t27 = 0
  for (let i = 0; i < 3072; i++) {
    const t28: number = i * 200
    let t29 = 0
    let t30 = 0
    let t31 = 0
    let t32 = 0
    for (let j = 0; j < 200; j += 4) {
      const t33: number = params[t28 + j]!
      const t34: number = params[t28 + j + 1]!
      const t35: number = params[t28 + j + 2]!
      const t36: number = params[t28 + j + 3]!
      t29 += t33 * t33
      t30 += t34 * t34
      t31 += t35 * t35
      t32 += t36 * t36
    }
    const t37: number = t29 + t30 + (t31 + t32)
    t27 += t37
  }
  let t38 = 0
  for (let i = 0; i < 100; i++) {
    const t39: number = i * 50 + 614600
    let t40 = 0
    let t41 = 0
    let t42 = 0
    let t43 = 0
    for (let j = 0; j < 48; j += 4) {
      const t44: number = params[t39 + j]!
      const t45: number = params[t39 + j + 1]!
      const t46: number = params[t39 + j + 2]!
      const t47: number = params[t39 + j + 3]!
      t40 += t44 * t44
      t41 += t45 * t45
      t42 += t46 * t46
      t43 += t47 * t47
    }
    const t48: number = params[t39 + 48]!
    const t49: number = params[t39 + 49]!
    t40 += t48 * t48
    t41 += t49 * t49
    const t50: number = t40 + t41 + (t42 + t43)
    t38 += t50
  }
  let t51 = 0
  for (let i = 0; i < 50; i++) {
    const t52: number = i * 10 + 619650
    let t53 = 0
    for (let j = 0; j < 10; j++) {
      const t54: number = params[t52 + j]!
      t53 += t54 * t54
    }
    t51 += t53
  }
  for (let i = 0; i < 16; i += 4) {
    const t55: number = i * 200
    const t56: number = i * 200 + 3200
    const t57: number = i * 200 + 200
    const t58: number = i * 200 + 3400
    const t59: number = i * 200 + 400
    const t60: number = i * 200 + 3600
    const t61: number = i * 200 + 600
    const t62: number = i * 200 + 3800
    for (let j = 0; j < 200; j++) {
      const t63: number = params[j + 614400]!
      work[t56 + j] = work[t55 + j]! + t63
      work[t58 + j] = work[t57 + j]! + t63
      work[t60 + j] = work[t59 + j]! + t63
      work[t62 + j] = work[t61 + j]! + t63
    }
  }
  for (let i = 0; i < 16; i++) {
    const t64: number = i * 200
    const t65: number = i * 200 + 100
    const t66: number = i * 100 + 6400
    const t67: number = i * 100 + 8000
    for (let j = 0; j < 100; j++) {
      const t68: number = t64 + j
      work[t66 + j] = Math.max(work[t68 + 3200]!, work[(t65 + j) + 3200]!)
      let t69 = 0
      let t70 = -Infinity
      for (let k = 0; k < 2; k++) {
        const t71: number = work[(t68 + k * 100) + 3200]!
        if (t71 > t70 || t71 !== t71 && t70 === t70) {
          t70 = t71
          t69 = k
        }
      }
      work[t67 + j] = t69
    }
  }
  work.fill(0, 0, 800)
  for (let i = 0; i < 16; i += 2) {
    const t72: number = i * 100 + 6400
    const t73: number = i * 100 + 6401
    const t74: number = i * 100 + 6402
    const t75: number = i * 100 + 6403
    const t76: number = i * 50
    const t77: number = i * 100 + 6500
    const t78: number = i * 100 + 6501
    const t79: number = i * 100 + 6502
    const t80: number = i * 100 + 6503
    const t81: number = i * 50 + 50
    for (let j = 0; j < 100; j += 4) {
      const t82: number = work[t72 + j]!
      const t83: number = j * 50 + 614600
      const t84: number = work[t73 + j]!
      const t85: number = j * 50 + 614650
      const t86: number = work[t74 + j]!
      const t87: number = j * 50 + 614700
      const t88: number = work[t75 + j]!
      const t89: number = j * 50 + 614750
      const t90: number = work[t77 + j]!
      const t91: number = work[t78 + j]!
      const t92: number = work[t79 + j]!
      const t93: number = work[t80 + j]!
      for (let k = 0; k < 50; k++) {
        const t94: number = params[t83 + k]!
        const t95: number = params[t85 + k]!
        const t96: number = params[t87 + k]!
        const t97: number = params[t89 + k]!
        work[t76 + k]! += t82 * t94 + t84 * t95 + t86 * t96 + t88 * t97
        work[t81 + k]! += t90 * t94 + t91 * t95 + t92 * t96 + t93 * t97
      }
    }
  }
  for (let i = 0; i < 16; i += 4) {
    const t98: number = i * 50
    const t99: number = i * 50 + 800
    const t100: number = i * 50 + 4800
    const t101: number = i * 50 + 50
    const t102: number = i * 50 + 850
    const t103: number = i * 50 + 4850
    const t104: number = i * 50 + 100
    const t105: number = i * 50 + 900
    const t106: number = i * 50 + 4900
    const t107: number = i * 50 + 150
    const t108: number = i * 50 + 950
    const t109: number = i * 50 + 4950
    for (let j = 0; j < 50; j++) {
      const t110: number = params[j + 619600]!
      const t111: number = work[t98 + j]! + t110
      work[t99 + j] = t111
      work[t100 + j] = Math.max(0, t111)
      const t112: number = work[t101 + j]! + t110
      work[t102 + j] = t112
      work[t103 + j] = Math.max(0, t112)
      const t113: number = work[t104 + j]! + t110
      work[t105 + j] = t113
      work[t106 + j] = Math.max(0, t113)
      const t114: number = work[t107 + j]! + t110
      work[t108 + j] = t114
      work[t109 + j] = Math.max(0, t114)
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t115: number = i * 50 + 4800
    const t116: number = i * 10
    const t117: number = i * 10 + 1
    const t118: number = i * 10 + 2
    const t119: number = i * 10 + 3
    const t120: number = i * 10 + 4
    const t121: number = i * 50 + 4850
    const t122: number = i * 10 + 10
    const t123: number = i * 10 + 11
    const t124: number = i * 10 + 12
    const t125: number = i * 10 + 13
    const t126: number = i * 10 + 14
    for (let j = 0; j < 10; j += 5) {
      const t127: number = j + 619650
      const t128: number = j + 619651
      const t129: number = j + 619652
      const t130: number = j + 619653
      const t131: number = j + 619654
      let t132 = 0
      let t133 = 0
      let t134 = 0
      let t135 = 0
      let t136 = 0
      let t137 = 0
      let t138 = 0
      let t139 = 0
      let t140 = 0
      let t141 = 0
      for (let k = 0; k < 50; k++) {
        const t142: number = work[t115 + k]!
        const t143: number = params[t127 + k * 10]!
        const t144: number = params[t128 + k * 10]!
        const t145: number = params[t129 + k * 10]!
        const t146: number = params[t130 + k * 10]!
        const t147: number = params[t131 + k * 10]!
        const t148: number = work[t121 + k]!
        t132 += t142 * t143
        t133 += t142 * t144
        t134 += t142 * t145
        t135 += t142 * t146
        t136 += t142 * t147
        t137 += t148 * t143
        t138 += t148 * t144
        t139 += t148 * t145
        t140 += t148 * t146
        t141 += t148 * t147
      }
      const t149: number = params[j + 620150]!
      work[t116 + j] = t132 + t149
      const t150: number = params[j + 620151]!
      work[t117 + j] = t133 + t150
      const t151: number = params[j + 620152]!
      work[t118 + j] = t134 + t151
      const t152: number = params[j + 620153]!
      work[t119 + j] = t135 + t152
      const t153: number = params[j + 620154]!
      work[t120 + j] = t136 + t153
      work[t122 + j] = t137 + t149
      work[t123 + j] = t138 + t150
      work[t124 + j] = t139 + t151
      work[t125 + j] = t140 + t152
      work[t126 + j] = t141 + t153
    }
  }
  let t154 = 0
  for (let i = 0; i < 16; i++) {
    const t155: number = label[label_at + i]!
    const t156: number = i * 10
    const t157: number = t155 >= 0 && t155 < 10 && Math.floor(t155) === t155 ? work[t156 + t155]! : NaN
    let t158 = 0
    for (let j = 0; j < 10; j++) {
      t158 += j === t155 ? 0 : Math.max(0, work[t156 + j]! - t157 + 1)
    }
    t154 += t158
  }
  for (let i = 0; i < 16; i++) {
    const t159: number = label[label_at + i]!
    const t160: number = i * 10
    const t161: number = t159 >= 0 && t159 < 10 && Math.floor(t159) === t159 ? work[t160 + t159]! : NaN
    let t162 = 0
    for (let j = 0; j < 10; j++) {
      let t163 = 0
      if (!(j === t159)) {
        const t164: number = 0 >= work[t160 + j]! - t161 + 1 ? 0 : 1
        t163 = -t164
      }
      t162 += t163
    }
    work[i + 320] = t162
  }
  work.fill(0, 160, 320)
  for (let i = 0; i < 16; i++) {
    const t165: number = label[label_at + i]!
    if (t165 >= 0 && t165 < 10 && Math.floor(t165) === t165) {
      work[(i * 10 + 160) + t165]! += work[i + 320]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t166: number = i * 10 + 160
    const t167: number = label[label_at + i]!
    const t168: number = i * 10
    const t169: number = t167 >= 0 && t167 < 10 && Math.floor(t167) === t167 ? work[t168 + t167]! : NaN
    const t170: number = i * 10 + 9600
    for (let j = 0; j < 10; j++) {
      const t171: number = j === t167 ? 0 : 0 >= work[t168 + j]! - t169 + 1 ? 0 : 1
      work[t170 + j] = work[t166 + j]! + t171
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t172: number = i * 50 + 800
    const t173: number = i * 10 + 9600
    const t174: number = i * 50 + 5600
    const t175: number = i * 50 + 801
    const t176: number = i * 50 + 5601
    const t177: number = i * 50 + 802
    const t178: number = i * 50 + 5602
    const t179: number = i * 50 + 803
    const t180: number = i * 50 + 5603
    const t181: number = i * 50 + 804
    const t182: number = i * 50 + 5604
    const t183: number = i * 50 + 850
    const t184: number = i * 10 + 9610
    const t185: number = i * 50 + 5650
    const t186: number = i * 50 + 851
    const t187: number = i * 50 + 5651
    const t188: number = i * 50 + 852
    const t189: number = i * 50 + 5652
    const t190: number = i * 50 + 853
    const t191: number = i * 50 + 5653
    const t192: number = i * 50 + 854
    const t193: number = i * 50 + 5654
    for (let j = 0; j < 50; j += 5) {
      const t194: number = j * 10 + 619650
      const t195: number = j * 10 + 619660
      const t196: number = j * 10 + 619670
      const t197: number = j * 10 + 619680
      const t198: number = j * 10 + 619690
      let t199 = 0
      let t200 = 0
      let t201 = 0
      let t202 = 0
      let t203 = 0
      let t204 = 0
      let t205 = 0
      let t206 = 0
      let t207 = 0
      let t208 = 0
      if (!(0 >= work[t183 + j]!)) {
        let t209 = 0
        for (let k = 0; k < 10; k++) {
          t209 += work[t184 + k]! * params[t194 + k]!
        }
        t203 = t209
      }
      work[t185 + j] = t203
      if (!(0 >= work[t172 + j]!)) {
        let t210 = 0
        for (let k = 0; k < 10; k++) {
          t210 += work[t173 + k]! * params[t194 + k]!
        }
        t208 = t210
      }
      work[t174 + j] = t208
      if (!(0 >= work[t186 + j]!)) {
        let t211 = 0
        for (let k = 0; k < 10; k++) {
          t211 += work[t184 + k]! * params[t195 + k]!
        }
        t202 = t211
      }
      work[t187 + j] = t202
      if (!(0 >= work[t175 + j]!)) {
        let t212 = 0
        for (let k = 0; k < 10; k++) {
          t212 += work[t173 + k]! * params[t195 + k]!
        }
        t207 = t212
      }
      work[t176 + j] = t207
      if (!(0 >= work[t188 + j]!)) {
        let t213 = 0
        for (let k = 0; k < 10; k++) {
          t213 += work[t184 + k]! * params[t196 + k]!
        }
        t201 = t213
      }
      work[t189 + j] = t201
      if (!(0 >= work[t177 + j]!)) {
        let t214 = 0
        for (let k = 0; k < 10; k++) {
          t214 += work[t173 + k]! * params[t196 + k]!
        }
        t206 = t214
      }
      work[t178 + j] = t206
      if (!(0 >= work[t190 + j]!)) {
        let t215 = 0
        for (let k = 0; k < 10; k++) {
          t215 += work[t184 + k]! * params[t197 + k]!
        }
        t200 = t215
      }
      work[t191 + j] = t200
      if (!(0 >= work[t179 + j]!)) {
        let t216 = 0
        for (let k = 0; k < 10; k++) {
          t216 += work[t173 + k]! * params[t197 + k]!
        }
        t205 = t216
      }
      work[t180 + j] = t205
      if (!(0 >= work[t192 + j]!)) {
        let t217 = 0
        for (let k = 0; k < 10; k++) {
          t217 += work[t184 + k]! * params[t198 + k]!
        }
        t199 = t217
      }
      work[t193 + j] = t199
      if (!(0 >= work[t181 + j]!)) {
        let t218 = 0
        for (let k = 0; k < 10; k++) {
          t218 += work[t173 + k]! * params[t198 + k]!
        }
        t204 = t218
      }
      work[t182 + j] = t204
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t219: number = i * 50 + 5600
    const t220: number = i * 100 + 3200
    const t221: number = i * 100 + 3201
    const t222: number = i * 100 + 3202
    const t223: number = i * 100 + 3203
    const t224: number = i * 50 + 5650
    const t225: number = i * 100 + 3300
    const t226: number = i * 100 + 3301
    const t227: number = i * 100 + 3302
    const t228: number = i * 100 + 3303
    for (let j = 0; j < 100; j += 4) {
      const t229: number = j * 50 + 614600
      const t230: number = j * 50 + 614650
      const t231: number = j * 50 + 614700
      const t232: number = j * 50 + 614750
      let t233 = 0
      let t234 = 0
      let t235 = 0
      let t236 = 0
      let t237 = 0
      let t238 = 0
      let t239 = 0
      let t240 = 0
      for (let k = 0; k < 50; k++) {
        const t241: number = work[t219 + k]!
        const t242: number = params[t229 + k]!
        const t243: number = params[t230 + k]!
        const t244: number = params[t231 + k]!
        const t245: number = params[t232 + k]!
        const t246: number = work[t224 + k]!
        t233 += t241 * t242
        t234 += t241 * t243
        t235 += t241 * t244
        t236 += t241 * t245
        t237 += t246 * t242
        t238 += t246 * t243
        t239 += t246 * t244
        t240 += t246 * t245
      }
      work[t220 + j] = t233
      work[t221 + j] = t234
      work[t222 + j] = t235
      work[t223 + j] = t236
      work[t225 + j] = t237
      work[t226 + j] = t238
      work[t227 + j] = t239
      work[t228 + j] = t240
    }
  }
  for (let i = 0; i < 16; i++) {
    const t247: number = i * 100 + 8000
    const t248: number = i * 100 + 3200
    const t249: number = i * 200
    for (let j = 0; j < 100; j++) {
      const t250: number = 0 === work[t247 + j]! ? work[t248 + j]! : 0
      work[t249 + j] = t250
    }
    const t251: number = i * 200 + 100
    for (let j = 0; j < 100; j++) {
      const t252: number = 1 === work[t247 + j]! ? work[t248 + j]! : 0
      work[t251 + j] = t252
    }
  }
  for (let i = 0; i < 3072; i += 2) {
    const t253: number = x_at + i
    const t254: number = x_at + i + 3072
    const t255: number = x_at + i + 6144
    const t256: number = x_at + i + 9216
    const t257: number = i * 200
    const t258: number = x_at + i + 1
    const t259: number = x_at + i + 3073
    const t260: number = x_at + i + 6145
    const t261: number = x_at + i + 9217
    const t262: number = i * 200 + 200
    for (let j = 0; j < 16; j += 4) {
      const t263: number = x[t253 + j * 3072]!
      const t264: number = j * 200
      const t265: number = x[t254 + j * 3072]!
      const t266: number = j * 200 + 200
      const t267: number = x[t255 + j * 3072]!
      const t268: number = j * 200 + 400
      const t269: number = x[t256 + j * 3072]!
      const t270: number = j * 200 + 600
      const t271: number = x[t258 + j * 3072]!
      const t272: number = x[t259 + j * 3072]!
      const t273: number = x[t260 + j * 3072]!
      const t274: number = x[t261 + j * 3072]!
      for (let k = 0; k < 200; k++) {
        const t275: number = work[t264 + k]!
        const t276: number = work[t266 + k]!
        const t277: number = work[t268 + k]!
        const t278: number = work[t270 + k]!
        grad[t257 + k]! += t263 * t275 + t265 * t276 + t267 * t277 + t269 * t278
        grad[t262 + k]! += t271 * t275 + t272 * t276 + t273 * t277 + t274 * t278
      }
    }
  }
  for (let i = 0; i < 3072; i++) {
    const t279: number = i * 200
    for (let j = 0; j < 200; j++) {
      const t280: number = t279 + j
      grad[t280]! += 0.0032 * params[t280]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t281: number = i * 200
    for (let j = 0; j < 200; j++) {
      grad[j + 614400]! += work[t281 + j]!
    }
  }
  for (let i = 0; i < 100; i += 2) {
    const t282: number = i + 6400
    const t283: number = i + 6500
    const t284: number = i + 6600
    const t285: number = i + 6700
    const t286: number = i * 50 + 614600
    const t287: number = i + 6401
    const t288: number = i + 6501
    const t289: number = i + 6601
    const t290: number = i + 6701
    const t291: number = i * 50 + 614650
    for (let j = 0; j < 16; j += 4) {
      const t292: number = work[t282 + j * 100]!
      const t293: number = j * 50 + 5600
      const t294: number = work[t283 + j * 100]!
      const t295: number = j * 50 + 5650
      const t296: number = work[t284 + j * 100]!
      const t297: number = j * 50 + 5700
      const t298: number = work[t285 + j * 100]!
      const t299: number = j * 50 + 5750
      const t300: number = work[t287 + j * 100]!
      const t301: number = work[t288 + j * 100]!
      const t302: number = work[t289 + j * 100]!
      const t303: number = work[t290 + j * 100]!
      for (let k = 0; k < 50; k++) {
        const t304: number = work[t293 + k]!
        const t305: number = work[t295 + k]!
        const t306: number = work[t297 + k]!
        const t307: number = work[t299 + k]!
        grad[t286 + k]! += t292 * t304 + t294 * t305 + t296 * t306 + t298 * t307
        grad[t291 + k]! += t300 * t304 + t301 * t305 + t302 * t306 + t303 * t307
      }
    }
  }
  for (let i = 0; i < 100; i++) {
    const t308: number = i * 50 + 614600
    for (let j = 0; j < 50; j++) {
      const t309: number = t308 + j
      grad[t309]! += 0.0032 * params[t309]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t310: number = i * 50 + 5600
    for (let j = 0; j < 50; j++) {
      grad[j + 619600]! += work[t310 + j]!
    }
  }
  for (let i = 0; i < 50; i += 2) {
    const t311: number = i * 10 + 619650
    const t312: number = i + 4800
    const t313: number = i * 10 + 619651
    const t314: number = i * 10 + 619652
    const t315: number = i * 10 + 619653
    const t316: number = i * 10 + 619654
    const t317: number = i * 10 + 619660
    const t318: number = i + 4801
    const t319: number = i * 10 + 619661
    const t320: number = i * 10 + 619662
    const t321: number = i * 10 + 619663
    const t322: number = i * 10 + 619664
    for (let j = 0; j < 10; j += 5) {
      const t323: number = j + 9600
      const t324: number = j + 9601
      const t325: number = j + 9602
      const t326: number = j + 9603
      const t327: number = j + 9604
      let t328 = 0
      let t329 = 0
      let t330 = 0
      let t331 = 0
      let t332 = 0
      let t333 = 0
      let t334 = 0
      let t335 = 0
      let t336 = 0
      let t337 = 0
      for (let k = 0; k < 16; k++) {
        const t338: number = work[t312 + k * 50]!
        const t339: number = work[t323 + k * 10]!
        const t340: number = work[t324 + k * 10]!
        const t341: number = work[t325 + k * 10]!
        const t342: number = work[t326 + k * 10]!
        const t343: number = work[t327 + k * 10]!
        const t344: number = work[t318 + k * 50]!
        t328 += t338 * t339
        t329 += t338 * t340
        t330 += t338 * t341
        t331 += t338 * t342
        t332 += t338 * t343
        t333 += t344 * t339
        t334 += t344 * t340
        t335 += t344 * t341
        t336 += t344 * t342
        t337 += t344 * t343
      }
      grad[t311 + j]! += t328
      grad[t313 + j]! += t329
      grad[t314 + j]! += t330
      grad[t315 + j]! += t331
      grad[t316 + j]! += t332
      grad[t317 + j]! += t333
      grad[t319 + j]! += t334
      grad[t320 + j]! += t335
      grad[t321 + j]! += t336
      grad[t322 + j]! += t337
    }
  }
  for (let i = 0; i < 50; i++) {
    const t345: number = i * 10 + 619650
    for (let j = 0; j < 10; j++) {
      const t346: number = t345 + j
      grad[t346]! += 0.0032 * params[t346]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t347: number = i * 10 + 9600
    for (let j = 0; j < 10; j++) {
      grad[j + 620150]! += work[t347 + j]!
    }
  }
  return t154 + 0.0016 * (t27 + t38 + t51)
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `first/kernel`, `first/bias`, `second/kernel`, `second/bias`, `scores/kernel`, `scores/bias`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, x: Float64Array, label: ArrayLike<number>, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 620160)
  let sum = 0
  let k = 0
  for (; k + 16 <= n; k += 16) sum += block(params, x, label, k * 3072, k, grad)
  for (; k < n; k++) sum += example(params, x, label[k]!, k * 3072, grad)
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

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { params: Float64Array; tape: Float64Array; x: Float64Array } {
  return own ??= { params: new Float64Array(620160), tape: new Float64Array(411), x: new Float64Array(3072) }
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
  operations: { forward: 2492819, backward: 1872358, valueAndGrad: 4365130 },
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
