import { codes } from '../diagnostics/codes.js'
import type { Span } from '../diagnostics/span.js'
import { tokenise, type Report, type Token } from '../formula/tokens.js'

/** A stretch of tokens between newlines and semicolons. */
export interface Statement {
  readonly tokens: readonly Token[]
  /** True if something in it was reported already: it is not parsed, but what it declares counts as known. */
  readonly faulty: boolean
}

const declarations: ReadonlySet<string> = new Set(['input', 'param', 'const', 'output', 'size', 'option', 'derivative'])

/** Keywords are words like others but at the start of a statement and before a name. */
export const keywordOf = (tokens: readonly Token[]): string | undefined => {
  const [first, second, third] = tokens
  if (first?.kind !== 'name' || !declarations.has(first.text) || !second) return undefined
  if (second.kind === 'name') return first.text
  const alone = !third || third.kind === 'comma' || third.text === '=' || third.text === '['
  return second.kind === 'operator' && /^[a-z]/.test(second.text) && alone ? first.text : undefined
}

/** From the first token to the last. */
export const spanOf = (tokens: readonly Token[]): Span => ({ start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 })

/** The statements of a file. A newline ends one unless its line ends in an operator or a comma, or stands in brackets. */
export function readStatements(text: string, report: Report): Statement[] {
  const statements: Statement[] = []
  let current: Token[] = []
  let depth = 0
  let startsLine = true

  const finish = (byNewline: boolean) => {
    if (current.length > 0) {
      const detached = startsLine && beginsWithOperator(current, statements.at(-1))
      if (detached) report(codes.lineBeginsWithOperator({ operator: current[0]!.text }), current[0]!)
      statements.push({ tokens: current, faulty: detached || current.some(token => token.kind === 'fault') })
      current = []
    }
    startsLine = byNewline
  }

  const tokens = tokenise(text, report)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.kind === 'newline') {
      if (!continues(current.at(-1))) finish(true)
    } else if (token.kind === 'semicolon' && depth === 0) finish(false)
    else {
      if (token.kind === 'open') depth++
      if (token.kind === 'close') depth--
      current.push(token)
    }
  }
  finish(true)
  return statements
}

const continues = (last: Token | undefined): boolean =>
  last !== undefined && (last.kind === 'comma' || (last.kind === 'operator' && last.text !== '\''))

/** `+ y` and `- y` could be statements of their own, but not after a line that they would continue. */
function beginsWithOperator(tokens: readonly Token[], before: Statement | undefined): boolean {
  const first = tokens[0]!
  if (first.kind !== 'operator' || first.text === 'not') return first.kind === 'comma'
  if (first.text !== '+' && first.text !== '-') return true
  return before !== undefined && (keywordOf(before.tokens) === undefined || before.tokens.some(token => token.text === '='))
}
