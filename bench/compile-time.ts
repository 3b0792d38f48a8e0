import { compile } from '../src/index.js'
import { goals, standing } from './goals.js'
import { longModel, type LongModel } from './long-model.js'
import { growth, median } from './measure.js'
import { straightLine } from './straight-line.js'
import type { Table } from './table.js'

/** From text to text, by size. */
export function compileTimeTable(sizes: readonly number[] = [100, 1_000, 10_000, 100_000]): Table {
  for (let k = 0; k < 30; k++) compile(straightLine(300, k).text)
  const times = sizes.map(size => {
    const { text } = straightLine(size)
    const runs = Array.from({ length: size > 20_000 ? 1 : 9 }, () => {
      const began = performance.now()
      const result = compile(text, { filename: 'model.expr' })
      const took = performance.now() - began
      if (!result.ok || !result.model) throw new Error(`${size} operations do not compile: ${result.diagnostics[0]?.message}`)
      return { took, bytes: result.code.length, operations: result.model.operations.valueAndGrad }
    })
    const stages = Array.from({ length: size > 20_000 ? 1 : 5 }, () => longModel(size).stages.reduce((sum, stage) => sum + stage.milliseconds, 0))
    return { size, milliseconds: median(runs.map(({ took }) => took)), unparsed: median(stages), bytes: runs[0]!.bytes, operations: runs[0]!.operations }
  })
  const shares = sharesOf(longModel(sizes.at(-1)!).stages)
  const slope = growth(times.map(({ size, milliseconds }) => [size, milliseconds]))
  const slopeUnparsed = growth(times.map(({ size, unparsed }) => [size, unparsed]))
  return {
    title: 'Compile time',
    note: `The net of 16 sigmoid units and 48 parameters takes ${smallNetTime().toFixed(0)} ms, in a process that has compiled before. Long models: from text to text, parsing by mathjs included, and without it (the same model, made as a program). Time grows as (operations)^${slope.toFixed(2)}, and as (operations)^${slopeUnparsed.toFixed(2)} without the parser. `
      + `Of the time without the parser, ${sizes.at(-1)!.toLocaleString('en')} operations spend ${shares}. A node is an operation of value and gradient, as they are emitted; the goal is 0.3 million nodes a second, the parser apart. A million operations are a table of their own.`,
    heads: ['operations in the formula', 'compile, ms', 'µs per operation', 'without the parser, ms', 'nodes a second', 'goal', 'bytes of text per emitted operation'],
    rows: times.map(({ size, milliseconds, unparsed, bytes, operations }) => {
      const throughput = operations / unparsed * 1000
      return [
        size.toLocaleString('en'), milliseconds.toFixed(1), (milliseconds * 1000 / size).toFixed(1), unparsed.toFixed(1), Math.round(throughput).toLocaleString('en'),
        standing(throughput, goals.throughput, 'too slow'), (bytes / operations).toFixed(0),
      ]
    }),
  }
}

/** `42 % in simplify, 20 % in differentiate`: the stages in order, those of one name together, without those that take next to nothing. */
function sharesOf(stages: LongModel['stages']): string {
  const sums = new Map<string, number>()
  for (const { name, milliseconds } of stages) sums.set(name, (sums.get(name) ?? 0) + milliseconds)
  const total = [...sums.values()].reduce((sum, each) => sum + each, 0)
  return [...sums].filter(([, each]) => each > 0.01 * total).map(([name, each]) => `${(100 * each / total).toFixed(0)} % in ${name}`).join(', ')
}

/** One hidden layer in scalars, written out with exp. */
function smallNetTime(): number {
  const units = Array.from({ length: 16 }, (_, k) => k + 1)
  const text = [
    'input x, t', ...units.map(k => `param w${k}, b${k}, v${k}`), ...units.map(k => `h${k} = 1/(1 + exp(-(w${k}*x + b${k})))`),
    `y = ${units.map(k => `v${k}*h${k}`).join(' + ')}`, 'loss = (y - t)^2', 'output loss', '',
  ].join('\n')
  return median(Array.from({ length: 25 }, () => {
    const began = performance.now()
    if (!compile(text).ok) throw new Error('the small net does not compile')
    return performance.now() - began
  }))
}
