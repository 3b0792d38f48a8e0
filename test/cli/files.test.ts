import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scratch } from './process.js'

const isRoot = process.getuid?.() === 0

describe('inputs that cannot be read', () => {
  const { at, put, gradgen } = scratch()

  /** One diagnostic on standard error, exit status 1, nothing written. */
  const refused = (words: readonly string[], message: RegExp) => {
    const before = readdirSync(at('.'))
    const { status, stdout, stderr } = gradgen(words)
    expect(stderr).toMatch(message)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(readdirSync(at('.'))).toEqual(before)
  }

  it('a missing file', () => refused(['compile', 'gone.expr'], /^gone\.expr: error G701: there is no file 'gone\.expr'/))
  it('a directory', () => refused(['compile', '.', '-o', 'x.ts'], /^\.: error G702: cannot read '\.': it is a directory/))
  it('a path through a file', () => {
    put('file', '')
    refused(['compile', 'file/x.expr', '-o', 'x.ts'], /error G702.*part of the path is not a directory/)
  })
  it.skipIf(isRoot)('a file that may not be read', () => {
    put('secret.expr', 'x')
    chmodSync(at('secret.expr'), 0)
    refused(['compile', 'secret.expr'], /error G702.*permission denied/)
  })
  it('invalid UTF-8, with the place', () => {
    put('latin1.expr', Buffer.from('input x\ny = x # caf\xe9\n', 'latin1'))
    refused(['compile', 'latin1.expr'], /^latin1\.expr:2:12: error G703[^]*> 2 \| y = x # caf\ufffd\n {4}\| {12}\^/)
  })
  it('UTF-16', () => {
    put('wide.expr', Buffer.from('\ufeffy = x^2', 'utf16le'))
    refused(['compile', 'wide.expr'], /^wide\.expr:1:1: error G703/)
  })
  it('a NUL byte', () => {
    put('nul.expr', 'y = x\u0000^2')
    refused(['compile', 'nul.expr'], /^nul\.expr:1:6: error G101/)
  })
  it('more than 4 MB, of which no more is read', () => {
    put('large.expr', `# ${'x'.repeat(4 * 2 ** 20)}\ny = x`)
    refused(['compile', 'large.expr'], /^large\.expr: error G503/)
    refused(['compile', '/dev/zero', '-o', 'x.ts'], /error G503/)
  })
  it('more than 4 MB on standard input', () => {
    const { status, stdout, stderr } = gradgen(['compile', '-'], { input: Buffer.alloc(5 * 2 ** 20, 'x') })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^<stdin>: error G503/)
  })
  it('a file that says nothing', () => {
    put('empty.expr', '')
    refused(['compile', 'empty.expr'], /^empty\.expr: error G/)
    put('comments.expr', '# nothing\n\n')
    refused(['compile', 'comments.expr'], /^comments\.expr:\d+:\d+: error G/)
  })
  it('a long line, of which the message shows a part', () => {
    put('long.expr', `input x\ny = ${'x + '.repeat(500_000)}q + ${'x + '.repeat(300_000)}x\n`)
    const { status, stderr } = gradgen(['compile', 'long.expr'])
    expect(status).toBe(1)
    expect(stderr.length).toBeLessThan(1000)
    expect(stderr).toMatch(/^long\.expr:2:2000005: error G201/)
    const [, , line, carets] = stderr.split('\n')
    expect(line).toMatch(/^> 2 \| ….*x \+ q \+ x.*…$/)
    expect(line![carets!.indexOf('^')]).toBe('q')
  })
  it('a hundred thousand open parentheses', () => {
    put('deep.expr', `y = ${'('.repeat(100_000)}x`)
    refused(['compile', 'deep.expr'], /error G1/)
  })
  it('text that would command the terminal is shown as pictures', () => {
    put('escape.expr', 'input x\ny = x + \u001b[31mq\n')
    const { status, stderr } = gradgen(['compile', 'escape.expr'])
    expect(status).toBe(1)
    expect(stderr).not.toMatch(/\u001b/)
    expect(stderr).toMatch(/␛\[31m/)
  })
})

describe('outputs in the way', () => {
  const { at, put, gradgen } = scratch()
  const text = (path: string) => readFileSync(at(path), 'utf8')

  it('a file that gradgen did not write needs --force', () => {
    put('x.expr', 'x^2')
    put('x.grad.ts', 'export const precious = 1\n')
    const { status, stderr } = gradgen(['compile', 'x.expr'])
    expect(status).toBe(1)
    expect(stderr).toMatch(/^x\.grad\.ts: error G704: .*not written by gradgen\n.*--force/)
    expect(text('x.grad.ts')).toBe('export const precious = 1\n')
    expect(gradgen(['compile', 'x.expr', '--force']).status).toBe(0)
    expect(text('x.grad.ts')).toMatch(/^\/\/ Made by gradgen/)
  })

  it('an empty file is not gradgen’s either', () => {
    put('x.expr', 'x^2')
    put('x.grad.ts', '')
    expect(gradgen(['compile', 'x.expr']).status).toBe(1)
  })

  it('a module and its declarations are written both or not at all', () => {
    put('x.expr', 'x^2')
    put('x.grad.d.ts', 'export {}\n')
    expect(gradgen(['compile', 'x.expr', '--target', 'js']).status).toBe(1)
    expect(readdirSync(at('.'))).toEqual(['x.expr', 'x.grad.d.ts'])
    mkdirSync(at('y.grad.d.ts'))
    put('y.expr', 'x^2')
    expect(gradgen(['compile', 'y.expr', '--target', 'js', '--force']).stderr).toMatch(/y\.grad\.d\.ts: error G706.*it is a directory/)
    expect(existsSync(at('y.grad.js'))).toBe(false)
  })

  it('a directory', () => {
    put('x.expr', 'x^2')
    mkdirSync(at('x.grad.ts'))
    expect(gradgen(['compile', 'x.expr', '--force']).stderr).toMatch(/error G706.*it is a directory/)
  })

  it('a symbolic link is not written through, nor replaced', () => {
    put('x.expr', 'x^2')
    put('target.ts', '// Made by gradgen from other.expr\n')
    symlinkSync('target.ts', at('x.grad.ts'))
    expect(gradgen(['compile', 'x.expr', '--force']).stderr).toMatch(/error G706.*it is a symbolic link/)
    expect(text('target.ts')).toBe('// Made by gradgen from other.expr\n')
    expect(readlinkSync(at('x.grad.ts'))).toBe('target.ts')
  })

  it('a folder that is a file', () => {
    put('x.expr', 'x^2')
    put('out', '')
    expect(gradgen(['compile', 'x.expr', '--out-dir', 'out']).stderr).toMatch(/error G706/)
    expect(text('out')).toBe('')
  })

  it.skipIf(isRoot)('a folder that may not be written, a file that may not', () => {
    put('ro/x.expr', 'x^2')
    chmodSync(at('ro'), 0o500)
    expect(gradgen(['compile', 'ro/x.expr']).stderr).toMatch(/error G706.*permission denied/)
    chmodSync(at('ro'), 0o700)
  })

  it('no temporary file is left', () => {
    put('x.expr', 'x^2')
    gradgen(['compile', 'x.expr', '--target', 'js'])
    put('x.expr', 'x^3')
    gradgen(['compile', 'x.expr', '--target', 'js'])
    expect(readdirSync(at('.'))).toEqual(['x.expr', 'x.grad.d.ts', 'x.grad.js'])
  })
})
