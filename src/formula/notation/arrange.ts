import { createGraph, type Graph } from '../../ir/build.js'
import { isConstant, type Call, type Const, type Node } from '../../ir/node.js'
import type { Op } from '../../ir/op.js'
import { ops } from '../../ops/table.js'
import { template } from '../template.js'
import { isNegative } from './constants.js'

const { add, sub, mul, div, neg, max, min, pow, powWhole } = ops

/** What is written: a node, or a call that exists on the page only. A phrase is written as it stands. */
export type Term = Node | Phrase

export interface Phrase {
  readonly kind: 'phrase'
  readonly op: Op
  readonly args: readonly Term[]
}

export const phrase = (op: Op, ...args: readonly Term[]): Phrase => ({ kind: 'phrase', op, args })

export interface Arrangement {
  /** True for a node that is written by its name: nothing below it shows. */
  isNamed(node: Node): boolean
  /** True for products that the compiler made: their factors may change places. In the author's own only numbers move. */
  isDerived(node: Node): boolean
  /** Where nodes are made that exist on the page only. */
  readonly page: Graph
}

export interface Arranger {
  /** The call as a person would write it; the parts are arranged when they are written in turn. */
  arrange(call: Call): Term
  /** A companion by what it is shown as: `1 - sigmoid(a)`. */
  companion(call: Call): Term | undefined
}

/** A part of a sum or product, and whether a minus stands before it. */
interface Signed {
  readonly negative: boolean
  readonly term: Term
}

/**
 * Puts a sum or product into the order of the page: minus signs in front (`a − b`, `−2·x`), one fraction bar for a chain of products and
 * quotients, the constant of `max(x, 0)` last. A chain is taken as a whole at its root, so the work is linear in what is written.
 */
