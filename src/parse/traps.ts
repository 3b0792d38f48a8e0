import { codes } from '../diagnostics/codes.js'
import { parts, type MathNode, type OperatorTree } from '../formula/mathjs.js'
import type { Report } from '../formula/tokens.js'
import { placesOf, type Expression } from './expression.js'

/** Warns of products without a sign that are not read as most people read them. */
export function warnOfTraps(source: string, expression: Expression, report: Report): void {
  // Trees are not shared where there is such a product.
  if (expression.shared) return
  const places = placesOf(expression)
  const textOf = (tree: MathNode): string => {
    const { start, end } = places.of(tree)
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
      report(codes.impliedDivision({ reading: `${textOf(left)}/(${textOf(a!)}*${textOf(b!)})` }), places.of(tree))
    }
    if (!isImplied(tree)) continue
    if (left.type === 'OperatorNode' && left.op === '/')
      report(codes.impliedDivision({ reading: `(${textOf(left)})*${textOf(right)}` }), places.of(tree))
    if (left.type === 'OperatorNode' && left.fn === 'pow' && left.args[1]!.type !== 'ParenthesisNode' && places.touchesNext(left))
      report(codes.impliedPower({ reading: `(${textOf(left)})*${textOf(right)}` }), places.of(tree))
    if (left.type === 'ConstantNode' && right.type === 'SymbolNode' && right.name === 'e' && places.touchesNext(left))
      report(codes.exponentLetter({ number: textOf(left) }), places.of(tree))
  }
}

const isImplied = (tree: MathNode): tree is OperatorTree => tree.type === 'OperatorNode' && tree.fn === 'multiply' && tree.implicit
