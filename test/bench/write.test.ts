import { describe, expect, it } from 'vitest'
import { pageOf, readmeOf } from '../../bench/write.js'

const section = (title: string, text: string) => `## ${title}\n\n${text}\n`
const titles = (page: string) => [...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title)

describe('the page of benchmarks', () => {
  const page = pageOf('', [section('A', 'old'), section('B', 'old'), section('C', 'old')], 'here')

  it('keeps a table that was not made again, where it was', () => {
    const next = pageOf(page, [section('B', 'new')], 'there')
    expect(titles(next)).toEqual(['A', 'B', 'C'])
    expect(next).toContain('## B\n\nnew\n')
    expect(next).toContain('## C\n\nold\n')
    expect(next).toContain('Measured on: there.')
  })
  it('takes a new table in the order of the run, and keeps one that only runs when asked for', () => {
    expect(titles(pageOf(page, [section('A', ''), section('New', ''), section('C', '')], 'here'))).toEqual(['A', 'B', 'New', 'C'])
  })
  it('does not change when the same is made again', () => expect(pageOf(page, [section('A', 'old'), section('B', 'old'), section('C', 'old')], 'here')).toBe(page))
})

it('the README changes between its marks, and there alone', () => {
  const marked = (text: string) => `before\n<!-- Made by \`npm run bench -- --write\`. -->\n${text}<!-- End. -->\nafter\n`
  expect(readmeOf(marked('old\n'), 'new, $1\n')).toBe(marked('new, $1\n'))
})
