import type { Plugin as EsbuildPlugin } from 'esbuild'
import { defineConfig } from 'gradgen'
import esbuild from 'gradgen/esbuild'
import rollup, { type Options } from 'gradgen/rollup'
import type { Plugin as RollupPlugin } from 'rollup'

const options: Options = { exact: true, config: 'gradgen.config.ts' }
export const plugins: [EsbuildPlugin, RollupPlugin] = [esbuild(), rollup(options)]
export default defineConfig({ emit: ['forward'], types: '.gradgen/types', overrides: [{ files: 'models/*.expr', wrt: ['x'] }] })
