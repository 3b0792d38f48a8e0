import type { Op, Spelling } from '../../ir/op.js'
import { precedence } from '../../ir/text.js'
import { ops } from '../../ops/table.js'
import { isNegative, namedNumber } from './constants.js'
import { atom, base, infix, spelled, text, type Leaf, type Notation, type Spellings } from './notation.js'

const { product, sum, power, relation, prefix } = precedence

/** What may need parentheses, inside or around it. Other functions are spelt by their rows, which delimit their arguments themselves. */
const spellings: Spellings = {
  add: infix(' + ', sum, 'both'),
  sub: infix(' - ', sum, 'left'),
  mul: infix(String.raw` \cdot `, product, 'both'),
  div: text(String.raw`\frac{#a}{#b}`, power),
  neg: text('-#a', sum, product),

  pow:      text('#a^{#b}', power, base),
  powWhole: text('#a^{#b}', power, base),

  hypot:    text(ops.hypot.latex, precedence.call, base, base),

  exp:    text(ops.exp.latex, power),
  expm1:  text(ops.expm1.latex, sum),
  log1p:  text(ops.log1p.latex, precedence.call, sum),
  xlogy:  text(ops.xlogy.latex, product, product),
  lgamma: text(ops.lgamma.latex, product),
  mod:    infix(String.raw` \bmod `, product, 'none'),

  larger:    infix(' > ', relation, 'none'),
  smaller:   infix(' < ', relation, 'none'),
  largerEq:  infix(String.raw` \ge `, relation, 'none'),
  smallerEq: infix(String.raw` \le `, relation, 'none'),
  equal:     infix(' = ', relation, 'none'),
  unequal:   infix(String.raw` \ne `, relation, 'none'),
  not:       text(String.raw`\lnot #a`, prefix, prefix),
  and:       infix(String.raw` \land `, precedence.and, 'both'),
  xor:       infix(String.raw` \oplus `, precedence.or, 'none'),
  or:        infix(String.raw` \lor `, precedence.or, 'both'),
  select:    text(String.raw`\begin{cases} #b & \text{if } #a \\ #c & \text{otherwise} \end{cases}`, precedence.choice),
}

const ofRow = (op: Op): Spelling => text(op.latex, precedence.call)

function number(value: number, taken: ReadonlySet<string>): Leaf {
  if (isNegative(value)) return { leaf: `-${number(-value, taken).leaf}`, precedence: sum }
  if (value === Infinity) return atom(String.raw`\infty`)
  if (Number.isNaN(value)) return atom(String.raw`\mathrm{NaN}`)
  const known = namedNumber(value, taken)?.latex
  if (known) return known
  const [mantissa, exponent] = String(value).split('e')
  if (exponent === undefined) return atom(mantissa!)
  const ten = `10^{${Number(exponent)}}`
  return mantissa === '1' ? { leaf: ten, precedence: power } : { leaf: String.raw`${mantissa} \cdot ${ten}`, precedence: product }
}

const greek = new Set((
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega ' +
  'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega'
).split(' '))

const escaped = (name: string): string => name.replace(/[_$]/g, String.raw`\$&`)

/** One letter in italics, a word upright, Greek by its letter; all else as text, which no renderer stumbles over. */
function word(name: string): string {
  if (/^[A-Za-z]$/.test(name)) return name
  if (greek.has(name)) return `\\${name}`
  return /^[\w$]+$/.test(name) ? String.raw`\mathrm{${escaped(name)}}` : String.raw`\text{${escaped(name)}}`
}

/** Digits at the end of a name are its index: `w0` is w₀, `x_12` is x₁₂. */
export function latexName(name: string): string {
  const [, stem, index] = /^(.*[^\d_])_?(\d+)$/.exec(name) ?? []
  return stem === undefined ? word(name) : `${word(stem)}_{${index}}`
}

export const latexNotation: Notation = {
  spell: spelled(spellings, ofRow),
  power: () => undefined,
  number,
  symbol: latexName,
  elided: operations => String.raw`\ldots\ \text{(${operations})}`,
  brackets: [String.raw`\left(`, String.raw`\right)`],
  arranged: true,
}
