import type { Op, Spelling } from '../../ir/op.js'
import { precedence } from '../../ir/text.js'
import type { OpName } from '../../ops/table.js'

/** A finished piece of text, and how tightly it binds. */
export interface Leaf {
  readonly leaf: string
  readonly precedence: number
}

/** A way of writing formulas down. */
export interface Notation {
  spell(op: Op): Spelling
  /** How `a^n` is spelt for this constant n, where that is not a matter of the op alone. */
  power(exponent: number): Spelling | undefined
  /** `taken` are the names that the model itself uses: `e` may be one. */
  number(value: number, taken: ReadonlySet<string>): Leaf
  symbol(name: string): string
  /** What stands for a formula too long to show. */
  elided(operations: string): string
  readonly brackets: readonly [open: string, close: string]
  /** True if people are to read it: signs, factors and denominators are put where they would put them. Otherwise the text says what the graph is. */
  readonly arranged: boolean
}

/** Spellings by the name of the op; an op that has none here is spelt as its notation spells functions. */
export type Spellings = { readonly [Name in OpName]?: Spelling }

export const spelled = (spellings: Spellings, otherwise: (op: Op) => Spelling) => (op: Op): Spelling =>
  (spellings as { readonly [name: string]: Spelling | undefined })[op.name] ?? otherwise(op)

export const call = (name: string): Spelling => ({ kind: 'call', name })

export const infix = (symbol: string, binds: number, associates: 'left' | 'right' | 'both' | 'none'): Spelling =>
  ({ kind: 'infix', symbol, precedence: binds, associates })

/** Text with holes `#a`, `#b` …, and how tightly the operand of each must bind (default: anything goes). */
export const text = (pattern: string, binds: number, ...holes: number[]): Spelling =>
  ({ kind: 'text', text: pattern, precedence: binds, holes })

export const atom = (leaf: string): Leaf => ({ leaf, precedence: precedence.atom })

/** The base of a power must bind more tightly than a power: `(−x)²`, `(x²)³`. */
export const base = precedence.power + 1
