import type { Graph } from '../ir/build.js'
import type { Node, Sym } from '../ir/node.js'
import { elements } from '../ir/shape.js'
import { doubles, type Evaluation, type Field, type Tensor } from '../ir/tensor.js'
import { reachable } from '../ir/walk.js'

/** What a symbol stands for: a number, or the numbers of a tensor in row-major order. */
export type SymbolValue = number | ArrayLike<number>

/**
 * The reference interpreter: the values of nodes by the rows' own meaning, one call after the other in order of birth. Every emitted text
 * must agree with it. Branches not taken are computed and dropped, which is harmless in doubles. A symbol without a value is NaN.
 */
export const interpret = (graph: Graph, nodes: readonly Node[], values: ReadonlyMap<Sym, SymbolValue>): number[] => interpreter(graph, nodes)(values)

/** The same, for scalar nodes that are evaluated many times. */
export function interpreter(graph: Graph, nodes: readonly Node[]): (values: ReadonlyMap<Sym, SymbolValue>) => number[] {
  const order = reachable(graph, nodes)
  if (order.some(node => node.shape.length > 0 || (node.kind === 'call' && node.op.tensor))) {
    const run = tensorInterpreter(graph, nodes)
    return values => run(values).map(([first]) => first!)
  }
  const results = new Float64Array(graph.size)

  const valueOf = (node: Node, values: ReadonlyMap<Sym, SymbolValue>): number => {
    if (node.kind === 'const') return node.value
    if (node.kind === 'sym') return firstOf(values.get(node))
    const [a, b, c] = node.args
    return node.op.value(results[a!.id]!, b ? results[b.id]! : 0, c ? results[c.id]! : 0)
  }

  return values => {
    for (const node of order) results[node.id] = valueOf(node, values)
    return nodes.map(node => results[node.id]!)
  }
}

const firstOf = (value: SymbolValue | undefined): number => (typeof value === 'object' ? value[0] ?? NaN : value ?? NaN)

/** The numbers of nodes of any shape, in row-major order. */
export const interpretTensors = (graph: Graph, nodes: readonly Node[], values: ReadonlyMap<Sym, SymbolValue>): Float64Array[] => tensorInterpreter(graph, nodes)(values)

/** The same as `interpretTensors`, for nodes that are evaluated many times. */
export function tensorInterpreter(graph: Graph, nodes: readonly Node[]): (values: ReadonlyMap<Sym, SymbolValue>) => Float64Array[] {
  const evaluate = tensorEvaluator(graph, nodes, doubles, (node, args) => node.op.value(...args))
  return values => evaluate(node => {
    const value = values.get(node)
    return { shape: node.shape, data: typeof value === 'object' ? value : [value ?? NaN] }
  }).map(({ data }) => Float64Array.from(data))
}

type Apply<T> = (node: Extract<Node, { kind: 'call' }>, args: T[]) => T

/**
 * Nodes of any shape over any arithmetic: elementwise rows by `apply`, element by element, tensor rows by their own meaning, bodies of loops
 * in the same way (hence the recursion, as deep as loops are nested). The order of evaluation is worked out once.
 */
export function tensorEvaluator<T>(graph: Graph, nodes: readonly Node[], field: Field<T>, apply: Apply<T>): (symbol: (node: Sym) => Tensor<T>) => Tensor<T>[] {
  const order = reachable(graph, nodes)
  const bodies = new Map<string, (symbol: (node: Sym) => Tensor<T>) => Tensor<T>[]>()
  const evaluation: Evaluation<T> = {
    field,
    run(inner, symbols) {
      const key = inner.map(node => node.id).join(' ')
      const body = bodies.get(key) ?? tensorEvaluator(graph, inner, field, apply)
      bodies.set(key, body)
      return body(node => symbols.get(node)!)
    },
  }

  return symbol => {
    const results = new Map<Node, Tensor<T>>()
    for (const node of order) {
      if (node.kind === 'const') results.set(node, { shape: [], data: [field.of(node.value)] })
      else if (node.kind === 'sym') results.set(node, symbol(node))
      else {
        const args = node.args.map(arg => results.get(arg)!)
        const data = node.op.tensor
          ? node.op.tensor.evaluate(args, node.attributes!, node.shape, evaluation)
          : Array.from({ length: elements(node.shape) }, (_, k) => apply(node, args.map(arg => arg.data[arg.shape.length === 0 ? 0 : k]!)))
        results.set(node, { shape: node.shape, data })
      }
    }
    return nodes.map(node => results.get(node)!)
  }
}
