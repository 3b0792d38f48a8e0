import { frameOf, renderDiagnostic } from '../diagnostics/render.js'
import { isError, type Fault } from '../project/fault.js'

/** What Rollup and its kin show of an error: sentence, place and frame apart. */
interface Message {
  readonly message: string
  readonly id: string
  readonly loc?: { readonly file: string; readonly line: number; readonly column: number }
  readonly frame?: string
}

const sentence = ({ diagnostic: { code, message, hint } }: Fault): string => `${code}: ${message}${hint === undefined ? '' : ` (${hint})`}`

const rendered = ({ diagnostic, source }: Fault): string => renderDiagnostic(diagnostic, source)

/** Warnings, as every bundler takes them. */
export const warnOf = (faults: readonly Fault[]): string[] => faults.filter(fault => !isError(fault)).map(rendered)

/**
 * What is thrown for a model that is at fault. webpack and Rspack take several errors of one module: `also` gets all but the first. The others
 * take one, with the place of the first fault; the rest stand below its frame.
 */
export function refuse(faults: readonly Fault[], path: string, framework: string, also: (text: string) => void): Error {
  const [first, ...rest] = faults.filter(isError)
  if (first === undefined) throw new Error('nothing is at fault')
  if (framework === 'webpack' || framework === 'rspack') {
    for (const fault of rest) also(rendered(fault))
    return Object.assign(new Error(rendered(first)), { hideStack: true })
  }
  const more = rest.length === 0 ? '' : `, and ${rest.length} more ${rest.length === 1 ? 'error' : 'errors'}`
  const { line, column } = first.diagnostic.start
  const hasText = first.source.text !== ''
  const file = path.endsWith(first.source.filename) ? path : first.source.filename
  const message: Message = {
    message: `${hasText ? '' : `${first.source.filename}: `}${sentence(first)}${more}`,
    id: file,
    ...(hasText ? { loc: { file, line, column } } : {}),
    frame: [...frameOf(first.source, first.diagnostic), ...rest.flatMap(fault => ['', rendered(fault)])].join('\n'),
  }
  return Object.assign(new Error(message.message), message, { stack: `Error: ${message.message}` })
}
