import { precedence } from '../../ir/text.js'
import { isNegative, namedNumber } from './constants.js'
import { atom, base, call, infix, spelled, text, type Leaf, type Notation, type Spellings } from './notation.js'

const { product, sum, power, relation, prefix } = precedence

/**
 * The language itself, as mathjs parses it. It differs from JavaScript in three ways: `not` binds like a minus, all comparisons bind
 * alike and do not chain, and `xor` stands between `or` and `and`.
 */
const spellings: Spellings = {
  add: infix(' + ', sum, 'left'),
  sub: infix(' - ', sum, 'left'),
  mul: infix('*', product, 'left'),
  div: infix('/', product, 'left'),
  neg: text('-#a', prefix, power),

  pow:      text('#a^#b', power, base, base),
  powWhole: text('#a^#b', power, base, base),

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
}

/** Numbers, whose minus binds as the notation says. */
const number = (minus: number) => (value: number, taken: ReadonlySet<string>): Leaf => {
  const literal = (magnitude: number) => namedNumber(magnitude, taken)?.expr ?? String(magnitude)
  return isNegative(value) ? { leaf: `-${literal(-value)}`, precedence: minus } : atom(literal(value))
}

export const exprNotation: Notation = {
  spell: spelled(spellings, op => call(op.name)),
  power: () => undefined,
  number: number(prefix),
  symbol: name => name,
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
    and: infix(' and ', precedence.and, 'both'),
    or:  infix(' or ', precedence.or, 'both'),
  }, op => call(op.name)),
  number: number(sum),
  elided: operations => `... (${operations})`,
  arranged: true,
}
