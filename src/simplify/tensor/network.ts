import type { Graph } from '../../ir/build.js'
import { isConst, type Call, type Node } from '../../ir/node.js'
import { axesOf, elements } from '../../ir/shape.js'
import { ops } from '../../ops/table.js'
import { reshaped } from '../../ops/tensor/arrange.js'
import { contract, contractOf } from '../../ops/tensor/contract.js'
import { accumulate, filled, isAffine, read, spread } from '../../ops/tensor/read.js'
import { keptAxes, reduceSum, sumOver } from '../../ops/tensor/reduce.js'
import { construct, scaled } from '../construct.js'
import { laidOf } from './places.js'

/** A factor of a product under a sum: each axis has a letter, none twice. */
export interface Factor {
  readonly node: Node
  readonly letters: readonly number[]
}

/**
 * Σ over the letters that `out` lacks of a product: what sums, contractions and products of tensors laid along one another are alike. Divisors
 * stand in the product with `divides`.
 */
export interface Network {
  readonly factors: readonly Factor[]
  readonly divisors: readonly Factor[]
  /** The factor that is a number. */
  readonly constant: number
  readonly extents: readonly number[]
  readonly out: readonly number[]
}

/** How far products are looked into: at factors laid along axes only, at scalar factors too, through all products, or through sums of products as well. */
export type Depth = 'laid' | 'scalars' | 'products' | 'sums'

/** More factors are not looked for. */
const mostFactors = 8

/** The network of Σ factors, taken apart. Letters of sums below are numbered on from those given. */
export function networkOf(graph: Graph, start: readonly Factor[], extents: readonly number[], out: readonly number[], depth: Depth): Network {
  const factors: Factor[] = []
  const divisors: Factor[] = []
  const all = [...extents]
  let constant = 1
  const work = start.map(factor => ({ ...factor, divides: false })).reverse()
  for (let next = work.pop(); next; next = work.pop()) {
    const { node, letters, divides } = next
    const push = (node: Node, letters: readonly number[], turned = false) => work.push({ node, letters: node.shape.length === 0 ? [] : letters, divides: divides !== turned })
    const parts = factors.length + divisors.length + work.length < mostFactors ? partsOf(graph, node, letters, divides ? 'products' : depth, all) : undefined
    if (parts && !isWithin(depth, node)) (divides ? divisors : factors).push({ node, letters })
    else if (parts) {
      constant *= parts.sign
      for (const part of [...parts.list].reverse()) push(part.node, part.letters, part.divides)
    }
    else if (node.kind === 'const' && node.value !== 0 && !(divides && !Number.isInteger(Math.log2(Math.abs(node.value))))) constant *= divides ? 1 / node.value : node.value
    else (divides ? divisors : factors).push({ node, letters })
  }
  return withoutIdentities({ factors, divisors, constant, extents: all, out })
}

/** Σⱼ δᵢⱼ·xⱼ is xᵢ: a letter that an identity sums over is the other one. */
function withoutIdentities(network: Network): Network {
  const { extents, out } = network
  let { factors, divisors } = network
  const sizes = [...extents]
  for (const identity of factors.filter(({ node }) => isIdentityMatrix(node))) {
    const { letters } = factors.find(({ node }) => node === identity.node)!
    const [kept, gone] = out.includes(letters[1]!) ? [letters[1]!, letters[0]!] : [letters[0]!, letters[1]!]
    const others = factors.filter(factor => factor.letters !== letters)
    const both = [...others, ...divisors].some(factor => factor.letters.includes(kept) && factor.letters.includes(gone))
    if (kept === gone || out.includes(gone) || both) continue
    const renamed = (list: readonly Factor[]) => list.map(({ node, letters }) => ({ node, letters: letters.map(letter => (letter === gone ? kept : letter)) }))
    factors = renamed(others)
    divisors = renamed(divisors)
    // Nothing is summed over it any more.
    sizes[gone] = 1
  }
  return { ...network, factors, divisors, extents: sizes }
}

