import { describe, expect, it } from 'vitest'
import { partial } from '../../src/differentiate/partials.js'
import { template } from '../../src/formula/template.js'
import { createGraph } from '../../src/ir/build.js'
import type { Call, Node, Sym } from '../../src/ir/node.js'
import type { Op } from '../../src/ir/op.js'
import { reachable } from '../../src/ir/walk.js'
import { allOps } from '../../src/ops/define.js'
import { decimalOf } from '../../src/ops/exact/digits.js'
import { ops } from '../../src/ops/table.js'
import { interpret } from '../../src/verify/interpret.js'
import { decimals, preciseValues, slopes } from '../../src/verify/precise.js'
import { isWholeArgument, randomArguments, ulp } from './points.js'

const D = decimals(60)
const letters = ['a', 'b', 'c']
const table = Object.values(ops) as Op[]

/** How many units in the last place a row's value may be off, where that is more than 1.5. */
const ulps: Partial<Record<string, number>> = { powWhole: 12, tanhc: 4, sigmoid: 2.5, sigmoidc: 2.5, erf: 2, erfc: 3, normalCdf: 3, logCosh: 2.5, quadraticRoot: 4, inversion: 2.5, gamma: 5, lgamma: 5, digamma: 4, polygamma: 6 }

/** Where the bound in ulps holds, if not on the whole domain; the kernels' tests say what holds elsewhere. */
const whereExact: Partial<Record<string, (args: readonly number[]) => boolean>> = {
  lgamma: ([a]) => a! > 0,
  digamma: ([a]) => a! > 0,
  polygamma: ([, b]) => b! > 0,
  quadraticRoot: args => args.every(x => x === 0 || (Math.abs(x) > 1e-70 && Math.abs(x) < 1e70)),
  mod: ([a, b]) => Math.abs(a! / b!) < 2 ** 52 && Math.abs(a! / b!) > 1e-300,
}

/** A call of the row on symbols (constants where it wants them), and what these stand for. */
function callOn(op: Op, args: readonly number[]) {
  const graph = createGraph()
  const values = new Map<Sym, number>()
  const nodes = args.map((x, k): Node => {
    if (isWholeArgument(op, k)) return graph.constant(x)
    const symbol = graph.symbol(letters[k]!, 'input')
    values.set(symbol, x)
    return symbol
  })
  return { graph, values, nodes, call: graph.call(op, ...nodes) as Call }
}

describe('the table', () => {
  it('holds every row under its own name', () => {
    expect(allOps.map(op => op.name).sort()).toEqual(Object.keys(ops).sort())
    for (const [name, op] of Object.entries(ops)) expect(op.name).toBe(name)
  })

  it('folds only what every engine computes alike', () => {
    expect(table.filter(op => op.folds).map(op => op.name).sort()).toEqual([
      'abs', 'add', 'and', 'ceil', 'div', 'equal', 'fix', 'floor', 'larger', 'largerEq', 'max', 'min', 'mod', 'mul', 'neg', 'not', 'or', 'powWhole',
      'round', 'select', 'sign', 'smaller', 'smallerEq', 'sqrt', 'sub', 'unequal', 'xor',
    ])
  })
})

