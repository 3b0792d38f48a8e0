import { load } from './load.js'
import { interleaved, type Contestant } from './measure.js'
import { straightLine } from './straight-line.js'
import type { Table } from './table.js'

/** V8 never optimises a function past some 60 KB of bytecode. Emitted modules are cut into chunks below that, so that nothing happens there. */
export async function cliffTable(sizes: readonly number[] = [1_000, 3_000, 10_000, 30_000, 100_000]): Promise<Table> {
  const point = [0.5, 1.2, 0.8, -0.3]
  const grad = new Float64Array(point.length)
  const [x, y, z, w] = point
  const rows: string[][] = []
  const models: { readonly contestant: Contestant; readonly operations: number }[] = []
  for (const size of sizes) {
    const model = straightLine(size)
    const module = await load(model.text, `straight${size}`)
    const { valueAndGrad, meta } = module as typeof module & { readonly meta: { readonly operations: { readonly valueAndGrad: number } } }
    models.push({
      contestant: { name: String(size), run: calls => { for (let k = 0; k < calls; k++) valueAndGrad(x, y, z, w, grad) }, warmUp: 1_000 + size * 0.3 },
      operations: meta.operations.valueAndGrad,
    })
  }
  const timings = interleaved(models.map(({ contestant }) => contestant), { slice: 40, rounds: 15 })
  const each = timings.map(({ nanoseconds }, k) => nanoseconds / models[k]!.operations)
  for (const [k, size] of sizes.entries())
    rows.push([size.toLocaleString('en'), `**${(each[k]! / each[0]!).toFixed(2)}**`, each[k]!.toFixed(3), models[k]!.operations.toLocaleString('en'), (timings[k]!.nanoseconds / 1000).toFixed(1)])
  return {
    title: 'No cliff: long straight-line models',
    note: 'Value and gradient once V8 has optimised all chunks, which takes the largest model some 15 s of running. The factor is time per operation, against the smallest model.',
    heads: ['operations in the formula', 'factor', 'ns per operation', 'operations with the gradient', 'a call, µs'],
    rows,
  }
}
