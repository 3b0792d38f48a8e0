import { classesOf } from '../formula/tensors/operand.js'
import { isBoolean, type Node } from '../ir/node.js'
import type { Shape } from '../ir/shape.js'
import type { Facts } from './conditions.js'
import type { Recurrence } from './recurrence.js'

/** An index that runs. Values that depend on it are nodes with an axis for it, so its body is read once, however long the range. */
export interface Axis {
  /** Birth order: axes that are opened within others come after them. */
  readonly serial: number
  readonly name: string
  readonly count: number
  /** The index at `counter` 0, and by how much it grows with each step. */
  readonly start: Form
  readonly step: number
  /** What must be at least 0 for the index to be in its range, where that depends on outer indices: a triangle in its bounding box. */
  readonly bounds: readonly Inequality[]
}

/** A number that is affine in running indices: offset + Σ factor·counter, counters from 0. */
export interface Form {
  readonly offset: number
  readonly terms: ReadonlyMap<Axis, number>
}

/** left ≤ right. */
export interface Inequality {
  readonly left: Form
  readonly right: Form
}

/** What the machine computes with. */
export interface Value {
  /** Its first axes are the running indices, then come its own. */
  readonly node: Node
  /** The running indices that it depends on, from the outermost. */
  readonly axes: readonly Axis[]
  /** The recurrences whose states it depends on, from the outermost: it is their value at one step, and has no axis for that step. */
  readonly loops: readonly Recurrence[]
  /** Set if it is affine in indices: then it may be a subscript. */
  readonly form?: Form | undefined
  /** Set of a truth value that says something of indices. */
  readonly facts?: Facts | undefined
  /** True if a fault was reported: nothing that comes of it is a further fault. */
  readonly faulty?: boolean
}

export const none: readonly never[] = []

export const plain = (node: Node): Value => ({ node, axes: none, loops: none })

/** The shape as the author sees it: without running indices. */
export const ownShape = ({ node, axes }: Value): Shape => (axes.length === 0 ? node.shape : node.shape.slice(axes.length))

export const isLabel = ({ node }: Value): boolean => classesOf(node) !== undefined

export const isTruth = ({ node }: Value): boolean => isBoolean(node)

/** All of several lists, each once, from the outermost. */
export function united<Item extends { readonly serial: number }>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const [first = none, ...rest] = lists.filter(list => list.length > 0)
  if (rest.every(list => list === first || (list.length === first.length && list.every((item, k) => item === first[k])))) return first
  return [...new Set([first, ...rest].flat())].sort((p, q) => p.serial - q.serial)
}

/** The text of an argument list of a function that was read already: equal texts, equal results. */
export const keyOf = (values: readonly Value[]): string =>
  values.map(({ node, axes }) => (axes.length === 0 ? node.id : `${node.id}(${axes.map(axis => axis.serial).join(' ')})`)).join(' ')
