/** Something to be timed: `calls` evaluations in a row, so that the clock's grain does not matter. */
export interface Contestant {
  readonly name: string
  readonly run: (calls: number) => void
  /** Milliseconds until V8 has optimised all of it, where that takes longer than usual. */
  readonly warmUp?: number
}

export interface Timing {
  readonly name: string
  /** Median over the rounds. */
  readonly nanoseconds: number
}

/** Milliseconds of processor time: what other programs take of a busy machine does not count. */
const timed = (run: () => void): number => {
  const began = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/**
 * Times contestants in turns, by the processor's time, round by round, so that a busy machine is unfair to all of them alike. Each is first run for `warmUp`
 * milliseconds, until V8 has optimised it, and then gets as many calls a round as fill `slice` milliseconds.
 */
export function interleaved(contestants: readonly Contestant[], { slice = 20, rounds = 25 } = {}): Timing[] {
  const calls = contestants.map(({ run, warmUp = 300 }) => {
    let n = 1
    for (const end = performance.now() + warmUp; performance.now() < end;) {
      const took = timed(() => run(n))
      if (took < slice / 2) n *= 2
    }
    return Math.max(1, Math.round(n * slice / Math.max(1e-3, timed(() => run(n)))))
  })
  const rows = contestants.map((): number[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [k, { run }] of contestants.entries()) rows[k]!.push(timed(() => run(calls[k]!)) / calls[k]! * 1e6)
  return contestants.map(({ name }, k) => ({ name, nanoseconds: median(rows[k]!) }))
}

/** The exponent of the power law that fits points best: the slope of a line through their logarithms. */
export function growth(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const)
  const mean = (pick: 0 | 1) => logs.reduce((sum, point) => sum + point[pick], 0) / logs.length
  const [mx, my] = [mean(0), mean(1)]
  return logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
}
