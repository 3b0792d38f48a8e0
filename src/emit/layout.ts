import type { Argument, Model } from '../ir/fn.js'
import { elements } from '../ir/shape.js'
import type { Settings } from '../options.js'
import { record, type Data } from './literal.js'

/** Where an argument's numbers lie in a flat vector. */
export interface Place {
  readonly argument: Argument
  readonly offset: number
  readonly length: number
}

/** The flat vectors of a module, and its arguments sorted by what becomes of them. */
export interface Layout {
  readonly params: readonly Argument[]
  readonly inputs: readonly Argument[]
  /** Of `params`. */
  readonly paramsPlaces: readonly Place[]
  readonly paramsLength: number
  /** Of `grad`. */
  readonly gradPlaces: readonly Place[]
  readonly gradLength: number
  /** The type of every array. */
  readonly floats: 'Float64Array' | 'Float32Array'
  /** True if `forward` gives a number rather than a vector. */
  readonly single: boolean
  readonly outLength: number
  /** The inputs that are the same for all examples of a batch. */
  readonly shared: ReadonlySet<Argument>
}

export function layoutOf(model: Model, { shared, precision }: Pick<Settings, 'shared' | 'precision'>): Layout {
  const params = model.arguments.filter(({ kind }) => kind === 'param')
  const inputs = model.arguments.filter(({ kind }) => kind === 'input')
  return {
    params,
    inputs,
    paramsPlaces: placesOf(params),
    paramsLength: lengthOf(params),
    gradPlaces: placesOf(model.wrt),
    gradLength: lengthOf(model.wrt),
    floats: precision === 'f32' ? 'Float32Array' : 'Float64Array',
    single: model.outputs.length === 1 && isScalar(model.outputs[0]!),
    outLength: lengthOf(model.outputs),
    shared: new Set(inputs.filter(({ name }) => shared.includes(name))),
  }
}

export const isScalar = ({ shape }: { readonly shape: readonly number[] }): boolean => shape.length === 0

/** One after another, in order. */
export function placesOf(list: readonly Argument[]): Place[] {
  let end = 0
  return list.map(argument => {
    const length = elements(argument.shape)
    const offset = end
    end += length
    return { argument, offset, length }
  })
}

/** The params that are not differentiated. */
export function restParams(params: readonly Argument[], gradPlaces: readonly Place[]): Argument[] {
  const differentiated = new Set(gradPlaces.map(({ argument }) => argument))
  return params.filter(param => !differentiated.has(param))
}

const lengthOf = (list: readonly { readonly shape: readonly number[] }[]): number =>
  list.reduce((sum, { shape }) => sum + elements(shape), 0)

/** `{ name: { offset, length, shape } }`. */
export const placesData = (places: readonly Place[]): Data =>
  new Map(places.map(({ argument, offset, length }) => [argument.name, record({ offset, length, shape: argument.shape })]))
