import type { Graph } from '../../ir/build.js'
import { isBoolean, isCall, type Call, type Node } from '../../ir/node.js'
import { axesOf, elements, forEachPoint, strides, type Shape } from '../../ir/shape.js'
import type { Op } from '../../ir/op.js'
import { ops } from '../../ops/table.js'
import { concat, reshape, reshaped, stack, startsAlong, table, tableOf } from '../../ops/tensor/arrange.js'
import { contract, contractOf } from '../../ops/tensor/contract.js'
import { affineAt, indexOf, isAffine, position, positionIn, read, readAt, type Affine, type Subscript } from '../../ops/tensor/read.js'
import { argMax, argMin, keptAxes, reduceLogSumExp, reduceMax, reduceMin, reduceNorm, reduceSum, type ReduceAttributes } from '../../ops/tensor/reduce.js'
import { benignly, exactly, lawGroup, stably, type Site } from './law.js'
import { boundsOf, composed, isInside, isSameButForUnits, throughUnits, type Mapping } from './places.js'

const mappingOf = (call: Call): Mapping => ({ ...read.of(call), indices: call.args.slice(1) })

/** True if a place outside of what is read is never used: reads that are not padded say so. */
const staysInside = (call: Call): boolean => {
  const { domain, subscripts, padded } = read.of(call)
  return !padded || isInside(call.args[0]!.shape, domain, subscripts)
}

/** x[s][t] → x[s∘t]. */
function ofRead({ graph }: Site, call: Call): Node | undefined {
  const [inner] = call.args as [Node]
  if (!isCall(inner, read) || !staysInside(call) || !keepsLabels(inner, read.of(call).subscripts)) return undefined
  const map = composed(graph, mappingOf(inner), mappingOf(call))
  return map && readAt(graph, inner.args[0]!, map.domain, map.subscripts, { indices: map.indices, padded: read.of(inner).padded })
}

/** A class label out of range gives NaN: it must be looked up in the end, along an axis that has as many classes. */
const keepsLabels = (inner: Call, outer: readonly Subscript[]): boolean => outer.every((subscript, axis) => {
  const { domain, subscripts, padded } = read.of(inner)
  return isAffine(subscript) || (!padded && subscripts.some((own, k) =>
    isAffine(own) && own.offset === 0 && own.terms.length === 1 && own.terms[0]![0] === axis && own.terms[0]![1] === 1 && inner.args[0]!.shape[k] === domain[axis]))
})

/** Padding that is never reached is none. */
function unpadded({ graph }: Site, call: Call): Node | undefined {
  const { domain, subscripts, padded } = read.of(call)
  return padded && staysInside(call) ? readAt(graph, call.args[0]!, domain, subscripts) : undefined
}

const areAffine = (subscripts: readonly Subscript[]): subscripts is readonly Affine[] => subscripts.every(isAffine)

function ofPosition({ graph }: Site, call: Call): Node | undefined {
  const [inner] = call.args as [Node]
  if (!isCall(inner, position) || !staysInside(call)) return undefined
  const { affine, domain } = position.of(inner)
  const map = composed(graph, { domain, subscripts: [affine], indices: [] }, mappingOf(call))
  return map && areAffine(map.subscripts) ? positionIn(graph, map.domain, map.subscripts[0]!) : undefined
}

/** So many numbers at most are written out in place of a read of others. */
const fewNumbers = 64

function ofTable({ graph }: Site, call: Call): Node | undefined {
  const [inner] = call.args as [Node]
  const { domain, subscripts } = read.of(call)
  if (!isCall(inner, table) || !areAffine(subscripts) || elements(domain) > Math.max(fewNumbers, elements(inner.shape))) return undefined
  if (!isInside(inner.shape, domain, subscripts)) return undefined
  const { data } = table.of(inner)
  const steps = strides(inner.shape)
  const found: number[] = []
  forEachPoint(domain, point => { found.push(data[subscripts.reduce((sum, subscript, axis) => sum + affineAt(subscript, point) * steps[axis]!, 0)]!) })
  return tableOf(graph, domain, found)
}

/** One of the scalars that a tensor was made of. */
function ofStack(_: Site, call: Call): Node | undefined {
  const [inner] = call.args as [Node]
  const { domain, subscripts } = read.of(call)
  if (!isCall(inner, stack) || domain.length > 0 || !areAffine(subscripts) || !isInside(inner.shape, domain, subscripts)) return undefined
  return inner.args[subscripts.reduce((sum, { offset }, axis) => sum + offset * strides(inner.shape)[axis]!, 0)]
}

