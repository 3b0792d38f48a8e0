// Made by gradgen from logistic.expr; do not edit, compile again.
//
// loss     = Σ(y ⊙ softplus(−(X·w + b)) + (1 − y) ⊙ softplus(X·w + b))/100 + 0.01·Σ(w²)
// ∂loss/∂w = 0.02·w + 0.01·Xᵀ·(σ(X·w + b) ⊙ (1 − y) − (1 − σ(X·w + b)) ⊙ y)
// ∂loss/∂b = Σ(0.01·(σ(X·w + b) ⊙ (1 − y) − (1 − σ(X·w + b)) ⊙ y))
//
// Operations: forward 3523, backward 3225, both at once 6743. Kept between forward and backward: 1600 bytes. Workspace: 38400 bytes.
// Arrays: 35 loops (9 over several rows at a time, 9 with several sums, 2 with partial sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(4800)
const scratch = /* @__PURE__ */ new Float64Array(11)
const allParams = /* @__PURE__ */ new Float64Array(11)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array; X: Float64Array; y: Float64Array } | undefined

/**
 * `loss = Σ(y ⊙ softplus(−(X·w + b)) + (1 − y) ⊙ softplus(X·w + b))/100 + 0.01·Σ(w²)`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, X: Float64Array, y: Float64Array, tape?: Float64Array): number {
  const b = params[10]!
  let t1 = 0
  for (let i = 0; i < 10; i++) {
    const t2: number = params[i]!
    t1 += t2 * t2
  }
  for (let i = 0; i < 100; i += 4) {
    const t3: number = i * 10
    const t4: number = i * 10 + 10
    const t5: number = i * 10 + 20
    const t6: number = i * 10 + 30
    let t7 = 0
    let t8 = 0
    let t9 = 0
    let t10 = 0
    for (let j = 0; j < 10; j++) {
      const t11: number = params[j]!
      t7 += X[t3 + j]! * t11
      t8 += X[t4 + j]! * t11
      t9 += X[t5 + j]! * t11
      t10 += X[t6 + j]! * t11
    }
    const t12: number = t7 + b
    work[i] = t12
    const t13: number = Math.exp(-Math.abs(t12))
    work[i + 100] = t13
    work[i + 200] = Math.log1p(t13)
    const t14: number = t8 + b
    work[i + 1] = t14
    const t15: number = Math.exp(-Math.abs(t14))
    work[i + 101] = t15
    work[i + 201] = Math.log1p(t15)
    const t16: number = t9 + b
    work[i + 2] = t16
    const t17: number = Math.exp(-Math.abs(t16))
    work[i + 102] = t17
    work[i + 202] = Math.log1p(t17)
    const t18: number = t10 + b
    work[i + 3] = t18
    const t19: number = Math.exp(-Math.abs(t18))
    work[i + 103] = t19
    work[i + 203] = Math.log1p(t19)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 100; k++) {
      tape[k] = work[k]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 100; k++) {
      tape[k + 100] = work[k + 100]!
    }
  }
  let t20 = 0
  for (let i = 0; i < 100; i++) {
    const t21: number = y[i]!
    const t22: number = work[i]!
    const t23: number = work[i + 200]!
    const t24: number = t21 * (Math.max(0, -t22) + t23) + (1 - t21) * (Math.max(0, t22) + t23)
    t20 += t24
  }
  const loss = t20 / 100 + 0.01 * t1
  return loss
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `w`, `b`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(
  params: Float64Array, X: Float64Array, y: Float64Array, tape: Float64Array, upstream: number, grad: Float64Array | undefined,
): void {
  if (grad === undefined) return
  const t1 = 0.01 * upstream
  const t2 = 0.02 * upstream
  for (let i = 0; i < 100; i++) {
    const t3: number = tape[i + 100]!
    const t4: number = 1 / (1 + t3)
    const t5: boolean = tape[i]! >= 0
    const t6: number = t3 * t4
    const t7: number = t5 ? t4 : t6
    const t8: number = y[i]!
    const t9: number = t5 ? t6 : t4
    work[i] = t1 * (t7 * (1 - t8) - t9 * t8)
  }
  let t10 = 0
  let t11 = 0
  let t12 = 0
  let t13 = 0
  for (let i = 0; i < 100; i += 4) {
    t10 += work[i]!
    t11 += work[i + 1]!
    t12 += work[i + 2]!
    t13 += work[i + 3]!
  }
  const t14 = t10 + t11 + (t12 + t13)
  for (let i = 0; i < 10; i += 5) {
    const t15: number = i + 1
    const t16: number = i + 2
    const t17: number = i + 3
    const t18: number = i + 4
    let t19 = 0
    let t20 = 0
    let t21 = 0
    let t22 = 0
    let t23 = 0
    for (let j = 0; j < 100; j++) {
      const t24: number = work[j]!
      t19 += X[i + j * 10]! * t24
      t20 += X[t15 + j * 10]! * t24
      t21 += X[t16 + j * 10]! * t24
      t22 += X[t17 + j * 10]! * t24
      t23 += X[t18 + j * 10]! * t24
    }
    grad[i] = t2 * params[i]! + t19
    grad[t15] = t2 * params[t15]! + t20
    grad[t16] = t2 * params[t16]! + t21
    grad[t17] = t2 * params[t17]! + t22
    grad[t18] = t2 * params[t18]! + t23
  }
  grad[10] = t14
}

/**
 * `loss = Σ(y ⊙ softplus(−(X·w + b)) + (1 − y) ⊙ softplus(X·w + b))/100 + 0.01·Σ(w²)`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `w`, `b`.
 */
