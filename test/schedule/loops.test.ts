import { describe, expect, it } from 'vitest'
import { both } from './emitted.js'
import { programs, shapes } from './programs.js'

const labelled = new Set(['label', 'oneHot'])

describe.each([0, 2, 'auto', 16] as const)('loops, written out up to %s rounds', unroll => {
  it.each(Object.keys(programs))('%s is what its rows say', name => {
    for (const label of labelled.has(name) ? [0, 2, 4, 7, -1, 1.5, NaN] : [2]) {
      const { got, expected } = both(programs[name]!, shapes, unroll, label)
      expect(got.length).toBe(expected.length)
      for (const [k, value] of got.entries()) {
        if (Number.isNaN(expected[k]!)) expect(value).toBeNaN()
        else expect(Math.abs(value - expected[k]!), `${name}[${k}]`).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(expected[k]!)))
      }
    }
  })
})
