import { describe, expect, it } from 'vitest'
import { createCompilation } from '../../src/compilation.js'
import { addAdjoints, addGradients } from '../../src/differentiate/differentiate.js'
import { emitFunctionBody } from '../../src/emit/emit.js'
import type { Argument, Fn } from '../../src/ir/fn.js'
import type { Node, Sym } from '../../src/ir/node.js'
import { elements } from '../../src/ir/shape.js'
import { ops } from '../../src/ops/table.js'
import { tableOf } from '../../src/ops/tensor/arrange.js'
import { sumAll } from '../../src/ops/tensor/reduce.js'
import { defaults } from '../../src/options.js'
import { schedule } from '../../src/schedule/schedule.js'
import { interpretTensors } from '../../src/verify/interpret.js'
import { random as randomNumbers } from '../../templates/kernels/random.js'
import { programs, shapes } from '../schedule/programs.js'

/** Σ weights·program, a scalar that every element of the program's result has a part in. */
function scalarised(name: string, emit: readonly ('forward' | 'valueAndGrad' | 'backward')[], unroll: number) {
  const compilation = createCompilation('', { ...defaults, emit, unroll })
  const { graph } = compilation
  const symbols: Record<string, Sym> = Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, graph.symbol(name, 'input', { shape })]))
  const args = Object.values(symbols).map((symbol): Argument => ({ name: symbol.name, kind: 'input', shape: symbol.shape, domain: symbol.domain, start: 0, symbol }))
  const node = programs[name]!(graph, symbols)
  const random = randomNumbers(3)
  const weights = tableOf(graph, node.shape, Array.from({ length: elements(node.shape) }, () => 1 + random()))
  const f = sumAll(graph, graph.call(ops.mul, weights, graph.call(ops.tanh, node)))
  const wrt = args.filter(argument => argument.name !== 'k')
  const fn: Fn = { graph, labels: new Map(), model: { name, arguments: args, wrt, outputs: [{ name: 'f', shape: [] }] }, outputs: [{ role: 'value', name: 'f', node: f }] }
  const values = new Map<Sym, number | Float64Array>(args.map(({ symbol, shape }) =>
    [symbol, symbol.name === 'k' ? 2 : Float64Array.from({ length: elements(shape) }, () => 0.2 + 1.5 * random())]))
  return { compilation, graph, fn, args, wrt, f, values }
}

/** Central differences, extrapolated once. */
function difference(f: (x: number) => number, x: number): number {
  const slope = (h: number) => (f(x + h) - f(x - h)) / (2 * h)
  return (4 * slope(5e-4) - slope(1e-3)) / 3
}

function expectedGradient({ graph, wrt, f, values }: ReturnType<typeof scalarised>): number[] {
  return wrt.flatMap(({ symbol, shape }) => Array.from({ length: elements(shape) }, (_, k) => {
    const at = (moved: number) => {
      const data = Float64Array.from(values.get(symbol) as Float64Array)
      data[k] = moved
      return interpretTensors(graph, [f], new Map([...values, [symbol, data]]))[0]![0]!
    }
    return difference(at, (values.get(symbol) as Float64Array)[k]!)
  }))
}

const close = (got: ArrayLike<number>, expected: readonly number[], name: string) => {
  expect(got.length).toBe(expected.length)
  for (const [k, slope] of expected.entries()) expect(Math.abs(got[k]! - slope), `${name} ${k}: ${got[k]} for ${slope}`).toBeLessThanOrEqual(1e-7 * (1 + Math.abs(slope)))
}

describe('reverse mode over tensors', () => {
  it.each(Object.keys(programs))('%s has the gradient that differences have', name => {
    const program = scalarised(name, ['valueAndGrad'], 0)
    const gradients = addGradients(program.fn).outputs.filter(output => output.role === 'gradient')
    for (const [k, { node }] of gradients.entries()) expect(node.shape).toEqual(program.wrt[k]!.shape)
    const found = interpretTensors(program.graph, gradients.map(output => output.node as Node), program.values)
    close(found.flatMap(part => [...part]), expectedGradient(program), name)
  })

  it.each(Object.keys(programs).flatMap(name => [[name, 0], [name, 8]] as const))('%s, emitted as loops, written out up to %s rounds', (name, unroll) => {
    const program = scalarised(name, ['forward', 'backward', 'valueAndGrad'], unroll)
    const { compilation, args, values, wrt } = program
    const fn = addAdjoints(addGradients(program.fn))
    const module = (new Function(emitFunctionBody(schedule(fn, compilation), compilation)) as () => {
      valueAndGrad(...args: unknown[]): number; forward(...args: unknown[]): number; backward(...args: unknown[]): void; tapeLength: number
    })()
    const given = args.map(({ symbol }) => values.get(symbol)!)
    const length = wrt.reduce((sum, { shape }) => sum + elements(shape), 0)
    const expected = expectedGradient(program)
    const grad = new Float64Array(length).fill(NaN)
    const value = module.valueAndGrad(...given, grad)
    close(grad, expected, name)
    const tape = new Float64Array(module.tapeLength).fill(NaN)
    expect(Math.abs(module.forward(...given, tape) - value)).toBeLessThanOrEqual(1e-13 * (1 + Math.abs(value)))
    grad.fill(NaN)
    module.backward(...given, tape, 2, grad)
    close(grad, expected.map(slope => 2 * slope), name)
  })
})
