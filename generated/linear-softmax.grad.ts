// Made by gradgen from linear-softmax.expr; do not edit, compile again.
//
// scores   = W·x + b
// loss     = logSumExp(scores) − scores[label] + 0.001·Σ(W∘²)
// ∂loss/∂W = (0.002·W[i, j] + (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])·x[j])ᵢⱼ
// ∂loss/∂b = (exp(scores[i] − logSumExp(scores)) − 1·oneHot(label)[i])ᵢ
//
// Operations: forward 122992, backward 92198, both at once 215215. Kept between forward and backward: 88 bytes. Workspace: 400 bytes.
// Arrays: 35 loops.

const work = /* @__PURE__ */ new Float64Array(50)
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
  for (let i = 0; i < 10; i++) {
    const t5: number = i * 3072
    let t6 = 0
    for (let j = 0; j < 3072; j++) {
      t6 += params[t5 + j]! * x[j]!
    }
    work[i] = t6 + params[i + 30720]!
  }
  const t7 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label]! : NaN
  let t8 = -Infinity
  for (let i = 0; i < 10; i++) {
    t8 = Math.max(t8, work[i]!)
  }
  const t9 = Math.abs(t8) < Infinity ? t8 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 10] = Math.exp(work[i]! - t9)
  }
  let t10 = 0
  for (let i = 0; i < 10; i++) {
    t10 += work[i + 10]!
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 1] = work[k + 10]!
    }
  }
  let t11 = 0
  if (t10 >= 1 && t10 < 1.5) {
    let t12 = 0
    for (let i = 0; i < 10; i++) {
      const t13: number = work[i + 10]!
      t12 += t13 < 1 ? t13 : 0
    }
    t11 = t12
  } else {
    t11 = t10 - 1
  }
  const loss = t9 - t7 + Math.log1p(t11) + 0.001 * t1
  if (tape !== undefined) {
    tape[0] = t10
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
  for (let i = 0; i < 10; i++) {
    const t3: number = i * 3072
    const t4: number = grad[i + 30720]!
    for (let j = 0; j < 3072; j++) {
      const t5: number = t3 + j
      grad[t5] = t1 * params[t5]! + t4 * x[j]!
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
  for (let i = 0; i < 10; i++) {
    const t6: number = i * 3072
    let t7 = 0
    for (let j = 0; j < 3072; j++) {
      t7 += params[t6 + j]! * x[j]!
    }
    work[i] = t7 + params[i + 30720]!
  }
  const t8 = t1 ? work[label]! : NaN
  let t9 = -Infinity
  for (let i = 0; i < 10; i++) {
    t9 = Math.max(t9, work[i]!)
  }
  const t10 = Math.abs(t9) < Infinity ? t9 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 20] = Math.exp(work[i]! - t10)
  }
  let t11 = 0
  for (let i = 0; i < 10; i++) {
    t11 += work[i + 20]!
  }
  let t12 = 0
  if (t11 >= 1 && t11 < 1.5) {
    let t13 = 0
    for (let i = 0; i < 10; i++) {
      const t14: number = work[i + 20]!
      t13 += t14 < 1 ? t14 : 0
    }
    t12 = t13
  } else {
    t12 = t11 - 1
  }
  const loss = t10 - t8 + Math.log1p(t12) + 0.001 * t2
  const t15 = -(t12 / t11)
  for (let i = 0; i < 10; i++) {
    const t16: number = work[i + 20]! / t11
    work[i + 30] = t16
    const t17: number = work[i + 10]!
    const t18: number = t17 === 1 && t16 > 0.5 ? t15 : t16 - t17
    grad[i + 30720] = t18
  }
  for (let i = 0; i < 10; i++) {
    const t19: number = i * 3072
    const t20: number = grad[i + 30720]!
    for (let j = 0; j < 3072; j++) {
      const t21: number = t19 + j
      grad[t21] = 0.002 * params[t21]! + t20 * x[j]!
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
  for (let i = 0; i < 10; i++) {
    const t6: number = i * 3072
    let t7 = 0
    for (let j = 0; j < 3072; j++) {
      t7 += params[t6 + j]! * x[x_at + j]!
    }
    work[i] = t7 + params[i + 30720]!
  }
  const t8 = t1 ? work[label]! : NaN
  let t9 = -Infinity
  for (let i = 0; i < 10; i++) {
    t9 = Math.max(t9, work[i]!)
  }
  const t10 = Math.abs(t9) < Infinity ? t9 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 20] = Math.exp(work[i]! - t10)
  }
  let t11 = 0
  for (let i = 0; i < 10; i++) {
    t11 += work[i + 20]!
  }
  let t12 = 0
  if (t11 >= 1 && t11 < 1.5) {
    let t13 = 0
    for (let i = 0; i < 10; i++) {
      const t14: number = work[i + 20]!
      t13 += t14 < 1 ? t14 : 0
    }
    t12 = t13
  } else {
    t12 = t11 - 1
  }
  const loss = t10 - t8 + Math.log1p(t12) + 0.001 * t2
  const t15 = -(t12 / t11)
  for (let i = 0; i < 10; i++) {
    const t16: number = work[i + 20]! / t11
    work[i + 30] = t16
    const t17: number = work[i + 10]!
    const t18: number = t17 === 1 && t16 > 0.5 ? t15 : t16 - t17
    work[i + 40] = t18
  }
  for (let i = 0; i < 10; i++) {
    const t19: number = i * 3072
    const t20: number = work[i + 40]!
    for (let j = 0; j < 3072; j++) {
      const t21: number = t19 + j
      grad[t21]! += 0.002 * params[t21]! + t20 * x[x_at + j]!
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 30720]! += work[i + 40]!
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
  operations: { forward: 122992, backward: 92198, valueAndGrad: 215215 },
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
