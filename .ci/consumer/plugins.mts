import type { Plugin } from 'esbuild'
import { defineConfig } from 'gradgen'
import gradgen, { type Options } from 'gradgen/esbuild'

const options: Options = { exact: true, config: 'gradgen.config.ts' }
export const plugins: Plugin[] = [gradgen(), gradgen(options)]
export default defineConfig({ emit: ['forward'], types: '.gradgen/types', overrides: [{ files: 'models/*.expr', wrt: ['x'] }] })
