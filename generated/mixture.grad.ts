// Made by gradgen from mixture.expr; do not edit, compile again.
//
// weight = a − logSumExp(a)
// f      = Σᵢ (logSumExpⱼ(weight[j] − Σₖ (0.5·((X[i, k] − m[j, k])/exp(s[j, k]))² + s[j, k])) − log(6.283185307179586))
// ∂f/∂a  = … (22 operations)
// ∂f/∂m  = … (19 operations)
// ∂f/∂s  = … (28 operations)
//
// Operations: forward 11224, backward 10234, both at once 21447. Kept between forward and backward: 16080 bytes. Workspace: 37016 bytes.
// Arrays: 42 loops.

const log = /* @__PURE__ */ Math.log(6.283185307179586)
const work = /* @__PURE__ */ new Float64Array(4627)
const scratch = /* @__PURE__ */ new Float64Array(15)
const allParams = /* @__PURE__ */ new Float64Array(15)

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
    work[i * 6 + 6] = (t24 - t12) / t13
    const t25: number = X[i * 2 + 1]!
    work[i * 6 + 7] = (t25 - t14) / t15
    work[i * 6 + 8] = (t24 - t16) / t17
    work[i * 6 + 9] = (t25 - t18) / t19
    work[i * 6 + 10] = (t24 - t20) / t21
    work[i * 6 + 11] = (t25 - t22) / t23
  }
  work[1206] = Math.exp(t1 - t5)
  work[1207] = Math.exp(t2 - t5)
  work[1208] = Math.exp(t3 - t5)
  const t26 = work[1206]! + work[1207]! + work[1208]!
  const t27 = t5 + Math.log(t26)
  // weight [3]
  work[1209] = t1 - t27
  work[1210] = t2 - t27
  work[1211] = t3 - t27
  const t28 = work[1209]!
  const t29 = work[1210]!
  const t30 = work[1211]!
  for (let i = 0; i < 200; i++) {
    const t31: number = work[i * 6 + 6]!
    const t32: number = work[i * 6 + 7]!
    work[i * 3 + 1212] = t28 - (0.5 * (t31 * t31) + t6 + (0.5 * (t32 * t32) + t7))
    const t33: number = work[i * 6 + 8]!
    const t34: number = work[i * 6 + 9]!
    work[i * 3 + 1213] = t29 - (0.5 * (t33 * t33) + t8 + (0.5 * (t34 * t34) + t9))
    const t35: number = work[i * 6 + 10]!
    const t36: number = work[i * 6 + 11]!
    work[i * 3 + 1214] = t30 - (0.5 * (t35 * t35) + t10 + (0.5 * (t36 * t36) + t11))
  }
  for (let i = 0; i < 200; i++) {
    work[i + 1812] = Math.max(Math.max(work[i * 3 + 1212]!, work[i * 3 + 1213]!), work[i * 3 + 1214]!)
  }
  for (let i = 0; i < 200; i++) {
    const t37: number = work[i + 1812]!
    const t38: number = Math.abs(t37) < Infinity ? t37 : 0
    work[i * 3 + 2012] = Math.exp(work[i * 3 + 1212]! - t38)
    work[i * 3 + 2013] = Math.exp(work[i * 3 + 1213]! - t38)
    work[i * 3 + 2014] = Math.exp(work[i * 3 + 1214]! - t38)
  }
  for (let i = 0; i < 200; i++) {
    work[i + 2612] = work[i * 3 + 2012]! + work[i * 3 + 2013]! + work[i * 3 + 2014]!
  }
  let f = 0
  for (let i = 0; i < 200; i++) {
    const t39: number = work[i + 1812]!
    const t40: number = Math.abs(t39) < Infinity ? t39 : 0
    f += t40 + Math.log(work[i + 2612]!) - log
  }
  if (tape !== undefined) {
    for (let k = 0; k < 6; k++) {
      tape[k + 1] = work[k]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 1200; k++) {
      tape[k + 7] = work[k + 6]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 3; k++) {
      tape[k + 1207] = work[k + 1206]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 600; k++) {
      tape[k + 1210] = work[k + 2012]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 200; k++) {
      tape[k + 1810] = work[k + 2612]!
    }
  }
  if (tape !== undefined) {
    tape[0] = t26
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
  const t4 = tape[2]!
  const t5 = tape[3]!
  const t6 = tape[4]!
  const t7 = tape[5]!
  const t8 = tape[6]!
  for (let i = 0; i < 200; i++) {
    work[i * 6] = tape[i * 6 + 7]! / t3
    work[i * 6 + 1] = tape[i * 6 + 8]! / t4
    work[i * 6 + 2] = tape[i * 6 + 9]! / t5
    work[i * 6 + 3] = tape[i * 6 + 10]! / t6
    work[i * 6 + 4] = tape[i * 6 + 11]! / t7
    work[i * 6 + 5] = tape[i * 6 + 12]! / t8
  }
  for (let i = 0; i < 200; i++) {
    const t9: number = tape[i + 1810]!
    work[i * 3 + 1200] = tape[i * 3 + 1210]! / t9
    work[i * 3 + 1201] = tape[i * 3 + 1211]! / t9
    work[i * 3 + 1202] = tape[i * 3 + 1212]! / t9
  }
  work.fill(0, 1800, 1803)
  for (let i = 0; i < 200; i++) {
    work[1800]! += work[i * 3 + 1200]!
    work[1801]! += work[i * 3 + 1201]!
    work[1802]! += work[i * 3 + 1202]!
  }
  const t10 = work[1800]!
  const t11 = work[1801]!
  const t12 = work[1802]!
  work.fill(0, 1803, 1809)
  for (let i = 0; i < 200; i++) {
    const t13: number = work[i * 3 + 1200]!
    work[1803]! += work[i * 6]! * t13
    work[1804]! += work[i * 6 + 1]! * t13
  }
  for (let i = 0; i < 200; i++) {
    const t14: number = work[i * 3 + 1201]!
    work[1805]! += work[i * 6 + 2]! * t14
    work[1806]! += work[i * 6 + 3]! * t14
  }
  for (let i = 0; i < 200; i++) {
    const t15: number = work[i * 3 + 1202]!
    work[1807]! += work[i * 6 + 4]! * t15
    work[1808]! += work[i * 6 + 5]! * t15
  }
  const t16 = upstream * (t10 + t11 + t12)
  work.fill(0, 1809, 1815)
  for (let i = 0; i < 200; i++) {
    const t17: number = t1 * work[i * 3 + 1200]!
    work[1809]! += -work[i * 6]! * (tape[i * 6 + 7]! * t17)
    work[1810]! += -work[i * 6 + 1]! * (tape[i * 6 + 8]! * t17)
    const t18: number = t1 * work[i * 3 + 1201]!
    work[1811]! += -work[i * 6 + 2]! * (tape[i * 6 + 9]! * t18)
    work[1812]! += -work[i * 6 + 3]! * (tape[i * 6 + 10]! * t18)
    const t19: number = t1 * work[i * 3 + 1202]!
    work[1813]! += -work[i * 6 + 4]! * (tape[i * 6 + 11]! * t19)
    work[1814]! += -work[i * 6 + 5]! * (tape[i * 6 + 12]! * t19)
  }
  grad[3] = upstream * work[1803]!
  const t20 = upstream * t10
  grad[9] = t3 * work[1809]! - t20
  grad[4] = upstream * work[1804]!
  grad[10] = t4 * work[1810]! - t20
  grad[5] = upstream * work[1805]!
  const t21 = upstream * t11
  grad[11] = t5 * work[1811]! - t21
  grad[6] = upstream * work[1806]!
  grad[12] = t6 * work[1812]! - t21
  grad[7] = upstream * work[1807]!
  const t22 = upstream * t12
  grad[13] = t7 * work[1813]! - t22
  grad[8] = upstream * work[1808]!
  grad[14] = t8 * work[1814]! - t22
  grad[0] = t20 - t16 * (tape[1207]! / t2)
  grad[1] = t21 - t16 * (tape[1208]! / t2)
  grad[2] = t22 - t16 * (tape[1209]! / t2)
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
    const t25: number = (t24 - t12) / t13
    work[i * 6 + 6] = t25
    work[i * 6 + 1206] = t25 / t13
    const t26: number = X[i * 2 + 1]!
    const t27: number = (t26 - t14) / t15
    work[i * 6 + 7] = t27
    work[i * 6 + 1207] = t27 / t15
    const t28: number = (t24 - t16) / t17
    work[i * 6 + 8] = t28
    work[i * 6 + 1208] = t28 / t17
    const t29: number = (t26 - t18) / t19
    work[i * 6 + 9] = t29
    work[i * 6 + 1209] = t29 / t19
    const t30: number = (t24 - t20) / t21
    work[i * 6 + 10] = t30
    work[i * 6 + 1210] = t30 / t21
    const t31: number = (t26 - t22) / t23
    work[i * 6 + 11] = t31
    work[i * 6 + 1211] = t31 / t23
  }
  work[2406] = Math.exp(t1 - t5)
  work[2407] = Math.exp(t2 - t5)
  work[2408] = Math.exp(t3 - t5)
  const t32 = work[2406]!
  const t33 = work[2407]!
  const t34 = work[2408]!
  const t35 = t32 + t33 + t34
  const t36 = t5 + Math.log(t35)
  // weight [3]
  work[2409] = t1 - t36
  work[2410] = t2 - t36
  work[2411] = t3 - t36
  const t37 = work[2409]!
  const t38 = work[2410]!
  const t39 = work[2411]!
  for (let i = 0; i < 200; i++) {
    const t40: number = work[i * 6 + 6]!
    const t41: number = work[i * 6 + 7]!
    work[i * 3 + 2412] = t37 - (0.5 * (t40 * t40) + t6 + (0.5 * (t41 * t41) + t7))
    const t42: number = work[i * 6 + 8]!
    const t43: number = work[i * 6 + 9]!
    work[i * 3 + 2413] = t38 - (0.5 * (t42 * t42) + t8 + (0.5 * (t43 * t43) + t9))
    const t44: number = work[i * 6 + 10]!
    const t45: number = work[i * 6 + 11]!
    work[i * 3 + 2414] = t39 - (0.5 * (t44 * t44) + t10 + (0.5 * (t45 * t45) + t11))
  }
  for (let i = 0; i < 200; i++) {
    work[i + 3012] = Math.max(Math.max(work[i * 3 + 2412]!, work[i * 3 + 2413]!), work[i * 3 + 2414]!)
  }
  for (let i = 0; i < 200; i++) {
    const t46: number = work[i + 3012]!
    const t47: number = Math.abs(t46) < Infinity ? t46 : 0
    work[i * 3 + 3212] = Math.exp(work[i * 3 + 2412]! - t47)
    work[i * 3 + 3213] = Math.exp(work[i * 3 + 2413]! - t47)
    work[i * 3 + 3214] = Math.exp(work[i * 3 + 2414]! - t47)
  }
  for (let i = 0; i < 200; i++) {
    work[i + 3812] = work[i * 3 + 3212]! + work[i * 3 + 3213]! + work[i * 3 + 3214]!
  }
  let f = 0
  for (let i = 0; i < 200; i++) {
    const t48: number = work[i + 3012]!
    const t49: number = Math.abs(t48) < Infinity ? t48 : 0
    f += t49 + Math.log(work[i + 3812]!) - log
  }
  for (let i = 0; i < 200; i++) {
    const t50: number = work[i + 3812]!
    work[i * 3 + 4012] = work[i * 3 + 3212]! / t50
    work[i * 3 + 4013] = work[i * 3 + 3213]! / t50
    work[i * 3 + 4014] = work[i * 3 + 3214]! / t50
  }
  work.fill(0, 4612, 4615)
  for (let i = 0; i < 200; i++) {
    work[4612]! += work[i * 3 + 4012]!
    work[4613]! += work[i * 3 + 4013]!
    work[4614]! += work[i * 3 + 4014]!
  }
  const t51 = work[4612]!
  const t52 = work[4613]!
  const t53 = work[4614]!
  const t54 = t51 + t52 + t53
  work.fill(0, 4615, 4621)
  for (let i = 0; i < 200; i++) {
    const t55: number = -work[i * 3 + 4012]!
    work[4615]! += -work[i * 6 + 1206]! * (work[i * 6 + 6]! * t55)
    work[4616]! += -work[i * 6 + 1207]! * (work[i * 6 + 7]! * t55)
    const t56: number = -work[i * 3 + 4013]!
    work[4617]! += -work[i * 6 + 1208]! * (work[i * 6 + 8]! * t56)
    work[4618]! += -work[i * 6 + 1209]! * (work[i * 6 + 9]! * t56)
    const t57: number = -work[i * 3 + 4014]!
    work[4619]! += -work[i * 6 + 1210]! * (work[i * 6 + 10]! * t57)
    work[4620]! += -work[i * 6 + 1211]! * (work[i * 6 + 11]! * t57)
  }
  grad.fill(0, 3, 9)
  for (let i = 0; i < 200; i++) {
    const t58: number = work[i * 3 + 4012]!
    grad[3]! += work[i * 6 + 1206]! * t58
    grad[4]! += work[i * 6 + 1207]! * t58
  }
  for (let i = 0; i < 200; i++) {
    const t59: number = work[i * 3 + 4013]!
    grad[5]! += work[i * 6 + 1208]! * t59
    grad[6]! += work[i * 6 + 1209]! * t59
  }
  for (let i = 0; i < 200; i++) {
    const t60: number = work[i * 3 + 4014]!
    grad[7]! += work[i * 6 + 1210]! * t60
    grad[8]! += work[i * 6 + 1211]! * t60
  }
  grad[0] = t51 - t54 * (t32 / t35)
  grad[1] = t52 - t54 * (t33 / t35)
  grad[2] = t53 - t54 * (t34 / t35)
  grad[9] = t13 * work[4615]! - t51
  grad[10] = t15 * work[4616]! - t51
  grad[11] = t17 * work[4617]! - t52
  grad[12] = t19 * work[4618]! - t52
  grad[13] = t21 * work[4619]! - t53
  grad[14] = t23 * work[4620]! - t53
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
  work[2406] = Math.exp(t1 - t5)
  work[2407] = Math.exp(t2 - t5)
  work[2408] = Math.exp(t3 - t5)
  const t24 = work[2406]!
  const t25 = work[2407]!
  const t26 = work[2408]!
  const t27 = t24 + t25 + t26
  const t28 = t5 + Math.log(t27)
  // weight [3]
  work[2409] = t1 - t28
  work[2410] = t2 - t28
  work[2411] = t3 - t28
  const t29 = work[2409]!
  const t30 = work[2410]!
  const t31 = work[2411]!
  work.fill(0, 4612, 4615)
  work.fill(0, 4615, 4621)
  for (let i = 0; i < 200; i++) {
    const t32: number = X[X_at + i * 2]!
    const t33: number = (t32 - t12) / t13
    work[i * 6 + 6] = t33
    work[i * 6 + 1206] = t33 / t13
    const t34: number = X[X_at + i * 2 + 1]!
    const t35: number = (t34 - t14) / t15
    work[i * 6 + 7] = t35
    work[i * 6 + 1207] = t35 / t15
    const t36: number = (t32 - t16) / t17
    work[i * 6 + 8] = t36
    work[i * 6 + 1208] = t36 / t17
    const t37: number = (t34 - t18) / t19
    work[i * 6 + 9] = t37
    work[i * 6 + 1209] = t37 / t19
    const t38: number = (t32 - t20) / t21
    work[i * 6 + 10] = t38
    work[i * 6 + 1210] = t38 / t21
    const t39: number = (t34 - t22) / t23
    work[i * 6 + 11] = t39
    work[i * 6 + 1211] = t39 / t23
  }
  for (let i = 0; i < 200; i++) {
    const t40: number = work[i * 6 + 6]!
    const t41: number = work[i * 6 + 7]!
    work[i * 3 + 2412] = t29 - (0.5 * (t40 * t40) + t6 + (0.5 * (t41 * t41) + t7))
    const t42: number = work[i * 6 + 8]!
    const t43: number = work[i * 6 + 9]!
    work[i * 3 + 2413] = t30 - (0.5 * (t42 * t42) + t8 + (0.5 * (t43 * t43) + t9))
    const t44: number = work[i * 6 + 10]!
    const t45: number = work[i * 6 + 11]!
    work[i * 3 + 2414] = t31 - (0.5 * (t44 * t44) + t10 + (0.5 * (t45 * t45) + t11))
  }
  for (let i = 0; i < 200; i++) {
    work[i + 3012] = Math.max(Math.max(work[i * 3 + 2412]!, work[i * 3 + 2413]!), work[i * 3 + 2414]!)
  }
  for (let i = 0; i < 200; i++) {
    const t46: number = work[i + 3012]!
    const t47: number = Math.abs(t46) < Infinity ? t46 : 0
    work[i * 3 + 3212] = Math.exp(work[i * 3 + 2412]! - t47)
    work[i * 3 + 3213] = Math.exp(work[i * 3 + 2413]! - t47)
    work[i * 3 + 3214] = Math.exp(work[i * 3 + 2414]! - t47)
  }
  for (let i = 0; i < 200; i++) {
    work[i + 3812] = work[i * 3 + 3212]! + work[i * 3 + 3213]! + work[i * 3 + 3214]!
  }
  let f = 0
  for (let i = 0; i < 200; i++) {
    const t48: number = work[i + 3012]!
    const t49: number = Math.abs(t48) < Infinity ? t48 : 0
    f += t49 + Math.log(work[i + 3812]!) - log
  }
  for (let i = 0; i < 200; i++) {
    const t50: number = work[i + 3812]!
    work[i * 3 + 4012] = work[i * 3 + 3212]! / t50
    work[i * 3 + 4013] = work[i * 3 + 3213]! / t50
    work[i * 3 + 4014] = work[i * 3 + 3214]! / t50
  }
  for (let i = 0; i < 200; i++) {
    work[4612]! += work[i * 3 + 4012]!
    work[4613]! += work[i * 3 + 4013]!
    work[4614]! += work[i * 3 + 4014]!
  }
  const t51 = work[4612]!
  const t52 = work[4613]!
  const t53 = work[4614]!
  const t54 = t51 + t52 + t53
  for (let i = 0; i < 200; i++) {
    const t55: number = -work[i * 3 + 4012]!
    work[4615]! += -work[i * 6 + 1206]! * (work[i * 6 + 6]! * t55)
    work[4616]! += -work[i * 6 + 1207]! * (work[i * 6 + 7]! * t55)
    const t56: number = -work[i * 3 + 4013]!
    work[4617]! += -work[i * 6 + 1208]! * (work[i * 6 + 8]! * t56)
    work[4618]! += -work[i * 6 + 1209]! * (work[i * 6 + 9]! * t56)
    const t57: number = -work[i * 3 + 4014]!
    work[4619]! += -work[i * 6 + 1210]! * (work[i * 6 + 10]! * t57)
    work[4620]! += -work[i * 6 + 1211]! * (work[i * 6 + 11]! * t57)
  }
  work.fill(0, 4621, 4627)
  for (let i = 0; i < 200; i++) {
    const t58: number = work[i * 3 + 4012]!
    work[4621]! += work[i * 6 + 1206]! * t58
    work[4622]! += work[i * 6 + 1207]! * t58
  }
  for (let i = 0; i < 200; i++) {
    const t59: number = work[i * 3 + 4013]!
    work[4623]! += work[i * 6 + 1208]! * t59
    work[4624]! += work[i * 6 + 1209]! * t59
  }
  for (let i = 0; i < 200; i++) {
    const t60: number = work[i * 3 + 4014]!
    work[4625]! += work[i * 6 + 1210]! * t60
    work[4626]! += work[i * 6 + 1211]! * t60
  }
  grad[0]! += t51 - t54 * (t24 / t27)
  grad[1]! += t52 - t54 * (t25 / t27)
  grad[2]! += t53 - t54 * (t26 / t27)
  grad[3]! += work[4621]!
  grad[4]! += work[4622]!
  grad[5]! += work[4623]!
  grad[6]! += work[4624]!
  grad[7]! += work[4625]!
  grad[8]! += work[4626]!
  grad[9]! += t13 * work[4615]! - t51
  grad[10]! += t15 * work[4616]! - t51
  grad[11]! += t17 * work[4617]! - t52
  grad[12]! += t19 * work[4618]! - t52
  grad[13]! += t21 * work[4619]! - t53
  grad[14]! += t23 * work[4620]! - t53
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
  operations: { forward: 11224, backward: 10234, valueAndGrad: 21447 },
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
