import { inspection } from '../../inspection.js'
import { exit, type ExitStatus } from '../exit.js'
import type { Given } from '../flags.js'
import { inputFaults, readOnly } from '../input.js'
import { configPath, configuration, modelOptions, type ModelFlags } from '../model-options.js'
import { isError } from '../../project/fault.js'
import { writeTogether } from '../../project/output.js'
import { print, showFaults, waiting, width } from '../terminal.js'

export type InspectFlags = ModelFlags & Given<'format' | 'at' | 'steps' | 'gates' | 'order' | 'ascii' | 'out' | 'force'>

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
  const { format, at, steps, gates, order, ascii, out = '-', force = false } = given
  const { filename, text, needs } = input
  const asked = { ...modelOptions(project.optionsFor(configPath(input)), given), filename, format, at, steps, gates, order, ascii, width: out === '-' ? width() : undefined, ...needs.options }
  const line = waiting()
  const { compilation, result } = await inspection(text, asked, line.at)
  line.end()
  showFaults(inputFaults(compilation.diagnostics.list, input))
  if (result === undefined) return exit.inputAtFault
  if (out === '-') {
    print(result)
    return exit.done
  }
  const inTheWay = writeTogether([{ path: out, text: result }], force)
  showFaults(inTheWay)
  return inTheWay.some(isError) ? exit.inputAtFault : exit.done
}
