import type { MathNode, OperatorTree, RangeTree } from './mathjs.js'

/** mathjs reads `i in 1:n` as the conversion of a unit, which the language does not have. */
export const isIndexClause = (tree: MathNode): tree is OperatorTree => tree.type === 'OperatorNode' && tree.op === 'in'

/** `i in 1:n > 0`, which mathjs reads as a comparison of the whole. */
export function startsWithIndex(tree: MathNode): boolean {
  while (tree.type === 'OperatorNode' && tree.args.length === 2 && tree.op !== 'in') tree = tree.args[0]!
  return isIndexClause(tree)
}

/** `i in 1:n ? 3 : 4`, which mathjs reads as a conditional of the whole. */
export const isMisread = (tree: MathNode): boolean => tree.type === 'ConditionalNode' && startsWithIndex(tree.condition)

export const isRange = (tree: MathNode): tree is RangeTree => tree.type === 'RangeNode'

/** What stands in parentheses. */
export const bare = (tree: MathNode): MathNode => {
  while (tree.type === 'ParenthesisNode') tree = tree.content
  return tree
}
