import type { ArgumentData } from '../../../templates/report/data.js'
import type { Argument, Model } from '../../ir/fn.js'
import { elements } from '../../ir/shape.js'
import type { At } from '../report.js'

/** Larger arguments are not written into the page: it makes numbers for them itself. */
const mostWritten = 1024

/** What the page is told of each argument: where it starts, and how far its slider goes. */
export function argumentsData(model: Model, at: At): ArgumentData[] {
  let end = 0
  const places = new Map(model.wrt.map(argument => {
    const place = end
    end += elements(argument.shape)
    return [argument.symbol, place]
  }))
  return model.arguments.map(({ name, kind, shape, symbol }): ArgumentData => {
    const value = at.get(symbol)!
    const start = typeof value === 'number' ? [value] : Array.from(value)
    const [low, high] = rangeOf({ symbol }, start)
    return { name, kind, shape, start: start.length > mostWritten ? undefined : start, low, high, whole: symbol.classes !== undefined, grad: places.get(symbol) }
  })
}

/** Around the start, and within the domain. */
function rangeOf({ symbol: { domain, classes } }: Pick<Argument, 'symbol'>, start: readonly number[]): readonly [number, number] {
  if (classes !== undefined) return [0, classes - 1]
  const reach = Math.max(5, 2 * Math.ceil(start.reduce((most, value) => Math.max(most, Math.abs(value)), 0)))
  return [Math.max(domain[0], -reach), Math.min(domain[1], reach)]
}

/** A start for what no point was given of: params where they start, inputs at numbers that are easy to read and within their domains. */
export function startingPoint(model: Model, given: At | undefined): At {
  return new Map(model.arguments.map(({ symbol, kind, start, shape }, place) => {
    const known = given?.get(symbol)
    if (known !== undefined) return [symbol, known]
    const count = elements(shape)
    const entries = Array.from({ length: count }, (_, k) =>
      kind === 'input' ? inputStart(symbol, place + k)
      : typeof start === 'number' ? start
      : 'distribution' in start ? drawn(start, k)
      : start[k]!)
    return [symbol, shape.length === 0 ? entries[0]! : entries]
  }))
}

function inputStart({ domain: [low, high], classes }: Argument['symbol'], k: number): number {
  if (classes !== undefined) return k % classes
  const easy = [1, 2, 0.5, 1.5, 3, 0.25][k % 6]!
  if (easy >= low && easy <= high) return easy
  return Number.isFinite(low) && Number.isFinite(high) ? low + (high - low) * (0.25 + 0.5 * (k % 3) / 2) : Number.isFinite(low) ? low + easy : high - easy
}

/** Something like what is drawn at random, but the same each time: entries spread over the distribution by the golden ratio. */
function drawn(start: Extract<Argument['start'], { readonly distribution: string }>, k: number): number {
  const u = ((k + 1) * 0.6180339887498949) % 1
  const [middle, reach] = start.distribution === 'uniform' ? [(start.low + start.high) / 2, (start.high - start.low) / 2]
    : start.distribution === 'orthogonal' ? [0, start.gain / Math.sqrt(start.rows)] : [start.mean, 1.5 * start.deviation]
  const value = middle + reach * (2 * u - 1)
  return Number(value.toPrecision(3))
}
