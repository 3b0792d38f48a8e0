import type { Call, Node } from '../../ir/node.js'
import { strides, type Shape } from '../../ir/shape.js'
import { table } from '../../ops/tensor/arrange.js'
import { isAffine, read, type Affine, type Subscript } from '../../ops/tensor/read.js'
import { constantPlace, follow, plus, type Index } from './index.js'

/** The table that constant indices are read from, and the place in it, row after row. */
export function tableBehind(indices: Node, at: readonly Index[]): { readonly data: readonly number[]; readonly place: Index } | undefined {
  let [node, place] = [indices, at]
  while (node.kind === 'call' && node.op === read && node.args.length === 1) {
    const { subscripts } = read.of(node)
    const here = place
    place = subscripts.map(subscript => follow(subscript as Affine, here))
    node = node.args[0]!
  }
  if (node.kind !== 'call' || node.op !== table) return undefined
  const { data, shape } = table.of(node)
  return { data, place: strides(shape).reduce((sum, stride, axis) => plus(sum, place[axis]!, stride), constantPlace(0)) }
}

/** The number that stands at places which are constant. */
export function constantEntry(node: Call, at: readonly Index[]): number {
  const { data, shape } = table.of(node)
  return data[strides(shape).reduce((sum, stride, axis) => sum + stride * at[axis]!.offset, 0)] ?? NaN
}

/**
 * Which subscript is solved for which axis, in an order in which each hangs on those before it only, and which axes remain open: they are summed over.
 */
export function solutionOf(subscripts: readonly Subscript[], domain: Shape): { readonly solvable: readonly (readonly [subscript: number, axis: number])[]; readonly open: readonly number[] } {
  const solvable: [number, number][] = []
  const decided = new Set<number>()
  const affine = [...subscripts.entries()].flatMap(([k, subscript]) => (isAffine(subscript) ? [{ k, terms: subscript.terms }] : []))
  for (const { k, terms } of affine.sort((p, q) => p.terms.length - q.terms.length)) {
    const unit = terms.find(([axis, factor]) => Math.abs(factor) === 1 && !decided.has(axis))
    if (!unit) continue
    for (const [axis] of terms) decided.add(axis)
    solvable.push([k, unit[0]])
  }
  const solved = new Set(solvable.map(([, axis]) => axis))
  return { solvable, open: domain.map((_, axis) => axis).filter(axis => !solved.has(axis) && domain[axis]! > 1) }
}
