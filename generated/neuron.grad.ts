// Made by gradgen from neuron.expr; do not edit, compile again.
//
// f      = σ(w0·x0 + w1·x1 + w2)
// ∂f/∂w0 = x0·f·(1 − f)
// ∂f/∂x0 = w0·f·(1 − f)
// ∂f/∂w1 = x1·f·(1 − f)
// ∂f/∂x1 = w1·f·(1 − f)
// ∂f/∂w2 = f·(1 − f)
//
// Operations: forward 12, backward 6, both at once 17. Kept between forward and backward: 16 bytes.

let own: { grad: Float64Array; tape: Float64Array } | undefined

/**
 * `f = σ(w0·x0 + w1·x1 + w2)`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(w0: number, x0: number, w1: number, x1: number, w2: number, tape?: Float64Array): number {
  const t1 = w0 * x0 + w1 * x1 + w2
  const u = Math.exp(-Math.abs(t1))
  const r = 1 / (1 + u)
  const ur = u * r
  const f = t1 >= 0 ? r : ur
  if (tape !== undefined) {
    tape[0] = r
    tape[1] = ur
  }
  return f
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `w0`, `x0`, `w1`, `x1`, `w2`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(
  w0: number, x0: number, w1: number, x1: number, _w2: number, tape: Float64Array, upstream: number, grad: Float64Array | undefined,
): void {
  if (grad === undefined) return
  const t1 = tape[1]! * tape[0]! * upstream
  grad[0] = x0 * t1
  grad[1] = w0 * t1
  grad[2] = x1 * t1
  grad[3] = w1 * t1
  grad[4] = t1
}

/**
 * `f = σ(w0·x0 + w1·x1 + w2)`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `w0`, `x0`, `w1`, `x1`, `w2`.
 */
export function valueAndGrad(w0: number, x0: number, w1: number, x1: number, w2: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(w0, x0, w1, x1, w2)
  const t1 = w0 * x0 + w1 * x1 + w2
  const u = Math.exp(-Math.abs(t1))
  const r = 1 / (1 + u)
  const ur = u * r
  const f = t1 >= 0 ? r : ur
  const t2 = ur * r
  grad[0] = x0 * t2
  grad[1] = w0 * t2
  grad[2] = x1 * t2
  grad[3] = w1 * t2
  grad[4] = t2
  return f
}

/**
 * `∂f/∂w0 = x0·f·(1 − f)` …
 *
 * The gradient with respect to `w0`, `x0`, `w1`, `x1`, `w2`, by name; freshly made.
 */
export function gradient(
  w0: number, x0: number, w1: number, x1: number, w2: number,
): { w0: number; x0: number; w1: number; x1: number; w2: number } {
  const grad = new Float64Array(5)
  valueAndGrad(w0, x0, w1, x1, w2, grad)
  return { w0: grad[0]!, x0: grad[1]!, w1: grad[2]!, x1: grad[3]!, w2: grad[4]! }
}

/** The value where `x` holds `w0`, `x0`, `w1`, `x1`, `w2`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(x: ArrayLike<number>, grad?: { [index: number]: number; readonly length: number }): number {
  return valueAndGrad(x[0]!, x[1]!, x[2]!, x[3]!, x[4]!, grad as Float64Array | undefined)
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { grad: Float64Array; tape: Float64Array } {
  return own ??= { grad: new Float64Array(5), tape: new Float64Array(2) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  w0: { offset: 0, length: 1, shape: [] },
  x0: { offset: 1, length: 1, shape: [] },
  w1: { offset: 2, length: 1, shape: [] },
  x1: { offset: 3, length: 1, shape: [] },
  w2: { offset: 4, length: 1, shape: [] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 2

/** How many numbers `params` holds. */
export const paramsLength = 0

/** How many numbers `grad` holds. */
export const gradLength = 5

/** What the module was made from and what it costs. */
export const meta = {
  name: "neuron",
  inputs: [
    { name: "w0", shape: [], kind: "real" },
    { name: "x0", shape: [], kind: "real" },
    { name: "w1", shape: [], kind: "real" },
    { name: "x1", shape: [], kind: "real" },
    { name: "w2", shape: [], kind: "real" },
  ],
  params: [],
  outputs: [{ name: "f", shape: [], offset: 0 }],
  operations: { forward: 12, backward: 6, valueAndGrad: 17 },
  kinks: [],
  sourceHash: "d558dbd85f76d5b7",
} as const
