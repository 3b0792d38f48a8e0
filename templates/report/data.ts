/** What a report's page is told: the compiler writes it, the page's script reads it. */
export interface ReportData {
  /** Params first, then inputs: the order of the module's arguments. */
  readonly arguments: readonly ArgumentData[]
  /** True if the model gives one number. */
  readonly single: boolean
  /** Numbers that `forward` fills, if it does not return one. */
  readonly outLength: number
  readonly outputs: readonly { readonly name: string; readonly shape: readonly number[]; readonly offset: number }[]
  readonly circuits: readonly CircuitData[]
}

export interface ArgumentData {
  readonly name: string
  readonly kind: 'param' | 'input'
  readonly shape: readonly number[]
  /** Where it starts, in row-major order; undefined for a param that is drawn at random. */
  readonly start: readonly number[] | undefined
  readonly low: number
  readonly high: number
  /** True for what takes whole numbers only. */
  readonly whole: boolean
  /** Where its gradient lies in the module's `grad`; undefined if there is none. */
  readonly grad: number | undefined
}

export interface CircuitData {
  /** Its elements have ids that begin with it. */
  readonly prefix: string
  readonly views: readonly ViewData[]
  readonly steps: readonly StepData[]
  /** For each line of the code, the step whose gate it was made for, or −1. */
  readonly made: readonly number[]
}

export interface ViewData {
  readonly prefix: string
  readonly wires: readonly WireData[]
  /** Gates by the id of their place, as steps. */
  readonly gates: readonly (readonly [id: string, step: number])[]
  /** Groups, and which view is inside. */
  readonly groups: readonly (readonly [id: string, view: number])[]
}

export interface WireData {
  readonly id: string
  readonly value: Numbers
  readonly gradient: Numbers
  /** The step after which its value is known; −1 for what is given. */
  readonly made: number
  /** The step after which, on the way back, its gradient is known: the first of those that use it. As many as there are steps for the 1 at the end. */
  readonly back: number
}

/** A gate, forwards and backwards. */
export interface StepData {
  readonly name: string
  readonly formula: string
  readonly value: Numbers
  /** What comes from above, by its name and its numbers. */
  readonly upstream: { readonly name: string; readonly numbers: Numbers }
  /** The arguments that the formula mentions. */
  readonly operands: readonly { readonly name: string; readonly value: Numbers }[]
  readonly back: readonly BackData[]
  /** The drawing that the gate is in. */
  readonly view: number
}

/** What goes back to one argument. */
export interface BackData {
  /** `∂f/∂x`. */
  readonly name: string
  /** `∂q/∂x = 2·x`, of functions of numbers. */
  readonly local: { readonly name: string; readonly formula: string; readonly numbers: Numbers } | undefined
  /** The chain rule: `∂f/∂q · ∂q/∂x`. */
  readonly chain: string
  readonly numbers: Numbers
  /** What all wires out of the argument add up to, if there are several. */
  readonly sum: Numbers | undefined
}

/** A place in what the circuit's own `forward` gives; a single number may stand for all entries of a shape. Without a length it is not shown. */
export interface Numbers {
  readonly at: number
  readonly length: number
  readonly shape: readonly number[]
}
