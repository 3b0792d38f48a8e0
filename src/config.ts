import type { CompileOptions } from './options.js'

/** What a `gradgen.config.ts` says: defaults for all models. */
export type Config = Omit<CompileOptions, 'filename' | 'name'>

/** Types a config file; gives it back as it is. */
export const defineConfig = (config: Config): Config => config
