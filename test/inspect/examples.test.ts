import { readdirSync, readFileSync } from 'node:fs'
import temml from 'temml'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../src/index.js'
import { expectReadBack } from './readback.js'

const examples = readdirSync('examples').filter(name => name.endsWith('.expr')).map(name => [name, readFileSync(`examples/${name}`, 'utf8')] as const)

describe.each(examples)('%s', (_, text) => {
  it('is accepted as LaTeX', () => {
    for (const options of [{}, { order: 2 }, { gates: 'as-written' }] as const)
      for (const block of inspect(text, { format: 'latex', ...options }).trim().split('\n\n'))
        expect(() => temml.renderToString(block, { throwOnError: true })).not.toThrow()
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
