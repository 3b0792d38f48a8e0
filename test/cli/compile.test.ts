import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { run } from '../oracle/load.js'
import { scratch } from './process.js'

const neuron = 'f = 1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))\n'
const mark = /^\/\/ Made by gradgen from /

describe('gradgen compile', () => {
  const { at, put, gradgen } = scratch()
  const text = (path: string) => readFileSync(at(path), 'utf8')

  it('writes x.grad.ts beside x.expr, silently, and the module works', () => {
    put('models/neuron.expr', neuron)
    expect(gradgen(['compile', 'models/neuron.expr'])).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readdirSync(at('models'))).toEqual(['neuron.expr', 'neuron.grad.ts'])
    expect(text('models/neuron.grad.ts')).toMatch(mark)
    const grad = new Float64Array(5)
    const { valueAndGrad } = run<{ valueAndGrad: (...args: unknown[]) => number }>(text('models/neuron.grad.ts'))
    expect(valueAndGrad(2, -1, -3, -2, -3, grad)).toBeCloseTo(0.7310585786300049, 15)
    expect(grad[1]).toBeCloseTo(0.3932238664829637, 15)
  })

  it('has no path of the machine in what it writes, and gives the same bytes each time', () => {
    put('neuron.expr', neuron)
    put('elsewhere/neuron.expr', neuron)
    gradgen(['compile', at('neuron.expr')])
    gradgen(['compile', 'elsewhere/neuron.expr'])
    expect(text('neuron.grad.ts')).toBe(text('elsewhere/neuron.grad.ts'))
  })

  it('writes JavaScript with its declarations', () => {
    put('neuron.expr', neuron)
    expect(gradgen(['compile', 'neuron.expr', '--target', 'js']).status).toBe(0)
    expect(readdirSync(at('.'))).toEqual(['neuron.expr', 'neuron.grad.d.ts', 'neuron.grad.js'])
    expect(text('neuron.grad.d.ts')).toMatch(/export declare function valueAndGrad/)
  })

  it.each([['m.js', ['m.d.ts', 'm.js']], ['m.mjs', ['m.d.mts', 'm.mjs']], ['m.ts', ['m.ts']]])('takes the target from the name %s', (out, made) => {
    put('neuron.expr', neuron)
    expect(gradgen(['compile', 'neuron.expr', '-o', `out/${out}`]).status).toBe(0)
    expect(readdirSync(at('out'))).toEqual(made)
  })

  it('compiles several files into a folder that it makes', () => {
    put('a.expr', 'x^2')
    put('sub/b.c.expr', 'x^3')
    expect(gradgen(['compile', 'a.expr', 'sub/b.c.expr', '--out-dir', 'deep/out'])).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readdirSync(at('deep/out'))).toEqual(['a.grad.ts', 'b.c.grad.ts'])
  })

  it('goes on after a file that is at fault, and exits with 1', () => {
    put('bad.expr', 'input x\ny = x + q\n')
    put('good.expr', 'x^2')
    const { status, stderr } = gradgen(['compile', 'bad.expr', 'good.expr'])
    expect(status).toBe(1)
    expect(stderr).toMatch(/^bad\.expr:2:9: error G201: .*'q'/)
    expect(existsSync(at('good.grad.ts'))).toBe(true)
    expect(existsSync(at('bad.grad.ts'))).toBe(false)
  })

  it('reads standard input and -e, and writes standard output', () => {
    expect(gradgen(['compile', '-'], { input: 'x^2' }).stdout).toMatch(mark)
    expect(gradgen(['compile', '-', '-o', '-', '--target', 'js'], { input: 'x^2' }).stdout).toMatch(/export function forward\(x, tape\)/)
    expect(gradgen(['compile', '-e', '-x^2 + 1']).stdout).toMatch(mark)
    expect(gradgen(['compile', '-', '-o', 'x.ts'], { input: 'x^2' })).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(text('x.ts')).toMatch(mark)
    expect(gradgen(['compile', '-e', 'x^2', '--out-dir', '.', '--name', 'square']).status).toBe(0)
    expect(text('square.grad.ts')).toMatch(/name: "square"/)
  })

  it('hands its flags to the compiler', () => {
    const one = gradgen(['compile', '-e', 'x^2*y', '--wrt', 'y', '--emit', 'forward,valueAndGrad', '--exact', '--unroll', '4', '--max-operations', '1000', '--max-bytes', '100000', '--max-elements', '9'])
    expect(one.status).toBe(0)
    expect(one.stdout).toMatch(/gradLength = 1/)
    expect(one.stdout).not.toMatch(/function (gradient|objective|backward)/)
    const small = gradgen(['compile', '-e', 'sin(x)*cos(x)', '--max-bytes', '10'])
    expect(small).toMatchObject({ status: 1, stdout: '' })
    expect(small.stderr).toMatch(/G502/)
    expect(gradgen(['compile', '-e', Array.from({ length: 100 }, (_, k) => `sin(${k + 1}*x)`).join(' + '), '--max-operations', '10']).stderr).toMatch(/G501/)
    expect(gradgen(['compile', '-e', 'x*y', '--wrt', 'z']).stderr).toMatch(/<expression>.* error G601/)
    expect(gradgen(['compile', '-e', 'input x[10]\nsum(x)', '--max-elements', '9'])).toMatchObject({ status: 1, stdout: '' })
  })

  it('emits batches, with inputs that examples share', () => {
    const model = 'param w[2], k\ninput x[2], scale\nk*scale*sum(w.*x)'
    expect(gradgen(['compile', '-e', model]).stdout).toMatch(/function valueAndGradBatch\(\s*params: Float64Array, n: number, x: Float64Array, scale: Float64Array, grad/)
    expect(gradgen(['compile', '-e', model, '--shared', 'scale']).stdout).toMatch(/function valueAndGradBatch\(\s*params: Float64Array, n: number, x: Float64Array, scale: number, grad/)
    expect(gradgen(['compile', '-e', model, '--shared', 'scales']).stderr).toMatch(/error G606[^]*did you mean 'scale'/)
    const { status, stdout, stderr } = gradgen(['compile', '-e', 'x^2', '--emit', 'forward,valueAndGradBatch'])
    expect(status).toBe(0)
    expect(stdout).not.toMatch(/valueAndGradBatch/)
    expect(stderr).toMatch(/warning G607/)
    expect(gradgen(['compile', '-e', 'x^2']).stderr).toBe('')
  })

  it('says so where a gradient of several outputs was asked for by name', () => {
    const two = 'a = x^2; b = x^3; output a, b'
    const { status, stdout, stderr } = gradgen(['compile', '-e', two, '--emit', 'forward,gradient,objective'])
    expect(status).toBe(0)
    expect(stdout).not.toMatch(/function gradient/)
    expect(stderr).toMatch(/warning G604: 'gradient' needs one output that is a number, and the model has 2[^]*emit forward and backward[^]*G604: 'objective'/)
    expect(gradgen(['compile', '-e', 'input x[3]; y = 2*x', '--emit', 'valueAndGrad']).stderr).toMatch(/G604.*'valueAndGrad'.*the shape \[3\]/)
    expect(gradgen(['compile', '-e', two, '--emit', 'forward,backward']).stderr).toBe('')
    expect(gradgen(['compile', '-e', two]).stderr).toBe('')
    expect(gradgen(['compile', '-e', 'x^2', '--emit', 'gradient']).stderr).toBe('')
  })

  it('tells warnings from errors: a warning does not stop it', () => {
    const { status, stdout, stderr } = gradgen(['compile', '-e', 'input x\nunused = x^3\ny = x^2'])
    expect(status).toBe(0)
    expect(stdout).toMatch(mark)
    expect(stderr).toMatch(/<expression>:2:1: warning G208/)
  })

  describe('--check', () => {
    it('is content with what it would write, and says what is stale or missing without touching it', () => {
      put('neuron.expr', neuron)
      const missing = gradgen(['compile', 'neuron.expr', '--check'])
      expect(missing).toMatchObject({ status: 1, stdout: '' })
      expect(missing.stderr).toMatch(/neuron\.grad\.ts: error G707/)
      expect(readdirSync(at('.'))).toEqual(['neuron.expr'])
      gradgen(['compile', 'neuron.expr'])
      expect(gradgen(['compile', 'neuron.expr', '--check'])).toEqual({ status: 0, stdout: '', stderr: '' })
      put('neuron.expr', neuron.replace('w2', 'w3'))
      const before = text('neuron.grad.ts')
      expect(gradgen(['compile', 'neuron.expr', '--check']).status).toBe(1)
      expect(text('neuron.grad.ts')).toBe(before)
    })

    it('looks at the declarations too', () => {
      put('neuron.expr', neuron)
      gradgen(['compile', 'neuron.expr', '--target', 'js'])
      put('neuron.grad.d.ts', `${text('neuron.grad.d.ts')}\n`)
      expect(gradgen(['compile', 'neuron.expr', '--target', 'js', '--check']).stderr).toMatch(/neuron\.grad\.d\.ts: error G707/)
    })
  })

  it('leaves a file alone that is as it should be, and keeps the permissions of one that is replaced', () => {
    put('x.expr', 'x^2')
    gradgen(['compile', 'x.expr'])
    chmodSync(at('x.grad.ts'), 0o600)
    const { mtimeMs } = statSync(at('x.grad.ts'))
    gradgen(['compile', 'x.expr'])
    expect(statSync(at('x.grad.ts')).mtimeMs).toBe(mtimeMs)
    put('x.expr', 'x^3')
    gradgen(['compile', 'x.expr'])
    expect(statSync(at('x.grad.ts')).mode & 0o777).toBe(0o600)
  })
})
