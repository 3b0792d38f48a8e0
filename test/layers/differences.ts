import type { EvaluatedModule } from '../../src/evaluate.js'
import { evaluate } from '../../src/index.js'
import { numbers } from './plain.js'

type Argument = Float64Array | number

interface Runnable {
  readonly forward: (...args: (Argument | undefined)[]) => Float64Array | number
  readonly backward: (...args: (Argument | undefined)[]) => void
  readonly meta: { readonly inputs: readonly { readonly name: string; readonly shape: readonly number[]; readonly kind: string }[]; readonly outputs: readonly { readonly shape: readonly number[] }[] }
}

const product = (shape: readonly number[]): number => shape.reduce((all, extent) => all * extent, 1)

/**
 * The largest error of any gradient of a layer, beside the largest slope: what the emitted text says, against five-point differences of its own
 * forward pass in doubles (error h⁴). Layers with kinks are held where none is near.
 */
export function gradientError(layers: readonly object[], shape: readonly number[], unroll: 0 | 'auto', seed: number): number {
  const spec = JSON.stringify({ input: shape, layers })
  const names = Object.keys((evaluate(spec, { filename: 'net.json' }) as EvaluatedModule).paramsLayout ?? {})
  const module = evaluate(spec, { filename: 'net.json', wrt: [...names.filter(name => !/moving/.test(name)), 'x'], unroll })
  const { forward, backward, meta } = module as unknown as Runnable
  const draw = numbers(seed)
  const params = Float64Array.from(draw(module.paramsLength ?? 0))
  const x = Float64Array.from(draw(product(shape)))
  const length = product(meta.outputs[0]!.shape)
  const upstream = Float64Array.from(draw(length))
  const given: Readonly<Record<string, Float64Array>> = { x, params }
  const args = params.length > 0 ? [params, x] : [x]
  const out = new Float64Array(length)
  const value = (): number => {
    forward(...args, out)
    return out.reduce((sum, y, k) => sum + y * upstream[k]!, 0)
  }
  const [tape, grad] = [new Float64Array(module.tapeLength).fill(NaN), new Float64Array(module.gradLength).fill(NaN)]
  forward(...args, out, tape)
  backward(...args, tape, upstream, grad)

  let [largest, error] = [1e-3, 0]
  for (const [name, { offset, length: count }] of Object.entries(module.layout)) {
    const [numbersOf, from] = name === 'x' ? [given['x']!, 0] : [params, module.paramsLayout![name]!.offset]
    for (let k = 0; k < count; k++) {
      const at = numbersOf[from + k]!
      const h = 1e-3
      const moved = (by: number) => {
        numbersOf[from + k] = at + by
        return value()
      }
      const slope = (8 * (moved(h) - moved(-h)) - (moved(2 * h) - moved(-2 * h))) / (12 * h)
      numbersOf[from + k] = at
      largest = Math.max(largest, Math.abs(slope))
      error = Math.max(error, Math.abs(grad[offset + k]! - slope))
      if (Number.isNaN(grad[offset + k]! - slope)) return NaN
    }
  }
  return error / largest
}
