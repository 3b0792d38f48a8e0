// Made by gradgen from threshold.expr; do not edit, compile again.
//
// y      = max(x, 0)
// grad x = x ≤ 0 ? 0 : upstream
//
// Operations: forward 4096, backward 8192. Kept between forward and backward: 0 bytes.
// Arrays: 2 loops.

let own: { grad: Float64Array; out: Float64Array; upstream: Float64Array; x: Float64Array } | undefined

/**
 * Fills `out` with the 4096 outputs in order (see `meta.outputs`), and returns it; a fresh one if it is left out.
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(x: Float64Array, out: Float64Array = new Float64Array(4096), _tape?: Float64Array): Float64Array {
  // y [4096]
  for (let i = 0; i < 4096; i++) {
    out[i] = Math.max(0, x[i]!)
  }
  return out
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream`, one number for each output, times the Jacobian with respect to `x`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(x: Float64Array, _tape: Float64Array | undefined, upstream: Float64Array, grad: Float64Array | undefined): void {
  if (grad === undefined) return
  for (let i = 0; i < 4096; i++) {
    const t1: number = 0 >= x[i]! ? 0 : upstream[i]!
    grad[i] = t1
  }
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { grad: Float64Array; out: Float64Array; upstream: Float64Array; x: Float64Array } {
  return own ??= { grad: new Float64Array(4096), out: new Float64Array(4096), upstream: new Float64Array(4096), x: new Float64Array(4096) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = { x: { offset: 0, length: 4096, shape: [4096] } } as const

/** Where each param lies in `params`. */
export const paramsLayout = {} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 0

/** How many numbers `params` holds. */
export const paramsLength = 0

/** How many numbers `grad` holds. */
export const gradLength = 4096

/** What the module was made from and what it costs. */
export const meta = {
  name: "threshold",
  inputs: [{ name: "x", shape: [4096], kind: "real" }],
  params: [],
  outputs: [{ name: "y", shape: [4096], offset: 0 }],
  operations: { forward: 4096, backward: 8192 },
  kinks: [{ site: "max(x, 0)", at: "0 = x", gradient: "all to the first; to the constant, if one of them is" }],
  sourceHash: "44ebed953f1c7128",
} as const
