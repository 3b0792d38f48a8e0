// Made by gradgen from patterns.expr; do not edit, compile again.
//
// f     = 2·(x·y + max(z, w))
// ∂f/∂x = 2·y
// ∂f/∂y = 2·x
// ∂f/∂z = z ≥ w ? 2 : 0
// ∂f/∂w = z ≥ w ? 0 : 2
//
// Operations: forward 4, backward 6, both at once 9. Kept between forward and backward: 0 bytes.

let own: { grad: Float64Array } | undefined

/**
 * `f = 2·(x·y + max(z, w))`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(x: number, y: number, z: number, w: number, _tape?: Float64Array): number {
  const f = 2 * (x * y + Math.max(z, w))
  return f
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `x`, `y`, `z`, `w`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(
  x: number, y: number, z: number, w: number, _tape: Float64Array | undefined, upstream: number, grad: Float64Array | undefined,
): void {
  if (grad === undefined) return
  const t1 = z >= w
  const t2 = 2 * upstream
  grad[0] = y * t2
  grad[1] = x * t2
  grad[2] = t1 ? t2 : 0
  grad[3] = t1 ? 0 : t2
}

/**
 * `f = 2·(x·y + max(z, w))`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `x`, `y`, `z`, `w`.
 */
export function valueAndGrad(x: number, y: number, z: number, w: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(x, y, z, w)
  const f = 2 * (x * y + Math.max(z, w))
  const t1 = z >= w
  grad[0] = 2 * y
  grad[1] = 2 * x
  grad[2] = t1 ? 2 : 0
  grad[3] = t1 ? 0 : 2
  return f
}

/**
 * `∂f/∂x = 2·y` …
 *
 * The gradient with respect to `x`, `y`, `z`, `w`, by name; freshly made.
 */
export function gradient(x: number, y: number, z: number, w: number): { x: number; y: number; z: number; w: number } {
  const grad = new Float64Array(4)
  valueAndGrad(x, y, z, w, grad)
  return { x: grad[0]!, y: grad[1]!, z: grad[2]!, w: grad[3]! }
}

/** The value where `x` holds `x`, `y`, `z`, `w`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(x: ArrayLike<number>, grad?: { [index: number]: number; readonly length: number }): number {
  return valueAndGrad(x[0]!, x[1]!, x[2]!, x[3]!, grad as Float64Array | undefined)
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { grad: Float64Array } {
  return own ??= { grad: new Float64Array(4) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  x: { offset: 0, length: 1, shape: [] },
  y: { offset: 1, length: 1, shape: [] },
  z: { offset: 2, length: 1, shape: [] },
  w: { offset: 3, length: 1, shape: [] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 0

/** How many numbers `params` holds. */
export const paramsLength = 0

/** How many numbers `grad` holds. */
export const gradLength = 4

/** What the module was made from and what it costs. */
export const meta = {
  name: "patterns",
  inputs: [
    { name: "x", shape: [], kind: "real" },
    { name: "y", shape: [], kind: "real" },
    { name: "z", shape: [], kind: "real" },
    { name: "w", shape: [], kind: "real" },
  ],
  params: [],
  outputs: [{ name: "f", shape: [], offset: 0 }],
  operations: { forward: 4, backward: 6, valueAndGrad: 9 },
  kinks: [{ site: "max(z, w)", at: "z = w", gradient: "all to the first; to the constant, if one of them is" }],
  sourceHash: "d6d9efa4f23afb82",
} as const
