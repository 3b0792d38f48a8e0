import type { Graph } from '../ir/build.js'
import type { Call, Node } from '../ir/node.js'
import { ops } from '../ops/table.js'
import { reduceNorm, reduceOver, reduceSum } from '../ops/tensor/reduce.js'
import { splitPower } from './collect.js'
import { construct } from './construct.js'
import { isPlainRead } from './tensor/broadcasts.js'
import { idTable } from '../ir/walk.js'

/** The square root of a sum of squares, if the node is one. */
export type Lengths = (sum: Node) => Node | undefined

/**
 * √(a² + b² + …) → hypot(hypot(a, b), …), which neither overflows nor underflows and has gradient 0 where all vanish (SPEC §10). Not an
 * equation, since the sum may have any number of terms. Shared links are looked through too: the convention at 0 must not hang on sharing.
 * Each sum is gone through once, whatever number of roots are taken of its parts.
 */
export function createLengths(graph: Graph): Lengths {
  // Many programs never ask.
  let table: (Node | 'none' | undefined)[] | undefined
  return root => {
    const known = (table ??= idTable<Node | 'none'>(graph.size))
    const stack = [root]
    for (let node = stack.at(-1); node; node = stack.at(-1)) {
      const missing = known[node.id] ? [] : addends(node).filter(part => !known[part.id])
      if (missing.length > 0) stack.push(...missing)
      else {
        stack.pop()
        known[node.id] ??= lengthOf(graph, node, part => asNode(known[part.id])) ?? 'none'
      }
    }
    return asNode(known[root.id])
  }
}

const asNode = (entry: Node | 'none' | undefined) => (entry === 'none' ? undefined : entry)

/** The nodes whose own lengths make up the length of this one. */
function addends(node: Node): readonly Node[] {
  if (node.kind !== 'call') return []
  if (node.op === ops.add) return node.args
  if (node.op === reduceSum || isPlainRead(node)) return node.args.slice(0, 1)
  const scaled = scaledPart(node)
  return scaled ? [scaled.part] : []
}

function lengthOf(graph: Graph, node: Node, of: Lengths): Node | undefined {
  if (node.kind === 'const') return wholeLength(graph, node.value)
  if (node.kind !== 'call') return undefined
  const [a, b] = node.args as [Node, Node]
  if (node.op === ops.add) {
    const [p, q] = [of(a), of(b)]
    return p && q && graph.call(ops.hypot, p, q)
  }
  if (node.op === reduceSum) {
    const lengths = of(a)
    return lengths && reduceOver(graph, reduceNorm, bare(lengths), reduceSum.of(node).axes)
  }
  if (isPlainRead(node)) {
    const length = of(a)
    return length && graph.remake(node, [length])
  }
  const scaled = scaledPart(node)
  if (scaled) {
    const length = of(scaled.part)
    return length && construct(graph, ops.mul, [graph.constant(Math.sqrt(scaled.factor)), length])
  }
  return squared(graph, node)
}

/** The root of a constant, if it has one to the last bit: √(x² + 1) → hypot(x, 1). */
function wholeLength(graph: Graph, square: number): Node | undefined {
  const root = Math.sqrt(square)
  return square > 0 && root * root === square ? graph.constant(root) : undefined
}

/** Signs do not matter to a length of many. */
const bare = (node: Node): Node => (node.kind === 'call' && node.op === ops.abs ? node.args[0]! : node)

/** k·x or x/k with a positive k. */
function scaledPart({ op, args }: Call): { factor: number; part: Node } | undefined {
  const [a, b] = args as [Node, Node]
  const found =
    op === ops.mul && a.kind === 'const' ? { factor: a.value, part: b }
    : op === ops.mul && b.kind === 'const' ? { factor: b.value, part: a }
    : op === ops.div && b.kind === 'const' ? { factor: 1 / b.value, part: a }
    : undefined
  return found && found.factor > 0 && Number.isFinite(found.factor) ? found : undefined
}

/** |x| of x², as far as one can see; the sign does not matter to a length of two, and a single one is made positive. */
function squared(graph: Graph, node: Call): Node | undefined {
  if (node.op === ops.mul && node.args[0] === node.args[1]) return graph.call(ops.abs, node.args[0]!)
  const [base, exponent] = splitPower(node)
  if (exponent % 2 !== 0 || exponent <= 0) return undefined
  const root = construct(graph, ops.powWhole, [base, graph.constant(exponent / 2)])!
  return exponent % 4 === 0 ? root : graph.call(ops.abs, root)
}
