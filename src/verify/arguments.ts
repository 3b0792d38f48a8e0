import type { Argument, Fn } from '../ir/fn.js'
import { elements, strides, type Shape } from '../ir/shape.js'
import { tensorInterpreter } from './interpret.js'

/** Where the numbers of each argument begin when all stand one after another. */
export function startsOf(args: readonly Argument[]): number[] {
  let end = 0
  return args.map(({ shape }) => {
    const start = end
    end += elements(shape)
    return start
  })
}

/** Σₖ upstreamₖ·outputₖ of the numbers of all arguments, interpreted in doubles. */
export function weightedValue({ model, graph, outputs }: Fn, upstream: Float64Array): (x: Float64Array) => number {
  const run = tensorInterpreter(graph, outputs.filter(output => output.role === 'value').map(output => output.node))
  const starts = startsOf(model.arguments)
  return x => {
    let [sum, k] = [0, 0]
    for (const output of run(new Map(model.arguments.map(({ symbol, shape }, n) => [symbol, x.subarray(starts[n]!, starts[n]! + elements(shape))]))))
      for (const value of output) sum += value * upstream[k++]!
    return sum
  }
}

/** `W[1, 2]`, counted from 1 as in the language. */
export const elementName = (name: string, shape: Shape, k: number): string =>
  shape.length === 0 ? name : `${name}[${strides(shape).map((stride, axis) => (Math.floor(k / stride) % shape[axis]!) + 1).join(', ')}]`
