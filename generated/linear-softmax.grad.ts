// Made by gradgen from linear-softmax.expr; do not edit, compile again.
//
// scores   = W·x + b
// loss     = logSumExp(scores) − scores[label] + 0.001·Σ(W∘²)
// ∂loss/∂W = (0.002·W[i, j] + (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])·x[j])ᵢⱼ
// ∂loss/∂b = (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])ᵢ
//
// Operations: forward 122955, backward 92198, both at once 215136. Kept between forward and backward: 88 bytes. Workspace: 320 bytes.
// Arrays: 32 loops.

const work = /* @__PURE__ */ new Float64Array(40)
const scratch = /* @__PURE__ */ new Float64Array(30730)
const allParams = /* @__PURE__ */ new Float64Array(30730)

/**
 * `loss = logSumExp(scores) − scores[label] + 0.001·Σ(W∘²)`
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
  let t17 = -Infinity
  for (let i = 0; i < 10; i++) {
    t17 = Math.max(t17, work[i]!)
  }
  const t18 = Math.abs(t17) < Infinity ? t17 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 10] = Math.exp(work[i]! - t18)
  }
  let t19 = 0
  for (let i = 0; i < 10; i++) {
    t19 += work[i + 10]!
  }
  const loss = t18 + Math.log(t19) - t16 + 0.001 * t1
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 1] = work[k + 10]!
    }
  }
  if (tape !== undefined) {
    tape[0] = t19
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
  const t1 = 0.002 * upstream
  const t2 = tape[0]!
  work.fill(0, 0, 10)
  if (label >= 0 && label < 10 && Math.floor(label) === label) {
    work[label]! += upstream
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 30720] = upstream * (tape[i + 1]! / t2) - work[i]!
  }
  for (let i = 0; i < 10; i += 5) {
    const t3: number = i * 3072
    const t4: number = grad[i + 30720]!
    const t5: number = i * 3072 + 3072
    const t6: number = grad[i + 30721]!
    const t7: number = i * 3072 + 6144
    const t8: number = grad[i + 30722]!
    const t9: number = i * 3072 + 9216
    const t10: number = grad[i + 30723]!
    const t11: number = i * 3072 + 12288
    const t12: number = grad[i + 30724]!
    for (let j = 0; j < 3072; j++) {
      const t13: number = t3 + j
      const t14: number = x[j]!
      grad[t13] = t1 * params[t13]! + t4 * t14
      const t15: number = t5 + j
      grad[t15] = t1 * params[t15]! + t6 * t14
      const t16: number = t7 + j
      grad[t16] = t1 * params[t16]! + t8 * t14
      const t17: number = t9 + j
      grad[t17] = t1 * params[t17]! + t10 * t14
      const t18: number = t11 + j
      grad[t18] = t1 * params[t18]! + t12 * t14
    }
  }
}

/**
 * `loss = logSumExp(scores) − scores[label] + 0.001·Σ(W∘²)`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `W`, `b`.
 */
export function valueAndGrad(params: Float64Array, x: Float64Array, label: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, x, label)
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  work.fill(0, 10, 20)
  if (t1) {
    work[label + 10]! += 1
  }
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
  let t18 = -Infinity
  for (let i = 0; i < 10; i++) {
    t18 = Math.max(t18, work[i]!)
  }
  const t19 = Math.abs(t18) < Infinity ? t18 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 20] = Math.exp(work[i]! - t19)
  }
  let t20 = 0
  for (let i = 0; i < 10; i++) {
    t20 += work[i + 20]!
  }
  const loss = t19 + Math.log(t20) - t17 + 0.001 * t2
  for (let i = 0; i < 10; i++) {
    grad[i + 30720] = work[i + 20]! / t20 - work[i + 10]!
  }
  for (let i = 0; i < 10; i += 5) {
    const t21: number = i * 3072
    const t22: number = grad[i + 30720]!
    const t23: number = i * 3072 + 3072
    const t24: number = grad[i + 30721]!
    const t25: number = i * 3072 + 6144
    const t26: number = grad[i + 30722]!
    const t27: number = i * 3072 + 9216
    const t28: number = grad[i + 30723]!
    const t29: number = i * 3072 + 12288
    const t30: number = grad[i + 30724]!
    for (let j = 0; j < 3072; j++) {
      const t31: number = t21 + j
      const t32: number = x[j]!
      grad[t31] = 0.002 * params[t31]! + t22 * t32
      const t33: number = t23 + j
      grad[t33] = 0.002 * params[t33]! + t24 * t32
      const t34: number = t25 + j
      grad[t34] = 0.002 * params[t34]! + t26 * t32
      const t35: number = t27 + j
      grad[t35] = 0.002 * params[t35]! + t28 * t32
      const t36: number = t29 + j
      grad[t36] = 0.002 * params[t36]! + t30 * t32
    }
  }
  return loss
}

/**
 * `∂loss/∂W = (0.002·W[i, j] + (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])·x[j])ᵢⱼ` …
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
  if (t1) {
    work[label + 10]! += 1
  }
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
  let t18 = -Infinity
  for (let i = 0; i < 10; i++) {
    t18 = Math.max(t18, work[i]!)
  }
  const t19 = Math.abs(t18) < Infinity ? t18 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 20] = Math.exp(work[i]! - t19)
  }
  let t20 = 0
  for (let i = 0; i < 10; i++) {
    t20 += work[i + 20]!
  }
  const loss = t19 + Math.log(t20) - t17 + 0.001 * t2
  for (let i = 0; i < 10; i++) {
    work[i + 30] = work[i + 20]! / t20 - work[i + 10]!
  }
  for (let i = 0; i < 10; i += 5) {
    const t21: number = i * 3072
    const t22: number = work[i + 30]!
    const t23: number = i * 3072 + 3072
    const t24: number = work[i + 31]!
    const t25: number = i * 3072 + 6144
    const t26: number = work[i + 32]!
    const t27: number = i * 3072 + 9216
    const t28: number = work[i + 33]!
    const t29: number = i * 3072 + 12288
    const t30: number = work[i + 34]!
    for (let j = 0; j < 3072; j++) {
      const t31: number = t21 + j
      const t32: number = x[x_at + j]!
      grad[t31]! += 0.002 * params[t31]! + t22 * t32
      const t33: number = t23 + j
      grad[t33]! += 0.002 * params[t33]! + t24 * t32
      const t34: number = t25 + j
      grad[t34]! += 0.002 * params[t34]! + t26 * t32
      const t35: number = t27 + j
      grad[t35]! += 0.002 * params[t35]! + t28 * t32
      const t36: number = t29 + j
      grad[t36]! += 0.002 * params[t36]! + t30 * t32
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 30720]! += work[i + 30]!
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
  name: "linear-softmax",
  inputs: [{ name: "x", shape: [3072], kind: "real" }, { name: "label", shape: [], kind: "class", classes: 10 }],
  params: [
    { name: "W", shape: [10, 3072], start: { distribution: "normal", mean: 0, deviation: 0.01 } },
    { name: "b", shape: [10], start: 0 },
  ],
  outputs: [{ name: "loss", shape: [], offset: 0 }],
  operations: { forward: 122955, backward: 92198, valueAndGrad: 215136 },
  kinks: [],
  sourceHash: "9f96b386c32c3359",
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
