import { createUnplugin, type UnpluginContextMeta, type UnpluginInstance, type UnpluginOptions } from 'unplugin'
import { modelFile } from '../project/build.js'
import { setupEsbuild } from './native-esbuild.js'
import { refuse, warnOf } from './refusal.js'
import { createSession } from './session.js'
import type { Options } from './options.js'

/**
 * The plugin, once for all bundlers: a model is loaded as the module that it compiles to. esbuild alone gets hooks of its own, since its
 * messages hold more than those of the others.
 */
export const gradgen: UnpluginInstance<Options | undefined, false> = createUnplugin((options: Options | undefined, { framework }: UnpluginContextMeta): UnpluginOptions => {
  const session = createSession(options ?? {})
  const name = 'gradgen'
  if (framework === 'esbuild') return { name, esbuild: { setup: build => setupEsbuild(build, session) } }
  return {
    name,
    // Ahead of the bundler's own plugins, which might take an unknown extension for an asset.
    enforce: 'pre',
    vite: { configResolved({ root }) { session.rootIs(root) } },
    load: {
      filter: { id: modelFile },
      async handler(path) {
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
