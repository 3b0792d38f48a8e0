import type { Finding } from '../diagnostics/diagnostic.js'
import type { Code } from '../formula/code.js'
import type { MathNode } from '../formula/mathjs.js'
import type { Graph } from '../ir/build.js'
import type { Expression } from './expression.js'
import type { Situation } from './situation.js'
import type { Axis, Form, Inequality, Value } from './values.js'

/** Thrown when the model unfolds beyond the limit. */
export class TooManyOperations extends Error {}

/** What names stand for within a function, the body of index notation or a branch. */
export interface Scope {
  readonly names: ReadonlyMap<string, Value>
  readonly outer: Scope | undefined
  /** The branches around, those around a call of the function included. */
  readonly situation: Situation | undefined
  /** Within a subscript, what `end` is. */
  readonly end?: number | undefined
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

/** What subscripts, branches and index notation need of the machine. */
export interface Machine {
  readonly graph: Graph
  readonly stack: Value[]
  /** Elements that one tensor may have. */
  readonly maxElements: number
  run(code: Code, scope: Scope | undefined, owner: Expression, done: () => void): void
  /** A function or operator over values; a fault is reported at the tree. */
  apply(name: string, values: readonly Value[], tree: MathNode, frame: Frame): Value
  /** The value, or a fault if it has more elements than a tensor may have. */
  checked(value: Value, tree: MathNode, frame: Frame): Value
  /** Reports, and gives what stands for a value that could not be made. */
  fault(finding: Finding, tree: MathNode, frame: Frame): Value
  /** A new index; `within` says where it is in its range, if that depends on others. */
  openAxis(name: string, count: number, range: { readonly start: Form; readonly step: number; readonly within?: (axis: Axis) => readonly Inequality[] }): Axis
  /** The next number of a count that runs with axes and recurrences. */
  nextSerial(): number
  /** With 1, faults are not reported until it is called with −1: code is read whose values are never used. */
  silence(more: 1 | -1): void
  lookUp(name: string, scope: Scope | undefined): Value
}
