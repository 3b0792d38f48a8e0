import { codes } from '../diagnostics/codes.js'
import type { Finding } from '../diagnostics/diagnostic.js'
import type { Span } from '../diagnostics/span.js'
import { lookAlike, shown } from './lookalikes.js'
import { isDigit, isLetter } from './mathjs.js'

export type Report = (finding: Finding, span: Span) => void

const kinds = ['name', 'number', 'operator', 'open', 'close', 'comma', 'semicolon', 'newline', 'fault'] as const

/** `newline` only where it can end a statement: outside of brackets. */
export type TokenKind = (typeof kinds)[number]

const codeOf = Object.fromEntries(kinds.map((kind, k) => [kind, k])) as Record<TokenKind, number>

export interface Token extends Span {
  readonly kind: TokenKind
  readonly text: string
  /** Its place in the list. */
  readonly at: number
}

/** The tokens of a text, by their place in the list. A file may have millions, and most are looked at once: they are objects only where somebody asks for such. */
export interface Tokens {
  readonly count: number
  /** `undefined` beyond the ends. */
  kind(at: number): TokenKind | undefined
  text(at: number): string
  span(at: number): Span
  start(at: number): number
  end(at: number): number
  slice(from: number, to: number): Token[]
}

/** As deep as brackets, conditionals, powers and signs may be nested: mathjs's parser recurses, and overflows the stack at some 260. */
export const deepest = 200

/** Words that are operators to mathjs. */
export const operatorWords: ReadonlySet<string> = new Set(['mod', 'to', 'in', 'and', 'xor', 'or', 'not'])
const longestWord = 3

