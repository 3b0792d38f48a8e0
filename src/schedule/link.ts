import type { Sym } from '../ir/node.js'
import type { ValueType } from '../ir/op.js'
import { unequal } from '../ops/compare.js'
import { select } from '../ops/control.js'
import { isSymbol, lookThrough, symbolsIn, type Carried, type Span } from './look.js'
import { bytecode, bytesOf, type Sized } from './measure.js'
import type { ArrayName, Element, Expression, Slot, Statement, Variable } from './program.js'

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

/** Where what is carried lies. */
interface Slots {
  of(variable: Variable): Slot | undefined
  ofSymbol(symbol: Sym): Slot | undefined
}

/**
 * Joins the pieces of a routine: what one computes and another needs gets a slot of the workspace, and every piece the arguments it takes.
 * The first piece is the routine itself. A piece comes after those that it calls, and every value is there before a piece that reads it starts.
 * Ids of variables are below `variables`.
 */
export function link(pieces: readonly (readonly Sized[])[], workspace: Workspace, variables: number): Piece[] {
  const { found, declared, spans } = lookThrough(pieces, variables)
  const symbols = new Set(found.flatMap(({ reads }) => symbolsIn(reads)))
  const carriesSymbols = symbols.size > mostArguments
  const slots = allocate(spans(carriesSymbols), workspace, variables)
  const firsts = [...symbols].flatMap((symbol): Statement[] => {
    const target = slots.ofSymbol(symbol)
    return target ? [{ do: 'assign', target, value: { kind: 'symbol', symbol } }] : []
  })
  return pieces.map((piece, index): Piece => {
    const { reads, takes, mentions } = found[index]!
    const { statements, bytes } = throughWorkspace(piece, reads, at => carriesSymbols || mentions[at] === 1, slots, declared, index === 0)
    if (index === 0) return { body: [...firsts, ...statements], takes: [], bytes: bytecode(firsts) + bytes }
    return { body: statements, takes: [...takes].filter(taken => typeof taken === 'string' || !slots.ofSymbol(taken)), bytes }
  })
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
    if (isSymbol(carried)) ofSymbol.set(carried, slot)
    else ofVariable[carried.id] = slot
  }
  // Routines do not call one another while they run, so they use the same slots.
  workspace.length = Math.max(workspace.length, workspace.taken + next)
  return { of: ({ id }) => ofVariable[id], ofSymbol: symbol => ofSymbol.get(symbol) }
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
    const slot = isSymbol(carried) ? slots.ofSymbol(carried) : slots.of(carried)
    if (!slot || (isRoutine && isSymbol(carried))) continue
    const value = loaded(isSymbol(carried) ? 'real' : carried.type, slot)
    if (isRoutine || count === 1 || declared.has(carried)) { local.set(carried, value); continue }
    const variable: Variable = isSymbol(carried) ? { id: -1 - slot.index, label: carried.name, type: 'real' } : carried
    made.push({ do: 'define', variable, value })
    local.set(carried, { kind: 'variable', variable })
  }
  let bytes = bytecode(made)

  const read = (expression: Expression): Expression => {
    switch (expression.kind) {
      case 'variable': return (slots.of(expression.variable) && local.get(expression.variable)) ?? expression
      case 'symbol': return local.get(expression.symbol) ?? expression
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
    'kind' in target ? (target.kind === 'element' ? { ...target, index: read(target.index) } : target) : slots.of(target) ?? target
  /** What is stored where it is defined. */
  const storing = (statement: Statement): Statement | undefined => {
    if (statement.do !== 'define') return undefined
    const target = slots.of(statement.variable)
    return target && { do: 'assign', target, value: stored(statement.variable) }
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
        const slot = slots.of(statement.variable)
        return slot ? { do: 'assign', target: slot, value: { kind: 'number', value: statement.start ?? 0 } } : statement
      }
      case 'assign': {
        const { target } = statement
        const value = read(statement.value)
        const isTruth = !('kind' in target) && target.type === 'boolean' && slots.of(target) !== undefined
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

/** Truth values are 0 and 1 in arrays. */
export const loaded = (type: ValueType, slot: Slot): Expression =>
  type === 'boolean' ? { kind: 'operation', op: unequal, args: [slot, { kind: 'number', value: 0 }] } : slot

const stored = (variable: Variable): Expression =>
  variable.type === 'boolean' ? asNumber({ kind: 'variable', variable }) : { kind: 'variable', variable }

const asNumber = (value: Expression): Expression =>
  ({ kind: 'operation', op: select, args: [value, { kind: 'number', value: 1 }, { kind: 'number', value: 0 }] })
