import { link, type Workspace } from './link.js'
import { bytecode } from './measure.js'
import type { Routine, RoutineName, Statement } from './program.js'

/** A function this large is cut; its pieces are about so large. V8's limit is 61 440, and fewer, larger pieces reach their peak sooner (PERFORMANCE §1). */
const largestFunction = 48_000
const largestPiece = 36_000

const smallestPiece = 6_000

/** What a piece may come to once the values that it hands on are stored and loaded: else all are cut smaller. */
const largestLinkedPiece = 55_000

/**
 * Cuts a routine into functions that V8 still optimises. Values that cross from one piece to another go through the module's workspace;
 * values used in one piece stay its locals.
 */
export function chunk(of: RoutineName, statements: readonly Statement[], workspace: Workspace): Routine[] {
  const total = bytecode(statements)
  if (total <= largestFunction) return [{ of, chunk: 0, takes: [], body: statements, bytecode: total }]
  for (let size = largestPiece; ; size *= 0.7) {
    const pieces: Statement[][] = []
    const main = cut(statements, size, pieces)
    const linked = link([main, ...pieces], workspace)
    const routines = linked.map(({ body, takes }, index): Routine => ({ of, chunk: index, takes, body, bytecode: bytecode(body) }))
    if (size < smallestPiece || routines.every(routine => routine.bytecode <= largestLinkedPiece)) return routines
  }
}

/** Replaces stretches of statements by calls of pieces; what is left fits into one function. Branches nest no deeper than regions, hence the recursion. */
function cut(statements: readonly Statement[], size: number, pieces: Statement[][]): Statement[] {
  const fitting = statements.map((statement): Statement => {
    if (statement.do !== 'if' || bytecode([statement]) <= size) return statement
    return { ...statement, then: cut(statement.then, size, pieces), else: cut(statement.else, size, pieces) }
  })
  const left: Statement[] = []
  let piece: Statement[] = []
  let filled = 0
  const close = () => {
    if (piece.length === 0) return
    pieces.push(piece)
    left.push({ do: 'chunk', chunk: pieces.length })
    piece = []
    filled = 0
  }
  for (const statement of fitting) {
    const bytes = bytecode([statement])
    if (filled + bytes > size) close()
    if (statement.do === 'return') {
      close()
      left.push(statement)
      continue
    }
    piece.push(statement)
    filled += bytes
  }
  close()
  return bytecode(left) > largestFunction ? cut(left, size, pieces) : left
}
