import type { Graph } from '../../ir/build.js'
import type { Node, Sym } from '../../ir/node.js'
import type { Affine } from '../../ops/tensor/read.js'
import { add, mul, neg, sub } from '../../ops/arithmetic.js'

/** An index that runs: `i` of `Σᵢ`. On the page it runs from 1 to its extent. */
export interface Variable {
  readonly name: string
  readonly extent: number
  readonly symbol: Sym
}

/** A number that says where to read: a class label, which counts from 0 on the page too, or an entry of a table of places, shown from 1. */
export interface Label {
  readonly node: Node
  readonly countsFrom: 0 | 1
}

export type Atom = Variable | Label

/** A place along an axis, counted from 0: offset + Σ factor·atom. */
export interface Index {
  readonly offset: number
  readonly terms: readonly (readonly [of: Atom, factor: number])[]
}

export const isVariable = (atom: Atom): atom is Variable => 'symbol' in atom

export const constantPlace = (offset: number): Index => ({ offset, terms: [] })

export const placeOf = (of: Atom): Index => ({ offset: 0, terms: [[of, 1]] })

/** An affine function of the places along the axes of a domain, when one stands at `at`. */
export function follow({ offset, terms }: Affine, at: readonly Index[]): Index {
  let sum = constantPlace(offset)
  for (const [axis, factor] of terms) sum = plus(sum, at[axis]!, factor)
  return sum
}

/** p + factor·q. */
export function plus(p: Index, q: Index, factor = 1): Index {
  const factors = new Map(p.terms)
  for (const [of, own] of q.terms) factors.set(of, (factors.get(of) ?? 0) + factor * own)
  return { offset: p.offset + factor * q.offset, terms: [...factors].filter(([, own]) => own !== 0) }
}

/** The least and the greatest place. */
export function boundsOf({ offset, terms }: Index): readonly [low: number, high: number] {
  let [low, high] = [offset, offset]
  for (const [of, factor] of terms) {
    if (!isVariable(of)) return [-Infinity, Infinity]
    const reach = factor * (of.extent - 1)
    if (reach < 0) low += reach
    else high += reach
  }
  return [low, high]
}

/** The names of the indices that run in it. */
export const variablesOf = ({ terms }: Index): string[] => terms.flatMap(([of]) => (isVariable(of) ? [of.name] : []))

const nodeOf = (of: Atom): Node => (isVariable(of) ? of.symbol : of.node)

const countsFrom = (of: Atom): 0 | 1 => (isVariable(of) ? 1 : of.countsFrom)

/** The subscript as people write it, counting from 1; a class label stands for its entry as it is. */
export function subscriptNode(page: Graph, index: Index): Node {
  const [only] = index.terms
  if (index.offset === 0 && index.terms.length === 1 && only![1] === 1 && countsFrom(only![0]) === 0) return nodeOf(only![0])
  return affineNode(page, { ...index, offset: index.offset + 1 })
}

/** The number offset + Σ factor·place, over indices that are shown counting from 1: the constant makes up for it. */
export const affineNode = (page: Graph, index: Index): Node => shownSum(page, index.terms, shownConstant(index))

/** The constant of offset + Σ factor·place once its places are written counting from 1. */
export const shownConstant = ({ offset, terms }: Index): number => terms.reduce((sum, [of, factor]) => sum - factor * countsFrom(of), offset)

/** constant + Σ factor·place, places as they are shown. What is subtracted stands behind, the constant too. */
export function shownSum(page: Graph, terms: Index['terms'], constant: number): Node {
  const parts = terms.map(([of, factor]) => ({ factor, node: nodeOf(of) })).sort((p, q) => Number(p.factor < 0) - Number(q.factor < 0))
  const product = (factor: number, node: Node) => (factor === 1 ? node : page.call(mul, page.constant(factor), node))
  const isLeading = constant !== 0 && (parts.length === 0 || (parts[0]!.factor < 0 && constant > 0))
  let sum: Node | undefined = isLeading ? page.constant(constant) : undefined
  for (const { factor, node } of parts) {
    if (sum === undefined) sum = factor < 0 ? page.call(neg, product(-factor, node)) : product(factor, node)
    else sum = page.call(factor < 0 ? sub : add, sum, product(Math.abs(factor), node))
  }
  if (sum === undefined) return page.constant(0)
  if (isLeading || constant === 0) return sum
  return page.call(constant < 0 ? sub : add, sum, page.constant(Math.abs(constant)))
}
