import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditionText, expressionText, type Words } from '../../src/emit/expression.js'
import { numberLiteral } from '../../src/emit/number.js'
import { kernels } from '../../src/kernels/frozen.js'
import { ops, type OpName } from '../../src/ops/table.js'
import type { Expression } from '../../src/schedule/program.js'
import { number, operation, read, variable } from './handmade.js'

const plain: Words = {
  symbol: symbol => symbol.name,
  variable: ({ label }) => label ?? '?',
  kernel: name => name,
  array: array => String(array),
  base: () => undefined,
  mark: '',
}
const everyKernel = [...kernels.values()].filter(({ sizes }) => sizes.length === 0).map(({ javascript }) => javascript).join('\n')

/** Runs the text of an expression over x, y, z. */
const run = (text: string, ...values: number[]): unknown => new Function('x', 'y', 'z', `'use strict'\n${everyKernel}\nreturn ${text}`)(...values)

const [x, y, z] = ['x', 'y', 'z'].map(name => read(variable(name))) as [Expression, Expression, Expression]
const p = operation('larger', x, y)
const q = operation('smaller', y, z)

describe('expressions as text', () => {
  const cases: [Expression, string][] = [
    [operation('sub', x, operation('sub', y, z)), 'x - (y - z)'],
    [operation('sub', operation('sub', x, y), z), 'x - y - z'],
    [operation('mul', operation('add', x, y), z), '(x + y) * z'],
    [operation('mul', x, operation('mul', y, z)), 'x * (y * z)'],
    [operation('div', x, operation('mul', y, z)), 'x / (y * z)'],
    [operation('neg', operation('neg', x)), '-(-x)'],
    [operation('neg', number(-2)), '-(-2)'],
    [operation('neg', operation('mul', x, y)), '-(x * y)'],
    [operation('mul', operation('neg', x), y), '-x * y'],
    [operation('sub', x, number(-2)), 'x - (-2)'],
    [operation('sub', x, operation('neg', y)), 'x - (-y)'],
    [operation('pow', operation('add', x, y), number(-0.5)), 'Math.pow(x + y, -0.5)'],
    [operation('select', p, x, operation('select', q, y, z)), 'x > y ? x : y < z ? y : z'],
    [operation('select', p, operation('select', q, x, y), z), 'x > y ? (y < z ? x : y) : z'],
    [operation('mul', operation('select', p, x, y), z), '(x > y ? x : y) * z'],
    [operation('select', operation('and', p, operation('or', p, q)), x, y), 'x > y && (x > y || y < z) ? x : y'],
    [operation('select', operation('not', p), x, y), '!(x > y) ? x : y'],
    [operation('select', operation('xor', p, q), x, y), '(x > y) !== (y < z) ? x : y'],
    [operation('select', number(1), x, y), 'true ? x : y'],
    [operation('select', number(NaN), x, y), 'false ? x : y'],
    [operation('mod', x, operation('mod', y, z)), 'mod(x, mod(y, z))'],
  ]
  it.each(cases)('%#', (expression, text) => {
    expect(expressionText(expression, plain)).toBe(text)
  })

  it('does not recurse', () => {
    let deep = x
    for (let k = 0; k < 100_000; k++) deep = operation('neg', deep)
    expect(expressionText(deep, plain)).toHaveLength(100_000 + 2 * 99_999 + 1)
  })
})

