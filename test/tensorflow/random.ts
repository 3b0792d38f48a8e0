/** Whole and real numbers from a seed: the same ones every time (mulberry32). */
export function random(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    /** From `low` to `high`, both included. */
    whole: (low: number, high: number): number => low + Math.floor(next() * (high - low + 1)),
    real: (low: number, high: number): number => low + next() * (high - low),
    /** Of single precision, so that both engines are given the same numbers. */
    reals: (length: number, low = -1, high = 1): Float64Array => Float64Array.from({ length }, () => Math.fround(low + next() * (high - low))),
    one: <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)]!,
    isLucky: (chance = 0.5): boolean => next() < chance,
  }
}

export type Random = ReturnType<typeof random>
