import { describe, expect, it } from 'vitest'
import { cases } from '../../bench/engines/cases.js'
import { engineNames, farthest, type EngineResult } from '../../bench/engines/measure.js'
import { enginesTable } from '../../bench/engines/table.js'
import { gradgenWay, type NetModule } from '../../bench/engines/ways.js'
import { loadWithCode } from '../../bench/load.js'
import { summary } from '../../bench/summary.js'

const result: EngineResult = {
  model: 'net', goal: 10, gradgen: 100, value: 50, peers: { 'TensorFlow.js wasm': 800, 'jax-js': 40 }, notes: { 'TensorFlow.js cpu': 'it has no kernel Sum' },
  operations: 1, bytes: 2, minified: 3, compileMilliseconds: 4,
}

describe('the table of engines', () => {
  it('has ratios, what is missing, and by how much a goal is missed', () => {
    const { rows: [row], note } = enginesTable([result])
    expect(row!.slice(0, 6)).toEqual(['net', '–', '**8.0×**', '**0.4×**', '≥ 10×: missed: 25 % too slow', '2.00'])
    expect(note).toContain('TensorFlow.js cpu: it has no kernel Sum.')
  })

  it('says of what is not installed how to install it', () => {
    const notes = Object.fromEntries(engineNames.map(name => [name, 'not installed: `npm ci --prefix test/tensorflow`']))
    const { rows: [row], note } = enginesTable([{ ...result, peers: {}, notes }])
    expect(row!.slice(1, 5)).toEqual(['–', '–', '–', ''])
    expect(note.match(/npm ci --prefix/g)).toHaveLength(3)
  })

  it('goes into the README', () => expect(summary([], [result], 'here')).toContain('| net |  | 8.0× | 0.4× |'))
})

describe('other numbers are seen', () => {
  it.each([
    [[1, 2], [1, 2], 0], [[1, 2.2], [1, 2], 0.1], [[1], [1, 2], Infinity], [[1, -2], [1, 2], 2],
  ])('%j beside %j', (found, wanted, far) => expect(farthest(found, wanted)).toBeCloseTo(far, 12))
  it('NaN', () => expect(farthest([1, NaN], [1, 2])).toBeNaN())
})

/** With the engines themselves they are compared where those are installed (test/tensorflow); here, with differences. */
describe.each(cases.filter(({ name }) => !/3072|28×28/.test(name)))('$name', given => {
  it('has a gradient that is the slope of its value', async () => {
    const { module } = await loadWithCode<NetModule>(given.text, given.filename)
    const all = gradgenWay(module, given).all()
    expect(all.length).toBe(1 + module.gradLength)
    for (const k of [0, module.gradLength >> 1, module.gradLength - 1]) {
      const moved = (step: number) => gradgenWay(module, given, params => { params[k]! += step }).all()[0]!
      expect(Math.abs((moved(1e-5) - moved(-1e-5)) / 2e-5 - all[1 + k]!), `param ${k}`).toBeLessThan(1e-7)
    }
  })
})
