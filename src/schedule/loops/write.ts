import type { Call, Node } from '../../ir/node.js'
import { larger, smaller, equal, unequal } from '../../ops/compare.js'
import { and, or } from '../../ops/control.js'
import { max, min } from '../../ops/rounding.js'
import type { Op } from '../../ir/op.js'
import type { Gathering, Job, Store } from '../job.js'
import type { ArrayRef, Element, Expression, Slot, Statement, Variable } from '../program.js'
import { fill, gather, isEffect, isMemory, keep, kernel, put, run, type GatherAttributes, type Range, type Spot } from './nodes.js'

/** What writing a loop needs of the routine, or of the loop, around it. */
export interface Surroundings {
  readonly job: Job
  readonly variableOf: (node: Node) => Variable
  readonly newVariable: (label: string | undefined) => Variable
  /** The counter of that name. */
  readonly counter: (name: string) => Variable
  readonly express: (node: Node) => Expression
  readonly body: (job: Job) => readonly Statement[]
}

const number = (value: number): Expression => ({ kind: 'number', value })
const variableOf = (variable: Variable): Expression => ({ kind: 'variable', variable })
const operation = (op: Op, ...args: Expression[]): Expression => ({ kind: 'operation', op, args })

/** A place of an array: a slot where it is known. */
export const element = (array: ArrayRef, index: Expression): Slot | Element =>
  index.kind === 'number' ? { kind: 'slot', array, index: index.value } : { kind: 'element', array, index }

/** A loop, or something else that is done; or sums that are gathered in one loop. `isHome`: the variable of a loop that has a value is declared here. */
export function writeLoopNode(nodes: readonly [Call, ...Call[]], isHome: (node: Call) => boolean, around: Surroundings): Statement[] {
  const [node] = nodes
  const { express } = around
  switch (node.op) {
    case run: return [loopOf(nodes, run.of(node), { stores: [], effects: run.of(node).body }, around)]
    case gather: return nodes.length > 1 ? writeGathers(nodes, isHome, around) : writeGather(node, gather.of(node), isHome(node), around)
    case put: {
      const { array, adds, guarded } = put.of(node)
      const [index, value, , condition] = node.args
      const store: Statement = { do: adds ? 'add' : 'assign', target: element(array, express(index!)), value: express(value!) }
      return guarded ? [{ do: 'if', condition: express(condition!), then: [store], else: [] }] : [store]
    }
    case fill: return [{ do: 'fill', ...fill.of(node) }]
    case kernel: {
      const { kernel: name, sizes, arrays } = kernel.of(node)
      return [{ do: 'kernel', kernel: name, sizes, regions: arrays.map((array, k) => ({ array, offset: express(node.args[k]!) })) }]
    }
    case keep: {
      const { array, buffer, offset, length, at } = keep.of(node)
      const counter = around.counter('k')
      const from = (start: Spot): Expression => ({ kind: 'index', ...start, terms: [[variableOf(counter), 1]] })
      const copy: Statement = { do: 'assign', target: { kind: 'element', array: 'tape', index: from({ offset: at }) }, value: { kind: 'element', array, index: from({ ...(buffer === undefined ? {} : { buffer }), offset }) } }
      return [{ do: 'ifTape', then: [{ do: 'loop', counter, from: number(0), to: number(length), backwards: false, step: 1, trips: length, body: [copy] }] }]
    }
    default: return []
  }
}

const starts: Readonly<Record<GatherAttributes['by'], number>> = { sum: 0, max: -Infinity, min: Infinity, argMax: 0, argMin: 0 }

/** `let sum = 0; for (…) sum += …`. */
function writeGather(node: Call, attributes: GatherAttributes, isHome: boolean, around: Surroundings): Statement[] {
  const { by, body } = attributes
  const variable = around.variableOf(node)
  const start = starts[by]
  const first: Statement = isHome ? { do: 'declare', variable, ...(start === 0 ? {} : { start }) } : { do: 'assign', target: variable, value: number(start) }
  if (by !== 'argMax' && by !== 'argMin') return [first, loopOf([node], attributes, { stores: [{ target: variable, node: body, by: { kind: by } }], effects: [] }, around)]
  const best = around.newVariable(undefined)
  const counter = around.counter(attributes.counter.name)
  return [
    first, { do: 'declare', variable: best, start: by === 'argMax' ? -Infinity : Infinity },
    loopOf([node], attributes, { stores: [{ target: variable, node: body, by: { kind: by, best, counter: variableOf(counter) } }], effects: [] }, around, counter),
  ]
}

/** Sums and the like over one counter, none of which needs another: `let p = 0; let q = 0; for (…) { p += …; q += … }`. */
function writeGathers(nodes: readonly [Call, ...Call[]], isHome: (node: Call) => boolean, around: Surroundings): Statement[] {
  const firsts: Statement[] = []
  const stores: Store[] = []
  for (const node of nodes) {
    const { by, body } = gather.of(node)
    if (by === 'argMax' || by === 'argMin') throw new Error('what takes a second variable has a loop of its own')
    const variable = around.variableOf(node)
    const start = starts[by]
    firsts.push(isHome(node) ? { do: 'declare', variable, ...(start === 0 ? {} : { start }) } : { do: 'assign', target: variable, value: number(start) })
    stores.push({ target: variable, node: body, by: { kind: by } })
  }
  return [...firsts, loopOf(nodes, gather.of(nodes[0]), { stores, effects: [] }, around)]
}

/** What a loop does with the value of one round. */
export function gathered({ target }: Store, by: Gathering, value: Expression): Statement[] {
  const held: Expression = 'kind' in target ? target : variableOf(target)
  if (!('best' in by)) return by.kind === 'sum' ? [{ do: 'add', target, value }] : [{ do: 'assign', target, value: operation(by.kind === 'max' ? max : min, held, value) }]
  // The first NaN wins, as it does in Math.max.
  const best = variableOf(by.best)
  const isBetter = operation(by.kind === 'argMax' ? larger : smaller, value, best)
  const isFirstNaN = operation(and, operation(unequal, value, value), operation(equal, best, best))
  return [{ do: 'if', condition: operation(or, isBetter, isFirstNaN), then: [{ do: 'assign', target: by.best, value }, { do: 'assign', target, value: by.counter }], else: [] }]
}

/** The loop itself. Its body finds what it needs from outside by the variables that hold it. */
function loopOf(
  nodes: readonly Call[], { counter, from, to, backwards, step, trips, recurs }: Range, work: Pick<Job, 'stores' | 'effects'>, around: Surroundings, variable = around.counter(counter.name),
): Statement {
  const known = new Map<Node, Expression>([[counter, variableOf(variable)]])
  for (const node of nodes) for (const arg of node.args) known.set(arg, isEffect(arg) || isMemory(arg) ? number(0) : around.express(arg))
  const body = around.body({
    ...work,
    notes: around.job.notes,
    result: undefined,
    given: inner => known.get(inner) ?? (inner.kind === 'const' || (inner.kind === 'call' && inner.constant) ? around.job.given(inner) : undefined),
    kept: [],
    keptAlways: [],
  })
  return { do: 'loop', counter: variable, from: around.express(from), to: around.express(to), backwards, step, trips, body, ...(recurs && { recurs }) }
}
