import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { version } from '../../package.json'
import type { CompileOptions } from '../options.js'
import type { Project } from './config.js'
import { isWithin } from './within.js'

/** What is kept of earlier compilations, by what they were made from. */
export interface Cache<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
}

/** Everything that a result depends on: text, options, and the compiler itself. */
export const cacheKey = (text: string, options: CompileOptions): string =>
  createHash('sha256').update(JSON.stringify([version, Object.entries(options).filter(([, value]) => value !== undefined).sort(), text])).digest('hex').slice(0, 40)

/** The folder of a project's cache; undefined where nothing is to be kept, or there is no place that belongs to tools. */
export function cacheFolder({ root, config: { cache = true } }: Project): string | undefined {
  if (cache === false) return undefined
  if (typeof cache === 'string') return isWithin(root, join(root, cache)) ? join(root, cache) : undefined
  const packages = join(root, 'node_modules')
  return existsSync(packages) ? join(packages, '.cache', 'gradgen') : undefined
}

/**
 * A cache in memory over one on disk. Entries are written whole to a file of the process's own and renamed into place, so that builds side by
 * side see all of an entry or none of it; one that cannot be read is as good as none, and a disk that refuses costs speed only.
 */
export function createCache<Value extends object>(folder: string | undefined, isValue: (value: unknown) => value is Value): Cache<Value> {
  const memory = new Map<string, Value>()
  const fileOf = (key: string) => join(folder!, `${key}.json`)
  return {
    get(key) {
      const known = memory.get(key) ?? (folder === undefined ? undefined : readEntry(fileOf(key), isValue))
      if (known !== undefined) memory.set(key, known)
      return known
    },
    set(key, value) {
      memory.set(key, value)
      if (folder !== undefined) writeEntry(folder, fileOf(key), JSON.stringify(value))
    },
  }
}

function readEntry<Value>(file: string, isValue: (value: unknown) => value is Value): Value | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isValue(value) ? value : undefined
  }
  catch {
    return undefined
  }
}

let writes = 0

function writeEntry(folder: string, file: string, text: string): void {
  const temporary = `${file}.${process.pid}.${writes++}.tmp`
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(temporary, text, { flag: 'wx' })
    renameSync(temporary, file)
  }
  catch {
    rmSync(temporary, { force: true })
  }
}
