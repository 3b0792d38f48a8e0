import { defineConfig, type Options } from 'tsup'

/** mathjs is bundled: of its 9 MB only the parser is used (a tenth of a megabyte), which loads in milliseconds. */
const shared: Options = { target: 'es2022', noExternal: ['mathjs'], splitting: true, treeshake: false }

export default defineConfig([
  { ...shared, entry: { index: 'src/index.ts' }, format: ['esm', 'cjs'], platform: 'neutral', clean: true, dts: { compilerOptions: { ignoreDeprecations: '6.0' } } },
  { ...shared, entry: { cli: 'src/cli/main.ts' }, format: ['esm'], platform: 'node', noExternal: [/.*/], banner: { js: '#!/usr/bin/env node' } },
])
