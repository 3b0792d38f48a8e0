import type { Diagnostic, Finding } from '../diagnostics/diagnostic.js'
import { createSource, locate, type Source } from '../diagnostics/span.js'

/** A diagnostic and the file it speaks of. */
export interface Fault {
  readonly source: Source
  readonly diagnostic: Diagnostic
}

/** A fault of a whole file, or at one place of its text. */
export function fault(finding: Finding, filename: string, text = '', offset = 0): Fault {
  const source = createSource(text, filename)
  const start = locate(source, offset)
  return { source, diagnostic: { ...finding, start, end: locate(source, Math.min(text.length, offset + 1)) } }
}

/** Diagnostics of a source, some of which may speak of other texts by their names. */
export const faultsOf = (diagnostics: readonly Diagnostic[], filename: string, text: string, others: ReadonlyMap<string, Source> = new Map()): Fault[] => {
  if (diagnostics.length === 0) return []
  const own = createSource(text, filename)
  return diagnostics.map(diagnostic => ({ source: (diagnostic.file === undefined ? undefined : others.get(diagnostic.file)) ?? own, diagnostic }))
}

export const isError = ({ diagnostic }: Fault): boolean => diagnostic.severity === 'error'
