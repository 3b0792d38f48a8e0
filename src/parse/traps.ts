import { codes } from '../diagnostics/codes.js'
import { parts, type MathNode, type OperatorTree } from '../formula/mathjs.js'
import type { Report } from '../formula/tokens.js'
import { placesOf, type Expression } from './expression.js'

/** Warns of products without a sign that are not read as most people read them. */
export function warnOfTraps(source: string, expression: Expression, report: Report): void {
  const at = (tree: MathNode) => placesOf(expression).of(tree)
  const touchesNext = (tree: MathNode) => placesOf(expression).touchesNext(tree)
  const textOf = (tree: MathNode): string => {
    const { start, end } = at(tree)
    return end - start > 24 ? '(…)' : source.slice(start, end)
  }
  const stack = [expression.tree]
  for (let tree = stack.pop(); tree; tree = stack.pop()) {
    stack.push(...parts(tree))
    if (tree.type !== 'OperatorNode') continue
    const [left, right] = tree.args
    if (!left || !right) continue
    if (tree.op === '/' && isImplied(right)) {
      const [a, b] = right.args
      report(codes.impliedDivision({ reading: `${textOf(left)}/(${textOf(a!)}*${textOf(b!)})` }), at(tree))
    }
    if (!isImplied(tree)) continue
    if (left.type === 'OperatorNode' && left.op === '/')
      report(codes.impliedDivision({ reading: `(${textOf(left)})*${textOf(right)}` }), at(tree))
    if (left.type === 'OperatorNode' && left.fn === 'pow' && left.args[1]!.type !== 'ParenthesisNode' && touchesNext(left))
      report(codes.impliedPower({ reading: `(${textOf(left)})*${textOf(right)}` }), at(tree))
    if (left.type === 'ConstantNode' && right.type === 'SymbolNode' && right.name === 'e' && touchesNext(left))
      report(codes.exponentLetter({ number: textOf(left) }), at(tree))
  }
}

const isImplied = (tree: MathNode): tree is OperatorTree => tree.type === 'OperatorNode' && tree.fn === 'multiply' && tree.implicit
