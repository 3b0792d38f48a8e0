import type { Plugin } from 'rollup'
import { gradgen } from './factory.js'
import type { Options } from './options.js'

export type { Options }

export default (options?: Options): Plugin => gradgen.rollup(options)
