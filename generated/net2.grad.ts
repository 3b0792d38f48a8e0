// Made by gradgen from net2.expr; do not edit, compile again.
//
// scores    = W2·max(W1·x + b1, 0) + b2
// loss      = logSumExp(scores) − scores[label] + 0.0001·(Σ(W1∘²) + Σ(W2∘²))
// ∂loss/∂W1 = (0.0002·W1[i, j] + (Σₖ W1[i, k]·x[k] + b1[i] ≤ 0 ? 0 : Σₖ W2[k, i]·(exp(scores[k] − logSumExp(scores)) − 1·oneHot(label)[k]))·x[j])ᵢⱼ
// ∂loss/∂b1 = (Σⱼ W1[i, j]·x[j] + b1[i] ≤ 0 ? 0 : Σⱼ W2[j, i]·(exp(scores[j] − logSumExp(scores)) − 1·oneHot(label)[j]))ᵢ
// ∂loss/∂W2 = (0.0002·W2[i, j] + (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])·max(Σₖ W1[j, k]·x[k] + b1[j], 0))ᵢⱼ
// ∂loss/∂b2 = (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])ᵢ
//
// Operations: forward 1233540, backward 926838, both at once 2160403. Kept between forward and backward: 1688 bytes. Workspace: 52480 bytes.
// Arrays: 109 loops (25 over several rows at a time, 8 with several sums, 8 with partial sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(6560)
const scratch = /* @__PURE__ */ new Float64Array(308310)
const allParams = /* @__PURE__ */ new Float64Array(308310)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array } | undefined

