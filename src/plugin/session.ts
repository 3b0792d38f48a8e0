import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { SourceMap } from '../emit/map.js'
import { createBuilder, type Builder } from '../project/build.js'
import { configure, type Project } from '../project/config.js'
import { writeDeclaration } from '../project/declarations.js'
import { isError, type Fault } from '../project/fault.js'
import type { Options } from './options.js'

/** What a bundler is given for a model; no code if something is at fault. */
export interface Loaded {
  readonly code: string | undefined
  readonly map: SourceMap | undefined
  readonly faults: readonly Fault[]
  /** The files that it depends on besides. */
  readonly files: readonly string[]
}

/** One use of the plugin: the project that it is in, and what was compiled so far. */
export interface Session {
  /** The bundler's own root, known before the first model. */
  rootIs(folder: string): void
  load(path: string): Promise<Loaded>
  /** Files that every model depends on. */
  watched(): readonly string[]
}

interface Setup {
  readonly project: Project
  readonly builder: Builder
}

export function createSession({ config: named, root: asked, ...own }: Options): Session {
  let root = resolve(asked ?? '.')
  let configFile: string | undefined
  let stamp: string | undefined
  let ready: Promise<Setup | readonly Fault[]> | undefined

  /** The configuration is read once, and again when its file has changed. */
  function setUp(): Promise<Setup | readonly Fault[]> {
    const now = stampOf(configFile)
    if (ready === undefined || now !== stamp) {
      stamp = now
      ready = configured()
    }
    return ready
  }

  async function configured(): Promise<Setup | readonly Fault[]> {
    const { project, faults, file } = await configure(root, named, own)
    configFile = file
    stamp = stampOf(file)
    return project === undefined ? faults : { project, builder: createBuilder(project) }
  }

  return {
    rootIs(folder) { if (asked === undefined) root = folder },
    watched: () => (configFile === undefined ? [] : [configFile]),
    async load(path) {
      const setup = await setUp()
      if (!('builder' in setup)) return { code: undefined, map: undefined, faults: setup, files: [] }
      const built = await setup.builder.build(path)
      const faults = [...built.faults, ...(built.ok ? writeDeclaration(path, built, setup.project).map(asWarning) : [])]
      const { files } = built
      return faults.some(isError) ? { code: undefined, map: undefined, faults, files } : { code: built.code, map: built.map, faults, files }
    },
  }
}

/** A build can do without declarations: where they cannot be written it says so, and goes on. */
const asWarning = ({ source, diagnostic }: Fault): Fault => ({ source, diagnostic: { ...diagnostic, severity: 'warning' } })

function stampOf(file: string | undefined): string | undefined {
  if (file === undefined) return undefined
  const stats = statSync(file, { throwIfNoEntry: false })
  return stats === undefined ? 'gone' : `${stats.mtimeMs} ${stats.size}`
}
