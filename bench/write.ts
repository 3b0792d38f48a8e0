import { readFileSync, writeFileSync } from 'node:fs'
import { speedChart } from './chart.js'
import type { EngineResult } from './engines/measure.js'
import type { SpeedResult } from './speed.js'
import { summary } from './summary.js'

export interface Measurements {
  readonly machine: string
  readonly speed: readonly SpeedResult[]
  readonly engines: readonly EngineResult[]
}

export const documentOf = (measurements: Measurements): string => `${JSON.stringify({ version: 2, ...measurements }, null, 1)}\n`

const file = (path: string) => new URL(`../${path}`, import.meta.url)

/** docs/benchmarks.md, where a table that was not made again stays as it was; and, if the models were measured, the chart, the JSON and the README's section. */
export function write(sections: readonly string[], measurements: Measurements): void {
  const { machine } = measurements
  const page = file('docs/benchmarks.md')
  const introduction = ['# Benchmarks', '', 'Made by `npm run bench -- --write`. Ratios hold from machine to machine, nanoseconds do not: read the bold columns.', '', `Measured on: ${machine}.`, '']
  const titleOf = (section: string) => section.split('\n', 1)[0]!
  const before = readFileSync(page, 'utf8').split(/(?=^## )/m).slice(1).map(section => `${section.trimEnd()}\n`)
  // In the order in which they are made; tables that were kept, after the one that they stood after.
  const made = new Set(sections.map(titleOf))
  const all = [...sections]
  for (const [k, section] of before.entries()) {
    if (made.has(titleOf(section))) continue
    const earlier = all.findIndex(each => k > 0 && titleOf(each) === titleOf(before[k - 1]!))
    all.splice(earlier + 1, 0, section)
  }
  writeFileSync(page, [...introduction, ...all].join('\n'))
  if (measurements.speed.length === 0 && measurements.engines.length === 0) return
  // What was not measured this time stays, too.
  const earlier: Partial<Measurements> = JSON.parse(readFileSync(file('docs/benchmarks.json'), 'utf8'))
  const speed = measurements.speed.length > 0 ? measurements.speed : earlier.speed ?? []
  const engines = measurements.engines.length > 0 ? measurements.engines : earlier.engines ?? []
  writeFileSync(file('docs/benchmarks.svg'), speedChart(speed))
  writeFileSync(file('docs/benchmarks.json'), documentOf({ machine, speed, engines }))
  const readme = file('README.md')
  const marked = /(<!-- Made by `npm run bench -- --write`\. -->\n)[\s\S]*?(<!-- End\. -->)/
  writeFileSync(readme, readFileSync(readme, 'utf8').replace(marked, (_, begin: string, end: string) => `${begin}${summary(speed, engines, machine)}${end}`))
}
