// Made by gradgen from net2.expr; do not edit, compile again.
//
// scores    = W2·max(W1·x + b1, 0) + b2
// loss      = logSumExp(scores) − scores[label] + 0.0001·(Σ(W1∘²) + Σ(W2∘²))
// ∂loss/∂W1 = (0.0002·W1[i, j] + (Σₖ W1[i, k]·x[k] + b1[i] ≤ 0 ? 0 : Σₖ W2[k, i]·(exp(scores[k] − logSumExp(scores)) − 1·oneHot(label)[k]))·x[j])ᵢⱼ
// ∂loss/∂b1 = (Σⱼ W1[i, j]·x[j] + b1[i] ≤ 0 ? 0 : Σⱼ W2[j, i]·(exp(scores[j] − logSumExp(scores)) − 1·oneHot(label)[j]))ᵢ
// ∂loss/∂W2 = (0.0002·W2[i, j] + (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])·max(Σₖ W1[j, k]·x[k] + b1[j], 0))ᵢⱼ
// ∂loss/∂b2 = (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])ᵢ
//
// Operations: forward 1233213, backward 926838, both at once 2160076. Kept between forward and backward: 1688 bytes. Workspace: 3600 bytes.
// Arrays: 65 loops.

const work = /* @__PURE__ */ new Float64Array(450)
const scratch = /* @__PURE__ */ new Float64Array(308310)
const allParams = /* @__PURE__ */ new Float64Array(308310)

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
  for (let i = 0; i < 100; i++) {
    const t9: number = i * 3072
    let t10 = 0
    for (let j = 0; j < 3072; j++) {
      t10 += params[t9 + j]! * x[j]!
    }
    const t11: number = t10 + params[i + 307200]!
    work[i] = t11
    work[i + 100] = Math.max(0, t11)
  }
  // scores [10]
  for (let i = 0; i < 10; i++) {
    const t12: number = i * 100 + 307300
    let t13 = 0
    for (let j = 0; j < 100; j++) {
      t13 += params[t12 + j]! * work[j + 100]!
    }
    work[i + 200] = t13 + params[i + 308300]!
  }
  const t14 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label + 200]! : NaN
  let t15 = -Infinity
  for (let i = 0; i < 10; i++) {
    t15 = Math.max(t15, work[i + 200]!)
  }
  const t16 = Math.abs(t15) < Infinity ? t15 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 210] = Math.exp(work[i + 200]! - t16)
  }
  let t17 = 0
  for (let i = 0; i < 10; i++) {
    t17 += work[i + 210]!
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
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 201] = work[k + 210]!
    }
  }
  let t18 = 0
  if (t17 >= 1 && t17 < 1.5) {
    let t19 = 0
    for (let i = 0; i < 10; i++) {
      const t20: number = work[i + 210]!
      t19 += t20 < 1 ? t20 : 0
    }
    t18 = t19
  } else {
    t18 = t17 - 1
  }
  const loss = t16 - t14 + Math.log1p(t18) + 0.0001 * (t1 + t5)
  if (tape !== undefined) {
    tape[0] = t17
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
  for (let i = 0; i < 10; i++) {
    const t3: number = i * 100 + 307300
    const t4: number = grad[i + 308300]!
    for (let j = 0; j < 100; j++) {
      work[j + 10]! += params[t3 + j]! * t4
    }
  }
  for (let i = 0; i < 100; i++) {
    const t5: number = 0 >= tape[i + 1]! ? 0 : work[i + 10]!
    grad[i + 307200] = t5
  }
  for (let i = 0; i < 10; i++) {
    const t6: number = i * 100 + 307300
    const t7: number = grad[i + 308300]!
    for (let j = 0; j < 100; j++) {
      const t8: number = t6 + j
      grad[t8] = t1 * params[t8]! + t7 * tape[j + 101]!
    }
  }
  for (let i = 0; i < 100; i++) {
    const t9: number = i * 3072
    const t10: number = grad[i + 307200]!
    for (let j = 0; j < 3072; j++) {
      const t11: number = t9 + j
      grad[t11] = t1 * params[t11]! + t10 * x[j]!
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
  for (let i = 0; i < 100; i++) {
    const t10: number = i * 3072
    let t11 = 0
    for (let j = 0; j < 3072; j++) {
      t11 += params[t10 + j]! * x[j]!
    }
    const t12: number = t11 + params[i + 307200]!
    work[i] = t12
    work[i + 100] = Math.max(0, t12)
  }
  // scores [10]
  for (let i = 0; i < 10; i++) {
    const t13: number = i * 100 + 307300
    let t14 = 0
    for (let j = 0; j < 100; j++) {
      t14 += params[t13 + j]! * work[j + 100]!
    }
    work[i + 210] = t14 + params[i + 308300]!
  }
  const t15 = t1 ? work[label + 210]! : NaN
  let t16 = -Infinity
  for (let i = 0; i < 10; i++) {
    t16 = Math.max(t16, work[i + 210]!)
  }
  const t17 = Math.abs(t16) < Infinity ? t16 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 220] = Math.exp(work[i + 210]! - t17)
  }
  let t18 = 0
  for (let i = 0; i < 10; i++) {
    t18 += work[i + 220]!
  }
  work.fill(0, 240, 340)
  let t19 = 0
  if (t18 >= 1 && t18 < 1.5) {
    let t20 = 0
    for (let i = 0; i < 10; i++) {
      const t21: number = work[i + 220]!
      t20 += t21 < 1 ? t21 : 0
    }
    t19 = t20
  } else {
    t19 = t18 - 1
  }
  const loss = t17 - t15 + Math.log1p(t19) + 0.0001 * (t2 + t6)
  const t22 = -(t19 / t18)
  for (let i = 0; i < 10; i++) {
    const t23: number = work[i + 220]! / t18
    work[i + 230] = t23
    const t24: number = work[i + 200]!
    const t25: number = t24 === 1 && t23 > 0.5 ? t22 : t23 - t24
    grad[i + 308300] = t25
  }
  for (let i = 0; i < 10; i++) {
    const t26: number = i * 100 + 307300
    const t27: number = grad[i + 308300]!
    for (let j = 0; j < 100; j++) {
      work[j + 240]! += params[t26 + j]! * t27
    }
  }
  for (let i = 0; i < 100; i++) {
    const t28: number = 0 >= work[i]! ? 0 : work[i + 240]!
    grad[i + 307200] = t28
  }
  for (let i = 0; i < 10; i++) {
    const t29: number = i * 100 + 307300
    const t30: number = grad[i + 308300]!
    for (let j = 0; j < 100; j++) {
      const t31: number = t29 + j
      grad[t31] = 0.0002 * params[t31]! + t30 * work[j + 100]!
    }
  }
  for (let i = 0; i < 100; i++) {
    const t32: number = i * 3072
    const t33: number = grad[i + 307200]!
    for (let j = 0; j < 3072; j++) {
      const t34: number = t32 + j
      grad[t34] = 0.0002 * params[t34]! + t33 * x[j]!
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
  for (let i = 0; i < 100; i++) {
    const t10: number = i * 3072
    let t11 = 0
    for (let j = 0; j < 3072; j++) {
      t11 += params[t10 + j]! * x[x_at + j]!
    }
    const t12: number = t11 + params[i + 307200]!
    work[i] = t12
    work[i + 100] = Math.max(0, t12)
  }
  // scores [10]
  for (let i = 0; i < 10; i++) {
    const t13: number = i * 100 + 307300
    let t14 = 0
    for (let j = 0; j < 100; j++) {
      t14 += params[t13 + j]! * work[j + 100]!
    }
    work[i + 210] = t14 + params[i + 308300]!
  }
  const t15 = t1 ? work[label + 210]! : NaN
  let t16 = -Infinity
  for (let i = 0; i < 10; i++) {
    t16 = Math.max(t16, work[i + 210]!)
  }
  const t17 = Math.abs(t16) < Infinity ? t16 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 220] = Math.exp(work[i + 210]! - t17)
  }
  let t18 = 0
  for (let i = 0; i < 10; i++) {
    t18 += work[i + 220]!
  }
  work.fill(0, 250, 350)
  let t19 = 0
  if (t18 >= 1 && t18 < 1.5) {
    let t20 = 0
    for (let i = 0; i < 10; i++) {
      const t21: number = work[i + 220]!
      t20 += t21 < 1 ? t21 : 0
    }
    t19 = t20
  } else {
    t19 = t18 - 1
  }
  const loss = t17 - t15 + Math.log1p(t19) + 0.0001 * (t2 + t6)
  const t22 = -(t19 / t18)
  for (let i = 0; i < 10; i++) {
    const t23: number = work[i + 220]! / t18
    work[i + 230] = t23
    const t24: number = work[i + 200]!
    const t25: number = t24 === 1 && t23 > 0.5 ? t22 : t23 - t24
    work[i + 240] = t25
  }
  for (let i = 0; i < 10; i++) {
    const t26: number = i * 100 + 307300
    const t27: number = work[i + 240]!
    for (let j = 0; j < 100; j++) {
      work[j + 250]! += params[t26 + j]! * t27
    }
  }
  for (let i = 0; i < 100; i++) {
    const t28: number = 0 >= work[i]! ? 0 : work[i + 250]!
    work[i + 350] = t28
  }
  for (let i = 0; i < 100; i++) {
    const t29: number = i * 3072
    const t30: number = work[i + 350]!
    for (let j = 0; j < 3072; j++) {
      const t31: number = t29 + j
      grad[t31]! += 0.0002 * params[t31]! + t30 * x[x_at + j]!
    }
  }
  for (let i = 0; i < 100; i++) {
    grad[i + 307200]! += work[i + 350]!
  }
  for (let i = 0; i < 10; i++) {
    const t32: number = i * 100 + 307300
    const t33: number = work[i + 240]!
    for (let j = 0; j < 100; j++) {
      const t34: number = t32 + j
      grad[t34]! += 0.0002 * params[t34]! + t33 * work[j + 100]!
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 308300]! += work[i + 240]!
  }
  return loss
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `W1`, `b1`, `W2`, `b2`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, x: Float64Array, label: ArrayLike<number>, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 308310)
  let sum = 0
  for (let k = 0; k < n; k++) sum += example(params, x, label[k]!, k * 3072, grad)
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
