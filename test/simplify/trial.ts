import { Decimal } from 'decimal.js'
import { template } from '../../src/formula/template.js'
import { createGraph, type Graph } from '../../src/ir/build.js'
import type { Node, Sym } from '../../src/ir/node.js'
import { reachable } from '../../src/ir/walk.js'
import { createFacts, variable, type Property } from '../../src/simplify/facts.js'
import type { Where } from '../../src/simplify/rule.js'
import { interpret } from '../../src/verify/interpret.js'
import { preciseValues } from '../../src/verify/precise.js'

/** Two sides of an equation over symbols, its constants chosen. */
export interface Sides {
  readonly graph: Graph
  readonly lhs: Node
  readonly rhs: Node
  readonly symbols: readonly Sym[]
  /** The conditions and reals of each symbol: what may be drawn for it. */
  readonly property: (symbol: Sym) => Property | undefined
}

const reals = ['x', 'y', 'z', 'a', 'b']
const conditions = ['c', 'd']
const constants = ['k', 'j']
const wholes = ['n', 'm']
const letters = [...reals, ...conditions, ...constants, ...wholes]

const constantValues = [0, 1, -1, 2, -2, 3, 0.5, -0.5, 1.5, 2.5, -1.5, -2.5, 7]
const wholeValues = [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 8]

const occurs = (text: string, letter: string) => new RegExp(`\\b${letter}\\b`).test(text)

/** The equation with each choice of its constants that its conditions allow. */
export function* sidesOf(lhs: string, rhs: string, where: Where = {}, domains = false): Generator<Sides> {
  const chosen = [...constants, ...wholes].filter(letter => occurs(lhs, letter))
  for (const values of choices(chosen, where)) {
    const graph = createGraph()
    const domain = (letter: string) => (domains ? where[letter]?.sample : undefined)
    const args = letters.map(letter =>
      conditions.includes(letter) ? template('xor(s > 0, s > 2)', ['s'])(graph, [graph.symbol(letter, 'input')])
      : reals.includes(letter) ? graph.symbol(letter, 'input', { domain: domain(letter) })
      : graph.constant(values[letter] ?? 0))
    const [left, right] = [lhs, rhs].map(text => template(text, letters)(graph, args)) as [Node, Node]
    const symbols = reachable(graph, [left, right]).filter((node): node is Sym => node.kind === 'sym')
    yield { graph, lhs: left, rhs: right, symbols, property: symbol => where[symbol.name] }
  }
}

function* choices(chosen: readonly string[], where: Where): Generator<Record<string, number>> {
  const [first, ...rest] = chosen
  if (!first) {
    yield {}
    return
  }
  for (const value of wholes.includes(first) ? wholeValues : constantValues) {
    if (where[first] && !holds(where[first], value)) continue
    for (const others of choices(rest, where)) yield { [first]: value, ...others }
  }
}

/** Trials put numbers in the place of variables; that they are no constants goes without saying. */
const holds = (property: Property, value: number): boolean => property === variable || property.holds(createFacts()(createGraph().constant(value)))

/** Digits enough to tell 1 − σ(40)² from 1. */
export const digits = 100

export const plainValues = [0, -0, 1, -1, 0.5, -0.5, 0.25, 2, -3, 3.7, -0.1, 1e-3, 1e-9, -1e-9, 6.5, 12, -20, 29.3, -40]
export const extremeValues = [5e-324, -5e-324, 1e-310, 1e-200, 1e200, -1e200, 1.7e308, 710, -746, Infinity, -Infinity, NaN]

/** Points to try a rule at: all combinations of the values, or so many of them. */
export function* pointsFor({ symbols, property }: Sides, values: readonly number[], most = 90): Generator<Map<Sym, number>> {
  const lists = symbols.map(symbol => values.filter(value => !property(symbol) || holds(property(symbol)!, value)))
  const all = lists.reduce((product, list) => product * list.length, 1)
  const total = Math.min(all, most)
  for (let k = 0; k < total; k++) {
    let rest = total < all ? (k * 7919 + 13) % all : k
    yield new Map(symbols.map((symbol, s) => {
      const list = lists[s]!
      const value = list[rest % list.length]!
      rest = Math.floor(rest / list.length)
      return [symbol, value]
    }))
  }
}

const ulp = 2 ** -52

/** How far a double is from the truth, in ulps. */
export const errorOf = (got: number, truth: Decimal): number =>
  truth.isZero() ? (got === 0 ? 0 : Infinity) : truth.minus(got).div(truth).abs().div(ulp).toNumber()

/** How much the truth moves, in ulps, if each symbol moves by half an ulp: what rounding the arguments costs anyway. */
export function conditionOf(node: Node, values: ReadonlyMap<Sym, number>): number {
  const [truth] = preciseValues([node], values, digits) as [Decimal]
  let total = 0
  for (const [symbol, value] of values) {
    for (const step of [1 + ulp / 2, 1 - ulp / 2]) {
      const [moved] = preciseValues([node], new Map<Sym, number | Decimal>([...values, [symbol, new Decimal(value).times(step)]]), digits) as [Decimal]
      const change = truth.isZero() ? 0 : moved.minus(truth).div(truth).abs().div(ulp).toNumber()
      if (Number.isFinite(change)) total += change / 2
    }
  }
  return total
}

/** True if all that is computed on the way lies within 2^±500, or is 0 in truth. */
export const isTemperate = (graph: Graph, root: Node, values: ReadonlyMap<Sym, number>): boolean => {
  const nodes = reachable(graph, [root])
  const truths = preciseValues(nodes, values, digits)
  return interpret(graph, nodes, values).every((value, k) => (value === 0 && truths[k]!.isZero()) || (Math.abs(value) < 2 ** 500 && Math.abs(value) > 2 ** -500))
}
