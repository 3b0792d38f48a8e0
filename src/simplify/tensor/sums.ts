import type { Graph } from '../../ir/build.js'
import { isCall, type Call, type Node } from '../../ir/node.js'
import { axesOf, elements } from '../../ir/shape.js'
import { ops } from '../../ops/table.js'
import { reshape, reshaped } from '../../ops/tensor/arrange.js'
import { contract } from '../../ops/tensor/contract.js'
import { inverse, solveFor } from '../../ops/tensor/linear.js'
import { accumulate, permute } from '../../ops/tensor/read.js'
import { keptAxes, reduceSum, sumOver } from '../../ops/tensor/reduce.js'
import { isPlainRead, scalarBehind } from './broadcasts.js'
import { benignly, lawGroup, stably, type Site } from './law.js'
import { assembled, networkOfCall, summed, type Depth } from './network.js'
import { isInside, isSameButForUnits } from './places.js'

const asNetwork = (depth: Depth) => ({ graph }: Site, call: Call): Node | undefined => {
  const network = networkOfCall(graph, call, depth)
  return network && assembled(graph, network)
}

/** Along an axis of extent 1 there is nothing to add up. */
function overOne({ graph }: Site, call: Call): Node | undefined {
  const [x] = call.args as [Node]
  const { axes } = reduceSum.of(call)
  const long = axes.filter(axis => x.shape[axis] !== 1)
  return long.length < axes.length ? reshaped(graph, sumOver(graph, x, long), call.shape) : undefined
}

/** ΣΣx → Σx over the axes of both. */
function ofSum({ graph }: Site, call: Call): Node | undefined {
  const [inner] = call.args as [Node]
  if (!isCall(inner, reduceSum)) return undefined
  const [x] = inner.args as [Node]
  const { axes } = reduceSum.of(inner)
  const kept = keptAxes(x.shape, axes)
  return sumOver(graph, x, [...axes, ...reduceSum.of(call).axes.map(axis => kept[axis]!)].sort((p, q) => p - q))
}

/** A sum of everything does not ask in what shape it comes, nor where it was put, if it was put anywhere. */
function ofAll({ graph }: Site, call: Call): Node | undefined {
  const [inner] = call.args as [Node]
  if (call.shape.length > 0 || inner.kind !== 'call') return undefined
  const [x, ...indices] = inner.args
  const wherever = inner.op === reshape || (inner.op === accumulate && indices.length === 0 && isInside(inner.shape, x!.shape, accumulate.of(inner).subscripts))
  return wherever ? sumOver(graph, x!, axesOf(x!.shape)) : undefined
}

/** A sum of rows and columns that only stand in another shape: Σ reshape(x) for axes of extent 1 added or taken off. */
function ofReshape({ graph }: Site, call: Call): Node | undefined {
  const [inner] = call.args as [Node]
  if (!isCall(inner, reshape) || !isSameButForUnits(inner.shape, inner.args[0]!.shape)) return undefined
  const [x] = inner.args as [Node]
  const { axes } = reduceSum.of(call)
  const long = axesOf(inner.shape).filter(axis => inner.shape[axis] !== 1)
  const own = axesOf(x.shape).filter(axis => x.shape[axis] !== 1)
  const wanted = axes.filter(axis => long.includes(axis)).map(axis => own[long.indexOf(axis)]!)
  return reshaped(graph, sumOver(graph, x, wanted), call.shape)
}

/** Σ(a + b) → Σa + Σb where a and b have one sign, so that nothing can cancel that did not before. */
function ofSumOfTerms({ graph, facts }: Site, call: Call): Node | undefined {
  const [inner] = call.args as [Node]
  if (inner.kind !== 'call' || inner.op !== ops.add) return undefined
  const [a, b] = inner.args.map(facts)
  if (!(a!.low >= 0 && b!.low >= 0) && !(a!.high <= 0 && b!.high <= 0)) return undefined
  const { axes } = reduceSum.of(call)
  const [p, q] = inner.args.map(term => (term.shape.length === 0 ? scaledBy(graph, term, elements(axes.map(axis => inner.shape[axis]!))) : summed(graph, term, axes)))
  return graph.call(ops.add, p!, q!)
}

