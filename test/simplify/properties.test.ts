import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reverse } from '../../src/differentiate/reverse.js'
import type { Graph } from '../../src/ir/build.js'
import type { Node, Sym } from '../../src/ir/node.js'
import type { Op } from '../../src/ir/op.js'
import { verifyFn } from '../../src/ir/verify.js'
import { reachable } from '../../src/ir/walk.js'
import { ops } from '../../src/ops/table.js'
import { priceOf } from '../../src/simplify/cost.js'
import { allRules } from '../../src/simplify/rules/all.js'
import { simplify } from '../../src/simplify/simplify.js'
import { interpret } from '../../src/verify/interpret.js'
import { preciseValues } from '../../src/verify/precise.js'
import { emptyCompilation, fnOf, shown } from './program.js'

/** One step of a random program: an op, and which of the nodes so far it takes. */
interface Step {
  readonly op: Op
  readonly args: readonly number[]
}

const often = [ops.add, ops.sub, ops.mul, ops.div, ops.neg]
const seldom = [
  ops.exp, ops.log, ops.sqrt, ops.sin, ops.cos, ops.tanh, ops.sigmoid, ops.sigmoidc, ops.abs, ops.sign, ops.max, ops.min, ops.powWhole, ops.select, ops.log1p, ops.expm1, ops.cosh, ops.sinh, ops.softplus,
]
const comparisons = [ops.larger, ops.smaller, ops.largerEq, ops.smallerEq]

const step: fc.Arbitrary<Step> = fc.record({
  op: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...often) }, { weight: 4, arbitrary: fc.constantFrom(...seldom) }),
  args: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
})

const program = fc.array(step, { minLength: 2, maxLength: 24 })

const inputs = ['x', 'y', 'z']
const constants = [1, 2, 0.5, -1, 3, 0]

/** The nodes of a program; the last few are its outputs, so that parts are shared. */
function build(graph: Graph, steps: readonly Step[]): Node[] {
  const pool: Node[] = [...inputs.map(name => graph.symbol(name, 'input')), ...constants.map(value => graph.constant(value))]
  for (const { op, args } of steps) {
    const pick = (k: number) => pool[pool.length - 1 - (args[k]! % Math.min(pool.length, 12))]!
    const node =
      op === ops.powWhole ? graph.call(op, pick(0), graph.constant((args[1]! % 7) - 2))
      : op === ops.select ? graph.call(op, graph.call(comparisons[args[3]! % 4]!, pick(0), pick(3)), pick(1), pick(2))
      : graph.call(op, ...Array.from({ length: op.arity }, (_, k) => pick(k)))
    pool.push(node)
  }
  return pool.slice(-2)
}

const price = (graph: Graph, nodes: readonly Node[]) => reachable(graph, nodes).reduce((sum, node) => sum + priceOf(node), 0)

const raising = new Set(['root of squares', ...allRules.filter(rule => rule.raises > 0).map(rule => rule.name)])

function run(steps: readonly Step[], exact = false, differentiated = false) {
  const compilation = emptyCompilation(exact)
  const before = build(compilation.graph, steps)
  const fn = simplify(fnOf(compilation, before, differentiated), compilation)
  return { compilation, graph: compilation.graph, before, fn, after: fn.outputs.map(output => output.node) }
}

const points = [
  [0.7, -1.3, 2.1], [-0.4, 0.9, 0.3], [1.5, 2.5, -0.6],
  [0, 1, -1], [1, 1, 2],
] as const

const valuesAt = (graph: Graph, point: readonly number[]): Map<Sym, number> => new Map(inputs.map((name, k) => [graph.symbol(name, 'input'), point[k]!]))

describe('a random program, simplified', () => {
  for (const differentiated of [false, true]) {
    it(`has the values that it had${differentiated ? ', by the rules for derivatives too' : ''}`, () => {
      fc.assert(fc.property(program, steps => {
        const { graph, before, after } = run(steps, false, differentiated)
        for (const point of points) {
          const nodes = reachable(graph, before)
          const truths = preciseValues(nodes, valuesAt(graph, point), 120)
          // A difference that cancels in 120 digits, or a value out of every range, decides branches by chance.
          if (truths.some(truth => !truth.isZero() && truth.isFinite() && (truth.abs().lt('1e-30') || truth.abs().gt('1e60')))) continue
          const [was, is] = [before, after].map(outputs => preciseValues(outputs, valuesAt(graph, point), 120))
          for (const [k, value] of was!.entries()) {
            if (!value.isFinite() || truths.some(truth => !truth.isFinite())) continue
            expect(value.minus(is![k]!).abs().lte(value.abs().plus(1).times('1e-12')), `${shown(before[k]!)} became ${shown(after[k]!)}: ${value} and ${is![k]!}`).toBe(true)
          }
        }
      }), { numRuns: 500, seed: 4 })
    })
  }

  it('has the derivatives that it had, where it had any', () => {
    fc.assert(fc.property(program, steps => {
      const { graph, before, after, compilation } = run(steps)
      if (compilation.steps!.length === 0) return
      const symbols = inputs.map(name => graph.symbol(name, 'input'))
      const gradients = [before, after].map(outputs => reverse(graph, outputs.map(node => ({ node, upstream: graph.constant(1) })), symbols).gradient)
      for (const point of points) {
        const values = valuesAt(graph, point)
        const truths = preciseValues(reachable(graph, before), values, 120)
        if (truths.some(truth => !truth.isFinite() || (!truth.isZero() && (truth.abs().lt('1e-30') || truth.abs().gt('1e60'))))) continue
        const [was, is] = gradients.map(gradient => preciseValues(gradient, values, 120))
        for (const [k, slope] of was!.entries())
          if (slope.isFinite() && slope.abs().lt('1e60'))
            expect(slope.minus(is![k]!).abs().lte(slope.abs().plus(1).times('1e-12')), `∂/∂${inputs[k]} of ${before.map(shown).join(' + ')} at ${point.join(', ')}: ${slope} became ${is![k]!}`).toBe(true)
      }
    }), { numRuns: 1000, seed: 8 })
  })

  it('bit for bit, if only exact rules are made, at every kind of point', () => {
    const special = [0, -0, 1, -1, 0.5, 1e-310, 1e308, Infinity, -Infinity, NaN]
    fc.assert(fc.property(program, fc.array(fc.constantFrom(...special), { minLength: 3, maxLength: 3 }), (steps, point) => {
      const { graph, before, after } = run(steps, true)
      const [was, is] = [before, after].map(outputs => interpret(graph, outputs, valuesAt(graph, point)))
      expect(is, before.map(shown).join(', ')).toEqual(was)
    }), { numRuns: 1500, seed: 5 })
  })

  it('is no dearer, unless it was made more accurate', () => {
    fc.assert(fc.property(program, steps => {
      const { graph, before, after, compilation } = run(steps)
      if (compilation.steps!.some(made => raising.has(made.rule))) return
      expect(price(graph, after), `${before.map(shown).join(', ')} became ${after.map(shown).join(', ')}`).toBeLessThanOrEqual(price(graph, before))
    }), { numRuns: 1500, seed: 6 })
  })

  it('is what it is: simplifying it again changes nothing, and it is well formed', () => {
    fc.assert(fc.property(program, fc.boolean(), (steps, differentiated) => {
      const { compilation, fn, after, before } = run(steps, false, differentiated)
      verifyFn(fn)
      const again = simplify(fn, compilation).outputs.map(output => output.node)
      expect(again.map(shown), before.map(shown).join(', ')).toEqual(after.map(shown))
    }), { numRuns: 1500, seed: 7 })
  })
})
