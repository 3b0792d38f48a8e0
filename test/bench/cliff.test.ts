import { expect, it } from 'vitest'
import { cliffTable } from '../../bench/cliff.js'
import { loadWithCode } from '../../bench/load.js'
import { longModel } from '../../bench/long-model.js'
import { straightLine } from '../../bench/straight-line.js'

it('a long model made as a program has the value and the gradient of the same model made as text', async () => {
  const { code } = longModel(2_000)
  const program: Awaited<ReturnType<typeof loadWithCode>>['module'] = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
  const expected = straightLine(2_000).valueAndGrad([0.5, 1.2, 0.8, -0.3])
  const grad = new Float64Array(4)
  expect(program.valueAndGrad(0.5, 1.2, 0.8, -0.3, grad)).toBeCloseTo(expected.value, 9)
  for (const [k, slope] of expected.grad.entries()) expect(Math.abs(grad[k]! - slope)).toBeLessThan(1e-9 * Math.max(1, Math.abs(slope)))
})

it('each long model runs in a process of its own', () => {
  const { heads, rows } = cliffTable([300], 1)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toHaveLength(heads.length)
  const [size, factor, , each] = rows[0]!
  expect(size).toBe('300')
  expect(factor).toMatch(/^\*\*\d+\.\d\d\*\*$/)
  expect(Number(each)).toBeGreaterThan(0)
})
