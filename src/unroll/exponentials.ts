import type { Graph } from '../ir/build.js'
import { isCall, isConst, type Node } from '../ir/node.js'
import type { Op } from '../ir/op.js'
import { add, div, mul, neg, sub } from '../ops/arithmetic.js'
import { larger, smaller } from '../ops/compare.js'
import { select } from '../ops/control.js'
import { exp, expm1, expm1c, log1p } from '../ops/exponential.js'
import { abs, max, min } from '../ops/rounding.js'

/** Sums of exponentials, and the softmax that shares their parts. */
export interface Exponentials {
  /** ln Σeˣ = top + ln(1 + rest), the rest being Σe^(x − top) over all but the largest. */
  logSumExp(numbers: readonly Node[]): Node
  /**
   * A call that is better made of the parts of a sum of exponentials: a probability e^(x − ln Σeˣ) as e^(x − top)/(1 + rest), for which no function is
   * called again; what a probability lacks of 1, which is rest/(1 + rest) for the largest; and ln Σeˣ − x as (top − x) + ln(1 + rest), so that
   * the loss of one who is sure, and right, is not lost.
   */
  known(op: Op, operands: readonly Node[]): Node | undefined
}

/** What a sum of exponentials is made of. */
interface Parts {
  readonly top: Node
  /** The largest itself stands for all where it is infinite, or NaN. */
  readonly isFinite: Node
  /** e^(x − top) by x. */
  readonly powers: ReadonlyMap<Node, Node>
  readonly rest: Node
  readonly sum: Node
}

/** `exact`: everything is computed as it is written. */
export function createExponentials(graph: Graph, exact: boolean): Exponentials {
  const sums = new Map<Node, Parts>()
  /** The x and the sum of x − ln Σeˣ, and the sum of a probability, by their nodes. */
  const exponents = new Map<Node, { readonly x: Node; readonly parts: Parts }>()
  const probabilities = new Map<Node, Parts>()

  function logSumExp(numbers: readonly Node[]): Node {
    const top = numbers.reduce((largest, x) => graph.call(max, largest, x))
    const powers = new Map(numbers.map(x => [x, graph.call(exp, graph.call(sub, x, top))]))
    const rest = allButLargest(graph, numbers.map(x => powers.get(x)!))
    const isFinite = graph.call(smaller, graph.call(abs, top), graph.constant(Infinity))
    const result = graph.call(select, isFinite, graph.call(add, top, graph.call(log1p, rest)), top)
    sums.set(result, { top, isFinite, powers, rest, sum: graph.call(add, graph.constant(1), rest) })
    return result
  }

  /** ln Σeˣ − x. */
  function excess({ top, isFinite, rest }: Parts, x: Node): Node {
    const below = graph.call(sub, top, x)
    return graph.call(select, isFinite, graph.call(add, below, graph.call(log1p, rest)), below)
  }

  function probability(exponent: Node): Node | undefined {
    const known = exponents.get(exponent)
    const power = known?.parts.powers.get(known.x)
    if (!known || !power) return undefined
    const found = graph.call(div, power, known.parts.sum)
    probabilities.set(found, known.parts)
    return found
  }

  /** p − 1: for the largest number, whose probability may be 1 to the last bit, without the difference. */
  function shortfall(p: Node): Node | undefined {
    const parts = probabilities.get(p)
    return parts && graph.call(select, graph.call(larger, p, graph.constant(0.5)), graph.call(neg, graph.call(div, parts.rest, parts.sum)), graph.call(sub, p, graph.constant(1)))
  }

  function difference(a: Node, b: Node): Node | undefined {
    const [over, under] = [sums.get(a), sums.get(b)]
    if (over) return excess(over, b)
    if (under) {
      const exponent = graph.call(neg, excess(under, a))
      exponents.set(exponent, { x: a, parts: under })
      return exponent
    }
    if (isConst(b, 1)) return shortfall(a)
    const complement = isConst(a, 1) ? lack(b) : undefined
    if (complement) return complement
    if (!isCall(b, select) || !isConst(b.args[1]!, 1) || !isConst(b.args[2]!, 0)) return undefined
    const ofLabel = shortfall(a)
    return ofLabel && graph.call(select, b.args[0]!, ofLabel, a)
  }

  /** 1 − p, likewise. */
  function lack(p: Node): Node | undefined {
    const parts = probabilities.get(p)
    return parts && graph.call(select, graph.call(larger, p, graph.constant(0.5)), graph.call(div, parts.rest, parts.sum), graph.call(sub, graph.constant(1), p))
  }

  /** a + b where b is −a·p: a·(1 − p), the slope of a probability. */
  function sum(a: Node, b: Node): Node | undefined {
    return ofComplement(a, b) ?? ofComplement(b, a)
  }

  function ofComplement(a: Node, b: Node): Node | undefined {
    if (isConst(a, 1)) {
      const p = turned(b)
      return p && lack(p)
    }
    if (!isCall(b, mul) || turned(b.args[0]!) !== a) return undefined
    const complement = lack(b.args[1]!)
    return complement && graph.call(mul, a, complement)
  }

  const makers: ReadonlyMap<Op, (a: Node, b: Node) => Node | undefined> = new Map<Op, (a: Node, b: Node) => Node | undefined>([
    [sub, difference],
    [add, sum],
    [exp, probability],
    [expm1c, probability],
    [expm1, exponent => {
      const p = probability(exponent)
      return p && shortfall(p)
    }],
  ])
  return { logSumExp, known: (op, [a, b]) => (exact ? undefined : makers.get(op)?.(a!, b!)) }
}

/** The x of −x. */
function turned(node: Node): Node | undefined {
  if (node.kind !== 'call') return undefined
  return node.op === neg ? node.args[0] : node.op === mul && isConst(node.args[0]!, -1) ? node.args[1] : undefined
}

/** The sum of all numbers but the largest: it is carried along, and the lesser of the two is added. */
function allButLargest(graph: Graph, numbers: readonly Node[]): Node {
  let largest = numbers[0]!
  let rest: Node | undefined
  for (const x of numbers.slice(1)) {
    const lesser = graph.call(min, largest, x)
    rest = rest ? graph.call(add, rest, lesser) : lesser
    largest = graph.call(max, largest, x)
  }
  return rest ?? graph.constant(0)
}
