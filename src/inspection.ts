import type { Compilation } from './compilation.js'
import { attempt, unrolledSmall, type Attempt, type SourceOptions } from './compile.js'
import { codes } from './diagnostics/codes.js'
import { addSecondDerivatives, differentiate } from './differentiate/differentiate.js'
import { addDerivatives } from './inspect/derivatives.js'
import { isDrawn, type Format, type TextFormat } from './inspect/formats.js'
import { render, renderDrawn, type PageOptions } from './inspect/inspect.js'
import type { Executed, Gates, Progress, Report } from './inspect/report.js'
import { InvalidInput } from './invalid.js'
import type { Fn } from './ir/fn.js'
import { parse } from './parse/parse.js'
import { pointAt, type Point } from './point.js'
import { loopChoices } from './schedule/choices.js'
import type { Program } from './schedule/program.js'
import { schedule } from './schedule/schedule.js'
import { simplify } from './simplify/simplify.js'
import { stabilise } from './stabilise/stabilise.js'
import { workshopOf } from './workshop.js'

interface Asked extends Omit<SourceOptions, 'emit' | 'target'>, PageOptions {
  /** Where to evaluate values and gradients: `{ x: -2, y: 5 }`. Params that are not named are at their starting values. */
  readonly at?: Point | undefined
  /** The derivation, an equation per line with the rule that made it. */
  readonly steps?: boolean | undefined
  /** Each elementary gate on its own, or gates recognised and fused (the default). */
  readonly gates?: Gates | undefined
  /** Of the derivatives: 1, or 2 for second derivatives too. */
  readonly order?: 1 | 2 | undefined
}

export interface InspectOptions extends Asked {
  readonly format?: TextFormat | undefined
}

export interface InspectAsyncOptions extends Asked {
  readonly format?: Format | undefined
}

/**
 * Shows the values, the simplified derivatives and what they cost, or the graph.
 *
 * @throws {InvalidInput} if the formula, the options or the point are at fault; its `diagnostics` say how.
 */
export function inspect(source: string, options: InspectOptions = {}): string {
  const { format, ...asked } = options
  // Plain JavaScript may ask for what the types exclude.
  if (isDrawn(format)) throw new TypeError(`'${format}' takes time to draw: call inspectAsync`)
  return given(reported(source, asked, report => render(report, { ...options, format })))
}

/** The same, and circuits (`svg`) and reports (`html`) too: the libraries that these need are loaded when they are asked for. */
export async function inspectAsync(source: string, options: InspectAsyncOptions = {}): Promise<string> {
  return given(await inspection(source, options))
}

/** The same, with its diagnostics for whoever prints them; `progress` is told what is being done. */
export async function inspection(source: string, options: InspectAsyncOptions, progress: Progress = () => {}): Promise<Attempt<string>> {
  const { format, ...asked } = options
  const { compilation, result } = reported(source, { ...asked, steps: asked.steps ?? format === 'html' }, (report, compilation) =>
    ({ page: isDrawn(format) ? renderDrawn(report, format, () => workshopOf(compilation), progress) : render(report, { ...options, format }) }), progress)
  return { compilation, result: result && (await result.page) }
}

function given({ compilation, result }: Attempt<string>): string {
  if (result === undefined) throw new InvalidInput(compilation.source, compilation.diagnostics.list)
  return result
}

function reported<Result>(source: string, options: Asked, show: (report: Report, compilation: Compilation) => Result, progress: Progress = () => {}): Attempt<Result> {
  const { at, steps = false, gates, order = 1, ascii: _ascii, width: _width, ...compileOptions } = options
  return attempt(source, compileOptions, compilation => show(reportOf(compilation, { at, gates, order, progress }), compilation), { recordSteps: steps })
}

function reportOf(compilation: Compilation, { at, gates: asked, order, progress }: Pick<Asked, 'at' | 'gates'> & { readonly order: 1 | 2; readonly progress: Progress }): Report {
  const { step, stages, steps } = compilation
  const gates = asked ?? 'fused'
  const fuse = (fn: Fn): Fn => (gates === 'fused' ? step('simplify', () => simplify(fn, compilation)) : fn)
  const written = step('parse', () => parse(compilation))
  const point = at && step('point', () => pointAt(written.model, at, problem => compilation.report(codes.badPoint({ problem }), { start: 0, end: 0 })))
  progress('simplifying and differentiating')
  const primal = fuse(written)
  const first = fuse(step('differentiate', () => addDerivatives(primal)))
  const derivative = order === 2 ? fuse(step('differentiate', () => addSecondDerivatives(first))) : first
  // Those of what is shown, not of what is compiled to see what it costs.
  const shown = { stages: [...stages], steps: steps && [...steps] }
  progress('compiling, to see what it costs')
  const programs = new Map((asked ? ['as-written', 'fused'] as const : [gates]).map(each => [each, emittedOf(written, each, compilation)]))
  const program = programs.get(gates)!
  const granularities = asked && { 'as-written': executed(programs.get('as-written')!), fused: executed(programs.get('fused')!) }
  return { model: written.model, source: compilation.source, written, primal, derivative, gates, at: point, ...shown, executed: executed(program), loops: loopChoices(program), granularities }
}

/** What is emitted, with gates of that granularity. */
function emittedOf(written: Fn, gates: Gates, compilation: Compilation): Program {
  const fuse = (fn: Fn): Fn => (gates === 'fused' ? simplify(fn, compilation) : fn)
  const joint = fuse(differentiate(fuse(written), compilation))
  return schedule(stabilise(unrolledSmall(joint, compilation), compilation), compilation)
}

const executed = ({ operations, tapeLength }: Program): Executed => ({ ...operations, kept: tapeLength })
