import type { Module } from '../load.js'
import { generator } from '../straight-line.js'
import { numbersOf, type Case, type Input } from './cases.js'
import type { Jax, Tracer } from './jax.js'
import type { Tensor, Tensorflow } from './tensorflow.js'

/** An emitted module with params. */
export interface NetModule extends Module {
  readonly paramsLength: number
  readonly paramsLayout: Readonly<Record<string, { readonly offset: number; readonly length: number; readonly shape: readonly number[] }>>
}

/** One engine's way to value and gradient of a case. */
export interface EngineWay {
  /** Once; something of the result. */
  readonly once: () => number
  /** The value, then the gradient of all params in the order of the module's. */
  readonly all: () => readonly number[]
  readonly dispose?: () => void
}

const paramsOf = ({ paramsLength }: NetModule, { scale }: Case): Float64Array => {
  const next = generator(1)
  return Float64Array.from({ length: paramsLength }, () => scale * (2 * next() - 1))
}

const dataOf = ({ inputs, batch }: Case): readonly Float64Array[] => inputs.map((input, k) => numbersOf(input, batch, k + 2))

/** What a call of the module takes before `grad`. */
const argumentsOf = (given: Case, params: Float64Array): readonly unknown[] => {
  const data = dataOf(given)
  return given.batch > 1 ? [params, given.batch, ...data] : [params, ...data.map((each, k) => (given.inputs[k]!.shape.length === 0 ? each[0] : each))]
}

/** Arguments written out: spreading an array would cost more than a small gradient. */
const bound = (call: (...args: readonly unknown[]) => number, args: readonly unknown[]): () => number => {
  const names = args.map((_, k) => `a${k}`).join(', ')
  return new Function('call', names, `return () => call(${names})`)(call, ...args) as () => number
}

export function gradgenWay(module: NetModule, given: Case, change: (params: Float64Array) => void = () => {}): EngineWay {
  const params = paramsOf(module, given)
  change(params)
  const grad = new Float64Array(module.gradLength)
  const call = given.batch === 1 ? module.valueAndGrad : module.valueAndGradBatch
  if (!call) throw new Error(`${given.name}: no function for batches`)
  const run = bound(call, [...argumentsOf(given, params), grad])
  const first = params[0]!
  let turn = 0
  return {
    // The first param moves a little, or V8 might compute what does not change but once.
    once: () => { params[0] = first + (turn = (turn + 1) % 1000) * 1e-12; return run() + grad[0]! },
    all: () => { params[0] = first; return [run(), ...grad] },
  }
}

/** The value alone, of one example. */
export function valueOf(module: NetModule, given: Case): (() => number) | undefined {
  if (given.batch > 1) return undefined
  const params = paramsOf(module, given)
  const run = bound(module.forward, argumentsOf(given, params))
  const first = params[0]!
  let turn = 0
  return () => { params[0] = first + (turn = (turn + 1) % 1000) * 1e-12; return run() }
}

/** Params and inputs in single precision, which is all that these engines have; labels one-hot, inputs with the batch as their first axis. */
function tensorsOf(module: NetModule, given: Case) {
  const params = paramsOf(module, given)
  const weights = Object.entries(module.paramsLayout).map(([name, { offset, length, shape }]) => ({ name, shape, data: Float32Array.from(params.subarray(offset, offset + length)) }))
  const inputs = dataOf(given).map((data, k) => {
    const { name, shape, classes } = given.inputs[k]!
    return classes === undefined ? { name, shape: [given.batch, ...shape], data: Float32Array.from(data) } : { name, shape: [given.batch, classes], data: oneHot(data, classes) }
  })
  return { weights, inputs }
}

function oneHot(labels: Float64Array, classes: NonNullable<Input['classes']>): Float32Array {
  const out = new Float32Array(labels.length * classes)
  for (const [k, label] of labels.entries()) out[k * classes + label] = 1
  return out
}

const looked = <T>(table: ReadonlyMap<string, T>) => (name: string): T => {
  const found = table.get(name)
  if (!found) throw new Error(`no ${name} among ${[...table.keys()].join(', ')}`)
  return found
}

/** TensorFlow.js on the backend that is set. Only the value is read: gradients stay tensors, as when one trains. */
export function tensorflowWay(tf: Tensorflow, module: NetModule, given: Case): EngineWay {
  const { weights, inputs } = tensorsOf(module, given)
  const leaves = weights.map(({ data, shape }) => tf.tensor(data, shape))
  const fixed = inputs.map(({ data, shape }) => tf.tensor(data, shape))
  const both = tf.valueAndGrads((...args) =>
    given.tensorflow(tf, looked(new Map<string, Tensor>([...weights.map(({ name }, k) => [name, args[k]!] as const), ...inputs.map(({ name }, k) => [name, fixed[k]!] as const)]))))
  const finish = ({ value, grads }: ReturnType<typeof both>) => { value.dispose(); for (const grad of grads) grad.dispose() }
  return {
    once: () => { const result = both(leaves); const value = result.value.dataSync()[0]!; finish(result); return value },
    all: () => { const result = both(leaves); const all = [...result.value.dataSync(), ...result.grads.flatMap(grad => [...grad.dataSync()])]; finish(result); return all },
    dispose: () => { for (const tensor of [...leaves, ...fixed]) tensor.dispose() },
  }
}

/** jax-js: `jit(valueAndGrad(…))`. It is lazy, so that everything is read: what is not read might not be computed. */
export function jaxWay(jax: Jax, module: NetModule, given: Case): EngineWay {
  const { weights, inputs } = tensorsOf(module, given)
  const names = [...weights, ...inputs].map(({ name }) => name)
  const arrays = [...weights, ...inputs].map(({ data, shape }) => jax.numpy.array(data).reshape(shape))
  const loss = (...args: readonly Tracer[]) => {
    // Every use takes one reference; the argument's own goes at the end.
    const value = given.jax(jax, name => looked(new Map(names.map((each, k) => [each, args[k]!])))(name).ref)
    for (const arg of args) arg.dispose()
    return value
  }
  const both = jax.jit(jax.valueAndGrad(loss, { argnums: weights.map((_, k) => k) }))
  const all = () => { const [value, grads] = both(...arrays.map(array => array.ref)); return [value.dataSync(), ...grads.map(grad => grad.dataSync())] }
  return {
    once: () => all()[0]![0]!,
    all: () => all().flatMap(each => [...each]),
    dispose: () => { for (const array of arrays) array.dispose() },
  }
}