export function valueAndGrad(params: Float64Array, X: Float64Array, y: Float64Array, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, X, y)
  const b = params[10]!
  let t1 = 0
  for (let i = 0; i < 10; i++) {
    const t2: number = params[i]!
    t1 += t2 * t2
  }
  for (let i = 0; i < 100; i += 4) {
    const t3: number = i * 10
    const t4: number = i * 10 + 10
    const t5: number = i * 10 + 20
    const t6: number = i * 10 + 30
    let t7 = 0
    let t8 = 0
    let t9 = 0
    let t10 = 0
    for (let j = 0; j < 10; j++) {
      const t11: number = params[j]!
      t7 += X[t3 + j]! * t11
      t8 += X[t4 + j]! * t11
      t9 += X[t5 + j]! * t11
      t10 += X[t6 + j]! * t11
    }
    const t12: number = t7 + b
    work[i] = t12
    const t13: number = Math.exp(-Math.abs(t12))
    const t14: number = 1 / (1 + t13)
    work[i + 100] = Math.log1p(t13)
    const t15: boolean = t12 >= 0
    const t16: number = t13 * t14
    const t17: number = t15 ? t14 : t16
    const t18: number = y[i]!
    const t19: number = t15 ? t16 : t14
    work[i + 200] = 0.01 * (t17 * (1 - t18) - t19 * t18)
    const t20: number = t8 + b
    work[i + 1] = t20
    const t21: number = Math.exp(-Math.abs(t20))
    const t22: number = 1 / (1 + t21)
    work[i + 101] = Math.log1p(t21)
    const t23: boolean = t20 >= 0
    const t24: number = t21 * t22
    const t25: number = t23 ? t22 : t24
    const t26: number = y[i + 1]!
    const t27: number = t23 ? t24 : t22
    work[i + 201] = 0.01 * (t25 * (1 - t26) - t27 * t26)
    const t28: number = t9 + b
    work[i + 2] = t28
    const t29: number = Math.exp(-Math.abs(t28))
    const t30: number = 1 / (1 + t29)
    work[i + 102] = Math.log1p(t29)
    const t31: boolean = t28 >= 0
    const t32: number = t29 * t30
    const t33: number = t31 ? t30 : t32
    const t34: number = y[i + 2]!
    const t35: number = t31 ? t32 : t30
    work[i + 202] = 0.01 * (t33 * (1 - t34) - t35 * t34)
    const t36: number = t10 + b
    work[i + 3] = t36
    const t37: number = Math.exp(-Math.abs(t36))
    const t38: number = 1 / (1 + t37)
    work[i + 103] = Math.log1p(t37)
    const t39: boolean = t36 >= 0
    const t40: number = t37 * t38
    const t41: number = t39 ? t38 : t40
    const t42: number = y[i + 3]!
    const t43: number = t39 ? t40 : t38
    work[i + 203] = 0.01 * (t41 * (1 - t42) - t43 * t42)
  }
  let t44 = 0
  let t45 = 0
  for (let i = 0; i < 100; i++) {
    const t46: number = y[i]!
    const t47: number = work[i]!
    const t48: number = work[i + 100]!
    const t49: number = t46 * (Math.max(0, -t47) + t48) + (1 - t46) * (Math.max(0, t47) + t48)
    t44 += t49
    t45 += work[i + 200]!
  }
  const loss = t44 / 100 + 0.01 * t1
  for (let i = 0; i < 10; i += 5) {
    const t50: number = i + 1
    const t51: number = i + 2
    const t52: number = i + 3
    const t53: number = i + 4
    let t54 = 0
    let t55 = 0
    let t56 = 0
    let t57 = 0
    let t58 = 0
    for (let j = 0; j < 100; j++) {
      const t59: number = work[j + 200]!
      t54 += X[i + j * 10]! * t59
      t55 += X[t50 + j * 10]! * t59
      t56 += X[t51 + j * 10]! * t59
      t57 += X[t52 + j * 10]! * t59
      t58 += X[t53 + j * 10]! * t59
    }
    grad[i] = 0.02 * params[i]! + t54
    grad[t50] = 0.02 * params[t50]! + t55
    grad[t51] = 0.02 * params[t51]! + t56
    grad[t52] = 0.02 * params[t52]! + t57
    grad[t53] = 0.02 * params[t53]! + t58
  }
  grad[10] = t45
  return loss
}

