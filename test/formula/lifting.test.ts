import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Operand } from '../../src/formula/apply.js'
import { elements, type Shape } from '../../src/ir/shape.js'
import { bench, numbersOf, shapeOf, type Nested } from './arrays.js'

/** What an argument is: numbers of a shape, class labels of a shape, or a constant, which no index changes. */
type Kind = { readonly shape: Shape; readonly classes?: number } | { readonly constant: Nested }

const of = (...shape: number[]): Kind => ({ shape })
const labels = (classes: number, ...shape: number[]): Kind => ({ shape, classes })
const at = (constant: Nested): Kind => ({ constant })

/** Every function, over shapes made of three sizes. */
const functions: Readonly<Record<string, (n: number, m: number, k: number) => readonly Kind[]>> = {
  'add': (n, m) => [of(n, m), of(m)],
  'subtract': (n, m) => [of(n, 1), of(m)],
  'dotMultiply of a number': n => [of(), of(n)],
  'dotDivide': (n, m) => [of(n), of(m, 1)],
  'dotPow': n => [of(n), at(3)],
  'larger': (n, m) => [of(m), of(n, m)],
  'and': (n, m) => [of(m), of(n, m)],
  'mod': n => [of(n), of()],
  'exp': (n, m) => [of(n, m)],
  'relu': n => [of(n)],
  'leakyRelu': n => [of(n), at(0.2)],
  'clip': n => [of(n), at(-1), of(n)],
  'maximum': (n, m) => [of(m), of(n, 1)],
  'maxout': (n, m) => [of(n, m), of(m), of()],
  'maxout of one': (n, m) => [of(n, m)],
  'multiply dot': n => [of(n), of(n)],
  'multiply vector matrix': (n, m) => [of(n), of(n, m)],
  'multiply matrix vector': (n, m) => [of(m, n), of(n)],
  'multiply matrices': (n, m, k) => [of(m, n), of(n, k)],
  'multiply of a number': (n, m) => [of(n, m), of()],
  'multiply of three': (n, m, k) => [of(m, n), of(n, k), of(k)],
  'pow': n => [of(n, n), at(3)],
  'pow inverse': n => [of(n, n), at(-2)],
  'pow zero': n => [of(n, n), at(0)],
  'divide': (n, m) => [of(n, m), of()],
  'divide vector': n => [of(n), of(n, n)],
  'divide matrix': (n, m) => [of(m, n), of(n, n)],
  'divide number': n => [of(), of(n, n)],
  'transpose': (n, m) => [of(n, m)],
  'dot': n => [of(n), of(n, 1)],
  'cross': () => [of(3), of(3)],
  'cross of rows': () => [of(1, 3), of(3)],
  'kron': (n, m, k) => [of(n, m), of(k, n)],
  'kron of vectors': (n, m) => [of(n), of(m)],
  'kron of both': (n, m, k) => [of(n), of(m, k)],
  'outer': (n, m) => [of(n), of(m)],
  'matMul': (n, m, k) => [of(m, n), of(n, k), at(0), at(0)],
  'matMul transposed': (n, m, k) => [of(n, m), of(k, n), at(1), at(1)],
  'matMul batches': (n, m, k) => [of(k, 1, n, m), of(2, n, m), at(1), at(0)],
  'trace': n => [of(n, n)],
  'det': n => [of(n, n)],
  'inv': n => [of(n, n)],
  'lusolve': n => [of(n, n), of(n)],
  'lusolve columns': (n, m) => [of(n, n), of(n, m)],
  'diag': n => [of(n), at(-1)],
  'diag of a matrix': n => [of(n, n + 1), at(1)],
  'reshape': (n, m) => [of(n, m), at([m, -1, 1])],
  'flatten': (n, m, k) => [of(n, m, k)],
  'concat': (n, m, k) => [of(n, m), of(n, k)],
  'concat along': (n, m, k) => [of(n, m), of(k, m), at(1)],
  'sum': (n, m) => [of(n, m)],
  'sum along': (n, m) => [of(n, m), at(1)],
  'mean along': (n, m, k) => [of(n, m, k), at(2)],
  'prod': (n, m) => [of(n, m)],
  'prod of many': n => [of(7 * n, 5)],
  'prod along': (n, m) => [of(n, m), at(1)],
  'prod of several': (n, m) => [of(n, m), of(m)],
  'variance': n => [of(n)],
  'variance along': (n, m) => [of(n, m), at(2)],
  'std along': (n, m) => [of(n, m), at(1)],
  'std of several': (n, m) => [of(n), of(m)],
  'std of numbers': () => [of(), of(), of()],
  'std of one number': () => [of()],
  'max': (n, m) => [of(n, m)],
  'max along': (n, m) => [of(n, m), at(2)],
  'max with a number': (n, m) => [of(), of(n, m)],
  'min with a constant': (n, m) => [of(n, m), at(0)],
  'norm': n => [of(n), at(2)],
  'norm max': n => [of(n), at(Infinity)],
  'norm cubic': n => [of(n), at(3)],
  'hypot': n => [of(n), of()],
  'cumsum': (n, m) => [of(n, m)],
  'cumsum along': (n, m) => [of(n, m), at(2)],
  'cumsum of numbers': () => [of(), of()],
  'l1': (n, m) => [of(n, m)],
  'l2': n => [of(n)],
  'logSumExp': (n, m) => [of(n, m)],
  'softmax': (n, m) => [of(n, m)],
  'logSoftmax': n => [of(n)],
  'select': n => [of(n), of(n), of()],
  'select by a number': (n, m) => [of(), of(n, m), of(n, m)],
  'select by a constant': n => [at(1), of(n), of()],
  'oneHot': (n, m) => [labels(n, m)],
  'oneHot of one': n => [labels(n)],
  'gather': (n, m, k) => [of(n, m), labels(n, k)],
  'gather along': (n, m, k) => [of(m, n), labels(n, k, m), at(2)],
  'gather constants': (n, m) => [of(n, m), at([n, 1, n])],
  'gather one': (n, m) => [of(n, m), labels(n)],
  'softmaxCrossEntropy': (n, m) => [labels(n, m), of(m, n)],
  'softmaxCrossEntropy of one': n => [labels(n), of(n)],
  'softmaxCrossEntropy of numbers': (n, m) => [of(m, n), of(m, n)],
  'hingeLoss': (n, m) => [labels(n, m), of(m, n), at(1)],
  'hingeLoss of one': n => [labels(n), of(n), of()],
  'hingeLoss of numbers': n => [of(n), of(n), at(1)],
  'klDivergence': (n, m) => [labels(n, m), of(m, n)],
  'klDivergence of numbers': (n, m) => [of(m, n), of(m, n)],
  'meanSquaredError': (n, m) => [of(n, m), of(n, m)],
  'huberLoss': n => [of(n), of(n), of()],
  'logLoss': n => [of(n), of(n), at(1e-7)],
}

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
