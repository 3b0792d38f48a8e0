import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], exclude: ['test/tensorflow/**', '**/node_modules/**'], globalSetup: ['test/cli/build.ts'], testTimeout: 60_000 },
})
