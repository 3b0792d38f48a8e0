/**
 * `npm run bench` prints all tables but that of a million operations; a word picks tables: `npm run bench -- mathjs`; `--json` prints the measurements of the
 * models only, as JSON; `--quick` takes small models and little time, to see that all of it runs; `--write` also writes docs/benchmarks.md (only the tables
 * that were picked), the chart and the JSON beside it, and what the README says of speed.
 */
import { cpus } from 'node:os'
import { algebraTable } from './algebra.js'
import { cliffTable, millionTable } from './cliff.js'
import { compileTimeTable } from './compile-time.js'
import { measureEngines, type EngineResult } from './engines/measure.js'
import { enginesTable } from './engines/table.js'
import { mathjsTable } from './mathjs.js'
import { measureSpeed, speedTable, type SpeedResult } from './speed.js'
import { startUpTable } from './start-up.js'
import { markdown, type Table } from './table.js'
import { documentOf, write } from './write.js'

const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} threads, Node ${process.versions.node} (V8 ${process.versions.v8})`
const quick = process.argv.includes('--quick')

let speed: readonly SpeedResult[] = []
let engines: readonly EngineResult[] = []
const benches: Readonly<Record<string, () => Promise<Table> | Table | undefined>> = {
  speed: async () => speedTable(speed = await measureSpeed(quick ? { slice: 2, rounds: 3, warmUp: 10, size: 'small' } : {})),
  engines: async () => enginesTable(engines = await measureEngines(quick ? { slice: 2, rounds: 3, warmUp: 10 } : {})),
  mathjs: mathjsTable,
  cliff: () => (quick ? cliffTable([300, 1_000], 1) : cliffTable()),
  million: () => millionTable(),
  algebra: () => algebraTable(),
  compile: () => compileTimeTable(quick ? [100, 1_000] : undefined),
  start: startUpTable,
}
/** What takes so long that it must be asked for. */
const onlyAsked = ['million']

async function tables(wanted: readonly string[]): Promise<string[]> {
  const sections: string[] = []
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 ? !wanted.includes(name) : onlyAsked.includes(name)) continue
    const table = await bench()
    if (!table) {
      console.log(`${name}: needs \`npm run build\` first\n`)
      continue
    }
    const text = markdown(table)
    console.log(text)
    sections.push(name === 'speed' ? `${text}\n![Times faster than by hand](benchmarks.svg)\n` : text)
  }
  return sections
}

if (process.argv.includes('--json')) console.log(documentOf({ machine, speed: await measureSpeed(), engines: await measureEngines() }))
else {
  const sections = await tables(process.argv.slice(2).filter(word => !word.startsWith('--')))
  if (process.argv.includes('--write')) write(sections, { machine, speed, engines })
}
