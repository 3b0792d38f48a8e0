import type { Fn } from './fn.js'
import type { Call, Node } from './node.js'
import { elements } from './shape.js'
import { reachable } from './walk.js'

/**
 * How many operations a program has as mathematics (SPEC §4: each arithmetic operation, comparison, choice and function call counts 1, both
 * sides of a choice count, a loop counts body × trips). What is constant is computed once and for all and counts 0. The emitted code may differ
 * by a few: the scheduler counts that.
 */
export function countOperations({ graph, outputs }: Fn, ...roles: Fn['outputs'][number]['role'][]): number {
  const roots = outputs.filter(output => roles.length === 0 || roles.includes(output.role)).map(output => output.node)
  let count = 0
  const levels = [{ nodes: reachable(graph, roots), times: 1 }]
  for (let level = levels.pop(); level; level = levels.pop()) {
    const rounds = new Set<string>()
    for (const node of level.nodes) {
      if (node.kind !== 'call' || node.constant) continue
      count += level.times * operationsOf(node)
      const body = node.op.tensor?.body?.(node.attributes!)
      // Results of one loop over the same arguments are computed together.
      const key = body && [...body.roots, undefined, ...node.args].map(part => part?.id ?? '|').join(' ')
      if (!body || rounds.has(key!)) continue
      rounds.add(key!)
      levels.push({ nodes: nodesOf(body.roots), times: level.times * body.times })
    }
  }
  return count
}

/** What a body is made of, found from it alone: it is small beside the graph. */
function nodesOf(roots: readonly Node[]): Node[] {
  const found = new Set<Node>()
  const work = [...roots]
  for (let node = work.pop(); node; node = work.pop()) {
    if (found.has(node)) continue
    found.add(node)
    if (node.kind === 'call') work.push(...node.args)
  }
  return [...found]
}

const operationsOf = (call: Call): number =>
  call.op.tensor ? call.op.tensor.operations(call.args.map(arg => arg.shape), call.attributes!, call.shape) : operationsOfElement(call) * elements(call.shape)

/** A whole power is its multiplications, by repeated squaring, and a division if it is negative; beyond 16 it is a call of a function. */
function operationsOfElement({ op, args }: Call): number {
  const exponent = args[1]
  if (op.name !== 'powWhole' || exponent?.kind !== 'const') return 1
  const n = Math.abs(exponent.value)
  if (n > 16) return 1
  const multiplications = n < 2 ? 0 : Math.floor(Math.log2(n)) + [...n.toString(2)].filter(bit => bit === '1').length - 1
  return multiplications + (exponent.value < 0 ? 1 : 0)
}
