import type { Graph } from './build.js'
import type { Call, Node } from './node.js'
import type { Attributes } from './op.js'
import type { Shape } from './shape.js'

/** Numbers of some kind in row-major order. */
export interface Tensor<T> {
  readonly shape: Shape
  readonly data: ArrayLike<T>
}

/** The arithmetic that a row's meaning is stated over: doubles, or decimals for the oracle. */
export interface Field<T> {
  of(value: number): T
  add(a: T, b: T): T
  sub(a: T, b: T): T
  mul(a: T, b: T): T
  div(a: T, b: T): T
  sqrt(a: T): T
  exp(a: T): T
  log(a: T): T
  larger(a: T, b: T): boolean
  /** As a double: an index, or to tell whether it is 0 or NaN. */
  number(a: T): number
}

/** Doubles, as JavaScript computes with them. */
export const doubles: Field<number> = {
  of: value => value,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  sqrt: Math.sqrt,
  exp: Math.exp,
  log: Math.log,
  larger: (a, b) => a > b,
  number: a => a,
}

/** Where a row's meaning is worked out: the arithmetic, and how nodes of a loop's body are evaluated, given its symbols. */
export interface Evaluation<T> {
  readonly field: Field<T>
  run(nodes: readonly Node[], symbols: ReadonlyMap<Node, Tensor<T>>): Tensor<T>[]
}

/** A node, or what has become of it: with a new first axis that counts examples, unless it is the same for all of them. */
export interface Lifted {
  readonly node: Node
  readonly isLifted: boolean
}

/** What rows need to know of the examples that they are lifted over. */
export interface Examples {
  readonly graph: Graph
  readonly count: number
  /** With the new axis, whether it differs along it or not. */
  over(lifted: Lifted): Node
}

/** The part of a row that a tensor op has in place of a function of numbers. The set is small and closed: adjoints are made of its own members. */
export interface TensorRow<A extends Attributes = Attributes> {
  /** The shape of the result. Throws an Error if the arguments do not fit: whoever builds must have seen to that. */
  shape(args: readonly Shape[], attributes: A): Shape
  /** The meaning, plainly: the numbers of the result in row-major order. */
  evaluate<T>(args: readonly Tensor<T>[], attributes: A, shape: Shape, evaluation: Evaluation<T>): ArrayLike<T>
  /** What comes to argument k from the gradient `g` that comes from above (of the call's shape); undefined if nothing ever does. Of the argument's shape. */
  adjoint(graph: Graph, call: Call, g: Node, k: number): Node | undefined
  /**
   * The same for many examples at once: an argument that differs from example to example has a new first axis, which counts them, and so has
   * the result. Asked only if some argument does.
   */
  lift(examples: Examples, call: Call, args: readonly Lifted[]): Node
  /** How many operations one evaluation takes (SPEC §4: a loop counts body × trips; moving numbers is free). */
  operations(args: readonly Shape[], attributes: A, shape: Shape): number
  /** Of a loop: what each of its rounds computes, and how often it goes round. */
  body?(attributes: A): { readonly roots: readonly Node[]; readonly times: number }
}
