/**
 * `npm run bench` prints all tables; a word picks tables: `npm run bench -- mathjs`; `--json` prints the measurements of the models only, as
 * JSON; `--write` also writes docs/benchmarks.md (only the tables that were picked), the chart and the JSON beside it, and what the README says of speed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { algebraTable } from './algebra.js'
import { speedChart } from './chart.js'
import { cliffTable } from './cliff.js'
import { compileTimeTable } from './compile-time.js'
import { mathjsTable } from './mathjs.js'
import { measureSpeed, speedTable, summary, type SpeedResult } from './speed.js'
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
  if (process.argv.includes('--write')) {
    const introduction = ['# Benchmarks', '', 'Made by `npm run bench -- --write`. Ratios hold from machine to machine, nanoseconds do not: read the bold columns.', '', `Measured on: ${machine}.`, '']
    const page = new URL('../docs/benchmarks.md', import.meta.url)
    // A table that was not made again stays as it was, where it was.
    const titleOf = (section: string) => section.split('\n', 1)[0]!
    const made = new Map(sections.map(section => [titleOf(section), section]))
    const before = readFileSync(page, 'utf8').split(/(?=^## )/m).slice(1)
    const kept = before.map(section => made.get(titleOf(section)) ?? `${section.trimEnd()}\n`)
    const added = sections.filter(section => !before.some(each => titleOf(each) === titleOf(section)))
    writeFileSync(page, [...introduction, ...added, ...kept].join('\n'))
  }
  if (process.argv.includes('--write') && speed.length > 0) {
    writeFileSync(new URL('../docs/benchmarks.svg', import.meta.url), speedChart(speed))
    writeFileSync(new URL('../docs/benchmarks.json', import.meta.url), document(speed))
    const readme = new URL('../README.md', import.meta.url)
    const marked = /(<!-- Made by `npm run bench -- --write`\. -->\n)[\s\S]*?(<!-- End\. -->)/
    writeFileSync(readme, readFileSync(readme, 'utf8').replace(marked, (_, begin: string, end: string) => `${begin}${summary(speed, machine)}${end}`))
  }
}
