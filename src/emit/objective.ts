import type { Argument } from '../ir/fn.js'
import type { Emitted } from '../options.js'
import { isScalar, placesOf, restParams, type Layout, type Place } from './layout.js'
import type { FunctionMember, Parameter } from './member.js'
import { inputType, type ModuleWords } from './routines.js'

/** The inputs that `objective` takes out of the vector that it is handed: they get vectors of the module's own, since a view of another would be an allocation. */
export const copiedInputs = ({ gradPlaces }: Layout, present: ReadonlySet<Emitted>): Argument[] =>
  present.has('objective') ? gradPlaces.map(({ argument }) => argument).filter(argument => argument.kind === 'input' && !isScalar(argument)) : []

/** What `objective` calls the vector that it is handed. */
export function vectorName({ layout, inputName, scope }: ModuleWords): string {
  const differentiated = new Set(layout.gradPlaces.map(({ argument }) => argument))
  const names = layout.inputs.filter(argument => !differentiated.has(argument)).map(({ symbol }) => inputName(symbol))
  return ['x', 'vector', 'point'].find(name => !names.includes(name)) ?? scope.inner().claim('x')
}

/** How the params of `objective` come together. */
interface Assembly {
  /** What `valueAndGrad` is handed as its params; undefined if the model has none. */
  readonly params: string | undefined
  /** Lines that fill the module's own vector of params. */
  readonly lines: readonly string[]
  /** The params that are not differentiated are an argument. */
  readonly takesRest: boolean
}

/**
 * `objective`: what is differentiated as one flat vector, first, as optimisers want it. They may hand over plain arrays, so any will do:
 * scalars are read by index, and tensors are copied to where loops find them.
 */
export function objectiveMember(words: ModuleWords, doc: readonly string[]): FunctionMember {
  const { layout, typed, inputName } = words
  const { gradPlaces } = layout
  const mark = typed ? '!' : ''
  const differentiated = new Map(gradPlaces.map(place => [place.argument, place]))
  const inputs = layout.inputs.filter(argument => !differentiated.has(argument))
  const scope = words.scope.inner()
  const x = vectorName(words)
  const copy = copier(scope.claim('k'), mark)
  const params = assembleParams(words, x, copy)
  const copies = layout.inputs.flatMap(argument => {
    const place = differentiated.get(argument)
    return place && !isScalar(argument) ? copy(words.ownName(argument.symbol), 0, x, place.offset, place.length) : []
  })
  const args = layout.inputs.map(argument => {
    const place = differentiated.get(argument)
    return place === undefined ? inputName(argument.symbol) : isScalar(argument) ? `${x}[${place.offset}]${mark}` : words.ownName(argument.symbol)
  })
  const grad = typed ? `grad as ${layout.floats} | undefined` : 'grad'
  const isRead = gradPlaces.length > 0
  const parameters: Parameter[] = [
    { name: x, type: 'ArrayLike<number>', unused: !isRead },
    ...(params.takesRest ? [{ name: 'params', type: layout.floats }] : []),
    ...inputs.map(({ symbol }) => ({ name: inputName(symbol), type: inputType(symbol, layout) })),
    { name: 'grad', type: '{ [index: number]: number; readonly length: number }', optional: true },
  ]
  return {
    kind: 'function', name: 'objective', exported: true, doc, parameters, returns: 'number',
    body: [...params.lines, ...copies, `  return valueAndGrad(${[...(params.params === undefined ? [] : [params.params]), ...args, grad].join(', ')})`],
  }
}

type Copy = (to: string, toOffset: number, from: string, fromOffset: number, length: number) => string[]

const copier = (k: string, mark: string): Copy => (to, toOffset, from, fromOffset, length) => {
  const at = (offset: number, index: string) => (offset === 0 ? index : `${offset} + ${index}`)
  return length === 1
    ? [`  ${to}[${toOffset}] = ${from}[${fromOffset}]${mark}`]
    : [`  for (let ${k} = 0; ${k} < ${length}; ${k}++) ${to}[${at(toOffset, k)}] = ${from}[${at(fromOffset, k)}]${mark}`]
}

/** Params stand first in `x`, so `x` itself will do where all of them are differentiated, and `params` where none is. */
function assembleParams({ layout, typed }: ModuleWords, x: string, copy: Copy): Assembly {
  const { params, paramsPlaces, paramsLength, gradPlaces } = layout
  const rest = restParams(params, gradPlaces)
  if (params.length === 0) return { params: undefined, lines: [], takesRest: false }
  if (rest.length === 0) {
    if (params.every(isScalar)) return { params: typed ? `${x} as ${layout.floats}` : x, lines: [], takesRest: false }
    const isVector = `${x} instanceof ${layout.floats}`
    return {
      params: `${isVector} ? ${x} : allParams`,
      lines: [`  if (!(${isVector})) {`, ...copy('allParams', 0, x, 0, paramsLength).map(line => `  ${line}`), '  }'],
      takesRest: false,
    }
  }
  if (rest.length === params.length) return { params: 'params', lines: [], takesRest: true }
  const from = new Map<Argument, readonly [array: string, place: Place]>([
    ...gradPlaces.map(place => [place.argument, [x, place] as const] as const),
    ...placesOf(rest).map(place => [place.argument, ['params', place] as const] as const),
  ])
  return {
    params: 'allParams',
    takesRest: true,
    lines: paramsPlaces.flatMap(({ argument, offset, length }) => {
      const [array, place] = from.get(argument)!
      return copy('allParams', offset, array, place.offset, length)
    }),
  }
}

/** True if `objective` needs a vector of params of the module's own. */
export const assemblesParams = ({ layout }: ModuleWords): boolean => {
  const rest = restParams(layout.params, layout.gradPlaces).length
  return rest === 0 ? !layout.params.every(isScalar) : rest < layout.params.length
}
