import type { Call, Node } from '../ir/node.js'
import { ops } from '../ops/table.js'
import { restOf, wholeCoefficientOf } from './construct.js'
import { mayLink, type Chain } from './view.js'

/** The leaves of a chain, written over those of the chain before: a look at a chain takes no memory, and most chains need no more than a look. */
export interface Leaves {
  readonly count: number
  readonly nodes: readonly Node[]
  /** What rules see of the leaves: of a term what stands behind its coefficient, of a factor all of it. */
  readonly members: readonly Node[]
  /** Of terms, without the sign; a constant is its own. */
  readonly coefficients: readonly number[]
  /** Of a term its sign, of a factor its exponent ±1. */
  readonly signs: readonly (1 | -1)[]
  /** How many of the links are minuses and divisions. */
  readonly minuses: number
  readonly divisions: number
  /** Takes the same leaves as `viewChain`, from the last to the first. */
  take(chain: Chain, root: Call, isLink: (node: Node) => boolean, widest: number): void
  /** Takes a single leaf, whatever it is. */
  takeOne(chain: Chain, leaf: Node): void
}

export function createLeaves(): Leaves {
  const nodes: Node[] = []
  const members: Node[] = []
  const coefficients: number[] = []
  const signs: (1 | -1)[] = []
  /** What is still to be looked at, with signs. */
  const stack: Node[] = []
  const signsOfStack: (1 | -1)[] = []

  function put(at: number, chain: Chain, node: Node, sign: 1 | -1): void {
    const member = chain === 'sum' ? restOf(node) : node
    nodes[at] = node
    members[at] = member
    coefficients[at] = node.kind === 'const' ? node.value : member === node ? 1 : wholeCoefficientOf(node)
    signs[at] = sign
  }

  const leaves = {
    count: 0, minuses: 0, divisions: 0, nodes, members, coefficients, signs,

    take(chain: Chain, root: Call, isLink: (node: Node) => boolean, widest: number) {
      let [count, minuses, divisions, waiting] = [0, 0, 0, 1]
      stack[0] = root
      signsOfStack[0] = 1
      while (waiting > 0) {
        const node = stack[--waiting]!
        const sign = signsOfStack[waiting]!
        if (node === root || (count + waiting < widest && node.shape.length === root.shape.length && mayLink(chain, node) && isLink(node))) {
          const { op, args } = node as Call
          const opposite = sign > 0 ? -1 : 1
          if (op === ops.neg) minuses++
          else if (op === ops.div) divisions++
          stack[waiting] = args[0]!
          signsOfStack[waiting++] = chain === 'sum' && op === ops.neg ? opposite : sign
          if (op === ops.neg) continue
          stack[waiting] = args[1]!
          signsOfStack[waiting++] = op === ops.sub || op === ops.div ? opposite : sign
          continue
        }
        put(count++, chain, node, sign)
      }
      leaves.count = count
      leaves.minuses = minuses
      leaves.divisions = divisions
    },

    takeOne(chain: Chain, leaf: Node) {
      put(0, chain, leaf, 1)
      leaves.count = 1
    },
  }
  return leaves
}
