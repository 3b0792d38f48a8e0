import { spawn } from 'node:child_process'
import { describe, expect, inject, it } from 'vitest'
import { pages } from '../../src/diagnostics/codes.js'
import { scratch } from './process.js'

const { put, gradgen } = scratch()

describe('gradgen inspect', () => {
  it('shows formulas, and numbers at a point', () => {
    put('neuron.expr', 'f = 1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))\n')
    const { status, stdout, stderr } = gradgen(['inspect', 'neuron.expr', '--at', 'w0=2,x0=-1,w1=-3,x1=-2,w2=-3'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/f += σ\(w0·x0 \+ w1·x1 \+ w2\) += 0\.731059/)
    expect(stdout).toMatch(/∂f\/∂x0 .*0\.393224/)
  })
  it.each([
    [['--ascii'], /^[\x00-\x7f]*$/],
    [['--steps'], /sigmoid/],
    [['--gates', 'as-written'], /exp/],
    [['--order', '2'], /∂²/],
    [['--format', 'expr'], /grad_\w+ = |input/],
    [['--format', 'latex'], /\\partial/],
    [['--format', 'json'], /^\{[^]*\}\n$/],
    [['--format', 'dot'], /^(strict )?digraph/],
    [['--wrt', 'x'], /^((?!∂\/∂w|∂y\/∂w)[^])*$/],
  ])('%j', (words, expected) => {
    const { status, stdout, stderr } = gradgen(['inspect', '-e', 'y = 1/(1+exp(-(w*x)))', ...words])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(expected)
  })
  it('takes vectors and matrices at a point', () => {
    const { status, stdout } = gradgen(['inspect', '-e', 'input W[2, 2], x[2]\nf = sum((W*x).^2)', '--at', 'W=[[0.1, 0.5], [-0.3, 0.8]], x=[0.2,0.4]'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/0\.116/)
    expect(stdout).toMatch(/0\.636/)
    expect(gradgen(['inspect', '-e', 'input x[2]\nf = sum(x)', '--at', 'x=[1,2,3]'])).toMatchObject({ status: 1, stderr: expect.stringMatching(/G605/) as string })
  })
  it('reports what is at fault with the formula and with the point', () => {
    expect(gradgen(['inspect', '-e', 'input x\ny = x + q'])).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/^<expression>:2:9: error G201/) as string })
    expect(gradgen(['inspect', '-e', 'x*y', '--at', 'x=1']).status).toBe(1)
    expect(gradgen(['inspect', '-e', 'x*y', '--at', 'x=1,y=2,__proto__=3']).status).toBe(1)
    expect(gradgen(['inspect', '-'], { input: 'x*y' }).status).toBe(0)
  })
})

describe('gradgen check', () => {
  it('passes a formula, the same for the same seed', () => {
    const once = gradgen(['check', '-e', 'x^2*sin(y)', '--samples', '4', '--seed', '7'])
    expect(once).toMatchObject({ status: 0, stderr: '' })
    expect(once.stdout).toMatch(/passed: 4 points, 0 failed/)
    expect(gradgen(['check', '-e', 'x^2*sin(y)', '--samples', '4', '--seed', '7']).stdout).toBe(once.stdout)
    expect(gradgen(['check', '-e', 'x^2*sin(y)', '--samples', '4', '--seed', '8']).stdout).not.toBe(once.stdout)
  })
  it('reports a kink and does not fail it', () => {
    const { status, stdout } = gradgen(['check', '-e', 'abs(x)', '--at', 'x=0'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/kink at x=0/)
  })
  it('knows the arguments', () => expect(gradgen(['check', '-e', 'abs(x)', '--at', 'z=0']).status).toBe(1))
})

describe('gradgen bench', () => {
  it.each([['one output', 'x^2*sin(y)'], ['params', 'param k = 2\ninput x\ny = exp(k*x)'], ['several outputs', 'input x\na = x^2\nb = sin(x)\noutput a, b'],
    ['arrays', 'param W[2, 3], b[2]\ninput x[3], label: class(2), s\ns*softmaxCrossEntropy(label, W*x + b)'], ['an array as output', 'input x[3]\nx.^2']])('%s', (_, formula) => {
    const { status, stdout, stderr } = gradgen(['bench', '-e', formula])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^value +[\d.]+ ns +\d+ operations\nvalue and gradient +[\d.]+ ns +\d+ operations\nratio +[\d.]+\ncode +\d+ bytes\n$/)
  })
})

describe('gradgen explain', () => {
  it('lists every diagnostic', () => {
    const { stdout } = gradgen(['explain'])
    expect(stdout.trimEnd().split('\n').map(line => line.split(' ')[0])).toEqual(pages.map(({ code }) => code))
  })
  it('prints a page by code or name, in any case', () => {
    const { status, stdout } = gradgen(['explain', 'g201'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^G201 {2}Unknown name \(error\)/)
    expect(gradgen(['explain', 'unknownName']).stdout).toBe(stdout)
  })
})

describe('the terminal', () => {
  it('has no colours where there is none, nor with NO_COLOR', () => {
    expect(gradgen(['compile', '-e', 'input x\ny = q']).stderr).not.toMatch(/\u001b/)
    expect(gradgen(['compile', '-e', 'input x\ny = q'], { env: { NO_COLOR: '1' } }).stderr).not.toMatch(/\u001b/)
    expect(gradgen(['compile', '-e', 'input x\ny = q'], { env: { CI: 'true' } }).stderr).not.toMatch(/\u001b/)
  })
  it('is left quietly when the reader closes the pipe', async () => {
    const child = spawn(process.execPath, [inject('cli'), 'compile', '-e', Array.from({ length: 3000 }, (_, k) => `sin(${k + 2}*x)`).join('+'), '-o', '-'], { stdio: ['ignore', 'pipe', 'pipe'] })
    let stderr = ''
    child.stderr.on('data', chunk => { stderr += String(chunk) })
    child.stdout.destroy()
    await new Promise(resolve => child.on('close', resolve))
    expect(stderr).toBe('')
    expect(child.exitCode).not.toBe(70)
  })
})
