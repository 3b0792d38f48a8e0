import type { CompileOptions } from '../options.js'
import type { Given } from './flags.js'

/** What every command that reads a model understands. */
export type ModelFlags = Given<'wrt' | 'unroll' | 'exact' | 'maxOperations' | 'maxElements' | 'maxBytes' | 'name' | 'expression'>

export const modelOptions = ({ wrt, unroll, exact, maxOperations, maxElements, maxBytes, name }: ModelFlags): CompileOptions => ({ wrt, unroll, exact, maxOperations, maxElements, maxBytes, name })
