import { bare } from './clauses.js'
import type { ArrayTree, MathNode } from './mathjs.js'

/** Numbers in row-major order. */
export interface TableLiteral {
  readonly shape: readonly number[]
  readonly numbers: readonly number[]
}

/** The numbers of an array that is written out in numbers; `undefined` if there is anything else in it, or if its rows differ in length. */
export function constantTable(root: ArrayTree): TableLiteral | undefined {
  const shape = shapeOf(root)
  const numbers: number[] = []
  const stack: { readonly tree: MathNode; readonly depth: number }[] = [{ tree: root, depth: 0 }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { tree, depth } = next
    if (tree.type === 'ArrayNode') {
      if (tree.items.length !== shape[depth]) return undefined
      for (let k = tree.items.length - 1; k >= 0; k--) stack.push({ tree: tree.items[k]!, depth: depth + 1 })
    } else {
      const number = numberOf(tree)
      if (number === undefined || depth !== shape.length) return undefined
      numbers.push(number)
    }
  }
  return { shape, numbers }
}

/** The extents along the first items. */
function shapeOf(root: ArrayTree): number[] {
  const shape: number[] = []
  for (let tree: MathNode | undefined = root; tree?.type === 'ArrayNode'; tree = tree.items[0]) shape.push(tree.items.length)
  return shape
}

/** A number, with a sign or without. */
function numberOf(given: MathNode): number | undefined {
  const tree = bare(given)
  if (tree.type === 'ConstantNode') return typeof tree.value === 'number' || typeof tree.value === 'boolean' ? Number(tree.value) : undefined
  const inner = tree.type === 'OperatorNode' && tree.fn === 'unaryMinus' ? bare(tree.args[0]!) : undefined
  return inner?.type === 'ConstantNode' && typeof inner.value === 'number' ? -inner.value : undefined
}
