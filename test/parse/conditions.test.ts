import { describe, expect, it } from 'vitest'
import { constantForm } from '../../src/parse/forms.js'
import { leastUpperBound, pointIn, valueAt } from '../../src/parse/polytope.js'
import type { Axis, Form } from '../../src/parse/values.js'
import { createRandom } from './loops.js'
import { read } from './reading.js'

const faults = (body: string): string[] => {
  const { diagnostics } = read(`const mask = [1, 0, 1, 0, 0]\ninput s, x[5], v[1000000]\n${body}`)
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`)
}

describe('a subscript in a branch', () => {
  it.each([
    'array(i in 1:5, not (i > 1 and i < 5) ? x[i] : x[i-1] + x[i+1])',
    'array(i in 1:5, i > 1 and i < 5 ? x[i-1] : x[i])',
    'array(i in 1:5, i == 1 or i == 5 ? 0 : x[i-1] + x[i+1])',
    'array(i in 1:5, i != 1 and i != 5 ? x[i-1] + x[i+1] : 0)',
    'array(i in 1:5, not (i == 5) ? x[i+1] : 0)',
    'array(i in 1:5, i == 3 ? 0 : x[(i-3)^2 + 1 - (i == 1) - (i == 5)])',
    'array(i in 1:5, x[i] > 0 and i > 1 ? x[i-1] : 0)',
    'array(i in 1:5, not (x[i] > 0 or i == 1) ? x[i-1] : 0)',
    'array(i in 1:5, 1 < i < 5 ? x[i+1] : 0)',
    'array(i in 1:5, (i > 4) xor (i < 5) ? x[i] : x[9])',
    'array(i in 1:5, mod(i, 5) > 0 and s > 0 ? x[i+1] : 0)',
    'array(i in 1:5, mask[i] > 0 ? x[i+2] : x[i])',
    'sum(t in 0:0.5:2, t < 1.75 ? x[2*t + 2] : 0)',
    'sum(i in 1:1000000, not (i < 2 or i > 999999) ? v[i-1]*v[i+1] : 0)',
    'sum(i in 1:1000000, j in 1:3, i + j != 1000001 and i + j < 1000002 ? v[i+j-1] : 0)',
    'sum(i in 1:10000, j in 1:10000, 2*i == 2*j + 1 ? v[i+j] : 0)',
    'sum(i in 1:400, j in 1:400, k in 1:400, i == j and i + j == 2*k + 1 ? x[i] : 0)',
  ])('that stays inside: %s', body => expect(faults(body)).toEqual([]))

  it.each([
    ['array(i in 1:5, i > 1 and i < 5 ? x[i] : x[i-1])', 'G814 index 0 is outside of [5] (at i = 1)'],
    ['array(i in 1:5, not (i > 1 and i < 5) ? x[i-1] : x[i])', 'G814 index 0 is outside of [5] (at i = 1)'],
    ['array(i in 1:5, i > 1 or s > 0 ? x[i] : x[i+1] + x[i-1])', 'G814 index 0 is outside of [5] (at i = 1)'],
    ['array(i in 1:5, i < 2 or i > 4 ? x[i+1] : 0)', 'G814 index 6 is outside of [5] (at i = 5)'],
    ['array(i in 1:5, i != 3 ? x[i+1] : 0)', 'G814 index 6 is outside of [5] (at i = 5)'],
    ['array(i in 1:5, i == 3 ? 0 : x[i-1])', 'G814 index 0 is outside of [5] (at i = 1)'],
    ['array(i in 1:5, x[i] > 0 and i > 1 ? 0 : x[i-1])', 'G814 index 0 is outside of [5] (at i = 1)'],
    ['array(i in 1:5, x[i] > 0 ? x[i+1] : 0)', 'G814 index 6 is outside of [5] (at i = 5)'],
    ['array(i in 1:5, (i > 1) xor (i < 5) ? x[i-1] : 0)', 'G814 index 0 is outside of [5] (at i = 1)'],
    ['array(i in 1:5, mod(i, 5) == 0 ? x[i+1] : 0)', 'G814 index 6 is outside of [5] (at i = 5)'],
    ['array(i in 1:5, mask[i] > 0 ? x[i] : x[i+1])', 'G814 index 6 is outside of [5] (at i = 5)'],
    ['array(i in 1:5, i > 4 or s > 0 ? x[i^2 - 20 + mask[i]] : 0)', 'G814 index -18 is outside of [5] (at i = 1)'],
    ['sum(i in 1:1000000, not (i > 1 and i < 1000000) ? v[i-1] : 0)', 'G814 index 0 is outside of [1000000] (at i = 1)'],
    ['sum(i in 1:10000, j in 1:10000, 2*i == 2*j ? x[i+j] : 0)', /G814 index \d+ is outside of \[5\] \(at i = \d+, j = \d+\)/],
    ['sum(i in 1:2000, j in 1:2000, k in 1:2, mod(i*j, 7) == 1 ? x[i + k] : 0)', /G318/],
  ])('that leaves its array: %s', (body, wanted) => {
    const [found, ...more] = faults(body)
    expect(more).toEqual([])
    if (typeof wanted === 'string') expect(found).toBe(wanted)
    else expect(found).toMatch(wanted)
  })

  it('is judged in reasonable time under very many conditions', () => {
    const started = performance.now()
    expect(faults(`array(i in 1:5, ${Array.from({ length: 3000 }, (_, k) => `i != ${k + 6}`).join(' and ')} and i < 5 ? x[i+1] : 0)`)).toEqual([])
    expect(faults(`array(i in 1:5, ${Array.from({ length: 60 }, (_, k) => `not (i > ${k % 5} and i < ${k + 2})`).join(' and ')} ? x[i-1] : 0)`)).toEqual([])
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('of a function is judged anew where other conditions hold', () => {
    expect(faults('f(k) = x[k]\ny = array(i in 1:5, i < 5 ? f(i + 1) : 0) + array(i in 1:5, f(i))')).toEqual([])
    expect(faults('f(k) = x[k]\ny = sum(i in 1:5, (i < 5 ? f(i + 1) : 0) + f(i + 1))')).toEqual(['G814 index 6 is outside of [5] (at i = 5)'])
    expect(faults('f(k) = x[k]\ny = sum(i in 1:5, (i < 5 ? f(mod(i, 7) + 1) : 0) + f(mod(i, 7) + 1))')).toEqual(['G814 index 6 is outside of [5] (at i = 5)'])
  })
})

describe('whole points of polytopes', () => {
  const random = createRandom(7)
  const whole = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))

  it('are found where there are any, and bounds of forms are none too small', () => {
    const tally = { found: 0, none: 0 }
    for (let run = 0; run < 3000; run++) {
      const axes = Array.from({ length: whole(1, 3) }, (_, serial): Axis => ({ serial, name: 'ijk'[serial]!, count: whole(1, 9), start: constantForm(1), step: 1, bounds: [] }))
      const form = (): Form => ({ offset: whole(-12, 12), terms: new Map(axes.map(axis => [axis, whole(-4, 4)] as const).filter(([, factor]) => factor !== 0)) })
      const inequalities = Array.from({ length: whole(1, 4) }, () => ({ left: form(), right: form() }))
      const goal = form()
      let points: Map<Axis, number>[] = [new Map()]
      for (const axis of axes) points = points.flatMap(point => Array.from({ length: axis.count }, (_, k) => new Map(point).set(axis, k)))
      const inside = points.filter(point => inequalities.every(({ left, right }) => valueAt(left, point) <= valueAt(right, point)))
      const found = pointIn(axes, inequalities)
      if (inside.length === 0) expect(found).toBe('nowhere')
      else expect(found !== 'unknown' && found !== 'nowhere' && inequalities.every(({ left, right }) => valueAt(left, found) <= valueAt(right, found))).toBe(true)
      const most = Math.max(...inside.map(point => valueAt(goal, point)))
      expect(leastUpperBound(goal, axes, inequalities)!).toBeGreaterThanOrEqual(most)
      tally[inside.length === 0 ? 'none' : 'found']++
    }
    expect(tally.found).toBeGreaterThan(500)
    expect(tally.none).toBeGreaterThan(500)
  })
})
