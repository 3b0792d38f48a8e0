import type { ModelConfig } from '../config.js'
import type { CompileOptions } from '../options.js'
import { configure, type Configured } from '../project/config.js'
import type { Given } from './flags.js'
import type { Input } from './input.js'

/** What every command that reads a model understands. */
export type ModelFlags = Given<'wrt' | 'unroll' | 'exact' | 'maxOperations' | 'maxElements' | 'maxBytes' | 'name' | 'expression' | 'config'>

/** The configuration that a command goes by: the one that it was told, or the one of the folder it runs in. */
export const configuration = ({ config }: Given<'config'>): Promise<Configured> => configure(process.cwd(), config)

/** What the flags say, over what the configuration says of this model. Which functions a module has, and in which language, matters to `compile` only. */
export function modelOptions({ emit: _emit, target: _target, shared: _shared, precision: _precision, ...configured }: ModelConfig, given: ModelFlags): CompileOptions {
  return { ...configured, ...flagged(given) }
}

function flagged({ wrt, unroll, exact, maxOperations, maxElements, maxBytes, name }: ModelFlags): CompileOptions {
  const all = { wrt, unroll, exact, maxOperations, maxElements, maxBytes, name }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** What globs of a configuration are held against. */
export const configPath = ({ path, filename }: Input): string => path ?? filename
