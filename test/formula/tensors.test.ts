import { all, create } from 'mathjs'
import { describe, expect, it } from 'vitest'
import { ShapeFault } from '../../src/formula/apply.js'
import { bench, numbersOf, shapeOf, tensorOf, type Nested } from './arrays.js'

const math = create(all!, { matrix: 'Array' })

/** A constant argument: known at compile time. */
const constant = (value: Nested) => ({ constant: value })
type Argument = Nested | { readonly constant: Nested }

const given = (argument: Argument): Nested => (typeof argument === 'object' && 'constant' in argument ? argument.constant : argument)

function apply(name: string, args: readonly Argument[]) {
  const { constant, input, apply, value } = bench()
  return value(apply(name, args.map(arg => {
    const tensor = tensorOf(given(arg))
    return typeof arg === 'object' && 'constant' in arg ? constant(tensor) : input(tensor)
  })))
}

const v = [1.5, -2, 0.25]
const w = [0.5, 3, -1]
const A = [[1.5, -2, 0.25], [0.5, 3, -1]]
const B = [[2, 1], [-1, 0.5], [4, 3]]
const S = [[4, 1, -2], [0.5, 3, 1], [1, -1, 5]]
const T = [[[1, 2, -3], [4, 5, 6]], [[7, -8, 9], [1, 0.5, 2]]]
const column = [[2], [-1], [4]]
const row = [[2, -1, 4]]
const at = constant

/** Calls that mathjs understands; the values are its own. */
const cases: readonly (readonly [string, ...Argument[]])[] = [
  ...['add', 'subtract', 'dotMultiply', 'dotDivide', 'larger', 'smallerEq', 'equal', 'unequal', 'and', 'or', 'xor', 'mod', 'atan2'].flatMap(name => [
    [name, v, w], [name, A, v], [name, v, A], [name, A, 2], [name, name === 'or' ? 0 : 2, A], [name, column, row], [name, v, [2]], [name, A, [[2], [-1]]], [name, T, A], [name, T, 2],
  ] as const),
  ['dotPow', v, 2], ['dotPow', [1.5, 2, 0.25], w], ['dotPow', 2, v], ['dotPow', [[1], [2]], w], ['unaryMinus', A], ['unaryPlus', A], ['not', [0, 2]],
  ['add', v, w, [1, 1, 1]], ['abs', A], ['sign', v], ['floor', v], ['ceil', T], ['round', v], ['fix', v], ['erf', A],
  ['multiply', v, w], ['multiply', v, B], ['multiply', A, v], ['multiply', A, B], ['multiply', 2, A], ['multiply', T, 3], ['multiply', row, column], ['multiply', column, row],
  ['multiply', v, column], ['multiply', [5], row], ['multiply', A, S, column],
  ['pow', S, at(2)], ['pow', S, at(5)], ['pow', S, at(0)], ['pow', S, at(-1)], ['pow', S, at(-3)], ['pow', S, at(1)],
  ['divide', v, 2], ['divide', A, 4], ['divide', v, S], ['divide', A, S], ['divide', 2, S], ['divide', 6, [2]], ['divide', S, S], ['divide', T, 2],
  ['transpose', A], ['transpose', v], ['ctranspose', row], ['transpose', 3],
  ['dot', v, w], ['dot', column, v], ['dot', column, column], ['cross', v, w], ['cross', row, w], ['cross', column, w], ['cross', row, column],
  ['kron', v, w], ['kron', A, B], ['kron', v, B], ['kron', A, [1, 2]],
  ['trace', S], ['trace', [5]], ['trace', 5], ['det', S], ['det', [5]], ['det', 5], ['det', [[5]]], ['inv', S], ['inv', [4]], ['inv', 4],
  ['diag', v], ['diag', v, at(1)], ['diag', v, at(-2)], ['diag', A], ['diag', A, at(1)], ['diag', A, at(-1)], ['diag', A, at(2)], ['diag', row], ['diag', [3]],
  ['identity', at(3)], ['identity', at(2), at(3)], ['identity', at([3, 2])], ['zeros', at(3)], ['zeros', at(2), at(3)], ['ones', at([2, 1, 3])], ['ones', at(1)],
  ['reshape', A, at([3, 2])], ['reshape', A, at([6])], ['reshape', v, at([1, -1])], ['reshape', T, at([2, -1, 2])], ['reshape', [5], at([1, 1])],
  ['flatten', A], ['flatten', T], ['flatten', v],
  ['concat', v, w], ['concat', A, A], ['concat', A, A, at(1)], ['concat', A, row, at(1)], ['concat', A, [[1], [2]]], ['concat', v, at(1)], ['concat', v], ['concat', T, T, at(2)],
  ...['sum', 'mean', 'variance', 'std', 'max', 'min'].flatMap(name => [
    [name, v], [name, A], [name, T], [name, A, at(1)], [name, A, at(2)], [name, T, at(1)], [name, T, at(2)], [name, T, at(3)], [name, v, at(1)], [name, [7]], [name, row, at(1)],
  ] as const),
  ['prod', v], ['prod', A], ['prod', T], ['prod', v, w], ['variance', v, w], ['std', v, [3]], ['variance', A, v, 7],
  ['cumsum', v], ['cumsum', A], ['cumsum', A, at(1)], ['cumsum', A, at(2)], ['cumsum', T], ['cumsum', T, at(3)], ['cumsum', 1, 2, 3], ['cumsum', 5],
  ['norm', v], ['norm', v, at(1)], ['norm', v, at(2)], ['norm', v, at(3)], ['norm', v, at(4)], ['norm', v, at(0.5)], ['norm', v, at(-1)], ['norm', v, at(Infinity)],
  ['norm', v, at(-Infinity)], ['norm', v, at(0)], ['norm', -5], ['hypot', v], ['hypot', 3, 4],
]

