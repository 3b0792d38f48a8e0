// Made by gradgen from linear-classifier.layers.json; do not edit, compile again.
//
// scores               = scores/kernelᵀ·x + scores/bias
// loss                 = logSumExp(scores) − scores[label] + 0.001·Σ(scores/kernel∘²)
// ∂loss/∂scores/kernel = (x[i]·(exp(scores[j] − logSumExp(scores)) − 1·oneHot(label)[j]) + 0.002·scores/kernel[i, j])ᵢⱼ
// ∂loss/∂scores/bias   = (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])ᵢ
//
// Operations: forward 126017, backward 92198, both at once 218198. Kept between forward and backward: 88 bytes. Workspace: 400 bytes.
// Arrays: 35 loops.

const work = /* @__PURE__ */ new Float64Array(50)
const scratch = /* @__PURE__ */ new Float64Array(30730)
const allParams = /* @__PURE__ */ new Float64Array(30730)

/**
 * `loss = logSumExp(scores) − scores[label] + 0.001·Σ(scores/kernel∘²)`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, label: number, tape?: Float64Array): number {
  work.fill(0, 0, 10)
  for (let i = 0; i < 3072; i++) {
    const t1: number = i * 10
    const t2: number = x[i]!
    for (let j = 0; j < 10; j++) {
      work[j]! += params[t1 + j]! * t2
    }
  }
  let t3 = 0
  for (let i = 0; i < 3072; i++) {
    const t4: number = i * 10
    let t5 = 0
    for (let j = 0; j < 10; j++) {
      const t6: number = params[t4 + j]!
      t5 += t6 * t6
    }
    t3 += t5
  }
  // scores [10]
  for (let i = 0; i < 10; i++) {
    work[i + 10] = work[i]! + params[i + 30720]!
  }
  const t7 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label + 10]! : NaN
  let t8 = -Infinity
  for (let i = 0; i < 10; i++) {
    t8 = Math.max(t8, work[i + 10]!)
  }
  const t9 = Math.abs(t8) < Infinity ? t8 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 20] = Math.exp(work[i + 10]! - t9)
  }
  let t10 = 0
  for (let i = 0; i < 10; i++) {
    t10 += work[i + 20]!
  }
  const loss = t9 + Math.log(t10) - t7 + 0.001 * t3
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 1] = work[k + 20]!
    }
  }
  if (tape !== undefined) {
    tape[0] = t10
  }
  return loss
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `scores/kernel`, `scores/bias`.
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
  for (let i = 0; i < 3072; i++) {
    const t3: number = x[i]!
    const t4: number = i * 10
    for (let j = 0; j < 10; j++) {
      const t5: number = t4 + j
      grad[t5] = t3 * grad[j + 30720]! + t1 * params[t5]!
    }
  }
}

/**
 * `loss = logSumExp(scores) − scores[label] + 0.001·Σ(scores/kernel∘²)`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `scores/kernel`, `scores/bias`.
 */
export function valueAndGrad(params: Float64Array, x: Float64Array, label: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, x, label)
  work.fill(0, 0, 10)
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  for (let i = 0; i < 3072; i++) {
    const t2: number = i * 10
    const t3: number = x[i]!
    for (let j = 0; j < 10; j++) {
      work[j]! += params[t2 + j]! * t3
    }
  }
  work.fill(0, 20, 30)
  if (t1) {
    work[label + 20]! += 1
  }
  let t4 = 0
  for (let i = 0; i < 3072; i++) {
    const t5: number = i * 10
    let t6 = 0
    for (let j = 0; j < 10; j++) {
      const t7: number = params[t5 + j]!
      t6 += t7 * t7
    }
    t4 += t6
  }
  // scores [10]
  for (let i = 0; i < 10; i++) {
    work[i + 10] = work[i]! + params[i + 30720]!
  }
  const t8 = t1 ? work[label + 10]! : NaN
  let t9 = -Infinity
  for (let i = 0; i < 10; i++) {
    t9 = Math.max(t9, work[i + 10]!)
  }
  const t10 = Math.abs(t9) < Infinity ? t9 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 30] = Math.exp(work[i + 10]! - t10)
  }
  let t11 = 0
  for (let i = 0; i < 10; i++) {
    t11 += work[i + 30]!
  }
  const loss = t10 + Math.log(t11) - t8 + 0.001 * t4
  for (let i = 0; i < 10; i++) {
    grad[i + 30720] = work[i + 30]! / t11 - work[i + 20]!
  }
  for (let i = 0; i < 3072; i++) {
    const t12: number = x[i]!
    const t13: number = i * 10
    for (let j = 0; j < 10; j++) {
      const t14: number = t13 + j
      grad[t14] = t12 * grad[j + 30720]! + 0.002 * params[t14]!
    }
  }
  return loss
}

