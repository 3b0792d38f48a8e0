import type { Fn } from '../ir/fn.js'
import { isConstant, type Call, type Node } from '../ir/node.js'
import { elements } from '../ir/shape.js'
import { reachable } from '../ir/walk.js'
import { reshape, table } from '../ops/tensor/arrange.js'
import { read } from '../ops/tensor/read.js'
import { scan } from '../ops/tensor/scan.js'
import { choicesOf } from './gather.js'
import { bodyOf, runsOf } from './loops.js'
import { hasFormula } from './matrices.js'

/** What writing a program out, element by element, comes to. */
export interface Size {
  /** Operations on tensors and in recurrences; with scalars there is nothing to choose. */
  operations: number
  /** Elements of all tensors that are made. */
  elements: number
  /** Of the largest tensor that is made. */
  largestTensor: number
  /** The most times that a loop over one axis, or a recurrence, goes round. */
  longestLoop: number
  /** False if something has no formula over elements that is good to have. */
  possible: boolean
}

/** So many elements at most are candidates for one read at an index that is known at run time only. */
const mostCandidates = 32

/** The size of what outputs of these roles take. */
export function sizeOf({ graph, outputs }: Fn, ...roles: Fn['outputs'][number]['role'][]): Size {
  const size: Size = { operations: 0, elements: 0, largestTensor: 0, longestLoop: 0, possible: true }
  measure(reachable(graph, outputs.filter(({ role }) => roles.includes(role)).map(({ node }) => node)), 0, 1, size)
  return size
}

/** Loops nest no deeper than a formula is written, hence the recursion. */
function measure(nodes: readonly Node[], depth: number, times: number, size: Size): void {
  for (const node of nodes) {
    if (node.kind !== 'call' || node.op === table || node.op === scan) continue
    if (depth > 0 || node.op.tensor || node.shape.length > 0) add(node, times, size)
  }
  for (const run of runsOf(nodes).values()) {
    size.longestLoop = Math.max(size.longestLoop, run.loop.count)
    measure(bodyOf(run), depth + 1, times * run.loop.count, size)
  }
}

function add(call: Call, times: number, size: Size): void {
  const { op, args, attributes, shape } = call
  const made = elements(shape)
  const { candidates, operations } = choicesOf(call)
  const own = op.tensor ? op.tensor.operations(args.map(arg => arg.shape), attributes!, shape) : made
  if (!isConstant(call)) size.operations += times * (own + operations)
  size.elements += times * made
  size.largestTensor = Math.max(size.largestTensor, made)
  // What a read reads from, and what is reshaped, costs no loop.
  const loops = op === read || op === reshape ? [shape] : [shape, ...args.map(arg => arg.shape)]
  for (const extents of loops) for (const extent of extents) size.longestLoop = Math.max(size.longestLoop, extent)
  size.possible &&= candidates <= mostCandidates && hasFormula(call)
}
