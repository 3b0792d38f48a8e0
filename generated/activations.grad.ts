// Made by gradgen from activations.expr; do not edit, compile again.
//
// s      = σ(x)
// t      = tanh(x)
// r      = max(x, 0)
// leaky  = x > 0 ? x : 0.1·x
// u      = x > 0 ? x : expm1(x)
// grad x = (1 − t²)·upstream[1] + s·(1 − s)·upstream[0] + (x > 0 ? upstream[4] + upstream[3] : exp(x)·upstream[4] + 0.1·upstream[3]) + (x ≤ 0 ? 0 : upstream[2])
//
// Operations: forward 25, backward 22. Kept between forward and backward: 56 bytes.

let own: { grad: Float64Array; out: Float64Array; upstream: Float64Array; tape: Float64Array } | undefined

/**
 * Fills `out` with the 5 outputs in order (see `meta.outputs`), and returns it; a fresh one if it is left out.
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(x: number, out: Float64Array = new Float64Array(5), tape?: Float64Array): Float64Array {
  const r = Math.max(0, x)
  const t1 = x > 0
  const leaky = t1 ? x : 0.1 * x
  const t2 = Math.abs(x)
  const t3 = Math.exp(-t2)
  const t4 = 1 / (1 + t3)
  const ur = t3 * t4
  const t5 = x >= 0
  const s = t5 ? t4 : ur
  const near = t2 < 0.35
  let u = 0
  let t6 = 0
  let e = 0
  if (t1) {
    u = x
  } else {
    let y = 0
    if (near) {
      t6 = Math.expm1(x)
      y = t6
    } else {
      e = Math.exp(x)
      y = e - 1
    }
    u = y
  }
  let t7 = 0
  let t = 0
  let t8 = 0
  let q = 0
  if (near) {
    t7 = Math.tanh(x)
    t = t7
  } else {
    t8 = Math.exp(-2 * t2)
    q = 1 / (1 + t8)
    const v = (1 - t8) * q
    t = t5 ? v : -v
  }
  out[0] = s
  out[1] = t
  out[2] = r
  out[3] = leaky
  out[4] = u
  if (tape !== undefined) {
    tape[0] = t7
    tape[1] = t6
    tape[2] = t4
    tape[3] = ur
    tape[4] = t8
    tape[5] = q
    tape[6] = e
  }
  return out
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream`, one number for each output, times the Jacobian with respect to `x`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(x: number, tape: Float64Array, upstream: Float64Array, grad: Float64Array | undefined): void {
  if (grad === undefined) return
  const upstream_0_ = upstream[0]!
  const upstream_1_ = upstream[1]!
  const upstream_3_ = upstream[3]!
  const upstream_4_ = upstream[4]!
  const near = Math.abs(x) < 0.35
  let t1 = 0
  if (!(0 >= x)) {
    const upstream_2_ = upstream[2]!
    t1 = upstream_2_
  }
  let t2 = 0
  if (x > 0) {
    t2 = upstream_4_ + upstream_3_
  } else {
    const t3 = near ? 1 + tape[1]! : tape[6]!
    t2 = t3 * upstream_4_ + 0.1 * upstream_3_
  }
  let t4 = 0
  if (near) {
    const t5 = tape[0]!
    t4 = 1 - t5 * t5
  } else {
    const q = tape[5]!
    t4 = 4 * (tape[4]! * q) * q
  }
  grad[0] = t4 * upstream_1_ + tape[3]! * tape[2]! * upstream_0_ + t2 + t1
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { grad: Float64Array; out: Float64Array; upstream: Float64Array; tape: Float64Array } {
  return own ??= { grad: new Float64Array(1), out: new Float64Array(5), upstream: new Float64Array(5), tape: new Float64Array(7) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = { x: { offset: 0, length: 1, shape: [] } } as const

/** Where each param lies in `params`. */
export const paramsLayout = {} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 7

/** How many numbers `params` holds. */
export const paramsLength = 0

/** How many numbers `grad` holds. */
export const gradLength = 1

/** What the module was made from and what it costs. */
export const meta = {
  name: "activations",
  inputs: [{ name: "x", shape: [], kind: "real" }],
  params: [],
  outputs: [
    { name: "s", shape: [], offset: 0 },
    { name: "t", shape: [], offset: 1 },
    { name: "r", shape: [], offset: 2 },
    { name: "leaky", shape: [], offset: 3 },
    { name: "u", shape: [], offset: 4 },
  ],
  operations: { forward: 25, backward: 22 },
  kinks: [
    { site: "max(x, 0)", at: "0 = x", gradient: "all to the first; to the constant, if one of them is" },
    { site: "x > 0", at: "x = 0", gradient: "that of the branch taken" },
  ],
  sourceHash: "b2e82320a690fe8a",
} as const
