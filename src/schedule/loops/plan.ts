import { isBoolean, type Call, type Node } from '../../ir/node.js'
import { elements } from '../../ir/shape.js'
import { select } from '../../ops/control.js'
import { reshape, stack, concat, cumulate, table } from '../../ops/tensor/arrange.js'
import { contract, extentsOf, type ContractAttributes } from '../../ops/tensor/contract.js'
import { cofactors, determinant, inverse, solve } from '../../ops/tensor/linear.js'
import { accumulate, position, read } from '../../ops/tensor/read.js'
import { argMax, argMin, reduceMax, reduceMin, reduceSum } from '../../ops/tensor/reduce.js'
import { scan } from '../../ops/tensor/scan.js'
import type { Op } from '../../ir/op.js'

/** Which tensors of a scope get memory of their own; the others are worked out, element by element, in the loops that use them. */
export interface Plan {
  isStored(node: Node): boolean
}

/** So often an element may be worked out anew, and what one evaluation may cost then. Beyond `manyTimes` everything but moving numbers is stored. */
const manyTimes = 8
const dear = 4

/** An expression of more operations is cut in two: loops stay small enough for V8, and readable. */
const largestExpression = 48

/** Never worked out in place: they fill their memory by loops of their own. */
export const alwaysStored: ReadonlySet<Op> = new Set<Op>([accumulate, cumulate, stack, concat, solve, inverse, determinant, cofactors, scan])

/** Only move numbers about, or are constants. */
export const isMove = (node: Node): boolean => node.kind === 'call' && (node.op === read || node.op === position || node.op === reshape)

const reductions: ReadonlySet<Op> = new Set<Op>([reduceSum, reduceMax, reduceMin, argMax, argMin])

export const isReduction = (op: Op): boolean => reductions.has(op)

/**
 * Decides from the users down: how often each element would be worked out if it were not stored. `nodes` are what the scope needs, arguments
 * before users; `roots` are its results; `sources` lie in memory already.
 */
export function planScope(nodes: readonly Node[], roots: readonly Node[], isSource: (node: Node) => boolean, mustStore: (node: Node) => boolean): Plan {
  const evaluations = new Map<Node, number>()
  const stored = new Set<Node>()
  const needsMemory = new Set<Node>()
  const use = (node: Node, times: number) => evaluations.set(node, (evaluations.get(node) ?? 0) + times)
  const users = new Map<Node, number>()
  const addedUp = new Set<Node>()
  for (const node of nodes) {
    if (node.kind !== 'call') continue
    for (const arg of node.args) users.set(arg, (users.get(arg) ?? 0) + 1)
    if (node.op === accumulate) addedUp.add(node.args[0]!)
  }
  /** What is made of a sum that nothing else needs is stored in its place. */
  const endsSum = (node: Call) => node.args.some(arg => arg.kind === 'call' && arg.shape.length > 0 && (arg.op === contract || isReduction(arg.op)) && users.get(arg) === 1)
  const results = new Set(roots)
  for (const root of roots) use(root, 1)
  /** Products that are added up where they belong need no place of their own (windows of a convolution are many times the image). */
  const isAddedUp = (node: Call) => node.op === contract && users.get(node) === 1 && addedUp.has(node) && !results.has(node)

  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at]!
    if (node.kind !== 'call' || isSource(node)) continue
    const times = evaluations.get(node) ?? 0
    const isTensor = node.shape.length > 0
    if (isTensor && !isBoolean(node) && node.op !== table && (mustStore(node) || needsMemory.has(node) || (mustBeStored(node, times) && !isAddedUp(node)) || (times > 1 && !node.op.tensor && endsSum(node)))) stored.add(node)
    // Each element of what is stored is worked out once.
    const each = stored.has(node) || !isTensor ? 1 : times
    for (const [k, arg] of node.args.entries()) {
      if (arg.shape.length === 0) continue
      if (takesMemory(node, k)) needsMemory.add(arg)
      use(arg, each * readsOf(node, k) / elements(arg.shape))
    }
  }
  capExpressions(nodes, stored, isSource)
  return { isStored: node => stored.has(node) }
}