/**
 * `∂loss/∂w = 0.02·w + 0.01·Xᵀ·(σ(X·w + b) ⊙ (1 − y) − (1 − σ(X·w + b)) ⊙ y)` …
 *
 * The gradient with respect to `w`, `b`, by name; freshly made.
 */
export function gradient(params: Float64Array, X: Float64Array, y: Float64Array): { w: Float64Array; b: number } {
  const grad = new Float64Array(11)
  valueAndGrad(params, X, y, grad)
  return { w: grad.slice(0, 10), b: grad[10]! }
}

/** The value where `x` holds `w`, `b`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(
  x: ArrayLike<number>, X: Float64Array, y: Float64Array, grad?: { [index: number]: number; readonly length: number },
): number {
  if (!(x instanceof Float64Array)) {
    for (let k = 0; k < 11; k++) allParams[k] = x[k]!
  }
  return valueAndGrad(x instanceof Float64Array ? x : allParams, X, y, grad as Float64Array | undefined)
}

/** The value for one example of a batch; adds its gradient to `grad`. */
function example(params: Float64Array, X: Float64Array, y: Float64Array, X_at: number, y_at: number, grad: Float64Array): number {
  const b = params[10]!
  let t1 = 0
  for (let i = 0; i < 10; i++) {
    const t2: number = params[i]!
    t1 += t2 * t2
  }
  for (let i = 0; i < 100; i += 4) {
    const t3: number = i * 10
    const t4: number = i * 10 + 10
    const t5: number = i * 10 + 20
    const t6: number = i * 10 + 30
    let t7 = 0
    let t8 = 0
    let t9 = 0
    let t10 = 0
    for (let j = 0; j < 10; j++) {
      const t11: number = params[j]!
      t7 += X[X_at + t3 + j]! * t11
      t8 += X[X_at + t4 + j]! * t11
      t9 += X[X_at + t5 + j]! * t11
      t10 += X[X_at + t6 + j]! * t11
    }
    const t12: number = t7 + b
    work[i] = t12
    const t13: number = Math.exp(-Math.abs(t12))
    const t14: number = 1 / (1 + t13)
    work[i + 100] = Math.log1p(t13)
    const t15: boolean = t12 >= 0
    const t16: number = t13 * t14
    const t17: number = t15 ? t14 : t16
    const t18: number = y[y_at + i]!
    const t19: number = t15 ? t16 : t14
    work[i + 200] = 0.01 * (t17 * (1 - t18) - t19 * t18)
    const t20: number = t8 + b
    work[i + 1] = t20
    const t21: number = Math.exp(-Math.abs(t20))
    const t22: number = 1 / (1 + t21)
    work[i + 101] = Math.log1p(t21)
    const t23: boolean = t20 >= 0
    const t24: number = t21 * t22
    const t25: number = t23 ? t22 : t24
    const t26: number = y[y_at + i + 1]!
    const t27: number = t23 ? t24 : t22
    work[i + 201] = 0.01 * (t25 * (1 - t26) - t27 * t26)
    const t28: number = t9 + b
    work[i + 2] = t28
    const t29: number = Math.exp(-Math.abs(t28))
    const t30: number = 1 / (1 + t29)
    work[i + 102] = Math.log1p(t29)
    const t31: boolean = t28 >= 0
    const t32: number = t29 * t30
    const t33: number = t31 ? t30 : t32
    const t34: number = y[y_at + i + 2]!
    const t35: number = t31 ? t32 : t30
    work[i + 202] = 0.01 * (t33 * (1 - t34) - t35 * t34)
    const t36: number = t10 + b
    work[i + 3] = t36
    const t37: number = Math.exp(-Math.abs(t36))
    const t38: number = 1 / (1 + t37)
    work[i + 103] = Math.log1p(t37)
    const t39: boolean = t36 >= 0
    const t40: number = t37 * t38
    const t41: number = t39 ? t38 : t40
    const t42: number = y[y_at + i + 3]!
    const t43: number = t39 ? t40 : t38
    work[i + 203] = 0.01 * (t41 * (1 - t42) - t43 * t42)
  }
  let t44 = 0
  let t45 = 0
  for (let i = 0; i < 100; i++) {
    const t46: number = y[y_at + i]!
    const t47: number = work[i]!
    const t48: number = work[i + 100]!
    const t49: number = t46 * (Math.max(0, -t47) + t48) + (1 - t46) * (Math.max(0, t47) + t48)
    t44 += t49
    t45 += work[i + 200]!
  }
  const loss = t44 / 100 + 0.01 * t1
  for (let i = 0; i < 10; i++) {
    grad[i]! += 0.02 * params[i]!
  }
  for (let i = 0; i < 10; i += 5) {
    const t50: number = i + 1
    const t51: number = i + 2
    const t52: number = i + 3
    const t53: number = i + 4
    let t54 = 0
    let t55 = 0
    let t56 = 0
    let t57 = 0
    let t58 = 0
    for (let j = 0; j < 100; j++) {
      const t59: number = work[j + 200]!
      t54 += X[X_at + i + j * 10]! * t59
      t55 += X[X_at + t50 + j * 10]! * t59
      t56 += X[X_at + t51 + j * 10]! * t59
      t57 += X[X_at + t52 + j * 10]! * t59
      t58 += X[X_at + t53 + j * 10]! * t59
    }
    grad[i]! += t54
    grad[t50]! += t55
    grad[t51]! += t56
    grad[t52]! += t57
    grad[t53]! += t58
  }
  grad[10]! += t45
  return loss
}

