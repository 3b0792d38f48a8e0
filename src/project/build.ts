import { basename, relative } from 'node:path'
import type { CompileResult, SourceOptions } from '../compile.js'
import type { CompileOptions } from '../options.js'
import { cacheFolder, cacheKey, createCache, type Cache } from './cache.js'
import type { Project } from './config.js'
import { declarationOf, type Declaration } from './declarations.js'
import { faultsOf, type Fault } from './fault.js'
import { readText } from './read.js'
import { needsOf } from './specs.js'

/** The files that an import takes for models. */
export const modelFile = /\.(?:expr|layers\.(?:json|ya?ml))$/

/** The same, as globs. */
export const modelGlobs: readonly string[] = ['**/*.expr', '**/*.layers.json', '**/*.layers.yaml', '**/*.layers.yml']

/** A model as bundlers want it: JavaScript, with its declarations, both mapped to the formula. */
export interface Compiled extends Pick<CompileResult, 'ok' | 'code' | 'map' | 'diagnostics'> {
  readonly declaration: Declaration | undefined
}

export interface Built extends Compiled {
  /** As messages call it. */
  readonly shown: string
  readonly text: string
  readonly faults: readonly Fault[]
  /** Other files that it was made from. */
  readonly files: readonly string[]
}

export interface Builder {
  /** Compiles the model in a file, unless that was done before. Faults of the file and of the formula are values. */
  build(path: string): Promise<Built>
}

const nothing: Compiled = { ok: false, code: '', map: undefined, diagnostics: [], declaration: undefined }

/** What compiles the models of a project, and remembers. The compiler is loaded for the first model that is new. */
export function createBuilder(project: Project): Builder {
  const cache: Cache<Compiled> = createCache(cacheFolder(project), isCompiled)
  return {
    async build(path) {
      const shown = shownIn(project.root, path)
      const { text, fault } = readText(path, shown)
      if (text === undefined) return { ...nothing, shown, text: '', faults: [fault], files: [] }
      const { options: { specs, templates }, sources, files, faults } = await needsOf(text, basename(path), path, shown)
      if (faults.length > 0) return { ...nothing, shown, text, faults, files }
      const options: CompileOptions = { ...project.optionsFor(path), filename: basename(path), target: 'js', ...(templates === undefined ? {} : { templates }) }
      const key = cacheKey(text, options)
      let known = cache.get(key)
      if (known === undefined) cache.set(key, known = await compiled(text, { ...options, specs }))
      return { ...known, shown, text, faults: faultsOf(known.diagnostics, shown, text, sources), files }
    },
  }
}

async function compiled(text: string, options: SourceOptions): Promise<Compiled> {
  const { compile } = await import('../compile.js')
  const { ok, code, types, map, diagnostics, model } = compile(text, options)
  return { ok, code, map, diagnostics, declaration: types === undefined || model === undefined ? undefined : declarationOf(types, model) }
}

const isCompiled = (value: unknown): value is Compiled =>
  typeof value === 'object' && value !== null && 'ok' in value && 'code' in value && typeof value.code === 'string' && 'diagnostics' in value && Array.isArray(value.diagnostics)

/** A path for people: from the root of the project where it lies in there. */
const shownIn = (root: string, path: string): string => {
  const way = relative(root, path)
  return way.startsWith('..') || way === '' ? path : way
}
