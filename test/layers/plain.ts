import { check, compile, evaluate } from '../../src/index.js'
import type { EvaluatedModule } from '../../src/evaluate.js'

/** Numbers in [−1, 1) that a seed determines. */
export function numbers(seed: number): (count: number) => number[] {
  let state = seed
  return count => Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2 ** 31
    return (state / 2 ** 30) - 1
  })
}

export interface Run {
  readonly module: EvaluatedModule
  readonly params: Float64Array
  /** By its name: the numbers of a param. */
  readonly weight: (name: string) => number[]
}

/** A compiled spec with params at random, those of variances positive. */
export function run(spec: object | string, seed = 7): Run {
  const text = typeof spec === 'string' ? spec : JSON.stringify(spec)
  const module = evaluate(text, { filename: 'net.json' })
  const draw = numbers(seed)
  const params = Float64Array.from(module.paramsLength === undefined ? [] : draw(module.paramsLength))
  const layout = module.paramsLayout ?? {}
  for (const [name, { offset, length }] of Object.entries(layout)) if (/variance/.test(name)) for (let k = 0; k < length; k++) params[offset + k] = 0.5 + Math.abs(params[offset + k]!)
  return { module, params, weight: name => Array.from(params.subarray(layout[name]!.offset, layout[name]!.offset + layout[name]!.length)) }
}

/** What the network makes of its inputs. */
export const output = ({ module, params }: Run, ...inputs: readonly (number | readonly number[])[]): number[] => {
  const given = inputs.map(input => (typeof input === 'number' ? input : Float64Array.from(input)))
  const result: number | Float64Array = params.length > 0 ? module.forward(params, ...given) : module.forward(...given)
  return typeof result === 'number' ? [result] : Array.from(result)
}

/** The network's gradients against high-precision differences. */
export const gradientsHold = (spec: object | string): boolean => check(typeof spec === 'string' ? spec : JSON.stringify(spec), { filename: 'net.json', samples: 4 }).ok

export const summaryOf = (spec: object | string) => compile(typeof spec === 'string' ? spec : JSON.stringify(spec), { filename: 'net.json' }).model!

/** A vector times a kernel [in, out], by rows. */
export const times = (x: readonly number[], kernel: readonly number[]): number[] => {
  const out = kernel.length / x.length
  return Array.from({ length: out }, (_, j) => x.reduce((sum, each, i) => sum + each * kernel[i * out + j]!, 0))
}

export const rowsOf = (x: readonly number[], length: number): number[][] => Array.from({ length: x.length / length }, (_, k) => x.slice(k * length, (k + 1) * length))

export const add = (x: readonly number[], y: readonly number[]): number[] => x.map((each, k) => each + y[k]!)
