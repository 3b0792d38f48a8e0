import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { attempt, compile, pipeline } from '../../src/compile.js'
import { loopChoices } from '../../src/schedule/choices.js'

const net = readFileSync('examples/net2.expr', 'utf8')

it('says how each loop is done, and where it comes from', () => {
  const { result } = attempt(net, {}, pipeline)
  const loops = loopChoices(result!).filter(({ of }) => of === 'forward')
  // W1·x: a hundred rows, four at a time, whose four sums run over 3072 numbers in one loop.
  const rows = loops.findIndex(({ trips, step, sums }) => trips === 25 && step === 4 && sums === 0)
  expect(loops[rows]).toMatchObject({ depth: 0, sums: 0 })
  expect(loops[rows + 1]).toMatchObject({ depth: 1, trips: 3072, step: 1, sums: 4 })
  expect(net.slice(loops[rows]!.stated)).toMatch(/^scores = /)
  // ‖W1‖²: row by row, 3072 squares in four partial sums.
  expect(loops).toContainEqual(expect.objectContaining({ depth: 1, trips: 768, step: 4, sums: 1, accumulators: 4 }))
})

it('the header counts them', () => {
  expect(compile(net).code).toMatch(/^\/\/ Arrays: \d+ loops \(\d+ over several rows at a time, \d+ with several sums, \d+ with partial sums\)\. Batches: 16 examples at a time\.$/m)
  expect(compile(net, { emit: ['forward'] }).code).not.toContain('Batches')
  expect(compile('input x[3]\nf = sum(exp(x))').code).toContain('Arrays: unrolled, element by element.')
})