export function createArranger({ isNamed, isDerived, page }: Arrangement): Arranger {
  const opens = (term: Term, op: Op): term is Call => term.kind === 'call' && term.op === op && !isNamed(term)

  /** The terms of a sum, from left to right. What is subtracted as a whole stays together. */
  function sum(root: Call): Term {
    const terms: Signed[] = []
    const open: Signed[] = [{ term: root, negative: false }]
    for (let next = open.pop(); next; next = open.pop()) {
      const { term, negative } = next
      if (!negative && (opens(term, add) || opens(term, sub))) {
        const [left, right] = term.args as [Node, Node]
        open.push({ term: right, negative: term.op === sub }, { term: left, negative: false })
      } else {
        const part = product(term)
        terms.push({ term: part.term, negative: part.negative !== negative })
      }
    }
    if (terms.length === 2 && terms[0]!.negative && !terms[1]!.negative) terms.reverse()
    const [first, ...rest] = terms
    return rest.reduce<Term>((left, { term, negative }) => phrase(negative ? sub : add, left, term), signed(first!))
  }

  const isChain = (term: Term): term is Call => opens(term, mul) || opens(term, div) || opens(term, neg)

  /** A chain of products, quotients and minus signs as one sign and one fraction. Anything else is itself. */
  function product(root: Term): Signed {
    if (!isChain(root)) return unsigned(root)
    const above: Term[] = []
    const below: Term[] = []
    let negative = false
    const open: { term: Term; side: Term[] }[] = [{ term: root, side: above }]
    for (let next = open.pop(); next; next = open.pop()) {
      const { term, side } = next
      if (isChain(term)) {
        const [left, right] = term.args as [Node, Node]
        const isQuotient = term.op === div
        if (term.op === neg) negative = !negative
        else open.push({ term: right, side: isQuotient ? (side === above ? below : above) : side })
        open.push({ term: left, side })
      } else {
        const factor = unsigned(term)
        if (factor.negative) negative = !negative
        if (!(factor.negative && isOne(factor.term))) side.push(factor.term)
      }
    }
    if (isDerived(root)) return { negative, term: fraction(gathered(above), gathered(below)) }
    const numbersFirst = (factors: readonly Term[]) => sortedBy(term => (term.kind === 'const' ? 0 : 1), factors)
    return { negative, term: fraction(numbersFirst(above), numbersFirst(below)) }
  }

  /** |c| and its sign. */
  const unsigned = (term: Term): Signed =>
    term.kind === 'const' && !isNamed(term) && isNegative(term.value)
      ? { negative: true, term: page.constant(-term.value) }
      : { negative: false, term }

  function fraction(above: readonly Term[], below: readonly Term[]): Term {
    const times = (factors: readonly Term[]) => factors.reduce((left, right) => phrase(mul, left, right))
    const numerator = above.length > 0 ? times(above) : page.constant(1)
    return below.length > 0 ? phrase(div, numerator, times(below)) : numerator
  }

  /** −(a − b) is b − a. */
  function signed({ negative, term }: Signed): Term {
    if (!negative) return term
    return opens(term, sub) ? page.call(sub, term.args[1]!, term.args[0]!) : phrase(neg, term)
  }

  /** In their usual order, `x·x` as `x²`. */
  function gathered(factors: readonly Term[]): Term[] {
    const counts = new Map<Term, number>()
    for (const factor of factors) counts.set(factor, (counts.get(factor) ?? 0) + 1)
    return sortedBy(rank, [...counts].map(([factor, count]) => (count === 1 ? factor : phrase(powWhole, factor, page.constant(count)))))
  }

  /** The order of factors: numbers, arguments and their powers, what has a name, functions, sums. */
  function rank(term: Term): number {
    if (term.kind === 'const') return 0
    if (term.kind === 'sym') return 1
    if (term.kind === 'call' && isNamed(term)) return 2
    if ((term.op === powWhole || term.op === pow) && term.args[0]!.kind === 'sym') return 1
    return term.op === add || term.op === sub ? 4 : 3
  }

  const chain = (call: Call) => signed(product(call))

  const special: ReadonlyMap<Op, (call: Call) => Term> = new Map<Op, (call: Call) => Term>([
    [add, sum], [sub, sum],
    [mul, chain], [div, chain], [neg, chain],
    [max, constantLast], [min, constantLast],
    ...[...mirrored.keys()].map(op => [op, comparison] as const),
  ])

  return {
    arrange: call => special.get(call.op)?.(call) ?? call,
    companion: call => (call.op.shown === undefined ? undefined : template(call.op.shown, parameterNames.slice(0, call.op.arity))(page, call.args)),
  }
}

/** `max(x, 0)`: the graph keeps the constant first, since a tie goes to the first. */
export function constantLast(call: Call): Term {
  const [a, b] = call.args
  return (call.op === max || call.op === min) && isConstant(a!) && !isConstant(b!) ? phrase(call.op, b!, a!) : call
}

/** `x > 0` rather than `0 < x`. */
function comparison(call: Call): Term {
  const [a, b] = call.args
  return isConstant(a!) && !isConstant(b!) ? phrase(mirrored.get(call.op)!, b!, a!) : call
}

const mirrored: ReadonlyMap<Op, Op> = new Map<Op, Op>([
  [ops.larger, ops.smaller], [ops.smaller, ops.larger],
  [ops.largerEq, ops.smallerEq], [ops.smallerEq, ops.largerEq],
  [ops.equal, ops.equal], [ops.unequal, ops.unequal],
])

const parameterNames = ['a', 'b', 'c', 'd']

const sortedBy = (key: (term: Term) => number, terms: readonly Term[]): Term[] => [...terms].sort((p, q) => key(p) - key(q))

const isOne = (term: Term): term is Const => term.kind === 'const' && term.value === 1

/** Keeps its nodes to itself, so that showing a formula leaves its graph alone; but what `graph` has already is taken from there, names and all. */
export function pageGraph(graph: Graph | undefined): Graph {
  const page = createGraph()
  return { ...page, call: (op, ...args) => graph?.find(op, ...args) ?? page.call(op, ...args) }
}
