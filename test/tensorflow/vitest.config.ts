import { defineConfig } from 'vitest/config'

/** TensorFlow.js against what the compiler emits: `npm ci` in this folder first. Its modules are taken as modules: only so are gradients registered where they are looked for. */
export default defineConfig({
  resolve: { mainFields: ['module', 'main'] },
  test: { root: import.meta.dirname, include: ['**/*.test.ts'], testTimeout: 120_000, server: { deps: { inline: [/@tensorflow/] } } },
})
