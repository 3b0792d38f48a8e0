import type { Spelling } from '../../ir/op.js'
import { precedence } from '../../ir/text.js'
import type { CumulateAttributes, TableAttributes } from '../../ops/tensor/arrange.js'
import type { ReduceAttributes } from '../../ops/tensor/reduce.js'
import { isNegative, namedNumber } from './constants.js'
import type { Variable } from './index.js'
import type { FoldAttributes } from './loops.js'
import { areTensors, atom, base, call, factor, hole, holes, infix, isScalar, spelled, text, type Leaf, type Notation, type Spellings, type Written } from './notation.js'
import type { PageAttributes } from './page.js'
import { bracketed, concatenated, cumulated, foldText, partText, tableText } from './pieces.js'

const { product, sum, power, relation, prefix } = precedence

/** Between vectors and matrices an operator that goes entry by entry is written with a dot. */
const dotted = (scalar: Spelling, tensor: Spelling) => ({ args }: Written): Spelling => (areTensors(args) ? tensor : scalar)
const withDot = (scalar: Spelling, tensor: Spelling) => ({ args }: Written): Spelling => (args.every(isScalar) ? scalar : tensor)

/** `max(v, k)` of a vector would be along dimension k. */
const entrywise = (name: string, between: string) => ({ args }: Written): Spelling => call(args.every(isScalar) ? name : between)

const power2 = (symbol: string) => text(`#a${symbol}#b`, power, base, base)

/**
 * The language itself, as mathjs parses it. It differs from JavaScript in three ways: `not` binds like a minus, all comparisons bind
 * alike and do not chain, and `xor` stands between `or` and `and`.
 */
const spellings: Spellings = {
  add: infix(' + ', sum, 'left'),
  sub: infix(' - ', sum, 'left'),
  mul: dotted(infix('*', product, 'left'), infix('.*', product, 'left')),
  div: ({ args }) => (isScalar(args[1]!) ? infix('/', product, 'left') : infix('./', product, 'left')),
  neg: text('-#a', prefix, power),

  pow:      withDot(power2('^'), power2('.^')),
  powWhole: withDot(power2('^'), power2('.^')),

  max: entrywise('max', 'maximum'),
  min: entrywise('min', 'minimum'),

  larger:    infix(' > ', relation, 'none'),
  smaller:   infix(' < ', relation, 'none'),
  largerEq:  infix(' >= ', relation, 'none'),
  smallerEq: infix(' <= ', relation, 'none'),
  equal:     infix(' == ', relation, 'none'),
  unequal:   infix(' != ', relation, 'none'),
  not:       text('not #a', prefix, precedence.call),
  and:       infix(' and ', precedence.and, 'left'),
  xor:       infix(' xor ', precedence.or + 0.5, 'left'),
  or:        infix(' or ', precedence.or, 'left'),
  select:    text('#a ? #b : #c', precedence.choice, precedence.or, precedence.or, precedence.choice),

  product:    infix('*', product, 'left'),
  dot:        call('dot'),
  outer:      call('outer'),
  transposed: text(`#a'`, precedence.call, precedence.call),
  entry:      ({ args }) => text(`#a[${holes(args, ', ', 1)}]`, precedence.call, precedence.call),
  part:       ({ attributes }) => text(`#a[${partText(attributes as PageAttributes)}]`, precedence.call, precedence.call),
  array:      ({ attributes }) => text(`array(${ranges(attributes as PageAttributes, ' in ')}, #a)`, precedence.call),
  across:     ({ attributes }) => across(attributes as PageAttributes, ' in '),
  invoke:     ({ attributes }) => call((attributes as PageAttributes).called!),
  fold:       ({ attributes }) => foldText(attributes as FoldAttributes, ({ name, from, to, by }) => `${name} in ${from}:${by === 1 ? '' : '-1:'}${to}`),

  table:    ({ attributes }) => text(tableText(attributes as TableAttributes, value => number(prefix)(value, new Set()).leaf, Infinity), precedence.atom),
  stack:    ({ shape }) => text(bracketed(shape, hole), precedence.atom),
  concat:   written => text(concatenated(written), precedence.call),
  reshape:  ({ shape }) => text(`reshape(#a, [${shape.join(', ')}])`, precedence.call),
  cumulate: ({ shape, attributes }) => text(cumulated(shape, attributes as CumulateAttributes), precedence.call, precedence.call),
  zeros:    ({ shape }) => text(`zeros(${shape.join(', ')})`, precedence.call),
  ones:     ({ shape }) => text(`ones(${shape.join(', ')})`, precedence.call),

  reduceSum:  written => alongAxes('sum', written),
  reduceMax:  written => alongAxes('max', written),
  reduceMin:  written => alongAxes('min', written),
  reduceNorm: call('norm'),
  reduceLogSumExp: call('logSumExp'),
  argPlace: ({ attributes }) => text(firstPlace(attributes as PageAttributes), precedence.call, precedence.call),

  solve:       call('lusolve'),
  inverse:     call('inv'),
  determinant: call('det'),
  cofactors:   text(`det(#a)*inv(#a)'`, product, precedence.any),
}

