import { createCompilation, Stopped, type Compilation } from './compilation.js'
import { codes } from './diagnostics/codes.js'
import { differentiate } from './differentiate/differentiate.js'
import { emit, type EmittedModule } from './emit/emit.js'
import { GraphTooLarge } from './ir/build.js'
import type { Settings } from './options.js'
import { parse } from './parse/parse.js'
import { schedule } from './schedule/schedule.js'
import { simplify } from './simplify/simplify.js'
import { stabilise } from './stabilise/stabilise.js'

/** From text to functions. Each line is a stage; `inspect` shows what each line did. */
export function pipeline(compilation: Compilation): EmittedModule {
  const { step } = compilation
  const written = step('parse',         () => parse(compilation))
  const primal  = step('simplify',      () => simplify(written, compilation))      // recognise hand-written gates
  const joint   = step('differentiate', () => differentiate(primal, compilation))  // one Fn: values and every requested derivative together
  const lean    = step('simplify',      () => simplify(joint, compilation))
  const stable  = step('stabilise',     () => stabilise(lean, compilation))        // gates and their complements → shared accurate cores
  const program = step('schedule',      () => schedule(stable, compilation))       // mathematics → statements; what is kept, where it is cut
  return          step('emit',          () => emit(program, compilation))
}

export interface Attempt<Result> {
  readonly compilation: Compilation
  /** Undefined if the input is at fault; the diagnostics say how. */
  readonly result: Result | undefined
}

/** Runs stages over a source; a compilation that reports errors or outgrows its limits has no result. */
export function attempt<Result>(
  source: string, settings: Settings, stages: (compilation: Compilation) => Result, watch: { recordSteps?: boolean; verify?: boolean } = {},
): Attempt<Result> {
  const compilation = createCompilation(source, settings, watch)
  try {
    return { compilation, result: stages(compilation) }
  }
  catch (thrown) {
    if (thrown instanceof GraphTooLarge) compilation.report(codes.tooManyOperations({ limit: settings.maxOperations }), { start: 0, end: 0 })
    else if (!(thrown instanceof Stopped)) throw thrown
    return { compilation, result: undefined }
  }
}

