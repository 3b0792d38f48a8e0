import assert from 'node:assert/strict'
import { build } from 'esbuild'
import gradgen from 'gradgen/esbuild'

await build({ entryPoints: ['imports.mts'], bundle: true, format: 'esm', outfile: 'imports.mjs', plugins: [gradgen()] })
const { value } = await import('./imports.mjs')
assert.equal(value.toFixed(6), '0.731059')
