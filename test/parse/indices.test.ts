import { describe, expect, it } from 'vitest'
import { read, valuesOf } from './reading.js'

const value = (text: string) => {
  const { fn, codes } = read(text)
  expect(codes).toEqual([])
  return [...valuesOf(fn, new Map([['x', 2], ['a', 3]])).values()][0]
}

describe('index notation', () => {
  it.each([
    ['sum(i in 1:4, i*x)', 20],
    ['prod(i in 1:4, i)*x', 48],
    ['mean(i in 1:4, i*x)', 5],
    ['max(i in 1:4, x*(3 - i)^2)', 8],
    ['min(i in 1:4, x*(3 - i))', -2],
    ['sum(i in 1:3, j in 1:3, x*i*j)', 72],
    ['sum(i in 1:3, j in 1:i, x*j)', 20],
    ['sum(i in 1:3, j in i+1:3, x)', 6],
    ['sum(i in 1:3, sum(j in 1:i, x*j))', 20],
    ['sum(i in 10:-3:1, i) + x', 24],
    ['sum(i in 1:2:6, i) + x', 11],
    ['sum(t in 0:0.1:1, 1) + x', 13],
    ['sum(i in 1:0, x) + x', 2],
    ['prod(i in 1:0, x) + x', 3],
    ['const n = 3\nsum(i in 1:n-1, x^i)', 6],
    ['const n = 3\nf(k) = sum(i in 1:n, k*i)\ny = f(x)', 12],
    ['f(k) = k*x\ny = sum(i in 1:3, f(i))', 12],
    ['f(k) = 2*k\ny = sum(i in 1:f(2), x)', 8],
    ['sum(i in (1:3), x)', 6],
    ['sum(i in 1:3, i > 1 ? 1/(i - 1) : x)', 3.5],
    ['sum(constructor in 1:3, constructor*x)', 12],
    ['sum(__proto__ in 1:3, __proto__*x)', 12],
  ])('%s', (text, expected) => expect(value(text)).toBe(expected))

  it('refuses bounds that are not known at compile time', () => expect(read('sum(i in 1:x, i)').codes).toEqual(['G211']))
  it('refuses an empty range where there is nothing to choose', () => expect(read('mean(i in 1:0, i*x)').codes).toEqual(['G308']))
  it('keeps an index out of the rest of the file', () => expect(read('input x\ny = sum(k in 1:3, k*x) + k').codes).toEqual(['G201']))
})
