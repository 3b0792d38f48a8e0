import { codes } from '../diagnostics/codes.js'
import type { Span } from '../diagnostics/span.js'
import { compileTree, type Code } from '../formula/code.js'
import { FormulaError, parseExpression, type MathNode } from '../formula/mathjs.js'
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
    const tree = parseExpression(oneLine(source.slice(span.start, span.end)))
    return { tree, code: compileTree(tree), span, places: createPlaces(tree, tokens, span) }
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    const { at } = error
    const place = at === undefined ? span : tokens.find(token => token.end > span.start + at) ?? { start: span.end, end: span.end }
    report(codes.syntax({ problem: sentence(error.message) }), place)
    return undefined
  }
}

/** Comments and newlines as spaces, so that offsets stay what they are. */
const oneLine = (text: string): string => text.replace(/#[^\r\n]*/g, comment => ' '.repeat(comment.length)).replace(/[\r\n\ufeff]/g, ' ')

const sentence = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1)
