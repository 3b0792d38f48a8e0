import { addGradients } from '../differentiate/differentiate.js'
import { reverse } from '../differentiate/reverse.js'
import type { Fn, Output } from '../ir/fn.js'
import type { Node, Sym } from '../ir/node.js'
import { sameShape } from '../ir/shape.js'
import { reachable } from '../ir/walk.js'

/**
 * The same program with the derivatives that people look at. Of a number: its gradients. Of a vector or matrix y, for each argument x: the
 * entries of the Jacobian if it is diagonal (a `gradient` that has the shape of x), else the product of ȳ, a gradient that comes from above,
 * with the Jacobian (an `adjoint`).
 */
export function addDerivatives(fn: Fn): Fn {
  let grown = fn
  for (const output of fn.outputs.filter(({ role }) => role === 'value')) {
    if (output.node.shape.length === 0) {
      const added = addGradients({ ...grown, outputs: [output] })
      grown = { ...added, outputs: [...grown.outputs, ...added.outputs.slice(1)] }
    } else grown = { ...grown, outputs: [...grown.outputs, ...jacobians(fn, output)] }
  }
  return grown
}

function jacobians({ graph, model }: Fn, { name, node }: Output): Output[] {
  const symbols = model.wrt.map(argument => argument.symbol)
  const diagonal = symbols.filter(symbol => isDiagonal(reachable(graph, [node]), node, symbol))
  const entries = diagonal.length > 0 ? reverse(graph, [{ node, upstream: graph.constant(1) }], diagonal).gradient : []
  const upstream = graph.symbol(`d_${name}`, 'upstream', { shape: node.shape })
  const others = symbols.filter(symbol => !diagonal.includes(symbol))
  const products = others.length > 0 ? reverse(graph, [{ node, upstream }], others).gradient : []
  return model.wrt.map((wrt): Output => {
    const at = diagonal.indexOf(wrt.symbol)
    return at >= 0 ? { role: 'gradient', name, wrt, node: entries[at]! } : { role: 'adjoint', name, wrt, node: products[others.indexOf(wrt.symbol)]! }
  })
}

/** True if each entry of y hangs on the one entry of x that stands at the same place: only functions that go entry by entry lie between. */
function isDiagonal(nodes: readonly Node[], y: Node, x: Sym): boolean {
  if (!sameShape(x.shape, y.shape)) return false
  const depending = new Set<Node>([x])
  for (const node of nodes) {
    if (node.kind !== 'call' || !node.args.some(arg => depending.has(arg))) continue
    if (node.op.tensor || !sameShape(node.shape, y.shape)) return false
    depending.add(node)
  }
  return depending.has(y)
}
