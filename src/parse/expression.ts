import { codes } from '../diagnostics/codes.js'
import type { Span } from '../diagnostics/span.js'
import { compileTree, type Code } from '../formula/code.js'
import { FormulaError, parseExpression, RaggedRows, type MathNode } from '../formula/mathjs.js'
import { createPlaces, type Places } from '../formula/spans.js'
import type { Report, Token } from '../formula/tokens.js'
import { spanOf } from './statements.js'

/** An expression of the file: its tree, the code that computes it, and where its parts stand. */
export interface Expression {
  readonly tree: MathNode
  readonly code: Code
  readonly span: Span
  readonly places: Places
}

/** Reads an expression from its tokens; `undefined` if that was reported as impossible. */
export function readExpression(source: string, tokens: readonly Token[], report: Report, after: Span): Expression | undefined {
  if (tokens.length === 0) {
    report(codes.syntax({ problem: 'an expression is missing' }), after)
    return undefined
  }
  const span = spanOf(tokens)
  try {
    const tree = parseRows(oneLine(source.slice(span.start, span.end)), tokens, span)
    return { tree, code: compileTree(tree), span, places: createPlaces(tree, tokens, span) }
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    const { at } = error
    const place = at === undefined ? span : tokens.find(token => token.end > span.start + at) ?? { start: span.end, end: span.end }
    report(codes.syntax({ problem: sentence(error.message) }), place)
    return undefined
  }
}

/** The tree; a matrix with rows of several lengths becomes an array of arrays, whose shapes are a fault like others. */
function parseRows(text: string, tokens: readonly Token[], span: Span): MathNode {
  try {
    return parseExpression(text)
  } catch (error) {
    if (!(error instanceof RaggedRows)) throw error
    try {
      return parseExpression(nestedRows(text, tokens, span))
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error
      throw new FormulaError(error.message, undefined)
    }
  }
}

/** `[1, 2; 3]` as `[[1, 2], [3]]`. */
function nestedRows(text: string, tokens: readonly Token[], span: Span): string {
  const open: { readonly token: Token; readonly ends: Token[] }[] = []
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = []
  for (const [k, token] of tokens.entries()) {
    if (token.kind === 'open') open.push({ token, ends: [] })
    else if (token.kind === 'semicolon') open.at(-1)?.ends.push(token)
    else if (token.kind === 'close') {
      const { token: first, ends } = open.pop() ?? { token, ends: [] }
      if (ends.length === 0) continue
      const isTrailing = tokens[k - 1] === ends.at(-1)
      edits.push({ start: first.end, end: first.end, text: '[' }, { start: token.start, end: token.start, text: ']' })
      for (const end of isTrailing ? ends.slice(0, -1) : ends) edits.push({ start: end.start, end: end.end, text: '],[' })
      if (isTrailing) edits.push({ start: ends.at(-1)!.start, end: ends.at(-1)!.end, text: '' })
    }
  }
  const pieces: string[] = []
  let at = span.start
  for (const edit of edits.sort((p, q) => p.start - q.start)) {
    pieces.push(text.slice(at - span.start, edit.start - span.start), edit.text)
    at = edit.end
  }
  return [...pieces, text.slice(at - span.start)].join('')
}

/** Comments and newlines as spaces, so that offsets stay what they are. */
const oneLine = (text: string): string => (!severalLines.test(text) ? text : text.replace(/#[^\r\n]*/g, comment => ' '.repeat(comment.length)).replace(/[\r\n\ufeff]/g, ' '))

/** Few expressions have any of it. */
const severalLines = /[#\r\n\ufeff]/

const sentence = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1)
