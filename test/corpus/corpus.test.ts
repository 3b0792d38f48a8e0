import { Decimal } from 'decimal.js'
import { evaluate as mathjsEvaluate } from 'mathjs'
import { describe, expect, it } from 'vitest'
import { at, byTape, load } from '../oracle/load.js'
import { evaluate, exactly, slope, statementsOf } from '../oracle/precise.js'
import { random as randomNumbers } from '../../templates/kernels/random.js'
import { chances } from './chances.js'
import type { Entry } from './entry.js'
import { mathematics } from './mathematics.js'
import { sciences } from './sciences.js'

const corpus: readonly Entry[] = [...mathematics, ...sciences, ...chances]

const pointsOf = ({ ranges }: Entry, seed: number): number[][] => {
  const random = randomNumbers(seed)
  return Array.from({ length: 3 }, () => Object.values(ranges).map(([low, high]) => low + (high - low) * random()))
}

/** Ways to be off by a unit in the last place in every operation of the formula as it is written. */
const disturbances = [3, 5, 11].map(prime => (k: number) => ((k * k + 1) % prime % 2 === 0 ? 1 : -1) * 2 ** -52)

/** How many times as far from the truth a result is as the formula's own rounding errors would take it: what a formula cancels by nature is not held against it. */
function excess(got: number, truth: Decimal, disturbed: readonly Decimal[]): number {
  const wobble = disturbed.map(value => value.minus(truth).abs()).reduce((p, q) => p.plus(q), truth.abs().times(2 ** -50))
  return truth.minus(got).abs().div(wobble.plus(1e-300)).toNumber()
}

describe('formulas of others', () => {
  it('are a hundred and more, each of its own', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(100)
    expect(new Set(corpus.map(({ formula }) => formula)).size).toBeGreaterThanOrEqual(100)
  })

  it.each(corpus.map((entry, k) => [entry.source, entry.name, entry, k] as const))('%s: %s', (_, __, entry, k) => {
    const names = Object.keys(entry.ranges)
    const module = load(`input ${names.join(', ')}\nf = ${entry.formula}\n`)
    const statements = statementsOf({ inputs: names, lines: [entry.formula] })
    for (const point of pointsOf(entry, k + 1)) {
      const scope = new Map(names.map((name, j) => [name, exactly(point[j]!)]))
      const { value, grad } = at(module, ...point)
      const where = `at ${names.map((name, j) => `${name} = ${point[j]}`).join(', ')}`
      const inTwo = byTape(module, 1, ...point)
      expect(inTwo.value, where).toBe(value)
      for (const [j, each] of inTwo.grad.entries()) expect(Math.abs(each - grad[j]!), where).toBeLessThanOrEqual(1e-12 * Math.abs(each))

      const byMathjs = mathjsEvaluate(entry.formula, Object.fromEntries(names.map((name, j) => [name, point[j]!]))) as number
      expect(Math.abs(byMathjs - value), `${where}: mathjs has ${byMathjs}, gradgen ${value}`).toBeLessThanOrEqual(1e-9 * (Math.abs(value) + 1e-6))
      const truth = evaluate(statements, scope).value
      expect(excess(value, truth, disturbances.map(each => evaluate(statements, scope, each).value)), `${where}: ${value}, should be ${truth.toPrecision(17)}`).toBeLessThan(8)
      for (const [j, name] of names.entries()) {
        const slopeTruth = slope(statements, scope, name)
        expect(excess(grad[j]!, slopeTruth, disturbances.map(each => slope(statements, scope, name, each))), `${where}: ∂/∂${name} = ${grad[j]}, should be ${slopeTruth.toPrecision(17)}`).toBeLessThan(16)
      }
    }
  })
})
