import { describe, expect, it } from 'vitest'
import { read, spell, valuesOf } from './reading.js'

const args = (text: string, settings = {}) => {
  const { fn, codes } = read(text, settings)
  expect(codes).toEqual([])
  return fn.model.arguments.map(({ name, kind, start, domain }) => `${kind} ${name} = ${start} in [${domain.join(', ')}]`)
}

describe('declarations', () => {
  it('take lists, domains on either side of the value, and constants', () => {
    expect(args('const n = 2*3\ninput x in [-1, 1], z\nparam k = 0.5 in [0, n], m in [0, Infinity] = n^2, q\ny = k*x + m*z + q')).toEqual([
      'param k = 0.5 in [0, 6]', 'param m = 36 in [0, Infinity]', 'param q = 0 in [-Infinity, Infinity]',
      'input x = 0 in [-1, 1]', 'input z = 0 in [-Infinity, Infinity]',
    ])
  })

  it('say that domains are closed, and how what is not finite is spelled', () => {
    const hint = (text: string) => read(text).diagnostics.map(({ code, hint }) => `${code} ${hint}`)
    const closed = (domain: string) => [`G106 a domain has its ends in it, infinite ones too; there are no open ones: write in [${domain}]`]
    expect(hint('input x in [0.1, Infinity)\ny = log(x)')).toEqual(closed('0.1, Infinity'))
    expect(hint('input x in [0.1, Inf)\ny = log(x)')).toEqual(closed('0.1, Infinity'))
    expect(hint('input x in (0, 1]\ny = log(x)')).toEqual(closed('0, 1'))
    expect(hint('input x\ny = [x, 1)')).toEqual(['G106 undefined'])
    for (const word of ['Inf', 'inf', 'INF', 'infinity']) {
      expect(hint(`input x in [0.1, ${word}]\ny = log(x)`)).toEqual(["G201 did you mean 'Infinity'?"])
      expect(hint(`input x\ny = min(x, ${word})`)).toEqual(["G201 did you mean 'Infinity'?"])
    }
    for (const word of ['nan', 'NAN', 'Nan']) expect(hint(`input x\ny = x > 0 ? x : ${word}`)).toEqual(["G201 did you mean 'NaN'?"])
  })

  it('know the initialisers of a scalar', () => {
    expect(args('param a = zeros(), b = ones(), c = constant(2.5)\ny = a*b*c')).toEqual([
      'param a = 0 in [-Infinity, Infinity]', 'param b = 1 in [-Infinity, Infinity]', 'param c = 2.5 in [-Infinity, Infinity]',
    ])
  })

  it('are words like others elsewhere', () => {
    expect(args('input*output + param(const)'.replace('param(const)', 'param*const')).map(each => each.split(' ')[1])).toEqual(['input', 'output', 'param', 'const'])
    expect(args('output = 2*x')).toHaveLength(1)
  })

  it('may be left out: free names are inputs in order of appearance', () => {
    expect(args('s = w0*x0 + w1*x1\nf = 1/(1 + exp(-(s + w2)))').map(each => each.split(' ')[1])).toEqual(['w0', 'x0', 'w1', 'x1', 'w2'])
  })

  it('choose what is differentiated', () => {
    const text = 'input x, z\nparam k\ny = k*x*z'
    const wrt = (names: string[]) => read(text, { wrt: names }).fn.model.wrt.map(({ name }) => name)
    expect(wrt([])).toEqual(['k'])
    expect(wrt(['z', 'k'])).toEqual(['k', 'z'])
    expect(read(text, { wrt: ['kk'] }).codes).toEqual(['G601'])
  })
})

describe('outputs', () => {
  const outputs = (text: string) => read(text).fn.model.outputs.map(({ name }) => name)
  it('are declared, or the last definition, or the last expression', () => {
    expect(outputs('a = x\nb = a^2\noutput b, a')).toEqual(['b', 'a'])
    expect(outputs('a = x\nb = a^2')).toEqual(['b'])
    expect(outputs('a = x\na^2')).toEqual(['y'])
    expect(outputs('x*y')).toEqual(['f'])
    expect(outputs('f = x*y\nf + 1')).toEqual(['y1'])
    expect(outputs('y = x\ng(u) = u*y\ng(2)')).toEqual(['f'])
  })
  it('are named after definitions in the code', () => {
    const { fn } = read('s = a + b\ny = s^2')
    expect([...fn.labels].map(([node, label]) => `${label} = ${spell(node)}`)).toEqual(['s = add(a, b)', 'y = powWhole(add(a, b), 2)'])
  })
})

describe('statements', () => {
  it.each([
    ['LF', 'a = x\ny = a'], ['CRLF', 'a = x\r\ny = a\r\n'], ['CR', 'a = x\ry = a'], ['a mark of order', '\ufeffa = x\ny = a'], ['semicolons', 'a = x; y = a;'],
    ['comments', '# one\na = x # two\n\n\n# three\ny = a # four'], ['an operator at the end', 'a =\n x\ny = a +\n 0'],
    ['brackets', 'a = (x\n)\ny = (\n# inside\n a)'], ['a conditional', 'a = x\ny = 1 ?\n a :\n 2'], ['use before definition', 'y = a\na = x\noutput y'],
  ])('end as they should: %s', (_, text) => {
    const { fn, codes } = read(text)
    expect(codes).toEqual([])
    expect(valuesOf(fn, new Map([['x', 5]])).get('y')).toBe(5)
  })

  it('report several faults at once, in the order of the text', () => {
    const { diagnostics } = read('input x\na = y + 1\nb = sqroot(x)\nc = 2 * * x\nd = "text"\nz = a + b + c + d')
    expect(diagnostics.map(({ code, start }) => `${code} ${start.line}:${start.column}`)).toEqual(['G201 2:5', 'G202 3:5', 'G108 4:9', 'G401 5:5'])
  })
})

describe('suggestions', () => {
  it.each([
    ['input velocity\ny = velocty', "did you mean 'velocity'?"], ['input x\ny = ln(x)', "did you mean 'log'?"], ['input x\ny = Exp(x)', "did you mean 'exp'?"],
    ['input x\ny = swish(x)', "did you mean 'silu'?"], ['input x\ny = π*x', "did you mean 'pi'?"], ['input x\ny = leakyRelu(x, alpa = 1)', "did you mean 'alpha'?"],
  ])('%s', (text, hint) => expect(read(text).diagnostics[0]?.hint).toBe(hint))
})

describe('names hide what they must', () => {
  const value = (text: string) => [...valuesOf(read(text).fn, new Map([['x', 2]])).values()][0]
  it('silently in definitions, parameters and indices', () => {
    expect(read('e = 3*x\ny = e').codes).toEqual([])
    expect(value('e = 3*x\ny = e')).toBe(6)
    expect(value('f(pi) = pi + 1\ny = f(x)')).toBe(3)
    expect(value('sum(e in 1:3, e*x)')).toBe(12)
    expect(value('a = 10\nf(a) = a*x\ny = f(1) + a')).toBe(12)
    expect(value('square(u) = u + 1\ny = square(x)')).toBe(3)
  })
  it('with a warning in declarations', () => expect(read('input gamma, e\ny = gamma*e').codes).toEqual(['G205', 'G205']))
})
