import type { Sym } from '../ir/node.js'
import type { ValueType } from '../ir/op.js'
import { unequal } from '../ops/compare.js'
import { select } from '../ops/control.js'
import { visit, visitStatements } from './measure.js'
import { isTable, type ArrayName, type ArrayRef, type Element, type Expression, type Slot, type Statement, type Variable } from './program.js'

/** Symbols are handed to pieces as arguments while there are so few of them; more go through the workspace. */
const mostArguments = 16

/** The slots through which the pieces of all routines of a module hand values on. */
export interface Workspace {
  /** What tensors take of it, from the start. */
  readonly taken: number
  length: number
}

export interface Piece {
  readonly body: Statement[]
  readonly takes: readonly (Sym | ArrayName)[]
}

/** What is carried from one piece to another. */
type Carried = Variable | Sym

/** Where what is carried lies. */
type Slots = (carried: Carried) => Slot | undefined

/**
 * Joins the pieces of a routine: what one computes and another needs gets a slot of the workspace, and every piece the arguments it takes.
 * The first piece is the routine itself. A piece comes after those that it calls, and every value is there before a piece that reads it starts.
 * Ids of variables are below `variables`.
 */
export function link(pieces: readonly (readonly Statement[])[], workspace: Workspace, variables: number): Piece[] {
  const spans = createSpans(pieces, variables)
  const declared = new Set<Variable>()
  /** By piece. */
  const symbols = pieces.map(() => new Set<Sym>())
  pieces.forEach((piece, index) => visit(piece, statement => {
    if (statement.do === 'define' || statement.do === 'declare') spans.variable(statement.variable, index)
    else if ((statement.do === 'assign' || statement.do === 'add') && !('kind' in statement.target)) spans.variable(statement.target, index)
    if (statement.do === 'declare') declared.add(statement.variable)
  }, expression => {
    if (expression.kind === 'variable' && isCarried(expression.variable)) spans.variable(expression.variable, index)
    else if (expression.kind === 'symbol') symbols[index]!.add(expression.symbol)
  }))
  const all = new Set(symbols.flatMap(some => [...some]))
  if (all.size > mostArguments) {
    for (const symbol of all) spans.symbol(symbol, 0)
    symbols.forEach((some, index) => { for (const symbol of some) spans.symbol(symbol, index) })
  }

  const slots = allocate(spans.found(), workspace, variables)
  const bodies = pieces.map((piece, index) => throughWorkspace(piece, slots, declared, index === 0))
  bodies[0]!.unshift(...[...all].flatMap((symbol): Statement[] => {
    const target = slots(symbol)
    return target ? [{ do: 'assign', target, value: { kind: 'symbol', symbol } }] : []
  }))
  return withArguments(bodies)
}

/** Counters live in their loops, and constants of the module are found everywhere. */
const isCarried = ({ isCounter, isConstant }: Variable): boolean => !isCounter && !isConstant

interface Span {
  readonly carried: Carried
  first: number
  last: number
  readonly rank: number
}

/** When each piece starts and when the last of those that it calls has ended: what it touches lives as long. Pieces call as deep as branches nest. */
function executionOrder(pieces: readonly (readonly Statement[])[]): { start: number[]; end: number[] } {
  const start: number[] = []
  const end: number[] = []
  let clock = 0
  const run = (piece: number) => {
    start[piece] = clock++
    visitStatements(pieces[piece]!, statement => { if (statement.do === 'chunk') run(statement.chunk) })
    end[piece] = clock - 1
  }
  run(0)
  return { start, end }
}

