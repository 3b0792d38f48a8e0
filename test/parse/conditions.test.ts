import { describe, expect, it } from 'vitest'
import { constantForm } from '../../src/parse/forms.js'
import { leastUpperBound, pointIn, valueAt } from '../../src/parse/polytope.js'
import type { Axis, Form } from '../../src/parse/values.js'
import { createRandom } from './loops.js'
import { outputOf, read } from './reading.js'

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

describe('elements of constant arrays', () => {
  it.each([
    ['sum(i in 1:n[2], x[i])', 15],
    ['sum(i in n[1]:n[2], x[i])', 12],
    ['sum(i in n[2]:-n[3]:1, x[i])', 9],
    ['fold(t in 1:n[1], h = 0, h + x[t])', 6],
    ['sum(reshape(A, [n[2], n[1]])*ones(n[1]))', 120],
    ['sum(sum(A, n[3]))', 120],
    ['sum(x[n[1]:n[2]]) + x[n[1]]', 15],
    ['sum(i in 1:3, j in 1:n[2], j <= n[i] ? x[j]*i : 0)', 6 + 30 + 9],
    ['x[k] + sum(i in 1:k - 1, x[i])', 10],
  ] as const)('are numbers of compile time: %s', (body, wanted) => {
    expect(outputOf(`const n = [3, 5, 2], k = n[1] + 1\ninput x[n[2]], A[n[1], n[2]]\ny = ${body}`, { x: [1, 2, 3, 4, 5], A: [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10], [11, 12, 13, 14, 15]] })).toBe(wanted)
  })

  it('are no bounds at an outer index, and what to write instead is said', () => {
    const { diagnostics: [fault] } = read('const m = [1, 3]\ninput x[3]\ny = sum(i in 1:2, j in 1:m[i], x[j])')
    expect(fault).toMatchObject({ code: 'G211', start: { line: 3, column: 19 }, hint: expect.stringContaining('j <= m[i]') as string })
  })
})

describe('ragged literals', () => {
  it('show both lengths at the row, and hide nothing else', () => {
    const { diagnostics } = read('input v[3]\na = [1, 2; 3]\nb = [[1, v[2]], [3]]\nc = [1, 2; v[1], 4, 5]\nd = [[1, 2], 3]\ny = sum(a) + sum(v + [1, 2]) + sum(b) + sum(c) + sum(d)')
    expect(diagnostics.map(({ code, message, start, end }) => `${code} ${start.line}:${start.column}-${end.column} ${message}`)).toEqual([
      'G313 2:12-13 the items of an array differ: [2] and [1]',
      'G313 3:17-20 the items of an array differ: [2] and [1]',
      'G313 4:12-22 the items of an array differ: [2] and [3]',
      'G313 5:14-15 the items of an array differ: [2] and a number',
      'G801 6:18-28 the shapes do not fit: [3] + [2]',
    ])
  })

  it('leave faults of the syntax what they are', () => {
    for (const text of ['y = [1, 2; ; 3]', 'y = [;]', 'y = [1, 2; 3, foo(2; 3)]', 'y = sum([1, 2; 3]) + (x + )'])
      expect(read(text).codes).toEqual(['G108'])
    expect(read('y = [1, 2;]').codes).toEqual([])
  })
})

describe('what is no size, number or shape', () => {
  const found = (text: string) => read(text).diagnostics.map(({ code, message, start, end }) => `${code} «${text.slice(start.offset, end.offset)}» ${message}`)

  it.each([
    ['input a[0/0]\ny = sum(a)', ['G804 «0/0» \'a\' takes whole sizes from 1 on, not NaN']],
    ['input l: class(0/0)\ny = oneHot(l)[1]', ['G804 «0/0» \'l\' takes whole sizes from 1 on, not NaN']],
    ['input x in [0/0, 1]\ny = x', ['G212 «in [0/0, 1]» an end of the domain of \'x\' is NaN']],
    ['input x in (0, 1)\nparam k = sum(i in (1):3, i)\ny = k*x', ['G212 «(» a domain has its ends in it, infinite ones too; there are no open ones']],
    ['input z[2^40]\ny = z[1]', ['G504 «z» [1099511627776] has more than 134217728 elements']],
    ['input l: class(2^40)\ny = oneHot(l)[1]', ['G504 «oneHot(l)» [1099511627776] has more than 134217728 elements']],
    ['input l: class(3), x[3]\ny = sum(x[1:l])', ['G809 «1:l» \':\' takes numbers, and a class label is none']],
    ['input l: class(3), x[3]\ny = sum(i in 1:l, x[i])', ['G809 «i in 1:l» \':\' takes numbers, and a class label is none']],
    ['input l: class(3), x\ny = fold(t in 1:3, h = x, l)', ['G809 «l» \'fold\' takes numbers, and a class label is none']],
    ['input l: class(3), x\ny = x - (-l)', ['G809 «-l» \'-\' takes numbers, and a class label is none']],
    ['input x[3], v[4]\ny = sum(fold(t in 1:3, h = x, v))', ['G311 «v» the state \'h\' is [3], and its next value is [4]']],
    ['input x[3], v[4]\ny = sum(x > 0 ? x : v)', ['G801 «x > 0 ? x : v» the shapes do not fit: [3] ? [3] : [4]']],
  ])('%s', (text, wanted) => expect(found(text)).toEqual(wanted))
})
