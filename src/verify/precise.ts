import { Decimal } from 'decimal.js'
import type { Call, Node, Sym } from '../ir/node.js'
import type { DecimalConstructor } from '../ir/op.js'
import { or } from '../ops/control.js'
import { decimalOf } from '../ops/exact/digits.js'
import type { Graph } from '../ir/build.js'
import type { Field } from '../ir/tensor.js'
import { reachable } from '../ir/walk.js'
import { tensorEvaluator } from './interpret.js'

export type { Decimal }

/** Far more than a double holds, so that differences with a step of 10⁻²⁰ are right to some 40 digits. */
export const defaultDigits = 60

const constructors = new Map<number, DecimalConstructor>()

/** Decimals of so many digits. Beyond 10^±1000000 they are infinite or 0, so that no formula makes the oracle hang. */
export function decimals(digits: number): DecimalConstructor {
  const known = constructors.get(digits)
  if (known) return known
  const made = Decimal.clone({ precision: digits, rounding: Decimal.ROUND_HALF_EVEN, maxE: 1_000_000, minE: -1_000_000, defaults: true })
  constructors.set(digits, made)
  return made
}

/**
 * The values of nodes to so many digits, by the rows' `exact`, which share no code with what is emitted. Only the branch taken is computed.
 * Doubles among the given values are taken to their last bit.
 */
export function preciseValues(nodes: readonly Node[], values: ReadonlyMap<Sym, number | Decimal>, digits = defaultDigits): Decimal[] {
  const D = decimals(digits)
  const results: (Decimal | undefined)[] = []
  const stack = [...nodes].reverse()
  for (let node = stack.at(-1); node; node = stack.at(-1)) {
    if (results[node.id]) {
      stack.pop()
      continue
    }
    const waiting = node.kind === 'call' ? neededArguments(node, results).filter(arg => !results[arg.id]) : []
    if (waiting.length > 0) {
      stack.push(...waiting)
      continue
    }
    results[node.id] = node.kind === 'call' ? node.op.exact(D, ...node.args.map(arg => results[arg.id] ?? new D(NaN))) : leaf(D, node, values)
    stack.pop()
  }
  return nodes.map(node => results[node.id]!)
}

/** A number, or those of a tensor in row-major order. */
export type PreciseValue = number | Decimal | readonly (number | Decimal)[]

/** The same for nodes of any shape: the numbers of each in row-major order. Both branches of a choice are computed, which decimals do not mind. */
export function preciseTensors(graph: Graph, nodes: readonly Node[], values: ReadonlyMap<Sym, PreciseValue>, digits = defaultDigits): Decimal[][] {
  const D = decimals(digits)
  if (nodes.every(node => node.shape.length === 0) && !reachable(graph, nodes).some(node => node.shape.length > 0 || (node.kind === 'call' && node.op.tensor)))
    return preciseValues(nodes, values as ReadonlyMap<Sym, number | Decimal>, digits).map(value => [value])
  const precise = (value: number | Decimal) => (typeof value === 'number' ? decimalOf(D, value) : value)
  const field: Field<Decimal> = {
    of: value => decimalOf(D, value),
    add: (a, b) => a.plus(b),
    sub: (a, b) => a.minus(b),
    mul: (a, b) => a.times(b),
    div: (a, b) => a.div(b),
    sqrt: a => a.sqrt(),
    exp: a => D.exp(a),
    log: a => D.ln(a),
    larger: (a, b) => a.gt(b),
    number: a => a.toNumber(),
  }
  const evaluate = tensorEvaluator(graph, nodes, field, ({ op }, args) => op.exact(D, ...args))
  return evaluate(symbol => {
    const value = values.get(symbol) ?? NaN
    return { shape: symbol.shape, data: Array.isArray(value) ? (value as readonly (number | Decimal)[]).map(precise) : [precise(value as number | Decimal)] }
  }).map(({ data }) => Array.from(data))
}

function leaf(D: DecimalConstructor, node: Exclude<Node, Call>, values: ReadonlyMap<Sym, number | Decimal>): Decimal {
  const value = node.kind === 'const' ? node.value : values.get(node) ?? NaN
  return typeof value === 'number' ? decimalOf(D, value) : value
}

/** The arguments without which a call has no value, as far as its first argument is known. */
function neededArguments({ op, args }: Call, results: readonly (Decimal | undefined)[]): readonly Node[] {
  if (!op.lazy) return args
  const first = results[args[0]!.id]
  if (!first) return args.slice(0, 1)
  const holds = !first.isZero() && !first.isNaN()
  if (args.length === 2) return holds === (op !== or) ? args.slice(1) : []
  return [holds ? args[1]! : args[2]!]
}

/** How a function changes at a point: the differences to either side, and the one across, whose error is of second order in the step. */
export interface Slopes {
  readonly left: Decimal
  readonly right: Decimal
  readonly across: Decimal
}

/**
 * The derivative of a function of one variable by differences with a relative step of 10⁻²⁰. The function is handed decimals with as many
 * digits as its argument needs for that.
 */
export function slopes(f: (x: Decimal, digits: number) => Decimal, at: number): Slopes {
  const digits = defaultDigits + (at === 0 ? 0 : Math.max(0, -Math.floor(Math.log10(Math.abs(at)))))
  const D = decimals(digits)
  const x = decimalOf(D, at)
  const step = x.isZero() ? new D('1e-20') : x.abs().times('1e-20')
  const [below, here, above] = [f(x.minus(step), digits), f(x, digits), f(x.plus(step), digits)]
  return {
    left: here.minus(below).div(step),
    right: above.minus(here).div(step),
    across: above.minus(below).div(step.times(2)),
  }
}
