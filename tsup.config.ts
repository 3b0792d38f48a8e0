import { defineConfig, type Options } from 'tsup'

/** mathjs is bundled: of its 9 MB only the parser is used, which then loads in milliseconds. So is what the command needs, for its start, and yaml, which for Node is CommonJS. */
const shared: Options = { target: 'es2022', noExternal: ['mathjs', 'commander', 'picocolors', '@jridgewell/gen-mapping', 'yaml'], splitting: true }

/** Commander and picocolors are CommonJS: bundled into a module they still ask for `require`. */
const start = `import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)`

/** Not read by anybody, but by Node each time the command starts: without layout a twentieth sooner, and the package is smaller. Names stay, for the stack of a defect. */
const terse: Options = { esbuildOptions: options => { Object.assign(options, { minifyWhitespace: true, minifySyntax: true }) } }

const bundlers = ['vite', 'rollup', 'rolldown', 'webpack', 'rspack', 'esbuild']
const plugins = Object.fromEntries(bundlers.map(name => [`plugin/${name}`, `src/plugin/${name}.ts`]))
const declarations = { compilerOptions: { ignoreDeprecations: '6.0' } }

// `npm run build` empties dist first: each of these emptying it would remove the declarations of another that was done sooner.
export default defineConfig([
  { ...shared, entry: { index: 'src/index.ts' }, format: ['esm', 'cjs'], platform: 'neutral', dts: declarations },
  { ...shared, entry: { weights: 'src/weights.ts', optimize: 'src/optimize.ts' }, format: ['esm'], platform: 'neutral', splitting: false, dts: declarations },
  { ...shared, ...terse, entry: { cli: 'src/cli/main.ts', ...plugins }, format: ['esm'], platform: 'node', banner: { js: start }, dts: { ...declarations, entry: plugins } },
])
