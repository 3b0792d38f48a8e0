import type { Sym } from '../ir/node.js'
import type { ValueType } from '../ir/op.js'
import { unequal } from '../ops/compare.js'
import { select } from '../ops/control.js'
import { bytecode, bytesOf, visitor, type Sized } from './measure.js'
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
  readonly body: readonly Statement[]
  readonly takes: readonly (Sym | ArrayName)[]
  /** How large it is. */
  readonly bytes: number
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
export function link(pieces: readonly (readonly Sized[])[], workspace: Workspace, variables: number): Piece[] {
  const spans = createSpans(pieces, variables)
  const { found, declared } = lookThrough(pieces, spans, variables)
  const symbols = found.map(({ reads }) => [...reads.keys()].filter(isSymbol))
  const all = new Set(symbols.flat())
  const carriesSymbols = all.size > mostArguments
  if (carriesSymbols) {
    for (const symbol of all) spans.symbol(symbol, 0)
    symbols.forEach((some, index) => { for (const symbol of some) spans.symbol(symbol, index) })
  }

  const slots = allocate(spans.found(), workspace, variables)
  const firsts = [...all].flatMap((symbol): Statement[] => {
    const target = slots(symbol)
    return target ? [{ do: 'assign', target, value: { kind: 'symbol', symbol } }] : []
  })
  return pieces.map((piece, index): Piece => {
    const { reads, takes, mentions } = found[index]!
    const body = throughWorkspace(piece, reads, at => carriesSymbols || mentions[at] === 1, slots, declared, index === 0)
    return {
      body: index === 0 ? [...firsts, ...body.statements] : body.statements,
      takes: index === 0 ? [] : [...takes].filter(taken => typeof taken === 'string' || !slots(taken)),
      bytes: index === 0 ? bytecode(firsts) + body.bytes : body.bytes,
    }
  })
}

const isSymbol = (carried: Carried): carried is Sym => !('type' in carried)

/** What a look at a piece has found. */
interface Found {
  /** What is read, but not defined before in the piece itself, in the order in which it is met, and how often. */
  readonly reads: ReadonlyMap<Carried, number>
  /** The symbols and arrays that it uses, and those that the pieces it calls use. The workspace belongs to the module. */
  readonly takes: ReadonlySet<Sym | ArrayName>
  /** By statement: 1 if something in it may have to go through the workspace, other than a symbol, or the value of a constant that it defines. */
  readonly mentions: Uint8Array
}

/** Looks through all pieces once. Notes where variables are found; says which are declared. */
function lookThrough(pieces: readonly (readonly Sized[])[], spans: Spans, variables: number): { readonly found: readonly Found[]; readonly declared: ReadonlySet<Carried> } {
  const declared = new Set<Variable>()
  /** By id of a variable: the last piece that defined it, and 1. */
  const definedIn = new Int32Array(variables)
  const found: Found[] = []
  pieces.forEach((piece, index) => {
    const reads = new Map<Carried, number>()
    const takes = new Set<Sym | ArrayName>()
    const mentions = new Uint8Array(piece.length)
    const takeArray = (array: ArrayRef) => { if (array !== 'work' && !isTable(array)) takes.add(array) }
    const read = (carried: Carried) => reads.set(carried, (reads.get(carried) ?? 0) + 1)
    let at = 0
    const look = visitor(statement => {
      switch (statement.do) {
        case 'define':
          spans.variable(statement.variable, index)
          definedIn[statement.variable.id] = index + 1
          break
        case 'declare':
          spans.variable(statement.variable, index)
          declared.add(statement.variable)
          mentions[at] = 1
          break
        case 'assign': case 'add':
          if ('kind' in statement.target) break
          spans.variable(statement.target, index)
          mentions[at] = 1
          break
        case 'ifTape': takes.add('tape'); break
        case 'fill': takeArray(statement.array); break
        case 'kernel': for (const { array } of statement.regions) takeArray(array); break
        case 'chunk': for (const taken of found[statement.chunk]?.takes ?? []) takes.add(taken); break
        case 'if': case 'loop': mentions[at] = 1; break
        case 'return': case 'note': break
      }
    }, expression => {
      switch (expression.kind) {
        case 'variable': {
          const { variable } = expression
          if (!isCarried(variable)) break
          spans.variable(variable, index)
          if (definedIn[variable.id] === index + 1) break
          mentions[at] = 1
          read(variable)
          break
        }
        case 'symbol': read(expression.symbol); takes.add(expression.symbol); break
        case 'slot': case 'element': takeArray(expression.array); break
        case 'index': break
      }
    })
    for (; at < piece.length; at++) look(piece[at]!.statement)
    found.push({ reads, takes, mentions })
  })
  return { found, declared }
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
function executionOrder(pieces: readonly (readonly Sized[])[]): { start: number[]; end: number[] } {
  const start: number[] = []
  const end: number[] = []
  let clock = 0
  const run = (piece: number) => {
    start[piece] = clock++
    for (const { statement } of pieces[piece]!) runCalled(statement)
    end[piece] = clock - 1
  }
  const runCalled = (statement: Statement) => {
    if (statement.do === 'chunk') run(statement.chunk)
    else if (statement.do === 'if') for (const branch of [statement.then, statement.else]) branch.forEach(runCalled)
  }
  run(0)
  return { start, end }
}

type Spans = ReturnType<typeof createSpans>

/** Collects when what is found in more than one piece is born, and when it is read last. Most variables are found in one only. */
function createSpans(pieces: readonly (readonly Sized[])[], variables: number) {
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
  piece: readonly Sized[], reads: ReadonlyMap<Carried, number>, mentionsCarried: (at: number) => boolean, slots: Slots, declared: ReadonlySet<Carried>, isRoutine: boolean,
): { readonly statements: readonly Statement[]; readonly bytes: number } {
  const made: Statement[] = []
  const local = new Map<Carried, Expression>()
  for (const [carried, count] of reads) {
    const slot = slots(carried)
    if (!slot || (isRoutine && isSymbol(carried))) continue
    const value = loaded(isSymbol(carried) ? 'real' : carried.type, slot)
    if (isRoutine || count === 1 || declared.has(carried)) { local.set(carried, value); continue }
    const variable: Variable = isSymbol(carried) ? { id: -1 - slot.index, label: carried.name, type: 'real' } : carried
    made.push({ do: 'define', variable, value })
    local.set(carried, { kind: 'variable', variable })
  }
  let bytes = bytecode(made)

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
  /** What is stored where it is defined. */
  const storing = (statement: Statement): Statement | undefined => {
    const target = statement.do === 'define' ? slots(statement.variable) : undefined
    return target && statement.do === 'define' ? { do: 'assign', target, value: stored(statement.variable) } : undefined
  }
  const rewrite = (list: readonly Statement[]): Statement[] => list.flatMap(statement => {
    const store = storing(statement)
    return store ? [rewritten(statement), store] : [rewritten(statement)]
  })
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
  for (let at = 0; at < piece.length; at++) {
    const { statement, bytes: before } = piece[at]!
    const after = mentionsCarried(at) ? rewritten(statement) : statement
    const store = storing(statement)
    made.push(after)
    if (store) made.push(store)
    bytes += (after === statement ? before : bytesOf(after)) + (store ? bytesOf(store) : 0)
  }
  return { statements: made, bytes }
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
