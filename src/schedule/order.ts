import type { Call, Node } from '../ir/node.js'
import type { Region } from '../ir/region.js'

/** One thing to be done in a block: compute a node, take a branch's value for a `select`, or make the index-th store. */
export type Job =
  | { readonly kind: 'compute'; readonly node: Node; /** Sums that are gathered in the same loop. */ readonly with?: readonly Call[] }
  | { readonly kind: 'move'; readonly select: Call; readonly k: 1 | 2 }
  | { readonly kind: 'store'; readonly index: number }

/** A stretch of code in which one region is active; a region may have several. */
export interface Block {
  readonly region: Region
  readonly parent: Block | undefined
  readonly entries: Entry[]
}

export type Entry = Job | Branch

export interface Branch {
  readonly kind: 'branch'
  readonly condition: Node
  readonly parent: Block
  then: Block | undefined
  else: Block | undefined
}

/** A job in the graph of what must come before what. Without a job it is a mere meeting point and takes no place in the code. */
export interface Task {
  readonly job: Job | undefined
  readonly region: Region
  /** Among tasks that are ready, the one with the smallest goes first. */
  readonly key: number
  readonly followers: Task[]
  /** How many tasks it still waits for. */
  waiting: number
}

/** A task that waits for those in `after`, which may name one several times. */
export function createTask(job: Job | undefined, region: Region, key: number, after: readonly Task[]): Task {
  const task: Task = { job, region, key, followers: [], waiting: 0 }
  letWait(task, after)
  return task
}

/** Lets a task wait for more. */
export function letWait(task: Task, after: readonly Task[]): void {
  task.waiting += after.length
  for (const before of after) before.followers.push(task)
}

/**
 * List scheduling: does what is ready in the current block, then goes into a branch that has something ready, then back out. What can be
 * done outside is thus done before a branch is entered, and each branch is entered as seldom as possible. Uses the tasks up.
 */
export function order(tasks: readonly Task[], root: Region): Block {
  const ready = createReady()
  let left = tasks.length
  const arrivals = tasks.filter(task => task.waiting === 0)
  const settle = () => {
    for (let task = arrivals.pop(); task; task = arrivals.pop()) {
      if (task.job) ready.add(task)
      else finish(task)
    }
  }
  const finish = (task: Task) => {
    left--
    for (const next of task.followers) if (--next.waiting === 0) arrivals.push(next)
  }

  const top: Block = { region: root, parent: undefined, entries: [] }
  let block = top
  for (settle(); left > 0; settle()) {
    const task = ready.take(block.region)
    if (task) {
      block.entries.push(task.job!)
      finish(task)
      continue
    }
    const inner = ready.innerOf(block.region)
    if (inner) block = enter(block, inner)
    else if (block.parent) block = block.parent
    else throw new Error(`${left} tasks wait for one another`)
  }
  return top
}

/** Opens a branch, as the other side of the one just closed if it is that. */
function enter(parent: Block, region: Region): Block {
  const block: Block = { region, parent, entries: [] }
  const last = parent.entries.at(-1)
  const side = region.taken ? 'then' : 'else'
  if (last?.kind === 'branch' && last.condition === region.condition && !last[side]) last[side] = block
  else parent.entries.push({ kind: 'branch', condition: region.condition!, parent, then: undefined, else: undefined, [side]: block })
  return block
}

/** The tasks that could be done now, by region. */
function createReady() {
  interface Waiting {
    readonly heap: Task[]
    /** How many are ready in the region and further in. */
    count: number
    /** The regions right inside that have any. */
    readonly inner: Set<Region>
  }
  const waiting = new Map<Region, Waiting>()
  const of = (region: Region): Waiting => {
    let here = waiting.get(region)
    if (!here) waiting.set(region, (here = { heap: [], count: 0, inner: new Set() }))
    return here
  }
  const count = (region: Region, change: number) => {
    for (let at: Region | undefined = region; at; at = at.parent) {
      const here = of(at)
      here.count += change
      if (!at.parent) continue
      if (here.count > 0) of(at.parent).inner.add(at)
      else of(at.parent).inner.delete(at)
    }
  }

  return {
    add(task: Task) {
      push(of(task.region).heap, task)
      count(task.region, 1)
    },
    take(region: Region): Task | undefined {
      const { heap } = of(region)
      if (heap.length === 0) return undefined
      count(region, -1)
      return pop(heap)
    },
    innerOf(region: Region): Region | undefined {
      const [first] = of(region).inner
      return first
    },
  }
}

/** A binary heap by key (Williams 1964). */
function push(heap: Task[], task: Task) {
  let at = heap.length
  heap.push(task)
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (heap[parent]!.key <= task.key) break
    heap[at] = heap[parent]!
    at = parent
  }
  heap[at] = task
}

function pop(heap: Task[]): Task {
  const first = heap[0]!
  const last = heap.pop()!
  if (heap.length === 0) return first
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && heap[child + 1]!.key < heap[child]!.key) child++
    if (heap[child]!.key >= last.key) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = last
  return first
}
