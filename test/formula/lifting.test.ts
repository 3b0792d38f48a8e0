import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Operand } from '../../src/formula/apply.js'
import { elements, type Shape } from '../../src/ir/shape.js'
import { bench, numbersOf, shapeOf } from './arrays.js'
import { functions } from './samples.js'

const size = fc.constantFrom(1, 2, 3, 5)

/** Numbers, each from a list that repeats. */
const numbers = (length: number, pool: readonly number[], from: number) => Array.from({ length }, (_, k) => pool[(from + k) % pool.length]!)

const same = (a: number, b: number) => Object.is(a, b) || a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

describe('over running indices a function is what it is for each value of them', () => {
  it.each(Object.entries(functions))('%s', (title, kinds) => {
    const name = title.split(' ')[0]!
    fc.assert(fc.property(
      fc.tuple(size, size, size), fc.array(size, { minLength: 1, maxLength: 2 }), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      fc.array(fc.double({ min: -2, max: 2, noNaN: true }).map(x => Math.round(x * 64) / 64), { minLength: 97, maxLength: 97 }),
      (sizes, front, flags, pool) => {
        const lifts = kinds(...sizes).map((kind, k) => 'shape' in kind && flags[k]!)
        const given = kinds(...sizes).map((kind, k) => {
          if ('constant' in kind) return { kind, shape: shapeOf(kind.constant), data: numbersOf(kind.constant) }
          const shape = [...(lifts[k] ? front : []), ...kind.shape]
          const { classes } = kind
          const data = numbers(elements(shape), pool, 31 * k)
          return { kind, shape, data: classes === undefined ? data : data.map((x, at) => (Math.round(Math.abs(64 * x)) + at) % classes) }
        })
        const result = (operandsOf: (workbench: ReturnType<typeof bench>) => Operand[], axes: number, along: Shape) => {
          const workbench = bench()
          return workbench.value(workbench.apply(name, operandsOf(workbench), axes), along)
        }
        const all = result(workbench => given.map(({ kind, shape, data }, k) =>
          'constant' in kind ? workbench.constant({ shape, data }) : workbench.input({ shape, data }, lifts[k], kind.classes)), front.length, lifts.includes(true) ? front : [])
        const points = lifts.includes(true) ? elements(front) : 1
        const one = Array.from({ length: points }, (_, point) => result(workbench => given.map(({ kind, shape, data }, k) => {
          if ('constant' in kind) return workbench.constant({ shape, data })
          const length = elements(kind.shape)
          return workbench.input({ shape: kind.shape, data: lifts[k] ? data.slice(point * length, (point + 1) * length) : data }, false, kind.classes)
        }), 0, []))

        expect(all.shape).toEqual([...(lifts.includes(true) ? front : []), ...one[0]!.shape])
        const wanted = one.flatMap(({ data }) => Array.from(data))
        for (const [k, value] of wanted.entries()) if (!same(all.data[k]!, value)) expect(Array.from(all.data)).toEqual(wanted)
      },
    ), { numRuns: 40 })
  })
})
