import { codes } from '../diagnostics/codes.js'
import type { Finding } from '../diagnostics/diagnostic.js'
import type { Instruction } from '../formula/code.js'
import { constantValue, namedConstants } from '../formula/constants.js'
import { functions } from '../formula/language.js'
import type { MathNode } from '../formula/mathjs.js'
import { chain, take } from '../formula/run.js'
import type { Report } from '../formula/tokens.js'
import type { Graph } from '../ir/build.js'
import { isConstant } from '../ir/node.js'
import { elements } from '../ir/shape.js'
import { tableOf } from '../ops/tensor/arrange.js'
import { arrayOf, rangeValue } from './arrays.js'
import { always, factsOf, type Condition } from './conditions.js'
import { placesOf, type Expression } from './expression.js'
import { TooManyOperations, type Frame, type Machine, type Scope } from './frame.js'
import { startComprehension } from './indices.js'
import type { Item } from './items.js'
import { faultyValue, ofNumbers, operate } from './operate.js'
import { startRecurrence } from './recurrence.js'
import { isDead, situationText, type Situation } from './situation.js'
import { startSubscript } from './subscripts.js'
import { keyOf, none, ownShape, plain, type Axis, type Value } from './values.js'

export type FunctionItem = Extract<Item, { kind: 'function' }>

export interface Setting {
  readonly graph: Graph
  /** How many nodes may be made. */
  readonly limit: number
  readonly maxElements: number
  /** The values of the file's names, as far as they are known; in order of need, so that they are known in time. */
  readonly values: Pick<ReadonlyMap<string, Value>, 'get'>
  /** The same by place of the item, where names stand for items and for nothing else. */
  readonly known?: readonly (Value | undefined)[]
  readonly functions: ReadonlyMap<string, FunctionItem>
  readonly report: Report
}

/** How much may be executed for each node that may be made: a program that makes nothing ends too. */
const stepsPerOperation = 4

/**
 * Evaluates expressions into nodes, with a stack of its own: functions that call functions 10⁴ deep are fine. A function is inlined once
 * for each list of arguments, so that one that doubles itself forty times stays small.
 */
