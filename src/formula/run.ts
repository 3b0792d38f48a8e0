import type { Graph } from '../ir/build.js'
import type { Node } from '../ir/node.js'
import type { Code } from './code.js'

/** How names and calls become nodes. */
export interface Meaning {
  name(name: string): Node
  apply(name: string, args: readonly Node[]): Node
}

/** The nodes of a formula of our own: no arrays, no index notation, no named options, and every fault is a defect of the compiler. It calls itself for branches. */
export function runCode(code: Code, graph: Graph, meaning: Meaning): Node {
  const stack: Node[] = []
  for (const instruction of code) {
    switch (instruction.kind) {
      case 'number': stack.push(graph.constant(instruction.value)); break
      case 'name': stack.push(meaning.name(instruction.name)); break
      case 'operator': stack.push(meaning.apply(instruction.name, take(stack, instruction.arity))); break
      case 'call': stack.push(meaning.apply(instruction.name, take(stack, instruction.positional + instruction.options.length))); break
      case 'chain': stack.push(chain(instruction.comparisons, take(stack, instruction.comparisons.length + 1), meaning.apply)); break
      case 'conditional': stack.push(meaning.apply('select', [stack.pop()!, ...instruction.branches.map(branch => runCode(branch, graph, meaning))])); break
      default: throw new Error(`'${instruction.kind === 'refused' ? instruction.what : instruction.kind}' in a formula of the compiler's own`)
    }
  }
  return stack[0]!
}

/** `a < b < c` is `a < b and b < c`. */
export const chain = <Value>(comparisons: readonly string[], values: readonly Value[], apply: (name: string, args: readonly Value[]) => Value): Value =>
  comparisons
    .map((name, k) => apply(name, [values[k]!, values[k + 1]!]))
    .reduce((all, next) => apply('and', [all, next]))

/** The topmost values, taken off. */
export function take<Value>(stack: Value[], count: number): Value[] {
  const taken = new Array<Value>(count)
  for (let k = count - 1; k >= 0; k--) taken[k] = stack.pop()!
  return taken
}
