import { createCompilation, Stopped, type Compilation, type FrontEnd } from './compilation.js'
import { codes } from './diagnostics/codes.js'
import type { Diagnostic } from './diagnostics/diagnostic.js'
import { locate, type Position, type Source } from './diagnostics/span.js'
import { differentiate } from './differentiate/differentiate.js'
import { addTotals } from './differentiate/examples.js'
import { emit, type EmittedModule } from './emit/emit.js'
import { sourceMap, type SourceMap } from './emit/map.js'
import { GraphTooLarge } from './ir/build.js'
import type { Fn, Model } from './ir/fn.js'
import type { CompileOptions } from './options.js'
import { parse } from './parse/parse.js'
import { nearest } from './parse/suggest.js'
import { schedule } from './schedule/schedule.js'
import type { Program } from './schedule/program.js'
import { settle } from './settings.js'
import { simplify } from './simplify/simplify.js'
import { stabilise } from './stabilise/stabilise.js'
import { unroll } from './unroll/unroll.js'

/** From text to functions. Each line is a stage; `inspect` shows what each line did. */
export function pipeline(compilation: Compilation): Program {
  const { step } = compilation
  const written = step('parse',         () => checked(parse(compilation), compilation))
  const primal  = step('simplify',      () => simplify({ ...written, written }, compilation)) // recognise hand-written gates
  return onwards(primal, compilation)
}

/** The same from the formula on whose gates have been recognised. */
export function onwards(primal: Fn, compilation: Compilation): Program {
  const { step } = compilation
  const joint   = step('differentiate', () => differentiate(primal, compilation))  // one Fn: values and every requested derivative together
  const lean    = step('simplify',      () => simplify(joint, compilation))
  const many    = withTotals(lean, compilation)                                    // a block of examples at once, for batches
  const flat    = unrolledSmall(many, compilation)                                 // a small model becomes scalars, element by element
  const stable  = step('stabilise',     () => stabilise(flat, compilation))        // gates and their complements → shared accurate cores
  return          step('schedule',      () => schedule(stable, compilation))       // mathematics → statements; what is kept, where it is cut
}

/** What options say of the model's own names must fit the model. */
function checked(fn: Fn, compilation: Compilation): Fn {
  const { settings, report, diagnostics } = compilation
  if (diagnostics.failed) return fn
  const inputs = fn.model.arguments.filter(({ kind }) => kind === 'input').map(({ name }) => name)
  for (const name of settings.shared)
    if (!inputs.includes(name)) report(codes.unknownShared({ name, suggestion: nearest(name, inputs) }), { start: 0, end: 0 })
  if (settings.emitAsked) warnOfGradients(fn, compilation)
  const own = fn.model.wrt.find(({ name, kind }) => kind === 'input' && !settings.shared.includes(name))
  if (own && settings.emitAsked && settings.emit.includes('valueAndGradBatch')) report(codes.batchOfInputs({ name: own.name }), { start: 0, end: 0 })
  return fn
}

/** Functions that were asked for by name, and that only a model with one number as its output has. */
function warnOfGradients({ model: { outputs } }: Fn, { settings, report }: Compilation): void {
  const [first] = outputs
  if (!first || (outputs.length === 1 && first.shape.length === 0)) return
  for (const name of settings.emit) if (name !== 'forward' && name !== 'backward') report(codes.gradientNeedsOneOutput({ name, outputs: outputs.length, shape: first.shape }), { start: 0, end: 0 })
}

/** What writing a model out element by element brings to light (products by 0, sums of one) is simplified once more. */
export function unrolledSmall(fn: Fn, compilation: Compilation): Fn {
  const { step } = compilation
  const unrolled = step('unroll', () => unroll(fn, compilation))
  return unrolled === fn ? fn : step('simplify', () => simplify(unrolled, compilation))
}

/** For a block of examples, a product of a matrix and a vector becomes one of two matrices. */
function withTotals(fn: Fn, compilation: Compilation): Fn {
  const { step } = compilation
  const grown = step('batch', () => addTotals(fn, compilation))
  return grown === fn ? fn : step('simplify', () => simplify(grown, compilation))
}

