import type { Model } from './ir/fn.js'
import type { Sym } from './ir/node.js'
import { elements, flattened, shapeText, type Numbers } from './ir/shape.js'
import { nearest } from './parse/suggest.js'

/** Values by name, as users give them: numbers, and lists of numbers (of rows) for vectors (for matrices). */
export type Point = Readonly<Record<string, Numbers>>

/** Values of symbols: a number, or those of a tensor in row-major order. */
export type Values = ReadonlyMap<Sym, number | readonly number[]>

/** The point as values of symbols: every input needs one, params have their starting values. What does not fit is told to `report`. */
export function pointAt(model: Model, point: Point, report: (problem: string) => void): Values {
  const given = new Map(Object.entries(point))
  const values = new Map<Sym, number | readonly number[]>()
  for (const { name, kind, symbol, shape, start } of model.arguments) {
    const value = given.get(name)
    given.delete(name)
    if (value === undefined && kind === 'input') report(`it gives no value for '${name}'`)
    else if (value === undefined) values.set(symbol, startValue(start, shape))
    else {
      const numbers = flattened(shape, value)
      if (!numbers || !numbers.every(each => typeof each === 'number')) report(shape.length === 0 ? `the value of '${name}' is not a number` : `the value of '${name}' does not have the shape ${shapeText(shape)}`)
      else values.set(symbol, shape.length === 0 ? numbers[0]! : numbers)
    }
  }
  for (const name of given.keys()) {
    const suggestion = nearest(name, model.arguments.map(argument => argument.name))
    report(`the model has no argument '${name}'${suggestion === undefined ? '' : `; did you mean '${suggestion}'?`}`)
  }
  return values
}

/** Where a param starts. What is drawn at random when the model runs counts as 0 here. */
function startValue(start: Model['arguments'][number]['start'], shape: readonly number[]): number | readonly number[] {
  const number = typeof start === 'number' ? start : 0
  if (shape.length === 0) return number
  return Array.isArray(start) ? start : new Array<number>(elements(shape)).fill(number)
}
