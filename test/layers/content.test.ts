import { describe, expect, it } from 'vitest'
import { createCompilation } from '../../src/compilation.js'
import { defaults } from '../../src/options.js'
import { isLayerSpec } from '../../src/parse/content.js'
import { layerSpecs } from '../../src/parse/layers/front-end.js'

describe('a spec is told by its content', () => {
  it.each([
    '{ "input": [3], "layers": [] }', '\ufeff\n  {\n  "layers": []\n}', '{}', 'name: net\ninput: [3]\nlayers:\n  - type: Dense', '# a net\n---\nlayers: []', '"layers":\n  - type: Dense',
    'modelTopology:\n  class_name: Sequential',
  ])('%j is one', text => expect(isLayerSpec(text, 'model.expr')).toBe(true))
  it.each([
    '', '# layers:\ny = x', 'y = x > 0 ? x\n  : 0', 'input label: class(3)\nlabel', 'y = {a: 1}', 'layers = 3', 'x\nlayers : 3', 'f(x) = x^2\ny = f(3)',
  ])('%j is none', text => expect(isLayerSpec(text, 'model.expr')).toBe(false))
  it('or by the name of its file', () => expect(['a.json', 'a.YAML', 'b.layers.yml', 'a.expr'].map(name => isLayerSpec('', name))).toEqual([true, true, true, false]))
})

describe('thousands of layers', () => {
  const milliseconds = (count: number): number => {
    const text = JSON.stringify({ input: [2], layers: Array.from({ length: count }, () => ({ type: 'Dense', units: 2 })), loss: 'mse' })
    const compilation = createCompilation(text, defaults, { specs: layerSpecs })
    const began = performance.now()
    expect(layerSpecs(compilation).model.arguments).toHaveLength(2 * count + 2)
    expect(compilation.diagnostics.list).toEqual([])
    return performance.now() - began
  }
  it('are read in time that grows with their number', () => {
    milliseconds(500)
    expect(milliseconds(4000) / milliseconds(1000)).toBeLessThan(12)
  })
})