/** What lies within one of the parts. */
function ofConcatenation({ graph }: Site, call: Call): Node | undefined {
  const [inner, ...indices] = call.args as [Node, ...Node[]]
  if (!isCall(inner, concat)) return undefined
  const { domain, subscripts, padded } = read.of(call)
  const { axis } = concat.of(inner)
  const along = subscripts[axis]!
  if (!isAffine(along)) return undefined
  const [low, high] = boundsOf(domain, along)
  const starts = startsAlong(inner.args.map(arg => arg.shape), axis)
  const k = starts.findLastIndex(start => start <= low)
  if (k < 0 || high >= starts[k]! + inner.args[k]!.shape[axis]!) return undefined
  const shifted = subscripts.map((subscript, at) => (at === axis ? { ...along, offset: along.offset - starts[k]! } : subscript))
  return readAt(graph, inner.args[k]!, domain, shifted, { indices, padded })
}

/** Of a reshape that only adds or takes off axes of extent 1. */
function ofReshape({ graph }: Site, call: Call): Node | undefined {
  const [inner, ...indices] = call.args as [Node, ...Node[]]
  if (!isCall(inner, reshape) || !isSameButForUnits(inner.shape, inner.args[0]!.shape) || !staysInside(call)) return undefined
  const { domain, subscripts } = read.of(call)
  if (subscripts.some((subscript, axis) => inner.shape[axis] === 1 && !isAffine(subscript))) return undefined
  const [x] = inner.args as [Node]
  return readAt(graph, x, domain, throughUnits(x.shape, inner.shape, subscripts), { indices })
}

/** Functions of numbers that give NaN for a NaN among them, wherever it stands. */
const mayLoseNaN: ReadonlySet<unknown> = new Set([ops.select, ops.pow, ops.powWhole, ops.xlogy])

/** Truth values are not read: a condition is followed to what it compares, so far. */
const deepestCondition = 8

const callOf = (graph: Graph, op: Op, args: readonly (Node | undefined)[]): Node | undefined =>
  args.every(arg => arg !== undefined) ? graph.call(op, ...args) : undefined

/** f(x)[i] → f(x[i]): computed for the numbers that are read only. */
function ofFunction({ graph }: Site, call: Call): Node | undefined {
  const [inner, ...indices] = call.args as [Node, ...Node[]]
  const { domain, subscripts, padded } = read.of(call)
  if (padded || inner.kind !== 'call' || inner.op.tensor || inner.shape.length === 0) return undefined
  if (!areAffine(subscripts) && mayLoseNaN.has(inner.op)) return undefined
  const there = (node: Node, depth = deepestCondition): Node | undefined => {
    if (node.shape.length === 0) return node
    if (node.kind !== 'call' || !isBoolean(node)) return readAt(graph, node, domain, subscripts, { indices })
    return depth > 0 ? callOf(graph, node.op, node.args.map(arg => there(arg, depth - 1))) : undefined
  }
  return callOf(graph, inner.op, inner.args.map(arg => there(arg)))
}

const reductions: ReadonlySet<unknown> = new Set([reduceSum, reduceMax, reduceMin, reduceNorm, reduceLogSumExp, argMax, argMin])

/** reduce(x)[i] → reduce(x[i, …]). */
function ofReduction({ graph }: Site, call: Call): Node | undefined {
  const [inner, ...indices] = call.args as [Node, ...Node[]]
  const { domain, subscripts } = read.of(call)
  if (inner.kind !== 'call' || !reductions.has(inner.op) || indices.length > 0 || !staysInside(call)) return undefined
  const [x] = inner.args as [Node]
  const { axes } = inner.attributes as ReduceAttributes
  const kept = keptAxes(x.shape, axes)
  const all = axesOf(x.shape).map(axis => (kept.includes(axis) ? subscripts[kept.indexOf(axis)]! : indexOf(domain.length + axes.indexOf(axis))))
  const rows = readAt(graph, x, [...domain, ...axes.map(axis => x.shape[axis]!)], all)
  const behind = axes.map((_, k) => domain.length + k)
  return graph.apply(inner.op, { ...inner.attributes, key: JSON.stringify(behind), axes: behind } as ReduceAttributes, rows)
}