const scaledBy = (graph: Graph, node: Node, count: number): Node => graph.call(ops.mul, graph.constant(count), node)

/** A scalar factor leaves a contraction where it meets no more elements outside. */
function scalarsOut({ graph }: Site, call: Call): Node | undefined {
  const network = networkOfCall(graph, call, 'products')
  if (!network || (network.constant === 1 && ![...network.factors, ...network.divisors].some(({ letters }) => letters.length === 0))) return undefined
  const made = assembled(graph, network)
  return isCall(made, contract) ? undefined : made
}

/** A product of tensors laid along different axes is an outer one; scalars go where they meet fewest elements. */
function outer(site: Site, call: Call): Node | undefined {
  if (site.isInside || !call.args.some(arg => isCall(arg, contract) || (isPlainRead(arg) && !scalarBehind(arg)))) return undefined
  return asNetwork('sums')(site, call)
}

/** A⁻¹·b → the solution of A·x = b, which takes a third of the work and is more accurate. */
function* solving({ graph }: Site, call: Call): Iterable<Node | undefined> {
  const { left, right, out } = contract.of(call)
  const [a, b] = call.args as [Node, Node]
  for (const [p, own, q, other] of [[a, left, b, right], [b, right, a, left]] as const) {
    if (!isCall(p, inverse) || p.shape.length !== 2 || other.length > 2) continue
    const at = own.findIndex(letter => !out.includes(letter) && other.includes(letter))
    const rows = own[1 - at]
    if (at < 0 || rows === undefined || !out.includes(rows) || other.includes(rows)) continue
    const [A] = p.args as [Node]
    const summed = other.indexOf(own[at]!)
    const rest = other[1 - summed]
    if (rest !== undefined && !out.includes(rest)) continue
    const solution = solveFor(graph, at === 1 ? A : permute(graph, A, [1, 0]), summed === 0 ? q : permute(graph, q, [1, 0]))
    yield rest === undefined || out[0] === rows ? solution : permute(graph, solution, [1, 0])
  }
}

export const sums = lawGroup('sum', [
  benignly('over one',     { says: 'sum of one number = the number', of: [reduceSum], to: overOne }),
  benignly('of sum',       { says: 'sum(sum(A, 1)) = sum(A)', of: [reduceSum], to: ofSum }),
  benignly('of all',       { says: 'sum(reshape(x)) = sum(x)', of: [reduceSum], to: ofAll }),
  benignly('of reshape',   { says: 'sum(reshape(A), 1) = sum(A, 2)', of: [reduceSum], to: ofReshape }),
  benignly('of multiple',  { says: 'sum(s·x) = s·sum(x)', of: [reduceSum], to: asNetwork('scalars') }),
  benignly('of products',  { says: 'Σⱼ A[i, j]·x[j] = A·x', of: [reduceSum], to: asNetwork('products') }),
  benignly('of terms',     { says: 'sum(a + b) = sum(a) + sum(b)', of: [reduceSum], cheaper: true, to: ofSumOfTerms }),
])

export const products = lawGroup('matrix', [
  benignly('transpose within product', { says: 'Σⱼ Aᵀ[j, i]·x[j] = A·x', of: [contract], to: asNetwork('laid') }),
  stably('inverse times',  { says: 'A⁻¹·b = solve(A, b)', of: [contract], cheaper: true, candidates: solving }),
  stably('inverse of inverse', { says: '(A⁻¹)⁻¹ = A', of: [inverse], to: (_, { args: [A] }) => (isCall(A!, inverse) ? A.args[0] : undefined) }),
  benignly('scalars out of product', { says: '(s·A)·x = s·(A·x)', of: [contract], to: scalarsOut }),
  benignly('factors of product', { says: '(D.*A)·x = d.*(A·x) for rows d of D', of: [contract], cheaper: true, to: asNetwork('products') }),
  benignly('order of products', { says: '(A·B)·x = A·(B·x)', of: [contract, reduceSum], cheaper: true, to: asNetwork('sums') }),
  benignly('outer product', { shaped: true, says: 'a[i]·b[j] = outer(a, b)', of: [ops.mul, ops.div], cheaper: true, to: outer }),
])
