import { realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** True if a path lies in a folder, or is it, wherever `..` and symbolic links lead. What is not there yet is judged by what is. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(realPath(folder), realPath(path))
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** The path without links, as far as it exists. */
function realPath(path: string): string {
  const missing: string[] = []
  for (let at = resolve(path); ; at = dirname(at)) {
    try {
      return join(realpathSync(at), ...missing)
    }
    catch {
      if (at === dirname(at)) return resolve(path)
      missing.unshift(basename(at))
    }
  }
}