/** (a·b)[i] → a[i, …]·b: rows and columns of a product. */
function ofContraction({ graph }: Site, call: Call): Node | undefined {
  const [inner, ...indices] = call.args as [Node, ...Node[]]
  const { domain, subscripts } = read.of(call)
  if (!isCall(inner, contract) || indices.length > 0 || !areAffine(subscripts) || !staysInside(call)) return undefined
  const { left, right, out } = contract.of(inner)
  const part = (operand: Node, letters: readonly number[]) => partOf(graph, operand, letters, out, domain, subscripts)
  const [p, q] = [part(inner.args[0]!, left), part(inner.args[1]!, right)]
  const used = new Set([...p.letters, ...q.letters])
  if (!axesOf(domain).every(axis => used.has(axis))) return undefined
  return contractOf(graph, p.node, p.letters, q.node, q.letters, axesOf(domain))
}

/** An operand where its share of the subscripts leads: its letters are axes of the domain, and those summed over, from the domain's rank on. */
function partOf(graph: Graph, x: Node, letters: readonly number[], out: readonly number[], domain: Shape, subscripts: readonly Affine[]) {
  const own = letters.map(letter => (out.includes(letter) ? subscripts[out.indexOf(letter)]! : undefined))
  const used = axesOf(domain).filter(axis => own.some(subscript => subscript?.terms.some(([at]) => at === axis)))
  const summed = axesOf(x.shape).filter(k => !own[k])
  const all = own.map((subscript, k) => subscript
    ? { offset: subscript.offset, terms: subscript.terms.map(([axis, factor]) => [used.indexOf(axis), factor] as const) }
    : indexOf(used.length + summed.indexOf(k)))
  const shape = [...used.map(axis => domain[axis]!), ...summed.map(k => x.shape[k]!)]
  return { node: readAt(graph, x, shape, all), letters: [...used, ...summed.map(k => domain.length + letters[k]!)] }
}

/** log(exp(x)[i]) → x[i]: a probability underflows, its logarithm does not. */
function logOfExp({ graph }: Site, { args }: Call): Node | undefined {
  const [inner] = args as [Node]
  if (!isCall(inner, read) || !isCall(inner.args[0]!, ops.exp) || read.of(inner).padded) return undefined
  return graph.remake(inner, [inner.args[0].args[0]!, ...inner.args.slice(1)])
}

export const reads = lawGroup('read', [
  exactly('of read',          { says: 'x[s][t] = x[s∘t]', of: [read], to: ofRead }),
  exactly('needs no padding', { says: 'x[s or 0] = x[s] where s is inside', of: [read], to: unpadded }),
  exactly('of position',      { says: 'position[s] = position', of: [read], to: ofPosition }),
  exactly('of table',         { says: '[1, 2, 3][2] = 2', of: [read], to: ofTable }),
  exactly('of stack',         { says: '[a, b, c][2] = b', of: [read], to: ofStack }),
  exactly('of concatenation', { says: 'concat(x, y)[s] = y[s − n]', of: [read], to: ofConcatenation }),
  exactly('of reshape',       { says: 'reshape(x)[i, 1] = x[i]', of: [read], to: ofReshape }),
  exactly('of function',      { says: 'f(x)[i] = f(x[i])', of: [read], cheaper: true, to: ofFunction }),
  exactly('of reduction',     { says: 'sum(A, 2)[i] = sum(A[i, :])', of: [read], cheaper: true, to: ofReduction }),
  benignly('of product',      { says: '(A·x)[i] = A[i, :]·x', of: [read], cheaper: true, to: ofContraction }),
  stably('log of exp',        { says: 'log(exp(x)[i]) = x[i]', of: [ops.log], raises: Infinity, to: logOfExp }),
])

/** The same numbers in another shape. */
export const reshapes = lawGroup('reshape', [
  exactly('of reshape', { says: 'reshape(reshape(x)) = reshape(x)', of: [reshape], to: ({ graph }, call) => {
    const [inner] = call.args as [Node]
    return isCall(inner, reshape) ? reshaped(graph, inner.args[0]!, call.shape) : undefined
  } }),
  exactly('of scalar laid out', { says: 'reshape(s laid out) = s laid out', of: [reshape], to: ({ graph }, call) => {
    const [inner] = call.args as [Node]
    return isCall(inner, read) && inner.args.length === 1 && read.of(inner).subscripts.length === 0 ? readAt(graph, inner.args[0]!, call.shape, []) : undefined
  } }),
  exactly('of table', { says: 'reshape(table) = table', of: [reshape], to: ({ graph }, call) => {
    const [inner] = call.args as [Node]
    return isCall(inner, table) ? tableOf(graph, call.shape, table.of(inner).data) : undefined
  } }),
])
