import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reverse } from '../../../src/differentiate/reverse.js'
import type { Graph } from '../../../src/ir/build.js'
import type { Node, Sym } from '../../../src/ir/node.js'
import { verifyFn } from '../../../src/ir/verify.js'
import { reachable } from '../../../src/ir/walk.js'
import { priceOf } from '../../../src/simplify/cost.js'
import { allRules } from '../../../src/simplify/rules/all.js'
import { simplify } from '../../../src/simplify/simplify.js'
import { allLaws } from '../../../src/simplify/tensor/all.js'
import { interpretTensors } from '../../../src/verify/interpret.js'
import { fnOf } from '../program.js'
import { grow, scalarised, type Step } from './random.js'
import { shownTensor, sizes, tensorCompilation, valuesOf, worldOf } from './world.js'

const steps: fc.Arbitrary<Step[]> = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.nat(1000)), { minLength: 2, maxLength: 14 })
const program = fc.tuple(fc.constantFrom(...sizes), steps)
const runs = Number(process.env['GRADGEN_RUNS'] ?? 250)

const price = (graph: Graph, nodes: readonly Node[]) => reachable(graph, nodes).reduce((sum, node) => sum + priceOf(node), 0)

const raising = new Set(['root of squares', ...[...allRules, ...allLaws].filter(rule => rule.raises > 0).map(rule => rule.name)])

/** Equal but for rounding; where the program itself is not a moderate number nothing is said. */
function expectSame(was: readonly Float64Array[], is: readonly Float64Array[], moved: readonly Float64Array[], what: (k: number) => string): number {
  let compared = 0
  for (const [k, numbers] of was.entries()) {
    expect(is[k]!.length, what(k)).toBe(numbers.length)
    for (const [at, value] of numbers.entries()) {
      // Where the least change of the point changes the result, rounding decides it.
      if (!(Math.abs(value) < 1e9) || !(Math.abs(moved[k]![at]! - value) <= 1e-6 * (1 + Math.abs(value)))) continue
      compared++
      if (!(Math.abs(is[k]![at]! - value) <= 1e-7 * (1 + Math.abs(value)))) expect(is[k]![at], what(k)).toBe(value)
    }
  }
  return compared
}

const shifted = (values: ReadonlyMap<Sym, number | Float64Array>): Map<Sym, number | Float64Array> =>
  new Map([...values].map(([symbol, value]) => [symbol, symbol.classes !== undefined ? value : typeof value === 'number' ? value * (1 + 1e-12) : value.map(one => one * (1 + 1e-12))]))

describe('a random program of tensors, simplified', () => {
  for (const differentiated of [false, true]) {
    it(`has the values and shapes that it had${differentiated ? ', by the rules for derivatives too' : ''}`, () => {
      let compared = 0
      fc.assert(fc.property(program, ([size, steps]) => {
        const compilation = tensorCompilation()
        const world = worldOf(compilation.graph, ...size)
        const before = grow(world, steps)
        const fn = simplify(fnOf(compilation, before, differentiated), compilation)
        verifyFn(fn)
        for (const { rule, before, after } of compilation.steps!) expect(after.shape, rule).toEqual(before.shape)
        const after = fn.outputs.map(output => output.node)
        const values = valuesOf(world, 5)
        const [was, is] = [before, after].map(nodes => interpretTensors(world.graph, nodes, values))
        compared += expectSame(was!, is!, interpretTensors(world.graph, before, shifted(values)), k => `${shownTensor(before[k]!)} became ${shownTensor(after[k]!)} by ${compilation.steps!.map(step => step.rule).join(', ')}`)
      }), { numRuns: runs, seed: 20261124 })
      expect(compared).toBeGreaterThan(runs)
    })
  }

  it('has the gradient that it had', () => {
    let compared = 0
    fc.assert(fc.property(program, ([size, steps]) => {
      const compilation = tensorCompilation()
      const world = worldOf(compilation.graph, ...size)
      const { graph } = world
      const written = scalarised(graph, grow(world, steps))
      const wrt = [world.v, world.w, world.u, world.A, world.C, world.B, world.s, world.t]
      const gradient = (node: Node) => reverse(graph, [{ node, upstream: graph.constant(1) }], wrt).gradient
      const plain = [written, ...gradient(written)]
      const primal = simplify(fnOf(compilation, [written]), compilation).outputs[0]!.node
      const fn = simplify(fnOf(compilation, [primal, ...gradient(primal)], true), compilation)
      verifyFn(fn)
      const lean = fn.outputs.map(output => output.node)
      const values = valuesOf(world, 6)
      const [was, is] = [plain, lean].map(nodes => interpretTensors(graph, nodes, values))
      compared += expectSame(was!, is!, interpretTensors(graph, plain, shifted(values)), k => `${k === 0 ? 'the value' : `∂/∂${wrt[k - 1]!.name}`} of ${shownTensor(written)} became ${shownTensor(lean[k]!)} by ${compilation.steps!.map(step => step.rule).join(', ')}`)
    }), { numRuns: runs, seed: 8 })
    expect(compared).toBeGreaterThan(runs)
  })

  it('bit for bit, if only exact laws are made', () => {
    fc.assert(fc.property(program, ([size, steps]) => {
      const compilation = tensorCompilation(true)
      const world = worldOf(compilation.graph, ...size)
      const before = grow(world, steps)
      const after = simplify(fnOf(compilation, before), compilation).outputs.map(output => output.node)
      const values = valuesOf(world, 7)
      const [was, is] = [before, after].map(nodes => interpretTensors(world.graph, nodes, values))
      expect(is, before.map(shownTensor).join('\n')).toEqual(was)
    }), { numRuns: runs, seed: 5 })
  })

  it('is no dearer, unless it was made more accurate, and comes to rest', () => {
    fc.assert(fc.property(program, ([size, steps]) => {
      const compilation = tensorCompilation()
      const world = worldOf(compilation.graph, ...size)
      const before = grow(world, steps)
      const fn = simplify(fnOf(compilation, before), compilation)
      const after = fn.outputs.map(output => output.node)
      if (!compilation.steps!.some(made => raising.has(made.rule)))
        expect(price(world.graph, after), `${before.map(shownTensor).join('\n')}\nbecame\n${after.map(shownTensor).join('\n')}`).toBeLessThanOrEqual(price(world.graph, before) + 1e-9)
      // What a part that has lost its other users allows may take another round; then nothing goes round in circles.
      const settled = simplify(simplify(fn, compilation), compilation)
      const again = simplify(settled, compilation).outputs.map(output => output.node)
      expect(again.map(shownTensor), before.map(shownTensor).join('\n')).toEqual(settled.outputs.map(output => shownTensor(output.node)))
    }), { numRuns: runs, seed: 6 })
  })
})
