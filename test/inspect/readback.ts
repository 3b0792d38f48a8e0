import { expect } from 'vitest'
import { compile, evaluate, inspect } from '../../src/index.js'

interface Meta {
  readonly inputs: readonly { readonly name: string; readonly shape: readonly number[]; readonly classes?: number }[]
  readonly params: readonly unknown[]
  readonly outputs: readonly { readonly shape: readonly number[] }[]
}

const count = (shape: readonly number[]): number => shape.reduce((product, extent) => product * extent, 1)

/** Values for an input, different for each seed: within (0, 2), labels among their classes. */
function given({ shape, classes }: Meta['inputs'][number], k: number, seed: number): number | Float64Array {
  const value = (j: number) => (classes === undefined ? 0.4 + 0.35 * ((k + seed + 3 * j) % 4) + 0.01 * (j % 7) : (j + k + seed) % classes)
  return shape.length === 0 ? value(0) : Float64Array.from({ length: count(shape) }, (_, j) => value(j))
}

/**
 * Compiles a model, and what `inspect` says of it in the language itself: outputs must agree with the values, and with what the module's own
 * backward pass says of each derivative. What comes from above into vectors and matrices is 1 everywhere.
 */
export function expectReadBack(source: string, seeds: readonly number[] = [0, 1, 2]): void {
  const page = inspect(source, { format: 'expr' })
  const read = compile(page, { emit: ['forward'] })
  expect(read.diagnostics.filter(({ severity }) => severity === 'error'), page).toEqual([])
  const [module, again] = [evaluate(source), evaluate(page, { emit: ['forward'] })]
  const [meta, shown] = [module.meta as unknown as Meta, again.meta as unknown as Meta]
  const sizes = meta.outputs.map(({ shape }) => count(shape))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const isNumber = meta.outputs.length === 1 && meta.outputs[0]!.shape.length === 0

  for (const seed of seeds) {
    const params = meta.params.length === 0 ? [] : [Float64Array.from(module.initParams(1) as Float64Array, (start, j) => start + 0.03 * ((j + seed) % 5))]
    const own = [...params, ...meta.inputs.map((input, k) => given(input, k, seed))]
    const above = shown.inputs.slice(meta.inputs.length).map(({ shape }) => new Float64Array(count(shape)).fill(1))
    const outputs = again.forward(...own, ...above) as number | Float64Array
    const values = isNumber ? [module.forward(...own) as number] : [...module.forward(...own) as Float64Array]

    let end = 0
    const derivatives = sizes.flatMap(size => {
      const start = end
      end += size
      const grad = new Float64Array(module.gradLength)
      if (isNumber) module.valueAndGrad(...own, grad)
      else {
        const tape = new Float64Array(module.tapeLength)
        module.forward(...own, undefined, tape)
        module.backward(...own, tape, Float64Array.from({ length: total }, (_, j) => Number(j >= start && j < start + size)), grad)
      }
      return [...grad]
    })
    const wanted = [...values, ...derivatives]
    const found = typeof outputs === 'number' ? [outputs] : [...outputs]
    expect(found.length, page).toBe(wanted.length)
    const wrong = wanted.flatMap((value, k) => (Object.is(value, found[k]) || Math.abs(found[k]! - value) <= 1e-11 * (1 + Math.abs(value)) ? [] : [{ k, value, found: found[k] }]))
    expect(wrong.slice(0, 3), page).toEqual([])
  }
}