const longOperators = ['>>>', '.*', './', '.^', '^|', '?.', '??', '==', '!=', '<=', '>=', '<<', '>>']
const operatorCharacters = new Set('+-*/%^~!&|=:?<>\'.')
const number = /(?:0[xob][0-9a-zA-Z_]*(?:\.[0-9a-zA-Z]*|i\d*)?)|(?:\d+(?:\.(?![*/^'])\d*)?|\.\d+)(?:[eE](?:[+-]\d*|\d+))?/y
const closing = new Map([['(', ')'], ['[', ']'], ['{', '}']])

/**
 * The tokens of a file, the same that mathjs would find, with their places. Whatever mathjs must not see is reported and becomes a token
 * of kind `fault`: the statement it stands in is not parsed. A newline after an operator or a comma ends nothing, and is left out.
 */
export function tokenise(text: string, report: Report): Tokens {
  // There are at most as many as characters, and one for a bracket that is never closed. Memory that is not written to costs nothing.
  const kindCodes = new Uint8Array(text.length + 1)
  const starts = new Int32Array(text.length + 1)
  const ends = new Int32Array(text.length + 1)
  let count = 0
  const depth = trackDepth()
  /** The places of those that are open. */
  const brackets: number[] = []
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  /** What was read last, be it a newline that is left out. */
  let last: TokenKind | undefined

  const kindOf = (k: number): TokenKind | undefined => (k < 0 || k >= count ? undefined : kinds[kindCodes[k]!])
  const textOf = (k: number): string => text.slice(starts[k], ends[k])
  const spanOf = (k: number): Span => ({ start: starts[k]!, end: ends[k]! })
  const push = (kind: TokenKind, end: number): number => {
    kindCodes[count] = codeOf[kind]
    starts[count] = at
    ends[count] = end
    at = end
    last = kind
    return count++
  }
  const spoil = (k: number, finding: Finding) => {
    kindCodes[k] = codeOf.fault
    last = 'fault'
    report(finding, spanOf(k))
  }
  const fault = (finding: Finding, end: number) => spoil(push('fault', end), finding)
  const afterOperand = (): boolean => last === 'name' || last === 'number' || last === 'close' || (last === 'operator' && text[ends[count - 1]! - 1] === '\'')

  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) at++
    else if (isDigit(code) || (code === dot && isDigit(text.charCodeAt(at + 1)))) readNumber()
    else if (isLetter(text, at)) readName()
    else if (code === lineFeed || code === carriageReturn) readNewline(code)
    else readSign(text[at]!)
    if (depth.exceeded()) {
      spoil(count - 1, codes.tooDeep({ limit: deepest }))
      break
    }
  }
  const open = depth.exceeded() ? undefined : brackets.at(-1)
  if (open !== undefined) {
    report(codes.unclosedBracket({ bracket: textOf(open) }), spanOf(open))
    push('fault', at)
  }
  return {
    count,
    kind: kindOf,
    text: textOf,
    span: spanOf,
    start: k => starts[k]!,
    end: k => ends[k]!,
    slice: (from, to) => Array.from({ length: to - from }, (_, k) => ({ kind: kindOf(from + k)!, text: textOf(from + k), at: from + k, ...spanOf(from + k) })),
  }

  function readNewline(code: number) {
    const end = at + (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1)
    if (brackets.length > 0) return void (at = end)
    const before = kindOf(count - 1)
    if (before === 'comma' || (before === 'operator' && text[ends[count - 1]! - 1] !== '\'')) at = end
    else push('newline', end)
    last = 'newline'
    depth.part()
  }

  function readSign(char: string) {
    if (char === '#') at = lineEnd(text, at)
    else if (char === ',') { push('comma', at + 1); depth.part() }
    else if (char === ';') { push('semicolon', at + 1); depth.part() }
    else if (closing.has(char)) {
      brackets.push(push('open', at + 1))
      if (char === '{') spoil(count - 1, codes.objects())
      depth.open()
    }
    else if (char === ')' || char === ']' || char === '}') readClosing(char)
    else if (char === '"' || (char === '\'' && !afterOperand())) readString(char)
    else if (operatorCharacters.has(char)) readOperator()
    else readStranger(char)
  }

  function readNumber() {
    number.lastIndex = at
    const k = push('number', number.test(text) ? number.lastIndex : at + 1)
    const value = Number(textOf(k))
    if (!Number.isFinite(value)) spoil(k, Number.isNaN(value) ? codes.badNumber({ number: textOf(k) }) : codes.numberOverflows({ number: textOf(k) }))
  }

  function readName() {
    let end = at + 1
    while (isDigit(text.charCodeAt(end)) || (end < text.length && isLetter(text, end))) end++
    const word = end - at > longestWord ? '' : text.slice(at, end)
    if (!operatorWords.has(word) || isCalled(word, end)) return void push('name', end)
    push('operator', end)
    depth.operator(word, false)
  }

  /** `mod(a, b)` in the place of a value is a call. A line that begins with `and (…)` is not: it was meant to go on. */
  function isCalled(word: string, end: number): boolean {
    const startsStatement = last === undefined || last === 'newline' || last === 'semicolon'
    return word !== 'not' && !afterOperand() && (word === 'mod' || !startsStatement) && /[ \t]*\(/y.test(text.slice(end, end + 100))
  }

  function readClosing(char: string) {
    const open = brackets.pop()
    const close = push('close', at + 1)
    if (open !== undefined) depth.close()
    if (open === undefined) spoil(close, codes.strayBracket({ bracket: char }))
    else if (closing.get(textOf(open)) !== char) spoil(close, codes.mismatchedBracket({ open: textOf(open), close: char, domain: domainIn(open, close) }))
  }

  /** What stands between brackets that follow the word `in`, as a half-open interval does, in our spelling; it is short. */
  function domainIn(open: number, close: number): string | undefined {
    const [from, to] = [ends[open]!, starts[close]!]
    const isDomain = text[to] !== '}' && to - from < 80 && /\bin\s*$/.test(text.slice(Math.max(0, starts[open]! - 8), starts[open]))
    return isDomain ? text.slice(from, to).trim().replace(/\binf(inity)?\b/gi, 'Infinity') : undefined
  }

  function readString(quote: string) {
    const close = text.indexOf(quote, at + 1)
    const end = lineEnd(text, at)
    fault(codes.strings(), close < 0 || close >= end ? end : close + 1)
  }

  function readOperator() {
    const long = operatorCharacters.has(text[at + 1]!) ? longOperators.find(each => text.startsWith(each, at) && !(each === '?.' && isDigit(text.charCodeAt(at + 2)))) : undefined
    const operator = long ?? text[at]!
    if (text.startsWith('.\'', at)) return fault(codes.plainTranspose(), at + 2)
    const refusal = refusedOperator(operator)
    if (refusal) return fault(refusal, at + operator.length)
    depth.operator(operator, afterOperand())
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

const [lineFeed, carriageReturn, dot] = [10, 13, 46]

/** Blank, tab, and the blank that keeps a line together. */
const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 0xa0

/** True after a value: what follows is a binary operator, a postfix one, or an implied product. */
export const isOperand = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'name' || token.kind === 'number' || token.kind === 'close' || token.text === '\'')

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
