import { codes } from '../diagnostics/codes.js'
import { constantTensor } from '../formula/constants.js'
import type { MathNode } from '../formula/mathjs.js'
import type { Node } from '../ir/node.js'
import { sameShape } from '../ir/shape.js'
import { concatenated, reshaped, stacked, tableOf } from '../ops/tensor/arrange.js'
import { positionIn } from '../ops/tensor/read.js'
import type { Frame, Machine } from './frame.js'
import { axesOfForm, isWhole } from './forms.js'
import { align, laidOver, operate, positionOf, realValue } from './operate.js'
import { isFinding, rangeOf } from './ranges.js'
import { isLabel, none, ownShape, plain, type Value } from './values.js'

/** `[a, b, c]`: values of one shape along a new first axis. */
export function arrayOf(items: readonly Value[], tree: MathNode, frame: Frame, machine: Machine): Value {
  const { graph } = machine
  const broken = items.find(item => item.faulty)
  if (broken) return (tree.type === 'ArrayNode' && raggedRow(tree.items, frame, machine)) || broken
  const label = items.find(isLabel)
  if (label) return machine.fault(codes.labelAsNumber({ name: '[…]' }), tree, frame)
  const { values, axes, loops } = align(graph, items.map(item => realValue(graph, item)))
  const shape = ownShape(values[0]!)
  const other = values.findIndex(value => !sameShape(ownShape(value), shape))
  if (other >= 0) {
    const row = tree.type === 'ArrayNode' ? tree.items[other] : undefined
    return machine.fault(codes.raggedArray({ shapes: [shape, ownShape(values[other]!)] }), row ?? tree, frame)
  }
  const counts = axes.map(axis => axis.count)
  const constants = axes.length === 0 ? values.map(({ node }) => constantTensor(node)) : []
  if (constants.length > 0 && constants.every(constant => constant !== undefined)) {
    const numbers = constants.flatMap(constant => Array.from(constant.data))
    return machine.checked(plain(tableOf(graph, [items.length, ...shape], numbers)), tree, frame)
  }
  const nodes = values.map((value): Node => (value.axes.length === axes.length ? value.node : laidOver(graph, value, axes, shape)))
  const node = axes.length === 0 && shape.length === 0
    ? stacked(graph, [items.length], nodes)
    : concatenated(graph, nodes.map(part => reshaped(graph, part, [...counts, 1, ...shape])), axes.length)
  return machine.checked({ node, axes, loops }, tree, frame)
}

/** Reports rows that differ in length as they are written, whatever is wrong with their items. */
function raggedRow(rows: readonly MathNode[], frame: Frame, machine: Machine): Value | undefined {
  const lengths = rows.map(row => (row.type === 'ArrayNode' ? row.items.length : undefined))
  const [first] = lengths
  const other = lengths.findIndex(length => length !== undefined && length !== first)
  const length = lengths[other]
  return first === undefined || length === undefined ? undefined : machine.fault(codes.raggedArray({ shapes: [[first], [length]] }), rows[other]!, frame)
}

/** `1:5` by itself: a vector. */
export function rangeValue(bounds: readonly Value[], tree: MathNode, frame: Frame, machine: Machine): Value {
  const { graph, maxElements } = machine
  const broken = bounds.find(bound => bound.faulty)
  if (broken) return broken
  const range = rangeOf(bounds, 'a range', frame.scope?.situation)
  if (isFinding(range)) return machine.fault(range, tree, frame)
  const { start, step, count, varies } = range
  if (varies) return machine.fault(codes.notConstant({ what: 'the length of a range' }), tree, frame)
  if (count === 0) return machine.fault(codes.emptySlice(), tree, frame)
  if (count > maxElements) return machine.fault(codes.tooManyElements({ shape: [count], limit: maxElements }), tree, frame)
  const axes = axesOfForm(start)
  if (isWhole(start) && Number.isInteger(step)) {
    const terms = [...[...start.terms].map(([axis, factor]) => [axes.indexOf(axis), factor] as const), [axes.length, step] as const]
    return machine.checked({ node: positionIn(graph, [...axes.map(axis => axis.count), count], { offset: start.offset, terms }), axes, loops: none }, tree, frame)
  }
  const unit = (node: Node): Value => ({ node, axes, loops: none })
  const places = unit(positionIn(graph, [...axes.map(axis => axis.count), count], { offset: 0, terms: [[axes.length, 1]] }))
  const never = (finding: { message: string }): never => { throw new Error(finding.message) }
  const steps = operate(graph, 'dotMultiply', [plain(graph.constant(step)), places], never)
  return operate(graph, 'add', [unit(positionOf(graph, start, axes, [count])), steps], never)
}
