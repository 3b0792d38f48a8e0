import { attempt, pipeline, type SourceOptions } from './compile.js'
import { emitFunctionBody } from './emit/emit.js'
import { InvalidInput } from './invalid.js'

/** The exports of a module, typed loosely: their exact types are in the emitted text. */
export interface EvaluatedModule {
  readonly forward: (...args: unknown[]) => number & Float64Array
  readonly backward: (...args: unknown[]) => void
  readonly valueAndGrad: (...args: unknown[]) => number
  readonly gradient: (...args: unknown[]) => Record<string, number & Float64Array>
  readonly objective: (...args: unknown[]) => number
  readonly valueAndGradBatch: (...args: unknown[]) => number
  readonly initParams: (seed?: number) => Float64Array
  readonly views: (params: Float64Array) => Record<string, Float64Array>
  readonly gradViews: (grad: Float64Array) => Record<string, Float64Array>
  readonly layout: Record<string, { readonly offset: number; readonly length: number; readonly shape: readonly number[] }>
  readonly paramsLayout: EvaluatedModule['layout']
  readonly tapeLength: number
  readonly paramsLength: number
  readonly gradLength: number
  readonly meta: Record<string, unknown>
}

/**
 * Compiles a formula and loads it: for notebooks and tests. Functions that the model does not have, or that `emit` leaves out, are missing.
 * It runs the emitted text, so it needs a page or process that allows `new Function`.
 *
 * @throws {InvalidInput} if the formula or the options are at fault; its `diagnostics` say how.
 */
export function evaluate(source: string, options: SourceOptions = {}): EvaluatedModule {
  const { compilation, result } = attempt(source, options, compilation => emitFunctionBody(pipeline(compilation), compilation))
  if (result === undefined) throw new InvalidInput(compilation.source, compilation.diagnostics.list)
  return (new Function(result) as () => EvaluatedModule)()
}
