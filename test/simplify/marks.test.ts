import { expect, it } from 'vitest'
import { createMarks } from '../../src/simplify/marks.js'

it('holds what was added since it was emptied', () => {
  const marks = createMarks()
  expect([3, 100_000, 3, 0].map(marks.add)).toEqual([true, true, false, true])
  marks.clear()
  expect([0, 100_000, 5, 5].map(marks.add)).toEqual([true, true, true, false])
})
