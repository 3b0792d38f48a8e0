import type { Code } from '../formula/code.js'
import type { Report } from '../formula/tokens.js'
import type { Graph } from '../ir/build.js'
import type { Node } from '../ir/node.js'
import type { Expression } from './expression.js'

/** Thrown when the model unfolds beyond the limit. */
export class TooManyOperations extends Error {}

/** What names stand for within a function or the body of index notation. */
export interface Scope {
  readonly names: ReadonlyMap<string, Node>
  readonly outer: Scope | undefined
}

/** Code that is being run. `done` is called when its values lie on the stack. */
export interface Frame {
  readonly code: Code
  readonly scope: Scope | undefined
  /** The expression that the code is of, for messages. */
  readonly owner: Expression
  readonly done: () => void
  next: number
}

/** What index notation needs of the machine. */
export interface Machine {
  readonly graph: Graph
  readonly stack: Node[]
  readonly report: Report
  readonly limit: number
  run(code: Code, scope: Scope | undefined, owner: Expression, done: () => void): void
}
