import type { Sym } from '../ir/node.js'
import { precedence, renderExpression, type View } from '../ir/text.js'
import type { Expression, Slot, Variable } from '../schedule/program.js'
import { numberLeaf } from './number.js'
import { spellingOf } from './target.js'

/** What the things of one routine are called in its text. */
export interface Words {
  symbol(symbol: Sym): string
  variable(variable: Variable): string
  kernel(name: string): string
  /** Where numbers stand in a flat array: `tape[3]`. */
  slot(slot: Slot): string
  /** How such a place is read: TypeScript wants `tape[3]!`. */
  read(slot: Slot): string
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
    case 'slot': return { leaf: words.read(tree), precedence: precedence.call }
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