/** Collects when what is found in more than one piece is born, and when it is read last. Most variables are found in one only. */
function createSpans(pieces: readonly (readonly Statement[])[], variables: number) {
  const { start, end } = executionOrder(pieces)
  /** By id of a variable: the piece where it was found first, and 1; and how many were found before. */
  const homes = new Int32Array(variables)
  const ranks = new Int32Array(variables)
  const symbolHomes = new Map<Sym, number>()
  const ofVariable = new Array<Span | undefined>(variables)
  const ofSymbol = new Map<Sym, Span>()
  const spans: Span[] = []
  let count = 0

  const open = (carried: Carried, home: number, rank: number): Span => {
    const span: Span = { carried, first: start[home]!, last: end[home]!, rank }
    spans.push(span)
    return span
  }
  const widen = (span: Span, piece: number) => {
    span.first = Math.min(span.first, start[piece]!)
    span.last = Math.max(span.last, end[piece]!)
  }
  return {
    variable(variable: Variable, piece: number) {
      const home = homes[variable.id]! - 1
      if (home === piece) return
      if (home >= 0) return widen(ofVariable[variable.id] ??= open(variable, home, ranks[variable.id]!), piece)
      homes[variable.id] = piece + 1
      ranks[variable.id] = count++
    },
    symbol(symbol: Sym, piece: number) {
      const home = symbolHomes.get(symbol)
      if (home === piece) return
      if (home === undefined) return void symbolHomes.set(symbol, piece)
      const span = ofSymbol.get(symbol) ?? open(symbol, home, -1)
      ofSymbol.set(symbol, span)
      widen(span, piece)
    },
    /** In the order of birth, and then as they were found, symbols first. */
    found: (): readonly Span[] => spans.sort((p, q) => p.first - q.first || p.rank - q.rank),
  }
}

/** Linear scan (Poletto & Sarkar, TOPLAS 1999): a slot is taken over by a value that is born after the last reader of the one before. */
function allocate(spans: readonly Span[], workspace: Workspace, variables: number): Slots {
  /** By id. */
  const ofVariable = new Array<Slot | undefined>(variables)
  const ofSymbol = new Map<Sym, Slot>()
  const free: number[] = []
  const endingAt: number[][] = []
  let expired = 0
  let next = 0
  for (const { carried, first, last } of spans) {
    for (; expired < first; expired++) free.push(...(endingAt[expired] ?? []))
    const index = free.pop() ?? next++
    ;(endingAt[last] ??= []).push(index)
    const slot: Slot = { kind: 'slot', array: 'work', index: workspace.taken + index }
    if ('type' in carried) ofVariable[carried.id] = slot
    else ofSymbol.set(carried, slot)
  }
  // Routines do not call one another while they run, so they use the same slots.
  workspace.length = Math.max(workspace.length, workspace.taken + next)
  return carried => ('type' in carried ? ofVariable[carried.id] : ofSymbol.get(carried))
}

/**
 * The same statements, with carried values kept in their slots. A constant is stored once where it is defined, and loaded once at the start
 * of every other piece that reads it several times; a variable that is declared, for branches to assign, lives in its slot.
 */
