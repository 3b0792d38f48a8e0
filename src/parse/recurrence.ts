import { codes } from '../diagnostics/codes.js'
import type { Finding } from '../diagnostics/diagnostic.js'
import type { Instruction } from '../formula/code.js'
import { asReal } from '../formula/apply.js'
import { namesIn } from '../formula/names.js'
import { take } from '../formula/run.js'
import { classesOf } from '../formula/tensors/operand.js'
import type { Graph } from '../ir/build.js'
import { isBoolean, isConstant, type Call, type Node, type Sym } from '../ir/node.js'
import { sameShape } from '../ir/shape.js'
import { unequal } from '../ops/compare.js'
import { position, permute } from '../ops/tensor/read.js'
import { table } from '../ops/tensor/arrange.js'
import { scanOf, type Loop } from '../ops/tensor/scan.js'
import type { Frame, Machine, Scope } from './frame.js'
import { axesOfForm, indexForm } from './forms.js'
import { maskedElse } from './masks.js'
import { faultyValue, liftedTo, partsOf, realValue, valueOfForm } from './operate.js'
import { isFinding, openIndex, rangeOf } from './ranges.js'
import { withIndex } from './situation.js'
import { isLabel, ownShape, united, type Axis, type Value } from './values.js'

/** A `fold` or `scan` whose body is being read. */
export interface Recurrence {
  readonly serial: number
  /** The index of its steps. */
  readonly axis: Axis
  /** Of a value with an axis for the steps, the part that belongs to the step. */
  elementOf(value: Value): Value
}

type RecurrenceStep = Extract<Instruction, { kind: 'recurrence' }>

/**
 * `fold(t in 1:T, h = h0, tanh(Wh*h + Wx*X[t, :] + b))`. Its body is read once. What does not depend on the states has an axis for the steps
 * and stays outside: `Wx*X[t, :] + b` is one product of matrices. Where it meets a state, its part at the step becomes an element of the loop.
 */
export function startRecurrence(step: RecurrenceStep, frame: Frame, machine: Machine): void {
  const { graph, stack } = machine
  const { index } = step
  const situation = frame.scope?.situation
  const broken = () => void stack.push(faultyValue(graph))

  machine.run(index.bounds, frame.scope, frame.owner, () => {
    const bounds = take(stack, index.hasStep ? 3 : 2)
    if (bounds.some(bound => bound.faulty)) return broken()
    const fault = (finding: Finding) => void stack.push(machine.fault(finding, index.tree, frame))
    const range = rangeOf(bounds, `'${index.name}'`, situation)
    if (isFinding(range)) return fault(range)
    if (range.varies && step.name === 'scan') return fault(codes.raggedIndex({ name: index.name }))
    if (range.count > machine.maxElements) return fault(codes.tooManyElements({ shape: [range.count], limit: machine.maxElements }))
    runInitial(0, initial => {
      if (range.count > 0) return runBody(initial, openIndex(index, range, machine))
      stack.push(step.name === 'fold' ? initial[0]! : machine.fault(codes.emptyRange({ name: step.name }), step.tree, frame))
    })
  })

  function runInitial(k: number, then: (initial: readonly Value[]) => void): void {
    const state = step.states[k]
    if (state) return machine.run(state.initial, frame.scope, frame.owner, () => runInitial(k + 1, then))
    const initial = take(stack, step.states.length)
    const label = initial.findIndex(isLabel)
    if (label >= 0) return void stack.push(machine.fault(codes.labelAsNumber({ name: step.name }), step.states[label]!.tree, frame))
    if (initial.some(value => value.faulty)) return broken()
    then(initial.map(value => realValue(graph, value)))
  }

  function runBody(given: readonly Value[], axis: Axis): void {
    const around = surroundings(step, given, axis, frame.scope, machine)
    const loops = united(around.map(value => value.loops))
    const axes = united([...around.map(value => value.axes), ...axis.bounds.flatMap(({ left, right }) => [axesOfForm(left), axesOfForm(right)])])
      .filter(each => each !== axis && !loops.some(loop => loop.axis === each))
    const initial = given.map(value => liftedTo(graph, partsOf(value, loops), axes))
    const body = createBody(graph, axis, machine.nextSerial(), loops)
    const states = initial.map(({ node }, k): Value => ({ node: body.state(step.states[k]!.name, node), axes, loops: body.loops }))

    const names = new Map<string, Value>([[index.name, valueOfForm(graph, indexForm(axis))]])
    for (const [k, state] of step.states.entries()) names.set(state.name, states[k]!)
    const scope: Scope = { names, outer: frame.scope, situation: withIndex(axis, machine.nextSerial(), situation) }
    const runNext = (k: number): void => {
      const code = step.next[k]
      if (code) machine.run(code, scope, frame.owner, () => runNext(k + 1))
      else stack.push(close(take(stack, step.next.length), { axis, axes, loops, initial, states, body }))
    }
    runNext(0)
  }

  function close(given: readonly Value[], { axis, axes, loops, initial, states, body }: Reading): Value {
    const next: Node[] = []
    for (const [k, value] of given.entries()) {
      if (value.faulty) return value
      const state = states[k]!
      const { tree } = step.next[k]!.at(-1)!
      if (isLabel(value)) return machine.fault(codes.labelAsNumber({ name: step.name }), tree, frame)
      const [from, to] = [ownShape(state), ownShape(value)]
      if (!sameShape(from, to)) return machine.fault(codes.stateShape({ name: step.states[k]!.name, from, to }), tree, frame)
      const atStep = { ...partsOf(realValue(graph, value), body.loops), loops: body.loops }
      const now = maskedElse(graph, atStep, axis.bounds, state)
      next.push(liftedTo(graph, now, axes).node)
    }
    const { loop, args } = body.close(next, step.name === 'scan' ? 1 : 0)
    const starts = { initial: initial.map(value => value.node), ...args }
    if (step.name === 'fold') return { node: scanOf(graph, loop, starts, { kind: 'final', of: 0 }), axes, loops }
    // The steps are a dimension: they come behind the outer indices.
    const stacked = scanOf(graph, loop, starts, { kind: 'collected', of: 0 })
    const order = stacked.shape.map((_, k) => (k < axes.length ? k + 1 : k === axes.length ? 0 : k))
    return machine.checked({ node: permute(graph, stacked, order), axes, loops }, step.tree, frame)
  }
}

