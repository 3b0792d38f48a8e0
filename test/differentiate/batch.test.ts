import { describe, expect, it } from 'vitest'
import { createCompilation } from '../../src/compilation.js'
import { lift } from '../../src/ops/tensor/lift.js'
import { addGradients, addSecondDerivatives } from '../../src/differentiate/differentiate.js'
import { reverse } from '../../src/differentiate/reverse.js'
import { createGraph } from '../../src/ir/build.js'
import type { Argument } from '../../src/ir/fn.js'
import type { Node, Sym } from '../../src/ir/node.js'
import { elements } from '../../src/ir/shape.js'
import { ops } from '../../src/ops/table.js'
import { allTensorOps } from '../../src/ops/tensor/define.js'
import { sumAll } from '../../src/ops/tensor/reduce.js'
import { defaults } from '../../src/options.js'
import { simplify } from '../../src/simplify/simplify.js'
import { interpretTensors } from '../../src/verify/interpret.js'
import { random as randomNumbers } from '../../templates/kernels/random.js'
import { chooser, tensorTrials } from '../ops/tensors.js'
import { programs, shapes } from '../schedule/programs.js'

const count = 3

/** Lifts the roots over those symbols that differ, and holds the result against one example after the other. */
function agree(make: (graph: ReturnType<typeof createGraph>) => { readonly roots: readonly Node[]; readonly symbols: readonly Sym[] }, differs: (symbol: Sym) => boolean, numbers: (symbol: Sym, example: number) => readonly number[]) {
  const graph = createGraph()
  const { roots, symbols } = make(graph)
  const wide = new Map(symbols.filter(differs).map(symbol => [symbol, graph.local(symbol.name, [count, ...symbol.shape], symbol.classes)]))
  const lifted = lift(graph, count, roots, wide)

  const all = Array.from({ length: count }, (_, example) => new Map(symbols.map(symbol => [symbol, numbers(symbol, differs(symbol) ? example : 0)])))
  const together = new Map([...all[0]!, ...[...wide].map(([symbol, own]) => [own, all.flatMap(values => values.get(symbol)!)] as const)])
  const expected = all.map(values => interpretTensors(graph, roots, values))
  const found = interpretTensors(graph, lifted.map(({ node }) => node), together)
  for (const [k, { node, isLifted }] of lifted.entries()) {
    expect(node.shape).toEqual(isLifted ? [count, ...roots[k]!.shape] : roots[k]!.shape)
    const wanted = isLifted ? expected.flatMap(results => [...results[k]!]) : [...expected[0]![k]!]
    expect([...found[k]!]).toEqual(wanted)
  }
  return lifted
}

/** All symbols, each alone, and some. */
const choices: readonly (readonly [string, (symbol: Sym) => boolean])[] = [
  ['all', () => true],
  ...Object.keys(shapes).map(name => [name, (symbol: Sym) => symbol.name === name] as const),
  ['A and y', symbol => symbol.name === 'A' || symbol.name === 'y'],
  ['all but x', symbol => symbol.name !== 'x'],
]

