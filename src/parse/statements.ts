import { codes } from '../diagnostics/codes.js'
import type { Span } from '../diagnostics/span.js'
import type { Report, Token, Tokens } from '../formula/tokens.js'

/** A stretch of tokens between newlines and semicolons. */
export interface Statement {
  /** The places of its first token, and of the one behind its last. */
  readonly first: number
  readonly end: number
  /** True if something in it was reported already: it is not parsed, but what it declares counts as known. */
  readonly faulty: boolean
}

const declarations: ReadonlySet<string> = new Set(['input', 'param', 'const', 'output', 'size', 'option', 'derivative'])

/** Keywords are words like others but at the start of a statement and before a name. */
export function keywordOf(tokens: Tokens, { first, end }: Statement): string | undefined {
  if (end - first < 2 || tokens.kind(first) !== 'name' || !canFollow(tokens, first + 1, end)) return undefined
  const word = tokens.text(first)
  return declarations.has(word) ? word : undefined
}

/** A name may follow a keyword, and a word that is an operator where it stands alone: it is reported as no name. */
function canFollow(tokens: Tokens, at: number, end: number): boolean {
  const kind = tokens.kind(at)
  if (kind !== 'operator' || !/^[a-z]/.test(tokens.text(at))) return kind === 'name'
  return at + 1 === end || [',', '=', '['].includes(tokens.text(at + 1))
}

/** From the first token to the last. */
export const spanOf = (tokens: readonly Token[]): Span => ({ start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 })

/** The statements of a file. A newline ends one unless its line ends in an operator or a comma, or stands in brackets. */
export function readStatements(tokens: Tokens, report: Report): Statement[] {
  const statements: Statement[] = []
  let first = 0
  let depth = 0
  let startsLine = true
  let faulty = false

  const finish = (end: number, byNewline: boolean) => {
    if (end > first) {
      const detached = startsLine && beginsWithOperator(tokens, first, statements.at(-1))
      if (detached) report(codes.lineBeginsWithOperator({ operator: tokens.text(first) }), tokens.span(first))
      statements.push({ first, end, faulty: faulty || detached })
      faulty = false
    }
    first = end + 1
    startsLine = byNewline
  }

  for (let at = 0; at < tokens.count; at++) {
    switch (tokens.kind(at)) {
      case 'newline': finish(at, true); break
      case 'semicolon': if (depth === 0) finish(at, false); break
      case 'open': depth++; break
      case 'close': depth--; break
      case 'fault': faulty = true; break
    }
  }
  finish(tokens.count, true)
  return statements
}

/** `+ y` and `- y` could be statements of their own, but not after a line that they would continue. */
function beginsWithOperator(tokens: Tokens, first: number, before: Statement | undefined): boolean {
  const kind = tokens.kind(first)
  if (kind !== 'operator') return kind === 'comma'
  const sign = tokens.text(first)
  if (sign !== '+' && sign !== '-') return sign !== 'not'
  return before !== undefined && (keywordOf(tokens, before) === undefined || tokens.slice(before.first, before.end).some(token => token.text === '='))
}
