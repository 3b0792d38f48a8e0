import { atom, type Leaf } from './notation.js'
import { precedence } from '../../ir/text.js'

/** A number that has a name, and the name in each notation. */
interface NamedNumber {
  readonly value: number
  readonly text: Leaf
  readonly latex: Leaf
  /** As the language spells it. */
  readonly expr: string
}

const product = (leaf: string): Leaf => ({ leaf, precedence: precedence.product })

/** Constants that the language knows by name, bit for bit. */
const constants: readonly NamedNumber[] = [
  { value: Math.PI,      expr: 'pi',      text: atom('π'),         latex: atom(String.raw`\pi`) },
  { value: Math.E,       expr: 'e',       text: atom('e'),         latex: atom('e') },
  { value: Math.LN2,     expr: 'LN2',     text: atom('ln(2)'),     latex: atom(String.raw`\ln(2)`) },
  { value: Math.LN10,    expr: 'LN10',    text: atom('ln(10)'),    latex: atom(String.raw`\ln(10)`) },
  { value: Math.SQRT2,   expr: 'SQRT2',   text: { leaf: '√2', precedence: precedence.power }, latex: atom(String.raw`\sqrt{2}`) },
  { value: Math.SQRT1_2, expr: 'SQRT1_2', text: product('1/√2'),   latex: product(String.raw`\frac{1}{\sqrt{2}}`) },
  { value: Math.LOG2E,   expr: 'LOG2E',   text: product('1/ln(2)'), latex: product(String.raw`\frac{1}{\ln(2)}`) },
  { value: Math.LOG10E,  expr: 'LOG10E',  text: product('1/ln(10)'), latex: product(String.raw`\frac{1}{\ln(10)}`) },
]

const named: ReadonlyMap<number, NamedNumber> = new Map(constants.map(constant => [constant.value, constant]))

/** The number's name, unless the model has given that name to something else. */
export function namedNumber(value: number, taken: ReadonlySet<string>): NamedNumber | undefined {
  const known = named.get(value)
  return known && taken.has(known.expr) ? undefined : known
}

export const isNegative = (value: number): boolean => value < 0 || Object.is(value, -0)