/**
 * `loss = logSumExp(scores) − scores[label] + 0.0001·(Σ(W1∘²) + Σ(W2∘²))`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, label: number, tape?: Float64Array): number {
  let t1 = 0
  for (let i = 0; i < 100; i++) {
    const t2: number = i * 3072
    let t3 = 0
    let t4 = 0
    let t5 = 0
    let t6 = 0
    for (let j = 0; j < 3072; j += 4) {
      const t7: number = params[t2 + j]!
      const t8: number = params[t2 + j + 1]!
      const t9: number = params[t2 + j + 2]!
      const t10: number = params[t2 + j + 3]!
      t3 += t7 * t7
      t4 += t8 * t8
      t5 += t9 * t9
      t6 += t10 * t10
    }
    const t11: number = t3 + t4 + (t5 + t6)
    t1 += t11
  }
  let t12 = 0
  for (let i = 0; i < 10; i++) {
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
    t12 += t22
  }
  for (let i = 0; i < 100; i += 4) {
    const t23: number = i * 3072
    const t24: number = i * 3072 + 3072
    const t25: number = i * 3072 + 6144
    const t26: number = i * 3072 + 9216
    let t27 = 0
    let t28 = 0
    let t29 = 0
    let t30 = 0
    for (let j = 0; j < 3072; j++) {
      const t31: number = x[j]!
      t27 += params[t23 + j]! * t31
      t28 += params[t24 + j]! * t31
      t29 += params[t25 + j]! * t31
      t30 += params[t26 + j]! * t31
    }
    const t32: number = t27 + params[i + 307200]!
    work[i] = t32
    work[i + 100] = Math.max(0, t32)
    const t33: number = t28 + params[i + 307201]!
    work[i + 1] = t33
    work[i + 101] = Math.max(0, t33)
    const t34: number = t29 + params[i + 307202]!
    work[i + 2] = t34
    work[i + 102] = Math.max(0, t34)
    const t35: number = t30 + params[i + 307203]!
    work[i + 3] = t35
    work[i + 103] = Math.max(0, t35)
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
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t36: number = i * 100 + 307300
    const t37: number = i * 100 + 307400
    const t38: number = i * 100 + 307500
    const t39: number = i * 100 + 307600
    const t40: number = i * 100 + 307700
    let t41 = 0
    let t42 = 0
    let t43 = 0
    let t44 = 0
    let t45 = 0
    for (let j = 0; j < 100; j++) {
      const t46: number = work[j + 100]!
      t41 += params[t36 + j]! * t46
      t42 += params[t37 + j]! * t46
      t43 += params[t38 + j]! * t46
      t44 += params[t39 + j]! * t46
      t45 += params[t40 + j]! * t46
    }
    work[i] = t41 + params[i + 308300]!
    work[i + 1] = t42 + params[i + 308301]!
    work[i + 2] = t43 + params[i + 308302]!
    work[i + 3] = t44 + params[i + 308303]!
    work[i + 4] = t45 + params[i + 308304]!
  }
  const t47 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label]! : NaN
  let t48 = -Infinity
  for (let i = 0; i < 10; i++) {
    t48 = Math.max(t48, work[i]!)
  }
  const t49 = Math.abs(t48) < Infinity ? t48 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 10] = Math.exp(work[i]! - t49)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 201] = work[k + 10]!
    }
  }
  let t50 = 0
  for (let i = 0; i < 10; i++) {
    t50 += work[i + 10]!
  }
  let t51 = 0
  if (t50 >= 1 && t50 < 1.5) {
    let t52 = 0
    for (let i = 0; i < 10; i++) {
      const t53: number = work[i + 10]!
      t52 += t53 < 1 ? t53 : 0
    }
    t51 = t52
  } else {
    t51 = t50 - 1
  }
  const loss = t49 - t47 + Math.log1p(t51) + 0.0001 * (t1 + t12)
  if (tape !== undefined) {
    tape[0] = t50
  }
  return loss
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `W1`, `b1`, `W2`, `b2`.
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
    grad[i + 308300] = upstream * (tape[i + 201]! / t2) - work[i]!
  }
  work.fill(0, 0, 100)
  for (let i = 0; i < 10; i += 5) {
    const t3: number = i * 100 + 307300
    const t4: number = grad[i + 308300]!
    const t5: number = i * 100 + 307400
    const t6: number = grad[i + 308301]!
    const t7: number = i * 100 + 307500
    const t8: number = grad[i + 308302]!
    const t9: number = i * 100 + 307600
    const t10: number = grad[i + 308303]!
    const t11: number = i * 100 + 307700
    const t12: number = grad[i + 308304]!
    for (let j = 0; j < 100; j++) {
      const t13: number = params[t3 + j]! * t4 + params[t5 + j]! * t6 + params[t7 + j]! * t8 + params[t9 + j]! * t10
      work[j]! += t13 + params[t11 + j]! * t12
    }
  }
  for (let i = 0; i < 100; i++) {
    const t14: number = 0 >= tape[i + 1]! ? 0 : work[i]!
    grad[i + 307200] = t14
  }
  for (let i = 0; i < 10; i += 5) {
    const t15: number = i * 100 + 307300
    const t16: number = grad[i + 308300]!
    const t17: number = i * 100 + 307400
    const t18: number = grad[i + 308301]!
    const t19: number = i * 100 + 307500
    const t20: number = grad[i + 308302]!
    const t21: number = i * 100 + 307600
    const t22: number = grad[i + 308303]!
    const t23: number = i * 100 + 307700
    const t24: number = grad[i + 308304]!
    for (let j = 0; j < 100; j++) {
      const t25: number = t15 + j
      const t26: number = tape[j + 101]!
      grad[t25] = t1 * params[t25]! + t16 * t26
      const t27: number = t17 + j
      grad[t27] = t1 * params[t27]! + t18 * t26
      const t28: number = t19 + j
      grad[t28] = t1 * params[t28]! + t20 * t26
      const t29: number = t21 + j
      grad[t29] = t1 * params[t29]! + t22 * t26
      const t30: number = t23 + j
      grad[t30] = t1 * params[t30]! + t24 * t26
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t31: number = i * 3072
    const t32: number = grad[i + 307200]!
    const t33: number = i * 3072 + 3072
    const t34: number = grad[i + 307201]!
    const t35: number = i * 3072 + 6144
    const t36: number = grad[i + 307202]!
    const t37: number = i * 3072 + 9216
    const t38: number = grad[i + 307203]!
    for (let j = 0; j < 3072; j++) {
      const t39: number = t31 + j
      const t40: number = x[j]!
      grad[t39] = t1 * params[t39]! + t32 * t40
      const t41: number = t33 + j
      grad[t41] = t1 * params[t41]! + t34 * t40
      const t42: number = t35 + j
      grad[t42] = t1 * params[t42]! + t36 * t40
      const t43: number = t37 + j
      grad[t43] = t1 * params[t43]! + t38 * t40
    }
  }
}

/**
 * `loss = logSumExp(scores) − scores[label] + 0.0001·(Σ(W1∘²) + Σ(W2∘²))`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `W1`, `b1`, `W2`, `b2`.
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
    t2 += t12
  }
  let t13 = 0
  for (let i = 0; i < 10; i++) {
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
    t13 += t23
  }
  for (let i = 0; i < 100; i += 4) {
    const t24: number = i * 3072
    const t25: number = i * 3072 + 3072
    const t26: number = i * 3072 + 6144
    const t27: number = i * 3072 + 9216
    let t28 = 0
    let t29 = 0
    let t30 = 0
    let t31 = 0
    for (let j = 0; j < 3072; j++) {
      const t32: number = x[j]!
      t28 += params[t24 + j]! * t32
      t29 += params[t25 + j]! * t32
      t30 += params[t26 + j]! * t32
      t31 += params[t27 + j]! * t32
    }
    const t33: number = t28 + params[i + 307200]!
    work[i] = t33
    work[i + 100] = Math.max(0, t33)
    const t34: number = t29 + params[i + 307201]!
    work[i + 1] = t34
    work[i + 101] = Math.max(0, t34)
    const t35: number = t30 + params[i + 307202]!
    work[i + 2] = t35
    work[i + 102] = Math.max(0, t35)
    const t36: number = t31 + params[i + 307203]!
    work[i + 3] = t36
    work[i + 103] = Math.max(0, t36)
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t37: number = i * 100 + 307300
    const t38: number = i * 100 + 307400
    const t39: number = i * 100 + 307500
    const t40: number = i * 100 + 307600
    const t41: number = i * 100 + 307700
    let t42 = 0
    let t43 = 0
    let t44 = 0
    let t45 = 0
    let t46 = 0
    for (let j = 0; j < 100; j++) {
      const t47: number = work[j + 100]!
      t42 += params[t37 + j]! * t47
      t43 += params[t38 + j]! * t47
      t44 += params[t39 + j]! * t47
      t45 += params[t40 + j]! * t47
      t46 += params[t41 + j]! * t47
    }
    work[i + 210] = t42 + params[i + 308300]!
    work[i + 211] = t43 + params[i + 308301]!
    work[i + 212] = t44 + params[i + 308302]!
    work[i + 213] = t45 + params[i + 308303]!
    work[i + 214] = t46 + params[i + 308304]!
  }
  const t48 = t1 ? work[label + 210]! : NaN
  let t49 = -Infinity
  for (let i = 0; i < 10; i++) {
    t49 = Math.max(t49, work[i + 210]!)
  }
  const t50 = Math.abs(t49) < Infinity ? t49 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 220] = Math.exp(work[i + 210]! - t50)
  }
  let t51 = 0
  for (let i = 0; i < 10; i++) {
    t51 += work[i + 220]!
  }
  let t52 = 0
  if (t51 >= 1 && t51 < 1.5) {
    let t53 = 0
    for (let i = 0; i < 10; i++) {
      const t54: number = work[i + 220]!
      t53 += t54 < 1 ? t54 : 0
    }
    t52 = t53
  } else {
    t52 = t51 - 1
  }
  const loss = t50 - t48 + Math.log1p(t52) + 0.0001 * (t2 + t13)
  const t55 = -(t52 / t51)
  for (let i = 0; i < 10; i++) {
    const t56: number = work[i + 220]! / t51
    const t57: number = work[i + 200]!
    const t58: number = t57 === 1 && t56 > 0.5 ? t55 : t56 - t57
    grad[i + 308300] = t58
  }
  work.fill(0, 200, 300)
  for (let i = 0; i < 10; i += 5) {
    const t59: number = i * 100 + 307300
    const t60: number = grad[i + 308300]!
    const t61: number = i * 100 + 307400
    const t62: number = grad[i + 308301]!
    const t63: number = i * 100 + 307500
    const t64: number = grad[i + 308302]!
    const t65: number = i * 100 + 307600
    const t66: number = grad[i + 308303]!
    const t67: number = i * 100 + 307700
    const t68: number = grad[i + 308304]!
    for (let j = 0; j < 100; j++) {
      const t69: number = params[t59 + j]! * t60 + params[t61 + j]! * t62 + params[t63 + j]! * t64 + params[t65 + j]! * t66
      work[j + 200]! += t69 + params[t67 + j]! * t68
    }
  }
  for (let i = 0; i < 100; i++) {
    const t70: number = 0 >= work[i]! ? 0 : work[i + 200]!
    grad[i + 307200] = t70
  }
  for (let i = 0; i < 10; i += 5) {
    const t71: number = i * 100 + 307300
    const t72: number = grad[i + 308300]!
    const t73: number = i * 100 + 307400
    const t74: number = grad[i + 308301]!
    const t75: number = i * 100 + 307500
    const t76: number = grad[i + 308302]!
    const t77: number = i * 100 + 307600
    const t78: number = grad[i + 308303]!
    const t79: number = i * 100 + 307700
    const t80: number = grad[i + 308304]!
    for (let j = 0; j < 100; j++) {
      const t81: number = t71 + j
      const t82: number = work[j + 100]!
      grad[t81] = 0.0002 * params[t81]! + t72 * t82
      const t83: number = t73 + j
      grad[t83] = 0.0002 * params[t83]! + t74 * t82
      const t84: number = t75 + j
      grad[t84] = 0.0002 * params[t84]! + t76 * t82
      const t85: number = t77 + j
      grad[t85] = 0.0002 * params[t85]! + t78 * t82
      const t86: number = t79 + j
      grad[t86] = 0.0002 * params[t86]! + t80 * t82
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t87: number = i * 3072
    const t88: number = grad[i + 307200]!
    const t89: number = i * 3072 + 3072
    const t90: number = grad[i + 307201]!
    const t91: number = i * 3072 + 6144
    const t92: number = grad[i + 307202]!
    const t93: number = i * 3072 + 9216
    const t94: number = grad[i + 307203]!
    for (let j = 0; j < 3072; j++) {
      const t95: number = t87 + j
      const t96: number = x[j]!
      grad[t95] = 0.0002 * params[t95]! + t88 * t96
      const t97: number = t89 + j
      grad[t97] = 0.0002 * params[t97]! + t90 * t96
      const t98: number = t91 + j
      grad[t98] = 0.0002 * params[t98]! + t92 * t96
      const t99: number = t93 + j
      grad[t99] = 0.0002 * params[t99]! + t94 * t96
    }
  }
  return loss
}

/**
 * `∂loss/∂W1 = (0.0002·W1[i, j] + (Σₖ W1[i, k]·x[k] + b1[i] ≤ 0 ? 0 : Σₖ W2[k, i]·(exp(scores[k] − logSumExp(scores)) − 1·oneHot(label)[k]))·x[j])ᵢⱼ` …
 *
 * The gradient with respect to `W1`, `b1`, `W2`, `b2`, by name; freshly made.
 */
