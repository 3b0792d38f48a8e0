import { elements } from '../ir/shape.js'
import { startsOf, weightedValue } from './arguments.js'
import { compare, kink, type Comparison, type Tolerance } from './report.js'
import type { Trial } from './trial.js'

/** What central differences in doubles, extrapolated once, reach on models that are not too ill-conditioned. */
export const directionTolerance: Tolerance = { relative: 1e-5, absolute: 1e-7 }

/** How many directions at each point. */
const directions = 3

/** Steps tried one after the other: a kink near by, or a high frequency, spoils the first ones. */
const steps = [1e-3, 1e-4, 1e-5, 1e-6]

/**
 * The value, and the gradient along random directions, held against the formula in doubles: (4·D(h/2) − D(h))/3, where D is the central
 * difference (Richardson's extrapolation). Where no two steps agree there is a kink.
 */
export function compareAlongDirections({ fn, x, upstream, value, gradient, random }: Trial): Comparison[] {
  const { arguments: args, wrt } = fn.model
  const starts = startsOf(args)
  const weighted = weightedValue(fn, upstream)
  const positions = wrt.flatMap(({ symbol, shape }) => {
    const start = starts[args.findIndex(argument => argument.symbol === symbol)]!
    return Array.from({ length: elements(shape) }, (_, k) => start + k)
  })

  const written = weighted(x)
  const found = [compare('value', value, written, directionTolerance)]
  for (let k = 1; k <= directions; k++) {
    const direction = positions.map(() => 2 * random() - 1)
    const along = (distance: number): number => {
      const moved = x.slice()
      for (const [n, position] of positions.entries()) moved[position]! += distance * direction[n]!
      return weighted(moved)
    }
    const difference = (h: number) => (along(h) - along(-h)) / (2 * h)
    const estimates = steps.map(h => (4 * difference(h / 2) - difference(h)) / 3)
    // Roundings of the value, divided by the step, are not the module's fault.
    const tolerance = { ...directionTolerance, absolute: directionTolerance.absolute * (1 + Math.abs(written)) }
    const got = direction.reduce((sum, component, n) => sum + component * gradient[n]!, 0)
    const settled = estimates.find((estimate, n) => n > 0 && compare('', estimates[n - 1]!, estimate, tolerance).excess < 0.1)
    const name = `direction ${k}`
    found.push(settled !== undefined
      ? compare(name, got, settled, tolerance)
      : kink(name, got, (written - along(-1e-6)) / 1e-6, (along(1e-6) - written) / 1e-6))
  }
  return found
}
