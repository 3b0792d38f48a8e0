import type { Const, Node } from '../ir/node.js'
import type { Op } from '../ir/op.js'
import { ops } from '../ops/table.js'

/**
 * How nodes come to be while rules are applied. `call` either makes a node or only looks whether it is there (then everything below may
 * come out undefined): the same code builds a right side and finds out what `−x` would be called.
 */
export interface Maker {
  constant(value: number): Node
  call(op: Op, ...args: Node[]): Node | undefined
}

/** A node with its sign apart: `sign·node`. */
export interface Signed {
  readonly sign: 1 | -1
  readonly node: Node
}

const isPowerOfTwo = (value: number) => {
  const exponent = Math.log2(Math.abs(value))
  return Number.isInteger(exponent) && Math.abs(exponent) < 500
}

/** The normal form of factor·node: one coefficient, in front; a minus alone is a `neg`; −(a − b) is b − a. */
export function scaled(make: Maker, factor: number, node: Node): Node | undefined {
  if (node.kind === 'const') return make.constant(factor * node.value)
  if (factor === 1) return node
  if (node.kind === 'call') {
    const [a, b] = node.args as [Node, Node]
    if (node.op === ops.neg) return scaled(make, -factor, a)
    if (node.op === ops.mul && a.kind === 'const') return scaled(make, factor * a.value, b)
    if (node.op === ops.mul && b.kind === 'const') return scaled(make, factor * b.value, a)
    if (node.op === ops.sub && factor === -1) return make.call(ops.sub, b, a)
    if (node.op === ops.div && a.kind === 'const') return make.call(ops.div, make.constant(factor * a.value), b)
    if (node.op === ops.div && b.kind === 'const' && Number.isInteger(factor / b.value)) return scaled(make, factor / b.value, a)
    if (node.op === ops.div && coefficientOf(a) !== 1) {
      const top = scaled(make, factor, a)
      return top && make.call(ops.div, top, b)
    }
  }
  if (factor === 0) return make.constant(0)
  return factor === -1 ? make.call(ops.neg, node) : make.call(ops.mul, make.constant(factor), node)
}

/** The constant in front of a node, a minus being −1. */
export function coefficientOf(node: Node): number {
  if (node.kind !== 'call') return 1
  const [a, b] = node.args
  if (node.op === ops.neg) return -1
  if (node.op !== ops.mul) return 1
  return a!.kind === 'const' ? a!.value : b!.kind === 'const' ? b!.value : 1
}

/** All that stands in front of the rest, multiplied. */
export function wholeCoefficientOf(node: Node): number {
  let coefficient = 1
  let rest = node
  for (let inner = withoutCoefficient(rest); inner !== rest; inner = withoutCoefficient(rest)) {
    coefficient *= coefficientOf(rest)
    rest = inner
  }
  return coefficient
}

/** A node as coefficient·rest: what sums are collected by. */
export const splitCoefficient = (node: Node): readonly [coefficient: number, rest: Node] => [wholeCoefficientOf(node), restOf(node)]

/** What stands behind a minus or a constant factor; the node itself if it has none. */
function withoutCoefficient(node: Node): Node {
  if (node.kind !== 'call') return node
  const [a, b] = node.args
  if (node.op === ops.neg) return a!
  if (node.op !== ops.mul) return node
  return a!.kind === 'const' ? b! : b!.kind === 'const' ? a! : node
}

/** The rest of coefficient·rest. */
export function restOf(node: Node): Node {
  let rest = node
  for (let inner = withoutCoefficient(rest); inner !== rest; inner = withoutCoefficient(rest)) rest = inner
  return rest
}

/** p + q: no minus is left where a subtraction will do, and a sum of negatives is the negative of a sum. */
export function addSigned(make: Maker, p: Signed, q: Signed): Signed | undefined {
  const [left, right] = [positiveConstant(make, p), positiveConstant(make, q)]
  const node =
    left.sign === right.sign ? make.call(ops.add, left.node, right.node)
    : left.sign > 0 ? make.call(ops.sub, left.node, right.node)
    : make.call(ops.sub, right.node, left.node)
  return node && { sign: left.sign < 0 && right.sign < 0 ? -1 : 1, node }
}

const positiveConstant = (make: Maker, { sign, node }: Signed): Signed =>
  node.kind === 'const' && node.value < 0 ? { sign: sign > 0 ? -1 : 1, node: make.constant(-node.value) } : { sign, node }

/** A call with nothing done to it but folding: what bit-for-bit rules are built with. */
export function constructExactly(make: Maker, op: Op, args: readonly Node[]): Node | undefined {
  const folded = foldConstants(op, args)
  return folded === undefined ? make.call(op, ...args) : make.constant(folded)
}

/** A call in the form that rules count on: constants folded, signs and coefficients in front, whole powers as such. */
export function construct(make: Maker, op: Op, args: readonly Node[]): Node | undefined {
  const [a, b] = args as [Node, Node]
  const folded = foldConstants(op, args)
  if (folded !== undefined) return make.constant(folded)
  switch (op) {
    case ops.neg: return scaled(make, -1, a)
    case ops.mul:
      if (a.kind === 'const') return scaled(make, a.value, b)
      if (b.kind === 'const') return scaled(make, b.value, a)
      break
    case ops.div:
      if (b.kind === 'const' && (isPowerOfTwo(b.value) || Number.isInteger(coefficientOf(a) / b.value))) return scaled(make, 1 / b.value, a)
      break
    case ops.add:
    case ops.sub: {
      if (isZero(b)) return a
      if (isZero(a)) return op === ops.add ? b : scaled(make, -1, b)
      const sum = addSigned(make, signed(make, a), signed(make, b, op === ops.sub ? -1 : 1))
      return sum && (sum.sign > 0 ? sum.node : scaled(make, -1, sum.node))
    }
    case ops.pow:
    case ops.powWhole:
      if (b.kind !== 'const' || !Number.isInteger(b.value)) break
      return b.value === 1 ? a : b.value === 0 ? make.constant(1) : make.call(ops.powWhole, a, b)
  }
  return make.call(op, ...args)
}

const isZero = (node: Node) => node.kind === 'const' && node.value === 0

/** A bare minus in front becomes a sign; other coefficients stay where they are. */
function signed(make: Maker, node: Node, sign: 1 | -1 = 1): Signed {
  const negative = node.kind === 'call' && node.op === ops.neg
  return negative ? { sign: sign > 0 ? -1 : 1, node: node.args[0]! } : positiveConstant(make, { sign, node })
}

/** The value of a call of constants, if every engine computes the same bits for it. */
export function foldConstants(op: Op, args: readonly Node[]): number | undefined {
  if (!op.folds || (op === ops.powWhole && args[1]!.kind === 'const' && Math.abs(args[1]!.value) > 16)) return undefined
  for (const arg of args) if (arg.kind !== 'const') return undefined
  return op.value(...args.map(arg => (arg as Const).value))
}
