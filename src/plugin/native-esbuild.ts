import type { PartialMessage, PluginBuild } from 'esbuild'
import { dirname, relative } from 'node:path'
import { isError, type Fault } from '../project/fault.js'
import { modelFile } from '../project/build.js'
import type { Session } from './session.js'

/** esbuild's own hooks: it takes all faults at once, each with its place and line. */
export function setupEsbuild(build: PluginBuild, session: Session): void {
  const { absWorkingDir } = build.initialOptions
  const fileOf = ({ source: { filename } }: Fault, path: string) => (path.endsWith(filename) ? relative(absWorkingDir ?? '.', path) : filename)
  if (absWorkingDir !== undefined) session.rootIs(absWorkingDir)
  build.onLoad({ filter: modelFile, namespace: 'file' }, async ({ path }) => {
    const { code, map, faults, files } = await session.load(path)
    return {
      ...(code === undefined ? {} : { contents: map === undefined ? code : `${code}//# sourceMappingURL=${dataUrl(JSON.stringify(map))}\n` }),
      loader: 'js',
      resolveDir: dirname(path),
      errors: faults.filter(isError).map(fault => messageOf(fault, fileOf(fault, path))),
      warnings: faults.filter(fault => !isError(fault)).map(fault => messageOf(fault, fileOf(fault, path))),
      watchFiles: [path, ...session.watched(), ...files],
    }
  })
}

const dataUrl = (json: string): string => `data:application/json;base64,${Buffer.from(json).toString('base64')}`

/** esbuild counts columns from 0, and in bytes. */
function messageOf({ source, diagnostic: { code, message, hint, start, end } }: Fault, file: string): PartialMessage {
  const lineText = source.text.slice(source.lineStarts[start.line - 1], source.lineStarts[start.line]).replace(/[\r\n]+$/, '')
  const bytes = (from: number, to: number) => Buffer.byteLength(source.text.slice(from, to))
  const lineStart = source.lineStarts[start.line - 1] ?? 0
  return {
    id: code,
    text: `${code}: ${message}`,
    location: {
      file,
      ...(source.text === '' ? {} : {
        line: start.line, column: bytes(lineStart, start.offset), lineText,
        length: bytes(start.offset, Math.min(end.offset, lineStart + lineText.length)),
      }),
    },
    notes: hint === undefined ? [] : [{ text: hint }],
  }
}
