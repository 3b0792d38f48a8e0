import type { Sym } from '../ir/node.js'
import { visitor, type Sized } from './measure.js'
import { isTable, type ArrayName, type ArrayRef, type Variable } from './program.js'

/** What is carried from one piece to another. */
export type Carried = Variable | Sym

export const isSymbol = (carried: Carried): carried is Sym => 'role' in carried

/** What a look at a piece has found. */
export interface Found {
  /** What is read, but not defined before in the piece itself, in the order in which it is met, and how often. */
  readonly reads: ReadonlyMap<Carried, number>
  /** The symbols and arrays that it uses, and those that the pieces it calls use. The workspace belongs to the module. */
  readonly takes: ReadonlySet<Sym | ArrayName>
  /** By statement: 1 if something in it may have to go through the workspace, other than a symbol, or the value of a constant that it defines. */
  readonly mentions: Uint8Array
  /** The pieces that it calls. */
  readonly calls: readonly number[]
}

/** What is found in more than one piece: from the time at which it is born to that at which it is read last. */
export interface Span {
  readonly carried: Carried
  readonly first: number
  readonly last: number
}

export interface Looked {
  /** By piece. */
  readonly found: readonly Found[]
  readonly declared: ReadonlySet<Carried>
  /** In the order of birth, and then as they were found, symbols first. Symbols count only if `withSymbols`: the routine itself hands them on. */
  spans(withSymbols: boolean): readonly Span[]
}

/** Looks through all pieces once. Ids of variables are below `variables`. */
export function lookThrough(pieces: readonly (readonly Sized[])[], variables: number): Looked {
  const meetings = createMeetings(variables)
  const declared = new Set<Variable>()
  /** By id of a variable: the last piece that defined it, and 1. */
  const definedIn = new Int32Array(variables)
  const found: Found[] = []
  pieces.forEach((piece, index) => {
    const reads = new Map<Carried, number>()
    const takes = new Set<Sym | ArrayName>()
    const mentions = new Uint8Array(piece.length)
    const calls: number[] = []
    const takeArray = (array: ArrayRef) => { if (array !== 'work' && !isTable(array)) takes.add(array) }
    const read = (carried: Carried) => reads.set(carried, (reads.get(carried) ?? 0) + 1)
    let at = 0
    const look = visitor(statement => {
      switch (statement.do) {
        case 'define':
          meetings.add(statement.variable, index)
          definedIn[statement.variable.id] = index + 1
          break
        case 'declare':
          meetings.add(statement.variable, index)
          declared.add(statement.variable)
          mentions[at] = 1
          break
        case 'assign': case 'add':
          if ('kind' in statement.target) break
          meetings.add(statement.target, index)
          mentions[at] = 1
          break
        case 'ifTape': takes.add('tape'); break
        case 'fill': takeArray(statement.array); break
        case 'kernel': for (const { array } of statement.regions) takeArray(array); break
        case 'chunk':
          calls.push(statement.chunk)
          for (const taken of found[statement.chunk]?.takes ?? []) takes.add(taken)
          break
        case 'if': case 'loop': mentions[at] = 1; break
        case 'return': case 'note': break
      }
    }, expression => {
      switch (expression.kind) {
        case 'variable': {
          const { variable } = expression
          if (definedIn[variable.id] === index + 1 || !isCarried(variable)) break
          meetings.add(variable, index)
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
    found.push({ reads, takes, mentions, calls })
  })
  return {
    found, declared,
    spans(withSymbols) {
      const { start, end } = executionOrder(found)
      const met = withSymbols ? [...symbolMeetings(found), ...meetings.several()] : meetings.several()
      return met
        .map(({ carried, pieces }): Span => ({
          carried,
          first: pieces.reduce((first, piece) => Math.min(first, start[piece]!), Infinity),
          last: pieces.reduce((last, piece) => Math.max(last, end[piece]!), 0),
        }))
        .sort((p, q) => p.first - q.first)
    },
  }
}

/** Counters live in their loops, and constants of the module are found everywhere. */
const isCarried = ({ isCounter, isConstant }: Variable): boolean => !isCounter && !isConstant

/** When each piece starts and when the last of those that it calls has ended: what it touches lives as long. Pieces call as deep as branches nest. */
function executionOrder(found: readonly Found[]): { start: number[]; end: number[] } {
  const start: number[] = []
  const end: number[] = []
  let clock = 0
  const run = (piece: number) => {
    start[piece] = clock++
    for (const called of found[piece]!.calls) run(called)
    end[piece] = clock - 1
  }
  run(0)
  return { start, end }
}

/** The pieces in which something is found. */
interface Meeting {
  readonly carried: Carried
  readonly pieces: number[]
}

/** Notes in which pieces variables are found. Most are found in one only. */
function createMeetings(variables: number) {
  /** By id of a variable: the piece where it was found first, and 1; and how many were found before. */
  const homes = new Int32Array(variables)
  const ranks = new Int32Array(variables)
  const elsewhere = new Array<Meeting | undefined>(variables)
  const met: { readonly meeting: Meeting; readonly rank: number }[] = []
  let count = 0
  return {
    add(variable: Variable, piece: number) {
      const { id } = variable
      const home = homes[id]! - 1
      if (home === piece) return
      if (home < 0) {
        homes[id] = piece + 1
        ranks[id] = count++
        return
      }
      let meeting = elsewhere[id]
      if (!meeting) {
        meeting = elsewhere[id] = { carried: variable, pieces: [home] }
        met.push({ meeting, rank: ranks[id]! })
      }
      if (meeting.pieces.at(-1) !== piece) meeting.pieces.push(piece)
    },
    /** What was found in several pieces, in the order in which it was found first. */
    several: (): Meeting[] => met.sort((p, q) => p.rank - q.rank).map(({ meeting }) => meeting),
  }
}

/** The symbols of pieces: the routine itself has them first. */
function symbolMeetings(found: readonly Found[]): Meeting[] {
  const met = new Map<Sym, number[]>()
  found.forEach(({ reads }, piece) => {
    if (piece === 0) return
    for (const symbol of symbolsIn(reads)) {
      const known = met.get(symbol)
      if (known) known.push(piece)
      else met.set(symbol, [0, piece])
    }
  })
  return Array.from(met, ([carried, pieces]) => ({ carried, pieces }))
}

export const symbolsIn = (reads: ReadonlyMap<Carried, number>): Sym[] => [...reads.keys()].filter(isSymbol)
