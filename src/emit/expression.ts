import type { Sym } from '../ir/node.js'
import { precedence, renderExpression, type View } from '../ir/text.js'
import type { ArrayRef, Element, Expression, Slot, Variable } from '../schedule/program.js'
import { numberLeaf } from './number.js'
import { spellingOf } from './target.js'

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
export const expressionText = (expression: Expression, words: Words): string => renderExpression<Tree>(expression, viewer(words))

/** The text of a condition. Constants may stand in one: `true`, `false`. */
export const conditionText = (expression: Expression, words: Words): string => renderExpression<Tree>(asTruth(expression), viewer(words))

/** The text of what goes into a slot, which holds a number even for a truth value. */
export const storedText = (expression: Expression, words: Words): string => renderExpression<Tree>(asNumber(expression), viewer(words))

const asTruth = (of: Expression): Tree => (isTruth(of) ? of : { kind: 'truth', of })
const asNumber = (of: Expression): Tree => (isTruth(of) ? { kind: 'numeric', of } : of)

const viewer = (words: Words) => (tree: Tree): View<Tree> => {
  switch (tree.kind) {
    case 'number': return numberLeaf(tree.value)
    case 'symbol': return { leaf: words.symbol(tree.symbol), precedence: precedence.call }
    case 'variable': return { leaf: words.variable(tree.variable), precedence: precedence.atom }
    case 'slot': case 'element': return { leaf: placeText(tree, words) + words.mark, precedence: precedence.call }
    case 'index': return indexText(tree, words)
    case 'operation': {
      const { op, args } = tree
      const operands = op.conditions.length === 0 ? args : args.map((arg, k) => (op.conditions.includes(k) ? asTruth(arg) : arg))
      return { spelling: spellingOf(op, words.kernel), args: operands }
    }
    case 'truth':
      return tree.of.kind === 'number'
        ? { leaf: String(tree.of.value !== 0 && !Number.isNaN(tree.of.value)), precedence: precedence.atom }
        : { spelling: isNotZero, args: [tree.of] }
    case 'numeric':
      return { spelling: oneOrZero, args: [tree.of] }
  }
}

const isNotZero = { kind: 'text', text: '#a !== 0', precedence: precedence.equality, holes: [precedence.relation] } as const
const oneOrZero = { kind: 'text', text: '#a ? 1 : 0', precedence: precedence.choice, holes: [precedence.or] } as const

/** `i * 3 + j - 1`: whole numbers that say where something lies. */
function indexText({ offset, terms }: Extract<Expression, { kind: 'index' }>, words: Words): View<Tree> {
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
  return { leaf: text, precedence: isProduct ? (first!.factor === 1 ? precedence.atom : precedence.product) : precedence.sum }
}
