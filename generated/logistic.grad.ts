// Made by gradgen from logistic.expr; do not edit, compile again.
//
// loss     = Σ(y ⊙ softplus(−(X·w + b)) + (1 − y) ⊙ softplus(X·w + b))/100 + 0.01·Σ(w²)
// ∂loss/∂w = 0.02·w + 0.01·Xᵀ·(σ(X·w + b) ⊙ (1 − y) − (1 − σ(X·w + b)) ⊙ y)
// ∂loss/∂b = Σ(0.01·(σ(X·w + b) ⊙ (1 − y) − (1 − σ(X·w + b)) ⊙ y))
//
// Operations: forward 3523, backward 3222, both at once 6743. Kept between forward and backward: 1600 bytes. Workspace: 64000 bytes.
// Arrays: 37 loops (9 over several rows at a time, 6 with several sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(8000)
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
  let t20 = 0
  for (let i = 0; i < 100; i++) {
    const t21: number = y[i]!
    const t22: number = work[i]!
    const t23: number = work[i + 200]!
    const t24: number = t21 * (Math.max(0, -t22) + t23) + (1 - t21) * (Math.max(0, t22) + t23)
    t20 += t24
  }
  const loss = t20 / 100 + 0.01 * t1
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
    const t3: number = i + 100
    const t4: number = tape[t3]!
    const t5: number = 1 / (1 + t4)
    work[i] = t5
    const t6: boolean = tape[i]! >= 0
    const t7: number = t4 * t5
    const t8: number = t6 ? t5 : t7
    const t9: number = y[i]!
    const t10: number = t6 ? t7 : t5
    work[t3] = t1 * (t8 * (1 - t9) - t10 * t9)
  }
  let t11 = 0
  for (let i = 0; i < 100; i++) {
    t11 += work[i + 100]!
  }
  work.fill(0, 200, 210)
  for (let i = 0; i < 100; i += 4) {
    const t12: number = i * 10
    const t13: number = work[i + 100]!
    const t14: number = i * 10 + 10
    const t15: number = work[i + 101]!
    const t16: number = i * 10 + 20
    const t17: number = work[i + 102]!
    const t18: number = i * 10 + 30
    const t19: number = work[i + 103]!
    for (let j = 0; j < 10; j++) {
      const t20: number = X[t12 + j]! * t13 + X[t14 + j]! * t15 + X[t16 + j]! * t17 + X[t18 + j]! * t19
      work[j + 200]! += t20
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i] = t2 * params[i]! + work[i + 200]!
  }
  grad[10] = t11
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
    const t3: number = i + 1
    const t4: number = i + 2
    const t5: number = i + 3
    const t6: number = i * 10
    const t7: number = i * 10 + 10
    const t8: number = i * 10 + 20
    const t9: number = i * 10 + 30
    let t10 = 0
    let t11 = 0
    let t12 = 0
    let t13 = 0
    for (let j = 0; j < 10; j++) {
      const t14: number = params[j]!
      t10 += X[t6 + j]! * t14
      t11 += X[t7 + j]! * t14
      t12 += X[t8 + j]! * t14
      t13 += X[t9 + j]! * t14
    }
    const t15: number = t10 + b
    work[i] = t15
    const t16: number = Math.exp(-Math.abs(t15))
    work[i + 100] = t16
    const t17: number = 1 / (1 + t16)
    work[i + 200] = t17
    work[i + 300] = Math.log1p(t16)
    const t18: boolean = t15 >= 0
    const t19: number = t16 * t17
    const t20: number = t18 ? t17 : t19
    const t21: number = y[i]!
    const t22: number = t18 ? t19 : t17
    work[i + 400] = 0.01 * (t20 * (1 - t21) - t22 * t21)
    const t23: number = t11 + b
    work[t3] = t23
    const t24: number = Math.exp(-Math.abs(t23))
    work[i + 101] = t24
    const t25: number = 1 / (1 + t24)
    work[i + 201] = t25
    work[i + 301] = Math.log1p(t24)
    const t26: boolean = t23 >= 0
    const t27: number = t24 * t25
    const t28: number = t26 ? t25 : t27
    const t29: number = y[t3]!
    const t30: number = t26 ? t27 : t25
    work[i + 401] = 0.01 * (t28 * (1 - t29) - t30 * t29)
    const t31: number = t12 + b
    work[t4] = t31
    const t32: number = Math.exp(-Math.abs(t31))
    work[i + 102] = t32
    const t33: number = 1 / (1 + t32)
    work[i + 202] = t33
    work[i + 302] = Math.log1p(t32)
    const t34: boolean = t31 >= 0
    const t35: number = t32 * t33
    const t36: number = t34 ? t33 : t35
    const t37: number = y[t4]!
    const t38: number = t34 ? t35 : t33
    work[i + 402] = 0.01 * (t36 * (1 - t37) - t38 * t37)
    const t39: number = t13 + b
    work[t5] = t39
    const t40: number = Math.exp(-Math.abs(t39))
    work[i + 103] = t40
    const t41: number = 1 / (1 + t40)
    work[i + 203] = t41
    work[i + 303] = Math.log1p(t40)
    const t42: boolean = t39 >= 0
    const t43: number = t40 * t41
    const t44: number = t42 ? t41 : t43
    const t45: number = y[t5]!
    const t46: number = t42 ? t43 : t41
    work[i + 403] = 0.01 * (t44 * (1 - t45) - t46 * t45)
  }
  let t47 = 0
  let t48 = 0
  for (let i = 0; i < 100; i++) {
    const t49: number = y[i]!
    const t50: number = work[i]!
    const t51: number = work[i + 300]!
    const t52: number = t49 * (Math.max(0, -t50) + t51) + (1 - t49) * (Math.max(0, t50) + t51)
    t47 += t52
    t48 += work[i + 400]!
  }
  const loss = t47 / 100 + 0.01 * t1
  work.fill(0, 500, 510)
  for (let i = 0; i < 100; i += 4) {
    const t53: number = i * 10
    const t54: number = work[i + 400]!
    const t55: number = i * 10 + 10
    const t56: number = work[i + 401]!
    const t57: number = i * 10 + 20
    const t58: number = work[i + 402]!
    const t59: number = i * 10 + 30
    const t60: number = work[i + 403]!
    for (let j = 0; j < 10; j++) {
      const t61: number = X[t53 + j]! * t54 + X[t55 + j]! * t56 + X[t57 + j]! * t58 + X[t59 + j]! * t60
      work[j + 500]! += t61
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i] = 0.02 * params[i]! + work[i + 500]!
  }
  grad[10] = t48
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
    const t3: number = i + 1
    const t4: number = i + 2
    const t5: number = i + 3
    const t6: number = i * 10
    const t7: number = i * 10 + 10
    const t8: number = i * 10 + 20
    const t9: number = i * 10 + 30
    let t10 = 0
    let t11 = 0
    let t12 = 0
    let t13 = 0
    for (let j = 0; j < 10; j++) {
      const t14: number = params[j]!
      t10 += X[X_at + t6 + j]! * t14
      t11 += X[X_at + t7 + j]! * t14
      t12 += X[X_at + t8 + j]! * t14
      t13 += X[X_at + t9 + j]! * t14
    }
    const t15: number = t10 + b
    work[i] = t15
    const t16: number = Math.exp(-Math.abs(t15))
    work[i + 100] = t16
    const t17: number = 1 / (1 + t16)
    work[i + 200] = t17
    work[i + 300] = Math.log1p(t16)
    const t18: boolean = t15 >= 0
    const t19: number = t16 * t17
    const t20: number = t18 ? t17 : t19
    const t21: number = y[y_at + i]!
    const t22: number = t18 ? t19 : t17
    work[i + 400] = 0.01 * (t20 * (1 - t21) - t22 * t21)
    const t23: number = t11 + b
    work[t3] = t23
    const t24: number = Math.exp(-Math.abs(t23))
    work[i + 101] = t24
    const t25: number = 1 / (1 + t24)
    work[i + 201] = t25
    work[i + 301] = Math.log1p(t24)
    const t26: boolean = t23 >= 0
    const t27: number = t24 * t25
    const t28: number = t26 ? t25 : t27
    const t29: number = y[y_at + t3]!
    const t30: number = t26 ? t27 : t25
    work[i + 401] = 0.01 * (t28 * (1 - t29) - t30 * t29)
    const t31: number = t12 + b
    work[t4] = t31
    const t32: number = Math.exp(-Math.abs(t31))
    work[i + 102] = t32
    const t33: number = 1 / (1 + t32)
    work[i + 202] = t33
    work[i + 302] = Math.log1p(t32)
    const t34: boolean = t31 >= 0
    const t35: number = t32 * t33
    const t36: number = t34 ? t33 : t35
    const t37: number = y[y_at + t4]!
    const t38: number = t34 ? t35 : t33
    work[i + 402] = 0.01 * (t36 * (1 - t37) - t38 * t37)
    const t39: number = t13 + b
    work[t5] = t39
    const t40: number = Math.exp(-Math.abs(t39))
    work[i + 103] = t40
    const t41: number = 1 / (1 + t40)
    work[i + 203] = t41
    work[i + 303] = Math.log1p(t40)
    const t42: boolean = t39 >= 0
    const t43: number = t40 * t41
    const t44: number = t42 ? t41 : t43
    const t45: number = y[y_at + t5]!
    const t46: number = t42 ? t43 : t41
    work[i + 403] = 0.01 * (t44 * (1 - t45) - t46 * t45)
  }
  let t47 = 0
  let t48 = 0
  for (let i = 0; i < 100; i++) {
    const t49: number = y[y_at + i]!
    const t50: number = work[i]!
    const t51: number = work[i + 300]!
    const t52: number = t49 * (Math.max(0, -t50) + t51) + (1 - t49) * (Math.max(0, t50) + t51)
    t47 += t52
    t48 += work[i + 400]!
  }
  const loss = t47 / 100 + 0.01 * t1
  for (let i = 0; i < 10; i++) {
    grad[i]! += 0.02 * params[i]!
  }
  for (let i = 0; i < 100; i += 4) {
    const t53: number = i * 10
    const t54: number = work[i + 400]!
    const t55: number = i * 10 + 10
    const t56: number = work[i + 401]!
    const t57: number = i * 10 + 20
    const t58: number = work[i + 402]!
    const t59: number = i * 10 + 30
    const t60: number = work[i + 403]!
    for (let j = 0; j < 10; j++) {
      const t61: number = X[X_at + t53 + j]! * t54 + X[X_at + t55 + j]! * t56 + X[X_at + t57 + j]! * t58 + X[X_at + t59 + j]! * t60
      grad[j]! += t61
    }
  }
  grad[10]! += t48
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
    const t7: number = i * 100 + 3200
    const t8: number = i * 100 + 4800
    const t9: number = y_at + i * 100
    const t10: number = i * 100 + 6400
    const t11: number = i * 100 + 1
    const t12: number = i * 100 + 1601
    const t13: number = i * 100 + 3201
    const t14: number = i * 100 + 4801
    const t15: number = y_at + i * 100 + 1
    const t16: number = i * 100 + 6401
    const t17: number = i * 100 + 2
    const t18: number = i * 100 + 1602
    const t19: number = i * 100 + 3202
    const t20: number = i * 100 + 4802
    const t21: number = y_at + i * 100 + 2
    const t22: number = i * 100 + 6402
    const t23: number = i * 100 + 3
    const t24: number = i * 100 + 1603
    const t25: number = i * 100 + 3203
    const t26: number = i * 100 + 4803
    const t27: number = y_at + i * 100 + 3
    const t28: number = i * 100 + 6403
    const t29: number = i * 100 + 100
    const t30: number = i * 100 + 1700
    const t31: number = i * 100 + 3300
    const t32: number = i * 100 + 4900
    const t33: number = y_at + i * 100 + 100
    const t34: number = i * 100 + 6500
    const t35: number = i * 100 + 101
    const t36: number = i * 100 + 1701
    const t37: number = i * 100 + 3301
    const t38: number = i * 100 + 4901
    const t39: number = y_at + i * 100 + 101
    const t40: number = i * 100 + 6501
    const t41: number = i * 100 + 102
    const t42: number = i * 100 + 1702
    const t43: number = i * 100 + 3302
    const t44: number = i * 100 + 4902
    const t45: number = y_at + i * 100 + 102
    const t46: number = i * 100 + 6502
    const t47: number = i * 100 + 103
    const t48: number = i * 100 + 1703
    const t49: number = i * 100 + 3303
    const t50: number = i * 100 + 4903
    const t51: number = y_at + i * 100 + 103
    const t52: number = i * 100 + 6503
    for (let j = 0; j < 100; j += 4) {
      const t53: number = t4 + j * 10
      const t54: number = t4 + j * 10 + 10
      const t55: number = t4 + j * 10 + 20
      const t56: number = t4 + j * 10 + 30
      const t57: number = t4 + j * 10 + 1000
      const t58: number = t4 + j * 10 + 1010
      const t59: number = t4 + j * 10 + 1020
      const t60: number = t4 + j * 10 + 1030
      let t61 = 0
      let t62 = 0
      let t63 = 0
      let t64 = 0
      let t65 = 0
      let t66 = 0
      let t67 = 0
      let t68 = 0
      for (let k = 0; k < 10; k++) {
        const t69: number = params[k]!
        t61 += X[t53 + k]! * t69
        t62 += X[t54 + k]! * t69
        t63 += X[t55 + k]! * t69
        t64 += X[t56 + k]! * t69
        t65 += X[t57 + k]! * t69
        t66 += X[t58 + k]! * t69
        t67 += X[t59 + k]! * t69
        t68 += X[t60 + k]! * t69
      }
      const t70: number = t61 + b
      work[t5 + j] = t70
      const t71: number = Math.exp(-Math.abs(t70))
      work[t6 + j] = t71
      const t72: number = 1 / (1 + t71)
      work[t7 + j] = t72
      work[t8 + j] = Math.log1p(t71)
      const t73: boolean = t70 >= 0
      const t74: number = t71 * t72
      const t75: number = t73 ? t72 : t74
      const t76: number = y[t9 + j]!
      const t77: number = t73 ? t74 : t72
      work[t10 + j] = 0.01 * (t75 * (1 - t76) - t77 * t76)
      const t78: number = t62 + b
      work[t11 + j] = t78
      const t79: number = Math.exp(-Math.abs(t78))
      work[t12 + j] = t79
      const t80: number = 1 / (1 + t79)
      work[t13 + j] = t80
      work[t14 + j] = Math.log1p(t79)
      const t81: boolean = t78 >= 0
      const t82: number = t79 * t80
      const t83: number = t81 ? t80 : t82
      const t84: number = y[t15 + j]!
      const t85: number = t81 ? t82 : t80
      work[t16 + j] = 0.01 * (t83 * (1 - t84) - t85 * t84)
      const t86: number = t63 + b
      work[t17 + j] = t86
      const t87: number = Math.exp(-Math.abs(t86))
      work[t18 + j] = t87
      const t88: number = 1 / (1 + t87)
      work[t19 + j] = t88
      work[t20 + j] = Math.log1p(t87)
      const t89: boolean = t86 >= 0
      const t90: number = t87 * t88
      const t91: number = t89 ? t88 : t90
      const t92: number = y[t21 + j]!
      const t93: number = t89 ? t90 : t88
      work[t22 + j] = 0.01 * (t91 * (1 - t92) - t93 * t92)
      const t94: number = t64 + b
      work[t23 + j] = t94
      const t95: number = Math.exp(-Math.abs(t94))
      work[t24 + j] = t95
      const t96: number = 1 / (1 + t95)
      work[t25 + j] = t96
      work[t26 + j] = Math.log1p(t95)
      const t97: boolean = t94 >= 0
      const t98: number = t95 * t96
      const t99: number = t97 ? t96 : t98
      const t100: number = y[t27 + j]!
      const t101: number = t97 ? t98 : t96
      work[t28 + j] = 0.01 * (t99 * (1 - t100) - t101 * t100)
      const t102: number = t65 + b
      work[t29 + j] = t102
      const t103: number = Math.exp(-Math.abs(t102))
      work[t30 + j] = t103
      const t104: number = 1 / (1 + t103)
      work[t31 + j] = t104
      work[t32 + j] = Math.log1p(t103)
      const t105: boolean = t102 >= 0
      const t106: number = t103 * t104
      const t107: number = t105 ? t104 : t106
      const t108: number = y[t33 + j]!
      const t109: number = t105 ? t106 : t104
      work[t34 + j] = 0.01 * (t107 * (1 - t108) - t109 * t108)
      const t110: number = t66 + b
      work[t35 + j] = t110
      const t111: number = Math.exp(-Math.abs(t110))
      work[t36 + j] = t111
      const t112: number = 1 / (1 + t111)
      work[t37 + j] = t112
      work[t38 + j] = Math.log1p(t111)
      const t113: boolean = t110 >= 0
      const t114: number = t111 * t112
      const t115: number = t113 ? t112 : t114
      const t116: number = y[t39 + j]!
      const t117: number = t113 ? t114 : t112
      work[t40 + j] = 0.01 * (t115 * (1 - t116) - t117 * t116)
      const t118: number = t67 + b
      work[t41 + j] = t118
      const t119: number = Math.exp(-Math.abs(t118))
      work[t42 + j] = t119
      const t120: number = 1 / (1 + t119)
      work[t43 + j] = t120
      work[t44 + j] = Math.log1p(t119)
      const t121: boolean = t118 >= 0
      const t122: number = t119 * t120
      const t123: number = t121 ? t120 : t122
      const t124: number = y[t45 + j]!
      const t125: number = t121 ? t122 : t120
      work[t46 + j] = 0.01 * (t123 * (1 - t124) - t125 * t124)
      const t126: number = t68 + b
      work[t47 + j] = t126
      const t127: number = Math.exp(-Math.abs(t126))
      work[t48 + j] = t127
      const t128: number = 1 / (1 + t127)
      work[t49 + j] = t128
      work[t50 + j] = Math.log1p(t127)
      const t129: boolean = t126 >= 0
      const t130: number = t127 * t128
      const t131: number = t129 ? t128 : t130
      const t132: number = y[t51 + j]!
      const t133: number = t129 ? t130 : t128
      work[t52 + j] = 0.01 * (t131 * (1 - t132) - t133 * t132)
    }
  }
  let t134 = 0
  for (let i = 0; i < 16; i++) {
    const t135: number = y_at + i * 100
    const t136: number = i * 100
    const t137: number = i * 100 + 4800
    let t138 = 0
    for (let j = 0; j < 100; j++) {
      const t139: number = y[t135 + j]!
      const t140: number = work[t136 + j]!
      const t141: number = work[t137 + j]!
      const t142: number = t139 * (Math.max(0, -t140) + t141) + (1 - t139) * (Math.max(0, t140) + t141)
      t138 += t142
    }
    t134 += t138 / 100 + t3
  }
  let t143 = 0
  for (let i = 0; i < 16; i++) {
    const t144: number = i * 100 + 6400
    let t145 = 0
    for (let j = 0; j < 100; j++) {
      t145 += work[t144 + j]!
    }
    t143 += t145
  }
  for (let i = 0; i < 16; i++) {
    const t146: number = X_at + i * 1000
    const t147: number = i * 100 + 6400
    const t148: number = i * 100 + 6401
    const t149: number = i * 100 + 6402
    const t150: number = i * 100 + 6403
    for (let j = 0; j < 100; j += 4) {
      const t151: number = t146 + j * 10
      const t152: number = work[t147 + j]!
      const t153: number = t146 + j * 10 + 10
      const t154: number = work[t148 + j]!
      const t155: number = t146 + j * 10 + 20
      const t156: number = work[t149 + j]!
      const t157: number = t146 + j * 10 + 30
      const t158: number = work[t150 + j]!
      for (let k = 0; k < 10; k++) {
        const t159: number = X[t151 + k]! * t152 + X[t153 + k]! * t154 + X[t155 + k]! * t156 + X[t157 + k]! * t158
        grad[k]! += t159
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i]! += 0.32 * params[i]!
  }
  grad[10]! += t143
  return t134
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
  operations: { forward: 3523, backward: 3222, valueAndGrad: 6743 },
  kinks: [],
  sourceHash: "2160ad78cbf5c217",
} as const
