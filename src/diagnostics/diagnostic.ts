import { locate, type Position, type Source, type Span } from './span.js'

export type Severity = 'error' | 'warning'

/** What a row of the table of codes says of one fault, before it has a place. */
export interface Finding {
  readonly code: string
  readonly severity: Severity
  /** One sentence. */
  readonly message: string
  /** What to do about it, where there is something to do. */
  readonly hint?: string
}

/** A fault of the input, as the library hands it out (SPEC §7). */
export interface Diagnostic extends Finding {
  readonly start: Position
  readonly end: Position
  /** The file that it speaks of, where that is not the source itself: a template that a layer spec names. */
  readonly file?: string
}

/** Where the faults of one compilation are collected. */
export interface Diagnostics {
  readonly list: readonly Diagnostic[]
  readonly failed: boolean
  /** The same finding at the same place is kept once. `file`: what the span belongs to, if not the source. */
  report(finding: Finding, span: Span, file?: Source): void
}

/** After this many errors further ones are dropped: nobody reads them, and a hostile file must not fill the memory. */
const mostErrors = 100

export function createDiagnostics(source: Source): Diagnostics {
  const list: Diagnostic[] = []
  const seen = new Set<string>()
  let errors = 0
  return {
    list,
    get failed() { return errors > 0 },
    report(finding, span, file) {
      const key = `${finding.code} ${file?.filename ?? ''} ${span.start} ${finding.message}`
      if (seen.has(key) || list.length >= mostErrors) {
        if (finding.severity === 'error') errors++
        return
      }
      seen.add(key)
      if (finding.severity === 'error') errors++
      const { hint, ...rest } = finding
      const within = file ?? source
      list.push({
        ...rest, ...(hint === undefined ? {} : { hint }), start: locate(within, span.start), end: locate(within, Math.max(span.start, span.end)),
        ...(file === undefined ? {} : { file: file.filename }),
      })
    },
  }
}