/** Random trees, real or boolean, over three variables. */
const { real } = fc.letrec<{ real: Expression; truth: Expression }>(tie => ({
  real: fc.oneof({ maxDepth: 5 },
    fc.constantFrom(x, y, z),
    fc.double({ noNaN: true, min: -3, max: 3 }).map(number),
    fc.tuple(fc.constantFrom<OpName>('add', 'sub', 'mul', 'div', 'max', 'min', 'mod', 'atan2', 'hypot'), tie('real'), tie('real')).map(([op, a, b]) => operation(op, a, b)),
    fc.tuple(fc.constantFrom<OpName>('neg', 'abs', 'sqrt', 'floor', 'round', 'sign', 'fix'), tie('real')).map(([op, a]) => operation(op, a)),
    fc.tuple(tie('truth'), tie('real'), tie('real')).map(args => operation('select', ...args)),
  ),
  truth: fc.oneof({ maxDepth: 4 },
    fc.tuple(fc.constantFrom<OpName>('larger', 'smaller', 'largerEq', 'smallerEq', 'equal', 'unequal'), tie('real'), tie('real')).map(([op, a, b]) => operation(op, a, b)),
    fc.tuple(fc.constantFrom<OpName>('and', 'or', 'xor'), tie('truth'), tie('truth')).map(([op, a, b]) => operation(op, a, b)),
    tie('truth').map(a => operation('not', a)),
  ),
}))

function interpret(expression: Expression, values: Record<string, number>): number {
  switch (expression.kind) {
    case 'number': return expression.value
    case 'variable': return values[expression.variable.label!]!
    case 'operation': return expression.op.value(...expression.args.map(arg => interpret(arg, values)))
    default: throw new Error(expression.kind)
  }
}

it('means what the tree means, whatever parentheses are left out', () => {
  const value = fc.double({ min: -4, max: 4, noNaN: true })
  fc.assert(fc.property(real, value, value, value, (tree, a, b, c) => {
    expect(run(expressionText(tree, plain), a, b, c)).toBe(interpret(tree, { x: a, y: b, z: c }))
  }), { numRuns: 1000, seed: 1 })
})

describe('every op is spelt as its row means it', () => {
  const points = [-2.5, -1, -0.5, 0, 0.25, 0.5, 1, 1.5, 3, NaN, Infinity, -Infinity]
  it.each(Object.keys(ops) as OpName[])('%s', name => {
    const { arity, conditions, value, type } = ops[name]
    const whole = name === 'polygamma' ? [0, 1, 2] : points
    const seconds = name === 'powWhole' ? [-3, 0, 1, 2, 20] : points
    for (const a of whole) for (const b of arity > 1 ? seconds : [0]) for (const c of arity > 2 ? [1, 2] : [0]) {
      const args = [a, b, c].slice(0, arity).map((v, k) => (conditions.includes(k) ? Number(v > 0) : v))
      const condition = (k: number): Expression => (conditions.includes(k) ? operation('larger', [x, y, z][k]!, number(0)) : [x, y, z][k]!)
      const expression = operation(name, ...args.map((_, k) => condition(k)))
      const text = type === 'boolean' ? conditionText(expression, plain) : expressionText(expression, plain)
      const got = Number(run(text, ...args))
      const wanted = value(...args)
      if (Number.isFinite(wanted) && Math.abs(wanted) < 1e3 && !lowered.has(name)) expect(got).toBeCloseTo(wanted, 12)
      else if (!lowered.has(name)) expect(got).toBe(wanted)
      else if (!Number.isFinite(wanted)) expect(got).toBe(wanted)
      else if (Math.abs(a) <= 3) expect(got).toBeCloseTo(wanted, 12)
    }
  })
  /** The stabilise stage replaces these; their plain form is right away from the ends only. */
  const lowered = new Set<OpName>(['sigmoid', 'sigmoidc', 'tanhc', 'softplus', 'inversion'])
})

describe('number literals', () => {
  it('give the same bits back', () => {
    fc.assert(fc.property(fc.double(), value => { expect(run(numberLiteral(value))).toBe(value) }), { seed: 1, numRuns: 2000 })
  })
  it.each([
    [Math.PI, 'Math.PI'], [-Math.PI, '-Math.PI'], [Math.E, 'Math.E'], [Math.LN2, 'Math.LN2'], [Math.SQRT1_2, 'Math.SQRT1_2'],
    [-0, '-0'], [0, '0'], [Infinity, 'Infinity'], [-Infinity, '-Infinity'], [NaN, 'NaN'], [0.1, '0.1'], [1e21, '1e+21'], [5e-324, '5e-324'],
  ])('%d', (value, text) => expect(numberLiteral(value)).toBe(text))
})
