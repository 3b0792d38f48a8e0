import { transform } from 'esbuild'
import { loadWithCode } from './load.js'
import { interleaved, type Contestant } from './measure.js'
import { models, type Way } from './models.js'
import type { Table } from './table.js'

/** What one model came to. Times in nanoseconds, of one call. */
export interface SpeedResult {
  readonly model: string
  readonly gradgen: number
  readonly value: number
  /** By peer. */
  readonly peers: Readonly<Record<string, number>>
  readonly operations: number
  readonly bytes: number
  readonly minified: number
}

const calling = (name: string, once: Way['once'], sink: { sum: number }, warmUp = 500): Contestant =>
  ({ name, warmUp, run: calls => { for (let k = 0; k < calls; k++) sink.sum += once(k * 1e-12) } })

/** Value and gradient of the models, peers beside the emitted module, in one run, in turns. */
export async function measureSpeed({ slice = 20, rounds = 15, only = '' } = {}): Promise<SpeedResult[]> {
  const results: SpeedResult[] = []
  for (const model of models('full')) {
    if (!model.name.includes(only)) continue
    const { module, code } = await loadWithCode(model.text, 'model.expr')
    const sink = { sum: 0 }
    const peers = Object.entries(model.peers)
    const timings = interleaved([
      calling('gradgen', model.ours(module).once, sink, model.warmUp), calling('value', model.value(module), sink, model.warmUp),
      ...peers.map(([name, way]) => calling(name, way().once, sink)),
    ], { slice, rounds })
    if (Number.isNaN(sink.sum)) throw new Error(`${model.name} gave NaN`)
    const [gradgen, value, ...theirs] = timings.map(({ nanoseconds }) => nanoseconds)
    const { code: minified } = await transform(code, { minify: true })
    const { operations } = module.meta
    results.push({
      model: model.name, gradgen: gradgen!, value: value!, peers: Object.fromEntries(peers.map(([name], k) => [name, theirs[k]!])),
      operations: operations.valueAndGrad ?? operations.forward, bytes: code.length, minified: minified.length,
    })
  }
  return results
}

const times = (ratio: number) => `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)}×`

/** The measurements as a table, ratios first. */
export function speedTable(results: readonly SpeedResult[]): Table {
  const peers = [...new Set(results.flatMap(({ peers }) => Object.keys(peers)))]
  return {
    title: 'Value and full gradient',
    note: 'How many times faster the emitted module is, in one run, in turns. *By hand* is TypeScript as people write it: arrays of arrays, `map` and `reduce`, fresh results. '
      + '*Tape* is a small operator-by-operator tape in the manner of micrograd. Gradient / value is the cost of one call of `valueAndGrad` (of the Jacobian) beside one of `forward`; of batches it is not measured, as there is no batch of values alone. Every module has run for half a second before it is timed; the small net (2 s) and the graph (4 s) have long functions, which V8 optimises late.',
    heads: ['model', ...peers.map(name => `against ${name}`), 'gradient / value', 'µs', 'operations', 'bytes of text', 'minified'],
    rows: results.map(({ model, gradgen, value, peers: theirs, operations, bytes, minified }) => [
      model, ...peers.map(name => (theirs[name] === undefined ? '' : `**${times(theirs[name] / gradgen)}**`)),
      model.includes('batch of') ? '' : (gradgen / value).toFixed(2), (gradgen / 1000).toPrecision(3), operations.toLocaleString('en'), bytes.toLocaleString('en'), minified.toLocaleString('en'),
    ]),
  }
}

/** The same in a few sentences, for the README. */
export function summary(results: readonly SpeedResult[], machine: string): string {
  const list = results.map(({ model, peers, gradgen }) => `| ${model} | ${times((peers['by hand'] ?? NaN) / gradgen)} |`)
  return [
    '', 'How many times faster value and full gradient are than the same written by hand in TypeScript (arrays of arrays, `map` and `reduce`), in one run, in turns:', '',
    '| model | against by hand |', '|---|---:|', ...list, '', `Measured on: ${machine}. More, with a chart, in [benchmarks](docs/benchmarks.md).`, '', '',
  ].join('\n')
}
