import { codes } from '../diagnostics/codes.js'
import { constantTensor } from '../formula/constants.js'
import { classesOf } from '../formula/tensors/operand.js'
import type { Dimension, Instruction } from '../formula/code.js'
import { take } from '../formula/run.js'
import type { Graph } from '../ir/build.js'
import { isConstant, type Node } from '../ir/node.js'
import { axesOf, type Shape } from '../ir/shape.js'
import { tableOf } from '../ops/tensor/arrange.js'
import { indexOf, positionIn, readAt, spread, type Affine, type Subscript } from '../ops/tensor/read.js'
import type { Frame, Machine } from './frame.js'
import { axesOfForm, constantForm, isConstantForm, isWhole, scaled, sumOf } from './forms.js'
import { faultyValue, formOf, partsOf, positionOf, realValue } from './operate.js'
import { isFinding, rangeOf } from './ranges.js'
import { valueAt, whereabouts } from './situation.js'
import { isLabel, none, ownShape, united, type Axis, type Form, type Value } from './values.js'
import type { Recurrence } from './recurrence.js'

type SubscriptStep = Extract<Instruction, { kind: 'subscript' }>

/** What one subscript says of its dimension; all counts from 0. */
type Place =
  /** `from` + `step`·k, for `count` entries along a dimension of its own, or for one. */
  | { readonly kind: 'affine'; readonly from: Form; readonly step: number; readonly count: number | undefined; readonly padded: boolean }
  /** The numbers of a value: its own dimensions take the place of this one. */
  | { readonly kind: 'numbers'; readonly value: Value; readonly padded: boolean }

/** `x[i, 2:3, :]`: evaluates the subscripts, each of which knows what `end` is there. */
export function startSubscript(step: SubscriptStep, frame: Frame, machine: Machine): void {
  const { stack } = machine
  const subject = stack.pop()!
  const shape = ownShape(subject)
  const { dimensions } = step
  if (!subject.faulty && shape.length !== dimensions.length)
    return void stack.push(machine.fault(codes.subscriptCount({ given: dimensions.length, shape }), step.tree, frame))
  const found: Place[] = []
  let broken = subject.faulty === true

  const next = (k: number): void => {
    const dimension = dimensions[k]
    if (!dimension) return void stack.push(broken ? faultyValue(machine.graph) : readValue(subject, found, step, frame, machine))
    if (dimension.kind === 'all') {
      found.push({ kind: 'affine', from: constantForm(0), step: 1, count: shape[k] ?? 1, padded: false })
      return next(k + 1)
    }
    const scope = { names: nothing, outer: frame.scope, situation: frame.scope?.situation, end: shape[k] ?? 1 }
    machine.run(dimension.code, scope, frame.owner, () => {
      const place = readPlace(dimension, take(stack, dimension.kind === 'index' ? 1 : dimension.hasStep ? 3 : 2), { shape, k, subject }, frame, machine)
      if (place) found.push(place)
      else broken = true
      next(k + 1)
    })
  }
  next(0)
}

const nothing: ReadonlyMap<string, Value> = new Map()

interface Site {
  readonly shape: Shape
  readonly k: number
  readonly subject: Value
}

/** The place that evaluated subscripts say; undefined if a fault was reported. */
function readPlace(dimension: Exclude<Dimension, { kind: 'all' }>, values: readonly Value[], site: Site, frame: Frame, machine: Machine): Place | undefined {
  const { shape, k } = site
  const { tree } = dimension
  const report = (finding: Parameters<Machine['fault']>[0]): undefined => void machine.fault(finding, tree, frame)
  if (values.some(value => value.faulty)) return undefined
  const situation = frame.scope?.situation

  /** True if places outside may come up where the value is not used; undefined if one is used. */
  const paddingOf = (form: Form): boolean | undefined => {
    const where = whereabouts(form, 0, shape[k]! - 1, situation)
    if (where.kind !== 'outside') return where.kind === 'guarded'
    const at = [...where.at].filter(([axis]) => axis.name !== '').map(([axis, counter]) => `${axis.name} = ${valueAt(axis.start, where.at) + axis.step * counter}`)
    return report(codes.badIndex({ index: where.value + 1, shape, at }))
  }

  if (dimension.kind === 'range') {
    const range = rangeOf(values, 'a range', situation)
    if (isFinding(range)) return report(range)
    const { start, step, count } = range
    if (range.varies) return report(codes.notConstant({ what: 'the length of a range in a subscript' }))
    if (count === 0) return report(codes.emptySlice())
    if (!isWhole(start) || !Number.isInteger(step)) return report(codes.badSubscript({ problem: 'a range in a subscript has whole bounds and a whole step' }))
    if (count > machine.maxElements) return report(codes.tooManyElements({ shape: [count], limit: machine.maxElements }))
    const from = sumOf(start, constantForm(-1))
    const along = machine.openAxis('', count, { start: from, step })
    const padded = paddingOf(sumOf(from, scaled({ offset: 0, terms: new Map([[along, 1]]) }, step)))
    return padded === undefined ? undefined : { kind: 'affine', from, step, count, padded }
  }

  const value = values[0]!
  if (isLabel(value)) {
    const classes = classesOf(value.node)!
    return classes > shape[k]! ? report(codes.classCount({ classes, shape })) : { kind: 'numbers', value, padded: false }
  }
  const form = formOf(value)
  if (form) {
    if (!isWhole(form)) return report(isConstantForm(form) ? codes.badIndex({ index: form.offset, shape }) : codes.badSubscript({ problem: 'a subscript is a whole number' }))
    const from = sumOf(form, constantForm(-1))
    const padded = paddingOf(from)
    return padded === undefined ? undefined : { kind: 'affine', from, step: 1, count: undefined, padded }
  }
  if (value.loops.length > 0 || !isConstant(value.node)) return report(codes.badSubscript({ problem: 'a subscript is known when the model is compiled, but for class labels' }))
  if (ownShape(value).length > 1) return report(codes.badSubscript({ problem: 'a subscript is a number or a vector of numbers' }))
  return readNumbers(value, { shape, k, guarded: situation !== undefined }, report, machine)
}

