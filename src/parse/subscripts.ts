import { codes } from '../diagnostics/codes.js'
import type { Finding } from '../diagnostics/diagnostic.js'
import { constantTensor } from '../formula/constants.js'
import { classesOf } from '../formula/tensors/operand.js'
import type { Dimension, Instruction } from '../formula/code.js'
import { take } from '../formula/run.js'
import type { Graph } from '../ir/build.js'
import { isConstant, type Node } from '../ir/node.js'
import { axesOf, elements, strides, type Shape } from '../ir/shape.js'
import { tableOf } from '../ops/tensor/arrange.js'
import { indexOf, positionIn, readAt, spread, type Affine, type Subscript } from '../ops/tensor/read.js'
import type { Frame, Machine } from './frame.js'
import { axesOfForm, constantForm, formOf, isConstantForm, isWhole, scaled, sumOf } from './forms.js'
import { faultyValue, partsOf, positionOf, realValue } from './operate.js'
import { isFinding, rangeOf } from './ranges.js'
import { valueAt, type Point } from './polytope.js'
import { markedPlace, whereabouts, type Situation } from './situation.js'
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
  const report = (finding: Finding): undefined => void machine.fault(finding, tree, frame)
  if (site.subject.faulty || values.some(value => value.faulty)) return undefined
  const situation = frame.scope?.situation

  /** True if places outside may come up where the value is not used; undefined if one is used. */
  const paddingOf = (form: Form): boolean | undefined => {
    const where = whereabouts(form, 0, shape[k]! - 1, situation)
    if (where.kind === 'unknown') return report(codes.unknownPlace({ shape }))
    if (where.kind === 'outside') return report(codes.badIndex({ index: where.value + 1, shape, at: namesOf(where.at) }))
    return where.kind === 'guarded'
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
  return readNumbers(value, { shape, k, situation }, report, machine)
}

/** More places than this are not worked out when the model is compiled: they should be affine. */
const mostPlaces = 2 ** 22

/** A constant table of whole numbers: a gather. Places outside do not matter where the value is not used. */
function readNumbers(
  value: Value, { shape, k, situation }: { readonly shape: Shape; readonly k: number; readonly situation: Situation | undefined },
  report: (finding: Finding) => undefined, { graph }: Machine,
): Place | undefined {
  const { node, axes } = realValue(graph, value)
  const found = elements(node.shape) <= mostPlaces ? constantTensor(node) : undefined
  if (!found) return report(codes.badSubscript({ problem: 'a subscript of so many computed values must be affine in the indices' }))
  const numbers = Array.from(found.data, index => index - 1)
  const isOutside = (index: number) => index < 0 || index >= shape[k]!
  const isFault = (index: number) => !Number.isInteger(index) || isOutside(index)
  const padded = numbers.some(isFault)
  if (padded) {
    // A vector of subscripts at one place of the indices is read whole.
    const own = elements(ownShape(value))
    const worst = Array.from({ length: numbers.length / own }, (_, at) => numbers.slice(at * own, (at + 1) * own).find(isFault))
    const place = markedPlace(axes, worst.map(index => (index === undefined ? 0 : 1)), situation)
    if (place === 'unknown') return report(codes.unknownPlace({ shape }))
    if (place !== 'nowhere') {
      const steps = strides(axes.map(axis => axis.count))
      return report(codes.badIndex({ index: worst[axes.reduce((at, axis, k) => at + steps[k]! * place.get(axis)!, 0)]! + 1, shape, at: namesOf(place) }))
    }
  }
  return { kind: 'numbers', value: { ...value, node: tableOf(graph, node.shape, numbers), axes }, padded }
}

/** `i = 5, j = 2`: the indices that have names, from the outermost. */
const namesOf = (at: Point): string[] =>
  [...at.keys()].filter(axis => axis.name !== '').sort((p, q) => p.serial - q.serial).map(axis => namedIndex(axis, at))

/** `i = 5`. */
const namedIndex = (axis: Axis, at: Point): string => `${axis.name} = ${valueAt(axis.start, at) + axis.step * at.get(axis)!}`

/** `read` of everything that was said, along the indices that occur and the dimensions that remain. */
function readValue(given: Value, said: readonly Place[], step: SubscriptStep, frame: Frame, machine: Machine): Value {
  const { graph } = machine
  const isOfClass = (place: Place) => place.kind === 'numbers' && isLabel(place.value)
  if (said.some(place => place.padded) && said.some(isOfClass)) {
    // Where a class is out of range the value is NaN, and not the 0 of a place that is not used: these are two reads.
    const all = (count: number): Place => ({ kind: 'affine', from: constantForm(0), step: 1, count, padded: false })
    const shape = ownShape(given)
    const first = readValue(given, said.map((place, k) => (isOfClass(place) ? all(shape[k]!) : place)), step, frame, machine)
    const extents = said.map((place, k) => (isOfClass(place) ? [shape[k]!] : extentsOf(place)))
    return readValue(first, extents.flatMap((own, k) => (isOfClass(said[k]!) ? [said[k]!] : own.map(all))), step, frame, machine)
  }
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

/** The dimensions that take the place of a subscripted one. */
const extentsOf = (place: Place): Shape => (place.kind === 'numbers' ? ownShape(place.value) : place.count === undefined ? [] : [place.count])

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
