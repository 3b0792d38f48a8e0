// Made by gradgen from arm.expr; do not edit, compile again.
//
// x             = cos(shoulder) + 0.7·cos(shoulder + elbow)
// y             = sin(shoulder) + 0.7·sin(shoulder + elbow)
// grad shoulder = cos(shoulder)·upstream[1] + 0.7·(cos(shoulder + elbow)·upstream[1] − sin(shoulder + elbow)·upstream[0]) − sin(shoulder)·upstream[0]
// grad elbow    = 0.7·(cos(shoulder + elbow)·upstream[1] − sin(shoulder + elbow)·upstream[0])
//
// Operations: forward 9, backward 8. Kept between forward and backward: 32 bytes.

let own: { grad: Float64Array; out: Float64Array; upstream: Float64Array; tape: Float64Array } | undefined

/**
 * Fills `out` with the 2 outputs in order (see `meta.outputs`), and returns it; a fresh one if it is left out.
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(shoulder: number, elbow: number, out: Float64Array = new Float64Array(2), tape?: Float64Array): Float64Array {
  const t1 = Math.cos(shoulder)
  const t2 = shoulder + elbow
  const t3 = Math.cos(t2)
  const t4 = Math.sin(shoulder)
  const t5 = Math.sin(t2)
  const x = t1 + 0.7 * t3
  const y = t4 + 0.7 * t5
  out[0] = x
  out[1] = y
  if (tape !== undefined) {
    tape[0] = t1
    tape[1] = t3
    tape[2] = t4
    tape[3] = t5
  }
  return out
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream`, one number for each output, times the Jacobian with respect to `shoulder`, `elbow`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(
  _shoulder: number, _elbow: number, tape: Float64Array, upstream: Float64Array, grad: Float64Array | undefined,
): void {
  if (grad === undefined) return
  const upstream_0_ = upstream[0]!
  const upstream_1_ = upstream[1]!
  const t1 = 0.7 * (tape[1]! * upstream_1_ - tape[3]! * upstream_0_)
  grad[0] = tape[0]! * upstream_1_ + t1 - tape[2]! * upstream_0_
  grad[1] = t1
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { grad: Float64Array; out: Float64Array; upstream: Float64Array; tape: Float64Array } {
  return own ??= { grad: new Float64Array(2), out: new Float64Array(2), upstream: new Float64Array(2), tape: new Float64Array(4) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = { shoulder: { offset: 0, length: 1, shape: [] }, elbow: { offset: 1, length: 1, shape: [] } } as const

/** Where each param lies in `params`. */
export const paramsLayout = {} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 4

/** How many numbers `params` holds. */
export const paramsLength = 0

/** How many numbers `grad` holds. */
export const gradLength = 2

/** What the module was made from and what it costs. */
export const meta = {
  name: "arm",
  inputs: [{ name: "shoulder", shape: [], kind: "real" }, { name: "elbow", shape: [], kind: "real" }],
  params: [],
  outputs: [{ name: "x", shape: [], offset: 0 }, { name: "y", shape: [], offset: 1 }],
  operations: { forward: 9, backward: 8 },
  kinks: [],
  sourceHash: "5cfebd6b5aa95a33",
} as const
