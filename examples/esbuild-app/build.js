import { build } from 'esbuild'
import gradgen from 'gradgen/esbuild'

await build({ entryPoints: ['src/main.ts'], bundle: true, platform: 'node', format: 'esm', outdir: 'out', sourcemap: true, plugins: [gradgen()] })
