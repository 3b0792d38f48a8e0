import type { Call, Node } from '../ir/node.js'
import { elements } from '../ir/shape.js'
import { createCounts } from '../ir/walk.js'
import { ops } from '../ops/table.js'
import { isProbability, priceOfProbability, priceOfTensor } from './tensor/price.js'

/** What the node's own operation costs, over all elements, an addition being 1. A whole power costs the products it will become. */
export function priceOf(node: Node): number {
  if (node.kind !== 'call' || node.constant) return 0
  if (node.op.tensor) return priceOfTensor(node, priceOf)
  if (isProbability(node)) return priceOfProbability * elements(node.shape)
  const exponent = node.args[1]
  const price = node.op === ops.powWhole && exponent?.kind === 'const' ? priceOfPower(exponent.value) : node.op.price
  return node.shape.length === 0 ? price : price * elements(node.shape)
}

function priceOfPower(exponent: number): number {
  const n = Math.abs(exponent)
  if (n > 16) return 50
  const squarings = Math.floor(Math.log2(Math.max(n, 1)))
  let products = -1
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) products += rest % 2
  return squarings + Math.max(products, 0) + (exponent < 0 ? ops.div.price : 0)
}

/**
 * Who uses what while a program is being rewritten, and what that does to its cost. A node that nobody holds any more is dead, and lets go
 * of its arguments: so the price of a rewrite is exact, sharing included.
 */
export interface Ledger {
  /** What the program has become dearer by; negative if it is cheaper now. */
  price(): number
  uses(node: Node): number
  /** How often a node that is used got a second user, or lost it. */
  changes(): number
  /** So many users hold the one instead of the other. */
  replace(before: Node, after: Node, times: number): void
  /** The same for a node that is made anew over what has become of its arguments: most were not there before, and take over what the old one held. */
  renew(before: Call, after: Call, times: number): void
}

/** `argsOf` says what a node holds: for a node that is not rebuilt yet, what has become of its arguments. `uses` is by `id`. */
export function createLedger(uses: Uint32Array, argsOf: (call: Call) => readonly Node[]): Ledger {
  const counts = createCounts(uses)
  let price = 0
  let changes = 0

  /** The node has so many users more, or less; true if it is used now and was not, or the other way round. */
  function count(node: Node, times: number): boolean {
    const before = counts.of(node)
    const after = before + times
    counts.set(node, after)
    if ((before > 0) !== (after > 0)) return node.kind === 'call'
    if (before !== after && (before === 1 || after === 1)) changes++
    return false
  }

  function change(root: Node, times: number): void {
    if (!count(root, times)) return
    const one = times > 0 ? 1 : -1
    price += one * priceOf(root)
    const stack = [root as Call]
    for (let call = stack.pop(); call; call = stack.pop())
      for (const arg of argsOf(call)) {
        if (!count(arg, one)) continue
        price += one * priceOf(arg)
        stack.push(arg as Call)
      }
  }

  function replace(before: Node, after: Node, times: number): void {
    if (before === after) return
    change(after, times)
    change(before, -times)
  }

  return {
    price: () => price,
    uses: counts.of,
    changes: () => changes,
    replace,
    renew(before, after, times) {
      if (uses[after.id] || counts.of(after) > 0 || counts.of(before) !== times) return replace(before, after, times)
      counts.set(after, times)
      counts.set(before, 0)
    },
  }
}