/** A constant table of whole numbers: a gather. */
function readNumbers(
  value: Value, { shape, k, guarded }: { readonly shape: Shape; readonly k: number; readonly guarded: boolean },
  report: (finding: Parameters<Machine['fault']>[0]) => undefined, { graph, maxElements }: Machine,
): Place | undefined {
  const { node, axes } = realValue(graph, value)
  const count = node.shape.reduce((product, extent) => product * extent, 1)
  if (count > maxElements) return report(codes.tooManyElements({ shape: node.shape, limit: maxElements }))
  const numbers = Array.from(constantTensor(node)!.data, index => index - 1)
  const isOutside = (index: number) => index < 0 || index >= shape[k]!
  const bad = numbers.find(index => !Number.isInteger(index) || (!guarded && isOutside(index)))
  if (bad !== undefined) return report(codes.badIndex({ index: bad + 1, shape }))
  // Places outside are not used: whoever stands in a branch has seen to that.
  return { kind: 'numbers', value: { ...value, node: tableOf(graph, node.shape, numbers), axes }, padded: numbers.some(isOutside) }
}

/** `read` of everything that was said, along the indices that occur and the dimensions that remain. */
function readValue(given: Value, said: readonly Place[], step: SubscriptStep, frame: Frame, machine: Machine): Value {
  const { graph } = machine
  const loops = united([given.loops, ...said.map(place => (place.kind === 'numbers' ? place.value.loops : none))])
  const places = said.map(place => placeAtStep(graph, place, loops))
  const subject = realValue(graph, partsOf(given, loops))
  const axes = united([subject.axes, ...places.map(place => (place.kind === 'numbers' ? place.value.axes : axesOfForm(place.from)))])

  const domain = axes.map(axis => axis.count)
  const own = places.map(place => {
    const first = domain.length
    if (place.kind === 'numbers') domain.push(...ownShape(place.value))
    else if (place.count !== undefined) domain.push(place.count)
    return first
  })
  const indices: Node[] = []
  const subscripts = places.map((place, k): Subscript => {
    if (place.kind === 'affine') return affineOf(place, axes, own[k]!)
    const { value } = place
    const along = [...value.axes.map(axis => axes.indexOf(axis)), ...axesOf(ownShape(value)).map(dimension => own[k]! + dimension)]
    indices.push(value.node.shape.length === 0 ? value.node : spread(graph, value.node, domain, along))
    return { argument: indices.length }
  })
  const node = readAt(graph, subject.node, domain, [...subject.axes.map(axis => indexOf(axes.indexOf(axis))), ...subscripts], { indices, padded: places.some(place => place.padded) })
  return machine.checked({ node, axes, loops }, step.tree, frame)
}

/** A place at one step of recurrences. An index that counts these steps is a number of the step then. */
function placeAtStep(graph: Graph, place: Place, loops: readonly Recurrence[]): Place {
  if (place.kind === 'numbers') return { ...place, value: partsOf(place.value, loops) }
  const { from, step, count, padded } = place
  if (!loops.some(loop => from.terms.has(loop.axis))) return place
  const axes = axesOfForm(from)
  const terms = [...from.terms].map(([axis, factor]) => [axes.indexOf(axis), factor] as const)
  const node = count === undefined
    ? positionOf(graph, from, axes, [])
    : positionIn(graph, [...axes.map(axis => axis.count), count], { offset: from.offset, terms: [...terms, [axes.length, step]] })
  return { kind: 'numbers', value: partsOf({ node, axes, loops: none }, loops), padded }
}

function affineOf({ from, step, count }: Extract<Place, { kind: 'affine' }>, axes: readonly Axis[], own: number): Affine {
  const terms = [...from.terms].map(([axis, factor]) => [axes.indexOf(axis), factor] as const)
  return { offset: from.offset, terms: count === undefined ? terms : [...terms, [own, step]] }
}
