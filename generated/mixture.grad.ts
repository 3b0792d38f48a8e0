// Made by gradgen from mixture.expr; do not edit, compile again.
//
// weight = a − logSumExp(a)
// f      = Σᵢ (logSumExpⱼ(weight[j] − Σₖ (0.5·((X[i, k] − m[j, k])/exp(s[j, k]))² + s[j, k])) − log(6.283185307179586))
// ∂f/∂a  = … (22 operations)
// ∂f/∂m  = … (25 operations)
// ∂f/∂s  = … (28 operations)
//
// Operations: forward 13635, backward 12040, both at once 25670. Kept between forward and backward: 16080 bytes. Workspace: 22400 bytes.
// Arrays: 35 loops.

const log = /* @__PURE__ */ Math.log(6.283185307179586)
const work = /* @__PURE__ */ new Float64Array(2800)
const scratch = /* @__PURE__ */ new Float64Array(15)
const allParams = /* @__PURE__ */ new Float64Array(15)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array; X: Float64Array } | undefined

/**
 * `f = Σᵢ (logSumExpⱼ(weight[j] − Σₖ (0.5·((X[i, k] − m[j, k])/exp(s[j, k]))² + s[j, k])) − log(6.283185307179586))`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, X: Float64Array, tape?: Float64Array): number {
  const t1 = params[0]!
  const t2 = params[1]!
  const t3 = params[2]!
  const t4 = Math.max(Math.max(t1, t2), t3)
  const t5 = Math.abs(t4) < Infinity ? t4 : 0
  const t6 = params[9]!
  work[0] = Math.exp(t6)
  const t7 = params[10]!
  work[1] = Math.exp(t7)
  const t8 = params[11]!
  work[2] = Math.exp(t8)
  const t9 = params[12]!
  work[3] = Math.exp(t9)
  const t10 = params[13]!
  work[4] = Math.exp(t10)
  const t11 = params[14]!
  work[5] = Math.exp(t11)
  if (tape !== undefined) {
    for (let k = 0; k < 6; k++) {
      tape[k + 1] = work[k]!
    }
  }
  const t12 = params[3]!
  const t13 = work[0]!
  const t14 = params[4]!
  const t15 = work[1]!
  const t16 = params[5]!
  const t17 = work[2]!
  const t18 = params[6]!
  const t19 = work[3]!
  const t20 = params[7]!
  const t21 = work[4]!
  const t22 = params[8]!
  const t23 = work[5]!
  for (let i = 0; i < 200; i++) {
    const t24: number = X[i * 2]!
    work[i * 6] = (t24 - t12) / t13
    const t25: number = X[i * 2 + 1]!
    work[i * 6 + 1] = (t25 - t14) / t15
    work[i * 6 + 2] = (t24 - t16) / t17
    work[i * 6 + 3] = (t25 - t18) / t19
    work[i * 6 + 4] = (t24 - t20) / t21
    work[i * 6 + 5] = (t25 - t22) / t23
  }
  if (tape !== undefined) {
    for (let k = 0; k < 1200; k++) {
      tape[k + 7] = work[k]!
    }
  }
  const t26 = t1 - t5
  work[1200] = Math.exp(t26)
  const t27 = t2 - t5
  work[1201] = Math.exp(t27)
  const t28 = t3 - t5
  work[1202] = Math.exp(t28)
  if (tape !== undefined) {
    for (let k = 0; k < 3; k++) {
      tape[k + 1207] = work[k + 1200]!
    }
  }
  const t29 = work[1200]!
  const t30 = work[1201]!
  const t31 = work[1202]!
  const t32 = t29 + t30 + t31
  let t33 = 0
  if (t32 >= 1 && t32 < 1.5) {
    const t34 = t29 < 1 ? t29 : 0
    const t35 = t30 < 1 ? t30 : 0
    const t36 = t31 < 1 ? t31 : 0
    t33 = t34 + t35 + t36
  } else {
    t33 = t32 - 1
  }
  const t37 = Math.log1p(t33)
  // weight [3]
  work[1200] = t26 - t37
  work[1201] = t27 - t37
  work[1202] = t28 - t37
  const t38 = work[1200]!
  const t39 = work[1201]!
  const t40 = work[1202]!
  for (let i = 0; i < 200; i++) {
    const t41: number = work[i * 6]!
    const t42: number = work[i * 6 + 1]!
    work[i * 3 + 1200] = t38 - (0.5 * (t41 * t41) + t6 + (0.5 * (t42 * t42) + t7))
    const t43: number = work[i * 6 + 2]!
    const t44: number = work[i * 6 + 3]!
    work[i * 3 + 1201] = t39 - (0.5 * (t43 * t43) + t8 + (0.5 * (t44 * t44) + t9))
    const t45: number = work[i * 6 + 4]!
    const t46: number = work[i * 6 + 5]!
    work[i * 3 + 1202] = t40 - (0.5 * (t45 * t45) + t10 + (0.5 * (t46 * t46) + t11))
  }
  for (let i = 0; i < 200; i++) {
    work[i + 600] = Math.max(Math.max(work[i * 3 + 1200]!, work[i * 3 + 1201]!), work[i * 3 + 1202]!)
  }
  for (let i = 0; i < 200; i++) {
    const t47: number = work[i + 600]!
    const t48: number = Math.abs(t47) < Infinity ? t47 : 0
    work[i * 3] = Math.exp(work[i * 3 + 1200]! - t48)
    work[i * 3 + 1] = Math.exp(work[i * 3 + 1201]! - t48)
    work[i * 3 + 2] = Math.exp(work[i * 3 + 1202]! - t48)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 600; k++) {
      tape[k + 1210] = work[k]!
    }
  }
  for (let i = 0; i < 200; i++) {
    work[i + 800] = work[i * 3]! + work[i * 3 + 1]! + work[i * 3 + 2]!
  }
  if (tape !== undefined) {
    for (let k = 0; k < 200; k++) {
      tape[k + 1810] = work[k + 800]!
    }
  }
  let f = 0
  for (let i = 0; i < 200; i++) {
    const t49: number = work[i + 600]!
    const t50: number = Math.abs(t49) < Infinity ? t49 : 0
    const t51: number = work[i + 800]!
    let t52 = 0
    if (t51 >= 1 && t51 < 1.5) {
      const t53: number = work[i * 3]!
      const t54: number = t53 < 1 ? t53 : 0
      const t55: number = work[i * 3 + 1]!
      const t56: number = t55 < 1 ? t55 : 0
      const t57: number = work[i * 3 + 2]!
      const t58: number = t57 < 1 ? t57 : 0
      t52 = t54 + t56 + t58
    } else {
      t52 = t51 - 1
    }
    f += t50 - log + Math.log1p(t52)
  }
  if (tape !== undefined) {
    tape[0] = t32
  }
  return f
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `a`, `m`, `s`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(
  _params: Float64Array, _X: Float64Array, tape: Float64Array, upstream: number, grad: Float64Array | undefined,
): void {
  if (grad === undefined) return
  const t1 = -upstream
  const t2 = tape[0]!
  const t3 = tape[1]!
  work[600] = 1 / t3
  const t4 = tape[2]!
  work[601] = 1 / t4
  const t5 = tape[3]!
  work[602] = 1 / t5
  const t6 = tape[4]!
  work[603] = 1 / t6
  const t7 = tape[5]!
  work[604] = 1 / t7
  const t8 = tape[6]!
  work[605] = 1 / t8
  for (let i = 0; i < 200; i++) {
    const t9: number = tape[i + 1810]!
    work[i * 3] = tape[i * 3 + 1210]! / t9
    work[i * 3 + 1] = tape[i * 3 + 1211]! / t9
    work[i * 3 + 2] = tape[i * 3 + 1212]! / t9
  }
  work.fill(0, 606, 609)
  for (let i = 0; i < 200; i++) {
    work[606]! += work[i * 3]!
    work[607]! += work[i * 3 + 1]!
    work[608]! += work[i * 3 + 2]!
  }
  const t10 = work[606]!
  const t11 = work[607]!
  const t12 = work[608]!
  const t13 = upstream * (t10 + t11 + t12)
  work.fill(0, 606, 612)
  for (let i = 0; i < 200; i++) {
    const t14: number = tape[i * 6 + 7]!
    const t15: number = t1 * work[i * 3]!
    work[606]! += -(t14 / t3) * (t14 * t15)
    const t16: number = tape[i * 6 + 8]!
    work[607]! += -(t16 / t4) * (t16 * t15)
    const t17: number = tape[i * 6 + 9]!
    const t18: number = t1 * work[i * 3 + 1]!
    work[608]! += -(t17 / t5) * (t17 * t18)
    const t19: number = tape[i * 6 + 10]!
    work[609]! += -(t19 / t6) * (t19 * t18)
    const t20: number = tape[i * 6 + 11]!
    const t21: number = t1 * work[i * 3 + 2]!
    work[610]! += -(t20 / t7) * (t20 * t21)
    const t22: number = tape[i * 6 + 12]!
    work[611]! += -(t22 / t8) * (t22 * t21)
  }
  const t23 = work[600]!
  const t24 = work[601]!
  const t25 = work[602]!
  const t26 = work[603]!
  const t27 = work[604]!
  const t28 = work[605]!
  work.fill(0, 600, 606)
  for (let i = 0; i < 200; i++) {
    const t29: number = t1 * work[i * 3]!
    work[600]! += t23 * (tape[i * 6 + 7]! * t29)
    work[601]! += t24 * (tape[i * 6 + 8]! * t29)
    const t30: number = t1 * work[i * 3 + 1]!
    work[602]! += t25 * (tape[i * 6 + 9]! * t30)
    work[603]! += t26 * (tape[i * 6 + 10]! * t30)
    const t31: number = t1 * work[i * 3 + 2]!
    work[604]! += t27 * (tape[i * 6 + 11]! * t31)
    work[605]! += t28 * (tape[i * 6 + 12]! * t31)
  }
  grad[3] = -work[600]!
  const t32 = upstream * t10
  grad[9] = t3 * work[606]! - t32
  grad[4] = -work[601]!
  grad[10] = t4 * work[607]! - t32
  grad[5] = -work[602]!
  const t33 = upstream * t11
  grad[11] = t5 * work[608]! - t33
  grad[6] = -work[603]!
  grad[12] = t6 * work[609]! - t33
  grad[7] = -work[604]!
  const t34 = upstream * t12
  grad[13] = t7 * work[610]! - t34
  grad[8] = -work[605]!
  grad[14] = t8 * work[611]! - t34
  grad[0] = t32 - t13 * (tape[1207]! / t2)
  grad[1] = t33 - t13 * (tape[1208]! / t2)
  grad[2] = t34 - t13 * (tape[1209]! / t2)
}

/**
 * `f = Σᵢ (logSumExpⱼ(weight[j] − Σₖ (0.5·((X[i, k] − m[j, k])/exp(s[j, k]))² + s[j, k])) − log(6.283185307179586))`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `a`, `m`, `s`.
 */
