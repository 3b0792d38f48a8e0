import type { RspackPluginInstance } from '@rspack/core'
import { gradgen } from './factory.js'
import type { Options } from './options.js'

export type { Options }

export default (options?: Options): RspackPluginInstance => gradgen.rspack(options)
