import type { Call, Node } from '../ir/node.js'
import { ops } from '../ops/table.js'
import { addSigned, scaled, splitCoefficient, type Maker, type Signed } from './construct.js'

/** The two families of operators that are chained: sums of terms, products of factors. A minus belongs to both. */
export type Chain = 'sum' | 'product'

/** How many members of a chain are looked at together; longer chains are taken in pieces of this width, so that the work stays linear. */
export const widest = 64

/** By index of an op. Every node of a program is asked again and again. */
const chains: (Chain | undefined)[] = []
for (const op of [ops.add, ops.sub]) chains[op.index] = 'sum'
for (const op of [ops.mul, ops.div]) chains[op.index] = 'product'

/** The chain whose root a node may be. A minus belongs to the chain that it stands before. */
export function chainOf(node: Node): Chain | undefined {
  if (node.kind !== 'call') return undefined
  if (node.op === ops.neg) return chainOf(node.args[0]!)
  return chains[node.op.index]
}

/** True for what may hang between the root of a chain of its shape and its leaves: a scalar factor of a tensor is a leaf, whatever it is itself. */
export const mayLink = (chain: Chain, node: Node): node is Call =>
  node.kind === 'call' && (node.op === ops.neg || chains[node.op.index] === chain)

/**
 * A chain as its members see it: the leaves, each with its sign (of a sum) or exponent ±1 (of a product), and how the links combine them.
 * The graph itself stays binary and shared; only links that nobody else uses are looked through.
 */
export interface View {
  readonly chain: Chain
  readonly leaves: readonly Leaf[]
  /** Leaves and links in the order of a stack machine. */
  readonly program: readonly (Leaf | Call)[]
}

export interface Leaf {
  readonly kind: 'leaf'
  readonly node: Node
  readonly sign: 1 | -1
}

export function viewChain(chain: Chain, root: Call, isLink: (node: Node) => boolean, widest = Infinity): View {
  const isInner = (node: Node): node is Call => node.shape.length === root.shape.length && mayLink(chain, node) && isLink(node)
  const [a, b] = root.args as [Node, Node?]
  // Most chains are of two members.
  if (b && !isInner(a) && !isInner(b)) {
    const pair: Leaf[] = [{ kind: 'leaf', node: a, sign: 1 }, { kind: 'leaf', node: b, sign: root.op === ops.sub || root.op === ops.div ? -1 : 1 }]
    return { chain, leaves: pair, program: [...pair, root] }
  }

  const leaves: Leaf[] = []
  const program: (Leaf | Call)[] = []
  const stack: Node[] = [root]
  const signs: (1 | -1)[] = [1]
  for (let node = stack.pop(); node; node = stack.pop()) {
    const sign = signs.pop()!
    if (node === root || (leaves.length + stack.length < widest && isInner(node))) {
      const { op, args } = node as Call
      program.push(node as Call)
      const opposite = sign > 0 ? -1 : 1
      const inner = chain === 'sum' && op === ops.neg ? opposite : sign
      stack.push(args[0]!)
      signs.push(inner)
      if (args[1]) {
        stack.push(args[1])
        signs.push(op === ops.sub || op === ops.div ? opposite : sign)
      }
    } else {
      const leaf: Leaf = { kind: 'leaf', node, sign }
      leaves.push(leaf)
      program.push(leaf)
    }
  }
  leaves.reverse()
  program.reverse()
  return { chain, leaves, program }
}

/** What a leaf is replaced by: `factor·node` in a sum; `node^±1` in a product; nothing at all. */
export type Edits = ReadonlyMap<Leaf, { readonly factor: number; readonly node: Node } | undefined>

