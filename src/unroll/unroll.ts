import type { Compilation } from '../compilation.js'
import type { Fn, Output } from '../ir/fn.js'
import type { Node } from '../ir/node.js'
import { elements } from '../ir/shape.js'
import { reachable } from '../ir/walk.js'
import { stacked } from '../ops/tensor/arrange.js'
import { elementName, listed, type Elements } from './elements.js'
import { expand } from './expand.js'
import { sizeOf } from './size.js'

/** As many operations as one function may have: V8 optimises none above some 1 900 (PERFORMANCE §1), and up to there straight lines beat loops. */
const mostOperations = 2000

/** Tensors with more elements than this are read and written faster by loops, whatever is done with them. */
const mostElements = 1024

/**
 * A model that is small becomes scalars: every tensor is taken apart into its elements, and every recurrence into its steps, so that what is
 * the same, 0 or not needed shows. Totals over many examples stay loops. The same Fn if it is not small, or has nothing to unroll.
 */
export function unroll(fn: Fn, { settings }: Compilation): Fn {
  const { graph, outputs } = fn
  if (!graph.hasTensors || !reachable(graph, outputs.map(({ node }) => node)).some(isTensor)) return fn
  return isSmall(fn, settings.unroll, settings.maxOperations) ? unrolled(fn, settings.exact) : fn
}

const isTensor = (node: Node): boolean => node.kind === 'call' && (node.shape.length > 0 || node.op.tensor !== undefined)

function isSmall(fn: Fn, limit: number | 'auto', maxOperations: number): boolean {
  // The two functions that do most; both are made of the same values.
  const functions = [sizeOf(fn, 'value', 'gradient', 'second'), sizeOf(fn, 'value', 'adjoint')]
  return functions.every(({ operations, elements, largestTensor, longestLoop, possible }) =>
    possible && elements <= maxOperations &&
    (limit === 'auto' ? operations <= mostOperations && largestTensor <= mostElements : limit > 1 && longestLoop <= limit))
}

function unrolled(fn: Fn, exact: boolean): Fn {
  const { graph, outputs } = fn
  const isWritten = ({ role }: Output) => role !== 'total' && role !== 'totalGradient'
  const expanded = expand(graph, outputs.filter(isWritten).map(({ node }) => node), exact)
  const images = new Map<Node, Node>()
  const image = (node: Node): Node => {
    let found = images.get(node)
    if (!found) images.set(node, (found = stacked(graph, node.shape, listed(expanded.of(node)!))))
    return found
  }
  return {
    ...fn,
    outputs: outputs.map(output => (isWritten(output) ? { ...output, node: image(output.node) } : output)),
    labels: elementNames(fn.labels, expanded.of),
    hints: new Map([...expanded.symbolNames, ...elementNames(fn.hints ?? new Map(), expanded.of)]),
    shown: fn.shown ?? fn,
  }
}

/** Names go to the elements of what has them: `h` becomes `h_1`, `h_2` … */
function elementNames(names: ReadonlyMap<Node, string>, of: (node: Node) => Elements | undefined): Map<Node, string> {
  const found = new Map<Node, string>()
  for (const [node, name] of names) {
    const { shape } = node
    const parts = of(node)
    if (!parts) continue
    for (let flat = 0; flat < elements(shape); flat++) {
      const part = parts.at(flat)
      if (part.kind === 'call' && !found.has(part)) found.set(part, elementName(name, shape, flat))
    }
  }
  return found
}
