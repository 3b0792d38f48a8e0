import type { Graph } from '../ir/build.js'
import type { Fn } from '../ir/fn.js'
import type { Gates } from './report.js'

/** A program whose every gate is traced to the lines of the module that it became. */
export interface Traced {
  /** The program that is drawn: as written, or with its gates recognised. */
  readonly fn: Fn
  /** Its graph as it was before nodes were told where they are stated for the sake of tracing. */
  readonly unmarked: Graph
  /** For each line of the module, the id of the node that it was made for. */
  readonly made: readonly (number | undefined)[]
}

/** What pages need of the stages behind inspection: whoever puts the stages together hands it in. */
export interface Workshop {
  /** The module, as `compile` writes it. */
  readonly code: string
  /** The model's module in JavaScript, as the body of a function that returns its exports. */
  readonly module: string
  traced(gates: Gates): Traced
  /** The `forward` of any program over the same arguments, in the same way. */
  body(fn: Fn): string
}
