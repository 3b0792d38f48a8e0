import type { Attributes, Op, Spelling } from '../../ir/op.js'
import type { Role } from '../../ir/node.js'
import type { Shape } from '../../ir/shape.js'
import { precedence } from '../../ir/text.js'
import type { OpName } from '../../ops/table.js'
import type { TensorOpName } from '../../ops/tensor/table.js'
import type { PageOpName } from './page.js'

/** A finished piece of text, and how tightly it binds. */
export interface Leaf {
  readonly leaf: string
  readonly precedence: number
}

/** What is to be spelt: an op with what it is applied to. */
export interface Written {
  readonly op: Op
  readonly shape: Shape
  readonly args: readonly { readonly shape: Shape }[]
  readonly attributes?: Attributes | undefined
}

/** A way of writing formulas down. */
export interface Notation {
  spell(written: Written): Spelling
  /** How `a^n` is spelt for this constant n and an `a` of this shape, where that is not a matter of the op alone. */
  power(exponent: number, shape: Shape): Spelling | undefined
  /** `taken` are the names that the model itself uses: `e` may be one. */
  number(value: number, taken: ReadonlySet<string>): Leaf
  symbol(name: string, role?: Role): string
  /** What stands behind a name to say which of its entries is meant: `[i, j]`, `[t, :]`. */
  indices(names: readonly string[]): string
  /** What stands for a formula too long to show. */
  elided(operations: string): string
  readonly brackets: readonly [open: string, close: string]
  /** True if people are to read it: signs, factors and denominators are put where they would put them. Otherwise the text says what the graph is. */
  readonly arranged: boolean
}

type Rule = Spelling | ((written: Written) => Spelling)

/** Spellings by the name of the op; an op that has none here is spelt as its notation spells functions. */
export type Spellings = { readonly [Name in OpName | TensorOpName | PageOpName]?: Rule }

export const spelled = (spellings: Spellings, otherwise: (written: Written) => Spelling) => (written: Written): Spelling => {
  const rule = (spellings as { readonly [name: string]: Rule | undefined })[written.op.name]
  return rule === undefined ? otherwise(written) : typeof rule === 'function' ? rule(written) : rule
}

export const call = (name: string): Spelling => ({ kind: 'call', name })

export const infix = (symbol: string, binds: number, associates: 'left' | 'right' | 'both' | 'none'): Spelling =>
  ({ kind: 'infix', symbol, precedence: binds, associates })

/** Text with holes `#a`, `#b` …, and how tightly the operand of each must bind (default: anything goes). */
export const text = (pattern: string, binds: number, ...holes: number[]): Spelling =>
  ({ kind: 'text', text: pattern, precedence: binds, holes })

/** The k-th hole of a text. */
export const hole = (k: number): string => (k < 26 ? `#${String.fromCharCode(97 + k)}` : `#{${k}}`)

/** Holes for all arguments from the k-th on, with something between them. */
export const holes = (args: readonly unknown[], between: string, from = 0): string => args.slice(from).map((_, k) => hole(k + from)).join(between)

export const atom = (leaf: string): Leaf => ({ leaf, precedence: precedence.atom })

/** The base of a power must bind more tightly than a power: `(−x)²`, `(x²)³`. */
export const base = precedence.power + 1

/** A factor of a product that is no place to leave parentheses out: `(W·x)·xᵀ` says what is computed first. */
export const factor = precedence.product + 0.5

export const isScalar = ({ shape }: { readonly shape: Shape }): boolean => shape.length === 0

/** True if at least two of them are no scalars: then a sign of its own says that a product goes element by element. */
export const areTensors = (args: Written['args']): boolean => args.filter(arg => !isScalar(arg)).length > 1