const close = (found: ArrayLike<number>, wanted: readonly number[]) => {
  expect(found.length).toBe(wanted.length)
  for (const [k, value] of wanted.entries()) {
    if (found[k] === value || (Number.isNaN(value) && Number.isNaN(found[k]))) continue
    expect(Math.abs(found[k]! - value) <= 1e-12 * Math.max(1, Math.abs(value)), `element ${k} is ${found[k]}, not ${value}`).toBe(true)
  }
}

const plain = (value: unknown): Nested => (Array.isArray(value) ? value.map(plain) : Number(value))

describe('functions of arrays are mathjs\'s', () => {
  it.each(cases.map(([name, ...args]) => [`${name}(${args.map(arg => JSON.stringify(arg)).join(', ')})`, name, args] as const))('%s', (_, name, args) => {
    const names = args.map((_, k) => `x${k}`)
    const wanted = plain(math.evaluate(`${name}(${names.join(', ')})`, Object.fromEntries(args.map((arg, k) => [names[k], structuredClone(given(arg))]))))
    const { shape, data } = apply(name, args)
    expect(shape).toEqual(shapeOf(wanted))
    close(data, numbersOf(wanted))
  })

  it('lusolve gives a vector for a vector', () => {
    for (const b of [[1, 2, 3], [[1], [2], [3]]]) {
      const { shape, data } = apply('lusolve', [S, b])
      expect(shape).toEqual(shapeOf(b))
      close(data, numbersOf(plain(math.lusolve(S, b as number[]))))
    }
  })

  it('lusolve of a matrix solves for each column', () => {
    const { shape, data } = apply('lusolve', [S, B])
    expect(shape).toEqual([3, 2])
    close(data, numbersOf(plain(math.multiply(math.inv(S), B))))
  })
})

/** Functions of numbers that mathjs refuses for arrays; by themselves they are mathjs's. */
describe('elementwise functions map', () => {
  it.each(['exp', 'sqrt', 'log', 'square', 'cube', 'sec', 'gamma', 'cbrt', 'log1p', 'expm1', 'tanh'])('%s', name => {
    const M = [[0.5, 1.5, 2], [0.25, 3, 1]]
    const { shape, data } = apply(name, [M])
    expect(shape).toEqual([2, 3])
    close(data, numbersOf(M).map(x => Number((math as unknown as Record<string, (x: number) => unknown>)[name]!(x))))
  })
})

