import { precedence } from '../../ir/text.js'
import { isNegative, namedNumber } from './constants.js'
import { atom, base, call, infix, spelled, text, type Leaf, type Notation, type Spellings } from './notation.js'

const { product, sum, power, relation, prefix } = precedence

/** Unicode, as one writes on paper: `σ(w0·x0 + w1·x1)`, `x²`, `1 − f`. */
const spellings: Spellings = {
  add: infix(' + ', sum, 'both'),
  sub: infix(' − ', sum, 'left'),
  mul: infix('·', product, 'both'),
  div: infix('/', product, 'left'),
  neg: text('−#a', sum, product),

  pow:      text('#a^#b', power, base, base),
  powWhole: text('#a^#b', power, base, base),
  sqrt: text('√#a', power, precedence.call),
  cbrt: text('∛#a', power, precedence.call),

  log2:    call('log₂'),
  log10:   call('log₁₀'),
  sigmoid: call('σ'),
  gamma:   call('Γ'),
  digamma: call('ψ'),

  abs:   text('|#a|', precedence.atom),
  floor: text('⌊#a⌋', precedence.atom),
  ceil:  text('⌈#a⌉', precedence.atom),
  mod:   infix(' mod ', product, 'none'),

  larger:    infix(' > ', relation, 'none'),
  smaller:   infix(' < ', relation, 'none'),
  largerEq:  infix(' ≥ ', relation, 'none'),
  smallerEq: infix(' ≤ ', relation, 'none'),
  equal:     infix(' = ', relation, 'none'),
  unequal:   infix(' ≠ ', relation, 'none'),
  not:       text('not #a', prefix, prefix),
  and:       infix(' and ', precedence.and, 'both'),
  xor:       infix(' xor ', precedence.or, 'none'),
  or:        infix(' or ', precedence.or, 'both'),
  select:    text('#a ? #b : #c', precedence.choice, precedence.or, precedence.or, precedence.choice),
}

const superscripts: { readonly [digit: string]: string } =
  { '-': '⁻', 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' }

const superscript = (n: number): string => [...String(n)].map(digit => superscripts[digit]!).join('')

function number(value: number, taken: ReadonlySet<string>): Leaf {
  if (isNegative(value)) return { leaf: `−${number(-value, taken).leaf}`, precedence: sum }
  if (value === Infinity) return atom('∞')
  const known = namedNumber(value, taken)?.text
  if (known) return known
  const [mantissa, exponent] = String(value).split('e')
  if (exponent === undefined) return atom(mantissa!)
  const ten = `10${superscript(Number(exponent))}`
  return mantissa === '1' ? { leaf: ten, precedence: power } : { leaf: `${mantissa}·${ten}`, precedence: product }
}

export const textNotation: Notation = {
  spell: spelled(spellings, op => call(op.name)),
  power: exponent => (Number.isInteger(exponent) && Math.abs(exponent) < 1e6 ? text(`#a${superscript(exponent)}`, power, base) : undefined),
  number,
  symbol: name => name,
  elided: operations => `… (${operations})`,
  brackets: ['(', ')'],
  arranged: true,
}
