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
  const x = new Float64Array(args.reduce((sum, { shape }) => sum + elements(shape), 0))
  let at = 0
  for (const { name, domain, shape, symbol: { classes } } of args) {
    const end = at + elements(shape)
    const fixed = Object.hasOwn(given, name) ? flattened(shape, given[name]!) : undefined
    if (fixed) x.set(fixed, at)
    else {
      const [low, high] = samplingInterval(domain)
      for (let k = at; k < end; k++) x[k] = classes === undefined ? low + (high - low) * random() : Math.floor(classes * random())
    }
    at = end
  }
  return x
}
