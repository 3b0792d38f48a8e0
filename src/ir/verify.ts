import type { Fn } from './fn.js'
import { reachable } from './walk.js'

/** Throws at the first breach of the IR's invariants (node.ts). Run after every stage in tests. */
export function verifyFn(fn: Fn): void {
  for (const node of reachable(fn.graph, fn.outputs.map(output => output.node))) {
    if (node.kind !== 'call') continue
    const { op, args } = node
    if (op.arity >= 0 && args.length !== op.arity) throw new Error(`'${op.name}' takes ${op.arity} arguments, not ${args.length}`)
    if (fn.graph.remake(node, args) !== node) throw new Error(`a call of '${op.name}' is not the interned one`)
    for (const arg of args) if (arg.id >= node.id) throw new Error(`an argument of '${op.name}' is younger than the call`)
    for (const [k, arg] of args.entries()) {
      const given = arg.kind === 'call' ? arg.op.type : undefined
      if (op.tensor && given === 'boolean') throw new Error(`'${op.name}' of truth values`)
      const wanted = op.conditions.includes(k) ? 'boolean' : 'real'
      if (given !== undefined && given !== wanted) throw new Error(`argument ${k + 1} of '${op.name}' is ${given}, not ${wanted}`)
    }
  }
}
