import { describe, expect, it } from 'vitest'
import { read, valuesOf } from './reading.js'

// What a hostile or an unlucky file may hold: each is a diagnostic or works. One that hangs runs into the time limit of the runner.

describe('names that mean something elsewhere', () => {
  const names = ['constructor', '__proto__', 'class', 'Math', 'grad', 'tape', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'arguments', 'eval', 'await', 'forward', 'undefined_', '$', '_', 'αβγ', '𝛼']
  it.each(names)('%s is a name like others', name => {
    const { fn, codes } = read(`${name}*2 + 1`)
    expect(codes).toEqual([])
    expect(fn.model.arguments.map(argument => argument.name)).toEqual([name])
    expect([...valuesOf(fn, new Map([[name, 4]])).values()]).toEqual([9])
  })
  it.each(names)('%s is defined, declared and called', name => {
    expect(read(`input x\n${name} = x\ny = ${name}^2`).codes).toEqual([])
    expect(read(`input ${name}\ny = ${name}^2`).codes).toEqual([])
    expect(read(`input x\n${name}(u) = u*x\ny = ${name}(3)`).codes).toEqual([])
    expect(read(`input x\nf(${name}) = ${name}*x\ny = f(3)`).codes).toEqual([])
  })
  it.each(names)('%s is unknown where nothing defines it', name => {
    expect(read(`input x\ny = x + ${name}`).codes).toEqual(['G201'])
    expect(read(`input x\ny = ${name}(x)`).codes).toEqual(['G202'])
    expect(read(`input x\ny = leakyRelu(x, ${name} = 1)`).codes).toEqual(['G302'])
  })
})

describe('texts that are no formula', () => {
  it.each([
    ['nothing', '', ['G112']],
    ['spaces', ' \n\t\n', ['G112']],
    ['comments', '# a\n# b', ['G112']],
    ['a NUL', 'y = x\u0000', ['G101']],
    ['only NULs', '\u0000'.repeat(3), ['G101', 'G101', 'G101']],
    ['a lone surrogate', 'y = x + \ud800', ['G103']],
    ['a picture', 'y = 🙂', ['G103']],
    ['look-alikes', 'y = a · b − c × ∞ + \u00b5 + x₁', ['G102', 'G102', 'G102', 'G102', 'G102', 'G102']],
    ['a number that overflows', 'y = x*1e999', ['G110']],
    ['half a number', 'y = x*0x', ['G111']],
    ['closing brackets', ')'.repeat(5), ['G105', 'G105', 'G105', 'G105', 'G105']],
    ['10⁵ open parentheses', '('.repeat(1e5), ['G107']],
    ['10⁵ signs', `y = ${'-'.repeat(1e5)}x`, ['G107']],
    ['10⁵ powers', `y = ${'x^'.repeat(1e5)}x`, ['G107']],
    ['10⁵ conditionals', `y = ${'x ? 1 : '.repeat(1e5)}x`, ['G107']],
    ['10⁵ brackets of calls', `y = ${'sin('.repeat(1e5)}x${')'.repeat(1e5)}`, ['G107']],
    ['10⁵ assignments', `y = ${'a = '.repeat(1e5)}x`, ['G107']],
    ['a line of 5 MB', `y = ${'x'.repeat(5e6)}`, ['G503']],
    ['a text of 5 MB in a comment', `#${'é'.repeat(2.5e6)}`, ['G503']],
  ])('%s', (_, text, expected) => {
    expect(read(text).codes).toEqual(expected)
  })
})

describe('large and hostile programs', () => {
  const chain = (length: number, line: (k: number) => string) => Array.from({ length }, (_, k) => line(k)).join('\n')

  it('a sum of 10⁵ terms', () => expect(read(Array.from({ length: 1e5 }, (_, k) => `x${k % 5}`).join(' + ')).codes).toEqual([]))
  it('10⁵ definitions', () => expect(read(chain(1e5, k => `a${k + 1} = a${k}*x`)).codes).toEqual([]))
  it('10⁵ definitions, last first', () => expect(read(`output b0\n${chain(1e5, k => `b${k} = ${k === 99_999 ? 'x' : `b${k + 1}*x`}`)}`).codes).toEqual([]))
  it('10⁴ functions within each other', () => expect(read(`f0(u) = u + 1\n${chain(1e4, k => `f${k + 1}(u) = f${k}(u)*u`)}\nf10000(x)`).codes).toEqual([]))
  it('10⁵ definitions in a ring', () => expect(read(`${chain(1e5, k => `a${k} = a${(k + 1) % 1e5}*x`)}`).codes).toEqual(['G206']))
  it('a function that doubles itself forty times, shared', () => {
    const { fn, codes } = read(`f0(u) = u + u\n${chain(40, k => `f${k + 1}(u) = f${k}(u) + f${k}(u)`)}\nf40(x)`)
    expect(codes).toEqual([])
    expect(fn.graph.size).toBeLessThan(60)
  })
  it('a function that doubles itself forty times, not shared', () => {
    expect(read(`f0(u) = u*u + 1\n${chain(40, k => `f${k + 1}(u) = f${k}(f${k}(u))`)}\nf40(x)`).codes).toEqual(['G501'])
  })
  it('a range that never ends', () => {
    expect(read('sum(i in 1:10^15, x)').codes).toEqual(['G504'])
    expect(read('sum(i in 1:10^6, j in 1:10^6, i*j*x)').codes).toEqual(['G504'])
    expect(read('fold(t in 1:10^15, h = x, h*h)').codes).toEqual(['G504'])
    expect(read('sum(i in 1:Infinity, x)').codes).toEqual(['G309'])
  })
  it('an exponent that would unroll for ever', () => expect(read('x^1e300').codes).toEqual([]))
  it('more faults than anyone reads', () => expect(read(`input x\n${chain(2e4, k => `a${k} = u${k}`)}`).diagnostics.length).toBe(100))
})
