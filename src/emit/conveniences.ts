import type { Argument } from '../ir/fn.js'
import { objectType, returnedObject } from './literal.js'
import { placesOf, restParams, type Place } from './layout.js'
import type { FunctionMember, Parameter } from './member.js'
import { numberLiteral } from './number.js'
import { float64Array, modelParameters, type ModuleWords } from './routines.js'

/** `gradient`: a fresh gradient, by name. */
export function gradientMember(words: ModuleWords, doc: readonly string[]): FunctionMember {
  const { layout, typed } = words
  const mark = typed ? '!' : ''
  const parameters = modelParameters(words)
  const names = layout.gradPlaces.map(({ argument }) => argument.name)
  return {
    kind: 'function', name: 'gradient', exported: true, doc, parameters,
    returns: objectType(names, 'number'),
    body: [
      `  const grad = new ${float64Array}(${layout.gradLength})`,
      `  valueAndGrad(${[...parameters.map(({ name }) => name), 'grad'].join(', ')})`,
      ...returnedObject(layout.gradPlaces.map(({ argument, offset }) => [argument.name, `grad[${offset}]${mark}`])),
    ],
  }
}

/** How the params of `objective` come together. */
interface Assembly {
  /** What `valueAndGrad` is handed as its params; undefined if the model has none. */
  readonly params: string | undefined
  /** Lines that fill the module's own vector of params from two. */
  readonly lines: readonly string[]
  /** The params that are not differentiated are an argument. */
  readonly takesRest: boolean
}

/**
 * `objective`: what is differentiated as one flat vector, first, as optimisers want it. They may hand over plain arrays, so any will do;
 * a scalar model reads and writes them by index only.
 */
export function objectiveMember(words: ModuleWords, doc: readonly string[]): FunctionMember {
  const { layout, typed, inputName } = words
  const { gradPlaces } = layout
  const mark = typed ? '!' : ''
  const differentiated = new Map(gradPlaces.map(({ argument, offset }) => [argument, offset]))
  const inputs = layout.inputs.filter(argument => !differentiated.has(argument))
  const names = inputs.map(({ symbol }) => inputName(symbol))
  const x = ['x', 'vector', 'point'].find(name => !names.includes(name)) ?? words.scope.inner().claim('x')
  const params = assembleParams(words, x)
  const args = layout.inputs.map(argument => {
    const offset = differentiated.get(argument)
    return offset === undefined ? inputName(argument.symbol) : `${x}[${offset}]${mark}`
  })
  const grad = typed ? `grad as ${float64Array} | undefined` : 'grad'
  const isRead = gradPlaces.length > 0
  const parameters: Parameter[] = [
    { name: x, type: 'ArrayLike<number>', unused: !isRead },
    ...(params.takesRest ? [{ name: 'params', type: float64Array }] : []),
    ...names.map(name => ({ name, type: 'number' })),
    { name: 'grad', type: '{ [index: number]: number; readonly length: number }', optional: true },
  ]
  return {
    kind: 'function', name: 'objective', exported: true, doc, parameters, returns: 'number',
    body: [...params.lines, `  return valueAndGrad(${[...(params.params === undefined ? [] : [params.params]), ...args, grad].join(', ')})`],
  }
}

/** Params stand first in `x`, so `x` itself will do where all of them are differentiated, and `params` where none is. */
function assembleParams({ layout, typed }: ModuleWords, x: string): Assembly {
  const { params, paramsPlaces, gradPlaces } = layout
  const rest = restParams(params, gradPlaces)
  if (params.length === 0) return { params: undefined, lines: [], takesRest: false }
  if (rest.length === 0) return { params: typed ? `${x} as ${float64Array}` : x, lines: [], takesRest: false }
  if (rest.length === params.length) return { params: 'params', lines: [], takesRest: true }
  const from = new Map([
    ...gradPlaces.map(({ argument, offset }): [Argument, string] => [argument, `${x}[${offset}]`]),
    ...placesOf(rest).map(({ argument, offset }): [Argument, string] => [argument, `params[${offset}]`]),
  ])
  const mark = typed ? '!' : ''
  return {
    params: 'allParams',
    takesRest: true,
    lines: paramsPlaces.map(({ argument, offset }) => `  allParams[${offset}] = ${from.get(argument)!}${mark}`),
  }
}

/** True if `objective` puts the params together in a vector of the module's own. */
export const assemblesParams = ({ layout }: ModuleWords): boolean => {
  const rest = restParams(layout.params, layout.gradPlaces).length
  return rest > 0 && rest < layout.params.length
}

/** `initParams`: the starting values. No random ones among scalars, so the seed is there for the signature. */
export const initParamsMember = ({ layout }: ModuleWords): FunctionMember => {
  const starts = layout.params.flatMap((param, k) => (Object.is(param.start, 0) ? [] : [`  params[${k}] = ${numberLiteral(param.start as number)}`]))
  return {
    kind: 'function', name: 'initParams', exported: true, doc: ['Fresh params at their starting values.'],
    parameters: [{ name: 'seed', type: 'number', optional: true, unused: true }],
    returns: float64Array,
    body: starts.length === 0
      ? [`  return new ${float64Array}(${layout.paramsLength})`]
      : [`  const params = new ${float64Array}(${layout.paramsLength})`, ...starts, '  return params'],
  }
}

/** `views`, `gradViews`: named windows on a flat vector. */
export const viewsMember = (name: string, array: string, places: readonly Place[], doc: string): FunctionMember => ({
  kind: 'function', name, exported: true, doc: [doc],
  parameters: [{ name: array, type: float64Array, unused: places.length === 0 }],
  returns: objectType(places.map(({ argument }) => argument.name), float64Array),
  body: returnedObject(places.map(({ argument, offset, length }) => [argument.name, `${array}.subarray(${offset}, ${offset + length})`])),
})
