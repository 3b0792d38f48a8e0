import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, inject } from 'vitest'

export interface Finished {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Circumstances {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

/** An empty folder for each test, which is also where the command runs. */
export function scratch() {
  let folder = ''
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'gradgen-test-')) })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const at = (path: string): string => join(folder, path)
  return {
    at,
    put(path: string, content: string | Uint8Array): void {
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(at(path), content)
    },
    /** Runs `gradgen` with these words as a process of its own. */
    gradgen: (words: readonly string[], circumstances: Circumstances = {}): Finished => gradgenIn(folder, words, circumstances),
  }
}

function gradgenIn(folder: string, words: readonly string[], { input = '', env = {} }: Circumstances): Finished {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [inject('cli'), ...words], {
    cwd: folder, input, encoding: 'utf8', timeout: 60_000, maxBuffer: 2 ** 26, env: { PATH: process.env['PATH'], ...env },
  })
  // Whoever has read enough may close the pipe before all is written.
  if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  return { status, stdout, stderr }
}
