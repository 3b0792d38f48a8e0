import type { EngineResult } from './engines/measure.js'
import { times, type SpeedResult } from './speed.js'

const cell = (theirs: number | undefined, ours: number) => (theirs === undefined ? '' : times(theirs / ours))

/** What is measured, in two tables of ratios, for the README. */
export function summary(speed: readonly SpeedResult[], engines: readonly EngineResult[], machine: string): string {
  const byHand = speed.map(({ model, peers, gradgen }) => `| ${model} | ${cell(peers['by hand'], gradgen)} | ${cell(peers['tape'], gradgen)} |`)
  const others = engines.map(({ model, peers, gradgen }) => `| ${model} | ${cell(peers['TensorFlow.js cpu'], gradgen)} | ${cell(peers['TensorFlow.js wasm'], gradgen)} | ${cell(peers['jax-js'], gradgen)} |`)
  return [
    '', 'How many times faster value and full gradient are than the same written by hand in TypeScript (arrays of arrays, `map` and `reduce`), and than a tape in the manner of micrograd, in one run, in turns:', '',
    '| model | against by hand | against a tape |', '|---|---:|---:|', ...byHand, '',
    ...(others.length === 0 ? [] : [
      'Against TensorFlow.js and jax-js, which calculate in single precision; the module has double. Below 1, they are faster:', '',
      '| model | TensorFlow.js, cpu | TensorFlow.js, wasm | jax-js, wasm |', '|---|---:|---:|---:|', ...others, '',
    ]),
    `Measured on: ${machine}. More, with goals and a chart, in [benchmarks](docs/benchmarks.md).`, '', '',
  ].join('\n')
}