export function gradient(
  params: Float64Array, x: Float64Array, label: number,
): { W1: Float64Array; b1: Float64Array; W2: Float64Array; b2: Float64Array } {
  const grad = new Float64Array(308310)
  valueAndGrad(params, x, label, grad)
  return { W1: grad.slice(0, 307200), b1: grad.slice(307200, 307300), W2: grad.slice(307300, 308300), b2: grad.slice(308300, 308310) }
}

/** The value where `vector` holds `W1`, `b1`, `W2`, `b2`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(
  vector: ArrayLike<number>, x: Float64Array, label: number, grad?: { [index: number]: number; readonly length: number },
): number {
  if (!(vector instanceof Float64Array)) {
    for (let k = 0; k < 308310; k++) allParams[k] = vector[k]!
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
    t2 += t12
  }
  let t13 = 0
  for (let i = 0; i < 10; i++) {
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
    t13 += t23
  }
  for (let i = 0; i < 100; i += 4) {
    const t24: number = i * 3072
    const t25: number = i * 3072 + 3072
    const t26: number = i * 3072 + 6144
    const t27: number = i * 3072 + 9216
    let t28 = 0
    let t29 = 0
    let t30 = 0
    let t31 = 0
    for (let j = 0; j < 3072; j++) {
      const t32: number = x[x_at + j]!
      t28 += params[t24 + j]! * t32
      t29 += params[t25 + j]! * t32
      t30 += params[t26 + j]! * t32
      t31 += params[t27 + j]! * t32
    }
    const t33: number = t28 + params[i + 307200]!
    work[i] = t33
    work[i + 100] = Math.max(0, t33)
    const t34: number = t29 + params[i + 307201]!
    work[i + 1] = t34
    work[i + 101] = Math.max(0, t34)
    const t35: number = t30 + params[i + 307202]!
    work[i + 2] = t35
    work[i + 102] = Math.max(0, t35)
    const t36: number = t31 + params[i + 307203]!
    work[i + 3] = t36
    work[i + 103] = Math.max(0, t36)
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t37: number = i * 100 + 307300
    const t38: number = i * 100 + 307400
    const t39: number = i * 100 + 307500
    const t40: number = i * 100 + 307600
    const t41: number = i * 100 + 307700
    let t42 = 0
    let t43 = 0
    let t44 = 0
    let t45 = 0
    let t46 = 0
    for (let j = 0; j < 100; j++) {
      const t47: number = work[j + 100]!
      t42 += params[t37 + j]! * t47
      t43 += params[t38 + j]! * t47
      t44 += params[t39 + j]! * t47
      t45 += params[t40 + j]! * t47
      t46 += params[t41 + j]! * t47
    }
    work[i + 210] = t42 + params[i + 308300]!
    work[i + 211] = t43 + params[i + 308301]!
    work[i + 212] = t44 + params[i + 308302]!
    work[i + 213] = t45 + params[i + 308303]!
    work[i + 214] = t46 + params[i + 308304]!
  }
  const t48 = t1 ? work[label + 210]! : NaN
  let t49 = -Infinity
  for (let i = 0; i < 10; i++) {
    t49 = Math.max(t49, work[i + 210]!)
  }
  const t50 = Math.abs(t49) < Infinity ? t49 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 220] = Math.exp(work[i + 210]! - t50)
  }
  let t51 = 0
  for (let i = 0; i < 10; i++) {
    t51 += work[i + 220]!
  }
  for (let i = 0; i < 100; i++) {
    const t52: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t53: number = t52 + j
      grad[t53]! += 0.0002 * params[t53]!
    }
  }
  for (let i = 0; i < 10; i++) {
    const t54: number = i * 100 + 307300
    for (let j = 0; j < 100; j++) {
      const t55: number = t54 + j
      grad[t55]! += 0.0002 * params[t55]!
    }
  }
  let t56 = 0
  if (t51 >= 1 && t51 < 1.5) {
    let t57 = 0
    for (let i = 0; i < 10; i++) {
      const t58: number = work[i + 220]!
      t57 += t58 < 1 ? t58 : 0
    }
    t56 = t57
  } else {
    t56 = t51 - 1
  }
  const loss = t50 - t48 + Math.log1p(t56) + 0.0001 * (t2 + t13)
  const t59 = -(t56 / t51)
  for (let i = 0; i < 10; i++) {
    const t60: number = work[i + 220]! / t51
    const t61: number = work[i + 200]!
    const t62: number = t61 === 1 && t60 > 0.5 ? t59 : t60 - t61
    work[i + 400] = t62
  }
  work.fill(0, 200, 300)
  for (let i = 0; i < 10; i += 5) {
    const t63: number = i * 100 + 307300
    const t64: number = work[i + 400]!
    const t65: number = i * 100 + 307400
    const t66: number = work[i + 401]!
    const t67: number = i * 100 + 307500
    const t68: number = work[i + 402]!
    const t69: number = i * 100 + 307600
    const t70: number = work[i + 403]!
    const t71: number = i * 100 + 307700
    const t72: number = work[i + 404]!
    for (let j = 0; j < 100; j++) {
      const t73: number = params[t63 + j]! * t64 + params[t65 + j]! * t66 + params[t67 + j]! * t68 + params[t69 + j]! * t70
      work[j + 200]! += t73 + params[t71 + j]! * t72
    }
  }
  for (let i = 0; i < 100; i++) {
    const t74: number = 0 >= work[i]! ? 0 : work[i + 200]!
    work[i + 300] = t74
  }
  for (let i = 0; i < 100; i += 4) {
    const t75: number = i * 3072
    const t76: number = work[i + 300]!
    const t77: number = i * 3072 + 3072
    const t78: number = work[i + 301]!
    const t79: number = i * 3072 + 6144
    const t80: number = work[i + 302]!
    const t81: number = i * 3072 + 9216
    const t82: number = work[i + 303]!
    for (let j = 0; j < 3072; j++) {
      const t83: number = x[x_at + j]!
      grad[t75 + j]! += t76 * t83
      grad[t77 + j]! += t78 * t83
      grad[t79 + j]! += t80 * t83
      grad[t81 + j]! += t82 * t83
    }
  }
  for (let i = 0; i < 100; i++) {
    grad[i + 307200]! += work[i + 300]!
  }
  for (let i = 0; i < 10; i += 5) {
    const t84: number = i * 100 + 307300
    const t85: number = work[i + 400]!
    const t86: number = i * 100 + 307400
    const t87: number = work[i + 401]!
    const t88: number = i * 100 + 307500
    const t89: number = work[i + 402]!
    const t90: number = i * 100 + 307600
    const t91: number = work[i + 403]!
    const t92: number = i * 100 + 307700
    const t93: number = work[i + 404]!
    for (let j = 0; j < 100; j++) {
      const t94: number = work[j + 100]!
      grad[t84 + j]! += t85 * t94
      grad[t86 + j]! += t87 * t94
      grad[t88 + j]! += t89 * t94
      grad[t90 + j]! += t91 * t94
      grad[t92 + j]! += t93 * t94
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 308300]! += work[i + 400]!
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
    t2 += t12
  }
  let t13 = 0
  for (let i = 0; i < 10; i++) {
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
    t13 += t23
  }
  const t24 = 0.0001 * (t2 + t13)
  for (let i = 0; i < 16; i += 2) {
    const t25: number = x_at + i * 3072
    const t26: number = i * 100
    const t27: number = i * 100 + 1600
    const t28: number = i * 100 + 1
    const t29: number = i * 100 + 1601
    const t30: number = i * 100 + 2
    const t31: number = i * 100 + 1602
    const t32: number = i * 100 + 3
    const t33: number = i * 100 + 1603
    const t34: number = x_at + i * 3072 + 3072
    const t35: number = i * 100 + 100
    const t36: number = i * 100 + 1700
    const t37: number = i * 100 + 101
    const t38: number = i * 100 + 1701
    const t39: number = i * 100 + 102
    const t40: number = i * 100 + 1702
    const t41: number = i * 100 + 103
    const t42: number = i * 100 + 1703
    for (let j = 0; j < 100; j += 4) {
      const t43: number = j * 3072
      const t44: number = j * 3072 + 3072
      const t45: number = j * 3072 + 6144
      const t46: number = j * 3072 + 9216
      let t47 = 0
      let t48 = 0
      let t49 = 0
      let t50 = 0
      let t51 = 0
      let t52 = 0
      let t53 = 0
      let t54 = 0
      for (let k = 0; k < 3072; k++) {
        const t55: number = x[t25 + k]!
        const t56: number = params[t43 + k]!
        const t57: number = params[t44 + k]!
        const t58: number = params[t45 + k]!
        const t59: number = params[t46 + k]!
        const t60: number = x[t34 + k]!
        t47 += t55 * t56
        t48 += t55 * t57
        t49 += t55 * t58
        t50 += t55 * t59
        t51 += t60 * t56
        t52 += t60 * t57
        t53 += t60 * t58
        t54 += t60 * t59
      }
      const t61: number = params[j + 307200]!
      const t62: number = t47 + t61
      work[t26 + j] = t62
      work[t27 + j] = Math.max(0, t62)
      const t63: number = params[j + 307201]!
      const t64: number = t48 + t63
      work[t28 + j] = t64
      work[t29 + j] = Math.max(0, t64)
      const t65: number = params[j + 307202]!
      const t66: number = t49 + t65
      work[t30 + j] = t66
      work[t31 + j] = Math.max(0, t66)
      const t67: number = params[j + 307203]!
      const t68: number = t50 + t67
      work[t32 + j] = t68
      work[t33 + j] = Math.max(0, t68)
      const t69: number = t51 + t61
      work[t35 + j] = t69
      work[t36 + j] = Math.max(0, t69)
      const t70: number = t52 + t63
      work[t37 + j] = t70
      work[t38 + j] = Math.max(0, t70)
      const t71: number = t53 + t65
      work[t39 + j] = t71
      work[t40 + j] = Math.max(0, t71)
      const t72: number = t54 + t67
      work[t41 + j] = t72
      work[t42 + j] = Math.max(0, t72)
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t73: number = i * 100 + 1600
    const t74: number = i * 10 + 3360
    const t75: number = i * 10 + 3361
    const t76: number = i * 10 + 3362
    const t77: number = i * 10 + 3363
    const t78: number = i * 10 + 3364
    const t79: number = i * 100 + 1700
    const t80: number = i * 10 + 3370
    const t81: number = i * 10 + 3371
    const t82: number = i * 10 + 3372
    const t83: number = i * 10 + 3373
    const t84: number = i * 10 + 3374
    for (let j = 0; j < 10; j += 5) {
      const t85: number = j * 100 + 307300
      const t86: number = j * 100 + 307400
      const t87: number = j * 100 + 307500
      const t88: number = j * 100 + 307600
      const t89: number = j * 100 + 307700
      let t90 = 0
      let t91 = 0
      let t92 = 0
      let t93 = 0
      let t94 = 0
      let t95 = 0
      let t96 = 0
      let t97 = 0
      let t98 = 0
      let t99 = 0
      for (let k = 0; k < 100; k++) {
        const t100: number = work[t73 + k]!
        const t101: number = params[t85 + k]!
        const t102: number = params[t86 + k]!
        const t103: number = params[t87 + k]!
        const t104: number = params[t88 + k]!
        const t105: number = params[t89 + k]!
        const t106: number = work[t79 + k]!
        t90 += t100 * t101
        t91 += t100 * t102
        t92 += t100 * t103
        t93 += t100 * t104
        t94 += t100 * t105
        t95 += t106 * t101
        t96 += t106 * t102
        t97 += t106 * t103
        t98 += t106 * t104
        t99 += t106 * t105
      }
      const t107: number = params[j + 308300]!
      work[t74 + j] = t90 + t107
      const t108: number = params[j + 308301]!
      work[t75 + j] = t91 + t108
      const t109: number = params[j + 308302]!
      work[t76 + j] = t92 + t109
      const t110: number = params[j + 308303]!
      work[t77 + j] = t93 + t110
      const t111: number = params[j + 308304]!
      work[t78 + j] = t94 + t111
      work[t80 + j] = t95 + t107
      work[t81 + j] = t96 + t108
      work[t82 + j] = t97 + t109
      work[t83 + j] = t98 + t110
      work[t84 + j] = t99 + t111
    }
  }
  for (let i = 0; i < 16; i++) {
    const t112: number = i * 10 + 3360
    let t113 = -Infinity
    for (let j = 0; j < 10; j++) {
      t113 = Math.max(t113, work[t112 + j]!)
    }
    const t114: number = Math.abs(t113) < Infinity ? t113 : 0
    work[i + 3680] = t114
  }
  for (let i = 0; i < 16; i++) {
    const t115: number = i * 10 + 3360
    const t116: number = work[i + 3680]!
    const t117: number = i * 10 + 3520
    for (let j = 0; j < 10; j++) {
      work[t117 + j] = Math.exp(work[t115 + j]! - t116)
    }
  }
  for (let i = 0; i < 16; i++) {
    const t118: number = i * 10 + 3520
    let t119 = 0
    for (let j = 0; j < 10; j++) {
      t119 += work[t118 + j]!
    }
    work[i + 3696] = t119
    let t120 = 0
    if (t119 >= 1 && t119 < 1.5) {
      let t121 = 0
      for (let j = 0; j < 10; j++) {
        const t122: number = work[t118 + j]!
        t121 += t122 < 1 ? t122 : 0
      }
      t120 = t121
    } else {
      t120 = t119 - 1
    }
    work[i + 3712] = t120
  }
  let t123 = 0
  for (let i = 0; i < 16; i++) {
    const t124: number = label[label_at + i]!
    const t125: number = t124 >= 0 && t124 < 10 && Math.floor(t124) === t124 ? work[(i * 10 + 3360) + t124]! : NaN
    t123 += work[i + 3680]! - t125 + Math.log1p(work[i + 3712]!) + t24
  }
  for (let i = 0; i < 16; i++) {
    const t126: number = i * 10 + 3520
    const t127: number = work[i + 3696]!
    const t128: number = i * 10 + 3200
    const t129: number = -(work[i + 3712]! / t127)
    const t130: number = i * 10 + 6400
    for (let j = 0; j < 10; j++) {
      const t131: number = work[t126 + j]! / t127
      const t132: number = work[t128 + j]!
      const t133: number = t132 === 1 && t131 > 0.5 ? t129 : t131 - t132
      work[t130 + j] = t133
    }
  }
  work.fill(0, 3200, 4800)
  for (let i = 0; i < 16; i += 2) {
    const t134: number = i * 10 + 6400
    const t135: number = i * 10 + 6401
    const t136: number = i * 10 + 6402
    const t137: number = i * 10 + 6403
    const t138: number = i * 10 + 6404
    const t139: number = i * 100 + 3200
    const t140: number = i * 10 + 6410
    const t141: number = i * 10 + 6411
    const t142: number = i * 10 + 6412
    const t143: number = i * 10 + 6413
    const t144: number = i * 10 + 6414
    const t145: number = i * 100 + 3300
    for (let j = 0; j < 10; j += 5) {
      const t146: number = work[t134 + j]!
      const t147: number = j * 100 + 307300
      const t148: number = work[t135 + j]!
      const t149: number = j * 100 + 307400
      const t150: number = work[t136 + j]!
      const t151: number = j * 100 + 307500
      const t152: number = work[t137 + j]!
      const t153: number = j * 100 + 307600
      const t154: number = work[t138 + j]!
      const t155: number = j * 100 + 307700
      const t156: number = work[t140 + j]!
      const t157: number = work[t141 + j]!
      const t158: number = work[t142 + j]!
      const t159: number = work[t143 + j]!
      const t160: number = work[t144 + j]!
      for (let k = 0; k < 100; k++) {
        const t161: number = params[t147 + k]!
        const t162: number = params[t149 + k]!
        const t163: number = params[t151 + k]!
        const t164: number = params[t153 + k]!
        const t165: number = params[t155 + k]!
        const t166: number = t146 * t161 + t148 * t162 + t150 * t163 + t152 * t164 + t154 * t165
        work[t139 + k]! += t166
        const t167: number = t156 * t161 + t157 * t162 + t158 * t163 + t159 * t164 + t160 * t165
        work[t145 + k]! += t167
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t168: number = i * 100
    const t169: number = i * 100 + 3200
    const t170: number = i * 100 + 4800
    for (let j = 0; j < 100; j++) {
      const t171: number = 0 >= work[t168 + j]! ? 0 : work[t169 + j]!
      work[t170 + j] = t171
    }
  }
  for (let i = 0; i < 100; i += 2) {
    const t172: number = i + 4800
    const t173: number = i + 4900
    const t174: number = i + 5000
    const t175: number = i + 5100
    const t176: number = i * 3072
    const t177: number = i + 4801
    const t178: number = i + 4901
    const t179: number = i + 5001
    const t180: number = i + 5101
    const t181: number = i * 3072 + 3072
    for (let j = 0; j < 16; j += 4) {
      const t182: number = work[t172 + j * 100]!
      const t183: number = x_at + j * 3072
      const t184: number = work[t173 + j * 100]!
      const t185: number = x_at + j * 3072 + 3072
      const t186: number = work[t174 + j * 100]!
      const t187: number = x_at + j * 3072 + 6144
      const t188: number = work[t175 + j * 100]!
      const t189: number = x_at + j * 3072 + 9216
      const t190: number = work[t177 + j * 100]!
      const t191: number = work[t178 + j * 100]!
      const t192: number = work[t179 + j * 100]!
      const t193: number = work[t180 + j * 100]!
      for (let k = 0; k < 3072; k++) {
        const t194: number = x[t183 + k]!
        const t195: number = x[t185 + k]!
        const t196: number = x[t187 + k]!
        const t197: number = x[t189 + k]!
        grad[t176 + k]! += t182 * t194 + t184 * t195 + t186 * t196 + t188 * t197
        grad[t181 + k]! += t190 * t194 + t191 * t195 + t192 * t196 + t193 * t197
      }
    }
  }
  for (let i = 0; i < 100; i++) {
    const t198: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t199: number = t198 + j
      grad[t199]! += 0.0032 * params[t199]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t200: number = i * 100 + 4800
    for (let j = 0; j < 100; j++) {
      grad[j + 307200]! += work[t200 + j]!
    }
  }
  for (let i = 0; i < 10; i += 2) {
    const t201: number = i + 6400
    const t202: number = i + 6410
    const t203: number = i + 6420
    const t204: number = i + 6430
    const t205: number = i * 100 + 307300
    const t206: number = i + 6401
    const t207: number = i + 6411
    const t208: number = i + 6421
    const t209: number = i + 6431
    const t210: number = i * 100 + 307400
    for (let j = 0; j < 16; j += 4) {
      const t211: number = work[t201 + j * 10]!
      const t212: number = j * 100 + 1600
      const t213: number = work[t202 + j * 10]!
      const t214: number = j * 100 + 1700
      const t215: number = work[t203 + j * 10]!
      const t216: number = j * 100 + 1800
      const t217: number = work[t204 + j * 10]!
      const t218: number = j * 100 + 1900
      const t219: number = work[t206 + j * 10]!
      const t220: number = work[t207 + j * 10]!
      const t221: number = work[t208 + j * 10]!
      const t222: number = work[t209 + j * 10]!
      for (let k = 0; k < 100; k++) {
        const t223: number = work[t212 + k]!
        const t224: number = work[t214 + k]!
        const t225: number = work[t216 + k]!
        const t226: number = work[t218 + k]!
        grad[t205 + k]! += t211 * t223 + t213 * t224 + t215 * t225 + t217 * t226
        grad[t210 + k]! += t219 * t223 + t220 * t224 + t221 * t225 + t222 * t226
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t227: number = i * 100 + 307300
    for (let j = 0; j < 100; j++) {
      const t228: number = t227 + j
      grad[t228]! += 0.0032 * params[t228]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t229: number = i * 10 + 6400
    for (let j = 0; j < 10; j++) {
      grad[j + 308300]! += work[t229 + j]!
    }
  }
  return t123
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `W1`, `b1`, `W2`, `b2`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, x: Float64Array, label: ArrayLike<number>, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 308310)
  let sum = 0
  let k = 0
  for (; k + 16 <= n; k += 16) sum += block(params, x, label, k * 3072, k, grad)
  for (; k < n; k++) sum += example(params, x, label[k]!, k * 3072, grad)
  for (let k = 0; k < 308310; k++) grad[k]! /= n
  return sum / n
}

/** Fresh params at their starting values; equal seeds give equal ones. */
export function initParams(seed: number = 1): Float64Array {
  const params = new Float64Array(308310)
  const next = random(seed)
  randomTruncatedNormal(params, 0, 307200, 0, 0.02551551815399144, next)
  randomTruncatedNormal(params, 307300, 308300, 0, 0.1414213562373095, next)
  return params
}

