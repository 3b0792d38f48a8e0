import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scratch } from './process.js'

const { gradgen, put, at } = scratch()

const spec = JSON.stringify({ input: [3], layers: [{ type: 'Dense', units: 2, activation: 'tanh' }], loss: 'meanSquaredError' }, null, 2)
const yaml = 'input: [3]\nlayers:\n  - type: ./glu.expr\n    units: 2\nloss: mse\n'
const glu = 'size n, units\ninput x[n]\nparam kernel[n, units], gate[n, units]\n(x*kernel) .* sigmoid(x*gate)\n'

describe('layer specs on the command line', () => {
  it('are compiled to a module beside them', () => {
    put('net.layers.json', spec)
    expect(gradgen(['compile', 'net.layers.json'])).toMatchObject({ status: 0, stderr: '' })
    const module = readFileSync(at('net.layers.grad.ts'), 'utf8')
    expect(module).toMatch(/^\/\/ Made by gradgen from net\.layers\.json/)
    expect(module).toContain('export function valueAndGrad(params: Float64Array, x: Float64Array, target: Float64Array')
    expect(gradgen(['compile', '--check', 'net.layers.json']).status).toBe(0)
  })

  it('are told by their content', () => {
    expect(gradgen(['compile', '-'], { input: spec }).stdout).toContain('"dense/kernel"')
    expect(gradgen(['compile', '-'], { input: 'layers:\n  - { type: Dense, units: 2 }\ninput: [3]\n' }).stdout).toContain('"dense/kernel"')
    put('net', spec)
    expect(gradgen(['compile', 'net', '-o', '-']).stdout).toContain('"dense/kernel"')
  })

  it('are inspected, checked and measured', () => {
    put('net.json', spec)
    expect(gradgen(['inspect', 'net.json']).stdout).toContain('dense')
    expect(gradgen(['check', 'net.json', '--samples', '2'])).toMatchObject({ status: 0, stderr: '' })
    expect(gradgen(['types', 'net.json']).status).toBe(0)
    expect(existsSync(at('net.d.json.ts'))).toBe(true)
  })

  it('read templates beside them', () => {
    put('nets/net.layers.yaml', yaml)
    put('nets/glu.expr', glu)
    expect(gradgen(['compile', 'nets/net.layers.yaml'])).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(at('nets/net.layers.grad.ts'), 'utf8')).toContain('"glu/gate"')
  })

  it('have faults with the path in the spec, and nothing is written', () => {
    put('net.json', spec.replace('"units"', '"unist"'))
    const { status, stderr } = gradgen(['compile', 'net.json'])
    expect(status).toBe(1)
    expect(stderr).toContain("net.json:8:7: error G1005: there is no key 'layers[0].unist'")
    expect(stderr).toContain("did you mean 'units'?")
    expect(existsSync(at('net.grad.ts'))).toBe(false)
  })

  it('have faults of a template in its own file', () => {
    put('nets/net.layers.yaml', yaml)
    put('nets/glu.expr', glu.replace('x*gate', 'x*gte'))
    const { status, stderr } = gradgen(['compile', 'nets/net.layers.yaml'])
    expect(status).toBe(1)
    expect(stderr).toContain("nets/glu.expr:4:25: error G201: unknown name 'gte'")
    expect(stderr).toMatch(/> 4 \| \(x\*kernel\) \.\* sigmoid\(x\*gte\)/)
    const { diagnostics } = JSON.parse(gradgen(['compile', '--json', 'nets/net.layers.yaml']).stdout) as { diagnostics: object[] }
    expect(diagnostics).toMatchObject([{ code: 'G201', file: 'nets/glu.expr' }])
    put('nets/net.layers.yaml', yaml.replace('glu', 'gone'))
    expect(gradgen(['compile', 'nets/net.layers.yaml']).stderr).toContain("nets/net.layers.yaml:3:11: error G1014: 'layers[0].type': there is no template './gone.expr'")
  })
})
