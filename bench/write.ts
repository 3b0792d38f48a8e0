import { readFileSync, writeFileSync } from 'node:fs'
import { speedChart } from './chart.js'
import { file } from './files.js'
import type { EngineResult } from './engines/measure.js'
import type { SpeedResult } from './speed.js'
import { summary } from './summary.js'

export interface Measurements {
  readonly machine: string
  readonly speed: readonly SpeedResult[]
  readonly engines: readonly EngineResult[]
}

export const documentOf = (measurements: Measurements): string => `${JSON.stringify({ version: 2, ...measurements }, null, 1)}\n`

const titleOf = (section: string) => section.split('\n', 1)[0]!

/** The page with these tables, in the order in which they are made. One that was not made again stays as it was, after the one that it stood after. */
export function pageOf(before: string, sections: readonly string[], machine: string): string {
  const introduction = ['# Benchmarks', '', 'Made by `npm run bench -- --write`, after `npm ci --prefix test/tensorflow` (TensorFlow.js and jax-js) and `npm run build` (the command). Ratios hold from machine to machine, nanoseconds do not: read the bold columns.', '', `Measured on: ${machine}.`, '']
  const earlier = before.split(/(?=^## )/m).slice(1).map(section => `${section.trimEnd()}\n`)
  const made = new Set(sections.map(titleOf))
  const all = [...sections]
  for (const [k, section] of earlier.entries()) {
    if (made.has(titleOf(section))) continue
    const above = all.findIndex(each => k > 0 && titleOf(each) === titleOf(earlier[k - 1]!))
    all.splice(above + 1, 0, section)
  }
  return [...introduction, ...all].join('\n')
}

/** The README with another text between its marks. */
export const readmeOf = (before: string, text: string): string =>
  before.replace(/(<!-- Made by `npm run bench -- --write`\. -->\n)[\s\S]*?(<!-- End\. -->)/, (_, begin: string, end: string) => `${begin}${text}${end}`)

const change = (path: string, by: (before: string) => string) => writeFileSync(file(path), by(readFileSync(file(path), 'utf8')))

/** docs/benchmarks.md; and, if models were measured, the chart, the JSON and the README's section. What was not measured this time stays in them. */
export function write(sections: readonly string[], measurements: Measurements): void {
  const { machine } = measurements
  change('docs/benchmarks.md', before => pageOf(before, sections, machine))
  if (measurements.speed.length === 0 && measurements.engines.length === 0) return
  const earlier: Partial<Measurements> = JSON.parse(readFileSync(file('docs/benchmarks.json'), 'utf8'))
  const speed = measurements.speed.length > 0 ? measurements.speed : earlier.speed ?? []
  const engines = measurements.engines.length > 0 ? measurements.engines : earlier.engines ?? []
  writeFileSync(file('docs/benchmarks.svg'), speedChart(speed))
  writeFileSync(file('docs/benchmarks.json'), documentOf({ machine, speed, engines }))
  change('README.md', before => readmeOf(before, summary(speed, engines, machine)))
}
