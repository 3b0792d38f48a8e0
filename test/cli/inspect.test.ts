import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scratch } from './process.js'

const { put, at, gradgen } = scratch()
const neuron = 'f = 1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))\n'
const point = 'w0=2,x0=-1,w1=-3,x1=-2,w2=-3'

describe('gradgen inspect', () => {
  it('draws circuits, and says nothing else', () => {
    put('neuron.expr', neuron)
    const { status, stdout, stderr } = gradgen(['inspect', 'neuron.expr', '--format', 'svg', '--at', point])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^<!-- Made by gradgen from neuron\.expr[^]*<svg [^]*−0\.1966[^]*0\.7311[^]*<\/svg>\n$/)
    const written = gradgen(['inspect', 'neuron.expr', '--format', 'svg', '--at', point, '--gates', 'as-written']).stdout
    expect(written).toMatch(/exp/)
    expect(stdout).not.toMatch(/>exp</)
  })

  it('writes reports, over its own files only', () => {
    put('neuron.expr', neuron)
    const words = ['inspect', 'neuron.expr', '--format', 'html', '-o', 'neuron.html']
    expect(gradgen(words)).toEqual({ status: 0, stdout: '', stderr: '' })
    const page = readFileSync(at('neuron.html'), 'utf8')
    expect(page).toMatch(/<!doctype html>[^]*<\/html>\n$/)
    expect(gradgen([...words, '--at', point]).status).toBe(0)
    expect(readFileSync(at('neuron.html'), 'utf8')).not.toBe(page)
    put('neuron.html', '<p>mine</p>')
    expect(gradgen(words)).toMatchObject({ status: 1, stderr: expect.stringMatching(/G\d+/) as string })
    expect(readFileSync(at('neuron.html'), 'utf8')).toBe('<p>mine</p>')
    expect(gradgen([...words, '--force']).status).toBe(0)
  })

  it('writes text as well, without the width of a terminal', () => {
    expect(gradgen(['inspect', '-e', 'x^2', '-o', 'page.txt'])).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readFileSync(at('page.txt'), 'utf8')).toMatch(/2·x/)
  })

  it('has nothing to draw of what is wrong', () => {
    for (const format of ['svg', 'html']) {
      expect(gradgen(['inspect', '-e', 'input x\ny = x + q', '--format', format])).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/G201/) as string })
      expect(gradgen(['inspect', '-e', 'x*y', '--format', format, '--at', 'x=1'])).toMatchObject({ status: 1, stdout: '' })
    }
  })
})
