import type { Graph } from '../../ir/build.js'
import { isCall, type Call, type Node } from '../../ir/node.js'
import { elements, shapeText } from '../../ir/shape.js'
import { countUses, reachable } from '../../ir/walk.js'
import { add } from '../../ops/arithmetic.js'
import { table, type TableAttributes } from '../../ops/tensor/arrange.js'
import { accumulate } from '../../ops/tensor/read.js'
import { isSameLoop, scan } from '../../ops/tensor/scan.js'
import type { BufferSize } from '../lifetimes.js'
import type { ArrayRef, Table } from '../program.js'
import { createElements, type Elements } from './element.js'
import { createGroup } from './fuse.js'
import { fillPlace, isPointwise, stored, type NestOptions, type Place } from './nests.js'
import { indexNode, keepNode, spotNode, spotOf, type Range } from './nodes.js'
import { alwaysStored, planScope } from './plan.js'
import { lowerLoop } from './recurrence.js'
import { scopedMap } from './scoped.js'

/** A tensor that is wanted at a place: an output. */
export interface Wanted {
  readonly node: Node
  readonly array: ArrayRef
  readonly offset: number
}

export interface Task {
  readonly graph: Graph
  /** Tensors that lie in memory from the start: symbols, values on the tape. */
  readonly given: (node: Node) => { readonly array: ArrayRef; readonly offset: number; readonly start?: Node } | undefined
  /** Scalars that need not be computed. */
  readonly isGiven: (node: Node) => boolean
  readonly wanted: readonly Wanted[]
  readonly scalars: readonly Node[]
  /** Tensors that are left on the tape, and where. */
  readonly kept: ReadonlyMap<Node, number>
  /** Loops of at most so many rounds are written out. */
  readonly unrolled: number
  /** Adds to what is at the wanted places, where it would else be overwritten. */
  readonly adds: boolean
  readonly kernelScratch: NestOptions['kernelScratch']
  /** The author's name of a tensor. */
  readonly nameOf: (node: Node) => string | undefined
  readonly tableOf: (data: readonly number[], label: string | undefined) => Table
}

/** A routine's tensors as loops. */
export interface Lowered {
  /** What must be done for the wanted tensors to be where they are wanted. */
  readonly effects: readonly Node[]
  /** What effects are for, for readers: the first of those that make a tensor with a name. */
  readonly notes: ReadonlyMap<Node, string>
  readonly scalar: (node: Node) => Node
  /** The buffers of the workspace that it takes. */
  readonly buffers: readonly BufferSize[]
}

/** One level of a routine: its top, or the body of a recurrence. */
export interface Scope {
  readonly work: Elements
  readonly allocate: (length: number) => Place
  /**
   * For the body of a recurrence: what is allocated within is written anew in every step, before it is read; and where things lie is forgotten after it,
   * for another recurrence may have the same body.
   */
  within<Result>(make: () => Result): Result
  /**
   * Lowers what the roots need. Tensors in `places` are put there, and the effects that do it are given back, root by root. Roots that are
   * `direct` are prepared only: whoever asked for them fills a place with them.
   */
  lower(roots: readonly Node[], places: ReadonlyMap<Node, Place>, how?: { mustStore?: (node: Node) => boolean; isDirect?: (node: Node) => boolean }): ReadonlyMap<Node, readonly Node[]>
  located(node: Node): Place & { readonly after: readonly Node[] }
  setLocated(node: Node, place: Place, after: readonly Node[]): void
  fill(node: Node, place: Place): Node[]
}

/** So many nodes wait for a group at most, so that the work stays linear. */
const longestWait = 64

