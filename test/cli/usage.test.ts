import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/table.js'
import { scratch } from './process.js'

describe('usage', () => {
  const { at, put, gradgen } = scratch()

  const mistakes: readonly (readonly [words: string[], message: RegExp])[] = [
    [['compile'], /Name a file/],
    [['inspect'], /Name a file/],
    [['compile', 'x.expr', '-e', 'x'], /files or -e/],
    [['compile', 'x.expr', 'y.expr', '-o', 'z.ts'], /-o names one file/],
    [['compile', 'x.expr', 'y.expr', '-o', '-'], /-o names one file/],
    [['compile', 'x.expr', '-o', 'z.ts', '--out-dir', 'd'], /not both/],
    [['compile', 'x.expr', 'sub/x.expr', '--out-dir', 'd'], /'x\.expr' and 'sub\/x\.expr' would both be written to 'd\/x\.grad\.ts'/],
    [['compile', 'x.expr', './x.expr'], /would both be written/],
    [['compile', 'x.expr', 'x.txt'], /would both be written/],
    [['compile', 'x.expr', '-o', 'x.expr'], /would be written over/],
    [['compile', 'x.expr', '-o', './sub/../x.expr', '--force'], /would be written over/],
    [['compile', '-', '-'], /once/],
    [['compile', 'x.expr', '-o', '-', '--json'], /--json/],
    [['compile', '-e', 'x', '--check'], /--check compares/],
    [['compile', 'x.expr', '-o', 'm.cjs'], /CommonJS/],
    [['compile', 'x.expr', '-o', 'm.js', '--target', 'ts'], /not a name for --target ts/],
    [['compile', 'x.expr', '-o', 'm.ts', '--target', 'js'], /not a name for --target js/],
    [['compile', 'x.expr', '--target', 'java'], /ts, js, not 'java'/],
    [['compile', 'x.expr', '--emit', 'gradent'], /Did you mean 'gradient'/],
    [['compile', 'x.expr', '--emit', ','], /empty/],
    [['compile', 'x.expr', '--unroll', 'many'], /whole number/],
    [['compile', 'x.expr', '--max-operations', '-5'], /whole number/],
    [['compile', 'x.expr', '--max-bytes', '1e3'], /whole number/],
    [['compile', 'x.expr', '-o'], /argument missing/],
    [['compile', 'x.expr', '--bogus'], /unknown option '--bogus'/],
    [['compile', 'x.expr', '--forse'], /--force/],
    [['inspect', 'x.expr', '--at', 'x'], /x=-2,v=\[1,2\]/],
    [['inspect', 'x.expr', '--at', 'x=[1,2'], /x=-2,v=\[1,2\]/],
    [['inspect', 'x.expr', '--at', 'x=[1 2]'], /x=-2,v=\[1,2\]/],
    [['inspect', 'x.expr', '--at', 'x=[1,]'], /x=-2,v=\[1,2\]/],
    [['inspect', 'x.expr', '--at', 'x=1,x=2'], /twice/],
    [['inspect', 'x.expr', '--at', 'x=one'], /x=-2,v=\[1,2\]/],
    [['inspect', 'x.expr', '--order', '3'], /1, 2/],
    [['inspect', 'x.expr', '--gates', 'some'], /as-written/],
    [['inspect', 'x.expr', 'y.expr'], /too many arguments/],
    [['inspect', 'x.expr', '--format', 'jsn'], /Did you mean 'json'/],
    [['compile', 'x.expr', '--watch', '--check'], /does not end/],
    [['compile', 'x.expr', '--watch', '--json'], /does not end/],
    [['compile', 'x.expr', '--watch', '-o', '-'], /writes files/],
    [['compile', '-e', 'x', '--watch'], /watches files/],
    [['explain', 'G999'], /There is no diagnostic 'G999'/],
    [['explain', 'unknwonName'], /Did you mean unknownName/],
    [['frobnicate'], /unknown command 'frobnicate'/],
    [['compil', 'x.expr'], /Did you mean compile/],
  ]

  it.each(mistakes)('%j', (words, message) => {
    put('x.expr', 'x^2')
    put('sub/x.expr', 'x^2')
    const { status, stdout, stderr } = gradgen(words)
    expect(stderr).toMatch(message)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(readdirSync(at('.')).sort()).toEqual(['sub', 'x.expr'])
  })

  const early: readonly (readonly [words: string[], what: string])[] = [
    [['compile', 'x.expr', '--target', 'wasm'], '--target wasm'],
    [['compile', 'x.expr', '--precision', 'f32'], '--precision f32'],
    [['compile', 'x.expr', '--emit', 'forward,hessian'], '--emit hessian'],
    [['inspect', 'x.expr', '--format', 'svg'], '--format svg'],
    [['inspect', 'x.expr', '--format', 'html'], '--format html'],
  ]

  it.each(early)('%j comes later', (words, what) => {
    put('x.expr', 'x^2')
    expect(gradgen(words)).toEqual({ status: 2, stdout: '', stderr: `gradgen: ${what} is not available yet in this version of gradgen.\n` })
  })

  it('--precision f64 is what there is', () => expect(gradgen(['compile', '-e', 'x', '--precision', 'f64']).status).toBe(0))

  it('--version, --help, help of each command', () => {
    expect(gradgen(['--version'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string, stderr: '' })
    const { status, stdout } = gradgen(['--help'])
    expect(status).toBe(0)
    for (const [name, { summary }] of Object.entries(commands)) {
      expect(stdout).toContain(name)
      const help = gradgen(['help', name])
      expect(help.status).toBe(0)
      expect(help.stdout).toContain(summary)
    }
  })

  it('without words, help on standard error', () => {
    const { status, stdout, stderr } = gradgen([])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^Usage: gradgen/)
  })
})
