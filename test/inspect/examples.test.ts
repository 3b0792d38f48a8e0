import { readdirSync, readFileSync } from 'node:fs'
import katex from 'katex'
import temml from 'temml'
import { describe, expect, it, vi } from 'vitest'
import { inspect } from '../../src/index.js'
import { expectReadBack } from './readback.js'

const examples = readdirSync('examples').filter(name => name.endsWith('.expr')).map(name => [name, readFileSync(`examples/${name}`, 'utf8')] as const)

describe.each(examples)('%s', (_, text) => {
  it('is accepted as LaTeX by KaTeX and temml, without a warning', () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    for (const options of [{}, { order: 2 }, { gates: 'as-written' }, { steps: true }] as const)
      for (const block of inspect(text, { format: 'latex', ...options }).trim().split('\n\n')) {
        expect(() => temml.renderToString(block, { throwOnError: true, strict: true })).not.toThrow()
        expect(() => katex.renderToString(block, { throwOnError: true, strict: 'error', displayMode: true })).not.toThrow()
      }
    expect(warned.mock.calls).toEqual([])
    warned.mockRestore()
  })

  it('reads back from its own expr, with its derivatives as outputs', () => expectReadBack(text))

  it('has the other formats', () => {
    expect(() => JSON.parse(inspect(text, { format: 'json', steps: true })) as unknown).not.toThrow()
    expect(inspect(text, { format: 'dot' })).toMatch(/^digraph /)
    // Names are the author's: all else is ASCII.
    const names = [...new Set(text.match(/[\p{L}_][\p{L}\p{N}_]*/gu))].filter(name => /[^\x00-\x7f]/.test(name))
    expect(names.reduce((page, name) => page.replaceAll(name, 'x'), inspect(text, { ascii: true }))).toMatch(/^[\x00-\x7f]*$/)
  })
})

it('names in other scripts are accepted too', () => {
  const names = ['α', 'θ2', 'dθ', 'Σx', 'ω_12', 'größe', 'constructor', 'Ωmega']
  for (const name of names) {
    const block = inspect(`input ${name}\nf = sin(${name})^2`, { format: 'latex' }).trim()
    expect(() => temml.renderToString(block, { throwOnError: true, strict: true })).not.toThrow()
    expect(() => katex.renderToString(block, { throwOnError: true, strict: 'error', displayMode: true }), name).not.toThrow()
  }
})