/** What is known when a body has been read. */
interface Reading {
  readonly axis: Axis
  /** The outer indices along which there is a recurrence each. */
  readonly axes: readonly Axis[]
  readonly loops: readonly Recurrence[]
  readonly initial: readonly Value[]
  readonly states: readonly Value[]
  readonly body: Body
}

/** The values that the states may come to depend on: those they start with, and those that the body names. */
function surroundings({ index, states, next }: RecurrenceStep, initial: readonly Value[], axis: Axis, scope: Scope | undefined, machine: Machine): readonly Value[] {
  const own = new Set([index.name, ...states.map(state => state.name)])
  const named = next.flatMap(code => [...namesIn(code)]).filter(name => !own.has(name))
  return [...initial, valueOfForm(machine.graph, axis.start), ...[...new Set(named)].map(name => machine.lookUp(name, scope))]
}

interface Body {
  /** Of values in the body: the recurrence, and those around it that it depends on. */
  readonly loops: readonly Recurrence[]
  state(name: string, initial: Node): Sym
  /** The loop of a body that was read, of which the first states are collected, and what it takes besides its initial states. */
  close(next: readonly Node[], collected: number): { readonly loop: Loop; readonly args: { readonly elements: readonly Node[]; readonly captured: readonly Node[] } }
}

function createBody(graph: Graph, axis: Axis, serial: number, outer: readonly Recurrence[]): Body {
  const states: Sym[] = []
  const elements = new Map<Node, Sym>()
  const firstOwn = graph.size

  const recurrence: Recurrence = {
    serial, axis,
    elementOf(given) {
      const { node, axes } = realValue(graph, partsOf(given, outer))
      const at = axes.indexOf(axis)
      const inFront = permute(graph, node, [at, ...node.shape.keys()].filter((k, place) => place === 0 || k !== at))
      const symbol = elements.get(inFront) ?? graph.local(nameOf(given.node, 'part'), inFront.shape.slice(1), classesOf(given.node))
      elements.set(inFront, symbol)
      return { node: symbol, axes: axes.filter(each => each !== axis), loops }
    },
  }
  const loops: readonly Recurrence[] = [...outer, recurrence]

  return {
    loops,
    state(name, initial) {
      const symbol = graph.local(name, initial.shape)
      states.push(symbol)
      return symbol
    },
    close(next, collected) {
      const inside = new Set<Node>([...states, ...elements.values()])
      const { closed, captured } = closeOver(graph, next, inside, firstOwn)
      const loop: Loop = {
        count: axis.count, backwards: false, states, elements: [...elements.values()], captured: [...captured.values()], next: closed, collected: closed.slice(0, collected),
      }
      return { loop, args: { elements: [...elements.keys()], captured: [...captured.keys()] } }
    },
  }
}

const nameOf = (node: Node, otherwise: string): string => (node.kind === 'sym' ? node.name : otherwise)

/** Numbers that a body may hold by itself. */
const staysInside = (node: Node): boolean =>
  node.kind === 'const' || (isConstant(node) && (node.shape.length === 0 || (node as Call).op === table || (node as Call).op === position))

/**
 * The roots with a symbol in place of everything that does not depend on the symbols of the body: that is computed once, outside. Nodes older
 * than these symbols cannot depend on them, so the walk goes no further than the body.
 */
function closeOver(graph: Graph, roots: readonly Node[], own: ReadonlySet<Node>, firstOwn: number): { closed: Node[]; captured: Map<Node, Sym> } {
  const body = new Set<Node>()
  const stack = [...roots]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (body.has(node) || node.id < firstOwn) continue
    body.add(node)
    if (node.kind === 'call') stack.push(...node.args)
  }
  const captured = new Map<Node, Sym>()
  const capture = (node: Node): Sym => {
    const known = captured.get(node) ?? graph.local(nameOf(node, 'given'), node.shape, classesOf(node))
    captured.set(node, known)
    return known
  }
  // The image of what depends on the states; anything else has none.
  const images = new Map<Node, Node>()
  // Truth values are captured as numbers.
  const image = (node: Node): Node =>
    images.get(node) ?? (staysInside(node) ? node : isBoolean(node) ? graph.call(unequal, capture(asReal(graph, node)), graph.constant(0)) : capture(node))
  for (const node of [...body].sort((p, q) => p.id - q.id)) {
    if (own.has(node)) images.set(node, node)
    else if (node.kind === 'call' && node.args.some(arg => images.has(arg))) images.set(node, graph.remake(node, node.args.map(image)))
  }
  return { closed: roots.map(image), captured }
}
