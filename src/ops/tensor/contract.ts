import type { Graph } from '../../ir/build.js'
import type { Call, Node } from '../../ir/node.js'
import type { Attributes } from '../../ir/op.js'
import { elements, forEachPoint, strides, type Shape } from '../../ir/shape.js'
import { tensorOp } from './define.js'

/**
 * Which axes of the two operands and of the result go together: each axis has a letter, a whole number from 0. Letters that the result
 * lacks are summed over. Every letter stands in both operands, or in one of them and in the result; none twice in one operand.
 */
export interface ContractAttributes extends Attributes {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly out: readonly number[]
}

/** The extent of each letter, by letter. */
export function extentsOf({ left, right }: ContractAttributes, args: readonly Shape[]): number[] {
  const extents: number[] = []
  for (const [k, letter] of left.entries()) extents[letter] = args[0]![k]!
  for (const [k, letter] of right.entries()) extents[letter] = args[1]![k]!
  return extents
}

/** Σ left·right over shared letters: dot, matrix–vector, matrix–matrix and outer products and their transposes are spellings of it. */
export const contract = tensorOp<ContractAttributes>('contract', {
  arity: 2, latex: String.raw`#a \cdot #b`, tame: true,
  row: {
    shape: (args, attributes) => attributes.out.map(letter => extentsOf(attributes, args)[letter]!),
    evaluate(args, attributes, shape, { field: F }) {
      const { left, right, out } = attributes
      const [a, b] = args
      const domain = extentsOf(attributes, args.map(arg => arg.shape))
      const stepsOf = (letters: readonly number[], of: Shape): number[] => {
        const steps = domain.map(() => 0)
        for (const [k, stride] of strides(of).entries()) steps[letters[k]!] = stride
        return steps
      }
      const [ofA, ofB, ofOut] = [stepsOf(left, a!.shape), stepsOf(right, b!.shape), stepsOf(out, shape)]
      const at = (steps: readonly number[], point: readonly number[]) => point.reduce((sum, index, letter) => sum + index * steps[letter]!, 0)
      const result = Array.from({ length: elements(shape) }, () => F.of(0))
      // The last letter is gone through by steps: these products are nearly all the work of a check of a network.
      const count = domain.at(-1) ?? 1
      const [stepA, stepB, step] = [ofA.at(-1) ?? 0, ofB.at(-1) ?? 0, ofOut.at(-1) ?? 0]
      forEachPoint(domain.slice(0, -1), point => {
        let [atA, atB, to] = [at(ofA, point), at(ofB, point), at(ofOut, point)]
        for (let k = 0; k < count; k++) {
          result[to] = F.add(result[to]!, F.mul(a!.data[atA]!, b!.data[atB]!))
          atA += stepA
          atB += stepB
          to += step
        }
      })
      return result
    },
    adjoint(graph, { args, attributes }, g, k) {
      const { left, right, out } = attributes as ContractAttributes
      const [a, b] = args
      return k === 0 ? contractOf(graph, g, out, b!, right, left) : contractOf(graph, a!, left, g, out, right)
    },
    lift({ graph }, { attributes }, [a, b]) {
      const { left, right, out } = attributes as ContractAttributes
      const example = Math.max(-1, ...left, ...right) + 1
      const [p, q] = [a!.isLifted ? [example, ...left] : left, b!.isLifted ? [example, ...right] : right]
      return contractOf(graph, a!.node, p, b!.node, q, [example, ...out])
    },
    operations: (args, attributes) => {
      const products = elements(extentsOf(attributes, args))
      return attributes.out.length === extentsOf(attributes, args).length ? products : 2 * products
    },
  },
})

/** The contraction of two nodes whose axes have these letters. Letters are numbered anew in order of appearance, so that equal contractions are one node. */
export function contractOf(graph: Graph, a: Node, left: readonly number[], b: Node, right: readonly number[], out: readonly number[]): Call {
  const names = new Map<number, number>()
  const renamed = (letters: readonly number[]) => letters.map(letter => {
    if (!names.has(letter)) names.set(letter, names.size)
    return names.get(letter)!
  })
  const [p, q, r] = [renamed(left), renamed(right), renamed(out)]
  return graph.apply(contract, { key: JSON.stringify([p, q, r]), left: p, right: q, out: r } satisfies ContractAttributes, a, b)
}
