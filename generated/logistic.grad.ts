// Made by gradgen from logistic.expr; do not edit, compile again.
//
// loss     = Σ(y ⊙ softplus(−(X·w + b)) + (1 − y) ⊙ softplus(X·w + b))/100 + 0.01·Σ(w²)
// ∂loss/∂w = 0.02·w + 0.01·Xᵀ·(σ(X·w + b) ⊙ (1 − y) − (1 − σ(X·w + b)) ⊙ y)
// ∂loss/∂b = Σ(0.01·(σ(X·w + b) ⊙ (1 − y) − (1 − σ(X·w + b)) ⊙ y))
//
// Operations: forward 3523, backward 3222, both at once 6743. Kept between forward and backward: 1600 bytes. Workspace: 4080 bytes.
// Arrays: 27 loops.

const work = /* @__PURE__ */ new Float64Array(510)
const scratch = /* @__PURE__ */ new Float64Array(11)
const allParams = /* @__PURE__ */ new Float64Array(11)

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
  for (let i = 0; i < 100; i++) {
    const t3: number = i * 10
    let t4 = 0
    for (let j = 0; j < 10; j++) {
      t4 += X[t3 + j]! * params[j]!
    }
    const t5: number = t4 + b
    work[i] = t5
    const t6: number = Math.exp(-Math.abs(t5))
    work[i + 100] = t6
    work[i + 200] = Math.log1p(t6)
  }
  let t7 = 0
  for (let i = 0; i < 100; i++) {
    const t8: number = y[i]!
    const t9: number = work[i]!
    const t10: number = work[i + 200]!
    const t11: number = t8 * (Math.max(0, -t9) + t10) + (1 - t8) * (Math.max(0, t9) + t10)
    t7 += t11
  }
  const loss = t7 / 100 + 0.01 * t1
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
  for (let i = 0; i < 100; i++) {
    const t12: number = i * 10
    const t13: number = work[i + 100]!
    for (let j = 0; j < 10; j++) {
      work[j + 200]! += X[t12 + j]! * t13
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
  for (let i = 0; i < 100; i++) {
    const t3: number = i * 10
    let t4 = 0
    for (let j = 0; j < 10; j++) {
      t4 += X[t3 + j]! * params[j]!
    }
    const t5: number = t4 + b
    work[i] = t5
    const t6: number = Math.exp(-Math.abs(t5))
    work[i + 100] = t6
    const t7: number = 1 / (1 + t6)
    work[i + 200] = t7
    work[i + 300] = Math.log1p(t6)
    const t8: boolean = t5 >= 0
    const t9: number = t6 * t7
    const t10: number = t8 ? t7 : t9
    const t11: number = y[i]!
    const t12: number = t8 ? t9 : t7
    work[i + 400] = 0.01 * (t10 * (1 - t11) - t12 * t11)
  }
  let t13 = 0
  for (let i = 0; i < 100; i++) {
    const t14: number = y[i]!
    const t15: number = work[i]!
    const t16: number = work[i + 300]!
    const t17: number = t14 * (Math.max(0, -t15) + t16) + (1 - t14) * (Math.max(0, t15) + t16)
    t13 += t17
  }
  const loss = t13 / 100 + 0.01 * t1
  let t18 = 0
  for (let i = 0; i < 100; i++) {
    t18 += work[i + 400]!
  }
  work.fill(0, 500, 510)
  for (let i = 0; i < 100; i++) {
    const t19: number = i * 10
    const t20: number = work[i + 400]!
    for (let j = 0; j < 10; j++) {
      work[j + 500]! += X[t19 + j]! * t20
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i] = 0.02 * params[i]! + work[i + 500]!
  }
  grad[10] = t18
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
  work.fill(0, 500, 510)
  let t1 = 0
  for (let i = 0; i < 10; i++) {
    const t2: number = params[i]!
    t1 += t2 * t2
  }
  for (let i = 0; i < 100; i++) {
    const t3: number = i * 10
    let t4 = 0
    for (let j = 0; j < 10; j++) {
      t4 += X[X_at + t3 + j]! * params[j]!
    }
    const t5: number = t4 + b
    work[i] = t5
    const t6: number = Math.exp(-Math.abs(t5))
    work[i + 100] = t6
    const t7: number = 1 / (1 + t6)
    work[i + 200] = t7
    work[i + 300] = Math.log1p(t6)
    const t8: boolean = t5 >= 0
    const t9: number = t6 * t7
    const t10: number = t8 ? t7 : t9
    const t11: number = y[y_at + i]!
    const t12: number = t8 ? t9 : t7
    work[i + 400] = 0.01 * (t10 * (1 - t11) - t12 * t11)
  }
  let t13 = 0
  for (let i = 0; i < 100; i++) {
    const t14: number = y[y_at + i]!
    const t15: number = work[i]!
    const t16: number = work[i + 300]!
    const t17: number = t14 * (Math.max(0, -t15) + t16) + (1 - t14) * (Math.max(0, t15) + t16)
    t13 += t17
  }
  const loss = t13 / 100 + 0.01 * t1
  let t18 = 0
  for (let i = 0; i < 100; i++) {
    t18 += work[i + 400]!
  }
  for (let i = 0; i < 100; i++) {
    const t19: number = i * 10
    const t20: number = work[i + 400]!
    for (let j = 0; j < 10; j++) {
      work[j + 500]! += X[X_at + t19 + j]! * t20
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i]! += 0.02 * params[i]! + work[i + 500]!
  }
  grad[10]! += t18
  return loss
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `w`, `b`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, X: Float64Array, y: Float64Array, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 11)
  let sum = 0
  for (let k = 0; k < n; k++) sum += example(params, X, y, k * 1000, k * 100, grad)
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
