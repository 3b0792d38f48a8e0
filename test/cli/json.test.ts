import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scratch } from './process.js'

describe('--json', () => {
  const { at, put, gradgen } = scratch()

  it('of compile: what was made, what it costs, what is wrong, and where', () => {
    put('good.expr', 'f = x^2*y')
    put('bad.expr', 'input x\ny = x +\n  qq\n')
    const { status, stdout, stderr } = gradgen(['compile', 'good.expr', 'bad.expr', 'gone.expr', '--json'])
    expect(status).toBe(1)
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      ok: false,
      files: [{ input: 'good.expr', outputs: ['good.grad.ts'], operations: { forward: expect.any(Number) as number, backward: expect.any(Number) as number, valueAndGrad: expect.any(Number) as number }, bytes: expect.any(Number) as number }],
      diagnostics: [
        {
          code: 'G201', severity: 'error', message: "unknown name 'qq'", file: 'bad.expr',
          range: { start: { line: 3, column: 3, offset: 18 }, end: { line: 3, column: 5, offset: 20 } },
          hint: expect.any(String) as string,
        },
        {
          code: 'G701', severity: 'error', message: "there is no file 'gone.expr'", file: 'gone.expr',
          range: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
        },
      ],
    })
    expect(existsSync(at('good.grad.ts'))).toBe(true)
  })

  it('of compile: warnings leave it ok', () => {
    put('x.expr', 'input x\na = x\ny = x^2')
    const { status, stdout } = gradgen(['compile', 'x.expr', '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, diagnostics: [{ severity: 'warning' }] })
  })

  it('of compile --check and of an output in the way', () => {
    put('x.expr', 'x^2')
    expect(JSON.parse(gradgen(['compile', 'x.expr', '--json', '--check']).stdout)).toMatchObject({ ok: false, files: [], diagnostics: [{ code: 'G707', file: 'x.grad.ts' }] })
    put('x.grad.ts', 'mine')
    expect(JSON.parse(gradgen(['compile', 'x.expr', '--json']).stdout)).toMatchObject({ ok: false, files: [], diagnostics: [{ code: 'G704', file: 'x.grad.ts', hint: expect.any(String) as string }] })
  })

  it('of check and bench', () => {
    const check = gradgen(['check', '-e', 'x*exp(-x^2)', '--json', '--samples', '3'])
    expect(check).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(check.stdout)).toMatchObject({ version: 1, ok: true, files: [{ input: '<expression>', ok: true, points: [{ status: 'passed' }, {}, {}] }], diagnostics: [] })
    const bench = gradgen(['bench', '-e', 'x*exp(-x^2)', '--json'])
    expect(bench).toMatchObject({ status: 0, stderr: '' })
    const { files: [measured] } = JSON.parse(bench.stdout) as { files: [{ nanoseconds: { value: number; gradient: number }; ratio: number; bytes: number }] }
    expect(measured.nanoseconds.value).toBeGreaterThan(0.1)
    expect(measured.nanoseconds.gradient).toBeLessThan(1e5)
    expect(measured.ratio).toBeCloseTo(measured.nanoseconds.gradient / measured.nanoseconds.value, 10)
    expect(JSON.parse(gradgen(['check', 'gone.expr', '--json']).stdout)).toMatchObject({ ok: false, files: [], diagnostics: [{ code: 'G701' }] })
  })
})
