import type { Graph } from './build.js'
import type { Node, Sym } from './node.js'
import type { Interval } from './op.js'
import type { Shape } from './shape.js'

/** An argument of the model, as its author declared it. */
export interface Argument {
  /** The author's own spelling; the emitted code may have to rename it. */
  readonly name: string
  readonly kind: 'param' | 'input'
  readonly shape: Shape
  readonly domain: Interval
  /** The starting value of a param (0 without one); 0 for an input. */
  readonly start: Start
  readonly symbol: Sym
}

/** Where a param starts: the same number everywhere, numbers in row-major order, or drawn at random. */
export type Start = number | readonly number[] | RandomStart

/** TensorFlow.js's initialisers; each comes down to a distribution. Truncated at two standard deviations, as TensorFlow.js does. */
export type RandomStart =
  | { readonly distribution: 'normal' | 'truncatedNormal'; readonly mean: number; readonly deviation: number }
  | { readonly distribution: 'uniform'; readonly low: number; readonly high: number }
  /** Orthonormal rows or columns of a matrix, times a gain. */
  | { readonly distribution: 'orthogonal'; readonly rows: number; readonly gain: number }

/** What stays the same from the first stage to the last: the signature. */
export interface Model {
  /** The module's name, for headers and `meta`: `neuron`. */
  readonly name: string
  /** Params first, then inputs, each in order of declaration: the order of the module's arguments. */
  readonly arguments: readonly Argument[]
  /** What is differentiated, in the same order; `grad` is laid out like this. */
  readonly wrt: readonly Argument[]
  readonly outputs: readonly { readonly name: string; readonly shape: Shape }[]
  /** Where in the source each argument and output is stated, by name: an offset. */
  readonly stated?: ReadonlyMap<string, number>
}

/** True if `forward` gives a number rather than a vector. */
export const isSingle = ({ outputs }: Pick<Model, 'outputs'>): boolean => outputs.length === 1 && outputs[0]!.shape.length === 0

/** True if the mean over examples has a gradient: what is differentiated is the same for all of them. */
export const isBatchable = ({ outputs, wrt }: Model, shared: readonly string[]): boolean =>
  isSingle({ outputs }) && wrt.every(({ kind, name }) => kind === 'param' || shared.includes(name))

/**
 * What an output of a Fn is.
 * `value`: output `name` of the model. `gradient`: ∂(the only output)/∂wrt. `adjoint`: Σₖ upstreamₖ·∂outputₖ/∂wrt. `second`: ∂²(the only output)/∂wrt∂by.
 * `total`, `totalGradient`: value and gradient summed over a block of examples.
 */
export interface Output {
  readonly role: 'value' | 'gradient' | 'adjoint' | 'second' | 'total' | 'totalGradient'
  /** The output of the model that it belongs to; of an adjoint of several outputs, `''`. */
  readonly name: string
  readonly wrt?: Argument
  readonly by?: Argument
  readonly node: Node
}

/**
 * A program: symbols in, nodes out. Every stage takes one and gives one. The model's values and all derivatives asked for are outputs of
 * one joint Fn, so that what they share stays shared.
 */
export interface Fn {
  readonly graph: Graph
  readonly model: Model
  readonly outputs: readonly Output[]
  /** How many examples totals are of; for each symbol of theirs, the argument that holds them one behind the other, and where in it they begin. */
  readonly examples?: { readonly count: number; readonly symbols: ReadonlyMap<Sym, { readonly array: Sym; readonly start: Sym }> }
  /** The author's own names of nodes, for readable code; they follow the nodes through the stages. */
  readonly labels: ReadonlyMap<Node, string>
  /** Words for nodes that the author did not name (`u`, `d_s`), should they become variables. */
  readonly hints?: ReadonlyMap<Node, string>
  /** The same program as its author wrote it, with nothing simplified: its kinks are the model's own. */
  readonly written?: Fn
  /** The same program before its gates were lowered to what a machine spells: its formulas are the ones to show to people. */
  readonly shown?: Fn
}

/** The same program with other nodes: outputs, labels and hints go where `image` sends them. Only calls keep names. */
export function mapFn(fn: Fn, image: (node: Node) => Node): Fn {
  const isInPlace = (node: Node) => node.kind === 'call' && image(node) === node
  const follow = (names: ReadonlyMap<Node, string>) => {
    // Late passes move little, and many programs have a name for every other node.
    if (everyKey(names, isInPlace)) return names
    const moved = new Map<Node, string>()
    for (const [node, name] of names) {
      const target = image(node)
      if (target.kind === 'call' && !moved.has(target)) moved.set(target, name)
    }
    return moved
  }
  return {
    ...fn,
    outputs: fn.outputs.map(output => ({ ...output, node: image(output.node) })),
    labels: follow(fn.labels),
    hints: follow(fn.hints ?? new Map()),
  }
}

function everyKey<Key>(map: ReadonlyMap<Key, unknown>, holds: (key: Key) => boolean): boolean {
  for (const key of map.keys()) if (!holds(key)) return false
  return true
}

/** The symbol of the gradient that comes from above into the k-th of n outputs. */
export const upstreamSymbol = (graph: Graph, k: number, n: number, shape: Shape): Sym =>
  graph.symbol(n === 1 ? 'upstream' : `upstream[${k}]`, 'upstream', { shape })
