import { addSegment, GenMapping, setSourceContent, toEncodedMap } from '@jridgewell/gen-mapping'
import { locate, type Source } from '../diagnostics/span.js'
import type { Member } from './member.js'

/** A stretch of the text of a module: a member, or what stands between. */
export interface Block {
  readonly lines: readonly string[]
  readonly member: Member | undefined
}

/**
 * For each line of a module, where in the source is stated what it is for: an offset, or −1. A line of a function that nothing is known of
 * belongs to what is before it, and the head of a function to the output, which `output` is the place of.
 */
export function lineOrigins(blocks: readonly Block[], output: number): number[] {
  const found: number[] = []
  for (const { lines, member } of blocks) {
    const body = member?.kind === 'function' ? lines.length - 1 - member.body.length : Infinity
    const head = member?.kind === 'function' ? lines.findIndex(line => /^(export )?function /.test(line)) : Infinity
    let last = output
    for (const [k, line] of lines.entries()) {
      const own = member?.kind === 'function' && k >= body ? member.origins?.[k - body] ?? -1 : -1
      if (own >= 0) last = own
      found.push(k < head ? -1 : last)
      for (let at = line.indexOf('\n'); at >= 0; at = line.indexOf('\n', at + 1)) found.push(k < head ? -1 : last)
    }
  }
  return found
}

/** A source map of version 3: https://tc39.es/ecma426/. */
export interface SourceMap {
  readonly version: 3
  readonly sources: string[]
  readonly sourcesContent: string[]
  readonly names: string[]
  readonly mappings: string
}

/** From each line of a module to the line of the formula. Each line has a mapping, or one to nothing: readers of maps else take the one before. */
export function sourceMap(origins: readonly number[], source: Source): SourceMap {
  const map = new GenMapping()
  const name = source.filename.split(/[/\\]/).at(-1) ?? source.filename
  for (const [line, origin] of origins.entries()) {
    if (origin < 0) {
      if (line > 0 && origins[line - 1]! >= 0) addSegment(map, line, 0)
      continue
    }
    const { line: to, column } = locate(source, origin)
    addSegment(map, line, 0, name, to - 1, column - 1)
  }
  setSourceContent(map, name, source.text)
  const { names, mappings } = toEncodedMap(map)
  return { version: 3, sources: [name], sourcesContent: [source.text], names: names.map(String), mappings }
}
