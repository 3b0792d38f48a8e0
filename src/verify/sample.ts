import type { Argument } from '../ir/fn.js'
import type { Interval } from '../ir/op.js'
import { elements, flattened, type Numbers } from '../ir/shape.js'

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

/** The numbers of all arguments, one after another: those given, the others drawn from their domains; of class labels, a class. */
export function drawPoint(args: readonly Argument[], given: Readonly<Record<string, Numbers>>, random: () => number): Float64Array {
  return Float64Array.from(args.flatMap(({ name, domain, shape, symbol: { classes } }): readonly number[] => {
    const fixed = Object.hasOwn(given, name) ? flattened(shape, given[name]!) : undefined
    if (fixed) return fixed
    const [low, high] = samplingInterval(domain)
    return Array.from({ length: elements(shape) }, () => (classes === undefined ? low + (high - low) * random() : Math.floor(classes * random())))
  }))
}
