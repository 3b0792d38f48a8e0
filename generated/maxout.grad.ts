// Made by gradgen from maxout.expr; do not edit, compile again.
//
// f      = max(w1·x + b1, w2·x + b2)
// ∂f/∂w1 = w1·x + b1 ≥ w2·x + b2 ? x : 0
// ∂f/∂b1 = w1·x + b1 ≥ w2·x + b2 ? 1 : 0
// ∂f/∂w2 = w1·x + b1 ≥ w2·x + b2 ? 0 : x
// ∂f/∂b2 = w1·x + b1 ≥ w2·x + b2 ? 0 : 1
//
// Operations: forward 5, backward 5, both at once 10. Kept between forward and backward: 16 bytes.

const scratch = /* @__PURE__ */ new Float64Array(4)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array } | undefined

/**
 * `f = max(w1·x + b1, w2·x + b2)`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: number, tape?: Float64Array): number {
  const w1 = params[0]!
  const b1 = params[1]!
  const w2 = params[2]!
  const b2 = params[3]!
  const t1 = w1 * x + b1
  const t2 = w2 * x + b2
  const f = Math.max(t1, t2)
  if (tape !== undefined) {
    tape[0] = t1
    tape[1] = t2
  }
  return f
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `w1`, `b1`, `w2`, `b2`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(_params: Float64Array, x: number, tape: Float64Array, upstream: number, grad: Float64Array | undefined): void {
  if (grad === undefined) return
  const t1 = tape[0]! >= tape[1]!
  const t2 = t1 ? 0 : upstream
  const t3 = t1 ? upstream : 0
  grad[0] = x * t3
  grad[1] = t3
  grad[2] = x * t2
  grad[3] = t2
}

/**
 * `f = max(w1·x + b1, w2·x + b2)`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `w1`, `b1`, `w2`, `b2`.
 */
export function valueAndGrad(params: Float64Array, x: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, x)
  const w1 = params[0]!
  const b1 = params[1]!
  const w2 = params[2]!
  const b2 = params[3]!
  const t1 = w1 * x + b1
  const t2 = w2 * x + b2
  const f = Math.max(t1, t2)
  const t3 = t1 >= t2
  grad[0] = t3 ? x : 0
  grad[1] = t3 ? 1 : 0
  grad[2] = t3 ? 0 : x
  grad[3] = t3 ? 0 : 1
  return f
}

/**
 * `∂f/∂w1 = w1·x + b1 ≥ w2·x + b2 ? x : 0` …
 *
 * The gradient with respect to `w1`, `b1`, `w2`, `b2`, by name; freshly made.
 */
export function gradient(params: Float64Array, x: number): { w1: number; b1: number; w2: number; b2: number } {
  const grad = new Float64Array(4)
  valueAndGrad(params, x, grad)
  return { w1: grad[0]!, b1: grad[1]!, w2: grad[2]!, b2: grad[3]! }
}

/** The value where `vector` holds `w1`, `b1`, `w2`, `b2`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(vector: ArrayLike<number>, x: number, grad?: { [index: number]: number; readonly length: number }): number {
  return valueAndGrad(vector as Float64Array, x, grad as Float64Array | undefined)
}

/** The value for one example of a batch; adds its gradient to `grad`. */
function example(params: Float64Array, x: number, grad: Float64Array): number {
  const w1 = params[0]!
  const b1 = params[1]!
  const w2 = params[2]!
  const b2 = params[3]!
  const t1 = w1 * x + b1
  const t2 = w2 * x + b2
  const f = Math.max(t1, t2)
  const t3 = t1 >= t2
  grad[0]! += t3 ? x : 0
  grad[1]! += t3 ? 1 : 0
  grad[2]! += t3 ? 0 : x
  grad[3]! += t3 ? 0 : 1
  return f
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `w1`, `b1`, `w2`, `b2`, which overwrites `grad`. */
export function valueAndGradBatch(params: Float64Array, n: number, x: Float64Array, grad: Float64Array | undefined): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 4)
  let sum = 0
  for (let k = 0; k < n; k++) sum += example(params, x[k]!, grad)
  for (let k = 0; k < 4; k++) grad[k]! /= n
  return sum / n
}

/** Fresh params at their starting values. */
export function initParams(_seed?: number): Float64Array {
  const params = new Float64Array(4)
  params[0] = 1
  params[2] = -0.5
  params[3] = 0.25
  return params
}

/** Named windows on a vector of params: what is written to one is written to the other. */
export function views(params: Float64Array): { w1: Float64Array; b1: Float64Array; w2: Float64Array; b2: Float64Array } {
  return { w1: params.subarray(0, 1), b1: params.subarray(1, 2), w2: params.subarray(2, 3), b2: params.subarray(3, 4) }
}

/** Named windows on a gradient. */
export function gradViews(grad: Float64Array): { w1: Float64Array; b1: Float64Array; w2: Float64Array; b2: Float64Array } {
  return { w1: grad.subarray(0, 1), b1: grad.subarray(1, 2), w2: grad.subarray(2, 3), b2: grad.subarray(3, 4) }
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { params: Float64Array; grad: Float64Array; tape: Float64Array } {
  return own ??= { params: new Float64Array(4), grad: new Float64Array(4), tape: new Float64Array(2) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  w1: { offset: 0, length: 1, shape: [] },
  b1: { offset: 1, length: 1, shape: [] },
  w2: { offset: 2, length: 1, shape: [] },
  b2: { offset: 3, length: 1, shape: [] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {
  w1: { offset: 0, length: 1, shape: [] },
  b1: { offset: 1, length: 1, shape: [] },
  w2: { offset: 2, length: 1, shape: [] },
  b2: { offset: 3, length: 1, shape: [] },
} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 2

/** How many numbers `params` holds. */
export const paramsLength = 4

/** How many numbers `grad` holds. */
export const gradLength = 4

/** What the module was made from and what it costs. */
export const meta = {
  name: "maxout",
  inputs: [{ name: "x", shape: [], kind: "real" }],
  params: [
    { name: "w1", shape: [], start: 1 },
    { name: "b1", shape: [], start: 0 },
    { name: "w2", shape: [], start: -0.5 },
    { name: "b2", shape: [], start: 0.25 },
  ],
  outputs: [{ name: "f", shape: [], offset: 0 }],
  operations: { forward: 5, backward: 5, valueAndGrad: 10 },
  kinks: [
    {
      site: "max(w1·x + b1, w2·x + b2)",
      at: "w1·x + b1 = w2·x + b2",
      gradient: "all to the first; to the constant, if one of them is",
    },
  ],
  sourceHash: "cfbc705ce4b3239a",
} as const
