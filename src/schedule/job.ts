import type { Node } from '../ir/node.js'
import type { Expression, Slot } from './program.js'

/** What one routine has to do. */
export interface Job {
  /** Values to be stored, in this order. */
  readonly stores: readonly { readonly slot: Slot; readonly node: Node }[]
  /** The value to be returned, if any. */
  readonly result: Node | undefined
  /** Where a node is found that need not be computed: a symbol, a slot of the params or of the tape (compared with 0 for a truth value), a constant of the module. */
  readonly given: (node: Node) => Expression | undefined
  /** What goes on the tape; slot k for the k-th. */
  readonly kept: readonly Node[]
  /** Of `kept`, those that must be computed whatever branch is taken. */
  readonly keptAlways: readonly Node[]
}

/** More stores than this are made as soon as their value is there, lest all values stay alive to the end; fewer stand together at the end. */
const storesTogether = 64

export const storesAreTasks = (job: Job): boolean => job.stores.length > storesTogether
