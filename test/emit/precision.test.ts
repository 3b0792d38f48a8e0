import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile, evaluate } from '../../src/index.js'
import { typeErrors } from './types.js'

const examples = readdirSync('examples').filter(name => name.endsWith('.expr')).map(name => [name, readFileSync(`examples/${name}`, 'utf8')] as const)

type Run = (...args: readonly unknown[]) => number
const exported = (text: string, precision: 'f64' | 'f32'): Record<string, unknown> => ({ ...evaluate(text, { precision }) })

describe('--precision f32', () => {
  it('every array of a module is a Float32Array, and the strictest TypeScript has no objection', () => {
    const codes = examples.map(([, text]) => compile(text, { precision: 'f32' }).code)
    for (const code of codes) expect(code).not.toContain('Float64Array')
    expect(typeErrors(...codes)).toEqual([])
  }, 120_000)

  it.each([
    ['a net', 'input x[40], label: class(5)\nparam W[30, 40] = heNormal(), b[30], V[5, 30] = heNormal()\nloss = softmaxCrossEntropy(label, V * relu(W*x + b))', [40, 0]],
    ['a system of equations', 'input y[6]\nparam A[6, 6] = glorotUniform()\nloss = sum(lusolve(A + 3*identity(6), y).^2)', [6]],
    ['scalars', 'input x[3], t\nparam w[3] = [0.5, -1, 2]\nloss = (tanh(dot(w, x)) - t)^2', [3, -1]],
  ])('%s has the numbers of f64, to the storage', (_, text, inputs) => {
    const [wide, narrow] = [exported(text, 'f64'), exported(text, 'f32')]
    const params = (narrow['initParams'] as (seed: number) => Float32Array)(3)
    expect(params).toBeInstanceOf(Float32Array)
    const args = (make: (numbers: number[]) => unknown) => inputs.map(length => (length > 0 ? make(Array.from({ length }, (_, k) => Math.sin(k + 1))) : length === 0 ? 2 : 0.25))
    const [expected, got] = [new Float64Array(params.length), new Float32Array(params.length)]
    const value = (wide['valueAndGrad'] as Run)(Float64Array.from(params), ...args(numbers => Float64Array.from(numbers)), expected)
    expect((narrow['valueAndGrad'] as Run)(params, ...args(numbers => Float32Array.from(numbers)), got)).toBeCloseTo(value, 5)
    const scale = Math.max(...expected.map(Math.abs))
    expect(scale).toBeGreaterThan(0)
    for (const [k, slope] of expected.entries()) expect(Math.abs(got[k]! - slope)).toBeLessThanOrEqual(1e-5 * scale)
    // A plain array, or one of doubles, is copied.
    const again = new Float64Array(params.length)
    expect((narrow['objective'] as Run)([...params], ...args(numbers => Float32Array.from(numbers)), again)).toBeCloseTo(value, 5)
    for (const [k, slope] of expected.entries()) expect(Math.abs(again[k]! - slope)).toBeLessThanOrEqual(1e-5 * scale)
  })

  it('the header counts bytes of what is stored', () => {
    const text = readFileSync('examples/net2.expr', 'utf8')
    const bytes = (precision: 'f64' | 'f32') => Number(/backward: (\d+) bytes/.exec(compile(text, { precision }).code)![1])
    expect(bytes('f32')).toBe(bytes('f64') / 2)
  })
})

describe('buffers()', () => {
  it('are arrays of the right lengths, made once', () => {
    const { buffers, valueAndGrad, initParams } = exported('input x[40], label: class(5)\nparam W[5, 40] = heNormal()\nloss = softmaxCrossEntropy(label, W*x)', 'f64')
    const own = (buffers as () => Record<string, Float64Array>)()
    expect((buffers as () => unknown)()).toBe(own)
    expect(Object.fromEntries(Object.entries(own).map(([name, { length }]) => [name, length]))).toMatchObject({ params: 200, grad: 200, x: 40 })
    own['params']!.set((initParams as (seed: number) => Float64Array)(5))
    own['x']!.fill(0.5)
    const grad = new Float64Array(200)
    const value = (valueAndGrad as Run)(own['params']!.slice(), own['x']!.slice(), 1, grad)
    expect((valueAndGrad as Run)(own['params'], own['x'], 1, own['grad'])).toBe(value)
    expect(own['grad']).toEqual(grad)
  })

  it('of a layer: out, upstream and tape; a name of the author\'s that is taken is called as in the signature', () => {
    const { buffers } = exported('input grad[3], x[2]\nf = [sum(exp(grad)), dot(x, x)]', 'f32')
    const own = (buffers as () => Record<string, Float32Array>)()
    expect(Object.keys(own)).toEqual(expect.arrayContaining(['grad', 'out', 'upstream', 'grad_', 'x']))
    expect(own['grad']).toHaveLength(5)
    expect(own['grad_']).toBeInstanceOf(Float32Array)
  })

  it('stay within 8 MB', () => {
    const { buffers } = exported('input x[1500]\nparam W[800, 1500]\nloss = sum((W*x).^2)', 'f64')
    expect(Object.keys((buffers as () => Record<string, Float64Array>)())).toEqual(['tape', 'x'])
  })
})
