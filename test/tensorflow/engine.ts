import '@tensorflow/tfjs-backend-cpu'
import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js'
import '@tensorflow/tfjs-core/dist/register_all_gradients.js'
import { expect } from 'vitest'
import { compile } from '../../src/index.js'
import { run } from '../oracle/load.js'

export interface Named {
  readonly name: string
  readonly shape: readonly number[]
  readonly data: Float64Array
}

export const elements = (shape: readonly number[]): number => shape.reduce((product, extent) => product * extent, 1)

/** The numbers of TensorFlow.js's own arrays. */
export const tensorOf = ({ shape, data }: Omit<Named, 'name'>): tf.Tensor => tf.tensor(Float32Array.from(data), [...shape])

export interface Outcome {
  readonly value: Float64Array
  /** By the name of what is differentiated. */
  readonly gradients: ReadonlyMap<string, Float64Array>
}

interface Module {
  readonly forward: (...args: Float64Array[]) => Float64Array
  readonly backward: (...args: Float64Array[]) => void
  readonly layout: Readonly<Record<string, { readonly offset: number; readonly length: number }>>
  readonly meta: { readonly outputs: readonly { readonly shape: readonly number[] }[] }
  readonly tapeLength: number
  readonly gradLength: number
}

/** What the emitted text gives for a formula `y` over these inputs, and for the gradient that comes from above. */
export function gradgen(formula: string, inputs: readonly Named[], upstream: (length: number) => Float64Array, unroll: 0 | 'auto' = 'auto'): Outcome & { readonly shape: readonly number[]; readonly upstream: Float64Array } {
  const source = `${inputs.map(({ name, shape }) => `input ${name}[${shape.join(', ')}]`).join('\n')}\n${formula}\n`
  const result = compile(source, { wrt: inputs.map(({ name }) => name), unroll })
  if (!result.ok) throw new Error(`${source}\n${result.diagnostics.map(({ message }) => message).join('\n')}`)
  const module = run<Module>(result.code)
  const { shape } = module.meta.outputs[0]!
  const given = upstream(elements(shape))
  const [out, tape, grad] = [elements(shape), module.tapeLength, module.gradLength].map(length => new Float64Array(length).fill(NaN)) as [Float64Array, Float64Array, Float64Array]
  const data = inputs.map(input => input.data)
  module.forward(...data, out, tape)
  module.backward(...data, tape, given, grad)
  const gradients = new Map(inputs.map(({ name }) => {
    const { offset, length } = module.layout[name]!
    return [name, grad.subarray(offset, offset + length)] as const
  }))
  return { shape, upstream: given, value: out, gradients }
}

/** What TensorFlow.js gives for the same. */
export function tensorflow(f: (...args: tf.Tensor[]) => tf.Tensor, inputs: readonly Named[], upstream: Float64Array): Outcome {
  const args = inputs.map(tensorOf)
  const [value, ...gradients] = tf.tidy(() => {
    const value = f(...args)
    const loss = (...given: tf.Tensor[]) => tf.sum(tf.mul(f(...given), tf.tensor(Float32Array.from(upstream), value.shape)))
    return [value, ...tf.grads(loss)(args)]
  }).map(tensor => Float64Array.from(tensor.dataSync()))
  return { value: value!, gradients: new Map(inputs.map(({ name }, k) => [name, gradients[k]!])) }
}

/** The largest difference, beside the largest number; sums of single precision have an error of their length. */
export function expectClose(found: ArrayLike<number>, wanted: ArrayLike<number>, what: string, tolerance = 2e-5): void {
  expect(found.length, `${what}: how many numbers`).toBe(wanted.length)
  const size = Math.max(1e-3, ...Array.from(wanted, Math.abs))
  const wrong = Array.from(wanted).findIndex((x, k) => !(Math.abs(found[k]! - x) <= tolerance * size))
  if (wrong >= 0) expect.fail(`${what}: ${found[wrong]} at ${wrong}, TensorFlow.js has ${wanted[wrong]}`)
}

/** Forward and every gradient are those of TensorFlow.js; gives what was found. */
export function compare(formula: string, f: (...args: tf.Tensor[]) => tf.Tensor, inputs: readonly Named[], numbers: (length: number) => Float64Array, tolerance?: number): Outcome {
  const found = gradgen(formula, inputs, numbers)
  const wanted = tensorflow(f, inputs, found.upstream)
  const what = `${inputs.map(({ name, shape }) => `${name}[${shape.join(', ')}]`).join(', ')}: ${formula}`
  // As it is written out by itself, and with nothing but loops.
  for (const [how, { value, gradients }] of Object.entries({ 'by itself': found, 'in loops': gradgen(formula, inputs, () => found.upstream, 0) })) {
    expectClose(value, wanted.value, `${what}, ${how}`, tolerance)
    for (const [name, gradient] of wanted.gradients) expectClose(gradients.get(name)!, gradient, `∂/∂${name} of ${what}, ${how}`, tolerance)
  }
  return found
}
