import { constantTensor, constantValue } from '../formula/constants.js'
import { isConstant } from '../ir/node.js'
import { strides } from '../ir/shape.js'
import { constantForm, formOf, isWhole, sumOf } from './forms.js'
import { none, ownShape, type Axis, type Form, type Inequality, type Value } from './values.js'

/**
 * What must hold of the counters of indices, in negation normal form. Of a condition that depends on data nothing is known: it is `always`, where
 * it is true and where it is false, since either may come up.
 */
export type Condition =
  | ({ readonly kind: 'inequality' } & Inequality & On)
  /** A truth value that is known for each place of its indices, as `mod(i, 2) == 0` is: it holds where it says `holds`. */
  | ({ readonly kind: 'table'; readonly truth: Truth; readonly holds: boolean } & On)
  | ({ readonly kind: 'all' | 'any'; readonly parts: readonly Condition[] } & On)

interface On {
  /** The indices that it depends on. */
  readonly axes: readonly Axis[]
}

/** Numbers along axes, row-major; undefined if they take too long to work out. */
export interface Truth {
  readonly axes: readonly Axis[]
  readonly numbers: () => ArrayLike<number> | undefined
}

/** Where a truth value is true, and where it is false. */
export interface Facts {
  readonly yes: Condition
  readonly no: Condition
}

const joinedAxes = (conditions: readonly On[]): readonly Axis[] => [...new Set(conditions.flatMap(({ axes }) => axes))]

export const always: Condition = { kind: 'all', parts: none, axes: none }
const never: Condition = { kind: 'any', parts: none, axes: none }

/** left ≤ right. */
export const atMost = (left: Form, right: Form): Condition =>
  ({ kind: 'inequality', left, right, axes: [...new Set([...left.terms.keys(), ...right.terms.keys()])] })

/** left < right, of whole numbers. */
export const below = (left: Form, right: Form): Condition => atMost(sumOf(left, constantForm(1)), right)

export const allOf = (given: readonly Condition[]): Condition => {
  const parts = given.filter(part => part !== always)
  return parts.length === 0 ? always : parts.length === 1 ? parts[0]! : { kind: 'all', parts, axes: joinedAxes(parts) }
}

export const anyOf = (parts: readonly Condition[]): Condition =>
  parts.includes(always) ? always : parts.length === 1 ? parts[0]! : { kind: 'any', parts, axes: joinedAxes(parts) }

export const inTable = (truth: Truth, holds = true): Condition => ({ kind: 'table', truth, holds, axes: truth.axes })

const unknown: Facts = { yes: always, no: always }

/** What is known of a value that is taken for true or false. */
export function factsOf(value: Value): Facts {
  const { facts, node, axes, loops } = value
  if (facts) return facts
  if (loops.length > 0 || !isConstant(node) || ownShape(value).length > 0) return unknown
  if (axes.length === 0) {
    const known = constantValue(node)
    return known === undefined ? unknown : known ? { yes: always, no: never } : { yes: never, no: always }
  }
  const truth: Truth = { axes, numbers: () => constantTensor(node)?.data }
  return { yes: inTable(truth), no: inTable(truth, false) }
}

/** What a comparison of numbers that are affine in indices says, or a connective; undefined for what says nothing more than its own value does. */
export function factsOfCall(name: string, values: readonly Value[]): Facts | undefined {
  const [p, q] = values
  switch (name) {
    case 'not': return p!.facts && { yes: p!.facts.no, no: p!.facts.yes }
    case 'and': case 'or': case 'xor': {
      const [a, b] = [factsOf(p!), factsOf(q!)]
      if (a === unknown && b === unknown) return undefined
      if (name === 'and') return { yes: allOf([a.yes, b.yes]), no: anyOf([a.no, b.no]) }
      if (name === 'or') return { yes: anyOf([a.yes, b.yes]), no: allOf([a.no, b.no]) }
      return { yes: anyOf([allOf([a.yes, b.no]), allOf([a.no, b.yes])]), no: anyOf([allOf([a.yes, b.yes]), allOf([a.no, b.no])]) }
    }
    default: return comparison(name, values)
  }
}

function comparison(name: string, [p, q]: readonly Value[]): Facts | undefined {
  if (!p?.form && !q?.form) return undefined
  const [left, right] = [p, q].map(value => value && formOf(value))
  if (!left || !right || !isWhole(left) || !isWhole(right)) return undefined
  const same = () => allOf([atMost(left, right), atMost(right, left)])
  const other = () => anyOf([below(left, right), below(right, left)])
  switch (name) {
    case 'smallerEq': return { yes: atMost(left, right), no: below(right, left) }
    case 'smaller': return { yes: below(left, right), no: atMost(right, left) }
    case 'largerEq': return { yes: atMost(right, left), no: below(left, right) }
    case 'larger': return { yes: below(right, left), no: atMost(left, right) }
    case 'equal': return { yes: same(), no: other() }
    case 'unequal': return { yes: other(), no: same() }
    default: return undefined
  }
}

