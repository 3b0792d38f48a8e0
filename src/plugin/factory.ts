import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { createUnplugin, type UnpluginContextMeta, type UnpluginInstance, type UnpluginOptions } from 'unplugin'
import { modelFile } from '../project/build.js'
import { setupEsbuild } from './native-esbuild.js'
import { refuse, warnOf } from './refusal.js'
import { createSession } from './session.js'
import type { Options } from './options.js'

/** Vite and Rolldown take whatever ends in .json for data, so that what a spec in JSON compiles to goes by a name of its own. */
const jsonSpec = /\.layers\.json(?:\.js)?$/
const scriptOfSpec = /(\.layers\.json)\.js$/
const loaded = /\.(?:expr|layers\.(?:json\.js|ya?ml))$/

function asScript(id: string, importer: string | undefined, root: string): string | null {
  const file = id.replace(scriptOfSpec, '$1')
  const places = [...(file.startsWith('.') ? [resolve(dirname(importer ?? root), file)] : isAbsolute(file) ? [file, join(root, file)] : [])]
  const found = places.find(place => existsSync(place))
  return found === undefined ? null : `${found}.js`
}

/**
 * The plugin, once for all bundlers: a model is loaded as the module that it compiles to. esbuild alone gets hooks of its own, since its
 * messages hold more than those of the others.
 */
export const gradgen: UnpluginInstance<Options | undefined, false> = createUnplugin((options: Options | undefined, { framework }: UnpluginContextMeta): UnpluginOptions => {
  const session = createSession(options ?? {})
  const name = 'gradgen'
  let root = process.cwd()
  if (framework === 'esbuild') return { name, esbuild: { setup: build => setupEsbuild(build, session) } }
  return {
    name,
    // Ahead of the bundler's own plugins, which might take an unknown extension for an asset.
    enforce: 'pre',
    vite: { configResolved({ root: folder }) { session.rootIs(root = folder) } },
    ...(framework === 'vite' || framework === 'rolldown' ? { resolveId: { filter: { id: jsonSpec }, handler: (id: string, importer: string | undefined) => asScript(id, importer, root) } } : {}),
    load: {
      filter: { id: framework === 'vite' || framework === 'rolldown' ? loaded : modelFile },
      async handler(id) {
        const path = id.replace(scriptOfSpec, '$1')
        for (const file of session.watched()) this.addWatchFile(file)
        const { code, map, faults, files } = await session.load(path)
        for (const file of [...session.watched(), ...files]) this.addWatchFile(file)
        for (const warning of warnOf(faults)) this.warn(warning)
        if (code === undefined) throw refuse(faults, path, framework, each => { this.error(each) })
        return { code, map: map === undefined ? null : { ...map, sources: [path] } }
      },
    },
  }
})
