import type { Numbers } from '../../../templates/report/data.js'
import { asReal } from '../../formula/apply.js'
import type { Fn, Model } from '../../ir/fn.js'
import type { Node } from '../../ir/node.js'
import { elements, type Shape } from '../../ir/shape.js'
import { isShown } from '../circuit/label.js'

/** Nodes whose numbers a page shows, each with its place in the vector that one `forward` fills with all of them. */
export interface Ledger {
  /** Where the numbers of a node lie; `shape` is the one that they are shown in. Large ones are not shown. */
  numbers(node: Node, shape?: Shape): Numbers
  /** The program that computes them all. */
  program(): Fn
}

export function createLedger(fn: Fn): Ledger {
  const places = new Map<Node, number>()
  let length = 0
  return {
    numbers(node, shape = node.shape) {
      if (!isShown(shape)) return { at: -1, length: 0, shape }
      let at = places.get(node)
      if (at === undefined) {
        at = length
        places.set(node, at)
        length += elements(node.shape)
      }
      return { at, length: elements(node.shape), shape }
    },
    program() {
      const nodes = [...places.keys()].map(node => asReal(fn.graph, node))
      const model: Model = {
        name: fn.model.name, arguments: fn.model.arguments, wrt: fn.model.wrt,
        outputs: nodes.map(({ shape }, k) => ({ name: `wire${k}`, shape })),
      }
      return { graph: fn.graph, model, labels: new Map(), outputs: nodes.map((node, k) => ({ role: 'value', name: `wire${k}`, node })) }
    },
  }
}
