// Made by gradgen from two-layer.layers.json; do not edit, compile again.
//
// dense                 = max(dense/kernelᵀ·x + dense/bias, 0)
// dense_1               = dense_1/kernelᵀ·dense + dense_1/bias
// loss                  = logSumExp(dense_1) − dense_1[label] + 0.0001·(Σ(dense/kernel∘²) + Σ(dense_1/kernel∘²))
// ∂loss/∂dense/kernel   = (x[i]·(Σₖ dense/kernel[k, j]·x[k] + dense/bias[j] ≤ 0 ? 0 : Σₖ dense_1/kernel[j, k]·(exp(dense_1[k] − logSumExp(dense_1)) − 1·oneHot(label)[k])) + 0.0002·dense/kernel[i, j])ᵢⱼ
// ∂loss/∂dense/bias     = (Σⱼ dense/kernel[j, i]·x[j] + dense/bias[i] ≤ 0 ? 0 : Σⱼ dense_1/kernel[i, j]·(exp(dense_1[j] − logSumExp(dense_1)) − 1·oneHot(label)[j]))ᵢ
// ∂loss/∂dense_1/kernel = (dense[i]·(exp(dense_1[j] − logSumExp(dense_1)) − 1·oneHot(label)[j]) + 0.0002·dense_1/kernel[i, j])ᵢⱼ
// ∂loss/∂dense_1/bias   = (exp(dense_1[i] − logSumExp(dense_1)) − 1·oneHot(label)[i])ᵢ
//
// Operations: forward 1236238, backward 927038, both at once 2163259. Kept between forward and backward: 1688 bytes. Workspace: 3600 bytes.
// Arrays: 65 loops.

const work = /* @__PURE__ */ new Float64Array(450)
const scratch = /* @__PURE__ */ new Float64Array(308310)
const allParams = /* @__PURE__ */ new Float64Array(308310)

/**
 * `loss = logSumExp(dense_1) − dense_1[label] + 0.0001·(Σ(dense/kernel∘²) + Σ(dense_1/kernel∘²))`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, label: number, tape?: Float64Array): number {
  work.fill(0, 0, 100)
  for (let i = 0; i < 3072; i++) {
    const t1: number = i * 100
    const t2: number = x[i]!
    for (let j = 0; j < 100; j++) {
      work[j]! += params[t1 + j]! * t2
    }
  }
  let t3 = 0
  for (let i = 0; i < 3072; i++) {
    const t4: number = i * 100
    let t5 = 0
    for (let j = 0; j < 100; j++) {
      const t6: number = params[t4 + j]!
      t5 += t6 * t6
    }
    t3 += t5
  }
  let t7 = 0
  for (let i = 0; i < 100; i++) {
    const t8: number = i * 10 + 307300
    let t9 = 0
    for (let j = 0; j < 10; j++) {
      const t10: number = params[t8 + j]!
      t9 += t10 * t10
    }
    t7 += t9
  }
  // dense [100]
  for (let i = 0; i < 100; i++) {
    const t11: number = work[i]! + params[i + 307200]!
    work[i + 100] = t11
    work[i + 200] = Math.max(0, t11)
  }
  work.fill(0, 300, 310)
  for (let i = 0; i < 100; i++) {
    const t12: number = i * 10 + 307300
    const t13: number = work[i + 200]!
    for (let j = 0; j < 10; j++) {
      work[j + 300]! += params[t12 + j]! * t13
    }
  }
  // dense_1 [10]
  for (let i = 0; i < 10; i++) {
    work[i + 310] = work[i + 300]! + params[i + 308300]!
  }
  const t14 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label + 310]! : NaN
  let t15 = -Infinity
  for (let i = 0; i < 10; i++) {
    t15 = Math.max(t15, work[i + 310]!)
  }
  const t16 = Math.abs(t15) < Infinity ? t15 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 320] = Math.exp(work[i + 310]! - t16)
  }
  let t17 = 0
  for (let i = 0; i < 10; i++) {
    t17 += work[i + 320]!
  }
  const loss = t16 + Math.log(t17) - t14 + 0.0001 * (t3 + t7)
  if (tape !== undefined) {
    for (let k = 0; k < 100; k++) {
      tape[k + 1] = work[k + 100]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 100; k++) {
      tape[k + 101] = work[k + 200]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 201] = work[k + 320]!
    }
  }
  if (tape !== undefined) {
    tape[0] = t17
  }
  return loss
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `dense/kernel`, `dense/bias`, `dense_1/kernel`, `dense_1/bias`.
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
  for (let i = 0; i < 100; i++) {
    let t3 = 0
    if (!(0 >= tape[i + 1]!)) {
      const t4: number = i * 10 + 307300
      let t5 = 0
      for (let j = 0; j < 10; j++) {
        t5 += params[t4 + j]! * grad[j + 308300]!
      }
      t3 = t5
    }
    grad[i + 307200] = t3
  }
  for (let i = 0; i < 100; i++) {
    const t6: number = tape[i + 101]!
    const t7: number = i * 10 + 307300
    for (let j = 0; j < 10; j++) {
      const t8: number = t7 + j
      grad[t8] = t6 * grad[j + 308300]! + t1 * params[t8]!
    }
  }
  for (let i = 0; i < 3072; i++) {
    const t9: number = x[i]!
    const t10: number = i * 100
    for (let j = 0; j < 100; j++) {
      const t11: number = t10 + j
      grad[t11] = t9 * grad[j + 307200]! + t1 * params[t11]!
    }
  }
}

/**
 * `loss = logSumExp(dense_1) − dense_1[label] + 0.0001·(Σ(dense/kernel∘²) + Σ(dense_1/kernel∘²))`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `dense/kernel`, `dense/bias`, `dense_1/kernel`, `dense_1/bias`.
 */