describe('what mathjs does not have', () => {
  const relu = (x: number) => Math.max(0, x)
  const e = Math.exp
  const cases: readonly (readonly [string, readonly Argument[], Nested])[] = [
    ['max', [at(0), A], A.map(r => r.map(relu))], ['max', [A, at(0)], A.map(r => r.map(relu))], ['min', [at(1), v], [1, -2, 0.25]], ['max', [2, v, 1], [2, 2, 2]],
    ['relu', [A], A.map(r => r.map(relu))], ['clip', [v, at(-1), w], v.map((x, k) => Math.min(w[k]!, Math.max(-1, x)))],
    ['leakyRelu', [v, at(0.2)], [1.5, -0.4, 0.25]], ['step', [v, at(0)], [1, 0, 1]],
    ['maximum', [A, v], A.map(r => r.map((x, k) => Math.max(x, v[k]!)))], ['minimum', [v, 1], [1, -2, 0.25]], ['maxout', [v, w], [1.5, 3, 0.25]], ['maxout', [A], [1.5, 3]],
    ['outer', [v, [1, 2]], v.map(x => [x, 2 * x])],
    ['matMul', [A, B, at(0), at(0)], math.multiply(A, B)], ['matMul', [A, A, at(0), at(1)], math.multiply(A, math.transpose(A))], ['matMul', [A, A, at(1), at(0)], math.multiply(math.transpose(A), A)],
    ['matMul', [T, B, at(0), at(0)], T.map(M => math.multiply(M, B))], ['matMul', [T, T, at(0), at(1)], T.map(M => math.multiply(M, math.transpose(M)))],
    ['matMul', [T, T, at(1), at(0)], T.map(M => math.multiply(math.transpose(M), M))],
    ['l1', [A], 8.25], ['l2', [v], 2.25 + 4 + 0.0625], ['hypot', [v, w], v.map((x, k) => Math.hypot(x, w[k]!))], ['xlogy', [[0, 2], [0, 3]], [0, 2 * Math.log(3)]],
    ['prod', [A, at(1)], [0.75, -6, -0.25]], ['prod', [A, at(2)], [-0.75, -1.5]],
    ['softmax', [[0, Math.log(3)]], [0.25, 0.75]], ['softmax', [A], A.map(r => r.map(x => e(x) / r.reduce((sum, y) => sum + e(y), 0)))],
    ['logSoftmax', [[0, Math.log(3)]], [Math.log(0.25), Math.log(0.75)]], ['logSumExp', [A], A.map(r => Math.log(r.reduce((sum, x) => sum + e(x), 0)))], ['logSumExp', [[1000, 1000]], 1000 + Math.LN2],
    ['gather', [v, at([3, 1, 1]), at(1)], [0.25, 1.5, 1.5]], ['gather', [A, at([2, 1, 2]), at(2)], A.map(r => [r[1]!, r[0]!, r[1]!])], ['gather', [A, at([[2, 1]]), at(1)], [[A[1]!, A[0]!]]],
    ['gather', [A, at(2), at(1)], A[1]!], ['oneHot', [at(2), at(4)], [0, 0, 1, 0]], ['oneHot', [at([1, 0]), at(2)], [[0, 1], [1, 0]]],
    ['select', [[1, 0, 2], v, w], [1.5, 3, 0.25]], ['select', [at(1), v, 3], v], ['select', [1, v, w], v], ['select', [0, A, A], A], ['select', [[1, 0, 2], v, 9], [1.5, 9, 0.25]],
    ['log', [[8, 9], [2, 3]], [3, 2]], ['log', [[8, 4], at(2)], [3, 2]],
  ]
  it.each(cases.map(([name, args, wanted]) => [`${name}(${args.map(arg => JSON.stringify(arg)).join(', ')})`, name, args, wanted] as const))('%s', (_, name, args, wanted) => {
    const { shape, data } = apply(name, args)
    expect(shape).toEqual(shapeOf(wanted))
    close(data, numbersOf(wanted))
  })

  it('a product of many numbers is a loop', () => {
    const many = Array.from({ length: 50 }, (_, k) => 0.9 + k / 250)
    close(apply('prod', [many]).data, [many.reduce((product, x) => product * x, 1)])
    const rows = [many, many.map(x => 1 / x)]
    close(apply('prod', [rows, at(2)]).data, rows.map(row => row.reduce((product, x) => product * x, 1)))
  })

  it('a large identity is no table', () => {
    const { data } = apply('identity', [at(70), at(80)])
    expect(Array.from(data).flatMap((x, k) => (x === 0 ? [] : [k, x]))).toEqual(Array.from({ length: 70 }, (_, k) => [81 * k, 1]).flat())
  })
})

