import type { Call, Node } from '../../ir/node.js'
import { contract } from '../../ops/tensor/contract.js'
import { accumulate, position, read } from '../../ops/tensor/read.js'
import { argMax, argMin, reduceLogSumExp, reduceMax, reduceMin, reduceNorm, reduceSum } from '../../ops/tensor/reduce.js'
import type { ReduceAttributes } from '../../ops/tensor/reduce.js'
import type { Op } from '../../ir/op.js'
import { matrixForm } from './matrix.js'
import { classesBehind, pageOps } from './page.js'
import { readForm } from './reads.js'

/** Matrix algebra for people, or the functions of the language. */
export type Style = 'algebra' | 'language'

export interface Wholes {
  /** True if the value can be written without indices: `W·x`, not the sums of the columns of a matrix. */
  isWhole(node: Node): boolean
  /** True if what is written does not say its shape: one number, that stands for itself everywhere. */
  isSilent(node: Node): boolean
}

interface Judgement {
  readonly whole: boolean
  readonly silent: boolean
}

const reductions: ReadonlySet<Op> = new Set<Op>([reduceSum, reduceMax, reduceMin, reduceNorm, reduceLogSumExp, argMax, argMin])

export const isReduction = (op: Op): boolean => reductions.has(op)

/** Reductions that the language makes along a dimension of its choice. */
const alongDimension: ReadonlySet<Op> = new Set<Op>([reduceSum, reduceMax, reduceMin])

const plain: Judgement = { whole: true, silent: false }
const silent: Judgement = { whole: true, silent: true }
const byEntries: Judgement = { whole: false, silent: false }

export function createWholes(isNamed: (node: Node) => boolean, style: Style): Wholes {
  const known = new Map<Node, Judgement>()

  /** What the judgement of a node hangs on; undefined if nothing below matters. */
  function below(node: Node): readonly Node[] {
    if (node.kind !== 'call' || node.shape.length === 0 || isNamed(node)) return []
    const { op, args } = node
    if (op.tensor === undefined) return args.filter(arg => arg.shape.length > 0)
    if (op === contract && matrixForm(node)) return args
    if (op === read) return readForm(node) ? args.slice(0, 1) : []
    if (op === pageOps.slab) return args
    if (style === 'language' && alongDimension.has(op)) return args
    return []
  }

  function judge(node: Node): Judgement {
    if (node.kind !== 'call' || node.shape.length === 0 || isNamed(node)) return plain
    const { op } = node
    const found = below(node).map(arg => known.get(arg)!)
    const solid = found.every(({ whole, silent }) => whole && !silent)
    if (op.tensor === undefined && style === 'language' && node.args.some(arg => arg.shape.length > 0 && classesBehind(arg) !== undefined)) return byEntries
    if (op.tensor === undefined) return found.every(arg => arg.silent) ? silent : { whole: found.every(arg => arg.whole), silent: false }
    if (op === contract) return matrixForm(node) && solid ? plain : byEntries
    if (op === read) {
      const form = readForm(node)
      if (form?.kind === 'filled') return silent
      return form && solid ? plain : byEntries
    }
    if (op === pageOps.slab) return solid ? plain : byEntries
    if (isReduction(op)) return style === 'language' && alongDimension.has(op) && solid ? plain : byEntries
    return op === accumulate || op === position ? byEntries : plain
  }

  function judgement(root: Node): Judgement {
    const open = [root]
    for (let node = open.at(-1); node; node = open.at(-1)) {
      const missing = known.has(node) ? [] : below(node).filter(arg => !known.has(arg))
      if (missing.length > 0) { open.push(...missing); continue }
      if (!known.has(node)) known.set(node, judge(node))
      open.pop()
    }
    return known.get(root)!
  }

  return { isWhole: node => judgement(node).whole, isSilent: node => judgement(node).silent }
}

/** The axes of a reduction, and whether they are all that there are. */
export function reducedAxes({ args, attributes }: Call): { readonly axes: readonly number[]; readonly all: boolean } {
  const { axes } = attributes as ReduceAttributes
  return { axes, all: axes.length === args[0]!.shape.length }
}
