import { constantTensor } from '../../formula/constants.js'
import type { Call, Node } from '../../ir/node.js'
import { elements } from '../../ir/shape.js'
import { concat, reshape, stack, table, tableOf } from '../../ops/tensor/arrange.js'
import { contract } from '../../ops/tensor/contract.js'
import { accumulate, filled, read } from '../../ops/tensor/read.js'
import { reduceMax, reduceMin, reduceSum } from '../../ops/tensor/reduce.js'
import { exactly, lawGroup, type Site } from './law.js'

/** Only what every engine computes alike is folded, and what is not larger than what it was made of. */
const small = 16

/** Truth values have no tables; a choice by them is looked into so deep. */
const deepest = 8

/** True for numbers and tables, and for truth values made of them by what every engine computes alike. */
const isKnown = (node: Node, depth = 0): boolean =>
  node.kind === 'const' || (node.kind === 'call' && (node.op === table ||
    (depth < deepest && node.op.type === 'boolean' && node.op.folds && node.args.every(arg => isKnown(arg, depth + 1)))))

const folding = [read, accumulate, reshape, concat, stack, contract, reduceSum, reduceMax, reduceMin]

function folded({ graph }: Site, call: Call): Node | undefined {
  const { op, args, shape } = call
  if (!(op.tensor ?? (op.folds && op.type !== 'boolean')) || !args.some(arg => arg.kind === 'call') || elements(shape) > Math.max(small, ...args.map(arg => elements(arg.shape)))) return undefined
  const numbers = args.every(arg => isKnown(arg)) ? Array.from(constantTensor(call)?.data ?? []) : []
  if (numbers.length === 0) return undefined
  const [first] = numbers as [number]
  return numbers.every(each => Object.is(each, first)) ? filled(graph, graph.constant(first), shape) : tableOf(graph, shape, numbers)
}

/** What is made of constants alone, with no function that engines differ in, is a constant. */
export const constants = lawGroup('constants', [
  exactly('of tensors', { says: '[1, 2] + [3, 4] = [4, 6]', of: folding, to: folded }),
  exactly('of elements', { shaped: true, says: '[1, 0] != 0 ? [1, 0] : 0 = [1, 0]', to: folded }),
])
