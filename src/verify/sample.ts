import type { Argument } from '../ir/fn.js'
import type { Interval } from '../ir/op.js'

/** Where an argument without a stated domain is drawn from. */
const usual: Interval = [-2, 2]

/**
 * Where an argument is drawn from: its domain if that is bounded; else the part of [−2, 2] that lies in it, or four units from its finite
 * end where there is none.
 */
export function samplingInterval([low, high]: Interval): Interval {
  if (Number.isFinite(low) && Number.isFinite(high)) return [low, high]
  const [from, to] = [Math.max(low, usual[0]), Math.min(high, usual[1])]
  if (from < to) return [from, to]
  return Number.isFinite(low) ? [low, low + 4] : [high - 4, high]
}

/** One value for each argument: the one given, or one drawn from its domain. */
export function drawPoint(args: readonly Argument[], given: Readonly<Record<string, number>>, random: () => number): Float64Array {
  return Float64Array.from(args, ({ name, domain }) => {
    if (Object.hasOwn(given, name)) return given[name]!
    const [low, high] = samplingInterval(domain)
    return low + (high - low) * random()
  })
}
