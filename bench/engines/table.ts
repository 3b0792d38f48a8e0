import { standing } from '../goals.js'
import { gradientCells, sizeCells, sizeHeads, times } from '../speed.js'
import type { Table } from '../table.js'
import { engineNames, type EngineResult } from './measure.js'

/** Which of a row's engines were not measured, and why; each reason once. */
function notesOf(results: readonly EngineResult[]): string {
  const models = new Map<string, string[]>()
  for (const { model, notes } of results) for (const [engine, note] of Object.entries(notes)) models.set(`${engine}: ${note}`, [...models.get(`${engine}: ${note}`) ?? [], model])
  return [...models].map(([note, of]) => ` ${note}${of.length === results.length ? '' : ` (${of.join('; ')})`}.`).join('')
}

/** The measurements as a table, ratios first. */
export const enginesTable = (results: readonly EngineResult[]): Table => ({
  title: 'Value and full gradient, against TensorFlow.js and jax-js',
  note: 'How many times faster the emitted module is than each engine, in one run, in turns; below 1 the engine is faster. TensorFlow.js runs `valueAndGrads` on its backends cpu and wasm, jax-js `jit(valueAndGrad(…))` on its WebAssembly; '
    + 'both calculate in single precision and on one thread, as they do in Node; the emitted module in double precision. All give the same value and gradient, to 10⁻⁴ of the largest number, which is checked first. TensorFlow.js’s gradients are left where they are, as when one trains with them; '
    + `those of jax-js are read, as it may not compute what nobody reads. Large matrices are where they come near or win: WebAssembly has four single-precision numbers in one instruction, and half the memory to go over, and JavaScript has neither. The goal is a factor of 10 against TensorFlow.js on wasm, 2 for large batches.${notesOf(results)}`,
  heads: ['model', ...engineNames.map(name => `against ${name}`), 'goal on wasm', 'gradient / value', 'its goal', 'µs', ...sizeHeads],
  rows: results.map(result => {
    const { model, gradgen, value, peers, goal } = result
    const wasm = peers['TensorFlow.js wasm']
    return [
      model, ...engineNames.map(name => (peers[name] === undefined ? '–' : `**${times(peers[name] / gradgen)}**`)), wasm === undefined ? '' : `≥ ${goal}×: ${standing(wasm / gradgen, { least: goal }, 'too slow')}`,
      ...(value === undefined ? ['', ''] : gradientCells(model, gradgen / value)), (gradgen / 1000).toPrecision(3), ...sizeCells(result),
    ]
  }),
})