describe('what does not fit is refused', () => {
  const cases: readonly (readonly [string, string, readonly Argument[]])[] = [
    ['the shapes do not fit: [3] + [2]', 'add', [v, [1, 2]]],
    ['the shapes do not fit: [2, 3] .* [2]', 'dotMultiply', [A, [1, 2]]],
    ['the shapes do not fit: [2, 3] · [2]', 'multiply', [A, [1, 2]]],
    ['the shapes do not fit: [3] · [2]', 'multiply', [v, [1, 2]]],
    ['\'*\' takes vectors and matrices, not [2, 2, 3] and [3]', 'multiply', [T, v]],
    ['\'^\' takes a number, or a square matrix and a whole constant, not [3] and a number', 'pow', [v, at(2)]],
    ['\'^\' takes a number, or a square matrix and a whole constant, not [3, 3] and a number', 'pow', [S, at(0.5)]],
    ['the exponent of a matrix must be a compile-time constant', 'pow', [S, 2]],
    ['\'/\' takes a number or a square matrix on the right, not [3]', 'divide', [2, v]],
    ['the shapes do not fit: [3, 2] / [3, 3]', 'divide', [B, S]],
    ['\'det\' takes a square matrix, not [2, 3]', 'det', [A]], ['\'inv\' takes a square matrix, not [3]', 'inv', [v]], ['\'trace\' takes a square matrix, not [3]', 'trace', [v]],
    ['\'dot\' takes two vectors, not a number and a number', 'dot', [2, 3]], ['\'dot\' takes two vectors, not [1, 3] and [3]', 'dot', [row, v]], ['the shapes do not fit: dot([3], [2])', 'dot', [v, [1, 2]]],
    ['\'cross\' takes two vectors of length 3, not [2] and [3]', 'cross', [[1, 2], v]],
    ['\'outer\' takes two vectors, not [2, 3] and [3]', 'outer', [A, v]],
    ['\'transpose\' takes vectors and matrices, not [2, 2, 3]', 'transpose', [T]],
    ['[2, 3] has no diagonal 3', 'diag', [A, at(3)]],
    ['[2, 3] has no dimension 3', 'sum', [A, at(3)]], ['[2, 3] has no dimension 0', 'sum', [A, at(0)]], ['[3] has no dimension 0.5', 'max', [v, at(0.5)]],
    ['the dimension of \'sum\' must be a compile-time constant', 'sum', [A, 1]], ['the dimension of \'max\' must be a compile-time constant', 'max', [v, 3]],
    ['\'sum\' takes one array, or numbers: sum([3], [3])', 'sum', [v, w]], ['\'max\' takes one array, or numbers: max([3], [3])', 'max', [v, w]], ['\'mean\' takes one array, or numbers: mean([3], a number, a number)', 'mean', [v, 3, 4]],
    ['\'norm\' is for vectors, not for [2, 3]', 'norm', [A, at(2)]],
    ['\'zeros\' takes whole sizes from 1 on, not 2.5', 'zeros', [at(2.5)]], ['\'ones\' takes whole sizes from 1 on, not 0', 'ones', [at(2), at(0)]], ['a size given to \'zeros\' must be a compile-time constant', 'zeros', [3]],
    ['[2, 3] has another number of elements than [4, 2]', 'reshape', [A, at([4, 2])]], ['[2, 3] has another number of elements than [4, -1]', 'reshape', [A, at([4, -1])]],
    ['\'reshape\' takes whole sizes from 1 on, not -2', 'reshape', [A, at([-2, -3])]],
    ['the shapes do not fit: concat([2, 3], [3])', 'concat', [A, v]], ['the shapes do not fit: concat([2, 3], [3, 2])', 'concat', [A, B]], ['\'concat\' takes arrays, not a number and a number', 'concat', [1, 2, at(1)]],
    ['the shapes do not fit: lusolve([3, 3], [2])', 'lusolve', [S, [1, 2]]],
    ['the branches have two shapes: [3] and a number', 'select', [1, v, 0]],
    ['\'softmax\' takes a vector, or rows of numbers, not a number', 'softmax', [1]],
    ['index 4 is outside of [3]', 'gather', [v, at([1, 4])]], ['index 0 is outside of [3]', 'gather', [v, at([0, 1])]],
    ['the shapes do not fit: meanSquaredError([3], [2])', 'meanSquaredError', [v, [1, 2]]], ['the shapes do not fit: clip([3], [2], a number)', 'clip', [v, [1, 2], 3]],
  ]
  it.each(cases)('%s', (message, name, args) => {
    let fault: unknown
    try { apply(name, args) } catch (error) { fault = error }
    expect(fault).toBeInstanceOf(ShapeFault)
    expect((fault as ShapeFault).finding.message).toBe(message)
  })
})
