import type { Compilation } from '../compilation.js'
import { isBatchable, isSingle, upstreamSymbol, type Fn, type Output } from '../ir/fn.js'
import type { Settings } from '../options.js'
import type { Graph } from '../ir/build.js'
import type { Node, Sym } from '../ir/node.js'
import { axesOf, elements, strides, type Shape } from '../ir/shape.js'
import { reachable } from '../ir/walk.js'
import { reshaped } from '../ops/tensor/arrange.js'
import { accumulateAt, filled, indexOf, permute, type Affine } from '../ops/tensor/read.js'
import { lift } from '../ops/tensor/lift.js'
import { reverse, type Adjoints } from './reverse.js'

/**
 * Adds the derivatives that the module's functions need to the values: `gradient`, with 1 from above, for `valueAndGrad`, `gradient`,
 * `objective`; `adjoint`, with a symbol from above, for `backward`.
 */
export function differentiate(fn: Fn, { settings }: Compilation): Fn {
  const { emit } = settings
  const wantsGradient = isSingle(fn.model) && emit.some(name => name !== 'forward' && name !== 'backward')
  const withGradient = wantsGradient && !isComposed(fn, settings) ? addGradients(fn) : fn
  return emit.includes('backward') ? addAdjoints(withGradient) : withGradient
}

/**
 * True if `valueAndGrad` is to be `forward`, then `backward` from 1. One fused pass is faster while it fits into one function. Beyond, it
 * would be cut into pieces that hand values on through memory, as forward and backward do by the tape: then nothing is gained by writing
 * everything a second time. A batch needs a gradient that adds.
 */
function isComposed(fn: Fn, { emit, shared }: Settings): boolean {
  const isBatch = emit.includes('valueAndGradBatch') && isBatchable(fn.model, shared)
  return !isBatch && emit.includes('forward') && emit.includes('backward') && scalarCalls(fn) > mostFused
}

/** A model of more operations has a value and gradient of at least three times as many, some 9 bytes of bytecode each: too large for one function (PERFORMANCE §1). */
const mostFused = 2_000

/** How many statements it takes at most; loops are few. */
const scalarCalls = ({ graph, outputs }: Fn): number =>
  reachable(graph, outputs.map(({ node }) => node)).filter(node => node.kind === 'call' && !node.constant && node.shape.length === 0).length

/** The same Fn with ∂output/∂wrt for each value and each differentiated argument. */
export function addGradients(fn: Fn): Fn {
  const { graph, model } = fn
  let grown = fn
  for (const { name, node } of fn.outputs.filter(output => output.role === 'value')) {
    const adjoints = reverse(graph, [{ node, upstream: graph.constant(1) }], model.wrt.map(argument => argument.symbol))
    grown = addOutputs(grown, model.wrt.map((wrt, k): Output => ({ role: 'gradient', name, wrt, node: adjoints.gradient[k]! })), adjoints)
  }
  return grown
}

/** The same Fn with Σₖ upstreamₖ·∂outputₖ/∂wrt for each differentiated argument. */
export function addAdjoints(fn: Fn): Fn {
  const { graph, model } = fn
  const values = fn.outputs.filter(output => output.role === 'value')
  const seeds = values.map(({ node }, k) => ({ node, upstream: upstreamSymbol(graph, k, values.length, node.shape) }))
  const adjoints = reverse(graph, seeds, model.wrt.map(argument => argument.symbol))
  const name = values.length === 1 ? values[0]!.name : ''
  return addOutputs(fn, model.wrt.map((wrt, k): Output => ({ role: 'adjoint', name, wrt, node: adjoints.gradient[k]! })), adjoints)
}

/**
 * The same Fn with ∂²output/∂by∂wrt for each gradient, the lower triangle: reverse mode over the gradients' own graph. The axes of `by` come
 * first, then those of `wrt`. Blocks too large to be looked at are left out.
 */
export function addSecondDerivatives(fn: Fn): Fn {
  const { graph, model } = fn
  let grown = fn
  for (const { name, wrt, node } of fn.outputs.filter(output => output.role === 'gradient')) {
    const columns = model.wrt.slice(0, model.wrt.indexOf(wrt!) + 1).filter(({ shape }) => elements(node.shape) * elements(shape) <= largestBlock)
    const jacobian = jacobianOf(graph, node, columns.map(argument => argument.symbol))
    grown = addOutputs(grown, columns.map((by, k): Output => ({ role: 'second', name, wrt: wrt!, by, node: by === wrt ? jacobian[k]! : transposed(graph, jacobian[k]!, node.shape.length) })), nothingNamed)
  }
  return grown
}

/** In numbers. */
const largestBlock = 2 ** 20

/** The first axes last. */
const transposed = (graph: Graph, block: Node, first: number): Node => {
  const axes = axesOf(block.shape)
  return permute(graph, block, [...axes.slice(first), ...axes.slice(0, first)])
}

const nothingNamed: Pick<Adjoints, 'of'> = { of: () => undefined }

/**
 * ∂node/∂symbol for each symbol, the axes of the node first: the vector–Jacobian product for one vector from above, lifted over the rows of
 * the identity.
 */
function jacobianOf(graph: Graph, node: Node, symbols: readonly Sym[]): Node[] {
  if (node.shape.length === 0) return [...reverse(graph, [{ node, upstream: graph.constant(1) }], symbols).gradient]
  const count = elements(node.shape)
  const row = graph.local('row', node.shape)
  const { gradient } = reverse(graph, [{ node, upstream: row }], symbols)
  const lifted = lift(graph, count, gradient, new Map([[row, identity(graph, node.shape)]]))
  return lifted.map(({ node: rows, isLifted }, k) => {
    const shape = [...node.shape, ...symbols[k]!.shape]
    // What comes down does not hang on what came from above: it is 0.
    return isLifted ? reshaped(graph, rows, shape) : filled(graph, graph.constant(0), shape)
  })
}

/** For each element of a shape, 1 there and 0 elsewhere. */
function identity(graph: Graph, shape: Shape): Node {
  const steps = strides(shape)
  const flat: Affine = { offset: 0, terms: axesOf(shape).map(axis => [axis, steps[axis]!]) }
  return accumulateAt(graph, filled(graph, graph.constant(1), shape), [elements(shape), ...shape], [flat, ...axesOf(shape).map(indexOf)])
}

/** Adjoints of what has a name of the author's are called after it: `d_s`. */
function addOutputs(fn: Fn, outputs: readonly Output[], adjoints: Pick<Adjoints, 'of'>): Fn {
  const hints = new Map<Node, string>(fn.hints)
  for (const [node, label] of fn.labels) {
    const adjoint = adjoints.of(node)
    if (adjoint?.kind === 'call' && !hints.has(adjoint)) hints.set(adjoint, `d_${label}`)
  }
  return { ...fn, outputs: [...fn.outputs, ...outputs], hints }
}
