import { codes } from '../diagnostics/codes.js'
import type { Finding } from '../diagnostics/diagnostic.js'
import type { Span } from '../diagnostics/span.js'
import { compileTree, type Code } from '../formula/code.js'
import { FormulaError, parseExpression, RaggedRows, type MathNode } from '../formula/mathjs.js'
import { codeWith, skeletonKey, skeletonOf, type Skeleton } from '../formula/skeleton.js'
import { createPlaces, type Places } from '../formula/spans.js'
import type { Report, Token, Tokens } from '../formula/tokens.js'

/** An expression of the file, and the code that computes it. */
export interface Expression {
  /** How its parts hang together. */
  readonly tree: MathNode
  /** True if it may be the tree of others as well, that differ from it in names and numbers: only the code is right about these then. */
  readonly shared: boolean
  readonly code: Code
  readonly span: Span
  /** Of these, it begins with `first` and ends before `end`. */
  readonly tokens: Tokens
  readonly first: number
  readonly end: number
}

const known = new WeakMap<Expression, Places>()

/** Where the parts of an expression stand: messages ask for it, most expressions are never asked. */
export function placesOf(expression: Expression): Places {
  const before = known.get(expression)
  if (before) return before
  const { tree, tokens, first, end, span, shared } = expression
  const places = createPlaces(tree, tokens.slice(first, end), span, shared)
  known.set(expression, places)
  return places
}

/** Reads expressions from tokens; what cannot be read is reported, and `undefined`. */
export interface ExpressionReader {
  /** Of tokens by their places, one at least. */
  (first: number, end: number): Expression | undefined
  /** Of tokens that stand side by side; if there is none, an expression is missing after `after`. */
  of(tokens: readonly Token[], after: Span): Expression | undefined
}

export const missing = (): Finding => codes.syntax({ problem: 'an expression is missing' })

export function createReader(source: string, tokens: Tokens, report: Report, { sharing }: { readonly sharing: boolean }): ExpressionReader {
  const skeletons = new Map<string, Skeleton>()

  function read(first: number, end: number): Expression | undefined {
    const span = { start: tokens.start(first), end: tokens.end(end - 1) }
    const key = sharing ? skeletonKey(tokens, first, end) : undefined
    const skeleton = key === undefined ? undefined : skeletons.get(key)
    if (skeleton) return { tree: skeleton.tree, shared: true, code: codeWith(skeleton, tokens, first), span, tokens, first, end }
    const own = tokens.slice(first, end)
    const tree = parsed(own, span)
    if (!tree) return undefined
    const made = key === undefined ? undefined : skeletonOf(tree, own)
    if (made) skeletons.set(key!, made)
    return { tree, shared: made !== undefined, code: made?.code ?? compileTree(tree), span, tokens, first, end }
  }

  /** By mathjs. */
  function parsed(own: readonly Token[], span: Span): MathNode | undefined {
    try {
      return parseRows(oneLine(source.slice(span.start, span.end)), own, span)
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error
      const { at } = error
      const place = at === undefined ? span : own.find(token => token.end > span.start + at) ?? { start: span.end, end: span.end }
      report(codes.syntax({ problem: sentence(error.message) }), place)
      return undefined
    }
  }

  return Object.assign(read, {
    of: ([first, ...rest]: readonly Token[], after: Span) => (first ? read(first.at, first.at + rest.length + 1) : void report(missing(), after)),
  })
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
