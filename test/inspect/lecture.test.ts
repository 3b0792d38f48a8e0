import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { attempt } from '../../src/compile.js'
import { endsOf } from '../../src/inspect/circuit/circuit.js'
import { gateOf } from '../../src/inspect/circuit/gate.js'
import { gatesOf } from '../../src/inspect/html/steps.js'
import { flowAt } from '../../src/inspect/point.js'
import { parse } from '../../src/parse/parse.js'
import { pointAt, type Point } from '../../src/point.js'
import { simplify } from '../../src/simplify/simplify.js'

/** Of each gate in order: what stands in it, its value, and what comes back to it. */
function circuit(example: string, at: Point, fused: boolean): (readonly [gate: string, value: readonly number[], gradient: readonly number[]])[] {
  const { result } = attempt(readFileSync(`examples/${example}.expr`, 'utf8'), {}, compilation => {
    const written = parse(compilation)
    const fn = fused ? simplify(written, compilation) : written
    const flow = flowAt(fn.graph, endsOf(fn).map(({ node }) => node), pointAt(fn.model, at, problem => { throw new Error(problem) }))
    const of = (tensors: readonly { readonly data: ArrayLike<number> }[]) => tensors.map(({ data }) => Array.from(data))
    return [
      ...gatesOf(fn).map(gate => [gateOf(gate).label, ...of([flow.value(gate), flow.gradient(gate)])] as const),
      ...fn.model.arguments.map(({ name, symbol }) => [name, ...of([flow.value(symbol), flow.gradient(symbol)])] as const),
    ].map(([gate, value, gradient]) => [gate, value!, gradient!] as const)
  })
  return result!
}

const neuron = { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 }
const s = 0.19661193324148185

/** LECTURE: every number of the pictures, to 1e−12. */
const pictures: readonly (readonly [example: string, at: Point, fused: boolean, gates: readonly (readonly [gate: string, value: number | readonly number[], gradient: number | readonly number[]])[]])[] = [
  ['circuit', { x: -2, y: 5, z: -4 }, true, [['+', 3, -4], ['×', -12, 1], ['x', -2, -4], ['y', 5, -4], ['z', -4, 3]]],
  ['neuron', neuron, false, [
    ['×', -2, s], ['×', 6, s], ['+', 4, s], ['+', 1, s], ['−x', -1, -s], ['exp', 0.36787944117144233, -0.534446645388523], ['+1', 1.3678794411714423, -0.534446645388523],
    ['1/x', 0.7310585786300049, 1], ['w0', 2, -s], ['x0', -1, 2 * s], ['w1', -3, -2 * s], ['x1', -2, -3 * s], ['w2', -3, s],
  ]],
  ['neuron', neuron, true, [
    ['×', -2, s], ['×', 6, s], ['+', 4, s], ['+', 1, s], ['σ', 0.7310585786300049, 1], ['w0', 2, -s], ['x0', -1, 2 * s], ['w1', -3, -2 * s], ['x1', -2, -3 * s], ['w2', -3, s],
  ]],
  ['patterns', { x: 3, y: -4, z: 2, w: -1 }, true, [['×', -12, 2], ['max', 2, 2], ['+', -10, 2], ['×2', -20, 1], ['x', 3, -8], ['y', -4, 6], ['z', 2, 2], ['w', -1, 0]]],
  ['fork', { x: 3, y: -2 }, false, [['×', -6, -9], ['+', -3, -6], ['×', 18, 1], ['x', 3, 12], ['y', -2, -27]]],
  ['norm', { W: [[0.1, 0.5], [-0.3, 0.8]], x: [0.2, 0.4] }, true, [
    ['x·y', [0.22, 0.26], [0.44, 0.52]], ['x²', [0.0484, 0.0676], [1, 1]], ['Σ', 0.116, 1], ['W', [0.1, 0.5, -0.3, 0.8], [0.088, 0.176, 0.104, 0.208]], ['x', [0.2, 0.4], [-0.112, 0.636]],
  ]],
]

describe('the pictures of the lecture', () => {
  it.each(pictures)('%s at %j, fused: %s', (example, at, fused, wanted) => {
    const found = circuit(example, at, fused)
    expect(found.map(([gate]) => gate)).toEqual(wanted.map(([gate]) => gate))
    for (const [k, [gate, value, gradient]] of wanted.entries()) {
      for (const [numbers, given] of [[found[k]![1], value], [found[k]![2], gradient]] as const) {
        const all = typeof given === 'number' ? [given] : given
        expect(numbers.length, gate).toBe(all.length)
        for (const [j, number] of all.entries()) expect(Math.abs(numbers[j]! - number), gate).toBeLessThanOrEqual(1e-12)
      }
    }
  })

  const texts = (picture: string, part: string) => [...readFileSync(`generated/circuits/${picture}.svg`, 'utf8').matchAll(new RegExp(`<g class="${part}">(.*?)</g>`, 'g'))]
    .flatMap(([, group]) => [...group!.matchAll(/<text(?! class="shape")[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text))

  it('show them on the wires: the value above, the gradient below', () => {
    expect(texts('circuit', 'value')).toEqual(['−2', '5', '3', '−4', '−12'])
    expect(texts('circuit', 'gradient')).toEqual(['−4', '−4', '−4', '3', '1'])
    expect(texts('neuron-as-written', 'gradient')).toEqual(['−0.1966', '0.3932', '−0.3932', '−0.5898', '0.1966', '0.1966', '0.1966', '0.1966', '0.1966', '−0.1966', '−0.5344', '−0.5344', '1'])
    expect(texts('neuron-fused', 'gradient')).toEqual(['−0.1966', '0.3932', '−0.3932', '−0.5898', '0.1966', '0.1966', '0.1966', '0.1966', '0.1966', '1'])
    // The forked wires carry a part each, and what leaves x and q is the sum.
    expect(texts('fork', 'gradient')).toEqual(expect.arrayContaining(['12', '18', '−6', '−27', '−9', '−3']))
    expect(texts('norm', 'gradient')).toEqual(expect.arrayContaining(['0.088', '0.176', '0.104', '0.208', '−0.112', '0.636', '0.44', '0.52']))
  })
})
