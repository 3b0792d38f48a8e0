/**
 * `npm run bench` prints all tables; a word picks tables: `npm run bench -- mathjs`; `--json` prints the measurements of the models only, as
 * JSON; `--write` also writes docs/benchmarks.md, and the chart and the JSON beside it.
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { algebraTable } from './algebra.js'
import { speedChart } from './chart.js'
import { cliffTable } from './cliff.js'
import { compileTimeTable } from './compile-time.js'
import { mathjsTable } from './mathjs.js'
import { measureSpeed, speedTable, type SpeedResult } from './speed.js'
import { startUpTable } from './start-up.js'
import { markdown, type Table } from './table.js'

const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} threads, Node ${process.versions.node} (V8 ${process.versions.v8})`
const document = (speed: readonly SpeedResult[]) => `${JSON.stringify({ version: 1, machine, speed }, null, 1)}\n`

let speed: readonly SpeedResult[] = []
const benches: Readonly<Record<string, () => Promise<Table> | Table | undefined>> = {
  speed: async () => speedTable(speed = await measureSpeed()),
  mathjs: mathjsTable,
  cliff: () => cliffTable(),
  algebra: () => algebraTable(),
  compile: () => compileTimeTable(),
  start: startUpTable,
}

async function tables(wanted: readonly string[]): Promise<string[]> {
  const sections: string[] = []
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
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

if (process.argv.includes('--json')) console.log(document(await measureSpeed()))
else {
  const wanted = process.argv.slice(2).filter(word => !word.startsWith('--'))
  const sections = await tables(wanted)
  if (process.argv.includes('--write') && wanted.length === 0) {
    const introduction = ['# Benchmarks', '', 'Made by `npm run bench -- --write`. Ratios hold from machine to machine, nanoseconds do not: read the bold columns.', '', `Measured on: ${machine}.`, '']
    writeFileSync(new URL('../docs/benchmarks.md', import.meta.url), [...introduction, ...sections].join('\n'))
    writeFileSync(new URL('../docs/benchmarks.svg', import.meta.url), speedChart(speed))
    writeFileSync(new URL('../docs/benchmarks.json', import.meta.url), document(speed))
  }
}
