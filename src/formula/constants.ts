import type { Node } from '../ir/node.js'

/** The constants that the language has names for (SPEC §2); `true`, `Infinity` and the like are literals to mathjs. */
export const namedConstants: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI], ['e', Math.E],
  ['LN2', Math.LN2], ['LN10', Math.LN10], ['LOG2E', Math.LOG2E], ['LOG10E', Math.LOG10E],
  ['SQRT2', Math.SQRT2], ['SQRT1_2', Math.SQRT1_2],
])

/** Nodes never change, so what a constant call came to stays true as long as the call lives. */
const known = new WeakMap<Node, number>()

/** The number that a compile-time constant is, `undefined` for anything else. The graph keeps the call: its digits are the target's business. */
export function constantValue(root: Node): number | undefined {
  if (root.kind === 'const') return root.value
  if (root.kind === 'sym' || !root.constant) return undefined
  const stack: Node[] = [root]
  for (let node = stack.at(-1); node; node = stack.at(-1)) {
    if (node.kind !== 'call' || known.has(node)) {
      stack.pop()
      continue
    }
    const waiting = node.args.filter(arg => arg.kind === 'call' && !known.has(arg))
    if (waiting.length > 0) {
      stack.push(...waiting)
      continue
    }
    known.set(node, node.op.value(...node.args.map(arg => (arg.kind === 'const' ? arg.value : known.get(arg)!))))
    stack.pop()
  }
  return known.get(root)
}
