import type { Fn } from '../ir/fn.js'
import { isBoolean, isConstant, type Call, type Node } from '../ir/node.js'
import type { Region, Regions } from '../ir/region.js'
import { sparseTables, type Tables } from '../ir/walk.js'
import { select } from '../ops/control.js'
import { isLoop } from './loops/nodes.js'
import { gatheredTogether, siblings } from './loops/siblings.js'
import { chooseInlined, type Inlining } from './inline.js'
import { storesAreTasks, type Job } from './job.js'
import { createTask, letWait, order, type Block, type Entry, type Job as Step, type Task } from './order.js'
import { place, type Placement } from './place.js'
import type { Expression, Slot, Statement, Variable } from './program.js'
import { writeStatements } from './statements.js'

/** Params are read into a constant of their own name while there are so few; beyond, where they are used. */
const paramsByName = 32

/** `counters` are those of the routine by name: a name says how deep a loop lies, so loops that share one are never nested. */
export function draftRoutine(
  fn: Fn, regions: Regions, wanted: Job, nextVariable: () => number, tables: Tables, counters = new Map<string, Variable>(),
): { readonly statements: readonly Statement[]; readonly placement: Placement } {
  const { graph } = fn
  const { given, isFree, isLoad } = sources(wanted, tables)
  const job: Job = { ...wanted, given }
  const roots = [...job.effects, ...job.stores.map(store => store.node), ...(job.result ? [job.result] : [])]
  const isGiven = (node: Node) => job.given(node) !== undefined
  const placement = place(graph, regions, roots, isGiven, job.keptAlways, tables)
  const fewParams = fn.model.arguments.filter(argument => argument.kind === 'param').length <= paramsByName
  const tapeSlots = tables<number>()
  for (let at = 0; at < job.kept.length; at++) tapeSlots[job.kept[at]!.id] = at
  const isKept = (node: Node) => tapeSlots[node.id] !== undefined
  const needed = tables<true>()
  // What loops need from outside is worked out before them, not in every round.
  const loops = graph.hasTensors ? placement.nodes.filter(isLoop) : []
  for (const loop of loops) for (const arg of loop.args) needed[arg.id] = true
  // Asked twice in one statement.
  for (const { node, by } of job.stores) if (by && 'best' in by) needed[node.id] = true
  const inlining = chooseInlined(regions, placement, roots, tables, {
    isLoad, isFree,
    mustBeNamed: node => isKept(node) || needed[node.id] === true || (fn.labels.has(node) && !isLoad(node)) || (fewParams && node.kind === 'sym'),
  })

  const { block, assigns } = placement.isUnconditional
    ? { block: inOrderOfBirth(placement, loops.length > 0, regions.root, job, node => !isFree(node) && !inlining.isInlined(node)), assigns: new Map<Node, Slot | Variable>() }
    : inBranches()
  function inBranches() {
    const { tasks, assigns } = makeTasks(fn, regions, placement, inlining, job, tables, { isFree, isLoad, isKept })
    return { block: order(tasks, regions.root), assigns }
  }
  const variables = tables<Variable>()
  let authors: ReadonlySet<string> | undefined
  const isAuthors = (word: string) => (authors ??= new Set([...fn.labels.values(), ...fn.model.arguments.map(argument => argument.name)])).has(word)
  const hint = (node: Node) => {
    const word = fn.hints?.get(node)
    return word !== undefined && isAuthors(word) ? undefined : word
  }
  const variableOf = (node: Node): Variable => {
    const known = variables[node.id]
    if (known) return known
    const label = node.kind === 'sym' ? node.name : fn.labels.get(node) ?? hint(node)
    return variables[node.id] = { id: nextVariable(), label, type: isBoolean(node) ? 'boolean' : 'real' }
  }
  const statements = writeStatements(block, {
    graph, job, inlining, isFree, variableOf, assigns, tables,
    tapeSlotOf: node => tapeSlots[node.id],
    originOf: node => graph.originOf(node),
    newVariable: label => ({ id: nextVariable(), label, type: 'real' }),
    counter: name => {
      const known = counters.get(name)
      if (known) return known
      const made: Variable = { id: nextVariable(), label: name, type: 'real', isCounter: true }
      counters.set(name, made)
      return made
    },
    body: inner => draftRoutine(fn, regions, inner, nextVariable, sparseTables, counters).statements,
  })
  return { statements, placement }
}

/** Where a node comes from: `free` is a number or a name, `loaded` a slot; anything else is computed. */
interface Source {
  readonly kind: 'free' | 'loaded' | 'computed'
  readonly given: Expression | undefined
}

const computed: Source = { kind: 'computed', given: undefined }

/** What needs no statement: `isFree` is a number or a name, `isLoad` a slot. All of it is asked many times. */
function sources(job: Job, tables: Tables): { readonly given: Job['given']; readonly isFree: (node: Node) => boolean; readonly isLoad: (node: Node) => boolean } {
  const known = tables<Source>()
  const find = (node: Node): Source => {
    const given = job.given(node)
    if (isConstant(node)) return { kind: 'free', given }
    switch (given?.kind) {
      case 'number': case 'symbol': case 'variable': return { kind: 'free', given }
      case 'slot': case 'operation': return { kind: 'loaded', given }
      default: return given ? { kind: 'computed', given } : computed
    }
  }
  const sourceOf = (node: Node) => (known[node.id] ??= find(node))
  return { given: node => sourceOf(node).given, isFree: node => sourceOf(node).kind === 'free', isLoad: node => sourceOf(node).kind === 'loaded' }
}

