// Made by gradgen from fork.expr; do not edit, compile again.
//
// q     = x·y
// f     = q·(q + x)
// ∂f/∂x = q + y·(q + x + q)
// ∂f/∂y = x·(q + x + q)
//
// Operations: forward 3, backward 7, both at once 7. Kept between forward and backward: 8 bytes.

let own: { grad: Float64Array; tape: Float64Array } | undefined

/**
 * `f = q·(q + x)`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(x: number, y: number, tape?: Float64Array): number {
  const q = x * y
  const t1 = q + x
  const f = q * t1
  if (tape !== undefined) {
    tape[0] = t1
  }
  return f
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `x`, `y`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(x: number, y: number, tape: Float64Array, upstream: number, grad: Float64Array | undefined): void {
  if (grad === undefined) return
  const q = x * y
  const d_q = upstream * (tape[0]! + q)
  grad[0] = q * upstream + y * d_q
  grad[1] = x * d_q
}

/**
 * `f = q·(q + x)`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `x`, `y`.
 */
export function valueAndGrad(x: number, y: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(x, y)
  const q = x * y
  const t1 = q + x
  const f = q * t1
  const d_q = t1 + q
  grad[0] = q + y * d_q
  grad[1] = x * d_q
  return f
}

/**
 * `∂f/∂x = q + y·(q + x + q)` …
 *
 * The gradient with respect to `x`, `y`, by name; freshly made.
 */
export function gradient(x: number, y: number): { x: number; y: number } {
  const grad = new Float64Array(2)
  valueAndGrad(x, y, grad)
  return { x: grad[0]!, y: grad[1]! }
}

/** The value where `x` holds `x`, `y`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(x: ArrayLike<number>, grad?: { [index: number]: number; readonly length: number }): number {
  return valueAndGrad(x[0]!, x[1]!, grad as Float64Array | undefined)
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { grad: Float64Array; tape: Float64Array } {
  return own ??= { grad: new Float64Array(2), tape: new Float64Array(1) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = { x: { offset: 0, length: 1, shape: [] }, y: { offset: 1, length: 1, shape: [] } } as const

/** Where each param lies in `params`. */
export const paramsLayout = {} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 1

/** How many numbers `params` holds. */
export const paramsLength = 0

/** How many numbers `grad` holds. */
export const gradLength = 2

/** What the module was made from and what it costs. */
export const meta = {
  name: "fork",
  inputs: [{ name: "x", shape: [], kind: "real" }, { name: "y", shape: [], kind: "real" }],
  params: [],
  outputs: [{ name: "f", shape: [], offset: 0 }],
  operations: { forward: 3, backward: 7, valueAndGrad: 7 },
  kinks: [],
  sourceHash: "8da38af1e5e40aa9",
} as const
