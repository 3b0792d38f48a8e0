// Made by gradgen from misra1a.expr; do not edit, compile again.
//
// residual      = y + b1·expm1(−b2·x)
// ∂residual/∂b1 = expm1(−b2·x)
// ∂residual/∂b2 = −x·exp(−b2·x)·b1
//
// Operations: forward 9, backward 8, both at once 13. Kept between forward and backward: 32 bytes.

const scratch = /* @__PURE__ */ new Float64Array(2)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array } | undefined

/**
 * `residual = y + b1·expm1(−b2·x)`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: number, y: number, tape?: Float64Array): number {
  const b1 = params[0]!
  const b2 = params[1]!
  const t1 = b2 * x
  const t2 = -t1
  const near = Math.abs(t1) < 0.35
  let t3 = 0
  let t4 = 0
  let e = 0
  if (near) {
    t3 = Math.expm1(t2)
    t4 = t3
  } else {
    e = Math.exp(t2)
    t4 = e - 1
  }
  const residual = y + b1 * t4
  if (tape !== undefined) {
    tape[0] = e
    tape[1] = t3
    tape[2] = near ? 1 : 0
    tape[3] = t4
  }
  return residual
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `b1`, `b2`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(
  params: Float64Array, x: number, _y: number, tape: Float64Array, upstream: number, grad: Float64Array | undefined,
): void {
  if (grad === undefined) return
  const b1 = params[0]!
  const t1 = tape[2]! !== 0 ? 1 + tape[1]! : tape[0]!
  grad[0] = tape[3]! * upstream
  grad[1] = -(x * t1) * (b1 * upstream)
}

/**
 * `residual = y + b1·expm1(−b2·x)`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `b1`, `b2`.
 */
export function valueAndGrad(params: Float64Array, x: number, y: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, x, y)
  const b1 = params[0]!
  const b2 = params[1]!
  const t1 = b2 * x
  const t2 = -t1
  const near = Math.abs(t1) < 0.35
  let t3 = 0
  let t4 = 0
  if (near) {
    const t5 = Math.expm1(t2)
    t3 = t5
    t4 = 1 + t5
  } else {
    const e = Math.exp(t2)
    t3 = e - 1
    t4 = e
  }
  const residual = y + b1 * t3
  grad[0] = t3
  grad[1] = -(x * t4) * b1
  return residual
}

/**
 * `∂residual/∂b1 = expm1(−b2·x)` …
 *
 * The gradient with respect to `b1`, `b2`, by name; freshly made.
 */
export function gradient(params: Float64Array, x: number, y: number): { b1: number; b2: number } {
  const grad = new Float64Array(2)
  valueAndGrad(params, x, y, grad)
  return { b1: grad[0]!, b2: grad[1]! }
}

/** The value where `vector` holds `b1`, `b2`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(
  vector: ArrayLike<number>, x: number, y: number, grad?: { [index: number]: number; readonly length: number },
): number {
  return valueAndGrad(vector as Float64Array, x, y, grad as Float64Array | undefined)
}

/** The value for one example of a batch; adds its gradient to `grad`. */
function example(params: Float64Array, x: number, y: number, grad: Float64Array): number {
  const b1 = params[0]!
  const b2 = params[1]!
  const t1 = b2 * x
  const t2 = -t1
  const near = Math.abs(t1) < 0.35
  let t3 = 0
  let t4 = 0
  if (near) {
    const t5 = Math.expm1(t2)
    t3 = t5
    t4 = 1 + t5
  } else {
    const e = Math.exp(t2)
    t3 = e - 1
    t4 = e
  }
  const residual = y + b1 * t3
  grad[0]! += t3
  grad[1]! += -(x * t4) * b1
  return residual
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `b1`, `b2`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, x: Float64Array, y: Float64Array, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 2)
  let sum = 0
  for (let k = 0; k < n; k++) sum += example(params, x[k]!, y[k]!, grad)
  for (let k = 0; k < 2; k++) grad[k]! /= n
  return sum / n
}

/** Fresh params at their starting values. */
export function initParams(_seed?: number): Float64Array {
  const params = new Float64Array(2)
  params[0] = 250
  params[1] = 0.0005
  return params
}

/** Named windows on a vector of params: what is written to one is written to the other. */
export function views(params: Float64Array): { b1: Float64Array; b2: Float64Array } {
  return { b1: params.subarray(0, 1), b2: params.subarray(1, 2) }
}

/** Named windows on a gradient. */
export function gradViews(grad: Float64Array): { b1: Float64Array; b2: Float64Array } {
  return { b1: grad.subarray(0, 1), b2: grad.subarray(1, 2) }
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { params: Float64Array; grad: Float64Array; tape: Float64Array } {
  return own ??= { params: new Float64Array(2), grad: new Float64Array(2), tape: new Float64Array(4) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = { b1: { offset: 0, length: 1, shape: [] }, b2: { offset: 1, length: 1, shape: [] } } as const

/** Where each param lies in `params`. */
export const paramsLayout = { b1: { offset: 0, length: 1, shape: [] }, b2: { offset: 1, length: 1, shape: [] } } as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 4

/** How many numbers `params` holds. */
export const paramsLength = 2

/** How many numbers `grad` holds. */
export const gradLength = 2

/** What the module was made from and what it costs. */
export const meta = {
  name: "misra1a",
  inputs: [{ name: "x", shape: [], kind: "real" }, { name: "y", shape: [], kind: "real" }],
  params: [{ name: "b1", shape: [], start: 250 }, { name: "b2", shape: [], start: 0.0005 }],
  outputs: [{ name: "residual", shape: [], offset: 0 }],
  operations: { forward: 9, backward: 8, valueAndGrad: 13 },
  kinks: [],
  sourceHash: "618d81c609d8e1bd",
} as const
