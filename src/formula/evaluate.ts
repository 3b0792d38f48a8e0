import type { Call, Node } from '../ir/node.js'
import { elements } from '../ir/shape.js'
import { doubles, type Tensor } from '../ir/tensor.js'

/** What was found of calls already. */
export interface Found {
  get(call: Call): Tensor<number> | undefined
  set(call: Call, value: Tensor<number>): unknown
}

/** How many numbers may still be computed. */
export interface Budget {
  left: number
}

/** Thrown where a budget is at its end. */
export class TooCostly extends Error {}

/** The value of a node in doubles by the rows' own meanings, given the symbols below it. A stack of its own: depth costs nothing. */
export function evaluateNode(root: Node, symbols: ReadonlyMap<Node, Tensor<number>>, found: Found = new Map(), budget: Budget = { left: Infinity }): Tensor<number> {
  const known = (node: Node): Tensor<number> | undefined => {
    if (node.kind === 'const') return { shape: node.shape, data: [node.value] }
    return symbols.get(node) ?? (node.kind === 'call' ? found.get(node) : { shape: node.shape, data: new Array<number>(elements(node.shape)).fill(NaN) })
  }
  const stack: Node[] = [root]
  for (let node = stack.at(-1); node; node = stack.at(-1)) {
    if (node.kind !== 'call' || known(node)) {
      stack.pop()
      continue
    }
    const args = node.args.map(known)
    const waiting = node.args.filter((_, k) => !args[k])
    if (waiting.length > 0) stack.push(...waiting)
    else {
      found.set(node, evaluateCall(node, args as Tensor<number>[], budget))
      stack.pop()
    }
  }
  return known(root)!
}

function evaluateCall({ op, attributes, shape }: Call, args: readonly Tensor<number>[], budget: Budget): Tensor<number> {
  budget.left -= elements(shape) + (op.tensor?.operations(args.map(arg => arg.shape), attributes!, shape) ?? 0)
  if (budget.left < 0) throw new TooCostly()
  if (op.tensor) {
    const data = op.tensor.evaluate(args, attributes!, shape, {
      field: doubles,
      run: (nodes, symbols) => {
        const within = new Map<Call, Tensor<number>>()
        return nodes.map(node => evaluateNode(node, symbols, within, budget))
      },
    })
    return { shape, data }
  }
  const at = (k: number) => args.map(arg => arg.data[arg.shape.length === 0 ? 0 : k]!)
  return { shape, data: Array.from({ length: elements(shape) }, (_, k) => op.value(...at(k))) }
}
