import type { Graph } from '../../ir/build.js'
import { isConstant, type Call, type Const, type Node } from '../../ir/node.js'
import type { Op } from '../../ir/op.js'
import { ops } from '../../ops/table.js'
import { contract } from '../../ops/tensor/contract.js'
import { template } from '../template.js'
import { isNegative, namedNumber } from './constants.js'
import { isScalar } from './notation.js'
import { pageOps, phrase, type Term } from './page.js'
import type { TensorWriter } from './tensors.js'

const { add, sub, mul, div, neg, max, min, pow, powWhole } = ops

export interface Arrangement {
  /** True for a node that is written by its name: nothing below it shows. */
  isNamed(node: Node): boolean
  /** True for products that the compiler made: their factors may change places. In the author's own only numbers move. */
  isDerived(node: Node): boolean
  /** Where nodes are made that exist on the page only. */
  readonly page: Graph
  readonly tensors: TensorWriter
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
 *
 * Scalars stand in front of vectors and matrices, those of matrix products too: `2·(W·x)·xᵀ`.
 */
export function createArranger({ isNamed, isDerived, page, tensors }: Arrangement): Arranger {
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

  const isProduct = (term: Term): term is Call => opens(term, mul) || opens(term, div) || opens(term, neg)

  const matrixProduct = (term: Term) => (opens(term, contract) ? tensors.matrixProduct(term) : undefined)

  const isChain = (term: Term): boolean => isProduct(term) || matrixProduct(term) !== undefined

  /** A chain of products, quotients and minus signs as one sign and one fraction. Anything else is itself. */
  function product(root: Term): Signed {
    if (root.kind === 'phrase' || !isChain(root)) return unsigned(root)
    const above: Term[] = []
    const below: Term[] = []
    let negative = false
    const open: { readonly term: Term; readonly side: Term[] }[] = [{ term: root, side: above }]
    for (let next = open.pop(); next; next = open.pop()) {
      const { side } = next
      const term = (next.term.kind === 'call' && tensors.scalarOf(next.term)) || next.term
      const other = side === above ? below : above
      const matrix = matrixProduct(term)
      if (isProduct(term)) {
        const [left, right] = term.args as [Node, Node]
        if (term.op === neg) negative = !negative
        else open.push({ term: right, side: term.op === div ? other : side })
        open.push({ term: left, side })
      } else if (matrix) {
        if (matrix.negative) negative = !negative
        side.push(matrix.product)
        open.push(...[...matrix.below].reverse().map(factor => ({ term: factor, side: other })), ...[...matrix.above].reverse().map(factor => ({ term: factor, side })))
      } else {
        const factor = unsigned(term)
        if (factor.negative) negative = !negative
        if (!(factor.negative && isOne(factor.term))) side.push(factor.term)
      }
    }
    if (isDerived(root)) return { negative, term: fraction(gathered(numbersTogether(above)), gathered(numbersTogether(below))) }
    const hasTensors = [...above, ...below].some(term => !isScalar(term))
    const numbersFirst = (factors: readonly Term[]) => sortedBy(term => (term.kind === 'const' ? 0 : hasTensors && !isScalar(term) ? 2 : 1), factors)
    return { negative, term: fraction(numbersFirst(above), numbersFirst(below)) }
  }

  /** Numbers as one, should that be no longer to read than they are; without the number 1. */
  function numbersTogether(factors: readonly Term[]): Term[] {
    const numbers = factors.filter(factor => factor.kind === 'const' && namedNumber(factor.value, nothing) === undefined) as Const[]
    const together = numbers.reduce((product, { value }) => product * value, 1)
    const isShorter = String(together).length <= numbers.reduce((sum, { value }) => sum + String(value).length, 1)
    const rest = factors.filter(factor => !numbers.includes(factor as Const))
    return (isShorter ? [page.constant(together), ...rest] : [...factors]).filter(factor => !isOne(factor))
  }

  /** |c| and its sign. */
  const unsigned = (term: Term): Signed =>
    term.kind === 'const' && !isNamed(term) && isNegative(term.value)
      ? { negative: true, term: page.constant(-term.value) }
      : { negative: false, term }

  /** The scalars in front, then vectors and matrices entry by entry. */
  function fraction(above: readonly Term[], below: readonly Term[]): Term {
    const tensorsAbove = above.filter(term => !isScalar(term))
    const tensorsBelow = below.filter(term => !isScalar(term))
    const isCrowded = above.length > 1
    const scalars = quotient(above.filter(isScalar).map(term => (isCrowded && isMatrixProduct(term) ? phrase(pageOps.group, term) : term)), below.filter(isScalar))
    if (tensorsBelow.length > 0) {
      const top = tensorsAbove.length > 0 ? entrywise(tensorsAbove) : (scalars ?? page.constant(1))
      const ratio = phrase(pageOps.over, top, entrywise(tensorsBelow))
      return tensorsAbove.length > 0 && scalars ? phrase(mul, scalars, ratio) : ratio
    }
    if (tensorsAbove.length === 0) return scalars ?? page.constant(1)
    const tensor = entrywise(tensorsAbove)
    if (!scalars) return tensor
    return scalars.kind === 'phrase' && scalars.op === div && scalars.args[0]!.kind === 'const' && scalars.args[0]!.value === 1
      ? phrase(div, tensor, scalars.args[1]!)
      : phrase(mul, scalars, tensor)
  }

  const times = (factors: readonly Term[]): Term => factors.reduce((left, right) => phrase(mul, left, right))

  /** The scalar factors as one; nothing if there are none. */
  function quotient(above: readonly Term[], below: readonly Term[]): Term | undefined {
    if (below.length > 0) return phrase(div, above.length > 0 ? times(above) : page.constant(1), times(below))
    return above.length > 0 ? times(above) : undefined
  }

  /** A product entry by entry, in pieces if it is longer than a spelling has holes. */
  function entrywise(factors: readonly Term[]): Term {
    if (factors.length === 1) return factors[0]!
    const parts: Term[] = []
    for (let k = 0; k < factors.length; k += mostFactors) {
      const part = factors.slice(k, k + mostFactors)
      parts.push(part.length === 1 ? part[0]! : phrase(pageOps.times, ...part))
    }
    return entrywise(parts)
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
    [mul, chain], [div, chain], [neg, chain], [contract, chain],
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

const isMatrixProduct = (term: Term): boolean => term.kind === 'phrase' && term.op === pageOps.product

const nothing: ReadonlySet<string> = new Set()

const mostFactors = 20
