import { isError } from '../../project/fault.js'
import { compileAll, type CompileFlags, type Outcome } from '../compiling.js'
import { document } from '../document.js'
import { exit, UsageError, type ExitStatus } from '../exit.js'
import { wanted, type Wanted } from '../input.js'
import { configuration } from '../model-options.js'
import { print, progress, showFaults } from '../terminal.js'

export async function compileCommand(files: readonly string[], given: CompileFlags): Promise<ExitStatus> {
  const inputs = wanted(files, given.expression)
  if (given.watch === true) {
    refuseToWatch(inputs, given)
    const { watchCommand } = await import('./watch.js')
    return watchCommand(files, given)
  }
  const { project, faults: broken } = await configuration(given)
  if (project === undefined) return finish(given, [{ faults: broken, files: [] }])
  const bar = progress(inputs.length)
  const outcomes = await compileAll(inputs, given, project, {
    before: (k, what) => { bar.at(k + 1, typeof what === 'string' ? what : '-e') },
    after: ({ faults }) => {
      if (given.json === true || faults.length === 0) return
      bar.end()
      showFaults(faults)
    },
  })
  bar.end()
  return finish({ ...given, shown: true }, outcomes)
}

function finish({ json, shown }: CompileFlags & { readonly shown?: boolean }, outcomes: readonly Outcome[]): ExitStatus {
  const faults = outcomes.flatMap(outcome => outcome.faults)
  if (json === true) print(document(outcomes.flatMap(({ made }) => (made === undefined ? [] : [made])), faults))
  else if (shown !== true) showFaults(faults)
  return faults.some(isError) ? exit.inputAtFault : exit.done
}

/** Watching is for files that are compiled to files, again and again, for people. */
function refuseToWatch(inputs: readonly Wanted[], { check, json, out }: CompileFlags): void {
  if (inputs.some(input => typeof input !== 'string' || input === '-')) throw new UsageError('--watch watches files, which standard input and -e are not.')
  if (out === '-') throw new UsageError('--watch writes files. Name one with -o.')
  if (check === true || json === true) throw new UsageError(`--watch does not end, so it does not go with ${check === true ? '--check' : '--json'}.`)
}
