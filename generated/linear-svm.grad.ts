// Made by gradgen from linear-svm.expr; do not edit, compile again.
//
// scores   = W·x + b
// loss     = Σᵢ (i − 1 = label ? 0 : max(scores[i] − scores[label] + 1, 0)) + 0.001·Σ(W∘²)
// ∂loss/∂W = … (16 operations)
// ∂loss/∂b = (Σⱼ (j − 1 = label ? 0 : −(scores[j] − scores[label] + 1 ≤ 0 ? 0 : 1))·oneHot(label)[i] + (i − 1 = label ? 0 : scores[i] − scores[label] + 1 ≤ 0 ? 0 : 1))ᵢ
//
// Operations: forward 122969, backward 92318, both at once 215280. Kept between forward and backward: 88 bytes. Workspace: 240 bytes.
// Arrays: 29 loops.

const work = /* @__PURE__ */ new Float64Array(30)
const scratch = /* @__PURE__ */ new Float64Array(30730)
const allParams = /* @__PURE__ */ new Float64Array(30730)

/**
 * `loss = Σᵢ (i − 1 = label ? 0 : max(scores[i] − scores[label] + 1, 0)) + 0.001·Σ(W∘²)`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, label: number, tape?: Float64Array): number {
  let t1 = 0
  for (let i = 0; i < 10; i++) {
    const t2: number = i * 3072
    let t3 = 0
    for (let j = 0; j < 3072; j++) {
      const t4: number = params[t2 + j]!
      t3 += t4 * t4
    }
    t1 += t3
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t5: number = i * 3072
    const t6: number = i * 3072 + 3072
    const t7: number = i * 3072 + 6144
    const t8: number = i * 3072 + 9216
    const t9: number = i * 3072 + 12288
    let t10 = 0
    let t11 = 0
    let t12 = 0
    let t13 = 0
    let t14 = 0
    for (let j = 0; j < 3072; j++) {
      const t15: number = x[j]!
      t10 += params[t5 + j]! * t15
      t11 += params[t6 + j]! * t15
      t12 += params[t7 + j]! * t15
      t13 += params[t8 + j]! * t15
      t14 += params[t9 + j]! * t15
    }
    work[i] = t10 + params[i + 30720]!
    work[i + 1] = t11 + params[i + 30721]!
    work[i + 2] = t12 + params[i + 30722]!
    work[i + 3] = t13 + params[i + 30723]!
    work[i + 4] = t14 + params[i + 30724]!
  }
  const t16 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label]! : NaN
  let t17 = 0
  for (let i = 0; i < 10; i++) {
    t17 += i === label ? 0 : Math.max(0, work[i]! - t16 + 1)
  }
  const loss = t17 + 0.001 * t1
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 1] = work[k]!
    }
  }
  if (tape !== undefined) {
    tape[0] = t16
  }
  return loss
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `W`, `b`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(
  params: Float64Array, x: Float64Array, label: number, tape: Float64Array, upstream: number, grad: Float64Array | undefined,
): void {
  if (grad === undefined) return
  const t1 = tape[0]!
  const t2 = 0.002 * upstream
  let t3 = 0
  for (let i = 0; i < 10; i++) {
    let t4 = 0
    if (!(i === label)) {
      const t5: number = 0 >= tape[i + 1]! - t1 + 1 ? 0 : upstream
      t4 = -t5
    }
    t3 += t4
  }
  work.fill(0, 0, 10)
  if (label >= 0 && label < 10 && Math.floor(label) === label) {
    work[label]! += t3
  }
  for (let i = 0; i < 10; i++) {
    const t6: number = i === label ? 0 : 0 >= tape[i + 1]! - t1 + 1 ? 0 : upstream
    grad[i + 30720] = work[i]! + t6
  }
  for (let i = 0; i < 10; i += 5) {
    const t7: number = i * 3072
    const t8: number = grad[i + 30720]!
    const t9: number = i * 3072 + 3072
    const t10: number = grad[i + 30721]!
    const t11: number = i * 3072 + 6144
    const t12: number = grad[i + 30722]!
    const t13: number = i * 3072 + 9216
    const t14: number = grad[i + 30723]!
    const t15: number = i * 3072 + 12288
    const t16: number = grad[i + 30724]!
    for (let j = 0; j < 3072; j++) {
      const t17: number = t7 + j
      const t18: number = x[j]!
      grad[t17] = t2 * params[t17]! + t8 * t18
      const t19: number = t9 + j
      grad[t19] = t2 * params[t19]! + t10 * t18
      const t20: number = t11 + j
      grad[t20] = t2 * params[t20]! + t12 * t18
      const t21: number = t13 + j
      grad[t21] = t2 * params[t21]! + t14 * t18
      const t22: number = t15 + j
      grad[t22] = t2 * params[t22]! + t16 * t18
    }
  }
}

/**
 * `loss = Σᵢ (i − 1 = label ? 0 : max(scores[i] − scores[label] + 1, 0)) + 0.001·Σ(W∘²)`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `W`, `b`.
 */