/** Lowers the tensors of one routine to loops over scalars. What is scalar stays as it is, over loads and sums. */
export function lower(task: Task): Lowered {
  const { graph, given, isGiven, adds } = task
  const work = createElements(graph, task.unrolled)
  const buffers: BufferSize[] = []
  const notes = new Map<Node, string>()
  const scope = createScope(task, work, buffers, notes)

  const isSource = (node: Node) => given(node) !== undefined || isGiven(node)
  const roots = [...task.wanted.map(each => each.node), ...task.scalars, ...task.kept.keys()]
  for (const node of reachable(graph, roots, isSource)) {
    const place = node.shape.length > 0 ? given(node) : undefined
    if (place) scope.setLocated(node, { array: place.array, offset: indexNode(graph, place.offset, place.start ? [[place.start, 1]] : []), adds: false }, [])
  }

  const users = countUses(graph, reachable(graph, roots, isSource), roots)
  const wanted = adds ? task.wanted.flatMap(each => terms(each.node, users).map(node => ({ ...each, node }))) : task.wanted
  /** What is added where it is wanted, and needed nowhere else, takes no memory of its own. */
  const direct = new Set(adds ? wanted.map(({ node }) => node).filter(node => users[node.id] === 1 && isAddable(node)) : [])
  const places = new Map<Node, Place>()
  if (!adds) for (const { node, array, offset } of wanted) if (!isSource(node) && !isCall(node, table) && !places.has(node)) places.set(node, { array, offset: graph.constant(offset), adds: false })
  const done = scope.lower([...wanted.map(each => each.node), ...task.scalars, ...task.kept.keys()], places, { mustStore: node => task.kept.has(node), isDirect: node => direct.has(node) })
  const effects: Node[] = []
  for (const { node, array, offset } of wanted) {
    const place = places.get(node)
    const isThere = place?.array === array && place.offset.kind === 'const' && place.offset.value === offset
    effects.push(...(isThere ? done.get(node)! : scope.fill(node, { array, offset: graph.constant(offset), adds })))
  }
  for (const [node, at] of task.kept) {
    const kept = keeping(graph, node, scope.located(node), at)
    if (!kept) throw new Error('what is kept lies at the top')
    effects.push(kept)
  }
  return {
    effects, notes, buffers,
    scalar: work.scalar,
  }
}

/** Leaves a tensor on the tape, if it lies at the top. */
function keeping(graph: Graph, { shape }: Node, { array, offset, after }: Place & { readonly after: readonly Node[] }, at: number): Node | undefined {
  const from = spotOf(offset)
  return from && keepNode(graph, array, from, elements(shape), at, after)
}

/** So many numbers at most share loops: what loops need is looked for among all that is younger than their counter. */
const mostNeighbours = 16

/** Numbers that are worked out one after another, with nothing done in between: their sums may be gathered in the same loops. */
function neighbours(work: Elements) {
  let loops = new Map<string, Range>()
  let count = 0
  const end = () => {
    if (count > 0) loops = new Map()
    count = 0
  }
  return {
    end,
    next<Result>(make: () => Result): Result {
      if (++count > mostNeighbours) end()
      return work.together(make, loops)
    },
  }
}

/** The terms of a sum that nothing else needs, in order; recursion is not for the depth of what users write. */
function terms(sum: Node, users: ArrayLike<number>): Node[] {
  const found: Node[] = []
  const work = [sum]
  for (let node = work.pop(); node; node = work.pop()) {
    if (node.kind === 'call' && node.op === add && node.shape.length > 0 && users[node.id] === 1 && node.args.every(arg => arg.shape.length > 0)) work.push(node.args[1]!, node.args[0]!)
    else found.push(node)
  }
  return found
}

function usersIn(nodes: readonly Node[]): ReadonlyMap<Node, readonly Call[]> {
  const users = new Map<Node, Call[]>()
  for (const node of nodes) {
    if (node.kind !== 'call') continue
    for (const arg of node.args) {
      const known = users.get(arg)
      if (known) known.push(node)
      else users.set(arg, [node])
    }
  }
  return users
}

/** True for what can be added to a place element by element, or by loops that add. */
const isAddable = (node: Node): boolean => node.kind === 'call' && (node.op === accumulate || !alwaysStored.has(node.op)) && node.op !== table

