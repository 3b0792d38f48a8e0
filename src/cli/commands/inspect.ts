import { inspection } from '../../inspection.js'
import { exit, type ExitStatus } from '../exit.js'
import type { Given } from '../flags.js'
import { inputFaults, readOnly } from '../input.js'
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
  const { filename, text, needs } = input
  const { compilation, result } = inspection(text, { ...modelOptions(project.optionsFor(configPath(input)), given), filename, format, at, steps, gates, order, ascii, width: width(), ...needs.options })
  showFaults(inputFaults(compilation.diagnostics.list, input))
  if (result === undefined) return exit.inputAtFault
  print(result)
  return exit.done
}
