import type { Graph } from '../../ir/build.js'
import type { Call, Node } from '../../ir/node.js'
import { add } from '../../ops/arithmetic.js'
import { larger, smaller, equal, unequal } from '../../ops/compare.js'
import { and, or } from '../../ops/control.js'
import { max, min } from '../../ops/rounding.js'
import type { Op } from '../../ir/op.js'
import type { Gathering, Job, Store } from '../job.js'
import type { ArrayRef, Element, Expression, Slot, Statement, Variable } from '../program.js'
import { divisionOf, termsOf, type Division } from './accumulators.js'
import { fill, gather, isEffect, isMemory, keep, kernel, put, run, type GatherAttributes, type Range, type Spot } from './nodes.js'

/** What writing a loop needs of the routine, or of the loop, around it. */
export interface Surroundings {
  readonly graph: Graph
  readonly job: Job
  readonly variableOf: (node: Node) => Variable
  readonly newVariable: (label: string | undefined) => Variable
  /** The counter of that name. */
  readonly counter: (name: string) => Variable
  readonly express: (node: Node) => Expression
  readonly body: (job: Job) => readonly Statement[]
}

type Loop = Extract<Statement, { do: 'loop' }>

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
    case gather: return writeGathers(nodes, isHome, around)
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

/** The place of the largest: `let best = -Infinity; for (…) if (… > best) { best = …; place = … }`. */
function writePlace(node: Call, attributes: GatherAttributes, by: 'argMax' | 'argMin', isHome: boolean, around: Surroundings): Statement[] {
  const variable = around.variableOf(node)
  const best = around.newVariable(undefined)
  const counter = around.counter(attributes.counter.name)
  return [
    begin(variable, 0, isHome), { do: 'declare', variable: best, start: by === 'argMax' ? -Infinity : Infinity },
    loopOf([node], attributes, { stores: [{ target: variable, node: attributes.body, by: { kind: by, best, counter: variableOf(counter) } }], effects: [] }, around, counter),
  ]
}

const begin = (variable: Variable, start: number, isHome: boolean): Statement =>
  isHome ? { do: 'declare', variable, ...(start === 0 ? {} : { start }) } : { do: 'assign', target: variable, value: number(start) }

const starts = { sum: 0, max: -Infinity, min: Infinity }

/** Sums and the like over one counter, none of which needs another: `let p = 0; let q = 0; for (…) { p += …; q += … }`. */
function writeGathers(nodes: readonly [Call, ...Call[]], isHome: (node: Call) => boolean, around: Surroundings): Statement[] {
  const [node] = nodes
  const attributes = gather.of(node)
  if (nodes.length === 1 && (attributes.by === 'argMax' || attributes.by === 'argMin')) return writePlace(node, attributes, attributes.by, isHome(node), around)
  const division = around.job.regroups ? divisionOf(nodes) : undefined
  if (division) return writePartialSums(nodes, division, isHome, around)
  const firsts: Statement[] = []
  const stores: Store[] = []
  for (const node of nodes) {
    const { by, body } = gather.of(node)
    if (by === 'argMax' || by === 'argMin') throw new Error('what takes a second variable has a loop of its own')
    const variable = around.variableOf(node)
    firsts.push(begin(variable, starts[by], isHome(node)))
    stores.push({ target: variable, node: body, by: { kind: by } })
  }
  return [...firsts, loopOf(nodes, attributes, { stores, effects: [] }, around)]
}

/** `let p = 0; let q = 0; for (…; i += 2) { p += x[i]; q += x[i + 1] } p += x[100]; const sum = p + q`. */
function writePartialSums(nodes: readonly [Call, ...Call[]], { from, to, accumulators }: Division, isHome: (node: Call) => boolean, around: Surroundings): Statement[] {
  const { graph } = around
  const end = to - (to - from) % accumulators
  const rounds = Array.from({ length: accumulators }, (_, k) => k)
  const partial = nodes.map(() => rounds.map(() => around.newVariable(undefined)))
  const stores = (terms: readonly Node[], k: number): Store[] => terms.map((node, which) => ({ target: partial[which]![k]!, node, by: { kind: 'sum' } }))
  const main = loopOf(
    nodes, { ...gather.of(nodes[0]), to: graph.constant(end), step: accumulators, trips: (end - from) / accumulators },
    { stores: rounds.flatMap(k => stores(termsOf(graph, nodes, k, 'from here'), k)), effects: [] }, around,
  )
  const leftOver = rounds.slice(0, to - end).flatMap(k => stores(termsOf(graph, nodes, end + k, 'from 0'), k))
  return [
    ...partial.flat().map((variable): Statement => ({ do: 'declare', variable })),
    { ...main, accumulators },
    ...(leftOver.length > 0 ? around.body(jobWithin({ stores: leftOver, effects: [] }, outside(nodes, around), around)) : []),
    ...nodes.map((node, which): Statement => {
      const variable = around.variableOf(node)
      const value = inPairs(partial[which]!.map(variableOf))
      return isHome(node) ? { do: 'define', variable, value } : { do: 'assign', target: variable, value }
    }),
  ]
}

/** (s₀ + s₁) + (s₂ + s₃). */
function inPairs(terms: readonly Expression[]): Expression {
  const [first, second] = terms
  if (!second) return first!
  const half = terms.length / 2
  return operation(add, inPairs(terms.slice(0, half)), inPairs(terms.slice(half)))
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

/** The loop itself. */
function loopOf(
  nodes: readonly Call[], { counter, from, to, backwards, step, trips, recurs }: Range, work: Pick<Job, 'stores' | 'effects'>, around: Surroundings, variable = around.counter(counter.name),
): Loop {
  const body = around.body(jobWithin(work, outside(nodes, around).set(counter, variableOf(variable)), around))
  return { do: 'loop', counter: variable, from: around.express(from), to: around.express(to), backwards, step, trips, body, ...(recurs && { recurs }) }
}

/** What loops have from outside: the variables that hold it. */
function outside(nodes: readonly Call[], { express }: Surroundings): Map<Node, Expression> {
  return new Map(nodes.flatMap(node => node.args.map(arg => [arg, isEffect(arg) || isMemory(arg) ? number(0) : express(arg)] as const)))
}

const jobWithin = (work: Pick<Job, 'stores' | 'effects'>, known: ReadonlyMap<Node, Expression>, { job }: Surroundings): Job => ({
  ...work,
  notes: job.notes,
  result: undefined,
  given: inner => known.get(inner) ?? (inner.kind === 'const' || (inner.kind === 'call' && inner.constant) ? job.given(inner) : undefined),
  kept: [],
  keptAlways: [],
  regroups: job.regroups,
})
