import { codes } from '../diagnostics/codes.js'
import type { Span } from '../diagnostics/span.js'
import { reservedWords } from '../formula/language.js'
import type { Report } from '../formula/tokens.js'
import type { Expression } from './expression.js'

/** What a file states, each item with the place of its name. */
export type Item =
  | Declared
  | { readonly kind: 'const' | 'definition'; readonly name: string; readonly span: Span; readonly value: Expression }
  | { readonly kind: 'function'; readonly name: string; readonly span: Span; readonly parameters: readonly string[]; readonly value: Expression }
  /** An expression on a line of its own. */
  | { readonly kind: 'bare'; readonly name: undefined; readonly span: Span; readonly value: Expression }

/** An argument of the model. */
export interface Declared extends Named {
  readonly kind: 'input' | 'param'
  /** The sizes; none for a scalar. */
  readonly shape?: readonly Expression[] | undefined
  /** Of a class label, how many classes there are. */
  readonly classes?: Expression | undefined
  readonly domain?: Domain | undefined
  readonly start?: Expression | Initialiser | undefined
}

/** `heNormal()`, `randomUniform(-1, max = 1)`. */
export interface Initialiser extends Named {
  readonly arguments: ReadonlyMap<string, Expression>
}

export const isDeclared = (item: Item): item is Declared => item.kind === 'input' || item.kind === 'param'

/** Of a template: `option padding = valid`. What it is where nothing binds it: a constant, a word, or the name of a function. */
export interface Option extends Named {
  readonly value: Expression
}

export interface Domain {
  readonly low: Expression
  readonly high: Expression
  readonly span: Span
}

export interface Named {
  readonly name: string
  readonly span: Span
}

export function isReserved(name: string, span: Span, report: Report): boolean {
  if (!reservedWords.has(name)) return false
  report(codes.reservedName({ name }), span)
  return true
}
