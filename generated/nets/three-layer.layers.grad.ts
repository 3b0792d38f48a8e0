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
// Operations: forward 2483303, backward 1872458, both at once 4355714. Kept between forward and backward: 3288 bytes. Workspace: 78080 bytes.
// Arrays: 188 loops (42 over several rows at a time, 11 with several sums). Batches: 16 examples at a time.

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
    for (let j = 0; j < 200; j++) {
      const t13: number = params[t11 + j]!
      t12 += t13 * t13
    }
    t10 += t12
  }
  let t14 = 0
  for (let i = 0; i < 100; i++) {
    const t15: number = i * 50 + 614600
    let t16 = 0
    for (let j = 0; j < 50; j++) {
      const t17: number = params[t15 + j]!
      t16 += t17 * t17
    }
    t14 += t16
  }
  let t18 = 0
  for (let i = 0; i < 50; i++) {
    const t19: number = i * 10 + 619650
    let t20 = 0
    for (let j = 0; j < 10; j++) {
      const t21: number = params[t19 + j]!
      t20 += t21 * t21
    }
    t18 += t20
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
    const t22: number = i * 50 + 614600
    const t23: number = work[i]!
    const t24: number = i * 50 + 614650
    const t25: number = work[i + 1]!
    const t26: number = i * 50 + 614700
    const t27: number = work[i + 2]!
    const t28: number = i * 50 + 614750
    const t29: number = work[i + 3]!
    for (let j = 0; j < 50; j++) {
      const t30: number = params[t22 + j]! * t23 + params[t24 + j]! * t25 + params[t26 + j]! * t27 + params[t28 + j]! * t29
      work[j + 100]! += t30
    }
  }
  // second [50]
  for (let i = 0; i < 50; i++) {
    const t31: number = work[i + 100]! + params[i + 619600]!
    work[i] = t31
    work[i + 50] = Math.max(0, t31)
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
    const t32: number = i + 619650
    const t33: number = i + 619651
    const t34: number = i + 619652
    const t35: number = i + 619653
    const t36: number = i + 619654
    let t37 = 0
    let t38 = 0
    let t39 = 0
    let t40 = 0
    let t41 = 0
    for (let j = 0; j < 50; j++) {
      const t42: number = work[j + 50]!
      t37 += params[t32 + j * 10]! * t42
      t38 += params[t33 + j * 10]! * t42
      t39 += params[t34 + j * 10]! * t42
      t40 += params[t35 + j * 10]! * t42
      t41 += params[t36 + j * 10]! * t42
    }
    work[i] = t37 + params[i + 620150]!
    work[i + 1] = t38 + params[i + 620151]!
    work[i + 2] = t39 + params[i + 620152]!
    work[i + 3] = t40 + params[i + 620153]!
    work[i + 4] = t41 + params[i + 620154]!
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 401] = work[k]!
    }
  }
  const t43 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label]! : NaN
  let t44 = 0
  for (let i = 0; i < 10; i++) {
    t44 += i === label ? 0 : Math.max(0, work[i]! - t43 + 1)
  }
  const loss = t44 + 0.0001 * (t10 + t14 + t18)
  if (tape !== undefined) {
    tape[0] = t43
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
    for (let j = 0; j < 200; j++) {
      const t14: number = params[t12 + j]!
      t13 += t14 * t14
    }
    t11 += t13
  }
  let t15 = 0
  for (let i = 0; i < 100; i++) {
    const t16: number = i * 50 + 614600
    let t17 = 0
    for (let j = 0; j < 50; j++) {
      const t18: number = params[t16 + j]!
      t17 += t18 * t18
    }
    t15 += t17
  }
  let t19 = 0
  for (let i = 0; i < 50; i++) {
    const t20: number = i * 10 + 619650
    let t21 = 0
    for (let j = 0; j < 10; j++) {
      const t22: number = params[t20 + j]!
      t21 += t22 * t22
    }
    t19 += t21
  }
  for (let i = 0; i < 200; i++) {
    work[i + 200] = work[i]! + params[i + 614400]!
  }
  // first [100]
  for (let i = 0; i < 100; i++) {
    work[i + 400] = Math.max(work[i + 200]!, work[i + 300]!)
    let t23 = 0
    let t24 = -Infinity
    for (let j = 0; j < 2; j++) {
      const t25: number = work[(i + j * 100) + 200]!
      if (t25 > t24 || t25 !== t25 && t24 === t24) {
        t24 = t25
        t23 = j
      }
    }
    work[i + 500] = t23
  }
  work.fill(0, 0, 50)
  for (let i = 0; i < 100; i += 4) {
    const t26: number = i * 50 + 614600
    const t27: number = work[i + 400]!
    const t28: number = i * 50 + 614650
    const t29: number = work[i + 401]!
    const t30: number = i * 50 + 614700
    const t31: number = work[i + 402]!
    const t32: number = i * 50 + 614750
    const t33: number = work[i + 403]!
    for (let j = 0; j < 50; j++) {
      const t34: number = params[t26 + j]! * t27 + params[t28 + j]! * t29 + params[t30 + j]! * t31 + params[t32 + j]! * t33
      work[j]! += t34
    }
  }
  // second [50]
  for (let i = 0; i < 50; i++) {
    const t35: number = work[i]! + params[i + 619600]!
    work[i + 50] = t35
    work[i + 300] = Math.max(0, t35)
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t36: number = i + 619650
    const t37: number = i + 619651
    const t38: number = i + 619652
    const t39: number = i + 619653
    const t40: number = i + 619654
    let t41 = 0
    let t42 = 0
    let t43 = 0
    let t44 = 0
    let t45 = 0
    for (let j = 0; j < 50; j++) {
      const t46: number = work[j + 300]!
      t41 += params[t36 + j * 10]! * t46
      t42 += params[t37 + j * 10]! * t46
      t43 += params[t38 + j * 10]! * t46
      t44 += params[t39 + j * 10]! * t46
      t45 += params[t40 + j * 10]! * t46
    }
    work[i] = t41 + params[i + 620150]!
    work[i + 1] = t42 + params[i + 620151]!
    work[i + 2] = t43 + params[i + 620152]!
    work[i + 3] = t44 + params[i + 620153]!
    work[i + 4] = t45 + params[i + 620154]!
  }
  const t47 = t1 ? work[label]! : NaN
  let t48 = 0
  let t49 = 0
  for (let i = 0; i < 10; i++) {
    const t50: boolean = i === label
    let t51 = 0
    let t52 = 0
    if (!t50) {
      const t53: number = work[i]! - t47 + 1
      t51 = Math.max(0, t53)
      const t54: number = 0 >= t53 ? 0 : 1
      t52 = -t54
    }
    t48 += t51
    t49 += t52
  }
  work.fill(0, 10, 20)
  if (t1) {
    work[label + 10]! += t49
  }
  const loss = t48 + 0.0001 * (t11 + t15 + t19)
  for (let i = 0; i < 10; i++) {
    const t55: number = i === label ? 0 : 0 >= work[i]! - t47 + 1 ? 0 : 1
    grad[i + 620150] = work[i + 10]! + t55
  }
  for (let i = 0; i < 50; i += 5) {
    let t56 = 0
    if (!(0 >= work[i + 54]!)) {
      const t57: number = i * 10 + 619690
      let t58 = 0
      for (let j = 0; j < 10; j++) {
        t58 += params[t57 + j]! * grad[j + 620150]!
      }
      t56 = t58
    }
    grad[i + 619604] = t56
    let t59 = 0
    if (!(0 >= work[i + 53]!)) {
      const t60: number = i * 10 + 619680
      let t61 = 0
      for (let j = 0; j < 10; j++) {
        t61 += params[t60 + j]! * grad[j + 620150]!
      }
      t59 = t61
    }
    grad[i + 619603] = t59
    let t62 = 0
    if (!(0 >= work[i + 52]!)) {
      const t63: number = i * 10 + 619670
      let t64 = 0
      for (let j = 0; j < 10; j++) {
        t64 += params[t63 + j]! * grad[j + 620150]!
      }
      t62 = t64
    }
    grad[i + 619602] = t62
    let t65 = 0
    if (!(0 >= work[i + 51]!)) {
      const t66: number = i * 10 + 619660
      let t67 = 0
      for (let j = 0; j < 10; j++) {
        t67 += params[t66 + j]! * grad[j + 620150]!
      }
      t65 = t67
    }
    grad[i + 619601] = t65
    let t68 = 0
    if (!(0 >= work[i + 50]!)) {
      const t69: number = i * 10 + 619650
      let t70 = 0
      for (let j = 0; j < 10; j++) {
        t70 += params[t69 + j]! * grad[j + 620150]!
      }
      t68 = t70
    }
    grad[i + 619600] = t68
  }
  for (let i = 0; i < 100; i += 4) {
    const t71: number = i * 50 + 614600
    const t72: number = i * 50 + 614650
    const t73: number = i * 50 + 614700
    const t74: number = i * 50 + 614750
    let t75 = 0
    let t76 = 0
    let t77 = 0
    let t78 = 0
    for (let j = 0; j < 50; j++) {
      const t79: number = grad[j + 619600]!
      t75 += params[t71 + j]! * t79
      t76 += params[t72 + j]! * t79
      t77 += params[t73 + j]! * t79
      t78 += params[t74 + j]! * t79
    }
    work[i + 200] = t75
    work[i + 201] = t76
    work[i + 202] = t77
    work[i + 203] = t78
  }
  for (let i = 0; i < 100; i++) {
    const t80: number = 0 === work[i + 500]! ? work[i + 200]! : 0
    work[i] = t80
  }
  for (let i = 0; i < 100; i++) {
    const t81: number = 1 === work[i + 500]! ? work[i + 200]! : 0
    work[i + 100] = t81
  }
  for (let i = 0; i < 200; i++) {
    grad[i + 614400] = work[i]!
  }
  for (let i = 0; i < 50; i += 5) {
    const t82: number = work[i + 300]!
    const t83: number = i * 10 + 619650
    const t84: number = work[i + 301]!
    const t85: number = i * 10 + 619660
    const t86: number = work[i + 302]!
    const t87: number = i * 10 + 619670
    const t88: number = work[i + 303]!
    const t89: number = i * 10 + 619680
    const t90: number = work[i + 304]!
    const t91: number = i * 10 + 619690
    for (let j = 0; j < 10; j++) {
      const t92: number = grad[j + 620150]!
      const t93: number = t83 + j
      grad[t93] = t82 * t92 + 0.0002 * params[t93]!
      const t94: number = t85 + j
      grad[t94] = t84 * t92 + 0.0002 * params[t94]!
      const t95: number = t87 + j
      grad[t95] = t86 * t92 + 0.0002 * params[t95]!
      const t96: number = t89 + j
      grad[t96] = t88 * t92 + 0.0002 * params[t96]!
      const t97: number = t91 + j
      grad[t97] = t90 * t92 + 0.0002 * params[t97]!
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t98: number = work[i + 400]!
    const t99: number = i * 50 + 614600
    const t100: number = work[i + 401]!
    const t101: number = i * 50 + 614650
    const t102: number = work[i + 402]!
    const t103: number = i * 50 + 614700
    const t104: number = work[i + 403]!
    const t105: number = i * 50 + 614750
    for (let j = 0; j < 50; j++) {
      const t106: number = grad[j + 619600]!
      const t107: number = t99 + j
      grad[t107] = t98 * t106 + 0.0002 * params[t107]!
      const t108: number = t101 + j
      grad[t108] = t100 * t106 + 0.0002 * params[t108]!
      const t109: number = t103 + j
      grad[t109] = t102 * t106 + 0.0002 * params[t109]!
      const t110: number = t105 + j
      grad[t110] = t104 * t106 + 0.0002 * params[t110]!
    }
  }
  for (let i = 0; i < 3072; i += 4) {
    const t111: number = x[i]!
    const t112: number = i * 200
    const t113: number = x[i + 1]!
    const t114: number = i * 200 + 200
    const t115: number = x[i + 2]!
    const t116: number = i * 200 + 400
    const t117: number = x[i + 3]!
    const t118: number = i * 200 + 600
    for (let j = 0; j < 200; j++) {
      const t119: number = grad[j + 614400]!
      const t120: number = t112 + j
      grad[t120] = t111 * t119 + 0.0002 * params[t120]!
      const t121: number = t114 + j
      grad[t121] = t113 * t119 + 0.0002 * params[t121]!
      const t122: number = t116 + j
      grad[t122] = t115 * t119 + 0.0002 * params[t122]!
      const t123: number = t118 + j
      grad[t123] = t117 * t119 + 0.0002 * params[t123]!
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
    for (let j = 0; j < 200; j++) {
      const t14: number = params[t12 + j]!
      t13 += t14 * t14
    }
    t11 += t13
  }
  let t15 = 0
  for (let i = 0; i < 100; i++) {
    const t16: number = i * 50 + 614600
    let t17 = 0
    for (let j = 0; j < 50; j++) {
      const t18: number = params[t16 + j]!
      t17 += t18 * t18
    }
    t15 += t17
  }
  let t19 = 0
  for (let i = 0; i < 50; i++) {
    const t20: number = i * 10 + 619650
    let t21 = 0
    for (let j = 0; j < 10; j++) {
      const t22: number = params[t20 + j]!
      t21 += t22 * t22
    }
    t19 += t21
  }
  for (let i = 0; i < 200; i++) {
    work[i + 200] = work[i]! + params[i + 614400]!
  }
  // first [100]
  for (let i = 0; i < 100; i++) {
    work[i + 400] = Math.max(work[i + 200]!, work[i + 300]!)
    let t23 = 0
    let t24 = -Infinity
    for (let j = 0; j < 2; j++) {
      const t25: number = work[(i + j * 100) + 200]!
      if (t25 > t24 || t25 !== t25 && t24 === t24) {
        t24 = t25
        t23 = j
      }
    }
    work[i + 500] = t23
  }
  work.fill(0, 0, 50)
  for (let i = 0; i < 100; i += 4) {
    const t26: number = i * 50 + 614600
    const t27: number = work[i + 400]!
    const t28: number = i * 50 + 614650
    const t29: number = work[i + 401]!
    const t30: number = i * 50 + 614700
    const t31: number = work[i + 402]!
    const t32: number = i * 50 + 614750
    const t33: number = work[i + 403]!
    for (let j = 0; j < 50; j++) {
      const t34: number = params[t26 + j]! * t27 + params[t28 + j]! * t29 + params[t30 + j]! * t31 + params[t32 + j]! * t33
      work[j]! += t34
    }
  }
  // second [50]
  for (let i = 0; i < 50; i++) {
    const t35: number = work[i]! + params[i + 619600]!
    work[i + 50] = t35
    work[i + 300] = Math.max(0, t35)
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t36: number = i + 619650
    const t37: number = i + 619651
    const t38: number = i + 619652
    const t39: number = i + 619653
    const t40: number = i + 619654
    let t41 = 0
    let t42 = 0
    let t43 = 0
    let t44 = 0
    let t45 = 0
    for (let j = 0; j < 50; j++) {
      const t46: number = work[j + 300]!
      t41 += params[t36 + j * 10]! * t46
      t42 += params[t37 + j * 10]! * t46
      t43 += params[t38 + j * 10]! * t46
      t44 += params[t39 + j * 10]! * t46
      t45 += params[t40 + j * 10]! * t46
    }
    work[i] = t41 + params[i + 620150]!
    work[i + 1] = t42 + params[i + 620151]!
    work[i + 2] = t43 + params[i + 620152]!
    work[i + 3] = t44 + params[i + 620153]!
    work[i + 4] = t45 + params[i + 620154]!
  }
  const t47 = t1 ? work[label]! : NaN
  let t48 = 0
  let t49 = 0
  for (let i = 0; i < 10; i++) {
    const t50: boolean = i === label
    let t51 = 0
    let t52 = 0
    if (!t50) {
      const t53: number = work[i]! - t47 + 1
      t51 = Math.max(0, t53)
      const t54: number = 0 >= t53 ? 0 : 1
      t52 = -t54
    }
    t48 += t51
    t49 += t52
  }
  work.fill(0, 10, 20)
  if (t1) {
    work[label + 10]! += t49
  }
  const loss = t48 + 0.0001 * (t11 + t15 + t19)
  for (let i = 0; i < 10; i++) {
    const t55: number = i === label ? 0 : 0 >= work[i]! - t47 + 1 ? 0 : 1
    work[i + 600] = work[i + 10]! + t55
  }
  for (let i = 0; i < 50; i += 5) {
    let t56 = 0
    if (!(0 >= work[i + 54]!)) {
      const t57: number = i * 10 + 619690
      let t58 = 0
      for (let j = 0; j < 10; j++) {
        t58 += params[t57 + j]! * work[j + 600]!
      }
      t56 = t58
    }
    work[i + 354] = t56
    let t59 = 0
    if (!(0 >= work[i + 53]!)) {
      const t60: number = i * 10 + 619680
      let t61 = 0
      for (let j = 0; j < 10; j++) {
        t61 += params[t60 + j]! * work[j + 600]!
      }
      t59 = t61
    }
    work[i + 353] = t59
    let t62 = 0
    if (!(0 >= work[i + 52]!)) {
      const t63: number = i * 10 + 619670
      let t64 = 0
      for (let j = 0; j < 10; j++) {
        t64 += params[t63 + j]! * work[j + 600]!
      }
      t62 = t64
    }
    work[i + 352] = t62
    let t65 = 0
    if (!(0 >= work[i + 51]!)) {
      const t66: number = i * 10 + 619660
      let t67 = 0
      for (let j = 0; j < 10; j++) {
        t67 += params[t66 + j]! * work[j + 600]!
      }
      t65 = t67
    }
    work[i + 351] = t65
    let t68 = 0
    if (!(0 >= work[i + 50]!)) {
      const t69: number = i * 10 + 619650
      let t70 = 0
      for (let j = 0; j < 10; j++) {
        t70 += params[t69 + j]! * work[j + 600]!
      }
      t68 = t70
    }
    work[i + 350] = t68
  }
  for (let i = 0; i < 100; i += 4) {
    const t71: number = i * 50 + 614600
    const t72: number = i * 50 + 614650
    const t73: number = i * 50 + 614700
    const t74: number = i * 50 + 614750
    let t75 = 0
    let t76 = 0
    let t77 = 0
    let t78 = 0
    for (let j = 0; j < 50; j++) {
      const t79: number = work[j + 350]!
      t75 += params[t71 + j]! * t79
      t76 += params[t72 + j]! * t79
      t77 += params[t73 + j]! * t79
      t78 += params[t74 + j]! * t79
    }
    work[i + 200] = t75
    work[i + 201] = t76
    work[i + 202] = t77
    work[i + 203] = t78
  }
  for (let i = 0; i < 100; i++) {
    const t80: number = 0 === work[i + 500]! ? work[i + 200]! : 0
    work[i] = t80
  }
  for (let i = 0; i < 100; i++) {
    const t81: number = 1 === work[i + 500]! ? work[i + 200]! : 0
    work[i + 100] = t81
  }
  for (let i = 0; i < 3072; i += 4) {
    const t82: number = i * 200
    const t83: number = x[x_at + i]!
    const t84: number = i * 200 + 200
    const t85: number = x[x_at + i + 1]!
    const t86: number = i * 200 + 400
    const t87: number = x[x_at + i + 2]!
    const t88: number = i * 200 + 600
    const t89: number = x[x_at + i + 3]!
    for (let j = 0; j < 200; j++) {
      const t90: number = work[j]!
      grad[t82 + j]! += t83 * t90
      grad[t84 + j]! += t85 * t90
      grad[t86 + j]! += t87 * t90
      grad[t88 + j]! += t89 * t90
    }
  }
  for (let i = 0; i < 3072; i++) {
    const t91: number = i * 200
    for (let j = 0; j < 200; j++) {
      const t92: number = t91 + j
      grad[t92]! += 0.0002 * params[t92]!
    }
  }
  for (let i = 0; i < 200; i++) {
    grad[i + 614400]! += work[i]!
  }
  for (let i = 0; i < 100; i += 4) {
    const t93: number = i * 50 + 614600
    const t94: number = work[i + 400]!
    const t95: number = i * 50 + 614650
    const t96: number = work[i + 401]!
    const t97: number = i * 50 + 614700
    const t98: number = work[i + 402]!
    const t99: number = i * 50 + 614750
    const t100: number = work[i + 403]!
    for (let j = 0; j < 50; j++) {
      const t101: number = work[j + 350]!
      grad[t93 + j]! += t94 * t101
      grad[t95 + j]! += t96 * t101
      grad[t97 + j]! += t98 * t101
      grad[t99 + j]! += t100 * t101
    }
  }
  for (let i = 0; i < 100; i++) {
    const t102: number = i * 50 + 614600
    for (let j = 0; j < 50; j++) {
      const t103: number = t102 + j
      grad[t103]! += 0.0002 * params[t103]!
    }
  }
  for (let i = 0; i < 50; i++) {
    grad[i + 619600]! += work[i + 350]!
  }
  for (let i = 0; i < 50; i += 5) {
    const t104: number = i * 10 + 619650
    const t105: number = work[i + 300]!
    const t106: number = i * 10 + 619660
    const t107: number = work[i + 301]!
    const t108: number = i * 10 + 619670
    const t109: number = work[i + 302]!
    const t110: number = i * 10 + 619680
    const t111: number = work[i + 303]!
    const t112: number = i * 10 + 619690
    const t113: number = work[i + 304]!
    for (let j = 0; j < 10; j++) {
      const t114: number = work[j + 600]!
      grad[t104 + j]! += t105 * t114
      grad[t106 + j]! += t107 * t114
      grad[t108 + j]! += t109 * t114
      grad[t110 + j]! += t111 * t114
      grad[t112 + j]! += t113 * t114
    }
  }
  for (let i = 0; i < 50; i++) {
    const t115: number = i * 10 + 619650
    for (let j = 0; j < 10; j++) {
      const t116: number = t115 + j
      grad[t116]! += 0.0002 * params[t116]!
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
    for (let j = 0; j < 200; j++) {
      const t30: number = params[t28 + j]!
      t29 += t30 * t30
    }
    t27 += t29
  }
  let t31 = 0
  for (let i = 0; i < 100; i++) {
    const t32: number = i * 50 + 614600
    let t33 = 0
    for (let j = 0; j < 50; j++) {
      const t34: number = params[t32 + j]!
      t33 += t34 * t34
    }
    t31 += t33
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
  for (let i = 0; i < 16; i += 4) {
    const t39: number = i * 200
    const t40: number = i * 200 + 3200
    const t41: number = i * 200 + 200
    const t42: number = i * 200 + 3400
    const t43: number = i * 200 + 400
    const t44: number = i * 200 + 3600
    const t45: number = i * 200 + 600
    const t46: number = i * 200 + 3800
    for (let j = 0; j < 200; j++) {
      const t47: number = params[j + 614400]!
      work[t40 + j] = work[t39 + j]! + t47
      work[t42 + j] = work[t41 + j]! + t47
      work[t44 + j] = work[t43 + j]! + t47
      work[t46 + j] = work[t45 + j]! + t47
    }
  }
  for (let i = 0; i < 16; i++) {
    const t48: number = i * 200
    const t49: number = i * 200 + 100
    const t50: number = i * 100 + 6400
    const t51: number = i * 100 + 8000
    for (let j = 0; j < 100; j++) {
      const t52: number = t48 + j
      work[t50 + j] = Math.max(work[t52 + 3200]!, work[(t49 + j) + 3200]!)
      let t53 = 0
      let t54 = -Infinity
      for (let k = 0; k < 2; k++) {
        const t55: number = work[(t52 + k * 100) + 3200]!
        if (t55 > t54 || t55 !== t55 && t54 === t54) {
          t54 = t55
          t53 = k
        }
      }
      work[t51 + j] = t53
    }
  }
  work.fill(0, 0, 800)
  for (let i = 0; i < 16; i += 2) {
    const t56: number = i * 100 + 6400
    const t57: number = i * 100 + 6401
    const t58: number = i * 100 + 6402
    const t59: number = i * 100 + 6403
    const t60: number = i * 50
    const t61: number = i * 100 + 6500
    const t62: number = i * 100 + 6501
    const t63: number = i * 100 + 6502
    const t64: number = i * 100 + 6503
    const t65: number = i * 50 + 50
    for (let j = 0; j < 100; j += 4) {
      const t66: number = work[t56 + j]!
      const t67: number = j * 50 + 614600
      const t68: number = work[t57 + j]!
      const t69: number = j * 50 + 614650
      const t70: number = work[t58 + j]!
      const t71: number = j * 50 + 614700
      const t72: number = work[t59 + j]!
      const t73: number = j * 50 + 614750
      const t74: number = work[t61 + j]!
      const t75: number = work[t62 + j]!
      const t76: number = work[t63 + j]!
      const t77: number = work[t64 + j]!
      for (let k = 0; k < 50; k++) {
        const t78: number = params[t67 + k]!
        const t79: number = params[t69 + k]!
        const t80: number = params[t71 + k]!
        const t81: number = params[t73 + k]!
        work[t60 + k]! += t66 * t78 + t68 * t79 + t70 * t80 + t72 * t81
        work[t65 + k]! += t74 * t78 + t75 * t79 + t76 * t80 + t77 * t81
      }
    }
  }
  for (let i = 0; i < 16; i += 4) {
    const t82: number = i * 50
    const t83: number = i * 50 + 800
    const t84: number = i * 50 + 4800
    const t85: number = i * 50 + 50
    const t86: number = i * 50 + 850
    const t87: number = i * 50 + 4850
    const t88: number = i * 50 + 100
    const t89: number = i * 50 + 900
    const t90: number = i * 50 + 4900
    const t91: number = i * 50 + 150
    const t92: number = i * 50 + 950
    const t93: number = i * 50 + 4950
    for (let j = 0; j < 50; j++) {
      const t94: number = params[j + 619600]!
      const t95: number = work[t82 + j]! + t94
      work[t83 + j] = t95
      work[t84 + j] = Math.max(0, t95)
      const t96: number = work[t85 + j]! + t94
      work[t86 + j] = t96
      work[t87 + j] = Math.max(0, t96)
      const t97: number = work[t88 + j]! + t94
      work[t89 + j] = t97
      work[t90 + j] = Math.max(0, t97)
      const t98: number = work[t91 + j]! + t94
      work[t92 + j] = t98
      work[t93 + j] = Math.max(0, t98)
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t99: number = i * 50 + 4800
    const t100: number = i * 10
    const t101: number = i * 10 + 1
    const t102: number = i * 10 + 2
    const t103: number = i * 10 + 3
    const t104: number = i * 10 + 4
    const t105: number = i * 50 + 4850
    const t106: number = i * 10 + 10
    const t107: number = i * 10 + 11
    const t108: number = i * 10 + 12
    const t109: number = i * 10 + 13
    const t110: number = i * 10 + 14
    for (let j = 0; j < 10; j += 5) {
      const t111: number = j + 619650
      const t112: number = j + 619651
      const t113: number = j + 619652
      const t114: number = j + 619653
      const t115: number = j + 619654
      let t116 = 0
      let t117 = 0
      let t118 = 0
      let t119 = 0
      let t120 = 0
      let t121 = 0
      let t122 = 0
      let t123 = 0
      let t124 = 0
      let t125 = 0
      for (let k = 0; k < 50; k++) {
        const t126: number = work[t99 + k]!
        const t127: number = params[t111 + k * 10]!
        const t128: number = params[t112 + k * 10]!
        const t129: number = params[t113 + k * 10]!
        const t130: number = params[t114 + k * 10]!
        const t131: number = params[t115 + k * 10]!
        const t132: number = work[t105 + k]!
        t116 += t126 * t127
        t117 += t126 * t128
        t118 += t126 * t129
        t119 += t126 * t130
        t120 += t126 * t131
        t121 += t132 * t127
        t122 += t132 * t128
        t123 += t132 * t129
        t124 += t132 * t130
        t125 += t132 * t131
      }
      const t133: number = params[j + 620150]!
      work[t100 + j] = t116 + t133
      const t134: number = params[j + 620151]!
      work[t101 + j] = t117 + t134
      const t135: number = params[j + 620152]!
      work[t102 + j] = t118 + t135
      const t136: number = params[j + 620153]!
      work[t103 + j] = t119 + t136
      const t137: number = params[j + 620154]!
      work[t104 + j] = t120 + t137
      work[t106 + j] = t121 + t133
      work[t107 + j] = t122 + t134
      work[t108 + j] = t123 + t135
      work[t109 + j] = t124 + t136
      work[t110 + j] = t125 + t137
    }
  }
  let t138 = 0
  for (let i = 0; i < 16; i++) {
    const t139: number = label[label_at + i]!
    const t140: number = i * 10
    const t141: number = t139 >= 0 && t139 < 10 && Math.floor(t139) === t139 ? work[t140 + t139]! : NaN
    let t142 = 0
    for (let j = 0; j < 10; j++) {
      t142 += j === t139 ? 0 : Math.max(0, work[t140 + j]! - t141 + 1)
    }
    t138 += t142
  }
  for (let i = 0; i < 16; i++) {
    const t143: number = label[label_at + i]!
    const t144: number = i * 10
    const t145: number = t143 >= 0 && t143 < 10 && Math.floor(t143) === t143 ? work[t144 + t143]! : NaN
    let t146 = 0
    for (let j = 0; j < 10; j++) {
      let t147 = 0
      if (!(j === t143)) {
        const t148: number = 0 >= work[t144 + j]! - t145 + 1 ? 0 : 1
        t147 = -t148
      }
      t146 += t147
    }
    work[i + 320] = t146
  }
  work.fill(0, 160, 320)
  for (let i = 0; i < 16; i++) {
    const t149: number = label[label_at + i]!
    if (t149 >= 0 && t149 < 10 && Math.floor(t149) === t149) {
      work[(i * 10 + 160) + t149]! += work[i + 320]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t150: number = i * 10 + 160
    const t151: number = label[label_at + i]!
    const t152: number = i * 10
    const t153: number = t151 >= 0 && t151 < 10 && Math.floor(t151) === t151 ? work[t152 + t151]! : NaN
    const t154: number = i * 10 + 9600
    for (let j = 0; j < 10; j++) {
      const t155: number = j === t151 ? 0 : 0 >= work[t152 + j]! - t153 + 1 ? 0 : 1
      work[t154 + j] = work[t150 + j]! + t155
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t156: number = i * 50 + 800
    const t157: number = i * 10 + 9600
    const t158: number = i * 50 + 5600
    const t159: number = i * 50 + 801
    const t160: number = i * 50 + 5601
    const t161: number = i * 50 + 802
    const t162: number = i * 50 + 5602
    const t163: number = i * 50 + 803
    const t164: number = i * 50 + 5603
    const t165: number = i * 50 + 804
    const t166: number = i * 50 + 5604
    const t167: number = i * 50 + 850
    const t168: number = i * 10 + 9610
    const t169: number = i * 50 + 5650
    const t170: number = i * 50 + 851
    const t171: number = i * 50 + 5651
    const t172: number = i * 50 + 852
    const t173: number = i * 50 + 5652
    const t174: number = i * 50 + 853
    const t175: number = i * 50 + 5653
    const t176: number = i * 50 + 854
    const t177: number = i * 50 + 5654
    for (let j = 0; j < 50; j += 5) {
      const t178: number = j * 10 + 619650
      const t179: number = j * 10 + 619660
      const t180: number = j * 10 + 619670
      const t181: number = j * 10 + 619680
      const t182: number = j * 10 + 619690
      let t183 = 0
      let t184 = 0
      let t185 = 0
      let t186 = 0
      let t187 = 0
      let t188 = 0
      let t189 = 0
      let t190 = 0
      let t191 = 0
      let t192 = 0
      if (!(0 >= work[t167 + j]!)) {
        let t193 = 0
        for (let k = 0; k < 10; k++) {
          t193 += work[t168 + k]! * params[t178 + k]!
        }
        t187 = t193
      }
      work[t169 + j] = t187
      if (!(0 >= work[t156 + j]!)) {
        let t194 = 0
        for (let k = 0; k < 10; k++) {
          t194 += work[t157 + k]! * params[t178 + k]!
        }
        t192 = t194
      }
      work[t158 + j] = t192
      if (!(0 >= work[t170 + j]!)) {
        let t195 = 0
        for (let k = 0; k < 10; k++) {
          t195 += work[t168 + k]! * params[t179 + k]!
        }
        t186 = t195
      }
      work[t171 + j] = t186
      if (!(0 >= work[t159 + j]!)) {
        let t196 = 0
        for (let k = 0; k < 10; k++) {
          t196 += work[t157 + k]! * params[t179 + k]!
        }
        t191 = t196
      }
      work[t160 + j] = t191
      if (!(0 >= work[t172 + j]!)) {
        let t197 = 0
        for (let k = 0; k < 10; k++) {
          t197 += work[t168 + k]! * params[t180 + k]!
        }
        t185 = t197
      }
      work[t173 + j] = t185
      if (!(0 >= work[t161 + j]!)) {
        let t198 = 0
        for (let k = 0; k < 10; k++) {
          t198 += work[t157 + k]! * params[t180 + k]!
        }
        t190 = t198
      }
      work[t162 + j] = t190
      if (!(0 >= work[t174 + j]!)) {
        let t199 = 0
        for (let k = 0; k < 10; k++) {
          t199 += work[t168 + k]! * params[t181 + k]!
        }
        t184 = t199
      }
      work[t175 + j] = t184
      if (!(0 >= work[t163 + j]!)) {
        let t200 = 0
        for (let k = 0; k < 10; k++) {
          t200 += work[t157 + k]! * params[t181 + k]!
        }
        t189 = t200
      }
      work[t164 + j] = t189
      if (!(0 >= work[t176 + j]!)) {
        let t201 = 0
        for (let k = 0; k < 10; k++) {
          t201 += work[t168 + k]! * params[t182 + k]!
        }
        t183 = t201
      }
      work[t177 + j] = t183
      if (!(0 >= work[t165 + j]!)) {
        let t202 = 0
        for (let k = 0; k < 10; k++) {
          t202 += work[t157 + k]! * params[t182 + k]!
        }
        t188 = t202
      }
      work[t166 + j] = t188
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t203: number = i * 50 + 5600
    const t204: number = i * 100 + 3200
    const t205: number = i * 100 + 3201
    const t206: number = i * 100 + 3202
    const t207: number = i * 100 + 3203
    const t208: number = i * 50 + 5650
    const t209: number = i * 100 + 3300
    const t210: number = i * 100 + 3301
    const t211: number = i * 100 + 3302
    const t212: number = i * 100 + 3303
    for (let j = 0; j < 100; j += 4) {
      const t213: number = j * 50 + 614600
      const t214: number = j * 50 + 614650
      const t215: number = j * 50 + 614700
      const t216: number = j * 50 + 614750
      let t217 = 0
      let t218 = 0
      let t219 = 0
      let t220 = 0
      let t221 = 0
      let t222 = 0
      let t223 = 0
      let t224 = 0
      for (let k = 0; k < 50; k++) {
        const t225: number = work[t203 + k]!
        const t226: number = params[t213 + k]!
        const t227: number = params[t214 + k]!
        const t228: number = params[t215 + k]!
        const t229: number = params[t216 + k]!
        const t230: number = work[t208 + k]!
        t217 += t225 * t226
        t218 += t225 * t227
        t219 += t225 * t228
        t220 += t225 * t229
        t221 += t230 * t226
        t222 += t230 * t227
        t223 += t230 * t228
        t224 += t230 * t229
      }
      work[t204 + j] = t217
      work[t205 + j] = t218
      work[t206 + j] = t219
      work[t207 + j] = t220
      work[t209 + j] = t221
      work[t210 + j] = t222
      work[t211 + j] = t223
      work[t212 + j] = t224
    }
  }
  for (let i = 0; i < 16; i++) {
    const t231: number = i * 100 + 8000
    const t232: number = i * 100 + 3200
    const t233: number = i * 200
    for (let j = 0; j < 100; j++) {
      const t234: number = 0 === work[t231 + j]! ? work[t232 + j]! : 0
      work[t233 + j] = t234
    }
    const t235: number = i * 200 + 100
    for (let j = 0; j < 100; j++) {
      const t236: number = 1 === work[t231 + j]! ? work[t232 + j]! : 0
      work[t235 + j] = t236
    }
  }
  for (let i = 0; i < 3072; i += 2) {
    const t237: number = x_at + i
    const t238: number = x_at + i + 3072
    const t239: number = x_at + i + 6144
    const t240: number = x_at + i + 9216
    const t241: number = i * 200
    const t242: number = x_at + i + 1
    const t243: number = x_at + i + 3073
    const t244: number = x_at + i + 6145
    const t245: number = x_at + i + 9217
    const t246: number = i * 200 + 200
    for (let j = 0; j < 16; j += 4) {
      const t247: number = x[t237 + j * 3072]!
      const t248: number = j * 200
      const t249: number = x[t238 + j * 3072]!
      const t250: number = j * 200 + 200
      const t251: number = x[t239 + j * 3072]!
      const t252: number = j * 200 + 400
      const t253: number = x[t240 + j * 3072]!
      const t254: number = j * 200 + 600
      const t255: number = x[t242 + j * 3072]!
      const t256: number = x[t243 + j * 3072]!
      const t257: number = x[t244 + j * 3072]!
      const t258: number = x[t245 + j * 3072]!
      for (let k = 0; k < 200; k++) {
        const t259: number = work[t248 + k]!
        const t260: number = work[t250 + k]!
        const t261: number = work[t252 + k]!
        const t262: number = work[t254 + k]!
        grad[t241 + k]! += t247 * t259 + t249 * t260 + t251 * t261 + t253 * t262
        grad[t246 + k]! += t255 * t259 + t256 * t260 + t257 * t261 + t258 * t262
      }
    }
  }
  for (let i = 0; i < 3072; i++) {
    const t263: number = i * 200
    for (let j = 0; j < 200; j++) {
      const t264: number = t263 + j
      grad[t264]! += 0.0032 * params[t264]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t265: number = i * 200
    for (let j = 0; j < 200; j++) {
      grad[j + 614400]! += work[t265 + j]!
    }
  }
  for (let i = 0; i < 100; i += 2) {
    const t266: number = i + 6400
    const t267: number = i + 6500
    const t268: number = i + 6600
    const t269: number = i + 6700
    const t270: number = i * 50 + 614600
    const t271: number = i + 6401
    const t272: number = i + 6501
    const t273: number = i + 6601
    const t274: number = i + 6701
    const t275: number = i * 50 + 614650
    for (let j = 0; j < 16; j += 4) {
      const t276: number = work[t266 + j * 100]!
      const t277: number = j * 50 + 5600
      const t278: number = work[t267 + j * 100]!
      const t279: number = j * 50 + 5650
      const t280: number = work[t268 + j * 100]!
      const t281: number = j * 50 + 5700
      const t282: number = work[t269 + j * 100]!
      const t283: number = j * 50 + 5750
      const t284: number = work[t271 + j * 100]!
      const t285: number = work[t272 + j * 100]!
      const t286: number = work[t273 + j * 100]!
      const t287: number = work[t274 + j * 100]!
      for (let k = 0; k < 50; k++) {
        const t288: number = work[t277 + k]!
        const t289: number = work[t279 + k]!
        const t290: number = work[t281 + k]!
        const t291: number = work[t283 + k]!
        grad[t270 + k]! += t276 * t288 + t278 * t289 + t280 * t290 + t282 * t291
        grad[t275 + k]! += t284 * t288 + t285 * t289 + t286 * t290 + t287 * t291
      }
    }
  }
  for (let i = 0; i < 100; i++) {
    const t292: number = i * 50 + 614600
    for (let j = 0; j < 50; j++) {
      const t293: number = t292 + j
      grad[t293]! += 0.0032 * params[t293]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t294: number = i * 50 + 5600
    for (let j = 0; j < 50; j++) {
      grad[j + 619600]! += work[t294 + j]!
    }
  }
  for (let i = 0; i < 50; i += 2) {
    const t295: number = i * 10 + 619650
    const t296: number = i + 4800
    const t297: number = i * 10 + 619651
    const t298: number = i * 10 + 619652
    const t299: number = i * 10 + 619653
    const t300: number = i * 10 + 619654
    const t301: number = i * 10 + 619660
    const t302: number = i + 4801
    const t303: number = i * 10 + 619661
    const t304: number = i * 10 + 619662
    const t305: number = i * 10 + 619663
    const t306: number = i * 10 + 619664
    for (let j = 0; j < 10; j += 5) {
      const t307: number = j + 9600
      const t308: number = j + 9601
      const t309: number = j + 9602
      const t310: number = j + 9603
      const t311: number = j + 9604
      let t312 = 0
      let t313 = 0
      let t314 = 0
      let t315 = 0
      let t316 = 0
      let t317 = 0
      let t318 = 0
      let t319 = 0
      let t320 = 0
      let t321 = 0
      for (let k = 0; k < 16; k++) {
        const t322: number = work[t296 + k * 50]!
        const t323: number = work[t307 + k * 10]!
        const t324: number = work[t308 + k * 10]!
        const t325: number = work[t309 + k * 10]!
        const t326: number = work[t310 + k * 10]!
        const t327: number = work[t311 + k * 10]!
        const t328: number = work[t302 + k * 50]!
        t312 += t322 * t323
        t313 += t322 * t324
        t314 += t322 * t325
        t315 += t322 * t326
        t316 += t322 * t327
        t317 += t328 * t323
        t318 += t328 * t324
        t319 += t328 * t325
        t320 += t328 * t326
        t321 += t328 * t327
      }
      grad[t295 + j]! += t312
      grad[t297 + j]! += t313
      grad[t298 + j]! += t314
      grad[t299 + j]! += t315
      grad[t300 + j]! += t316
      grad[t301 + j]! += t317
      grad[t303 + j]! += t318
      grad[t304 + j]! += t319
      grad[t305 + j]! += t320
      grad[t306 + j]! += t321
    }
  }
  for (let i = 0; i < 50; i++) {
    const t329: number = i * 10 + 619650
    for (let j = 0; j < 10; j++) {
      const t330: number = t329 + j
      grad[t330]! += 0.0032 * params[t330]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t331: number = i * 10 + 9600
    for (let j = 0; j < 10; j++) {
      grad[j + 620150]! += work[t331 + j]!
    }
  }
  return t138 + 0.0016 * (t27 + t31 + t35)
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
  operations: { forward: 2483303, backward: 1872458, valueAndGrad: 4355714 },
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
