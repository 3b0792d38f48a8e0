// Made by gradgen from norm.expr; do not edit, compile again.
//
// norm2     = Σ((W·x)²)
// ∂norm2/∂W = 2·(W·x)·xᵀ
// ∂norm2/∂x = 2·Wᵀ·(W·x)
//
// Operations: forward 9, backward 14, both at once 21. Kept between forward and backward: 16 bytes.
// Arrays: unrolled, element by element.

const own_W = /* @__PURE__ */ new Float64Array(4)
const own_x = /* @__PURE__ */ new Float64Array(2)

let own: { grad: Float64Array; tape: Float64Array; W: Float64Array; x: Float64Array } | undefined

/**
 * `norm2 = Σ((W·x)²)`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(W: Float64Array, x: Float64Array, tape?: Float64Array): number {
  const x_1 = x[0]!
  const x_2 = x[1]!
  const t1 = W[0]! * x_1 + W[1]! * x_2
  const t2 = W[2]! * x_1 + W[3]! * x_2
  const norm2 = t1 * t1 + t2 * t2
  if (tape !== undefined) {
    tape[0] = t1
    tape[1] = t2
  }
  return norm2
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `W`, `x`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(W: Float64Array, x: Float64Array, tape: Float64Array, upstream: number, grad: Float64Array | undefined): void {
  if (grad === undefined) return
  const x_1 = x[0]!
  const x_2 = x[1]!
  const t1 = 2 * tape[0]! * upstream
  const t2 = 2 * tape[1]! * upstream
  grad[0] = t1 * x_1
  grad[1] = t1 * x_2
  grad[2] = t2 * x_1
  grad[3] = t2 * x_2
  grad[4] = W[0]! * t1 + W[2]! * t2
  grad[5] = W[1]! * t1 + W[3]! * t2
}

/**
 * `norm2 = Σ((W·x)²)`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `W`, `x`.
 */
export function valueAndGrad(W: Float64Array, x: Float64Array, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(W, x)
  const W_1_1 = W[0]!
  const W_1_2 = W[1]!
  const W_2_1 = W[2]!
  const W_2_2 = W[3]!
  const x_1 = x[0]!
  const x_2 = x[1]!
  const t1 = W_1_1 * x_1 + W_1_2 * x_2
  const t2 = W_2_1 * x_1 + W_2_2 * x_2
  const t3 = 2 * t1
  const t4 = 2 * t2
  const norm2 = t1 * t1 + t2 * t2
  grad[0] = t3 * x_1
  grad[1] = t3 * x_2
  grad[2] = t4 * x_1
  grad[3] = t4 * x_2
  grad[4] = W_1_1 * t3 + W_2_1 * t4
  grad[5] = W_1_2 * t3 + W_2_2 * t4
  return norm2
}

/**
 * `∂norm2/∂W = 2·(W·x)·xᵀ` …
 *
 * The gradient with respect to `W`, `x`, by name; freshly made.
 */
export function gradient(W: Float64Array, x: Float64Array): { W: Float64Array; x: Float64Array } {
  const grad = new Float64Array(6)
  valueAndGrad(W, x, grad)
  return { W: grad.slice(0, 4), x: grad.slice(4, 6) }
}

/** The value where `x` holds `W`, `x`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(x: ArrayLike<number>, grad?: { [index: number]: number; readonly length: number }): number {
  for (let k = 0; k < 4; k++) own_W[k] = x[k]!
  for (let k = 0; k < 2; k++) own_x[k] = x[4 + k]!
  return valueAndGrad(own_W, own_x, grad as Float64Array | undefined)
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { grad: Float64Array; tape: Float64Array; W: Float64Array; x: Float64Array } {
  return own ??= { grad: new Float64Array(6), tape: new Float64Array(2), W: new Float64Array(4), x: new Float64Array(2) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = { W: { offset: 0, length: 4, shape: [2, 2] }, x: { offset: 4, length: 2, shape: [2] } } as const

/** Where each param lies in `params`. */
export const paramsLayout = {} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 2

/** How many numbers `params` holds. */
export const paramsLength = 0

/** How many numbers `grad` holds. */
export const gradLength = 6

/** What the module was made from and what it costs. */
export const meta = {
  name: "norm",
  inputs: [{ name: "W", shape: [2, 2], kind: "real" }, { name: "x", shape: [2], kind: "real" }],
  params: [],
  outputs: [{ name: "norm2", shape: [], offset: 0 }],
  operations: { forward: 9, backward: 14, valueAndGrad: 21 },
  kinks: [],
  sourceHash: "c67852959e991e28",
} as const