/** What list scheduling comes to where there are no branches: everything in the order of birth, each store as soon as its value is there. */
function inOrderOfBirth({ nodes }: Placement, hasLoops: boolean, root: Region, job: Job, isComputed: (node: Node) => boolean): Block {
  const stores = storesAreTasks(job) ? job.stores.map(({ node }, index) => ({ kind: 'store' as const, index, node })).sort((p, q) => p.node.id - q.node.id) : []
  const entries: Entry[] = []
  let stored = 0
  const step = (node: Node, others: readonly Call[] | undefined) => {
    if (isComputed(node)) entries.push(others ? { kind: 'compute', node, with: others } : { kind: 'compute', node })
    for (let next = stores[stored]; next && next.node.id <= node.id; next = stores[++stored]) entries.push(next)
  }
  if (hasLoops) for (const { node, with: others } of gatheredTogether(nodes, node => job.given(node) !== undefined)) step(node, others)
  else for (let at = 0; at < nodes.length; at++) step(nodes[at]!, undefined)
  return { region: root, parent: undefined, entries }
}

/** Tasks for all that is not written in place. Also says which roots a branching `select` assigns by itself. */
function makeTasks(
  fn: Fn, regions: Regions, { nodes, region, uses }: Placement, inlining: Inlining, job: Job, tables: Tables,
  { isFree, isLoad, isKept }: { isFree: (node: Node) => boolean; isLoad: (node: Node) => boolean; isKept: (node: Node) => boolean },
): { tasks: Task[]; assigns: ReadonlyMap<Node, Slot | Variable> } {
  const tasks: Task[] = []
  const done = tables<Task>()
  const entered = new Map<Region, Task>([])
  const add = (step: Step | undefined, where: Region, key: number, after: readonly Task[]): Task => {
    const task = createTask(step, where, key, after)
    tasks.push(task)
    return task
  }

  /** The tasks that the expressions of nodes wait for. */
  function needs(nodes: readonly Node[], found: Task[] = []): Task[] {
    const work = [...nodes]
    for (let at = work.pop(); at; at = work.pop()) {
      if (isFree(at)) continue
      if (!inlining.isInlined(at)) found.push(done[at.id]!)
      else if (at.kind === 'call' && !isLoad(at)) for (const arg of at.args) work.push(arg)
    }
    return found
  }

  /** Met when the conditions of a region are known. */
  function enter(where: Region): Task[] {
    if (!where.parent) return []
    let task = entered.get(where)
    if (!task) entered.set(where, (task = add(undefined, where, 0, needs([where.condition!], enter(where.parent)))))
    return [task]
  }

  /** A `select` with statements in its branches. */
  const isBranching = (node: Node): boolean =>
    node.kind === 'call' && node.op === select && !isFree(node) && !isLoad(node) && !inlining.isInlined(node) && !inlining.isTernary(node)

  const assigns = new Map<Node, Slot | Variable>()
  for (const { target, node, by } of job.stores)
    if (!by && isBranching(node) && uses[node.id] === 1 && !fn.labels.has(node) && !isKept(node)) assigns.set(node, target)

  // Conditions of regions may be younger than what waits for them: tasks are made in the order in which they can be.
  const isGiven = (node: Node) => job.given(node) !== undefined
  const ordered = inOrderOfNeed(nodes, region, regions.root, isGiven)
  const together = siblings(ordered, isGiven, node => region[node.id])
  for (const node of ordered) {
    if (isFree(node) || inlining.isInlined(node)) continue
    const where = region[node.id]!
    if (isBranching(node)) done[node.id] = branching(node as Call, where)
    else {
      const parts = node.kind === 'call' && !isLoad(node) ? node.args : []
      const [first, ...others] = together.get(node) ?? [node]
      const task = done[first.id]
      if (task) letWait(task, needs(parts))
      done[node.id] = task ?? add({ kind: 'compute', node: first, ...(others.length > 0 && { with: others }) }, where, first.id, needs(parts, enter(where)))
    }
  }

  function branching(node: Call, where: Region): Task {
    const moves = ([1, 2] as const).map(k => {
      const branch = regions.ofArgument(where, node, k)
      return add({ kind: 'move', select: node, k }, branch, node.id, needs([node.args[k]!], enter(branch)))
    })
    return add(undefined, where, node.id, moves)
  }

  if (storesAreTasks(job))
    for (const [index, { node }] of job.stores.entries())
      if (!assigns.has(node)) add({ kind: 'store', index }, regions.root, node.id, needs([node]))
  return { tasks, assigns }
}

/**
 * Arguments before users, and the conditions of a region before what is computed in it: the order by id already, but for late conditions.
 * What a given node is made of does not matter: it is loaded.
 */
function inOrderOfNeed(
  nodes: readonly Node[], region: readonly (Region | undefined)[], root: Region, isGiven: (node: Node) => boolean,
): readonly Node[] {
  const isEarly = (node: Node): boolean => {
    for (let at = region[node.id]; at && at !== root; at = at.parent) if (at.condition!.id > node.id) return false
    return true
  }
  if (nodes.every(isEarly)) return nodes

  const state = new Map<Node, 'open' | 'done'>()
  const found: Node[] = []
  const wanted = new Set(nodes)
  const work: Node[] = []
  for (const start of nodes) {
    work.push(start)
    for (let node = work.at(-1); node; node = work.at(-1)) {
      if (state.get(node) === 'open') found.push(node)
      if (state.has(node) || !wanted.has(node)) {
        state.set(node, 'done')
        work.pop()
        continue
      }
      state.set(node, 'open')
      const before: Node[] = node.kind === 'call' && !isGiven(node) ? [...node.args] : []
      for (let at = region[node.id]; at && at !== root; at = at.parent) before.push(at.condition!)
      for (const other of before) if (wanted.has(other) && !state.has(other)) work.push(other)
    }
  }
  return found
}
