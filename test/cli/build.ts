import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, type Options } from 'tsup'
import config from '../../tsup.config.js'

/** Within the project, so that packages are found. */
const folder = fileURLToPath(new URL('../../node_modules/.gradgen-test/', import.meta.url))

/** The command as it is published, for tests that run it as a process. */
export const cli = `${folder}cli.js`

/** Bundles the command once for all test files: the tests need no build before them, and try no stale one. */
export default async function setUp(): Promise<() => Promise<void>> {
  const options = (config as Options[]).find(({ entry }) => entry !== undefined && 'cli' in entry)!
  await build({ ...options, config: false, outDir: folder, clean: true, silent: true })
  return () => rm(folder, { recursive: true, force: true })
}
