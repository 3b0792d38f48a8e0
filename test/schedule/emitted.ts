import { createCompilation } from '../../src/compilation.js'
import { emitFunctionBody } from '../../src/emit/emit.js'
import type { Graph } from '../../src/ir/build.js'
import type { Argument, Fn } from '../../src/ir/fn.js'
import type { Node, Sym } from '../../src/ir/node.js'
import { elements } from '../../src/ir/shape.js'
import { defaults } from '../../src/options.js'
import { schedule } from '../../src/schedule/schedule.js'
import { random as randomNumbers } from '../../templates/kernels/random.js'
import { interpretTensors } from '../../src/verify/interpret.js'

/** How a program is made over symbols. */
export type Make = (graph: Graph, symbols: Readonly<Record<string, Node>>) => Node

/** The emitted text of a program, run, beside the rows' own meaning. */
export function both(make: Make, shapes: Readonly<Record<string, readonly number[]>>, unroll: number | 'auto', label: number): { readonly text: string; readonly got: readonly number[]; readonly expected: readonly number[] } {
  const compilation = createCompilation('', { ...defaults, unroll, emit: ['forward'] })
  const { graph } = compilation
  const symbols = Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, graph.symbol(name, 'input', { shape })]))
  const args = Object.values(symbols).map((symbol): Argument => ({ name: symbol.name, kind: 'input', shape: symbol.shape, domain: symbol.domain, start: 0, symbol }))
  const node = make(graph, symbols)
  const outputs = [{ name: 'f', node }, { name: 'g', node: symbols['k']! }]
  const fn: Fn = {
    graph, labels: new Map(),
    model: { name: 'program', arguments: args, wrt: args, outputs: outputs.map(({ name, node }) => ({ name, shape: node.shape })) },
    outputs: outputs.map(output => ({ role: 'value' as const, ...output })),
  }
  const random = randomNumbers(7)
  const values = new Map<Sym, number | Float64Array>(args.map(({ symbol, shape }) =>
    [symbol, symbol.name === 'k' ? label : Float64Array.from({ length: elements(shape) }, () => 4 * random() - 2)]))
  const [expected] = interpretTensors(graph, [node], values)
  const text = emitFunctionBody(schedule(fn, compilation), compilation)
  const module = (new Function(text) as () => { forward(...args: unknown[]): Float64Array })()
  // What `out` held before must not matter.
  const out = new Float64Array(elements(node.shape) + 1).fill(NaN)
  return { text, got: [...module.forward(...args.map(({ symbol }) => values.get(symbol)!), out)].slice(0, -1), expected: [...expected!] }
}
