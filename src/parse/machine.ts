import { applyFunction } from '../formula/apply.js'
import type { Instruction } from '../formula/code.js'
import { namedConstants } from '../formula/constants.js'
import { functions } from '../formula/language.js'
import { chain, take } from '../formula/run.js'
import type { Report } from '../formula/tokens.js'
import type { Graph } from '../ir/build.js'
import type { Node } from '../ir/node.js'
import type { Expression } from './expression.js'
import { TooManyOperations, type Frame, type Machine, type Scope } from './frame.js'
import { startComprehension } from './indices.js'
import type { Item } from './items.js'

export type FunctionItem = Extract<Item, { kind: 'function' }>

export interface Setting {
  readonly graph: Graph
  /** How many nodes may be made. */
  readonly limit: number
  /** The values of the file's names, as far as they are known; in order of need, so that they are known in time. */
  readonly values: ReadonlyMap<string, Node>
  readonly functions: ReadonlyMap<string, FunctionItem>
  readonly report: Report
}

/** How much may be executed for each node that may be made: a loop that makes nothing ends too. */
const stepsPerOperation = 4

/**
 * Evaluates expressions into nodes, with a stack of its own: functions that call functions 10⁴ deep are fine. A function is inlined once
 * for each list of arguments, so that one that doubles itself forty times stays small.
 */
export function createEvaluator({ graph, limit, values, functions: own, report }: Setting): (expression: Expression) => Node {
  const frames: Frame[] = []
  const stack: Node[] = []
  const inlined = new Map<FunctionItem, Map<number | string, Node>>()
  const before = graph.size
  let steps = 0

  const machine: Machine = {
    graph, stack, report, limit,
    run: (code, scope, owner, done) => void frames.push({ code, scope, owner, done, next: 0 }),
  }

  const apply = (name: string, args: readonly Node[]): Node => applyFunction(graph, name, args)

  const lookUp = (name: string, scope: Scope | undefined): Node => {
    for (let at = scope; at; at = at.outer) {
      const found = at.names.get(name)
      if (found) return found
    }
    return values.get(name) ?? graph.constant(namedConstants.get(name) ?? NaN)
  }

  function callOwn(item: FunctionItem, args: readonly Node[]): void {
    const results = inlined.get(item) ?? new Map<number | string, Node>()
    const key = args.length === 1 ? args[0]!.id : args.map(arg => arg.id).join(' ')
    const known = results.get(key)
    if (known) return void stack.push(known)
    const names = new Map(item.parameters.map((parameter, k) => [parameter, args[k]!]))
    inlined.set(item, results)
    machine.run(item.value.code, { names, outer: undefined }, item.value, () => results.set(key, stack.at(-1)!))
  }

  function execute(step: Instruction, frame: Frame): void {
    switch (step.kind) {
      case 'number': stack.push(graph.constant(step.value)); break
      case 'name': stack.push(lookUp(step.name, frame.scope)); break
      case 'operator': stack.push(apply(step.name, take(stack, step.arity))); break
      case 'chain': stack.push(chain(step.comparisons, take(stack, step.comparisons.length + 1), apply)); break
      case 'call': {
        const args = take(stack, step.positional + step.options.length)
        const item = own.get(step.name)
        if (item) callOwn(item, args)
        else stack.push(apply(step.name, complete(graph, step, args)))
        break
      }
      case 'comprehension': startComprehension(step, frame, machine); break
      case 'refused': throw new Error(`'${step.what}' was let through`)
    }
  }

  return expression => {
    machine.run(expression.code, undefined, expression, () => {})
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

/** All arguments in order of the signature: named options at their place, defaults for what was left out. */
function complete(graph: Graph, step: Extract<Instruction, { kind: 'call' }>, args: readonly Node[]): readonly Node[] {
  const signature = functions.get(step.name)
  if (!signature || signature.variadic) return args
  return signature.parameters.flatMap((parameter, k) => {
    if (k < step.positional) return [args[k]!]
    const option = step.options.indexOf(parameter)
    if (option >= 0) return [args[step.positional + option]!]
    const value = signature.defaults.get(parameter)
    return value === undefined ? [] : [graph.constant(value)]
  })
}
