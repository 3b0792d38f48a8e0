import { defineConfig } from 'vitest/config'

// The compiler keeps no state from one compilation to the next, so test files may share its modules: loading them anew for each took a quarter of the time.
// By itself vitest leaves one core free, which is half of two.
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], exclude: ['test/tensorflow/**', '**/node_modules/**'], globalSetup: ['test/cli/build.ts'], testTimeout: 60_000, isolate: false, maxWorkers: '100%' },
})
