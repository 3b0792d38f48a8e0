/** Something to be timed: so many calls in a row, for the clock's grain not to matter. */
export type Repeated = (calls: number) => unknown

const milliseconds = (run: () => unknown): number => {
  const began = performance.now()
  run()
  return performance.now() - began
}

/**
 * Nanoseconds per call of each, the median over rounds. They take turns, so that a busy machine is unfair to all alike, and are warm
 * before it counts: V8 optimises what has run for a while.
 */
export function nanosecondsEach(runs: readonly Repeated[], { warmUp = 200, slice = 10, rounds = 21 } = {}): number[] {
  const calls = runs.map(run => callsPer(slice, run, warmUp))
  const times = runs.map((): number[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [k, run] of runs.entries()) times[k]!.push(milliseconds(() => run(calls[k]!)) / calls[k]! * 1e6)
  return times.map(middle)
}

/** As many calls as fill a slice of time, once the function is warm. */
function callsPer(slice: number, run: Repeated, warmUp: number): number {
  let calls = 1
  for (const end = performance.now() + warmUp; performance.now() < end;)
    if (milliseconds(() => run(calls)) < slice / 2) calls *= 2
  return calls
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!
