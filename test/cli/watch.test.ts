import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { scratch } from './process.js'

const { at, put } = scratch()
let child: ChildProcess | undefined
afterEach(() => { child?.kill('SIGKILL') })

/** The command, and what it says as it goes on. */
function watching(...words: string[]) {
  const running = spawn(process.execPath, [inject('cli'), 'compile', ...words, '--watch'], { cwd: at('.'), stdio: ['ignore', 'ignore', 'pipe'] })
  child = running
  let said = ''
  running.stderr.on('data', chunk => { said += String(chunk) })
  return {
    /** Waits until it has said something that fits, from here on. */
    async until(pattern: RegExp): Promise<void> {
      const end = Date.now() + 20_000
      while (!pattern.test(said)) {
        if (Date.now() > end) throw new Error(`waited for ${pattern}, heard: ${said}`)
        await new Promise(resolve => setTimeout(resolve, 20))
      }
      said = ''
    },
    stop: () => new Promise<number | null>(resolve => {
      running.on('close', resolve)
      running.kill('SIGINT')
    }),
  }
}

describe('compile --watch', () => {
  it('follows changes, faults, disappearances and the configuration; ends well', async () => {
    put('a.expr', 'x^2')
    put('b.expr', 'x^3')
    put('gradgen.config.json', '{}')
    const read = (path: string) => readFileSync(at(path), 'utf8')
    const { until, stop } = watching('a.expr', 'b.expr')
    await until(/Watching 2 files/)
    expect([read('a.grad.ts'), read('b.grad.ts')].map(text => /x \* x/.test(text))).toEqual([true, true])
    put('a.expr', 'x^2*sin(z)')
    await until(/a\.expr → a\.grad\.ts/)
    expect(read('a.grad.ts')).toMatch(/Math\.sin/)
    put('a.expr', 'input x\nx + q')
    await until(/a\.expr:2:5: error G201[^]*nothing written/)
    expect(read('a.grad.ts')).toMatch(/Math\.sin/)
    put('a.expr', 'cos(x)')
    await until(/a\.expr → a\.grad\.ts/)
    rmSync(at('b.expr'))
    await until(/b\.expr is gone/)
    expect(existsSync(at('b.grad.ts'))).toBe(true)
    put('b.expr', 'exp(x)')
    await until(/b\.expr → b\.grad\.ts/)
    put('gradgen.config.json', '{ "emit": ["forward"] }')
    await until(/a\.expr → [^]*b\.expr → b\.grad\.ts/)
    expect(read('b.grad.ts')).not.toMatch(/export function valueAndGrad/)
    put('gradgen.config.json', '{ "emt": [] }')
    await until(/G902/)
    put('b.expr', 'exp(2*x)')
    await until(/b\.expr → b\.grad\.ts/)
    expect(await stop()).toBe(0)
  })
})
