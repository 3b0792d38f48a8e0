import { compile } from '../../compile.js'
import { destinations, type Destination } from '../destination.js'
import { document } from '../document.js'
import { exit, type ExitStatus } from '../exit.js'
import { faultsOf, isError, type Fault } from '../../project/fault.js'
import type { Given } from '../flags.js'
import { read, wanted, type Input } from '../input.js'
import { modelOptions, type ModelFlags } from '../model-options.js'
import { staleAmong, writeTogether, type OutputFile } from '../../project/output.js'
import { print, progress, showFaults } from '../terminal.js'

export type CompileFlags = ModelFlags & Given<'out' | 'outDir' | 'target' | 'emit' | 'shared' | 'check' | 'force' | 'json'>

/** What the JSON document says of a file. */
interface Made {
  readonly input: string
  readonly outputs: readonly string[]
  readonly operations: object
  readonly bytes: number
}

/** What became of one input. */
interface Outcome {
  readonly faults: readonly Fault[]
  readonly made?: Made | undefined
}

export async function compileCommand(files: readonly string[], given: CompileFlags): Promise<ExitStatus> {
  const inputs = wanted(files, given.expression)
  const places = destinations(inputs, given)
  const bar = progress(inputs.length)
  const outcomes: Outcome[] = []
  for (const [k, what] of inputs.entries()) {
    bar.at(k + 1, typeof what === 'string' ? what : '-e')
    const { input, fault } = await read(what)
    const outcome = input === undefined ? { faults: [fault] } : compileOne(input, places[k]!, given)
    outcomes.push(outcome)
    if (given.json !== true && outcome.faults.length > 0) {
      bar.end()
      showFaults(outcome.faults)
    }
  }
  bar.end()
  const faults = outcomes.flatMap(outcome => outcome.faults)
  if (given.json === true) print(document(outcomes.flatMap(({ made }) => (made === undefined ? [] : [made])), faults))
  return faults.some(isError) ? exit.inputAtFault : exit.done
}

function compileOne({ text, filename, shown }: Input, place: Destination, given: CompileFlags): Outcome {
  const { code, types, ok, diagnostics, model } = compile(text, { ...modelOptions(given), emit: given.emit, shared: given.shared, filename, target: place.target })
  const faults = faultsOf(diagnostics, shown, text)
  if (!ok || model === undefined) return { faults }
  if (place.module === undefined) {
    print(code)
    return { faults }
  }
  const outputs = outputsOf(place, code, types)
  const inTheWay = given.check === true ? staleAmong(outputs) : writeTogether(outputs, given.force === true)
  if (inTheWay.length > 0) return { faults: [...faults, ...inTheWay] }
  return { faults, made: { input: shown, outputs: outputs.map(({ path }) => path), operations: model.operations, bytes: Buffer.byteLength(code) } }
}

function outputsOf({ module, types: typesPath }: Destination, code: string, types: string | undefined): OutputFile[] {
  return [{ path: module!, text: code }, ...(typesPath === undefined || types === undefined ? [] : [{ path: typesPath, text: types }])]
}