export function valueAndGrad(params: Float64Array, x: Float64Array, label: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, x, label)
  work.fill(0, 0, 100)
  work.fill(0, 300, 310)
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  for (let i = 0; i < 3072; i++) {
    const t2: number = i * 100
    const t3: number = x[i]!
    for (let j = 0; j < 100; j++) {
      work[j]! += params[t2 + j]! * t3
    }
  }
  if (t1) {
    work[label + 300]! += 1
  }
  let t4 = 0
  for (let i = 0; i < 3072; i++) {
    const t5: number = i * 100
    let t6 = 0
    for (let j = 0; j < 100; j++) {
      const t7: number = params[t5 + j]!
      t6 += t7 * t7
    }
    t4 += t6
  }
  let t8 = 0
  for (let i = 0; i < 100; i++) {
    const t9: number = i * 10 + 307300
    let t10 = 0
    for (let j = 0; j < 10; j++) {
      const t11: number = params[t9 + j]!
      t10 += t11 * t11
    }
    t8 += t10
  }
  // dense [100]
  for (let i = 0; i < 100; i++) {
    const t12: number = work[i]! + params[i + 307200]!
    work[i + 100] = t12
    work[i + 200] = Math.max(0, t12)
  }
  work.fill(0, 310, 320)
  for (let i = 0; i < 100; i++) {
    const t13: number = i * 10 + 307300
    const t14: number = work[i + 200]!
    for (let j = 0; j < 10; j++) {
      work[j + 310]! += params[t13 + j]! * t14
    }
  }
  // dense_1 [10]
  for (let i = 0; i < 10; i++) {
    work[i + 320] = work[i + 310]! + params[i + 308300]!
  }
  const t15 = t1 ? work[label + 320]! : NaN
  let t16 = -Infinity
  for (let i = 0; i < 10; i++) {
    t16 = Math.max(t16, work[i + 320]!)
  }
  const t17 = Math.abs(t16) < Infinity ? t16 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 330] = Math.exp(work[i + 320]! - t17)
  }
  let t18 = 0
  for (let i = 0; i < 10; i++) {
    t18 += work[i + 330]!
  }
  const loss = t17 + Math.log(t18) - t15 + 0.0001 * (t4 + t8)
  for (let i = 0; i < 10; i++) {
    grad[i + 308300] = work[i + 330]! / t18 - work[i + 300]!
  }
  for (let i = 0; i < 100; i++) {
    let t19 = 0
    if (!(0 >= work[i + 100]!)) {
      const t20: number = i * 10 + 307300
      let t21 = 0
      for (let j = 0; j < 10; j++) {
        t21 += params[t20 + j]! * grad[j + 308300]!
      }
      t19 = t21
    }
    grad[i + 307200] = t19
  }
  for (let i = 0; i < 100; i++) {
    const t22: number = work[i + 200]!
    const t23: number = i * 10 + 307300
    for (let j = 0; j < 10; j++) {
      const t24: number = t23 + j
      grad[t24] = t22 * grad[j + 308300]! + 0.0002 * params[t24]!
    }
  }
  for (let i = 0; i < 3072; i++) {
    const t25: number = x[i]!
    const t26: number = i * 100
    for (let j = 0; j < 100; j++) {
      const t27: number = t26 + j
      grad[t27] = t25 * grad[j + 307200]! + 0.0002 * params[t27]!
    }
  }
  return loss
}

