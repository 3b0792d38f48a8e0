import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { file } from './files.js'
import { goals, standing } from './goals.js'
import { median } from './measure.js'
import type { Table } from './table.js'

const built = fileURLToPath(file('dist/cli.js'))
const neuron = fileURLToPath(file('examples/neuron.expr'))

/** Wall time of the command as it is installed, beside a Node that does nothing. Undefined before `npm run build`. */
export function startUpTable(): Table | undefined {
  if (!existsSync(built)) return undefined
  const commands: readonly (readonly [name: string, args: readonly string[]])[] = [
    ['node -e 0', ['-e', '0']],
    ['gradgen --help', [built, '--help']],
    ['gradgen compile neuron.expr -o -', [built, 'compile', neuron, '-o', '-']],
  ]
  const times = commands.map((): number[] => [])
  for (let round = 0; round < 11; round++) {
    for (const [k, [name, args]] of commands.entries()) {
      const began = performance.now()
      const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' })
      if (status !== 0) throw new Error(`${name} ended with ${status}`)
      times[k]!.push(performance.now() - began)
    }
  }
  const bare = median(times[0]!)
  return {
    title: 'Start-up of the command',
    note: 'Wall time of a fresh process, median of 11.',
    heads: ['command', 'beyond Node’s own, ms', 'in all, ms', `goal, in all at most ${goals.startUp.most} ms`],
    rows: commands.map(([name], k) => [`\`${name}\``, (median(times[k]!) - bare).toFixed(0), median(times[k]!).toFixed(0), k === 0 ? '' : standing(median(times[k]!), goals.startUp, 'too long')]),
  }
}
