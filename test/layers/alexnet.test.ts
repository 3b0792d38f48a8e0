import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/index.js'

describe('AlexNet’s shape', () => {
  const result = compile(readFileSync(new URL('../../examples/nets/alexnet.json', import.meta.url), 'utf8'), { filename: 'alexnet.json', target: 'js' })
  const code = result.ok ? result.code : ''

  it('becomes loops, not text', () => {
    expect(result.diagnostics).toEqual([])
    expect(code).toContain('export const paramsLength = 62378344')
    expect(code.length).toBeLessThan(400_000)
  })

  it('keeps no copies of windows: its workspace is some layers’ numbers', () => {
    const [, bytes] = /Workspace: (\d+) bytes/.exec(code)!
    expect(Number(bytes)).toBeLessThan(150e6)
  })
})