/**
 * `∂loss/∂scores/kernel = (x[i]·(exp(scores[j] − logSumExp(scores)) − 1·oneHot(label)[j]) + 0.002·scores/kernel[i, j])ᵢⱼ` …
 *
 * The gradient with respect to `scores/kernel`, `scores/bias`, by name; freshly made.
 */
export function gradient(
  params: Float64Array, x: Float64Array, label: number,
): { "scores/kernel": Float64Array; "scores/bias": Float64Array } {
  const grad = new Float64Array(30730)
  valueAndGrad(params, x, label, grad)
  return { "scores/kernel": grad.slice(0, 30720), "scores/bias": grad.slice(30720, 30730) }
}

/** The value where `vector` holds `scores/kernel`, `scores/bias`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
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
  work.fill(0, 0, 10)
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  work.fill(0, 20, 30)
  if (t1) {
    work[label + 20]! += 1
  }
  for (let i = 0; i < 3072; i++) {
    const t2: number = i * 10
    const t3: number = x[x_at + i]!
    for (let j = 0; j < 10; j++) {
      work[j]! += params[t2 + j]! * t3
    }
  }
  let t4 = 0
  for (let i = 0; i < 3072; i++) {
    const t5: number = i * 10
    let t6 = 0
    for (let j = 0; j < 10; j++) {
      const t7: number = params[t5 + j]!
      t6 += t7 * t7
    }
    t4 += t6
  }
  // scores [10]
  for (let i = 0; i < 10; i++) {
    work[i + 10] = work[i]! + params[i + 30720]!
  }
  const t8 = t1 ? work[label + 10]! : NaN
  let t9 = -Infinity
  for (let i = 0; i < 10; i++) {
    t9 = Math.max(t9, work[i + 10]!)
  }
  const t10 = Math.abs(t9) < Infinity ? t9 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 30] = Math.exp(work[i + 10]! - t10)
  }
  let t11 = 0
  for (let i = 0; i < 10; i++) {
    t11 += work[i + 30]!
  }
  const loss = t10 + Math.log(t11) - t8 + 0.001 * t4
  for (let i = 0; i < 10; i++) {
    work[i + 40] = work[i + 30]! / t11 - work[i + 20]!
  }
  for (let i = 0; i < 3072; i++) {
    const t12: number = i * 10
    const t13: number = x[x_at + i]!
    for (let j = 0; j < 10; j++) {
      const t14: number = t12 + j
      grad[t14]! += t13 * work[j + 40]! + 0.002 * params[t14]!
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 30720]! += work[i + 40]!
  }
  return loss
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `scores/kernel`, `scores/bias`, which overwrites `grad`. */
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
export function views(params: Float64Array): { "scores/kernel": Float64Array; "scores/bias": Float64Array } {
  return { "scores/kernel": params.subarray(0, 30720), "scores/bias": params.subarray(30720, 30730) }
}

/** Named windows on a gradient. */
export function gradViews(grad: Float64Array): { "scores/kernel": Float64Array; "scores/bias": Float64Array } {
  return { "scores/kernel": grad.subarray(0, 30720), "scores/bias": grad.subarray(30720, 30730) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  "scores/kernel": { offset: 0, length: 30720, shape: [3072, 10] },
  "scores/bias": { offset: 30720, length: 10, shape: [10] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {
  "scores/kernel": { offset: 0, length: 30720, shape: [3072, 10] },
  "scores/bias": { offset: 30720, length: 10, shape: [10] },
} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 11

/** How many numbers `params` holds. */
export const paramsLength = 30730

/** How many numbers `grad` holds. */
export const gradLength = 30730

/** What the module was made from and what it costs. */
export const meta = {
  name: "linear-classifier",
  inputs: [{ name: "x", shape: [3072], kind: "real" }, { name: "label", shape: [], kind: "class", classes: 10 }],
  params: [
    { name: "scores/kernel", shape: [3072, 10], start: { distribution: "normal", mean: 0, deviation: 0.01 } },
    { name: "scores/bias", shape: [10], start: 0 },
  ],
  outputs: [{ name: "loss", shape: [], offset: 0 }],
  operations: { forward: 126017, backward: 92198, valueAndGrad: 218198 },
  kinks: [],
  sourceHash: "9bac1ffdf0e94d10",
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
