import type { DerivationStep } from '../compilation.js'
import type { Graph } from '../ir/build.js'
import { isBoolean, type Call, type Node } from '../ir/node.js'
import { sameShape, shapeText } from '../ir/shape.js'
import { filled } from '../ops/tensor/read.js'
import { forEachCandidate, type Candidate, type Context, type Links, type Place } from './candidates.js'
import type { Ledger } from './cost.js'
import { chainOf } from './view.js'

/** How often one node may be rewritten in one pass. */
const fuel = 64

/** Rewrites a node that is used so many times until nothing applies. */
export type Normalise = (start: Call, times: number, place: Place) => Node

/** For one pass. What is made of one node is kept between the calls, not in closures: every node of a program comes by. */
export function createNormaliser(context: Context, links: Links, ledger: Ledger, report: (step: DerivationStep) => void): Normalise {
  let at: Node
  let uses = 0

  function consider(candidate: Candidate): boolean {
    const before = at as Call
    const after = shapedLike(context.graph, candidate.node, before)
    if (!after || after === before || !accept(ledger, before, after, candidate, uses)) return false
    report({ rule: candidate.rule, before, after })
    at = after
    return true
  }

  return (start, times, place) => {
    at = start
    uses = times
    const chain = chainOf(start)
    for (let left = fuel; left > 0 && at.kind === 'call'; left--)
      if (!forEachCandidate(context, links, at, chainOf(at) === chain ? place : 'root', left === fuel, consider)) break
    return at
  }
}

/** What is to stand for a tensor has its shape: a number that it comes to (v − v is 0) is that number everywhere. Truth values are not laid out: those stay. */
function shapedLike(graph: Graph, node: Node, before: Node): Node | undefined {
  if (sameShape(node.shape, before.shape)) return node
  if (node.shape.length > 0) throw new Error(`a rewrite made ${shapeText(node.shape)} of ${shapeText(before.shape)}`)
  return isBoolean(before) ? undefined : filled(graph, node, before.shape)
}

/** Makes the rewrite if the program does not become dearer by more than it may. */
function accept(ledger: Ledger, node: Node, after: Node, { raises, cheaper }: Candidate, times: number): boolean {
  const before = ledger.price()
  ledger.replace(node, after, times)
  if (cheaper ? ledger.price() < before : ledger.price() <= before + raises) return true
  ledger.replace(after, node, times)
  return false
}