function createScope(task: Task, work: Elements, buffers: BufferSize[], notes: Map<Node, string>): Scope {
  const { graph, isGiven } = task
  /** How many recurrences are open. */
  let level = 0
  const allocate = (length: number): Place => ({ array: 'work', offset: spotNode(graph, { buffer: buffers.push({ length, level }) - 1, offset: 0 }), adds: false })
  const locations = scopedMap<Node, Place & { readonly after: readonly Node[] }>()
  const within = <Result>(make: () => Result): Result => {
    level++
    const made = locations.within(() => work.within(make))
    level--
    return made
  }

  const located = (node: Node) => {
    const place = locations.get(node)
    if (!place) throw new Error('a tensor that does not lie in memory')
    return place
  }
  const setLocated = (node: Node, place: Place, after: readonly Node[]) => {
    locations.set(node, { ...place, after })
    // Made now, it is done now, for the order of birth is that of the text: nothing then need keep the memory to the end.
    const kept = task.kept.get(node)
    if (kept !== undefined) keeping(graph, node, { ...place, after }, kept)
    work.setSource(node, stored(work, node.shape, place, after))
  }
  const options: NestOptions = { located, allocate, kernelScratch: task.kernelScratch }
  const fill = (node: Node, place: Place) => fillPlace(work, node, place, options)

  function lowerScalar(node: Call): Node {
    const { op, args } = node
    if (alwaysStored.has(op)) {
      const place = allocate(1)
      return stored(work, [], place, fill(node, place)).at([])
    }
    return op.tensor ? work.element(node, []) : graph.call(op, ...args.map(work.scalar))
  }

  const scope: Scope = {
    work, allocate, within, located, setLocated, fill,
    lower(roots, places, { mustStore = () => false, isDirect = () => false } = {}) {
      const isSource = (node: Node) => work.source(node) !== undefined || isGiven(node)
      const nodes = reachable(graph, roots, isSource)
      const plan = planScope(nodes, roots, isSource, node => mustStore(node) || isDirect(node) || places.has(node))
      const effects = new Map<Node, readonly Node[]>()
      const loops = new Set<Node>()
      const finish = (node: Node, place: Place | undefined, done: readonly Node[]) => {
        const name = task.nameOf(node)
        if (name !== undefined && done[0]) notes.set(done[0], [notes.get(done[0]), `${name} ${shapeText(node.shape)}`].filter(Boolean).join(', '))
        if (place) setLocated(node, place, done)
        effects.set(node, done)
      }
      const results = new Set(roots)
      const users = usersIn(nodes)
      const isWanted = (node: Node) => results.has(node) || places.has(node) || mustStore(node)
      const group = createGroup(work, { isStored: plan.isStored, isWanted, usersOf: node => users.get(node) ?? [] }, { done: ({ node, place }, done) => finish(node, place, done), fill })
      const placeOf = (node: Node) => places.get(node) ?? allocate(elements(node.shape))
      const isLowered = (node: Node): node is Call =>
        node.kind === 'call' && !isSource(node) && !isDirect(node) && (node.shape.length === 0 || plan.isStored(node) || node.op === table)

      const besides = neighbours(work)
      function lowerOne(node: Call): void {
        graph.origin = graph.originOf(node)
        if (node.shape.length > 0) besides.end()
        if (node.op === table) setLocated(node, { array: task.tableOf((node.attributes as TableAttributes).data, task.nameOf(node)), offset: graph.constant(0), adds: false }, [])
        else if (node.op === scan) {
          if (loops.has(node)) return
          const results = nodes.filter((other): other is Call => other.kind === 'call' && isSameLoop(node, other))
          for (const result of results) loops.add(result)
          lowerLoop(scope, results, places)
          for (const result of results) if (result.shape.length > 0) effects.set(result, located(result).after)
        }
        else if (node.shape.length === 0) work.setScalar(node, besides.next(() => lowerScalar(node)))
        else {
          const place = placeOf(node)
          finish(node, place, fill(node, place))
        }
      }

      // Tensors of one shape gather in a group as long as nothing else needs them; what does waits until the group is settled.
      let queue = nodes.filter(isLowered)
      while (queue.length > 0) {
        const waiting = new Set<Call>()
        let taken = 0
        for (; taken < queue.length && waiting.size < longestWait; taken++) {
          const node = queue[taken]!
          const reads = group.isOpen ? group.readsOf(node, waiting) : 'none'
          const isMember = node.shape.length > 0 && node.op !== table && node.op !== scan && isPointwise(node)
          if (isMember && group.takes(node.shape, reads)) group.add(node, () => placeOf(node))
          else if (group.isOpen && group.takesSum(node, waiting)) group.addSum(node, () => placeOf(node))
          else if (isMember || reads !== 'none') waiting.add(node)
          else lowerOne(node)
        }
        if (group.isOpen) besides.end()
        group.settle()
        queue = [...waiting, ...queue.slice(taken)]
      }
      return effects
    },
  }
  return scope
}
