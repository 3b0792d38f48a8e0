// Made by gradgen from net2.expr; do not edit, compile again.
//
// scores    = W2·max(W1·x + b1, 0) + b2
// loss      = logSumExp(scores) − scores[label] + 0.0001·(Σ(W1∘²) + Σ(W2∘²))
// ∂loss/∂W1 = (0.0002·W1[i, j] + (Σₖ W1[i, k]·x[k] + b1[i] ≤ 0 ? 0 : Σₖ W2[k, i]·(exp(scores[k] − logSumExp(scores)) − 1·oneHot(label)[k]))·x[j])ᵢⱼ
// ∂loss/∂b1 = (Σⱼ W1[i, j]·x[j] + b1[i] ≤ 0 ? 0 : Σⱼ W2[j, i]·(exp(scores[j] − logSumExp(scores)) − 1·oneHot(label)[j]))ᵢ
// ∂loss/∂W2 = (0.0002·W2[i, j] + (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])·max(Σₖ W1[j, k]·x[k] + b1[j], 0))ᵢⱼ
// ∂loss/∂b2 = (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])ᵢ
//
// Operations: forward 1233176, backward 926838, both at once 2159997. Kept between forward and backward: 1688 bytes. Workspace: 56704 bytes.
// Arrays: 105 loops (25 over several rows at a time, 8 with several sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(7088)
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
    work[i + 200] = t27 + params[i + 308300]!
    work[i + 201] = t28 + params[i + 308301]!
    work[i + 202] = t29 + params[i + 308302]!
    work[i + 203] = t30 + params[i + 308303]!
    work[i + 204] = t31 + params[i + 308304]!
  }
  const t33 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label + 200]! : NaN
  let t34 = -Infinity
  for (let i = 0; i < 10; i++) {
    t34 = Math.max(t34, work[i + 200]!)
  }
  const t35 = Math.abs(t34) < Infinity ? t34 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 210] = Math.exp(work[i + 200]! - t35)
  }
  let t36 = 0
  for (let i = 0; i < 10; i++) {
    t36 += work[i + 210]!
  }
  const loss = t35 + Math.log(t36) - t33 + 0.0001 * (t1 + t5)
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
    for (let k = 0; k < 10; k++) {
      tape[k + 201] = work[k + 210]!
    }
  }
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
  work.fill(0, 10, 110)
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
      work[j + 10]! += t13 + params[t11 + j]! * t12
    }
  }
  for (let i = 0; i < 100; i++) {
    const t14: number = 0 >= tape[i + 1]! ? 0 : work[i + 10]!
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
  const loss = t36 + Math.log(t37) - t34 + 0.0001 * (t2 + t6)
  for (let i = 0; i < 10; i++) {
    grad[i + 308300] = work[i + 220]! / t37 - work[i + 200]!
  }
  work.fill(0, 230, 330)
  for (let i = 0; i < 10; i += 5) {
    const t38: number = i * 100 + 307300
    const t39: number = grad[i + 308300]!
    const t40: number = i * 100 + 307400
    const t41: number = grad[i + 308301]!
    const t42: number = i * 100 + 307500
    const t43: number = grad[i + 308302]!
    const t44: number = i * 100 + 307600
    const t45: number = grad[i + 308303]!
    const t46: number = i * 100 + 307700
    const t47: number = grad[i + 308304]!
    for (let j = 0; j < 100; j++) {
      const t48: number = params[t38 + j]! * t39 + params[t40 + j]! * t41 + params[t42 + j]! * t43 + params[t44 + j]! * t45
      work[j + 230]! += t48 + params[t46 + j]! * t47
    }
  }
  for (let i = 0; i < 100; i++) {
    const t49: number = 0 >= work[i]! ? 0 : work[i + 230]!
    grad[i + 307200] = t49
  }
  for (let i = 0; i < 10; i += 5) {
    const t50: number = i * 100 + 307300
    const t51: number = grad[i + 308300]!
    const t52: number = i * 100 + 307400
    const t53: number = grad[i + 308301]!
    const t54: number = i * 100 + 307500
    const t55: number = grad[i + 308302]!
    const t56: number = i * 100 + 307600
    const t57: number = grad[i + 308303]!
    const t58: number = i * 100 + 307700
    const t59: number = grad[i + 308304]!
    for (let j = 0; j < 100; j++) {
      const t60: number = t50 + j
      const t61: number = work[j + 100]!
      grad[t60] = 0.0002 * params[t60]! + t51 * t61
      const t62: number = t52 + j
      grad[t62] = 0.0002 * params[t62]! + t53 * t61
      const t63: number = t54 + j
      grad[t63] = 0.0002 * params[t63]! + t55 * t61
      const t64: number = t56 + j
      grad[t64] = 0.0002 * params[t64]! + t57 * t61
      const t65: number = t58 + j
      grad[t65] = 0.0002 * params[t65]! + t59 * t61
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t66: number = i * 3072
    const t67: number = grad[i + 307200]!
    const t68: number = i * 3072 + 3072
    const t69: number = grad[i + 307201]!
    const t70: number = i * 3072 + 6144
    const t71: number = grad[i + 307202]!
    const t72: number = i * 3072 + 9216
    const t73: number = grad[i + 307203]!
    for (let j = 0; j < 3072; j++) {
      const t74: number = t66 + j
      const t75: number = x[j]!
      grad[t74] = 0.0002 * params[t74]! + t67 * t75
      const t76: number = t68 + j
      grad[t76] = 0.0002 * params[t76]! + t69 * t75
      const t77: number = t70 + j
      grad[t77] = 0.0002 * params[t77]! + t71 * t75
      const t78: number = t72 + j
      grad[t78] = 0.0002 * params[t78]! + t73 * t75
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
  const loss = t36 + Math.log(t37) - t34 + 0.0001 * (t2 + t6)
  for (let i = 0; i < 10; i++) {
    work[i + 230] = work[i + 220]! / t37 - work[i + 200]!
  }
  work.fill(0, 240, 340)
  for (let i = 0; i < 10; i += 5) {
    const t38: number = i * 100 + 307300
    const t39: number = work[i + 230]!
    const t40: number = i * 100 + 307400
    const t41: number = work[i + 231]!
    const t42: number = i * 100 + 307500
    const t43: number = work[i + 232]!
    const t44: number = i * 100 + 307600
    const t45: number = work[i + 233]!
    const t46: number = i * 100 + 307700
    const t47: number = work[i + 234]!
    for (let j = 0; j < 100; j++) {
      const t48: number = params[t38 + j]! * t39 + params[t40 + j]! * t41 + params[t42 + j]! * t43 + params[t44 + j]! * t45
      work[j + 240]! += t48 + params[t46 + j]! * t47
    }
  }
  for (let i = 0; i < 100; i++) {
    const t49: number = 0 >= work[i]! ? 0 : work[i + 240]!
    work[i + 340] = t49
  }
  for (let i = 0; i < 100; i++) {
    const t50: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t51: number = t50 + j
      grad[t51]! += 0.0002 * params[t51]!
    }
  }
  for (let i = 0; i < 100; i += 4) {
    const t52: number = i * 3072
    const t53: number = work[i + 340]!
    const t54: number = i * 3072 + 3072
    const t55: number = work[i + 341]!
    const t56: number = i * 3072 + 6144
    const t57: number = work[i + 342]!
    const t58: number = i * 3072 + 9216
    const t59: number = work[i + 343]!
    for (let j = 0; j < 3072; j++) {
      const t60: number = x[x_at + j]!
      grad[t52 + j]! += t53 * t60
      grad[t54 + j]! += t55 * t60
      grad[t56 + j]! += t57 * t60
      grad[t58 + j]! += t59 * t60
    }
  }
  for (let i = 0; i < 100; i++) {
    grad[i + 307200]! += work[i + 340]!
  }
  for (let i = 0; i < 10; i++) {
    const t61: number = i * 100 + 307300
    for (let j = 0; j < 100; j++) {
      const t62: number = t61 + j
      grad[t62]! += 0.0002 * params[t62]!
    }
  }
  for (let i = 0; i < 10; i += 5) {
    const t63: number = i * 100 + 307300
    const t64: number = work[i + 230]!
    const t65: number = i * 100 + 307400
    const t66: number = work[i + 231]!
    const t67: number = i * 100 + 307500
    const t68: number = work[i + 232]!
    const t69: number = i * 100 + 307600
    const t70: number = work[i + 233]!
    const t71: number = i * 100 + 307700
    const t72: number = work[i + 234]!
    for (let j = 0; j < 100; j++) {
      const t73: number = work[j + 100]!
      grad[t63 + j]! += t64 * t73
      grad[t65 + j]! += t66 * t73
      grad[t67 + j]! += t68 * t73
      grad[t69 + j]! += t70 * t73
      grad[t71 + j]! += t72 * t73
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 308300]! += work[i + 230]!
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
    work[i + 3520] = t99
    const t100: number = Math.abs(t99) < Infinity ? t99 : 0
    work[i + 3536] = t100
  }
  for (let i = 0; i < 16; i++) {
    const t101: number = i * 10 + 3360
    const t102: number = work[i + 3536]!
    const t103: number = i * 10 + 3552
    for (let j = 0; j < 10; j++) {
      work[t103 + j] = Math.exp(work[t101 + j]! - t102)
    }
  }
  for (let i = 0; i < 16; i++) {
    const t104: number = i * 10 + 3552
    let t105 = 0
    for (let j = 0; j < 10; j++) {
      t105 += work[t104 + j]!
    }
    work[i + 3712] = t105
  }
  let t106 = 0
  for (let i = 0; i < 16; i++) {
    const t107: number = label[label_at + i]!
    const t108: number = t107 >= 0 && t107 < 10 && Math.floor(t107) === t107 ? work[(i * 10 + 3360) + t107]! : NaN
    t106 += work[i + 3536]! + Math.log(work[i + 3712]!) - t108 + t10
  }
  for (let i = 0; i < 16; i++) {
    const t109: number = i * 10 + 3552
    const t110: number = work[i + 3712]!
    const t111: number = i * 10 + 3200
    const t112: number = i * 10 + 3728
    for (let j = 0; j < 10; j++) {
      work[t112 + j] = work[t109 + j]! / t110 - work[t111 + j]!
    }
  }
  work.fill(0, 3888, 5488)
  for (let i = 0; i < 16; i += 2) {
    const t113: number = i * 10 + 3728
    const t114: number = i * 10 + 3729
    const t115: number = i * 10 + 3730
    const t116: number = i * 10 + 3731
    const t117: number = i * 10 + 3732
    const t118: number = i * 100 + 3888
    const t119: number = i * 10 + 3738
    const t120: number = i * 10 + 3739
    const t121: number = i * 10 + 3740
    const t122: number = i * 10 + 3741
    const t123: number = i * 10 + 3742
    const t124: number = i * 100 + 3988
    for (let j = 0; j < 10; j += 5) {
      const t125: number = work[t113 + j]!
      const t126: number = j * 100 + 307300
      const t127: number = work[t114 + j]!
      const t128: number = j * 100 + 307400
      const t129: number = work[t115 + j]!
      const t130: number = j * 100 + 307500
      const t131: number = work[t116 + j]!
      const t132: number = j * 100 + 307600
      const t133: number = work[t117 + j]!
      const t134: number = j * 100 + 307700
      const t135: number = work[t119 + j]!
      const t136: number = work[t120 + j]!
      const t137: number = work[t121 + j]!
      const t138: number = work[t122 + j]!
      const t139: number = work[t123 + j]!
      for (let k = 0; k < 100; k++) {
        const t140: number = params[t126 + k]!
        const t141: number = params[t128 + k]!
        const t142: number = params[t130 + k]!
        const t143: number = params[t132 + k]!
        const t144: number = params[t134 + k]!
        const t145: number = t125 * t140 + t127 * t141 + t129 * t142 + t131 * t143 + t133 * t144
        work[t118 + k]! += t145
        const t146: number = t135 * t140 + t136 * t141 + t137 * t142 + t138 * t143 + t139 * t144
        work[t124 + k]! += t146
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t147: number = i * 100
    const t148: number = i * 100 + 3888
    const t149: number = i * 100 + 5488
    for (let j = 0; j < 100; j++) {
      const t150: number = 0 >= work[t147 + j]! ? 0 : work[t148 + j]!
      work[t149 + j] = t150
    }
  }
  for (let i = 0; i < 100; i += 2) {
    const t151: number = i + 5488
    const t152: number = i + 5588
    const t153: number = i + 5688
    const t154: number = i + 5788
    const t155: number = i * 3072
    const t156: number = i + 5489
    const t157: number = i + 5589
    const t158: number = i + 5689
    const t159: number = i + 5789
    const t160: number = i * 3072 + 3072
    for (let j = 0; j < 16; j += 4) {
      const t161: number = work[t151 + j * 100]!
      const t162: number = x_at + j * 3072
      const t163: number = work[t152 + j * 100]!
      const t164: number = x_at + j * 3072 + 3072
      const t165: number = work[t153 + j * 100]!
      const t166: number = x_at + j * 3072 + 6144
      const t167: number = work[t154 + j * 100]!
      const t168: number = x_at + j * 3072 + 9216
      const t169: number = work[t156 + j * 100]!
      const t170: number = work[t157 + j * 100]!
      const t171: number = work[t158 + j * 100]!
      const t172: number = work[t159 + j * 100]!
      for (let k = 0; k < 3072; k++) {
        const t173: number = x[t162 + k]!
        const t174: number = x[t164 + k]!
        const t175: number = x[t166 + k]!
        const t176: number = x[t168 + k]!
        grad[t155 + k]! += t161 * t173 + t163 * t174 + t165 * t175 + t167 * t176
        grad[t160 + k]! += t169 * t173 + t170 * t174 + t171 * t175 + t172 * t176
      }
    }
  }
  for (let i = 0; i < 100; i++) {
    const t177: number = i * 3072
    for (let j = 0; j < 3072; j++) {
      const t178: number = t177 + j
      grad[t178]! += 0.0032 * params[t178]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t179: number = i * 100 + 5488
    for (let j = 0; j < 100; j++) {
      grad[j + 307200]! += work[t179 + j]!
    }
  }
  for (let i = 0; i < 10; i += 2) {
    const t180: number = i + 3728
    const t181: number = i + 3738
    const t182: number = i + 3748
    const t183: number = i + 3758
    const t184: number = i * 100 + 307300
    const t185: number = i + 3729
    const t186: number = i + 3739
    const t187: number = i + 3749
    const t188: number = i + 3759
    const t189: number = i * 100 + 307400
    for (let j = 0; j < 16; j += 4) {
      const t190: number = work[t180 + j * 10]!
      const t191: number = j * 100 + 1600
      const t192: number = work[t181 + j * 10]!
      const t193: number = j * 100 + 1700
      const t194: number = work[t182 + j * 10]!
      const t195: number = j * 100 + 1800
      const t196: number = work[t183 + j * 10]!
      const t197: number = j * 100 + 1900
      const t198: number = work[t185 + j * 10]!
      const t199: number = work[t186 + j * 10]!
      const t200: number = work[t187 + j * 10]!
      const t201: number = work[t188 + j * 10]!
      for (let k = 0; k < 100; k++) {
        const t202: number = work[t191 + k]!
        const t203: number = work[t193 + k]!
        const t204: number = work[t195 + k]!
        const t205: number = work[t197 + k]!
        grad[t184 + k]! += t190 * t202 + t192 * t203 + t194 * t204 + t196 * t205
        grad[t189 + k]! += t198 * t202 + t199 * t203 + t200 * t204 + t201 * t205
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t206: number = i * 100 + 307300
    for (let j = 0; j < 100; j++) {
      const t207: number = t206 + j
      grad[t207]! += 0.0032 * params[t207]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t208: number = i * 10 + 3728
    for (let j = 0; j < 10; j++) {
      grad[j + 308300]! += work[t208 + j]!
    }
  }
  return t106
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
  operations: { forward: 1233176, backward: 926838, valueAndGrad: 2159997 },
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
