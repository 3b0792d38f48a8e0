import type { Call, Node } from '../../ir/node.js'
import { elements } from '../../ir/shape.js'
import { doubles, type Tensor } from '../../ir/tensor.js'
import { concat, reshape, stack, table, tableOf, type TableAttributes } from '../../ops/tensor/arrange.js'
import { contract } from '../../ops/tensor/contract.js'
import { accumulate, filled, read } from '../../ops/tensor/read.js'
import { reduceMax, reduceMin, reduceSum } from '../../ops/tensor/reduce.js'
import { exactly, lawGroup, type Site } from './law.js'

/** Only what every engine computes alike is folded, and what is not larger than what it was made of. */
const small = 16

/** Truth values have no tables; a choice by them is looked into so deep. */
const deepest = 8

/** The numbers of a constant tensor; undefined if it is none, or takes functions that engines differ in. */
function numbersOf(node: Node, depth = 0): Tensor<number> | undefined {
  if (node.kind === 'const') return { shape: [], data: [node.value] }
  if (node.kind === 'sym' || depth > deepest) return undefined
  if (node.op === table) return { shape: node.shape, data: (node.attributes as TableAttributes).data }
  if (!node.op.folds || (depth > 0 && node.op.type !== 'boolean')) return undefined
  const args = argumentsOf(node, depth + 1)
  return args && { shape: node.shape, data: Array.from({ length: elements(node.shape) }, (_, k) => node.op.value(...args.map(({ shape, data }) => data[shape.length === 0 ? 0 : k]!))) }
}

function argumentsOf({ args }: Call, depth: number): Tensor<number>[] | undefined {
  const found: Tensor<number>[] = []
  for (const arg of args) {
    const numbers = numbersOf(arg, depth)
    if (!numbers) return undefined
    found.push(numbers)
  }
  return found
}

const folding = [read, accumulate, reshape, concat, stack, contract, reduceSum, reduceMax, reduceMin]

function folded({ graph }: Site, call: Call): Node | undefined {
  const { op, args, shape } = call
  if (!args.some(arg => arg.kind === 'call') || elements(shape) > Math.max(small, ...args.map(arg => elements(arg.shape)))) return undefined
  const data = op.tensor ? ofTensors(call) : op.type === 'boolean' ? undefined : numbersOf(call)?.data
  if (!data) return undefined
  const numbers = Array.from(data)
  const [first] = numbers as [number]
  return numbers.every(each => Object.is(each, first)) ? filled(graph, graph.constant(first), shape) : tableOf(graph, shape, numbers)
}

function ofTensors(call: Call): ArrayLike<number> | undefined {
  const args = argumentsOf(call, 1)
  return args && call.op.tensor!.evaluate(args, call.attributes!, call.shape, { field: doubles, run: hasNoBody })
}

function hasNoBody(): never {
  throw new Error('a loop is not folded')
}

/** What is made of constants alone, with no function that engines differ in, is a constant. */
export const constants = lawGroup('constants', [
  exactly('of tensors', { says: '[1, 2] + [3, 4] = [4, 6]', of: folding, to: folded }),
  exactly('of elements', { shaped: true, says: '[1, 0] != 0 ? [1, 0] : 0 = [1, 0]', to: folded }),
])
