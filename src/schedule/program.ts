import type { Fn } from '../ir/fn.js'
import type { Sym } from '../ir/node.js'
import type { Op, ValueType } from '../ir/op.js'

/** The small language between the mathematics and the text of a target: statements over variables and slots of flat arrays. */
export interface Program {
  readonly fn: Fn
  /** Those that the module needs, each followed by its chunks. */
  readonly routines: readonly Routine[]
  /** Constant calls that the compiler must not fold (`exp(2)`): evaluated once, when the module loads. Later ones may use earlier ones. */
  readonly constants: readonly { readonly variable: Variable; readonly value: Expression }[]
  /** Constant arrays. */
  readonly tables: readonly Table[]
  /** Numbers in the module's workspace: what chunks hand on, and tensors that are not kept; 0 if there is no need. */
  readonly workspaceLength: number
  readonly tapeLength: number
  /** Operations executed, as SPEC §4 counts them. */
  readonly operations: { readonly forward: number; readonly backward: number; readonly valueAndGrad: number }
}

/** `example` is `valueAndGrad` for one example of a batch, `block` for several at once: both add to `grad`, and give the value or the sum of the values. */
export type RoutineName = 'forward' | 'backward' | 'valueAndGrad' | 'example' | 'block'

/** True for what belongs to `valueAndGradBatch`. */
export const isOfBatch = (of: RoutineName): of is 'example' | 'block' => of === 'example' || of === 'block'

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
  /** A counter lives in its loop only, so loops that are not nested may share one. */
  readonly isCounter?: true
  /** A constant of the module is there from the start, for all functions. */
  readonly isConstant?: true
}

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  /** An input by its own name; `upstream` where there is one output. Params and upstream vectors are read as slots. */
  | { readonly kind: 'symbol'; readonly symbol: Sym }
  | { readonly kind: 'variable'; readonly variable: Variable }
  | Slot
  | Element
  | { readonly kind: 'operation'; readonly op: Op; readonly args: readonly Expression[] }
  /** offset + Σ factor·term in whole numbers: where something lies, which counts as no operation. Until memory is laid out, offsets in a buffer of the workspace are counted from its start. */
  | { readonly kind: 'index'; readonly buffer?: number; readonly offset: number; readonly terms: readonly (readonly [term: Expression, factor: number])[] }

/** A place of a flat array, known when the code is written. An input that is a vector or matrix is an array by its symbol. */
export interface Slot {
  readonly kind: 'slot'
  readonly array: ArrayRef
  readonly index: number
}

/** A place of a flat array that is worked out where it is used. */
export interface Element {
  readonly kind: 'element'
  readonly array: ArrayRef
  readonly index: Expression
}

/** A constant array of the module. */
export interface Table {
  readonly id: number
  readonly label: string | undefined
  readonly data: readonly number[]
}

export type ArrayRef = ArrayName | Sym | Table

export const isTable = (array: ArrayRef): array is Table => typeof array === 'object' && 'data' in array

/** A part of an array, as kernels take it: where it begins. */
export interface Region {
  readonly array: ArrayRef
  readonly offset: Expression
}

/** What is done, and where in the source is stated what for: an offset, below 0 if nowhere. */
export type Statement = Action & { readonly stated?: number }

type Action =
  /** `const v = value`. */
  | { readonly do: 'define'; readonly variable: Variable; readonly value: Expression }
  /** `let v = 0`, to be assigned in branches or loops; another start is stated. */
  | { readonly do: 'declare'; readonly variable: Variable; readonly start?: number }
  | { readonly do: 'assign'; readonly target: Variable | Slot | Element; readonly value: Expression }
  /** `v += value`. */
  | { readonly do: 'add'; readonly target: Variable | Slot | Element; readonly value: Expression }
  /**
   * Counts from `from` up to but without `to`, in steps; or, backwards, from `to` − 1 down to `from`. `trips` is how often it goes round, on average.
   * `accumulators`: in how many partial sums it gathers each of its sums, if not in one.
   */
  | {
    readonly do: 'loop'; readonly counter: Variable; readonly from: Expression; readonly to: Expression; readonly backwards: boolean
    readonly step: number; readonly trips: number; readonly accumulators?: number; readonly body: readonly Statement[]
    /** A recurrence: rounds hand nothing on to one another but states. */
    readonly recurs?: boolean
  }
  /** Zeros, from `offset` on. */
  | { readonly do: 'fill'; readonly array: ArrayRef; readonly buffer?: number; readonly offset: number; readonly length: number }
  /** A call of a kernel specialised to sizes. */
  | { readonly do: 'kernel'; readonly kernel: string; readonly sizes: readonly number[]; readonly regions: readonly Region[] }
  | { readonly do: 'if'; readonly condition: Expression; readonly then: readonly Statement[]; readonly else: readonly Statement[] }
  /** `if (tape !== undefined) { … }`. */
  | { readonly do: 'ifTape'; readonly then: readonly Statement[] }
  /** For readers. */
  | { readonly do: 'note'; readonly text: string }
  | { readonly do: 'chunk'; readonly chunk: number }
  | { readonly do: 'return'; readonly value: Expression | undefined }