export function valueAndGrad(params: Float64Array, X: Float64Array, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, X)
  const t1 = params[0]!
  const t2 = params[1]!
  const t3 = params[2]!
  const t4 = Math.max(Math.max(t1, t2), t3)
  const t5 = Math.abs(t4) < Infinity ? t4 : 0
  const t6 = params[9]!
  const t7 = Math.exp(t6)
  work[0] = t7
  const t8 = params[10]!
  const t9 = Math.exp(t8)
  work[1] = t9
  const t10 = params[11]!
  const t11 = Math.exp(t10)
  work[2] = t11
  const t12 = params[12]!
  const t13 = Math.exp(t12)
  work[3] = t13
  const t14 = params[13]!
  const t15 = Math.exp(t14)
  work[4] = t15
  const t16 = params[14]!
  const t17 = Math.exp(t16)
  work[5] = t17
  const t18 = params[3]!
  const t19 = params[4]!
  const t20 = params[5]!
  const t21 = params[6]!
  const t22 = params[7]!
  const t23 = params[8]!
  const t24 = t1 - t5
  const t25 = t2 - t5
  const t26 = t3 - t5
  work[1200] = 1 / t7
  work[1201] = 1 / t9
  work[1202] = 1 / t11
  work[1203] = 1 / t13
  work[1204] = 1 / t15
  work[1205] = 1 / t17
  const t27 = work[0]!
  const t28 = work[1]!
  const t29 = work[2]!
  const t30 = work[3]!
  const t31 = work[4]!
  const t32 = work[5]!
  for (let i = 0; i < 200; i++) {
    const t33: number = X[i * 2]!
    work[i * 6] = (t33 - t18) / t27
    const t34: number = X[i * 2 + 1]!
    work[i * 6 + 1] = (t34 - t19) / t28
    work[i * 6 + 2] = (t33 - t20) / t29
    work[i * 6 + 3] = (t34 - t21) / t30
    work[i * 6 + 4] = (t33 - t22) / t31
    work[i * 6 + 5] = (t34 - t23) / t32
  }
  work[1206] = Math.exp(t24)
  work[1207] = Math.exp(t25)
  work[1208] = Math.exp(t26)
  const t35 = work[1206]!
  const t36 = work[1207]!
  const t37 = work[1208]!
  const t38 = t35 + t36 + t37
  const t39 = work[1200]!
  const t40 = work[1201]!
  const t41 = work[1202]!
  const t42 = work[1203]!
  const t43 = work[1204]!
  const t44 = work[1205]!
  let t45 = 0
  if (t38 >= 1 && t38 < 1.5) {
    const t46 = t35 < 1 ? t35 : 0
    const t47 = t36 < 1 ? t36 : 0
    const t48 = t37 < 1 ? t37 : 0
    t45 = t46 + t47 + t48
  } else {
    t45 = t38 - 1
  }
  const t49 = Math.log1p(t45)
  // weight [3]
  work[1200] = t24 - t49
  work[1201] = t25 - t49
  work[1202] = t26 - t49
  const t50 = work[1200]!
  const t51 = work[1201]!
  const t52 = work[1202]!
  for (let i = 0; i < 200; i++) {
    const t53: number = work[i * 6]!
    const t54: number = work[i * 6 + 1]!
    work[i * 3 + 1200] = t50 - (0.5 * (t53 * t53) + t6 + (0.5 * (t54 * t54) + t8))
    const t55: number = work[i * 6 + 2]!
    const t56: number = work[i * 6 + 3]!
    work[i * 3 + 1201] = t51 - (0.5 * (t55 * t55) + t10 + (0.5 * (t56 * t56) + t12))
    const t57: number = work[i * 6 + 4]!
    const t58: number = work[i * 6 + 5]!
    work[i * 3 + 1202] = t52 - (0.5 * (t57 * t57) + t14 + (0.5 * (t58 * t58) + t16))
  }
  for (let i = 0; i < 200; i++) {
    work[i + 2400] = Math.max(Math.max(work[i * 3 + 1200]!, work[i * 3 + 1201]!), work[i * 3 + 1202]!)
  }
  for (let i = 0; i < 200; i++) {
    const t59: number = work[i + 2400]!
    const t60: number = Math.abs(t59) < Infinity ? t59 : 0
    work[i * 3 + 1800] = Math.exp(work[i * 3 + 1200]! - t60)
    work[i * 3 + 1801] = Math.exp(work[i * 3 + 1201]! - t60)
    work[i * 3 + 1802] = Math.exp(work[i * 3 + 1202]! - t60)
  }
  for (let i = 0; i < 200; i++) {
    work[i + 2600] = work[i * 3 + 1800]! + work[i * 3 + 1801]! + work[i * 3 + 1802]!
  }
  let f = 0
  for (let i = 0; i < 200; i++) {
    const t61: number = work[i + 2400]!
    const t62: number = Math.abs(t61) < Infinity ? t61 : 0
    const t63: number = work[i + 2600]!
    let t64 = 0
    if (t63 >= 1 && t63 < 1.5) {
      const t65: number = work[i * 3 + 1800]!
      const t66: number = t65 < 1 ? t65 : 0
      const t67: number = work[i * 3 + 1801]!
      const t68: number = t67 < 1 ? t67 : 0
      const t69: number = work[i * 3 + 1802]!
      const t70: number = t69 < 1 ? t69 : 0
      t64 = t66 + t68 + t70
    } else {
      t64 = t63 - 1
    }
    f += t62 - log + Math.log1p(t64)
  }
  for (let i = 0; i < 200; i++) {
    const t71: number = work[i + 2600]!
    work[i * 3 + 1200] = work[i * 3 + 1800]! / t71
    work[i * 3 + 1201] = work[i * 3 + 1801]! / t71
    work[i * 3 + 1202] = work[i * 3 + 1802]! / t71
  }
  work.fill(0, 1800, 1803)
  for (let i = 0; i < 200; i++) {
    work[1800]! += work[i * 3 + 1200]!
    work[1801]! += work[i * 3 + 1201]!
    work[1802]! += work[i * 3 + 1202]!
  }
  const t72 = work[1800]!
  const t73 = work[1801]!
  const t74 = work[1802]!
  const t75 = t72 + t73 + t74
  work.fill(0, 1800, 1806)
  for (let i = 0; i < 200; i++) {
    const t76: number = work[i * 6]!
    const t77: number = -work[i * 3 + 1200]!
    work[1800]! += -(t76 / t27) * (t76 * t77)
    const t78: number = work[i * 6 + 1]!
    work[1801]! += -(t78 / t28) * (t78 * t77)
    const t79: number = work[i * 6 + 2]!
    const t80: number = -work[i * 3 + 1201]!
    work[1802]! += -(t79 / t29) * (t79 * t80)
    const t81: number = work[i * 6 + 3]!
    work[1803]! += -(t81 / t30) * (t81 * t80)
    const t82: number = work[i * 6 + 4]!
    const t83: number = -work[i * 3 + 1202]!
    work[1804]! += -(t82 / t31) * (t82 * t83)
    const t84: number = work[i * 6 + 5]!
    work[1805]! += -(t84 / t32) * (t84 * t83)
  }
  work.fill(0, 1806, 1812)
  for (let i = 0; i < 200; i++) {
    const t85: number = -work[i * 3 + 1200]!
    work[1806]! += t39 * (work[i * 6]! * t85)
    work[1807]! += t40 * (work[i * 6 + 1]! * t85)
    const t86: number = -work[i * 3 + 1201]!
    work[1808]! += t41 * (work[i * 6 + 2]! * t86)
    work[1809]! += t42 * (work[i * 6 + 3]! * t86)
    const t87: number = -work[i * 3 + 1202]!
    work[1810]! += t43 * (work[i * 6 + 4]! * t87)
    work[1811]! += t44 * (work[i * 6 + 5]! * t87)
  }
  grad[3] = -work[1806]!
  grad[9] = t27 * work[1800]! - t72
  grad[4] = -work[1807]!
  grad[10] = t28 * work[1801]! - t72
  grad[5] = -work[1808]!
  grad[11] = t29 * work[1802]! - t73
  grad[6] = -work[1809]!
  grad[12] = t30 * work[1803]! - t73
  grad[7] = -work[1810]!
  grad[13] = t31 * work[1804]! - t74
  grad[8] = -work[1811]!
  grad[14] = t32 * work[1805]! - t74
  grad[0] = t72 - t75 * (t35 / t38)
  grad[1] = t73 - t75 * (t36 / t38)
  grad[2] = t74 - t75 * (t37 / t38)
  return f
}