describe('second derivatives', () => {
  it.each(Object.keys(programs))('%s has the Hessian that differences of its gradient have', name => {
    const random = randomNumbers(9)
    const compilation = createCompilation('', defaults)
    const { graph } = compilation
    const symbols = Object.fromEntries(Object.entries(shapes).map(([symbol, shape]) => [symbol, graph.symbol(symbol, 'input', { shape })]))
    const wrt = ['A', 'x', 'y'].map((symbol): Argument => ({ name: symbol, kind: 'input', shape: shapes[symbol]!, domain: [-Infinity, Infinity], start: 0, symbol: symbols[symbol]! }))
    const f = sumAll(graph, graph.call(ops.tanh, graph.call(ops.mul, graph.constant(0.5), programs[name]!(graph, symbols))))
    const fn = addSecondDerivatives(addGradients({ graph, labels: new Map(), model: { name, arguments: wrt, wrt, outputs: [{ name: 'f', shape: [] }] }, outputs: [{ role: 'value', name: 'f', node: f }] }))
    const values = new Map(Object.values(symbols).map(symbol => [symbol, symbol.name === 'k' ? [2] : Array.from({ length: elements(symbol.shape) }, () => 0.2 + 1.5 * random())]))
    const plain = interpretTensors(graph, fn.outputs.map(({ node }) => node), values)
    const simplified = interpretTensors(graph, simplify(fn, compilation).outputs.map(({ node }) => node), values)
    for (const [k, numbers] of plain.entries())
      for (const [at, value] of numbers.entries()) expect(Math.abs(simplified[k]![at]! - value), `output ${k}, simplified`).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(value)))

    const gradients = fn.outputs.filter(({ role }) => role === 'gradient')
    for (const { wrt: of, by, node } of fn.outputs.filter(({ role }) => role === 'second')) {
      const gradient = gradients.find(output => output.wrt === of)!.node
      const [found] = interpretTensors(graph, [node], values)
      expect(node.shape).toEqual([...by!.shape, ...of!.shape])
      const length = elements(of!.shape)
      for (let k = 0; k < elements(by!.shape); k++) {
        const moved = (step: number) => interpretTensors(graph, [gradient], new Map([...values, [by!.symbol, values.get(by!.symbol)!.map((value, at) => (at === k ? value + step : value))]]))[0]!
        const [up, down] = [moved(1e-5), moved(-1e-5)]
        for (let j = 0; j < length; j++) {
          const expected = (up[j]! - down[j]!) / 2e-5
          expect(Math.abs(found![k * length + j]! - expected), `${by!.name}[${k}] ${of!.name}[${j}]`).toBeLessThanOrEqual(1e-6 * (1 + Math.abs(expected)))
        }
      }
    }
  })
})

describe('programs for many examples at once', () => {
  it.each(Object.keys(programs))('%s and its gradient are those of each example', name => {
    for (const [, differs] of choices) {
      const random = randomNumbers(5)
      const numbers = Array.from({ length: count }, (_, example) => new Map(Object.entries(shapes).map(([symbol, shape]) =>
        [symbol, symbol === 'k' ? [example] : Array.from({ length: elements(shape) }, () => 0.2 + 1.5 * random())])))
      agree(graph => {
        const symbols = Object.fromEntries(Object.entries(shapes).map(([symbol, shape]) => [symbol, graph.symbol(symbol, 'input', { shape })]))
        const node = programs[name]!(graph, symbols)
        const f = sumAll(graph, graph.call(ops.tanh, node))
        const { gradient } = reverse(graph, [{ node: f, upstream: graph.constant(1) }], Object.values(symbols).filter(symbol => symbol.name !== 'k'))
        return { roots: [node, f, ...gradient], symbols: Object.values(symbols) }
      }, differs, (symbol, example) => numbers[example]!.get(symbol.name)!)
    }
  })

  it('leaves what is the same for all as it is', () => {
    const [same, different] = agree(graph => {
      const [x, y] = ['x', 'y'].map(name => graph.symbol(name, 'input', { shape: [2] })) as [Sym, Sym]
      const shared = sumAll(graph, graph.call(ops.exp, x))
      return { roots: [shared, graph.call(ops.mul, shared, y)], symbols: [x, y] }
    }, symbol => symbol.name === 'y', (symbol, example) => [example + symbol.name.length, 2])
    expect(same!.isLifted).toBe(false)
    expect(different!.node.kind === 'call' && different!.node.args.includes(same!.node)).toBe(true)
  })

  it.each(allTensorOps.filter(op => op.name in tensorTrials && op.arity !== 0).map(op => op.name))('%s, of random shapes and attributes', name => {
    for (let seed = 1; seed <= 12; seed++) {
      const random = randomNumbers(seed)
      const choose = chooser(random)
      const trial = tensorTrials[name as keyof typeof tensorTrials](choose)
      const flags = trial.operands.map(() => random() < 0.7)
      const data = Array.from({ length: count }, () => trial.operands.map(({ data, classes }) => (classes === undefined ? data.map(x => x * (1 + 0.1 * random())) : choose.shuffled(data))))
      const at = (symbol: Sym) => Number(symbol.name.slice(1))
      agree(graph => {
        const symbols = trial.operands.map(({ shape, classes }, k) => graph.local(`a${k}`, shape, classes))
        return { roots: [trial.build(graph, symbols)], symbols }
      }, symbol => flags[at(symbol)]!, (symbol, example) => data[example]![at(symbol)]!)
    }
  })
})
