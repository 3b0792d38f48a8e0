// Made by gradgen from circuit.expr; do not edit, compile again.
//
// f     = (x + y)·z
// ∂f/∂x = z
// ∂f/∂y = z
// ∂f/∂z = x + y
//
// Operations: forward 2, backward 3, both at once 2. Kept between forward and backward: 0 bytes.

let own: { grad: Float64Array } | undefined

/**
 * `f = (x + y)·z`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(x: number, y: number, z: number, _tape?: Float64Array): number {
  const f = (x + y) * z
  return f
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `x`, `y`, `z`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(
  x: number, y: number, z: number, _tape: Float64Array | undefined, upstream: number, grad: Float64Array | undefined,
): void {
  if (grad === undefined) return
  const t1 = z * upstream
  grad[0] = t1
  grad[1] = t1
  grad[2] = (x + y) * upstream
}

/**
 * `f = (x + y)·z`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `x`, `y`, `z`.
 */
export function valueAndGrad(x: number, y: number, z: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(x, y, z)
  const t1 = x + y
  const f = t1 * z
  grad[0] = z
  grad[1] = z
  grad[2] = t1
  return f
}

/**
 * `∂f/∂x = z` …
 *
 * The gradient with respect to `x`, `y`, `z`, by name; freshly made.
 */
export function gradient(x: number, y: number, z: number): { x: number; y: number; z: number } {
  const grad = new Float64Array(3)
  valueAndGrad(x, y, z, grad)
  return { x: grad[0]!, y: grad[1]!, z: grad[2]! }
}

/** The value where `x` holds `x`, `y`, `z`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(x: ArrayLike<number>, grad?: { [index: number]: number; readonly length: number }): number {
  return valueAndGrad(x[0]!, x[1]!, x[2]!, grad as Float64Array | undefined)
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { grad: Float64Array } {
  return own ??= { grad: new Float64Array(3) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  x: { offset: 0, length: 1, shape: [] },
  y: { offset: 1, length: 1, shape: [] },
  z: { offset: 2, length: 1, shape: [] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 0

/** How many numbers `params` holds. */
export const paramsLength = 0

/** How many numbers `grad` holds. */
export const gradLength = 3

/** What the module was made from and what it costs. */
export const meta = {
  name: "circuit",
  inputs: [
    { name: "x", shape: [], kind: "real" },
    { name: "y", shape: [], kind: "real" },
    { name: "z", shape: [], kind: "real" },
  ],
  params: [],
  outputs: [{ name: "f", shape: [], offset: 0 }],
  operations: { forward: 2, backward: 3, valueAndGrad: 2 },
  kinks: [],
  sourceHash: "88fe7f173d6bbb16",
} as const