/** Inequalities and tables that hold together. */
export interface Conjunction {
  readonly inequalities: readonly Inequality[]
  readonly tables: readonly Condition[]
}

/** More steps than this are not taken to write conditions as alternatives. */
const mostSteps = 1024

interface List {
  readonly first: Condition
  readonly rest: List | undefined
}

/**
 * The alternatives of which one must hold for all of these to hold, found as an analytic tableau finds them (Smullyan, First-Order Logic, 1968,
 * ch. II); undefined comes in place of the rest if there are too many.
 */
export function* alternatives(conditions: readonly Condition[]): Generator<Conjunction | undefined, void> {
  let steps = 0
  interface Branch extends Conjunction { readonly open: List | undefined }
  const branches: Branch[] = [{ open: conditions.reduceRight<List | undefined>((rest, first) => ({ first, rest }), undefined), inequalities: none, tables: none }]
  for (let branch = branches.pop(); branch; branch = branches.pop()) {
    const inequalities = [...branch.inequalities]
    const tables = [...branch.tables]
    let { open } = branch
    let isClosed = false
    while (open && !isClosed) {
      if (++steps > mostSteps) return void (yield undefined)
      const { first, rest }: List = open
      open = rest
      if (first.kind === 'inequality') inequalities.push(first)
      else if (first.kind === 'table') tables.push(first)
      else if (first.kind === 'all') open = first.parts.reduceRight<List | undefined>((rest, first) => ({ first, rest }), open)
      else {
        for (const part of first.parts.slice(1).reverse()) branches.push({ open: { first: part, rest: open }, inequalities: [...inequalities], tables: [...tables] })
        const [part] = first.parts
        if (part) open = { first: part, rest: open }
        else isClosed = true
      }
    }
    if (!isClosed) yield { inequalities, tables }
  }
}

/** For counters of the axes, in their order, whether a condition holds there; undefined if a part of it cannot be worked out. */
export interface Decider {
  readonly holds: (counters: readonly number[]) => boolean
  /** How many tests that is. */
  readonly tests: number
}

export function deciderOf(conditions: readonly Condition[], axes: readonly Axis[]): Decider | undefined {
  const order = inOrder(conditions)
  const places = new Map(order.map((condition, k) => [condition, k]))
  const results = new Array<boolean>(order.length).fill(false)
  const tests: ((counters: readonly number[]) => boolean)[] = []
  for (const condition of order) {
    if (condition.kind === 'inequality') {
      const { offset, terms } = sumOf(condition.right, condition.left, -1)
      const factors = axes.map(axis => terms.get(axis) ?? 0)
      tests.push(counters => factors.reduce((sum, factor, k) => sum + factor * counters[k]!, offset) >= 0)
    } else if (condition.kind === 'table') {
      const { truth, holds } = condition
      const numbers = truth.numbers()
      if (!numbers) return undefined
      const own = strides(truth.axes.map(axis => axis.count))
      const steps = axes.map(axis => (truth.axes.includes(axis) ? own[truth.axes.indexOf(axis)]! : 0))
      tests.push(counters => {
        const value = numbers[steps.reduce((sum, step, k) => sum + step * counters[k]!, 0)]!
        return (value !== 0 && !Number.isNaN(value)) === holds
      })
    } else {
      const parts = condition.parts.map(part => places.get(part)!)
      tests.push(condition.kind === 'all' ? () => parts.every(part => results[part]) : () => parts.some(part => results[part]))
    }
  }
  const roots = conditions.map(condition => places.get(condition)!)
  return {
    tests: tests.length,
    holds(counters) {
      for (let k = 0; k < tests.length; k++) results[k] = tests[k]!(counters)
      return roots.every(root => results[root])
    },
  }
}

/** Conditions and their parts, each once, parts first; a stack of its own, however long the chain. */
function inOrder(roots: readonly Condition[]): Condition[] {
  const seen = new Set<Condition>()
  const done: Condition[] = []
  const work: { readonly condition: Condition; readonly leaving: boolean }[] = roots.map(condition => ({ condition, leaving: false }))
  for (let at = work.pop(); at; at = work.pop()) {
    const { condition, leaving } = at
    if (leaving) done.push(condition)
    else if (!seen.has(condition)) {
      seen.add(condition)
      work.push({ condition, leaving: true })
      if (condition.kind === 'all' || condition.kind === 'any') for (const part of condition.parts) work.push({ condition: part, leaving: false })
    }
  }
  return done
}
