import type { Argument } from '../ir/fn.js'
import { elements } from '../ir/shape.js'
import { elementName, startsOf, weightedValue } from './arguments.js'
import { compare, kink, type Comparison, type Tolerance } from './report.js'
import type { Trial } from './trial.js'

/** Of central differences in doubles with a step of 10⁻⁵ or less. */
export const coordinateTolerance: Tolerance = { relative: 1e-5, absolute: 1e-9 }

/** Both sides are doubles that were summed in another order. */
const valueTolerance: Tolerance = { relative: 1e-9, absolute: 1e-12 }

/** At least so many coordinates are sampled, and at least one of each argument; see `coordinatesOf`. */
const fewest = 8

/** But not more than so many. */
const most = 64

/** A coordinate is the one with the largest slope among so many drawn: most slopes of a large network are 0. */
const drawn = 64

/** Steps tried one after the other, until one agrees; a kink near by spoils the first ones, rounding the last. */
const steps = [1e-5, 1e-6, 1e-7]

/**
 * For models that cannot be interpreted a hundred times: the value is held against the formula, interpreted once; the gradient against central
 * differences of the module's own values, along one random direction of length 1, which sees every coordinate, and at sampled coordinates.
 * `x` is moved in place, and put back: it may be half a gigabyte.
 */
export function compareAtCoordinates({ fn, x, upstream, value, gradient, random, valueOnly }: Trial): Comparison[] {
  const { arguments: args, wrt } = fn.model
  const written = weightedValue(fn, upstream)(x)
  const starts = startsOf(args)
  const startOf = ({ symbol }: Argument): number => starts[args.findIndex(argument => argument.symbol === symbol)]!
  const tolerance = { ...coordinateTolerance, absolute: coordinateTolerance.absolute * (1 + Math.abs(written)) }

  /** `along` is the value at a distance; the slope there is held against `got`. */
  const held = (of: string, got: number, along: (distance: number) => number): Comparison => {
    const estimates: number[] = []
    for (const h of steps) {
      const estimate = (along(h) - along(-h)) / (2 * h)
      const comparison = compare(of, got, estimate, tolerance)
      if (comparison.status === 'passed') return comparison
      const before = estimates.at(-1)
      if (before !== undefined && compare('', before, estimate, tolerance).excess < 0.1) return sidesAgree(along) ? comparison : atKink(of, got, along)
      estimates.push(estimate)
    }
    return atKink(of, got, along)
  }
  /** At a kink the differences across settle too, at the mean of both sides. */
  const sides = (along: (distance: number) => number) => [(value - along(-1e-6)) / 1e-6, (along(1e-6) - value) / 1e-6] as const
  const sidesAgree = (along: (distance: number) => number): boolean =>
    compare('', ...sides(along), { relative: 1e-3, absolute: 1e-6 * (1 + Math.abs(written)) }).status === 'passed'
  const atKink = (of: string, got: number, along: (distance: number) => number): Comparison => kink(of, got, ...sides(along))

  const found = [compare('value', value, written, valueTolerance)]

  const count = wrt.reduce((sum, { shape }) => sum + elements(shape), 0)
  const direction = new Float64Array(count)
  for (let n = 0; n < count; n++) direction[n] = 2 * random() - 1
  const length = Math.sqrt(direction.reduce((sum, component) => sum + component * component, 0))
  const origin = x.slice()
  const alongDirection = (distance: number): number => {
    let n = 0
    for (const argument of wrt) {
      const start = startOf(argument)
      for (let k = 0; k < elements(argument.shape); k++, n++) x[start + k] = origin[start + k]! + distance * direction[n]! / length
    }
    const moved = valueOnly(x, upstream)
    x.set(origin)
    return moved
  }
  found.push(held('direction 1', direction.reduce((sum, component, n) => sum + component * gradient[n]!, 0) / length, alongDirection))

  for (const { argument, element, inGradient } of coordinatesOf(wrt, gradient, random)) {
    const at = startOf(argument) + element
    const here = x[at]!
    const along = (distance: number): number => {
      x[at] = here + distance
      const moved = valueOnly(x, upstream)
      x[at] = here
      return moved
    }
    found.push(held(elementName(argument.name, argument.shape, element), gradient[inGradient]!, along))
  }
  return found
}

/** How many coordinates are sampled at a point. */
export const sampledCount = (wrt: readonly Argument[]): number => {
  const count = wrt.reduce((sum, { shape }) => sum + elements(shape), 0)
  return Math.min(count, most, Math.max(fewest, wrt.length))
}

/** Elements of the arguments in turn, none twice in one argument unless it has too few. */
function coordinatesOf(wrt: readonly Argument[], gradient: ArrayLike<number>, random: () => number) {
  let end = 0
  const ranges = wrt.map(argument => {
    const start = end
    end += elements(argument.shape)
    return { argument, start, length: end - start }
  }).filter(({ length }) => length > 0)
  return Array.from({ length: sampledCount(wrt) }, (_, k) => {
    const { argument, start, length } = ranges[k % ranges.length]!
    let element = 0
    for (let n = 0; n < drawn; n++) {
      const candidate = Math.floor(length * random())
      if (n === 0 || Math.abs(gradient[start + candidate]!) > Math.abs(gradient[start + element]!)) element = candidate
    }
    return { argument, element, inGradient: start + element }
  })
}
