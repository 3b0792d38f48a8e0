import type { Finding } from '../../diagnostics/diagnostic.js'
import type { Graph } from '../../ir/build.js'
import type { Node } from '../../ir/node.js'
import type { Shape } from '../../ir/shape.js'

/** An argument of a function: a node; `lifted` if its first axes are those of the running indices (all lifted operands of a call have the same ones). */
export interface Operand {
  readonly node: Node
  readonly lifted: boolean
}

/** Thrown where arguments do not fit a function; whoever knows the place in the text reports it. */
export class ShapeFault extends Error {
  constructor(readonly finding: Finding) { super(finding.message) }
}

/** Where a function is applied. */
export interface Site {
  readonly graph: Graph
  readonly name: string
  /** The extents of the running indices: the first axes of what is lifted. `[]` if nothing is. */
  readonly front: Shape
}
