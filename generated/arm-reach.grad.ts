// Made by gradgen from arm-reach.expr; do not edit, compile again.
//
// x               = cos(shoulder) + 0.7·cos(shoulder + elbow)
// y               = sin(shoulder) + 0.7·sin(shoulder + elbow)
// miss            = (x − goalX)² + (y − goalY)²
// ∂miss/∂shoulder = … (19 operations)
// ∂miss/∂elbow    = 0.7·2·cos(shoulder + elbow)·(y − goalY) − 0.7·2·sin(shoulder + elbow)·(x − goalX)
//
// Operations: forward 14, backward 13, both at once 25. Kept between forward and backward: 48 bytes.

const scratch = /* @__PURE__ */ new Float64Array(2)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array } | undefined

/**
 * `miss = (x − goalX)² + (y − goalY)²`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, goalX: number, goalY: number, tape?: Float64Array): number {
  const shoulder = params[0]!
  const elbow = params[1]!
  const t1 = Math.cos(shoulder)
  const t2 = shoulder + elbow
  const t3 = 0.7 * Math.cos(t2)
  const t4 = Math.sin(shoulder)
  const t5 = Math.sin(t2)
  const x = t1 + t3
  const y = t4 + 0.7 * t5
  const t6 = x - goalX
  const t7 = y - goalY
  const miss = t6 * t6 + t7 * t7
  if (tape !== undefined) {
    tape[0] = t1
    tape[1] = t3
    tape[2] = t4
    tape[3] = t5
    tape[4] = t6
    tape[5] = t7
  }
  return miss
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `shoulder`, `elbow`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(
  _params: Float64Array, _goalX: number, _goalY: number, tape: Float64Array, upstream: number, grad: Float64Array | undefined,
): void {
  if (grad === undefined) return
  const d_y = 2 * tape[5]! * upstream
  const d_x = 2 * tape[4]! * upstream
  const t1 = tape[1]! * d_y + -0.7 * tape[3]! * d_x
  grad[0] = tape[0]! * d_y + t1 + -tape[2]! * d_x
  grad[1] = t1
}

/**
 * `miss = (x − goalX)² + (y − goalY)²`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `shoulder`, `elbow`.
 */
export function valueAndGrad(params: Float64Array, goalX: number, goalY: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, goalX, goalY)
  const shoulder = params[0]!
  const elbow = params[1]!
  const t1 = Math.cos(shoulder)
  const t2 = shoulder + elbow
  const t3 = 0.7 * Math.cos(t2)
  const t4 = Math.sin(shoulder)
  const t5 = Math.sin(t2)
  const x = t1 + t3
  const y = t4 + 0.7 * t5
  const t6 = x - goalX
  const t7 = y - goalY
  const d_y = 2 * t7
  const d_x = 2 * t6
  const t8 = t3 * d_y + -0.7 * t5 * d_x
  const miss = t6 * t6 + t7 * t7
  grad[0] = t1 * d_y + t8 + -t4 * d_x
  grad[1] = t8
  return miss
}

/**
 * `∂miss/∂shoulder = … (19 operations)` …
 *
 * The gradient with respect to `shoulder`, `elbow`, by name; freshly made.
 */
export function gradient(params: Float64Array, goalX: number, goalY: number): { shoulder: number; elbow: number } {
  const grad = new Float64Array(2)
  valueAndGrad(params, goalX, goalY, grad)
  return { shoulder: grad[0]!, elbow: grad[1]! }
}

/** The value where `x` holds `shoulder`, `elbow`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(
  x: ArrayLike<number>, goalX: number, goalY: number, grad?: { [index: number]: number; readonly length: number },
): number {
  return valueAndGrad(x as Float64Array, goalX, goalY, grad as Float64Array | undefined)
}

/** The value for one example of a batch; adds its gradient to `grad`. */
function example(params: Float64Array, goalX: number, goalY: number, grad: Float64Array): number {
  const shoulder = params[0]!
  const elbow = params[1]!
  const t1 = Math.cos(shoulder)
  const t2 = shoulder + elbow
  const t3 = 0.7 * Math.cos(t2)
  const t4 = Math.sin(shoulder)
  const t5 = Math.sin(t2)
  const x = t1 + t3
  const y = t4 + 0.7 * t5
  const t6 = x - goalX
  const t7 = y - goalY
  const d_y = 2 * t7
  const d_x = 2 * t6
  const t8 = t3 * d_y + -0.7 * t5 * d_x
  const miss = t6 * t6 + t7 * t7
  grad[0]! += t1 * d_y + t8 + -t4 * d_x
  grad[1]! += t8
  return miss
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `shoulder`, `elbow`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, goalX: Float64Array, goalY: Float64Array, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 2)
  let sum = 0
  for (let k = 0; k < n; k++) sum += example(params, goalX[k]!, goalY[k]!, grad)
  for (let k = 0; k < 2; k++) grad[k]! /= n
  return sum / n
}

/** Fresh params at their starting values. */
export function initParams(_seed?: number): Float64Array {
  const params = new Float64Array(2)
  params[0] = 0.3
  params[1] = 0.5
  return params
}

/** Named windows on a vector of params: what is written to one is written to the other. */
export function views(params: Float64Array): { shoulder: Float64Array; elbow: Float64Array } {
  return { shoulder: params.subarray(0, 1), elbow: params.subarray(1, 2) }
}

/** Named windows on a gradient. */
export function gradViews(grad: Float64Array): { shoulder: Float64Array; elbow: Float64Array } {
  return { shoulder: grad.subarray(0, 1), elbow: grad.subarray(1, 2) }
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { params: Float64Array; grad: Float64Array; tape: Float64Array } {
  return own ??= { params: new Float64Array(2), grad: new Float64Array(2), tape: new Float64Array(6) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = { shoulder: { offset: 0, length: 1, shape: [] }, elbow: { offset: 1, length: 1, shape: [] } } as const

/** Where each param lies in `params`. */
export const paramsLayout = { shoulder: { offset: 0, length: 1, shape: [] }, elbow: { offset: 1, length: 1, shape: [] } } as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 6

/** How many numbers `params` holds. */
export const paramsLength = 2

/** How many numbers `grad` holds. */
export const gradLength = 2

/** What the module was made from and what it costs. */
export const meta = {
  name: "arm-reach",
  inputs: [{ name: "goalX", shape: [], kind: "real" }, { name: "goalY", shape: [], kind: "real" }],
  params: [{ name: "shoulder", shape: [], start: 0.3 }, { name: "elbow", shape: [], start: 0.5 }],
  outputs: [{ name: "miss", shape: [], offset: 0 }],
  operations: { forward: 14, backward: 13, valueAndGrad: 25 },
  kinks: [],
  sourceHash: "6a50559330b44efb",
} as const