/** Named windows on a vector of params: what is written to one is written to the other. */
export function views(params: Float64Array): { W1: Float64Array; b1: Float64Array; W2: Float64Array; b2: Float64Array } {
  return {
    W1: params.subarray(0, 307200), b1: params.subarray(307200, 307300), W2: params.subarray(307300, 308300),
    b2: params.subarray(308300, 308310),
  }
}

/** Named windows on a gradient. */
export function gradViews(grad: Float64Array): { W1: Float64Array; b1: Float64Array; W2: Float64Array; b2: Float64Array } {
  return {
    W1: grad.subarray(0, 307200), b1: grad.subarray(307200, 307300), W2: grad.subarray(307300, 308300), b2: grad.subarray(308300, 308310),
  }
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array } {
  return own ??= { params: new Float64Array(308310), grad: new Float64Array(308310), tape: new Float64Array(211), x: new Float64Array(3072) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  W1: { offset: 0, length: 307200, shape: [100, 3072] },
  b1: { offset: 307200, length: 100, shape: [100] },
  W2: { offset: 307300, length: 1000, shape: [10, 100] },
  b2: { offset: 308300, length: 10, shape: [10] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {
  W1: { offset: 0, length: 307200, shape: [100, 3072] },
  b1: { offset: 307200, length: 100, shape: [100] },
  W2: { offset: 307300, length: 1000, shape: [10, 100] },
  b2: { offset: 308300, length: 10, shape: [10] },
} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 211

/** How many numbers `params` holds. */
export const paramsLength = 308310

/** How many numbers `grad` holds. */
export const gradLength = 308310

/** What the module was made from and what it costs. */
export const meta = {
  name: "net2",
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
      shape: [10, 100],
      start: { distribution: "truncatedNormal", mean: 0, deviation: 0.1414213562373095 },
    },
    { name: "b2", shape: [10], start: 0 },
  ],
  outputs: [{ name: "loss", shape: [], offset: 0 }],
  operations: { forward: 1233540, backward: 926838, valueAndGrad: 2160403 },
  kinks: [
    {
      site: "max(W1·x + b1, 0)",
      at: "0 = W1·x + b1",
      gradient: "all to the first; to the constant, if one of them is",
    },
  ],
  sourceHash: "eed642ee07c2305d",
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
