import { applyFunction, applyOperands, asReal, isOfVectors, ShapeFault, type Operand } from '../formula/apply.js'
import { throughConditions } from '../formula/tensors/broadcast.js'
import type { Finding } from '../diagnostics/diagnostic.js'
import type { Graph } from '../ir/build.js'
import type { Node } from '../ir/node.js'
import { axesOf, type Shape } from '../ir/shape.js'
import { positionIn, spread } from '../ops/tensor/read.js'
import { factsOfCall } from './conditions.js'
import { axesOfForm, combined, formOf, isConstantForm, isWhole } from './forms.js'
import { isLabel, isTruth, none, ownShape, plain, united, type Axis, type Form, type Value } from './values.js'
import type { Recurrence } from './recurrence.js'

/** Values of one step of the recurrences that they meet in, and the indices that they depend on together. */
export interface Aligned {
  readonly values: readonly Value[]
  readonly axes: readonly Axis[]
  readonly loops: readonly Recurrence[]
}

/**
 * Makes values meet: where one depends on the states of a recurrence, it is a value at one step, and of what has an axis for the steps the
 * part that belongs to the step is taken. Then all have axes of the same indices, or none.
 */
export function align(graph: Graph, given: readonly Value[]): Aligned {
  if (given.every(({ axes, loops }) => axes.length === 0 && loops.length === 0)) return { values: given, axes: none, loops: none }
  const loops = united(given.map(value => value.loops))
  const values = loops.length === 0 ? given : given.map(value => partsOf(value, loops))
  const axes = united(values.map(value => value.axes))
  return { values: values.map(value => (value.axes.length === 0 ? value : liftedTo(graph, value, axes))), axes, loops }
}

/** From the outermost recurrence on, what belongs to the step. */
export const partsOf = (value: Value, loops: readonly Recurrence[]): Value =>
  loops.reduce((part, loop) => (part.axes.includes(loop.axis) ? loop.elementOf(part) : part), value)

/** The value with an axis for each of these indices, which are its own ones and perhaps others. */
export function liftedTo(graph: Graph, value: Value, axes: readonly Axis[]): Value {
  if (!value.axes.every(axis => axes.includes(axis))) throw new Error('a value depends on an index that it should not know')
  if (value.axes.length === axes.length) return value
  return { ...value, node: laidOver(graph, value, axes, ownShape(value)), axes }
}

/** The node of a value over [...axes, ...shape], `shape` being its own or, for a number, any. */
export function laidOver(graph: Graph, value: Value, axes: readonly Axis[], shape: Shape): Node {
  const own = ownShape(value)
  const along = [...value.axes.map(axis => axes.indexOf(axis)), ...axesOf(own).map(k => axes.length + k)]
  const domain = [...axes.map(axis => axis.count), ...shape]
  return throughConditions(graph, value.node, node => spread(graph, node, domain, along))
}

/** What a function or operator gives of numbers that depend on no index, as by far the most do; `undefined` for anything else. */
export function ofNumbers(graph: Graph, name: string, given: readonly Value[]): Value | undefined {
  if (connectives.has(name) || isOfVectors(name) || !given.every(isNumber)) return undefined
  return plain(applyFunction(graph, name, given.map(({ node }) => node)))
}

/** What these give says something of indices even if only one of their arguments does. */
const connectives: ReadonlySet<string> = new Set(['and', 'or', 'xor'])

const isNumber = (value: Value): boolean =>
  value.axes.length === 0 && value.loops.length === 0 && value.node.shape.length === 0 && !value.form && !value.facts && !value.faulty && !isLabel(value)

/** Applies a function or operator; hands a fault in the shapes to `fault`. */
export function operate(graph: Graph, name: string, given: readonly Value[], fault: (finding: Finding) => void): Value {
  const broken = given.find(value => value.faulty)
  if (broken) return broken
  const form = given.some(value => value.form) ? affineResult(name, given) : undefined
  if (form) return valueOfForm(graph, form)
  const { values, axes, loops } = align(graph, given)
  try {
    const operands: Operand[] = values.map(value => ({ node: value.node, lifted: value.axes.length > 0 }))
    const { node, lifted } = applyOperands(graph, name, operands, axes.length)
    const facts = factsOfCall(name, given)
    return facts ? { node, axes: lifted ? axes : none, loops, facts } : { node, axes: lifted ? axes : none, loops }
  } catch (error) {
    if (!(error instanceof ShapeFault)) throw error
    fault(error.finding)
    return faultyValue(graph)
  }
}

/** What stands for a value that could not be made. */
export const faultyValue = (graph: Graph): Value => ({ ...plain(graph.constant(NaN)), faulty: true })

function affineResult(name: string, values: readonly Value[]): Form | undefined {
  const forms = values.map(formOf)
  return forms.every(form => form !== undefined) ? combined(name, forms) : undefined
}

/** An index, or what is made of it, as a value. */
export function valueOfForm(graph: Graph, form: Form): Value {
  if (isConstantForm(form)) return plain(graph.constant(form.offset))
  const axes = axesOfForm(form)
  return { node: positionOf(graph, form, axes, []), axes, loops: none, form }
}

/** A form as numbers over [...axes, ...shape]; positions are whole, so others are made of them. */
export function positionOf(graph: Graph, form: Form, axes: readonly Axis[], shape: Shape): Node {
  const domain = [...axes.map(axis => axis.count), ...shape]
  const term = (axis: Axis, factor: number): readonly [number, number] => [axes.indexOf(axis), factor]
  if (isWhole(form)) return positionIn(graph, domain, { offset: form.offset, terms: [...form.terms].map(([axis, factor]) => term(axis, factor)) })
  const parts = [...form.terms].map(([axis, factor]): Value => {
    const counter = plain(positionIn(graph, domain, { offset: 0, terms: [term(axis, 1)] }))
    return factor === 1 ? counter : operate(graph, 'dotMultiply', [plain(graph.constant(factor)), counter], unexpected)
  })
  return parts.reduce((sum, part) => operate(graph, 'add', [sum, part], unexpected), plain(graph.constant(form.offset))).node
}

const unexpected = (finding: Finding): never => { throw new Error(finding.message) }

/** A value as numbers: truth values count as 1 and 0. */
export const realValue = (graph: Graph, value: Value): Value => (isTruth(value) ? { ...value, node: asReal(graph, value.node), facts: undefined } : value)