/** Options, and what reads layer specs if the source may be one: it takes longer to load than the rest, so whoever calls says so. */
export interface SourceOptions extends CompileOptions {
  readonly specs?: FrontEnd | undefined
}

/** What came of a run of stages; `result` is undefined if the input is at fault, and the diagnostics say how. */
export interface Attempt<Result> {
  readonly compilation: Compilation
  readonly result: Result | undefined
}

/** Runs stages over a source. Faults of the input, of the options, and limits that are passed become diagnostics; anything else thrown is a defect. */
export function attempt<Result>(
  source: string, { specs, ...options }: SourceOptions, stages: (compilation: Compilation) => Result, { recordSteps = false } = {},
): Attempt<Result> {
  const { settings, findings } = settle(options)
  const compilation = createCompilation(source, settings, { recordSteps, specs })
  for (const finding of findings) compilation.report(finding, { start: 0, end: 0 })
  if (compilation.diagnostics.failed) return { compilation, result: undefined }
  try {
    return { compilation, result: stages(compilation) }
  }
  catch (thrown) {
    if (thrown instanceof GraphTooLarge) compilation.report(codes.tooManyOperations({ limit: settings.maxOperations }), { start: 0, end: 0 })
    else if (!(thrown instanceof Stopped)) throw thrown
    return { compilation, result: undefined }
  }
}

/** What the library says of a model. */
export interface ModelSummary {
  readonly name: string
  readonly params: readonly ArgumentSummary[]
  readonly inputs: readonly ArgumentSummary[]
  readonly outputs: readonly { readonly name: string; readonly shape: readonly number[]; readonly start: Position }[]
  /** As SPEC §4 counts them: executed in one call. */
  readonly operations: { readonly forward: number; readonly backward: number; readonly valueAndGrad: number }
}

export interface ArgumentSummary {
  readonly name: string
  readonly shape: readonly number[]
  /** Of a class label: how many classes there are. */
  readonly classes?: number
  /** Where it is stated. */
  readonly start: Position
}

export interface CompileResult {
  /** True if there is code. */
  readonly ok: boolean
  /** The module; empty if the input is at fault. */
  readonly code: string
  /** The declarations that belong to a module in JavaScript. */
  readonly types: string | undefined
  /** Leads from each line of the module to the line of the formula that it computes. */
  readonly map: SourceMap | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly model: ModelSummary | undefined
}

/** Compiles a formula to a gradient module. Never throws for bad input, reads and writes no files, runs in a browser. */
export function compile(source: string, options: SourceOptions = {}): CompileResult {
  const { compilation, result } = attempt(source, options, compilation => {
    const program = pipeline(compilation)
    const module = compilation.step('emit', () => withinLimit(emit(program, compilation), compilation))
    return { program, module }
  })
  const { list } = compilation.diagnostics
  if (!result) return { ok: false, code: '', types: undefined, map: undefined, diagnostics: list, model: undefined }
  const { module, program } = result
  let map: SourceMap | undefined
  return {
    ok: true, code: module.code, types: module.types, diagnostics: list, model: summary(program.fn.model, program, compilation.source),
    // Made when it is asked for: most callers do not.
    get map() { return (map ??= sourceMap(module.code, module.origins(), compilation.source)) },
  }
}

function withinLimit(module: EmittedModule, { settings, report }: Compilation): EmittedModule {
  if (module.code.length > settings.maxBytes) report(codes.tooManyBytes({ bytes: module.code.length, limit: settings.maxBytes }), { start: 0, end: 0 })
  return module
}

export function summary(model: Model, { operations }: Pick<Program, 'operations'>, source: Source): ModelSummary {
  const startOf = (name: string) => locate(source, model.stated?.get(name) ?? 0)
  const ofKind = (kind: 'param' | 'input') => model.arguments.filter(argument => argument.kind === kind)
    .map(({ name, shape, symbol: { classes } }) => ({ name, shape, ...(classes === undefined ? {} : { classes }), start: startOf(name) }))
  const outputs = model.outputs.map(({ name, shape }) => ({ name, shape, start: startOf(name) }))
  return { name: model.name, params: ofKind('param'), inputs: ofKind('input'), outputs, operations }
}
