import { describe, expect, it } from 'vitest'
import { createCompilation } from '../../src/compilation.js'
import { emitFunctionBody } from '../../src/emit/emit.js'
import type { Argument, Fn } from '../../src/ir/fn.js'
import type { Sym } from '../../src/ir/node.js'
import { elements } from '../../src/ir/shape.js'
import { defaults } from '../../src/options.js'
import { schedule } from '../../src/schedule/schedule.js'
import { random as randomNumbers } from '../../templates/kernels/random.js'
import { interpretTensors } from '../../src/verify/interpret.js'
import { programs, shapes } from './programs.js'

/** The emitted text of a program, run, beside the rows' own meaning. */
function both(name: string, unroll: number | 'auto', label: number) {
  const compilation = createCompilation('', { ...defaults, unroll, emit: ['forward'] })
  const { graph } = compilation
  const symbols = Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, graph.symbol(name, 'input', { shape })]))
  const args = Object.values(symbols).map((symbol): Argument => ({ name: symbol.name, kind: 'input', shape: symbol.shape, domain: symbol.domain, start: 0, symbol }))
  const node = programs[name]!(graph, symbols)
  const outputs = [{ name: 'f', node }, { name: 'g', node: symbols['k']! }]
  const fn: Fn = {
    graph, labels: new Map(),
    model: { name, arguments: args, wrt: args, outputs: outputs.map(({ name, node }) => ({ name, shape: node.shape })) },
    outputs: outputs.map(output => ({ role: 'value' as const, ...output })),
  }
  const random = randomNumbers(7)
  const values = new Map<Sym, number | Float64Array>(args.map(({ symbol, shape }) =>
    [symbol, symbol.name === 'k' ? label : Float64Array.from({ length: elements(shape) }, () => 4 * random() - 2)]))
  const [expected] = interpretTensors(graph, [node], values)
  const module = (new Function(emitFunctionBody(schedule(fn, compilation), compilation)) as () => { forward(...args: unknown[]): Float64Array })()
  // What `out` held before must not matter.
  const out = new Float64Array(elements(node.shape) + 1).fill(NaN)
  return { got: [...module.forward(...args.map(({ symbol }) => values.get(symbol)!), out)].slice(0, -1), expected: [...expected!] }
}

const labelled = new Set(['label', 'oneHot'])

describe.each([0, 2, 'auto', 16] as const)('loops, written out up to %s rounds', unroll => {
  it.each(Object.keys(programs))('%s is what its rows say', name => {
    for (const label of labelled.has(name) ? [0, 2, 4, 7, -1, 1.5, NaN] : [2]) {
      const { got, expected } = both(name, unroll, label)
      expect(got.length).toBe(expected.length)
      for (const [k, value] of got.entries()) {
        if (Number.isNaN(expected[k]!)) expect(value).toBeNaN()
        else expect(Math.abs(value - expected[k]!), `${name}[${k}]`).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(expected[k]!)))
      }
    }
  })
})