describe.each(table.map(op => [op.name, op] as const))('%s', (name, op) => {
  it(`is within ${ulps[name] ?? 1.5} ulp of its exact twin`, () => {
    const inside = whereExact[name] ?? (() => true)
    for (const args of randomArguments(op, 90)) {
      if (!inside(args)) continue
      const truth = op.exact(D, ...args.map(x => decimalOf(D, x)))
      const value = op.value(...args)
      if (value === truth.toNumber()) continue
      const unit = name === 'mod' ? ulp(Math.max(...args.map(Math.abs))) : ulp(truth.toNumber())
      expect(truth.minus(decimalOf(D, value)).abs().div(unit).toNumber(), `${name}(${args.join(', ')}) = ${value}, not ${truth.toNumber()}`)
        .toBeLessThanOrEqual(ulps[name] ?? 1.5)
    }
  })

  it('stays in its range', () => {
    for (const args of randomArguments(op, 300)) {
      const value = op.value(...args)
      if (Number.isNaN(value)) continue
      expect(value, `${name}(${args.join(', ')})`).toBeGreaterThanOrEqual(op.range[0])
      expect(value, `${name}(${args.join(', ')})`).toBeLessThanOrEqual(op.range[1])
    }
  })

  it('is real on its domain, and NaN outside', () => {
    for (const args of randomArguments(op, 300, { decades: 2 })) expect(op.value(...args), `${name}(${args.join(', ')})`).not.toBeNaN()
    // Outside its domain a power is real for whole exponents, and a root wherever b² ≥ 4ac.
    if (name === 'pow' || name === 'quadraticRoot') return
    const inside = op.domain.map(([low, high]) => (Number.isFinite(low) ? low + 0.25 : Number.isFinite(high) ? high - 0.25 : 0.75))
    for (const [k, [low, high]] of op.domain.entries())
      for (const outside of [low - 0.5, high + 0.5])
        if (Number.isFinite(outside)) expect(op.value(...inside.with(k, outside)), `${name} at ${outside}`).toBeNaN()
  })

  if (op.parity)
    it(`is ${op.parity}`, () => {
      for (const [a] of randomArguments(op, 200)) expect(op.value(-a!)).toBe(op.parity === 'even' ? op.value(a!) : -op.value(a!))
    })

  if (op.arity === 2)
    it(op.commutes ? 'commutes bit for bit' : 'is not said to commute, or its gradient at a tie forbids it', () => {
      const same = randomArguments(op, 100).every(([a, b]) => Object.is(op.value(a!, b!), op.value(b!, a!)))
      if (op.commutes) expect(same).toBe(true)
      else if (same) expect(['max', 'min', 'and', 'or']).toContain(name)
    })

  it('has the partials that its differences show', () => {
    const everywhere = op.domain.every(([low, high]) => low === -Infinity && high === Infinity)
    for (const args of randomArguments(op, 36, { decades: everywhere ? 2 : 60 })) {
      const { graph, values, nodes, call } = callOn(op, args)
      for (const [k, node] of nodes.entries()) {
        if (node.kind !== 'sym' || op.conditions.includes(k)) continue
        const [got] = interpret(graph, [partial(graph, call, k)], values) as [number]
        const { across } = slopes((x, digits) => preciseValues([call], new Map<Sym, number | typeof x>([...values, [node, x]]), digits)[0]!, args[k]!)
        const expected = across.toNumber()
        const noise = 1e-38 * Math.abs(op.value(...args) / args[k]!)
        if (got === expected || !Number.isFinite(expected)) continue
        const where = `∂${name}/∂${letters[k]}(${args.join(', ')}) = ${got}, not ${expected}`
        // The partials of the special functions on the negative axis are as good as the functions are there.
        const relative = ['lgamma', 'digamma', 'gamma', 'polygamma'].includes(name) ? 1e-11 : 4e-13
        expect(Math.abs(got - expected), where).toBeLessThanOrEqual(relative * Math.abs(expected) + noise)
      }
    }
  })

  it('has partials of partials: every op they name is a row', () => {
    const { graph, nodes, call } = callOn(op, randomArguments(op, 1, { decades: 1 })[0]!)
    for (const [k, node] of nodes.entries()) {
      if (node.kind !== 'sym') continue
      const first = partial(graph, call, k)
      for (const inner of reachable(graph, [first]))
        if (inner.kind === 'call') for (const j of inner.args.keys()) partial(graph, inner, j)
    }
  })

  if (op.definition !== undefined)
    it(`is ${op.definition}`, () => {
      for (const args of randomArguments(op, 40, { decades: 0 })) {
        const { graph, values, nodes, call } = callOn(op, args)
        const [defined, value] = preciseValues([template(op.definition!, letters.slice(0, op.arity))(graph, nodes), call], values)
        expect(defined!.minus(value!).abs().lte(value!.abs().times(1e-15).plus(1e-40)), `${name}(${args.join(', ')})`).toBe(true)
      }
    })
})
