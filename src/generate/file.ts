import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file that the compiler makes of itself; checked in, and remade by `npm run generate`. */
export interface GeneratedFile {
  /** From the root of the project. */
  readonly path: string
  readonly text: string
}

const locationOf = ({ path }: GeneratedFile): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export function write(file: GeneratedFile): void {
  const location = locationOf(file)
  mkdirSync(dirname(location), { recursive: true })
  writeFileSync(location, file.text)
}

/** True if what is checked in differs, or is missing. */
export function isStale(file: GeneratedFile): boolean {
  try {
    return readFileSync(locationOf(file), 'utf8') !== file.text
  } catch {
    return true
  }
}
