import { compile } from '../src/index.js'
import { growth, median } from './measure.js'
import { straightLine } from './straight-line.js'
import type { Table } from './table.js'

/** From text to text, by size. */
export function compileTimeTable(sizes: readonly number[] = [100, 1_000, 10_000, 100_000]): Table {
  for (let k = 0; k < 30; k++) compile(straightLine(300, k).text)
  const times = sizes.map(size => {
    const { text } = straightLine(size)
    const runs = Array.from({ length: size > 20_000 ? 3 : 9 }, () => {
      const began = performance.now()
      const result = compile(text, { filename: 'model.expr' })
      const took = performance.now() - began
      if (!result.ok || !result.model) throw new Error(`${size} operations do not compile: ${result.diagnostics[0]?.message}`)
      return { took, bytes: result.code.length, operations: result.model.operations.valueAndGrad }
    })
    return { size, milliseconds: median(runs.map(({ took }) => took)), bytes: runs[0]!.bytes, operations: runs[0]!.operations }
  })
  const slope = growth(times.map(({ size, milliseconds }) => [size, milliseconds]))
  return {
    title: 'Compile time',
    note: `Parsing by mathjs included; time grows as (operations)^${slope.toFixed(2)}.`,
    heads: ['operations in the formula', 'compile, ms', 'µs per operation', 'bytes of text per emitted operation'],
    rows: times.map(({ size, milliseconds, bytes, operations }) => [size.toLocaleString('en'), milliseconds.toFixed(1), (milliseconds * 1000 / size).toFixed(1), (bytes / operations).toFixed(0)]),
  }
}
