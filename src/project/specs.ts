import { dirname, join, normalize, resolve } from 'node:path'
import type { SourceOptions } from '../compile.js'
import { codes } from '../diagnostics/codes.js'
import { createSource, type Source } from '../diagnostics/span.js'
import { isLayerSpec } from '../parse/content.js'
import type { Fault } from './fault.js'
import { readText } from './read.js'

/** What a source needs besides its text: nothing, or what reads layer specs and the templates that the spec names. */
export interface Needs {
  readonly options: Pick<SourceOptions, 'specs' | 'templates'>
  /** The templates, by the names that the spec has for them. */
  readonly sources: ReadonlyMap<string, Source>
  /** The files that were read, or would have been. */
  readonly files: readonly string[]
  /** Why templates could not be read, but for those that are not there, of which the compiler knows the place. */
  readonly faults: readonly Fault[]
}

const nothing: Needs = { options: {}, sources: new Map(), files: [], faults: [] }

/** Reads what a source needs: the templates that a spec names are files beside it. `shown` is what messages call the source. */
export async function needsOf(text: string, filename: string, path: string | undefined, shown: string): Promise<Needs> {
  if (!isLayerSpec(text, filename)) return nothing
  const { layerSpecs, templatesNamed } = await import('../parse/layers/front-end.js')
  const sources = new Map<string, Source>()
  const files: string[] = []
  const faults: Fault[] = []
  for (const name of templatesNamed(text)) {
    const file = resolve(dirname(path ?? '.'), name)
    const called = path === undefined ? name : normalize(join(dirname(shown), name)).replaceAll('\\', '/')
    files.push(file)
    const read = readText(file, called)
    if (read.text !== undefined) sources.set(name, createSource(read.text, called))
    else if (read.fault.diagnostic.code !== missing) faults.push(read.fault)
  }
  const templates = Object.fromEntries([...sources].map(([name, source]) => [name, source.text]))
  return { options: { specs: layerSpecs, templates }, sources, files, faults }
}

const missing = codes.missingFile.code
