import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { file } from './files.js'
import { goals, standing } from './goals.js'
import { longModel } from './long-model.js'
import type { LongRun } from './long-run.js'
import { median } from './measure.js'
import type { Table } from './table.js'

interface Long extends LongRun {
  readonly size: number
  readonly operations: number
  readonly bytes: number
  readonly minified: number
  readonly compile: number
}

const referenceSize = 1_000

/** Makes the modules, and lets a fresh process run each: what it takes to load, to get fast, and then. */
function measured(sizes: readonly number[], seconds: number): { readonly runs: readonly Long[]; readonly reference: number } {
  const folder = mkdtempSync(join(tmpdir(), 'gradgen-bench-'))
  try {
    const runner = join(folder, 'long-run.mjs')
    writeFileSync(runner, transformSync(readFileSync(file('bench/long-run.ts'), 'utf8'), { loader: 'ts', format: 'esm' }).code)
    const reference = longModel(referenceSize)
    const referencePath = join(folder, 'reference.mjs')
    writeFileSync(referencePath, reference.code)
    const runs = sizes.map((size): Long => {
      const began = performance.now()
      const { code, operations } = longModel(size)
      const compile = performance.now() - began
      const path = join(folder, `${size}.mjs`)
      writeFileSync(path, code)
      const run = ran(runner, path, referencePath, seconds, Math.min(seconds, 1 + size * 0.3e-3))
      const load = median([run.load, ...Array.from({ length: size > 200_000 ? 0 : 4 }, () => ran(runner, path, referencePath, 0, 0).load)])
      return { ...run, load, size, operations, compile, bytes: code.length, minified: transformSync(code, { minify: true }).code.length }
    })
    return { runs, reference: reference.operations }
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function ran(runner: string, path: string, referencePath: string, seconds: number, least: number): LongRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [runner, path, referencePath, String(seconds), String(least)], { encoding: 'utf8', maxBuffer: 1 << 24 })
  if (status !== 0) throw new Error(`${path}: ${stderr.slice(0, 500)}`)
  const run: LongRun = JSON.parse(stdout)
  return run
}

const milliseconds = (time: number) => (time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString('en'))

function tableOf(title: string, note: string, sizes: readonly number[], seconds: number): Table {
  const { runs, reference } = measured(sizes, seconds)
  return {
    title,
    note,
    heads: ['operations in the formula', 'factor', `goal, at most ${goals.cliff.most}`, 'ns per operation', 'with the gradient', 'import to first result, ms', 'to peak, ms', 'memory, MB', 'bytes per operation', 'minified', 'goals of size', 'compile, s'],
    rows: runs.map(run => {
      const [each, least] = [run.call / run.operations, run.reference / reference]
      const [bytes, minified] = [run.bytes / run.operations, run.minified / run.operations]
      const load = run.size === 10_000 ? ` (goal ${goals.load.most}: ${standing(run.load, goals.load, 'too long')})` : ''
      return [
        run.size.toLocaleString('en'), `**${(each / least).toFixed(2)}**`, standing(each / least, goals.cliff, 'too slow'), each.toFixed(3), run.operations.toLocaleString('en'), `${milliseconds(run.load)}${load}`,
        run.settled ? milliseconds(run.toPeak) : `not yet after ${seconds} s`, (run.memory / 1e6).toFixed(0), bytes.toFixed(1), minified.toFixed(1),
        `${standing(bytes, goals.bytesPerOperation, 'too large')}; ${standing(minified, goals.minifiedPerOperation, 'too large')}`, (run.compile / 1000).toFixed(1),
      ]
    }),
  }
}

/** V8 never optimises a function past some 60 KB of bytecode. Emitted modules are cut into chunks below that, so that nothing happens there. */
export const cliffTable = (sizes: readonly number[] = [1_000, 3_000, 10_000, 30_000, 100_000], seconds = 40): Table => tableOf(
  'No cliff: long straight-line models',
  `Value and gradient. Each model has a process of its own (the first result: the median of five). The factor is time per operation at its peak, against a model of ${referenceSize.toLocaleString('en')} operations, in turns with it. `
  + '*To peak* is from the first result until a call takes at most a quarter more than the fastest does. Memory is what the process grew by. The models are made as programs, without the parser, which compiling does not count. '
  + `Goals: at most ${goals.bytesPerOperation.most} bytes of text for an operation, ${goals.minifiedPerOperation.most} minified.`, sizes, seconds)

/** Ten times as many: by itself, for it takes minutes. */
export const millionTable = (): Table => tableOf(
  'A million operations',
  'As above; `npm run bench -- million --write` makes this table. As text the formula would have some 30 MB, and the limit is 4: it is made as a program.', [1_000_000], 300)