/**
 * `∂loss/∂dense/kernel = (x[i]·(Σₖ dense/kernel[k, j]·x[k] + dense/bias[j] ≤ 0 ? 0 : Σₖ dense_1/kernel[j, k]·(exp(dense_1[k] − logSumExp(dense_1)) − 1·oneHot(label)[k])) + 0.0002·dense/kernel[i, j])ᵢⱼ` …
 *
 * The gradient with respect to `dense/kernel`, `dense/bias`, `dense_1/kernel`, `dense_1/bias`, by name; freshly made.
 */
export function gradient(
  params: Float64Array, x: Float64Array, label: number,
): { "dense/kernel": Float64Array; "dense/bias": Float64Array; "dense_1/kernel": Float64Array; "dense_1/bias": Float64Array } {
  const grad = new Float64Array(308310)
  valueAndGrad(params, x, label, grad)
  return {
    "dense/kernel": grad.slice(0, 307200), "dense/bias": grad.slice(307200, 307300), "dense_1/kernel": grad.slice(307300, 308300),
    "dense_1/bias": grad.slice(308300, 308310),
  }
}

/** The value where `vector` holds `dense/kernel`, `dense/bias`, `dense_1/kernel`, `dense_1/bias`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
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
  work.fill(0, 0, 100)
  work.fill(0, 300, 310)
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  if (t1) {
    work[label + 300]! += 1
  }
  work.fill(0, 310, 320)
  for (let i = 0; i < 3072; i++) {
    const t2: number = i * 100
    const t3: number = x[x_at + i]!
    for (let j = 0; j < 100; j++) {
      work[j]! += params[t2 + j]! * t3
    }
  }
  let t4 = 0
  for (let i = 0; i < 3072; i++) {
    const t5: number = i * 100
    let t6 = 0
    for (let j = 0; j < 100; j++) {
      const t7: number = params[t5 + j]!
      t6 += t7 * t7
    }
    t4 += t6
  }
  let t8 = 0
  for (let i = 0; i < 100; i++) {
    const t9: number = i * 10 + 307300
    let t10 = 0
    for (let j = 0; j < 10; j++) {
      const t11: number = params[t9 + j]!
      t10 += t11 * t11
    }
    t8 += t10
  }
  // dense [100]
  for (let i = 0; i < 100; i++) {
    const t12: number = work[i]! + params[i + 307200]!
    work[i + 100] = t12
    work[i + 200] = Math.max(0, t12)
  }
  for (let i = 0; i < 100; i++) {
    const t13: number = i * 10 + 307300
    const t14: number = work[i + 200]!
    for (let j = 0; j < 10; j++) {
      work[j + 310]! += params[t13 + j]! * t14
    }
  }
  // dense_1 [10]
  for (let i = 0; i < 10; i++) {
    work[i + 320] = work[i + 310]! + params[i + 308300]!
  }
  const t15 = t1 ? work[label + 320]! : NaN
  let t16 = -Infinity
  for (let i = 0; i < 10; i++) {
    t16 = Math.max(t16, work[i + 320]!)
  }
  const t17 = Math.abs(t16) < Infinity ? t16 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 330] = Math.exp(work[i + 320]! - t17)
  }
  let t18 = 0
  for (let i = 0; i < 10; i++) {
    t18 += work[i + 330]!
  }
  const loss = t17 + Math.log(t18) - t15 + 0.0001 * (t4 + t8)
  for (let i = 0; i < 10; i++) {
    work[i + 340] = work[i + 330]! / t18 - work[i + 300]!
  }
  for (let i = 0; i < 100; i++) {
    let t19 = 0
    if (!(0 >= work[i + 100]!)) {
      const t20: number = i * 10 + 307300
      let t21 = 0
      for (let j = 0; j < 10; j++) {
        t21 += params[t20 + j]! * work[j + 340]!
      }
      t19 = t21
    }
    work[i + 350] = t19
  }
  for (let i = 0; i < 3072; i++) {
    const t22: number = i * 100
    const t23: number = x[x_at + i]!
    for (let j = 0; j < 100; j++) {
      const t24: number = t22 + j
      grad[t24]! += t23 * work[j + 350]! + 0.0002 * params[t24]!
    }
  }
  for (let i = 0; i < 100; i++) {
    grad[i + 307200]! += work[i + 350]!
  }
  for (let i = 0; i < 100; i++) {
    const t25: number = i * 10 + 307300
    const t26: number = work[i + 200]!
    for (let j = 0; j < 10; j++) {
      const t27: number = t25 + j
      grad[t27]! += t26 * work[j + 340]! + 0.0002 * params[t27]!
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 308300]! += work[i + 340]!
  }
  return loss
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `dense/kernel`, `dense/bias`, `dense_1/kernel`, `dense_1/bias`, which overwrites `grad`. */
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
export function views(
  params: Float64Array,
): { "dense/kernel": Float64Array; "dense/bias": Float64Array; "dense_1/kernel": Float64Array; "dense_1/bias": Float64Array } {
  return {
    "dense/kernel": params.subarray(0, 307200), "dense/bias": params.subarray(307200, 307300),
    "dense_1/kernel": params.subarray(307300, 308300), "dense_1/bias": params.subarray(308300, 308310),
  }
}

