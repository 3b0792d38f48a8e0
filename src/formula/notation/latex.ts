import type { Shape } from '../../ir/shape.js'
import type { Spelling } from '../../ir/op.js'
import { precedence } from '../../ir/text.js'
import { ops } from '../../ops/table.js'
import type { CumulateAttributes, TableAttributes } from '../../ops/tensor/arrange.js'
import { isNegative, namedNumber } from './constants.js'
import type { FoldAttributes } from './loops.js'
import { atom, base, factor, hole, holes, infix, isScalar, spelled, text, type Leaf, type Notation, type Spellings, type Written } from './notation.js'
import type { PageAttributes } from './page.js'
import { bracketed, concatenated, cumulated, foldText, partText, tableText } from './pieces.js'

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

  exp:    ({ args }) => (args.every(isScalar) ? text(ops.exp.latex, power) : named('exp')),
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

  product:    ({ args }) => text(holes(args, String.raw` \cdot `), product, ...args.map(() => factor)),
  times:      ({ args }) => text(holes(args, String.raw` \odot `), product, ...args.map(() => factor)),
  over:       text(String.raw`#a \oslash #b`, product, factor, factor),
  group:      text(String.raw`\left(#a\right)`, precedence.atom),
  transposed: text(String.raw`{#a}^{\top}`, power, base),
  entry:      ({ args }) => text(`{#a}_{${holes(args, ', ', 1)}}`, precedence.call, base),
  part:       ({ attributes }) => text(`{#a}_{${partText(attributes as PageAttributes)}}`, precedence.call, base),
  array:      ({ attributes }) => text(String.raw`\left(#a\right)_{${namesOf(attributes as PageAttributes).join(' ')}}`, precedence.call),
  across:     ({ attributes }) => across(attributes as PageAttributes),
  fold:       ({ attributes }) => foldLatex(attributes as FoldAttributes),
  diag:       named('diag'),
  softmax:    named('softmax'),
  logSoftmax: named('logSoftmax'),
  oneHot:     named('oneHot'),

  table:    ({ attributes, shape }) => (shape.length === 2 && shape[0]! * shape[1]! <= 24 ? matrixOf(shape, k => number((attributes as TableAttributes).data[k]!, new Set()).leaf) : text(tableText(attributes as TableAttributes, value => number(value, new Set()).leaf, 24).replace('…', String.raw`\ldots`), precedence.atom)),
  stack:    ({ shape }) => (shape.length === 2 ? matrixOf(shape, hole) : text(bracketed(shape, hole), precedence.atom)),
  concat:   written => text(concatenated(written, ...functionCall('concat')), precedence.call),
  cumulate: ({ shape, attributes }) => text(cumulated(shape, attributes as CumulateAttributes, ...functionCall('cumsum')), precedence.call, base),
  reshape:  ({ shape }) => text(String.raw`\operatorname{reshape}\left(#a, [${shape.join(', ')}]\right)`, precedence.call),

  reduceSum:  text(String.raw`\textstyle\sum\left(#a\right)`, precedence.call),
  reduceMax:  text(String.raw`\max\left(#a\right)`, precedence.call),
  reduceMin:  text(String.raw`\min\left(#a\right)`, precedence.call),
  reduceLogSumExp: named('logSumExp'),
  argMax:   text(String.raw`\operatorname{argmax}\left(#a\right) - 1`, sum),
  argMin:   text(String.raw`\operatorname{argmin}\left(#a\right) - 1`, sum),
  argPlace: ({ attributes }) => named((attributes as PageAttributes).reduction!.name.toLowerCase()),

  solveTransposed: text(String.raw`{#a}^{-\top} \cdot #b`, product, base, factor),
  solve:       text(String.raw`{#a}^{-1} \cdot #b`, product, base, factor),
  inverse:     text(String.raw`{#a}^{-1}`, power, base),
  determinant: text(String.raw`\det\left(#a\right)`, precedence.call),
  cofactors:   named('cof'),
}

function functionCall(name: string): [open: string, close: string] {
  return [String.raw`\operatorname{${name}}\left(`, String.raw`\right)`]
}

function named(name: string): Spelling {
  return text(functionCall(name).join('#a'), precedence.call)
}

const namesOf = ({ variables }: PageAttributes): string[] => variables!.map(({ name }) => latexName(name))

const matrixOf = (shape: Shape, element: (flat: number) => string): Spelling => {
  const rows = Array.from({ length: shape[0]! }, (_, i) => Array.from({ length: shape[1]! }, (_, j) => element(i * shape[1]! + j)).join(' & '))
  return text(String.raw`\begin{bmatrix} ${rows.join(String.raw` \\ `)} \end{bmatrix}`, precedence.atom)
}

