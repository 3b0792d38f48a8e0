import { compile, type SourceOptions } from '../compile.js'
import type { Project } from '../project/config.js'
import type { Fault } from '../project/fault.js'
import { staleAmong, writeTogether, type OutputFile } from '../project/output.js'
import { destinations, type Destination } from './destination.js'
import type { Given } from './flags.js'
import { inputFaults, read, type Input, type Wanted } from './input.js'
import { configPath, modelOptions, type ModelFlags } from './model-options.js'
import { print } from './terminal.js'

export type CompileFlags = ModelFlags & Given<'out' | 'outDir' | 'target' | 'emit' | 'shared' | 'check' | 'force' | 'json' | 'types' | 'watch'>

/** What the JSON document says of a file. */
interface Made {
  readonly input: string
  readonly outputs: readonly string[]
  readonly operations: object
  readonly bytes: number
}

/** What became of one input. */
export interface Outcome {
  readonly faults: readonly Fault[]
  readonly made?: Made | undefined
  /** Other files that it hangs on. */
  readonly files: readonly string[]
}

interface Witness {
  readonly before?: (index: number, what: Wanted) => void
  readonly after?: (outcome: Outcome, what: Wanted) => void
}

/** Compiles each input, whatever became of the others. */
export async function compileAll(inputs: readonly Wanted[], given: CompileFlags, project: Project, { before, after }: Witness = {}): Promise<Outcome[]> {
  const places = destinations(inputs, given, what => project.optionsFor(typeof what === 'string' ? what : '').target ?? 'ts')
  const outcomes: Outcome[] = []
  for (const [k, what] of inputs.entries()) {
    before?.(k, what)
    const { input, fault } = await read(what)
    const outcome = input === undefined ? { faults: [fault], files: [] } : { ...await compileOne(input, places[k]!, given, project), files: input.needs.files }
    outcomes.push(outcome)
    after?.(outcome, what)
  }
  return outcomes
}

async function compileOne(input: Input, place: Destination, given: CompileFlags, project: Project): Promise<Omit<Outcome, 'files'>> {
  const { text, filename, shown, needs } = input
  const configured = project.optionsFor(configPath(input))
  const options = { ...modelOptions(configured, given), emit: given.emit ?? configured.emit, shared: given.shared ?? configured.shared, filename, ...needs.options }
  const { code, types, ok, diagnostics, model } = compile(text, { ...options, target: place.target })
  const faults = inputFaults(diagnostics, input)
  if (!ok || model === undefined) return { faults }
  if (place.module === undefined) {
    print(code)
    return { faults }
  }
  const outputs = [...outputsOf(place, code, types), ...(given.types === true ? await declarations(input, options, project) : [])]
  const inTheWay = given.check === true ? staleAmong(outputs) : writeTogether(outputs, given.force === true)
  if (inTheWay.length > 0) return { faults: [...faults, ...inTheWay] }
  return { faults, made: { input: shown, outputs: outputs.map(({ path }) => path), operations: model.operations, bytes: Buffer.byteLength(code) } }
}

function outputsOf({ module, types: typesPath }: Destination, code: string, types: string | undefined): OutputFile[] {
  return [{ path: module!, text: code }, ...(typesPath === undefined || types === undefined ? [] : [{ path: typesPath, text: types }])]
}

/** The declaration files for imports of the formula itself. */
async function declarations({ path, text }: Input, options: SourceOptions, project: Project): Promise<OutputFile[]> {
  if (path === undefined) return []
  const { declarationFiles, declarationOf } = await import('../project/declarations.js')
  const { types, model } = compile(text, { ...options, target: 'js' })
  return types === undefined || model === undefined ? [] : declarationFiles(path, declarationOf(types, model), project)
}
