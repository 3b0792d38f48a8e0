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
import { checkGradient, type CheckRequest } from './verify/check.js'
import type { CheckReport } from './verify/report.js'

export type { CheckReport } from './verify/report.js'

export interface CheckOptions extends Omit<SourceOptions, 'emit' | 'target'> {
  /** How many random points (default 10; 1 of a model so large that only coordinates of its gradient are sampled). */
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
    const own = evaluator(module, written.model)
    const initial = written.model.arguments.some(({ kind }) => kind === 'param') ? module.initParams : undefined
    return compilation.step('check', () => checkGradient({ fn: written, ...own, initial, samples, seed, at: Object.fromEntries(given) }))
  })
}

/** The module as functions from all arguments in order to the value, weighted by `upstream`, and to its gradient besides, which the next call overwrites. */
function evaluator(module: EvaluatedModule, { arguments: args, outputs }: Model): Required<Pick<CheckRequest, 'evaluate' | 'valueOnly'>> {
  const paramsCount = args.reduce((sum, { kind, shape }) => sum + (kind === 'param' ? elements(shape) : 0), 0)
  const isNumber = outputs.length === 1 && outputs[0]!.shape.length === 0
  const inputs = args.filter(argument => argument.kind === 'input')
  const grad = new Float64Array(module.gradLength)
  const tape = new Float64Array(module.tapeLength)
  const out = new Float64Array(outputs.reduce((sum, { shape }) => sum + elements(shape), 0))
  const split = (x: Float64Array): (number | Float64Array)[] => {
    let end = paramsCount
    return [...(paramsCount > 0 ? [x.subarray(0, paramsCount)] : []), ...inputs.map(({ shape }) => {
      const start = end
      end += elements(shape)
      return shape.length === 0 ? x[start]! : x.subarray(start, end)
    })]
  }
  const weighted = (upstream: Float64Array): number => out.reduce((sum, value, k) => sum + value * upstream[k]!, 0)
  return {
    evaluate(x, upstream) {
      const own = split(x)
      if (isNumber) {
        const value = module.valueAndGrad(...own, grad)
        return { value: value * upstream[0]!, gradient: upstream[0] === 1 ? grad : grad.map(slope => slope * upstream[0]!) }
      }
      module.forward(...own, out, tape)
      module.backward(...own, tape, upstream, grad)
      return { value: weighted(upstream), gradient: grad }
    },
    valueOnly(x, upstream) {
      const own = split(x)
      if (isNumber) return module.forward(...own) * upstream[0]!
      module.forward(...own, out)
      return weighted(upstream)
    },
  }
}
