import type { Graph } from '../../ir/build.js'
import type { Call, Node } from '../../ir/node.js'
import type { Op } from '../../ir/op.js'
import type { Shape } from '../../ir/shape.js'
import { ops } from '../../ops/table.js'
import { argMax, argMin } from '../../ops/tensor/reduce.js'
import { affineNode, boundsOf, constantPlace, isVariable, placeOf, plus, shownConstant, shownSum, subscriptNode, type Index, type Variable } from './index.js'
import { classesBehind, onPage, pageOps } from './page.js'
import type { Style } from './whole.js'

/** Numbers that are places, and conditions on them. */
export interface Places {
  /** The number that a place is. */
  numberOf(index: Index): Node
  /** A comparison of places, where both sides are. */
  compared(op: Op, sides: readonly Node[]): Node | undefined
  /** A comparison of a place with 0. */
  comparison(op: Op, index: Index): Node
  /** What must hold for a place to lie on an axis; nothing if it always does. */
  within(index: Index, extent: number): Node[]
  /** The value where all conditions hold, 0 elsewhere. */
  guarded(conditions: readonly Node[], value: Node): Node
  /** The place of the largest or smallest among all, counted from 1. */
  placeOfBest(call: Call): Node
  /** The entry of a class's one-hot vector. */
  oneHotEntry(label: Node, index: Index, classes: number): Node
}

interface Page {
  readonly page: Graph
  readonly isNamed: (node: Node) => boolean
  readonly style: Style
  readonly operand: (node: Node) => Node
  /** Indices that run over a shape. */
  readonly variables: (shape: Shape) => Variable[]
}

/** Where the largest or smallest stands: a place among those that it is the largest of. */
export const isPlace = (op: Op): boolean => op === argMax || op === argMin

/** Comparisons, and what they are with their sides exchanged. */
const comparisons: ReadonlyMap<Op, Op> = new Map<Op, Op>([
  [ops.larger, ops.smaller], [ops.smaller, ops.larger], [ops.largerEq, ops.smallerEq], [ops.smallerEq, ops.largerEq], [ops.equal, ops.equal], [ops.unequal, ops.unequal],
])

export function createPlaces({ page, isNamed, style, operand, variables }: Page): Places {
  /** The places that numbers of the page are, where they are. */
  const places = new Map<Node, Index>()

  function numberOf(index: Index): Node {
    const node = affineNode(page, index)
    places.set(node, index)
    return node
  }

  /** Two places compared: what they have in common is left away, and no constant stands on both sides. `j < i` for `j − 1 < i − 1`. */
  function compared(op: Op, [left, right]: readonly Node[]): Node | undefined {
    if (!comparisons.has(op)) return undefined
    const label = style === 'language' && op === ops.equal ? [left!, right!].find(side => classesBehind(side) !== undefined) : undefined
    const other = label && places.get(label === left ? right! : left!)
    // The language knows a class by its one-hot vector only.
    if (label && other) return page.call(ops.equal, oneHotEntry(label, other, classesBehind(label)!), page.constant(1))
    const [p, q] = [left!, right!].map(side => places.get(side) ?? (side.kind === 'const' ? constantPlace(side.value) : bestPlace(side)))
    return p && q && p.terms.length + q.terms.length > 0 ? comparison(op, plus(p, q, -1)) : undefined
  }

  function placeOfBest({ op, args }: Call): Node {
    const [x] = args as [Node]
    return onPage(page, pageOps.argPlace, { key: op.name, shape: [], reduction: op, variables: variables(x.shape) }, operand(x))
  }

  /** The place of the largest or smallest, should the node be that. */
  const bestPlace = (node: Node): Index | undefined =>
    node.kind === 'call' && isPlace(node.op) && !isNamed(node) ? placeOf({ node: placeOfBest(node), countsFrom: 1 }) : undefined

  /** A comparison of offset + Σ factor·place with 0, each index on the side where its factor is positive. */
  function comparison(op: Op, { offset, terms }: Index): Node {
    const above = terms.filter(([, factor]) => factor > 0)
    const below = terms.filter(([, factor]) => factor < 0).map(([of, factor]) => [of, -factor] as const)
    const constant = shownConstant({ offset, terms })
    const numbers = (sum: Index['terms'], extra: number) => shownSum(page, sum, extra)
    if (above.length === 0) return page.call(comparisons.get(op)!, numbers(below, 0), page.constant(constant))
    return below.length > 0 && constant > 0
      ? page.call(op, numbers(above, constant), numbers(below, 0))
      : page.call(op, numbers(above, 0), numbers(below, -constant))
  }

  function within(index: Index, extent: number): Node[] {
    if (!index.terms.every(([of]) => isVariable(of))) return []
    const [low, high] = boundsOf(index)
    return [
      ...(low < 0 ? [comparison(ops.largerEq, index)] : []),
      ...(high >= extent ? [comparison(ops.smallerEq, plus(index, constantPlace(extent - 1), -1))] : []),
    ]
  }

  function guarded(conditions: readonly Node[], value: Node): Node {
    if (conditions.length === 0) return value
    return page.call(ops.select, conditions.reduce((all, next) => page.call(ops.and, all, next)), value, page.constant(0))
  }

  function oneHotEntry(label: Node, index: Index, classes: number): Node {
    const hot = onPage(page, pageOps.oneHot, { key: String(classes), shape: [classes] }, label)
    return onPage(page, pageOps.entry, { key: '', shape: [] }, hot, subscriptNode(page, index))
  }

  return { numberOf, compared, comparison, within, guarded, oneHotEntry, placeOfBest }
}