export function valueAndGrad(params: Float64Array, x: Float64Array, label: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, x, label)
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  let t2 = 0
  for (let i = 0; i < 10; i++) {
    const t3: number = i * 3072
    let t4 = 0
    for (let j = 0; j < 3072; j++) {
      const t5: number = params[t3 + j]!
      t4 += t5 * t5
    }
    t2 += t4
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t6: number = i * 3072
    const t7: number = i * 3072 + 3072
    const t8: number = i * 3072 + 6144
    const t9: number = i * 3072 + 9216
    const t10: number = i * 3072 + 12288
    let t11 = 0
    let t12 = 0
    let t13 = 0
    let t14 = 0
    let t15 = 0
    for (let j = 0; j < 3072; j++) {
      const t16: number = x[j]!
      t11 += params[t6 + j]! * t16
      t12 += params[t7 + j]! * t16
      t13 += params[t8 + j]! * t16
      t14 += params[t9 + j]! * t16
      t15 += params[t10 + j]! * t16
    }
    work[i] = t11 + params[i + 30720]!
    work[i + 1] = t12 + params[i + 30721]!
    work[i + 2] = t13 + params[i + 30722]!
    work[i + 3] = t14 + params[i + 30723]!
    work[i + 4] = t15 + params[i + 30724]!
  }
  const t17 = t1 ? work[label]! : NaN
  let t18 = 0
  for (let i = 0; i < 10; i++) {
    t18 += i === label ? 0 : Math.max(0, work[i]! - t17 + 1)
  }
  let t19 = 0
  for (let i = 0; i < 10; i++) {
    let t20 = 0
    if (!(i === label)) {
      const t21: number = 0 >= work[i]! - t17 + 1 ? 0 : 1
      t20 = -t21
    }
    t19 += t20
  }
  work.fill(0, 10, 20)
  if (t1) {
    work[label + 10]! += t19
  }
  const loss = t18 + 0.001 * t2
  for (let i = 0; i < 10; i++) {
    const t22: number = i === label ? 0 : 0 >= work[i]! - t17 + 1 ? 0 : 1
    grad[i + 30720] = work[i + 10]! + t22
  }
  for (let i = 0; i < 10; i += 5) {
    const t23: number = i * 3072
    const t24: number = grad[i + 30720]!
    const t25: number = i * 3072 + 3072
    const t26: number = grad[i + 30721]!
    const t27: number = i * 3072 + 6144
    const t28: number = grad[i + 30722]!
    const t29: number = i * 3072 + 9216
    const t30: number = grad[i + 30723]!
    const t31: number = i * 3072 + 12288
    const t32: number = grad[i + 30724]!
    for (let j = 0; j < 3072; j++) {
      const t33: number = t23 + j
      const t34: number = x[j]!
      grad[t33] = 0.002 * params[t33]! + t24 * t34
      const t35: number = t25 + j
      grad[t35] = 0.002 * params[t35]! + t26 * t34
      const t36: number = t27 + j
      grad[t36] = 0.002 * params[t36]! + t28 * t34
      const t37: number = t29 + j
      grad[t37] = 0.002 * params[t37]! + t30 * t34
      const t38: number = t31 + j
      grad[t38] = 0.002 * params[t38]! + t32 * t34
    }
  }
  return loss
}

/**
 * `∂loss/∂W = … (16 operations)` …
 *
 * The gradient with respect to `W`, `b`, by name; freshly made.
 */
export function gradient(params: Float64Array, x: Float64Array, label: number): { W: Float64Array; b: Float64Array } {
  const grad = new Float64Array(30730)
  valueAndGrad(params, x, label, grad)
  return { W: grad.slice(0, 30720), b: grad.slice(30720, 30730) }
}

