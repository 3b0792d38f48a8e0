import { link, type Workspace } from './link.js'
import { bytecode } from './measure.js'
import type { Routine, RoutineName, Statement } from './program.js'

/** A function this large is cut; its pieces are about so large. V8's limit is 61 440, and fewer, larger pieces reach their peak sooner (PERFORMANCE §1). */
const largestFunction = 48_000
const largestChunk = 36_000

/**
 * Cuts a routine into functions that V8 still optimises. Values that cross from one piece to another go through the module's workspace;
 * values used in one piece stay its locals.
 */
export function chunk(of: RoutineName, statements: readonly Statement[], workspace: Workspace): Routine[] {
  const total = bytecode(statements)
  if (total <= largestFunction) return [{ of, chunk: 0, takes: [], body: statements, bytecode: total }]
  const pieces: Statement[][] = []
  const main = cut(statements, pieces)
  const linked = link([main, ...pieces], workspace)
  return linked.map(({ body, takes }, index): Routine => ({ of, chunk: index, takes, body, bytecode: bytecode(body) }))
}

/** Replaces stretches of statements by calls of pieces; what is left fits into one function. Branches nest no deeper than regions, hence the recursion. */
function cut(statements: readonly Statement[], pieces: Statement[][]): Statement[] {
  const fitting = statements.map((statement): Statement => {
    if (statement.do !== 'if' || bytecode([statement]) <= largestChunk) return statement
    return { ...statement, then: cut(statement.then, pieces), else: cut(statement.else, pieces) }
  })
  const left: Statement[] = []
  let piece: Statement[] = []
  let size = 0
  const close = () => {
    if (piece.length === 0) return
    pieces.push(piece)
    left.push({ do: 'chunk', chunk: pieces.length })
    piece = []
    size = 0
  }
  for (const statement of fitting) {
    const bytes = bytecode([statement])
    if (size + bytes > largestChunk) close()
    if (statement.do === 'return') {
      close()
      left.push(statement)
      continue
    }
    piece.push(statement)
    size += bytes
  }
  close()
  return bytecode(left) > largestFunction ? cut(left, pieces) : left
}
