import { transform } from 'esbuild'
import { goals, standing } from './goals.js'
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
  readonly compileMilliseconds: number
}

const calling = (name: string, once: Way['once'], sink: { sum: number }, warmUp: number): Contestant =>
  ({ name, warmUp, run: calls => { for (let k = 0; k < calls; k++) sink.sum += once(k * 1e-12) } })

/** Value and gradient of the models, peers beside the emitted module, in one run, in turns. */
export async function measureSpeed({ slice = 20, rounds = 15, warmUp = 500, size = 'full' as 'small' | 'full' } = {}): Promise<SpeedResult[]> {
  const results: SpeedResult[] = []
  for (const model of models(size)) {
    const { module, code, compileMilliseconds } = await loadWithCode(model.text, 'model.expr')
    const sink = { sum: 0 }
    const ours = size === 'small' ? warmUp : Math.max(warmUp, model.warmUp ?? 0)
    const peers = Object.entries(model.peers)
    const timings = interleaved([
      calling('gradgen', model.ours(module).once, sink, ours), calling('value', model.value(module), sink, ours),
      ...peers.map(([name, way]) => calling(name, way().once, sink, warmUp)),
    ], { slice, rounds })
    if (Number.isNaN(sink.sum)) throw new Error(`${model.name} gave NaN`)
    const [gradgen, value, ...theirs] = timings.map(({ nanoseconds }) => nanoseconds)
    const { code: minified } = await transform(code, { minify: true })
    const { operations } = module.meta
    results.push({
      model: model.name, gradgen: gradgen!, value: value!, peers: Object.fromEntries(peers.map(([name], k) => [name, theirs[k]!])),
      operations: operations.valueAndGrad ?? operations.forward, bytes: code.length, minified: minified.length, compileMilliseconds,
    })
  }
  return results
}

export const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio).toLocaleString('en')}×`

const goalOf = (model: string) => (model.startsWith('Gaussian mixture') ? goals.byHandMixture : goals.byHand)
/** There is no batch of values alone. */
const hasRatio = (model: string) => !model.includes('batch of')

/** What a gradient costs beside a value, and how that stands to the goal: nets have a stricter one. */
export const gradientCells = (model: string, ratio: number): readonly [ratio: string, goal: string] => {
  const { most } = /^(net|LeNet|LSTM)/.test(model) ? goals.gradientOfNet : goals.gradientOfScalar
  // A Jacobian of two rows is two gradients.
  const goal = { most: model.includes('2×15 Jacobian') ? 2 * most : most }
  return [ratio.toFixed(2), `≤ ${goal.most}: ${standing(ratio, goal, 'too slow')}`]
}

/** What the text of a module comes to. */
export const sizeHeads = ['operations', 'bytes of text', 'minified', 'compile, ms'] as const
export const sizeCells = ({ operations, bytes, minified, compileMilliseconds }: Pick<SpeedResult, 'operations' | 'bytes' | 'minified' | 'compileMilliseconds'>): readonly string[] =>
  [operations.toLocaleString('en'), bytes.toLocaleString('en'), minified.toLocaleString('en'), compileMilliseconds.toFixed(0)]

/** Why a goal is missed, where that is known. */
const reasons: readonly (readonly [model: RegExp, why: string])[] = [
  [/^logistic regression.*batch of/, 'Of the batch of the logistic regression, both sides go over the same few thousand numbers in plain loops, once each way: only the tiles of rows are gained.'],
  [/^a graph of/, 'By hand, the graph is a loop over tables, of a few hundred bytes of machine code; the module is straight-line code of 20,000 operations, which is fetched anew in each call. Its gradient keeps values in memory that the value alone has in registers.'],
]

/** The measurements as a table, ratios first. */
export function speedTable(results: readonly SpeedResult[]): Table {
  const peers = [...new Set(results.flatMap(({ peers }) => Object.keys(peers)))]
  return {
    title: 'Value and full gradient',
    note: 'How many times faster the emitted module is, in one run, in turns. *By hand* is TypeScript as people write it: arrays of arrays, `map` and `reduce`, fresh results. '
      + '*Tape* is a small operator-by-operator tape in the manner of micrograd. Gradient / value is the cost of one call of `valueAndGrad` (of the Jacobian) beside one of `forward`; of batches it is not measured, as there is no batch of values alone. Every module has run for half a second before it is timed; the small net (2 s) and the graph (4 s) have long functions, which V8 optimises late. Compiling is from text to text, the parser included.'
      + results.flatMap(({ model, gradgen, peers: { 'by hand': hand = NaN } }) => (hand / gradgen < goalOf(model).least ? reasons.filter(([of]) => of.test(model)).map(([, why]) => ` ${why}`) : [])).join(''),
    heads: ['model', ...peers.map(name => `against ${name}`), 'goal by hand', 'gradient / value', 'its goal', 'µs', ...sizeHeads],
    rows: results.map(result => {
      const { model, gradgen, value, peers: theirs } = result
      const goal = goalOf(model)
      return [
        model, ...peers.map(name => (theirs[name] === undefined ? '' : `**${times(theirs[name] / gradgen)}**`)), `≥ ${goal.least}×: ${standing((theirs['by hand'] ?? NaN) / gradgen, goal, 'too slow')}`,
        ...(hasRatio(model) ? gradientCells(model, gradgen / value) : ['', '']), (gradgen / 1000).toPrecision(3), ...sizeCells(result),
      ]
    }),
  }
}