/** The sum of the values of 16 examples of a batch, worked out together; adds the sum of their gradients to `grad`. */
function block(params: Float64Array, X: Float64Array, y: Float64Array, X_at: number, y_at: number, grad: Float64Array): number {
  const b = params[10]!
  let t1 = 0
  for (let i = 0; i < 10; i++) {
    const t2: number = params[i]!
    t1 += t2 * t2
  }
  const t3 = 0.01 * t1
  for (let i = 0; i < 16; i += 2) {
    const t4: number = X_at + i * 1000
    const t5: number = i * 100
    const t6: number = i * 100 + 1600
    const t7: number = y_at + i * 100
    const t8: number = i * 100 + 3200
    const t9: number = i * 100 + 1
    const t10: number = i * 100 + 1601
    const t11: number = y_at + i * 100 + 1
    const t12: number = i * 100 + 3201
    const t13: number = i * 100 + 2
    const t14: number = i * 100 + 1602
    const t15: number = y_at + i * 100 + 2
    const t16: number = i * 100 + 3202
    const t17: number = i * 100 + 3
    const t18: number = i * 100 + 1603
    const t19: number = y_at + i * 100 + 3
    const t20: number = i * 100 + 3203
    const t21: number = i * 100 + 100
    const t22: number = i * 100 + 1700
    const t23: number = y_at + i * 100 + 100
    const t24: number = i * 100 + 3300
    const t25: number = i * 100 + 101
    const t26: number = i * 100 + 1701
    const t27: number = y_at + i * 100 + 101
    const t28: number = i * 100 + 3301
    const t29: number = i * 100 + 102
    const t30: number = i * 100 + 1702
    const t31: number = y_at + i * 100 + 102
    const t32: number = i * 100 + 3302
    const t33: number = i * 100 + 103
    const t34: number = i * 100 + 1703
    const t35: number = y_at + i * 100 + 103
    const t36: number = i * 100 + 3303
    for (let j = 0; j < 100; j += 4) {
      const t37: number = t4 + j * 10
      const t38: number = t4 + j * 10 + 10
      const t39: number = t4 + j * 10 + 20
      const t40: number = t4 + j * 10 + 30
      const t41: number = t4 + j * 10 + 1000
      const t42: number = t4 + j * 10 + 1010
      const t43: number = t4 + j * 10 + 1020
      const t44: number = t4 + j * 10 + 1030
      let t45 = 0
      let t46 = 0
      let t47 = 0
      let t48 = 0
      let t49 = 0
      let t50 = 0
      let t51 = 0
      let t52 = 0
      for (let k = 0; k < 10; k++) {
        const t53: number = params[k]!
        t45 += X[t37 + k]! * t53
        t46 += X[t38 + k]! * t53
        t47 += X[t39 + k]! * t53
        t48 += X[t40 + k]! * t53
        t49 += X[t41 + k]! * t53
        t50 += X[t42 + k]! * t53
        t51 += X[t43 + k]! * t53
        t52 += X[t44 + k]! * t53
      }
      const t54: number = t45 + b
      work[t5 + j] = t54
      const t55: number = Math.exp(-Math.abs(t54))
      const t56: number = 1 / (1 + t55)
      work[t6 + j] = Math.log1p(t55)
      const t57: boolean = t54 >= 0
      const t58: number = t55 * t56
      const t59: number = t57 ? t56 : t58
      const t60: number = y[t7 + j]!
      const t61: number = t57 ? t58 : t56
      work[t8 + j] = 0.01 * (t59 * (1 - t60) - t61 * t60)
      const t62: number = t46 + b
      work[t9 + j] = t62
      const t63: number = Math.exp(-Math.abs(t62))
      const t64: number = 1 / (1 + t63)
      work[t10 + j] = Math.log1p(t63)
      const t65: boolean = t62 >= 0
      const t66: number = t63 * t64
      const t67: number = t65 ? t64 : t66
      const t68: number = y[t11 + j]!
      const t69: number = t65 ? t66 : t64
      work[t12 + j] = 0.01 * (t67 * (1 - t68) - t69 * t68)
      const t70: number = t47 + b
      work[t13 + j] = t70
      const t71: number = Math.exp(-Math.abs(t70))
      const t72: number = 1 / (1 + t71)
      work[t14 + j] = Math.log1p(t71)
      const t73: boolean = t70 >= 0
      const t74: number = t71 * t72
      const t75: number = t73 ? t72 : t74
      const t76: number = y[t15 + j]!
      const t77: number = t73 ? t74 : t72
      work[t16 + j] = 0.01 * (t75 * (1 - t76) - t77 * t76)
      const t78: number = t48 + b
      work[t17 + j] = t78
      const t79: number = Math.exp(-Math.abs(t78))
      const t80: number = 1 / (1 + t79)
      work[t18 + j] = Math.log1p(t79)
      const t81: boolean = t78 >= 0
      const t82: number = t79 * t80
      const t83: number = t81 ? t80 : t82
      const t84: number = y[t19 + j]!
      const t85: number = t81 ? t82 : t80
      work[t20 + j] = 0.01 * (t83 * (1 - t84) - t85 * t84)
      const t86: number = t49 + b
      work[t21 + j] = t86
      const t87: number = Math.exp(-Math.abs(t86))
      const t88: number = 1 / (1 + t87)
      work[t22 + j] = Math.log1p(t87)
      const t89: boolean = t86 >= 0
      const t90: number = t87 * t88
      const t91: number = t89 ? t88 : t90
      const t92: number = y[t23 + j]!
      const t93: number = t89 ? t90 : t88
      work[t24 + j] = 0.01 * (t91 * (1 - t92) - t93 * t92)
      const t94: number = t50 + b
      work[t25 + j] = t94
      const t95: number = Math.exp(-Math.abs(t94))
      const t96: number = 1 / (1 + t95)
      work[t26 + j] = Math.log1p(t95)
      const t97: boolean = t94 >= 0
      const t98: number = t95 * t96
      const t99: number = t97 ? t96 : t98
      const t100: number = y[t27 + j]!
      const t101: number = t97 ? t98 : t96
      work[t28 + j] = 0.01 * (t99 * (1 - t100) - t101 * t100)
      const t102: number = t51 + b
      work[t29 + j] = t102
      const t103: number = Math.exp(-Math.abs(t102))
      const t104: number = 1 / (1 + t103)
      work[t30 + j] = Math.log1p(t103)
      const t105: boolean = t102 >= 0
      const t106: number = t103 * t104
      const t107: number = t105 ? t104 : t106
      const t108: number = y[t31 + j]!
      const t109: number = t105 ? t106 : t104
      work[t32 + j] = 0.01 * (t107 * (1 - t108) - t109 * t108)
      const t110: number = t52 + b
      work[t33 + j] = t110
      const t111: number = Math.exp(-Math.abs(t110))
      const t112: number = 1 / (1 + t111)
      work[t34 + j] = Math.log1p(t111)
      const t113: boolean = t110 >= 0
      const t114: number = t111 * t112
      const t115: number = t113 ? t112 : t114
      const t116: number = y[t35 + j]!
      const t117: number = t113 ? t114 : t112
      work[t36 + j] = 0.01 * (t115 * (1 - t116) - t117 * t116)
    }
  }
  let t118 = 0
  for (let i = 0; i < 16; i++) {
    const t119: number = y_at + i * 100
    const t120: number = i * 100
    const t121: number = i * 100 + 1600
    let t122 = 0
    for (let j = 0; j < 100; j++) {
      const t123: number = y[t119 + j]!
      const t124: number = work[t120 + j]!
      const t125: number = work[t121 + j]!
      const t126: number = t123 * (Math.max(0, -t124) + t125) + (1 - t123) * (Math.max(0, t124) + t125)
      t122 += t126
    }
    t118 += t122 / 100 + t3
  }
  let t127 = 0
  for (let i = 0; i < 16; i++) {
    const t128: number = i * 100 + 3200
    let t129 = 0
    let t130 = 0
    let t131 = 0
    let t132 = 0
    for (let j = 0; j < 100; j += 4) {
      t129 += work[t128 + j]!
      t130 += work[t128 + j + 1]!
      t131 += work[t128 + j + 2]!
      t132 += work[t128 + j + 3]!
    }
    const t133: number = t129 + t130 + (t131 + t132)
    t127 += t133
  }
  for (let i = 0; i < 16; i++) {
    const t134: number = X_at + i * 1000
    const t135: number = i * 100 + 3200
    const t136: number = i * 100 + 3201
    const t137: number = i * 100 + 3202
    const t138: number = i * 100 + 3203
    for (let j = 0; j < 100; j += 4) {
      const t139: number = t134 + j * 10
      const t140: number = work[t135 + j]!
      const t141: number = t134 + j * 10 + 10
      const t142: number = work[t136 + j]!
      const t143: number = t134 + j * 10 + 20
      const t144: number = work[t137 + j]!
      const t145: number = t134 + j * 10 + 30
      const t146: number = work[t138 + j]!
      for (let k = 0; k < 10; k++) {
        const t147: number = X[t139 + k]! * t140 + X[t141 + k]! * t142 + X[t143 + k]! * t144 + X[t145 + k]! * t146
        grad[k]! += t147
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i]! += 0.32 * params[i]!
  }
  grad[10]! += t127
  return t118
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `w`, `b`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, X: Float64Array, y: Float64Array, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 11)
  let sum = 0
  let k = 0
  for (; k + 16 <= n; k += 16) sum += block(params, X, y, k * 1000, k * 100, grad)
  for (; k < n; k++) sum += example(params, X, y, k * 1000, k * 100, grad)
  for (let k = 0; k < 11; k++) grad[k]! /= n
  return sum / n
}

