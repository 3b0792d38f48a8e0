import { lifetimes, withFillsLate, type BufferSize, type Lifetime } from './lifetimes.js'
import type { Element, Expression, Slot, Statement, Variable } from './program.js'

/** Statements whose tensors have their places in the workspace, of which they take so many numbers. */
export interface LaidOut {
  readonly statements: readonly Statement[]
  readonly length: number
}

/**
 * Gives the buffers of a routine their places in the workspace, once the order of its statements is final: a buffer takes over memory of those that are
 * read no more. Without `share` each has memory of its own.
 */
export function layOut(statements: readonly Statement[], buffers: readonly BufferSize[], share: boolean): LaidOut {
  if (buffers.length === 0) return { statements, length: 0 }
  const lengths = buffers.map(({ length }) => length)
  if (!share) {
    const { starts, length } = pack(lengths, lengths.map(() => ({ first: 0, last: Infinity })))
    return { statements: withPlaces(statements, starts), length }
  }
  const ordered = withFillsLate(statements, lifetimes(statements, buffers))
  const lives = lifetimes(ordered, buffers)
  const { starts, length } = pack(lengths, lengths.map((_, buffer) => lives.get(buffer)))
  return { statements: withPlaces(ordered, starts), length }
}

/** So many buffers are packed into the same memory at most, so that the work stays linear: more lie beyond them. */
const mostTogether = 512

interface Packed extends Lifetime {
  readonly from: number
  readonly to: number
}

/**
 * Starts of buffers such that those in use together do not overlap: the largest first, each into the gap that fits best between those in use with it
 * ("greedy by size": Pisarchyk & Lee 2020). It came closer to what is in use at a time at most than a linear scan, by a third at best.
 */
export function pack(lengths: readonly number[], lives: readonly (Lifetime | undefined)[]): { readonly starts: readonly number[]; readonly length: number } {
  const starts = lengths.map(() => 0)
  const used = [...lengths.keys()].filter(buffer => lives[buffer] !== undefined && lengths[buffer]! > 0)
  const bySize = used.sort((p, q) => lengths[q]! - lengths[p]! || lives[p]!.first - lives[q]!.first || p - q)
  let length = 0
  for (let done = 0; done < bySize.length; done += mostTogether) {
    const base = length
    /** By where they start. */
    const packed: Packed[] = []
    for (const buffer of bySize.slice(done, done + mostTogether)) {
      const { first, last } = lives[buffer]!
      const from = gapFor(lengths[buffer]!, packed.filter(other => other.first <= last && first <= other.last), base)
      const to = (starts[buffer] = from) + lengths[buffer]!
      const before = packed.findIndex(other => other.from > from)
      packed.splice(before < 0 ? packed.length : before, 0, { from, to, first, last })
      length = Math.max(length, to)
    }
  }
  return { starts, length }
}

/** Where the smallest gap that is large enough begins; what follows all the others is the last resort. */
function gapFor(length: number, others: readonly Packed[], base: number): number {
  let end = base
  let best: { readonly from: number; readonly size: number } | undefined
  for (const { from, to } of others) {
    const size = from - end
    if (size >= length && (!best || size < best.size)) best = { from: end, size }
    end = Math.max(end, to)
  }
  return best?.from ?? end
}

/** The same statements with places in the workspace instead of places in buffers. */
function withPlaces(statements: readonly Statement[], starts: readonly number[]): Statement[] {
  /** Places that have come to be a loop's counter. */
  const counters = new Map<Variable, Expression>()

  /** Expressions are short (inline.ts), hence the recursion. */
  function placed(expression: Expression): Expression {
    switch (expression.kind) {
      case 'variable': return counters.get(expression.variable) ?? expression
      case 'operation': return { ...expression, args: expression.args.map(placed) }
      case 'element': return element(expression)
      case 'index': {
        const { buffer, offset, terms } = expression
        const start = buffer === undefined ? offset : starts[buffer]! + offset
        const [first] = terms
        if (!first) return { kind: 'number', value: start }
        if (terms.length === 1 && start === 0 && first[1] === 1) return placed(first[0])
        return { kind: 'index', offset: start, terms: terms.map(([term, factor]) => [placed(term), factor] as const) }
      }
      default: return expression
    }
  }
  function element({ array, index }: Element): Slot | Element {
    const place = placed(index)
    return place.kind === 'number' ? { kind: 'slot', array, index: place.value } : { kind: 'element', array, index: place }
  }
  const target = (to: Variable | Slot | Element): Variable | Slot | Element => ('kind' in to && to.kind === 'element' ? element(to) : to)
  /** Loops and branches nest no deeper than tensors have axes and regions are nested, hence the recursion. */
  const rewritten = (list: readonly Statement[]): Statement[] => list.flatMap((statement): Statement[] => {
    switch (statement.do) {
      case 'define': {
        const value = placed(statement.value)
        if (statement.value.kind === 'index' && value.kind === 'variable' && value.variable.isCounter) {
          counters.set(statement.variable, value)
          return []
        }
        return [{ ...statement, value }]
      }
      case 'assign': case 'add': return [{ ...statement, target: target(statement.target), value: placed(statement.value) }]
      case 'loop': return [{ ...statement, from: placed(statement.from), to: placed(statement.to), body: rewritten(statement.body) }]
      case 'fill': {
        const { buffer, offset, ...rest } = statement
        return [{ ...rest, offset: buffer === undefined ? offset : starts[buffer]! + offset }]
      }
      case 'kernel': return [{ ...statement, regions: statement.regions.map(({ array, offset }) => ({ array, offset: placed(offset) })) }]
      case 'if': return [{ ...statement, condition: placed(statement.condition), then: rewritten(statement.then), else: rewritten(statement.else) }]
      case 'ifTape': return [{ ...statement, then: rewritten(statement.then) }]
      case 'return': return [statement.value ? { ...statement, value: placed(statement.value) } : statement]
      case 'declare': case 'note': case 'chunk': return [statement]
    }
  })
  return rewritten(statements)
}
