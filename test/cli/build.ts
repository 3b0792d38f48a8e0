import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, type Options } from 'tsup'
import type { TestProject } from 'vitest/node'
import config from '../../tsup.config.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** The command as it is published, for tests that run it as a process. */
    readonly cli: string
    /** The package as `npm pack` packs it, unpacked; of the library, without its declarations, which take too long to bundle. */
    readonly packed: string
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Bundles the command and the plugins once for all test files: the tests need no build before them, and try no stale one. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  // Within the project, so that packages are found; of its own for each run, so that runs side by side leave one another alone.
  const folder = `${root}node_modules/.gradgen-test-${process.pid}/`
  const options = (config as Options[]).find(({ entry }) => entry !== undefined && 'cli' in entry)!
  const { index } = (config as Options[]).find(({ entry }) => entry !== undefined && 'index' in entry)!.entry as Record<string, string>
  await build({ ...options, entry: { ...options.entry as Record<string, string>, index: index! }, config: false, dts: false, outDir: `${folder}dist`, silent: true })
  for (const name of ['package.json', 'client.d.ts', 'README.md', 'LICENSE', 'THIRD-PARTY-NOTICES.md', 'CHANGELOG.md']) cpSync(root + name, folder + name)
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as [{ filename: string }]
  mkdirSync(`${folder}packed`)
  execFileSync('tar', ['-xzf', filename, '-C', 'packed'], { cwd: folder })
  project.provide('cli', `${folder}dist/cli.js`)
  project.provide('packed', `${folder}packed/package`)
  return () => rm(folder, { recursive: true, force: true })
}
