import { accessSync, chmodSync, constants, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync, type Stats } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { codes } from '../diagnostics/codes.js'
import { isOurs } from '../emit/header.js'
import { fault, type Fault } from './fault.js'
import { reasonOf } from './reason.js'

/** How our maps of declarations begin: JSON has no comments, and keys of this form are left to tools. */
export const mapMark = '{"x_madeBy":"gradgen",'

/** A file to be written. */
export interface OutputFile {
  readonly path: string
  readonly text: string
}

/** What stands at a path now. */
interface Present {
  readonly text: string
  readonly mode: number
}

/**
 * Writes files that belong together, all of them or none. Each is written whole to a file beside it first and then takes its place, so that
 * nobody ever sees half a module. A file that gradgen did not write is replaced only by `force`. Gives what is in the way, if anything is.
 */
export function writeTogether(files: readonly OutputFile[], force: boolean): Fault[] {
  const present = files.map(file => presentAt(file, force))
  const refused = present.flatMap(each => (each !== undefined && 'diagnostic' in each ? [each] : []))
  if (refused.length > 0) return refused
  const changed = files
    .map((file, k) => ({ file, before: present[k] as Present | undefined }))
    .filter(({ file, before }) => before?.text !== file.text)
  return replaceAll(changed)
}

/** What differs from what would be written now. */
export const staleAmong = (files: readonly OutputFile[]): Fault[] =>
  files.filter(({ path, text }) => !holds(path, text)).map(({ path }) => fault(codes.staleOutput({ path }), path))

function holds(path: string, text: string): boolean {
  try {
    return readFileSync(path, 'utf8') === text
  }
  catch {
    return false
  }
}

function presentAt({ path }: OutputFile, force: boolean): Present | Fault | undefined {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (stats === undefined) return undefined
    const odd = oddity(stats)
    if (odd !== undefined) return fault(codes.unwritableFile({ path, reason: odd }), path)
    accessSync(path, constants.W_OK)
    const text = readFileSync(path, 'utf8')
    return force || isOurs(text) || text.startsWith(mapMark) ? { text, mode: stats.mode } : fault(codes.outputExists({ path }), path)
  }
  catch (thrown) {
    return refusal(path, thrown)
  }
}

/** Only plain files are written over: through a link something else would change than what was named. */
function oddity(stats: Stats): string | undefined {
  if (stats.isSymbolicLink()) return 'it is a symbolic link'
  if (stats.isDirectory()) return 'it is a directory'
  return stats.isFile() ? undefined : 'it is not a plain file'
}

function replaceAll(changes: readonly { readonly file: OutputFile; readonly before: Present | undefined }[]): Fault[] {
  const replaced: typeof changes[number][] = []
  const temporaries = changes.map(({ file: { path } }) => join(dirname(path), `.${basename(path).slice(0, 200)}.${process.pid}.tmp`))
  let at = ''
  try {
    for (const [k, { file: { path, text }, before }] of changes.entries()) {
      at = path
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(temporaries[k]!, text, { flag: 'wx' })
      if (before !== undefined) chmodSync(temporaries[k]!, before.mode)
    }
    for (const [k, change] of changes.entries()) {
      at = change.file.path
      renameSync(temporaries[k]!, at)
      replaced.push(change)
    }
    return []
  }
  catch (thrown) {
    for (const { file, before } of replaced) {
      if (before === undefined) rmSync(file.path, { force: true })
      else writeFileSync(file.path, before.text)
    }
    return [refusal(at, thrown)]
  }
  finally {
    for (const temporary of temporaries) rmSync(temporary, { force: true })
  }
}

function refusal(path: string, thrown: unknown): Fault {
  if ((thrown as NodeJS.ErrnoException).code === undefined) throw thrown
  return fault(codes.unwritableFile({ path, reason: reasonOf(thrown) }), path)
}
