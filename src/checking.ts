import { Stopped } from './compilation.js'
import { attempt, pipeline, type Attempt, type SourceOptions } from './compile.js'
import { codes } from './diagnostics/codes.js'
import { emitFunctionBody } from './emit/emit.js'
import type { EvaluatedModule } from './evaluate.js'
import { InvalidInput } from './invalid.js'
import type { Fn, Model } from './ir/fn.js'
import { elements } from './ir/shape.js'
import { defaults } from './options.js'
import { givenNumbers, type Point } from './point.js'
import { checkGradient } from './verify/check.js'
import type { CheckReport } from './verify/report.js'

export type { CheckReport } from './verify/report.js'

export interface CheckOptions extends Omit<SourceOptions, 'emit' | 'target'> {
  /** How many random points (default 10). */
  readonly samples?: number | undefined
  /** Of the random points; the same seed gives the same ones (default 1). */
  readonly seed?: number | undefined
  /** Arguments to hold fixed. */
  readonly at?: Point | undefined
}

/**
 * Holds the compiled module against high-precision differences of the formula as written, at random points of the inputs' domains.
 *
 * @throws {InvalidInput} if the formula or the options are at fault; its `diagnostics` say how.
 */
export function check(source: string, options: CheckOptions = {}): CheckReport {
  const { compilation, result } = checking(source, options)
  if (result === undefined) throw new InvalidInput(compilation.source, compilation.diagnostics.list)
  return result
}

/** The same, with its diagnostics for whoever prints them. */
export function checking(source: string, { samples, seed, at, ...compileOptions }: CheckOptions): Attempt<CheckReport> {
  return attempt(source, { ...compileOptions, emit: defaults.emit }, compilation => {
    const program = pipeline(compilation)
    const written = compilation.stages[0]!.result as Fn
    const given = givenNumbers(written.model, at ?? {}, problem => compilation.report(codes.badPoint({ problem }), { start: 0, end: 0 }))
    if (compilation.diagnostics.failed) throw new Stopped()
    const module = (new Function(emitFunctionBody(program, compilation)) as () => EvaluatedModule)()
    return compilation.step('check', () => checkGradient({ fn: written, evaluate: evaluator(module, written.model), samples, seed, at: Object.fromEntries(given) }))
  })
}

/** The module as a function from all arguments in order to the value, weighted by `upstream`, and its gradient. */
function evaluator(module: EvaluatedModule, { arguments: args, outputs }: Model) {
  const paramsCount = args.reduce((sum, { kind, shape }) => sum + (kind === 'param' ? elements(shape) : 0), 0)
  const isNumber = outputs.length === 1 && outputs[0]!.shape.length === 0
  const inputs = args.filter(argument => argument.kind === 'input')
  const grad = new Float64Array(module.gradLength)
  const tape = new Float64Array(module.tapeLength)
  const out = new Float64Array(outputs.reduce((sum, { shape }) => sum + elements(shape), 0))
  return (x: Float64Array, upstream: Float64Array): { value: number; gradient: Float64Array } => {
    let end = paramsCount
    const own = [...(paramsCount > 0 ? [x.slice(0, paramsCount)] : []), ...inputs.map(({ shape }) => {
      const start = end
      end += elements(shape)
      return shape.length === 0 ? x[start]! : x.slice(start, end)
    })]
    if (isNumber) return { value: module.valueAndGrad(...own, grad) * upstream[0]!, gradient: grad.map(slope => slope * upstream[0]!) }
    module.forward(...own, out, tape)
    module.backward(...own, tape, upstream, grad)
    return { value: out.reduce((sum, value, k) => sum + value * upstream[k]!, 0), gradient: grad }
  }
}
