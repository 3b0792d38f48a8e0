import type { Model } from './ir/fn.js'
import type { Sym } from './ir/node.js'
import { elements, flattened, shapeText, type Numbers, type Shape } from './ir/shape.js'
import { nearest } from './parse/suggest.js'

/** Values by name, as users give them: numbers, and lists of numbers (of rows) for vectors (for matrices). */
export type Point = Readonly<Record<string, Numbers>>

/** Values of symbols: a number, or those of a tensor in row-major order. */
export type Values = ReadonlyMap<Sym, number | readonly number[]>

/** The point as values of symbols: every input needs one, params have their starting values. What does not fit is told to `report`. */
export function pointAt(model: Model, point: Point, report: (problem: string) => void): Values {
  const given = givenNumbers(model, point, report)
  const values = new Map<Sym, number | readonly number[]>()
  for (const { name, kind, symbol, shape, start } of model.arguments) {
    const value = given.get(name)
    if (value !== undefined) values.set(symbol, value)
    else if (kind === 'param') values.set(symbol, startValue(start, shape))
    else if (!Object.hasOwn(point, name)) report(`it gives no value for '${name}'`)
  }
  return values
}

/** What a point gives, by name: a number, or those of a tensor in row-major order. What does not fit the model is told to `report`, and left out. */
export function givenNumbers(model: Model, point: Point, report: (problem: string) => void): ReadonlyMap<string, number | readonly number[]> {
  const given = new Map<string, number | readonly number[]>()
  for (const [name, value] of Object.entries(point)) {
    const argument = model.arguments.find(argument => argument.name === name)
    const suggestion = argument ? undefined : nearest(name, model.arguments.map(argument => argument.name))
    if (!argument) report(`the model has no argument '${name}'${suggestion === undefined ? '' : `; did you mean '${suggestion}'?`}`)
    else {
      const numbers = numbersOf(argument.shape, value)
      if (numbers) given.set(name, argument.shape.length === 0 ? numbers[0]! : numbers)
      else report(argument.shape.length === 0 ? `the value of '${name}' is not a number` : `the value of '${name}' does not have the shape ${shapeText(argument.shape)}`)
    }
  }
  return given
}

/** The numbers of a value in row-major order; undefined if it does not have the shape, or is made of something else. */
function numbersOf(shape: Shape, value: unknown): readonly number[] | undefined {
  const plain: unknown = ArrayBuffer.isView(value) && 'length' in value ? Array.from(value as Float64Array) : value
  return isNumbers(plain, shape.length) ? flattened(shape, plain) : undefined
}

/** True for numbers nested at most so deep. */
const isNumbers = (value: unknown, depth: number): value is Numbers =>
  typeof value === 'number' || (depth > 0 && Array.isArray(value) && value.every(each => isNumbers(each, depth - 1)))

/** Where a param starts. What is drawn at random when the model runs counts as 0 here. */
function startValue(start: Model['arguments'][number]['start'], shape: readonly number[]): number | readonly number[] {
  const number = typeof start === 'number' ? start : 0
  if (shape.length === 0) return number
  return Array.isArray(start) ? start : new Array<number>(elements(shape)).fill(number)
}
