import { describe, expect, it } from 'vitest'
import { reverse } from '../../src/differentiate/reverse.js'
import { evaluateNode } from '../../src/formula/evaluate.js'
import type { Node, Sym } from '../../src/ir/node.js'
import { elements } from '../../src/ir/shape.js'
import type { Tensor } from '../../src/ir/tensor.js'
import { bench, numbersOf, shapeOf, tensorOf } from './arrays.js'
import { functions } from './samples.js'

/** Numbers between 0.1 and 0.9 without a pattern. */
const numbers = (length: number, seed: number) => Array.from({ length }, (_, k) => 0.1 + 0.8 * (((Math.sin(12.9898 * (k + 1) + 78.233 * seed) * 43758.5453) % 1 + 1) % 1))

const trials: readonly (readonly [number, number, number])[] = [[2, 3, 4], [3, 1, 2], [1, 2, 3]]

/** Where differences mean nothing: steps and truth values. */
const steps = new Set(['larger', 'and', 'oneHot', 'oneHot of one'])

describe('gradients of functions of arrays are what differences say', () => {
  it.each(Object.entries(functions).filter(([title]) => !steps.has(title)))('%s', (title, kinds) => {
    for (const [trial, sizes] of trials.entries()) {
      for (const lifts of [[], [true, false, true], [false, true, true]]) {
        const { graph, symbols, input, constant, apply } = bench()
        const front = lifts.length > 0 ? [2] : []
        const inputs: Node[] = []
        const args = kinds(...sizes).map((kind, k) => {
          if ('constant' in kind) return constant({ shape: shapeOf(kind.constant), data: numbersOf(kind.constant) })
          const lifted = lifts[k] ?? false
          const shape = [...(lifted ? front : []), ...kind.shape]
          const { classes } = kind
          const data = classes === undefined ? numbers(elements(shape), trial + 5 * k) : Array.from({ length: elements(shape) }, (_, at) => (at * 7 + trial) % classes)
          const operand = input({ shape, data }, lifted, classes)
          if (classes === undefined) inputs.push(operand.node)
          return operand
        })
        const { node } = apply(title.split(' ')[0]!, args, front.length)
        const upstream = input({ shape: node.shape, data: numbers(elements(node.shape), 17) }).node
        const weights = symbols.get(upstream)!.data
        const value = (given: ReadonlyMap<Node, Tensor<number>>) => Array.from(evaluateNode(node, given).data).reduce((sum, y, k) => sum + y * weights[k]!, 0)
        const { gradient } = reverse(graph, [{ node, upstream }], inputs as Sym[])
        for (const [k, symbol] of inputs.entries()) {
          const found = evaluateNode(gradient[k]!, symbols)
          expect(found.shape).toEqual(symbol.shape)
          const { shape, data } = symbols.get(symbol)!
          const differences = Array.from(data, (x, at) => {
            const h = 1e-5
            const moved = (by: number) => value(new Map([...symbols, [symbol, { shape, data: Array.from(data, (y, j) => (j === at ? x + by : y)) }]]))
            return (8 * (moved(h) - moved(-h)) - (moved(2 * h) - moved(-2 * h))) / (12 * h)
          })
          const size = Math.max(1, ...differences.map(Math.abs))
          for (const [at, wanted] of differences.entries())
            expect(Math.abs(found.data[at]! - wanted) <= 1e-6 * size, `${sizes.join(', ')}; lifted ${lifts.join(', ')}; argument ${k}, element ${at}: ${found.data[at]}, not ${wanted}`).toBe(true)
        }
      }
    }
  })
})

describe('at kinks', () => {
  const gradientOf = (name: string, x: readonly number[], ...constants: readonly number[]) => {
    const { graph, symbols, input, constant, apply } = bench()
    const operand = input(tensorOf(x))
    const { node } = apply(name, [operand, ...constants.map(value => constant(tensorOf(value)))])
    return Array.from(evaluateNode(reverse(graph, [{ node, upstream: graph.constant(1) }], [operand.node as Sym]).gradient[0]!, symbols).data, x => x + 0)
  }
  it.each([
    ['norm', [0, 0, 0], [2], [0, 0, 0]], ['norm', [0, 0], [1], [0, 0]], ['norm', [0, 0], [3], [0, 0]], ['norm', [0, 0], [4], [0, 0]], ['norm', [1, 0], [3], [1, 0]], ['norm', [0, 0], [Infinity], [0, 0]],
    ['std', [2, 2, 2], [], [0, 0, 0]], ['max', [1, 3, 3], [], [0, 1, 0]], ['min', [1, 1, 3], [], [1, 0, 0]],
    ['prod', [0, 2, 3], [], [6, 0, 0]], ['prod', [0, 2, 0], [], [0, 0, 0]], ['prod', Array.from({ length: 40 }, (_, k) => (k === 7 ? 0 : 1)), [], Array.from({ length: 40 }, (_, k) => (k === 7 ? 1 : 0))],
    ['l1', [0, -2], [], [0, -1]], ['hypot', [0, 0], [], [0, 0]],
  ] as const)('%s(%j), %j: %j', (name, x, constants, wanted) => expect(gradientOf(name, x, ...constants)).toEqual(wanted))

  it('the deviation of values whose mean is rounded has 0 too', () => {
    for (const slope of gradientOf('std', [0.1, 0.1, 0.1])) expect(slope).toBeCloseTo(0, 14)
  })
})
