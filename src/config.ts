import type { CompileOptions } from './options.js'

/** How a model is compiled, as a configuration says it: by the names of the library's options. */
export type ModelConfig = Omit<CompileOptions, 'filename' | 'name'>

/** Options for some of the models; of several that name a model, the later ones win. */
export interface Override extends ModelConfig {
  /** Globs, from the folder of the configuration: `models/*.expr`. */
  readonly files: string | readonly string[]
}

/** What a `gradgen.config.ts` says: defaults for all models, overrides for some, and what the build writes beside its bundle. */
export interface Config extends ModelConfig {
  readonly overrides?: readonly Override[] | undefined
  /** Declaration files for imports: beside the formula (true, the default), in a folder such as `.gradgen/types`, or none. */
  readonly types?: boolean | string | undefined
  /** Where the build keeps what it compiled: `node_modules/.cache/gradgen` (true, the default), another folder, or nowhere. */
  readonly cache?: boolean | string | undefined
}

/** Types a config file; gives it back as it is. */
export const defineConfig = (config: Config): Config => config
