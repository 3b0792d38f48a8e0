import { describe, expect, it } from 'vitest'
import { pages } from '../../src/diagnostics/codes.js'
import { read } from '../parse/reading.js'

describe('every diagnostic', () => {
  it('has a code of its own', () => expect(new Set(pages.map(page => page.code)).size).toBe(pages.length))
  it('has a page', () => {
    for (const { title, text } of pages) {
      expect(title.length).toBeGreaterThan(5)
      expect(text).toMatch(/\.$/)
    }
  })

  describe('is given by its example, and no other', () => {
    it.each(pages.filter(page => !page.example.startsWith('$ ')).map(page => [page.code, page] as const))('%s', (_, page) => {
      const { diagnostics } = read(page.example)
      expect(diagnostics.map(({ code, severity }) => ({ code, severity }))).toEqual([{ code: page.code, severity: page.severity }])
      const [{ message, hint, start, end }] = diagnostics as [typeof diagnostics[number]]
      const marked = page.example.length > 300 ? '…' : page.example.slice(start.offset, end.offset).replace('\0', '␀')
      expect([`${start.line}:${start.column} «${marked}»`, message, ...(hint === undefined ? [] : [hint])].join('\n')).toMatchSnapshot()
    })
  })
})