/**
 * `∂f/∂a = … (22 operations)` …
 *
 * The gradient with respect to `a`, `m`, `s`, by name; freshly made.
 */
export function gradient(params: Float64Array, X: Float64Array): { a: Float64Array; m: Float64Array; s: Float64Array } {
  const grad = new Float64Array(15)
  valueAndGrad(params, X, grad)
  return { a: grad.slice(0, 3), m: grad.slice(3, 9), s: grad.slice(9, 15) }
}

/** The value where `x` holds `a`, `m`, `s`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(x: ArrayLike<number>, X: Float64Array, grad?: { [index: number]: number; readonly length: number }): number {
  if (!(x instanceof Float64Array)) {
    for (let k = 0; k < 15; k++) allParams[k] = x[k]!
  }
  return valueAndGrad(x instanceof Float64Array ? x : allParams, X, grad as Float64Array | undefined)
}

/** The value for one example of a batch; adds its gradient to `grad`. */
function example(params: Float64Array, X: Float64Array, X_at: number, grad: Float64Array): number {
  const t1 = params[0]!
  const t2 = params[1]!
  const t3 = params[2]!
  const t4 = Math.max(Math.max(t1, t2), t3)
  const t5 = Math.abs(t4) < Infinity ? t4 : 0
  const t6 = params[9]!
  const t7 = Math.exp(t6)
  work[0] = t7
  const t8 = params[10]!
  const t9 = Math.exp(t8)
  work[1] = t9
  const t10 = params[11]!
  const t11 = Math.exp(t10)
  work[2] = t11
  const t12 = params[12]!
  const t13 = Math.exp(t12)
  work[3] = t13
  const t14 = params[13]!
  const t15 = Math.exp(t14)
  work[4] = t15
  const t16 = params[14]!
  const t17 = Math.exp(t16)
  work[5] = t17
  const t18 = params[3]!
  const t19 = params[4]!
  const t20 = params[5]!
  const t21 = params[6]!
  const t22 = params[7]!
  const t23 = params[8]!
  const t24 = t1 - t5
  const t25 = t2 - t5
  const t26 = t3 - t5
  work[6] = 1 / t7
  work[7] = 1 / t9
  work[8] = 1 / t11
  work[9] = 1 / t13
  work[10] = 1 / t15
  work[11] = 1 / t17
  const t27 = work[0]!
  const t28 = work[1]!
  const t29 = work[2]!
  const t30 = work[3]!
  const t31 = work[4]!
  const t32 = work[5]!
  work[0] = Math.exp(t24)
  work[1] = Math.exp(t25)
  work[2] = Math.exp(t26)
  const t33 = work[0]!
  const t34 = work[1]!
  const t35 = work[2]!
  const t36 = t33 + t34 + t35
  const t37 = work[6]!
  const t38 = work[7]!
  const t39 = work[8]!
  const t40 = work[9]!
  const t41 = work[10]!
  const t42 = work[11]!
  for (let i = 0; i < 200; i++) {
    const t43: number = X[X_at + i * 2]!
    work[i * 6] = (t43 - t18) / t27
    const t44: number = X[X_at + i * 2 + 1]!
    work[i * 6 + 1] = (t44 - t19) / t28
    work[i * 6 + 2] = (t43 - t20) / t29
    work[i * 6 + 3] = (t44 - t21) / t30
    work[i * 6 + 4] = (t43 - t22) / t31
    work[i * 6 + 5] = (t44 - t23) / t32
  }
  let t45 = 0
  if (t36 >= 1 && t36 < 1.5) {
    const t46 = t33 < 1 ? t33 : 0
    const t47 = t34 < 1 ? t34 : 0
    const t48 = t35 < 1 ? t35 : 0
    t45 = t46 + t47 + t48
  } else {
    t45 = t36 - 1
  }
  const t49 = Math.log1p(t45)
  // weight [3]
  work[1200] = t24 - t49
  work[1201] = t25 - t49
  work[1202] = t26 - t49
  const t50 = work[1200]!
  const t51 = work[1201]!
  const t52 = work[1202]!
  for (let i = 0; i < 200; i++) {
    const t53: number = work[i * 6]!
    const t54: number = work[i * 6 + 1]!
    work[i * 3 + 1200] = t50 - (0.5 * (t53 * t53) + t6 + (0.5 * (t54 * t54) + t8))
    const t55: number = work[i * 6 + 2]!
    const t56: number = work[i * 6 + 3]!
    work[i * 3 + 1201] = t51 - (0.5 * (t55 * t55) + t10 + (0.5 * (t56 * t56) + t12))
    const t57: number = work[i * 6 + 4]!
    const t58: number = work[i * 6 + 5]!
    work[i * 3 + 1202] = t52 - (0.5 * (t57 * t57) + t14 + (0.5 * (t58 * t58) + t16))
  }
  for (let i = 0; i < 200; i++) {
    work[i + 2400] = Math.max(Math.max(work[i * 3 + 1200]!, work[i * 3 + 1201]!), work[i * 3 + 1202]!)
  }
  for (let i = 0; i < 200; i++) {
    const t59: number = work[i + 2400]!
    const t60: number = Math.abs(t59) < Infinity ? t59 : 0
    work[i * 3 + 1800] = Math.exp(work[i * 3 + 1200]! - t60)
    work[i * 3 + 1801] = Math.exp(work[i * 3 + 1201]! - t60)
    work[i * 3 + 1802] = Math.exp(work[i * 3 + 1202]! - t60)
  }
  for (let i = 0; i < 200; i++) {
    work[i + 2600] = work[i * 3 + 1800]! + work[i * 3 + 1801]! + work[i * 3 + 1802]!
  }
  let f = 0
  for (let i = 0; i < 200; i++) {
    const t61: number = work[i + 2400]!
    const t62: number = Math.abs(t61) < Infinity ? t61 : 0
    const t63: number = work[i + 2600]!
    let t64 = 0
    if (t63 >= 1 && t63 < 1.5) {
      const t65: number = work[i * 3 + 1800]!
      const t66: number = t65 < 1 ? t65 : 0
      const t67: number = work[i * 3 + 1801]!
      const t68: number = t67 < 1 ? t67 : 0
      const t69: number = work[i * 3 + 1802]!
      const t70: number = t69 < 1 ? t69 : 0
      t64 = t66 + t68 + t70
    } else {
      t64 = t63 - 1
    }
    f += t62 - log + Math.log1p(t64)
  }
  for (let i = 0; i < 200; i++) {
    const t71: number = work[i + 2600]!
    work[i * 3 + 1200] = work[i * 3 + 1800]! / t71
    work[i * 3 + 1201] = work[i * 3 + 1801]! / t71
    work[i * 3 + 1202] = work[i * 3 + 1802]! / t71
  }
  work.fill(0, 1800, 1803)
  for (let i = 0; i < 200; i++) {
    work[1800]! += work[i * 3 + 1200]!
    work[1801]! += work[i * 3 + 1201]!
    work[1802]! += work[i * 3 + 1202]!
  }
  const t72 = work[1800]!
  const t73 = work[1801]!
  const t74 = work[1802]!
  const t75 = t72 + t73 + t74
  work.fill(0, 1800, 1806)
  for (let i = 0; i < 200; i++) {
    const t76: number = work[i * 6]!
    const t77: number = -work[i * 3 + 1200]!
    work[1800]! += -(t76 / t27) * (t76 * t77)
    const t78: number = work[i * 6 + 1]!
    work[1801]! += -(t78 / t28) * (t78 * t77)
    const t79: number = work[i * 6 + 2]!
    const t80: number = -work[i * 3 + 1201]!
    work[1802]! += -(t79 / t29) * (t79 * t80)
    const t81: number = work[i * 6 + 3]!
    work[1803]! += -(t81 / t30) * (t81 * t80)
    const t82: number = work[i * 6 + 4]!
    const t83: number = -work[i * 3 + 1202]!
    work[1804]! += -(t82 / t31) * (t82 * t83)
    const t84: number = work[i * 6 + 5]!
    work[1805]! += -(t84 / t32) * (t84 * t83)
  }
  work.fill(0, 1806, 1812)
  for (let i = 0; i < 200; i++) {
    const t85: number = -work[i * 3 + 1200]!
    work[1806]! += t37 * (work[i * 6]! * t85)
    work[1807]! += t38 * (work[i * 6 + 1]! * t85)
    const t86: number = -work[i * 3 + 1201]!
    work[1808]! += t39 * (work[i * 6 + 2]! * t86)
    work[1809]! += t40 * (work[i * 6 + 3]! * t86)
    const t87: number = -work[i * 3 + 1202]!
    work[1810]! += t41 * (work[i * 6 + 4]! * t87)
    work[1811]! += t42 * (work[i * 6 + 5]! * t87)
  }
  grad[0]! += t72 - t75 * (t33 / t36)
  grad[1]! += t73 - t75 * (t34 / t36)
  grad[2]! += t74 - t75 * (t35 / t36)
  grad[3]! += -work[1806]!
  grad[4]! += -work[1807]!
  grad[5]! += -work[1808]!
  grad[6]! += -work[1809]!
  grad[7]! += -work[1810]!
  grad[8]! += -work[1811]!
  grad[9]! += t27 * work[1800]! - t72
  grad[10]! += t28 * work[1801]! - t72
  grad[11]! += t29 * work[1802]! - t73
  grad[12]! += t30 * work[1803]! - t73
  grad[13]! += t31 * work[1804]! - t74
  grad[14]! += t32 * work[1805]! - t74
  return f
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `a`, `m`, `s`, which overwrites `grad`. */
export function valueAndGradBatch(params: Float64Array, n: number, X: Float64Array, grad: Float64Array | undefined): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 15)
  let sum = 0
  for (let k = 0; k < n; k++) sum += example(params, X, k * 400, grad)
  for (let k = 0; k < 15; k++) grad[k]! /= n
  return sum / n
}

