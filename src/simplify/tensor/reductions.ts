import { isCall, isConst, type Call, type Node } from '../../ir/node.js'
import { axesOf, elements } from '../../ir/shape.js'
import type { Op } from '../../ir/op.js'
import { ops } from '../../ops/table.js'
import { concat, cumulate, reshape, reshaped, stack } from '../../ops/tensor/arrange.js'
import { contract } from '../../ops/tensor/contract.js'
import { accumulate, read, spread } from '../../ops/tensor/read.js'
import { keptAxes, reduceLogSumExp, reduceMax, reduceMin, reduceNorm, reduceOver, reduceSum, type ReduceAttributes } from '../../ops/tensor/reduce.js'
import { construct, scaled, splitCoefficient } from '../construct.js'
import { scalarBehind } from './broadcasts.js'
import { benignly, exactly, lawGroup, type Site } from './law.js'
import { laidOf } from './places.js'
import { summed } from './network.js'

const axesReduced = (call: Call): readonly number[] => (call.attributes as ReduceAttributes).axes

/** The largest of one number is the number. */
function overOne({ graph }: Site, call: Call): Node | undefined {
  const [x] = call.args as [Node]
  const axes = axesReduced(call)
  const long = axes.filter(axis => x.shape[axis] !== 1)
  if (long.length === axes.length) return undefined
  const shorter = long.length > 0 ? reduceOver(graph, call.op as typeof reduceMax, x, long) : call.op === reduceNorm ? graph.call(ops.abs, x) : x
  return reshaped(graph, shorter, call.shape)
}

/** The largest of what is the same along an axis. */
function ofLaid({ graph }: Site, call: Call): Node | undefined {
  const [inner] = call.args as [Node]
  const axes = axesReduced(call)
  const laid = isCall(inner, read) && !read.of(inner).padded ? laidOf(graph, inner) : undefined
  if (!laid || axes.every(axis => laid.axes.includes(axis))) return undefined
  const own = axesOf(laid.x.shape).filter(k => axes.includes(laid.axes[k]!))
  const rest = own.length > 0 ? reduceOver(graph, call.op as typeof reduceMax, laid.x, own) : laid.x
  const kept = keptAxes(inner.shape, axes)
  const letters = laid.axes.filter(axis => !axes.includes(axis))
  return spread(graph, rest, call.shape, letters.map(axis => kept.indexOf(axis)))
}

/** max(−x) → −min(x): the first of the largest is the first of the smallest. */
const turned = (to: Op) => ({ graph }: Site, call: Call): Node | undefined => {
  const [inner] = call.args as [Node]
  return isCall(inner, ops.neg) ? graph.call(ops.neg, reduceOver(graph, to as typeof reduceMax, inner.args[0]!, axesReduced(call))) : undefined
}

/** ‖c·x‖ → |c|·‖x‖, ‖ |x| ‖ → ‖x‖. */
function ofMultiple({ graph }: Site, call: Call): Node | undefined {
  const [x] = call.args as [Node]
  if (x.kind !== 'call') return undefined
  if (x.op === ops.abs) return graph.remake(call, [x.args[0]!])
  const [factor, rest] = splitCoefficient(x)
  if (factor !== 1 && factor !== 0) return scaled(graph, Math.abs(factor), graph.remake(call, [rest]))
  if (x.op !== ops.mul && x.op !== ops.div) return undefined
  const [a, b] = x.args as [Node, Node]
  const [s, v] = b.shape.length === 0 ? [b, a] : a.shape.length === 0 && x.op === ops.mul ? [a, b] : []
  return s && v && v.shape.length > 0 ? graph.call(x.op, graph.remake(call, [v]), graph.call(ops.abs, s)) : undefined
}

/** ‖x‖² → Σx²: no root is taken, and at 0 nothing is chosen. */
function square({ graph }: Site, { args }: Call): Node | undefined {
  const [length, exponent] = args as [Node, Node]
  if (!isCall(length, reduceNorm) || exponent.kind !== 'const' || exponent.value % 2 !== 0 || exponent.value <= 0) return undefined
  const squares = construct(graph, ops.powWhole, [length.args[0]!, graph.constant(2)])!
  return construct(graph, ops.powWhole, [summed(graph, squares, axesReduced(length)), graph.constant(exponent.value / 2)])
}

/** Nothing comes of nothing. */
function ofZero({ graph }: Site, call: Call): Node | undefined {
  const isZero = (node: Node) => isConst(scalarBehind(node) ?? node, 0)
  const operands = call.op === concat || call.op === stack ? call.args : call.op === contract ? [] : call.args.slice(0, 1)
  const vanishes = call.op === contract ? call.args.some(isZero) : operands.length > 0 && operands.every(isZero)
  return vanishes ? graph.constant(0) : undefined
}

/** The same scalar in every place is that scalar laid out. */
function ofSameScalars(_: Site, call: Call): Node | undefined {
  const scalars = call.args.map(arg => (arg.shape.length === 0 ? arg : scalarBehind(arg)))
  const [first] = scalars
  return first && call.args.length > 1 && elements(call.shape) > 1 && scalars.every(scalar => scalar === first) ? first : undefined
}

const reductions = [reduceMax, reduceMin, reduceNorm, reduceLogSumExp]

export const reductionLaws = lawGroup('reduce', [
  benignly('over one',       { says: 'max of one number = the number', of: reductions, to: overOne }),
  exactly('of laid out',     { says: 'max of what is the same along an axis', of: [reduceMax, reduceMin], to: ofLaid }),
  exactly('max of minus',    { says: 'max(−x) = −min(x)', of: [reduceMax], to: turned(reduceMin) }),
  exactly('min of minus',    { says: 'min(−x) = −max(x)', of: [reduceMin], to: turned(reduceMax) }),
  benignly('norm of multiple', { says: '‖c·x‖ = |c|·‖x‖', of: [reduceNorm], to: ofMultiple }),
  benignly('square of norm', { says: '‖x‖² = sum(x.^2)', of: [ops.powWhole], to: square }),
  benignly('of zero',        { says: 'a sum of zeros = 0', of: [read, reshape, accumulate, contract, reduceSum, cumulate, concat, stack], to: ofZero }),
  exactly('same scalars',    { says: '[s, s, s] = s laid out', of: [stack, concat], to: ofSameScalars }),
])
