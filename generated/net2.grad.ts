// Made by gradgen from net2.expr; do not edit, compile again.
//
// scores    = W2·max(W1·x + b1, 0) + b2
// loss      = logSumExp(scores) − scores[label] + 0.0001·(Σ(W1∘²) + Σ(W2∘²))
// ∂loss/∂W1 = (0.0002·W1[i, j] + (Σₖ W1[i, k]·x[k] + b1[i] ≤ 0 ? 0 : Σₖ W2[k, i]·(exp(scores[k] − logSumExp(scores)) − 1·oneHot(label)[k]))·x[j])ᵢⱼ
// ∂loss/∂b1 = (Σⱼ W1[i, j]·x[j] + b1[i] ≤ 0 ? 0 : Σⱼ W2[j, i]·(exp(scores[j] − logSumExp(scores)) − 1·oneHot(label)[j]))ᵢ
// ∂loss/∂W2 = (0.0002·W2[i, j] + (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])·max(Σₖ W1[j, k]·x[k] + b1[j], 0))ᵢⱼ
// ∂loss/∂b2 = (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])ᵢ
//
// Operations: forward 1233213, backward 926838, both at once 2160076. Kept between forward and backward: 1688 bytes. Workspace: 52480 bytes.
// Arrays: 109 loops (25 over several rows at a time, 8 with several sums). Batches: 16 examples at a time.

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
    for (let j = 0; j < 3072; j++) {
      const t4: number = params[t2 + j]!
      t3 += t4 * t4
    }
    t1 += t3
  }
  let t5 = 0
  for (let i = 0; i < 10; i++) {
    const t6: number = i * 100 + 307300
    let t7 = 0
    for (let j = 0; j < 100; j++) {
      const t8: number = params[t6 + j]!
      t7 += t8 * t8
    }
    t5 += t7
  }
  for (let i = 0; i < 100; i += 4) {
    const t9: number = i * 3072
    const t10: number = i * 3072 + 3072
    const t11: number = i * 3072 + 6144
    const t12: number = i * 3072 + 9216
    let t13 = 0
    let t14 = 0
    let t15 = 0
    let t16 = 0
    for (let j = 0; j < 3072; j++) {
      const t17: number = x[j]!
      t13 += params[t9 + j]! * t17
      t14 += params[t10 + j]! * t17
      t15 += params[t11 + j]! * t17
      t16 += params[t12 + j]! * t17
    }
    const t18: number = t13 + params[i + 307200]!
    work[i] = t18
    work[i + 100] = Math.max(0, t18)
    const t19: number = t14 + params[i + 307201]!
    work[i + 1] = t19
    work[i + 101] = Math.max(0, t19)
    const t20: number = t15 + params[i + 307202]!
    work[i + 2] = t20
    work[i + 102] = Math.max(0, t20)
    const t21: number = t16 + params[i + 307203]!
    work[i + 3] = t21
    work[i + 103] = Math.max(0, t21)
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
    const t22: number = i * 100 + 307300
    const t23: number = i * 100 + 307400
    const t24: number = i * 100 + 307500
    const t25: number = i * 100 + 307600
    const t26: number = i * 100 + 307700
    let t27 = 0
    let t28 = 0
    let t29 = 0
    let t30 = 0
    let t31 = 0
    for (let j = 0; j < 100; j++) {
      const t32: number = work[j + 100]!
      t27 += params[t22 + j]! * t32
      t28 += params[t23 + j]! * t32
      t29 += params[t24 + j]! * t32
      t30 += params[t25 + j]! * t32
      t31 += params[t26 + j]! * t32
    }
    work[i] = t27 + params[i + 308300]!
    work[i + 1] = t28 + params[i + 308301]!
    work[i + 2] = t29 + params[i + 308302]!
    work[i + 3] = t30 + params[i + 308303]!
    work[i + 4] = t31 + params[i + 308304]!
  }
  const t33 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label]! : NaN
  let t34 = -Infinity
  for (let i = 0; i < 10; i++) {
    t34 = Math.max(t34, work[i]!)
  }
  const t35 = Math.abs(t34) < Infinity ? t34 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 10] = Math.exp(work[i]! - t35)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 201] = work[k + 10]!
    }
  }
  let t36 = 0
  for (let i = 0; i < 10; i++) {
    t36 += work[i + 10]!
  }
  let t37 = 0
  if (t36 >= 1 && t36 < 1.5) {
    let t38 = 0
    for (let i = 0; i < 10; i++) {
      const t39: number = work[i + 10]!
      t38 += t39 < 1 ? t39 : 0
    }
    t37 = t38
  } else {
    t37 = t36 - 1
  }
  const loss = t35 - t33 + Math.log1p(t37) + 0.0001 * (t1 + t5)
  if (tape !== undefined) {
    tape[0] = t36
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
    for (let j = 0; j < 3072; j++) {
      const t5: number = params[t3 + j]!
      t4 += t5 * t5
    }
    t2 += t4
  }
  let t6 = 0
  for (let i = 0; i < 10; i++) {
    const t7: number = i * 100 + 307300
    let t8 = 0
    for (let j = 0; j < 100; j++) {
      const t9: number = params[t7 + j]!
      t8 += t9 * t9
    }
    t6 += t8
  }
  for (let i = 0; i < 100; i += 4) {
    const t10: number = i * 3072
    const t11: number = i * 3072 + 3072
    const t12: number = i * 3072 + 6144
    const t13: number = i * 3072 + 9216
    let t14 = 0
    let t15 = 0
    let t16 = 0
    let t17 = 0
    for (let j = 0; j < 3072; j++) {
      const t18: number = x[j]!
      t14 += params[t10 + j]! * t18
      t15 += params[t11 + j]! * t18
      t16 += params[t12 + j]! * t18
      t17 += params[t13 + j]! * t18
    }
    const t19: number = t14 + params[i + 307200]!
    work[i] = t19
    work[i + 100] = Math.max(0, t19)
    const t20: number = t15 + params[i + 307201]!
    work[i + 1] = t20
    work[i + 101] = Math.max(0, t20)
    const t21: number = t16 + params[i + 307202]!
    work[i + 2] = t21
    work[i + 102] = Math.max(0, t21)
    const t22: number = t17 + params[i + 307203]!
    work[i + 3] = t22
    work[i + 103] = Math.max(0, t22)
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t23: number = i * 100 + 307300
    const t24: number = i * 100 + 307400
    const t25: number = i * 100 + 307500
    const t26: number = i * 100 + 307600
    const t27: number = i * 100 + 307700
    let t28 = 0
    let t29 = 0
    let t30 = 0
    let t31 = 0
    let t32 = 0
    for (let j = 0; j < 100; j++) {
      const t33: number = work[j + 100]!
      t28 += params[t23 + j]! * t33
      t29 += params[t24 + j]! * t33
      t30 += params[t25 + j]! * t33
      t31 += params[t26 + j]! * t33
      t32 += params[t27 + j]! * t33
    }
    work[i + 210] = t28 + params[i + 308300]!
    work[i + 211] = t29 + params[i + 308301]!
    work[i + 212] = t30 + params[i + 308302]!
    work[i + 213] = t31 + params[i + 308303]!
    work[i + 214] = t32 + params[i + 308304]!
  }
  const t34 = t1 ? work[label + 210]! : NaN
  let t35 = -Infinity
  for (let i = 0; i < 10; i++) {
    t35 = Math.max(t35, work[i + 210]!)
  }
  const t36 = Math.abs(t35) < Infinity ? t35 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 220] = Math.exp(work[i + 210]! - t36)
  }
  let t37 = 0
  for (let i = 0; i < 10; i++) {
    t37 += work[i + 220]!
  }
  let t38 = 0
  if (t37 >= 1 && t37 < 1.5) {
    let t39 = 0
    for (let i = 0; i < 10; i++) {
      const t40: number = work[i + 220]!
      t39 += t40 < 1 ? t40 : 0
    }
    t38 = t39
  } else {
    t38 = t37 - 1
  }
  const loss = t36 - t34 + Math.log1p(t38) + 0.0001 * (t2 + t6)
  const t41 = -(t38 / t37)
  for (let i = 0; i < 10; i++) {
    const t42: number = work[i + 220]! / t37
    const t43: number = work[i + 200]!
    const t44: number = t43 === 1 && t42 > 0.5 ? t41 : t42 - t43
    grad[i + 308300] = t44
  }
  work.fill(0, 200, 300)
  for (let i = 0; i < 10; i += 5) {
    const t45: number = i * 100 + 307300
    const t46: number = grad[i + 308300]!
    const t47: number = i * 100 + 307400
    const t48: number = grad[i + 308301]!
    const t49: number = i * 100 + 307500
    const t50: number = grad[i + 308302]!
    const t51: number = i * 100 + 307600
    const t52: number = grad[i + 308303]!
    const t53: number = i * 100 + 307700
    const t54: number = grad[i + 308304]!
    for (let j = 0; j < 100; j++) {
      const t55: number = params[t45 + j]! * t46 + params[t47 + j]! * t48 + params[t49 + j]! * t50 + params[t51 + j]! * t52
      work[j + 200]! += t55 + params[t53 + j]! * t54
    }
  }
  for (let i = 0; i < 100; i++) {
    const t56: number = 0 >= work[i]! ? 0 : work[i + 200]!
    grad[i + 307200] = t56
  }
  for (let i = 0; i < 10; i += 5) {
    const t57: number = i * 100 + 307300
    const t58: number = grad[i + 308300]!
    const t59: number = i * 100 + 307400
    const t60: number = grad[i + 308301]!
    const t61: number = i * 100 + 307500
    const t62: number = grad[i + 308302]!
    const t63: number = i * 100 + 307600
    const t64: number = grad[i + 308303]!
    const t65: number = i * 100 + 307700
    const t66: number = grad[i + 308304]!
    for (let j = 0; j < 100; j++) {
      const t67: number = t57 + j
      const t68: number = work[j + 100]!
      grad[t67] = 0.0002 * params[t67]! + t58 * t68
      const t69: number = t59 + j
      grad[t69] = 0.0002 * params[t69]! + t60 * t68
      const t70: number = t61 + j
      grad[t70] = 0.0002 * params[t70]! + t62 * t68
      const t71: number = t63 + j
      grad[t71] = 0.0002 * params[t71]! + t64 * t68
      const t72: number = t65 + j
      grad[t72] = 0.0002 * params[t72]! + t66 * t68
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t73: number = i * 3072
    const t74: number = grad[i + 307200]!
    const t75: number = i * 3072 + 3072
    const t76: number = grad[i + 307201]!
    const t77: number = i * 3072 + 6144
    const t78: number = grad[i + 307202]!
    const t79: number = i * 3072 + 9216
    const t80: number = grad[i + 307203]!
    for (let j = 0; j < 3072; j++) {
      const t81: number = t73 + j
      const t82: number = x[j]!
      grad[t81] = 0.0002 * params[t81]! + t74 * t82
      const t83: number = t75 + j
      grad[t83] = 0.0002 * params[t83]! + t76 * t82
      const t84: number = t77 + j
      grad[t84] = 0.0002 * params[t84]! + t78 * t82
      const t85: number = t79 + j
      grad[t85] = 0.0002 * params[t85]! + t80 * t82
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
    for (let j = 0; j < 3072; j++) {
      const t5: number = params[t3 + j]!
      t4 += t5 * t5
    }
    t2 += t4
  }
  let t6 = 0
  for (let i = 0; i < 10; i++) {
    const t7: number = i * 100 + 307300
    let t8 = 0
    for (let j = 0; j < 100; j++) {
      const t9: number = params[t7 + j]!
      t8 += t9 * t9
    }
    t6 += t8
  }
  for (let i = 0; i < 100; i += 4) {
    const t10: number = i * 3072
    const t11: number = i * 3072 + 3072
    const t12: number = i * 3072 + 6144
    const t13: number = i * 3072 + 9216
    let t14 = 0
    let t15 = 0
    let t16 = 0
    let t17 = 0
    for (let j = 0; j < 3072; j++) {
      const t18: number = x[x_at + j]!
      t14 += params[t10 + j]! * t18
      t15 += params[t11 + j]! * t18
      t16 += params[t12 + j]! * t18
      t17 += params[t13 + j]! * t18
    }
    const t19: number = t14 + params[i + 307200]!
    work[i] = t19
    work[i + 100] = Math.max(0, t19)
    const t20: number = t15 + params[i + 307201]!
    work[i + 1] = t20
    work[i + 101] = Math.max(0, t20)
    const t21: number = t16 + params[i + 307202]!
    work[i + 2] = t21
    work[i + 102] = Math.max(0, t21)
    const t22: number = t17 + params[i + 307203]!
    work[i + 3] = t22
    work[i + 103] = Math.max(0, t22)
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t23: number = i * 100 + 307300
    const t24: number = i * 100 + 307400
    const t25: number = i * 100 + 307500
    const t26: number = i * 100 + 307600
    const t27: number = i * 100 + 307700
    let t28 = 0
    let t29 = 0
    let t30 = 0
    let t31 = 0
    let t32 = 0
    for (let j = 0; j < 100; j++) {
      const t33: number = work[j + 100]!
      t28 += params[t23 + j]! * t33
      t29 += params[t24 + j]! * t33
      t30 += params[t25 + j]! * t33
      t31 += params[t26 + j]! * t33
      t32 += params[t27 + j]! * t33
    }
    work[i + 210] = t28 + params[i + 308300]!
    work[i + 211] = t29 + params[i + 308301]!
    work[i + 212] = t30 + params[i + 308302]!
    work[i + 213] = t31 + params[i + 308303]!
    work[i + 214] = t32 + params[i + 308304]!
  }
  const t34 = t1 ? work[label + 210]! : NaN
  let t35 = -Infinity
  for (let i = 0; i < 10; i++) {
    t35 = Math.max(t35, work[i + 210]!)
  }
  const t36 = Math.abs(t35) < Infinity ? t35 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 220] = Math.exp(work[i + 210]! - t36)
  }
  let t37 = 0
  for (let i = 0; i < 10; i++) {
    t37 += work[i + 220]!
  }
  for (let i = 0; i < 100; i++) {
    const t38: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t39: number = t38 + j
      grad[t39]! += 0.0002 * params[t39]!
    }
  }
  for (let i = 0; i < 10; i++) {
    const t40: number = i * 100 + 307300
    for (let j = 0; j < 100; j++) {
      const t41: number = t40 + j
      grad[t41]! += 0.0002 * params[t41]!
    }
  }
  let t42 = 0
  if (t37 >= 1 && t37 < 1.5) {
    let t43 = 0
    for (let i = 0; i < 10; i++) {
      const t44: number = work[i + 220]!
      t43 += t44 < 1 ? t44 : 0
    }
    t42 = t43
  } else {
    t42 = t37 - 1
  }
  const loss = t36 - t34 + Math.log1p(t42) + 0.0001 * (t2 + t6)
  const t45 = -(t42 / t37)
  for (let i = 0; i < 10; i++) {
    const t46: number = work[i + 220]! / t37
    const t47: number = work[i + 200]!
    const t48: number = t47 === 1 && t46 > 0.5 ? t45 : t46 - t47
    work[i + 400] = t48
  }
  work.fill(0, 200, 300)
  for (let i = 0; i < 10; i += 5) {
    const t49: number = i * 100 + 307300
    const t50: number = work[i + 400]!
    const t51: number = i * 100 + 307400
    const t52: number = work[i + 401]!
    const t53: number = i * 100 + 307500
    const t54: number = work[i + 402]!
    const t55: number = i * 100 + 307600
    const t56: number = work[i + 403]!
    const t57: number = i * 100 + 307700
    const t58: number = work[i + 404]!
    for (let j = 0; j < 100; j++) {
      const t59: number = params[t49 + j]! * t50 + params[t51 + j]! * t52 + params[t53 + j]! * t54 + params[t55 + j]! * t56
      work[j + 200]! += t59 + params[t57 + j]! * t58
    }
  }
  for (let i = 0; i < 100; i++) {
    const t60: number = 0 >= work[i]! ? 0 : work[i + 200]!
    work[i + 300] = t60
  }
  for (let i = 0; i < 100; i += 4) {
    const t61: number = i * 3072
    const t62: number = work[i + 300]!
    const t63: number = i * 3072 + 3072
    const t64: number = work[i + 301]!
    const t65: number = i * 3072 + 6144
    const t66: number = work[i + 302]!
    const t67: number = i * 3072 + 9216
    const t68: number = work[i + 303]!
    for (let j = 0; j < 3072; j++) {
      const t69: number = x[x_at + j]!
      grad[t61 + j]! += t62 * t69
      grad[t63 + j]! += t64 * t69
      grad[t65 + j]! += t66 * t69
      grad[t67 + j]! += t68 * t69
    }
  }
  for (let i = 0; i < 100; i++) {
    grad[i + 307200]! += work[i + 300]!
  }
  for (let i = 0; i < 10; i += 5) {
    const t70: number = i * 100 + 307300
    const t71: number = work[i + 400]!
    const t72: number = i * 100 + 307400
    const t73: number = work[i + 401]!
    const t74: number = i * 100 + 307500
    const t75: number = work[i + 402]!
    const t76: number = i * 100 + 307600
    const t77: number = work[i + 403]!
    const t78: number = i * 100 + 307700
    const t79: number = work[i + 404]!
    for (let j = 0; j < 100; j++) {
      const t80: number = work[j + 100]!
      grad[t70 + j]! += t71 * t80
      grad[t72 + j]! += t73 * t80
      grad[t74 + j]! += t75 * t80
      grad[t76 + j]! += t77 * t80
      grad[t78 + j]! += t79 * t80
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
    for (let j = 0; j < 3072; j++) {
      const t5: number = params[t3 + j]!
      t4 += t5 * t5
    }
    t2 += t4
  }
  let t6 = 0
  for (let i = 0; i < 10; i++) {
    const t7: number = i * 100 + 307300
    let t8 = 0
    for (let j = 0; j < 100; j++) {
      const t9: number = params[t7 + j]!
      t8 += t9 * t9
    }
    t6 += t8
  }
  const t10 = 0.0001 * (t2 + t6)
  for (let i = 0; i < 16; i += 2) {
    const t11: number = x_at + i * 3072
    const t12: number = i * 100
    const t13: number = i * 100 + 1600
    const t14: number = i * 100 + 1
    const t15: number = i * 100 + 1601
    const t16: number = i * 100 + 2
    const t17: number = i * 100 + 1602
    const t18: number = i * 100 + 3
    const t19: number = i * 100 + 1603
    const t20: number = x_at + i * 3072 + 3072
    const t21: number = i * 100 + 100
    const t22: number = i * 100 + 1700
    const t23: number = i * 100 + 101
    const t24: number = i * 100 + 1701
    const t25: number = i * 100 + 102
    const t26: number = i * 100 + 1702
    const t27: number = i * 100 + 103
    const t28: number = i * 100 + 1703
    for (let j = 0; j < 100; j += 4) {
      const t29: number = j * 3072
      const t30: number = j * 3072 + 3072
      const t31: number = j * 3072 + 6144
      const t32: number = j * 3072 + 9216
      let t33 = 0
      let t34 = 0
      let t35 = 0
      let t36 = 0
      let t37 = 0
      let t38 = 0
      let t39 = 0
      let t40 = 0
      for (let k = 0; k < 3072; k++) {
        const t41: number = x[t11 + k]!
        const t42: number = params[t29 + k]!
        const t43: number = params[t30 + k]!
        const t44: number = params[t31 + k]!
        const t45: number = params[t32 + k]!
        const t46: number = x[t20 + k]!
        t33 += t41 * t42
        t34 += t41 * t43
        t35 += t41 * t44
        t36 += t41 * t45
        t37 += t46 * t42
        t38 += t46 * t43
        t39 += t46 * t44
        t40 += t46 * t45
      }
      const t47: number = params[j + 307200]!
      const t48: number = t33 + t47
      work[t12 + j] = t48
      work[t13 + j] = Math.max(0, t48)
      const t49: number = params[j + 307201]!
      const t50: number = t34 + t49
      work[t14 + j] = t50
      work[t15 + j] = Math.max(0, t50)
      const t51: number = params[j + 307202]!
      const t52: number = t35 + t51
      work[t16 + j] = t52
      work[t17 + j] = Math.max(0, t52)
      const t53: number = params[j + 307203]!
      const t54: number = t36 + t53
      work[t18 + j] = t54
      work[t19 + j] = Math.max(0, t54)
      const t55: number = t37 + t47
      work[t21 + j] = t55
      work[t22 + j] = Math.max(0, t55)
      const t56: number = t38 + t49
      work[t23 + j] = t56
      work[t24 + j] = Math.max(0, t56)
      const t57: number = t39 + t51
      work[t25 + j] = t57
      work[t26 + j] = Math.max(0, t57)
      const t58: number = t40 + t53
      work[t27 + j] = t58
      work[t28 + j] = Math.max(0, t58)
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t59: number = i * 100 + 1600
    const t60: number = i * 10 + 3360
    const t61: number = i * 10 + 3361
    const t62: number = i * 10 + 3362
    const t63: number = i * 10 + 3363
    const t64: number = i * 10 + 3364
    const t65: number = i * 100 + 1700
    const t66: number = i * 10 + 3370
    const t67: number = i * 10 + 3371
    const t68: number = i * 10 + 3372
    const t69: number = i * 10 + 3373
    const t70: number = i * 10 + 3374
    for (let j = 0; j < 10; j += 5) {
      const t71: number = j * 100 + 307300
      const t72: number = j * 100 + 307400
      const t73: number = j * 100 + 307500
      const t74: number = j * 100 + 307600
      const t75: number = j * 100 + 307700
      let t76 = 0
      let t77 = 0
      let t78 = 0
      let t79 = 0
      let t80 = 0
      let t81 = 0
      let t82 = 0
      let t83 = 0
      let t84 = 0
      let t85 = 0
      for (let k = 0; k < 100; k++) {
        const t86: number = work[t59 + k]!
        const t87: number = params[t71 + k]!
        const t88: number = params[t72 + k]!
        const t89: number = params[t73 + k]!
        const t90: number = params[t74 + k]!
        const t91: number = params[t75 + k]!
        const t92: number = work[t65 + k]!
        t76 += t86 * t87
        t77 += t86 * t88
        t78 += t86 * t89
        t79 += t86 * t90
        t80 += t86 * t91
        t81 += t92 * t87
        t82 += t92 * t88
        t83 += t92 * t89
        t84 += t92 * t90
        t85 += t92 * t91
      }
      const t93: number = params[j + 308300]!
      work[t60 + j] = t76 + t93
      const t94: number = params[j + 308301]!
      work[t61 + j] = t77 + t94
      const t95: number = params[j + 308302]!
      work[t62 + j] = t78 + t95
      const t96: number = params[j + 308303]!
      work[t63 + j] = t79 + t96
      const t97: number = params[j + 308304]!
      work[t64 + j] = t80 + t97
      work[t66 + j] = t81 + t93
      work[t67 + j] = t82 + t94
      work[t68 + j] = t83 + t95
      work[t69 + j] = t84 + t96
      work[t70 + j] = t85 + t97
    }
  }
  for (let i = 0; i < 16; i++) {
    const t98: number = i * 10 + 3360
    let t99 = -Infinity
    for (let j = 0; j < 10; j++) {
      t99 = Math.max(t99, work[t98 + j]!)
    }
    const t100: number = Math.abs(t99) < Infinity ? t99 : 0
    work[i + 3680] = t100
  }
  for (let i = 0; i < 16; i++) {
    const t101: number = i * 10 + 3360
    const t102: number = work[i + 3680]!
    const t103: number = i * 10 + 3520
    for (let j = 0; j < 10; j++) {
      work[t103 + j] = Math.exp(work[t101 + j]! - t102)
    }
  }
  for (let i = 0; i < 16; i++) {
    const t104: number = i * 10 + 3520
    let t105 = 0
    for (let j = 0; j < 10; j++) {
      t105 += work[t104 + j]!
    }
    work[i + 3696] = t105
    let t106 = 0
    if (t105 >= 1 && t105 < 1.5) {
      let t107 = 0
      for (let j = 0; j < 10; j++) {
        const t108: number = work[t104 + j]!
        t107 += t108 < 1 ? t108 : 0
      }
      t106 = t107
    } else {
      t106 = t105 - 1
    }
    work[i + 3712] = t106
  }
  let t109 = 0
  for (let i = 0; i < 16; i++) {
    const t110: number = label[label_at + i]!
    const t111: number = t110 >= 0 && t110 < 10 && Math.floor(t110) === t110 ? work[(i * 10 + 3360) + t110]! : NaN
    t109 += work[i + 3680]! - t111 + Math.log1p(work[i + 3712]!) + t10
  }
  for (let i = 0; i < 16; i++) {
    const t112: number = i * 10 + 3520
    const t113: number = work[i + 3696]!
    const t114: number = i * 10 + 3200
    const t115: number = -(work[i + 3712]! / t113)
    const t116: number = i * 10 + 6400
    for (let j = 0; j < 10; j++) {
      const t117: number = work[t112 + j]! / t113
      const t118: number = work[t114 + j]!
      const t119: number = t118 === 1 && t117 > 0.5 ? t115 : t117 - t118
      work[t116 + j] = t119
    }
  }
  work.fill(0, 3200, 4800)
  for (let i = 0; i < 16; i += 2) {
    const t120: number = i * 10 + 6400
    const t121: number = i * 10 + 6401
    const t122: number = i * 10 + 6402
    const t123: number = i * 10 + 6403
    const t124: number = i * 10 + 6404
    const t125: number = i * 100 + 3200
    const t126: number = i * 10 + 6410
    const t127: number = i * 10 + 6411
    const t128: number = i * 10 + 6412
    const t129: number = i * 10 + 6413
    const t130: number = i * 10 + 6414
    const t131: number = i * 100 + 3300
    for (let j = 0; j < 10; j += 5) {
      const t132: number = work[t120 + j]!
      const t133: number = j * 100 + 307300
      const t134: number = work[t121 + j]!
      const t135: number = j * 100 + 307400
      const t136: number = work[t122 + j]!
      const t137: number = j * 100 + 307500
      const t138: number = work[t123 + j]!
      const t139: number = j * 100 + 307600
      const t140: number = work[t124 + j]!
      const t141: number = j * 100 + 307700
      const t142: number = work[t126 + j]!
      const t143: number = work[t127 + j]!
      const t144: number = work[t128 + j]!
      const t145: number = work[t129 + j]!
      const t146: number = work[t130 + j]!
      for (let k = 0; k < 100; k++) {
        const t147: number = params[t133 + k]!
        const t148: number = params[t135 + k]!
        const t149: number = params[t137 + k]!
        const t150: number = params[t139 + k]!
        const t151: number = params[t141 + k]!
        const t152: number = t132 * t147 + t134 * t148 + t136 * t149 + t138 * t150 + t140 * t151
        work[t125 + k]! += t152
        const t153: number = t142 * t147 + t143 * t148 + t144 * t149 + t145 * t150 + t146 * t151
        work[t131 + k]! += t153
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t154: number = i * 100
    const t155: number = i * 100 + 3200
    const t156: number = i * 100 + 4800
    for (let j = 0; j < 100; j++) {
      const t157: number = 0 >= work[t154 + j]! ? 0 : work[t155 + j]!
      work[t156 + j] = t157
    }
  }
  for (let i = 0; i < 100; i += 2) {
    const t158: number = i + 4800
    const t159: number = i + 4900
    const t160: number = i + 5000
    const t161: number = i + 5100
    const t162: number = i * 3072
    const t163: number = i + 4801
    const t164: number = i + 4901
    const t165: number = i + 5001
    const t166: number = i + 5101
    const t167: number = i * 3072 + 3072
    for (let j = 0; j < 16; j += 4) {
      const t168: number = work[t158 + j * 100]!
      const t169: number = x_at + j * 3072
      const t170: number = work[t159 + j * 100]!
      const t171: number = x_at + j * 3072 + 3072
      const t172: number = work[t160 + j * 100]!
      const t173: number = x_at + j * 3072 + 6144
      const t174: number = work[t161 + j * 100]!
      const t175: number = x_at + j * 3072 + 9216
      const t176: number = work[t163 + j * 100]!
      const t177: number = work[t164 + j * 100]!
      const t178: number = work[t165 + j * 100]!
      const t179: number = work[t166 + j * 100]!
      for (let k = 0; k < 3072; k++) {
        const t180: number = x[t169 + k]!
        const t181: number = x[t171 + k]!
        const t182: number = x[t173 + k]!
        const t183: number = x[t175 + k]!
        grad[t162 + k]! += t168 * t180 + t170 * t181 + t172 * t182 + t174 * t183
        grad[t167 + k]! += t176 * t180 + t177 * t181 + t178 * t182 + t179 * t183
      }
    }
  }
  for (let i = 0; i < 100; i++) {
    const t184: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t185: number = t184 + j
      grad[t185]! += 0.0032 * params[t185]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t186: number = i * 100 + 4800
    for (let j = 0; j < 100; j++) {
      grad[j + 307200]! += work[t186 + j]!
    }
  }
  for (let i = 0; i < 10; i += 2) {
    const t187: number = i + 6400
    const t188: number = i + 6410
    const t189: number = i + 6420
    const t190: number = i + 6430
    const t191: number = i * 100 + 307300
    const t192: number = i + 6401
    const t193: number = i + 6411
    const t194: number = i + 6421
    const t195: number = i + 6431
    const t196: number = i * 100 + 307400
    for (let j = 0; j < 16; j += 4) {
      const t197: number = work[t187 + j * 10]!
      const t198: number = j * 100 + 1600
      const t199: number = work[t188 + j * 10]!
      const t200: number = j * 100 + 1700
      const t201: number = work[t189 + j * 10]!
      const t202: number = j * 100 + 1800
      const t203: number = work[t190 + j * 10]!
      const t204: number = j * 100 + 1900
      const t205: number = work[t192 + j * 10]!
      const t206: number = work[t193 + j * 10]!
      const t207: number = work[t194 + j * 10]!
      const t208: number = work[t195 + j * 10]!
      for (let k = 0; k < 100; k++) {
        const t209: number = work[t198 + k]!
        const t210: number = work[t200 + k]!
        const t211: number = work[t202 + k]!
        const t212: number = work[t204 + k]!
        grad[t191 + k]! += t197 * t209 + t199 * t210 + t201 * t211 + t203 * t212
        grad[t196 + k]! += t205 * t209 + t206 * t210 + t207 * t211 + t208 * t212
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t213: number = i * 100 + 307300
    for (let j = 0; j < 100; j++) {
      const t214: number = t213 + j
      grad[t214]! += 0.0032 * params[t214]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t215: number = i * 10 + 6400
    for (let j = 0; j < 10; j++) {
      grad[j + 308300]! += work[t215 + j]!
    }
  }
  return t109
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
  operations: { forward: 1233213, backward: 926838, valueAndGrad: 2160076 },
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