/** A sum with some leaves replaced or left out. What is between untouched leaves stays as it was. */
export function rebuildSum(make: Maker, view: View, edits: Edits): Node {
  const stack: (Signed | undefined)[] = []
  for (const step of view.program) {
    if (step.kind === 'leaf') {
      stack.push(edits.has(step) ? signedTerm(make, step, edits.get(step)) : { sign: 1, node: step.node })
      continue
    }
    const right = step.op === ops.neg ? undefined : stack.pop()
    const left = stack.pop()
    if (step.op === ops.neg) stack.push(flip(left))
    else {
      const second = step.op === ops.sub ? flip(right) : right
      stack.push(left && second ? addSigned(make, left, second) : left ?? second)
    }
  }
  const root = stack[0]
  return root ? (root.sign > 0 ? root.node : scaled(make, -1, root.node)!) : make.constant(0)
}

const flip = (term: Signed | undefined): Signed | undefined => term && { sign: term.sign > 0 ? -1 : 1, node: term.node }

/** Edits speak of the whole sum, the stack machine of the place where the leaf stands: its sign there is already in the links. */
function signedTerm(make: Maker, leaf: Leaf, edit: { factor: number; node: Node } | undefined): Signed | undefined {
  if (!edit) return undefined
  const [coefficient, rest] = splitCoefficient(edit.node)
  const factor = edit.factor * leaf.sign * coefficient
  if (factor === 0) return undefined
  return { sign: factor < 0 ? -1 : 1, node: scaled(make, Math.abs(factor), rest)! }
}

/** A quotient under construction; a missing part is 1. */
interface Quotient {
  readonly top: Node | undefined
  readonly bottom: Node | undefined
}

/** A product with some leaves replaced or left out, times a constant: one division at most, the constant in front. */
export function rebuildProduct(make: Maker, view: View, edits: Edits, constant: Ratio): Node {
  const times = (p: Node | undefined, q: Node | undefined) => (p && q ? make.call(ops.mul, p, q)! : p ?? q)
  const stack: Quotient[] = []
  for (const step of view.program) {
    if (step.kind === 'leaf') {
      stack.push(quotient(step, edits.has(step) ? edits.get(step) : { factor: step.sign, node: step.node }))
      continue
    }
    if (step.op === ops.neg) continue
    const q = stack.pop()!
    const p = stack.pop()!
    stack.push(step.op === ops.mul
      ? { top: times(p.top, q.top), bottom: times(p.bottom, q.bottom) }
      : { top: times(p.top, q.bottom), bottom: times(p.bottom, q.top) })
  }
  const { top, bottom } = stack[0]!
  const { divisor } = constant
  const bare = constant.factor === -1 && top !== undefined
  const factor = bare ? 1 : constant.factor
  const above = top ? scaled(make, factor, top)! : make.constant(factor)
  const below = divisor === 1 ? bottom : bottom ? scaled(make, divisor, bottom)! : make.constant(divisor)
  const result = below ? make.call(ops.div, above, below)! : above
  return bare ? scaled(make, -1, result)! : result
}

/** Edits speak of the exponent in the whole product; where the leaf stands, the divisions around it turn it over again. */
function quotient(leaf: Leaf, edit: { factor: number; node: Node } | undefined): Quotient {
  if (!edit) return { top: undefined, bottom: undefined }
  return edit.factor * leaf.sign > 0 ? { top: edit.node, bottom: undefined } : { top: undefined, bottom: edit.node }
}

/** A constant of a product; a divisor that is there stays where its reciprocal is no double. */
export interface Ratio {
  readonly factor: number
  readonly divisor: number
}

export function ratio(above: number, below: number): Ratio {
  const inverse = below / above
  if (below !== 1 && Number.isInteger(inverse) && !Number.isInteger(Math.log2(Math.abs(inverse))) && inverse * above === below)
    return { factor: Math.sign(inverse), divisor: Math.abs(inverse) }
  return { factor: above / below, divisor: 1 }
}

/** The constants among the factors, multiplied; −1 for each minus among the links. */
export function constantOf(view: View): { above: number; below: number } {
  let above = 1
  let below = 1
  for (const { node, sign } of view.leaves) {
    if (node.kind !== 'const') continue
    if (sign > 0) above *= node.value
    else below *= node.value
  }
  for (const step of view.program) if (step.kind === 'call' && step.op === ops.neg) above = -above
  return { above, below }
}
