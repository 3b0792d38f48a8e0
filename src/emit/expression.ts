import type { Sym } from '../ir/node.js'
import { fits, precedence, templateOf, type Template } from '../ir/text.js'
import type { ArrayRef, Element, Expression, Slot, Variable } from '../schedule/program.js'
import { numberLiteral } from './number.js'
import { templateFor } from './target.js'

/** What the things of one routine are called in its text. */
export interface Words {
  symbol(symbol: Sym): string
  variable(variable: Variable): string
  kernel(name: string): string
  array(array: ArrayRef): string
  /** What is added to every index into the array, if the routine works on a part of it. */
  base(array: ArrayRef): string | undefined
  /** What stands behind an element that is read: TypeScript wants `tape[3]!`. */
  readonly mark: string
}

/** A place of a flat array: `tape[3]`, `W[i * 3 + j]`. */
export function placeText(place: Slot | Element, words: Words): string {
  const base = words.base(place.array)
  const index = place.kind === 'slot' ? String(place.index) : expressionText(place.index, words)
  return `${words.array(place.array)}[${base === undefined ? index : index === '0' ? base : `${base} + ${index}`}]`
}

/** An expression in a place that wants a truth value, or a truth value in a place that wants a number. */
type Tree = Expression | { readonly kind: 'truth' | 'numeric'; readonly of: Expression }

export const isTruth = (expression: Expression): boolean =>
  (expression.kind === 'operation' && expression.op.type === 'boolean') || (expression.kind === 'variable' && expression.variable.type === 'boolean')

/** The text of an expression that is wanted as a number, unless it is a truth value by itself. */
export const expressionText = (expression: Expression, words: Words): string => treeText(expression, words)

/** The text of a condition. Constants may stand in one: `true`, `false`. */
export const conditionText = (expression: Expression, words: Words): string => treeText(asTruth(expression), words)

/** The text of what goes into a slot, which holds a number even for a truth value. */
export const storedText = (expression: Expression, words: Words): string => treeText(asNumber(expression), words)

const asTruth = (of: Expression): Tree => (isTruth(of) ? of : { kind: 'truth', of })
const asNumber = (of: Expression): Tree => (isTruth(of) ? { kind: 'numeric', of } : of)

/** A text that binds at least as tightly as `least` and does not begin with `clash`. Expressions are short (schedule/inline.ts), hence the recursion. */
function treeText(tree: Tree, words: Words, least: number = precedence.any, clash = ''): string {
  switch (tree.kind) {
    case 'number': {
      const text = numberLiteral(tree.value)
      // A literal binds like a name, unless it begins with a minus.
      return enclosed(text, text.startsWith('-') ? precedence.prefix : precedence.atom, text, least, clash)
    }
    // Nothing binds more tightly than a name, and it begins with a letter.
    case 'variable': return words.variable(tree.variable)
    case 'symbol': {
      const text = words.symbol(tree.symbol)
      return enclosed(text, precedence.call, text, least, clash)
    }
    case 'slot': case 'element': {
      const text = placeText(tree, words) + words.mark
      return enclosed(text, precedence.call, text, least, clash)
    }
    case 'index': {
      const { text, binding } = indexText(tree, words)
      return enclosed(text, binding, text, least, clash)
    }
    case 'truth':
      if (tree.of.kind === 'number') return String(tree.of.value !== 0 && !Number.isNaN(tree.of.value))
      return filled(isNotZero, [tree.of], words, least, clash)
    case 'numeric': return filled(oneOrZero, [tree.of], words, least, clash)
    case 'operation': {
      const { op, args } = tree
      const operands = op.conditions.length === 0 ? args : args.map((arg, k) => (op.conditions.includes(k) ? asTruth(arg) : arg))
      return filled(templateFor(op, words.kernel), operands, words, least, clash)
    }
  }
}

/** A template with its operands. */
function filled({ pieces, binding, beginning }: Template, operands: readonly Tree[], words: Words, least: number, clash: string): string {
  let text = ''
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!
    text += typeof piece === 'string' ? piece : treeText(operands[piece.operand]!, words, piece.least, piece.clash)
  }
  return enclosed(text, binding, beginning, least, clash)
}

/** In parentheses, unless it fits as it is. */
const enclosed = (text: string, binding: number, beginning: string, least: number, clash: string): string =>
  fits(binding, beginning, least, clash) ? text : `(${text})`

const isNotZero = templateOf({ kind: 'text', text: '#a !== 0', precedence: precedence.equality, holes: [precedence.relation] }, 1)
const oneOrZero = templateOf({ kind: 'text', text: '#a ? 1 : 0', precedence: precedence.choice, holes: [precedence.or] }, 1)

/** `i * 3 + j - 1`: whole numbers that say where something lies. */
function indexText({ offset, terms }: Extract<Expression, { kind: 'index' }>, words: Words): { readonly text: string; readonly binding: number } {
  const parts = terms.map(([term, factor]) => ({ text: expressionText(term, words), factor, isAtom: ['variable', 'number', 'symbol', 'slot'].includes(term.kind) }))
  const product = ({ text, factor, isAtom }: (typeof parts)[number]) => {
    const inner = isAtom ? text : `(${text})`
    return Math.abs(factor) === 1 ? inner : `${inner} * ${Math.abs(factor)}`
  }
  const [first, ...rest] = [...parts.filter(part => part.factor > 0), ...parts.filter(part => part.factor < 0)]
  const text = [
    first!.factor < 0 ? `-${product(first!)}` : product(first!),
    ...rest.map(part => ` ${part.factor < 0 ? '-' : '+'} ${product(part)}`),
    ...(offset === 0 ? [] : [` ${offset < 0 ? '-' : '+'} ${Math.abs(offset)}`]),
  ].join('')
  const isProduct = parts.length === 1 && offset === 0 && first!.factor > 0
  return { text, binding: isProduct ? (first!.factor === 1 ? precedence.atom : precedence.product) : precedence.sum }
}