export function createEvaluator({ graph, limit, maxElements, values, known, functions: own, report }: Setting): (expression: Expression) => Value {
  const frames: Frame[] = []
  const stack: Value[] = []
  const inlined = new Map<FunctionItem, Map<string, Value>>()
  const before = graph.size
  let steps = 0
  let serial = 0
  let silent = 0

  const fault = (finding: Finding, tree: MathNode, frame: Frame): Value => {
    if (silent === 0) report(finding, placesOf(frame.owner).of(tree))
    return faultyValue(graph)
  }

  /** A value that may be too large to hold. */
  const checked = (value: Value, tree: MathNode, frame: Frame): Value => {
    const { shape } = value.node
    return shape.length > 0 && elements(shape) > maxElements ? fault(codes.tooManyElements({ shape, limit: maxElements }), tree, frame) : value
  }

  const applyAny: Machine['apply'] = (name, args, tree, frame) =>
    checked(operate(graph, name, args, finding => void fault(finding, tree, frame)), tree, frame)

  const machine: Machine = {
    graph, stack, maxElements, fault, checked,
    run: (code, scope, owner, done) => void frames.push({ code, scope, owner, done, next: 0 }),
    apply: (name, args, tree, frame) => ofNumbers(graph, name, args) ?? applyAny(name, args, tree, frame),
    openAxis(name, count, { start, step, within }) {
      const axis: Axis & { bounds: Axis['bounds'] } = { serial: serial++, name, count, start, step, bounds: none }
      if (within) axis.bounds = within(axis)
      return axis
    },
    nextSerial: () => serial++,
    silence(more) { silent += more },
    lookUp(name, scope) {
      for (let at = scope; at; at = at.outer) {
        const found = at.names.get(name)
        if (found) return found
      }
      return values.get(name) ?? plain(graph.constant(namedConstants.get(name) ?? NaN))
    },
  }

  function callOwn(item: FunctionItem, args: readonly Value[], scope: Scope | undefined): void {
    const results = inlined.get(item) ?? new Map<string, Value>()
    const key = `${keyOf(args)}${situationKey(args, scope?.situation)}`
    const known = results.get(key)
    if (known) return void stack.push(known)
    const names = new Map(item.parameters.map((parameter, k) => [parameter, args[k]!]))
    inlined.set(item, results)
    machine.run(item.value.code, { names, outer: undefined, situation: scope?.situation }, item.value, () => {
      const result = stack.at(-1)!
      if (silent === 0 || !result.faulty) results.set(key, result)
    })
  }

  /** `c ? a : b`: of a condition that is known, the branch that it takes; else both. */
  function branch(step: Extract<Instruction, { kind: 'conditional' }>, frame: Frame): void {
    const condition = stack.pop()!
    const known = condition.axes.length === 0 && condition.loops.length === 0 && !condition.faulty ? constantValue(condition.node) : undefined
    const run = (k: 0 | 1, situation: Situation | undefined, done: () => void) =>
      machine.run(step.branches[k], { names: noNames, outer: frame.scope, situation, end: frame.scope?.end }, frame.owner, done)
    const { situation: outer } = frame.scope ?? {}
    if (known !== undefined) return run(known ? 0 : 1, outer, () => {})
    const facts = factsOf(condition)
    // Of a condition on indices that is never true, or never false, too.
    const [isNever, isAlways] = [facts.yes, facts.no].map(side => isDead(side, outer))
    if (isNever !== isAlways && ownShape(condition).length === 0) return run(isNever ? 1 : 0, outer, () => {})
    const within = (side: Condition): Situation | undefined => (side === always ? outer : { serial: serial++, condition: side, outer })
    run(0, within(facts.yes), () => run(1, within(facts.no), () => {
      const [yes, no] = take(stack, 2) as [Value, Value]
      stack.push(machine.apply('select', [condition, yes, no], step.tree, frame))
    }))
  }

  function compare(step: Extract<Instruction, { kind: 'chain' }>, frame: Frame): void {
    const values = take(stack, step.comparisons.length + 1)
    stack.push(chain(step.comparisons, values, (name, args) => machine.apply(name, args, step.tree, frame)))
  }

  function execute(step: Instruction, frame: Frame): void {
    switch (step.kind) {
      case 'number': stack.push(plain(graph.constant(step.value))); break
      case 'name': stack.push((step.place < 0 ? undefined : known?.[step.place]) ?? machine.lookUp(step.name, frame.scope)); break
      case 'operator': {
        const args = take(stack, step.arity)
        stack.push(machine.apply(step.name, args, step.tree, frame))
        if (step.name === 'multiply' && isVectorTransposed(step, args) && silent === 0) report(codes.transposedVector(), placesOf(frame.owner).of(step.tree))
        break
      }
      case 'chain': compare(step, frame); break
      case 'call': {
        const args = take(stack, step.positional + step.options.length)
        const item = own.get(step.name)
        if (item) callOwn(item, args, frame.scope)
        else stack.push(machine.apply(step.name, complete(graph, step, args), step.tree, frame))
        break
      }
      case 'conditional': branch(step, frame); break
      case 'table': stack.push(checked(plain(tableOf(graph, step.shape, step.numbers)), step.tree, frame)); break
      case 'array': stack.push(arrayOf(take(stack, step.count), step.tree, frame, machine)); break
      case 'range': stack.push(rangeValue(take(stack, step.hasStep ? 3 : 2), step.tree, frame, machine)); break
      case 'subscript': startSubscript(step, frame, machine); break
      case 'end': stack.push(plain(graph.constant(endOf(frame.scope)))); break
      case 'comprehension': startComprehension(step, frame, machine); break
      case 'recurrence': startRecurrence(step, frame, machine); break
      case 'refused': throw new Error(`'${step.what}' was let through`)
    }
  }

  return expression => {
    machine.run(expression.code, undefined, expression, nothing)
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      if (++steps > limit * stepsPerOperation || graph.size - before > limit) throw new TooManyOperations()
      const step = frame.code[frame.next++]
      if (step) execute(step, frame)
      else {
        frames.pop()
        frame.done()
      }
    }
    return stack.pop()!
  }
}

/** `x*y'` of two vectors: the transpose of a vector is the vector. */
const isVectorTransposed = ({ tree }: Instruction, args: readonly Value[]): boolean =>
  tree.type === 'OperatorNode' && tree.args[1]?.type === 'OperatorNode' && tree.args[1].fn === 'ctranspose' && args.every(arg => ownShape(arg).length === 1)

const nothing = (): void => {}

const noNames: ReadonlyMap<string, Value> = new Map()

/** What a call depends on besides its arguments: whether a subscript made of indices is in range may depend on what is around. */
const situationKey = (args: readonly Value[], situation: Situation | undefined): string =>
  situation && args.some(({ axes, facts, node }) => axes.length > 0 && (facts || isConstant(node))) ? `|${situationText(situation)}` : ''

function endOf(scope: Scope | undefined): number {
  for (let at = scope; at; at = at.outer) if (at.end !== undefined) return at.end
  throw new Error('end outside of a subscript was let through')
}

/** All arguments in order of the signature: named options at their place, defaults for what was left out. */
function complete(graph: Graph, step: Extract<Instruction, { kind: 'call' }>, args: readonly Value[]): readonly Value[] {
  const signature = functions.get(step.name)
  if (!signature || signature.variadic) return args
  const valueOf = (parameter: string): Value | undefined => {
    const k = signature.parameters.indexOf(parameter)
    if (k < step.positional) return args[k]
    const option = step.options.indexOf(parameter)
    if (option >= 0) return args[step.positional + option]
    const value = signature.defaults.get(parameter)
    return typeof value === 'string' ? valueOf(value) : value === undefined ? undefined : plain(graph.constant(value))
  }
  return signature.parameters.flatMap(parameter => valueOf(parameter) ?? [])
}
