import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reverse } from '../../src/differentiate/reverse.js'
import type { Graph } from '../../src/ir/build.js'
import type { Node, Sym } from '../../src/ir/node.js'
import { ops } from '../../src/ops/table.js'
import { simplify } from '../../src/simplify/simplify.js'
import { interpret } from '../../src/verify/interpret.js'
import { emptyCompilation, fnOf, shown } from './program.js'

/**
 * Dense families of expressions: few symbols and few ops, so that like terms, common factors, powers of one base and inverse functions meet
 * in every constellation, as they do in derivatives.
 */
interface Family {
  readonly name: string
  readonly symbols: readonly string[]
  readonly grow: readonly ((graph: Graph, a: Node, b: Node, k: number) => Node)[]
}

const add = (graph: Graph, a: Node, b: Node) => graph.call(ops.add, a, b)
const sub = (graph: Graph, a: Node, b: Node) => graph.call(ops.sub, a, b)
const mul = (graph: Graph, a: Node, b: Node) => graph.call(ops.mul, a, b)
const div = (graph: Graph, a: Node, b: Node) => graph.call(ops.div, a, b)
const neg = (graph: Graph, a: Node) => graph.call(ops.neg, a)
const power = (graph: Graph, a: Node, _: Node, k: number) => graph.call(ops.powWhole, a, graph.constant([2, 3, 2, 1, 4, -1, -2][k % 7]!))
const scale = (graph: Graph, a: Node, _: Node, k: number) => graph.call(ops.mul, graph.constant([2, 3, 0.5, -1, 0.25][k % 5]!), a)
const shift = (graph: Graph, a: Node, _: Node, k: number) => graph.call(ops.add, a, graph.constant([1, -1, 2, 0.5][k % 4]!))
const unary = (...names: (keyof typeof ops)[]) => (graph: Graph, a: Node, _: Node, k: number) => graph.call(ops[names[k % names.length]!], a)

const families: readonly Family[] = [
  { name: 'polynomials of one symbol', symbols: ['x'], grow: [add, mul, add, mul, sub, power, scale, shift] },
  { name: 'polynomials of two', symbols: ['x', 'y'], grow: [add, mul, sub, mul, power, scale, neg, shift] },
  { name: 'quotients', symbols: ['x', 'y'], grow: [add, mul, div, div, sub, power, scale, neg, shift] },
  { name: 'exponentials and logarithms', symbols: ['x', 'y'], grow: [add, mul, div, sub, neg, power, shift, unary('exp', 'log', 'expm1', 'log1p', 'sigmoid', 'sigmoidc', 'softplus', 'tanh', 'tanhc')] },
  { name: 'roots and powers', symbols: ['x', 'y'], grow: [add, mul, div, power, shift, unary('sqrt', 'abs', 'sqrt', 'cbrt'), (graph, a, _, k) => graph.call(ops.pow, a, graph.constant([0.5, 1.5, -0.5, 2.5, 1 / 3][k % 5]!))] },
  { name: 'angles', symbols: ['x', 'y'], grow: [add, mul, div, sub, neg, power, scale, unary('sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'asin', 'atan')] },
  { name: 'choices', symbols: ['x', 'y'], grow: [add, mul, sub, neg, (graph, a, b) => graph.call(ops.max, a, b), (graph, a, b) => graph.call(ops.min, a, b), unary('abs', 'sign', 'exp', 'log'),
    (graph, a, b, k) => graph.call(ops.select, graph.call([ops.larger, ops.smaller, ops.largerEq, ops.equal][k % 4]!, a, b), [a, graph.constant(0), b][k % 3]!, [b, a, graph.constant(0)][k % 3]!)] },
]

const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), { minLength: 3, maxLength: 16 })
const runs = Number(process.env['GRADGEN_RUNS'] ?? 400)
const points = [[0.75, 1.375], [1.625, 0.4375], [-0.8125, 0.65625], [2.25, -1.125]]

describe('simplified before and after differentiation', () => {
  it.each(families)('$name', ({ symbols, grow }) => {
    let compared = 0
    fc.assert(fc.property(steps, program => {
      const compilation = emptyCompilation(false)
      const { graph } = compilation
      const inputs = symbols.map(name => graph.symbol(name, 'input'))
      const pool: Node[] = [...inputs]
      for (const [which, p, q, k] of program) {
        const pick = (n: number) => pool[pool.length - 1 - (n % Math.min(pool.length, 5))]!
        pool.push(grow[which % grow.length]!(graph, pick(p), pick(q), k))
      }
      const written = pool.at(-1)!
      const gradient = (node: Node) => reverse(graph, [{ node, upstream: graph.constant(1) }], inputs).gradient
      const plain = [written, ...gradient(written)]
      const primal = simplify(fnOf(compilation, [written]), compilation).outputs[0]!.node
      const lean = simplify(fnOf(compilation, [primal, ...gradient(primal)], true), compilation).outputs.map(output => output.node)

      for (const point of points) {
        const at = (nodes: readonly Node[], by = 0) => interpret(graph, nodes, new Map<Sym, number>(inputs.map((symbol, k) => [symbol, point[k]! * (1 + by)])))
        const [was, is, near, isNear] = [at(plain), at(lean), at(plain, 1e-13), at(lean, 1e-13)]
        if (!Number.isFinite(was[0])) continue
        for (const [k, truth] of was.entries()) {
          // Where the least change of the point changes the result, rounding decides it.
          const noise = Math.abs(near[k]! - truth) + Math.abs(isNear[k]! - is[k]!)
          if (!Number.isFinite(truth) || !(noise < 1e-7 * (Math.abs(truth) + 1e-3)) || was.some(value => Math.abs(value) > 1e12)) continue
          compared++
          expect(Math.abs(is[k]! - truth) <= 1e-6 * (1e-3 + Math.abs(truth)),
            `${k === 0 ? 'the value' : `∂/∂${symbols[k - 1]}`} of ${shown(written)} at ${point.join(', ')}: ${truth} became ${is[k]} as ${shown(lean[k]!)}`).toBe(true)
        }
      }
    }), { numRuns: runs, seed: 20261124 })
    expect(compared).toBeGreaterThan(runs)
  })
})