/** Fresh params at their starting values; equal seeds give equal ones. */
export function initParams(seed: number = 1): Float64Array {
  const params = new Float64Array(15)
  const next = random(seed)
  randomNormal(params, 3, 9, 0, 0.05, next)
  return params
}

/** Named windows on a vector of params: what is written to one is written to the other. */
export function views(params: Float64Array): { a: Float64Array; m: Float64Array; s: Float64Array } {
  return { a: params.subarray(0, 3), m: params.subarray(3, 9), s: params.subarray(9, 15) }
}

/** Named windows on a gradient. */
export function gradViews(grad: Float64Array): { a: Float64Array; m: Float64Array; s: Float64Array } {
  return { a: grad.subarray(0, 3), m: grad.subarray(3, 9), s: grad.subarray(9, 15) }
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { params: Float64Array; grad: Float64Array; tape: Float64Array; X: Float64Array } {
  return own ??= { params: new Float64Array(15), grad: new Float64Array(15), tape: new Float64Array(2010), X: new Float64Array(400) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  a: { offset: 0, length: 3, shape: [3] },
  m: { offset: 3, length: 6, shape: [3, 2] },
  s: { offset: 9, length: 6, shape: [3, 2] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {
  a: { offset: 0, length: 3, shape: [3] },
  m: { offset: 3, length: 6, shape: [3, 2] },
  s: { offset: 9, length: 6, shape: [3, 2] },
} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 2010

/** How many numbers `params` holds. */
export const paramsLength = 15

/** How many numbers `grad` holds. */
export const gradLength = 15

/** What the module was made from and what it costs. */
export const meta = {
  name: "mixture",
  inputs: [{ name: "X", shape: [200, 2], kind: "real" }],
  params: [
    { name: "a", shape: [3], start: 0 },
    { name: "m", shape: [3, 2], start: { distribution: "normal", mean: 0, deviation: 0.05 } },
    { name: "s", shape: [3, 2], start: 0 },
  ],
  outputs: [{ name: "f", shape: [], offset: 0 }],
  operations: { forward: 13635, backward: 12040, valueAndGrad: 25670 },
  kinks: [],
  sourceHash: "7ecb35b6c52a27c2",
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

/** Fills a stretch of `values` with normally distributed numbers (G. E. P. Box & M. E. Muller, Ann. Math. Stat. 29 (1958) 610–611). */
function randomNormal(values: Float64Array, start: number, end: number, mean: number, deviation: number, next: () => number): void {
  for (let k = start; k < end; k++) values[k] = mean + deviation * randomNormalStandard(next)
}

/** One number of mean 0 and deviation 1. */
function randomNormalStandard(next: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - next()))
  return radius * Math.cos(2 * Math.PI * next())
}
