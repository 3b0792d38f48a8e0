/** `npx tsx bench/accuracy.ts` prints the table of hard points; with `--write` it also writes docs/accuracy.md. */
import { writeFileSync } from 'node:fs'
import { hardPoints, measure, shown, type Measured } from '../test/oracle/accuracy/table.js'
import { markdown } from './table.js'

const mean = (values: readonly number[]) => (values.reduce((p, q) => p + q, 0) / values.length).toFixed(1)
const lost = (values: readonly number[]) => `${Math.round(100 * values.filter(bits => bits < 10).length / values.length)} %`
const cell = (bits: readonly number[] | undefined) => bits?.map(each => Math.floor(each)).join(' ') ?? ''

const measured = hardPoints.map(measure)
const all = (of: (row: Measured) => readonly number[] | undefined) => measured.flatMap(row => of(row) ?? [])
const summary = [['gradgen', all(row => row.gradgen)], ['as written', all(row => row.written)], ['mathjs', all(row => row.mathjs)]] as const

const text = [
  '# Accuracy at hard points', '',
  'Made by `npx tsx bench/accuracy.ts --write`; `test/oracle/hard-points.test.ts` holds the compiler to it. Bits kept are −log₂ of the relative error against 50-digit truths,',
  'at most 53: first those of the value, then those of each partial derivative. *As written* is the formula and its textbook derivative, computed literally in doubles; mathjs',
  'is its own `evaluate` and `derivative`, where it has one.', '',
  markdown({ title: 'On average', note: 'Over values and partials of all points.', heads: ['', 'bits kept', 'nearly all lost'], rows: summary.map(([name, bits]) => [name, mean(bits), lost(bits)]) }),
  markdown({
    title: 'Each point', note: 'The emitted text is what is run.', heads: ['point', 'gradgen', 'as written', 'mathjs'],
    rows: measured.map(({ hardPoint, gradgen, written, mathjs }) => [`\`${shown(hardPoint)}\``, cell(gradgen), cell(written), cell(mathjs)]),
  }),
].join('\n')
console.log(text)
if (process.argv.includes('--write')) writeFileSync(new URL('../docs/accuracy.md', import.meta.url), text)