function mustBeStored(node: Call, times: number): boolean {
  const { op } = node
  if (alwaysStored.has(op)) return true
  if (isMove(node)) return false
  if (op === select && node.args[0]!.shape.length === 0) return !node.args.slice(1).every(arg => arg.kind !== 'call')
  if (isReduction(op)) return times > 1 || !endsInside(node)
  if (op === contract) return isProduct(node) ? times >= manyTimes : times > 1 || !sumsInside(node)
  return times >= manyTimes || (times > 1 && op.price >= dear)
}

/** How many numbers of argument k one evaluation of the whole node reads. */
function readsOf(node: Call, k: number): number {
  if (node.op === contract) return elements(extentsOf(node.attributes as ContractAttributes, node.args.map(arg => arg.shape)))
  return isReduction(node.op) ? elements(node.args[k]!.shape) : Math.max(elements(node.shape), node.op === accumulate ? elements(node.args[k]!.shape) : 1)
}

/** Arguments that are taken as they lie in memory. */
const takesMemory = ({ op }: Call, k: number): boolean =>
  op === reshape || op === solve || op === inverse || op === determinant || op === cofactors || (op === cumulate && k === 0) || op === scan

/** An outer product: nothing is summed. */
export const isProduct = (node: Call): boolean => {
  const attributes = node.attributes as ContractAttributes
  return attributes.out.length === extentsOf(attributes, node.args.map(arg => arg.shape)).length
}

/** The letter of a contraction over which the innermost loop best runs: along which the operands and the result lie without gaps. */
export function innermostLetter(node: Call): number {
  const { left, right, out } = node.attributes as ContractAttributes
  const extents = extentsOf(node.attributes as ContractAttributes, node.args.map(arg => arg.shape))
  const jumps = (letter: number) => [left, right, out].filter(letters => letters.includes(letter) && letters.at(-1) !== letter).length
  const sums = (letter: number) => (out.includes(letter) ? 1 : 0)
  const letters = [...extents.keys()].filter(letter => extents[letter]! > 1)
  if (letters.length === 0) return 0
  return letters.reduce((best, letter) => (jumps(letter) - jumps(best) || sums(letter) - sums(best)) < 0 ? letter : best)
}

/**
 * So few numbers that lie side by side are summed in registers, several at a time, if the sums are long enough to gain by it and short enough to stay
 * in the cache, through which they stride; else they are added to in memory, row after row.
 */
const shortRow = 16
const fewestTerms = 8
const mostTerms = 1024

/** True if a contraction is best computed one number of the result after the other. */
export function sumsInside(node: Call): boolean {
  const { out } = node.attributes as ContractAttributes
  const extents = extentsOf(node.attributes as ContractAttributes, node.args.map(arg => arg.shape))
  const last = innermostLetter(node)
  if (!out.includes(last)) return true
  const terms = extents.reduce((product, extent, letter) => (out.includes(letter) ? product : product * extent), 1)
  return extents[last]! <= shortRow && terms >= fewestTerms && terms <= mostTerms
}

/** True if a reduction runs along the last axis, hence along memory. */
export const endsInside = (node: Call): boolean => {
  if (node.op !== reduceSum || node.shape.length === 0) return true
  const { axes } = node.attributes as unknown as { readonly axes: readonly number[] }
  return axes.includes(node.args[0]!.shape.length - 1)
}

/** Stores what would make an expression too long. */
function capExpressions(nodes: readonly Node[], stored: Set<Node>, isSource: (node: Node) => boolean): void {
  const sizes = new Map<Node, number>()
  for (const node of nodes) {
    if (node.kind !== 'call' || isSource(node) || node.shape.length === 0) continue
    const size = node.args.reduce((sum, arg) => sum + (arg.shape.length === 0 || stored.has(arg) ? 0 : sizes.get(arg) ?? 0), isMove(node) ? 0 : 1)
    if (size > largestExpression && !stored.has(node) && !isBoolean(node)) stored.add(node)
    sizes.set(node, size)
  }
}