/** Ones along the diagonal of a square matrix. */
function isIdentityMatrix(node: Node): boolean {
  if (node.kind !== 'call' || node.op !== accumulate || node.shape.length !== 2 || node.args.length !== 1) return false
  const [ones] = node.args as [Node]
  const isOne = ones.kind === 'call' && ones.op === read && ones.args.length === 1 && isConst(ones.args[0]!, 1)
  return isOne && ones.shape.length === 1 && node.shape.every(extent => extent === ones.shape[0]) &&
    accumulate.of(node).subscripts.every(subscript => isAffine(subscript) && subscript.offset === 0 && subscript.terms.length === 1 && subscript.terms[0]![1] === 1)
}

/** True for what is taken apart at that depth. */
const isWithin = (depth: Depth, node: Node): boolean =>
  depth === 'products' || depth === 'sums' ||
  (node.kind === 'call' && (node.op === read || (depth === 'scalars' && (node.op === ops.neg || node.args.some(arg => arg.shape.length === 0)))))

interface Parts {
  readonly sign: number
  readonly list: readonly (Factor & { readonly divides?: boolean })[]
}

/** The product that a factor is itself. */
function partsOf(graph: Graph, node: Node, letters: readonly number[], depth: Depth, extents: number[]): Parts | undefined {
  if (node.kind !== 'call') return undefined
  const [a, b] = node.args as [Node, Node]
  if (node.op === ops.neg) return { sign: -1, list: [{ node: a, letters }] }
  if (node.op === ops.mul) return { sign: 1, list: [{ node: a, letters }, { node: b, letters }] }
  if (node.op === ops.div) return { sign: 1, list: [{ node: a, letters }, { node: b, letters, divides: true }] }
  if (node.op === read && !read.of(node).padded) {
    const laid = laidOf(graph, node)
    return laid && { sign: 1, list: [{ node: laid.x, letters: laid.axes.map(axis => letters[axis]!) }] }
  }
  const fresh = (count: number, extentOf: (k: number) => number) => Array.from({ length: count }, (_, k) => extents.push(extentOf(k)) - 1)
  if (node.op === contract) {
    const { left, right, out } = contract.of(node)
    const summed = [...new Set([...left, ...right])].filter(letter => !out.includes(letter))
    if (summed.length > 0 && depth !== 'sums') return undefined
    const inner = fresh(summed.length, k => a.shape[left.indexOf(summed[k]!)]!)
    const named = (own: readonly number[]) => own.map(letter => (out.includes(letter) ? letters[out.indexOf(letter)]! : inner[summed.indexOf(letter)]!))
    return { sign: 1, list: [{ node: a, letters: named(left) }, { node: b, letters: named(right) }] }
  }
  if (node.op === reduceSum && depth === 'sums') {
    const { axes } = reduceSum.of(node)
    const inner = fresh(axes.length, k => a.shape[axes[k]!]!)
    const kept = keptAxes(a.shape, axes)
    return { sign: 1, list: [{ node: a, letters: axesOf(a.shape).map(axis => (axes.includes(axis) ? inner[axes.indexOf(axis)]! : letters[kept.indexOf(axis)]!)) }] }
  }
  return undefined
}

