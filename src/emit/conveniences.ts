import { isScalar, type Layout, type Place } from './layout.js'
import { objectType, returnedObject } from './literal.js'
import type { FunctionMember } from './member.js'
import { modelParameters, type ModuleWords } from './routines.js'

/** `gradient`: a fresh gradient, by name. */
export function gradientMember(words: ModuleWords, doc: readonly string[]): FunctionMember {
  const { layout, typed } = words
  const mark = typed ? '!' : ''
  const parameters = modelParameters(words)
  return {
    kind: 'function', name: 'gradient', exported: true, doc, parameters,
    returns: objectType(layout.gradPlaces.map(({ argument }) => [argument.name, isScalar(argument) ? 'number' : layout.floats])),
    body: [
      `  const grad = new ${layout.floats}(${layout.gradLength})`,
      `  valueAndGrad(${[...parameters.map(({ name }) => name), 'grad'].join(', ')})`,
      ...returnedObject(layout.gradPlaces.map(({ argument, offset, length }) =>
        [argument.name, isScalar(argument) ? `grad[${offset}]${mark}` : `grad.slice(${offset}, ${offset + length})`])),
    ],
  }
}

/** `views`, `gradViews`: named windows on a flat vector. */
export const viewsMember = (name: string, array: string, places: readonly Place[], doc: string, { floats }: Layout): FunctionMember => ({
  kind: 'function', name, exported: true, doc: [doc],
  parameters: [{ name: array, type: floats, unused: places.length === 0 }],
  returns: objectType(places.map(({ argument }) => [argument.name, floats])),
  body: returnedObject(places.map(({ argument, offset, length }) => [argument.name, `${array}.subarray(${offset}, ${offset + length})`])),
})