/** Named windows on a gradient. */
export function gradViews(
  grad: Float64Array,
): { "dense/kernel": Float64Array; "dense/bias": Float64Array; "dense_1/kernel": Float64Array; "dense_1/bias": Float64Array } {
  return {
    "dense/kernel": grad.subarray(0, 307200), "dense/bias": grad.subarray(307200, 307300), "dense_1/kernel": grad.subarray(307300, 308300),
    "dense_1/bias": grad.subarray(308300, 308310),
  }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  "dense/kernel": { offset: 0, length: 307200, shape: [3072, 100] },
  "dense/bias": { offset: 307200, length: 100, shape: [100] },
  "dense_1/kernel": { offset: 307300, length: 1000, shape: [100, 10] },
  "dense_1/bias": { offset: 308300, length: 10, shape: [10] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {
  "dense/kernel": { offset: 0, length: 307200, shape: [3072, 100] },
  "dense/bias": { offset: 307200, length: 100, shape: [100] },
  "dense_1/kernel": { offset: 307300, length: 1000, shape: [100, 10] },
  "dense_1/bias": { offset: 308300, length: 10, shape: [10] },
} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 211

/** How many numbers `params` holds. */
export const paramsLength = 308310

/** How many numbers `grad` holds. */
export const gradLength = 308310

/** What the module was made from and what it costs. */
export const meta = {
  name: "two-layer-net",
  inputs: [{ name: "x", shape: [3072], kind: "real" }, { name: "label", shape: [], kind: "class", classes: 10 }],
  params: [
    {
      name: "dense/kernel",
      shape: [3072, 100],
      start: { distribution: "truncatedNormal", mean: 0, deviation: 0.02551551815399144 },
    },
    { name: "dense/bias", shape: [100], start: 0 },
    {
      name: "dense_1/kernel",
      shape: [100, 10],
      start: { distribution: "truncatedNormal", mean: 0, deviation: 0.1414213562373095 },
    },
    { name: "dense_1/bias", shape: [10], start: 0 },
  ],
  outputs: [{ name: "loss", shape: [], offset: 0 }],
  operations: { forward: 1236238, backward: 927038, valueAndGrad: 2163259 },
  kinks: [
    {
      site: "max(dense/kernelᵀ·x + dense/bias, 0)",
      at: "0 = dense/kernelᵀ·x + dense/bias",
      gradient: "all to the first; to the constant, if one of them is",
    },
  ],
  sourceHash: "6778013ff03c93a1",
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
