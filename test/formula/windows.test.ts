import { describe, expect, it } from 'vitest'
import { compile, evaluate } from '../../src/index.js'

const faultsOf = (text: string): string[] => {
  const result = compile(`input x[6, 5, 2], s[7, 2], K[3, 2, 2, 4], k[3, 2, 4], v[2], t\ny = sum(${text})`)
  return result.diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message, hint }) => [code, message, hint].filter(Boolean).join(': '))
}

describe('what does not fit is said', () => {
  it.each([
    ['conv2d(s, K)', 'G802', '\'conv2d\' takes an image [height, width, channels], or a batch of them, not [7, 2]'],
    ['conv2d(x, k)', 'G802', '\'conv2d\' takes a filter [height, width, channels, filters], not [3, 2, 4]'],
    ['conv2d(x, K[:, :, 1:1, :])', 'G801', 'the image has 2 channels, the filter 1'],
    ['conv2d(x, K, strides = 0)', 'G818', '\'strides\' of \'conv2d\' takes whole numbers from 1 on'],
    ['conv2d(x, K, strides = 1.5)', 'G818', 'not 1.5'],
    ['conv2d(x, K, strides = [1, 2, 3])', 'G818', 'not [1, 2, 3]'],
    ['conv2d(x, K, strides = t)', 'G', 'strides'],
    ['conv2d(x, K, dilations = 0)', 'G818', '\'dilations\''],
    ['conv2d(x, K, dilations = 3)', 'G813', 'the window of \'conv2d\' is 7 long, and there are 6 places for it: write pad = same'],
    ['conv2d(x, K, pad = -1)', 'G818', 'takes valid, same or a whole number, not -1'],
    ['conv2d(x, K, pad = sam)', 'G319', 'did you mean \'same\'?'],
    ['conv2d(x, K, stride = 2)', 'G302', 'did you mean \'strides\'?'],
    ['conv1d(s, k, stride = 2, pad = full)', 'G319', 'valid or same, not \'full\''],
    ['maxPool(x, 0)', 'G818', '\'filterSize\''],
    ['maxPool(x, 7)', 'G813', '7 long'],
    ['maxPool(s, 2)', 'G802', 'an image'],
    ['avgPool(x, [2, 2, 2])', 'G818', '\'filterSize\''],
    ['batchNorm(x, v, s)', 'G801', 'batchNorm'],
    ['layerNorm(t)', 'G802', 'rows of numbers'],
    ['attention(s, s, x[:, :, 1])', 'G801', 'as many values as keys'],
    ['attention(s, x[:, :, 1], s)', 'G801', 'a query is as long as a key'],
    ['attention(v, s, s)', 'G802', 'rows of queries'],
  ])('%s', (text, code, part) => {
    const [fault, ...others] = faultsOf(text)
    expect(others).toEqual([])
    expect(fault).toContain(code)
    expect(fault).toContain(part)
  })

  it('a name in an option may be that of a constant', () => expect(compile('const p = 1\ninput s[7, 2], k[3, 2, 4]\ny = sum(conv1d(s, k, pad = p))').ok).toBe(true))
})

interface Module {
  forward(...args: Float64Array[]): Float64Array
  backward(...args: (Float64Array | undefined)[]): void
  readonly gradLength: number
  readonly tapeLength: number
}

/** The gradient of a sum of what a formula makes of x. */
function gradientOf(formula: string, shape: readonly number[], x: readonly number[], unroll: 0 | 'auto'): number[] {
  const module = evaluate(`input x[${shape.join(', ')}]\ny = sum(${formula})`, { unroll }) as unknown as { valueAndGrad(x: Float64Array, grad: Float64Array): number; readonly gradLength: number }
  const grad = new Float64Array(module.gradLength).fill(NaN)
  module.valueAndGrad(Float64Array.from(x), grad)
  return [...grad]
}

describe('at ties', () => {
  const image = (row: readonly number[]) => row
  it.each([0, 'auto'] as const)('the first in a window takes the gradient, row by row (unroll %s)', unroll => {
    expect(gradientOf('maxPool(x, 2)', [2, 2, 1], image([1, 3, 3, 3]), unroll)).toEqual([0, 1, 0, 0])
    expect(gradientOf('maxPool(x, 2)', [2, 2, 1], image([1, 2, 3, 3]), unroll)).toEqual([0, 0, 1, 0])
    expect(gradientOf('maxPool(x, 2, strides = 1)', [3, 2, 1], image([5, 5, 5, 5, 5, 5]), unroll)).toEqual([1, 0, 1, 0, 0, 0])
  })
  it.each([0, 'auto'] as const)('padding is none of them (unroll %s)', unroll => {
    expect(gradientOf('maxPool(x, 3, strides = 1, pad = same)', [1, 3, 1], image([-1, -1, -2]), unroll)).toEqual([2, 1, 0])
    expect(gradientOf('maxPool(x, 2, pad = 1)', [2, 2, 1], image([-1, -2, -3, -4]), unroll)).toEqual([1, 1, 1, 1])
  })
})

describe('what is emitted', () => {
  const [h, c, f] = [48, 8, 16]
  const result = compile(`input x[${h}, ${h}, ${c}], u[${h}, ${h}, ${f}]\nparam K[5, 5, ${c}, ${f}]\ny = sum(u .* conv2d(x, K, pad = same))`, { wrt: ['x', 'K'] })
  const code = result.ok ? result.code : ''

  it('tests for padding nowhere but at the bounds of loops', () => {
    expect(code).toContain('Math.max(0, -i + 2)')
    expect(code.split('\n').filter(line => /\? .* : 0$|^ {4,}if \(/.test(line))).toEqual([])
  })

  it('keeps no copies of windows', () => {
    const [, bytes] = /Workspace: (\d+) bytes/.exec(code)!
    expect(Number(bytes)).toBeLessThanOrEqual(8 * (h * h * f + 2 * 5 * 5 * c * f))
  })

  it('skips padding with weights that are infinite, too', () => {
    const module = evaluate('input x[6, 1], K[5, 1, 1]\ny = conv1d(x, K, pad = same)', { unroll: 0 }) as unknown as Module
    const out = new Float64Array(6)
    module.forward(Float64Array.of(1, 0, 0, 0, 0, 0), Float64Array.of(Infinity, 1, 1, 1, 1), out)
    expect([...out]).toEqual([1, 1, Infinity, NaN, NaN, NaN])
  })
})
