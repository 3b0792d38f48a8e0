import type { Finding, Severity } from './diagnostic.js'

/** The page of a diagnostic: what `gradgen explain` prints and the reference is made of. */
export interface Page {
  readonly code: string
  readonly severity: Severity
  /** The key of the row. */
  readonly name: string
  /** One line. */
  readonly title: string
  /** A few sentences: what is wrong, why it is refused, what to write. */
  readonly text: string
  /** A whole `.expr` file that gives this diagnostic. */
  readonly example: string
}
