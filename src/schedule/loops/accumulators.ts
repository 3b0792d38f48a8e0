import type { Graph } from '../../ir/build.js'
import type { Call, Node, Sym } from '../../ir/node.js'
import type { Job } from '../job.js'
import { bytecode, visitStatements } from '../measure.js'
import type { Statement } from '../program.js'
import { gather, index, indexNode, isStatement, load, remakeIndex } from './nodes.js'

/** In loops of fewer rounds, what partial sums save goes into adding them up. */
const fewestRounds = 32

/** A round of more operations takes as long as the addition that it would wait for; divisions and calls do in any case. */
const mostOperations = 4

/** So many additions that do not wait for one another keep a processor busy. */
const additionsAtOnce = 4

/** The rounds of a loop, and in how many partial sums it gathers each of its sums. */
export interface Division {
  readonly from: number
  readonly to: number
  readonly accumulators: number
}

/**
 * Whether partial sums pay, which take the terms of the sums of one loop in turn: a lone sum waits in every round for the addition of the round
 * before, which takes longer than all else where there is little to do.
 */
export function divisionOf(nodes: readonly Call[]): Division | undefined {
  const { counter, from, to, backwards, step } = gather.of(nodes[0]!)
  const accumulators = Math.floor(additionsAtOnce / nodes.length)
  if (accumulators < 2 || backwards || step > 1 || !nodes.every(node => gather.of(node).by === 'sum')) return undefined
  if (from.kind !== 'const' || to.kind !== 'const' || to.value - from.value < fewestRounds) return undefined
  let operations = 0
  for (const node of changing(nodes.map(node => gather.of(node).body), counter)) {
    if (node.op === load || node.op === index) continue
    if (isStatement(node) || node.op.lazy || node.op.price > 1 || ++operations > mostOperations) return undefined
  }
  return { from: from.value, to: to.value, accumulators }
}

/** What each sum adds in a round that comes so many rounds later, or in the round of that number. */
export function termsOf(graph: Graph, nodes: readonly Call[], round: number, counted: 'from here' | 'from 0'): readonly Node[] {
  const { counter } = gather.of(nodes[0]!)
  const bodies = nodes.map(node => gather.of(node).body)
  const images = new Map<Node, Node>([[counter, counted === 'from here' ? indexNode(graph, round, [[counter, 1]]) : graph.constant(round)]])
  const imageOf = (node: Node): Node => images.get(node) ?? node
  const outer = graph.origin
  for (const node of changing(bodies, counter)) {
    const args = node.args.map(imageOf)
    graph.origin = graph.originOf(node)
    images.set(node, node.op === index ? remakeIndex(graph, node, args) : folded(graph, node, args))
  }
  graph.origin = outer
  return bodies.map(imageOf)
}

function folded(graph: Graph, call: Call, args: readonly Node[]): Node {
  const numbers = args.flatMap(arg => (arg.kind === 'const' ? [arg.value] : []))
  return call.op.folds && numbers.length === args.length ? graph.constant(call.op.value(...numbers)) : graph.remake(call, args)
}

/** What in these bodies depends on the counter, arguments before users. */
function changing(bodies: readonly Node[], counter: Sym): Call[] {
  const found = new Set<Node>(bodies)
  // A node older than the counter cannot depend on it.
  for (const node of found) if (node.kind === 'call' && node.id > counter.id) for (const arg of node.args) found.add(arg)
  const changes = new Set<Node>([counter])
  return [...found].sort((p, q) => p.id - q.id).filter((node): node is Call => {
    const depends = node.kind === 'call' && node.args.some(arg => changes.has(arg))
    if (depends) changes.add(node)
    return depends
  })
}

/**
 * V8 takes a function of up to 460 bytes of bytecode into one that calls it often, and then knows the arrays. Of small functions our estimate,
 * which is one from above, says 3.3 times as much.
 */
const takenIn = 1500
const tooLargeAnyway = 4 * takenIn

/** A routine with partial sums; without, where they would keep V8 from taking it into its callers, which gain more by that. */
export function withPartialSums<Draft extends { readonly statements: readonly Statement[] }>(job: Job, draft: (job: Job) => Draft): Draft {
  const drafted = draft(job)
  const size = bytecode(drafted.statements)
  if (size <= takenIn || size > tooLargeAnyway || !hasPartialSums(drafted.statements)) return drafted
  const plain = draft({ ...job, regroups: false })
  return bytecode(plain.statements) <= takenIn ? plain : drafted
}

function hasPartialSums(statements: readonly Statement[]): boolean {
  let found = false
  visitStatements(statements, statement => { found ||= statement.do === 'loop' && statement.accumulators !== undefined })
  return found
}
