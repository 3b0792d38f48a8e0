// Made by gradgen from rosenbrock.expr; do not edit, compile again.
//
// f     = Σ(100·(x[2:1000] − x[1:999]²)² + (1 − x[1:999])²)
// ∂f/∂x = ((i ≥ 2 ? 200·(x[i] − x[i − 1]²) : 0) − (i ≤ 999 ? 2·200·x[i]·(x[i + 1] − x[i]²) + 2·(1 − x[i]) : 0))ᵢ
//
// Operations: forward 7992, backward 8993, both at once 19981. Kept between forward and backward: 7992 bytes. Workspace: 7992 bytes.
// Arrays: 6 loops.

const work = /* @__PURE__ */ new Float64Array(999)
const own_x = /* @__PURE__ */ new Float64Array(1000)

let own: { grad: Float64Array; tape: Float64Array; x: Float64Array } | undefined

/**
 * `f = Σ(100·(x[2:1000] − x[1:999]²)² + (1 − x[1:999])²)`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(x: Float64Array, tape?: Float64Array): number {
  for (let i = 0; i < 999; i++) {
    const t1: number = x[i]!
    work[i] = x[i + 1]! - t1 * t1
  }
  if (tape !== undefined) {
    for (let k = 0; k < 999; k++) {
      tape[k] = work[k]!
    }
  }
  let f = 0
  for (let i = 0; i < 999; i++) {
    const t2: number = work[i]!
    const t3: number = 1 - x[i]!
    f += 100 * (t2 * t2) + t3 * t3
  }
  return f
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `x`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(x: Float64Array, tape: Float64Array, upstream: number, grad: Float64Array | undefined): void {
  if (grad === undefined) return
  const t1 = 200 * upstream
  const t2 = x[0]!
  const t3 = 0 - (2 * (1 - t2) * upstream + 2 * t2 * (t1 * tape[0]!))
  grad[0] = t3
  for (let i = 1; i < 999; i++) {
    const t4: number = x[i]!
    const t5: number = t1 * tape[i - 1]! - (2 * (1 - t4) * upstream + 2 * t4 * (t1 * tape[i]!))
    grad[i] = t5
  }
  grad[999] = t1 * tape[998]! - 0
}

/**
 * `f = Σ(100·(x[2:1000] − x[1:999]²)² + (1 − x[1:999])²)`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `x`.
 */
export function valueAndGrad(x: Float64Array, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(x)
  const t1 = x[0]!
  let f = 0
  for (let i = 0; i < 999; i++) {
    const t2: number = x[i]!
    const t3: number = x[i + 1]! - t2 * t2
    const t4: number = 1 - t2
    f += 100 * (t3 * t3) + t4 * t4
  }
  const t5 = 2 * t1 * (200 * (x[1]! - t1 * t1)) + 2 * (1 - t1)
  grad[0] = 0 - t5
  for (let i = 1; i < 999; i++) {
    const t6: number = x[i]!
    const t7: number = x[i - 1]!
    const t8: number = 2 * t6 * (200 * (x[i + 1]! - t6 * t6)) + 2 * (1 - t6)
    grad[i] = 200 * (t6 - t7 * t7) - t8
  }
  const t9 = x[998]!
  grad[999] = 200 * (x[999]! - t9 * t9) - 0
  return f
}

/**
 * `∂f/∂x = ((i ≥ 2 ? 200·(x[i] − x[i − 1]²) : 0) − (i ≤ 999 ? 2·200·x[i]·(x[i + 1] − x[i]²) + 2·(1 − x[i]) : 0))ᵢ`
 *
 * The gradient with respect to `x`, by name; freshly made.
 */
export function gradient(x: Float64Array): { x: Float64Array } {
  const grad = new Float64Array(1000)
  valueAndGrad(x, grad)
  return { x: grad.slice(0, 1000) }
}

/** The value where `x` holds `x`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(x: ArrayLike<number>, grad?: { [index: number]: number; readonly length: number }): number {
  for (let k = 0; k < 1000; k++) own_x[k] = x[k]!
  return valueAndGrad(own_x, grad as Float64Array | undefined)
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { grad: Float64Array; tape: Float64Array; x: Float64Array } {
  return own ??= { grad: new Float64Array(1000), tape: new Float64Array(999), x: new Float64Array(1000) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = { x: { offset: 0, length: 1000, shape: [1000] } } as const

/** Where each param lies in `params`. */
export const paramsLayout = {} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 999

/** How many numbers `params` holds. */
export const paramsLength = 0

/** How many numbers `grad` holds. */
export const gradLength = 1000

/** What the module was made from and what it costs. */
export const meta = {
  name: "rosenbrock",
  inputs: [{ name: "x", shape: [1000], kind: "real" }],
  params: [],
  outputs: [{ name: "f", shape: [], offset: 0 }],
  operations: { forward: 7992, backward: 8993, valueAndGrad: 19981 },
  kinks: [],
  sourceHash: "8c4147e6fa94dbaf",
} as const