/** Fresh params at their starting values. */
export function initParams(_seed?: number): Float64Array {
  return new Float64Array(11)
}

/** Named windows on a vector of params: what is written to one is written to the other. */
export function views(params: Float64Array): { w: Float64Array; b: Float64Array } {
  return { w: params.subarray(0, 10), b: params.subarray(10, 11) }
}

/** Named windows on a gradient. */
export function gradViews(grad: Float64Array): { w: Float64Array; b: Float64Array } {
  return { w: grad.subarray(0, 10), b: grad.subarray(10, 11) }
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { params: Float64Array; grad: Float64Array; tape: Float64Array; X: Float64Array; y: Float64Array } {
  return own ??= {
    params: new Float64Array(11), grad: new Float64Array(11), tape: new Float64Array(200), X: new Float64Array(1000),
    y: new Float64Array(100),
  }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = { w: { offset: 0, length: 10, shape: [10] }, b: { offset: 10, length: 1, shape: [] } } as const

/** Where each param lies in `params`. */
export const paramsLayout = { w: { offset: 0, length: 10, shape: [10] }, b: { offset: 10, length: 1, shape: [] } } as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 200

/** How many numbers `params` holds. */
export const paramsLength = 11

/** How many numbers `grad` holds. */
export const gradLength = 11

/** What the module was made from and what it costs. */
export const meta = {
  name: "logistic",
  inputs: [{ name: "X", shape: [100, 10], kind: "real" }, { name: "y", shape: [100], kind: "real" }],
  params: [{ name: "w", shape: [10], start: 0 }, { name: "b", shape: [], start: 0 }],
  outputs: [{ name: "loss", shape: [], offset: 0 }],
  operations: { forward: 3523, backward: 3225, valueAndGrad: 6743 },
  kinks: [],
  sourceHash: "2160ad78cbf5c217",
} as const
