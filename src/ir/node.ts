import type { Attributes, Interval, Op } from './op.js'
import type { Shape } from './shape.js'

/**
 * What a program is made of: three cases, for ever. Nodes are made by a `Graph` only (build.ts), which interns them: within one graph,
 * equal structure is the same object, so common subexpressions are found by `===`.
 *
 * `id` is birth order, hence a topological order: every argument of a call has a smaller id than the call.
 */
export type Node = Const | Sym | Call

/** One number. A constant array is a call of `table`, without arguments. */
export interface Const {
  readonly kind: 'const'
  readonly id: number
  readonly shape: Shape
  readonly value: number
}

/** What a symbol stands for: data, something learned, the gradient that comes from above, or something within the body of a loop. */
export type Role = 'input' | 'param' | 'upstream' | 'local'

export interface Sym {
  readonly kind: 'sym'
  readonly id: number
  readonly shape: Shape
  readonly name: string
  readonly role: Role
  /** The values it is promised to take: `input s in [0, 1]`. */
  readonly domain: Interval
  /** For a class label: how many classes there are. Its values are whole, from 0, and good for subscripts only. */
  readonly classes: number | undefined
}

/**
 * An op over arguments. An elementwise op takes arguments of one shape, which is its own; scalars among them count as constant tensors
 * (so that rules are the same for all shapes). A tensor op says its shape itself.
 */
export interface Call {
  readonly kind: 'call'
  readonly id: number
  readonly shape: Shape
  readonly op: Op
  readonly args: readonly Node[]
  /** What a tensor op is told beside its arguments; undefined for an elementwise one. */
  readonly attributes: Attributes | undefined
  /** True if no symbol stands below: a compile-time constant, folded or not. */
  readonly constant: boolean
}

/** True for a truth value, or a tensor of such; only elementwise ops make them, and tensor ops never take them. Constants are reals; `select` takes them as conditions all the same. */
export const isBoolean = (node: Node): boolean => node.kind === 'call' && node.op.type === 'boolean'

export const isCall = (node: Node, op: Op): node is Call => node.kind === 'call' && node.op === op

export const isConst = (node: Node, value: number): boolean => node.kind === 'const' && node.value === value

/** A compile-time constant: a number, or a call that no symbol stands below. */
export const isConstant = (node: Node): boolean => node.kind === 'const' || (node.kind === 'call' && node.constant)
