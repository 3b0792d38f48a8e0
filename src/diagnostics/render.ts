import type { Diagnostic } from './diagnostic.js'
import type { Position, Source } from './span.js'

/** How the parts of a message are coloured; plain text by default. */
export interface Paint {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
}

const asItIs = (text: string): string => text
const plain: Paint = { error: asItIs, warning: asItIs, strong: asItIs, faint: asItIs }

/** A line longer than this is shown in part, around the place that is meant: a hostile line may have millions of columns. */
const widest = 110

/**
 * A diagnostic for people: place, code and sentence, the line with carets, the hint.
 *
 *     neuron.expr:2:9: error E101: There is no `w3`.
 *       1 | input w0, w1, w2
 *     > 2 | y = 1 + w3
 *         |         ^^
 *       Did you mean `w2`?
 */
export function renderDiagnostic(diagnostic: Diagnostic, source: Source, paint: Paint = plain): string {
  const { severity, code, message, hint, start } = diagnostic
  const place = `${visible(source.filename)}:${source.text === '' ? '' : `${start.line}:${start.column}:`}`
  return [
    `${paint.strong(place)} ${paint[severity](`${severity} ${code}:`)} ${visible(message)}`,
    ...frameOf(source, diagnostic, paint),
    ...(hint === undefined ? [] : [`  ${visible(hint)}`]),
  ].join('\n')
}

/** The line before, for context, the line meant, and carets below it. Nothing for an empty source. */
export function frameOf(source: Source, { start, end, severity }: Diagnostic, paint: Paint = plain): string[] {
  if (source.text === '') return []
  const line = textOfLine(source, start.line)
  const from = windowStart(line, start.column - 1)
  const gutterWidth = String(start.line).length
  const row = (mark: string, number: number, text: string): string => `${mark} ${paint.faint(`${String(number).padStart(gutterWidth)} |`)} ${text}`.trimEnd()
  const before = start.line > 1 ? [row(' ', start.line - 1, cut(textOfLine(source, start.line - 1), from))] : []
  const blank = ' '.repeat(columnsBetween(line, from, start.column - 1) + (from > 0 ? 1 : 0))
  const carets = '^'.repeat(Math.max(1, columnsBetween(line, start.column - 1, Math.min(endColumn(line, start, end), from + widest))))
  return [
    ...before,
    row(paint[severity]('>'), start.line, cut(line, from)),
    `${' '.repeat(gutterWidth + 2)} ${paint.faint('|')} ${blank}${paint[severity](carets)}`,
  ]
}

/** Where, in a line, the span ends: there or at the end of the line. From 0. */
const endColumn = (line: string, start: Position, end: Position): number => (end.line === start.line ? Math.min(end.column - 1, line.length) : line.length)

const windowStart = (line: string, column: number): number => (line.length <= widest ? 0 : wholeCharacter(line, Math.max(0, Math.min(column - widest / 2, line.length - widest))))

/** A stretch of a line, with an ellipsis where something is left out. */
function cut(line: string, from: number): string {
  const to = wholeCharacter(line, Math.min(line.length, from + widest))
  return `${from > 0 && line !== '' ? '…' : ''}${visible(line.slice(from, to))}${to < line.length ? '…' : ''}`
}

/** The same index, or the one before if it lies inside a surrogate pair. */
const wholeCharacter = (line: string, index: number): number => (/[\udc00-\udfff]/.test(line.charAt(index)) && index > 0 ? index - 1 : index)

const columnsBetween = (line: string, from: number, to: number): number => (to <= from ? 0 : [...line.slice(from, to)].length)

function textOfLine({ text, lineStarts }: Source, line: number): string {
  const end = lineStarts[line]
  return text.slice(lineStarts[line - 1], end).replace(/[\r\n]+$/, '')
}

/** Text that shows what it has and cannot command the terminal: control characters as pictures, marks of direction replaced, tabs as one blank each. */
export const visible = (text: string): string =>
  text
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u001f]/g, control => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '\ufffd')
