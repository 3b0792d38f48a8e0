/** `npm run bench` prints all tables; `npm run bench -- --write` also writes docs/benchmarks.md; a word picks tables: `npm run bench -- mathjs`. */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { algebraTable } from './algebra.js'
import { cliffTable } from './cliff.js'
import { compileTimeTable } from './compile-time.js'
import { mathjsTable } from './mathjs.js'
import { startUpTable } from './start-up.js'
import { markdown, type Table } from './table.js'

const benches: Readonly<Record<string, () => Promise<Table> | Table | undefined>> = {
  mathjs: mathjsTable,
  cliff: () => cliffTable(),
  algebra: () => algebraTable(),
  compile: () => compileTimeTable(),
  start: startUpTable,
}

const wanted = process.argv.slice(2).filter(word => !word.startsWith('--'))
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
  sections.push(text)
}

if (process.argv.includes('--write') && wanted.length === 0) {
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} threads, Node ${process.versions.node} (V8 ${process.versions.v8})`
  const introduction = ['# Benchmarks', '', 'Made by `npm run bench -- --write`. Ratios hold from machine to machine, nanoseconds do not: read the bold columns.', '', `Measured on: ${machine}.`, '']
  writeFileSync(new URL('../docs/benchmarks.md', import.meta.url), [...introduction, ...sections].join('\n'))
}
