import { codes } from '../diagnostics/codes.js'
import type { Finding } from '../diagnostics/diagnostic.js'
import type { Span } from '../diagnostics/span.js'
import { lookAlike, shown } from './lookalikes.js'
import { isDigit, isLetter } from './mathjs.js'

export type Report = (finding: Finding, span: Span) => void

/** `newline` only where it can end a statement: outside of brackets. */
export type TokenKind = 'name' | 'number' | 'operator' | 'open' | 'close' | 'comma' | 'semicolon' | 'newline' | 'fault'

export interface Token extends Span {
  readonly kind: TokenKind
  readonly text: string
}

/** As deep as brackets, conditionals, powers and signs may be nested: mathjs's parser recurses, and overflows the stack at some 260. */
export const deepest = 200

/** Words that are operators to mathjs. */
export const operatorWords: ReadonlySet<string> = new Set(['mod', 'to', 'in', 'and', 'xor', 'or', 'not'])

const longOperators = ['>>>', '.*', './', '.^', '^|', '?.', '??', '==', '!=', '<=', '>=', '<<', '>>']
const operatorCharacters = new Set('+-*/%^~!&|=:?<>\'.')
const number = /(?:0[xob][0-9a-zA-Z_]*(?:\.[0-9a-zA-Z]*|i\d*)?)|(?:\d+(?:\.(?![*/^'])\d*)?|\.\d+)(?:[eE](?:[+-]\d*|\d+))?/y
const closing = new Map([['(', ')'], ['[', ']'], ['{', '}']])

/**
 * The tokens of a file, the same that mathjs would find, with their places. Whatever mathjs must not see is reported and becomes a token
 * of kind `fault`: the statement it stands in is not parsed.
 */
export function tokenise(text: string, report: Report): Token[] {
  const tokens: Token[] = []
  const depth = trackDepth()
  const brackets: Token[] = []
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0

  const push = (kind: TokenKind, end: number): Token => {
    const token = { kind, text: text.slice(at, end), start: at, end }
    tokens.push(token)
    at = end
    return token
  }
  const fault = (finding: Finding, end: number) => report(finding, push('fault', end))

  while (at < text.length) {
    const char = text[at]!
    if (char === ' ' || char === '\t' || char === '\u00a0') at++
    else if (char === '#') at = lineEnd(text, at)
    else if (char === '\n' || char === '\r') {
      if (brackets.length > 0) at++
      else push('newline', at + (char === '\r' && text[at + 1] === '\n' ? 2 : 1))
    }
    else if (isDigit(char) || (char === '.' && isDigit(text[at + 1] ?? ''))) readNumber()
    else if (isNameLetter(char, text[at - 1] ?? '', text[at + 1] ?? '')) readName()
    else if (closing.has(char)) {
      const open = push(char === '{' ? 'fault' : 'open', at + 1)
      if (char === '{') report(codes.objects(), open)
      brackets.push(open)
      depth.open()
    }
    else if (char === ')' || char === ']' || char === '}') readClosing(char)
    else if (char === ',') { push('comma', at + 1); depth.part() }
    else if (char === ';') { push('semicolon', at + 1); depth.part() }
    else if (char === '"' || (char === '\'' && !isOperand(tokens.at(-1)))) readString(char)
    else if (operatorCharacters.has(char)) readOperator()
    else readStranger(char)
    if (depth.exceeded()) {
      const last = tokens.at(-1)!
      report(codes.tooDeep({ limit: deepest }), last)
      tokens[tokens.length - 1] = { ...last, kind: 'fault' }
      return tokens
    }
    if (tokens.at(-1)?.kind === 'newline' && brackets.length === 0) depth.part()
  }
  for (const open of brackets.slice(-1)) {
    report(codes.unclosedBracket({ bracket: open.text }), open)
    push('fault', at)
  }
  return tokens

  function readNumber() {
    number.lastIndex = at
    const end = at + (number.exec(text)?.[0].length ?? 1)
    const token = push('number', end)
    const value = Number(token.text)
    if (Number.isFinite(value)) return
    tokens[tokens.length - 1] = { ...token, kind: 'fault' }
    report(Number.isNaN(value) ? codes.badNumber({ number: token.text }) : codes.numberOverflows({ number: token.text }), token)
  }

  function readName() {
    let end = at + 1
    while (end < text.length && (isNameLetter(text[end]!, text[end - 1]!, text[end + 1] ?? '') || isDigit(text[end]!))) end++
    const word = text.slice(at, end)
    const token = push(operatorWords.has(word) && !isCalled(word, tokens.at(-1), text, end) ? 'operator' : 'name', end)
    if (token.kind === 'operator') depth.operator(token.text, false)
  }

  function readClosing(char: string) {
    const open = brackets.pop()
    const close = push('close', at + 1)
    if (open) depth.close()
    if (open && closing.get(open.text) === char) return
    tokens[tokens.length - 1] = { ...close, kind: 'fault' }
    report(open ? codes.mismatchedBracket({ open: open.text, close: char, domain: domainIn(open, close) }) : codes.strayBracket({ bracket: char }), close)
  }

  /** What stands between brackets that follow the word `in`, as a half-open interval does, in our spelling; it is short. */
  function domainIn(open: Token, close: Token): string | undefined {
    const isDomain = close.text !== '}' && close.start - open.end < 80 && /\bin\s*$/.test(text.slice(Math.max(0, open.start - 8), open.start))
    return isDomain ? text.slice(open.end, close.start).trim().replace(/\binf(inity)?\b/gi, 'Infinity') : undefined
  }

  function readString(quote: string) {
    const close = text.indexOf(quote, at + 1)
    const end = lineEnd(text, at)
    fault(codes.strings(), close < 0 || close >= end ? end : close + 1)
  }

  function readOperator() {
    const long = operatorCharacters.has(text[at + 1]!) ? longOperators.find(each => text.startsWith(each, at) && !(each === '?.' && isDigit(text[at + 2] ?? ''))) : undefined
    const operator = long ?? text[at]!
    if (text.startsWith('.\'', at)) return fault(codes.plainTranspose(), at + 2)
    const refusal = refusedOperator(operator)
    if (refusal) return fault(refusal, at + operator.length)
    depth.operator(operator, isOperand(tokens.at(-1)))
    push('operator', at + operator.length)
  }

  function readStranger(char: string) {
    const character = String.fromCodePoint(text.codePointAt(at)!)
    const write = lookAlike(character)
    if (char === '\0') fault(codes.nulCharacter(), at + 1)
    else if (write !== undefined) fault(codes.lookAlike({ found: shown(character), write }), at + character.length)
    else fault(codes.strayCharacter({ found: shown(character) }), at + character.length)
  }
}

function refusedOperator(operator: string): Finding | undefined {
  switch (operator) {
    case '%': return codes.percent()
    case '!': return codes.factorial()
    case '.': return codes.members()
    case '??': case '?.': return codes.nullish({ operator })
    case '~': case '&': case '|': case '^|': case '<<': case '>>': case '>>>': return codes.bitwise({ operator })
    default: return undefined
  }
}

/** The signs × and ÷ stand among the letters with accents, and mathjs takes them for such; nobody means a name by them. */
const isNameLetter = (char: string, before: string, after: string): boolean =>
  char !== '×' && char !== '÷' && isLetter(char, before, after)

/** True after a value: what follows is a binary operator, a postfix one, or an implied product. */
export const isOperand = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'name' || token.kind === 'number' || token.kind === 'close' || token.text === '\'')

/** `mod(a, b)` in the place of a value is a call. A line that begins with `and (…)` is not: it was meant to go on. */
function isCalled(word: string, before: Token | undefined, text: string, end: number): boolean {
  const startsStatement = before === undefined || before.kind === 'newline' || before.kind === 'semicolon'
  return word !== 'not' && !isOperand(before) && (word === 'mod' || !startsStatement) && /[ \t]*\(/y.test(text.slice(end, end + 100))
}

function lineEnd(text: string, from: number): number {
  const line = /[\r\n]/g
  line.lastIndex = from
  return line.exec(text)?.index ?? text.length
}

/** Counts how deep mathjs's parser would recurse: once for each bracket, and for each conditional, power, sign or assignment within it. */
function trackDepth() {
  let levels = [{ lasting: 0, run: 0 }]
  let total = 0
  const top = () => levels[levels.length - 1]!
  const endRun = () => { total -= top().run; top().run = 0 }
  const endPart = () => { endRun(); total -= top().lasting; top().lasting = 0 }
  return {
    exceeded: () => total > deepest,
    open() { levels.push({ lasting: 0, run: 0 }); total++ },
    close() {
      if (levels.length === 1) return
      endPart()
      levels.pop()
      total--
    },
    part: endPart,
    operator(text: string, binary: boolean) {
      if (text === '^' || text === '.^' || text === 'not' || (!binary && (text === '+' || text === '-'))) { top().run++; total++ }
      else if (text === '?' || text === '=') { endRun(); top().lasting++; total++ }
      else if (text !== '\'') endRun()
    },
  }
}