/** The value where `vector` holds `W`, `b`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(
  vector: ArrayLike<number>, x: Float64Array, label: number, grad?: { [index: number]: number; readonly length: number },
): number {
  if (!(vector instanceof Float64Array)) {
    for (let k = 0; k < 30730; k++) allParams[k] = vector[k]!
  }
  return valueAndGrad(vector instanceof Float64Array ? vector : allParams, x, label, grad as Float64Array | undefined)
}

/** The value for one example of a batch; adds its gradient to `grad`. */
function example(params: Float64Array, x: Float64Array, label: number, x_at: number, grad: Float64Array): number {
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  work.fill(0, 10, 20)
  let t2 = 0
  for (let i = 0; i < 10; i++) {
    const t3: number = i * 3072
    let t4 = 0
    for (let j = 0; j < 3072; j++) {
      const t5: number = params[t3 + j]!
      t4 += t5 * t5
    }
    t2 += t4
  }
  // scores [10]
  for (let i = 0; i < 10; i += 5) {
    const t6: number = i * 3072
    const t7: number = i * 3072 + 3072
    const t8: number = i * 3072 + 6144
    const t9: number = i * 3072 + 9216
    const t10: number = i * 3072 + 12288
    let t11 = 0
    let t12 = 0
    let t13 = 0
    let t14 = 0
    let t15 = 0
    for (let j = 0; j < 3072; j++) {
      const t16: number = x[x_at + j]!
      t11 += params[t6 + j]! * t16
      t12 += params[t7 + j]! * t16
      t13 += params[t8 + j]! * t16
      t14 += params[t9 + j]! * t16
      t15 += params[t10 + j]! * t16
    }
    work[i] = t11 + params[i + 30720]!
    work[i + 1] = t12 + params[i + 30721]!
    work[i + 2] = t13 + params[i + 30722]!
    work[i + 3] = t14 + params[i + 30723]!
    work[i + 4] = t15 + params[i + 30724]!
  }
  const t17 = t1 ? work[label]! : NaN
  let t18 = 0
  for (let i = 0; i < 10; i++) {
    t18 += i === label ? 0 : Math.max(0, work[i]! - t17 + 1)
  }
  let t19 = 0
  for (let i = 0; i < 10; i++) {
    let t20 = 0
    if (!(i === label)) {
      const t21: number = 0 >= work[i]! - t17 + 1 ? 0 : 1
      t20 = -t21
    }
    t19 += t20
  }
  if (t1) {
    work[label + 10]! += t19
  }
  const loss = t18 + 0.001 * t2
  for (let i = 0; i < 10; i++) {
    const t22: number = i === label ? 0 : 0 >= work[i]! - t17 + 1 ? 0 : 1
    work[i + 20] = work[i + 10]! + t22
  }
  for (let i = 0; i < 10; i += 5) {
    const t23: number = i * 3072
    const t24: number = work[i + 20]!
    const t25: number = i * 3072 + 3072
    const t26: number = work[i + 21]!
    const t27: number = i * 3072 + 6144
    const t28: number = work[i + 22]!
    const t29: number = i * 3072 + 9216
    const t30: number = work[i + 23]!
    const t31: number = i * 3072 + 12288
    const t32: number = work[i + 24]!
    for (let j = 0; j < 3072; j++) {
      const t33: number = t23 + j
      const t34: number = x[x_at + j]!
      grad[t33]! += 0.002 * params[t33]! + t24 * t34
      const t35: number = t25 + j
      grad[t35]! += 0.002 * params[t35]! + t26 * t34
      const t36: number = t27 + j
      grad[t36]! += 0.002 * params[t36]! + t28 * t34
      const t37: number = t29 + j
      grad[t37]! += 0.002 * params[t37]! + t30 * t34
      const t38: number = t31 + j
      grad[t38]! += 0.002 * params[t38]! + t32 * t34
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 30720]! += work[i + 20]!
  }
  return loss
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `W`, `b`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, x: Float64Array, label: ArrayLike<number>, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 30730)
  let sum = 0
  for (let k = 0; k < n; k++) sum += example(params, x, label[k]!, k * 3072, grad)
  for (let k = 0; k < 30730; k++) grad[k]! /= n
  return sum / n
}

/** Fresh params at their starting values; equal seeds give equal ones. */
export function initParams(seed: number = 1): Float64Array {
  const params = new Float64Array(30730)
  const next = random(seed)
  randomNormal(params, 0, 30720, 0, 0.01, next)
  return params
}

/** Named windows on a vector of params: what is written to one is written to the other. */
export function views(params: Float64Array): { W: Float64Array; b: Float64Array } {
  return { W: params.subarray(0, 30720), b: params.subarray(30720, 30730) }
}

/** Named windows on a gradient. */
export function gradViews(grad: Float64Array): { W: Float64Array; b: Float64Array } {
  return { W: grad.subarray(0, 30720), b: grad.subarray(30720, 30730) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = { W: { offset: 0, length: 30720, shape: [10, 3072] }, b: { offset: 30720, length: 10, shape: [10] } } as const

/** Where each param lies in `params`. */
export const paramsLayout = { W: { offset: 0, length: 30720, shape: [10, 3072] }, b: { offset: 30720, length: 10, shape: [10] } } as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 11

/** How many numbers `params` holds. */
export const paramsLength = 30730

/** How many numbers `grad` holds. */
export const gradLength = 30730

/** What the module was made from and what it costs. */
export const meta = {
  name: "linear-svm",
  inputs: [{ name: "x", shape: [3072], kind: "real" }, { name: "label", shape: [], kind: "class", classes: 10 }],
  params: [
    { name: "W", shape: [10, 3072], start: { distribution: "normal", mean: 0, deviation: 0.01 } },
    { name: "b", shape: [10], start: 0 },
  ],
  outputs: [{ name: "loss", shape: [], offset: 0 }],
  operations: { forward: 122969, backward: 92318, valueAndGrad: 215280 },
  kinks: [
    {
      site: "max(W·x + b − (W·x + b)[label] + 1, 0)",
      at: "0 = W·x + b − (W·x + b)[label] + 1",
      gradient: "all to the first; to the constant, if one of them is",
    },
  ],
  sourceHash: "03f41418eca64358",
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
