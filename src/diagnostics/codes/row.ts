import type { Finding, Severity } from '../diagnostic.js'

/** What a row says; the message is built from the details of the fault. */
export interface Text<Details> {
  /** One line. */
  readonly title: string
  /** A few sentences: what is wrong, why it is refused, what to write. */
  readonly text: string
  /** A whole `.expr` file that gives this diagnostic, or a command line after `$ ` where no file can. */
  readonly example: string
  readonly message: (details: Details) => string
  readonly hint?: (details: NoInfer<Details>) => string | undefined
}

/** A row is called with the details of a fault and gives what is to be reported. */
export interface Row<Details> {
  (...details: unknown extends Details ? [] : [details: Details]): Finding
  readonly code: string
  readonly severity: Severity
  readonly title: string
  readonly text: string
  readonly example: string
}

const row = (severity: Severity) => <Details>(code: string, { title, text, example, message, hint }: Text<Details>): Row<Details> => {
  const find = (details: Details): Finding => {
    const advice = hint?.(details)
    return { code, severity, message: message(details), ...(advice === undefined ? {} : { hint: advice }) }
  }
  return Object.assign(find, { code, severity, title, text, example }) as unknown as Row<Details>
}

export const error = row('error')
export const warning = row('warning')
