/** What one compilation is asked to do. The command line, the library and the docs all speak of these; `Options` is what users may leave out. */
export interface Settings {
  /** Of the source, for messages, headers and the module's name: `neuron.expr`. */
  readonly filename: string
  /** The module's name where the file name is not to give it. */
  readonly name: string | undefined
  readonly target: 'ts' | 'js'
  /** Of every array of the module; arithmetic is in doubles. */
  readonly precision: Precision
  /** The functions to emit, in the order of `emittable`. */
  readonly emit: readonly Emitted[]
  /** True if these were asked for by name: one that the model cannot have is then not left out without a word. */
  readonly emitAsked: boolean
  /** What is differentiated; empty: all params, or all inputs of a model without params. */
  readonly wrt: readonly string[]
  /** The inputs that are the same for all examples of a batch. */
  readonly shared: readonly string[]
  /** Only rewrites that hold bit for bit. */
  readonly exact: boolean
  /** Loops of at most so many iterations are unrolled. */
  readonly unroll: number | 'auto'
  readonly maxOperations: number
  /** Of one tensor. */
  readonly maxElements: number
  readonly maxBytes: number
  /** The texts of templates that a layer spec names. */
  readonly templates: Readonly<Record<string, string>>
}

export type Precision = 'f64' | 'f32'

/** The functions a module can have (SPEC §4, §5) as of this version. */
export const emittable = ['forward', 'backward', 'valueAndGrad', 'gradient', 'objective', 'valueAndGradBatch'] as const

export type Emitted = (typeof emittable)[number]

/** Modes of SPEC §5 that are yet to come. */
export const notYetEmitted: readonly string[] = ['jvp', 'jacobian', 'sparseJacobian', 'hessian', 'sparseHessian', 'hvp', 'gaussNewton']

export interface CompileOptions {
  readonly filename?: string | undefined
  readonly name?: string | undefined
  readonly target?: 'ts' | 'js' | undefined
  readonly precision?: Precision | undefined
  readonly emit?: readonly string[] | undefined
  readonly wrt?: readonly string[] | undefined
  readonly shared?: readonly string[] | undefined
  readonly exact?: boolean | undefined
  readonly unroll?: number | 'auto' | undefined
  readonly maxOperations?: number | undefined
  readonly maxElements?: number | undefined
  readonly maxBytes?: number | undefined
  /** The texts of templates that a layer spec names, by those names: `{ './glu.expr': 'size n …' }`. */
  readonly templates?: Readonly<Record<string, string>> | undefined
}

export const defaults: Settings = {
  filename: 'model.expr',
  name: undefined,
  target: 'ts',
  precision: 'f64',
  emit: emittable,
  emitAsked: false,
  wrt: [],
  shared: [],
  exact: false,
  unroll: 'auto',
  maxOperations: 2_000_000,
  maxElements: 2 ** 27,
  maxBytes: 256 * 2 ** 20,
  templates: {},
}
