import { inspection } from '../../inspection.js'
import { exit, type ExitStatus } from '../exit.js'
import { faultsOf } from '../../project/fault.js'
import type { Given } from '../flags.js'
import { readOnly } from '../input.js'
import { configPath, configuration, modelOptions, type ModelFlags } from '../model-options.js'
import { print, showFaults, width } from '../terminal.js'

export type InspectFlags = ModelFlags & Given<'format' | 'at' | 'steps' | 'gates' | 'order' | 'ascii'>

export async function inspectCommand([file]: readonly string[], given: InspectFlags): Promise<ExitStatus> {
  const { input, fault } = await readOnly(file, given.expression)
  if (input === undefined) {
    showFaults([fault])
    return exit.inputAtFault
  }
  const { project, faults } = await configuration(given)
  if (project === undefined) {
    showFaults(faults)
    return exit.inputAtFault
  }
  const { format, at, steps, gates, order, ascii } = given
  const { filename, shown, text } = input
  const { compilation, result } = inspection(text, { ...modelOptions(project.optionsFor(configPath(input)), given), filename, format, at, steps, gates, order, ascii, width: width() })
  showFaults(faultsOf(compilation.diagnostics.list, shown, text))
  if (result === undefined) return exit.inputAtFault
  print(result)
  return exit.done
}