/** The node of a network: summed and multiplied in the order that does least, numbers and scalars where they meet fewest elements. */
export function assembled(graph: Graph, network: Network): Node {
  const { extents, out, divisors } = network
  const size = (letters: readonly number[]) => elements(letters.map(letter => extents[letter]!))
  const scalars = network.factors.filter(({ letters }) => letters.length === 0)
  const scalarDivisors = divisors.filter(({ letters }) => letters.length === 0)
  const tensors = withDivisors(graph, network.factors.filter(({ letters }) => letters.length > 0), divisors.filter(({ letters }) => letters.length > 0), extents)

  const missing = extents.map((_, letter) => letter).filter(letter => !out.includes(letter) && !tensors.some(({ letters }) => letters.includes(letter)))
  const constant = network.constant * size(missing)
  const scalar = product(graph, scalars.map(({ node }) => node))
  const divisor = product(graph, scalarDivisors.map(({ node }) => node))
  const scale = (node: Node): Node => {
    const times = scalar ? scaled(graph, constant, scalar)! : undefined
    const over = (top: Node) => (divisor ? construct(graph, ops.div, [top, divisor])! : top)
    if (times) return construct(graph, ops.mul, [over(times), node])!
    return node.kind === 'const' ? over(scaled(graph, constant, node)!) : divisor && node.shape.length > 0 && elements(node.shape) > 1 && constant !== 1
      ? construct(graph, ops.mul, [over(graph.constant(constant)), node])!
      : over(scaled(graph, constant, node)!)
  }
  if (tensors.length === 0) return filled(graph, scale(graph.constant(1)), out.map(letter => extents[letter]!))

  const sized = tensors.map(({ letters }) => size(letters))
  const smallest = sized.indexOf(Math.min(...sized))
  const needsScale = constant !== 1 || scalar || divisor
  const early = needsScale && sized[smallest]! < size(out)
  const list = early ? tensors.map((factor, k) => (k === smallest ? { ...factor, node: scale(factor.node) } : factor)) : tensors
  const made = multiplied(graph, list, extents, out)
  const result = needsScale && !early ? { ...made, node: scale(made.node) } : made
  return laidAlong(graph, result, out, extents)
}

const product = (graph: Graph, nodes: readonly Node[]): Node | undefined =>
  nodes.reduce<Node | undefined>((all, node) => (all ? construct(graph, ops.mul, [all, node]) : node), undefined)

/** Divisors put under a factor that has all their letters, or made factors of their own. */
function withDivisors(graph: Graph, factors: readonly Factor[], divisors: readonly Factor[], extents: readonly number[]): Factor[] {
  const list = [...factors]
  for (const divisor of divisors) {
    const at = list.findIndex(({ letters }) => divisor.letters.every(letter => letters.includes(letter)))
    const top = list[at]
    if (top) list[at] = { ...top, node: construct(graph, ops.div, [top.node, laidAlong(graph, divisor, top.letters, extents)])! }
    else list.push({ ...divisor, node: graph.call(ops.div, graph.constant(1), divisor.node) })
  }
  return list
}

/** The factor as a tensor whose axes are these letters, which are all of its own and more. */
function laidAlong(graph: Graph, { node, letters }: Factor, to: readonly number[], extents: readonly number[]): Node {
  return spread(graph, node, to.map(letter => extents[letter]!), letters.map(letter => to.indexOf(letter)))
}

/** Always the pair next that takes the fewest products, then leaves the fewest numbers. */
function multiplied(graph: Graph, start: readonly Factor[], extents: readonly number[], out: readonly number[]): Factor {
  let list = [...start]
  const size = (letters: readonly number[]) => elements(letters.map(letter => extents[letter]!))
  for (;;) {
    const counts = new Map<number, number>()
    for (const { letters } of list) for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    list = list.map(factor => summedAlone(graph, factor, letter => counts.get(letter) === 1 && !out.includes(letter)))
    const [first] = list
    if (list.length === 1) return first!

    let best: { p: number; q: number; cost: number; left: number } | undefined
    for (let p = 0; p < list.length; p++)
      for (let q = p + 1; q < list.length; q++) {
        const union = [...new Set([...list[p]!.letters, ...list[q]!.letters])]
        const remains = union.filter(letter => out.includes(letter) || list.some(({ letters }, k) => k !== p && k !== q && letters.includes(letter)))
        const [cost, left] = [size(union), size(remains)]
        if (!best || cost < best.cost || (cost === best.cost && left < best.left)) best = { p, q, cost, left }
      }
    const { p, q } = best!
    const [a, b] = [list[p]!, list[q]!]
    const others = list.filter((_, k) => k !== p && k !== q)
    list = [pairOf(graph, a, b, letter => out.includes(letter) || others.some(({ letters }) => letters.includes(letter)), out, extents), ...others]
  }
}

