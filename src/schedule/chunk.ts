import { link, type Workspace } from './link.js'
import { withSize, type Sized } from './measure.js'
import type { Routine, RoutineName, Statement } from './program.js'

/** A function this large is cut; its pieces are about so large. V8's limit is 61 440, and fewer, larger pieces reach their peak sooner (PERFORMANCE §1). */
const largestFunction = 48_000
const largestPiece = 36_000

const smallestPiece = 6_000

/** What a piece may come to once the values that it hands on are stored and loaded: else all are cut smaller. */
const largestLinkedPiece = 55_000

/**
 * Cuts a routine into functions that V8 still optimises. Values that cross from one piece to another go through the module's workspace;
 * values used in one piece stay its locals. Ids of variables are below `variables`.
 */
export function chunk(of: RoutineName, statements: readonly Statement[], workspace: Workspace, variables: number): Routine[] {
  const sized = statements.map(withSize)
  const total = sum(sized)
  if (total <= largestFunction) return [{ of, chunk: 0, takes: [], body: statements, bytecode: total }]
  for (let size = largestPiece; ;) {
    const pieces: (readonly Sized[])[] = []
    const main = cut(sized, size, pieces)
    const linked = link([main, ...pieces], workspace, variables)
    const routines = linked.map(({ body, takes, bytes }, index): Routine => ({ of, chunk: index, takes, body, bytecode: bytes }))
    const largest = routines.reduce((most, routine) => Math.max(most, routine.bytecode), 0)
    if (size < smallestPiece || largest <= largestLinkedPiece) return routines
    size *= Math.min(0.9, 0.98 * largestLinkedPiece / largest)
  }
}

const sum = (sized: readonly Sized[]): number => sized.reduce((total, { bytes }) => total + bytes, 0)

/** Replaces stretches of statements by calls of pieces; what is left fits into one function. Branches nest no deeper than regions, hence the recursion. */
function cut(statements: readonly Sized[], size: number, pieces: (readonly Sized[])[]): readonly Sized[] {
  const left: Sized[] = []
  let piece: Sized[] = []
  let filled = 0
  const close = () => {
    if (piece.length === 0) return
    pieces.push(piece)
    left.push(withSize({ do: 'chunk', chunk: pieces.length }))
    piece = []
    filled = 0
  }
  for (const sized of statements.map(whole => fitting(whole, size, pieces))) {
    if (filled + sized.bytes > size) close()
    if (sized.statement.do === 'return') {
      close()
      left.push(sized)
      continue
    }
    piece.push(sized)
    filled += sized.bytes
  }
  close()
  return sum(left) > largestFunction ? cut(left, size, pieces) : left
}

/** Branches that are too large call pieces, too. */
function fitting(sized: Sized, size: number, pieces: (readonly Sized[])[]): Sized {
  const { statement, bytes } = sized
  if (statement.do !== 'if' || bytes <= size) return sized
  const inside = (branch: readonly Statement[]) => cut(branch.map(withSize), size, pieces).map(({ statement }) => statement)
  return withSize({ ...statement, then: inside(statement.then), else: inside(statement.else) })
}