/** `i in 1:3, j in 1:4`. */
const ranges = ({ variables }: Pick<PageAttributes, 'variables'>, within: string): string => variables!.map(({ name, extent }) => `${name}${within}1:${extent}`).join(', ')

const reductions: { readonly [name: string]: string } = { reduceSum: 'sum', reduceMax: 'max', reduceMin: 'min' }

function across({ reduction, variables }: PageAttributes, within: string): Spelling {
  const range = ranges({ variables: variables! }, within)
  const { name } = reduction!
  if (name in reductions) return text(`${reductions[name]!}(${range}, #a)`, precedence.call)
  if (name === 'reduceNorm' || name === 'reduceLogSumExp') {
    const array = `array(${range}, #a)`
    return text(`${name === 'reduceNorm' ? 'norm' : 'logSumExp'}(${variables!.length > 1 ? `flatten(${array})` : array})`, precedence.call)
  }
  const best = name === 'argMax' ? 'max' : 'min'
  return text(`min(${range}, #a == ${best}(${range}, #a) ? ${flatPlace(variables!)} : Infinity)`, precedence.call, relation + 1)
}

/** The place of an entry in row-major order, counted from 1. */
function flatPlace(variables: readonly Variable[]): string {
  return variables.reduce((place, { name, extent }) => (place === '' ? name : `(${place} - 1)*${extent} + ${name}`), '')
}

/** The language has no argmax: it is the least place where the greatest number stands. */
function firstPlace({ reduction, variables }: PageAttributes): string {
  const best = reduction!.name === 'argMax' ? 'max' : 'min'
  return `min(${ranges({ variables: variables! }, ' in ')}, #a[${variables!.map(({ name }) => name).join(', ')}] == ${best}(#a) ? ${flatPlace(variables!)} : Infinity)`
}

/** `sum(A)`, `sum(A, 2)`; along several dimensions from the last one on. */
function alongAxes(name: string, { args, attributes }: Written): Spelling {
  const { axes } = attributes as ReduceAttributes
  if (axes.length === args[0]!.shape.length) return call(name)
  return text(axes.reduceRight((inner, axis) => `${name}(${inner}, ${axis + 1})`, '#a'), precedence.call)
}

/** Numbers, whose minus binds as the notation says. */
const number = (minus: number) => (value: number, taken: ReadonlySet<string>): Leaf => {
  const literal = (magnitude: number) => namedNumber(magnitude, taken)?.expr ?? String(magnitude)
  return isNegative(value) ? { leaf: `-${literal(-value)}`, precedence: minus } : atom(literal(value))
}

export const exprNotation: Notation = {
  spell: spelled(spellings, ({ op }) => call(op.name)),
  power: () => undefined,
  number: number(prefix),
  symbol: name => name,
  indices: names => `[${names.join(', ')}]`,
  elided: operations => `… (${operations})`,
  brackets: ['(', ')'],
  arranged: false,
}

/** What people read where only ASCII will do: the language's spelling, arranged as on paper. */
export const asciiNotation: Notation = {
  ...exprNotation,
  spell: spelled({
    ...spellings,
    add: infix(' + ', sum, 'both'),
    mul: infix('*', product, 'both'),
    neg: text('-#a', sum, product),
    max: call('max'),
    min: call('min'),
    and: infix(' and ', precedence.and, 'both'),
    or:  infix(' or ', precedence.or, 'both'),
    product:    ({ args }) => text(holes(args, '*'), product, ...args.map(() => factor)),
    times:      ({ args }) => text(holes(args, '.*'), product, ...args.map(() => factor)),
    over:       text('#a./#b', product, factor, factor),
    group:      text('(#a)', precedence.atom),
    array:      ({ attributes }) => text(`(#a)[${(attributes as PageAttributes).variables!.map(({ name }) => name).join(', ')}]`, precedence.call),
    across:     ({ attributes }) => ({ ...across(attributes as PageAttributes, ' = ') }),
    fold:       ({ attributes }) => foldText(attributes as FoldAttributes, ({ name, from, to, by }) => `${name} = ${from}:${by === 1 ? '' : '-1:'}${to}`),
    table:      ({ attributes }) => text(tableText(attributes as TableAttributes, value => number(sum)(value, new Set()).leaf, 24).replace('…', '...'), precedence.atom),
    argMax:   text('argmax(#a) - 1', sum),
    argMin:   text('argmin(#a) - 1', sum),
    argPlace: ({ attributes }) => call((attributes as PageAttributes).reduction!.name.toLowerCase()),
    cofactors: call('cof'),
    solveTransposed: text(`#a'^-1*#b`, product, base, factor),
    solve: text('#a^-1*#b', product, base, factor),
    inverse: text('#a^-1', power, base),
  }, ({ op }) => call(op.name)),
  number: number(sum),
  symbol: name => (name.endsWith('′') ? `next_${name.slice(0, -1)}` : name),
  elided: operations => `... (${operations})`,
  arranged: true,
}
