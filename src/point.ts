import type { Model } from './ir/fn.js'
import type { Sym } from './ir/node.js'
import { nearest } from './parse/suggest.js'

/** Values by name, as users give them. */
export type Point = Readonly<Record<string, number>>

/** The point as values of symbols: every input needs one, params have their starting values. What does not fit is told to `report`. */
export function pointAt(model: Model, point: Point, report: (problem: string) => void): ReadonlyMap<Sym, number> {
  const given = new Map(Object.entries(point))
  const values = new Map<Sym, number>()
  for (const { name, kind, symbol, start } of model.arguments) {
    const value = given.get(name)
    if (value === undefined && kind === 'input') report(`it gives no value for '${name}'`)
    else if (value !== undefined && typeof value !== 'number') report(`the value of '${name}' is not a number`)
    else values.set(symbol, value ?? (start as number))
    given.delete(name)
  }
  for (const name of given.keys()) {
    const suggestion = nearest(name, model.arguments.map(argument => argument.name))
    report(`the model has no argument '${name}'${suggestion === undefined ? '' : `; did you mean '${suggestion}'?`}`)
  }
  return values
}