const signs: { readonly [name: string]: string } = {
  reduceSum: String.raw`\sum`, reduceMax: String.raw`\max`, reduceMin: String.raw`\min`, reduceNorm: String.raw`\operatorname*{norm}`,
  reduceLogSumExp: String.raw`\operatorname*{logSumExp}`, argMax: String.raw`\operatorname*{argmax}`, argMin: String.raw`\operatorname*{argmin}`,
}

function across({ reduction, variables, plain = [] }: PageAttributes): Spelling {
  const sign = signs[reduction!.name]!
  const range = ({ name, extent }: { readonly name: string; readonly extent: number }) => (plain.includes(name) ? `_{${latexName(name)}}` : `_{${latexName(name)}=1}^{${extent}}`)
  if (reduction!.name === 'reduceSum') return text(`${variables!.map(variable => sign + range(variable)).join(' ')} #a`, product, product)
  return text(String.raw`${sign}_{${variables!.map(({ name, extent }) => (plain.includes(name) ? latexName(name) : `${latexName(name)}=1..${extent}`)).join(', ')}}\left(#a\right)`, precedence.call)
}

function foldLatex(attributes: FoldAttributes): Spelling {
  const states = attributes.states.map(latexName)
  const folded = foldText({ ...attributes, states }, ({ name, from, to }) => String.raw`${latexName(name)} = ${from}, \ldots, ${to}`)
  return folded.kind === 'text' ? { ...folded, text: folded.text.replace(/^(\w+)\((.*)\)$/s, (_, word: string, inner: string) => String.raw`\operatorname{${word}}\left(${inner}\right)`) } : folded
}

const ofRow = ({ op }: Written): Spelling => text(op.latex, precedence.call)

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

/** Greek letters as people type them; those without a command look like Latin ones. */
const greekLetters = new Map<string, string>([
  ...[...'αβγδεζηθικλμνξπρστυφχψω'].map((letter, k) => [letter, `\\${'alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon varphi chi psi omega'.split(' ')[k]!}`] as const),
  ...[...'ΓΔΘΛΞΠΣΥΦΨΩ'].map((letter, k) => [letter, `\\${'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega'.split(' ')[k]!}`] as const),
  ['ϵ', String.raw`\epsilon`], ['ϑ', String.raw`\vartheta`], ['ϕ', String.raw`\phi`], ['ϱ', String.raw`\varrho`], ['ϖ', String.raw`\varpi`], ['ς', String.raw`\varsigma`], ['ο', 'o'],
  ...[...'ΑΒΕΖΗΙΚΜΝΟΡΤΧ'].map((letter, k) => [letter, String.raw`\mathrm{${'ABEZHIKMNOPTX'[k]!}}`] as const),
])

const escaped = (name: string): string => name.replace(/[_$]/g, String.raw`\$&`)

/** One letter in italics, a word upright, Greek by its letters; all else as text, which no renderer stumbles over. */
function word(name: string): string {
  if (/^[A-Za-z]$/.test(name)) return name
  if (greek.has(name)) return `\\${name}`
  const parts = name.split(/([Α-Ωα-ωϵϑϕϱϖς])/u).filter(part => part !== '')
  if (parts.some(part => greekLetters.has(part))) return parts.length === 1 ? greekLetters.get(name)! : `{${parts.map(part => greekLetters.get(part) ?? word(part)).join(' ')}}`
  return /^[\w$]+$/.test(name) ? String.raw`\mathrm{${escaped(name)}}` : String.raw`\text{${escaped(name)}}`
}

/** Digits at the end of a name are its index: `w0` is w₀, `x_12` is x₁₂. */
export function latexName(name: string): string {
  if (name.endsWith('′')) return `${latexName(name.slice(0, -1))}'`
  const [, stem, index] = /^(.*[^\d_])_?(\d+)$/.exec(name) ?? []
  return stem === undefined ? word(name) : `${word(stem)}_{${index}}`
}

export const latexNotation: Notation = {
  spell: spelled(spellings, ofRow),
  power: (exponent, shape) => (shape.length > 1 ? text(String.raw`#a^{\circ ${number(exponent, new Set()).leaf}}`, power, base) : undefined),
  number,
  symbol: (name, role) => (role === 'upstream' ? String.raw`\overline{${latexName(name.replace(/^d_/, ''))}}` : latexName(name)),
  indices: names => `_{${names.map(name => (name === ':' ? name : latexName(name))).join(', ')}}`,
  elided: operations => String.raw`\ldots\ \text{(${operations})}`,
  brackets: [String.raw`\left(`, String.raw`\right)`],
  arranged: true,
}
