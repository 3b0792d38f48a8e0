import { describe, expect, it } from 'vitest'
import { standing } from '../../bench/goals.js'

describe('how a measurement stands to its goal', () => {
  it.each([
    [4, { least: 4 }, 'met'], [3.2, { least: 4 }, 'missed: 25 % too slow'], [1, { least: 4 }, 'missed: 4.0 times too slow'],
    [2, { most: 2 }, 'met'], [2.2, { most: 2 }, 'missed: 10 % too slow'], [9, { most: 2 }, 'missed: 4.5 times too slow'], [2.001, { most: 2 }, 'missed: 1 % too slow'],
    [NaN, { most: 2 }, ''],
  ] as const)('%s of %o: %s', (found, goal, expected) => expect(standing(found, goal, 'too slow')).toBe(expected))
})
