import type { Graph } from '../ir/build.js'
import { isCall, type Node } from '../ir/node.js'
import { add, div, sub } from '../ops/arithmetic.js'
import { smaller } from '../ops/compare.js'
import { select } from '../ops/control.js'
import { exp, log } from '../ops/exponential.js'
import { abs, max } from '../ops/rounding.js'

/** Sums of exponentials, and the softmax that shares their parts. */
export interface Exponentials {
  /** ln Σeˣ = top + ln Σe^(x − top). */
  logSumExp(numbers: readonly Node[]): Node
  /** The exponential of x − ln Σeˣ, a probability, as e^(x − top) / Σe^(x − top): no function is called again. */
  known(exponent: Node): Node | undefined
}

/** `exact`: e^(x − y) is computed as it is written. */
export function createExponentials(graph: Graph, exact: boolean): Exponentials {
  const parts = new Map<Node, { readonly of: ReadonlyMap<Node, Node>; readonly sum: Node }>()
  const sumOf = (numbers: readonly Node[]) => numbers.reduce((sum, x) => graph.call(add, sum, x))
  return {
    logSumExp(numbers) {
      const top = numbers.reduce((largest, x) => graph.call(max, largest, x))
      const of = new Map(numbers.map(x => [x, graph.call(exp, graph.call(sub, x, top))]))
      const sum = sumOf(numbers.map(x => of.get(x)!))
      // The largest itself where it is infinite, or NaN.
      const isFinite = graph.call(smaller, graph.call(abs, top), graph.constant(Infinity))
      const result = graph.call(select, isFinite, graph.call(add, top, graph.call(log, sum)), top)
      parts.set(result, { of, sum })
      return result
    },
    known(exponent) {
      if (exact || !isCall(exponent, sub)) return undefined
      const known = parts.get(exponent.args[1]!)
      const power = known?.of.get(exponent.args[0]!)
      return power && graph.call(div, power, known!.sum)
    },
  }
}
