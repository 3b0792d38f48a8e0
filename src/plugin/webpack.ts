import type { WebpackPluginInstance } from 'webpack'
import { gradgen } from './factory.js'
import type { Options } from './options.js'

export type { Options }

export default (options?: Options): WebpackPluginInstance => gradgen.webpack(options)
