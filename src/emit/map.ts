import { addSegment, GenMapping, setSourceContent, toEncodedMap } from '@jridgewell/gen-mapping'
import { locate, type Source } from '../diagnostics/span.js'
import type { Member } from './member.js'

/** A stretch of the text of a module: a member, or what stands between. */
export interface Block {
  readonly lines: readonly string[]
  readonly member: Member | undefined
}

/**
 * For each line of a module, where in the source is stated what it is for: an offset, or −1. The head of a function belongs to the output, which
 * `output` is the place of; a line that nothing is known of to what is before it. The bodies of conveniences, which call others, are for nothing
 * in the source: were they mapped, coverage would count their lines as the formula's.
 */
export function lineOrigins(blocks: readonly Block[], output: number): number[] {
  const found: number[] = []
  for (const { lines, member } of blocks) {
    const body = member?.kind === 'function' ? lines.length - 1 - member.body.length : Infinity
    const head = member?.kind === 'function' ? lines.findIndex(line => /^(export )?function /.test(line)) : Infinity
    const isRoutine = member?.kind === 'function' && member.origins !== undefined
    let last = output
    for (const [k, line] of lines.entries()) {
      const own = member?.kind === 'function' && k >= body ? member.origins?.[k - body] ?? -1 : -1
      if (own >= 0) last = own
      const origin = k < head || (k >= body && !isRoutine) ? -1 : last
      found.push(origin)
      for (let at = line.indexOf('\n'); at >= 0; at = line.indexOf('\n', at + 1)) found.push(origin)
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

/**
 * From each line of a module to the line of the formula: from its beginning to where the definition begins, from its end to the end of that
 * line, since coverage wants both. A line without a place has a mapping to nothing: readers of maps else take the one before.
 */
export function sourceMap(code: string, origins: readonly number[], source: Source): SourceMap {
  const lines = code.split('\n')
  const map = new GenMapping()
  const name = source.filename.split(/[/\\]/).at(-1) ?? source.filename
  for (const [line, origin] of origins.entries()) {
    if (origin < 0) {
      if (line > 0 && origins[line - 1]! >= 0) addSegment(map, line, 0)
      continue
    }
    const { line: to, column } = locate(source, origin)
    addSegment(map, line, 0, name, to - 1, column - 1)
    addSegment(map, line, lines[line]!.length, name, to - 1, lineLength(source, to))
  }
  setSourceContent(map, name, source.text)
  const { names, mappings } = toEncodedMap(map)
  return { version: 3, sources: [name], sourcesContent: [source.text], names: names.map(String), mappings }
}

const lineLength = ({ text, lineStarts }: Source, line: number): number => text.slice(lineStarts[line - 1], lineStarts[line]).replace(/[\r\n]+$/, '').length
