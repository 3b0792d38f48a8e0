import type { Config } from '../config.js'

/** What the plugin may be told: the options of a configuration, which win over the file's. */
export interface Options extends Config {
  /** The configuration file; without a name, the `gradgen.config.*` of the project, if there is one. */
  readonly config?: string | undefined
  /** The folder of the project; without one, the bundler's root or the folder of the process. */
  readonly root?: string | undefined
}
