import { codes } from '../diagnostics/codes.js'
import type { Finding } from '../diagnostics/diagnostic.js'
import type { Code, Instruction } from '../formula/code.js'
import { take } from '../formula/run.js'
import { reductions, type Reduction } from '../formula/tensors/reductions.js'
import { filled } from '../ops/tensor/read.js'
import type { Frame, Machine } from './frame.js'
import { indexForm } from './forms.js'
import { masked } from './masks.js'
import { faultyValue, liftedTo, realValue, valueOfForm } from './operate.js'
import { isFinding, mayBeEmpty, openIndex, rangeOf } from './ranges.js'
import { withIndex } from './situation.js'
import { isLabel, ownShape, plain, united, type Axis, type Value } from './values.js'

type ComprehensionStep = Extract<Instruction, { kind: 'comprehension' }>

/** How a body is gathered up over its indices. */
interface Gathering {
  readonly reduce: Reduction
  /** What takes the place of values that do not count. */
  readonly neutral: number
  /** What an empty range gives; undefined if it has no value. */
  readonly empty: number | undefined
  /** The operator that makes one of as many equal values as the number on its right says; undefined if that is the value itself. */
  readonly repeat: string | undefined
}

const gatherings: ReadonlyMap<string, Gathering> = new Map<string, Gathering>([
  ['sum', { reduce: reductions.sum, neutral: 0, empty: 0, repeat: 'dotMultiply' }],
  ['prod', { reduce: reductions.prod, neutral: 1, empty: 1, repeat: 'dotPow' }],
  ['mean', { reduce: reductions.sum, neutral: 0, empty: undefined, repeat: undefined }],
  ['max', { reduce: reductions.max, neutral: -Infinity, empty: undefined, repeat: undefined }],
  ['min', { reduce: reductions.min, neutral: Infinity, empty: undefined, repeat: undefined }],
])

/**
 * `sum(i in 1:n, j in 1:i, body)`. The body is read once, its indices being axes: the value of an index is a position along its axis, and
 * what depends on it is a tensor. Then the axes are reduced, or, of `array`, become dimensions.
 */
export function startComprehension(step: ComprehensionStep, frame: Frame, machine: Machine): void {
  const { stack, graph } = machine
  const names = new Map<string, Value>()
  let situation = frame.scope?.situation
  const run = (code: Code, done: () => void) => machine.run(code, { names, outer: frame.scope, situation }, frame.owner, done)
  const gathering = gatherings.get(step.name)
  const axes: Axis[] = []
  // Over an empty range the body is read for the shape of its value only.
  let isEmpty = false

  const leave = (value: Value): void => {
    if (!isEmpty) return void stack.push(value)
    machine.silence(-1)
    const empty = graph.constant(gathering!.empty!)
    const shape = value.faulty || isLabel(value) ? [] : ownShape(value)
    stack.push(plain(shape.length === 0 ? empty : filled(graph, empty, shape)))
  }

  const open = (k: number): void => {
    const clause = step.indices[k]
    if (!clause) return run(step.body, close)
    run(clause.bounds, () => {
      const bounds = take(stack, clause.hasStep ? 3 : 2)
      if (bounds.some(bound => bound.faulty)) return leave(faultyValue(graph))
      const range = rangeOf(bounds, `'${clause.name}'`, situation)
      const fault = (finding: Finding) => leave(machine.fault(finding, clause.tree, frame))
      if (isFinding(range)) return fault(range)
      if (!gathering && range.varies) return fault(codes.raggedIndex({ name: clause.name }))
      if (gathering?.empty === undefined && (range.count === 0 || mayBeEmpty(range, situation)))
        return leave(machine.fault(codes.emptyRange({ name: step.name }), step.tree, frame))
      if (range.count > machine.maxElements) return fault(codes.tooManyElements({ shape: [range.count], limit: machine.maxElements }))
      if (range.count === 0 && !isEmpty) {
        machine.silence(1)
        isEmpty = true
      }
      const axis = openIndex(clause, range.count === 0 ? { ...range, count: 1, varies: false } : range, machine)
      axes.push(axis)
      situation = withIndex(axis, machine.nextSerial(), situation)
      names.set(clause.name, valueOfForm(graph, indexForm(axis)))
      open(k + 1)
    })
  }

  function close(): void {
    const body = stack.pop()!
    if (isEmpty || body.faulty) leave(body)
    else if (isLabel(body)) leave(machine.fault(codes.labelAsNumber({ name: step.name }), step.tree, frame))
    else leave(gathering ? gathered(realValue(graph, body), axes, gathering, step, frame, machine) : spreadOut(realValue(graph, body), axes, step, frame, machine))
  }

  open(0)
}

/** The axes of the indices as dimensions. They were opened last, so they stand behind those of outer indices. */
function spreadOut(body: Value, axes: readonly Axis[], step: ComprehensionStep, frame: Frame, machine: Machine): Value {
  const all = united([body.axes, axes])
  const { node, loops } = liftedTo(machine.graph, body, all)
  return machine.checked({ node, axes: all.filter(axis => !axes.includes(axis)), loops }, step.tree, frame)
}

/** The reduction of a body over indices. */
function gathered(body: Value, axes: readonly Axis[], { reduce, neutral, repeat }: Gathering, step: ComprehensionStep, frame: Frame, machine: Machine): Value {
  const { graph } = machine
  const apply = (name: string, ...values: readonly Value[]) => machine.apply(name, values, step.tree, frame)
  const number = (value: number) => plain(graph.constant(value))
  const bounds = axes.flatMap(axis => axis.bounds)

  const whole = machine.checked(masked(graph, body, bounds, neutral), step.tree, frame)
  if (whole.faulty) return whole
  const sum = over(machine, reduce, whole, axes)
  if (step.name !== 'mean') {
    const times = countOf(axes.filter(axis => !whole.axes.includes(axis)))
    return times === 1 || repeat === undefined ? sum : apply(repeat, sum, number(times))
  }
  const ones = masked(graph, { ...number(1), loops: body.loops }, bounds, 0)
  const others = countOf(axes.filter(axis => whole.axes.includes(axis) && !ones.axes.includes(axis)))
  if (bounds.length === 0) return others === 1 ? sum : apply('dotDivide', sum, number(others))
  const count = over(machine, reductions.sum, ones, axes)
  return apply('dotDivide', sum, others === 1 ? count : apply('dotMultiply', count, number(others)))
}

const countOf = (axes: readonly Axis[]): number => axes.reduce((product, axis) => product * axis.count, 1)

/** A reduction over those of the axes that a value has. */
function over({ graph }: Machine, reduce: Reduction, { node, axes, loops }: Value, reduced: readonly Axis[]): Value {
  const gone = axes.flatMap((axis, k) => (reduced.includes(axis) ? [k] : []))
  return { node: gone.length === 0 ? node : reduce(graph, node, gone), axes: axes.filter(axis => !reduced.includes(axis)), loops }
}
