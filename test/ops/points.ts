import type { Interval, Op } from '../../src/ir/op.js'
import { random as randomNumbers } from '../../templates/kernels/random.js'

/** How far apart doubles lie at x. */
export function ulp(x: number): number {
  const size = Math.abs(x)
  if (!Number.isFinite(size)) return NaN
  const buffer = new Float64Array([size])
  const bits = new BigInt64Array(buffer.buffer)
  bits[0] = bits[0]! + (size === Number.MAX_VALUE ? -1n : 1n)
  return Math.abs(buffer[0]! - size)
}

/** Arguments that are compile-time constants, and the values to try. */
const wholeArguments: Record<string, Partial<Record<number, readonly number[]>>> = {
  powWhole: { 1: [0, 1, 2, 3, 5, 7, 12, 16, -1, -2, -5] },
  polygamma: { 0: [0, 1, 2, 3] },
}

export const isWholeArgument = (op: Op, k: number): boolean => wholeArguments[op.name]?.[k] !== undefined

/** Random arguments of an op, inside its domain: most of everyday size, some spread over `decades` powers of ten, both signs where they are allowed. */
export function randomArguments(op: Op, count: number, { decades = 300, seed = 7 } = {}): number[][] {
  const random = randomNumbers(seed)
  const draw = ([low, high]: Interval, k: number, n: number): number => {
    const whole = wholeArguments[op.name]?.[k]
    if (whole) return whole[n % whole.length]!
    if (op.conditions.includes(k)) return random() < 0.5 ? 0 : 1
    for (;;) {
      const scale = n % 3 === 0 ? 2 : n % 3 === 1 ? 20 : 10 ** (decades * (2 * random() - 1))
      const x = (2 * random() - 1) * scale
      if (x > low && x < high) return x
      if (x + low > low && x + low < high && Number.isFinite(low)) return x + low
    }
  }
  return Array.from({ length: count }, (_, n) => op.domain.map((interval, k) => draw(interval, k, n)))
}