function summedAlone(graph: Graph, { node, letters }: Factor, isAlone: (letter: number) => boolean): Factor {
  const axes = axesOf(node.shape).filter(axis => isAlone(letters[axis]!))
  return axes.length === 0 ? { node, letters } : { node: sumOf(graph, node, axes), letters: letters.filter(letter => !isAlone(letter)) }
}

/** A sum over axes; along an axis of extent 1 there is nothing to add. */
function sumOf(graph: Graph, x: Node, axes: readonly number[]): Node {
  const long = axes.filter(axis => x.shape[axis] !== 1)
  if (long.length === axes.length) return sumOver(graph, x, axes)
  return reshaped(graph, sumOver(graph, x, long), keptAxes(x.shape, axes).map(axis => x.shape[axis]!))
}

function pairOf(graph: Graph, a: Factor, b: Factor, stays: (letter: number) => boolean, out: readonly number[], extents: readonly number[]): Factor {
  const union = [...new Set([...a.letters, ...b.letters])]
  const remain = union.filter(stays)
  if (remain.length === union.length) {
    const contains = (p: Factor, q: Factor) => q.letters.every(letter => p.letters.includes(letter))
    const whole = contains(a, b) ? a : contains(b, a) ? b : undefined
    if (whole) {
      const [p, q] = [a, b].map(factor => laidAlong(graph, factor, whole.letters, extents)) as [Node, Node]
      return { node: construct(graph, ops.mul, [p, q])!, letters: whole.letters }
    }
  }
  const letters = [...out.filter(letter => remain.includes(letter)), ...remain.filter(letter => !out.includes(letter))]
  return { node: contraction(graph, a, b, letters), letters }
}

/**
 * The contraction with its operands in order: the one whose own letter comes first in the result stands on the left; if only one has letters
 * of its own it is the left one, as a matrix stands before a vector; else the older.
 */
export function contraction(graph: Graph, a: Factor, b: Factor, out: readonly number[]): Node {
  if (a.node === b.node && out.length === 0 && a.letters.every((letter, k) => letter === b.letters[k]))
    return sumOver(graph, construct(graph, ops.powWhole, [a.node, graph.constant(2)])!, axesOf(a.node.shape))
  const own = (p: Factor, q: Factor) => out.findIndex(letter => p.letters.includes(letter) && !q.letters.includes(letter))
  const [first, second] = [own(a, b), own(b, a)]
  const isInOrder = first >= 0 && second >= 0 ? first < second : first >= 0 || second >= 0 ? first >= 0 : a.node.id <= b.node.id
  const [left, right] = isInOrder ? [a, b] : [b, a]
  return contractOf(graph, left.node, left.letters, right.node, right.letters, out)
}

/** Σx over axes, in the form that its sum laws give at once. */
export function summed(graph: Graph, x: Node, axes: readonly number[]): Node {
  if (axes.length === 0) return x
  return assembled(graph, networkOf(graph, [{ node: x, letters: axesOf(x.shape) }], x.shape, keptAxes(x.shape, axes), 'laid'))
}

/** The network that a call is, if it is one. */
export function networkOfCall(graph: Graph, call: Call, depth: Depth): Network | undefined {
  const [a, b] = call.args as [Node, Node]
  if (call.op === reduceSum) {
    const { axes } = reduceSum.of(call)
    return networkOf(graph, [{ node: a, letters: axesOf(a.shape) }], a.shape, keptAxes(a.shape, axes), depth)
  }
  if (call.op === contract) {
    const { left, right, out } = contract.of(call)
    const extents: number[] = []
    for (const [k, letter] of left.entries()) extents[letter] = a.shape[k]!
    for (const [k, letter] of right.entries()) extents[letter] = b.shape[k]!
    return networkOf(graph, [{ node: a, letters: left }, { node: b, letters: right }], extents, out, depth)
  }
  return networkOf(graph, [{ node: call, letters: axesOf(call.shape) }], call.shape, axesOf(call.shape), depth)
}
