// Made by gradgen from staged.expr; do not edit, compile again.
//
// numerator   = x + σ(y)
// denominator = σ(x) + (x + y)²
// f           = numerator/denominator
// ∂f/∂x       = −σ(x)·(1 − σ(x))·f/denominator + 1/denominator − 2·(x + y)·f/denominator
// ∂f/∂y       = 1·σ(y)·(1 − σ(y))/denominator − 2·(x + y)·f/denominator
//
// Operations: forward 21, backward 15, both at once 33. Kept between forward and backward: 48 bytes.

let own: { grad: Float64Array; tape: Float64Array } | undefined

/**
 * `f = numerator/denominator`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(x: number, y: number, tape?: Float64Array): number {
  const t1 = x + y
  const u = Math.exp(-Math.abs(y))
  const r = 1 / (1 + u)
  const ur = u * r
  const t2 = y >= 0 ? r : ur
  const numerator = x + t2
  const u_2 = Math.exp(-Math.abs(x))
  const r_2 = 1 / (1 + u_2)
  const ur_2 = u_2 * r_2
  const t3 = x >= 0 ? r_2 : ur_2
  const denominator = t3 + t1 * t1
  const f = numerator / denominator
  if (tape !== undefined) {
    tape[0] = r
    tape[1] = ur
    tape[2] = r_2
    tape[3] = ur_2
    tape[4] = denominator
    tape[5] = f
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
  const denominator = tape[4]!
  const d_numerator = 1 / denominator * upstream
  const d_denominator = -(tape[5]! / denominator) * upstream
  const t1 = 2 * (x + y) * d_denominator
  grad[0] = tape[3]! * tape[2]! * d_denominator + d_numerator + t1
  grad[1] = tape[1]! * tape[0]! * d_numerator + t1
}

/**
 * `f = numerator/denominator`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `x`, `y`.
 */
export function valueAndGrad(x: number, y: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(x, y)
  const t1 = x + y
  const u = Math.exp(-Math.abs(y))
  const r = 1 / (1 + u)
  const ur = u * r
  const t2 = y >= 0 ? r : ur
  const numerator = x + t2
  const u_2 = Math.exp(-Math.abs(x))
  const r_2 = 1 / (1 + u_2)
  const ur_2 = u_2 * r_2
  const t3 = x >= 0 ? r_2 : ur_2
  const denominator = t3 + t1 * t1
  const f = numerator / denominator
  const d_numerator = 1 / denominator
  const d_denominator = -(f / denominator)
  const t4 = 2 * t1 * d_denominator
  grad[0] = ur_2 * r_2 * d_denominator + d_numerator + t4
  grad[1] = ur * r * d_numerator + t4
  return f
}

/**
 * `∂f/∂x = −σ(x)·(1 − σ(x))·f/denominator + 1/denominator − 2·(x + y)·f/denominator` …
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
  return own ??= { grad: new Float64Array(2), tape: new Float64Array(6) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = { x: { offset: 0, length: 1, shape: [] }, y: { offset: 1, length: 1, shape: [] } } as const

/** Where each param lies in `params`. */
export const paramsLayout = {} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 6

/** How many numbers `params` holds. */
export const paramsLength = 0

/** How many numbers `grad` holds. */
export const gradLength = 2

/** What the module was made from and what it costs. */
export const meta = {
  name: "staged",
  inputs: [{ name: "x", shape: [], kind: "real" }, { name: "y", shape: [], kind: "real" }],
  params: [],
  outputs: [{ name: "f", shape: [], offset: 0 }],
  operations: { forward: 21, backward: 15, valueAndGrad: 33 },
  kinks: [],
  sourceHash: "22b35be57e9baa1d",
} as const
