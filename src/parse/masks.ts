import type { Graph } from '../ir/build.js'
import type { Node } from '../ir/node.js'
import type { Shape } from '../ir/shape.js'
import { smallerEq } from '../ops/compare.js'
import { and, select } from '../ops/control.js'
import { isConstantForm } from './forms.js'
import { laidOver, partsOf, positionOf, valueOfForm } from './operate.js'
import { ownShape, united, type Axis, type Form, type Inequality, type Value } from './values.js'

/** A value where indices are within their bounds, and `neutral` elsewhere. */
export const masked = (graph: Graph, body: Value, bounds: readonly Inequality[], neutral: number): Value =>
  chosen(graph, body, bounds, (_, __) => graph.constant(neutral))

/** The first of two values of one shape where indices are within their bounds, the second elsewhere. */
export const maskedElse = (graph: Graph, body: Value, bounds: readonly Inequality[], other: Value): Value =>
  chosen(graph, body, bounds, (axes, shape) => laid(graph, other, axes, shape), other.axes)

function chosen(
  graph: Graph, body: Value, bounds: readonly Inequality[],
  other: (axes: readonly Axis[], shape: Shape) => Node, otherAxes: readonly Axis[] = [],
): Value {
  if (bounds.length === 0) return body
  const sides = bounds.map(({ left, right }) => [sideOf(graph, left, body), sideOf(graph, right, body)] as const)
  const axes = united([body.axes, otherAxes, ...sides.flat().map(side => side.value.axes)])
  const shape = ownShape(body)
  const over = ({ form, value }: Side): Node => (form ? positionOf(graph, form, axes, shape) : laid(graph, value, axes, shape))
  const holds = sides.map(([left, right]) => graph.call(smallerEq, over(left), over(right))).reduce((all, one) => graph.call(and, all, one))
  return { node: graph.call(select, holds, laid(graph, body, axes, shape), other(axes, shape)), axes, loops: body.loops }
}

/** One side of an inequality, at the step of the recurrences that the body depends on. */
interface Side {
  readonly value: Value
  /** Set if its positions are to be made where they are needed. */
  readonly form: Form | undefined
}

function sideOf(graph: Graph, form: Form, { loops }: Value): Side {
  const value = valueOfForm(graph, form)
  const isStep = loops.some(loop => form.terms.has(loop.axis))
  return isStep ? { value: partsOf(value, loops), form: undefined } : { value, form: isConstantForm(form) ? undefined : form }
}

/** Over [...axes, ...shape]; a number that is the same everywhere stays one. */
const laid = (graph: Graph, value: Value, axes: readonly Axis[], shape: Shape): Node =>
  value.node.shape.length === 0 ? value.node : laidOver(graph, value, axes, shape)
