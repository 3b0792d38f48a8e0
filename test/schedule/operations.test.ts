import { expect, it } from 'vitest'
import { operations } from '../../src/schedule/measure.js'
import type { Statement } from '../../src/schedule/program.js'
import { define, operation, read, variable } from '../emit/handmade.js'

const x = variable('x')
const once = define(variable(), operation('exp', read(x)))
const kernelOperations = () => 1000
const loop = (trips: number, ...body: Statement[]): Statement =>
  ({ do: 'loop', counter: variable('i'), from: { kind: 'number', value: 0 }, to: { kind: 'number', value: trips }, backwards: false, step: 1, trips, body })
const either = (then: readonly Statement[], other: readonly Statement[]): Statement => ({ do: 'if', condition: operation('unequal', read(x), read(x)), then, else: other })

it.each<[string, number, Statement[]]>([
  ['a statement', 1, [once]],
  ['a loop', 6, [loop(5, once), once]],
  ['a loop in a loop', 16, [loop(5, loop(3, once)), once]],
  ['a condition, and both sides of it', 4, [either([once], [once, once])]],
  ['a loop in a branch', 6, [either([loop(5, once)], [])]],
  ['a loop in a branch in a loop', 2 * (1 + 5 + 1), [loop(2, either([loop(5, once)], [once]))]],
  ['a loop where a tape is given', 5, [{ do: 'ifTape', then: [loop(5, once)] }]],
])('counts %s', (_, count, statements) => {
  expect(operations(statements, kernelOperations)).toBe(count)
})
