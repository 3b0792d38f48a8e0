import { visit } from './measure.js'
import type { Expression, Statement, Variable } from './program.js'

/** Memory for a tensor: so many numbers, written anew in every step of so many recurrences, one within the other, before they are read. */
export interface BufferSize {
  readonly length: number
  readonly level: number
}

/** From the first statement that writes or reads a buffer to the last, both included. */
export interface Lifetime {
  readonly first: number
  /** The second. */
  readonly next?: number | undefined
  readonly last: number
}

/**
 * When each buffer of the workspace is in use, in the order of the text. That order is final, so nothing need be known of what waits for what. It
 * is an order in time, too: control goes back in loops only, and a loop counts as one statement, whatever its rounds hand on to one another. So
 * does a statement that reads one buffer and writes another: these are in use together. What is written anew in every step of a recurrence is in use from
 * the first statement of the step to the last that touches it, for each step has done with it; everything else, throughout the recurrence.
 */
export function lifetimes(statements: readonly Statement[], buffers: readonly BufferSize[]): ReadonlyMap<number, Lifetime> {
  const found = new Map<number, Lifetime>()
  /** Places in buffers that are worked out before they are used. */
  const holds = new Map<Variable, number>()
  let now = 0
  /** The recurrences around, and what is in use throughout them. */
  const open: { readonly start: number; readonly throughout: Set<number> }[] = []
  /** The recurrences whose steps write a buffer: those around the place where it is first met. */
  const homes = new Map<number, typeof open>()

  const use = (buffer: number, time: number) => {
    const known = found.get(buffer)
    if (!known) found.set(buffer, { first: time, last: time })
    else if (known.last < time) found.set(buffer, { first: known.first, next: known.next ?? time, last: time })
  }
  const mention = (buffer: number) => {
    const home = homes.get(buffer) ?? open.slice(0, buffers[buffer]!.level)
    homes.set(buffer, home)
    const outlived = open.find((recurrence, level) => recurrence !== home[level])
    outlived?.throughout.add(buffer)
    use(buffer, outlived?.start ?? now)
  }
  const onStatement = (statement: Statement) => {
    if (statement.do === 'fill' && statement.buffer !== undefined) mention(statement.buffer)
    if (statement.do === 'fill' && statement.array === 'work') inBuffer(statement.buffer)
    if (statement.do === 'kernel') for (const { array, offset } of statement.regions) if (array === 'work') inBuffer(bufferOf(offset))
    const variable = statement.do === 'define' ? statement.variable : statement.do === 'assign' && !('kind' in statement.target) ? statement.target : undefined
    const buffer = variable && 'value' in statement && statement.value ? bufferOf(statement.value) : undefined
    if (variable && buffer !== undefined) holds.set(variable, buffer)
  }
  const onExpression = (expression: Expression) => {
    const buffer = expression.kind === 'index' || expression.kind === 'variable' ? bufferOf(expression) : undefined
    if (buffer !== undefined) mention(buffer)
    if (expression.kind === 'slot' && expression.array === 'work') inBuffer(undefined)
    if (expression.kind === 'element' && expression.array === 'work') inBuffer(bufferOf(expression.index))
  }
  /** The buffer in which a place lies. Places are short sums, hence the recursion. */
  function bufferOf(place: Expression): number | undefined {
    if (place.kind === 'variable') return holds.get(place.variable)
    if (place.kind !== 'index' || place.buffer !== undefined) return place.kind === 'index' ? place.buffer : undefined
    for (const [term] of place.terms) {
      const buffer = bufferOf(term)
      if (buffer !== undefined) return buffer
    }
    return undefined
  }
  /** Branches nest no deeper than regions, recurrences no deeper than programs say: hence the recursion. */
  function walk(list: readonly Statement[]): void {
    for (const statement of list) {
      now++
      if (statement.do === 'if') {
        visit([{ ...statement, then: [], else: [] }], onStatement, onExpression)
        walk(statement.then)
        walk(statement.else)
      }
      else if (statement.do === 'ifTape') walk(statement.then)
      else if (statement.do === 'loop' && statement.recurs) {
        visit([{ ...statement, body: [] }], onStatement, onExpression)
        const recurrence = { start: now, throughout: new Set<number>() }
        open.push(recurrence)
        walk(statement.body)
        open.pop()
        for (const buffer of recurrence.throughout) use(buffer, now)
      }
      else visit([statement], onStatement, onExpression)
    }
  }
  walk(statements)
  return found
}

/**
 * The same statements, with zeros filled in right before they are added to. They wait for nothing, so all of them have been put before the first
 * branch, as what can be done outside is.
 */
export function withFillsLate(statements: readonly Statement[], lives: ReadonlyMap<number, Lifetime>): readonly Statement[] {
  let now = 0
  const due = new Map<number, Statement[]>()
  /** Branches nest no deeper than regions, hence the recursion. */
  function walk(list: readonly Statement[]): Statement[] {
    const made: Statement[] = []
    const waiting = new Set<Statement>()
    for (const statement of list) {
      const at = ++now
      const whole: Statement = statement.do === 'if' ? { ...statement, then: walk(statement.then), else: walk(statement.else) }
        : statement.do === 'ifTape' ? { ...statement, then: walk(statement.then) }
        : statement.do === 'loop' && statement.recurs ? { ...statement, body: walk(statement.body) }
        : statement
      for (let time = at; time <= now; time++) for (const fill of due.get(time) ?? []) if (waiting.delete(fill)) made.push(fill)
      const life = statement.do === 'fill' && statement.buffer !== undefined ? lives.get(statement.buffer) : undefined
      if (life?.first !== at || life.next === undefined) { made.push(whole); continue }
      waiting.add(whole)
      due.set(life.next, [...due.get(life.next) ?? [], whole])
    }
    return [...made, ...waiting]
  }
  return walk(statements)
}

function inBuffer(buffer: number | undefined): void {
  if (buffer === undefined) throw new Error('a place of the workspace that lies in no buffer')
}
