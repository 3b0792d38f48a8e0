import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, type Options } from 'tsup'
import type { TestProject } from 'vitest/node'
import config from '../../tsup.config.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** The command as it is published, for tests that run it as a process. */
    readonly cli: string
  }
}

/** Bundles the command once for all test files: the tests need no build before them, and try no stale one. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  // Within the project, so that packages are found; of its own for each run, so that runs side by side leave one another alone.
  const folder = fileURLToPath(new URL(`../../node_modules/.gradgen-test-${process.pid}/`, import.meta.url))
  const options = (config as Options[]).find(({ entry }) => entry !== undefined && 'cli' in entry)!
  await build({ ...options, config: false, dts: false, outDir: folder, silent: true })
  project.provide('cli', `${folder}cli.js`)
  return () => rm(folder, { recursive: true, force: true })
}
