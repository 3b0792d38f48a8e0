import * as tf from '@tensorflow/tfjs-core'
import { compile } from '../../src/index.js'
import { run } from '../oracle/load.js'
import { elements, expectClose } from './engine.js'
import type { Random } from './random.js'

interface Placed { readonly offset: number; readonly length: number; readonly shape: readonly number[] }

interface Module {
  readonly forward: (...args: (Float64Array | number)[]) => Float64Array | number
  readonly backward: (...args: (Float64Array | number)[]) => void
  readonly layout: Readonly<Record<string, Placed>>
  readonly paramsLayout?: Readonly<Record<string, Placed>>
  readonly paramsLength?: number
  readonly meta: { readonly inputs: readonly { readonly name: string; readonly shape: readonly number[] }[]; readonly outputs: readonly { readonly shape: readonly number[] }[] }
  readonly tapeLength: number
  readonly gradLength: number
}

function load(spec: unknown, options: Parameters<typeof compile>[1]): Module {
  const text = JSON.stringify(spec)
  const result = compile(text, { filename: 'net.json', ...options })
  if (!result.ok) throw new Error(`${text}\n${result.diagnostics.map(({ message, hint }) => `${message} ${hint ?? ''}`).join('\n')}`)
  return run<Module>(result.code)
}

/** Numbers by name: inputs by theirs, weights as `layer/weight`. */
export type Numbers = ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float64Array }>

export interface Found {
  readonly value: Float64Array
  readonly gradients: ReadonlyMap<string, Float64Array>
  readonly numbers: Numbers
  readonly upstream: Float64Array
}

export interface Given {
  /** What an input or a weight is; of what it does not know, random numbers. */
  readonly numbers?: (name: string, shape: readonly number[], r: Random) => Float64Array | undefined
  /** What is not differentiated: class labels, moving statistics. */
  readonly fixed?: readonly string[]
  readonly unroll?: 0 | 'auto'
}

/** Value and every gradient of the module that a spec becomes, by running its text. */
export function gradgenNet(spec: unknown, r: Random, { numbers: known = () => undefined, fixed = [], unroll = 'auto' }: Given): Found {
  const plain = load(spec, {})
  const params = plain.paramsLayout ?? {}
  const inputs = plain.meta.inputs
  const names = [...Object.keys(params), ...inputs.map(({ name }) => name)]
  const module = load(spec, { wrt: names.filter(name => !fixed.includes(name)), unroll })
  const numbers = new Map([
    ...Object.entries(params).map(([name, { shape }]) => [name, shape] as const), ...inputs.map(({ name, shape }) => [name, shape] as const),
  ].map(([name, shape]) => [name, { shape, data: known(name, shape, r) ?? r.reals(elements(shape)) }] as const))
  const all = new Float64Array(module.paramsLength ?? 0)
  for (const [name, { offset }] of Object.entries(module.paramsLayout ?? {})) all.set(numbers.get(name)!.data, offset)
  const args = [...(all.length > 0 ? [all] : []), ...inputs.map(({ name, shape }) => (shape.length === 0 ? numbers.get(name)!.data[0]! : numbers.get(name)!.data))]
  const length = elements(module.meta.outputs[0]!.shape)
  const isScalar = module.meta.outputs[0]!.shape.length === 0
  const upstream = isScalar ? Float64Array.of(1) : r.reals(length)
  const [out, tape, grad] = [length, module.tapeLength, module.gradLength].map(count => new Float64Array(count).fill(NaN)) as [Float64Array, Float64Array, Float64Array]
  const value = module.forward(...args, ...(isScalar ? [] : [out]), tape)
  module.backward(...args, tape, isScalar ? 1 : upstream, grad)
  return {
    numbers, upstream, value: typeof value === 'number' ? Float64Array.of(value) : value,
    gradients: new Map(Object.entries(module.layout).map(([name, { offset, length: count }]) => [name, grad.subarray(offset, offset + count)])),
  }
}

/** The same by TensorFlow.js: `f` gets a variable for each input and weight. */
export function tensorflowNet(found: Found, f: (get: (name: string) => tf.Tensor) => tf.Tensor): Pick<Found, 'value' | 'gradients'> {
  const variables = new Map([...found.numbers].map(([name, { shape, data }]) => [name, tf.variable(tf.tensor(Float32Array.from(data), [...shape]), true)]))
  const watched = [...found.gradients.keys()].map(name => variables.get(name)!)
  const apply = () => f(name => {
    const variable = variables.get(name)
    if (!variable) throw new Error(`no ${name} among ${[...variables.keys()].join(', ')}`)
    return variable
  })
  const value = tf.tidy(apply)
  const { grads } = tf.variableGrads(() => tf.sum(tf.mul(tf.reshape(apply(), [-1]), tf.tensor(Float32Array.from(found.upstream)))), watched)
  const gradients = new Map([...found.gradients.keys()].map(name => {
    const gradient = grads[variables.get(name)!.name]
    if (!gradient) throw new Error(`TensorFlow.js has no gradient of ${name}`)
    return [name, Float64Array.from(gradient.dataSync())] as const
  }))
  const data = Float64Array.from(value.dataSync())
  for (const variable of variables.values()) variable.dispose()
  return { value: data, gradients }
}

/** Forward and every gradient of a spec are those of TensorFlow.js, written out and in loops. */
export function compareNet(spec: unknown, makeRandom: () => Random, f: (get: (name: string) => tf.Tensor) => tf.Tensor, given: Given & { readonly tolerance?: number } = {}): void {
  const found = gradgenNet(spec, makeRandom(), given)
  const wanted = tensorflowNet(found, f)
  const loops = gradgenNet(spec, makeRandom(), { ...given, unroll: 0 })
  const what = JSON.stringify(spec)
  for (const [how, { value, gradients }] of Object.entries({ 'by itself': found, 'in loops': loops })) {
    expectClose(value, wanted.value, `${what}, ${how}`, given.tolerance)
    for (const [name, gradient] of wanted.gradients) expectClose(gradients.get(name)!, gradient, `∂/∂${name} of ${what}, ${how}`, given.tolerance)
  }
}
