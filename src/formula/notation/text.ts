import type { Shape } from '../../ir/shape.js'
import { precedence } from '../../ir/text.js'
import type { CumulateAttributes, TableAttributes } from '../../ops/tensor/arrange.js'
import { isNegative, namedNumber } from './constants.js'
import type { FoldAttributes } from './loops.js'
import { atom, base, call, factor, holes, hole, infix, isScalar, spelled, text, type Leaf, type Notation, type Spellings, type Written } from './notation.js'
import type { PageAttributes } from './page.js'
import { bracketed, concatenated, cumulated, foldText, partText, tableText } from './pieces.js'
import { subscript, superscript } from './scripts.js'

const { product, sum, power, relation, prefix } = precedence

/** Delimiters that a number may have but a vector or matrix may not: its functions go entry by entry. */
const delimited = (spelling: ReturnType<typeof text>, name: string) => ({ args }: Written) => (args.every(isScalar) ? spelling : call(name))

/** Unicode, as one writes on paper: `σ(w0·x0 + w1·x1)`, `x²`, `1 − f`, `2·Wᵀ·(W·x)`. */
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

  abs:   delimited(text('|#a|', precedence.atom), 'abs'),
  floor: delimited(text('⌊#a⌋', precedence.atom), 'floor'),
  ceil:  delimited(text('⌈#a⌉', precedence.atom), 'ceil'),
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

  product:    ({ args }) => text(holes(args, '·'), product, ...args.map(() => factor)),
  times:      ({ args }) => text(holes(args, ' ⊙ '), product, ...args.map(() => factor)),
  over:       text('#a ⊘ #b', product, factor, factor),
  group:      text('(#a)', precedence.atom),
  transposed: text('#aᵀ', power, base),
  entry:      ({ args }) => text(`#a[${holes(args, ', ', 1)}]`, precedence.call, precedence.call),
  part:       ({ attributes }) => text(`#a[${partText(attributes as PageAttributes)}]`, precedence.call, precedence.call),
  array:      ({ attributes }) => text(`(#a)${subscript(namesOf(attributes))}`, precedence.call),
  across:     written => across(written.attributes as PageAttributes),
  fold:       ({ attributes }) => foldText(attributes as FoldAttributes, ({ name, from, to }) => `${name} = ${from}…${to}`),

  table:  ({ attributes }) => text(tableText(attributes as TableAttributes, value => number(value, new Set()).leaf, 24), precedence.atom),
  stack:  ({ shape }) => text(bracketed(shape, hole), precedence.atom),
  concat: written => text(concatenated(written), precedence.call),
  reshape: ({ shape }) => text(`reshape(#a, [${shape.join(', ')}])`, precedence.call),
  cumulate: ({ shape, attributes }) => text(cumulated(shape, attributes as CumulateAttributes), precedence.call, precedence.call),

  reduceSum:  call('Σ'),
  reduceMax:  call('max'),
  reduceMin:  call('min'),
  reduceNorm: text('‖#a‖', precedence.atom),
  reduceLogSumExp: call('logSumExp'),
  argMax: text('argmax(#a) − 1', sum),
  argMin: text('argmin(#a) − 1', sum),
  argPlace: ({ attributes }) => call((attributes as PageAttributes).reduction!.name.toLowerCase()),

  solveTransposed: text('#a⁻ᵀ·#b', product, base, factor),
  solve:       text('#a⁻¹·#b', product, base, factor),
  inverse:     text('#a⁻¹', power, base),
  determinant: call('det'),
  cofactors:   call('cof'),
}

const namesOf = (attributes: unknown): string => (attributes as PageAttributes).variables!.map(({ name }) => name).join('')

/** Signs of reductions over indices. */
const signs: { readonly [name: string]: string } = {
  reduceSum: 'Σ', reduceMax: 'max', reduceMin: 'min', reduceNorm: 'norm', reduceLogSumExp: 'logSumExp', argMax: 'argmax', argMin: 'argmin',
}

/** `Σᵢ x[i]`, and `Σᵢ₌₁⁹ x[i + 1]` where the range cannot be seen from what stands behind. */
function across({ reduction, variables, plain = [] }: PageAttributes) {
  const range = variables!.map(variable => subscript(variable.name) + (plain.includes(variable.name) ? '' : `${subscript('=1')}${superscript(variable.extent)}`))
  const sign = signs[reduction!.name]!
  if (sign === 'Σ') return text(`${range.map(each => `Σ${each}`).join('')} #a`, product, product)
  return text(`${sign}${range.join('')}(#a)`, precedence.call)
}

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

/** `x²`. Of a matrix it is `A∘²`, entry by entry: `A²` would be a product of matrices. */
function powerOf(exponent: number, shape: Shape) {
  if (!Number.isInteger(exponent) || Math.abs(exponent) >= 1e6) return undefined
  return text(`#a${shape.length > 1 ? '∘' : ''}${superscript(exponent)}`, power, base)
}

/** What comes from above into `y` is `ȳ`, into `logits` it is `d_logits`. */
const upstream = (name: string): string => {
  const own = name.replace(/^d_/, '')
  return [...own].length === 1 ? `${own}\u0304` : name
}

export const textNotation: Notation = {
  spell: spelled(spellings, ({ op }) => call(op.name)),
  power: powerOf,
  number,
  symbol: (name, role) => (role === 'upstream' ? upstream(name) : name),
  indices: names => `[${names.join(', ')}]`,
  elided: operations => `… (${operations})`,
  brackets: ['(', ')'],
  arranged: true,
}
