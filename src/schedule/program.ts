import type { Fn } from '../ir/fn.js'
import type { Sym } from '../ir/node.js'
import type { Op, ValueType } from '../ir/op.js'

/** The small language between the mathematics and the text of a target: statements over variables and slots of flat arrays. */
export interface Program {
  readonly fn: Fn
  /** Those of `forward`, `backward`, `valueAndGrad` that the module needs, each followed by its chunks. */
  readonly routines: readonly Routine[]
  /** Constant calls that the compiler must not fold (`exp(2)`): evaluated once, when the module loads. Later ones may use earlier ones. */
  readonly constants: readonly { readonly variable: Variable; readonly value: Expression }[]
  /** Slots of the module's workspace, through which chunks hand values on; 0 if nothing is chunked. */
  readonly workspaceLength: number
  readonly tapeLength: number
  /** Operations executed, as SPEC §4 counts them. */
  readonly operations: { readonly forward: number; readonly backward: number; readonly valueAndGrad: number }
}

export type RoutineName = 'forward' | 'backward' | 'valueAndGrad'

export interface Routine {
  /** Of which function it is, or a piece. */
  readonly of: RoutineName
  /** 0 for the function itself, k for its k-th chunk, which is private to the module. */
  readonly chunk: number
  /** For a chunk: the symbols and arrays that it takes as arguments, in this order. The function itself has the signature of SPEC §4. */
  readonly takes: readonly (Sym | ArrayName)[]
  readonly body: readonly Statement[]
  /** Estimated bytes of V8 bytecode; never above 55 000. */
  readonly bytecode: number
}

export type ArrayName = 'params' | 'tape' | 'upstream' | 'grad' | 'out' | 'work'

/** A local of one routine, or a constant of the module. */
export interface Variable {
  readonly id: number
  /** What it might be called: the author's own name, or a word that says what it is (`u`). Without one the emitter numbers it. */
  readonly label: string | undefined
  readonly type: ValueType
}

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  /** An input by its own name; `upstream` where there is one output. Params and upstream vectors are read as slots. */
  | { readonly kind: 'symbol'; readonly symbol: Sym }
  | { readonly kind: 'variable'; readonly variable: Variable }
  | Slot
  | { readonly kind: 'operation'; readonly op: Op; readonly args: readonly Expression[] }

/** A place of a flat array, known when the code is written. An input that is a vector or matrix is an array by its symbol. */
export interface Slot {
  readonly kind: 'slot'
  readonly array: ArrayName | Sym
  readonly index: number
}

export type Statement =
  /** `const v = value`. */
  | { readonly do: 'define'; readonly variable: Variable; readonly value: Expression }
  /** `let v = 0`, to be assigned in branches. */
  | { readonly do: 'declare'; readonly variable: Variable }
  | { readonly do: 'assign'; readonly target: Variable | Slot; readonly value: Expression }
  | { readonly do: 'if'; readonly condition: Expression; readonly then: readonly Statement[]; readonly else: readonly Statement[] }
  /** `if (tape !== undefined) { … }`. */
  | { readonly do: 'ifTape'; readonly then: readonly Statement[] }
  | { readonly do: 'chunk'; readonly chunk: number }
  | { readonly do: 'return'; readonly value: Expression | undefined }

