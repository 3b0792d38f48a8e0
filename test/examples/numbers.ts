import { expect } from 'vitest'
import { random as randomNumbers } from '../../templates/kernels/random.js'

/** Numbers in [−scale, scale) that a seed determines. */
export function numbers(seed: number, length: number, scale = 1): Float64Array {
  const random = randomNumbers(seed)
  return Float64Array.from({ length }, () => scale * (2 * random() - 1))
}

/** One call, of a pair or fused. */
interface Module {
  readonly forward: (...args: never[]) => unknown
  readonly backward: (...args: never[]) => void
  readonly valueAndGrad: (...args: never[]) => number
  readonly tapeLength: number
  readonly gradLength: number
}

type Argument = Float64Array | number

/** Value and gradient by `valueAndGrad`; `forward` and `backward`, with and without a tape, must give the same to rounding. */
export function bothWays(module: Module, ...args: readonly Argument[]): { readonly value: number; readonly grad: Float64Array } {
  const { forward, backward, valueAndGrad } = module as unknown as Record<'forward' | 'backward' | 'valueAndGrad', (...args: readonly (Argument | undefined)[]) => number>
  const grad = new Float64Array(module.gradLength).fill(NaN)
  const value = valueAndGrad(...args, grad)
  const tape = new Float64Array(module.tapeLength).fill(NaN)
  expect(Math.abs(forward(...args, tape) - value)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(value)))
  expect(Math.abs(forward(...args) - value)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(value)))
  const again = new Float64Array(module.gradLength).fill(NaN)
  backward(...args, tape, 1, again)
  const largest = grad.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0)
  const apart = grad.findIndex((slope, k) => !(Math.abs(slope - again[k]!) <= 1e-12 * Math.max(1e-3, largest)))
  expect(apart, `entry ${apart}: ${again[apart]} by the pair, ${grad[apart]} fused`).toBe(-1)
  return { value, grad }
}

/** The derivative of a function of one number, by a difference of eighth order: right to some 11 digits for smooth functions of ordinary size. */
export function slopeOf(f: (x: number) => number, x: number): number {
  const h = 2e-3 * Math.max(0.1, Math.abs(x))
  const weights = [4 / 5, -1 / 5, 4 / 105, -1 / 280]
  return weights.reduce((sum, weight, k) => sum + weight * (f(x + (k + 1) * h) - f(x - (k + 1) * h)), 0) / h
}

/** The gradient of a function of an array by such differences, or of some of its entries. */
export function slopesOf(f: (x: Float64Array) => number, at: Float64Array, entries: Iterable<number> = at.keys()): Map<number, number> {
  const slope = (k: number) => slopeOf(value => f(at.with(k, value)), at[k]!)
  return new Map(Array.from(entries, k => [k, slope(k)]))
}
