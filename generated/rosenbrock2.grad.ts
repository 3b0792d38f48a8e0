// Made by gradgen from rosenbrock2.expr; do not edit, compile again.
//
// f     = 100·(y − x²)² + (1 − x)²
// ∂f/∂x = −2·(1 − x) − 2·200·x·(y − x²)
// ∂f/∂y = 200·(y − x²)
//
// Operations: forward 7, backward 8, both at once 12. Kept between forward and backward: 8 bytes.

let own: { grad: Float64Array; tape: Float64Array } | undefined

/**
 * `f = 100·(y − x²)² + (1 − x)²`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(x: number, y: number, tape?: Float64Array): number {
  const t1 = 1 - x
  const t2 = y - x * x
  const f = 100 * (t2 * t2) + t1 * t1
  if (tape !== undefined) {
    tape[0] = t2
  }
  return f
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `x`, `y`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(x: number, _y: number, tape: Float64Array, upstream: number, grad: Float64Array | undefined): void {
  if (grad === undefined) return
  const t1 = 200 * tape[0]! * upstream
  grad[0] = -2 * (1 - x) * upstream - 2 * x * t1
  grad[1] = t1
}

/**
 * `f = 100·(y − x²)² + (1 − x)²`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `x`, `y`.
 */
export function valueAndGrad(x: number, y: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(x, y)
  const t1 = 1 - x
  const t2 = y - x * x
  const f = 100 * (t2 * t2) + t1 * t1
  const t3 = 200 * t2
  grad[0] = -2 * t1 - 2 * x * t3
  grad[1] = t3
  return f
}

/**
 * `∂f/∂x = −2·(1 − x) − 2·200·x·(y − x²)` …
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
  name: "rosenbrock2",
  inputs: [{ name: "x", shape: [], kind: "real" }, { name: "y", shape: [], kind: "real" }],
  params: [],
  outputs: [{ name: "f", shape: [], offset: 0 }],
  operations: { forward: 7, backward: 8, valueAndGrad: 12 },
  kinks: [],
  sourceHash: "02604722b55331e3",
} as const
