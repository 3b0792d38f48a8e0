import type { Compilation } from '../compilation.js'
import { upstreamSymbol, type Fn, type Output } from '../ir/fn.js'
import type { Node } from '../ir/node.js'
import { reverse, type Adjoints } from './reverse.js'

/**
 * Adds the derivatives that the module's functions need to the values: `gradient`, with 1 from above, for `valueAndGrad`, `gradient`,
 * `objective`; `adjoint`, with a symbol from above, for `backward`.
 */
export function differentiate(fn: Fn, { settings }: Compilation): Fn {
  const values = fn.outputs.filter(output => output.role === 'value')
  const wantsGradient = values.length === 1 && values[0]!.node.shape.length === 0 && settings.emit.some(name => name !== 'forward' && name !== 'backward')
  const withGradient = wantsGradient ? addGradients(fn) : fn
  return settings.emit.includes('backward') ? addAdjoints(withGradient) : withGradient
}

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

/** The same Fn with ∂²output/∂wrt∂by for each gradient, the lower triangle: reverse mode over the gradients' own graph. */
export function addSecondDerivatives(fn: Fn): Fn {
  const { graph, model } = fn
  let grown = fn
  for (const { name, wrt, node } of fn.outputs.filter(output => output.role === 'gradient')) {
    const columns = model.wrt.slice(0, model.wrt.indexOf(wrt!) + 1)
    const adjoints = reverse(graph, [{ node, upstream: graph.constant(1) }], columns.map(argument => argument.symbol))
    grown = addOutputs(grown, columns.map((by, k): Output => ({ role: 'second', name, wrt: wrt!, by, node: adjoints.gradient[k]! })), { ...adjoints, of: new Map() })
  }
  return grown
}

/** Adjoints of what has a name of the author's are called after it: `d_s`. */
function addOutputs(fn: Fn, outputs: readonly Output[], adjoints: Adjoints): Fn {
  const hints = new Map<Node, string>(fn.hints)
  for (const [node, label] of fn.labels) {
    const adjoint = adjoints.of.get(node)
    if (adjoint?.kind === 'call' && !hints.has(adjoint)) hints.set(adjoint, `d_${label}`)
  }
  return { ...fn, outputs: [...fn.outputs, ...outputs], hints }
}