function throughWorkspace(
  statements: readonly Statement[], slots: Slots, declared: ReadonlySet<Carried>, isRoutine: boolean,
): Statement[] {
  const defined = new Set<Carried>()
  const reads = new Map<Carried, number>()
  visit(statements, statement => { if (statement.do === 'define' && slots(statement.variable)) defined.add(statement.variable) }, expression => {
    const carried = carriedBy(expression)
    if (carried && slots(carried)) reads.set(carried, (reads.get(carried) ?? 0) + 1)
  })
  const loads: Statement[] = []
  const local = new Map<Carried, Expression>()
  for (const [carried, count] of reads) {
    if (defined.has(carried) || (isRoutine && !('type' in carried))) continue
    const slot = slots(carried)!
    const value = loaded('type' in carried ? carried.type : 'real', slot)
    if (isRoutine || count === 1 || declared.has(carried)) { local.set(carried, value); continue }
    const variable: Variable = 'type' in carried ? carried : { id: -1 - slot.index, label: carried.name, type: 'real' }
    loads.push({ do: 'define', variable, value })
    local.set(carried, { kind: 'variable', variable })
  }

  const read = (expression: Expression): Expression => {
    const carried = carriedBy(expression)
    if (carried) return (slots(carried) && local.get(carried)) ?? expression
    switch (expression.kind) {
      case 'operation': {
        let args: Expression[] | undefined
        for (let k = 0; k < expression.args.length; k++) {
          const arg = read(expression.args[k]!)
          if (arg !== expression.args[k]) (args ??= [...expression.args])[k] = arg
        }
        return args ? { kind: 'operation', op: expression.op, args } : expression
      }
      case 'element': return { ...expression, index: read(expression.index) }
      case 'index': return { ...expression, terms: expression.terms.map(([term, factor]) => [read(term), factor] as const) }
      default: return expression
    }
  }
  const place = (target: Variable | Slot | Element): Variable | Slot | Element =>
    'kind' in target ? (target.kind === 'element' ? { ...target, index: read(target.index) } : target) : slots(target) ?? target
  const rewrite = (list: readonly Statement[], into: Statement[] = []): Statement[] => {
    for (const statement of list) {
      into.push(rewritten(statement))
      const slot = statement.do === 'define' ? slots(statement.variable) : undefined
      if (slot && statement.do === 'define') into.push({ do: 'assign', target: slot, value: stored(statement.variable) })
    }
    return into
  }
  const rewritten = (statement: Statement): Statement => {
    switch (statement.do) {
      case 'define': {
        const value = read(statement.value)
        return value === statement.value ? statement : { ...statement, value }
      }
      case 'declare': {
        const slot = slots(statement.variable)
        return slot ? { do: 'assign', target: slot, value: { kind: 'number', value: statement.start ?? 0 } } : statement
      }
      case 'assign': {
        const { target } = statement
        const value = read(statement.value)
        const isTruth = !('kind' in target) && target.type === 'boolean' && slots(target) !== undefined
        return { ...statement, target: place(target), value: isTruth ? asNumber(value) : value }
      }
      case 'add': return { ...statement, target: place(statement.target), value: read(statement.value) }
      case 'loop': return { ...statement, from: read(statement.from), to: read(statement.to), body: rewrite(statement.body) }
      case 'kernel': return { ...statement, regions: statement.regions.map(({ array, offset }) => ({ array, offset: read(offset) })) }
      case 'if': return { ...statement, condition: read(statement.condition), then: rewrite(statement.then), else: rewrite(statement.else) }
      case 'ifTape': return { ...statement, then: rewrite(statement.then) }
      case 'return': return statement.value ? { ...statement, value: read(statement.value) } : statement
      case 'chunk': case 'fill': case 'note': return statement
    }
  }
  return rewrite(statements, loads)
}

const carriedBy = (expression: Expression): Carried | undefined =>
  expression.kind === 'variable' ? expression.variable : expression.kind === 'symbol' ? expression.symbol : undefined

/** Truth values are 0 and 1 in arrays. */
export const loaded = (type: ValueType, slot: Slot): Expression =>
  type === 'boolean' ? { kind: 'operation', op: unequal, args: [slot, { kind: 'number', value: 0 }] } : slot

const stored = (variable: Variable): Expression =>
  variable.type === 'boolean' ? asNumber({ kind: 'variable', variable }) : { kind: 'variable', variable }

const asNumber = (value: Expression): Expression =>
  ({ kind: 'operation', op: select, args: [value, { kind: 'number', value: 1 }, { kind: 'number', value: 0 }] })

/** What each piece takes: the symbols and arrays that it uses, and those that the pieces it calls take. The workspace belongs to the module. */
function withArguments(bodies: Statement[][]): Piece[] {
  const takes: Set<Sym | ArrayName>[] = []
  for (const index of [...bodies.keys()].slice(1)) {
    const wanted = (takes[index] = new Set<Sym | ArrayName>())
    const takeArray = (array: ArrayRef) => { if (array !== 'work' && !isTable(array)) wanted.add(array) }
    visit(bodies[index]!, statement => {
      if (statement.do === 'ifTape') wanted.add('tape')
      if (statement.do === 'fill') takeArray(statement.array)
      if (statement.do === 'kernel') for (const { array } of statement.regions) takeArray(array)
      if (statement.do === 'chunk') for (const argument of takes[statement.chunk]!) wanted.add(argument)
    }, expression => {
      if (expression.kind === 'symbol') wanted.add(expression.symbol)
      if (expression.kind === 'slot' || expression.kind === 'element') takeArray(expression.array)
    })
  }
  return bodies.map((body, index) => ({ body, takes: [...(takes[index] ?? [])] }))
}
