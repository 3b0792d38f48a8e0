import type { Call, Node } from '../ir/node.js'
import { ops } from '../ops/table.js'
import { coefficientOf } from './construct.js'

/**
 * What is to be seen at a glance one and two steps below a node, in 32 bits: which ops (several to a bit), and whether there is a constant, one
 * that is 0 or 1, a minus or the same argument twice. What is not in it is certainly missing. Nearly all attempts of rules fail for want of
 * something that they name, and this says so before any search.
 */
export type Screen = number

export const aConstant: Screen = 1
export const aMinus: Screen = 2
export const theSameTwice: Screen = 4
export const aNeutral: Screen = 8
const firstOfOps = 4

/** What a constant is seen as: rules that name 0 or 1 have no use for any other coefficient. */
export const screenOfConstant = (value: number): Screen => aConstant | (value < 0 ? aMinus : 0) | (value === 0 || value === 1 ? aNeutral : 0)

/** By index, the ops that stand for each other where the matcher looks (a − b for b − a, −2·x for −x, x² for x·x): a screen does not tell them. */
const untold: boolean[] = []
for (const op of [ops.neg, ops.add, ops.sub, ops.mul, ops.div, ops.pow, ops.powWhole]) untold[op.index] = true

/** The op of a node itself. */
export const screenOf = (node: Node): Screen =>
  node.kind === 'call' && !untold[node.op.index] ? 1 << firstOfOps + node.op.index % (32 - firstOfOps) : 0

/** What stands below a node. Plain loops: every node of a program comes by. */
export function screenBelow(call: Call): Screen {
  let screen = signsBelow(call)
  for (const arg of call.args) {
    if (arg.kind !== 'call') continue
    screen |= screenOf(arg)
    for (const below of arg.args) screen |= screenOf(below)
  }
  return screen
}

/** The part of a screen that is no op. Rules of sums and products need nothing else, and those are most calls. */
export const signs = aConstant | aMinus | theSameTwice | aNeutral

export function signsBelow({ args }: Call): Screen {
  let screen = args.length > 1 && args[0] === args[1] ? theSameTwice : 0
  for (const arg of args) {
    if (arg.kind === 'const') screen |= screenOfConstant(arg.value)
    else if (coefficientOf(arg) < 0) screen |= aMinus
  }
  return screen
}

/** True if everything that is needed is there. */
export const passes = (needed: Screen, there: Screen): boolean => (needed & ~there) === 0
