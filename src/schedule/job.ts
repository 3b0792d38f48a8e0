import type { Node } from '../ir/node.js'
import type { Expression, Slot, Variable } from './program.js'

/** What one routine, or the body of a loop, has to do. */
export interface Job {
  /** Values to be stored, in this order. */
  readonly stores: readonly Store[]
  /** Loops and stores to be done (loops/nodes.ts), in the order of their needs. */
  readonly effects: readonly Node[]
  /** What is said of an effect, for readers: the name of the tensor that it makes. */
  readonly notes: ReadonlyMap<Node, string>
  /** The value to be returned, if any. */
  readonly result: Node | undefined
  /** Where a node is found that need not be computed: a symbol, a slot of the params or of the tape (compared with 0 for a truth value), a constant of the module, what a loop has from outside. */
  readonly given: (node: Node) => Expression | undefined
  /** What goes on the tape; slot k for the k-th. */
  readonly kept: readonly Node[]
  /** Of `kept`, those that must be computed whatever branch is taken. */
  readonly keptAlways: readonly Node[]
  /** Whether sums may be added up in another order than that of their terms. */
  readonly regroups: boolean
}

export interface Store {
  readonly target: Slot | Variable
  readonly node: Node
  /** How the value gets there; plainly, unless it is gathered in a loop. */
  readonly by?: Gathering
}

/** How a loop gathers values into a variable. For the place of the largest, `best` holds the largest itself, and `counter` is what is noted. */
export type Gathering =
  | { readonly kind: 'sum' | 'max' | 'min' }
  | { readonly kind: 'argMax' | 'argMin'; readonly best: Variable; readonly counter: Expression }

/** More stores than this are made as soon as their value is there, lest all values stay alive to the end; fewer stand together at the end. */
const storesTogether = 64

export const storesAreTasks = (job: Job): boolean => job.stores.length > storesTogether
