import type { Diagnostic } from './diagnostics/diagnostic.js'
import type { Source } from './diagnostics/span.js'

/** Thrown by the functions of the library that have no other way to say that a formula is at fault. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput'
  readonly diagnostics: readonly Diagnostic[]

  constructor({ filename }: Pick<Source, 'filename'>, diagnostics: readonly Diagnostic[]) {
    super(diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message, hint, start }) => `${filename}:${start.line}:${start.column} ${code} ${message}${hint === undefined ? '' : ` (${hint})`}`)
      .join('\n'))
    this.diagnostics = diagnostics
  }
}
